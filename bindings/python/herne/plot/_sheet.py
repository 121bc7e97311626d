# SPDX-License-Identifier: BSL-1.0
"""Axes with everything around them that a picture needs, so that nothing is cut or overlaps."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

import matplotlib as mpl
from matplotlib.ticker import FixedLocator, FuncFormatter, MaxNLocator
from matplotlib.transforms import Bbox, offset_copy

from ._files import figure_of
from ._measure import LINE, Fit, Plan, Room, fit
from ._style import HATCH, Look, look_on, settings
from ._text import plain, width

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.gridspec import SubplotSpec
    from matplotlib.text import Text

    from .._words import Language

__all__ = ["Projection", "Sheet", "sheet"]

Projection: TypeAlias = Literal["rectilinear", "polar"]

_LEAST_SIZE = 5.0  # what can still be read, in points
_LOST = 45.0  # points of a cell that a layout may give to what stands around its neighbours
_PADS = 28.0  # points that a layout leaves free around a figure
_MARK = "herne_sheet"
_MANY_LINES = 3  # of a label, from which on a picture becomes wider
_PAD = 8.0  # points around a picture


@dataclass(frozen=True)
class Sheet:
    """Axes that a plan was laid out on."""

    ax: Axes
    look: Look
    fit: Fit

    def shifted(self, x: float = 0, y: float = 0, base: Any = None) -> Any:
        """Return a transform that many points shift of another one, by default the axes' own."""
        base = self.ax.transAxes if base is None else base
        return offset_copy(base, figure_of(self.ax), x=x, y=y, units="points")

    def hatch(self, row: float, start: float, length: float, height: float) -> None:
        """Draw a hatched bar: what an unknown level leaves open."""
        if length > 0:
            self.ax.barh(
                row,
                length,
                height,
                left=start,
                facecolor=self.look.ground,
                edgecolor=self.look.blue,
                hatch=HATCH,
                lw=0.8,
            )

    def text(self, x: float, y: float, words: str, **more: Any) -> Text:
        """Write a text that may stand outside the axes."""
        settings: dict[str, Any] = {"fontsize": self.fit.size, "color": self.look.ink, **more}
        return self.ax.text(x, y, plain(words), clip_on=False, **settings)

    def numbers(self, end: int, say: Language) -> None:
        """Set a horizontal axis of whole numbers from 0 to `end`, in the language's digits."""
        ax = self.ax
        ax.set_xlim(0, max(end, 1))
        room = self.fit.width - self.fit.left - self.fit.right
        wide = width(say.grouped(end), self.fit.size) + 1.6 * self.fit.size
        ticks = max(min(int(room / wide), 8), 1)
        if end <= ticks:
            ax.xaxis.set_major_locator(FixedLocator([*range(end + 1)]))
        elif ticks < 2:
            ax.xaxis.set_major_locator(FixedLocator([0, end]))
        else:
            ax.xaxis.set_major_locator(MaxNLocator(ticks, steps=[1, 2, 2.5, 5, 10], integer=True))
        ax.xaxis.set_major_formatter(FuncFormatter(lambda value, _: say.grouped(round(value))))


@contextmanager
def sheet(
    ax: Axes | None, plan: Plan, inches: float = 6.8, *, projection: Projection = "rectilinear"
) -> Iterator[Sheet]:
    """Lay a plan out on axes, new ones if there are none, and give them to draw on.

    Settings of matplotlib are ours inside, and as they were afterwards.
    """
    if ax is None:
        _choose_backend()
    ground = mpl.rcParams["figure.facecolor"] if ax is None else figure_of(ax).get_facecolor()
    look = look_on(ground)
    with mpl.rc_context(settings(look, 10)):
        if ax is None:
            found = fit(plan, Room(inches * 72 - 2 * _PAD))
            if max(map(len, found.labels), default=0) > _MANY_LINES:
                inches += 1.2
                found = fit(plan, Room(inches * 72 - 2 * _PAD))
            own = _own_axes(inches, found, projection)
        else:
            own, found = ax, fit(plan, _room(ax))
        _fill_cell(own)
        own.set_axes_locator(_Inset(own, found))  # type: ignore[arg-type]
        setattr(own, _MARK, True)
        if found.size < _LEAST_SIZE:
            warnings.warn(_too_small(plan, own), UserWarning, stacklevel=4)
        mpl.rcParams.update(settings(look, found.size))
        page = Sheet(own, look, found)
        _dress(page, plan)
        yield page


