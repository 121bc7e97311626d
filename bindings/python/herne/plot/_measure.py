# SPDX-License-Identifier: BSL-1.0
"""How large the parts of a picture are, in points, before it is drawn."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import ceil

from ._text import Weight, balanced, width, wrapped

__all__ = ["LINE", "Column", "Fit", "Plan", "Room", "fit", "legend_rows"]

LINE = 1.25  # of the font size, from line to line
_GAP = 0.7  # of the font size, between rows
_ONE = LINE + _GAP  # height of a row of one line


@dataclass(frozen=True)
class Column:
    """Texts at the right of the rows."""

    texts: Sequence[str]
    align: str = "left"


@dataclass(frozen=True)
class Plan:
    """What a picture holds; sizes are in points, at a font size of 10."""

    title: str
    subtitle: str = ""
    labels: Sequence[str] = ()
    strong: frozenset[int] = frozenset()  # rows with bold labels
    columns: Sequence[Column] = ()
    keys: Sequence[tuple[str, str]] = ()  # kinds and labels of the legend
    notes: Sequence[str] = ()
    items: Sequence[str] = ()  # a list under everything
    axis: str = ""  # what stands under the axis
    ends: Sequence[str] = ()  # the longest texts that stand at its ticks
    least: float = 150  # width of the plot at least
    height: float = 0  # of the plot, where there are no rows
    scale: float = 0  # width of the scale at the left, where there are no rows
    side: float = 0  # what the plot itself needs at the right
    foot: float = 0  # and below
    header: Callable[[float, float], float] | None = None  # its height, by size and plot width


@dataclass(frozen=True)
class Room:
    """Where a picture has to fit in; what is None is free."""

    width: float
    height: float | None = None


@dataclass(frozen=True)
class Fit:
    """How a plan fits into a room: lines of text, and sizes in points."""

    size: float
    title: list[str]
    subtitle: list[str]
    labels: list[list[str]]
    heights: list[float]  # of rows, in rows of one line
    centres: list[float]
    keys: list[list[str]]
    key_columns: int
    notes: list[str]
    items: list[list[str]]  # by column
    left: float
    right: float
    header: float
    plot: float
    ticks: float  # height of the axis below
    legend: float  # height
    width: float

    @property
    def rows(self) -> float:
        """Height of all rows, in rows of one line."""
        return sum(self.heights)

    @property
    def top(self) -> float:
        """What stands above the plot."""
        lines = 1.2 * len(self.title) + len(self.subtitle)
        return self.header + (lines * LINE + 0.5) * self.size

    @property
    def bottom(self) -> float:
        """What stands below the plot."""
        lines = len(self.notes) + max(map(len, self.items), default=0)
        notes = (lines * LINE + 0.8) * self.size if lines else 0.0
        return self.ticks + self.legend + notes + 0.3 * self.size


def fit(plan: Plan, room: Room) -> Fit:
    """Return how a plan fits best: in the size as meant, else with shorter labels, else smaller."""
    if room.height is None:
        return _fit(plan, room, 10, None)
    found = None
    for max_lines, sizes in ((4, (10, 9, 8)), (2, (9, 8, 7)), (1, (8, 7, 6.5, 6, 5.5, 5))):
        for size in sizes:
            found = _fit_if_legible(plan, room, size, max_lines)
            if found and _is_high_enough(found, plan, room):
                return found
    size = 4.75
    while size > 0.6:
        found = _fit_if_legible(plan, room, size, 1) or found
        if found and found.size == size and _is_high_enough(found, plan, room):
            return found
        size *= 0.9
    return found or _fit(plan, room, size, 1)


def _is_high_enough(one: Fit, plan: Plan, room: Room) -> bool:
    assert room.height is not None
    dense = max(
        (
            (len(lines) * LINE + 0.1) / high
            for lines, high in zip(one.labels, one.heights, strict=True)
        ),
        default=0.0,
    )
    needed = one.rows * dense * one.size or 0.5 * plan.height * one.size / 10
    return needed <= room.height - one.top - one.bottom


def _weights(plan: Plan) -> list[Weight]:
    """Return the weight of each label."""
    return ["bold" if row in plan.strong else "normal" for row in range(len(plan.labels))]


def _right(plan: Plan, size: float) -> float:
    """Return the width of what stands at the right of the plot."""
    right = sum(0.9 * size + max(width(t, size) for t in c.texts) for c in plan.columns if c.texts)
    ticks = max([width(text, size) for text in plan.ends], default=0.0)
    return max(right, ticks / 2, plan.side * size / 10)


def _free(plan: Plan, room: Room, size: float) -> float:
    """Return the width that is left for labels."""
    least = plan.least * size / 10
    return room.width - _right(plan, size) - least - 0.6 * size - plan.scale * size / 10


def _fit_if_legible(plan: Plan, room: Room, size: float, max_lines: int | None) -> Fit | None:
    """Return nothing where labels would have to be broken into pieces."""
    longest = max(
        (width(t, size, weight=w) for t, w in zip(plan.labels, _weights(plan), strict=True)),
        default=0,
    )
    if _free(plan, room, size) < min(longest, 7 * size):
        return None
    return _fit(plan, room, size, max_lines)


def _fit(plan: Plan, room: Room, size: float, max_lines: int | None) -> Fit:
    right, least = _right(plan, size), plan.least * size / 10
    free = max(_free(plan, room, size), 3 * size)
    weights = _weights(plan)
    labels: list[list[str]] = []
    for share in (0.44, 0.5, 0.6):  # of the width; more only for long labels
        for_labels = min(free, max(share * room.width, 7 * size))
        labels = [
            _label(text, for_labels, size, w, max_lines)
            for text, w in zip(plan.labels, weights, strict=True)
        ]
        if max(map(len, labels), default=0) < 3:
            break
    widest = max(
        (
            width(line, size, weight=w)
            for lines, w in zip(labels, weights, strict=True)
            for line in lines
        ),
        default=0.0,
    )
    left = widest + 0.6 * size if labels else plan.scale * size / 10
    plot = max(room.width - left - right, least)
    heights = [max((len(lines) * LINE + _GAP) / _ONE, 1.0) for lines in labels]
    keys = [wrapped(text, room.width - 3.2 * size, size) for _, text in plan.keys]
    columns, legend = legend_rows(keys, room.width, size)
    notes = [line for note in plan.notes for line in wrapped(note, room.width, size)]
    axis = plan.foot * size / 10
    axis += (1.1 * size + 8 if plan.ends else 0.3 * size) + (1.2 * size + 4 if plan.axis else 0)
    return Fit(
        size=size,
        title=wrapped(plan.title, room.width, 1.2 * size, weight="bold"),
        subtitle=wrapped(plan.subtitle, room.width, size) if plan.subtitle else [],
        labels=labels,
        heights=heights,
        centres=[sum(heights[:row]) + height / 2 for row, height in enumerate(heights)],
        keys=keys,
        key_columns=columns,
        notes=notes,
        items=_items(plan.items, room.width, size),
        left=left,
        right=right,
        header=plan.header(size, plot) if plan.header else 0.0,
        plot=sum(heights) * _ONE * size if heights else plan.height * size / 10,
        ticks=axis,
        legend=legend,
        width=room.width,
    )


def _label(text: str, room: float, size: float, weight: Weight, max_lines: int | None) -> list[str]:
    lines = balanced(text, room, size, weight=weight)
    return (
        lines
        if max_lines is None or len(lines) <= max_lines
        else wrapped(text, room, size, weight=weight, max_lines=max_lines)
    )


def legend_rows(keys: Sequence[Sequence[str]], room: float, size: float) -> tuple[int, float]:
    """Return how many columns of a legend fit into the room, and how high it is then."""
    if not keys:
        return 1, 0.0
    widths = [max(width(line, size) for line in lines) + 2.6 * size for lines in keys]
    columns = len(keys)
    while columns > 1 and _columns_width(widths, columns, size) > room:
        columns -= 1
    deep = ceil(len(keys) / columns)
    columns = ceil(len(keys) / deep)
    lines = max(map(len, keys))
    return columns, (deep * (lines * LINE + 0.45) + 0.5) * size


def _items(items: Sequence[str], room: float, size: float) -> list[list[str]]:
    """Return the lines of a list, in two columns if they fit."""
    half = 0.5 * room - size
    if len(items) > 3 and all(width(item, size) <= half for item in items):
        middle = (len(items) + 1) // 2
        return [list(items[:middle]), list(items[middle:])]
    return [[line for item in items for line in wrapped(item, room, size)]] if items else []


def _columns_width(widths: Sequence[float], columns: int, size: float) -> float:
    """Return the width of a legend that fills its columns one after another, as matplotlib does."""
    deep, longer = divmod(len(widths), columns)
    total, start = 0.0, 0
    for column in range(columns):
        rows = deep + (column < longer)
        total += max(widths[start : start + rows])
        start += rows
    return total + (columns - 1) * 1.6 * size
