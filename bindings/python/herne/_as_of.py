# SPDX-License-Identifier: BSL-1.0
"""Pools as of a day."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from . import _core
from ._pool import Pool
from ._refusals import refusal

if TYPE_CHECKING:
    from ._core import ExpiredLevel

__all__ = ["PoolAsOf", "as_of"]


class PoolAsOf(NamedTuple):
    """A pool as it stands on a day: `pool`, and `expired`, the levels that are unknown since."""

    pool: Pool
    expired: list[ExpiredLevel]


def as_of(pool: Pool, day: str) -> PoolAsOf:
    """Return a pool as of a day: a level whose only evidence has expired is unknown and listed.

    Parameters
    ----------
    pool : Pool
    day
        `YYYY-MM-DD`. A level without evidence stays.

    Returns
    -------
    PoolAsOf

    Raises
    ------
    ValueError
        For no day.

    Examples
    --------
    >>> cefr = herne.Framework.load("examples/data/frameworks/cefr.json")
    >>> until = herne.Evidence("certificate", valid_until="2026-01-31")
    >>> ada = herne.Profile("ada", cefr, {"german": "C1"}, evidence={"german": [until]})
    >>> pool, expired = herne.as_of(herne.Pool.from_profiles([ada]), "2026-02-01")
    >>> pool["ada"]["german"], expired[0].competence
    (None, 'cefr/german')
    """
    if not isinstance(pool, _core.Pool):
        raise TypeError(refusal("pool", pool, "Pool"))
    made, expired = _core._as_of(pool, day)
    return PoolAsOf(Pool(made), expired)
