# SPDX-License-Identifier: BSL-1.0
"""Which candidates an analysis looks at, and the groups that they form."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import repeat
from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np

from . import _core
from ._columns import is_missing
from ._errors import InvalidInput, Problem
from ._extras import require
from ._refusals import refusal, shown
from ._result_tables import id_column

if TYPE_CHECKING:
    import numpy.typing as npt

    from ._core import Pool

__all__ = ["groups_by", "ids_at", "rows_from", "rows_of_anything", "selected"]

_none = np.uint32(2**32 - 1)


def rows_from(pool: Pool, ids: object, rows: object) -> npt.NDArray[np.uint64] | None:
    """Return the rows to look at, None for everybody."""
    if ids is not None and rows is not None:
        raise TypeError("ids and rows: give one of them, or neither for everybody")
    if ids is not None:
        return _rows_of_ids(pool, ids)
    return None if rows is None else _rows_of_positions(pool, rows)


def rows_of_anything(pool: Pool, which: Any) -> npt.NDArray[np.uint64]:
    """Return the rows that a mask, rows, ids or a ranking stand for."""
    if isinstance(which, _core.Ranking):
        return _rows_of_ids(pool, which)
    cells = which if hasattr(which, "dtype") else _cells(which, "which")
    if not len(cells):
        return np.empty(0, np.uint64)
    if _is_mask(cells):
        return _rows_of_positions(pool, which)
    of_numbers = len(pool) > 0 and isinstance(pool.id(0), int)
    if any(isinstance(cell, str) for cell in _cells(cells[:1], "which")):
        return _rows_of_ids(pool, cells)
    if of_numbers and (pool.id(0), pool.id(-1)) != (0, len(pool) - 1):
        raise TypeError(
            "which: whole numbers may be ids or rows of this pool; say which by ids= or rows="
        )
    return _rows_of_positions(pool, cells)


def selected(pool: Pool, ids: object, rows: object) -> Pool:
    """Return the pool of the candidates looked at."""
    if not isinstance(pool, _core.Pool):
        raise TypeError(refusal("pool", pool, "Pool"))
    chosen = rows_from(pool, ids, rows)
    return pool if chosen is None else _core.select_rows(pool, chosen)


def _is_mask(values: Any) -> bool:
    kind = getattr(getattr(values, "dtype", None), "kind", None)
    if kind is not None:
        return bool(kind == "b")
    first = next(iter(values), None)
    return isinstance(first, (bool, np.bool_))


def _rows_of_ids(pool: Pool, ids: Any) -> npt.NDArray[np.uint64]:
    if isinstance(ids, _core.Ranking):
        return _core.rows_of_ranking(pool, ids)
    if isinstance(ids, (str, bytes, int)):
        raise TypeError(f"ids: several ids or a ranking are needed, not the single id {ids!r}")
    return _core.rows_of(pool, _cells(ids, "ids"))


def _rows_of_positions(pool: Pool, rows: Any) -> npt.NDArray[np.uint64]:
    size = len(pool)
    if isinstance(rows, (str, bytes, int)):
        raise TypeError(f"rows: several rows are needed, not the single one {rows!r}")
    if _is_series(rows) and _is_mask(rows):
        rows = aligned(rows, pool, None, "rows")
    given = rows if isinstance(rows, np.ndarray) else _cells(rows, "rows")
    array = np.asarray(given)
    if array.size == 0 and array.ndim == 1 and array.dtype.kind != "b":
        return np.empty(0, np.uint64)
    if array.ndim != 1 or array.dtype.kind not in "iub":
        raise TypeError("rows: whole numbers, or one truth value a candidate, are needed")
    if isinstance(rows, np.ma.MaskedArray) and np.ma.is_masked(rows):
        raise InvalidInput(Problem("rows", "a row is missing"))
    if array.dtype.kind == "b":
        if len(array) != size:
            what = f"{len(array)} truth values for {size} candidates"
            raise InvalidInput(Problem("rows", what, str(len(array)), str(size)))
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


def _is_series(values: object) -> bool:
    """Whether values have an index, as those of pandas and modin have."""
    return hasattr(values, "index") and hasattr(values, "iloc") and hasattr(values, "dtype")


def aligned(series: Any, pool: Pool, rows: npt.NDArray[np.uint64] | None, what: str) -> Any:
    """Return a series with an index in the order of the candidates looked at.

    An index of ids is followed; one that only counts 0, 1, ... is ignored.
    """
    index, size = series.index, len(pool) if rows is None else len(rows)
    ids = id_column(ids_at(pool, rows)).plain()
    counted = getattr(index, "dtype", np.dtype(object)).kind in "iu" and np.array_equal(
        np.asarray(index), np.arange(len(series))
    )
    by_position = f"give {what}.to_numpy() if the values stand in the pool's order"
    if counted and len(series) == size:
        of_numbers = ids.dtype.kind in "iu" and size > 0
        if of_numbers and int(ids.max()) < size and not np.array_equal(ids, np.arange(size)):
            fault = (
                f"the index 0..{size - 1} may count rows or name ids; {by_position}, or set an "
                "index of ids of another order"
            )
            raise InvalidInput(Problem(what, fault))
        return series
    if counted and ids.dtype.kind not in "iu":
        return series  # the number of values is wrong, and is said to be
    if not index.is_unique:
        raise InvalidInput(Problem(what, f"the index names a candidate twice; {by_position}"))
    found = index.get_indexer(ids.tolist() if ids.dtype == object else ids)
    if (found < 0).any():
        missing = ids[int(np.argmax(found < 0))]
        fault = f"the index does not hold candidate {missing!r}; index it by id, or {by_position}"
        raise InvalidInput(Problem(what, fault, repr(missing)))
    return series.iloc[found]


def ids_at(pool: Pool, rows: npt.NDArray[np.uint64] | None) -> Any:
    """Return the ids of rows as the compiled half gives columns of them."""
    return pool._id_column() if rows is None else _core.ids_of_rows(pool, rows)


def groups_by(
    pool: Pool, by: Any, rows: npt.NDArray[np.uint64] | None
) -> tuple[list[str], npt.NDArray[np.uint32]]:
    """Return the labels of groups in order, and the position of each candidate's group in them."""
    size = len(pool) if rows is None else len(rows)
    if _is_series(by):
        by = aligned(by, pool, rows, "by")
    elif isinstance(by, Mapping):
        everybody = range(len(pool)) if rows is None else rows.tolist()
        by = [by.get(pool.id(row)) for row in everybody]
    labels, positions = (
        _of_categories(by)
        or _of_polars(by)
        or _of_arrow(by)
        or _of_pandas(by)
        or _of_array(by)
        or _of_cells(_cells(by, "by"))
    )
    if len(positions) != size:
        what = f"{len(positions)} labels for {size} candidates"
        raise InvalidInput(Problem("by", what, str(len(positions)), str(size)))
    return labels, positions


