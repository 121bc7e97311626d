# SPDX-License-Identifier: BSL-1.0
"""Columns of equal length that any data-frame library takes."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import numpy as np

from . import _core
from ._errors import UnknownId
from ._extras import require
from ._html import table_html
from ._refusals import nearest, refusal, shown
from ._text import table_text

if TYPE_CHECKING:
    import numpy.typing as npt
    import pandas
    import polars
    import pyarrow

__all__ = ["Column", "Table"]

_FORMATS = {
    "u1": "C",
    "i1": "c",
    "u2": "S",
    "i2": "s",
    "u4": "I",
    "i4": "i",
    "u8": "L",
    "i8": "l",
    "f4": "f",
    "f8": "g",
} | {
    f"{kind}8[{unit}]": f"{letters}{unit[0]}{end}"
    for kind, letters, end in (("M", "ts", ":"), ("m", "tD", ""))
    for unit in ("s", "ms", "us", "ns")
}


@dataclass(frozen=True)
class Column:
    """One column.

    Attributes
    ----------
    values : ndarray
        Numbers or truth values; the codes, where there are categories; the bytes of all strings,
        where there are offsets.
    missing : ndarray of bool, optional
        Where there is no value.
    categories : sequence of str, optional
        What the codes stand for, in ascending order.
    offsets : ndarray of int64, optional
        Where each string starts in `values`, and where the last one ends.
    """

    values: npt.NDArray[Any]
    missing: npt.NDArray[np.bool_] | None = None
    categories: Sequence[str] | None = None
    offsets: npt.NDArray[np.int64] | None = None

    @classmethod
    def of_strings(
        cls, strings: Sequence[str], missing: npt.NDArray[np.bool_] | None = None
    ) -> Column:
        """Return a column of strings."""
        encoded = [text.encode() for text in strings]
        offsets = np.zeros(len(encoded) + 1, dtype=np.int64)
        np.cumsum([len(text) for text in encoded], out=offsets[1:])
        return cls(np.frombuffer(b"".join(encoded), dtype=np.uint8), missing, None, offsets)

    @classmethod
    def of_ids(cls, ids: Sequence[int | str]) -> Column:
        """Return a column of ids, which are all numbers or all strings."""
        strings = [one for one in ids if isinstance(one, str)]
        return cls.of_strings(strings) if strings else cls(np.array(ids, np.uint64))

    def __len__(self) -> int:
        return len(self.values) if self.offsets is None else len(self.offsets) - 1

    def is_plain(self) -> bool:
        """Return whether `values` are the column's own values: neither codes nor bytes of text."""
        return self.categories is None and self.offsets is None

    def plain(self) -> npt.NDArray[Any]:
        """Return the column as an array; objects where it holds strings, masked if some miss."""
        if self.categories is not None:
            result: npt.NDArray[Any] = np.array([*self.categories, None], dtype=object)[self.values]
        elif self.offsets is not None:
            text, ends = self.values.tobytes(), self.offsets.tolist()
            result = np.empty(len(self), dtype=object)
            result[:] = [text[a:b].decode("utf-8", "surrogateescape") for a, b in pairwise(ends)]
        else:
            result = self.values
        if self.missing is None:
            return result
        masked: npt.NDArray[Any] = np.ma.MaskedArray(result, self.missing)
        return masked

    def arrow(self, name: str) -> dict[str, Any]:
        """Return what the compiled half needs for Arrow's C data interface."""
        length = len(self)
        missing = None if self.missing is None or not self.missing.any() else self.missing
        valid = None if missing is None else np.packbits(~missing, bitorder="little")
        column: dict[str, Any] = {
            "name": name,
            "length": length,
            "nulls": 0 if missing is None else int(missing.sum()),
            "dictionary": None,
        }
        if self.offsets is not None:
            column |= {"format": "U", "buffers": [valid, self.offsets, self.values]}
        elif self.values.dtype == np.bool_:
            bits = np.packbits(self.values, bitorder="little")
            column |= {"format": "b", "buffers": [valid, bits]}
        else:
            values = np.ascontiguousarray(self.values)
            letters = _FORMATS[values.dtype.str[1:]]
            if values.dtype.kind in "Mm":  # which no buffer of Python's speaks of
                values = values.view(np.int64)
            column |= {"format": letters, "buffers": [valid, values]}
        if self.categories is not None:
            column["dictionary"] = Column.of_strings(self.categories).arrow("")
        return column


