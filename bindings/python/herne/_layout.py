# SPDX-License-Identifier: BSL-1.0
"""Text laid out for a terminal: tables and paragraphs that fit a width."""

from __future__ import annotations

import codecs
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

__all__ = ["Column", "TextTable", "encode_plainly", "heading", "paragraph", "printable", "width_of"]

_GAP = 2
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
    return "".join(c if c.isprintable() else " " if c.isspace() else "?" for c in text)


def width_of(text: str) -> int:
    """Return how many columns of a terminal a text takes."""
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1
        for c in text
    )


def _cut(text: str, max_width: int) -> tuple[str, str]:
    """Split a text that is too wide, between words if it can be."""
    taken, end = 0, 0
    for end, character in enumerate(text):  # noqa: B007
        taken += width_of(character)
        if taken > max_width:
            break
    end = max(end, 1)
    space = text.rfind(" ", 1, end + 1)
    return (text[:space], text[space + 1 :]) if space > 0 else (text[:end], text[end:])


def wrapped(text: str, max_width: int) -> list[str]:
    """Return the lines of a text, each at most `max_width` wide."""
    rest, lines = printable(text), []
    while width_of(rest) > max_width:
        line, rest = _cut(rest, max_width)
        lines.append(line)
    if rest or not lines:
        lines.append(rest)
    return lines


def paragraph(text: str, width: int, *, indent: int = 0, lead: str = "") -> list[str]:
    """Return lines that begin with `lead`, the further ones indented."""
    lines = wrapped(text, max(width - indent, 1))
    starts = [lead.ljust(indent), *[" " * indent] * len(lines)]
    return [(start + line).rstrip() for start, line in zip(starts, lines, strict=False)]


def heading(text: str, width: int) -> list[str]:
    """Return a text with a line under it."""
    lines = wrapped(text, width)
    return [*lines, "═" * max(map(width_of, lines))]


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
        self.rows.append([printable(cell) for cell in cells])

    def lines(self, width: int) -> tuple[list[str], list[str]]:
        """Return the table's lines, and the titles of the columns that there was no room for.

        Where words would have to be cut even then, each row becomes a paragraph of its own.
        """
        shown = list(range(len(self.columns)))
        while (widths := self._widths(shown, width)) is None:
            if not any(self.columns[c].drop for c in shown):
                return self._paragraphs(width), []
            shown.remove(max(shown, key=lambda c: (self.columns[c].drop, c)))
        gone = [column.title for c, column in enumerate(self.columns) if c not in shown]
        titles = [self.columns[c].title for c in shown]
        result = self._row(titles, shown, widths)
        result += self._row(["─" * one for one in widths], shown, widths)
        for row in self.rows:
            result += self._row([row[c] for c in shown], shown, widths)
        return result, [title for title in gone if title]

    def _widths(self, shown: Sequence[int], width: int) -> list[int] | None:
        """Return the widths of columns; None if there is no room for whole words and numbers."""
        cells = [[self.columns[c].title, *(row[c] for row in self.rows)] for c in shown]
        widths = [max(map(width_of, column)) for column in cells]
        words = [max(map(_longest_word, column)) for column in cells]
        right = [self.columns[c].right for c in shown]
        # Numbers stay in one piece, whatever stands between them; their titles need not.
        numbers = [
            max(map(width_of, (*column[1:], *column[0].split(" ")))) if number else 0
            for column, number in zip(cells, right, strict=True)
        ]
        needed = [max(both) for both in zip(words, numbers, strict=True)]
        return widths if _narrow(widths, needed, width) else None

    def _paragraphs(self, width: int) -> list[str]:
        """Return each row as its first cell and, indented, the others with their titles."""
        result: list[str] = []
        for row in self.rows:
            named = [
                f"{column.title} {cell}".strip()
                for column, cell in zip(self.columns[1:], row[1:], strict=True)
                if cell
            ]
            result += wrapped(row[0], width)
            result += _joined(named, width - _GAP)
        return result

    def _row(self, cells: Iterable[str], shown: Sequence[int], widths: list[int]) -> list[str]:
        parts = [wrapped(cell, width) for cell, width in zip(cells, widths, strict=True)]
        result = []
        for i in range(max(map(len, parts))):
            line = ""
            for part, c, width in zip(parts, shown, widths, strict=True):
                cell = part[i] if i < len(part) else ""
                blank = " " * (width - width_of(cell))
                line += (blank + cell if self.columns[c].right else cell + blank) + " " * _GAP
            result.append(line.rstrip())
        return result


def _narrow(widths: list[int], least: list[int], width: int) -> bool:
    """Narrow the widest column that can be, until all fit; return whether they do."""
    while sum(widths) + _GAP * (len(widths) - 1) > width:
        able = [i for i, one in enumerate(widths) if one > max(least[i], 1)]
        if not able:
            return False
        widths[max(able, key=lambda i: (widths[i], i))] -= 1
    return True


def _joined(parts: Sequence[str], width: int) -> list[str]:
    """Return parts in indented lines, as many in one as there is room for."""
    lines: list[str] = []
    for part in parts:
        if lines and width_of(f"{lines[-1]} · {part}") <= width:
            lines[-1] += f" · {part}"
        else:
            lines.append(part)
    return [" " * _GAP + piece for line in lines for piece in wrapped(line, width)]


def _longest_word(text: str) -> int:
    return max((width_of(word) for word in text.split(" ")), default=0)
