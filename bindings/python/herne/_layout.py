# SPDX-License-Identifier: BSL-1.0
"""Text laid out for a terminal: tables and paragraphs that fit a width."""

from __future__ import annotations

import codecs
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field

from . import _core

__all__ = [
    "Column",
    "TextTable",
    "encodable",
    "encode_plainly",
    "heading",
    "paragraph",
    "printable",
    "width_of",
]

_PLAIN = str.maketrans(
    {"─": "-", "═": "=", "█": "#", "░": ":", "·": ".", "–": "-", "—": "-", "→": "->", "…": "..."}
    | {"„": '"', "“": '"', "”": '"', "’": "'", "ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"}
    | {"Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "×": "x"}
)


def _plainer(error: UnicodeError) -> tuple[str, int]:
    """Stand in for characters that an encoding lacks: a likeness, or `?`."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    text = error.object[error.start : error.end]
    bare = unicodedata.normalize("NFKD", text.translate(_PLAIN))
    likeness = "".join(c for c in bare if not unicodedata.combining(c))
    return likeness.encode("ascii", "replace").decode("ascii"), error.end


codecs.register_error("herne.plain", _plainer)


def encode_plainly(text: str, encoding: str) -> bytes:
    """Return the text in an encoding, with likenesses for what that lacks."""
    return text.encode(encoding, "herne.plain")


def printable(text: str) -> str:
    """Return the text in one line, without characters that could steer a terminal."""
    return _core.printable_text(encodable(text))


def width_of(text: str) -> int:
    """Return how many columns of a terminal a text takes."""
    return len(text) if text.isascii() else _core.text_width(encodable(text))


def paragraph(text: str, width: int, *, indent: int = 0, lead: str = "") -> list[str]:
    """Return lines that begin with `lead`, the further ones indented."""
    return _core.text_paragraph(encodable(text), width, indent=indent, lead=lead)


def heading(text: str, width: int) -> list[str]:
    """Return a text with a line under it."""
    return _core.text_heading(encodable(text), width)


def encodable(text: str) -> str:
    """Return the text with `?` for halves of surrogate pairs, which have no bytes in UTF-8."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode("utf-8")


@dataclass(frozen=True)
class Column:
    """A column: its title, whether numbers stand in it, and when it goes if space is short.

    Those with the highest `drop` go first; 0 stays.
    """

    title: str
    right: bool = False
    drop: int = 0


@dataclass
class TextTable:
    """Rows of cells under titles."""

    columns: Sequence[Column]
    rows: list[Sequence[str]] = field(default_factory=list)

    def add(self, *cells: str) -> None:
        """Add a row, one cell a column."""
        self.rows.append([encodable(cell) for cell in cells])

    def lines(self, width: int) -> tuple[list[str], list[str]]:
        """Return the table's lines, and the titles of the columns that there was no room for.

        Where words would have to be cut even then, each row becomes a paragraph of its own.
        """
        columns = [(encodable(one.title), one.right, one.drop) for one in self.columns]
        return _core.text_table(columns, self.rows, width)
