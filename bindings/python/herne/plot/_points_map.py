# SPDX-License-Identifier: BSL-1.0
"""Pictures of many people at many posts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from matplotlib.patches import Rectangle

from .. import _core
from .._groups import selected
from .._jobs import Jobs, job_set
from .._result_tables import id_column
from .._scores import VERDICTS, verdicts
from .._words import Lang, Language
from ._files import describe
from ._jobs import verdict_text
from ._measure import Plan
from ._people import Heads, draw_heads
from ._sheet import Sheet, sheet
from ._style import HATCH, MARKS, brightness
from ._text import clean

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from .._core import JobSet, Pool

__all__ = ["points_map"]

_BANDS = 4  # each with a colour of its own
_MAX_JOBS = 60


class _Person(NamedTuple):
    id: int | str
    shares: list[Fraction]
    verdicts: list[str]


def points_map(
    pool: Pool,
    jobs: Jobs,
    *,
    top: int = 20,
    ids: Iterable[int | str] | None = None,
    lang: Lang = "en",
    ax: Axes | None = None,
) -> Axes:
    """Draw the scores of people at several posts: one row a person, one column a job.

    Parameters
    ----------
    pool : Pool
    jobs : JobSet, or sequence of JobProfile or of Scorecard
        At most 60, in the order of the columns.
    top : int
        How many people, those first who have the greatest share of max points at any post that they
        are not ineligible for, compared exactly, then by id.
    ids : iterable of int or str, optional
        These candidates instead, in this order.
    lang : {'en', 'de'}
    ax : matplotlib.axes.Axes, optional

    Returns
    -------
    matplotlib.axes.Axes
        Percent of max points, what is unknown counted as 0, with the verdict's sign; who is
        ineligible for a post is hatched there.

    Raises
    ------
    ValueError
        If pool and jobs do not fit together, or there is nobody to draw, or more than 60 jobs.
    KeyError
        For an id that the pool does not have.

    Examples
    --------
    >>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
    >>> pool = herne.Pool.load_csv("examples/data/applicants.csv", job.framework)
    >>> ax = herne.plot.points_map(pool, [job, job.at_stage("documents")], top=5)
    >>> len(ax.get_yticks()), len(ax.get_xticks())
    (5, 2)
    """
    say = Language(lang)
    prepared = job_set(jobs)
    if len(prepared) > _MAX_JOBS:
        raise ValueError(f"jobs: at most {_MAX_JOBS} can be drawn, not {len(prepared)}")
    chosen = pool if ids is None else selected(pool, list(ids), None)
    people = _people(chosen, prepared)
    if ids is None:
        people = sorted(people, key=lambda one: (-_best(one), one.id))[:top]
    if not people:
        raise ValueError("pool: there is nobody to draw")
    names = [_name(prepared, position, say) for position in range(len(prepared))]
    heads = Heads(names, too_long="turned")
    notes = [_signs(people, say)]
    if ids is None:
        notes.append(say("points_map_order"))
        if len(people) < len(chosen):
            notes.append(say("not_shown_people", say.grouped(len(chosen) - len(people))))
    plan = Plan(
        title=say("points_map"),
        subtitle="",
        labels=[clean(str(one.id)) for one in people],
        keys=_keys(people, say),
        notes=notes,
        least=40 * len(names),
        header=heads.height,
    )
    with sheet(ax, plan, max(6.0, 2.4 + 0.62 * len(names))) as page:
        for row, one in enumerate(people):
            for column in range(len(names)):
                _cell(page, row, column, one, say)
        draw_heads(page, heads, len(names))
        describe(page.ax, plan.title, [_line(one, names, say) for one in people])
    return page.ax


def _people(pool: Pool, jobs: JobSet) -> list[_Person]:
    points = _core.points_matrix(pool, jobs, "worst", 1, None, None)
    most = [card.max_points for card in jobs.scorecards]
    found = [verdicts(pool, card) for card in jobs.scorecards]
    ids: list[int | str] = id_column(pool._id_column()).plain().tolist()
    return [
        _Person(
            id,
            [Fraction(int(one), all) for one, all in zip(row, most, strict=True)],
            [str(of_job[at]) for of_job in found],
        )
        for at, (id, row) in enumerate(zip(ids, points, strict=True))
    ]


def _best(one: _Person) -> Fraction:
    """Return the greatest share at a post that somebody may have, below all others if none."""
    shares = zip(one.shares, one.verdicts, strict=True)
    return max(
        (share for share, verdict in shares if verdict != "ineligible"), default=Fraction(-1)
    )


def _name(jobs: JobSet, position: int, say: Language) -> str:
    job = jobs[position]
    if isinstance(job, _core.JobProfile):
        return clean(job.reference)
    return clean(job.provenance.job) or f"{say('post')} {position}"


def _band(share: Fraction) -> int:
    return min(int(share * _BANDS), _BANDS - 1)


def _keys(people: Sequence[_Person], say: Language) -> list[tuple[str, str]]:
    """Return the legend: the bands that occur, and what hatching means."""
    cells = [cell for one in people for cell in zip(one.shares, one.verdicts, strict=True)]
    bands = sorted({_band(share) for share, verdict in cells if verdict != "ineligible"})
    keys = []
    for band in bands:
        low, high = 100 * band // _BANDS, 100 * (band + 1) // _BANDS
        words = say("score_band_top", low) if high == 100 else say("score_band", low, high)
        keys.append((f"step{band}", words))
    if any(verdict == "ineligible" for _, verdict in cells):
        keys.append(("hatched", verdict_text("ineligible", say)))
    return keys


def _signs(people: Sequence[_Person], say: Language) -> str:
    found = {verdict for one in people for verdict in one.verdicts}
    meanings = [verdict_text(verdict, say) for verdict in VERDICTS if verdict in found]
    return f"{say.title('conditions')}: {', '.join(meanings)}"


def _line(one: _Person, names: Sequence[str], say: Language) -> str:
    """Return one person's scores in words."""
    cells = zip(names, one.shares, one.verdicts, strict=True)
    return f"{clean(str(one.id))}: " + ", ".join(
        f"{name} {say.percent(share)} {say(verdict)}" for name, share, verdict in cells
    )


def _cell(page: Sheet, row: int, column: int, one: _Person, say: Language) -> None:
    look, height, centre = page.look, page.fit.heights[row], page.fit.centres[row]
    place = (column + 0.02, centre - height / 2 + 0.04)
    verdict, share = one.verdicts[column], one.shares[column]
    words = f"{MARKS[verdict]} {int(share * 100 + Fraction(1, 2))}"
    if verdict == "ineligible":
        page.ax.add_patch(
            Rectangle(
                place,
                0.96,
                height - 0.08,
                facecolor=look.ground,
                edgecolor=look.blue,
                hatch=HATCH,
                lw=0.5,
            )
        )
        return
    face = look.steps[_band(share)]
    page.ax.add_patch(Rectangle(place, 0.96, height - 0.08, facecolor=face, lw=0))
    colour = "#222222" if brightness(face) > 0.5 else "#FFFFFF"
    page.text(column + 0.5, centre, words, ha="center", va="center_baseline", color=colour)
