# SPDX-License-Identifier: BSL-1.0
"""Pictures of required against actual levels, row by row."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from .._words import Lang, Language
from ._files import describe
from ._jobs import label_of, line_of_result
from ._measure import Plan
from ._people import Heads, level_lines, names_with_verdicts, people_of, top_of
from ._sheet import Sheet, sheet
from ._text import clean

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from .._core import ExplainedRequirement, Explanation, JobProfile

__all__ = ["profile"]

_EDGE = 0.1  # of a lane, at both sides of its scales


def profile(
    explanations: Explanation | Sequence[Explanation],
    job: JobProfile | None = None,
    *,
    lang: Lang = "en",
    ax: Axes | None = None,
) -> Axes:
    """Draw required against actual levels as lines down the requirements (Soll-Ist-Profil).

    Parameters
    ----------
    explanations : Explanation or sequence of Explanation
        Of one to four people on one job; each has a lane.
    job : JobProfile, optional
        The job that they are of: its title is shown.
    lang : {'en', 'de'}
    ax : matplotlib.axes.Axes, optional
        By default a new one, of a height that suits the number of requirements.

    Returns
    -------
    matplotlib.axes.Axes
        Each row runs from level 0 to the top of its own scale, a dot a level. A full dot reaches
        what is required, an open one does not. An unknown level is a hatched row and breaks the
        line.

    Raises
    ------
    ValueError
        For no or more than four people, different jobs, or another job than theirs.

    Examples
    --------
    >>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
    >>> pool = herne.Pool.load_csv("examples/data/applicants.csv", job.framework)
    >>> both = [herne.explain(pool[id], job) for id in ("B-005", "B-018")]
    >>> ax = herne.plot.profile(both, job, lang="de")
    >>> print(herne.plot.alt(ax).splitlines()[1])
    Umfassende, fundierte KI-Kenntnisse: B-005 4, B-018 3; verlangt 3 / 4
    """
    say = Language(lang)
    people = people_of(explanations)
    parts = people[0].requirements
    heads = Heads(names_with_verdicts(people, say, "\n"))
    plan = Plan(
        title=say("profile_line"),
        subtitle=line_of_result(people[0].provenance, job, say),
        labels=[label_of(part, say) for part in parts],
        keys=_keys(people, say),
        notes=[say("scale_top")],
        least=max(150, 62 * len(people)),
        header=heads.height,
    )
    with sheet(ax, plan) as page:
        for lane, one in enumerate(people):
            _scales(page, lane, parts)
            _person(page, lane, one.requirements)
        _finish_lanes(page, heads, len(people))
        who = ", ".join(clean(str(one.id)) for one in people)
        describe(page.ax, f"{plan.title}: {who}", level_lines(people, say), plan.subtitle)
    return page.ax


def _keys(people: Sequence[Explanation], say: Language) -> list[tuple[str, str]]:
    """Return the legend: what occurs."""
    parts = [part for one in people for part in one.requirements]
    known = [part for part in parts if part.level is not None]
    keys = [("required", say("required_line"))]
    if any(_is_reached(part) for part in known):
        keys.append(("reached", say("level_reached")))
    if not all(_is_reached(part) for part in known):
        keys.append(("below", say("level_below")))
    if len(known) < len(parts):
        keys.append(("hatched", say("unknown")))
    return keys


def _is_reached(part: ExplainedRequirement) -> bool:
    return part.level is not None and part.level >= part.required_level


def _x(lane: int, part: ExplainedRequirement, level: int) -> float:
    """Return where a level stands in a lane."""
    return lane + _EDGE + (1 - 2 * _EDGE) * level / top_of(part)


def _scales(page: Sheet, lane: int, parts: Sequence[ExplainedRequirement]) -> None:
    ax, look, centres = page.ax, page.look, page.fit.centres
    scale = page.fit.size / 10
    for centre, part in zip(centres, parts, strict=True):
        dots = [_x(lane, part, level) for level in range(top_of(part) + 1)]
        ax.plot([dots[0], dots[-1]], [centre] * 2, color=look.pale, lw=2 * scale, zorder=1)
        ax.plot(dots, [centre] * len(dots), "o", color=look.grey, ms=2.6 * scale, zorder=1, mew=0)
    wanted = [_x(lane, part, part.required_level) for part in parts]
    ax.plot(wanted, centres, "-", color=look.grey, lw=0.9 * scale, zorder=2)
    ax.plot(wanted, centres, "|", color=look.ink, ms=13 * scale, mew=2.2 * scale, zorder=3)


def _person(page: Sheet, lane: int, parts: Sequence[ExplainedRequirement]) -> None:
    ax, look, centres = page.ax, page.look, page.fit.centres
    scale = page.fit.size / 10
    places: list[tuple[float, float] | None] = []
    for centre, part in zip(centres, parts, strict=True):
        if part.level is None:
            page.hatch(centre, lane + _EDGE, 1 - 2 * _EDGE, 0.5)
            places.append(None)
        else:
            places.append((_x(lane, part, part.level), centre))
    for a, b in pairwise(places):
        if a and b:
            ax.plot([a[0], b[0]], [a[1], b[1]], color=look.blue, lw=1.6 * scale, zorder=4)
    for reached, face in ((True, look.blue), (False, look.ground)):
        found = [
            place
            for place, part in zip(places, parts, strict=True)
            if place and _is_reached(part) == reached
        ]
        xs, ys = [x for x, _ in found], [y for _, y in found]
        edge: Any = {"mec": look.blue, "mew": 1.6 * scale, "clip_on": False}
        ax.plot(xs, ys, "o", color=look.blue, mfc=face, ms=7 * scale, zorder=5, **edge)


def _finish_lanes(page: Sheet, heads: Heads, people: int) -> None:
    ax, size = page.ax, page.fit.size
    plot = page.fit.width - page.fit.left - page.fit.right
    ax.set_xlim(0, people)
    ax.set_xticks([])
    for lane, lines in enumerate(heads.lines(size, plot)):
        base = page.shifted(0, 0.4 * size, ax.get_xaxis_transform())
        text = "\n".join(lines)
        page.text(lane + 0.5, 1, text, ha="center", va="bottom", transform=base)
        if lane:
            ax.axvline(lane, color=page.look.pale, lw=1, zorder=0)
