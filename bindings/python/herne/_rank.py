# SPDX-License-Identifier: BSL-1.0
"""Rankings of pools, and of parts of them put together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Literal, TypeAlias, overload

from . import _core
from ._groups import selected
from ._progress import ProgressLike, progress_callback
from ._refusals import listed, refusal

if TYPE_CHECKING:
    from ._analysis import Ids, RowsLike
    from ._core import JobProfile, Pool, Ranking, Scorecard, Shards

__all__ = ["Order", "merge", "rank"]

Order: TypeAlias = Literal["worst", "best"]

_one_job = (_core.JobProfile, _core.Scorecard)


@overload
def rank(
    pool: Pool | Shards,
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
    pool: Pool | Shards,
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
    pool: Pool | Shards,
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
    pool : Pool or Shards
        Shards rank as one pool of all their candidates, a file at a time.
    job : JobProfile or Scorecard, or an iterable of them
        Several are ranked in one pass over the pool; the result is a list then.
    top : int, optional
        Maximum number of candidates to list; all by default. `ties_at_cut` reports a tie at the
        cut.
    order : {'worst', 'best'}
        What unknown levels count as: level 0, or the scale's top.
    also : sequence of int or str
        Ids of candidates to return with their place in `Ranking.also`, whatever the cut.
    min_score : float
        Candidates whose score is below are counted, not listed; in 0..1.
    ids : iterable of int or str, or Ranking, optional
        The candidates of a pool to look at; everybody by default. The result is as if the pool held
        nobody else: places are those among them.
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
    OSError
        For shards of which one cannot be read: nothing is left out in silence.

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
    if isinstance(pool, _core.Shards):
        if ids is not None or rows is not None:
            raise TypeError("rank: ids and rows are those of a pool; shards are ranked as a whole")
        if isinstance(job, _one_job):
            return _core.rank_shards(pool, job, top, order, also, min_score, threads, callback)
        jobs = _jobs(job)
        return _core.rank_all_shards(pool, jobs, top, order, also, min_score, threads, callback)
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
