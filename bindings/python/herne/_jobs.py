# SPDX-License-Identifier: BSL-1.0
"""Many jobs at once: points of a pool for all of them, and one person's best posts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal, TypeAlias

import numpy as np

from . import _core
from ._groups import selected
from ._progress import ProgressLike, progress_callback
from ._refusals import refusal
from ._result_tables import id_column
from ._table import Column, Table

if TYPE_CHECKING:
    import numpy.typing as npt

    from ._analysis import Ids, RowsLike
    from ._core import JobProfile, JobRanking, JobSet, Pool, Profile, Scorecard
    from ._rank import Order

__all__ = ["Jobs", "job_set", "points_by_job", "points_matrix", "rank_jobs"]

#: Several jobs: prepared, or one after another.
Jobs: TypeAlias = "JobSet | Sequence[JobProfile] | Sequence[Scorecard]"


def job_set(jobs: Jobs) -> JobSet:
    """Return jobs as a set. TypeError for what is none."""
    if isinstance(jobs, _core.JobSet):
        return jobs
    if not isinstance(jobs, Sequence) or isinstance(jobs, (str, bytes)):
        raise TypeError(
            refusal("jobs", jobs, "JobSet | Sequence[JobProfile] | Sequence[Scorecard]")
        )
    return _core.JobSet(list(jobs))


def points_matrix(
    pool: Pool | Profile,
    jobs: Jobs,
    order: Order,
    ids: Ids,
    rows: RowsLike,
    threads: int,
    progress: ProgressLike,
    out: npt.NDArray[np.int64] | npt.NDArray[np.int32] | None,
) -> npt.NDArray[np.int64]:
    """Return what `points` returns for several jobs."""
    prepared = job_set(jobs)
    if isinstance(pool, _core.Profile):
        if out is not None:
            raise TypeError("out: one profile has one row of points; leave it away")
        return _core.profile_points_of_jobs(pool, prepared, order)
    if ids is not None or rows is not None:
        pool = selected(pool, ids, rows)
    return _core.points_matrix(pool, prepared, order, threads, progress_callback(progress), out)


def rank_jobs(
    profile: Profile, jobs: Jobs, *, top: int | None = None, order: Order = "worst"
) -> JobRanking:
    """Return one person's best posts, by the exact share of each job's max points.

    Shares are compared by cross-multiplication, never as floats; equal ones tie, and stand by
    reference, then by position. Jobs for which the person is ineligible have no place and follow in
    `left_out`.

    Parameters
    ----------
    profile : Profile
    jobs : JobSet, or sequence of JobProfile or of Scorecard
        A JobSet is prepared once for many people.
    top : int, optional
        Most jobs to list; counts are complete.
    order : {'worst', 'best'}
        What unknown levels count as.

    Returns
    -------
    JobRanking
        Its entries have `place`, `position` (in `jobs`), `provenance`, `title`, `points`,
        `max_points`, `score`, `fraction`, `worst`, `best`, `verdict`, `tied`, `missing` and
        `reasons`.

    Raises
    ------
    ValueError
        Unless the profile holds every competence that a job uses on an equal scale, and there are 1
        to 10,000 jobs.

    Examples
    --------
    >>> from pathlib import Path
    >>> files = sorted(Path("examples/data/digital-office").glob("*.json"))
    >>> jobs = herne.JobSet([herne.JobProfile.load(file) for file in files])
    >>> pool = herne.Pool.load_csv("examples/data/applicants.csv", jobs.framework)
    >>> ranking = herne.rank_jobs(pool["B-005"], jobs, top=2)
    >>> [entry.place for entry in ranking]
    [1, 2]
    """
    return _core.rank_jobs(profile, job_set(jobs), top, order)


def points_by_job(
    pool: Pool,
    jobs: Jobs,
    *,
    form: Literal["long", "wide"] = "long",
    order: Order = "worst",
    ids: Ids = None,
    rows: RowsLike = None,
    threads: int = 1,
    progress: ProgressLike = None,
) -> Table:
    """Return the exact points of every candidate for every job as a table.

    Parameters
    ----------
    pool : Pool
    jobs : JobSet, or sequence of JobProfile or of Scorecard
    form : {'long', 'wide'}
        Long: a row for each candidate and job, of id, position (in `jobs`), job, points and
        max_points. Wide: a row for each candidate, of id and one column a job, called by its
        reference; where two have the same or none, the position is added.
    order, ids, rows, threads, progress
        As in `rank`.

    Returns
    -------
    Table
        `to_pandas()`, `to_polars()` and `to_arrow()` make frames of it.

    Raises
    ------
    ValueError
        For another form; as in `points`.

    Examples
    --------
    >>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
    >>> pool = herne.Pool.load_csv("examples/data/applicants.csv", job.framework)
    >>> list(herne.points_by_job(pool, [job, job], form="wide"))
    ['id', '16/0107 (0)', '16/0107 (1)']
    """
    if not isinstance(form, str):
        raise TypeError(refusal("form", form, "str"))
    if form not in ("long", "wide"):
        raise ValueError(f"form: {form!r} is neither 'long' nor 'wide'")
    prepared = job_set(jobs)
    if ids is not None or rows is not None:
        pool = selected(pool, ids, rows)
    points = _core.points_matrix(pool, prepared, order, threads, progress_callback(progress), None)
    names = [card.provenance.job for card in prepared.scorecards]
    ids_of_rows = id_column(pool._id_column())
    if form == "wide":
        columns: dict[str, Column | npt.ArrayLike] = {"id": ids_of_rows}
        for position, name in enumerate(names):
            unique = name not in ("", "id") and names.count(name) == 1
            columns[name if unique else f"{name} ({position})".strip()] = points[:, position]
        return Table(columns)
    candidates, jobs_count = points.shape
    most = np.array([card.max_points for card in prepared.scorecards], np.int64)
    return Table(
        {
            "id": Column.of_ids(
                [one for one in ids_of_rows.plain().tolist() for _ in range(jobs_count)]
            ),
            "position": np.tile(np.arange(jobs_count, dtype=np.uint64), candidates),
            "job": Column.of_strings(names * candidates),
            "points": points.reshape(-1),
            "max_points": np.tile(most, candidates),
        }
    )
