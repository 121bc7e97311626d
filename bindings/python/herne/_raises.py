# SPDX-License-Identifier: BSL-1.0
"""What would be enough: the least raises that reach a goal."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Literal, TypeAlias

from . import _core
from ._groups import selected
from ._progress import ProgressLike, progress_callback
from ._refusals import refusal

if TYPE_CHECKING:
    from ._analysis import Ids, RowsLike
    from ._core import JobProfile, Nearest, Pool, Profile, Raise, RaisePlan, WhatIf

__all__ = ["least_raises", "nearest", "what_if"]

Costs: TypeAlias = Mapping[str, Sequence[int]]
RaiseUnknown: TypeAlias = Literal["prove", "leave"]


def _goal(
    points: int | None, passes: Profile | None, place: tuple[Pool, int] | None
) -> _core.RaiseGoal:
    """Return the one goal that was given. TypeError unless there is one."""
    if (points is not None) + (passes is not None) + (place is not None) != 1:
        raise TypeError("one goal has to be given: points=, passes= or place=(pool, k)")
    if points is not None:
        return _core.RaiseGoal.points(points)
    if passes is not None:
        return _core.RaiseGoal.passes(passes)
    if not isinstance(place, tuple) or len(place) != 2:
        raise TypeError(refusal("place", place, "tuple[Pool, int]"))
    return _core.RaiseGoal.place(*place)


def _costs(costs: Costs | None) -> dict[str, Sequence[int]]:
    """Return costs by competence. TypeError for what is no mapping."""
    if costs is None:
        return {}
    if not isinstance(costs, Mapping):
        raise TypeError(refusal("costs", costs, "collections.abc.Mapping[str, Sequence[int]]"))
    return dict(costs)


def least_raises(
    profile: Profile,
    job: JobProfile,
    *,
    points: int | None = None,
    passes: Profile | None = None,
    place: tuple[Pool, int] | None = None,
    costs: Costs | None = None,
    unknown: RaiseUnknown = "prove",
    threads: int = 1,
    progress: ProgressLike = None,
) -> RaisePlan:
    """Return the least raises of levels that reach a goal and make eligible, exact.

    Least cost (by default the number of levels), then fewest competences, then the least list of
    (position in the framework, level).

    Parameters
    ----------
    profile : Profile
    job : JobProfile
    points : int, optional
        The goal: at least so many points.
    passes : Profile, optional
        The goal: more points than this profile has with unknown levels counted as 0.
    place : tuple of Pool and int, optional
        The goal: this place of the pool or a better one, in the order of what is proven.
    costs : mapping of str to sequence of int, optional
        What the steps of a competence cost, to level 1, to level 2, ..., to the scale's top, in
        whole numbers; 1 each where nothing is said.
    unknown : {'prove', 'leave'}
        Unknown levels count as 0, and may be raised (a proof is asked for), or stay as they are.
    threads : int
        Threads that look at the pool of a place. The result does not depend on it.
    progress : bool or callable, optional
        True shows a bar (by tqdm, if it is installed); a callable gets (done, total).

    Returns
    -------
    RaisePlan
        `reachable` is False where no raises reach the goal.

    Raises
    ------
    TypeError
        Unless one goal is given.
    ValueError
        Unless profiles and pool hold every competence that the job uses on an equal scale; for
        costs that are not in 0..10^9 or not one a step.
    KeyError
        For costs of a competence that the profile does not have.

    Examples
    --------
    >>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
    >>> pool = herne.Pool.load_csv("examples/data/applicants.csv", job.framework)
    >>> plan = herne.least_raises(pool["B-018"], job, passes=pool["B-005"])
    >>> plan.reachable, plan.points_after > plan.points_before
    (True, True)
    """
    goal = _goal(points, passes, place)
    callback = None if progress is None else progress_callback(progress)
    return _core.least_raises(profile, job, goal, _costs(costs), unknown, threads, callback)


def what_if(profile: Profile, job: JobProfile, raises: Sequence[Raise] | RaisePlan) -> WhatIf:
    """Return the explanation of a profile before and after some raises.

    Parameters
    ----------
    profile : Profile
    job : JobProfile
    raises : sequence of Raise, or RaisePlan

    Returns
    -------
    WhatIf

    Raises
    ------
    ValueError
        For a competence that is raised twice, a `from_` that is not the profile's level, or a `to`
        that is not above it or off the scale.
    KeyError
        For a competence that the profile does not have.

    Examples
    --------
    >>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
    >>> pool = herne.Pool.load_csv("examples/data/applicants.csv", job.framework)
    >>> plan = herne.least_raises(pool["B-018"], job, passes=pool["B-005"])
    >>> herne.what_if(pool["B-018"], job, plan).after.points == plan.points_after
    True
    """
    if isinstance(raises, _core.RaisePlan):
        return _core.what_if(profile, job, raises)
    if isinstance(raises, (str, bytes)) or not isinstance(raises, Sequence):
        raise TypeError(refusal("raises", raises, "collections.abc.Sequence[Raise] | RaisePlan"))
    return _core.what_if(profile, job, list(raises))


def nearest(
    pool: Pool,
    job: JobProfile,
    *,
    points: int | None = None,
    passes: Profile | None = None,
    place: tuple[Pool, int] | None = None,
    top: int | None = 10,
    costs: Costs | None = None,
    unknown: RaiseUnknown = "prove",
    ids: Ids = None,
    rows: RowsLike = None,
    threads: int = 1,
    progress: ProgressLike = None,
) -> Nearest:
    """Return who of a pool needs least to reach a goal: over staff, who needs least to fill a post.

    Parameters
    ----------
    pool : Pool
    job : JobProfile
    points, passes, place
        The goal, as for `least_raises`.
    top : int, optional
        Most candidates to list, None for all; counts are over everybody.
    costs : mapping of str to sequence of int, optional
        As for `least_raises`.
    unknown : {'prove', 'leave'}
        As for `least_raises`.
    ids : iterable of int or str, or Ranking, optional
        The candidates to look at; everybody by default.
    rows : iterable of int, or array or series of bool, optional
        The same by row; or one truth value a candidate of the pool.
    threads : int
        Threads for the call, 0 for as many as the process may keep busy. The result does not depend
        on it.
    progress : bool or callable, optional
        True shows a bar (by tqdm, if it is installed); a callable gets (done, total).

    Returns
    -------
    Nearest
        Least cost first, then fewest competences, then by id; who is there already is counted.

    Raises
    ------
    TypeError
        Unless one goal is given.
    ValueError, KeyError
        As `least_raises`.

    Examples
    --------
    >>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
    >>> pool = herne.Pool.load_csv("examples/data/applicants.csv", job.framework)
    >>> found = herne.nearest(pool, job, points=1700, top=3)
    >>> found.already + found.unreachable + found.others + len(found.plans) == len(pool)
    True
    """
    goal = _goal(points, passes, place)
    callback = None if progress is None else progress_callback(progress)
    if ids is not None or rows is not None:
        pool = selected(pool, ids, rows)
    return _core.nearest(pool, job, goal, top, _costs(costs), unknown, threads, callback)
