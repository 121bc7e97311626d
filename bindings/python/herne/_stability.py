# SPDX-License-Identifier: BSL-1.0
"""How far shares may move."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import _core
from ._groups import selected
from ._progress import ProgressLike, progress_callback

if TYPE_CHECKING:
    from ._analysis import Ids, RowsLike
    from ._core import JobProfile, LeastShift, Pool, Profile, Stability
    from ._linear import Over
    from ._rank import Order

__all__ = ["least_shift", "stability"]


def stability(
    pool: Pool,
    job: JobProfile,
    *,
    top: int = 1,
    order: Order = "worst",
    between: tuple[int | str, int | str] | None = None,
    ids: Ids = None,
    rows: RowsLike = None,
    threads: int = 1,
    progress: ProgressLike = None,
) -> Stability:
    """Return how far the share of each requirement and group may move, the others in proportion.

    For each the interval around its share today in which the same candidates stand at place 1, the
    same are the first `top` (ties included), and two given ones keep their order: over everybody
    who is not ineligible, exact.

    Parameters
    ----------
    pool : Pool
    job : JobProfile
        Of two requirements or more.
    top : int
        The k of the first k, at least 1.
    order : {'worst', 'best'}
        What unknown levels count as: level 0, or the scale's top.
    between : tuple of two ids, optional
        Two candidates whose order is looked at too.
    ids : iterable of int or str, or Ranking, optional
        The candidates to look at; everybody by default. The result is as if the pool held nobody
        else.
    rows : iterable of int, or array or series of bool, optional
        The same by row; or one truth value a candidate of the pool.
    threads : int
        Threads for the call, 0 for as many as the process may keep busy. The result does not depend
        on it.
    progress : bool or callable, optional
        True shows a bar (by tqdm, if it is installed); a callable gets (done, total) in each pass.

    Returns
    -------
    Stability

    Raises
    ------
    ValueError
        Unless the pool holds every competence that the job uses on an equal scale; for a job of one
        requirement; for 0 places.
    KeyError
        For a candidate in `between` whom the pool does not have.
    OverflowError
        Where an end of an interval needs more than 64 bits to be exact.

    Examples
    --------
    >>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
    >>> pool = herne.Pool.load_csv("examples/data/applicants.csv", job.framework)
    >>> part = herne.stability(pool, job).requirements[0]
    >>> part.first_place.low <= part.share <= part.first_place.high
    True
    """
    callback = None if progress is None else progress_callback(progress)
    if ids is not None or rows is not None:
        pool = selected(pool, ids, rows)
    return _core.stability(pool, job, top, order, between, threads, callback)


def least_shift(
    a: Profile,
    b: Profile,
    job: JobProfile,
    *,
    over: Over = "requirements",
    order: Order = "worst",
) -> LeastShift:
    """Return the smallest change of shares with which b has at least as many points as a: exact.

    The least sum of |new - old| over all weightings. Nothing moves where b is not behind today, or
    where a leads in everything that has weight. Eligibility does not depend on weights and is not
    looked at.

    Parameters
    ----------
    a : Profile
        Who is ahead.
    b : Profile
        Who is to have as many points.
    job : JobProfile
    over : {'requirements', 'groups'}
        Whose shares move; groups keep the shares inside them in proportion.
    order : {'worst', 'best'}
        What unknown levels count as, of both: level 0, or the scale's top.

    Returns
    -------
    LeastShift
        `reachable` is False where no weights at all bring them level.

    Raises
    ------
    ValueError
        Unless both profiles hold every competence that the job uses on an equal scale.
    OverflowError
        Where a share needs more than 64 bits to be exact.

    Examples
    --------
    >>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
    >>> pool = herne.Pool.load_csv("examples/data/applicants.csv", job.framework)
    >>> shift = herne.least_shift(pool["B-005"], pool["B-018"], job)
    >>> shift.reachable, sum(move.after - move.before for move in shift.moves)
    (True, Fraction(0, 1))
    """
    return _core.least_shift(a, b, job, over, order)
