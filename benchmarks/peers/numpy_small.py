# SPDX-License-Identifier: BSL-1.0
"""numpy over a small pool: 1,000 candidates, top 10, everything in the cache, 1 thread.

The forms of `numpy_forms` without what pays off only for large pools. Scratch arrays are kept
between calls, as herne's scorecard is prepared before the calls.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from functools import partial
from statistics import median
from typing import Any

import numpy as np
import numpy.typing as npt

from peers.herne import Herne, Top
from peers.job import COMPETENCES, MAX_LEVEL, Job, Levels, draw_job, read_levels
from peers.measure import ROUNDS, Options, Report, check_exact, options
from peers.numpy_forms import blas, thermometer

Array = npt.NDArray[Any]
TOP = 10
CALLS = 1000


def by_key(points: Array, places: Array) -> Top:
    """Points and place in one number each, so that one sort settles ties by row as well."""
    size = len(places)
    keys = points.astype(np.int32) * np.int32(size) + places
    keys.partition(size - TOP)
    keys = np.sort(keys[size - TOP :])[::-1].astype(np.int64)
    return Top(size - 1 - keys % size, keys // size)


def by_argpartition(points: Array, _: Array) -> Top:
    rows = np.argpartition(points, len(points) - TOP)[len(points) - TOP :]
    found = points[rows].astype(np.int64)
    order = np.lexsort((rows, -found))
    return Top(rows[order], found[order])


def scores(levels: Levels, job: Job) -> Iterator[tuple[str, Callable[[], Array]]]:
    increments = job.increments.ravel().astype(np.float32)
    required, weights = job.required.astype(np.float32), job.weights.astype(np.float32)
    rows = levels.astype(np.float32)
    columns = np.ascontiguousarray(rows.T)
    small = np.ascontiguousarray(levels.T)
    scratch, scratch_columns = np.empty_like(rows), np.empty_like(columns)
    products = np.empty(small.shape, np.uint16)
    top, factors = job.required.astype(np.uint8)[:, None], job.weights.astype(np.uint16)[:, None]
    flat = job.tables.astype(np.uint16).ravel()
    places = levels.astype(np.intp) + np.arange(COMPETENCES) * (MAX_LEVEL + 1)
    place_columns = np.ascontiguousarray(places.T)
    reached = thermometer(levels, np.float32)
    reached_columns = thermometer(levels, np.float32, "F")

    def clip_small() -> Array:
        np.minimum(small, top, out=products)
        np.multiply(products, factors, out=products)
        points: Array = np.add.reduce(products, axis=0, dtype=np.uint16)
        return points

    yield "thermometer @ increments, by row", lambda: reached @ increments
    yield "thermometer @ increments, by column", lambda: reached_columns @ increments
    yield (
        "min @ weights, float32, by row",
        lambda: np.minimum(rows, required, out=scratch) @ weights,
    )
    yield (
        "weights @ min, float32, by column",
        lambda: weights @ np.minimum(columns, required[:, None], out=scratch_columns),
    )
    yield "min x weight, uint8 to uint16, by column", clip_small
    yield "tables.take(level), by row", lambda: flat.take(places).sum(1, dtype=np.uint16)
    yield "tables.take(level), by column", lambda: flat.take(place_columns).sum(0, dtype=np.uint16)


def micros(work: Callable[[], Top]) -> float:
    start = time.perf_counter()
    for _ in range(CALLS):
        work()
    return (time.perf_counter() - start) / CALLS * 1e6


def forms(levels: Levels, job: Job) -> Iterator[tuple[str, Callable[[], Top]]]:
    places = np.arange(len(levels), dtype=np.int32)[::-1].copy()

    def scored(score: Callable[[], Array], pick: Callable[[Array, Array], Top]) -> Top:
        return pick(score(), places)

    for name, score in scores(levels, job):
        for how, pick in (("one key", by_key), ("argpartition", by_argpartition)):
            yield f"{name}; {how}", partial(scored, score, pick)


def measure(given: Options) -> None:
    report = Report(given)
    job = draw_job()
    levels = np.array(read_levels(given.levels, given.candidates))
    all_forms = list(forms(levels, job))
    rounds: list[list[float]] = []
    with Herne(given.server, given.levels, given.candidates, job) as herne:
        _, expected = herne.rank_many(TOP, 1)
        report.note(f"{herne.version}; numpy {np.__version__}, {blas()}")
        for name, work in all_forms:
            check_exact(f"numpy, {name}", work(), expected)
        for _ in range(ROUNDS):
            own, _ = herne.rank_many(TOP, CALLS)
            rounds.append([own, *(micros(work) for _, work in all_forms)])
    own = median(row[0] for row in rounds)
    found = []
    for i, (name, _) in enumerate(all_forms, 1):
        took = median(row[i] for row in rounds)
        found.append((took, median(row[i] / row[0] for row in rounds), name))
        report.note(f"{name:<56} {took:7.1f} us, herne {own:6.2f} us: {found[-1][1]:6.1f}")
    report.add(
        "vs_numpy_1000",
        min(found)[1],
        f"top 10 of {given.candidates}: speed / numpy's best form ({min(found)[2]})",
    )


if __name__ == "__main__":
    measure(options())
