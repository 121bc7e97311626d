# SPDX-License-Identifier: BSL-1.0
"""What stands beside the columns of a pandas frame says who is who: it is never dropped."""

from __future__ import annotations

from typing import Any

import narwhals as nw
import numpy as np
import pandas as pd
import pytest

import herne

FRAME = pd.DataFrame(
    {"x": [1, 4, 3], "y": [1, 2, 3], "z": [0, 1, 2], "open": [0, 1, 1], "who": ["a", "b", "c"]}
)
FILTERED = FRAME[FRAME.open == 1]
IGNORE = ["open", "who"]


class OwnFrame(pd.DataFrame):
    """Somebody's own frame."""


def strange_indexes() -> list[tuple[str, Any]]:
    frames = {
        "filtered": FILTERED,
        "every other": FRAME[::2],
        "sorted": FRAME.sort_values("x", ascending=False),
        "from one": FRAME.set_axis(range(1, 4)),
        "twice": FRAME.set_axis([0, 0, 1]),
        "text": FRAME.set_axis(["p", "q", "r"]),
        "numbers as text": FRAME.set_axis(["0", "1", "2"]),
        "floating-point": FRAME.set_axis([0.5, 1.0, 2.0]),
        "days": FRAME.set_axis(pd.date_range("2026-01-01", periods=3)),
        "named": FRAME.rename_axis("number"),
        "levels": FRAME.set_index(["who", "open"], drop=False).rename_axis(["u", "v"]),
        "category": FRAME.set_axis(pd.CategoricalIndex(["p", "q", "r"])),
        "subclass": OwnFrame(FILTERED),
        "narwhals": nw.from_native(FILTERED),
        "mapping": {name: FILTERED[name] for name in FILTERED},
    }
    return list(frames.items())


@pytest.mark.parametrize(("kind", "frame"), strange_indexes())
def test_an_index_is_not_dropped(kind: str, frame: Any, small: herne.Framework) -> None:
    with pytest.raises(ValueError, match=r"index.* says who is who.*reset_index"):
        herne.Pool.from_frame(frame, small, ignore=IGNORE)


@pytest.mark.parametrize(
    "frame", [FILTERED, OwnFrame(FILTERED), nw.from_native(FILTERED), dict(FILTERED.items())]
)
def test_an_index_of_numbers_is_taken_as_ids(frame: Any, small: herne.Framework) -> None:
    pool = herne.Pool.from_frame(frame, small, id="index", ignore=IGNORE)
    assert pool.ids == [1, 2]
    assert pool.levels().tolist() == [[4, 2, 1], [3, 3, 2]]


def test_the_best_is_found_again_in_the_frame(
    small: herne.Framework, worked: herne.JobProfile
) -> None:
    for frame in (FILTERED, FRAME.sort_values("y", ascending=False), FRAME):
        id = None if frame is FRAME else "index"
        pool = herne.Pool.from_frame(frame, small, id=id, ignore=IGNORE)
        best = herne.rank(pool, worked)[0].id
        assert frame.loc[best, "who"] == "c"


def test_a_named_index_is_taken_by_its_name(small: herne.Framework) -> None:
    frame = FRAME.drop(columns="open").set_index("who")
    for id in ("who", "index"):
        assert herne.Pool.from_frame(frame, small, id=id).ids == ["a", "b", "c"]
    with pytest.raises(ValueError, match=r"index 'who' \('a', 'b', 'c'\).*id='who' takes it"):
        herne.Pool.from_frame(frame, small)


def test_an_index_may_be_left_aside_in_words(small: herne.Framework) -> None:
    left = [*IGNORE, "index"]
    assert herne.Pool.from_frame(FILTERED, small, ignore=left).ids == [0, 1]
    ids = herne.Pool.from_frame(FILTERED, small, id="who", ignore=["open"]).ids
    assert ids == ["b", "c"]


def test_an_index_that_counts_is_nobodys_id(small: herne.Framework) -> None:
    chunk = FRAME.set_axis(range(100, 103))
    pool = herne.Pool.from_frame(chunk, small, ignore=IGNORE, first_id=100)
    assert pool.ids == [100, 101, 102]
    counted = FRAME.set_axis(pd.Index([0, 1, 2]))
    assert herne.Pool.from_frame(counted, small, ignore=IGNORE).ids == [0, 1, 2]
    assert herne.Pool.from_frame(FRAME[:0], small, ignore=IGNORE).ids == []
    with pytest.raises(KeyError, match="its index only counts the rows"):
        herne.Pool.from_frame(FRAME, small, id="index", ignore=IGNORE)


def test_a_column_called_index_is_the_column(small: herne.Framework) -> None:
    frame = FILTERED.reset_index()
    assert herne.Pool.from_frame(frame, small, id="index", ignore=IGNORE).ids == [1, 2]


