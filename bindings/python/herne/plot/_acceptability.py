# SPDX-License-Identifier: BSL-1.0
"""Pictures of how often who stands where under sampled weights."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import TYPE_CHECKING

from .._words import Lang, Language
from ._files import describe
from ._jobs import line_of_result, space_line
from ._measure import Column, Plan
from ._percent import percent, percents
from ._sheet import Sheet, sheet
from ._style import brightness
from ._text import clean, width

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from .._core import Acceptability, AcceptabilityEntry, JobProfile

__all__ = ["acceptability"]

_MAX_KEYS = 4


def acceptability(
    result: Acceptability,
    job: JobProfile | None = None,
    *,
    top: int = 25,
    lang: Lang = "en",
    ax: Axes | None = None,
) -> Axes:
    """Draw how often who stands at which of the first places as stacked bars.

    Parameters
    ----------
    result : Acceptability
    job : JobProfile, optional
        The job that it is of: its title is shown.
    top : int
        Maximum number of bars; what is not drawn is counted under them.
    lang : {'en', 'de'}
    ax : matplotlib.axes.Axes, optional
        By default a new one, of a height that suits the number of bars.

    Returns
    -------
    matplotlib.axes.Axes
        Each bar is the share of the samples at the first place, then at the second, and so on;
        places are numbered where there is room, and the shade grows paler. What a bar lacks of
        100 % are samples at later places. At the right stands the share at the first place.

    Raises
    ------
    ValueError
        For a `top` below 1, another language, or another job.

    Examples
    --------
    >>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
    >>> pool = herne.Pool.load_csv("examples/data/applicants.csv", job.framework)
    >>> space = herne.WeightSpace.around(job, 20)
    >>> result = herne.acceptability(pool, job, space, samples=100)
    >>> print(herne.plot.alt(herne.plot.acceptability(result, job)).splitlines()[1])
    B-005: place 1 100.0%
    """
    say = Language(lang)
    if top < 1:
        raise ValueError(f"top: {top} is below 1")
    rows = result.entries[:top]
    firsts = [percent(Fraction(one.places[0], result.samples), say) for one in rows]
    plan = Plan(
        title=say("sampled_places"),
        subtitle=line_of_result(result.provenance, job, say),
        labels=[clean(str(one.id)) for one in rows],
        columns=[Column(firsts, "right")],
        keys=_keys(rows, say),
        notes=_notes(result, len(rows), say),
        axis=say("share_of_samples") if rows else "",
        ends=[percent(1, say)] if rows else [],
        height=40,
    )
    with sheet(ax, plan) as page:
        if rows:
            percents(page, 100, say)
            _draw(page, result, rows)
        else:
            page.text(
                0.5, 0.5, say("nobody"), ha="center", va="center", transform=page.ax.transAxes
            )
        lines = [_line(one, result.samples, say) for one in rows] or [say("nobody")]
        title = f"{plan.title}: {plan.subtitle}".removesuffix(": ")
        describe(page.ax, title, [*lines, *plan.notes[bool(rows) :]], say.title("share_of_samples"))
    return page.ax


def _line(one: AcceptabilityEntry, samples: int, say: Language) -> str:
    """Return the places of one candidate in words."""
    shares = [
        f"{say('place_number', place)} {percent(Fraction(count, samples), say)}"
        for place, count in enumerate(one.places, 1)
        if count
    ]
    return f"{clean(str(one.id))}: {', '.join(shares)}"


def _last(rows: Sequence[AcceptabilityEntry]) -> int:
    """Return the last place that somebody has."""
    return max(place for one in rows for place, count in enumerate(one.places, 1) if count)


def _keys(rows: Sequence[AcceptabilityEntry], say: Language) -> list[tuple[str, str]]:
    """Return the legend: each place, or the first ones and the last."""
    if not rows:
        return []
    last = _last(rows)
    shown = last if last <= _MAX_KEYS else _MAX_KEYS - 1
    keys = [(f"place{place}/{last}", say("place_number", place)) for place in range(1, shown + 1)]
    return keys if shown == last else [*keys, (f"place{last}/{last}", say("place_and_below", last))]


def _notes(result: Acceptability, drawn: int, say: Language) -> list[str]:
    notes = [say("beside_first")] if drawn else []
    samples = say("of_samples", say.grouped(result.samples), result.seed)
    notes += [space_line(result.space, say), f"{samples} {say(f'unknown_{result.unknown}')}"]
    if len(result.entries) > drawn:
        notes.append(say("not_shown", say.grouped(len(result.entries) - drawn)))
    return notes


def _draw(page: Sheet, result: Acceptability, rows: Sequence[AcceptabilityEntry]) -> None:
    ax, look, size = page.ax, page.look, page.fit.size
    room = page.fit.width - page.fit.left - page.fit.right
    last = _last(rows)
    for centre, one in zip(page.fit.centres, rows, strict=True):
        start = 0.0
        for place, count in enumerate(one.places, 1):
            if not count:
                continue
            share = 100 * count / result.samples
            face = look.shade(place, last)
            ax.barh(centre, share, 0.7, left=start, color=face, edgecolor=look.ground, lw=0.8)
            if width(str(place), size) + 0.3 * size <= room * share / 100:
                ink = "#222222" if brightness(face) > 0.5 else "#FFFFFF"
                more = {"ha": "center", "va": "center_baseline", "color": ink}
                page.text(start + share / 2, centre, str(place), **more)
            start += share
