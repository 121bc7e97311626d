# SPDX-License-Identifier: BSL-1.0
"""Pictures of job sharing: what two people bring to one post."""

from __future__ import annotations

from typing import TYPE_CHECKING

from matplotlib.ticker import FixedLocator

from .._words import Lang, Language
from ._files import describe
from ._jobs import line_of_result, points_text, verdict_text
from ._measure import Column, Plan
from ._sheet import Sheet, sheet
from ._text import clean

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from .._core import JobProfile, SharedRequirement, TandemExplanation

__all__ = ["tandem"]


def tandem(
    explanation: TandemExplanation,
    job: JobProfile | None = None,
    *,
    lang: Lang = "en",
    ax: Axes | None = None,
) -> Axes:
    """Draw what two people bring to each requirement of one post, and who reaches it.

    Parameters
    ----------
    explanation : TandemExplanation
    job : JobProfile, optional
        The job that it is of: its title is shown.
    lang : {'en', 'de'}
    ax : matplotlib.axes.Axes, optional
        By default a new one, of a height that suits the number of requirements.

    Returns
    -------
    matplotlib.axes.Axes
        One bar for each of the two, in per cent of the requirement's points; hatched what an
        unknown level leaves open; a line where the points of the pair are. At the right who reaches
        the required level, and the points of the pair.

    Raises
    ------
    ValueError
        For another language or another job.

    Examples
    --------
    >>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
    >>> pool = herne.Pool.load_csv("examples/data/applicants.csv", job.framework)
    >>> pair = herne.explain_tandem(pool["B-005"], pool["B-018"], job)
    >>> ax = herne.plot.tandem(pair, job)
    >>> herne.plot.alt(ax).splitlines()[0].split(":")[0]
    'Job sharing'
    """
    say = Language(lang)
    parts = explanation.requirements
    end = say.grouped(explanation.max_points)
    total = points_text(explanation.points, explanation.best, say)
    points = [
        f"{points_text(part.points, part.best, say)} / {say.grouped(part.maximum)}"
        for part in parts
    ]
    plan = Plan(
        title=f"{say('tandem')}: {total} {say('points_of', end)}",
        subtitle=line_of_result(explanation.provenance, job, say),
        labels=[*(_label(part, say) for part in parts), say.title("total")],
        strong=frozenset([len(parts)]),
        columns=[
            Column([*(_who(part, say) for part in parts), ""]),
            Column([*points, f"{total} / {end}"], "right"),
        ],
        keys=_keys(explanation, say),
        notes=_notes(explanation, say),
        axis=say("share_of_requirement"),
        ends=["100"],
    )
    with sheet(ax, plan) as page:
        _draw(page, explanation)
        page.ax.set_xlim(0, 100)
        page.ax.xaxis.set_major_locator(FixedLocator([0, 50, 100]))
        lines = [
            f"{_label(part, say)}: {say('covered_by')} {_who(part, say)}, {text}"
            for part, text in zip(parts, points, strict=True)
        ]
        names = [text for kind, text in plan.keys if kind in ("filled", "sky")]
        describe(page.ax, plan.title, [*names, *lines, *plan.notes], plan.subtitle)
    return page.ax


def _label(part: SharedRequirement, say: Language) -> str:
    label = clean(say(part.label)) or part.requirement
    return f"{label} ({say(f'shared_{part.shared}')})"


def _who(part: SharedRequirement, say: Language) -> str:
    return say(f"of_two_{part.covered_by}")


def _keys(pair: TandemExplanation, say: Language) -> list[tuple[str, str]]:
    """Return the legend: who is who, and what occurs."""
    keys = [
        ("filled", f"A: {clean(str(pair.a))}, {verdict_text(pair.verdict_a, say)}"),
        ("sky", f"B: {clean(str(pair.b))}, {verdict_text(pair.verdict_b, say)}"),
    ]
    if any(part.level_a is None or part.level_b is None for part in pair.requirements):
        keys.append(("hatched", say("if_best")))
    return [*keys, ("required", say("counts_for_two"))]


def _notes(pair: TandemExplanation, say: Language) -> list[str]:
    return [say("tandem_doubled")] if pair.doubled else []


def _draw(page: Sheet, pair: TandemExplanation) -> None:
    ax, look, centres = page.ax, page.look, page.fit.centres
    for centre, part in zip(centres, pair.requirements, strict=False):
        people = (
            (centre - 0.16, part.points_a, part.level_a, look.blue),
            (centre + 0.16, part.points_b, part.level_b, look.sky),
        )
        for at, points, level, colour in people:
            ax.barh(at, 100, 0.26, color=look.pale)
            ax.barh(at, 100 * points / part.maximum, 0.26, color=colour)
            if level is None:
                page.hatch(at, 0, 100, 0.26)
        _mark(page, centre, 100 * part.points / part.maximum)
    total = centres[-1]
    ax.barh(total, 100, 0.5, color=look.pale)
    reached, open_ = pair.points / pair.max_points, pair.best - pair.points
    ax.barh(total, 100 * reached, 0.5, color=look.grey)
    page.hatch(total, 100 * reached, 100 * open_ / pair.max_points, 0.5)


def _mark(page: Sheet, centre: float, at: float) -> None:
    page.ax.plot(
        [at] * 2,
        [centre - 0.36, centre + 0.36],
        color=page.look.ink,
        lw=2.2 * page.fit.size / 10,
        solid_capstyle="butt",
        clip_on=False,
        zorder=4,
    )
