# SPDX-License-Identifier: BSL-1.0
"""What an argument may be, by the compiled half's signatures, and what a value is instead."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from numbers import Number
from typing import Any

import numpy as np

from . import _core

__all__ = ["Kind", "Misfit", "described", "kind_of", "misfit", "shown"]


@dataclass(frozen=True)
class Kind:
    """One alternative of an annotation: a name, what it holds, and its words.

    Attributes
    ----------
    name : str
        Such as `str`, `int`, `sequence`, `Pool`, `literal`.
    inner : tuple of tuple of Kind
        What a sequence or mapping holds; each is a choice of kinds.
    words : tuple of str
        The words of a literal.
    """

    name: str
    inner: tuple[tuple[Kind, ...], ...] = ()
    words: tuple[str, ...] = ()


@dataclass(frozen=True)
class Misfit:
    """A value that does not fit: where in the argument, the value, and what is wanted there."""

    place: str
    value: Any
    kinds: tuple[Kind, ...]


_NAMES = {
    "typing.SupportsInt": "int",
    "typing.SupportsIndex": "int",
    "typing.SupportsFloat": "float",
    "os.PathLike": "path",
    "typing.Any": "object",
    "fractions.Fraction": "fraction",
}
_CONTAINERS = {"Sequence": "sequence", "Iterable": "sequence", "list": "sequence", "Mapping": "map"}
_WORDS = {
    "int": ("a whole number", "whole numbers"),
    "float": ("a number", "numbers"),
    "str": ("a string", "strings"),
    "bool": ("True or False", "truth values"),
    "None": ("None", "None"),
    "path": ("a path", "paths"),
    "bytes": ("bytes", "bytes"),
    "array": ("an array of numbers", "arrays of numbers"),
    "fraction": ("a Fraction", "Fractions"),
    "dict": ("a dict", "dicts"),
    "map": ("a mapping", "mappings"),
    "slice": ("a slice", "slices"),
    "tuple": ("a tuple", "tuples"),
    "list": ("a list", "lists"),
    "object": ("an object", "objects"),
}


def split(text: str, mark: str) -> list[str]:
    """Split a text at a mark where it stands in no brackets or quotes."""
    parts, depth, quote, start = [], 0, "", 0
    for at, character in enumerate(text):
        if quote:
            quote = "" if character == quote and text[at - 1] != "\\" else quote
        elif character in "'\"":
            quote = character
        elif character in "([{<":
            depth += 1
        elif character in ")]}>":
            depth -= 1
        elif character == mark and depth == 0:
            parts.append(text[start:at].strip())
            start = at + 1
    return [part for part in [*parts, text[start:].strip()] if part]


def kind_of(annotation: str) -> tuple[Kind, ...]:
    """Return the kinds that an annotation of the binding layer allows."""
    return tuple(dict.fromkeys(_one(part) for part in split(annotation, "|")))


def _one(text: str) -> Kind:
    head, bracket, rest = text.partition("[")
    inner = split(rest.rstrip("]") if not bracket else rest[: rest.rfind("]")], ",")
    short = head.rpartition(".")[2]
    if short == "Literal":
        return Kind("literal", words=tuple(word.strip("'\"") for word in inner))
    if short in ("NDArray", "Annotated", "ndarray", "ArrayLike"):
        return Kind("array")
    if short in _CONTAINERS and bracket:
        return Kind(_CONTAINERS[short], tuple(kind_of(part) for part in inner))
    return Kind(_NAMES.get(head, short))


def described(kinds: Sequence[Kind]) -> str:
    """Return what is wanted in words: `a Pool`, `a string or None`."""
    return _listed(map(_singular, _without_twins(kinds)))


def _listed(words: Iterable[str]) -> str:
    names = list(dict.fromkeys(words))
    return names[0] if len(names) == 1 else ", ".join(names[:-1]) + " or " + names[-1]


def _without_twins(kinds: Sequence[Kind]) -> list[Kind]:
    """Leave out what a path and a number are written as besides."""
    names = {kind.name for kind in kinds}
    hidden: set[str] = set()
    if "path" in names:
        hidden |= {"str", "bytes"}
    if "float" in names:
        hidden |= {"int"}
    return [kind for kind in kinds if kind.name not in hidden]


def _literals(kind: Kind) -> str:
    return " or ".join(repr(word) for word in kind.words)


def _singular(kind: Kind) -> str:
    if kind.name == "literal":
        return _literals(kind)
    if kind.name == "sequence":
        return "a sequence of " + _parts(kind)
    if kind.name in _WORDS:
        return _WORDS[kind.name][0]
    return f"{'an' if kind.name[:1] in 'AEIO' else 'a'} {kind.name}"


def _plural(kind: Kind) -> str:
    if kind.name == "literal":
        return _literals(kind)
    if kind.name == "sequence":
        return "sequences of " + _parts(kind)
    return _WORDS[kind.name][1] if kind.name in _WORDS else f"{kind.name}s"


def _parts(sequence: Kind) -> str:
    return _listed(map(_plural, _without_twins(sequence.inner[0])))


def shown(value: object) -> str:
    """Return what a value is, in words that fit behind `not`."""
    if value is None or isinstance(value, (bool, float, int)):
        text = repr(value) if not isinstance(value, np.generic) else str(value)
        return text if len(text) <= 40 else f"a number of {len(text)} digits"
    if isinstance(value, str):
        text = value if len(value) <= 40 else value[:37] + "..."
        return f"the string {text!r}"
    if isinstance(value, type):
        return f"the class {value.__name__} itself"
    if isinstance(value, np.generic):
        return f"the {type(value).__name__} {value}"
    name, module = type(value).__name__, type(value).__module__.partition(".")[0]
    if isinstance(value, np.ndarray):
        return "a numpy array"
    if module in ("pandas", "polars", "pyarrow", "duckdb"):
        name = f"{module} {name}"
    return f"{'an' if name[:1].lower() in 'aeiou' else 'a'} {name}"


def _is_whole(value: object) -> bool:
    if isinstance(value, (bool, np.bool_)):
        return False
    try:
        return isinstance(value, Number) and int(value) == value  # type: ignore[call-overload]
    except (TypeError, ValueError, OverflowError, ArithmeticError):
        return False


def _is_utf8(value: object) -> bool:
    try:
        return isinstance(value, str) and value.encode() is not None
    except UnicodeEncodeError:
        return False


def _fits_simply(value: Any, kind: Kind) -> bool:
    """Whether a value fits a kind that holds nothing."""
    name = kind.name
    if name == "int":
        return _is_whole(value) and -(2**31) <= int(value) < 2**64
    if name == "float":
        return isinstance(value, Number) and hasattr(type(value), "__float__")
    if name in ("str", "path"):
        return _is_utf8(value) or (name == "path" and isinstance(value, (bytes, os.PathLike)))
    if name == "bool":
        return isinstance(value, (bool, np.bool_))
    if name == "None":
        return value is None
    if name == "fraction":
        return hasattr(value, "numerator") and not isinstance(value, float)
    if name == "literal":
        return value in kind.words if isinstance(value, str) else False
    if name == "array":
        return isinstance(value, np.ndarray)
    simple = {"dict": dict, "list": list, "tuple": tuple, "slice": slice, "bytes": bytes}
    found = simple.get(name) or getattr(_core, name, None)
    return isinstance(value, found) if isinstance(found, type) else True


def misfit(value: Any, kinds: Sequence[Kind]) -> Misfit | None:
    """Return where a value fits none of several kinds, None if it fits one."""
    inside = None
    for kind in kinds:
        if kind.name not in ("sequence", "map"):
            if _fits_simply(value, kind):
                return None
            continue
        if not _is_container(value, kind):
            continue
        found = _misfit_inside(value, kind)
        if found is None:
            return None
        inside = inside or found
    return inside or Misfit("", value, tuple(kinds))


def _is_container(value: Any, kind: Kind) -> bool:
    if kind.name == "map":
        return isinstance(value, Mapping)
    if isinstance(value, (str, bytes, Mapping, set, frozenset)):
        return False
    return isinstance(value, Iterable) and hasattr(value, "__len__")


def _misfit_inside(value: Any, kind: Kind) -> Misfit | None:
    if kind.name == "map":
        pairs = ((f"[{key!r}]", kind.inner[-1], entry) for key, entry in value.items())
        for key in value:
            if misfit(key, kind.inner[0]):
                return Misfit(f": the key {key!r}", key, kind.inner[0])
    else:
        pairs = ((f"[{i}]", kind.inner[0], entry) for i, entry in enumerate(value))
    for place, inner, entry in pairs:
        if found := misfit(entry, inner):
            return Misfit(place + found.place, found.value, found.kinds)
    return None


_unnamed = re.compile(r"arg(\d+)")


def label_of(name: str) -> str:
    """Return a parameter's name as a sentence begins with it."""
    if found := _unnamed.fullmatch(name):
        return f"argument {int(found[1]) + 1}"
    return name
