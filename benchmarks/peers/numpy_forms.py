# SPDX-License-Identifier: BSL-1.0
"""numpy on one thread: every exact form that we could think of, the fastest one counts. Levels
packed by hand, which is half a pool of one's own, stand under another key.

A form keeps the levels in whatever way suits it, which is not timed, and knows nothing of the job
before the call. Then one call scores all candidates and picks the top 100.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any, Literal, TypeAlias

import numpy as np
import numpy.typing as npt

from peers.herne import Herne, Top
from peers.job import COMPETENCES, MAX_LEVEL, TOP, Job, Levels, draw_job, read_levels
from peers.measure import (
    Form,
    Options,
    Report,
    fastest,
    headline,
    options,
)

Array = npt.NDArray[Any]
Order: TypeAlias = Literal["C", "F"]


def best(points: Array) -> Top:
    """The top 100 of all points, by the value at the cut: partitioning values is several times as
    fast as np.argpartition."""
    cut = np.partition(points, len(points) - TOP)[len(points) - TOP]
    rows = np.flatnonzero(points >= cut)
    return in_order(rows, points[rows].astype(np.int64))


def best_argpartition(points: Array) -> Top:
    rows = np.argpartition(points, len(points) - TOP)[len(points) - TOP :]
    return in_order(rows, points[rows].astype(np.int64))


def in_order(rows: Array, points: Array) -> Top:
    order = np.lexsort((rows, -points))[:TOP]
    return Top(rows[order], points[order])


def blocks(size: int, length: int) -> Iterator[slice]:
    return (slice(start, min(start + length, size)) for start in range(0, size, length))


def thermometer(levels: Levels, kind: type[np.generic], order: Order = "C") -> Array:
    """0/1 columns, by row or (order F) by column: does the candidate reach level 1, 2, ... of this
    competence?"""
    size = (len(levels), COMPETENCES * MAX_LEVEL)
    columns = np.empty(size, kind, order=order)
    steps = np.arange(1, MAX_LEVEL + 1, dtype=np.uint8)
    for rows in blocks(len(levels), 1 << 14):
        columns[rows] = (levels[rows, :, None] >= steps).reshape(-1, size[1])
    return columns


def thermometers(levels: Levels, job: Job) -> Iterator[Form]:
    increments = job.increments.ravel()
    # Products of integers by column are left out: 20 times as slow as of floats.
    forms: tuple[tuple[type[np.generic], Order], ...]
    forms = ((np.float32, "C"), (np.float32, "F"), (np.int32, "C"))
    for kind, order in forms:
        columns = thermometer(levels, kind, order)
        way = "column" if order == "F" else "row"
        work = partial(product, columns, increments.astype(kind))
        del columns  # each of them is large
        yield f"thermometer @ increments, {kind.__name__}, by {way}", work
        del work


def product(columns: Array, factors: Array) -> Top:
    return best(columns @ factors)


def clip_float_rows(levels: Levels, job: Job) -> Iterator[Form]:
    rows = levels.astype(np.float32)
    required, weights = job.required.astype(np.float32), job.weights.astype(np.float32)
    yield "min @ weights, float32, by row", lambda: best(np.minimum(rows, required) @ weights)


def clip_float_columns(levels: Levels, job: Job) -> Iterator[Form]:
    columns = np.ascontiguousarray(levels.T.astype(np.float32))
    required, weights = job.required.astype(np.float32), job.weights.astype(np.float32)
    yield (
        "weights @ min, float32, by column",
        lambda: best(weights @ np.minimum(columns, required[:, None])),
    )


def clip_columns(levels: Levels, job: Job) -> Iterator[Form]:
    columns = np.ascontiguousarray(levels.T)
    size = len(levels)
    required, weights = job.required.astype(np.uint8), job.weights.astype(np.uint16)

    def at_once() -> Array:
        points = np.zeros(size, np.uint16)
        for c in range(COMPETENCES):
            points += np.minimum(columns[c], required[c]) * weights[c]
        return points

    def in_blocks(length: int) -> Array:
        points = np.empty(size, np.uint16)
        scratch = np.empty((COMPETENCES, length), np.uint16)
        for block in blocks(size, length):
            part = scratch[:, : block.stop - block.start]
            part[:] = columns[:, block]
            np.minimum(part, required[:, None], out=part)
            np.multiply(part, weights[:, None], out=part)
            np.add.reduce(part, axis=0, out=points[block])
        return points

    def dot_in_blocks(length: int) -> Array:
        points = np.empty(size, np.float32)
        scratch = np.empty((COMPETENCES, length), np.float32)
        top, factors = required[:, None].astype(np.float32), weights.astype(np.float32)
        for block in blocks(size, length):
            part = scratch[:, : block.stop - block.start]
            np.minimum(columns[:, block], top, out=part)
            np.matmul(factors, part, out=points[block])
        return points

    yield "min x weight, uint8 to uint16, by column", lambda: best(at_once())
    yield "... with np.argpartition", lambda: best_argpartition(at_once())
    for length in (1024, 2048):
        yield f"... in blocks of {length}", partial(by_blocks, in_blocks, length)
    yield "weights @ min, float32, in blocks of 8192", partial(by_blocks, dot_in_blocks, 8192)


def by_blocks(points: Callable[[int], Array], length: int) -> Top:
    return best(points(length))


def look_ups(levels: Levels, job: Job) -> Iterator[Form]:
    tables = job.tables.astype(np.uint16)
    columns = np.ascontiguousarray(levels.T)

    def by_column() -> Array:
        points = np.zeros(len(levels), np.uint16)
        for table, column in zip(tables, columns, strict=True):
            points += table[column]
        return points

    def by_row() -> Array:
        points = np.empty(len(levels), np.uint16)
        offsets = np.arange(COMPETENCES, dtype=np.uint16) * (MAX_LEVEL + 1)
        for block in blocks(len(levels), 2048):
            points[block] = tables.ravel().take(levels[block] + offsets).sum(1, dtype=np.uint16)
        return points

    yield "tables[c][level], uint16, by column", lambda: best(by_column())
    yield "tables.take(level), uint16, by row", lambda: best(by_row())


def packed_look_ups(levels: Levels, job: Job) -> Iterator[Form]:
    """Five levels of three bits in one 16-bit number, and a table of 2^15 entries for each five:
    a packed pool of one's own, which is what herne is."""
    groups = [range(c, min(c + 5, COMPETENCES)) for c in range(0, COMPETENCES, 5)]
    codes = np.zeros((len(groups), len(levels)), np.uint16)
    for code, group in zip(codes, groups, strict=True):
        for place, c in enumerate(group):
            code |= levels[:, c].astype(np.uint16) << np.uint16(3 * place)

    def points() -> Array:
        tables = []
        for group in groups:
            table = np.zeros(1, np.uint16)
            for c in group:
                table = (job.tables[c].astype(np.uint16)[:, None] + table).ravel()
            tables.append(table)
        sums = np.zeros(len(levels), np.uint16)
        length = 1 << 14
        scratch = np.empty(length, np.uint16)
        for block in blocks(len(levels), length):
            for table, code in zip(tables, codes, strict=True):
                found = scratch[: block.stop - block.start]
                sums[block] += table.take(code[block], mode="clip", out=found)
        return sums

    yield "look-ups, 5 levels in a uint16, in blocks", lambda: best(points())


