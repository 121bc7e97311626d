# SPDX-License-Identifier: BSL-1.0
"""Several openings at once: who is best placed where."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Literal, TypeAlias

from . import _core
from ._core import JobProfile, Opening
from ._groups import selected
from ._progress import ProgressLike, progress_callback
from ._refusals import refusal

if TYPE_CHECKING:
    from ._analysis import Ids, RowsLike
    from ._core import Assignment, Pool

__all__ = ["assign"]

UndecidedPeople: TypeAlias = Literal["marked", "left_out"]
OpeningLike: TypeAlias = "Opening | JobProfile | tuple[JobProfile, int]"

_KINDS = "Opening | JobProfile | tuple[JobProfile, int]"


def _opening(given: OpeningLike) -> Opening:
    if isinstance(given, Opening):
        return given
    if isinstance(given, JobProfile):
        return Opening(given)
    if isinstance(given, tuple) and len(given) == 2:
        return Opening(*given)
    raise TypeError(refusal("openings", given, _KINDS))


def assign(
    pool: Pool,
    openings: Iterable[OpeningLike],
    *,
    undecided: UndecidedPeople = "marked",
    passed_over: int = 10,
    ids: Ids = None,
    rows: RowsLike = None,
    threads: int = 1,
    progress: ProgressLike = None,
) -> Assignment:
    """Return who of a pool is best placed at which of several openings, exact.

    Of all assignments in which nobody stands twice: the most places filled, then the greatest sum
    of weight x points / max_points, then the least ids in the order of the openings. A planning
    aid: each single post is owed to its best, and who is passed over is said for each.

    Parameters
    ----------
    pool : Pool
    openings : iterable of Opening, or tuple of JobProfile and int, or JobProfile
        The jobs with their numbers of places, 1 where nothing is said: at most 100 different jobs
        with 1,000 places in all.
    undecided : {'marked', 'left_out'}
        Whether people whose eligibility is still open take part, marked, or not.
    passed_over : int
        Most people passed over to list an opening; all are counted.
    ids : iterable of int or str, or Ranking, optional
        The candidates to look at; everybody by default. The result is as if the pool held nobody
        else.
    rows : iterable of int, or array or series of bool, optional
        The same by row; or one truth value a candidate of the pool.
    threads : int
        Threads for the call, 0 for as many as the process may keep busy. The result does not depend
        on it.
    progress : bool or callable, optional
        True shows a bar (by tqdm, if it is installed); a callable gets (done, total).

    Returns
    -------
    Assignment
        Its entries can be iterated: in the order of the openings, then by id.

    Raises
    ------
    ValueError
        Unless there are 1 to 100 openings of different jobs with 1 to 1,000 places in all and
        weights of 1 to 10,000, and the pool holds every competence that they use on an equal scale.
    KeyError
        For an id of `Opening.applied` that the pool does not have.

    Examples
    --------
    >>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
    >>> pool = herne.Pool.load_csv("examples/data/applicants.csv", job.framework)
    >>> assignment = herne.assign(pool, [(job, 2)])
    >>> assignment.total.filled, [entry.id for entry in assignment]
    (2, ['B-005', 'B-018'])
    """
    callback = None if progress is None else progress_callback(progress)
    if ids is not None or rows is not None:
        pool = selected(pool, ids, rows)
    if isinstance(openings, (str, bytes)) or not isinstance(openings, Iterable):
        raise TypeError(refusal("openings", openings, f"collections.abc.Iterable[{_KINDS}]"))
    given = [_opening(one) for one in openings]
    return _core.assign(pool, given, undecided, passed_over, threads, callback)
