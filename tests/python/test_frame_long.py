# SPDX-License-Identifier: BSL-1.0
"""Frames in long form: a row a level."""

from __future__ import annotations

import datetime
from typing import Any

import duckdb
import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

import herne

pytestmark = pytest.mark.filterwarnings("ignore:.*no column")

ROWS: dict[str, list[Any]] = {
    "candidate": ["ada", "bob", "ada", "cleo", "bob", "ada"],
    "competence": ["x", "y", "own/y", None, "z", "z"],
    "level": [4, 2, None, None, 0, 1],
}
EXPECTED = [[4, 255, 1], [255, 2, 0], [255, 255, 255]]


def long_frames() -> list[tuple[str, Any]]:
    pandas, polars = pd.DataFrame(ROWS), pl.DataFrame(ROWS)
    whole = pandas.assign(level=pandas.level.astype("Int8"))
    decimals = pl.col("level").cast(pl.Decimal(5, 2))
    frames = {
        "mapping": ROWS,
        "arrays": {name: np.array(cells, dtype=object) for name, cells in ROWS.items()},
        "pandas": pandas,
        "pandas nullable": whole,
        "pandas float32": pandas.astype({"level": "float32"}),
        "pandas objects": pandas.astype(object),
        "pandas categories": pandas.astype("category"),
        "pandas arrow": pa.table(ROWS).to_pandas(types_mapper=pd.ArrowDtype),
        "index": pandas.set_index("candidate"),
        "polars": polars,
        "polars lazy": polars.lazy(),
        "polars float32": polars.cast({"level": pl.Float32}),
        "polars decimals": polars.with_columns(decimals),
        "polars categories": polars.cast(
            {"candidate": pl.Categorical, "competence": pl.Categorical}
        ),
        "polars text": polars.cast({"level": pl.String}),
        "polars Int128": polars.cast({"level": pl.Int128}),
        "pyarrow": pa.table(ROWS),
        "stream": pa.table(ROWS).to_reader(2),
        "dictionaries": pa.table(
            {name: pa.array(cells).dictionary_encode() for name, cells in ROWS.items()}
        ),
        "duckdb": duckdb.from_arrow(pa.table(ROWS)),
    }
    return list(frames.items())


@pytest.mark.parametrize(("kind", "frame"), long_frames())
def test_long_frames_of_every_library_are_alike(
    kind: str, frame: Any, small: herne.Framework
) -> None:
    pool = herne.Pool.from_frame(frame, small, layout="long")
    assert pool.ids == ["ada", "bob", "cleo"]
    assert pool.levels().tolist() == EXPECTED


def test_truth_values_labels_and_numbers_in_one_column(small: herne.Framework) -> None:
    frame = {"candidate": [1, 1, 2, 2], "competence": ["x", "y", "x", "z"],
             "level": [True, "high", 3.0, "0"]}  # fmt: skip
    for form in (frame, pd.DataFrame(frame)):
        pool = herne.Pool.from_frame(form, small, layout="long")
        assert pool.ids == [1, 2]
        assert pool.levels().tolist() == [[1, 3, 255], [3, 255, 0]]
    truths = pl.DataFrame({"id": [1, 2], "competence": ["x", "x"], "level": [True, False]})
    assert herne.Pool.from_frame(truths, small, layout="long").levels()[:, 0].tolist() == [1, 0]


def test_who_the_index_says(small: herne.Framework) -> None:
    frame = pd.DataFrame({"competence": ["x", "y", "x"], "level": [1, 2, 3]}, index=[7, 7, 5])
    assert herne.Pool.from_frame(frame, small, layout="long", id="index").ids == [7, 5]
    named = frame.rename_axis("who")
    assert herne.Pool.from_frame(named, small, layout="long", id="who").ids == [7, 5]
    with pytest.raises(KeyError, match="no column 'candidate'; there are competence, level, the"):
        herne.Pool.from_frame(frame, small, layout="long")


def test_columns_and_competences_of_other_names(small: herne.Framework) -> None:
    frame = {"who": ["a", "a"], "skill": ["Xen", "y"], "points": [1, 2], "age": [3, 3]}
    names = {"who": "candidate", "skill": "competence", "points": "level", "Xen": "own/x"}
    pool = herne.Pool.from_frame(frame, small, layout="long", columns=names, ignore="age")
    assert pool.levels().tolist() == [[1, 2, 255]]
    with pytest.raises(ValueError, match="column 'age' cannot be 'years', only candidate"):
        herne.Pool.from_frame(frame, small, layout="long", columns=names | {"age": "years"})
    with pytest.raises(ValueError, match="'Yen': unknown competence 'q'"):
        herne.Pool.from_frame(
            frame, small, layout="long", columns=names | {"Yen": "q"}, ignore="age"
        )


