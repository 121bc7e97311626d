# SPDX-License-Identifier: BSL-1.0
"""The arrays that vectors and matrices of a pool are read from and written into."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from . import _core
from ._errors import InvalidInput, Problem
from ._refusals import refusal, shown

if TYPE_CHECKING:
    import numpy.typing as npt

    from ._core import Pool

__all__ = ["factors_of", "rows_of", "target_of"]

_dtypes = ("float64", "float32", "int64", "int32", "uint8")


def rows_of(pool: Pool, rows: object) -> tuple[int, int]:
    """Return the first row and the number of rows to look at."""
    if not isinstance(pool, _core.Pool):
        raise TypeError(refusal("pool", pool, "Pool"))
    if rows is None:
        return 0, len(pool)
    if not isinstance(rows, range) or (len(rows) > 1 and rows.step != 1):
        raise TypeError(
            f"rows: a range of consecutive rows is needed, such as range(0, {len(pool)}), "
            f"not {shown(rows)}"
        )
    first = rows.start if len(rows) else 0
    if first < 0 or first + len(rows) > len(pool):
        raise IndexError(
            f"{shown(rows)}: rows (counted from 0) of a pool of {len(pool)} candidates"
        )
    return first, len(rows)


def target_of(out: object, dtype: Any, shape: tuple[int, ...]) -> npt.NDArray[Any]:
    """Return what is to be written into: `out`, else a new array."""
    if out is None:
        try:
            kind = np.dtype("float64" if dtype is None else dtype)
        except (TypeError, ValueError):
            raise TypeError(f"dtype: {_listed_dtypes()} is needed, not {shown(dtype)}") from None
        if kind.name not in _dtypes or not kind.isnative:
            raise TypeError(f"dtype: {_listed_dtypes()} is needed, not {kind}")
        return np.empty(shape, kind, order="F")
    if dtype is not None:
        raise TypeError("dtype and out: give one of them; out has a dtype of its own")
    if not isinstance(out, np.ndarray):
        raise TypeError(refusal("out", out, "numpy.ndarray"))
    if out.dtype.name not in _dtypes or not out.dtype.isnative:
        raise TypeError(f"out: an array of {_listed_dtypes()} is needed, not {out.dtype}")
    if not out.flags.writeable or not _goes_forwards(out):
        raise InvalidInput(
            Problem("out", "a writeable, aligned array with positive strides is needed")
        )
    if out.ndim not in (1, 2):
        raise InvalidInput(Problem("out", f"{out.ndim} dimensions instead of 1 or 2"))
    return out


def factors_of(name: str, values: Any) -> npt.NDArray[Any]:
    """Return increments or weights as an array of int64 or float64, converted where need be."""
    try:
        array = np.asarray(values)
    except (TypeError, ValueError) as error:
        raise TypeError(f"{name}: {error}") from None
    if array.dtype.kind not in "iuf":
        raise TypeError(f"{name}: an array of integers or floats is needed, not {array.dtype}")
    if array.ndim not in (1, 2):
        raise InvalidInput(Problem(name, f"{array.ndim} dimensions instead of 1 or 2"))
    if array.dtype.kind == "u" and array.size and int(array.max()) > 2**53:
        raise OverflowError(f"{name}: {array.max()} points exceed 2^53")
    whole = array.dtype.kind in "iu"
    converted = array.astype(np.int64 if whole else np.float64, copy=False)
    fits = _goes_forwards(converted) and converted.dtype.isnative
    return converted if fits else np.array(converted, converted.dtype.newbyteorder("="), order="F")


def _goes_forwards(array: npt.NDArray[Any]) -> bool:
    """Return whether all entries are aligned, and every step leads to a later one."""
    steps = [step for step, size in zip(array.strides, array.shape, strict=True) if size > 1]
    forwards = all(step > 0 and step % array.itemsize == 0 for step in steps)
    return array.size == 0 or (array.flags.aligned and forwards)


def _listed_dtypes() -> str:
    return ", ".join(_dtypes[:-1]) + " or " + _dtypes[-1]