def forms(levels: Levels, job: Job) -> Iterator[Form]:
    yield from clip_columns(levels, job)
    yield from clip_float_columns(levels, job)
    yield from clip_float_rows(levels, job)
    yield from look_ups(levels, job)
    yield from thermometers(levels, job)


def blas() -> str:
    from threadpoolctl import threadpool_info  # type: ignore[import-untyped]

    pools = [pool for pool in threadpool_info() if pool["user_api"] == "blas"]
    return ", ".join(
        f"{pool['internal_api']} {pool['version']} kernel {pool.get('architecture', '?')},"
        f" {pool['num_threads']} thread"
        for pool in pools
    )


def measure(given: Options) -> None:
    report = Report(given)
    job = draw_job()
    levels = np.array(read_levels(given.levels, given.candidates))
    with Herne(given.server, given.levels, given.candidates, job, arranged=given.arranged) as herne:
        _, top = herne.rank(TOP, 1)
        report.note(headline(herne, job, top, 1))
        report.note(f"numpy {np.__version__}, {blas()}")
        ratio, name = fastest(forms(levels, job), herne, 1, given, report)
        report.add("vs_numpy", ratio, f"speed / numpy's best form ({name}), 1 thread")
        ratio, name = fastest(packed_look_ups(levels, job), herne, 1, given, report)
        report.add("vs_numpy_packed", ratio, f"speed / numpy ({name}), 1 thread")


if __name__ == "__main__":
    measure(options())
