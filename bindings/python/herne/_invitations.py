# SPDX-License-Identifier: BSL-1.0
"""Whom to invite to an interview, and on which terms somebody could have the post."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import _core

if TYPE_CHECKING:
    from ._core import (
        InvitationRules,
        Invitations,
        JobProfile,
        Pool,
        Profile,
        Ranking,
        Roster,
        TermsVerdict,
    )

__all__ = ["invitations", "terms_verdicts"]


def invitations(
    ranking: Ranking,
    roster: Roster,
    rules: InvitationRules,
    *,
    pool: Pool | None = None,
    job: JobProfile | None = None,
) -> Invitations:
    """Return whom to invite to an interview, and why: a proposal.

    First by place; then everybody severely disabled or of equal status who was not found plainly
    unsuitable (section 165 SGB IX), eligible or not; last, where women are under-represented, the
    next ones by place until there are as many as men, or no more who may meet the conditions
    (section 9 LGG NRW).

    Parameters
    ----------
    ranking : Ranking
        Lists everybody who is in the roster, be it by `also`.
    roster : Roster
        Has everybody who is listed.
    rules : InvitationRules
    pool : Pool, optional
        With `job`: says on which terms each person who is invited could have the post.
    job : JobProfile, optional
        The job of the ranking.

    Returns
    -------
    Invitations
        `list` for the panel, ids alone; `grounds`, which are restricted.

    Raises
    ------
    KeyError
        For somebody who is in the roster or in the ranking alone.
    ValueError
        For a statement or finding that lacks a part, a finding of somebody whom section 165 does
        not name, and where one of `pool` and `job` is given without the other.

    Examples
    --------
    >>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
    >>> pool = herne.Pool.load_csv("examples/data/applicants.csv", job.framework)
    >>> severe = {"B-001": "severe"}
    >>> roster = herne.Roster(
    ...     [herne.RosterEntry(id, disability=severe.get(id)) for id in pool.ids]
    ... )
    >>> ranking = herne.rank(pool, job)
    >>> proposal = herne.invitations(ranking, roster, herne.InvitationRules(2))
    >>> proposal.list.invited
    ['B-001', 'B-005', 'B-018']
    >>> proposal.grounds.invited[0].grounds
    ['disability']
    """
    if pool is None and job is None:
        return _core.invitations(ranking, roster, rules)
    if pool is None or job is None:
        raise ValueError("pool and job are given together, or neither")
    return _core.invitations(ranking, pool, job, roster, rules)


def terms_verdicts(profile: Profile, job: JobProfile) -> list[TermsVerdict]:
    """Return whether somebody meets what the terms of each status group presuppose.

    Not to meet it excludes nobody from the post, but from these terms.

    Parameters
    ----------
    profile : Profile
    job : JobProfile

    Returns
    -------
    list of TermsVerdict
        In the order of the job's terms.

    Raises
    ------
    ValueError
        Unless the profile holds every competence that a track names on an equal scale.

    Examples
    --------
    >>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
    >>> pool = herne.Pool.load_csv("examples/data/applicants.csv", job.framework)
    >>> [one.status_group for one in herne.terms_verdicts(pool["B-005"], job)]
    ['employee', 'civil_servant']
    """
    return _core.terms_verdicts(profile, job)
