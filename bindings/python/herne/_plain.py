# SPDX-License-Identifier: BSL-1.0
"""Values of Python and of its libraries as what JSON has words for."""

from __future__ import annotations

import datetime
import json
import math
import os
from collections.abc import Iterable, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any

import numpy as np

from . import _core
from ._errors import InvalidInput, Problem

__all__ = ["json_of"]

_deepest = 100


def json_of(value: Mapping[str, Any], name: str) -> str:
    """Return a mapping as JSON; errors name the place in it."""
    return json.dumps(_plain(value, name, "", 0), ensure_ascii=False, allow_nan=False)


def _refused(name: str, place: str, what: str, value: str = "") -> Problem:
    return Problem(f"{name}: {place}" if place else name, what, value)


def _plain(value: Any, name: str, place: str, depth: int) -> Any:
    if value is None or isinstance(value, (bool, np.bool_)):
        return value if value is None else bool(value)
    if isinstance(value, str):
        return _text(str(value), name, place)
    if isinstance(value, (int, np.integer)):
        return int(value)
    if isinstance(value, (float, np.floating, Decimal)):
        return _number(value, name, place)
    if depth > _deepest:
        raise InvalidInput(_refused(name, place, f"it is nested deeper than {_deepest}"))
    if isinstance(value, Mapping):
        return _mapping(value, name, place, depth)
    return _other(value, name, place, depth)


def _text(value: str, name: str, place: str) -> str:
    try:
        value.encode()
    except UnicodeEncodeError:
        what = f"{value!r} has no bytes in UTF-8"
        raise InvalidInput(_refused(name, place, what, repr(value))) from None
    return value


def _number(value: float | Decimal | np.floating[Any], name: str, place: str) -> int | float:
    number = float(value)
    if not math.isfinite(number):
        way = "leave the field out, or write None where nothing is known"
        raise InvalidInput(_refused(name, place, f"{value} is no number; {way}", str(value)))
    return int(number) if number.is_integer() and abs(number) < 2**53 else number


def _mapping(value: Mapping[Any, Any], name: str, place: str, depth: int) -> dict[str, Any]:
    result = {}
    for key, entry in value.items():
        if not isinstance(key, str):
            what = f"the key {key!r} is a {type(key).__name__}; keys are strings"
            raise InvalidInput(_refused(name, place, what))
        inside = f"{place}.{key}" if place else key
        result[_text(str(key), name, place)] = _plain(entry, name, inside, depth + 1)
    return result


def _other(value: Any, name: str, place: str, depth: int) -> Any:
    if isinstance(value, _core.Text):
        words = value.by_language
        return words[""] if list(words) == [""] else words
    if isinstance(value, Fraction):
        return str(value)
    if isinstance(value, (datetime.date, np.datetime64)):
        return _day(value, name, place)
    if isinstance(value, np.ndarray) and value.ndim == 0:
        return _plain(value.item(), name, place, depth + 1)
    kind = type(value).__name__
    if kind in ("NAType", "NaTType"):
        way = "leave the field out, or write None where nothing is known"
        raise InvalidInput(_refused(name, place, f"{value} is no value; {way}"))
    if hasattr(value, "to_dict") and type(value).__module__.startswith("herne"):
        return _plain(value.to_dict(), name, place, depth + 1)
    if isinstance(value, (bytes, bytearray, os.PathLike, set, frozenset)) or not (
        isinstance(value, Iterable)
    ):
        what = f"a {kind} is nothing that JSON has a word for; write text, numbers, lists or dicts"
        raise TypeError(str(_refused(name, place, what)))
    return [_plain(entry, name, f"{place}[{i}]", depth + 1) for i, entry in enumerate(list(value))]


def _day(value: Any, name: str, place: str) -> str:
    """Return a day, or a time at midnight, as YYYY-MM-DD."""
    if isinstance(value, np.datetime64):
        if np.isnat(value):
            what = "NaT is no day; leave the field out where none is known"
            raise InvalidInput(_refused(name, place, what))
        value = value.astype("datetime64[us]").item()
    if isinstance(value, datetime.datetime):
        if value != value:  # pandas.NaT is a datetime, too
            what = "NaT is no day; leave the field out where none is known"
            raise InvalidInput(_refused(name, place, what))
        if value.time() != datetime.time():
            raise InvalidInput(_refused(name, place, f"{value} has a time of day; give its day"))
        value = value.date()
    return str(value.isoformat())
