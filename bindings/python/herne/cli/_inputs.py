# SPDX-License-Identifier: BSL-1.0
"""What verbs of the command have in common: the files that they read, and how they report."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, TypedDict

from .. import _core
from .._applicants import load_applicants
from ._output import Output

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .._core import Framework, JobProfile, TeamProfile
    from .._pool import Pool

__all__ = [
    "ReportOptions",
    "candidate_of",
    "framework_of",
    "job_of",
    "jobs_of",
    "lines_of",
    "pool_of",
    "report_options",
]


def job_of(arguments: argparse.Namespace) -> JobProfile:
    """Return the job profile, cut at a stage where one is given."""
    frameworks = [_core.Framework.load(path) for path in arguments.framework]
    return _job_at(arguments.job, frameworks, arguments)


def jobs_of(arguments: argparse.Namespace, paths: Sequence[str]) -> list[JobProfile]:
    """Return several job profiles, each cut at a stage where one is given."""
    frameworks = [_core.Framework.load(path) for path in arguments.framework]
    return [_job_at(path, frameworks, arguments) for path in paths]


def framework_of(jobs: Sequence[JobProfile]) -> Framework:
    """Return all that the jobs use, merged."""
    parts = {part.digest: part for job in jobs for part in job.framework.parts}
    return _core.Framework.merge(*parts.values())


def _job_at(
    path: str, frameworks: Sequence[Framework], arguments: argparse.Namespace
) -> JobProfile:
    job = _core.JobProfile.load(path, frameworks=frameworks or None)
    stage = getattr(arguments, "stage", None)
    return job.at_stage(stage) if stage else job


def pool_of(arguments: argparse.Namespace, job: JobProfile | TeamProfile | Framework) -> Pool:
    """Return the applicants, with their evidence, over the framework or that of job or team."""
    pool = load_applicants(
        arguments.applicants,
        job if isinstance(job, _core.Framework) else job.framework,
        id=arguments.id_column,
        columns=dict(arguments.column) or None,
        other_columns="by_head",
        ignore=arguments.ignore,
        unknown=arguments.unknown,
        layout="long" if arguments.long else "automatic",
        levels_as=arguments.levels_as,
        encoding=arguments.encoding,
        sheet=arguments.sheet,
    )
    if arguments.evidence:
        pool = pool.with_evidence(arguments.evidence, levels_as=arguments.levels_as)
    return pool


class ReportOptions(TypedDict):
    """How reports are written."""

    language: str
    width: int


def report_options(arguments: argparse.Namespace, out: Output) -> ReportOptions:
    """Return how a report is to be written."""
    return {"language": arguments.lang, "width": out.width}


def lines_of(report: str) -> list[str]:
    """Return the lines of a report; none of an empty one."""
    return report.split("\n") if report else []


def candidate_of(pool: Pool, text: str) -> int | str:
    """Return an id of the kind that the pool has."""
    numbers = len(pool) > 0 and isinstance(pool.id(0), int)
    return int(text) if numbers and text.isdecimal() else text
