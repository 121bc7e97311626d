# SPDX-License-Identifier: BSL-1.0
"""The verb that matches applicants with many jobs."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from .. import _core
from .._jobs import points_by_job, rank_jobs
from .._reports import points_lines
from .._result_tables import of_job_ranking
from .._words import Language
from ._analysis_commands import write_result
from ._inputs import candidate_of, jobs_of, pool_of

if TYPE_CHECKING:
    from .._core import JobSet
    from .._pool import Pool
    from ._output import Output

__all__ = ["run_jobs"]


def _write_points(arguments: argparse.Namespace, out: Output, pool: Pool, jobs: JobSet) -> None:
    in_rows = arguments.in_rows and arguments.format != "table"
    table = points_by_job(
        pool,
        jobs,
        form="long" if in_rows else "wide",
        order=arguments.order,
        threads=arguments.threads,
    )
    if arguments.format == "table":
        out.report(points_lines(table, jobs, Language(arguments.lang), out.width))
    else:
        out.table(table, arguments.format, "points")


def run_jobs(arguments: argparse.Namespace, out: Output) -> int:
    """Write the points of all applicants for all jobs, or the best posts of one of them."""
    jobs = _core.JobSet(jobs_of(arguments, arguments.job))
    pool = pool_of(arguments, jobs.framework)
    if arguments.id is None:
        _write_points(arguments, out, pool, jobs)
        return 0
    found = rank_jobs(
        pool[candidate_of(pool, arguments.id)], jobs, top=arguments.top, order=arguments.order
    )
    write_result(arguments, out, found, of_job_ranking(found), "jobs")
    return 0
