# SPDX-License-Identifier: BSL-1.0
"""DuckDB on all threads: the query that a data analyst would write, over its own table.

`least` is what says it, and slow in DuckDB, most of all over small types; CASE says the same and is
several times as fast. Both are measured, CASE under a key of its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import duckdb
import numpy as np

from peers.herne import Herne, Top
from peers.job import COMPETENCES, TOP, Job, Levels, draw_job, read_levels
from peers.measure import (
    Form,
    Options,
    Report,
    all_threads,
    fastest,
    headline,
    options,
)


def connect(levels: Levels) -> duckdb.DuckDBPyConnection:
    base = duckdb.connect()
    base.execute(f"SET threads = {all_threads()}")
    columns = {f"c{c}": np.ascontiguousarray(levels[:, c]) for c in range(COMPETENCES)}
    columns["id"] = np.arange(len(levels), dtype=np.uint32)
    base.register("given", columns)
    base.execute("CREATE TABLE candidates AS SELECT * FROM given")
    base.unregister("given")
    return base


CASE = "CASE WHEN c{c} < {r}::UTINYINT THEN c{c} ELSE {r}::UTINYINT END"
WAYS = {
    "vs_duckdb": (
        ("least(c::INTEGER, r)", "least(c{c}::INTEGER, {r})", "INTEGER"),
        ("least(c, r::UTINYINT)", "least(c{c}, {r}::UTINYINT)", "INTEGER"),
    ),
    "vs_duckdb_case": (
        ("CASE WHEN c < r, INTEGER", CASE, "INTEGER"),
        ("CASE WHEN c < r, USMALLINT", CASE, "USMALLINT"),
    ),
}
"""By key: a description of each way, the clipped level, and the type of the sum of points."""


def query(job: Job, clipped: str, kind: str) -> str:
    pairs = enumerate(zip(job.weights, job.required, strict=True))
    terms = (f"{w}::{kind} * ({clipped.format(c=c, r=r)})" for c, (w, r) in pairs)
    return (
        f"SELECT id, {' + '.join(terms)} AS points FROM candidates"
        f" ORDER BY points DESC, id LIMIT {TOP}"
    )


def listed(base: duckdb.DuckDBPyConnection, text: str) -> Top:
    found = base.execute(text).fetchnumpy()
    return Top(found["id"].astype(np.int64), found["points"].astype(np.int64))


def forms(key: str, base: duckdb.DuckDBPyConnection, job: Job) -> Iterator[Form]:
    for name, clipped, kind in WAYS[key]:
        yield name, partial(listed, base, query(job, clipped, kind))


def measure(given: Options) -> None:
    report = Report(given)
    job = draw_job()
    base = connect(read_levels(given.levels, given.candidates))
    with Herne(given.server, given.levels, given.candidates, job, arranged=given.arranged) as herne:
        _, expected = herne.rank(TOP, 0)
        report.note(headline(herne, job, expected, 0))
        report.note(f"duckdb {duckdb.__version__}, {all_threads()} threads")
        for key in WAYS:
            ratio, name = fastest(forms(key, base, job), herne, 0, given, report)
            report.add(key, ratio, f"speed / DuckDB ({name}), both on all threads")


if __name__ == "__main__":
    measure(options())