@pytest.mark.parametrize(
    "day",
    [
        "2026-01-02", "2026-01-02 00:00:00", "2026-01-02T00:00:00.000", datetime.date(2026, 1, 2),
        datetime.datetime(2026, 1, 2), np.datetime64("2026-01-02"), pd.Timestamp("2026-01-02"),
    ],
)  # fmt: skip
def test_days_of_evidence_in_every_form(day: Any, small: herne.Framework) -> None:
    frame = {
        "candidate": ["a", "b"],
        "competence": ["x", "x"],
        "level": [1, 2],
        "date": [day, None],
    }
    pools = [
        herne.Pool.from_frame(form, small, layout="long") for form in (frame, pd.DataFrame(frame))
    ]
    if not isinstance(day, np.datetime64):
        pools.append(herne.Pool.from_frame(pl.DataFrame(frame), small, layout="long"))
        pools.append(herne.Pool.from_frame(pa.table(frame), small, layout="long"))
    for pool in pools:
        assert [piece.date for piece in pool["a"].evidence["own/x"]] == ["2026-01-02"]
        assert not pool["b"].evidence


@pytest.mark.parametrize(
    ("cells", "words"),
    [
        ([datetime.datetime(2026, 1, 2, 10, 30)], "'2026-01-02 10:30:00' is a time, not a day"),
        (["2026-01-02 10:30"], "is a time, not a day"),
        (["2.1.2026"], "'2.1.2026' is not a day written YYYY-MM-DD"),
        (["2026-02-30"], "is not a day"),
        ([20260102], "is not a day"),
        (pd.date_range("2026-01-02", periods=1, tz="Europe/Berlin"), "time zone"),
        (
            pl.Series([datetime.datetime(2026, 1, 2)]).dt.replace_time_zone("UTC"),
            "time.zone|tz=UTC",
        ),
        (np.array([1], "m8[s]"), "holds no evidence"),
    ],
)
def test_what_is_no_day_is_refused(cells: Any, words: str, small: herne.Framework) -> None:
    frame: Any = {"candidate": ["a"], "competence": ["x"], "level": [1], "date": cells}
    frames = [frame, pd.DataFrame(frame)]
    if isinstance(cells, pl.Series):
        frames = [pl.DataFrame(frame)]
    for form in frames:
        with pytest.raises(ValueError, match=f"column 'date': .*({words})"):
            herne.Pool.from_frame(form, small, layout="long")


def test_evidence_of_every_field(small: herne.Framework) -> None:
    frame = {
        "candidate": ["a", "b", "a"], "competence": ["x", "y", "x"], "level": [1, 2, 1],
        "what": ["course", None, "test"], "source": [None, None, 3],
        "status": ["verified", None, ""],
        "valid_until": [datetime.date(2027, 1, 1), None, None], "rater": [None, None, "panel"],
    }  # fmt: skip
    pool = herne.Pool.from_frame(frame, small, layout="long")
    first, second = pool["a"].evidence["own/x"]
    assert (first.what, first.status, first.valid_until) == ("course", "verified", "2027-01-01")
    assert (second.what, second.source, second.rater) == ("test", "3", "panel")
    assert pool.ids == ["a", "b"]
    assert pool.levels().tolist() == [[1, 255, 255], [255, 2, 255]]
    frame["status"] = ["sure", None, None]
    with pytest.raises(ValueError, match=r"row 0.*'status': 'sure' is not one of claimed"):
        herne.Pool.from_frame(frame, small, layout="long")


def test_all_that_is_wrong_is_said_with_its_place(small: herne.Framework) -> None:
    frame = {
        "candidate": ["a", "", None, "b", "b", "b", "c", "c"],
        "competence": ["x", "x", "x", "q", "x", "x", None, "z"],
        "level": [9.0, 1.0, 1.0, 1.0, 1.0, 2.0, 1.0, 0.5],
    }
    expected = [
        ("row 0 (counted from 0), column 'level'", "9 is not a level"),
        ("row 1 (counted from 0), column 'candidate'", "an id may not be empty"),
        ("row 2 (counted from 0), column 'candidate'", "an id is missing"),
        ("row 3 (counted from 0), column 'competence'", "unknown competence 'q'"),
        ("row 5 (counted from 0), column 'level'", "2, but an earlier row says 1"),
        ("row 6 (counted from 0), column 'competence'", "the competence is missing, but"),
        ("row 7 (counted from 0), column 'level'", "0.5 is not a level"),
    ]
    for form in (frame, pl.DataFrame(frame), pd.DataFrame(frame)):
        with pytest.raises(herne.InvalidFile) as caught:
            herne.Pool.from_frame(form, small, layout="long")
        found = caught.value.problems
        assert [where for where, _ in found] == [where for where, _ in expected]
        assert all(what in said for (_, said), (_, what) in zip(found, expected, strict=True))
    many = {"candidate": ["a"] * 30, "competence": ["q"] * 30, "level": [1] * 30}
    with pytest.raises(herne.InvalidFile) as caught:
        herne.Pool.from_frame(many, small, layout="long")
    assert len(caught.value.problems) == 20


