# SPDX-License-Identifier: BSL-1.0
"""Groups of candidates: their labels in all forms, and which are shown."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Any

import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

import herne


def test_one_to_four_known_people_of_a_group_are_not_shown(small: herne.Framework) -> None:
    job = herne.JobProfile(
        small, "two", [herne.Requirement("x", "x", 2), herne.Requirement("y", "y", 2)]
    )
    levels = [[3, 2, 1]] * 4 + [[1, 255, 1]] * 2
    pool = herne.Pool.from_levels(np.array(levels, np.uint8), small)
    table = herne.describe(pool, job, by=["all"] * 6).to_dict()
    assert table["unknown"] == [0, 2]
    assert table["shortfalls"] == [2, None]
    for name in ("mean_level", "spread", "ceiling", "at_top", "full_points"):
        assert table[name][0] is not None, name
        assert table[name][1] is None, name
    assert table["effective_weight"] == [None, None]
    assert herne.describe(pool, job).to_dict()["mean_level"] == [pytest.approx(14 / 6), 2.0]


def labels_in_many_forms() -> Iterator[tuple[str, Any]]:
    words = ["b", "a", None] * 24
    yield "list", words
    yield "tuple", tuple(words)
    yield "nan", [float("nan") if word is None else word for word in words]
    yield "NA", [pd.NA if word is None else word for word in words]
    yield "empty", [word or "" for word in words]
    yield "numpy objects", np.array(words, dtype=object)
    yield "numpy strings", np.array([word or "" for word in words])
    yield "masked", np.ma.MaskedArray([w or "x" for w in words], [w is None for w in words])
    yield "pandas", pd.Series(words)
    yield "pandas string", pd.Series(words, dtype="string")
    yield "pandas category", pd.Series(words, dtype="category")
    yield "Categorical", pd.Categorical(words)
    yield "polars", pl.Series(words)
    yield "polars categorical", pl.Series(words, dtype=pl.Categorical)
    yield "polars enum", pl.Series(words, dtype=pl.Enum(["a", "b"]))
    yield "arrow", pa.array(words)
    yield "arrow dictionary", pa.array(words).dictionary_encode()
    yield "generator", (word for word in words)


@pytest.mark.parametrize(("form", "by"), list(labels_in_many_forms()))
def test_labels_of_groups_in_many_forms(
    pool: herne.Pool, job: herne.JobProfile, form: str, by: Any
) -> None:
    expected = herne.describe(pool, job, by=["b", "a", ""] * 24)
    assert expected["group"].tolist() == ["a"] * 24 + ["b"] * 24
    assert expected.ungrouped == 24
    assert herne.describe(pool, job, by=by) == expected


def test_labels_of_other_kinds(pool: herne.Pool, job: herne.JobProfile) -> None:
    def shown(by: Any) -> list[str]:
        return list(dict.fromkeys(herne.describe(pool, job, by=by)["group"].tolist()))

    assert shown([10, 9] * 36) == ["9", "10"]
    assert shown(np.array([10, 9] * 36)) == ["9", "10"]
    assert shown(np.array([10.0, np.nan] * 36)) == ["10"]
    assert shown(pd.Series([10.0, None] * 36)) == ["10"]
    assert shown(pd.Series([10, 9] * 36)) == ["9", "10"]
    assert shown(pd.Series([10, None] * 36, dtype="Int64")) == ["10"]
    assert shown([0.5, 10.0] * 36) == ["0.5", "10"]
    assert shown([True, False] * 36) == ["False", "True"]
    assert shown(np.array([True, False] * 36)) == ["False", "True"]
    assert shown([1, "1", 2, "b"] * 18) == ["1", "2", "b"]
    assert shown(np.array(["2026-01-02", "NaT"] * 36, "M8[D]")) == ["2026-01-02"]
    assert shown([datetime.date(2026, 1, 2), None] * 36) == ["2026-01-02"]
    sizes = pd.Categorical(["small", "large"] * 36, categories=["small", "none", "large"])
    assert shown(sizes) == ["small", "large"]
    assert shown(pd.Series(sizes)) == ["small", "large"]
    assert shown({id: "even" for id in list(pool)[::2]}) == ["even"]
    assert shown(["ü"] * 72) == ["ü"]


def test_labels_by_id_do_not_depend_on_order(pool: herne.Pool, job: herne.JobProfile) -> None:
    labels = {id: "odd" if row % 2 else "even" for row, id in enumerate(pool)}
    backwards = dict(reversed(labels.items()))
    assert herne.describe(pool, job, by=backwards) == herne.describe(
        pool, job, by=["even", "odd"] * 36
    )
    ids = list(pool)[::2]
    assert herne.describe(pool, job, by=labels, ids=ids)["group"].tolist() == ["even"] * len(
        job.requirements
    )


def test_small_groups_are_only_counted(pool: herne.Pool, job: herne.JobProfile) -> None:
    grouped = herne.describe(pool, job, by=["tiny"] * 4 + [None] + ["big"] * 67)
    assert set(grouped["group"]) == {"big"}
    assert (grouped.suppressed_groups, grouped.suppressed_candidates) == (1, 4)
    assert (grouped.candidates, grouped.ungrouped) == (72, 1)
    assert repr(grouped) == (
        "<Description of 72 candidates: 24 rows; groups of fewer than 5 that are not shown: 1 "
        "(people: 4); people in no group: 1>"
    )
    assert "tiny" not in str(grouped.to_dict())
    nobody = herne.describe(pool, job, by=[None] * 72)
    assert (len(nobody), nobody.ungrouped) == (0, 72)
    assert nobody.to_pandas().empty
