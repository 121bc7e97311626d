# SPDX-License-Identifier: BSL-1.0
"""Which candidates an analysis looks at, and the groups that they form."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING, Any

import numpy as np

from . import _core
from ._errors import InvalidInput
from ._frames import _is_missing

if TYPE_CHECKING:
    import numpy.typing as npt

    from ._core import Pool

__all__ = ["groups_by", "ids_at", "rows_from"]

_none = np.uint32(2**32 - 1)


def rows_from(pool: Pool, ids: object, rows: object) -> npt.NDArray[np.uint64] | None:
    """Return the rows to look at, None for everybody."""
    if ids is not None and rows is not None:
        raise TypeError("ids and rows: give one of them, or neither for everybody")
    if ids is not None:
        return _rows_of_ids(pool, ids)
    return None if rows is None else _rows_of_positions(len(pool), rows)


def _rows_of_ids(pool: Pool, ids: Any) -> npt.NDArray[np.uint64]:
    if isinstance(ids, _core.Ranking):
        return _core.rows_of_ranking(pool, ids)
    if isinstance(ids, (str, bytes, int)):
        raise TypeError("ids: several ids or a ranking are needed, not a single id")
    return _core.rows_of(pool, _cells(ids, "ids"))


def _rows_of_positions(size: int, rows: Any) -> npt.NDArray[np.uint64]:
    if isinstance(rows, (str, bytes, int)):
        raise TypeError("rows: several rows are needed, not a single one")
    given = rows if isinstance(rows, np.ndarray) else _cells(rows, "rows")
    array = np.asarray(given)
    if array.size == 0 and array.ndim == 1 and array.dtype.kind != "b":
        return np.empty(0, np.uint64)
    if array.ndim != 1 or array.dtype.kind not in "iub":
        raise TypeError("rows: whole numbers, or one truth value a candidate, are needed")
    if isinstance(rows, np.ma.MaskedArray) and np.ma.is_masked(rows):
        raise InvalidInput("rows: a row is missing")
    if array.dtype.kind == "b":
        if len(array) != size:
            raise InvalidInput(f"rows: {len(array)} truth values for {size} candidates")
        return np.flatnonzero(array).astype(np.uint64)
    array = array.astype(np.int64 if array.dtype.kind == "i" else np.uint64)
    outside = (array >= size) | (array < -size) if array.dtype.kind == "i" else array >= size
    if outside.any():
        at = int(np.argmax(outside))
        raise IndexError(
            f"rows[{at}]: row {array[at]} (counted from 0) of a pool of {size} candidates"
        )
    if array.dtype.kind == "i":
        array = np.where(array < 0, array + size, array)
    return array.astype(np.uint64)


def ids_at(pool: Pool, rows: npt.NDArray[np.uint64] | None) -> Any:
    """Return the ids of rows as the compiled half gives columns of them."""
    return pool._id_column() if rows is None else _core.ids_of_rows(pool, rows)


def groups_by(
    pool: Pool, by: Any, rows: npt.NDArray[np.uint64] | None
) -> tuple[list[str], npt.NDArray[np.uint32]]:
    """Return the labels of groups in order, and the position of each candidate's group in them."""
    size = len(pool) if rows is None else len(rows)
    if isinstance(by, Mapping):
        everybody = range(len(pool)) if rows is None else rows.tolist()
        by = [by.get(pool.id(row)) for row in everybody]
    labels, positions = _of_categories(by) or _of_array(by) or _of_cells(_cells(by, "by"))
    if len(positions) != size:
        raise InvalidInput(f"by: {len(positions)} labels for {size} candidates")
    return labels, positions


def _cells(values: Any, what: str) -> list[Any]:
    """Return the entries of a sequence, array or series as Python's own objects."""
    if isinstance(values, (str, bytes, AbstractSet, Mapping)) or not isinstance(values, Iterable):
        kind = type(values).__name__
        raise TypeError(f"{what}: a sequence, array or series is needed, not {kind}")
    dimensions = getattr(values, "ndim", 1)
    if dimensions != 1:
        raise InvalidInput(f"{what}: one dimension is needed, not {dimensions}")
    for method in ("to_pylist", "tolist", "to_list"):
        if hasattr(values, method):
            return list(getattr(values, method)())
    return list(values)


def _of_categories(by: Any) -> tuple[list[str], npt.NDArray[np.uint32]] | None:
    """Return groups from pandas' categories, in their order."""
    categorical = getattr(by, "cat", by)
    if type(by).__module__.partition(".")[0] != "pandas" or not hasattr(categorical, "categories"):
        return None
    codes = np.asarray(categorical.codes).astype(np.int64)
    return _merged([_label(category) for category in categorical.categories], codes)


def _of_array(by: Any) -> tuple[list[str], npt.NDArray[np.uint32]] | None:
    """Return groups from an array of numbers, truth values, days or strings, without a loop."""
    if isinstance(getattr(by, "dtype", None), np.dtype) and hasattr(by, "to_numpy"):
        by = by.to_numpy()
    if not isinstance(by, np.ndarray) or by.ndim != 1 or by.dtype.kind not in "iufbUM":
        return None
    data = np.asarray(by)
    missing = np.ma.getmaskarray(by).copy()
    if data.dtype.kind in "fM":
        missing |= np.isnat(data) if data.dtype.kind == "M" else np.isnan(data)
    if data.dtype.kind == "M":
        data = data.astype(np.str_)
    values, codes = np.unique(data[~missing], return_inverse=True)
    positions = np.full(len(data), -1, np.int64)
    positions[~missing] = codes
    return _merged([_label(value) for value in values.tolist()], positions)


def _of_cells(cells: Sequence[Any]) -> tuple[list[str], npt.NDArray[np.uint32]]:
    seen: dict[tuple[type, Any], int] = {}
    codes = np.empty(len(cells), np.int64)
    for row, cell in enumerate(cells):
        try:
            codes[row] = -1 if _is_missing(cell) else seen.setdefault((type(cell), cell), len(seen))
        except TypeError:
            raise TypeError(
                f"by: row {row} (counted from 0): {type(cell).__name__} is no label"
            ) from None
    order = sorted(seen, key=_sorting)
    places = np.empty(len(seen) + 1, np.int64)
    places[[seen[key] for key in order]] = np.arange(len(order))
    places[-1] = -1
    return _merged([_label(cell) for _, cell in order], places[codes])


def _sorting(key: tuple[type, Any]) -> tuple[bool, Any]:
    """Numbers by value, before all else by its text."""
    cell = key[1]
    is_number = isinstance(cell, (int, float, np.integer, np.floating))
    return (not is_number, cell if is_number else _label(cell))


def _label(cell: Any) -> str:
    if isinstance(cell, (float, np.floating)) and float(cell).is_integer():
        return str(int(cell))
    text = str(cell)
    if not text.isascii() and text.encode(errors="replace").decode() != text:
        raise InvalidInput(f"by: {text!r} is no label: it has no bytes in UTF-8")
    return text


def _merged(
    labels: list[str], codes: npt.NDArray[np.int64]
) -> tuple[list[str], npt.NDArray[np.uint32]]:
    """Return groups whose labels differ; a candidate with an empty label is in none."""
    names = [name for name in dict.fromkeys(labels) if name]
    places = {name: place for place, name in enumerate(names)}
    positions = np.array([places.get(label, _none) for label in [*labels, ""]], np.uint32)
    return names, positions[codes]