def test_long_frames_tell_of_progress(small: herne.Framework) -> None:
    told: list[tuple[int, int]] = []
    reader = pa.table(ROWS).to_reader(2)
    herne.Pool.from_frame(reader, small, layout="long", progress=lambda *at: told.append(at))
    assert [done for done, _ in told] == [2, 4, 6]
    told.clear()
    herne.Pool.from_frame(ROWS, small, layout="long", progress=lambda *at: told.append(at))
    assert told == [(6, 6)]


def people(kind: str, count: int) -> list[Any]:
    """Ids of one kind; strings of 1 to 24 bytes, many of which begin and end alike."""
    if kind == "numbers":
        return [7 * row for row in range(count)]
    digits = (np.base_repr(row, 3) for row in range(count))
    return [f"{text[:-1]}{'é' * (row % 9)}{text[-1]}" for row, text in enumerate(digits)]


@pytest.mark.parametrize("order", ["by candidate", "by competence", "mixed", "turned"])
@pytest.mark.parametrize("kind", ["strings", "numbers"])
@pytest.mark.parametrize("library", ["polars", "pyarrow", "categories"])
def test_order_of_rows_changes_no_level(
    order: str, kind: str, library: str, small: herne.Framework
) -> None:
    count = 3000
    levels = np.random.default_rng(7).integers(0, 3, (count, 3)).astype(np.uint8)
    columns = {name: levels[:, column] for column, name in enumerate("xyz")}
    wide = pl.DataFrame({"candidate": people(kind, count)} | columns)
    long = wide.unpivot(index="candidate", variable_name="competence", value_name="level")
    if order == "by candidate":
        long = long.sort("candidate", "competence", descending=[False, True])
    elif order == "mixed":
        long = long.sample(fraction=1.0, shuffle=True, seed=3)
    elif order == "turned":
        long = pl.concat([long[: 2 * count], long[2 * count :].reverse()])
    if library == "categories":
        long = long.cast({"competence": pl.Categorical})
    given = long.to_arrow(compat_level=pl.CompatLevel.oldest()) if library == "pyarrow" else long
    pool = herne.Pool.from_frame(given, small, layout="long")
    expected = herne.Pool.from_frame(wide, small, id="candidate")
    assert len(pool) == len(set(people(kind, count))) == count
    assert {id: pool[id].levels for id in pool} == {id: expected[id].levels for id in expected}


def test_what_lies_under_an_empty_cell_is_not_read(small: herne.Framework) -> None:
    names = pa.array(["x", "x", "x", "y"], pa.string_view())
    _, *views = names.buffers()
    second_is_empty = pa.py_buffer(bytes([0b1101]))
    hidden = pa.Array.from_buffers(pa.string_view(), 4, [second_is_empty, *views])
    assert hidden.to_pylist() == ["x", None, "x", "y"]
    levels = [1, None, 2, 3]
    frame = pa.table({"candidate": ["a", "b", "c", "c"], "competence": hidden, "level": levels})
    pool = herne.Pool.from_frame(frame, small, layout="long")
    assert [pool[id].levels for id in "abc"] == [[1, None, None], [None] * 3, [2, 3, None]]
    with pytest.raises(ValueError, match=r"row 1 .*competence is missing, but the row states"):
        herne.Pool.from_frame(
            frame.set_column(2, "level", pa.array([1, 1, 2, 3])), small, layout="long"
        )


def test_what_names_no_competence_by_its_type(small: herne.Framework) -> None:
    frame = {"candidate": ["a"], "competence": [3], "level": [1]}
    with pytest.raises(ValueError, match="'competence': int64 names no competences"):
        herne.Pool.from_frame(frame, small, layout="long")
    with pytest.raises(ValueError, match=r"'level': timestamp.* holds no levels"):
        herne.Pool.from_frame(
            frame | {"competence": ["x"], "level": [datetime.datetime(2026, 1, 2)]},
            small, layout="long",
        )  # fmt: skip
