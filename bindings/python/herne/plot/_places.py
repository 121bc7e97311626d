# SPDX-License-Identifier: BSL-1.0
"""Pictures of the places that unknown levels leave open."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from matplotlib.ticker import FixedLocator, FuncFormatter

from .._words import Lang, Language
from ._files import describe
from ._jobs import line_of_result
from ._measure import Column, Plan
from ._sheet import Sheet, sheet
from ._style import MARKS
from ._text import clean, width

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from .._core import JobProfile, PlaceInterval, PlaceIntervals

__all__ = ["place_intervals"]


def place_intervals(
    places: PlaceIntervals,
    job: JobProfile | None = None,
    *,
    top: int = 30,
    lang: Lang = "en",
    ax: Axes | None = None,
) -> Axes:
    """Draw the places that candidates may have as dumbbells from the best to the worst.

    Parameters
    ----------
    places : PlaceIntervals
    job : JobProfile, optional
        The job that it is of: its title is shown.
    top : int
        Maximum number of rows; what is not drawn is counted under them.
    lang : {'en', 'de'}
    ax : matplotlib.axes.Axes, optional
        By default a new one, of a height that suits the number of rows.

    Returns
    -------
    matplotlib.axes.Axes
        The first k are shaded up to the cut. Who is certainly among them has full ends and a thick
        line, who possibly is hollow ends and a thin one; an arrow points to a worst place beyond
        the cut. Beside each row stand the places, and whether somebody may drop out.

    Raises
    ------
    ValueError
        For a `top` below 1, another language, or another job.

    Examples
    --------
    >>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
    >>> pool = herne.Pool.load_csv("examples/data/applicants.csv", job.framework)
    >>> ax = herne.plot.place_intervals(herne.place_intervals(pool, job, top=10), job)
    >>> print(herne.plot.alt(ax).splitlines()[6])
    B-005: best place 1, worst place 6, certainly among the first 10
    """
    say = Language(lang)
    if top < 1:
        raise ValueError(f"top: {top} is below 1")
    rows = places.entries[:top]
    end = _end(places, rows)
    plan = Plan(
        title=say("places"),
        subtitle=line_of_result(places.provenance, job, say),
        labels=[clean(str(one.id)) for one in rows],
        columns=[
            Column([_range(one, places, say) for one in rows], "right"),
            Column([_drops(one, say) for one in rows]),
        ],
        keys=_keys(places, rows, say),
        notes=_notes(places, rows, say),
        axis=say("place_axis") if rows else "",
        ends=[say.grouped(end)] if rows else [],
        height=40,
    )
    with sheet(ax, plan) as page:
        if rows:
            _draw(page, places, rows, end)
            _axis(page, end, say)
        else:
            page.text(
                0.5, 0.5, say("nobody"), ha="center", va="center", transform=page.ax.transAxes
            )
        title = f"{plan.title}: {plan.subtitle}".removesuffix(": ")
        lines = [_line(one, places, say) for one in rows] or [say("nobody")]
        describe(page.ax, title, [*lines, *plan.notes])
    return page.ax


def _end(places: PlaceIntervals, rows: Sequence[PlaceInterval]) -> int:
    """Return the greatest place drawn."""
    if places.top is not None:
        return min(places.top, places.counts.eligible + places.counts.undecided)
    return max((one.worst_place or one.best_place for one in rows), default=1)


def _range(one: PlaceInterval, places: PlaceIntervals, say: Language) -> str:
    best = say.grouped(one.best_place)
    if one.worst_place is None:
        return f"{best}–>{say.grouped(places.top or 0)}"
    return best if one.worst_place == one.best_place else f"{best}–{say.grouped(one.worst_place)}"


def _drops(one: PlaceInterval, say: Language) -> str:
    return f"{MARKS['undecided']} {say('may_drop_out')}" if one.may_drop_out else ""


def _standing(one: PlaceInterval, places: PlaceIntervals, say: Language) -> str:
    return say(f"{one.standing}_first", say.grouped(places.top or 0)) if one.standing else ""


def _line(one: PlaceInterval, places: PlaceIntervals, say: Language) -> str:
    """Return the places of one candidate in words."""
    cut = say.grouped(places.top or 0)
    worst = say("beyond", cut) if one.worst_place is None else say.grouped(one.worst_place)
    parts = [
        f"{say('best_place')} {say.grouped(one.best_place)}",
        f"{say('worst_place')} {worst}",
        _standing(one, places, say),
        say("may_drop_out") if one.may_drop_out else "",
    ]
    return f"{clean(str(one.id))}: {', '.join(part for part in parts if part)}"


def _keys(
    places: PlaceIntervals, rows: Sequence[PlaceInterval], say: Language
) -> list[tuple[str, str]]:
    """Return the legend: what occurs."""
    if places.top is None:
        return [("certain", say("place_range"))] if rows else []
    cut = say.grouped(places.top)
    found = {one.standing for one in rows}
    keys = [(kind, say(f"{kind}_first", cut)) for kind in ("certain", "possible") if kind in found]
    return [*keys, ("pale", say("the_first", cut))] if rows else []


def _notes(places: PlaceIntervals, rows: Sequence[PlaceInterval], say: Language) -> list[str]:
    """Return how many stand where, and how many are not drawn."""
    counts, notes = places.counts, []
    standing = counts.eligible + counts.undecided
    if places.top is not None:
        standing = counts.certain + counts.possible
        figures = (places.top, counts.certain, counts.possible, counts.out, counts.ineligible)
        notes.append(say("cut_counts", *map(say.grouped, figures)))
        if any(one.worst_place is None for one in rows):
            notes.append(say("arrow_beyond", say.grouped(places.top)))
    if standing > len(rows):
        notes.append(say("not_shown", say.grouped(standing - len(rows))))
    return notes


def _draw(page: Sheet, places: PlaceIntervals, rows: Sequence[PlaceInterval], end: int) -> None:
    ax, look, scale = page.ax, page.look, page.fit.size / 10
    beyond = end + 0.5 + _margin(end)
    ax.set_xlim(0.5 - _margin(end) / 2, beyond + _margin(end) / 4)
    if places.top is not None:
        ax.axvspan(ax.get_xlim()[0], end + 0.5, color=look.pale, lw=0, zorder=0)
        ax.axvline(end + 0.5, color=look.ink, lw=1.4, ls="--", zorder=1)
    for centre, one in zip(page.fit.centres, rows, strict=True):
        style = look.dumbbell(one.standing != "possible", scale)
        last = beyond if one.worst_place is None else one.worst_place
        line, mark = {"color": style["color"], "lw": style["lw"]}, {**style, "ls": "none"}
        ax.plot([one.best_place, last], [centre] * 2, zorder=2, **line)
        ax.plot([one.best_place], [centre], zorder=3, clip_on=False, **mark)
        mark["marker"] = ">" if one.worst_place is None else mark["marker"]
        ax.plot([last], [centre], zorder=3, clip_on=False, **mark)


def _margin(end: int) -> float:
    """Return how far arrows reach beyond the cut, in places."""
    return max(0.06 * end, 0.5)


def _axis(page: Sheet, end: int, say: Language) -> None:
    """Set ticks at whole places, the first among them."""
    ax = page.ax
    room = page.fit.width - page.fit.left - page.fit.right
    wide = width(say.grouped(end), page.fit.size) + 1.6 * page.fit.size
    ticks = max(min(int(room / wide), 10), 1)
    step = next(10**n * m for n in range(20) for m in (1, 2, 5) if end <= 10**n * m * ticks)
    places = [1, *(place for place in range(step, end + 1, step) if place - 1 >= 0.6 * step)]
    ax.xaxis.set_major_locator(FixedLocator(sorted({*places})))
    ax.xaxis.set_major_formatter(FuncFormatter(lambda value, _: say.grouped(round(value))))
