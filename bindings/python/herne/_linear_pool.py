# SPDX-License-Identifier: BSL-1.0
"""Pools as matrices of numpy, and their points by matrix products."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from . import _core
from ._errors import InvalidInput, Problem
from ._linear import job_profile
from ._linear_arrays import factors_of, rows_of, target_of
from ._progress import ProgressLike, progress_callback

if TYPE_CHECKING:
    import numpy.typing as npt

    from ._core import JobProfile, Pool, Scorecard
    from ._linear import Over
    from ._rank import Order

__all__ = ["fit_matrix", "level_matrix", "linear_points", "thermometer_matrix"]


def thermometer_matrix(
    pool: Pool,
    job: JobProfile | Scorecard,
    *,
    order: Order = "worst",
    rows: range | None = None,
    dtype: npt.DTypeLike | None = None,
    out: npt.NDArray[Any] | None = None,
    progress: ProgressLike = None,
) -> npt.NDArray[Any]:
    """Return a pool as a 0/1 matrix: for each candidate and level whether it is reached.

    It takes 1 to 8 bytes a level, where the pool takes half a byte a competence: make large ones
    by `rows`.

    Parameters
    ----------
    pool : Pool
    job : JobProfile or Scorecard
    order : {'worst', 'best'}
        What unknown levels count as: level 0, or the scale's top.
    rows : range, optional
        Consecutive rows to look at, such as range(1000, 2000); everybody by default.
    dtype : dtype, optional
        float64 (default), float32, int64, int32 or uint8, of the new array.
    out : ndarray of one of these, shape (candidates looked at, levels), optional
        Written into where it lies, without a copy, and returned: row by row or column by column in
        memory, or any part of a larger array with positive strides.
    progress : bool or callable, optional
        True shows a bar (by tqdm, if it is installed); a callable gets (done, total).

    Returns
    -------
    ndarray, shape (candidates looked at, levels)
        Its columns lie in one piece each (Fortran order), unless `out` has another layout.

    Raises
    ------
    ValueError
        If pool and job do not fit together, or `out` has another shape.
    TypeError
        For another dtype.
    IndexError
        For rows that the pool does not have.

    Examples
    --------
    >>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
    >>> pool = herne.Pool.load_csv("examples/data/applicants.csv", job.framework)
    >>> reached = herne.thermometer_matrix(pool, job, dtype="int64")
    >>> (reached @ herne.increments(job) == herne.points(pool, job)).all()
    np.True_
    """
    first, count = rows_of(pool, rows)
    array = target_of(out, dtype, (count, len(_core.increments(job)) if out is None else 0))
    called = progress_callback(progress)
    _core.thermometer_matrix(pool, job, order, first, count, array, called)
    return array


def level_matrix(
    pool: Pool,
    job: JobProfile | Scorecard,
    *,
    order: Order = "worst",
    rows: range | None = None,
    dtype: npt.DTypeLike | None = None,
    out: npt.NDArray[Any] | None = None,
    progress: ProgressLike = None,
) -> npt.NDArray[Any]:
    """Return the levels of a pool in the competences that a job uses, unknown ones as numbers.

    Parameters
    ----------
    pool : Pool
    job : JobProfile or Scorecard
    order, rows, dtype, progress
        As in `thermometer_matrix`.
    out : ndarray, shape (candidates looked at, competences of the scorecard), optional
        As there.

    Returns
    -------
    ndarray, shape (candidates looked at, competences of the scorecard)
        0..14.

    Raises
    ------
    ValueError, TypeError, IndexError
        As there.

    Examples
    --------
    >>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
    >>> pool = herne.Pool.load_csv("examples/data/applicants.csv", job.framework)
    >>> ids = [competence.id for competence in job.scorecard().competences]
    >>> bool((herne.level_matrix(pool, job) == pool.levels(ids) % 255).all())
    True
    """
    first, count = rows_of(pool, rows)
    width = len(_card(job).competences) if out is None else 0
    array = target_of(out, dtype, (count, width))
    _core.level_matrix(pool, job, order, first, count, array, progress_callback(progress))
    return array


def fit_matrix(
    pool: Pool,
    job: JobProfile,
    *,
    over: Over = "requirements",
    order: Order = "worst",
    rows: range | None = None,
    dtype: npt.DTypeLike | None = None,
    out: npt.NDArray[Any] | None = None,
    progress: ProgressLike = None,
) -> npt.NDArray[Any]:
    """Return how far candidates fulfil each requirement, or each group: what weights multiply.

    It is `thermometer_matrix(pool, job) @ weight_map(job)[0]`, looked up instead of multiplied.

    Parameters
    ----------
    pool : Pool
    job : JobProfile
    over : {'requirements', 'groups'}
        What the columns are.
    order, rows, dtype, progress
        As in `thermometer_matrix`.
    out : ndarray, shape (candidates looked at, requirements or groups), optional
        As there.

    Returns
    -------
    ndarray, shape (candidates looked at, requirements or groups)
        Whole numbers 0..denominator of `weight_map(job)`, which is full.

    Raises
    ------
    ValueError
        As there, or if the dtype does not hold the denominator exactly.
    TypeError, IndexError
        As there.
    OverflowError
        As `weight_map` does.

    Examples
    --------
    >>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
    >>> pool = herne.Pool.load_csv("examples/data/applicants.csv", job.framework)
    >>> fits = herne.fit_matrix(pool, job) / herne.weight_map(job)[1]
    >>> scores = fits @ herne.share_vector(job)
    >>> bool(np.allclose(scores, herne.scores(pool, job)))
    True
    """
    first, count = rows_of(pool, rows)
    width = len(_core.share_vector(job, over)) if out is None else 0
    array = target_of(out, dtype, (count, width))
    _core.fit_matrix(pool, job, over, order, first, count, array, progress_callback(progress))
    return array


def linear_points(
    pool: Pool,
    job: JobProfile | Scorecard,
    *,
    increments: npt.ArrayLike | None = None,
    weights: npt.ArrayLike | None = None,
    over: Over = "requirements",
    order: Order = "worst",
    rows: range | None = None,
    out: npt.NDArray[Any] | None = None,
    progress: ProgressLike = None,
) -> npt.NDArray[Any]:
    """Return points by matrix products, of the job as it is or of other weightings, many at once.

    For a job as it is, `points` says the same and is far faster. Points do not look at conditions:
    `verdicts` tells who meets them.

    Parameters
    ----------
    pool : Pool
    job : JobProfile or Scorecard
    increments : array_like, shape (levels,) or (levels, weightings), optional
        What each level adds, instead of `increments(job)`.
    weights : array_like, shape (parts,) or (parts, weightings), optional
        Other weights of the requirements, or groups, of a JobProfile; 0 leaves one out. Cheaper
        than their increments.
    over : {'requirements', 'groups'}
        What `weights` are of.
    order, rows, progress
        As in `thermometer_matrix`.
    out : ndarray, shape (candidates looked at,) or (candidates looked at, weightings), optional
        Written into where it lies, and returned: float64, float32, int64, int32 or uint8 for
        integers, float64 for floats.

    Returns
    -------
    ndarray of int64 or float64, shape (candidates looked at,) or (candidates looked at, weightings)
        Integers give exact points: by increments as they are, by weights out of the denominator of
        `weight_map` times their sum. Floats give rounded ones, by which no order should be decided:
        by increments points, by shares that sum to 1 scores. They are used without a copy if they
        are int64 or float64 with positive strides, and converted otherwise.

    Raises
    ------
    ValueError
        For another shape, a negative integer, or an `out` in which not every sum is exact.
    TypeError
        For both `increments` and `weights`, or another dtype.
    IndexError
        For rows that the pool does not have.
    OverflowError
        For integers with which points may exceed 2^53.

    Examples
    --------
    >>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
    >>> pool = herne.Pool.load_csv("examples/data/applicants.csv", job.framework)
    >>> (herne.linear_points(pool, job) == herne.points(pool, job)).all()
    np.True_
    >>> panels = np.array([[36, 20], [22, 20], [14, 20], [16, 20], [12, 20]])
    >>> points = herne.linear_points(pool, job, weights=panels, over="groups")
    >>> [pool.id(int(row)) for row in points.argmax(axis=0)]
    ['B-005', 'B-039']
    """
    if increments is not None and weights is not None:
        raise TypeError("increments and weights: give one of them, or neither for the job's own")
    first, count = rows_of(pool, rows)
    if weights is None:
        factors = _core.increments(job) if increments is None else increments
    else:
        factors = weights
    array = factors_of("increments" if weights is None else "weights", factors)
    target = target_of(out, array.dtype if out is None else None, (count, *array.shape[1:]))
    if target.ndim != array.ndim:
        raise InvalidInput(
            Problem("out", f"{target.ndim} dimensions instead of {array.ndim}", str(target.ndim))
        )
    called = progress_callback(progress)
    if weights is None:
        _core.points_by_increments(pool, job, array, order, first, count, target, called)
    else:
        _core.points_by_weights(
            pool, job_profile(job), over, array, order, first, count, target, called
        )
    return target


def _card(job: JobProfile | Scorecard) -> Scorecard:
    return job.scorecard() if isinstance(job, _core.JobProfile) else job
