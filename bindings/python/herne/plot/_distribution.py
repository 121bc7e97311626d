# SPDX-License-Identifier: BSL-1.0
"""Pictures of whole pools."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from matplotlib.ticker import FuncFormatter, MaxNLocator

from .. import _core
from .._words import Lang, Language
from ._files import describe
from ._jobs import job_line, line_of_result
from ._measure import LINE, Plan
from ._sheet import Sheet, sheet
from ._text import width

if TYPE_CHECKING:
    import numpy.typing as npt
    from matplotlib.axes import Axes

    from .._core import Histogram, JobProfile, Ranking

__all__ = ["distribution"]


def distribution(
    histogram: Histogram,
    job: JobProfile | None = None,
    *,
    cut: int | Ranking | None = None,
    max_points: int | None = None,
    bars: int = 40,
    lang: Lang = "en",
    ax: Axes | None = None,
) -> Axes:
    """Draw how many candidates have which points, and where a cut falls.

    Parameters
    ----------
    histogram : Histogram
        Its bins are put together to at most `bars` bars of equal width.
    job : JobProfile, optional
        The job that it is of: its title is shown, and the axis ends at its points.
    cut : int or Ranking, optional
        Points at a cut, or a ranking that was cut, whose last entry has them.
    max_points : int, optional
        End of the axis; by default that of the job, the ranking, or the last bin.
    bars : int
        Maximum number of bars.
    lang : {'en', 'de'}
    ax : matplotlib.axes.Axes, optional

    Returns
    -------
    matplotlib.axes.Axes
        Ineligible candidates are in no bar; their number stands under them.

    Raises
    ------
    ValueError
        For fewer than one bar, an empty ranking as a cut, or one of another job.

    Examples
    --------
    >>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
    >>> pool = herne.Pool.load_csv("examples/data/applicants.csv", job.framework)
    >>> cut = herne.rank(pool, job, top=10)
    >>> ax = herne.plot.distribution(herne.histogram(pool, job), job, cut=cut, bars=20)
    >>> sum(int(bar.get_height()) for bar in ax.patches)
    54
    """
    say = Language(lang)
    if bars < 1:
        raise ValueError(f"bars: {bars} is below 1")
    points = _cut_points(cut)
    counts = histogram.counts
    end = _end(histogram, job, cut) if max_points is None else max_points
    heights, wide, first = _bars(counts, histogram.bin, bars, points)
    edges = [first + number * wide for number in range(len(heights))]
    highest = int(heights.max())
    words = "" if points is None else say("cut", say.grouped(points))
    notes = []
    if histogram.ineligible:
        notes.append(say("not_drawn", say.grouped(histogram.ineligible)))
    plan = Plan(
        title=say("distribution"),
        subtitle=_subtitle(job, cut, say),
        keys=_keys(edges, heights, points, say),
        notes=notes,
        axis=say("points_of", say.grouped(end)),
        ends=[say.grouped(end)],
        height=190,
        scale=_scale(highest, say),
        header=(lambda size, _: LINE * size + 2) if words else None,
    )
    with sheet(ax, plan) as page:
        for left, height in zip(edges, heights.tolist(), strict=True):
            colour = page.look.blue if points is None or left >= points else page.look.sky
            edge = page.look.ground
            page.ax.bar(left, height, wide, align="edge", color=colour, edgecolor=edge, lw=0.6)
        _axes(page, end, highest, say)
        if not highest:
            page.text(0.5, 0.5, say("nobody"), ha="center", transform=page.ax.transAxes)
        if points is not None:
            _cut_line(page, points, end, words)
        lines = [
            f"{say.grouped(max(left, 0))} – {say.grouped(min(left + wide - 1, end))}: "
            f"{say.grouped(height)}"
            for left, height in zip(edges, heights.tolist(), strict=True)
            if height
        ]
        title = f"{plan.title}: {plan.subtitle}" if plan.subtitle else plan.title
        describe(page.ax, title, [*([words] if words else []), *notes, *lines])
    return page.ax


def _subtitle(job: JobProfile | None, cut: int | Ranking | None, say: Language) -> str:
    if isinstance(cut, _core.Ranking):
        return line_of_result(cut.provenance, job, say)
    return "" if job is None else job_line(job, say)


def _end(histogram: Histogram, job: JobProfile | None, cut: int | Ranking | None) -> int:
    if job is not None:
        return job.scorecard().max_points
    if isinstance(cut, _core.Ranking):
        return cut.max_points
    return len(histogram.counts) * histogram.bin - 1


def _scale(highest: int, say: Language) -> float:
    """Return the width of the numbers and the name at the left, in points."""
    return width(say.grouped(highest), 10) + 10 * LINE + 14


def _keys(
    edges: list[int], heights: npt.NDArray[np.uint64], points: int | None, say: Language
) -> list[tuple[str, str]]:
    """Return the legend: which sides of the cut have bars."""
    if points is None:
        return []
    filled = [left for left, height in zip(edges, heights.tolist(), strict=True) if height]
    keys = [("sky", say("below_cut"))] if any(left < points for left in filled) else []
    return keys + ([("filled", say("above_cut"))] if any(x >= points for x in filled) else [])


def _axes(page: Sheet, end: int, highest: int, say: Language) -> None:
    ax, look, size = page.ax, page.look, page.fit.size
    page.numbers(end, say)
    ax.set_ylim(0, max(highest * 1.06, 1))
    ax.spines["left"].set_visible(True)
    ax.tick_params(axis="y", length=3.5, width=0.8, color=look.grey, pad=3.5)
    few = MaxNLocator(5, steps=[1, 2, 5, 10], integer=True)
    ax.yaxis.set_major_locator(few)
    ax.yaxis.set_major_formatter(FuncFormatter(lambda value, _: say.grouped(round(value))))
    ax.set_ylabel(say("number_of_people"), fontsize=size, color=look.ink)


def _cut_line(page: Sheet, points: int, end: int, words: str) -> None:
    """Draw the cut, and write its words above, moved so far that they stay over the plot."""
    page.ax.axvline(points, color=page.look.red, lw=1.8, ls="--")
    room = page.fit.width - page.fit.left - page.fit.right
    half = width(words, page.fit.size) / 2
    place = min(max(points / max(end, 1), 0), 1) * room
    shift = max(half - place, 0) - max(place + half - room, 0)
    base = page.shifted(shift, 2, page.ax.get_xaxis_transform())
    page.text(points, 1, words, ha="center", va="bottom", transform=base)


def _bars(
    counts: npt.NDArray[np.uint64], bin: int, max_bars: int, cut: int | None
) -> tuple[npt.NDArray[np.uint64], int, int]:
    """Return heights, width and left end of bars; one begins at the cut, if the bins allow it."""
    merged = max(-(-len(counts) // max_bars), 1)
    before = 0 if cut is None or cut % bin else -(cut // bin) % merged
    behind = -(before + len(counts)) % merged
    padded = np.concatenate([np.zeros(before, np.uint64), counts, np.zeros(behind, np.uint64)])
    return padded.reshape(-1, merged).sum(axis=1), merged * bin, -before * bin


def _cut_points(cut: int | Ranking | None) -> int | None:
    if cut is None or isinstance(cut, int):
        return cut
    if not len(cut):
        raise ValueError("cut: the ranking is empty")
    return cut[-1].points
