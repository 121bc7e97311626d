# SPDX-License-Identifier: BSL-1.0
"""Pictures of where one candidate's points come from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._words import Lang, Language
from ._files import describe
from ._jobs import label_of, line_of_result, points_text, verdict_text
from ._measure import Column, Plan
from ._sheet import Sheet, sheet
from ._text import clean

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from .._core import Explanation, JobProfile

__all__ = ["waterfall"]


def waterfall(
    explanation: Explanation,
    job: JobProfile | None = None,
    *,
    lang: Lang = "en",
    ax: Axes | None = None,
) -> Axes:
    """Draw where one candidate's points come from: each bar begins where the one above ends.

    Parameters
    ----------
    explanation : Explanation
    job : JobProfile, optional
        The job that it is of: its title is shown.
    lang : {'en', 'de'}
    ax : matplotlib.axes.Axes, optional
        By default a new one, of a height that suits the number of requirements.

    Returns
    -------
    matplotlib.axes.Axes
        Solid is reached, hatched what an unknown level leaves open, pale what is not reached.

    Raises
    ------
    ValueError
        For another language or another job.

    Examples
    --------
    >>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
    >>> pool = herne.Pool.load_csv("examples/data/applicants.csv", job.framework)
    >>> ax = herne.plot.waterfall(herne.explain(pool["B-005"], job), job)
    >>> len(ax.get_yticks())
    25
    """
    say = Language(lang)
    parts = explanation.requirements
    end = say.grouped(explanation.max_points)
    words = [
        f"{points_text(part.points, part.best, say)} / {say.grouped(part.maximum)}"
        for part in parts
    ]
    total = points_text(explanation.points, explanation.best, say)
    name = clean(str(explanation.id))
    verdict = f"{say('conditions')} {verdict_text(explanation.verdict, say)}"
    plan = Plan(
        title=f"{name}: {total} {say('points_of', end)}, {verdict}",
        subtitle=line_of_result(explanation.provenance, job, say),
        labels=[*(label_of(part, say) for part in parts), say.title("total")],
        strong=frozenset([len(parts)]),
        columns=[Column([*words, f"{total} / {end}"], "right")],
        keys=_keys(explanation, say),
        axis=say("points_of", end),
        ends=[end],
    )
    with sheet(ax, plan) as page:
        _draw(page, explanation)
        page.numbers(explanation.max_points, say)
        lines = [f"{label}: {text}" for label, text in zip(plan.labels, words, strict=False)]
        verdict = f"{say('conditions')} {say(explanation.verdict)}"
        title = f"{name}: {total} {say('points_of', end)}, {verdict}"
        describe(page.ax, title, lines, plan.subtitle)
    return page.ax


def _keys(explanation: Explanation, say: Language) -> list[tuple[str, str]]:
    """Return the legend: what occurs."""
    keys = []
    if explanation.points:
        keys.append(("filled", say("reached")))
    if explanation.best > explanation.points:
        keys.append(("hatched", say("if_best")))
    if explanation.best < explanation.max_points:
        keys.append(("pale", say("not_reached")))
    return keys


def _draw(page: Sheet, explanation: Explanation) -> None:
    ax, look, centres = page.ax, page.look, page.fit.centres
    reached = 0
    for row, part in enumerate(explanation.requirements):
        centre = centres[row]
        ax.barh(centre, part.maximum, 0.6, left=reached, color=look.pale)
        ax.barh(centre, part.points, 0.6, left=reached, color=look.blue)
        page.hatch(centre, reached + part.points, part.best - part.points, 0.6)
        reached += part.points
        down = [centre - 0.3, centres[row + 1] + 0.3]
        ax.plot([reached] * 2, down, color=look.grey, lw=0.8)
    ax.barh(centres[-1], explanation.max_points, 0.6, color=look.pale)
    ax.barh(centres[-1], explanation.points, 0.6, color=look.blue)
    page.hatch(centres[-1], explanation.points, explanation.best - explanation.points, 0.6)
