# SPDX-License-Identifier: BSL-1.0
"""Pictures of how far shares may move."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from .._words import Lang, Language
from ._files import describe
from ._jobs import line_of_result
from ._measure import Column, Plan
from ._percent import percent, percents
from ._sheet import Sheet, sheet
from ._text import clean

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from .._core import JobProfile, ShareInterval, ShareStability, Stability

__all__ = ["stability"]

_APART = 0.27  # of a row, from one interval to the next


@dataclass(frozen=True)
class _Lane:
    """One of the statements that intervals are of."""

    style: int
    field: str
    words: str

    def of(self, part: ShareStability) -> ShareInterval:
        interval: ShareInterval = getattr(part, self.field)
        return interval


def stability(
    stability: Stability,
    job: JobProfile | None = None,
    *,
    lang: Lang = "en",
    ax: Axes | None = None,
) -> Axes:
    """Draw how far the share of each group and requirement may move, the others in proportion.

    Parameters
    ----------
    stability : Stability
    job : JobProfile, optional
        The job that it is of: its title is shown.
    lang : {'en', 'de'}
    ax : matplotlib.axes.Axes, optional
        By default a new one, of a height that suits the number of rows.

    Returns
    -------
    matplotlib.axes.Axes
        Groups first, in bold. A thin line between dots is where the same people stand at place 1, a
        thick one between squares where the same are the first k, a dotted one between triangles
        where two given people keep their order. Full ends belong to the interval, hollow ones do
        not. The upright mark is the share today, which stands at the right as well.

    Raises
    ------
    ValueError
        For another language or another job.

    Examples
    --------
    >>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
    >>> pool = herne.Pool.load_csv("examples/data/applicants.csv", job.framework)
    >>> ax = herne.plot.stability(herne.stability(pool, job), job)
    >>> print(herne.plot.alt(ax).splitlines()[2])
    Project work and tools: share today 22.0%; the same first place: ≥ 0.0%, ≤ 100.0%
    """
    say = Language(lang)
    parts = [*stability.groups, *stability.requirements]
    lanes = _lanes(stability, say)
    plan = Plan(
        title=say("share_room"),
        subtitle=line_of_result(stability.provenance, job, say),
        labels=[clean(say(part.label)) or part.id for part in parts],
        strong=frozenset(range(len(stability.groups))),
        columns=[Column([percent(part.share, say) for part in parts], "right")],
        keys=[("required", say("share_today")), *((f"lane{a.style}", a.words) for a in lanes)],
        notes=[say("share_ends"), say(f"unknown_{stability.order}")],
        axis=say("share"),
        ends=[percent(1, say)],
    )
    with sheet(ax, plan) as page:
        percents(page, 100, say)
        _draw(page, parts, lanes)
        lines = [
            "; ".join([f"{label}: {say('share_today')} {today}", *_words(part, lanes, say)])
            for label, today, part in zip(plan.labels, plan.columns[0].texts, parts, strict=True)
        ]
        title = f"{plan.title}: {plan.subtitle}".removesuffix(": ")
        describe(page.ax, title, lines, say("unknown_" + stability.order).removesuffix("."))
    return page.ax


def _lanes(stability: Stability, say: Language) -> list[_Lane]:
    """Return what is looked at, once each: the first 1 are the first place."""
    lanes = [_Lane(0, "first_place", say("same_first_place"))]
    if stability.top > 1:
        lanes.append(_Lane(1, "first", say("same_first", say.grouped(stability.top))))
    if stability.a is not None:
        a, b = clean(str(stability.a)), clean(str(stability.b))
        lanes.append(_Lane(2, "between", say("same_order", a, b)))
    return lanes


def _words(part: ShareStability, lanes: Sequence[_Lane], say: Language) -> list[str]:
    """Return the intervals of one share in words."""
    lines = []
    for lane in lanes:
        found = lane.of(part)
        low = f"{'>' if found.low_open else '≥'} {percent(found.low, say)}"
        high = f"{'<' if found.high_open else '≤'} {percent(found.high, say)}"
        lines.append(f"{lane.words}: {low}, {high}")
    return lines


def _draw(page: Sheet, parts: Sequence[ShareStability], lanes: Sequence[_Lane]) -> None:
    ax, look, scale = page.ax, page.look, page.fit.size / 10
    for row, (centre, part) in enumerate(zip(page.fit.centres, parts, strict=True)):
        if row % 2:
            half = page.fit.heights[row] / 2
            ax.axhspan(centre - half, centre + half, color=look.pale, alpha=0.45, lw=0, zorder=0)
        for number, lane in enumerate(lanes):
            found, style = lane.of(part), look.lane(lane.style, scale)
            y = centre + (number - (len(lanes) - 1) / 2) * _APART
            line = {key: style[key] for key in ("color", "lw", "ls")}
            ax.plot([100 * float(found.low), 100 * float(found.high)], [y] * 2, zorder=2, **line)
            for end, is_open in ((found.low, found.low_open), (found.high, found.high_open)):
                face = look.ground if is_open else style["color"]
                mark = {**style, "ls": "none", "mfc": face, "clip_on": False}
                ax.plot([100 * float(end)], [y], zorder=3, **mark)
        today: dict[str, Any] = {"ms": 15 * scale, "mew": 2.2 * scale, "clip_on": False}
        ax.plot([100 * float(part.share)], [centre], "|", color=look.ink, zorder=4, **today)
