# SPDX-License-Identifier: BSL-1.0
"""Every library, type, kind of missing cell and layout: the same pool, or a clear error."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from functools import partial
from typing import Any

import duckdb
import narwhals as nw
import numpy as np
import numpy.typing as npt
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

import herne

from .strategies import frameworks, levels_for

pytestmark = pytest.mark.filterwarnings("ignore:.*no column")

Cells = list[Any]
Make = Callable[[Cells], Any]

LIBRARIES: dict[str, Callable[[dict[str, Any]], Any]] = {
    "mapping": dict,
    "pandas": pd.DataFrame,
    "polars": lambda columns: pl.DataFrame(columns, strict=False),
    "lazy": lambda columns: pl.DataFrame(columns, strict=False).lazy(),
    "pyarrow": pa.table,
    "stream": lambda columns: pa.table(columns).to_reader(2),
    "duckdb": lambda columns: duckdb.from_arrow(pa.table(columns)),
    "narwhals": lambda columns: nw.from_native(pl.DataFrame(columns, strict=False)),
    "herne": lambda columns: herne.Table(dict(columns)),
}
OF_ARROW = ("pyarrow", "stream", "duckdb")

NUMPY = ("bool", "i1", "u1", "i2", "u2", "i4", "u4", "i8", "u8", "f2", "f4", "f8", "O", "U")
PANDAS = ("Int8", "UInt8", "Int64", "UInt64", "Float32", "Float64", "boolean", "string", "category",
          "object", "int8[pyarrow]", "double[pyarrow]", "string[pyarrow]")  # fmt: skip
POLARS = (pl.Int8, pl.UInt8, pl.Int64, pl.UInt64, pl.Int128, pl.Float32, pl.Float64, pl.Boolean,
          pl.String, pl.Categorical, pl.Decimal(10, 2), pl.Object)  # fmt: skip
ARROW = (pa.int8(), pa.uint8(), pa.int64(), pa.uint64(), pa.float16(), pa.float32(), pa.float64(),
         pa.bool_(), pa.string(), pa.large_string(), pa.string_view(), pa.decimal32(5, 1),
         pa.decimal64(9, 2), pa.decimal128(20, 2),
         pa.decimal128(38, 20), pa.decimal256(50, 3))  # fmt: skip


def numpy_cells(dtype: str, cells: Cells) -> Any:
    missing = [cell is None for cell in cells]
    if dtype == "O":
        return np.array(cells, dtype=object)
    if dtype == "U":
        return np.array(["" if cell is None else str(cell) for cell in cells])
    if dtype.startswith("f"):
        return np.array([np.nan if cell is None else cell for cell in cells], dtype)
    return np.ma.MaskedArray(np.array([cell or 0 for cell in cells]).astype(dtype), missing)


def pandas_cells(dtype: str, cells: Cells) -> Any:
    if dtype.startswith("string"):
        cells = [None if cell is None else str(cell) for cell in cells]
    if dtype in ("boolean",):
        cells = [None if cell is None else bool(cell) for cell in cells]
    return pd.Series(cells, dtype=object).astype(dtype)  # type: ignore[call-overload]


def polars_cells(dtype: Any, cells: Cells) -> Any:
    if dtype == pl.Object:
        return pl.Series(cells, dtype=pl.Object)
    series = pl.Series(cells, dtype=pl.Int64)
    return series.cast(pl.String).cast(dtype) if dtype == pl.Categorical else series.cast(dtype)


def arrow_cells(dtype: Any, cells: Cells) -> Any:
    if pa.types.is_float16(dtype):
        return pa.array([None if c is None else np.float16(c) for c in cells], dtype)
    if pa.types.is_decimal(dtype):
        return pa.array([None if c is None else Decimal(c) for c in cells], dtype)
    as_text = (
        pa.types.is_string(dtype) or pa.types.is_large_string(dtype) or dtype == pa.string_view()
    )
    if as_text:
        return pa.array([None if c is None else str(c) for c in cells], dtype)
    if pa.types.is_boolean(dtype):
        return pa.array([None if c is None else bool(c) for c in cells], dtype)
    return pa.array(cells, dtype)


def everything() -> list[tuple[str, str, Make]]:
    found: list[tuple[str, str, Make]] = []
    for dtype in NUMPY:
        made = partial(numpy_cells, dtype)
        found.append(("mapping", f"numpy {dtype}", made))
        if dtype[0] in "fOU":
            found.append(("pandas", f"numpy {dtype}", made))
    for dtype in PANDAS:
        of_pandas = partial(pandas_cells, dtype)
        found += [(library, f"pandas {dtype}", of_pandas) for library in ("mapping", "pandas")]
    for kind in POLARS:
        of_polars = partial(polars_cells, kind)
        found += [
            (library, f"polars {kind}", of_polars)
            for library in ("polars", "lazy", "narwhals", "mapping")
        ]
    for kind in ARROW:
        of_arrow = partial(arrow_cells, kind)
        found += [(library, f"arrow {kind}", of_arrow) for library in OF_ARROW]
    return found


def refused_by_the_library(library: str, what: str) -> bool:
    """Say what the other libraries do not hand over to each other, or not in this form."""
    names = ("halffloat", "string_view", "decimal32", "decimal64", "decimal256")
    return library == "duckdb" and any(name in what for name in names)


@pytest.mark.parametrize("layout", ["wide", "long"])
@pytest.mark.parametrize(
    ("library", "what", "make"),
    [pytest.param(*one, id="-".join(one[:2]).replace(" ", "-")) for one in everything()],
)
def test_every_type_of_every_library(
    library: str, what: str, make: Make, layout: Any, small: herne.Framework
) -> None:
    if refused_by_the_library(library, what):
        pytest.skip("not handed over by this library")
    cells: Cells = [0, 1, None, 1, 0]
    ids = ["a", "b", "c", "d", "e"]
    expected = [0, 1, 255, 1, 0]
    columns: dict[str, Any] = {"candidate": ids, "x": make(cells)}
    if layout == "long":
        columns = {"candidate": ids, "competence": ["x"] * 5, "level": make(cells)}
    frame = LIBRARIES[library](columns)
    id = "candidate" if layout == "wide" else None
    pool = herne.Pool.from_frame(frame, small, id=id, layout=layout)
    assert pool.ids == ids
    assert pool.levels()[:, 0].tolist() == expected


FRACTIONS: dict[str, Make] = {
    "floats": lambda cells: cells,
    "float32": lambda cells: np.array(cells, np.float32),
    "decimals": lambda cells: [Decimal(str(cell)) for cell in cells],
    "text": lambda cells: [str(cell) for cell in cells],
}


@pytest.mark.parametrize("layout", ["wide", "long"])
@pytest.mark.parametrize("library", ["mapping", "pandas", "polars", "lazy", "pyarrow", "stream"])
@pytest.mark.parametrize("kind", list(FRACTIONS))
def test_three_and_a_half_is_no_level_anywhere(
    kind: str, library: str, layout: Any, small: herne.Framework
) -> None:
    cells = FRACTIONS[kind]([1.0, 3.5])
    columns: dict[str, Any] = {"candidate": [1, 2], "x": cells}
    name = "x"
    if layout == "long":
        columns, name = {"candidate": [1, 2], "competence": ["x", "x"], "level": cells}, "level"
    frame = LIBRARIES[library](columns)
    with pytest.raises(
        herne.InvalidFile, match=rf"row 1 \(counted from 0\), column '{name}': .*3\.5"
    ):
        herne.Pool.from_frame(
            frame, small, layout=layout, id="candidate" if layout == "wide" else None
        )


def as_long(
    ids: Cells, levels: npt.NDArray[np.uint8], framework: herne.Framework
) -> dict[str, Any]:
    rows = [
        (ids[row], competence.id, None if levels[row, c] == 255 else int(levels[row, c]))
        for row in range(len(ids))
        for c, competence in enumerate(framework)
    ]
    who, what, level = map(list, zip(*rows, strict=True)) if rows else ([], [], [])
    return {"candidate": who, "competence": what, "level": level}


def typed(library: str, columns: dict[str, Any], ids: str) -> Any:
    """Make a frame whose columns have a type even where all cells are missing."""
    texts = {"candidate", "competence"} if "level" in columns else set()
    if isinstance(columns.get(ids, [0])[0] if columns.get(ids) else "", str):
        texts.add(ids)
    else:
        texts.discard(ids)
    numbers = {name: pl.Int64 for name in columns if name not in texts}
    schema = {name: numbers.get(name, pl.String) for name in columns}
    frame = pl.DataFrame(columns, schema=schema)
    if library == "polars":
        return frame
    if library == "pyarrow":
        return frame.to_arrow()
    if library == "pandas":
        return frame.to_pandas()
    return {name: np.array(values, dtype=object) for name, values in columns.items()}


@given(data=st.data(), framework=frameworks(), of_text=st.booleans(), seed=st.integers(0, 99))
def test_all_ways_in_make_one_pool(
    data: st.DataObject, framework: herne.Framework, of_text: bool, seed: int
) -> None:
    levels = data.draw(levels_for(framework))
    numbers = np.random.default_rng(seed).permutation(1000)[: len(levels)].tolist()
    ids: Cells = [f"p{number}" for number in numbers] if of_text else numbers
    expected = herne.Pool.from_levels(levels, framework, ids)
    wide = {"who": ids} | {
        competence.id: [None if level == 255 else int(level) for level in levels[:, c]]
        for c, competence in enumerate(framework)
    }
    long = as_long(ids, levels, framework)
    for library in ("polars", "pyarrow", "pandas", "mapping"):
        pool = herne.Pool.from_frame(typed(library, wide, "who"), framework, id="who")
        assert (pool.ids, pool.levels().tolist()) == (ids, levels.tolist()), library
        pool = herne.Pool.from_frame(typed(library, long, "candidate"), framework, layout="long")
        assert (pool.ids, pool.levels().tolist()) == (ids, levels.tolist()), library
    assert (expected.ids, expected.levels().tolist()) == (ids, levels.tolist())
