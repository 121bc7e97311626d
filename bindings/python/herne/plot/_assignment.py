# SPDX-License-Identifier: BSL-1.0
"""Pictures of people for several openings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from .._words import Lang, Language
from ._files import describe
from ._jobs import verdict_text
from ._measure import Column, Plan
from ._percent import percent, percents
from ._sheet import Sheet, sheet
from ._text import clean, wrapped

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from .._core import AssignedOpening, Assignment, Placement

__all__ = ["assignment"]

_NOTES = 400.0  # width of notes in points: a tight layout of matplotlib leaves no more


@dataclass(frozen=True)
class _Row:
    """Somebody who is placed, or words over those placed at an opening."""

    opening: AssignedOpening
    entry: Placement | None = None
    label: str = ""
    words: str = ""


def assignment(
    assignment: Assignment,
    *,
    top: int = 60,
    lang: Lang = "en",
    ax: Axes | None = None,
) -> Axes:
    """Draw an assignment as a table: openings, who is placed there, and the reasons.

    Parameters
    ----------
    assignment : Assignment
    top : int
        Maximum number of people; how many are not drawn is said under them.
    lang : {'en', 'de'}
    ax : matplotlib.axes.Axes, optional
        By default a new one, of a height that suits the number of rows.

    Returns
    -------
    matplotlib.axes.Axes
        Over each opening how many of its places are filled, why others are empty, and how many are
        placed elsewhere despite more points here. Under that a bar for everybody placed there, from
        0 to their score in the worst case, hatched on to the best; beside it the score, the rank
        among all who may stand there, the verdict, and what would be lost without them.

    Raises
    ------
    ValueError
        For a `top` below 1 or another language.

    Examples
    --------
    >>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
    >>> pool = herne.Pool.load_csv("examples/data/applicants.csv", job.framework)
    >>> ax = herne.plot.assignment(herne.assign(pool, [(job, 2)]))
    >>> print(*herne.plot.alt(ax).splitlines()[1:3], sep="\\n")
    16/0107 AI coordinator (f/m/d), specialist post: 2 of 2 filled
    B-005: 81.0%, rank 1, met, sum less: 0.133
    """
    say = Language(lang)
    if top < 1:
        raise ValueError(f"top: {top} is below 1")
    rows = _rows(assignment, top, say)
    notes = _notes(assignment, rows, say)
    plan = Plan(
        title=say("assignment"),
        labels=[_label(row) for row in rows],
        strong=frozenset(i for i, row in enumerate(rows) if row.label),
        columns=[
            Column([_score(row, say) for row in rows], "right"),
            Column([_rank(row, say) for row in rows]),
            Column([_verdict(row, say) for row in rows]),
            Column([_loss(row, say) for row in rows]),
        ],
        keys=_keys(rows, say),
        notes=[line for note in notes for line in wrapped(note, _NOTES, 10)],
        axis=say("score_axis"),
        ends=[percent(1.0, say)],
    )
    with sheet(ax, plan) as page:
        _draw(page, rows)
        percents(page, 100, say)
        describe(page.ax, plan.title, [*_lines(rows, say), *notes])
    return page.ax


def _rows(assignment: Assignment, top: int, say: Language) -> list[_Row]:
    """Return all openings, each with those placed there as far as `top` goes."""
    rows: list[_Row] = []
    shown = assignment.entries[:top]
    for position, opening in enumerate(assignment.openings):
        job = clean(opening.provenance.job) or str(position + 1)
        rows.append(_Row(opening, label=job, words=clean(say(opening.title))))
        rows.append(_Row(opening, words=", ".join(_facts(opening, say))))
        rows += [_Row(opening, entry) for entry in shown if entry.opening == position]
    return rows


def _label(row: _Row) -> str:
    return row.label if row.entry is None else clean(str(row.entry.id))


def _facts(opening: AssignedOpening, say: Language) -> list[str]:
    """Return how an opening is filled, why it is not, and how many are elsewhere."""
    facts = [say("filled_places", say.grouped(opening.filled), say.grouped(opening.places))]
    if opening.unfilled is not None:
        facts.append(say(opening.unfilled))
    if opening.passed_over:
        facts.append(say("elsewhere_count", say.grouped(opening.passed_over)))
    return facts


def _score(row: _Row, say: Language) -> str:
    if row.entry is None:
        return ""
    return percent(Fraction(row.entry.points, row.opening.max_points), say)


def _rank(row: _Row, say: Language) -> str:
    return "" if row.entry is None else say("rank_here", say.grouped(row.entry.place))


def _verdict(row: _Row, say: Language) -> str:
    return "" if row.entry is None else verdict_text(row.entry.verdict, say)


def _loss(row: _Row, say: Language) -> str:
    if row.entry is None:
        return ""
    loss = row.entry.loss
    if loss.places:
        return f"{say('loss_places')}: {loss.places}"
    return f"{say('loss_sum')}: {_decimals(loss.sum, say)}"


def _decimals(number: Fraction, say: Language) -> str:
    """Return a number of at least 0 to three decimals, rounded half up."""
    whole = int(number * 1000 + Fraction(1, 2))
    return say.decimal(f"{whole // 1000}.{whole % 1000:03}")


def _keys(rows: Sequence[_Row], say: Language) -> list[tuple[str, str]]:
    """Return the legend: what occurs."""
    entries = [row.entry for row in rows if row.entry is not None]
    keys = []
    if any(entry.points for entry in entries):
        keys.append(("filled", say("proven")))
    if any(entry.best > entry.points for entry in entries):
        keys.append(("hatched", say("if_best")))
    return keys


def _notes(assignment: Assignment, rows: Sequence[_Row], say: Language) -> list[str]:
    """Return what the picture is for, the total, and what is not drawn."""
    total, second = assignment.total, assignment.second
    places = sum(opening.places for opening in assignment.openings)
    figures = (say.grouped(total.filled), say.grouped(places), _decimals(total.sum, say))
    notes = [say("assignment_note"), say("assignment_total", *figures)]
    if any(row.entry is not None for row in rows):
        notes.append(say("loss_note"))
    if second is None:
        notes.append(say("assignment_only"))
    elif second == total:
        notes.append(say("assignment_equal"))
    else:
        figures_of_second = (say.grouped(second.filled), _decimals(second.sum, say))
        notes.append(say("assignment_second", *figures_of_second))
    hidden = len(assignment.entries) - sum(row.entry is not None for row in rows)
    if hidden:
        notes.append(say("entries_hidden", say.grouped(hidden)))
    return notes


def _lines(rows: Sequence[_Row], say: Language) -> list[str]:
    """Return the rows in words."""
    lines: list[str] = []
    for row in rows:
        if row.entry is not None:
            parts = (_score(row, say), _rank(row, say), say(row.entry.verdict), _loss(row, say))
            lines.append(f"{_label(row)}: {', '.join(parts)}")
        elif row.label:
            lines.append(f"{row.label} {row.words}".rstrip())
        else:
            lines[-1] += f": {row.words}"
    return lines


def _draw(page: Sheet, rows: Sequence[_Row]) -> None:
    ax, look, fit = page.ax, page.look, page.fit
    for centre, height, row in zip(fit.centres, fit.heights, rows, strict=True):
        if row.entry is None:
            top, bottom = centre - height / 2, centre + height / 2
            ax.axhspan(top, bottom, color=look.pale, lw=0, zorder=0)
            _write(page, centre, row)
            continue
        scale = 100 / row.opening.max_points
        points, best = row.entry.points * scale, row.entry.best * scale
        ax.barh(centre, points, 0.6, color=look.blue)
        page.hatch(centre, points, best - points, 0.6)


def _write(page: Sheet, centre: float, row: _Row) -> None:
    """Write what is said of an opening over bars and columns, as far as there is room."""
    fit = page.fit
    room = fit.width - fit.left - 0.8 * fit.size
    words = wrapped(row.words, room, fit.size, max_lines=1) if row.words else []
    base = page.shifted(0.4 * fit.size, 0, page.ax.get_yaxis_transform())
    for line in words:
        page.text(0, centre, line, ha="left", va="center_baseline", transform=base)
