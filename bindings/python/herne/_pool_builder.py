# SPDX-License-Identifier: BSL-1.0
"""Pools made of others, and candidate by candidate."""

from __future__ import annotations

from collections.abc import Iterable

from . import _core
from ._pool import Pool
from ._refusals import listed, refusal

__all__ = ["PoolBuilder", "concat"]


def concat(pools: Iterable[_core.Pool]) -> Pool:
    """Return the pool of all candidates of several pools, one after the other.

    Parameters
    ----------
    pools : iterable of Pool
        At least one, all over the same framework.

    Returns
    -------
    Pool
        With ids, levels and evidence. A competence that no pool's input speaks of stays so.

    Raises
    ------
    ValueError
        If there is no pool, frameworks differ, ids are numbers in one pool and strings in
        another, or an id stands twice. Ids that are row numbers differ if each pool is made with
        a `first_id` of its own.

    Examples
    --------
    >>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
    >>> pool = herne.Pool.load_csv("examples/data/applicants.csv", job.framework)
    >>> parts = [pool.select(range(0, 40)), pool.select(range(40, 72))]
    >>> herne.concat(parts) == pool
    True
    """
    if isinstance(pools, _core.Pool):
        raise TypeError(refusal("pools", pools, "collections.abc.Iterable[Pool]"))
    return Pool(_core.concat(listed("pools", pools, "Pool")))


class PoolBuilder(_core.PoolBuilder):
    """Makes a pool, candidate by candidate or matrix by matrix.

    The first candidates decide the kind of id: row numbers from `first_id`, numbers or strings.

    Examples
    --------
    >>> cefr = herne.Framework.load("examples/data/frameworks/cefr.json")
    >>> builder = herne.PoolBuilder(cefr)
    >>> builder.add(herne.Profile("ada", cefr, {"german": "C1"}))
    >>> builder.build()["ada"]["german"]
    5
    """

    __slots__ = ()

    def build(self) -> Pool:
        """Return the pool and start anew. ValueError if an id stands twice."""
        return Pool(super().build())
