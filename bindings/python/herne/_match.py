# SPDX-License-Identifier: BSL-1.0
"""Matching a pool against a job: thin functions over the compiled scans.

Every scan looks at the whole pool, exactly, without the GIL; Ctrl-C stops it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Literal, TypeAlias, overload

import numpy as np

from . import _core
from ._groups import selected
from ._progress import ProgressLike, progress_callback
from ._refusals import listed, refusal

if TYPE_CHECKING:
    import numpy.typing as npt

    from ._analysis import Ids, RowsLike
    from ._core import (
        Histogram,
        JobProfile,
        Pool,
        Profile,
        Ranking,
        Scorecard,
    )

__all__ = [
    "VERDICTS",
    "Order",
    "Verdict",
    "histogram",
    "merge",
    "points",
    "rank",
    "score",
    "scores",
    "verdict",
    "verdicts",
]

Order: TypeAlias = Literal["worst", "best"]
Verdict: TypeAlias = Literal["eligible", "undecided", "ineligible"]

#: The verdicts in their order, as codes and categories count them.
VERDICTS: tuple[Verdict, ...] = ("eligible", "undecided", "ineligible")

_one_job = (_core.JobProfile, _core.Scorecard)


@overload
def rank(
    pool: Pool,
    job: JobProfile | Scorecard,
    *,
    top: int | None = ...,
    order: Order = ...,
    also: Sequence[int | str] = ...,
    min_score: float = ...,
    ids: Ids = ...,
    rows: RowsLike = ...,
    threads: int = ...,
    progress: ProgressLike = ...,
) -> Ranking: ...
@overload
def rank(
    pool: Pool,
    job: Iterable[JobProfile | Scorecard],
    *,
    top: int | None = ...,
    order: Order = ...,
    also: Sequence[int | str] = ...,
    min_score: float = ...,
    ids: Ids = ...,
    rows: RowsLike = ...,
    threads: int = ...,
    progress: ProgressLike = ...,
) -> list[Ranking]: ...
def rank(
    pool: Pool,
    job: JobProfile | Scorecard | Iterable[JobProfile | Scorecard],
    *,
    top: int | None = None,
    order: Order = "worst",
    also: Sequence[int | str] = (),
    min_score: float = 0.0,
    ids: Ids = None,
    rows: RowsLike = None,
    threads: int = 1,
    progress: ProgressLike = None,
) -> Ranking | list[Ranking]:
    """Return the ranking of the pool by points descending, then id ascending.

    Ineligible candidates get no place; they are counted, and listed in `left_out`.

    Parameters
    ----------
    pool : Pool
    job : JobProfile or Scorecard, or an iterable of them
        Several are ranked in one pass over the pool; the result is a list then.
    top : int, optional
        Most candidates to list; all by default. A tie at the cut is told by `ties_at_cut`.
    order : {'worst', 'best'}
        What unknown levels count as: level 0, or the scale's top.
    also : sequence of int or str
        Ids of candidates to return with their place in `Ranking.also`, whatever the cut.
    min_score : float
        Candidates whose score is below are counted, not listed; in 0..1.
    ids : iterable of int or str, or Ranking, optional
        The candidates to look at; everybody by default. The result is as if the pool held nobody
        else: places are those among them.
    rows : iterable of int, or array or series of bool, optional
        The same by row; or one truth value a candidate of the pool.
    threads : int
        Threads for the call, 0 for as many as the process may keep busy (affinity, quota); fewer
        where no more can be made. The result does not depend on it.
    progress : bool or callable, optional
        True shows a bar (by tqdm, if it is installed); a callable gets (done, total).

    Returns
    -------
    Ranking or list of Ranking

    Raises
    ------
    ValueError
        Unless the pool holds every competence that the job uses on an equal scale, and for options
        out of range.
    KeyError
        For an id in `also` that the pool does not have.

    Examples
    --------
    >>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
    >>> pool = herne.Pool.load_csv("examples/data/applicants.csv", job.framework)
    >>> [entry.id for entry in herne.rank(pool, job, top=3)]
    ['B-005', 'B-018', 'B-006']
    >>> herne.rank(pool, [job, job.at_stage("documents")], top=1)[1][0].id
    'B-005'
    """
    callback = None if progress is None else progress_callback(progress)
    if ids is not None or rows is not None:
        pool = selected(pool, ids, rows)
    if isinstance(job, _one_job):
        return _core.rank(pool, job, top, order, also, min_score, threads, callback)
    jobs = _jobs(job)
    return _core.rank_all(pool, jobs, top, order, also, min_score, threads, callback)


def _jobs(job: object) -> list[JobProfile | Scorecard]:
    """Return several jobs as a list. TypeError for what stands for none."""
    if isinstance(job, (str, bytes, Mapping, _core.Pool)) or not isinstance(job, Iterable):
        raise TypeError(
            refusal("job", job, "JobProfile | collections.abc.Iterable[JobProfile | Scorecard]")
        )
    return list(job)


@overload
def points(profile: Profile, job: JobProfile | Scorecard, *, order: Order = ...) -> int: ...
@overload
def points(
    pool: Pool,
    job: JobProfile | Scorecard,
    *,
    order: Order = ...,
    ids: Ids = ...,
    rows: RowsLike = ...,
    threads: int = ...,
    progress: ProgressLike = ...,
    out: npt.NDArray[np.int64] | npt.NDArray[np.int32] | None = ...,
) -> npt.NDArray[np.int64]: ...
def points(  # type: ignore[misc]  # one name for one profile and for many
    pool: Pool | Profile,
    job: JobProfile | Scorecard,
    *,
    order: Order = "worst",
    ids: Ids = None,
    rows: RowsLike = None,
    threads: int = 1,
    progress: ProgressLike = None,
    out: npt.NDArray[np.int64] | npt.NDArray[np.int32] | None = None,
) -> npt.NDArray[np.int64] | int:
    """Return the exact points of every candidate, by row; of one profile, its points.

    Parameters
    ----------
    pool : Pool or Profile
    job, order, ids, rows, threads, progress
        As in `rank`; all but `order` mean nothing for one profile.
    out : ndarray of int64 or int32, shape (candidates looked at,), optional
        Written into and returned; saves the memory of a new array.

    Returns
    -------
    ndarray of int64, shape (candidates looked at,), or int
        0..max_points.

    Raises
    ------
    ValueError
        If pool and job do not fit together, or `out` has another shape.
    TypeError
        For `out` with one profile.

    Examples
    --------
    >>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
    >>> pool = herne.Pool.load_csv("examples/data/applicants.csv", job.framework)
    >>> int(herne.points(pool, job).max()), job.scorecard().max_points
    (1620, 2000)
    >>> herne.points(pool["B-005"], job)
    1620
    """
    if isinstance(pool, _core.Profile):
        if out is not None:
            raise TypeError("out: one profile has one number of points; leave it away")
        return _core.profile_points(pool, job, order)
    if ids is not None or rows is not None:
        pool = selected(pool, ids, rows)
    return _core.points(pool, job, order, threads, progress_callback(progress), out)


def score(profile: Profile, job: JobProfile | Scorecard, *, order: Order = "worst") -> float:
    """Return the score of one profile: the correctly rounded points / max_points.

    Parameters
    ----------
    profile : Profile
    job, order
        As in `rank`.

    Returns
    -------
    float
        0..1.

    Raises
    ------
    ValueError
        Unless the profile holds every competence that the job uses on an equal scale.

    Examples
    --------
    >>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
    >>> pool = herne.Pool.load_csv("examples/data/applicants.csv", job.framework)
    >>> herne.score(pool["B-005"], job)
    0.81
    """
    return _core.profile_score(profile, job, order)


def verdict(profile: Profile, job: JobProfile | Scorecard) -> Verdict:
    """Return the verdict on one profile.

    Parameters
    ----------
    profile : Profile
    job : JobProfile or Scorecard

    Returns
    -------
    {'eligible', 'undecided', 'ineligible'}

    Raises
    ------
    ValueError
        Unless the profile holds every competence that the job uses on an equal scale.

    Examples
    --------
    >>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
    >>> pool = herne.Pool.load_csv("examples/data/applicants.csv", job.framework)
    >>> herne.verdict(pool["B-005"], job)
    'eligible'
    """
    return _core.profile_verdict(profile, job)


@overload
def scores(profile: Profile, job: JobProfile | Scorecard, *, order: Order = ...) -> float: ...
@overload
def scores(
    pool: Pool,
    job: JobProfile | Scorecard,
    *,
    order: Order = ...,
    ids: Ids = ...,
    rows: RowsLike = ...,
    threads: int = ...,
    progress: ProgressLike = ...,
) -> npt.NDArray[np.float64]: ...
def scores(  # type: ignore[misc]  # one name for one profile and for many
    pool: Pool | Profile,
    job: JobProfile | Scorecard,
    *,
    order: Order = "worst",
    ids: Ids = None,
    rows: RowsLike = None,
    threads: int = 1,
    progress: ProgressLike = None,
) -> npt.NDArray[np.float64] | float:
    """Return the score of every candidate, by row: the correctly rounded points / max_points.

    Parameters
    ----------
    pool : Pool or Profile
        Of one profile the score is a number, as `score` returns it.
    job, order, ids, rows, threads, progress
        As in `rank`.

    Returns
    -------
    ndarray of float64, shape (candidates looked at,), or float
        0..1, strictly increasing in points.

    Raises
    ------
    ValueError
        If pool and job do not fit together.

    Examples
    --------
    >>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
    >>> pool = herne.Pool.load_csv("examples/data/applicants.csv", job.framework)
    >>> float(herne.scores(pool, job)[pool.row("B-005")])
    0.81
    """
    if isinstance(pool, _core.Profile):
        return _core.profile_score(pool, job, order)
    if ids is not None or rows is not None:
        pool = selected(pool, ids, rows)
    return _core.scores(pool, job, order, threads, progress_callback(progress))


def verdicts(
    pool: Pool,
    job: JobProfile | Scorecard,
    *,
    ids: Ids = None,
    rows: RowsLike = None,
    threads: int = 1,
    progress: ProgressLike = None,
    codes: bool = False,
) -> npt.NDArray[np.object_] | npt.NDArray[np.uint8]:
    """Return the verdict on every candidate, by row.

    Parameters
    ----------
    pool, job, ids, rows, threads, progress
        As in `rank`.
    codes : bool
        Return positions in `herne.VERDICTS` instead of words: one byte a candidate.

    Returns
    -------
    ndarray of str objects, or of uint8, shape (candidates looked at,)

    Raises
    ------
    ValueError
        If pool and job do not fit together.

    Examples
    --------
    >>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
    >>> pool = herne.Pool.load_csv("examples/data/applicants.csv", job.framework)
    >>> int((herne.verdicts(pool, job) == "eligible").sum())
    34
    """
    if ids is not None or rows is not None:
        pool = selected(pool, ids, rows)
    result = _core.verdicts(pool, job, threads, progress_callback(progress))
    return result if codes else np.array(VERDICTS, dtype=object)[result]


def histogram(
    pool: Pool,
    job: JobProfile | Scorecard,
    *,
    bin: int = 1,
    order: Order = "worst",
    ids: Ids = None,
    rows: RowsLike = None,
    threads: int = 1,
    progress: ProgressLike = None,
) -> Histogram:
    """Return how many candidates who are not ineligible have which points, in one pass.

    Parameters
    ----------
    pool, job, order, ids, rows, threads, progress
        As in `rank`.
    bin : int
        Points of one bin: bin i counts i * bin <= points < (i + 1) * bin.

    Returns
    -------
    Histogram

    Raises
    ------
    ValueError
        If pool and job do not fit together, `bin` is below 1 or there are more than 2^24 bins.

    Examples
    --------
    >>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
    >>> pool = herne.Pool.load_csv("examples/data/applicants.csv", job.framework)
    >>> histogram = herne.histogram(pool, job, bin=500)
    >>> int(histogram.counts.sum()) + histogram.ineligible == len(pool)
    True
    """
    if ids is not None or rows is not None:
        pool = selected(pool, ids, rows)
    return _core.histogram(pool, job, bin, order, threads, progress_callback(progress))


def merge(rankings: Iterable[Ranking]) -> Ranking:
    """Return the ranking of a whole pool from the rankings of its parts.

    Parameters
    ----------
    rankings : iterable of Ranking
        Of one scorecard with the same options; their order does not matter.

    Returns
    -------
    Ranking
        Equal to ranking the whole with the smallest `top` among them.

    Raises
    ------
    ValueError
        Unless all have the same provenance, order, `min_score` and kind of id, and no candidate is
        named twice.

    Examples
    --------
    >>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
    >>> pool = herne.Pool.load_csv("examples/data/applicants.csv", job.framework)
    >>> herne.merge([herne.rank(pool, job)]) == herne.rank(pool, job)
    True
    """
    if isinstance(rankings, _core.Ranking):
        raise TypeError(refusal("rankings", rankings, "collections.abc.Iterable[Ranking]"))
    return _core.merge(listed("rankings", rankings, "Ranking"))
