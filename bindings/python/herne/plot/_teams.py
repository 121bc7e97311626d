# SPDX-License-Identifier: BSL-1.0
"""Pictures of what teams cover."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from matplotlib.patches import Rectangle

from .. import _core
from .._words import Lang, Language
from ._files import describe
from ._measure import Column, Plan
from ._people import Heads
from ._sheet import Sheet, sheet
from ._style import HATCH, MARKS, brightness
from ._text import clean, plain

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from .._core import CoveredRequirement, SmallestTeam, TeamCoverage

__all__ = ["team_coverage"]

#: A sign for each state, the same as for verdicts.
_SIGNS = {
    "covered": MARKS["eligible"],
    "open": MARKS["undecided"],
    "gap": MARKS["ineligible"],
}
_CRITICAL = "!"


def team_coverage(
    result: TeamCoverage | SmallestTeam,
    *,
    top: int = 30,
    lang: Lang = "en",
    ax: Axes | None = None,
) -> Axes:
    """Draw who covers what of a team profile, requirement by requirement.

    Parameters
    ----------
    result : TeamCoverage or SmallestTeam
        What `herne.team_coverage` or `herne.smallest_team` returned.
    top : int
        Maximum number of people; who is not drawn is counted under the picture.
    lang : {'en', 'de'}
    ax : matplotlib.axes.Axes, optional
        By default a new one, of a size that suits people and requirements.

    Returns
    -------
    matplotlib.axes.Axes
        One row a requirement, one column a member. Filled: has it; with an exclamation mark:
        without them it is no longer covered; hatched with a question mark: unknown. At the right
        how many have it of how many are needed, and the state with its sign; gaps have bold labels.

    Raises
    ------
    ValueError
        For a `top` below 1, or another language.

    Examples
    --------
    >>> team = herne.TeamProfile.load("examples/data/teams/digital-office.json")
    >>> pool = herne.Pool.load_csv("examples/data/applicants.csv", team.framework)
    >>> found = herne.team_coverage([pool["B-005"], pool["B-018"]], team)
    >>> ax = herne.plot.team_coverage(found)
    >>> len(ax.get_yticks()), len(ax.get_xticks())
    (11, 2)
    """
    say = Language(lang)
    if top < 1:
        raise ValueError(f"top: {top} is below 1")
    smallest = isinstance(result, _core.SmallestTeam)
    people = _people(result)
    drawn = people[:top]
    rows = result.requirements
    heads = Heads([clean(str(one)) for one in drawn] or [""], too_long="turned")
    plan = Plan(
        title=say("smallest_team" if smallest else "team_coverage"),
        subtitle=clean(result.provenance.team),
        labels=[_label(one, say) for one in rows],
        strong=frozenset(row for row, one in enumerate(rows) if one.state == "gap"),
        columns=[
            Column([f"{len(one.have)}/{one.people}" for one in rows], "right"),
            Column([f"{_SIGNS[one.state]} {say(one.state)}" for one in rows]),
        ],
        keys=_keys(result, drawn, say),
        notes=_notes(result, len(people) - len(drawn), say),
        least=max(17 * len(drawn), 60),
        header=heads.height,
    )
    with sheet(ax, plan, max(6.8, 4.4 + 0.24 * len(drawn))) as page:
        _draw(page, result, drawn)
        _columns(page, heads, len(drawn))
        title = f"{plan.title}: {plan.subtitle}".removesuffix(": ")
        describe(page.ax, title, [*(_line(one, result, say) for one in rows), *plan.notes])
    return page.ax


def _people(result: TeamCoverage | SmallestTeam) -> list[int | str]:
    """Return who is on the team, in the order of their ids."""
    joining = result.joining if isinstance(result, _core.SmallestTeam) else []
    people = [*result.members, *joining]
    return sorted(people, key=lambda id: (isinstance(id, str), id))


def _label(one: CoveredRequirement, say: Language) -> str:
    return clean(say(one.label)) or one.requirement


def _critical(result: TeamCoverage | SmallestTeam) -> set[tuple[int | str, str]]:
    """Return whom which requirement needs."""
    return {(one.id, requirement) for one in result.critical for requirement in one.requirements}


def _keys(
    result: TeamCoverage | SmallestTeam, drawn: Sequence[int | str], say: Language
) -> list[tuple[str, str]]:
    """Return the legend: what occurs."""
    shown = set(drawn)
    critical = {pair for pair in _critical(result) if pair[0] in shown}
    pairs = {(id, one.requirement) for one in result.requirements for id in one.have if id in shown}
    unknown = any(id in shown for one in result.requirements for id in one.may_have)
    keys = [("filled", say("team_have"))] if pairs - critical else []
    keys += [("step3", f"{_CRITICAL} {say('team_critical')}")] if critical else []
    return keys + ([("hatched", f"? {say('unknown')}")] if unknown else [])


def _notes(result: TeamCoverage | SmallestTeam, hidden: int, say: Language) -> list[str]:
    """Return how many requirements are in which state, what is proven, and how many are hidden."""
    states = [one.state for one in result.requirements]
    counts = (states.count(state) for state in ("covered", "open", "gap"))
    notes = [say("team_counts", len(states), *counts)]
    if isinstance(result, _core.SmallestTeam):
        bound = (result.lower_bound, result.gap, say.grouped(result.max_steps))
        notes.append(say("team_exact") if result.exact else say("team_not_exact", *bound))
    return [*notes, say("not_shown", hidden)] if hidden else notes


def _line(one: CoveredRequirement, result: TeamCoverage | SmallestTeam, say: Language) -> str:
    """Return who covers a requirement, in words."""
    critical = _critical(result)
    have = [f"{id}{_CRITICAL if (id, one.requirement) in critical else ''}" for id in one.have]
    parts = [f"{say(one.state)} ({len(one.have)}/{one.people})"]
    parts += [f"{say('team_have')} {', '.join(map(clean, have))}"] if have else []
    if one.may_have:
        ids = ", ".join(clean(str(id)) for id in one.may_have)
        parts.append(f"{say('unknown')} {ids}")
    return f"{_label(one, say)}: {'; '.join(parts)}"


def _draw(page: Sheet, result: TeamCoverage | SmallestTeam, drawn: Sequence[int | str]) -> None:
    critical = _critical(result)
    for row, one in enumerate(result.requirements):
        have, may_have = set(one.have), set(one.may_have)
        for column, id in enumerate(drawn):
            if id in have:
                _cell(page, row, column, (id, one.requirement) in critical)
            elif id in may_have:
                _unknown_cell(page, row, column)
            else:
                _rectangle(page, row, column, facecolor=page.look.pale, lw=0, alpha=0.5)


def _rectangle(page: Sheet, row: int, column: int, **more: Any) -> None:
    height, centre = page.fit.heights[row], page.fit.centres[row]
    place = (column + 0.04, centre - height / 2 + 0.04)
    page.ax.add_patch(Rectangle(place, 0.92, height - 0.08, **more))


def _sign(page: Sheet, row: int, column: int, words: str, colour: str) -> None:
    centre = page.fit.centres[row]
    page.text(column + 0.5, centre, words, ha="center", va="center_baseline", color=colour)


def _cell(page: Sheet, row: int, column: int, critical: bool) -> None:
    face = page.look.steps[3] if critical else page.look.blue
    _rectangle(page, row, column, facecolor=face, lw=0)
    if critical:
        colour = "#222222" if brightness(face) > 0.5 else "#FFFFFF"
        _sign(page, row, column, _CRITICAL, colour)


def _unknown_cell(page: Sheet, row: int, column: int) -> None:
    look = page.look
    _rectangle(page, row, column, facecolor=look.ground, edgecolor=look.blue, hatch=HATCH, lw=0.5)
    centre = page.fit.centres[row]
    box = {"facecolor": look.ground, "edgecolor": "none", "pad": 1.0}
    page.text(column + 0.5, centre, "?", ha="center", va="center_baseline", bbox=box)


def _columns(page: Sheet, heads: Heads, people: int) -> None:
    ax, size = page.ax, page.fit.size
    ax.set_xlim(0, max(people, 1))
    if people == 0:
        ax.set_xticks([])
        return
    plot = page.fit.width - page.fit.left - page.fit.right
    turned = heads.is_turned(size, plot)
    lines = ["\n".join(map(plain, texts)) for texts in heads.lines(size, plot)]
    ax.xaxis.tick_top()
    ax.tick_params(axis="x", length=0, pad=0.4 * size)
    ax.set_xticks([column + 0.5 for column in range(people)], lines, rotation=90 if turned else 0)
    for label in ax.get_xticklabels():
        label.set(ha="center", va="bottom", multialignment="left" if turned else "center")
