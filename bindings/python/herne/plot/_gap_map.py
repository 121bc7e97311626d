# SPDX-License-Identifier: BSL-1.0
"""Pictures of what is missing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from matplotlib.patches import Rectangle

from .._explain import explain
from .._phrases import place_name
from .._rank import rank
from .._scores import VERDICTS
from .._words import Lang, Language
from ._files import describe
from ._jobs import job_line, verdict_text
from ._measure import Plan
from ._people import Heads, draw_heads
from ._sheet import Sheet, sheet
from ._style import HATCH, MARKS, brightness
from ._text import clean

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from .._core import Explanation, JobProfile, Pool

__all__ = ["gap_map"]

_MAX_STEPS = 3  # missing levels that have a colour of their own


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
        How many of the ranking; if it leaves everybody out, of those left out.
    ids : iterable of int or str, optional
        These candidates instead, in this order.
    lang : {'en', 'de'}
    ax : matplotlib.axes.Axes, optional

    Returns
    -------
    matplotlib.axes.Axes
        One row a requirement, one column a candidate with the verdict's sign; unknown levels are
        hatched.

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
    (24, 5)
    """
    say = Language(lang)
    entries = rank(pool, job, top=top) if ids is None else None
    if entries is not None and len(entries):
        people = [explain(pool[entry.id], job) for entry in entries]
        names = [f"{place_name(entry)} {clean(str(entry.id))}" for entry in entries]
    else:
        left_out = entries.left_out[:top] if entries is not None else []
        people = [explain(pool[id], job) for id in ids or [one.id for one in left_out]]
        names = [clean(str(one.id)) for one in people]
    if not people:
        raise ValueError("pool: there is nobody to draw")
    labels = [clean(say(job.label(n))) or one.id for n, one in enumerate(job.requirements)]
    signs = [MARKS[one.verdict] for one in people]
    heads = Heads([f"{s} {n}" for s, n in zip(signs, names, strict=True)], too_long="turned")
    plan = Plan(
        title=say("gap_map"),
        subtitle=job_line(job, say),
        labels=labels,
        keys=_keys(people, say),
        notes=[_verdicts(people, say)],
        least=17 * len(people),
        header=heads.height,
    )
    with sheet(ax, plan, max(6.8, 3.4 + 0.24 * len(people))) as page:
        for column, one in enumerate(people):
            for row, part in enumerate(one.requirements):
                _cell(page, row, column, None if part.level is None else part.shortfall)
        draw_heads(page, heads, len(people))
        title = f"{plan.title}: {plan.subtitle}".removesuffix(": ")
        lines = [_line(name, one, labels, say) for name, one in zip(names, people, strict=True)]
        describe(page.ax, title, lines)
    return page.ax


def _line(name: str, one: Explanation, labels: Sequence[str], say: Language) -> str:
    """Return what one candidate lacks, in words."""
    parts = one.requirements
    short = [
        f"{label} {part.shortfall}"
        for label, part in zip(labels, parts, strict=True)
        if part.level is not None and part.shortfall
    ]
    unknown = sum(part.level is None for part in parts)
    conditions = f"{say('conditions')} {say(one.verdict)}"
    return f"{name}, {conditions}: {', '.join(short) or say('meets')}; {unknown} {say('unknown')}"


def _keys(people: Sequence[Explanation], say: Language) -> list[tuple[str, str]]:
    """Return the legend: how many levels are missing, as far as it occurs."""
    parts = [part for one in people for part in one.requirements]
    missing = {min(part.shortfall, _MAX_STEPS) for part in parts if part.level is not None}
    words = [say("meets"), say("missing_one"), say("missing_many", 2), say("missing_more", 3)]
    keys = [(f"step{count}", words[count]) for count in sorted(missing)]
    unknown = any(part.level is None for part in parts)
    return keys + ([("hatched", say("unknown"))] if unknown else [])


def _verdicts(people: Sequence[Explanation], say: Language) -> str:
    """Return what the signs mean that occur."""
    found = {one.verdict for one in people}
    meanings = [verdict_text(verdict, say) for verdict in VERDICTS if verdict in found]
    return f"{say.title('conditions')}: {', '.join(meanings)}"


def _cell(page: Sheet, row: int, column: int, missing: int | None) -> None:
    look, height, centre = page.look, page.fit.heights[row], page.fit.centres[row]
    place = (column + 0.04, centre - height / 2 + 0.04)
    more: Any = {"facecolor": look.ground, "edgecolor": look.blue, "hatch": HATCH, "lw": 0.5}
    if missing is not None:
        more = {"facecolor": look.steps[min(missing, _MAX_STEPS)], "lw": 0}
    page.ax.add_patch(Rectangle(place, 0.92, height - 0.08, **more))
    if missing:
        face = look.steps[min(missing, _MAX_STEPS)]
        colour = "#222222" if brightness(face) > 0.5 else "#FFFFFF"
        words = str(missing)
        page.text(column + 0.5, centre, words, ha="center", va="center_baseline", color=colour)
