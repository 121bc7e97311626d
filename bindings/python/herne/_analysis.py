# SPDX-License-Identifier: BSL-1.0
"""Points and missing levels of many candidates by requirement, and what is known of whom."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, TypeAlias

import numpy as np

from . import _core
from ._errors import InvalidInput, Problem
from ._groups import ids_at, rows_from
from ._progress import ProgressLike, progress_callback
from ._refusals import refusal, shown
from ._result_tables import id_column
from ._table import Column, Table

if TYPE_CHECKING:
    from collections.abc import Iterable

    import numpy.typing as npt

    from ._core import Finding, JobProfile, Pool, Ranking
    from ._rank import Order

__all__ = ["check", "contributions", "gaps", "uneven_criteria"]

Layout: TypeAlias = Literal["wide", "long"]
Ids: TypeAlias = "Iterable[int | str] | Ranking | None"
RowsLike: TypeAlias = "Iterable[int] | npt.NDArray[Any] | None"

_code_for_unknown = 15


def contributions(
    pool: Pool,
    job: JobProfile,
    *,
    ids: Ids = None,
    rows: RowsLike = None,
    order: Order = "worst",
    layout: Layout = "wide",
    threads: int = 1,
    progress: ProgressLike = None,
) -> Table:
    """Return where points come from: the exact points of many candidates by requirement.

    What a candidate has in all requirements adds up to what `herne.points` says.

    Parameters
    ----------
    pool : Pool
    job : JobProfile
    ids : iterable of int or str, or Ranking, optional
        The candidates to look at, in this order; everybody by default. A ranking stands for those
        that it lists.
    rows : iterable of int, or array of bool, optional
        The same by row; or one truth value a candidate of the pool.
    order : {'worst', 'best'}
        What unknown levels count as: level 0, or the scale's top.
    layout : {'wide', 'long'}
        One row a candidate with one column a requirement, or one row for each pair of them.
    threads : int
        Threads for the call, 0 for as many as the process may keep busy (affinity, quota); fewer
        where no more can be made. The result does not depend on it.
    progress : bool or callable, optional
        True shows a bar (by tqdm, if it is installed); a callable gets (done, total).

    Returns
    -------
    Table
        Wide: `id`, then int64 points in a column called after each requirement. Long: `id`,
        `requirement`, `level` (missing where it is unknown), `points`, `max_points`.

    Raises
    ------
    ValueError
        Unless the pool holds every competence that the job uses on an equal scale.
    KeyError
        For an id that the pool does not have.
    IndexError
        For a row that it does not have.

    Examples
    --------
    >>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
    >>> pool = herne.Pool.load_csv("examples/data/applicants.csv", job.framework)
    >>> table = herne.contributions(pool, job, ids=["B-005", "B-018"])
    >>> sum(table[requirement.id] for requirement in job.requirements).tolist()
    [1620, 1488]
    """
    callback = progress_callback(progress)
    check(pool, job)
    _check_layout(layout, job)
    chosen = rows_from(pool, ids, rows)
    points = _core.contributions(pool, job, chosen, order, threads, callback)
    if layout == "wide":
        return _wide(pool, job, chosen, [Column(points[:, r]) for r in range(points.shape[1])])
    levels = _core.requirement_levels(pool, job, chosen).ravel()
    max_points = np.array([job.points(r.id)[-1] for r in job.requirements], np.int64)
    return Table(
        _pairs(pool, job, chosen, np.arange(points.size))
        | {
            "level": Column(levels, _missing(levels)),
            "points": Column(points.ravel()),
            "max_points": Column(np.tile(max_points, len(points))),
        }
    )


def gaps(
    pool: Pool,
    job: JobProfile,
    *,
    ids: Ids = None,
    rows: RowsLike = None,
    layout: Layout = "wide",
    open_only: bool = False,
    threads: int = 1,
    progress: ProgressLike = None,
) -> Table:
    """Return how many levels many candidates miss in each requirement.

    Over one's own staff it says who needs which training.

    Parameters
    ----------
    pool, job, ids, rows, layout, threads, progress
        As in `contributions`.
    open_only : bool
        Leave out what is reached: in long tables pairs, in wide ones candidates who are known to
        reach every requirement.

    Returns
    -------
    Table
        Wide: `id`, then missing levels (0 where the required one is reached) in a column called
        after each requirement. Long: `id`, `requirement`, `competence`, `level`, `required_level`,
        `missing`. A level that is unknown is no number: both it and what is missing are missing
        values.

    Raises
    ------
    ValueError
        Unless the pool holds every competence that the job uses on an equal scale.
    KeyError
        For an id that the pool does not have.
    IndexError
        For a row that it does not have.

    Examples
    --------
    >>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
    >>> pool = herne.Pool.load_csv("examples/data/applicants.csv", job.framework)
    >>> table = herne.gaps(pool, job, ids=["B-005"], layout="long", open_only=True)
    >>> table["missing"].tolist() == (table["required_level"] - table["level"]).tolist()
    True
    """
    callback = progress_callback(progress)
    check(pool, job)
    _check_layout(layout, job)
    chosen = rows_from(pool, ids, rows)
    missing = _core.gaps(pool, job, chosen, threads, callback)
    if layout == "wide":
        if open_only:
            kept = np.flatnonzero(missing.any(axis=1))
            chosen = kept.astype(np.uint64) if chosen is None else chosen[kept]
            missing = missing[kept]
        columns = [missing[:, r] for r in range(missing.shape[1])]
        return _wide(pool, job, chosen, [Column(c, _missing(c)) for c in columns])
    flat, levels = missing.ravel(), _core.requirement_levels(pool, job, chosen).ravel()
    kept = np.flatnonzero(flat) if open_only else np.arange(flat.size)
    required = np.array([r.level for r in job.requirements], np.uint8)
    names = list(dict.fromkeys(r.competence for r in job.requirements))
    competences = np.array([names.index(r.competence) for r in job.requirements], np.int16)
    flat, levels, unknown = flat[kept], levels[kept], _missing(flat[kept])
    return Table(
        _pairs(pool, job, chosen, kept)
        | {
            "competence": Column(competences[kept % len(required)], categories=names),
            "level": Column(levels, unknown),
            "required_level": Column(required[kept % len(required)]),
            "missing": Column(flat, unknown),
        }
    )


def uneven_criteria(
    pool: Pool,
    job: JobProfile,
    *,
    ids: Ids = None,
    rows: RowsLike = None,
    threads: int = 1,
    progress: ProgressLike = None,
) -> list[Finding]:
    """Return a finding for each criterion that is known for some candidates, unknown for others.

    Who is measured by it then depends on what was asked of whom.

    Parameters
    ----------
    pool, job, ids, rows, threads, progress
        As in `contributions`.

    Returns
    -------
    list of Finding
        With the code `uneven_criterion`, the places in the job, and both counts in the reason;
        first what requirements use, then what the eligibility formula alone does.

    Raises
    ------
    ValueError
        Unless the pool holds every competence that the job uses on an equal scale.
    KeyError
        For an id that the pool does not have.
    IndexError
        For a row that it does not have.

    Examples
    --------
    >>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
    >>> pool = herne.Pool.load_csv("examples/data/applicants.csv", job.framework)
    >>> {finding.code for finding in herne.uneven_criteria(pool, job)}
    {'uneven_criterion'}
    """
    callback = progress_callback(progress)
    check(pool, job)
    return _core.uneven_criteria(pool, job, rows_from(pool, ids, rows), threads, callback)


def check(pool: object, job: object) -> None:
    """TypeError unless they are a pool and a job."""
    if not isinstance(pool, _core.Pool):
        raise TypeError(refusal("pool", pool, "Pool"))
    if not isinstance(job, _core.JobProfile):
        raise TypeError(refusal("job", job, "JobProfile"))


def _check_layout(layout: object, job: JobProfile) -> None:
    if not isinstance(layout, str) or layout not in ("wide", "long"):
        given = repr(layout) if isinstance(layout, str) else shown(layout)
        allowed = "'wide', 'long'"
        raise InvalidInput(Problem("layout", f"{given} is not one of {allowed}", given, allowed))
    if layout == "wide" and any(requirement.id == "id" for requirement in job.requirements):
        what = "a requirement is called 'id', as the column of ids is; ask for layout='long'"
        raise InvalidInput(Problem("layout", what))


def _missing(codes: npt.NDArray[np.uint8]) -> npt.NDArray[np.bool_] | None:
    unknown = codes == _code_for_unknown
    return unknown if unknown.any() else None


def _wide(
    pool: Pool, job: JobProfile, rows: npt.NDArray[np.uint64] | None, columns: list[Column]
) -> Table:
    names = [requirement.id for requirement in job.requirements]
    return Table({"id": id_column(ids_at(pool, rows))} | dict(zip(names, columns, strict=True)))


def _pairs(
    pool: Pool,
    job: JobProfile,
    rows: npt.NDArray[np.uint64] | None,
    kept: npt.NDArray[np.int64],
) -> dict[str, Column]:
    """Return ids and requirements of pairs; pair i * requirements + r is of candidate i."""
    names = [requirement.id for requirement in job.requirements]
    who = (kept // len(names)).astype(np.uint64)
    return {
        "id": id_column(ids_at(pool, who if rows is None else rows[who])),
        "requirement": Column((kept % len(names)).astype(np.int16), categories=names),
    }
