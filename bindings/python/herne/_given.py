# SPDX-License-Identifier: BSL-1.0
"""Arguments that may be one word or several."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ._kinds import shown

__all__ = ["column_of", "columns_of", "words_of"]


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
