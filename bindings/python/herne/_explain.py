# SPDX-License-Identifier: BSL-1.0
"""Reasons: of one candidate, of two, and of the job itself."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from . import _core

if TYPE_CHECKING:
    from ._core import Comparison, Explanation, Finding, JobProfile, Profile

__all__ = ["compare", "explain", "lint"]


def explain(profile: Profile, job: JobProfile) -> Explanation:
    """Return where one candidate's points and verdict come from.

    Parameters
    ----------
    profile : Profile
    job : JobProfile

    Returns
    -------
    Explanation
        Points by requirement, which add up to the total, shortfalls, what of the eligibility
        formula fails, the ways to satisfy it, and the single steps that gain points.

    Raises
    ------
    ValueError
        Unless the profile holds every competence that the job uses on an equal scale.

    Examples
    --------
    >>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
    >>> pool = herne.Pool.load_csv("examples/data/applicants.csv", job.framework)
    >>> herne.explain(pool["B-005"], job).verdict
    'eligible'
    """
    return _core.explain(profile, job)


def compare(a: Profile, b: Profile, job: JobProfile) -> Comparison:
    """Return the comparison of two candidates on one job, criterion by criterion.

    Parameters
    ----------
    a, b : Profile
    job : JobProfile

    Returns
    -------
    Comparison

    Raises
    ------
    ValueError
        Unless both hold every competence that the job uses on an equal scale.

    Examples
    --------
    >>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
    >>> pool = herne.Pool.load_csv("examples/data/applicants.csv", job.framework)
    >>> herne.compare(pool["B-005"], pool["B-018"], job).difference
    132
    """
    return _core.compare(a, b, job)


def lint(job: JobProfile, *, least_share: Fraction | int | str = Fraction(1, 100)) -> list[Finding]:
    """Return what a careful reader would question in a job, errors first.

    Parameters
    ----------
    job : JobProfile
    least_share : Fraction, int or str
        Shares below are reported as `small_share`.

    Returns
    -------
    list of Finding

    Raises
    ------
    ValueError
        For text that is no fraction.

    Examples
    --------
    >>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
    >>> {finding.severity for finding in herne.lint(job)} <= {"information", "warning"}
    True
    """
    return _core.lint(job, least_share)
