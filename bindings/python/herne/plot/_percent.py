# SPDX-License-Identifier: BSL-1.0
"""Shares in percent: in words, and along an axis."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from matplotlib.ticker import FuncFormatter, MaxNLocator

if TYPE_CHECKING:
    from .._words import Language
    from ._sheet import Sheet

__all__ = ["percent", "percents"]


def percent(share: float | Fraction, say: Language) -> str:
    """Return a share in percent; what is above 0 never looks like 0."""
    small = 0 < share < 0.0005
    text = say.percent(Fraction(1, 1000) if small else Fraction(share)).replace(" ", "\u202f")
    return f"<\u202f{text}" if small else text


def percents(page: Sheet, end: float, say: Language) -> None:
    """Set a horizontal axis of percent from 0 to `end`."""
    page.ax.set_xlim(0, end)
    room = page.fit.width - page.fit.left - page.fit.right
    count = max(min(int(room / (5 * page.fit.size)), 6), 1)
    page.ax.xaxis.set_major_locator(MaxNLocator(count, steps=[1, 2, 5, 10]))
    page.ax.xaxis.set_major_formatter(FuncFormatter(lambda value, _: _tick(value, say)))


def _tick(value: float, say: Language) -> str:
    return say.decimal(f"{value:g}") + ("\u202f%" if say.tag == "de" else "%")
