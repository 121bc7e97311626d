# SPDX-License-Identifier: BSL-1.0
"""Jobs, weights and people as vectors and matrices of numpy.

A job is a vector of what each level adds, a profile is a 0/1 vector of the levels it reaches, and
its points are the dot product of the two. Whole numbers stay exact: no sum exceeds 2^53.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, TypeAlias

import numpy as np

from . import _core
from ._errors import InvalidInput, Problem
from ._kinds import shown
from ._progress import ProgressLike, progress_callback
from ._refusals import refusal

if TYPE_CHECKING:
    import numpy.typing as npt

    from ._core import JobProfile, Pool, Profile, Scorecard
    from ._rank import Order

__all__ = [
    "fit_matrix",
    "increments",
    "level_matrix",
    "levels_by_requirement",
    "linear_points",
    "max_points_vector",
    "required_levels",
    "share_vector",
    "thermometer",
    "thermometer_matrix",
    "weight_map",
    "weight_vector",
]

Over: TypeAlias = Literal["requirements", "groups"]

_dtypes = ("float64", "float32", "int64", "int32", "uint8")


def increments(job: JobProfile | Scorecard, *, over: Over | None = None) -> npt.NDArray[np.int64]:
    """Return a job as a vector: what each level of each competence adds to the points.

    Parameters
    ----------
    job : JobProfile or Scorecard
    over : {'requirements', 'groups'}, optional
        Return one column a requirement, or one a group, of a JobProfile; they add up to the vector.

    Returns
    -------
    ndarray of int64, shape (levels,) or (levels, requirements or groups)
        For each competence of the scorecard and each level 1..max a whole number >= 0. They sum to
        `max_points`, and the dot product with `thermometer` is the points, exactly.

    Raises
    ------
    TypeError
        For `over` with a Scorecard.

    Examples
    --------
    >>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
    >>> pool = herne.Pool.load_csv("examples/data/applicants.csv", job.framework)
    >>> int(herne.increments(job) @ herne.thermometer(pool["B-005"], job))
    1620
    >>> (herne.increments(job, over="groups").sum(axis=1) == herne.increments(job)).all()
    np.True_
    """
    return _core.increments(job) if over is None else _core.increments_over(_profile(job), over)


def thermometer(
    profile: Profile, job: JobProfile | Scorecard, *, order: Order = "worst"
) -> npt.NDArray[np.int64]:
    """Return a profile as a 0/1 vector: for each level whether it is reached.

    Parameters
    ----------
    profile : Profile
    job : JobProfile or Scorecard
    order : {'worst', 'best'}
        What unknown levels count as: level 0, or the scale's top.

    Returns
    -------
    ndarray of int64, shape (levels,)
        One entry an entry of `increments(job)`.

    Raises
    ------
    ValueError
        Unless the profile holds every competence that the job uses on an equal scale.

    Examples
    --------
    >>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
    >>> pool = herne.Pool.load_csv("examples/data/applicants.csv", job.framework)
    >>> thermometer = herne.thermometer(pool["B-005"], job)
    >>> thermometer.shape == herne.increments(job).shape, sorted(set(thermometer.tolist()))
    (True, [0, 1])
    """
    return _core.thermometer(profile, job, order)


def share_vector(job: JobProfile, *, over: Over = "requirements") -> npt.NDArray[np.float64]:
    """Return the share of the job that each requirement, or each group, has.

    Parameters
    ----------
    job : JobProfile
    over : {'requirements', 'groups'}

    Returns
    -------
    ndarray of float64, shape (requirements or groups,)
        Each the float nearest to the exact share; they sum to 1 up to rounding.

    Raises
    ------
    TypeError
        For what is no JobProfile.

    Examples
    --------
    >>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
    >>> herne.share_vector(job, over="groups").tolist()
    [0.36, 0.22, 0.14, 0.16, 0.12]
    """
    return _core.share_vector(job, over)


def weight_vector(job: JobProfile, *, over: Over = "requirements") -> npt.NDArray[np.int64]:
    """Return the weights that the job states: of requirements within their group, or of groups.

    Parameters
    ----------
    job : JobProfile
    over : {'requirements', 'groups'}

    Returns
    -------
    ndarray of int64, shape (requirements or groups,)
        1..10,000. A job without groups has one, with the weight 1.

    Raises
    ------
    TypeError
        For what is no JobProfile.

    Examples
    --------
    >>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
    >>> herne.weight_vector(job, over="groups").tolist()
    [36, 22, 14, 16, 12]
    """
    return _core.weight_vector(job, over)


def max_points_vector(job: JobProfile, *, over: Over = "requirements") -> npt.NDArray[np.int64]:
    """Return the most points that each requirement, or each group, may give.

    Parameters
    ----------
    job : JobProfile
    over : {'requirements', 'groups'}

    Returns
    -------
    ndarray of int64, shape (requirements or groups,)
        They sum to `max_points` of the scorecard, and are the shares over that number, exactly.

    Raises
    ------
    TypeError
        For what is no JobProfile.

    Examples
    --------
    >>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
    >>> herne.max_points_vector(job, over="groups").tolist()
    [720, 440, 280, 320, 240]
    """
    return _core.max_points_vector(job, over)


def required_levels(job: JobProfile) -> npt.NDArray[np.float64]:
    """Return the required levels, one a requirement.

    Parameters
    ----------
    job : JobProfile

    Returns
    -------
    ndarray of float64, shape (requirements,)
        1..14.

    Raises
    ------
    TypeError
        For what is no JobProfile.

    Examples
    --------
    >>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
    >>> herne.required_levels(job).tolist() == [one.level for one in job.requirements]
    True
    """
    return _core.required_levels(job)


def levels_by_requirement(
    profile: Profile, job: JobProfile, *, order: Order = "worst"
) -> npt.NDArray[np.float64]:
    """Return a profile's levels, one a requirement of the job.

    Parameters
    ----------
    profile : Profile
    job : JobProfile
    order : {'worst', 'best'}
        What unknown levels count as: level 0, or the scale's top.

    Returns
    -------
    ndarray of float64, shape (requirements,)
        0..14.

    Raises
    ------
    ValueError
        Unless the profile holds every competence that the job uses on an equal scale.

    Examples
    --------
    >>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
    >>> pool = herne.Pool.load_csv("examples/data/applicants.csv", job.framework)
    >>> levels = herne.levels_by_requirement(pool["B-005"], job)
    >>> int((levels < herne.required_levels(job)).sum())
    2
    """
    return _core.levels_by_requirement(profile, job, order)


def weight_map(
    job: JobProfile, *, over: Over = "requirements"
) -> tuple[npt.NDArray[np.int64], int]:
    """Return the linear map from weights to increments, and its denominator.

    Parameters
    ----------
    job : JobProfile
        Its fits make the map; its weights matter for groups alone, whose inner shares are kept.
    over : {'requirements', 'groups'}
        What the weights are of.

    Returns
    -------
    (ndarray of int64, shape (levels, requirements or groups), int)
        `matrix @ weights` is what each level adds with whole weights, out of `denominator` times
        their sum; `matrix @ shares / denominator` with real shares. Each column sums to the
        denominator, the least that makes all entries whole.

    Raises
    ------
    OverflowError
        Where the fits, or the shares inside groups, have no common denominator up to 2^53.

    Examples
    --------
    >>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
    >>> matrix, denominator = herne.weight_map(job, over="groups")
    >>> own = herne.max_points_vector(job, over="groups")
    >>> (matrix @ own == denominator * herne.increments(job)).all()
    np.True_
    """
    return _core.weight_map(job, over)


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
    first, count = _rows(pool, rows)
    array = _target(out, dtype, (count, len(_core.increments(job)) if out is None else 0))
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
    first, count = _rows(pool, rows)
    width = len(_card(job).competences) if out is None else 0
    array = _target(out, dtype, (count, width))
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
    first, count = _rows(pool, rows)
    width = len(_core.share_vector(job, over)) if out is None else 0
    array = _target(out, dtype, (count, width))
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
    first, count = _rows(pool, rows)
    if weights is None:
        factors = _core.increments(job) if increments is None else increments
    else:
        factors = weights
    array = _factors("increments" if weights is None else "weights", factors)
    target = _target(out, array.dtype if out is None else None, (count, *array.shape[1:]))
    if target.ndim != array.ndim:
        raise InvalidInput(
            Problem("out", f"{target.ndim} dimensions instead of {array.ndim}", str(target.ndim))
        )
    called = progress_callback(progress)
    if weights is None:
        _core.points_by_increments(pool, job, array, order, first, count, target, called)
    else:
        _core.points_by_weights(
            pool, _profile(job), over, array, order, first, count, target, called
        )
    return target


def _card(job: JobProfile | Scorecard) -> Scorecard:
    return job.scorecard() if isinstance(job, _core.JobProfile) else job


def _profile(job: JobProfile | Scorecard) -> JobProfile:
    """Return the job, whose requirements a scorecard no longer has."""
    if not isinstance(job, _core.JobProfile):
        raise TypeError(refusal("job", job, "JobProfile"))
    return job


def _rows(pool: Pool, rows: object) -> tuple[int, int]:
    """Return the first row and the number of rows to look at."""
    if not isinstance(pool, _core.Pool):
        raise TypeError(refusal("pool", pool, "Pool"))
    if rows is None:
        return 0, len(pool)
    if not isinstance(rows, range) or (len(rows) > 1 and rows.step != 1):
        raise TypeError(
            f"rows: a range of consecutive rows is needed, such as range(0, {len(pool)}), "
            f"not {shown(rows)}"
        )
    first = rows.start if len(rows) else 0
    if first < 0 or first + len(rows) > len(pool):
        raise IndexError(
            f"{shown(rows)}: rows (counted from 0) of a pool of {len(pool)} candidates"
        )
    return first, len(rows)


def _target(out: object, dtype: Any, shape: tuple[int, ...]) -> npt.NDArray[Any]:
    """Return what is to be written into: `out`, else a new array."""
    if out is None:
        try:
            kind = np.dtype("float64" if dtype is None else dtype)
        except (TypeError, ValueError):
            raise TypeError(f"dtype: {_listed_dtypes()} is needed, not {shown(dtype)}") from None
        if kind.name not in _dtypes or not kind.isnative:
            raise TypeError(f"dtype: {_listed_dtypes()} is needed, not {kind}")
        return np.empty(shape, kind, order="F")
    if dtype is not None:
        raise TypeError("dtype and out: give one of them; out has a dtype of its own")
    if not isinstance(out, np.ndarray):
        raise TypeError(refusal("out", out, "numpy.ndarray"))
    if out.dtype.name not in _dtypes or not out.dtype.isnative:
        raise TypeError(f"out: an array of {_listed_dtypes()} is needed, not {out.dtype}")
    if not out.flags.writeable or not _goes_forwards(out):
        raise InvalidInput(
            Problem("out", "a writeable, aligned array with positive strides is needed")
        )
    if out.ndim not in (1, 2):
        raise InvalidInput(Problem("out", f"{out.ndim} dimensions instead of 1 or 2"))
    return out


def _factors(name: str, values: Any) -> npt.NDArray[Any]:
    """Return increments or weights as an array of int64 or float64, converted where need be."""
    try:
        array = np.asarray(values)
    except (TypeError, ValueError) as error:
        raise TypeError(f"{name}: {error}") from None
    if array.dtype.kind not in "iuf":
        raise TypeError(f"{name}: an array of integers or floats is needed, not {array.dtype}")
    if array.ndim not in (1, 2):
        raise InvalidInput(Problem(name, f"{array.ndim} dimensions instead of 1 or 2"))
    if array.dtype.kind == "u" and array.size and int(array.max()) > 2**53:
        raise OverflowError(f"{name}: {array.max()} points exceed 2^53")
    whole = array.dtype.kind in "iu"
    converted = array.astype(np.int64 if whole else np.float64, copy=False)
    fits = _goes_forwards(converted) and converted.dtype.isnative
    return converted if fits else np.array(converted, converted.dtype.newbyteorder("="), order="F")


def _goes_forwards(array: npt.NDArray[Any]) -> bool:
    """Return whether all entries are aligned, and every step leads to a later one."""
    steps = [step for step, size in zip(array.strides, array.shape, strict=True) if size > 1]
    forwards = all(step > 0 and step % array.itemsize == 0 for step in steps)
    return array.size == 0 or (array.flags.aligned and forwards)


def _listed_dtypes() -> str:
    return ", ".join(_dtypes[:-1]) + " or " + _dtypes[-1]
