# SPDX-License-Identifier: BSL-1.0
"""Pictures of rankings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, islice
from typing import TYPE_CHECKING

from .._phrases import place_name
from .._words import Lang, Language
from ._files import describe
from ._jobs import line_of_result, points_text, verdict_text
from ._measure import Column, Plan
from ._sheet import Sheet, sheet
from ._style import MARKS
from ._text import clean

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from .._core import JobProfile, Ranking, RankingEntry

__all__ = ["ranking"]

_MAX_IDS = 20


def ranking(
    ranking: Ranking,
    job: JobProfile | None = None,
    *,
    top: int = 25,
    lang: Lang = "en",
    ax: Axes | None = None,
) -> Axes:
    """Draw the places of a ranking as bars from 0 to the worst case, hatched on to the best.

    Parameters
    ----------
    ranking : Ranking
    job : JobProfile, optional
        The job that it is of: its title is shown. A ranking itself knows its reference alone.
    top : int
        Maximum number of bars, besides those requested by id (`also`); what is not drawn is
        counted under them.
    lang : {'en', 'de'}
    ax : matplotlib.axes.Axes, optional
        By default a new one, of a height that suits the number of bars.

    Returns
    -------
    matplotlib.axes.Axes
        Beside each bar stand the points and the verdict, under them the ids of those left out.

    Raises
    ------
    ValueError
        For a `top` below 1, another language, or another job.

    Examples
    --------
    >>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
    >>> pool = herne.Pool.load_csv("examples/data/applicants.csv", job.framework)
    >>> ax = herne.plot.ranking(herne.rank(pool, job), job, top=10)
    >>> [text.get_text() for text in ax.get_yticklabels()][:2]
    ['1. B-005', '2. B-018']
    """
    say = Language(lang)
    if top < 1:
        raise ValueError(f"top: {top} is below 1")
    entries = ranking[:top]
    drawn = {entry.id for entry in entries}
    more = [entry for entry in ranking.also if entry.id not in drawn]
    rows = [*entries, *more]
    end = say.grouped(ranking.max_points)
    plan = Plan(
        title=say("ranking"),
        subtitle=line_of_result(ranking.provenance, job, say),
        labels=[_name(entry, say) for entry in rows],
        columns=[
            Column([points_text(entry.worst, entry.best, say) for entry in rows], "right"),
            Column([verdict_text(entry.verdict, say) for entry in rows]),
        ],
        keys=_keys(rows, say),
        notes=_notes(ranking, rows, say),
        axis=say("points_of", end) if rows else "",
        ends=[end] if rows else [],
        height=40,
    )
    with sheet(ax, plan) as page:
        if rows:
            _draw(page, rows, len(entries))
            page.numbers(ranking.max_points, say)
        else:
            page.text(
                0.5, 0.5, say("nobody"), ha="center", va="center", transform=page.ax.transAxes
            )
        lines = [
            f"{label}: {points_text(entry.worst, entry.best, say)}, {say(entry.verdict)}"
            for label, entry in zip(plan.labels, rows, strict=True)
        ]
        title = f"{plan.title}: {plan.subtitle}".removesuffix(": ")
        lines += [] if rows else [say("nobody")]
        describe(page.ax, title, [*lines, *plan.notes], say("points_by_person", end))
    return page.ax


def _name(entry: RankingEntry, say: Language) -> str:
    place = place_name(entry) if entry.place else say("no_place")
    return f"{place} {clean(str(entry.id))}"


def _keys(rows: Sequence[RankingEntry], say: Language) -> list[tuple[str, str]]:
    """Return the legend: what occurs."""
    keys = []
    if any(entry.worst for entry in rows):
        keys.append(("filled", say("proven")))
    if any(entry.best > entry.worst for entry in rows):
        keys.append(("hatched", say("if_best")))
    if any(entry.tied for entry in rows):
        keys.append(("pale", f"= {say('tied')}"))
    return keys


def _draw(page: Sheet, rows: Sequence[RankingEntry], listed: int) -> None:
    ax, centres, heights = page.ax, page.fit.centres, page.fit.heights
    for first, last in _ties(rows):
        top = centres[first] - heights[first] / 2
        bottom = centres[last] + heights[last] / 2
        ax.axhspan(top + 0.04, bottom - 0.04, color=page.look.pale, lw=0, zorder=0)
    for centre, entry in zip(centres, rows, strict=True):
        ax.barh(centre, entry.worst, 0.6, color=page.look.blue)
        page.hatch(centre, entry.worst, entry.best - entry.worst, 0.6)
    if 0 < listed < len(rows):
        ax.axhline(centres[listed] - heights[listed] / 2, color=page.look.grey, lw=0.8, ls=":")


def _ties(entries: Sequence[RankingEntry]) -> Iterator[tuple[int, int]]:
    """Yield the first and last row of each place that several share."""
    for _, rows in groupby(range(len(entries)), lambda row: entries[row].place):
        group = list(rows)
        if entries[group[0]].tied:
            yield group[0], group[-1]


def _notes(ranking: Ranking, rows: Sequence[RankingEntry], say: Language) -> list[str]:
    """Return who is not drawn: how many of the ranking, and whom the conditions leave out."""
    counts = ranking.counts
    notes = []
    more = counts.candidates - counts.ineligible - sum(entry.place > 0 for entry in rows)
    if more > 0:
        notes.append(say("not_listed", say.grouped(more)))
    if counts.ineligible:
        ids = [clean(str(one.id)) for one in islice(ranking.left_out, _MAX_IDS)]
        rest = counts.ineligible - len(ids)
        last = [say("and_more", say.grouped(rest))] if rest else []
        head = f"{MARKS['ineligible']} {say('left_out')} ({say.grouped(counts.ineligible)})"
        named = f"{', '.join(ids)} {' '.join(last)}".strip()
        notes.append(f"{head}: {named}." if named else f"{head}.")
    return notes
