# SPDX-License-Identifier: BSL-1.0
"""Pictures of profiles: required against actual levels."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
from matplotlib.lines import Line2D

from .. import _core
from .._words import Lang, Language
from ._style import (
    BLUE,
    GREY,
    HATCH,
    INK,
    ORANGE,
    PALE,
    PURPLE,
    VERMILION,
    drawing,
    finish,
    hatched,
    legend_below,
    own_polar,
    plain,
    wrapped,
)

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from .._core import ExplainedRequirement, Explanation

__all__ = ["profile", "radar"]

# Colour, marker and line tell people apart, each alone as well.
_PEOPLE = (
    (BLUE, "o", "-"),
    (VERMILION, "s", "--"),
    (PURPLE, "^", ":"),
    (ORANGE, "D", "-."),
)


def _people(explanations: Explanation | Sequence[Explanation]) -> list[Explanation]:
    people = [explanations] if isinstance(explanations, _core.Explanation) else list(explanations)
    if not 1 <= len(people) <= len(_PEOPLE):
        raise ValueError(f"explanations: 1 to {len(_PEOPLE)} can be drawn, not {len(people)}")
    wanted = [one.requirement for one in people[0].requirements]
    if any([part.requirement for part in one.requirements] != wanted for one in people):
        raise ValueError("explanations: they are of different jobs")
    return people


def _top(part: ExplainedRequirement) -> int:
    return len(part.table) - 1


def _names(people: Sequence[Explanation]) -> list[Line2D]:
    """Return legend entries of people."""
    return [
        Line2D([], [], color=colour, marker=marker, ls=style, label=plain(str(one.id)))
        for (colour, marker, style), one in zip(_PEOPLE, people, strict=False)
    ]


def _lines(people: Sequence[Explanation], labels: Sequence[str], say: Language) -> list[str]:
    lines = []
    for row, label in enumerate(labels):
        levels = [one.requirements[row].level for one in people]
        told = ", ".join(
            f"{one.id} {say('unknown') if level is None else level}"
            for one, level in zip(people, levels, strict=True)
        )
        part = people[0].requirements[row]
        lines.append(f"{label}: {told}; {say('required')} {part.required_level} / {_top(part)}")
    return lines


def profile(
    explanations: Explanation | Sequence[Explanation],
    *,
    lang: Lang = "en",
    ax: Axes | None = None,
) -> Axes:
    """Draw required against actual levels as lines down the requirements (Soll-Ist-Profil).

    Parameters
    ----------
    explanations : Explanation or sequence of Explanation
        Of one to four people on one job.
    lang : {'en', 'de'}
    ax : matplotlib.axes.Axes, optional

    Returns
    -------
    matplotlib.axes.Axes
        Each row runs from level 0 to the top of its own scale, a dot a level. An unknown level is a
        hatched row and breaks the line.

    Raises
    ------
    ValueError
        For no or more than four people, or different jobs.

    Examples
    --------
    >>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
    >>> pool = herne.Pool.load_csv("examples/data/applicants.csv", job.framework)
    >>> both = [herne.explain(pool[id], job) for id in ("B-005", "B-018")]
    >>> ax = herne.plot.profile(both, lang="de")
    >>> print(herne.plot.alt(ax).splitlines()[1])
    Umfassende, fundierte KI-Kenntnisse: B-005 4, B-018 3; verlangt 3 / 4
    """
    say = Language(lang)
    people = _people(explanations)
    parts = people[0].requirements
    labels = [say(part.label) or part.requirement for part in parts]
    with drawing(ax, 8, 1.7 + 0.3 * len(parts)) as ax:
        for row, part in enumerate(parts):
            dots = np.arange(_top(part) + 1) / _top(part)
            ax.plot([0, 1], [row, row], color=PALE, lw=2, zorder=1)
            ax.plot(dots, [row] * len(dots), "o", color="#C3CAD0", ms=4, zorder=1)
        required = [part.required_level / _top(part) for part in parts]
        ax.plot(required, range(len(parts)), "-", color=GREY, lw=1.2, zorder=2)
        ax.plot(required, range(len(parts)), "|", color=INK, ms=13, mew=2.5, zorder=3)
        for number, one in enumerate(people):
            _draw_person(ax, number, one, len(people))
        ax.set_yticks(range(len(parts)), [wrapped(label, 48) for label in labels])
        ax.set_ylim(len(parts) - 0.4, -0.6)
        ax.set_xlim(-0.04, 1.04)
        ax.set_xticks([])
        ax.set_xlabel(say("scale_top"))
        ax.tick_params(axis="y", length=0)
        ax.spines[["left", "bottom"]].set_visible(False)
        handles = [Line2D([], [], color=INK, marker="|", ms=11, mew=2.5, ls="-", lw=1)]
        handles[0].set_label(say("required_line"))
        handles += _names(people)
        unknown = any(part.level is None for one in people for part in one.requirements)
        legend_below(ax, [*handles, *([hatched(say("unknown"))] if unknown else [])], below=26)
        title = f"{say('profile_line')}: {', '.join(str(one.id) for one in people)}"
        finish(ax, title, _lines(people, labels, say), narrow=True)
    return ax


def _draw_person(ax: Axes, number: int, person: Explanation, people: int) -> None:
    colour, marker, style = _PEOPLE[number]
    shift = 0.0 if people == 1 else (number - (people - 1) / 2) * 0.16
    height = 0.5 if people == 1 else 0.64 / people
    rows: list[tuple[float, float] | None] = []
    for row, part in enumerate(person.requirements):
        if part.level is None:
            rows.append(None)
            ax.barh(
                row + (number - (people - 1) / 2) * height,
                1,
                height,
                facecolor="none",
                edgecolor=colour,
                hatch=HATCH,
                lw=0.8,
                zorder=2,
            )
        else:
            rows.append((part.level / _top(part), row + shift))
    for a, b in pairwise(rows):
        if a and b:
            ax.plot([a[0], b[0]], [a[1], b[1]], color=colour, ls=style, lw=1.6, zorder=4)
    known = [place for place in rows if place]
    ax.plot(
        [x for x, _ in known],
        [y for _, y in known],
        marker,
        color=colour,
        ms=7,
        mec="white",
        mew=0.8,
        zorder=5,
    )


def radar(
    explanations: Explanation | Sequence[Explanation],
    *,
    lang: Lang = "en",
    ax: Axes | None = None,
) -> Axes:
    """Draw required against actual levels around a circle, for those who ask for it.

    Areas and shapes in it depend on the order of the requirements; `profile` is read more surely.

    Parameters
    ----------
    explanations : Explanation or sequence of Explanation
        Of one to four people on one job of at least three requirements.
    lang : {'en', 'de'}
    ax : matplotlib.axes.Axes, optional
        A polar one.

    Returns
    -------
    matplotlib.axes.Axes
        Each ray runs from level 0 to the top of its own scale. Unknown levels break the line and
        are hatched rays.

    Raises
    ------
    ValueError
        As in `profile`, for fewer than three requirements, or axes that are not polar.

    Examples
    --------
    >>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
    >>> pool = herne.Pool.load_csv("examples/data/applicants.csv", job.framework)
    >>> ax = herne.plot.radar(herne.explain(pool["B-005"], job))
    >>> ax.name
    'polar'
    """
    say = Language(lang)
    people = _people(explanations)
    parts = people[0].requirements
    if len(parts) < 3:
        raise ValueError(f"explanations: {len(parts)} requirements make no circle")
    if ax is not None and ax.name != "polar":
        raise ValueError("ax: radar needs polar axes")
    polar = own_polar() if ax is None else ax
    labels = [say(part.label) or part.requirement for part in parts]
    angles = np.arange(len(parts)) / len(parts) * 2 * np.pi
    around = np.append(angles, angles[0])
    with drawing(polar, 0, 0):
        polar.set_theta_offset(np.pi / 2)  # type: ignore[attr-defined]
        polar.set_theta_direction(-1)  # type: ignore[attr-defined]
        required = np.array([part.required_level / _top(part) for part in parts])
        polar.plot(around, np.append(required, required[0]), color=INK, lw=1.4)
        handles = [Line2D([], [], color=INK, lw=1.4, label=say("required_line"))]
        for (colour, marker, style), one in zip(_PEOPLE, people, strict=False):
            levels = [
                np.nan if part.level is None else part.level / _top(part)
                for part in one.requirements
            ]
            polar.plot(
                around,
                [*levels, levels[0]],
                color=colour,
                marker=marker,
                ls=style,
                ms=5,
                clip_on=False,
            )
            for angle, part in zip(angles, one.requirements, strict=True):
                if part.level is None:
                    polar.bar(
                        angle, 1, 0.1, facecolor="none", edgecolor=colour, hatch=HATCH, lw=0.6
                    )
        polar.set_xticks(angles, [""] * len(labels))
        for angle, label in zip(angles, labels, strict=True):
            side = np.sin(angle)
            across = "center" if abs(side) < 0.05 else "left" if side > 0 else "right"
            along = "bottom" if np.cos(angle) > 0.9 else "top" if np.cos(angle) < -0.9 else "center"
            polar.text(angle, 1.08, wrapped(label, 20), ha=across, va=along, fontsize=8)
        polar.set_ylim(0, 1)
        polar.set_yticks([0.25, 0.5, 0.75, 1], [])
        polar.grid(color=PALE)
        # Clipping at a circle would give SVG files other ids each time, with older matplotlibs.
        grid = [*polar.get_xgridlines(), *polar.get_ygridlines()]
        for artist in (*polar.lines, *polar.patches, *grid):
            artist.set_clip_on(False)
        polar.spines["polar"].set_color(GREY)
        handles += _names(people)
        unknown = any(part.level is None for one in people for part in one.requirements)
        legend_below(polar, [*handles, *([hatched(say("unknown"))] if unknown else [])], below=60)
        title = f"{say('profile_line')}: {', '.join(str(one.id) for one in people)}"
        finish(polar, title, _lines(people, labels, say))
        polar.set_title(polar.get_title(loc="left"), pad=48)
    return polar
