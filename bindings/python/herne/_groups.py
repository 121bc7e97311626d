# SPDX-License-Identifier: BSL-1.0
"""Which candidates an analysis looks at, and the groups that they form."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING, Any

import numpy as np

from . import _core, _table
from ._columns import is_missing
from ._errors import InvalidInput

if TYPE_CHECKING:
    import numpy.typing as npt

    from ._core import Pool

__all__ = ["aligned", "groups_by", "ids_at", "is_series", "rows_from"]

_none = np.uint32(2**32 - 1)


def rows_from(pool: Pool, ids: object, rows: object) -> npt.NDArray[np.uint64] | None:
    """Return the rows to look at, None for everybody."""
    if ids is not None and rows is not None:
        raise TypeError("ids and rows: give one of them, or neither for everybody")
    if ids is not None:
        return _rows_of_ids(pool, ids)
    return None if rows is None else _rows_of_positions(pool, rows)


def _rows_of_ids(pool: Pool, ids: Any) -> npt.NDArray[np.uint64]:
    if isinstance(ids, _core.Ranking):
        return _core.rows_of_ranking(pool, ids)
    if isinstance(ids, (str, bytes, int)):
        raise TypeError("ids: several ids or a ranking are needed, not a single id")
    return _core.rows_of(pool, _cells(ids, "ids"))


def _rows_of_positions(pool: Pool, rows: Any) -> npt.NDArray[np.uint64]:
    size = len(pool)
    if isinstance(rows, (str, bytes, int)):
        raise TypeError("rows: several rows are needed, not a single one")
    if is_series(rows) and str(rows.dtype) in ("bool", "boolean", "bool[pyarrow]"):
        rows = aligned(pool, rows, None, "rows")
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
    by = aligned(pool, by, rows, "by")
    if isinstance(by, Mapping):
        everybody = range(len(pool)) if rows is None else rows.tolist()
        by = [by.get(pool.id(row)) for row in everybody]
    labels, positions = _of_categories(by) or _of_array(by) or _of_cells(_cells(by, "by"))
    if len(positions) != size:
        raise InvalidInput(f"by: {len(positions)} labels for {size} candidates")
    return labels, positions


def is_series(values: Any) -> bool:
    """Return whether values have an index of pandas' kind."""
    return hasattr(values, "iloc") and hasattr(getattr(values, "index", None), "get_indexer")


def aligned(pool: Pool, values: Any, rows: npt.NDArray[np.uint64] | None, what: str) -> Any:
    """Return a series in the order of the candidates looked at, by its index.

    An index that holds all their ids says who is who; one that only counts from 0 says nothing, and
    the order counts. Whatever else is refused. What is no series is returned as it is.
    """
    if not is_series(values):
        return values
    size = len(pool) if rows is None else len(rows)
    index = values.index
    counts = _counts(index)
    column = ids_at(pool, rows)
    by_row = isinstance(column, np.ndarray) and np.array_equal(column, np.arange(size))
    if counts and len(index) == size and by_row:
        return values
    ids = _table._ids(column).plain()
    places = index.get_indexer(ids) if index.is_unique else None
    if places is not None and size and (places >= 0).all() and _of_one_kind(index, ids):
        return values.iloc[places]
    if counts:
        return values
    first = ", ".join(repr(one) for one in index[:3].tolist())
    twice = "" if index.is_unique else "names somebody twice, "
    raise InvalidInput(
        f"{what}: the index of the series ({first}, ...) {twice}holds not every id of the "
        f"candidates looked at and does not count them from 0: set_index gives it their ids, "
        f"{what}.to_numpy() takes it by position"
    )


def _counts(index: Any) -> bool:
    if getattr(index, "nlevels", 1) > 1 or index.dtype.kind not in "iu":
        return len(index) == 0
    return bool((np.asarray(index) == np.arange(len(index))).all())


def _of_one_kind(index: Any, ids: Any) -> bool:
    """Return whether an index holds numbers where ids are, strings where they are strings."""
    return (index.dtype.kind in "iu") == (ids.dtype.kind in "iu")


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
            codes[row] = -1 if is_missing(cell) else seen.setdefault((type(cell), cell), len(seen))
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
