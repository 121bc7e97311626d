# SPDX-License-Identifier: BSL-1.0
"""What is missing, and what a pool has, as lines of text."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from ._layout import Column, TextTable, heading, paragraph
from ._phrases import level_name
from ._words import Language

if TYPE_CHECKING:
    from ._core import JobProfile, JobSet
    from ._table import Table

__all__ = ["description_lines", "gap_lines", "points_lines"]


def _table_lines(table: TextTable, width: int, say: Language) -> list[str]:
    lines, gone = table.lines(width)
    if gone:
        lines += paragraph(say("too_narrow", ", ".join(gone)), width)
    return lines


def _title(what: str, job: JobProfile, say: Language) -> str:
    title = f"{say(what)}: {job.reference}"
    if name := say(job.title):
        title += f" {name}"
    if job.stage:
        labels = {stage.id: say(stage.label) for stage in job.stages}
        title += f" ({say('at_stage')}: {labels.get(job.stage) or job.stage})"
    return title


def _labels(job: JobProfile, say: Language) -> dict[str, str]:
    return {one.id: say(job.label(i)) or one.id for i, one in enumerate(job.requirements)}


def points_lines(table: Table, jobs: JobSet, say: Language, width: int) -> Iterable[str]:
    """Yield everybody's points for several jobs: one row a candidate, one column a job."""
    yield from heading(say("points_of_posts"), width)
    yield from paragraph(say("proposal"), width)
    yield ""
    columns = table.to_dict()
    shown = TextTable([Column(say("id")), *(Column(n, right=True) for n in columns if n != "id")])
    for row in zip(*columns.values(), strict=True):
        shown.add(*map(str, row))
    yield from _table_lines(shown, width, say)
    for name, card in zip(list(columns)[1:], jobs.scorecards, strict=True):
        yield from paragraph(say("max_points_of", name, card.max_points), width)


def gap_lines(table: Table, job: JobProfile, say: Language, width: int) -> Iterable[str]:
    """Yield what is missing: one row for each candidate and requirement, or one a candidate."""
    yield from heading(_title("gap_map", job, say), width)
    yield ""
    columns, labels = table.to_dict(), _labels(job, say)
    ids = [str(id) for id in columns.pop("id")]
    if not ids:
        yield say("nothing_missing")
        return
    if "missing" in columns:
        yield from _table_lines(_long_gaps(ids, columns, labels, job, say), width, say)
        return
    shown = TextTable([Column(say("id")), *(Column(labels[n], right=True) for n in columns)])
    for id, row in zip(ids, zip(*columns.values(), strict=True), strict=True):
        shown.add(id, *("?" if one is None else str(one) for one in row))
    yield from _table_lines(shown, width, say)
    yield from paragraph(say("unknown_mark"), width)


def _long_gaps(
    ids: list[str],
    columns: dict[str, list[Any]],
    labels: dict[str, str],
    job: JobProfile,
    say: Language,
) -> TextTable:
    texts, numbers = ("id", "requirement", "level"), ("required_level", "missing_levels")
    table = TextTable(
        [*(Column(say(name)) for name in texts), *(Column(say(n), right=True) for n in numbers)]
    )
    position = {one.id: i for i, one in enumerate(job.requirements)}
    names = ("requirement", "level", "required_level", "missing")
    for id, row in zip(ids, zip(*(columns[n] for n in names), strict=True), strict=True):
        requirement, level, required, missing = row
        competence = job.competence(position[requirement])
        open = "?" if missing is None else str(missing)
        table.add(id, labels[requirement], level_name(competence, level, say), str(required), open)
    return table


def description_lines(table: Table, job: JobProfile, say: Language, width: int) -> Iterable[str]:
    """Yield what a pool has in each requirement, and how much that really weighs."""
    yield from heading(_title("description", job, say), width)
    yield ""
    columns, labels = table.to_dict(), _labels(job, say)
    if columns["candidates"]:
        yield from paragraph(f"{say('candidates')}: {columns['candidates'][0]}.", width)
        yield ""
    numbers = ("unknown", "mean_level", "spread", "required_level", "shortfalls")
    titles = (*numbers, "share", "effective_weight")
    drops = {"spread": 3, "required_level": 4, "mean_level": 1, "share": 2}
    shown = TextTable(
        [
            Column(say("requirement")),
            *(Column(say(name), right=True, drop=drops.get(name, 0)) for name in titles),
        ]
    )
    for row in zip(*(columns[name] for name in ("requirement", *titles)), strict=True):
        requirement, *cells = row
        named = zip(titles, cells, strict=True)
        shown.add(labels[requirement], *(_figure(name, cell, say) for name, cell in named))
    yield from _table_lines(shown, width, say)
    yield from paragraph(say("effective_weight_note"), width)


def _figure(name: str, value: Any, say: Language) -> str:
    if value is None or value != value:
        return "–"
    if name in ("share", "effective_weight"):
        return say.percent(round(value * 10**6), 10**6)
    return say.decimal(f"{value:.2f}") if isinstance(value, float) else str(value)
