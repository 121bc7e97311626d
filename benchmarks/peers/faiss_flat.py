# SPDX-License-Identifier: BSL-1.0
"""FAISS IndexFlatIP over 0/1 thermometer columns, float32, 1 thread, one query: exact.

Since points grow by level, points = increments . thermometer, an integer below 2^24, which
float32 holds exactly. The columns say nothing of the job, which comes with the query.
"""

from __future__ import annotations

import faiss
import numpy as np

from peers.herne import Herne, Top
from peers.job import COMPETENCES, MAX_LEVEL, TOP, Levels, draw_job, read_levels
from peers.measure import Options, Report, check_exact, describe, headline, options, take_turns
from peers.numpy_forms import blocks, thermometer


def flat_index(levels: Levels) -> faiss.IndexFlatIP:
    """Fills the index in place: `add` would need the columns a second time."""
    width = COMPETENCES * MAX_LEVEL
    index = faiss.IndexFlatIP(width)
    index.codes.resize(len(levels) * width * 4)
    columns = faiss.rev_swig_ptr(index.get_xb(), len(levels) * width).reshape(-1, width)
    for rows in blocks(len(levels), 1 << 14):
        columns[rows] = thermometer(levels[rows], np.float32)
    index.ntotal = len(levels)
    return index


def measure(given: Options) -> None:
    report = Report(given)
    job = draw_job()
    faiss.omp_set_num_threads(1)
    index = flat_index(read_levels(given.levels, given.candidates))
    query = job.increments.astype(np.float32).reshape(1, -1)

    def work() -> Top:
        points, rows = index.search(query, TOP)
        return Top(rows[0], points[0].astype(np.int64))

    with Herne(given.server, given.levels, given.candidates, job, arranged=given.arranged) as herne:
        _, expected = herne.rank(TOP, 1)
        check_exact("IndexFlatIP", work(), expected)
        report.note(headline(herne, job, expected, 1))
        report.note(f"faiss {faiss.__version__},{faiss.get_compile_options()}; exact")
        turns = take_turns(herne, work, 1)
        report.note(describe("IndexFlatIP, 224 float32 columns", turns, given.candidates))
    report.add("vs_faiss_flat", turns.ratio, "speed / IndexFlatIP on thermometer columns, 1 thread")


if __name__ == "__main__":
    measure(options())
