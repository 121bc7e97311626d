# SPDX-License-Identifier: BSL-1.0
"""People who are considered close, criterion by criterion."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from . import _core

if TYPE_CHECKING:
    from ._core import Appraisal, ComparisonSheet, JobProfile, Pool, Ranking

__all__ = ["comparison_sheet"]


def comparison_sheet(
    ranking: Ranking,
    pool: Pool,
    job: JobProfile,
    ids: Sequence[int | str],
    *,
    appraisals: Sequence[Appraisal] = (),
    civil_servants: Sequence[int | str] = (),
) -> ComparisonSheet:
    """Return people who are considered close: appraisals first, then criterion by criterion.

    The sheet has no points, no sum and no verdict on who is better or whether they are equal.

    Parameters
    ----------
    ranking : Ranking
    pool : Pool
    job : JobProfile
    ids : sequence of int or str
        Two people at least, in any order.
    appraisals : sequence of Appraisal
        Of the people compared.
    civil_servants : sequence of int or str
        Who of them is one: an appraisal that is missing is a finding.

    Returns
    -------
    ComparisonSheet

    Raises
    ------
    KeyError
        For somebody whom the ranking or the pool does not have.
    ValueError
        For fewer than two people, one who stands twice, a ranking of another job, and what is said
        of somebody who is not compared.

    Examples
    --------
    >>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
    >>> pool = herne.Pool.load_csv("examples/data/applicants.csv", job.framework)
    >>> sheet = herne.comparison_sheet(
    ...     herne.rank(pool, job), pool, job, ["B-005", "B-018"], civil_servants=["B-018"]
    ... )
    >>> sheet.findings[0].code
    'appraisal_missing'
    >>> sheet.criteria[0].levels[0].label.in_("en")
    'extensive'
    """
    return _core.comparison_sheet(
        ranking, pool, job, list(ids), list(appraisals), list(civil_servants)
    )
