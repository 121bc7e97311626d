# SPDX-License-Identifier: BSL-1.0
"""Points, scores and verdicts of all candidates of a pool or of one profile, and their histogram.

Every scan looks at the whole pool, exactly, without the GIL; Ctrl-C stops it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal, TypeAlias, overload

import numpy as np

from . import _core
from ._groups import selected
from ._jobs import points_matrix
from ._progress import ProgressLike, progress_callback

if TYPE_CHECKING:
    import numpy.typing as npt

    from ._analysis import Ids, RowsLike
    from ._core import Histogram, JobProfile, Pool, Profile, Scorecard
    from ._jobs import Jobs
    from ._rank import Order

__all__ = [
    "VERDICTS",
    "Verdict",
    "histogram",
    "points",
    "score",
    "scores",
    "verdict",
    "verdicts",
]

Verdict: TypeAlias = Literal["eligible", "undecided", "ineligible"]

#: The verdicts in their order, as codes and categories count them.
VERDICTS: tuple[Verdict, ...] = ("eligible", "undecided", "ineligible")


@overload
def points(profile: Profile, job: JobProfile | Scorecard, *, order: Order = ...) -> int: ...
@overload
def points(profile: Profile, job: Jobs, *, order: Order = ...) -> npt.NDArray[np.int64]: ...
@overload
def points(
    pool: Pool,
    job: JobProfile | Scorecard | Jobs,
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
    job: JobProfile | Scorecard | Jobs,
    *,
    order: Order = "worst",
    ids: Ids = None,
    rows: RowsLike = None,
    threads: int = 1,
    progress: ProgressLike = None,
    out: npt.NDArray[np.int64] | npt.NDArray[np.int32] | None = None,
) -> npt.NDArray[np.int64] | int:
    """Return the exact points of every candidate, by row; of one profile, its points.

    Of several jobs all points are found in one pass, a column a job.

    Parameters
    ----------
    pool : Pool or Profile
    job : JobProfile or Scorecard; JobSet or a sequence of them
    order, ids, rows, threads, progress
        As in `rank`; all but `order` mean nothing for one profile.
    out : ndarray of int64 or int32, shape (candidates looked at,) or (candidates, jobs), optional
        Written into and returned; saves the memory of a new array. That of several jobs may have
        any positive strides, candidate by candidate or job by job.

    Returns
    -------
    ndarray of int64, shape (candidates looked at,), or int
        0..max_points. For several jobs of shape (candidates, jobs), of one profile (jobs,).

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
    if isinstance(job, (_core.JobSet, Sequence)) and not isinstance(job, (str, bytes)):
        return points_matrix(pool, job, order, ids, rows, threads, progress, out)
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
