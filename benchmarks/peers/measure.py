# SPDX-License-Identifier: BSL-1.0
"""Takes turns between herne and a peer, checks what they agree on, and prints figures."""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import numpy as np

from peers.herne import Herne, Top
from peers.job import TOP, Job, Levels

ROUNDS = 5
"""Rounds of every measurement, odd."""


@dataclass(frozen=True)
class Options:
    """What every peer's process is given."""

    levels: Path
    candidates: int
    server: Path
    summary: bool
    quick: bool
    arranged: bool


def options() -> Options:
    parser = argparse.ArgumentParser()
    parser.add_argument("--levels", type=Path, required=True)
    parser.add_argument("--candidates", type=int, required=True)
    parser.add_argument("--server", type=Path, required=True)
    parser.add_argument("--summary", action="store_true")
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--arranged", action="store_true")
    return Options(**vars(parser.parse_args()))


class Report:
    """Prints figures, as a table or as lines of key and value; what is said besides goes to stderr
    then."""

    def __init__(self, given: Options) -> None:
        self._summary = given.summary
        self._arranged = given.arranged

    def add(self, key: str, value: float, what: str) -> None:
        if self._arranged:
            key, what = f"{key}_arranged", f"{what}; correlated levels, arranged pool"
        print(f"{key}\t{value:.4g}" if self._summary else f"{key:<22} {value:8.3f}  {what}")
        sys.stdout.flush()

    def note(self, text: str) -> None:
        print(f"    {text}", file=sys.stderr if self._summary else sys.stdout, flush=True)


def cache_mib() -> int:
    """MiB of the last-level cache as the system reports it, 64 where it does not."""
    sizes = Path("/sys/devices/system/cpu/cpu0/cache").glob("index*/size")
    return max((int(size.read_text().rstrip("K\n")) // 1024 for size in sizes), default=64)


EVICTED = max(1024, 4 * cache_mib())
"""MiB of other memory that are read before each timed call."""


def check_exact(name: str, top: Top, herne: Top) -> None:
    """Exits unless both list the same points, and the same rows above the cut."""
    above, other = herne.points > herne.points[-1], top.points > herne.points[-1]
    if not np.array_equal(np.sort(top.points), np.sort(herne.points)) or not np.array_equal(
        np.sort(top.rows[other]), np.sort(herne.rows[above])
    ):
        sys.exit(f"{name}: does not list the candidates that herne lists; its time counts nothing")


def recall(top: Top, herne: Top, job: Job, levels: Levels) -> float:
    """Share of the listed candidates who have at least the points of herne's last one."""
    return float(np.mean(job.points(levels[top.rows]) >= herne.points[-1]))


def seconds(work: Callable[[], Top]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


@dataclass(frozen=True)
class Turns:
    """Medians of several rounds."""

    peer: float  # seconds
    herne: float  # seconds
    ratio: float  # peer / herne, of each round


def take_turns(herne: Herne, work: Callable[[], Top], threads: int) -> Turns:
    """Times both in turns, each after other memory was read, four times the last-level cache and at
    least 1 GiB: the smaller of the two pools is to come from memory as the larger one does. The
    peer has run once before, when its ranking was checked."""
    rounds = []
    for _ in range(ROUNDS):
        herne.evict(EVICTED)
        peer = seconds(work)
        herne.evict(EVICTED)
        own, _ = herne.rank(TOP, threads)
        rounds.append((peer, own, peer / own))
    return Turns(*(median(column) for column in zip(*rounds, strict=True)))


def describe(name: str, turns: Turns, candidates: int) -> str:
    return (
        f"{name:<44} {turns.peer * 1e3:9.2f} ms, herne {turns.herne * 1e3:7.2f} ms"
        f" over {candidates / 2**20:g} Mi: {turns.ratio:7.1f}"
    )


Form = tuple[str, Callable[[], Top]]
"""A way of asking a peer, and what it is called."""


def fastest(
    forms: Iterable[Form], herne: Herne, threads: int, given: Options, report: Report
) -> tuple[float, str]:
    """Checks and measures every form; returns ratio and name of the fastest. Quick runs time once
    what takes twice as long as another. Each form is let go of, with its memory, before the next
    is made."""
    _, expected = herne.rank(TOP, threads)
    found: list[tuple[float, float, str]] = []
    for name, work in forms:
        check_exact(name, work(), expected)
        once = seconds(work)
        if given.quick and found and once > 2 * min(found)[0]:
            report.note(f"{name:<44} {once * 1e3:9.2f} ms, once")
        else:
            turns = take_turns(herne, work, threads)
            report.note(describe(name, turns, given.candidates))
            found.append((turns.peer, turns.ratio, name))
        del work
    return min(found)[1:]


def headline(herne: Herne, job: Job, top: Top, threads: int) -> str:
    """What stands above a peer's figures: both sides' conditions."""
    rates = []
    for _ in range(ROUNDS):
        herne.evict(EVICTED)
        rates.append(herne.bandwidth(threads))
    return (
        f"{herne.version}, levels even over 0..7, points weight x min(level, required),"
        f" loss of the {TOP}th {job.max_points - top.points[-1]};"
        f" the pool is read at {median(rates):.1f} GB/s"
    )


def all_threads() -> int:
    return len(os.sched_getaffinity(0))
