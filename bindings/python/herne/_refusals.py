# SPDX-License-Identifier: BSL-1.0
"""Refusals in one sentence; what finds the words is imported by the first that is needed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

__all__ = ["listed", "nearest", "refusal", "sentence", "shown"]


def nearest(word: str, known: Iterable[str]) -> str:
    """Return the nearest of some words, empty where none is near."""
    from . import _sentences

    return _sentences.nearest(word, known)


def refusal(name: str, value: object, *kinds: str) -> str:
    """Return the sentence for an argument that is none of these kinds."""
    from . import _sentences

    return _sentences.refusal(name, value, *kinds)


def listed(name: str, values: Any, annotation: str) -> list[Any]:
    """Return several values as a list. TypeError naming the first that is not of a kind."""
    from . import _sentences

    return _sentences.listed(name, values, annotation)


def sentence(message: str, args: tuple[Any, ...], keywords: Mapping[str, Any]) -> str:
    """Return what is wrong with a call of which the binding layer says `message`."""
    from . import _sentences

    return _sentences.sentence(message, args, keywords)


def shown(value: object) -> str:
    """Return what a value is, in words that fit behind `not`."""
    from . import _kinds

    return _kinds.shown(value)
