# SPDX-License-Identifier: BSL-1.0
"""Arguments of what makes a pool: frameworks, columns and words, one or several."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Literal, TypeAlias

from . import _core
from ._refusals import refusal, shown

if TYPE_CHECKING:
    from ._core import Framework

__all__ = [
    "Arrange",
    "Columns",
    "Encoding",
    "Frameworks",
    "LevelsAs",
    "OtherColumns",
    "Words",
    "column_of",
    "columns_of",
    "merged_framework",
    "words_of",
]

Arrange: TypeAlias = Literal["as_added", "by_level_sum"]
Frameworks: TypeAlias = "Framework | Iterable[Framework]"
LevelsAs: TypeAlias = Literal["automatic", "number", "label", "code", "value"]
Words: TypeAlias = "str | Iterable[str]"
Columns: TypeAlias = "Mapping[str, str] | Iterable[str] | None"
Encoding: TypeAlias = Literal["automatic", "windows-1252"]
OtherColumns: TypeAlias = Literal["left_aside", "by_head"]


def merged_framework(framework: Frameworks) -> Framework:
    """Return one framework of one or several. TypeError for what is none, ValueError for none."""
    if isinstance(framework, _core.Framework):
        return framework
    if isinstance(framework, (str, bytes, Mapping)) or not isinstance(framework, Iterable):
        raise TypeError(
            refusal("framework", framework, "Framework | collections.abc.Iterable[Framework]")
        )
    parts = list(framework)
    if not parts:
        raise ValueError("framework: an empty list names none")
    return _core.Framework.merge(*parts)


def words_of(value: str | Iterable[str], what: str) -> list[str]:
    """Return one word or several as a list."""
    if isinstance(value, str):
        return [value]
    if not isinstance(value, Iterable) or isinstance(value, (bytes, bytearray)):
        raise TypeError(f"{what}: a word or a list of words is needed, not {shown(value)}")
    words = list(value)
    for word in words:
        if not isinstance(word, str):
            raise TypeError(
                f"{what}: {shown(word)} is no word; put it in quotes, as the file has it"
            )
    return words


def column_of(value: str | None, what: str) -> str:
    """Return the head of a column, empty if none is said."""
    if value is not None and not isinstance(value, str):
        raise TypeError(f"{what}: the head of a column is needed, in quotes, not {shown(value)}")
    return value or ""


def columns_of(value: Mapping[str, str] | Iterable[str] | None) -> dict[str, str]:
    """Return what columns stand for, by head; an empty string stands for the head itself."""
    if value is None:
        return {}
    if not isinstance(value, Mapping):
        return dict.fromkeys(words_of(value, "columns"), "")
    heads, meanings = (words_of(side, "columns") for side in (value.keys(), value.values()))
    return dict(zip(heads, meanings, strict=True))
