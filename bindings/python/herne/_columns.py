# SPDX-License-Identifier: BSL-1.0
"""Arrays, series and sequences as columns of Arrow data."""

from __future__ import annotations

import datetime
import sys
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

import numpy as np

from ._errors import MAX_PROBLEMS, InvalidInput, Problem, raise_problems
from ._refusals import shown
from ._table import Column

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

__all__ = ["Role", "column_of", "is_missing"]

Role: TypeAlias = Literal["cells", "ids"]

_numbers = (int, float, np.integer, np.floating, Decimal)
_days = (datetime.date, np.datetime64)


def column_of(name: str, values: Any, role: Role = "cells") -> Column:
    """Return an array, masked array, series or sequence as a column."""
    if isinstance(values, Column):
        return values
    try:
        return _column(name, values, role)
    except UnicodeEncodeError as error:
        value = repr(error.object)
        raise _wrong(name, f"{value} has no bytes in UTF-8", value) from None


def _wrong(name: str, what: str, value: str = "") -> InvalidInput:
    return InvalidInput(Problem(f"frame: column '{name}'", what, value))


def _column(name: str, values: Any, role: Role) -> Column:
    if isinstance(values, (str, bytes)):
        raise _wrong(name, "several cells are needed, not one string")
    if isinstance(values, np.ma.MaskedArray):
        return _of_array(name, values.data, np.ma.getmaskarray(values), role)
    if hasattr(values, "dtype") and not isinstance(values.dtype, np.dtype):
        if type(values).__module__.partition(".")[0] == "pandas":
            return _of_extension(name, values, role)
        return _of_objects(name, _listed(name, values), role)
    if not isinstance(values, np.ndarray) and hasattr(values, "to_numpy"):
        values = values.to_numpy()
    if isinstance(values, np.ndarray):
        return _of_array(name, values, None, role)
    return _of_sequence(name, values, role)


def _listed(name: str, values: Any) -> list[Any]:
    for method in ("to_pylist", "to_list", "tolist"):
        if hasattr(values, method):
            return list(getattr(values, method)())
    if not hasattr(values, "__iter__"):
        kind = type(values).__name__
        raise _wrong(name, f"an array or a sequence of cells is needed, not {kind}")
    return list(values)


def _of_sequence(name: str, values: Any, role: Role) -> Column:
    cells = _listed(name, values)
    if role == "ids":
        return _of_objects(name, cells, role)
    kinds = set(map(type, cells))
    if kinds <= {int, float} or kinds == {bool}:
        array = np.asarray(cells)
        if array.dtype.kind in "iufb":
            return _of_array(name, array, None, role)
    return _of_objects(name, cells, role)


def _of_array(
    name: str, array: npt.NDArray[Any], missing: npt.NDArray[np.bool_] | None, role: Role
) -> Column:
    if array.ndim != 1:
        raise _wrong(name, f"a column has one dimension, not the shape {array.shape}")
    kind, size = array.dtype.kind, array.dtype.itemsize
    if kind in "iub" or (kind == "f" and size in (4, 8)):
        return Column(array.astype(array.dtype.newbyteorder("="), copy=False), missing)
    if kind == "f":  # by their shortest decimals
        return Column(array.astype(str).astype(np.float64), missing)
    if kind in "Mm":
        return _of_times(array, missing)
    if kind in "cVS":
        raise _no_type(name, str(array.dtype))
    if missing is None and kind == "O":
        coded = _of_words(array)
        if coded is not None:
            return coded
    cells = array.tolist()
    if missing is not None:
        cells = [None if gone else cell for cell, gone in zip(cells, missing, strict=True)]
    return _of_objects(name, cells, role)


def _no_type(name: str, dtype: str) -> InvalidInput:
    what = (
        f"{dtype} holds neither levels nor ids; whole numbers, floating-point numbers, decimals, "
        "truth values, strings and categories do"
    )
    return _wrong(name, what)


def _of_times(array: npt.NDArray[Any], missing: npt.NDArray[np.bool_] | None) -> Column:
    """Return points in time or lengths of it, which hold no levels and no ids, but evidence."""
    unit = np.datetime_data(array.dtype)[0]
    if unit not in ("s", "ms", "us", "ns"):
        array = array.astype(f"{array.dtype.kind}8[s]")
    gone = np.isnat(array) if missing is None else np.isnat(array) | missing
    return Column(array.astype(array.dtype.newbyteorder("="), copy=False), gone)