def _choose_backend() -> None:
    """Let pyplot set up its backend: what that does to rcParams has to outlive our own settings."""
    from matplotlib import pyplot

    pyplot.draw_if_interactive()  # type: ignore[no-untyped-call]


def _own_axes(inches: float, found: Fit, projection: Projection) -> Axes:
    from matplotlib import pyplot

    high = (found.top + found.plot + found.bottom + 2 * _PAD) / 72
    figure = pyplot.figure(figsize=(inches, high), layout="none")
    return figure.add_subplot(projection=projection)


def _too_small(plan: Plan, ax: Axes) -> str:
    needed = fit(plan, Room(6.8 * 72))
    high = (needed.top + needed.plot + needed.bottom) / 72
    return (
        f"ax: its room is too small to read what is drawn ({len(plan.labels)} rows); give axes "
        f"6.8 inches wide and {high:.1f} high, or none"
    )


def _cell(ax: Axes) -> tuple[float, float, float, float] | None:
    """Return the left, bottom, right and top of what a subplot may fill, in parts of its parent."""
    spec = ax.get_subplotspec()
    if spec is None:
        return None
    x0, y0, x1, y1 = 0.0, 0.0, 1.0, 1.0
    chain = []
    while spec is not None:
        chain.append(spec)
        spec = getattr(spec.get_gridspec(), "_subplot_spec", None)
    for one in reversed(chain):
        grid = one.get_gridspec()
        wide = _ratios(grid.get_width_ratios(), grid.ncols)
        high = _ratios(grid.get_height_ratios(), grid.nrows)
        columns, rows = one.colspan, one.rowspan
        dx, dy = (x1 - x0) / sum(wide), (y1 - y0) / sum(high)
        x0, x1 = x0 + dx * sum(wide[: columns.start]), x0 + dx * sum(wide[: columns.stop])
        y0, y1 = y1 - dy * sum(high[: rows.stop]), y1 - dy * sum(high[: rows.start])
    return x0, y0, x1, y1


def _ratios(given: Any, count: int) -> list[float]:
    return [1.0] * count if given is None else [float(ratio) for ratio in given]


def _size_of_parent(ax: Axes) -> tuple[float, float]:
    """Return width and height of the figure or subfigure that axes are in, in points."""
    figure = figure_of(ax)
    box = ax.figure.bbox
    return box.width / figure.dpi * 72, box.height / figure.dpi * 72


def _fill_cell(ax: Axes) -> None:
    """Let a subplot begin with all of its cell: a layout takes it from there, if there is one."""
    cell = _cell(ax)
    if cell is not None:
        x0, y0, x1, y1 = cell
        ax.set_position((x0, y0, x1 - x0, y1 - y0))
        ax.set_in_layout(True)


def _room(ax: Axes) -> Room:
    """Return the room inside the place that axes have or, in a layout, will get."""
    wide, high = _size_of_parent(ax)
    cell = _cell(ax)
    if cell is None:
        place = ax.get_position(original=True)
        return Room(place.width * wide - 2 * _PAD, place.height * high - 2 * _PAD)
    x0, y0, x1, y1 = cell
    across, along = (x1 - x0) * wide - 2 * _PAD, (y1 - y0) * high - 2 * _PAD
    if figure_of(ax).get_layout_engine() is not None:
        others = any(one is not ax and not hasattr(one, _MARK) for one in ax.figure.axes)
        lost = _LOST if others and (x1 - x0 < 1 or y1 - y0 < 1) else _PADS
        across, along = across - lost, along - lost
    return Room(max(across, 10), max(along, 10))


class _Inset:
    """Keeps a plot so far inside the place of its axes that all around it fits in, too."""

    def __init__(self, ax: Axes, found: Fit) -> None:
        self._ax = ax
        self._fit = found
        self._before = ax.get_axes_locator()

    def __call__(self, ax: Axes, renderer: Any) -> Bbox:
        """Return where the plot is, when it is drawn."""
        before, found = self._before, self._fit
        place = ax.get_position(original=True) if before is None else before(ax, renderer)
        wide, high = _size_of_parent(ax)
        left, right = (found.left + _PAD) / wide, (found.right + _PAD) / wide
        low, top = (found.bottom + _PAD) / high, (found.top + _PAD) / high
        x0, y0 = place.x0 + left, place.y0 + low
        x1, y1 = max(place.x1 - right, x0 + 1e-3), max(place.y1 - top, y0 + 1e-3)
        return Bbox.from_extents(x0, y0, x1, y1)

    def get_subplotspec(self) -> SubplotSpec | None:
        """Return where the axes stand in a grid: `tight_layout` asks a locator for it."""
        return self._ax.get_subplotspec()


