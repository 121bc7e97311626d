# SPDX-License-Identifier: BSL-1.0
"""What the questions asked of many candidates refuse."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import pandas as pd
import pytest

import herne

CALLS: list[Callable[..., Any]] = [
    herne.contributions,
    herne.gaps,
    herne.describe,
    herne.uneven_criteria,
]


class Hostile:
    """Raises when it is made an array or iterated."""

    def __iter__(self) -> Iterator[int]:
        raise ZeroDivisionError("hostile")

    def __array__(self, dtype: Any = None, copy: Any = None) -> Any:
        raise ZeroDivisionError("hostile")


HOSTILE_IDS: list[tuple[Any, type[Exception], str]] = [
    ("B-005", TypeError, "not the single id"),
    (b"B-005", TypeError, "not the single id"),
    (5, TypeError, "not the single id"),
    (5.0, TypeError, "not 5.0"),
    ({"B-005"}, TypeError, "not a set"),
    ({"B-005": 1}, TypeError, "not a dict"),
    (["B-005", "B-999"], KeyError, "nearest"),
    (["B-005", ""], ValueError, "empty"),
    ([1], KeyError, "1"),
    ([None], TypeError, "candidate id"),
    ([1.5], TypeError, "candidate id"),
    ([True], TypeError, "candidate id"),
    ([-1], ValueError, "not in 0"),
    ([2**64], ValueError, "not in 0"),
    ([["B-005"]], TypeError, "candidate id"),
    (np.array([["B-005"]]), ValueError, "one dimension"),
    (np.array("B-005"), ValueError, "one dimension"),
    (pd.DataFrame({"id": ["B-005"]}), ValueError, "one dimension"),
    (np.ma.MaskedArray(["B-005"], [True]), TypeError, "candidate id"),
    (Hostile(), ZeroDivisionError, "hostile"),
]

HOSTILE_ROWS: list[tuple[Any, type[Exception], str]] = [
    (3, TypeError, "not the single one"),
    ("3", TypeError, "not the single one"),
    ({3}, TypeError, "not a set"),
    ([72], IndexError, r"rows\[0\]: row 72"),
    ([0, -73], IndexError, r"rows\[1\]: row -73"),
    ([2**63], IndexError, "row 9223372036854775808"),
    (np.array([2**64 - 1], np.uint64), IndexError, "row 18446744073709551615"),
    ([2**70], TypeError, "whole numbers"),
    ([1.0], TypeError, "whole numbers"),
    ([float("nan")], TypeError, "whole numbers"),
    (["1"], TypeError, "whole numbers"),
    ([None], TypeError, "whole numbers"),
    ([[1]], TypeError, "whole numbers"),
    (np.ones((2, 2), int), TypeError, "whole numbers"),
    (np.array(3), TypeError, "whole numbers"),
    ([True, False], ValueError, "2 truth values for 72"),
    (np.ma.MaskedArray([1, 2], [True, False]), ValueError, "a row is missing"),
    (Hostile(), ZeroDivisionError, "hostile"),
]

HOSTILE_BY: list[tuple[Any, type[Exception], str]] = [
    ("department", TypeError, "not the string"),
    (b"department", TypeError, "not a bytes"),
    (7, TypeError, "not 7"),
    ({"a", "b"}, TypeError, "not a set"),
    ([], ValueError, "0 labels for 72"),
    (["a"] * 71, ValueError, "71 labels for 72"),
    (np.zeros(73), ValueError, "73 labels for 72"),
    (np.zeros((72, 1)), ValueError, "one dimension"),
    (np.array("a"), ValueError, "one dimension"),
    (pd.DataFrame({"a": [1] * 72}), ValueError, "one dimension"),
    ([["a"]] * 72, TypeError, "row 0 .* list is no label"),
    (["a"] * 71 + [{}], TypeError, "row 71 .* dict is no label"),
    (["\ud800"] * 72, ValueError, "no bytes in UTF-8"),
    (Hostile(), ZeroDivisionError, "hostile"),
]


@pytest.mark.parametrize(("ids", "error", "message"), HOSTILE_IDS)
def test_hostile_ids(
    pool: herne.Pool, job: herne.JobProfile, ids: Any, error: type[Exception], message: str
) -> None:
    for call in CALLS:
        with pytest.raises(error, match=message):
            call(pool, job, ids=ids)


@pytest.mark.parametrize(("rows", "error", "message"), HOSTILE_ROWS)
def test_hostile_rows(
    pool: herne.Pool, job: herne.JobProfile, rows: Any, error: type[Exception], message: str
) -> None:
    for call in CALLS:
        with pytest.raises(error, match=message):
            call(pool, job, rows=rows)


@pytest.mark.parametrize(("by", "error", "message"), HOSTILE_BY)
def test_hostile_labels(
    pool: herne.Pool, job: herne.JobProfile, by: Any, error: type[Exception], message: str
) -> None:
    with pytest.raises(error, match=message):
        herne.describe(pool, job, by=by)


def test_other_hostile_arguments(
    pool: herne.Pool, job: herne.JobProfile, worked: herne.JobProfile
) -> None:
    for call in CALLS:
        with pytest.raises(TypeError, match="give one of them"):
            call(pool, job, ids=["B-005"], rows=[1])
        with pytest.raises(ValueError, match="missing: the pool"):
            call(pool, worked)
        with pytest.raises(
            TypeError, match=r"not a Scorecard; a Scorecard does not name requirements"
        ):
            call(pool, job.scorecard())
        with pytest.raises(TypeError, match="a Pool is needed, not None"):
            call(None, job)
        with pytest.raises(ValueError, match="threads"):
            call(pool, job, threads=-1)
        with pytest.raises(TypeError, match="progress"):
            call(pool, job, progress=3)
    for tabled in CALLS[:2]:
        for layout in ("tall", None, 1, ["wide"]):
            with pytest.raises(ValueError, match="is not one of 'wide', 'long'"):
                tabled(pool, job, layout=layout)
    for ordered in (CALLS[0], CALLS[2]):
        with pytest.raises(ValueError, match="order"):
            ordered(pool, job, order="middle")
    others = herne.Pool.from_levels(pool.levels()[:1], pool.framework, ["eve"])
    with pytest.raises(KeyError, match="eve"):
        herne.gaps(pool, job, ids=herne.rank(others, job))
