# SPDX-License-Identifier: BSL-1.0
"""Data frames of all libraries: their columns by name, and an Arrow stream of those needed."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np

from ._columns import column_of
from ._errors import InvalidInput, Problem
from ._extras import require
from ._table import Table

if TYPE_CHECKING:
    import numpy.typing as npt

__all__ = ["PandasIndex", "Source", "column_name", "refuse_names", "source_of", "without_meaning"]

_shown = 3


class Source(Protocol):
    """A frame whose columns are known by name before any cell of it is looked at."""

    @property
    def names(self) -> list[str]:
        """Names of the columns."""

    @property
    def index(self) -> PandasIndex | None:
        """What stands beside the columns and says who is who, None if nothing does."""

    def stream(self, wanted: list[str], ids: str | None) -> Any:
        """Return an Arrow stream of at least these columns, one of which may be of ids."""


class PandasIndex:
    """A pandas index that is not just 0..n-1."""

    def __init__(self, index: Any) -> None:
        self.values = index
        self.many = getattr(index, "nlevels", 1) > 1
        self.name = None if index.name is None else column_name(index.name)

    def names(self, columns: list[str]) -> set[str]:
        """Return the names by which it can be asked for where a frame has these columns."""
        return {"index", self.name or "index"} - set(columns)

    def __str__(self) -> str:
        first = ", ".join(repr(one) for one in self.values[:_shown].tolist())
        more = ", ..." if len(self.values) > _shown else ""
        called = "" if self.name is None else f" '{self.name}'"
        return f"index{called} ({first}{more})"


def without_meaning(index: Any, first: int) -> bool:
    """Return whether a pandas index only counts: from 0, or from the first id."""
    if getattr(index, "nlevels", 1) > 1 or index.name is not None:
        return False
    if len(index) == 0:
        return True
    if index.dtype.kind not in "iu":
        return False
    values: npt.NDArray[Any] = np.asarray(index)
    counted = np.arange(len(values))
    return bool((values == counted).all() or (first and (values - first == counted).all()))


def column_name(name: Any) -> str:
    """Return what a column is called; numbers as they are written."""
    if isinstance(name, str):
        return str(name)
    if isinstance(name, (int, np.integer)) and not isinstance(name, bool):
        return str(int(name))
    if isinstance(name, tuple):
        what = (
            f"column {name!r} has a head of several levels; give each column one name, "
            "such as frame.columns = ['_'.join(head) for head in frame.columns]"
        )
        raise InvalidInput(Problem("frame", what))
    return str(name)


def refuse_names(levels: Any) -> None:
    """Refuse what has columns with names where a plain array is needed."""
    names = ("columns", "column_names", "__dataframe__")
    if isinstance(levels, np.ndarray):
        if levels.dtype.names is not None:
            raise InvalidInput(Problem("levels", _by_name("a structured array")))
        return
    stream = type(levels).__name__ == "RecordBatchReader"
    if stream or isinstance(levels, Mapping) or any(hasattr(type(levels), name) for name in names):
        raise TypeError(f"levels: {_by_name(type(levels).__name__)}")


def _by_name(kind: str) -> str:
    return (
        f"an array without names is needed, not {kind}; Pool.from_frame reads a frame by the "
        "names of its columns"
    )


def _unique(names: Iterable[Any]) -> list[str]:
    known = [column_name(name) for name in names]
    if len(set(known)) < len(known):
        twice = next(name for name in known if known.count(name) > 1)
        raise InvalidInput(Problem("frame", f"column '{twice}' stands twice", f"'{twice}'"))
    return known


class _Mapping:
    """Arrays, series or sequences by name."""

    def __init__(self, frame: Mapping[Any, Any], first: int) -> None:
        self.names = _unique(frame)
        self._values = dict(zip(self.names, frame.values(), strict=True))
        self.index = self._common_index(first)

    def _common_index(self, first: int) -> PandasIndex | None:
        series = {n: v for n, v in self._values.items() if _is_series(v)}
        indexes = {name: values.index for name, values in series.items()}
        for name, index in indexes.items():
            one, other = next(iter(indexes.items()))
            if not index.equals(other):
                what = (
                    f"columns '{one}' and '{name}' have different indexes; "
                    "pandas.DataFrame brings them together"
                )
                raise InvalidInput(Problem("frame", what))
        found = next(iter(indexes.values()), None)
        if found is None or without_meaning(found, first):
            return None
        return PandasIndex(found)

    def stream(self, wanted: list[str], ids: str | None) -> Table:
        values = dict(self._values)
        if self.index is not None and ids in self.index.names(self.names):
            values[str(ids)] = self.index.values.to_series()
        return _table({name: values[name] for name in wanted}, ids)


class _Pandas:
    """A frame of pandas, or of what looks like it."""

    def __init__(self, frame: Any, first: int) -> None:
        self.names = _unique(frame.columns)
        self._frame = frame
        self.index = None if without_meaning(frame.index, first) else PandasIndex(frame.index)

    def stream(self, wanted: list[str], ids: str | None) -> Table:
        places = {name: place for place, name in enumerate(self.names)}
        columns = {
            name: self._frame.iloc[:, places[name]]
            if name in places
            else self._frame.index.to_series()
            for name in wanted
        }
        return _table(columns, ids)


class _Polars:
    """A frame of polars, eager or lazy."""

    index = None

    def __init__(self, frame: Any) -> None:
        self._frame = frame
        self.names = list(frame.collect_schema().names())

    def stream(self, wanted: list[str], ids: str | None) -> Any:
        import polars

        frame = self._frame.select(wanted)
        if hasattr(frame, "collect"):
            frame = frame.collect()
        for name, dtype in frame.schema.items():
            kind = type(dtype).__name__ if not isinstance(dtype, type) else dtype.__name__
            if kind == "Object":
                column = column_of(name, frame.get_column(name).to_list(), _role(name, ids))
                frame = frame.with_columns(polars.DataFrame(Table({name: column})))
            elif kind in ("Int128", "UInt128"):
                frame = frame.with_columns(polars.col(name).cast(polars.Decimal(38, 0)))
        return frame


class _Selecting:
    """A frame that gives a part of its columns, and streams it."""

    index = None

    def __init__(self, frame: Any, names: Iterable[str]) -> None:
        self._frame = frame
        self.names = _unique(names)

    def stream(self, wanted: list[str], ids: str | None) -> Any:
        return self._frame.select(wanted)


class _DuckDB:
    """A relation of DuckDB."""

    index = None

    def __init__(self, frame: Any) -> None:
        self._frame = frame
        self.names = _unique(frame.columns)

    def stream(self, wanted: list[str], ids: str | None) -> Any:
        quoted = ('"' + name.replace('"', '""') + '"' for name in wanted)
        part = self._frame.project(", ".join(quoted))
        return part if hasattr(part, "__arrow_c_stream__") else part.fetch_arrow_reader()


class _Narwhals:
    """A frame of any library that narwhals knows."""

    def __init__(self, frame: Any, first: int) -> None:
        self._frame = frame
        self.names = _unique(frame.collect_schema().names())
        index = getattr(frame.to_native(), "index", None)
        known = index is not None and hasattr(index, "dtype") and hasattr(index, "to_series")
        self.index = None if not known or without_meaning(index, first) else PandasIndex(index)

    def stream(self, wanted: list[str], ids: str | None) -> Any:
        inside = [name for name in wanted if name in self.names]
        part = self._frame.select(inside)
        if hasattr(part, "collect"):
            part = part.collect()
        inner = part.to_native()
        if hasattr(inner, "__arrow_c_stream__") and len(inside) == len(wanted):
            return inner
        return _Pandas(part.to_pandas(), 0).stream(wanted, ids)


class _Stream:
    """Whatever gives an Arrow stream, all columns of it."""

    index = None

    def __init__(self, frame: Any) -> None:
        self._frame = frame
        schema = getattr(frame, "schema", None)
        self.names = _unique(list(getattr(schema, "names", [])))

    def stream(self, wanted: list[str], ids: str | None) -> Any:
        return self._frame


def _role(name: str, ids: str | None) -> Any:
    return "ids" if name == ids else "cells"


def _table(columns: Mapping[str, Any], ids: str | None) -> Table:
    made = {name: column_of(name, values, _role(name, ids)) for name, values in columns.items()}
    if len({len(column) for column in made.values()}) > 1:
        lengths = ", ".join(f"'{name}': {len(column)}" for name, column in made.items())
        raise InvalidInput(Problem("frame", f"columns differ in length ({lengths})"))
    return Table(made)


def _is_of(library: str, kinds: tuple[str, ...], given: Any) -> bool:
    module = sys.modules.get(library)
    types = tuple(getattr(module, kind) for kind in kinds if hasattr(module, kind))
    return isinstance(given, types)


def _is_series(given: Any) -> bool:
    return _is_of("pandas", ("Series",), given)


def _no_frame(frame: Any) -> TypeError:
    return TypeError(
        f"frame: a data frame or an Arrow stream is needed, not {type(frame).__name__}"
    )


def source_of(frame: Any, first: int = 0) -> Source | None:
    """Return a frame as a source; None for an Arrow stream whose columns it alone knows."""
    if isinstance(frame, Mapping):
        return _Mapping(frame, first)
    if isinstance(frame, np.ndarray) and frame.dtype.names is not None:
        return _Mapping({name: frame[name] for name in frame.dtype.names}, first)
    if _is_of("pandas", ("DataFrame",), frame):
        return _Pandas(frame, first)
    if _is_of("polars", ("DataFrame", "LazyFrame"), frame):
        return _Polars(frame)
    if _is_of("pyarrow", ("Table", "RecordBatch"), frame):
        return _Selecting(frame, frame.schema.names)
    if _is_of("duckdb", ("DuckDBPyRelation",), frame):
        return _DuckDB(frame)
    if isinstance(frame, Table):
        return _Mapping({name: frame.column(name) for name in frame}, first)
    for library in ("pandas", "polars"):
        if _is_of(library, ("Series", "Index"), frame):
            raise _no_frame(frame)
    if _is_of("pyarrow", ("Array", "ChunkedArray"), frame):
        raise _no_frame(frame)
    return _source_of_others(frame, first)


def _source_of_others(frame: Any, first: int) -> Source | None:
    if hasattr(frame, "__arrow_c_stream__") and type(frame).__module__.partition(".")[0] not in (
        "narwhals", "modin", "cudf",
    ):  # fmt: skip
        return None
    narwhals = require("narwhals", "frames")
    native = narwhals.from_native(frame, pass_through=True)
    if not hasattr(native, "to_native"):
        raise _no_frame(frame)
    inner = native.to_native()
    if any(
        _is_of(library, kinds, inner)
        for library, kinds in (
            ("pandas", ("DataFrame",)),
            ("polars", ("DataFrame", "LazyFrame")),
            ("pyarrow", ("Table",)),
            ("duckdb", ("DuckDBPyRelation",)),
        )
    ):
        return source_of(inner, first)
    return _Narwhals(native, first)
