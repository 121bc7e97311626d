# SPDX-License-Identifier: BSL-1.0
"""Pictures of candidates: places, where points come from, what is missing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

import numpy as np
from matplotlib.patches import Patch, Rectangle

from .._explain import explain
from .._match import rank
from .._reports import place_name
from .._words import Lang, Language
from ._style import (
    BLUE,
    GREY,
    HATCH,
    INK,
    PALE,
    drawing,
    filled,
    finish,
    hatched,
    hollow,
    legend_below,
    plain,
    wrapped,
)

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from .._core import Explanation, JobProfile, Pool, Ranking, RankingEntry

__all__ = ["gap_map", "ranking", "waterfall"]

# Missing levels: 0, 1, 2, 3 and more; darker is more, in colour and in grey.
_STEPS = ("#F4F6F8", "#F9D08F", "#E8923A", "#A63603")


def ranking(ranking: Ranking, *, top: int = 25, lang: Lang = "en", ax: Axes | None = None) -> Axes:
    """Draw the places of a ranking as bars from 0 to the worst case, hatched on to the best.

    Parameters
    ----------
    ranking : Ranking
    top : int
        Most bars; what is not drawn is told under them.
    lang : {'en', 'de'}
    ax : matplotlib.axes.Axes, optional
        By default a new one, of a height that suits the number of bars.

    Returns
    -------
    matplotlib.axes.Axes

    Raises
    ------
    ValueError
        For a `top` below 1 or another language.

    Examples
    --------
    >>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
    >>> pool = herne.Pool.load_csv("examples/data/applicants.csv", job.framework)
    >>> ax = herne.plot.ranking(herne.rank(pool, job), top=10)
    >>> [text.get_text() for text in ax.get_yticklabels()][:2]
    ['1. B-005', '2. B-018']
    """
    say = Language(lang)
    if top < 1:
        raise ValueError(f"top: {top} is below 1")
    entries = ranking[:top]
    labels = [f"{place_name(entry)} {entry.id}" for entry in entries]
    words = [_entry_words(entry, say) for entry in entries]
    with drawing(ax, 8, 1.5 + 0.27 * max(len(entries), 2)) as ax:
        for row, entry in enumerate(entries):
            ax.barh(row, entry.worst, 0.62, color=BLUE)
            _hatch(ax, row, entry.worst, entry.best - entry.worst)
            ax.text(
                entry.best + ranking.max_points * 0.012, row, words[row], va="center", fontsize=9
            )
        for first, last in _ties(entries):
            ax.axhspan(first - 0.46, last + 0.46, color=PALE, lw=0, zorder=0)
        ax.set_yticks(range(len(entries)), [wrapped(label) for label in labels])
        ax.set_ylim(max(len(entries), 1) - 0.4, -0.6)
        ax.set_xlim(0, ranking.max_points)
        ax.set_xlabel(say("points_of", ranking.max_points))
        ax.tick_params(axis="y", length=0)
        handles = [filled(say("proven")), hatched(say("if_best"))]
        if any(entry.tied for entry in entries):
            handles.append(hollow(f"= {say('tied')}"))
        legend_below(ax, handles)
        notes = _not_shown(ranking, len(entries), say)
        if notes:
            ax.set_xlabel(ax.get_xlabel() + "\n" + " ".join(notes))
            legend_below(ax, handles, below=52)
        title = f"{say('ranking')}: {ranking.provenance.job}".removesuffix(": ")
        lines = [f"{label}: {text}" for label, text in zip(labels, words, strict=True)]
        finish(ax, title, [*lines, *notes], more=say("points_by_person", ranking.max_points))
    return ax


def _ties(entries: Sequence[RankingEntry]) -> Iterator[tuple[int, int]]:
    """Yield the first and last row of each place that several share."""
    for _, rows in groupby(range(len(entries)), lambda row: entries[row].place):
        group = list(rows)
        if entries[group[0]].tied:
            yield group[0], group[-1]


def _entry_words(entry: RankingEntry, say: Language) -> str:
    return f"{say.points(entry.worst, entry.best)}, {say(entry.verdict)}"


def _not_shown(ranking: Ranking, drawn: int, say: Language) -> list[str]:
    counts = ranking.counts
    more = counts.candidates - counts.ineligible - drawn
    return [say("not_listed", more)] if more > 0 else []


def _hatch(ax: Axes, row: float, start: float, width: float) -> None:
    if width > 0:
        ax.barh(
            row, width, 0.62, left=start, facecolor="white", edgecolor=BLUE, hatch=HATCH, lw=0.8
        )


def waterfall(explanation: Explanation, *, lang: Lang = "en", ax: Axes | None = None) -> Axes:
    """Draw where one candidate's points come from: each bar begins where the one above ends.

    Parameters
    ----------
    explanation : Explanation
    lang : {'en', 'de'}
    ax : matplotlib.axes.Axes, optional
        By default a new one, of a height that suits the number of requirements.

    Returns
    -------
    matplotlib.axes.Axes
        Solid is reached, hatched what an unknown level leaves open, pale what is not reached.

    Examples
    --------
    >>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
    >>> pool = herne.Pool.load_csv("examples/data/applicants.csv", job.framework)
    >>> ax = herne.plot.waterfall(herne.explain(pool["B-005"], job))
    >>> len(ax.get_yticks())
    25
    """
    say = Language(lang)
    parts = explanation.requirements
    last = len(parts)
    lines = []
    with drawing(ax, 9.2, 1.6 + 0.27 * (last + 1)) as ax:
        reached = 0
        labels = []
        for row, part in enumerate(parts):
            label = say(part.label) or part.requirement
            ax.barh(row, part.maximum, 0.62, left=reached, color=PALE)
            ax.barh(row, part.points, 0.62, left=reached, color=BLUE)
            _hatch(ax, row, reached + part.points, part.best - part.points)
            words = f"{say.points(part.points, part.best)}/{part.maximum}"
            _beside(ax, row, reached, reached + part.maximum, explanation.max_points, words)
            reached += part.points
            ax.plot([reached] * 2, [row - 0.31, row + 1.31], color=GREY, lw=0.8)
            labels.append(wrapped(label, 48))
            lines.append(f"{label}: {words}")
        ax.barh(last, explanation.max_points, 0.62, color=PALE)
        ax.barh(last, explanation.points, 0.62, color=INK)
        _hatch(ax, last, explanation.points, explanation.best - explanation.points)
        ax.set_yticks(range(last + 1), [*labels, say.title("total")])
        ax.get_yticklabels()[-1].set_fontweight("bold")
        ax.set_ylim(last + 0.6, -0.6)
        ax.set_xlim(0, explanation.max_points)
        ax.set_xlabel(say("points_of", explanation.max_points))
        ax.tick_params(axis="y", length=0)
        handles = [filled(say("reached")), hatched(say("if_best")), hollow(say("not_reached"))]
        legend_below(ax, handles)
        points = say.points(explanation.points, explanation.best)
        title = f"{explanation.id}: {points} {say('points_of', explanation.max_points)}, "
        finish(ax, f"{title}{say('conditions')} {say(explanation.verdict)}", lines, narrow=True)
    return ax


def _beside(ax: Axes, row: int, start: float, end: float, most: float, words: str) -> None:
    """Write words right of a bar, or left of it where the axes end."""
    gap = most * 0.012
    if end < most * 0.86:
        ax.text(end + gap, row, words, va="center", ha="left", fontsize=8)
    else:
        ax.text(start - gap, row, words, va="center", ha="right", fontsize=8)


def gap_map(
    pool: Pool,
    job: JobProfile,
    *,
    top: int = 15,
    ids: Iterable[int | str] | None = None,
    lang: Lang = "en",
    ax: Axes | None = None,
) -> Axes:
    """Draw how many levels the first of a ranking lack, by requirement.

    Parameters
    ----------
    pool : Pool
    job : JobProfile
    top : int
        How many of the ranking.
    ids : iterable of int or str, optional
        These candidates instead, in this order.
    lang : {'en', 'de'}
    ax : matplotlib.axes.Axes, optional

    Returns
    -------
    matplotlib.axes.Axes
        One row a candidate, one column a requirement; unknown levels are hatched.

    Raises
    ------
    ValueError
        If pool and job do not fit together, or there is nobody to draw.
    KeyError
        For an id that the pool does not have.

    Examples
    --------
    >>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
    >>> pool = herne.Pool.load_csv("examples/data/applicants.csv", job.framework)
    >>> ax = herne.plot.gap_map(pool, job, top=5)
    >>> len(ax.get_yticks()), len(ax.get_xticks())
    (5, 24)
    """
    say = Language(lang)
    if ids is None:
        entries = rank(pool, job, top=top)
        people = [explain(pool[entry.id], job) for entry in entries]
        names = [f"{place_name(entry)} {entry.id}" for entry in entries]
    else:
        people = [explain(pool[id], job) for id in ids]
        names = [str(one.id) for one in people]
    if not people:
        raise ValueError("pool: there is nobody to draw")
    labels = [say(job.label(n)) or one.id for n, one in enumerate(job.requirements)]
    lines = []
    above = 0.056 * max(map(len, labels))  # inches that the slanting labels rise
    with drawing(ax, max(2.2 + 0.36 * len(labels), 6.5), 1.3 + above + 0.3 * len(people)) as ax:
        for row, one in enumerate(people):
            for column, part in enumerate(one.requirements):
                _cell(ax, row, column, None if part.level is None else part.shortfall)
            short = [
                f"{label} {part.shortfall}"
                for label, part in zip(labels, one.requirements, strict=True)
                if part.level is not None and part.shortfall
            ]
            unknown = sum(part.level is None for part in one.requirements)
            text = ", ".join(short) or say("meets")
            lines.append(f"{names[row]}: {text}; {unknown} {say('unknown')}")
        ax.set_xlim(-0.5, len(labels) - 0.5)
        ax.set_ylim(len(people) - 0.5, -0.5)
        ax.set_yticks(range(len(people)), [plain(name) for name in names])
        ax.set_xticks(
            np.arange(len(labels)),
            [plain(label) for label in labels],
            rotation=60,
            ha="left",
            rotation_mode="anchor",
            fontsize=8,
        )
        ax.xaxis.tick_top()
        ax.tick_params(length=0)
        for spine in ax.spines.values():
            spine.set_visible(False)
        titles = [say("meets"), f"{say('missing_levels')}: 1", "2", "3+"]
        handles = [
            Patch(facecolor=c, edgecolor=GREY, lw=0.5, label=t)
            for c, t in zip(_STEPS, titles, strict=True)
        ]
        legend_below(ax, [*handles, hatched(say("unknown"))], below=8)
        finish(ax, f"{say('gap_map')}: {job.reference}", lines)
    return ax


def _cell(ax: Axes, row: int, column: int, missing: int | None) -> None:
    place = (column - 0.5, row - 0.5)
    if missing is None:
        ax.add_patch(Rectangle(place, 1, 1, facecolor="white", edgecolor=BLUE, hatch=HATCH, lw=0.5))
        return
    step = min(missing, len(_STEPS) - 1)
    ax.add_patch(Rectangle(place, 1, 1, facecolor=_STEPS[step], edgecolor="white", lw=1.5))
    if missing:
        colour = "white" if step == len(_STEPS) - 1 else INK
        ax.text(column, row, str(missing), ha="center", va="center", fontsize=9, color=colour)
