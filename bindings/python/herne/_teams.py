# SPDX-License-Identifier: BSL-1.0
"""Teams: who completes one, what it covers, and the smallest one."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Literal, TypeAlias

from . import _core
from ._progress import ProgressLike, progress_callback
from ._refusals import refusal

if TYPE_CHECKING:
    from ._core import JobProfile, Pool, SmallestTeam, TeamCompletion, TeamCoverage, TeamProfile

__all__ = ["complete", "smallest_team", "team_coverage"]

Undecided: TypeAlias = Literal["marked", "left_out"]


def _members(
    members: Iterable[int | str | _core.Profile], pool: Pool | None
) -> list[_core.Profile]:
    """Return the members' profiles, those of ids from the pool. TypeError for anything else."""
    wanted = "collections.abc.Iterable[Profile]"
    if pool is not None:
        if not isinstance(pool, _core.Pool):
            raise TypeError(refusal("pool", pool, "Pool"))
        wanted = "collections.abc.Iterable[int | str | Profile]"
    if isinstance(members, (str, bytes, _core.Profile)) or not isinstance(members, Iterable):
        raise TypeError(refusal("members", members, wanted))
    found = []
    for member in members:
        if isinstance(member, _core.Profile):
            found.append(member)
        elif pool is not None:
            found.append(pool[member])
        else:
            raise TypeError(refusal("members", member, "Profile"))
    return found


def complete(
    pool: Pool,
    job: JobProfile,
    members: Iterable[int | str | _core.Profile],
    *,
    top: int | None = 10,
    undecided: Undecided = "marked",
    threads: int = 1,
    progress: ProgressLike = None,
) -> TeamCompletion:
    """Return who of a pool completes these people best for a job.

    What people have together is, competence by competence, the greatest level that one of them is
    known to have; what somebody adds is what the job's points rise by if they join.

    Parameters
    ----------
    pool : Pool
    job : JobProfile
    members : iterable of int, str or Profile
        Who is on the team: ids of the pool, or profiles of whomever. Whoever in the pool bears a
        member's id is no candidate.
    top : int, optional
        Most candidates to list, None for all; counts are over everybody.
    undecided : {'marked', 'left_out'}
        Whether candidates whose eligibility is open are listed, marked, or left out.
    threads : int
        Threads for the call, 0 for as many as the process may keep busy. The result does not depend
        on it.
    progress : bool or callable, optional
        True shows a bar (by tqdm, if it is installed); a callable gets (done, total).

    Returns
    -------
    TeamCompletion
        Greatest sure gain first, then by id, with what each adds requirement by requirement.

    Raises
    ------
    ValueError
        Unless the pool and each member have every competence that the job uses on an equal scale;
        for a member who stands twice.
    KeyError
        For the id of a member whom the pool does not have.

    Examples
    --------
    >>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
    >>> pool = herne.Pool.load_csv("examples/data/applicants.csv", job.framework)
    >>> found = herne.complete(pool, job, ["B-005", "B-018"], top=3)
    >>> sum(added.gain for added in found.entries[0].adds) == found.entries[0].gain
    True
    """
    callback = None if progress is None else progress_callback(progress)
    return _core.complete(pool, job, _members(members, pool), top, undecided, threads, callback)


def team_coverage(members: Iterable[_core.Profile], team: TeamProfile) -> TeamCoverage:
    """Return what a team has of what it needs.

    Parameters
    ----------
    members : iterable of Profile
        Who is on the team, such as ``[pool[id] for id in ids]``.
    team : TeamProfile

    Returns
    -------
    TeamCoverage
        For each requirement who has it, who may have it (unknown levels) and how many are missing,
        and the critical members, without whom something is no longer covered.

    Raises
    ------
    ValueError
        Unless each member has every competence that the team profile uses on an equal scale; for a
        member who stands twice.

    Examples
    --------
    >>> team = herne.TeamProfile.load("examples/data/teams/digital-office.json")
    >>> pool = herne.Pool.load_csv("examples/data/applicants.csv", team.framework)
    >>> found = herne.team_coverage([pool["B-005"], pool["B-018"]], team)
    >>> found.covered + found.open + found.gaps == len(team)
    True
    """
    return _core.team_coverage(_members(members, None), team)


def smallest_team(
    pool: Pool,
    team: TeamProfile,
    *,
    members: Iterable[int | str | _core.Profile] = (),
    max_steps: int = 50_000_000,
    threads: int = 1,
    progress: ProgressLike = None,
) -> SmallestTeam:
    """Return the fewest people of a pool who, with the members, cover what a team needs.

    An unknown level counts as not there. Among teams of the same size it is the first by ids.

    Parameters
    ----------
    pool : Pool
    team : TeamProfile
    members : iterable of int, str or Profile
        Who is on the team already: ids of the pool, or profiles of whomever.
    max_steps : int
        Most steps of each search, after which the best team found is returned, with the number of
        people that is proven to be needed.
    threads : int
        Threads that read the pool, 0 for as many as the process may keep busy. The result does not
        depend on it.
    progress : bool or callable, optional
        True shows a bar (by tqdm, if it is installed); a callable gets (done, total) of reading the
        pool.

    Returns
    -------
    SmallestTeam
        `exact` says whether no fewer people do it; what too few people have is `unreachable`.

    Raises
    ------
    ValueError
        Unless the pool and each member have every competence that the team profile uses on an equal
        scale; for a member who stands twice.
    KeyError
        For the id of a member whom the pool does not have.

    Examples
    --------
    >>> team = herne.TeamProfile.load("examples/data/teams/digital-office.json")
    >>> pool = herne.Pool.load_csv("examples/data/applicants.csv", team.framework)
    >>> found = herne.smallest_team(pool, team)
    >>> found.exact, len(found.joining) == found.lower_bound
    (True, True)
    """
    callback = None if progress is None else progress_callback(progress)
    return _core.smallest_team(pool, team, _members(members, pool), max_steps, threads, callback)
