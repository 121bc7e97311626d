# SPDX-License-Identifier: BSL-1.0
"""FAISS IndexPQFastScan, 32 sub-quantisers of 4 bits, 1 thread, one query: approximate.

What FAISS has nearest to herne's pages: 16 bytes a candidate, looked up by byte shuffles. The
vectors are the 0/1 thermometer columns of `faiss_flat`, so each sub-quantiser codes the 7 columns
of one competence. Of its 16 centroids the first 8 are set to the 8 vectors that occur, instead of
being found by k-means: no training can do better, the codes lose nothing, and what remains
approximate are FAISS's tables of 8 bits. Every way that FAISS offers of scanning for one query
(`implem`) is tried, the fastest counts.
"""

from __future__ import annotations

from typing import Any

import faiss
import numpy as np

from peers.herne import Herne, Top
from peers.job import COMPETENCES, MAX_LEVEL, TOP, Levels, draw_job, read_levels
from peers.measure import (
    Options,
    Report,
    describe,
    headline,
    options,
    recall,
    seconds,
    take_turns,
)
from peers.numpy_forms import blocks

BITS = 4
WAYS = (0, 12, 13, 14, 15)
"""Values of `implem`: left to FAISS, by query or by block, with a heap or a reservoir."""


def fast_scan_index(levels: Levels) -> Any:
    """Sets centroids and codes, as IndexPQ holds them, and lets FAISS lay them out for scanning."""
    plain = faiss.IndexPQ(COMPETENCES * MAX_LEVEL, COMPETENCES, BITS, faiss.METRIC_INNER_PRODUCT)
    centroids = np.arange(1 << BITS)[:, None] > np.arange(MAX_LEVEL)
    every = np.broadcast_to(centroids, (COMPETENCES, *centroids.shape)).astype(np.float32)
    faiss.copy_array_to_vector(every.ravel(), plain.pq.centroids)
    plain.is_trained = True
    size = COMPETENCES // 2
    plain.codes.resize(len(levels) * size)
    codes = faiss.rev_swig_ptr(plain.codes.data(), len(levels) * size).reshape(-1, size)
    for rows in blocks(len(levels), 1 << 16):
        codes[rows] = levels[rows, 0::2] | levels[rows, 1::2] << 4
    plain.ntotal = len(levels)
    fast: Any = faiss.IndexPQFastScan  # its other constructor is lost on type checkers
    return fast(plain)


def measure(given: Options) -> None:
    report = Report(given)
    job = draw_job()
    faiss.omp_set_num_threads(1)
    levels = read_levels(given.levels, given.candidates)
    index = fast_scan_index(levels)
    query = job.increments.astype(np.float32).reshape(1, -1)

    def work() -> Top:
        points, rows = index.search(query, TOP)
        return Top(rows[0], points[0].astype(np.int64))

    def time_of(way: int) -> float:
        index.implem = way
        return min(seconds(work) for _ in range(3))

    with Herne(given.server, given.levels, given.candidates, job, arranged=given.arranged) as herne:
        _, expected = herne.rank(TOP, 1)
        report.note(headline(herne, job, expected, 1))
        report.note(f"faiss {faiss.__version__},{faiss.get_compile_options()}")
        times = {way: time_of(way) for way in WAYS}
        index.implem = min(times, key=lambda way: times[way])
        right = recall(work(), expected, job, levels)
        if right < 0.5:
            raise SystemExit(f"IndexPQFastScan: recall@{TOP} {right}: not the same scores")
        turns = take_turns(herne, work, 1)
        name = f"IndexPQFastScan 32x4, implem {index.implem}"
        report.note(describe(name, turns, given.candidates))
        report.note("ms by implem: " + ", ".join(f"{way}: {times[way] * 1e3:.1f}" for way in times))
    report.add(
        "vs_faiss_fastscan",
        turns.ratio,
        f"speed / IndexPQFastScan 32x4, 1 thread, its recall@{TOP} {right:.2f}",
    )


if __name__ == "__main__":
    measure(options())