def _dress(page: Sheet, plan: Plan) -> None:
    """Set everything around the plot: title, labels, columns, axis, legend, notes."""
    ax, found, look = page.ax, page.fit, page.look
    ax.set_facecolor(look.ground)
    ax.grid(visible=False, which="both", axis="both")
    for name, spine in ax.spines.items():
        spine.set_visible(name == "bottom" and bool(plan.ends))
        spine.set_color(look.grey)
        spine.set_linewidth(0.8)
    ax.tick_params(axis="both", which="both", labelsize=found.size, labelcolor=look.ink)
    ax.tick_params(axis="x", color=look.grey, length=3.5, width=0.8, pad=3.5)
    if plan.labels:
        _label_rows(page, plan)
    elif not plan.scale:
        ax.set_yticks([])
    if not plan.ends:
        ax.set_xticks([])
    _title(page)
    _below(page, plan)


def _label_rows(page: Sheet, plan: Plan) -> None:
    ax, found = page.ax, page.fit
    ax.tick_params(axis="y", length=0, pad=0.5 * found.size)
    ax.set_yticks(found.centres, ["\n".join(map(plain, lines)) for lines in found.labels])
    for row in plan.strong:
        ax.get_yticklabels()[row].set_fontweight("bold")
    ax.set_ylim(found.rows, 0)
    place = 0.0
    for column in plan.columns:
        wide = max((width(text, found.size) for text in column.texts), default=0.0)
        place += 0.9 * found.size
        shift = place + (wide if column.align == "right" else 0)
        base = page.shifted(shift, 0, ax.get_yaxis_transform())
        for centre, text in zip(found.centres, column.texts, strict=True):
            if text:
                page.text(1, centre, text, ha=column.align, va="center_baseline", transform=base)
        place += wide


def _title(page: Sheet) -> None:
    ax, found = page.ax, page.fit
    high = found.header + 0.35 * found.size
    if found.subtitle:
        text = "\n".join(found.subtitle)
        place = page.shifted(-found.left, high)
        page.text(0, 1, text, ha="left", va="bottom", transform=place)
        high += len(found.subtitle) * LINE * found.size
    title = ax.set_title("\n".join(map(plain, found.title)), loc="left", y=1.0, pad=high)
    title.set(fontsize=1.2 * found.size, fontweight="bold", color=page.look.ink, va="bottom")
    title.set_transform(page.shifted(-found.left, 0, title.get_transform()))


def _below(page: Sheet, plan: Plan) -> None:
    ax, found = page.ax, page.fit
    if plan.axis:
        room = found.width - found.left - found.right
        fits = width(plan.axis, found.size) <= room
        label = ax.set_xlabel(plain(plan.axis), loc="center" if fits else "right", labelpad=4)
        label.set(fontsize=found.size, color=page.look.ink)
    down = found.ticks
    if plan.keys:
        handles = [
            page.look.handle(kind, plain("\n".join(lines)))
            for (kind, _), lines in zip(plan.keys, found.keys, strict=True)
        ]
        ax.legend(
            handles=handles,
            loc="upper left",
            bbox_to_anchor=(0, 0),
            bbox_transform=page.shifted(-found.left, -down - 0.5 * found.size),
            ncols=found.key_columns,
            borderaxespad=0,
            borderpad=0,
            columnspacing=1.6,
            handlelength=1.8,
            handletextpad=0.6,
            labelspacing=0.45,
        )
        down += found.legend
    if found.notes:
        place = page.shifted(-found.left, -down - 0.5 * found.size)
        page.text(0, 0, "\n".join(found.notes), ha="left", va="top", transform=place)
        down += len(found.notes) * LINE * found.size
    for number, items in enumerate(found.items):
        shift = number * (0.5 * found.width + 0.5 * found.size) - found.left
        place = page.shifted(shift, -down - 0.5 * found.size)
        page.text(0, 0, "\n".join(items), ha="left", va="top", transform=place)
