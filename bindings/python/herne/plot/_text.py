# SPDX-License-Identifier: BSL-1.0
"""Texts that mean themselves, measured and broken into lines."""

from __future__ import annotations

import re
import warnings
from functools import lru_cache
from typing import Literal, TypeAlias

import matplotlib as mpl
from matplotlib.font_manager import FontProperties
from matplotlib.textpath import text_to_path

__all__ = ["Weight", "balanced", "clean", "plain", "shortened", "width", "wrapped"]

Weight: TypeAlias = Literal["normal", "bold"]

_CONTROLS = re.compile(r"[\x00-\x20\x7f-\x9f\u2028\u2029]+")
_SLACK = 1.04  # what hinting on a screen may add


def clean(text: str) -> str:
    """Return a text in one line, without control characters."""
    return _CONTROLS.sub(" ", text).strip()


def plain(text: str) -> str:
    """Return a label that means itself: `$` is no formula, `_` in front hides nothing."""
    return ("\u2009" + text if text.startswith("_") else text).replace("$", r"\$")


def width(text: str, size: float, *, weight: Weight = "normal") -> float:
    """Return how wide a line is, in points."""
    return _unit_width(text, weight, tuple(mpl.rcParams["font.family"])) * size * _SLACK


@lru_cache(maxsize=20000)
def _unit_width(text: str, weight: Weight, family: tuple[str, ...]) -> float:
    if not text:
        return 0.0
    font = FontProperties(family=[*family], size=100, weight=weight)
    with warnings.catch_warnings():  # glyphs that no font has are reported when they are drawn
        warnings.simplefilter("ignore")
        measured = text_to_path.get_text_width_height_descent(text, font, False)
    return float(measured[0]) / 100


def wrapped(
    text: str, room: float, size: float, *, weight: Weight = "normal", max_lines: int | None = None
) -> list[str]:
    """Return a text in lines of at most `room` points, the last of `max_lines` lines shortened."""
    lines = _lines(text, room, size, weight)
    if max_lines is not None and len(lines) > max_lines:
        rest = " ".join(lines[max_lines - 1 :])
        return [*lines[: max_lines - 1], shortened(rest, room, size, weight=weight)]
    return lines


def balanced(text: str, room: float, size: float, *, weight: Weight = "normal") -> list[str]:
    """Return a text in as few lines as `wrapped`, but of about equal length."""
    lines = _lines(text, room, size, weight)
    if len(lines) == 1:
        return lines
    words = max(width(word, size, weight=weight) for word in clean(text).split(" "))
    low, high = max(room / 2, min(words, room)), room
    while high - low > size:
        middle = (low + high) / 2
        fewer = _lines(text, middle, size, weight)
        if len(fewer) > len(lines):
            low = middle
        else:
            lines, high = fewer, middle
    return lines


def _lines(text: str, room: float, size: float, weight: Weight) -> list[str]:
    lines: list[str] = []
    line = ""
    for word in clean(text).split(" "):
        longer = f"{line} {word}" if line else word
        if width(longer, size, weight=weight) <= room:
            line = longer
            continue
        if line and len(line) < 5 and width(word, size, weight=weight) > room:
            word = longer  # which is broken anyway
        elif line:
            lines.append(line)
        *full, line = _broken(word, room, size, weight)
        lines += full
    return [*lines, line]


def _broken(word: str, room: float, size: float, weight: Weight) -> list[str]:
    """Return a word in pieces that fit: after a sign if there is one, else anywhere."""
    pieces = []
    while len(word) > 1 and width(word, size, weight=weight) > room:
        fits = _fitting(word, room, size, weight)
        signs = [place for place in range(fits // 3 + 1, fits + 1) if word[place - 1] in "-/_.,;:"]
        cut = signs[-1] if signs else fits
        pieces.append(word[:cut])
        word = word[cut:]
    return [*pieces, word]


def _fitting(text: str, room: float, size: float, weight: Weight) -> int:
    """Return how many first characters fit into the room; at least one."""
    low, high = 1, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if width(text[:middle], size, weight=weight) <= room:
            low = middle
        else:
            high = middle - 1
    return low


def shortened(text: str, room: float, size: float, *, weight: Weight = "normal") -> str:
    """Return a text that fits into the room, with `…` for what is left out in the middle."""
    if width(text, size, weight=weight) <= room:
        return text
    kept = len(text) - 1
    while kept > 1:
        head = (2 * kept + 2) // 3
        tail = text[len(text) - (kept - head) :] if kept > head else ""
        short = f"{text[:head].rstrip()}…{tail.lstrip()}"
        if width(short, size, weight=weight) <= room:
            return short
        kept -= 1
    return text[:1] + "…"
