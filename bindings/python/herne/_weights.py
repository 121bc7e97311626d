# SPDX-License-Identifier: BSL-1.0
"""Where weights come from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, Literal

from . import _core
from ._refusals import refusal

if TYPE_CHECKING:
    from ._core import AhpWeights, PairwiseComparisons

__all__ = ["ahp_weights", "rank_order_weights", "swing_weights", "whole_weights"]


def _listed(name: str, values: object, what: str) -> list[Any]:
    """Return several numbers as a list. TypeError for what is no sequence of them."""
    if isinstance(values, (str, bytes, Mapping)) or not isinstance(values, Iterable):
        raise TypeError(refusal(name, values, f"collections.abc.Sequence[{what}]"))
    return list(values)


def whole_weights(weights: Iterable[float], total: int = 10_000) -> list[int]:
    """Return whole weights for real ones, each at least 1; equal weights stay equal.

    Parameters
    ----------
    weights : iterable of float
        Finite and above 0.
    total : int
        What shares are rounded to whole parts of, len(weights)..10,000,000.

    Returns
    -------
    list of int

    Raises
    ------
    ValueError
        For a weight or total out of range.

    Examples
    --------
    >>> herne.whole_weights([0.5, 0.25, 0.25], total=100)
    [50, 25, 25]
    """
    return _core.whole_weights(_listed("weights", weights, "float"), total)


def ahp_weights(comparisons: PairwiseComparisons) -> AhpWeights:
    """Return weights by the principal eigenvector of pairwise comparisons (Saaty 1980).

    Parameters
    ----------
    comparisons : PairwiseComparisons

    Returns
    -------
    AhpWeights
        With the consistency ratio, and a finding where it is above 0.1.

    Raises
    ------
    ValueError
        Names a pair that was not stated.

    Examples
    --------
    >>> pairs = herne.PairwiseComparisons(["a", "b", "c"])
    >>> pairs.set("a", "b", 2); pairs.set("b", "c", 2); pairs.set("a", "c", 4)
    >>> [round(weight, 3) for weight in herne.ahp_weights(pairs).weights]
    [0.571, 0.286, 0.143]
    """
    return _core.ahp_weights(comparisons)


def swing_weights(points: Iterable[float]) -> list[float]:
    """Return weights by swing (von Winterfeldt and Edwards 1986), summing to 1.

    Parameters
    ----------
    points : iterable of float
        What the swing from worst to best of each element is worth, the most important 100.

    Returns
    -------
    list of float

    Raises
    ------
    ValueError
        Unless every entry is in 0 < p <= 100 and one is 100.

    Examples
    --------
    >>> herne.swing_weights([100, 60, 40])
    [0.5, 0.3, 0.2]
    """
    return _core.swing_weights(_listed("points", points, "float"))


def rank_order_weights(
    ranks: Iterable[int], method: Literal["sum", "reciprocal", "centroid"]
) -> list[float]:
    """Return weights from ranks, the most important 1, summing to 1.

    Parameters
    ----------
    ranks : iterable of int
        Competition ranks (1, 2, 2, 4).
    method : {'sum', 'reciprocal', 'centroid'}
        Stillwell, Seaver and Edwards 1981 (the first two); Barron and Barrett 1996.

    Returns
    -------
    list of float

    Raises
    ------
    ValueError
        Unless `ranks` are competition ranks.

    Examples
    --------
    >>> herne.rank_order_weights([1, 2, 2], "sum")
    [0.5, 0.25, 0.25]
    """
    return _core.rank_order_weights(_listed("ranks", ranks, "int"), method)
