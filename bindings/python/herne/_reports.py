# SPDX-License-Identifier: BSL-1.0
"""Rankings, explanations, comparisons and findings as lines of text."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from typing import TYPE_CHECKING, Any

from ._layout import Column, TextTable, heading, paragraph
from ._phrases import (
    bar,
    clause_name,
    counts_line,
    evidence_name,
    level_name,
    place_name,
    steps_text,
    verdict_name,
)
from ._words import Language

if TYPE_CHECKING:
    from ._core import (
        Comparison,
        Explanation,
        Finding,
        JobProfile,
        Pool,
        Raise,
        Ranking,
        RankingEntry,
    )
    from ._table import Table

__all__ = [
    "comparison_lines",
    "description_lines",
    "explanation_lines",
    "finding_lines",
    "gap_lines",
    "ranking_lines",
]

_MAX_IDS = 20


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


def ranking_lines(
    ranking: Ranking, pool: Pool, job: JobProfile, say: Language, width: int
) -> Iterable[str]:
    """Yield a ranking: its head, one row an entry, and who is left out."""
    yield from heading(_title("ranking", job, say), width)
    yield ""
    yield from paragraph(say("proposal"), width)
    yield from paragraph(counts_line(ranking, say), width)
    yield from paragraph(f"{say(ranking.order + '_order')} {say('tie_note')}", width)
    yield ""
    if len(ranking):
        yield from _entries(ranking, ranking, pool, job, say, width)
    else:
        yield say("nobody")
    if ranking.ties_at_cut:
        yield from paragraph(say("more_at_cut", ranking.ties_at_cut), width)
    counts = ranking.counts
    more = counts.candidates - counts.ineligible - len(ranking) - ranking.ties_at_cut
    if more > 0:
        yield from paragraph(say("not_listed", more), width)
    if ranking.also:
        yield from ("", *paragraph(f"{say('also')}:", width))
        yield from _entries(ranking.also, ranking, pool, job, say, width)
    if any(count.undecided for count in ranking.clauses):
        yield from ("", *_open_lines(ranking, job, say, width))
    if counts.ineligible:
        yield from ("", *_left_out_lines(ranking, job, say, width))


def _entries(
    entries: Iterable[RankingEntry],
    ranking: Ranking,
    pool: Pool,
    job: JobProfile,
    say: Language,
    width: int,
) -> list[str]:
    used = [job.competence(i).id for i in range(len(job))]
    columns = [
        Column(say("place"), right=True),
        Column(say("id")),
        Column(f"{say('points')} {say('of')} {ranking.max_points}", right=True),
        Column(say("score"), right=True, drop=2),
        Column(say("worst_to_best"), right=True, drop=1),
        Column(say("open"), right=True, drop=3),
        Column(say("conditions")),
    ]
    table = TextTable(columns)
    for entry in entries:
        spread, unknown = "", ""
        if entry.worst != entry.best:
            best = say.percent(entry.best, entry.max_points)
            spread = f"{entry.worst} – {entry.best}  ({best})"
            profile = pool[entry.id]
            unknown = str(sum(profile[id] is None for id in used))
        table.add(
            place_name(entry) if entry.place else "–",
            str(entry.id),
            str(entry.points),
            say.percent(entry.points, entry.max_points),
            spread,
            unknown,
            verdict_name(entry, say),
        )
    return _table_lines(table, width, say)


def _open_lines(ranking: Ranking, job: JobProfile, say: Language, width: int) -> list[str]:
    lines = paragraph(f"{say.title('undecided')}:", width)
    for number, count in enumerate(ranking.clauses):
        if count.undecided:
            text = f"{_clause_line(job, number, say) or count.id}: {count.undecided}"
            lines += paragraph(text, width, indent=4, lead=f"{number + 1}".rjust(3))
    return lines


def _clause_line(job: JobProfile, number: int, say: Language) -> str:
    """Return a top-level condition as people call it, with its line of the posting."""
    clause = job.eligibility.clauses[number]
    line = clause_name(clause, job, say)
    return f"{line} [{clause.source_line}]" if clause.source_line else line


def _left_out_lines(ranking: Ranking, job: JobProfile, say: Language, width: int) -> list[str]:
    lines = heading(f"{say('left_out')}: {ranking.counts.ineligible}", width)
    lines += ["", *paragraph(say("left_out_note"), width)]
    for number, count in enumerate(ranking.clauses):
        if not count.failing:
            continue
        line = _clause_line(job, number, say) or count.id
        lead = f"{number + 1}".rjust(3)
        lines += paragraph(f"{line}: {count.failing}", width, indent=4, lead=lead)
        failing = (str(entry.id) for entry in ranking.left_out if number in entry.clauses)
        ids = list(islice(failing, _MAX_IDS))
        more = count.failing - len(ids)
        text = ", ".join(ids) + (f" {say('and_more', more)}" if more else "")
        lines += paragraph(text, width, indent=4)
    return lines


def _way(raises: Iterable[Raise], job: JobProfile, say: Language) -> str:
    texts = []
    for one in raises:
        competence = job.framework[one.competence]
        goal = say(competence.scale.level(one.to).label)
        now = say("unknown") if one.from_ is None else say(competence.scale.level(one.from_).label)
        texts.append(f"{say(competence.label)}: {goal} ({say('now')} {now})")
    return f" {say('also_needed')} ".join(texts)


def _way_lines(explanation: Explanation, job: JobProfile, say: Language, width: int) -> list[str]:
    lines: list[str] = []
    sets = explanation.ways.sets
    if len(sets) == 1 and not sets[0]:
        return lines
    for number, raises in enumerate(sets, 1):
        lead = f"{say('only_way')}: " if len(sets) == 1 else f"{say('way')} {number}: "
        lines += paragraph(_way(raises, job, say), width, indent=len(lead) + 2, lead="  " + lead)
    if explanation.ways.more:
        lines += paragraph(say("more_ways"), width, indent=2)
    return lines


def explanation_lines(
    explanation: Explanation, entry: RankingEntry | None, job: JobProfile, say: Language, width: int
) -> Iterable[str]:
    """Yield where one candidate's points and verdict come from."""
    yield from heading(_title("explanation", job, say), width)
    yield ""
    yield from paragraph(say("proposal"), width)
    place = say("no_place")
    if entry is not None and entry.place:
        place = f"{say('place')} {place_name(entry).removesuffix('.')}"
    points = f"{say.points(explanation.points, explanation.best)}/{explanation.max_points}"
    score = say.percent(explanation.points, explanation.max_points)
    verdict = f"{say('conditions')} {say(explanation.verdict)}"
    text = f"{explanation.id}, {place}: {points} {say('points')}, {score}; {verdict}."
    yield from paragraph(text, width)
    for reason in explanation.reasons:
        name = clause_name(reason, job, say)
        name += f" [{reason.source_line}]" if reason.source_line else ""
        yield from paragraph(f"{say(reason.verdict)}: {name}", width, indent=2, lead="  ")
    yield from _way_lines(explanation, job, say, width)
    yield ""
    yield from _part_lines(explanation, job, say, width)
    yield from paragraph(say("bar_note"), width)
    if explanation.steps:
        yield from paragraph(f"{say('next_steps')}: {steps_text(explanation, job, say)}.", width)
    if any(part.evidence_expired for part in explanation.requirements):
        yield from paragraph(say("expired_note"), width)