class Table:
    """Columns of equal length, with names; anything that reads Arrow streams takes it.

    Parameters
    ----------
    columns : mapping from str to Column or array
        Arrays of numbers or truth values, masked arrays, or sequences of str.

    Raises
    ------
    ValueError
        If columns differ in length.

    Examples
    --------
    >>> table = herne.Table({"id": ["a", "b"], "points": [3, 1]})
    >>> table
    <Table of 2 rows: id, points>
    >>> table["points"].tolist()
    [3, 1]
    """

    __slots__ = ("_columns",)

    def __init__(self, columns: Mapping[str, Column | npt.ArrayLike]) -> None:
        if not hasattr(columns, "items"):
            raise TypeError(
                refusal("columns", columns, "collections.abc.Mapping[str, object]")
                + "; each name stands before its values"
            )
        self._columns = {name: _column(values) for name, values in columns.items()}
        if len({len(column) for column in self._columns.values()}) > 1:
            lengths = ", ".join(f"{name}: {len(c)}" for name, c in self._columns.items())
            raise ValueError(f"table: columns differ in length ({lengths})")

    @property
    def columns(self) -> tuple[str, ...]:
        """Names of the columns in order."""
        return tuple(self._columns)

    def column(self, name: str) -> Column:
        """Return one column as it is kept. KeyError with the nearest name."""
        try:
            return self._columns[name]
        except (KeyError, TypeError):
            raise self._unknown(name) from None

    def _unknown(self, name: object) -> UnknownId:
        """Return the error for a column that is not there."""
        if not isinstance(name, str):
            return UnknownId(f"table: no column {shown(name)}; there are {', '.join(self)}")
        near = nearest(name, self._columns)
        known = f"the nearest is {near!r}" if near else f"there are {', '.join(self) or 'none'}"
        return UnknownId(f"table: no column {name!r}; {known}", str(name), near)

    def __getitem__(self, name: str) -> npt.NDArray[Any]:
        return self.column(name).plain()

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and name in self._columns

    def keys(self) -> tuple[str, ...]:
        """Return the names of the columns; `dict(table)` is arrays by name."""
        return self.columns

    def values(self) -> list[npt.NDArray[Any]]:
        """Return all columns as arrays."""
        return [self[name] for name in self]

    def items(self) -> list[tuple[str, npt.NDArray[Any]]]:
        """Return pairs of name and array."""
        return [(name, self[name]) for name in self]

    def __array__(self, dtype: object = None, copy: object = None) -> npt.NDArray[Any]:
        """TypeError: columns have types of their own."""
        raise TypeError(
            f"a {type(self).__name__} is no array, for its columns have types of their own: "
            "table.to_pandas() makes a DataFrame, table[name] is one column as an array"
        )

    def __iter__(self) -> Iterator[str]:
        return iter(self._columns)

    def __len__(self) -> int:
        return next((len(column) for column in self._columns.values()), 0)

    def __bool__(self) -> bool:
        return True

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Table):
            return NotImplemented
        return self.columns == other.columns and all(
            self[name].tolist() == other[name].tolist() for name in self
        )

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return f"<Table of {len(self)} rows: {', '.join(self)}>"

    def __str__(self) -> str:
        return table_text(self)

    def _repr_html_(self) -> str:
        """Return an accessible HTML table, in English and German."""
        return table_html(self)

    def __getstate__(self) -> dict[str, Column]:
        return self._columns

    def __setstate__(self, state: dict[str, Column]) -> None:
        if not isinstance(state, dict) or not all(isinstance(c, Column) for c in state.values()):
            raise TypeError("a Table's state is a dict of columns")
        self._columns = state

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        """Return the table as an Arrow C stream of one batch, without copies of its numbers."""
        columns = [column.arrow(name) for name, column in self._columns.items()]
        return _core.arrow_stream(columns, len(self))

    def to_dict(self) -> dict[str, list[Any]]:
        """Return lists by column, None where there is no value."""
        return {name: self[name].tolist() for name in self}

    def to_pandas(self) -> pandas.DataFrame:
        """Return a pandas.DataFrame; ImportError if there is no pandas."""
        library = require("pandas", "pandas")
        columns = {name: _pandas(library, column) for name, column in self._columns.items()}
        result: pandas.DataFrame = library.DataFrame(columns)
        return result

    def to_polars(self) -> polars.DataFrame:
        """Return a polars.DataFrame; ImportError if there is no polars."""
        library = require("polars", "polars")
        frame = library.DataFrame(self)
        result: polars.DataFrame = frame.with_columns(
            library.col(name).cast(library.String).cast(library.Enum(list(column.categories)))
            for name, column in self._columns.items()
            if column.categories is not None
        )
        return result

    def to_arrow(self) -> pyarrow.Table:
        """Return a pyarrow.Table; ImportError if there is no pyarrow."""
        return require("pyarrow", "arrow").table(self)

    def to_csv(
        self,
        *,
        numbers: Literal["en", "de"] = "en",
        cells: Literal["verbatim", "escaped"] = "verbatim",
    ) -> str:
        """Return the table as CSV (RFC 4180); a missing value is an empty cell.

        Parameters
        ----------
        numbers : {"en", "de"}, optional
            "de" writes a decimal comma, and semicolons between cells.
        cells : {"verbatim", "escaped"}, optional
            "escaped" puts an apostrophe before text that a spreadsheet would run as a formula.

        Returns
        -------
        str
            A row of names, then the rows; lines end with CRLF.

        Raises
        ------
        ValueError
            For other words than these.

        Examples
        --------
        >>> print(herne.Table({"id": ["=1+1"], "share": [0.5]}).to_csv(numbers="de"))
        id;share
        =1+1;0,5
        """
        from ._spreadsheet import csv_text

        return csv_text(self, numbers, cells)

    def to_excel(self, path: str | os.PathLike[str], *, sheet: str = "herne") -> None:
        """Write the table as an Excel workbook of one sheet, by openpyxl.

        Numbers are numbers, which Excel shows with the decimal sign of whoever opens the file;
        above 2^53 they are text. Text is text: what begins with = + - @ never runs as a formula.
        The same table gives the same bytes.

        Parameters
        ----------
        path : path
            The file (.xlsx); one that is there is replaced.
        sheet : str, optional
            Name of the sheet.

        Raises
        ------
        ValueError
            For more rows than a sheet holds (1,048,575), or a cell of more than 32,767 characters.
        ImportError
            If there is no openpyxl.

        Examples
        --------
        >>> import pathlib, tempfile
        >>> path = pathlib.Path(tempfile.mkdtemp()) / "ranking.xlsx"
        >>> herne.Table({"id": ["=1+1"], "points": [3]}).to_excel(path)
        >>> path.read_bytes()[:2]
        b'PK'
        """
        from ._spreadsheet import xlsx_bytes

        content = xlsx_bytes({sheet: self})
        Path(path).write_bytes(content)

    def to_parquet(self, path: str | os.PathLike[str]) -> None:
        """Write the table as a Parquet file, by pyarrow; types stay what they are.

        Parameters
        ----------
        path : path
            The file; one that is there is replaced.

        Raises
        ------
        ImportError
            If there is no pyarrow.

        Examples
        --------
        >>> import pathlib, tempfile
        >>> path = pathlib.Path(tempfile.mkdtemp()) / "ranking.parquet"
        >>> herne.Table({"id": ["a"], "points": [3]}).to_parquet(path)
        >>> path.read_bytes()[:4]
        b'PAR1'
        """
        table = self.to_arrow()
        require("pyarrow.parquet", "arrow").write_table(table, os.fspath(path))

    def to_ipc(self, path: str | os.PathLike[str]) -> None:
        """Write the table as an Arrow IPC file (Feather), by pyarrow; types stay what they are.

        Parameters
        ----------
        path : path
            The file; one that is there is replaced.

        Raises
        ------
        ImportError
            If there is no pyarrow.

        Examples
        --------
        >>> import pathlib, tempfile
        >>> path = pathlib.Path(tempfile.mkdtemp()) / "ranking.arrow"
        >>> herne.Table({"id": ["a"], "points": [3]}).to_ipc(path)
        >>> path.read_bytes()[:6]
        b'ARROW1'
        """
        table = self.to_arrow()
        ipc = require("pyarrow.ipc", "arrow")
        with ipc.new_file(os.fspath(path), table.schema) as writer:
            writer.write_table(table)


def _column(values: Column | npt.ArrayLike) -> Column:
    if isinstance(values, Column):
        return values
    if isinstance(values, np.ma.MaskedArray):
        return Column(values.data, np.ma.getmaskarray(values))
    array = np.asarray(values)
    if array.dtype.kind in "OU":
        return Column.of_strings(array.tolist())
    return Column(array)


def _pandas(pandas: Any, column: Column) -> Any:
    if column.categories is not None:
        codes = column.values
        if column.missing is not None:
            codes = np.where(column.missing, -1, codes)
        return pandas.Categorical.from_codes(codes, list(column.categories), ordered=True)
    if column.missing is None:
        return column.plain()
    if column.offsets is not None:
        return np.ma.filled(column.plain(), None)
    kind = column.values.dtype
    if kind == np.bool_:
        return pandas.arrays.BooleanArray(column.values, column.missing)
    if kind.kind == "f":
        return pandas.arrays.FloatingArray(column.values, column.missing)
    return pandas.arrays.IntegerArray(column.values, column.missing)
