# SPDX-License-Identifier: BSL-1.0
"""Columns of frames: their names, and what they hold."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import Any

import duckdb
import numpy as np
import numpy.typing as npt
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

import herne

pytestmark = pytest.mark.filterwarnings("ignore:.*no column")

NAMES = {"x": [4], "y": [0], "z": [0]}


@pytest.mark.parametrize(
    "frame",
    [
        pd.DataFrame(NAMES), pl.DataFrame(NAMES), pl.LazyFrame(NAMES), pa.table(NAMES), NAMES,
        pa.RecordBatch.from_pydict(NAMES), pd.DataFrame(NAMES).to_records(index=False),
        duckdb.sql("select 0 as z, 0 as y, 4 as x"), herne.Table(NAMES),
    ],
)  # fmt: skip
def test_an_array_of_levels_has_no_names(frame: Any, small: herne.Framework) -> None:
    with pytest.raises((TypeError, ValueError), match="from_frame reads a frame by the names"):
        herne.Pool.from_levels(frame, small)


@pytest.mark.parametrize("unit", ["M8[D]", "M8[s]", "M8[ns]", "m8[s]", "m8[ns]", "m8[D]"])
@pytest.mark.parametrize("library", ["numpy", "pandas", "polars", "pyarrow"])
def test_times_are_neither_ids_nor_levels(unit: str, library: str, small: herne.Framework) -> None:
    if library != "numpy" and unit == "m8[D]":
        return
    times: Any = np.array([1, 2], unit)
    if library == "pandas":
        times = pd.Series(times.astype(unit.replace("D", "s")))
    elif library == "polars":
        times = pl.Series(times.astype(unit.replace("[s]", "[ms]")))
    elif library == "pyarrow":
        times = pa.array(times)
    frame: Any = {"id": times, "x": [1, 2]}
    if library == "polars":
        frame = pl.DataFrame(frame)
    elif library == "pyarrow":
        frame = pa.table({"id": times, "x": [1, 2]})
    with pytest.raises(ValueError, match=r"column 'id': (timestamp|duration|date32).* no ids"):
        herne.Pool.from_frame(frame, small, id="id")
    wrong = {"x": times} if library in ("numpy", "pandas") else frame
    mapping = None if library in ("numpy", "pandas") else {"id": "x"}
    with pytest.raises(ValueError, match=r"(timestamp|duration|date32).* no levels"):
        herne.Pool.from_frame(wrong, small, columns=mapping)
    with pytest.raises(ValueError, match=r"ids: (datetime64|timedelta64).* is no id|is no id"):
        herne.Pool.from_levels(np.zeros((2, 3)), small, times)


@pytest.mark.parametrize(
    ("ids", "words"),
    [
        (np.array([1j, 2]), "complex128"),
        (np.array([True, False]), "bool"),
        (np.array([b"a", b"b"]), "S1"),
        ([True, False], "True is no id"),
        ([datetime.date(2026, 1, 2), datetime.date(2026, 1, 3)], "no id"),
        ([pd.Timestamp("2026-01-02"), 3], "no id"),
        ([b"a", b"b"], "no id"),
        ([(1,), (2,)], "no id"),
        ([1, "a"], "not of the same kind"),
        (["a", 1], "not of the same kind"),
        ([1.5, 2], "1.5 is no id"),
        ([Decimal("1.5"), 2], "1.5"),
        ([float("inf"), 2], "inf"),
        ([2.0**60, 1.0], "no id"),
        ([1, None], "missing"),
    ],
)
def test_what_is_no_id_is_refused(ids: Any, words: str, small: herne.Framework) -> None:
    for frame in ({"id": ids, "x": [1, 2]}, pd.DataFrame({"id": list(ids), "x": [1, 2]})):
        with pytest.raises(ValueError, match=f"'id'.*{words}|{words}.*'id'|holds no"):
            herne.Pool.from_frame(frame, small, id="id")
    with pytest.raises(ValueError, match=r"ids: .*(no id|same kind|missing|not in 0)"):
        herne.Pool.from_levels(np.zeros((2, 3)), small, ids)


@pytest.mark.parametrize(
    "ids",
    [
        [3.0, 4.0], [Decimal("3.00"), Decimal(4)], np.array([3, 4], np.float32),
        [np.float64(3), 4], pd.Series([3, 4], dtype="Float64"), pd.Series([3, 4], dtype="Int8"),
        pd.Series([3, 4], dtype="category"), pd.Series([3, 4], dtype=object),
        pl.Series([3, 4], dtype=pl.Decimal(9, 2)), pl.Series([3, 4], dtype=pl.Int128),
        pa.array([Decimal("3.00"), Decimal("4.00")], pa.decimal256(40, 2)),
        pa.array([3, 4]).dictionary_encode(), pa.array([3.0, 4.0]),
    ],
)  # fmt: skip
def test_whole_numbers_are_ids_however_written(ids: Any, small: herne.Framework) -> None:
    frame: Any = {"id": ids, "x": [1, 2]}
    if isinstance(ids, pl.Series):
        frame = pl.DataFrame(frame)
    elif isinstance(ids, pa.Array):
        frame = pa.table(frame)
    pool = herne.Pool.from_frame(frame, small, id="id")
    assert pool.ids == [3, 4]
    assert pool[3]["x"] == 1
    assert herne.Pool.from_levels(np.zeros((2, 3)), small, ids).ids == [3, 4]


def test_large_ids_keep_every_digit(small: herne.Framework) -> None:
    for ids in ([2**63 + 1, 1], [2**53 + 1, 2**64 - 1]):
        for frame in (
            {"id": ids, "x": [1, 2]},
            pd.DataFrame({"id": ids, "x": [1, 2]}, dtype=object),
        ):
            assert herne.Pool.from_frame(frame, small, id="id").ids == ids


@pytest.mark.parametrize(
    ("frame", "name"),
    [
        (pa.table({"x": pa.array([datetime.datetime(2026, 1, 2)])}), r"timestamp\[us\]"),
        (pa.table({"x": pa.array([[1]])}), "list holds"),
        (pa.table({"x": pa.array([b"1"])}), "binary"),
        (pa.table({"x": pa.array([{"a": 1}])}), "struct"),
        (pa.table({"x": pa.array([datetime.time(1)])}), r"time64\[us\]"),
        (pa.table({"x": pa.array([b"12"], pa.binary(2))}), r"fixed_size_binary\(2\)"),
        (pl.DataFrame({"x": [datetime.date(2026, 1, 2)]}), "date32"),
        (pl.DataFrame({"x": [datetime.timedelta(1)]}), r"duration\[us\]"),
        ({"x": np.array([1j])}, "complex128"),
        ({"x": np.array([b"1"])}, r"\|S1"),
        (pd.DataFrame({"x": pd.date_range("2026", periods=1, tz="Europe/Berlin")}), "time zone"),
    ],
)
def test_types_have_names_that_people_know(frame: Any, name: str, small: herne.Framework) -> None:
    with pytest.raises(ValueError, match=f"column 'x': .*{name}"):
        herne.Pool.from_frame(frame, small)


def test_an_unneeded_column_is_not_looked_at(small: herne.Framework) -> None:
    class Untouchable:
        def __len__(self) -> int:
            raise AssertionError("looked at")

        __iter__ = __array__ = __len__

    frame: dict[str, Any] = {"x": [1, 2], "text": Untouchable()}
    assert herne.Pool.from_frame(frame, small, ignore="text").levels()[:, 0].tolist() == [1, 2]
    assert herne.Pool.from_frame(frame, small, columns="x").levels()[:, 0].tolist() == [1, 2]
    with pytest.raises(ValueError, match="unknown competence 'text'"):
        herne.Pool.from_frame(frame, small)
    objects = pl.DataFrame({"x": [1, 2], "text": pl.Series([object(), {1}], dtype=pl.Object)})
    for form in (objects, objects.lazy()):
        pool = herne.Pool.from_frame(form, small, ignore=["text"])
        assert pool.levels()[:, 0].tolist() == [1, 2]
        with pytest.raises(ValueError, match="unknown competence 'text'"):
            herne.Pool.from_frame(form, small)


def test_python_objects_in_polars_are_read(small: herne.Framework) -> None:
    frame = pl.DataFrame(
        {
            "x": pl.Series([1, None, "b"], dtype=pl.Object),
            "id": pl.Series([7, 8, 9], dtype=pl.Object),
        }
    )
    pool = herne.Pool.from_frame(frame, small, id="id")
    assert (pool.ids, pool.levels()[:, 0].tolist()) == ([7, 8, 9], [1, 255, 2])


@pytest.mark.parametrize("layout", ["wide", "long"])
def test_a_series_is_no_frame(layout: Any, small: herne.Framework) -> None:
    for series in (pd.Series([1]), pl.Series([1]), pa.array([1]), pa.chunked_array([[1]])):
        with pytest.raises(TypeError, match="a data frame or an Arrow stream is needed, not"):
            herne.Pool.from_frame(series, small, layout=layout)


@pytest.mark.parametrize("layout", ["wide", "long"])
def test_heads_that_stand_twice_are_refused(layout: Any, small: herne.Framework) -> None:
    heads = ["candidate", "competence", "level", "level"]
    for frame in (
        pd.DataFrame([["a", "x", 1, 1]], columns=heads),
        pa.Table.from_arrays([pa.array(["a"])] * 4, names=heads),
        {1: [1], "1": [2]},
    ):
        with pytest.raises(ValueError, match=r"column '(level|1)' stands twice"):
            herne.Pool.from_frame(frame, small, layout=layout)
    several = pd.DataFrame([[1, 2]], columns=pd.MultiIndex.from_tuples([("a", "x"), ("a", "y")]))
    with pytest.raises(ValueError, match="a head of several levels"):
        herne.Pool.from_frame(several, small, layout=layout)


def test_numbers_are_names_as_they_are_written(small: herne.Framework) -> None:
    frame = pd.DataFrame([[7, 1, 50], [8, 2, 40]])
    pool = herne.Pool.from_frame(frame, small, id=0, columns={1: "x"})  # type: ignore[arg-type,dict-item]
    assert (pool.ids, pool.levels()[:, 0].tolist()) == ([7, 8], [1, 2])
    with pytest.raises(KeyError, match="no column '5' of ids; there are 0, 1, 2"):
        herne.Pool.from_frame(frame, small, id=5)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "frame", [{"age": [1]}, {}, pd.DataFrame({"id": [1], "age": [3]}), pl.DataFrame({"age": [3]})]
)
def test_a_frame_without_competences_is_refused(frame: Any, small: herne.Framework) -> None:
    left = [name for name in ("id", "age") if name in frame]
    with pytest.raises(ValueError, match=r"no column names a competence.*own/x, own/y, own/z"):
        herne.Pool.from_frame(frame, small, ignore=left)


def test_one_word_is_one_word(small: herne.Framework) -> None:
    scale = herne.Scale("abc", ["k", "A", "B"])
    framework = herne.Framework("f", "1", [herne.Competence("c", scale)])
    pool = herne.Pool.from_frame(
        {"c": ["A", "kA", "k"], "age": [1, 2, 3]}, framework, unknown_words="kA", ignore="age"
    )
    assert pool.levels().tolist() == [[2], [255], [1]]
    del small


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ({"unknown": "kA"}, "unknown: a whole number.*unknown_words="),
        ({"unknown": 1.5}, "unknown: a whole number"),
        ({"unknown": True}, "unknown: a whole number"),
        ({"unknown_words": [1]}, "unknown_words: 1 is no word"),
        ({"unknown_words": 1}, "unknown_words: a word or a list"),
        ({"ignore": 1.5}, "ignore: a string or several"),
        ({"columns": {"x": 3}}, r"columns\['x'\]: the id of a competence is needed, not 3"),
    ],
)
def test_arguments_of_another_type_are_named(
    arguments: Any, words: str, small: herne.Framework
) -> None:
    with pytest.raises(TypeError, match=words):
        herne.Pool.from_frame({"x": [1]}, small, **arguments)


def grades() -> herne.Framework:
    levels = [herne.ScaleLevel(name, code=code) for name, code in zip("dcba", "4321", strict=True)]
    return herne.Framework("f", "1", [herne.Competence("c", herne.Scale("grade", levels))])


@pytest.mark.parametrize(
    "cells",
    [[1.0, float("nan")], ["1.0", None], [Decimal("1.0"), None], [1, None],
     pd.array([1, None], "Int8"),
     pa.array([Decimal("1.00"), None])],
)  # fmt: skip
def test_grades_say_how_to_read_them(cells: Any) -> None:
    frame = pa.table({"c": cells}) if isinstance(cells, pa.Array) else {"c": cells}
    with pytest.raises(ValueError, match=r"'c': 1 may be .*say which by levels_as"):
        herne.Pool.from_frame(frame, grades())
    assert herne.Pool.from_frame(frame, grades(), levels_as="code").levels().tolist() == [
        [4],
        [255],
    ]


def test_an_id_of_the_other_kind_is_named_so(small: herne.Framework) -> None:
    levels: npt.NDArray[np.uint8] = np.zeros((2, 3), np.uint8)
    with pytest.raises(KeyError, match="ids of this pool are numbers, this one is text"):
        herne.Pool.from_levels(levels, small, [9, 10])["9"]
    with pytest.raises(KeyError, match="ids of this pool are text, this one is a number"):
        herne.Pool.from_levels(levels, small, ["9", "10"])[9]