def _cells(values: Any, what: str) -> list[Any]:
    """Return the entries of a sequence, array or series as Python's own objects."""
    if isinstance(values, (str, bytes, AbstractSet, Mapping)) or not isinstance(values, Iterable):
        raise TypeError(f"{what}: a sequence, array or series is needed, not {shown(values)}")
    dimensions = getattr(values, "ndim", 1)
    if dimensions != 1:
        raise InvalidInput(Problem(what, f"one dimension is needed, not {dimensions}"))
    for method in ("to_pylist", "tolist", "to_list"):
        if hasattr(values, method):
            return list(getattr(values, method)())
    return list(values)


_Groups: TypeAlias = "tuple[list[str], npt.NDArray[np.uint32]] | None"


def _library(values: object) -> str:
    return type(values).__module__.partition(".")[0]


def _of_categories(by: Any) -> _Groups:
    """Return groups from pandas' categories, in their order."""
    categorical = getattr(by, "cat", by)
    if _library(by) != "pandas" or not hasattr(categorical, "categories"):
        return None
    codes = np.asarray(categorical.codes).astype(np.int64)
    return _merged([_label(category) for category in categorical.categories], codes)


def _of_polars(by: Any) -> _Groups:
    """Return groups from strings, categories or an enumeration of polars, without a loop."""
    if _library(by) != "polars" or not hasattr(by, "to_physical"):
        return None
    polars = require("polars", "polars")
    if by.dtype == polars.Enum:
        labels = by.dtype.categories.to_list()
    elif by.dtype in (polars.String, polars.Categorical):
        by = by.cast(polars.String)
        labels = by.drop_nulls().unique().sort().to_list()
    else:
        return None if by.null_count() or by.dtype == polars.Object else _of_array(by.to_numpy())
    codes = by.cast(polars.Enum(labels)).to_physical().cast(polars.Int64).fill_null(-1)
    return _merged([_label(label) for label in labels], codes.to_numpy())


