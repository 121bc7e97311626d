# SPDX-License-Identifier: BSL-1.0
"""Arrays of levels on their way into a pool."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from ._errors import MAX_PROBLEMS, InvalidInput, Problem, invalid_file
from ._refusals import shown

if TYPE_CHECKING:
    import numpy.typing as npt

    from ._core import Framework, PoolBuilder

__all__ = ["DEFAULT", "Default", "add_levels", "ids_from"]

_numbers = (int, np.integer, float, np.floating, Decimal)
_rows_at_once = 1 << 19
_rows_converted_at_once = 1 << 13


_ways = {
    "O": "; Pool.from_frame reads cells of any kind, and NaN is unknown in floating-point numbers",
    "U": "; Pool.from_frame reads labels",
    "b": "; Pool.from_frame reads truth values as the levels 0 and 1",
}


class Default:
    """What stands for unknown unless the caller says: 255, nothing, or NaN, by dtype."""

    def __repr__(self) -> str:
        return "255 | nothing | NaN, by dtype"


DEFAULT: Final = Default()


def ids_from(ids: object, size: int) -> npt.NDArray[np.uint64] | list[str] | None:
    """Return ids as the compiled half takes them: None for row numbers."""
    if ids is None:
        return None
    if isinstance(ids, (str, bytes)):
        raise TypeError("ids: one id a candidate is needed, not a single string")
    _refuse_index(ids)
    if isinstance(ids, np.ma.MaskedArray) and np.ma.is_masked(ids):
        row = int(np.argmax(np.ma.getmaskarray(ids)))
        raise _wrong_id(row, "an id is missing")
    if isinstance(ids, (list, tuple)):
        return _ids_from_objects(_as_many(list(ids), size))
    for method in ("to_pylist", "to_list"):
        if not isinstance(ids, np.ndarray) and hasattr(ids, method):
            return _ids_from_objects(_as_many(getattr(ids, method)(), size))
    if isinstance(ids, Iterator):
        return _ids_from_objects(_as_many(list(ids), size))
    array = np.asarray(ids)
    if array.ndim != 1:
        raise InvalidInput(Problem("ids", "one id a candidate is needed, in one dimension"))
    _as_many(array, size)
    if array.dtype.kind in "iu":
        if array.dtype.kind == "i" and size and int(array.min()) < 0:
            row = int(np.argmax(array < 0))
            raise _wrong_id(row, f"{array[row]} is negative", str(array[row]))
        return array.astype(np.uint64)
    if array.dtype.kind in "bcmMSV":
        raise InvalidInput(Problem("ids", f"{array.dtype} is no id; whole numbers and strings are"))
    return _ids_from_objects(array.tolist())


def _refuse_index(ids: Any) -> None:
    """Refuse a pandas series in an order of its own."""
    index: Any = getattr(ids, "index", None)
    if not hasattr(ids, "iloc") or not hasattr(index, "dtype"):
        return
    counts = index.dtype.kind in "iu" and bool((np.asarray(index) == np.arange(len(ids))).all())
    if len(ids) and not counts:
        first = ", ".join(repr(one) for one in list(index[:3]))
        what = (
            f"the index of the series ({first}, ...) does not count the rows from 0, and an array "
            "of levels has no index; ids.to_numpy() gives the ids in the order of the rows"
        )
        raise InvalidInput(Problem("ids", what))


def _as_many(ids: Any, size: int) -> Any:
    if len(ids) != size:
        what = f"{len(ids)} ids for {size} candidates"
        raise InvalidInput(Problem("ids", what, str(len(ids)), str(size)))
    return ids


def _ids_from_objects(ids: list[Any]) -> npt.NDArray[np.uint64] | list[str]:
    if not ids:
        return np.empty(0, np.uint64)
    kind = (str,) if isinstance(ids[0], str) else _numbers
    for row, id in enumerate(ids):
        if not isinstance(id, kind) or isinstance(id, bool):
            missing = id is None or type(id).__name__ == "NAType" or id != id
            what = "an id is missing" if missing else f"{shown(id)} is no id"
            if isinstance(id, (str, *_numbers)) and not isinstance(id, bool) and not missing:
                what = f"{id!r} is not of the same kind as {ids[0]!r} in row 0"
            raise _wrong_id(row, what, "" if missing else repr(id))
        if not isinstance(id, str):
            _check_number(row, id)
        if id == "":
            raise _wrong_id(row, "an id may not be empty")
    if kind is _numbers:
        return np.array([int(id) for id in ids], dtype=np.uint64)
    return [str(id) for id in ids]


def _wrong_id(row: int, what: str, value: str = "", allowed: str = "") -> InvalidInput:
    return InvalidInput(Problem(f"ids: row {row} (counted from 0)", what, value, allowed))


def _check_number(row: int, id: Any) -> None:
    """Refuse a number that is no id: below 0, past 64 bits, or not certainly an integer."""
    if isinstance(id, (int, np.integer)):
        if not 0 <= id < 1 << 64:
            allowed = "0..18446744073709551615"
            raise _wrong_id(row, f"{id} is not in {allowed}", str(id), allowed)
        return
    if id != id:
        raise _wrong_id(row, "an id is missing")
    limit = 1 << (64 if isinstance(id, Decimal) else 53)
    if not 0 <= id < limit or id != int(id):
        raise _wrong_id(row, f"{shown(id)} is no id; whole numbers and strings are", str(id))


def add_levels(
    builder: PoolBuilder,
    levels: npt.ArrayLike,
    framework: Framework,
    ids: npt.NDArray[np.uint64] | list[str] | None,
    unknown: object,
    report_progress: Any,
) -> None:
    """Add a matrix of any dtype and strides, whole if it is of bytes, else by pieces."""
    array = _matrix(levels, framework)
    code = _unknown_code(array, unknown)
    mask = np.ma.getmaskarray(array) if isinstance(array, np.ma.MaskedArray) else None
    plain = np.asarray(array)
    as_bytes = plain.dtype == np.uint8 and mask is None
    step = _rows_at_once if as_bytes else _rows_converted_at_once
    for first in range(0, len(plain), step):
        piece = slice(first, first + step)
        ids_of_piece = None if ids is None else ids[piece]
        if as_bytes:
            byte = int(code) if code is not None and 0 <= code <= 255 else None
            try:
                builder.add_levels(plain[piece], unknown=byte, ids=ids_of_piece)
            except InvalidInput as error:
                raise _refusal(plain, first, None, framework, code, error) from None
        else:
            converted = _converted(
                plain[piece], None if mask is None else mask[piece], framework, code
            )
            if converted is None:
                raise _refusal(plain, first, mask, framework, code)
            builder.add_levels(converted, unknown=255, ids=ids_of_piece)
        if report_progress is not None:
            report_progress(min(first + step, len(plain)), len(plain))


def _matrix(levels: npt.ArrayLike, framework: Framework) -> npt.NDArray[Any]:
    array = levels if isinstance(levels, np.ma.MaskedArray) else np.asarray(levels)
    if array.ndim != 2 or array.shape[1] != len(framework):
        what = (
            f"an array of (candidates, {len(framework)} competences) is needed, "
            f"not one of shape {array.shape}"
        )
        raise InvalidInput(Problem("levels", what))
    if array.dtype.kind not in "iuf":
        what = (
            f"an array of whole or floating-point numbers is needed, not of {array.dtype}"
            f"{_ways.get(array.dtype.kind, '')}"
        )
        raise InvalidInput(Problem("levels", what))
    return array


def _unknown_code(array: npt.NDArray[Any], unknown: object) -> Any:
    """Return the number that stands for unknown; None if none does. NaN always does."""
    if unknown is DEFAULT:
        return 255 if array.dtype.kind == "u" else None
    if unknown is None:
        return None
    if isinstance(unknown, (bool, np.bool_)) or not isinstance(
        unknown, (int, float, np.integer, np.floating)
    ):
        raise TypeError(f"unknown: a number or None is needed, not {type(unknown).__name__}")
    return None if unknown != unknown else unknown


def _unknown_in(
    piece: npt.NDArray[Any], mask: npt.NDArray[np.bool_] | None, code: Any
) -> npt.NDArray[np.bool_]:
    unknown = np.isnan(piece) if piece.dtype.kind == "f" else np.zeros(piece.shape, np.bool_)
    if code is not None:
        unknown |= piece == code
    if mask is not None:
        unknown |= mask
    return unknown


def _maxima(framework: Framework) -> npt.NDArray[np.int64]:
    return np.array([competence.scale.max for competence in framework], dtype=np.int64)


def _off_scale(
    piece: npt.NDArray[Any],
    unknown: npt.NDArray[np.bool_],
    maxima: npt.NDArray[np.int64],
) -> npt.NDArray[np.bool_]:
    good = (piece >= 0) & (piece <= maxima)
    if piece.dtype.kind == "f":
        good &= piece == np.floor(piece)
    bad: npt.NDArray[np.bool_] = ~(good | unknown)
    return bad


def _converted(
    piece: npt.NDArray[Any],
    mask: npt.NDArray[np.bool_] | None,
    framework: Framework,
    code: Any,
) -> npt.NDArray[np.uint8] | None:
    """Return levels as bytes, 255 for unknown; None if one is off its scale."""
    unknown = _unknown_in(piece, mask, code)
    if _off_scale(piece, unknown, _maxima(framework)).any():
        return None
    levels = np.where(unknown, piece.dtype.type(0), piece).astype(np.uint8)
    levels[unknown] = 255
    return levels


def _refusal(
    array: npt.NDArray[Any],
    first: int,
    mask: npt.NDArray[np.bool_] | None,
    framework: Framework,
    code: Any,
    cause: InvalidInput | None = None,
) -> InvalidInput:
    """Return an error that names up to 20 levels that are off their scales."""
    problems = list(_problems(array, first, mask, framework, code))
    if not problems and cause is not None:
        return cause
    return invalid_file("levels", problems, "and more")


def _problems(
    array: npt.NDArray[Any],
    first: int,
    mask: npt.NDArray[np.bool_] | None,
    framework: Framework,
    code: Any,
) -> Iterator[Problem]:
    maxima = _maxima(framework)
    found = 0
    for start in range(first, len(array), _rows_converted_at_once):
        stop = start + _rows_converted_at_once
        piece = array[start:stop]
        unknown = _unknown_in(piece, None if mask is None else mask[start:stop], code)
        for row, column in np.argwhere(_off_scale(piece, unknown, maxima)).tolist():
            value, allowed = str(piece[row, column]), f"0..{maxima[column]}"
            yield Problem(
                f"row {start + row} (counted from 0), competence '{framework[column].id}'",
                f"{value} is not a level of its scale, {allowed}",
                value,
                allowed,
            )
            found += 1
            if found > MAX_PROBLEMS:
                return
