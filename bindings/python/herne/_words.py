# SPDX-License-Identifier: BSL-1.0
"""The words of reports, tables and pictures, in German and English."""

from __future__ import annotations

import os
from fractions import Fraction
from typing import TYPE_CHECKING, Literal, TypeAlias

from ._core import report_words

if TYPE_CHECKING:
    from ._core import Text

__all__ = ["LANGUAGES", "Lang", "Language", "language_of_environment"]

Lang: TypeAlias = Literal["de", "en"]
LANGUAGES: tuple[Lang, ...] = ("de", "en")

#: German and English, by a short English name; the compiled half has them.
_WORDS = report_words()


class Language:
    """One of the two languages: picks words, and writes numbers its way."""

    def __init__(self, tag: Lang) -> None:
        if tag not in LANGUAGES:
            raise ValueError(f"lang: {tag!r} is neither 'de' nor 'en'")
        self.tag = tag

    def __call__(self, what: str | Text, *values: object) -> str:
        """Return the words called `what`, with values filled in, or a text's words."""
        if isinstance(what, str):
            return _WORDS[what].in_(self.tag).format(*values)
        return what.in_(self.tag)

    def decimal(self, text: str) -> str:
        """Return a number's text with this language's decimal mark."""
        return text.replace(".", ",") if self.tag == "de" else text

    def percent(self, part: int | Fraction, total: int = 1) -> str:
        """Return part / total in percent to one decimal, rounded half up."""
        share = Fraction(part) / total if total else Fraction(0)
        tenths = int(share * 1000 + Fraction(1, 2))
        text = self.decimal(f"{tenths // 10}.{tenths % 10}")
        return f"{text} %" if self.tag == "de" else f"{text}%"

    def grouped(self, number: int) -> str:
        """Return an integer, its digits in groups of three if there are more than four."""
        text = str(number) if abs(number) < 10_000 else f"{number:,}"
        return text.replace(",", "\u202f") if self.tag == "de" else text

    def points(self, worst: int, best: int) -> str:
        """Return points, or their range where levels are unknown."""
        return str(worst) if worst == best else f"{worst}–{best}"

    def title(self, what: str) -> str:
        """Return the words called `what`, beginning with a capital letter."""
        words = self(what)
        return words[:1].upper() + words[1:]


def language_of_environment() -> Lang:
    """Return the language that LC_ALL, LC_MESSAGES or LANG asks for; English unless German."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(name):
            return "de" if value.lower().startswith("de") else "en"
    return "en"
