# SPDX-License-Identifier: BSL-1.0
"""polars on all threads: the query that a data analyst would write, and its faster relatives."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

import numpy as np
import polars as pl

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


def frame(levels: Levels) -> pl.DataFrame:
    columns = {f"c{c}": np.ascontiguousarray(levels[:, c]) for c in range(COMPETENCES)}
    return pl.DataFrame({"id": np.arange(len(levels), dtype=np.uint32), **columns})


def points(job: Job, kind: type[pl.DataType]) -> pl.Expr:
    terms = (
        pl.col(f"c{c}").clip(upper_bound=int(job.required[c])).cast(kind) * int(job.weights[c])
        for c in range(COMPETENCES)
    )
    return pl.sum_horizontal(*terms).alias("points")


def queries(data: pl.DataFrame, job: Job) -> dict[str, Callable[[], pl.DataFrame]]:
    def sort(kind: type[pl.DataType]) -> pl.LazyFrame:
        scored = data.lazy().select("id", points(job, kind))
        return scored.sort("points", "id", descending=[True, False]).head(TOP)

    def top_k() -> pl.LazyFrame:
        scored = data.lazy().select("id", points(job, pl.Int32))
        return scored.top_k(TOP, by=["points", "id"], reverse=[False, True])

    return {
        "sort, head; Int32": lambda: sort(pl.Int32).collect(),
        "sort, head; UInt16, streaming": lambda: sort(pl.UInt16).collect(engine="streaming"),
        "top_k; Int32, streaming": lambda: top_k().collect(engine="streaming"),
    }


def listed(query: Callable[[], pl.DataFrame]) -> Top:
    found = query()
    columns = (found[name].to_numpy().astype(np.int64) for name in ("id", "points"))
    return Top(*columns)


def forms(data: pl.DataFrame, job: Job) -> Iterator[Form]:
    for name, query in queries(data, job).items():
        yield name, partial(listed, query)


def measure(given: Options) -> None:
    report = Report(given)
    job = draw_job()
    data = frame(read_levels(given.levels, given.candidates))
    with Herne(given.server, given.levels, given.candidates, job, arranged=given.arranged) as herne:
        _, expected = herne.rank(TOP, 0)
        report.note(headline(herne, job, expected, 0))
        report.note(f"polars {pl.__version__}, {pl.thread_pool_size()} of {all_threads()} threads")
        ratio, name = fastest(forms(data, job), herne, 0, given, report)
    report.add("vs_polars", ratio, f"speed / polars ({name}), both on all threads")


if __name__ == "__main__":
    measure(options())