def _of_words(array: npt.NDArray[Any]) -> Column | None:
    """Return strings of pandas as categories; None if there is no pandas, or other objects."""
    pandas = sys.modules.get("pandas")
    if pandas is None or pandas.api.types.infer_dtype(array, skipna=True) != "string":
        return None
    codes, words = pandas.factorize(array)
    return _of_codes(codes, words.tolist())


def _of_codes(codes: npt.NDArray[Any], words: Sequence[str]) -> Column:
    missing = codes < 0
    if not missing.any():
        return Column(codes, None, words)
    return Column(np.where(missing, 0, codes), missing, words)


def _of_extension(name: str, values: Any, role: Role) -> Column:
    """Return a column of pandas' own types: nullable, categorical, of strings or of Arrow."""
    dtype = values.dtype
    missing = np.asarray(values.isna(), dtype=np.bool_)
    if str(dtype) == "category":
        return _of_categories(name, values, missing, role)
    if getattr(dtype, "tz", None) is not None or ", tz=" in str(dtype):
        what = (
            f"{dtype} holds neither levels nor ids, and no days because of its time zone; "
            f"frame['{name}'].dt.date gives days"
        )
        raise _wrong(name, what)
    kind = getattr(dtype, "kind", "O")
    plain = getattr(dtype, "numpy_dtype", np.dtype(object))
    if kind in "iufbMm" and plain.kind in "iufbMm":
        zero: Any = {"b": False, "M": np.datetime64("NaT"), "m": np.timedelta64("NaT")}.get(kind, 0)
        return _of_array(name, values.to_numpy(dtype=plain, na_value=zero), missing, role)
    if str(dtype) in ("str", "string") or str(dtype).startswith(("string[", "large_string[")):
        codes, words = values.factorize()
        return _of_codes(np.asarray(codes), [str(word) for word in words])
    return _of_objects(
        name, [None if gone else cell for cell, gone in zip(values, missing, strict=True)], role
    )


def _of_categories(name: str, values: Any, missing: npt.NDArray[np.bool_], role: Role) -> Column:
    categorical = getattr(values, "cat", values)
    words = list(categorical.categories)
    if not words or all(isinstance(word, str) for word in words):
        codes = np.asarray(categorical.codes)
        return _of_codes(codes, [str(word) for word in words])
    column = _of_objects(name, words, role)
    codes = np.where(missing, 0, np.asarray(categorical.codes))
    if column.offsets is None and column.categories is None:
        gone = missing if column.missing is None else missing | column.missing[codes]
        return Column(column.values[codes], gone)
    return Column(codes, missing, [_word(word) for word in words])


def _of_objects(name: str, cells: list[Any], role: Role) -> Column:
    """Return a column of whatever Python objects: numbers or days if all are, else text."""
    if role == "ids":
        return _of_ids(name, cells)
    if set(map(type, cells)) <= {str, type(None)}:
        return _of_strings(cells)
    missing = np.array([is_missing(cell) for cell in cells], dtype=np.bool_)
    known = [cell for cell, gone in zip(cells, missing, strict=True) if not gone]
    gone = missing if missing.any() else None
    if known and all(isinstance(cell, _numbers) for cell in known):
        return _of_numbers(cells, missing, gone)
    if known and all(_is_day(cell) for cell in known):
        return _of_days(cells, missing)
    return Column.of_strings(
        ["" if out else _word(cell) for cell, out in zip(cells, missing, strict=True)], gone
    )


def _of_strings(cells: list[str | None]) -> Column:
    """Return strings as categories, each kept once."""
    places = {word: place for place, word in enumerate(dict.fromkeys(cells))}
    codes = np.fromiter(map(places.__getitem__, cells), np.int64, len(cells))
    if None not in places:
        return Column(codes, None, list(places))  # type: ignore[arg-type]
    missing = codes == places[None]
    return Column(codes, missing, ["" if word is None else word for word in places])