def _of_arrow(by: Any) -> _Groups:
    """Return groups from strings or a dictionary of Arrow, without a loop."""
    if _library(by) != "pyarrow" or not hasattr(by, "dictionary_encode"):
        return None
    arrow = require("pyarrow", "arrow")
    kinds = arrow.types
    given = by.type
    if not (kinds.is_dictionary(given) or kinds.is_string(given) or kinds.is_large_string(given)):
        return None
    encoded = by if kinds.is_dictionary(given) else by.dictionary_encode()
    if isinstance(encoded, arrow.ChunkedArray):
        encoded = encoded.unify_dictionaries().combine_chunks()
    if isinstance(encoded, arrow.ChunkedArray):  # nothing in it
        return _of_cells([])
    codes = encoded.indices.cast(arrow.int64()).fill_null(-1).to_numpy(zero_copy_only=False)
    labels = encoded.dictionary.to_pylist()
    if not all(isinstance(label, str) for label in labels):
        return None
    ordered = kinds.is_dictionary(given) and given.ordered
    order = range(len(labels)) if ordered else _ascending(labels)
    return _in_order(labels, codes, order)


def _of_pandas(by: Any) -> _Groups:
    """Return groups from a series of strings of pandas, without a loop."""
    if _library(by) != "pandas" or not hasattr(by, "factorize"):
        return None
    if getattr(by.dtype, "kind", "O") not in "OU":
        return None
    try:
        codes, found = by.factorize()
    except TypeError:
        return None  # cells that are no labels are named one by one
    labels = found.tolist()
    if not all(type(label) is str for label in labels):
        return None
    return _in_order(labels, codes, _ascending(labels))


def _ascending(labels: list[str]) -> Sequence[int]:
    """Return the positions of the labels in their order."""
    return sorted(range(len(labels)), key=labels.__getitem__)


def _in_order(labels: list[str], codes: npt.NDArray[Any], order: Sequence[int]) -> _Groups:
    places = np.full(len(labels) + 1, -1, np.int64)
    places[list(order)] = np.arange(len(labels))
    return _merged([_label(labels[i]) for i in order], places[codes])


def _of_array(by: Any) -> _Groups:
    """Return groups from an array of numbers, truth values or days, without a loop."""
    if isinstance(getattr(by, "dtype", None), np.dtype) and hasattr(by, "to_numpy"):
        by = by.to_numpy()
    if not isinstance(by, np.ndarray) or by.ndim != 1 or by.dtype.kind not in "iufbM":
        return None
    data = np.asarray(by)
    missing = np.ma.getmaskarray(by).copy()
    if data.dtype.kind in "fM":
        missing |= np.isnat(data) if data.dtype.kind == "M" else np.isnan(data)
    values, codes = np.unique(data[~missing], return_inverse=True)
    positions = np.full(len(data), -1, np.int64)
    positions[~missing] = codes
    if data.dtype.kind == "M":
        values = values.astype(np.str_)
    return _merged([_label(value) for value in values.tolist()], positions)


def _of_strings(cells: Sequence[Any]) -> _Groups:
    """Return groups of cells that are strings or None, nothing if others are among them."""
    if not set(map(type, cells)) <= {str, type(None)}:
        return None
    labels = sorted(cell for cell in dict.fromkeys(cells) if cell is not None)
    places: dict[str | None, int] = {label: place for place, label in enumerate(labels)}
    codes = np.fromiter(map(places.get, cells, repeat(-1)), np.int64, len(cells))
    return _merged([_label(label) for label in labels], codes)


def _of_cells(cells: Sequence[Any]) -> tuple[list[str], npt.NDArray[np.uint32]]:
    if (groups := _of_strings(cells)) is not None:
        return groups
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
        fault = f"{text!r} is no label: it has no bytes in UTF-8"
        raise InvalidInput(Problem("by", fault, repr(text)))
    return text


def _merged(
    labels: list[str], codes: npt.NDArray[np.int64]
) -> tuple[list[str], npt.NDArray[np.uint32]]:
    """Return groups whose labels differ; a candidate with an empty label is in none."""
    names = [name for name in dict.fromkeys(labels) if name]
    places = {name: place for place, name in enumerate(names)}
    positions = np.array([places.get(label, _none) for label in [*labels, ""]], np.uint32)
    return names, positions[codes]
