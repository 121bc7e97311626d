# SPDX-License-Identifier: BSL-1.0
"""Refusals in one sentence; what finds the words is imported by the first that is needed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

__all__ = ["listed", "nearest", "refusal", "sentence", "shown"]


def nearest(word: str, known: Iterable[str]) -> str:
    """Return the nearest of some words, empty where none is near."""
    from ._sentences import nearest as of_words

    return of_words(word, known)


def refusal(name: str, value: object, *kinds: str) -> str:
    """Return the sentence for an argument that is none of these kinds."""
    from ._sentences import refusal as of_words

    return of_words(name, value, *kinds)


def listed(name: str, values: Any, annotation: str) -> list[Any]:
    """Return several values as a list. TypeError naming the first that is not of a kind."""
    from ._sentences import listed as of_words

    return of_words(name, values, annotation)


def sentence(message: str, args: tuple[Any, ...], keywords: Mapping[str, Any]) -> str:
    """Return what is wrong with a call of which the binding layer says `message`."""
    from ._sentences import sentence as of_words

    return of_words(message, args, keywords)


def shown(value: object) -> str:
    """Return what a value is, in words that fit behind `not`."""
    from ._kinds import shown as of_words

    return of_words(value)