def _of_numbers(
    cells: list[Any], missing: npt.NDArray[np.bool_], gone: npt.NDArray[np.bool_] | None
) -> Column:
    numbers = [0 if out else cell for cell, out in zip(cells, missing, strict=True)]
    if all(cell == cell // 1 for cell in numbers if abs(cell) < 1 << 62):
        try:
            return Column(np.array([int(cell) for cell in numbers], dtype=np.int64), gone)
        except OverflowError:
            pass
    floats = [_nearest(cell) for cell in numbers]
    if not all(_is_exact(cell, number) for cell, number in zip(numbers, floats, strict=True)):
        return Column.of_strings([str(cell) for cell in numbers], gone)
    return Column(np.array(floats), gone)


def _nearest(cell: Any) -> float:
    """Return a number as a float, of whatever precision it is by its shortest decimal."""
    return float(str(cell)) if isinstance(cell, np.floating) else float(cell)


def _is_exact(cell: Any, number: float) -> bool:
    """Return whether the shortest decimal of a float is the number that it was made of."""
    return not isinstance(cell, (int, Decimal)) or Decimal(repr(number)) == cell


def _is_day(cell: Any) -> bool:
    return isinstance(cell, _days) and getattr(cell, "tzinfo", None) is None


def _of_days(cells: list[Any], missing: npt.NDArray[np.bool_]) -> Column:
    days = [
        np.datetime64("NaT") if out else np.datetime64(cell, "us")
        for cell, out in zip(cells, missing, strict=True)
    ]
    return _of_times(np.array(days, dtype="M8[us]"), missing)


def _no_id(cell: Any, first: Any) -> str:
    """Return why a cell is no id like the first one."""
    if isinstance(cell, (str, *_numbers)) and not isinstance(cell, bool):
        return f"{cell!r} is not of the same kind as {first!r}"
    kind = type(cell).__name__
    return f"{shown(cell)} is no id: {kind} holds no ids; whole numbers and strings do"


def _of_ids(name: str, cells: list[Any]) -> Column:
    """Return ids of Python's own objects, all strings or all integers."""
    if cells and set(map(type, cells)) == {str}:
        return Column.of_strings(cells)
    missing = np.array([is_missing(cell) for cell in cells], dtype=np.bool_)
    known = [cell for cell, gone in zip(cells, missing, strict=True) if not gone]
    of_strings = bool(known) and isinstance(known[0], str)
    is_id = _is_string if of_strings else _is_number
    problems = [
        Problem(f"row {row} (counted from 0), column '{name}'", _no_id(cell, known[0]), repr(cell))
        for row, (cell, gone) in enumerate(zip(cells, missing, strict=True))
        if not gone and not is_id(cell)
    ]
    raise_problems("frame", problems[: MAX_PROBLEMS + 1])
    gone = missing if missing.any() else None
    if of_strings:
        return Column.of_strings(
            ["" if out else str(cell) for cell, out in zip(cells, missing, strict=True)], gone
        )
    return _of_number_ids(cells, missing, gone)


def _is_string(cell: Any) -> bool:
    return isinstance(cell, str)


def _is_number(cell: Any) -> bool:
    return isinstance(cell, _numbers) and not isinstance(cell, (bool, np.bool_))


def _of_number_ids(
    cells: list[Any], missing: npt.NDArray[np.bool_], gone: npt.NDArray[np.bool_] | None
) -> Column:
    numbers = [0 if out else cell for cell, out in zip(cells, missing, strict=True)]
    integers = all(_is_integer(cell) for cell in numbers)
    for kind in (np.int64, np.uint64):
        try:
            if integers:
                return Column(np.array([int(cell) for cell in numbers], dtype=kind), gone)
        except OverflowError:
            continue
    return Column(np.array([float(cell) for cell in numbers]), gone)


def _is_integer(cell: Any) -> bool:
    """Return whether a number is certainly an integer: floats skip some past 2^53."""
    if isinstance(cell, (int, np.integer)):
        return True
    certain = isinstance(cell, Decimal) or abs(cell) <= 1 << 53
    return bool(certain and cell == cell // 1)


def is_missing(cell: Any) -> bool:
    """Return whether a cell holds nothing: None, NaN, NaT, pandas.NA, what is masked."""
    if cell is None or cell is np.ma.masked:
        return True
    if type(cell).__name__ in ("NAType", "NaTType"):
        return True
    if isinstance(cell, (np.datetime64, np.timedelta64)):
        return bool(np.isnat(cell))
    if isinstance(cell, Decimal):
        return cell.is_nan()
    return isinstance(cell, (float, np.floating)) and bool(cell != cell)


def _word(cell: Any) -> str:
    if isinstance(cell, str):
        return str(cell)
    if isinstance(cell, (bool, np.bool_)):
        return str(int(cell))
    if isinstance(cell, (float, np.floating)) and float(cell).is_integer():
        return str(int(cell))
    return str(cell)
