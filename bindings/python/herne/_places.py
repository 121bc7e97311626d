# SPDX-License-Identifier: BSL-1.0
"""Places under unknown levels, and what to ask next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import _core
from ._groups import selected
from ._progress import ProgressLike, progress_callback

if TYPE_CHECKING:
    from ._analysis import Ids, RowsLike
    from ._core import JobProfile, OpenQuestions, PlaceIntervals, Pool

__all__ = ["open_questions", "place_intervals"]


def place_intervals(
    pool: Pool,
    job: JobProfile,
    *,
    top: int | None = None,
    limit: int | None = None,
    ids: Ids = None,
    rows: RowsLike = None,
    threads: int = 1,
    progress: ProgressLike = None,
) -> PlaceIntervals:
    """Return the places that candidates may have whatever the unknown levels are.

    A completion gives every unknown level of the pool some level of its scale. In it everybody who
    meets the formula stands, by points descending, with competition places. Both ends of each
    interval are reached in some completion.

    Parameters
    ----------
    pool : Pool
    job : JobProfile
    top : int, optional
        The k of a cut: those who may be among the first k are listed, with how certain that is.
        Without it everybody who can stand is listed, and there is no cut.
    limit : int, optional
        Most candidates to list, those of most possible points; counts are complete.
    ids : iterable of int or str, or Ranking, optional
        The candidates to look at; everybody by default. The result is as if the pool held nobody
        else.
    rows : iterable of int, or array or series of bool, optional
        The same by row; or one truth value a candidate of the pool.
    threads : int
        Threads for the call, 0 for as many as the process may keep busy. The result does not depend
        on it.
    progress : bool or callable, optional
        True shows a bar (by tqdm, if it is installed); a callable gets (done, total) in each of two
        passes.

    Returns
    -------
    PlaceIntervals

    Raises
    ------
    ValueError
        Unless the pool holds every competence that the job uses on an equal scale; for a cut at 0;
        or where the formula names too many unknown levels of one candidate more than once each.

    Examples
    --------
    >>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
    >>> pool = herne.Pool.load_csv("examples/data/applicants.csv", job.framework)
    >>> entry = herne.place_intervals(pool, job).entries[0]
    >>> entry.best_place
    1
    """
    callback = None if progress is None else progress_callback(progress)
    if ids is not None or rows is not None:
        pool = selected(pool, ids, rows)
    return _core.place_intervals(pool, job, top, limit, threads, callback)


def open_questions(
    pool: Pool,
    job: JobProfile,
    *,
    top: int,
    stage: str | None = None,
    limit: int | None = 1000,
    ids: Ids = None,
    rows: RowsLike = None,
    threads: int = 1,
    progress: ProgressLike = None,
) -> OpenQuestions:
    """Return what to ask next: which unknown levels would settle who is among the first.

    For those whose place among the first `top` is open, each unknown level with how many of its
    possible values would settle it by themselves. What is asked of one candidate is to be asked of
    everybody for whom it is unknown.

    Parameters
    ----------
    pool : Pool
    job : JobProfile
    top : int
        The k of the cut, at least 1.
    stage : str, optional
        Ask for all unknown levels of this stage of the job together.
    limit : int, optional
        Most candidates that a question lists, None for all; counts are complete.
    ids : iterable of int or str, or Ranking, optional
        The candidates to look at; everybody by default. The result is as if the pool held nobody
        else.
    rows : iterable of int, or array or series of bool, optional
        The same by row; or one truth value a candidate of the pool.
    threads : int
        Threads for the call, 0 for as many as the process may keep busy. The result does not depend
        on it.
    progress : bool or callable, optional
        True shows a bar (by tqdm, if it is installed); a callable gets (done, total) in each of
        three passes.

    Returns
    -------
    OpenQuestions
        Papers first, then what has to be judged; of each first what settles most places.

    Raises
    ------
    ValueError
        Unless the pool holds every competence that the job uses on an equal scale; for a cut at 0;
        or where a stage leaves one candidate more than 2^53 answers, or more than 65,536 ways to
        reach the levels that the formula names.
    KeyError
        For a stage that the job does not have.

    Examples
    --------
    >>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
    >>> pool = herne.Pool.load_csv("examples/data/applicants.csv", job.framework)
    >>> questions = herne.open_questions(pool, job, top=5)
    >>> all(one.in_ + one.out <= one.values for one in questions.questions)
    True
    """
    callback = None if progress is None else progress_callback(progress)
    if ids is not None or rows is not None:
        pool = selected(pool, ids, rows)
    return _core.open_questions(
        pool, job, top, "" if stage is None else stage, limit, threads, callback
    )