def _part_lines(explanation: Explanation, job: JobProfile, say: Language, width: int) -> list[str]:
    proven = any(part.evidence for part in explanation.requirements)
    columns = [
        Column(say("requirement")),
        Column(say("level")),
        Column(say("required_level"), right=True),
        Column(say("points"), right=True),
        Column("", drop=1),
    ]
    table = TextTable([*columns, Column(say("evidence"), drop=2)] if proven else columns)
    for number, part in enumerate(explanation.requirements):
        cells = [
            say(part.label) or part.requirement,
            level_name(job.competence(number), part.level, say),
            str(part.required_level),
            f"{say.points(part.points, part.best)}/{part.maximum}",
            bar(part),
        ]
        table.add(*cells, *([evidence_name(part, say)] if proven else []))
    total = f"{say.points(explanation.points, explanation.best)}/{explanation.max_points}"
    table.add(say("total"), "", "", total, "", *([""] if proven else []))
    return _table_lines(table, width, say)


def comparison_lines(
    comparison: Comparison, job: JobProfile, say: Language, width: int
) -> Iterable[str]:
    """Yield two candidates criterion by criterion; where they are alike in one line."""
    a, b = str(comparison.id_a), str(comparison.id_b)
    yield from heading(_title("comparison", job, say), width)
    yield ""
    yield from paragraph(say("comparison_note"), width)
    yield ""
    columns = [Column(say("requirement")), Column(a), Column(b)]
    points = Column(say("points"), right=True)
    table = TextTable([*columns, points, Column(say("difference"), right=True)])
    alike = []
    for number, part in enumerate(comparison.requirements):
        competence, label = job.competence(number), say(part.label) or part.requirement
        if part.level_a == part.level_b and not part.open:
            alike.append(label)
            continue
        table.add(
            label,
            level_name(competence, part.level_a, say),
            level_name(competence, part.level_b, say),
            f"{say.points(part.a.worst, part.a.best)} : {say.points(part.b.worst, part.b.best)}",
            f"{part.difference:+d}" if part.difference else "0",
        )
    table.add(
        say("total"),
        f"{say('conditions')} {say(comparison.verdict_a)}",
        f"{say('conditions')} {say(comparison.verdict_b)}",
        f"{say.points(comparison.a.worst, comparison.a.best)} : "
        f"{say.points(comparison.b.worst, comparison.b.best)}",
        f"{comparison.difference:+d}" if comparison.difference else "0",
    )
    yield from _table_lines(table, width, say)
    if alike:
        yield from paragraph(f"{say('alike')}: {', '.join(alike)}.", width)
    least, greatest = comparison.least_difference, comparison.greatest_difference
    if least != greatest:
        yield from paragraph(say("range", f"{least:+d}", f"{greatest:+d}"), width)


def finding_lines(findings: Iterable[Finding], say: Language, width: int) -> Iterable[str]:
    """Yield findings, each with its code and place, and its reason below."""
    for finding in findings:
        text = f"{say(finding.severity)}: {finding.code}, {finding.place}"
        yield from paragraph(text, width)
        yield from paragraph(say(finding.reason), width, indent=2, lead="  ")


def _labels(job: JobProfile, say: Language) -> dict[str, str]:
    return {one.id: say(job.label(i)) or one.id for i, one in enumerate(job.requirements)}


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
