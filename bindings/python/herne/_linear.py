# SPDX-License-Identifier: BSL-1.0
"""Jobs, weights and profiles as vectors of numpy.

A job is a vector of what each level adds, a profile is a 0/1 vector of the levels it reaches, and
its points are the dot product of the two. Whole numbers stay exact: no sum exceeds 2^53.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from . import _core
from ._refusals import refusal

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from ._core import JobProfile, Profile, Scorecard
    from ._rank import Order

__all__ = [
    "Over",
    "increments",
    "job_profile",
    "levels_by_requirement",
    "max_points_vector",
    "required_levels",
    "share_vector",
    "thermometer",
    "weight_map",
    "weight_vector",
]

Over: TypeAlias = Literal["requirements", "groups"]


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
    return _core.increments(job) if over is None else _core.increments_over(job_profile(job), over)


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


def job_profile(job: JobProfile | Scorecard) -> JobProfile:
    """Return the job, whose requirements a scorecard no longer has."""
    if not isinstance(job, _core.JobProfile):
        raise TypeError(refusal("job", job, "JobProfile"))
    return job
