# SPDX-License-Identifier: BSL-1.0
"""herne from Python beside herne from C++: what the Python layer costs.

The same scan in both, in turns; then pools made of a data frame and of an array, beside the
bandwidth of memory. The package is the one that `./dev bench` has compiled with the optimisation of
the server.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from statistics import median

import numpy as np
import polars as pl

import herne as package
from peers.herne import Herne, Top
from peers.job import COMPETENCES, MAX_LEVEL, TOP, Job, Levels, draw_job, read_levels
from peers.measure import ROUNDS, Options, Report, check_exact, options
from peers.numpy_small import CALLS, forms, micros

SMALL = 1000
LONG = 100_000


def framework() -> package.Framework:
    scale = package.Scale("seven", [f"level {level}" for level in range(1, MAX_LEVEL + 1)])
    return package.Framework(
        "bench", "1", [package.Competence(f"c{c}", scale) for c in range(COMPETENCES)]
    )


def scorecard(job: Job, held: package.Framework) -> package.Scorecard:
    ids = [competence.id for competence in held]
    return package.Scorecard(held, dict(zip(ids, job.tables.tolist(), strict=True)))


def listed(ranking: package.Ranking) -> Top:
    return Top(
        np.array([entry.id for entry in ranking], np.int64),
        np.array([entry.points for entry in ranking], np.int64),
    )


def seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    made = work()
    took = time.perf_counter() - start
    del made
    return took


def scans(report: Report, given: Options, job: Job, levels: Levels) -> None:
    held = framework()
    card = scorecard(job, held)
    pool = package.Pool.from_levels(np.array(levels), held)
    with Herne(given.server, given.levels, given.candidates, job) as herne:
        _, expected = herne.rank(TOP, 1)
        check_exact("the Python layer", listed(package.rank(pool, card, top=TOP)), expected)
        ratios = []
        for _ in range(5 * ROUNDS):
            own, _ = herne.rank(TOP, 1)
            ratios.append(seconds(lambda: package.rank(pool, card, top=TOP)) / own)
        report.add(
            "py_scan_overhead",
            median(ratios),
            f"top {TOP} of {given.candidates}, 1 thread: time from Python / from C++",
        )
        build(report, herne, held, np.array(levels))


def build(report: Report, herne: Herne, held: package.Framework, levels: Levels) -> None:
    ids = [competence.id for competence in held]
    frame = pl.DataFrame({name: np.ascontiguousarray(levels[:, c]) for c, name in enumerate(ids)})
    ways: dict[str, tuple[Callable[[], object], str]] = {
        "py_from_levels": (
            partial(package.Pool.from_levels, levels, held),
            "row-major uint8 array: input bytes a second / bandwidth",
        ),
        "py_from_frame": (
            partial(package.Pool.from_frame, frame, held),
            "polars frame of uint8 columns: input bytes a second / bandwidth",
        ),
    }
    for key, (work, what) in ways.items():
        found = []
        for _ in range(2 * ROUNDS + 1):
            rate = herne.bandwidth(1) * 1e9
            found.append(levels.nbytes / seconds(work) / rate)
        report.add(key, median(found), f"{len(levels)} x {COMPETENCES}, {what}")


def long_frame(report: Report, levels: Levels) -> None:
    """The same labels, a row a person and a row a level: what the long form costs."""
    held = framework()
    labels = np.array(["0", *(f"level {level}" for level in range(1, MAX_LEVEL + 1))])
    who = [f"A-{row:07}" for row in range(len(levels))]
    wide = pl.DataFrame(
        {"candidate": who} | {id: labels[levels[:, c]].tolist() for c, id in enumerate(held.ids)}
    )
    long = wide.unpivot(index="candidate", variable_name="competence", value_name="level")
    ratios = []
    for _ in range(2 * ROUNDS + 1):
        own = seconds(partial(package.Pool.from_frame, wide, held, id="candidate"))
        took = seconds(partial(package.Pool.from_frame, long, held, layout="long"))
        ratios.append(took / own)
    report.add(
        "from_frame_long",
        median(ratios),
        f"{len(levels)} x {COMPETENCES} labels, polars: time of a row a level / of a row a person",
    )


def calls(report: Report, given: Options, job: Job, levels: Levels) -> None:
    held = framework()
    card = scorecard(job, held)
    pool = package.Pool.from_levels(levels, held)
    all_forms = [work for _, work in forms(levels, job)]

    def python() -> float:
        start = time.perf_counter()
        for _ in range(CALLS):
            package.rank(pool, card, top=10)
        return (time.perf_counter() - start) / CALLS * 1e6

    extra, ratios = [], []
    with Herne(given.server, given.levels, SMALL, job) as herne:
        for _ in range(2 * ROUNDS + 1):
            own, _ = herne.rank_many(10, CALLS)
            took = python()
            extra.append(took - own)
            ratios.append(min(micros(work) for work in all_forms) / took)
    report.add(
        "py_call_us", median(extra), f"top 10 of {SMALL}: microseconds a call more than from C++"
    )
    report.add(
        "py_vs_numpy_1000", median(ratios), "the same: speed / numpy's best form of each round"
    )


def measure(given: Options) -> None:
    report = Report(given)
    report.note(f"herne {package.__version__}, polars {pl.__version__}, numpy {np.__version__}")
    job = draw_job()
    scans(report, given, job, read_levels(given.levels, given.candidates))
    long_frame(report, np.array(read_levels(given.levels, min(LONG, given.candidates))))
    calls(report, given, job, np.array(read_levels(given.levels, SMALL)))


if __name__ == "__main__":
    measure(options())
