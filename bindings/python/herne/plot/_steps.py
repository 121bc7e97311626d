# SPDX-License-Identifier: BSL-1.0
"""Pictures of what would be enough: the way from the points today to a goal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from matplotlib.ticker import FuncFormatter, MaxNLocator

from .._words import Lang, Language
from ._files import describe
from ._jobs import line_of_result, verdict_text
from ._measure import Column, Plan
from ._sheet import Sheet, sheet
from ._text import clean, width

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from .._core import JobProfile, PlannedRaise, RaisePlan

__all__ = ["steps"]


def steps(
    plan: RaisePlan,
    job: JobProfile | None = None,
    *,
    lang: Lang = "en",
    ax: Axes | None = None,
) -> Axes:
    """Draw the least raises as steps from the points today to those that reach the goal.

    Parameters
    ----------
    plan : RaisePlan
    job : JobProfile, optional
        The job that it is of: its title is shown.
    lang : {'en', 'de'}
    ax : matplotlib.axes.Axes, optional
        By default a new one, of a height that suits the number of steps.

    Returns
    -------
    matplotlib.axes.Axes
        Solid is to learn, hatched to prove: the level is unknown. The dashed line is the goal. The
        axis does not begin at 0. What gains no points but is needed for the conditions is a mark.

    Raises
    ------
    ValueError
        For another language or another job.

    Examples
    --------
    >>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
    >>> pool = herne.Pool.load_csv("examples/data/applicants.csv", job.framework)
    >>> plan = herne.least_raises(pool["B-018"], job, place=(pool, 1))
    >>> print(herne.plot.alt(herne.plot.steps(plan, job)).splitlines()[2])
    Communication competence: 2 → 3 strong: to learn, +20
    """
    say = Language(lang)
    gains = [f"+{say.grouped(one.gain)}" for one in plan.raises]
    end = [say.grouped(plan.points_after)] if plan.raises else []
    verdicts = [verdict_text(plan.verdict_before, say), *("" for _ in gains)]
    verdicts += [verdict_text(plan.verdict_after, say)] if plan.raises else []
    name = clean(str(plan.id))
    layout = Plan(
        title=f"{say('way_to_goal')}: {name}",
        subtitle=line_of_result(plan.provenance, job, say),
        labels=[
            say.title("now"),
            *(_label(one, say) for one in plan.raises),
            *([say.title("afterwards")] if plan.raises else []),
        ],
        strong=frozenset({0, len(gains) + 1} if plan.raises else {0}),
        columns=[
            Column([say.grouped(plan.points_before), *gains, *end], "right"),
            Column(verdicts),
        ],
        keys=_keys(plan, say),
        notes=_notes(plan, say),
        axis=say("points_of", say.grouped(plan.max_points)),
        ends=[say.grouped(plan.max_points)],
    )
    with sheet(ax, layout) as page:
        _axis(page, plan, say)
        _draw(page, plan)
        describe(page.ax, layout.title, _lines(plan, layout, say), layout.subtitle)
    return page.ax


def _label(one: PlannedRaise, say: Language) -> str:
    before = say("unknown") if one.from_ is None else str(one.from_)
    label = clean(say(one.label)) or one.competence
    return f"{label}: {before} → {one.to} {clean(say(one.to_label))}".rstrip()


def _kind(one: PlannedRaise) -> str:
    return "to_prove" if one.to_prove else "to_learn"


def _keys(plan: RaisePlan, say: Language) -> list[tuple[str, str]]:
    """Return the legend: what occurs."""
    found = {_kind(one) for one in plan.raises}
    looks = {"to_learn": "filled", "to_prove": "hatched"}
    keys = [(look, say(kind)) for kind, look in looks.items() if kind in found]
    return [*keys, ("goal", say("goal_line", say.grouped(plan.needed_points)))]


def _notes(plan: RaisePlan, say: Language) -> list[str]:
    if not plan.reachable:
        return [say("goal_unreachable", say.grouped(plan.most_points))]
    if not plan.raises:
        return [say("goal_reached")]
    return [say("least_cost", say.grouped(plan.cost))]


def _lines(plan: RaisePlan, layout: Plan, say: Language) -> list[str]:
    """Return what is drawn, in words."""
    points, labels = layout.columns[0].texts, layout.labels
    verdict = f"{say('conditions')} {say(plan.verdict_before)}"
    lines = [f"{labels[0]}: {points[0]}, {verdict}"]
    for label, gain, one in zip(labels[1:], points[1:], plan.raises, strict=False):
        lines.append(f"{label}: {say(_kind(one))}, {gain}")
    if plan.raises:
        verdict = f"{say('conditions')} {say(plan.verdict_after)}"
        lines.append(f"{labels[-1]}: {points[-1]}, {verdict}")
    return [*lines, say("goal_line", say.grouped(plan.needed_points)), *layout.notes]


def _axis(page: Sheet, plan: RaisePlan, say: Language) -> None:
    """Set an axis from a little before the points today to a little after the goal."""
    ax = page.ax
    first = min(plan.points_before, plan.needed_points)
    last = max(plan.points_after, plan.points_before, plan.needed_points)
    margin = max(0.06 * (last - first), 1.5)  # at least two whole numbers
    ax.set_xlim(max(first - margin, -0.02 * (last or 1)), last + margin)
    room = page.fit.width - page.fit.left - page.fit.right
    wide = width(say.grouped(last), page.fit.size) + 1.6 * page.fit.size
    ticks = max(min(int(room / wide), 8), 1)
    ax.xaxis.set_major_locator(MaxNLocator(ticks, steps=[1, 2, 2.5, 5, 10], integer=True))
    ax.xaxis.set_major_formatter(FuncFormatter(lambda value, _: say.grouped(round(value))))


def _draw(page: Sheet, plan: RaisePlan) -> None:
    ax, look, centres, scale = page.ax, page.look, page.fit.centres, page.fit.size / 10
    ax.axvline(plan.needed_points, color=look.ink, lw=1.4 * scale, ls="--", zorder=1)
    mark: dict[str, Any] = {"color": look.blue, "ms": 8 * scale, "clip_on": False, "zorder": 4}
    ax.plot([plan.points_before], [centres[0]], "o", **mark)
    reached = plan.points_before
    for row, one in enumerate(plan.raises, 1):
        ax.plot([reached] * 2, [centres[row - 1], centres[row]], color=look.grey, lw=0.8)
        if one.to_prove:
            page.hatch(centres[row], reached, one.gain, 0.6)
        else:
            ax.barh(centres[row], one.gain, 0.6, left=reached, color=look.blue)
        if not one.gain:
            face = look.ground if one.to_prove else look.blue
            ax.plot([reached], [centres[row]], "D", **{**mark, "ms": 6 * scale, "mfc": face})
        reached += one.gain
    if plan.raises:
        ax.plot([reached] * 2, [centres[-2], centres[-1]], color=look.grey, lw=0.8)
        ax.plot([reached], [centres[-1]], "o", **mark)
