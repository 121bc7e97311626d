# SPDX-License-Identifier: BSL-1.0
"""Pictures of required against actual levels around a circle."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from .._words import Lang, Language
from ._files import describe
from ._jobs import label_of, line_of_result
from ._measure import LINE, Plan
from ._people import level_lines, names_with_verdicts, people_of, top_of
from ._sheet import Sheet, sheet
from ._style import HATCH, LINES, MARKERS
from ._text import clean, wrapped

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from .._core import Explanation, JobProfile

__all__ = ["radar"]

_MAX_RAYS = 24  # rays that can be told apart
_MAX_NAMED = 8  # rays whose labels have room around the circle; others are numbered
_SIDE = 128.0  # points around the circle for labels


def radar(
    explanations: Explanation | Sequence[Explanation],
    job: JobProfile | None = None,
    *,
    lang: Lang = "en",
    ax: Axes | None = None,
) -> Axes:
    """Draw required against actual levels around a circle, for those who ask for it.

    Areas and shapes in it depend on the order of the requirements; `profile` is read more surely.

    Parameters
    ----------
    explanations : Explanation or sequence of Explanation
        Of one to four people on one job of 3 to 24 requirements.
    job : JobProfile, optional
        The job that they are of: its title is shown.
    lang : {'en', 'de'}
    ax : matplotlib.axes.Axes, optional
        A polar one.

    Returns
    -------
    matplotlib.axes.Axes
        Each ray runs from level 0 to the top of its own scale. Unknown levels break the line and
        are hatched rays. More than eight rays, or long labels, are numbered and named underneath.

    Raises
    ------
    ValueError
        As in `profile`, for fewer than 3 or more than 24 requirements, or axes that are not polar.

    Examples
    --------
    >>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
    >>> pool = herne.Pool.load_csv("examples/data/applicants.csv", job.framework)
    >>> ax = herne.plot.radar(herne.explain(pool["B-005"], job), job)
    >>> ax.name
    'polar'
    """
    say = Language(lang)
    people = people_of(explanations)
    parts = people[0].requirements
    if len(parts) < 3:
        raise ValueError(f"explanations: {len(parts)} requirements make no circle; use profile")
    if len(parts) > _MAX_RAYS:
        raise ValueError(
            f"explanations: {len(parts)} requirements are more than the {_MAX_RAYS} rays that can "
            "be told apart; use profile, which has a row for each"
        )
    if ax is not None and ax.name != "polar":
        raise ValueError("ax: radar needs polar axes")
    labels = [label_of(part, say) for part in parts]
    named = len(parts) <= _MAX_NAMED and all(
        len(wrapped(label, _SIDE - 11, 10)) <= 2 for label in labels
    )
    side = _SIDE if named else 80
    plan = Plan(
        title=say("profile_line"),
        subtitle=line_of_result(people[0].provenance, job, say),
        keys=_keys(people, say),
        items=[] if named else [f"{n}\u2002{label}" for n, label in enumerate(labels, 1)],
        least=80,
        height=6.8 * 72 - 16 - 2 * side,
        scale=side,
        side=side,
        header=lambda size, _: (2 * LINE if named else LINE) * size + 12,
        foot=2 * LINE * 10 + 12 if named else LINE * 10 + 12,
    )
    with sheet(ax, plan, projection="polar") as page:
        _circle(page, labels if named else [str(n) for n in range(1, len(labels) + 1)])
        _draw(page, people)
        who = ", ".join(clean(str(one.id)) for one in people)
        describe(page.ax, f"{plan.title}: {who}", level_lines(people, say), plan.subtitle)
    return page.ax


def _keys(people: Sequence[Explanation], say: Language) -> list[tuple[str, str]]:
    names = names_with_verdicts(people, say)
    keys = [("line", say("required_line"))]
    keys += [(f"person{number}", name) for number, name in enumerate(names)]
    unknown = any(part.level is None for one in people for part in one.requirements)
    return keys + ([("unknown", say("unknown"))] if unknown else [])


def _draw(page: Sheet, people: Sequence[Explanation]) -> None:
    ax, look = page.ax, page.look
    scale = page.fit.size / 10
    parts = people[0].requirements
    angles = np.arange(len(parts)) / len(parts) * 2 * np.pi
    around = np.append(angles, angles[0])
    required = [part.required_level / top_of(part) for part in parts]
    ax.plot(around, [*required, required[0]], color=look.ink, lw=2.2 * scale)
    slice_ = min(0.5, 2 * np.pi / len(parts) * 0.7) / len(people)
    for number, one in enumerate(people):
        levels = [
            np.nan if part.level is None else part.level / top_of(part) for part in one.requirements
        ]
        colour, marker = look.people[number], MARKERS[number]
        style: dict[str, Any] = {"color": colour, "marker": marker, "ms": 5 * scale}
        style |= {"ls": LINES[number], "lw": 1.6 * scale}
        ax.plot(around, [*levels, levels[0]], **style)
        shift = (number - (len(people) - 1) / 2) * slice_
        for angle, level in zip(angles + shift, levels, strict=True):
            if np.isnan(level):
                more: Any = {"facecolor": "none", "edgecolor": look.grey, "hatch": HATCH, "lw": 0.6}
                ax.bar(angle, 1, slice_, **more)
                ax.plot([angle], [1], marker=marker, color=colour, mfc=look.ground, ms=5 * scale)
    # Clipping at a circle would give SVG files other ids each time, with older matplotlibs.
    for artist in (*ax.lines, *ax.patches, *ax.get_xgridlines(), *ax.get_ygridlines()):
        artist.set_clip_on(False)


def _circle(page: Sheet, labels: Sequence[str]) -> None:
    ax: Any = page.ax
    size, look = page.fit.size, page.look
    ax.set_anchor("NW")
    ax.set_theta_offset(np.pi / 2)
    ax.set_theta_direction(-1)
    angles = np.arange(len(labels)) / len(labels) * 2 * np.pi
    ax.set_xticks(angles, [""] * len(labels))
    ax.set_ylim(0, 1)
    ax.set_yticks([0.25, 0.5, 0.75, 1], [])
    ax.grid(color=look.pale, lw=0.8, ls="-", visible=True)
    ax.spines["polar"].set(visible=True, color=look.grey, linewidth=0.8)
    for angle, label in zip(angles, labels, strict=True):
        side, up = np.sin(angle), np.cos(angle)
        across = "center" if abs(side) < 0.05 else "left" if side > 0 else "right"
        along = "bottom" if up > 0.9 else "top" if up < -0.9 else "center"
        room = 2 * page.fit.left if across == "center" else page.fit.left - 11
        max_lines = 2 if across == "center" else 5
        text = "\n".join(wrapped(label, room, size, max_lines=max_lines))
        base = page.shifted(10 * side, 10 * up, ax.transData)
        page.text(angle, 1, text, ha=across, va=along, transform=base)