@pytest.mark.parametrize(
    ("frame", "words"),
    [
        (FRAME.set_axis(pd.date_range("2026-01-01", periods=3)), "holds no ids"),
        (FRAME.set_axis([True, False, True]), "holds no ids"),
        (FRAME.set_axis([0.5, 1.0, 2.0]), "0.5 is no id"),
        (FRAME.set_axis([-1, 1, 2]), "-1 is negative"),
        (FRAME.set_axis([0, 0, 1]), "twice"),
        (FRAME.set_axis(["a", None, "b"]), "missing"),
        (FRAME.set_index(["who", "open"], drop=False).rename_axis(["u", "v"]), "several levels"),
    ],
)
def test_an_index_that_is_no_id_is_refused(
    frame: pd.DataFrame, words: str, small: herne.Framework
) -> None:
    with pytest.raises(ValueError, match=words):
        herne.Pool.from_frame(frame, small, id="index", ignore=IGNORE)


def test_series_of_different_indexes_are_not_put_together(small: herne.Framework) -> None:
    with pytest.raises(ValueError, match="'x' and 'y' have different indexes"):
        herne.Pool.from_frame({"x": FILTERED.x, "y": FRAME.y[:2]}, small)


def test_ids_in_an_order_of_their_own_are_refused(small: herne.Framework) -> None:
    levels = FILTERED[["x", "y", "z"]].to_numpy()
    with pytest.raises(ValueError, match=r"ids: the index of the series \(1, 2.*to_numpy\(\)"):
        herne.Pool.from_levels(levels, small, FILTERED.who)
    with pytest.raises(ValueError, match="ids: the index of the series"):
        herne.Pool.from_levels(
            FRAME[["x", "y", "z"]].to_numpy(), small, FRAME.who.sort_values(ascending=False)
        )
    assert herne.Pool.from_levels(levels, small, FILTERED.who.to_numpy()).ids == ["b", "c"]
    assert herne.Pool.from_levels(levels, small, FILTERED.index).ids == [1, 2]
    assert herne.Pool.from_levels(FRAME[["x", "y", "z"]].to_numpy(), small, FRAME.who).ids == [
        "a", "b", "c",
    ]  # fmt: skip


def groups(table: herne.Description) -> list[Any]:
    return list(dict.fromkeys(table["group"].tolist()))


def people(size: int, small: herne.Framework, ids: Any = None) -> herne.Pool:
    levels = np.zeros((size, 3), np.uint8)
    levels[: size // 2, 0] = 4
    return herne.Pool.from_levels(levels, small, ids)


def test_labels_are_taken_by_their_index(small: herne.Framework, worked: herne.JobProfile) -> None:
    by = pd.Series(["high"] * 6 + ["low"] * 6, index=[f"p{row}" for row in range(12)])
    pool = people(12, small, list(by.index))
    expected = herne.describe(pool, worked, by=by)
    assert expected.to_dict()["mean_level"][0] == 4.0
    mixed = by.sample(frac=1.0, random_state=1)
    assert herne.describe(pool, worked, by=mixed) == expected
    more = pd.concat([pd.Series(["other"], index=["q"]), mixed]).astype("category")
    assert herne.describe(pool, worked, by=more) == expected
    rows = [0, 1, 2, 3, 4, 11]
    assert groups(herne.describe(pool, worked, by=mixed, rows=rows)) == ["high"]


def test_numbered_candidates_have_their_labels(
    small: herne.Framework, worked: herne.JobProfile
) -> None:
    ids = [30, 10, 20, 40, 50, 60, 70, 80, 90, 100, 110, 120]
    pool = people(12, small, ids)
    by = pd.Series(["high"] * 6 + ["low"] * 6, index=ids)
    expected = herne.describe(pool, worked, by=by)
    assert expected.to_dict()["mean_level"][0] == 4.0
    assert herne.describe(pool, worked, by=by.sort_index()) == expected
    assert herne.describe(pool, worked, by=by.reset_index(drop=True)) == expected
    numbered = people(12, small)
    assert herne.describe(numbered, worked, by=by.set_axis(range(12))[::-1]) == expected


@pytest.mark.parametrize(
    "index",
    [range(12, 0, -1), range(1, 13), [0] * 12, [f"q{row}" for row in range(12)],
     pd.date_range("2026-01-01", periods=12), [float(row) for row in range(12)]],
)  # fmt: skip
def test_labels_of_nobody_are_refused(
    index: Any, small: herne.Framework, worked: herne.JobProfile
) -> None:
    pool = people(12, small, [f"p{row}" for row in range(12)])
    by = pd.Series(["high"] * 6 + ["low"] * 6, index=index)
    with pytest.raises(ValueError, match=r"by: the index .*by\.to_numpy\(\)"):
        herne.describe(pool, worked, by=by)


def test_a_mask_is_taken_by_its_index(small: herne.Framework, worked: herne.JobProfile) -> None:
    ids = [f"p{row}" for row in range(12)]
    pool = people(12, small, ids)
    mask = pd.Series([True] * 6 + [False] * 6, index=ids)
    expected = herne.describe(pool, worked, rows=range(6))
    for form in (mask, mask[::-1], mask.reset_index(drop=True), mask[::-1].astype("boolean")):
        assert herne.describe(pool, worked, rows=form) == expected
    with pytest.raises(ValueError, match="rows: the index "):
        herne.describe(pool, worked, rows=mask.set_axis(range(12, 0, -1)))
