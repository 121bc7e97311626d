# SPDX-License-Identifier: BSL-1.0
"""What `str()` says of frameworks, jobs, profiles and results: plain English text."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import islice
from typing import TYPE_CHECKING, Any

from ._layout import Column, TextTable, printable, width_of
from ._phrases import counts_line, evidence_name, place_name
from ._words import Language

if TYPE_CHECKING:
    from ._core import (
        Comparison,
        Explanation,
        Finding,
        Framework,
        Histogram,
        JobProfile,
        Profile,
        Ranking,
        RankingEntry,
        Reason,
        Text,
    )
    from ._table import Table

__all__ = ["table_text", "text_of"]

_WIDTH = 100
_MAX_ROWS = 30
_say = Language("en")


def text_of(kind: str, value: Any) -> str:
    """Return the text of an object; the kind says which function writes it."""
    return "\n".join(line.rstrip() for line in _WRITERS[kind](value))


def _words(text: Text, instead: str = "") -> str:
    return printable(text.in_("en") or instead)


def _table(heads: Iterable[tuple[str, bool]], rows: Iterable[Iterable[str]]) -> list[str]:
    table = TextTable([Column(head, right=right) for head, right in heads])
    for row in rows:
        table.add(*row)
    return table.lines(_WIDTH)[0]


def _cut(rows: list[list[str]], size: int) -> tuple[list[list[str]], list[str]]:
    """Return the rows that are shown, and a line that counts the others."""
    shown = rows[:_MAX_ROWS]
    more = size - len(shown)
    return shown, [_say("more_rows", more)] if more > 0 else []


def _level(label: Text, level: int | None) -> str:
    return _say("unknown") if level is None else f"{level} {_words(label)}".rstrip()


def _ranking(one: Ranking) -> Iterable[str]:
    yield f"{_say('ranking')}: {printable(one.provenance.job)}"
    yield counts_line(one, _say)
    listed = {entry.id for entry in one}
    further = [entry for entry in one.also if entry.id not in listed]
    max_rows = max(_MAX_ROWS - len(further), 1)
    rows = [_entry(entry) for entry in [*islice(one, max_rows), *further]]
    heads = [("place", True), ("id", False), ("points", True), ("score", True)]
    heads += [("worst – best", True), ("conditions", False)]
    yield from _table(heads, rows) if rows else [_say("nobody")]
    if len(one) > max_rows:
        yield _say("more_rows", len(one) - max_rows)
    if one.ties_at_cut:
        yield _say("more_at_cut", one.ties_at_cut)
    if one.counts.ineligible:
        yield f"{_say('left_out')}: {one.counts.ineligible}"
        for clause in one.clauses:
            if clause.failing:
                yield f"  {_words(clause.label, clause.id)}: {clause.failing}"


def _entry(entry: RankingEntry) -> list[str]:
    spread = "" if entry.worst == entry.best else f"{entry.worst} – {entry.best}"
    return [
        place_name(entry) if entry.place else "–",
        printable(str(entry.id)),
        f"{entry.points}/{entry.max_points}",
        _say.percent(entry.points, entry.max_points),
        spread,
        _say(entry.verdict),
    ]


def _reason(reason: Reason, indent: str = "  ") -> Iterable[str]:
    name = _words(reason.label, reason.id or reason.competence or "one of several")
    source = f" [{printable(reason.source_line)}]" if reason.source_line else ""
    yield f"{indent}{_say(reason.verdict)}: {name}{source}"


def _explanation(one: Explanation) -> Iterable[str]:
    points = f"{_say.points(one.points, one.best)} of {one.max_points} points"
    score = _say.percent(one.points, one.max_points)
    head = f"{printable(str(one.id))}, {printable(one.provenance.job)}: {points} ({score})"
    yield f"{head}; {_say('conditions')} {_say(one.verdict)}."
    for reason in one.reasons:
        yield from _reason(reason)
    sets = one.ways.sets
    if one.verdict != "eligible":
        for number, raises in enumerate(sets, 1):
            steps = f" {_say('also_needed')} ".join(
                f"{r.competence} at level {r.to}" for r in raises
            )
            lead = _say("only_way") if len(sets) == 1 else f"{_say('way')} {number}"
            yield f"  {lead}: {steps}"
    proven = any(part.evidence for part in one.requirements)
    heads = [(_say("requirement"), False), (_say("level"), False)]
    heads += [(_say("required_level"), False), (_say("points"), True)]
    heads += [(_say("evidence"), False)] if proven else []
    rows = []
    for part in one.requirements:
        row = [_words(part.label, part.requirement), _level(part.level_label, part.level)]
        row += [_level(part.required_label, part.required_level)]
        row += [f"{_say.points(part.points, part.best)}/{part.maximum}"]
        rows.append(row + ([evidence_name(part, _say)] if proven else []))
    total = [_say("total"), "", "", f"{_say.points(one.points, one.best)}/{one.max_points}"]
    yield from _table(heads, [*rows, total + ([""] if proven else [])])
    gains = [f"{_words(s.label)} {s.from_}→{s.to} (+{s.gain})" for s in one.steps[:3]]
    if gains:
        yield f"{_say('next_steps')}: {', '.join(gains)}."


def _comparison(one: Comparison) -> Iterable[str]:
    a, b = printable(str(one.id_a)), printable(str(one.id_b))
    yield f"{_say('comparison')}, {printable(one.provenance.job)}: {a}, {b}"
    heads = [(_say("requirement"), False), (f"{a}: level", True), ("points", True)]
    heads += [(f"{b}: level", True), ("points", True), (_say("difference"), True)]
    rows = []
    for part in one.requirements:
        levels = [_say("unknown") if n is None else str(n) for n in (part.level_a, part.level_b)]
        points = [_say.points(of.worst, of.best) for of in (part.a, part.b)]
        label = _words(part.label, part.requirement)
        gap = f"{part.difference:+d}" if part.difference else "0"
        rows.append([label, levels[0], points[0], levels[1], points[1], gap])
    totals = [_say.points(of.worst, of.best) for of in (one.a, one.b)]
    gap = f"{one.difference:+d}" if one.difference else "0"
    yield from _table(heads, [*rows, [_say("total"), "", totals[0], "", totals[1], gap]])
    for id, verdict in ((a, one.verdict_a), (b, one.verdict_b)):
        yield f"{id}: {_say('conditions')} {_say(verdict)}."
    if one.least_difference != one.greatest_difference:
        yield _say("range", f"{one.least_difference:+d}", f"{one.greatest_difference:+d}")


def _framework(one: Framework) -> Iterable[str]:
    title = _words(one.title)
    yield f"{printable(one.id)} {printable(one.edition)}" + (f": {title}" if title else "")
    rows = []
    for competence in islice(one, _MAX_ROWS):
        levels = ", ".join(_words(level.label) for level in competence.scale.levels)
        levels_range = f"0..{competence.scale.max}"
        rows.append([competence.id, _words(competence.label), levels_range, levels])
    shown, more = _cut(rows, len(one))
    heads = [("id", False), ("label", False), ("levels", True), ("", False)]
    yield from _table(heads, shown)
    yield from more


def _job_profile(one: JobProfile) -> Iterable[str]:
    stage = f" ({_say('at_stage')}: {printable(one.stage)})" if one.stage else ""
    yield f"{printable(one.reference)}: {_words(one.title)}{stage}"
    if one.eligibility.everybody:
        yield f"{_say.title('conditions')}: none"
    else:
        yield f"{_say.title('conditions')}: {one.eligibility!r}"
    rows = []
    for number, requirement in enumerate(one.requirements):
        competence = one.competence(number)
        level = competence.scale.level(requirement.level).label
        label = _words(one.label(number), requirement.id)
        rows.append([label, _level(level, requirement.level), _say.percent(one.share(number))])
    shown, more = _cut(rows, len(one))
    heads = [(_say("requirement"), False), (_say("required_level"), False), (_say("share"), True)]
    yield from _table(heads, shown)
    yield from more


def _profile(one: Profile) -> Iterable[str]:
    known = [(c, one[c.id]) for c in one.framework if one[c.id] is not None]
    unknown = len(one) - len(known)
    yield f"{printable(str(one.id))}: {len(known)} of {len(one)} levels known"
    rows = []
    for competence, level in known:
        label = competence.scale.level(level or 0).label
        rows.append([_words(competence.label, competence.id), _level(label, level)])
    shown, more = _cut(rows, len(rows))
    if shown:
        yield from _table([(_say("competence"), False), (_say("level"), False)], shown)
    yield from more
    if unknown and known:
        yield f"{_say('unknown')}: {unknown}"


def _histogram(one: Histogram) -> Iterable[str]:
    counts = one.counts
    filled = [(i, int(n)) for i, n in enumerate(counts.tolist()) if n]
    max_count = max((n for _, n in filled), default=1)
    rows = []
    for i, n in filled:
        span = str(i * one.bin) if one.bin == 1 else f"{i * one.bin} – {(i + 1) * one.bin - 1}"
        rows.append([span, str(n), "█" * max(1, round(30 * n / max_count))])
    shown, more = _cut(rows, len(rows))
    heads = [(_say("points"), True), (_say("number_of_people"), True), ("", False)]
    yield from _table(heads, shown) if shown else [_say("nobody")]
    yield from more
    if one.ineligible:
        yield f"{_say('ineligible')}: {one.ineligible}"


def _finding(one: Finding) -> Iterable[str]:
    yield f"{_say(one.severity)} {one.code}, {one.place}: {_words(one.reason)}"


def table_text(table: Table) -> str:
    """Return the first rows of a table; what is missing is a dash."""
    heads: list[tuple[str, bool]] = []
    cells: list[list[str]] = []
    room = _WIDTH
    for name in table.columns:
        column = table.column(name)
        cells.append([_cell(value) for value in table[name][:_MAX_ROWS].tolist()])
        room -= max(map(width_of, (printable(name), *cells[-1]))) + 2
        if room < -2 and heads:
            break
        heads.append((printable(name), column.values.dtype.kind in "iuf" and column.is_plain()))
    rows = list(zip(*cells[: len(heads)], strict=True))
    lines = [repr(table), *(_table(heads, rows) if heads else [])]
    if len(table) > len(rows):
        lines.append(_say("more_rows", len(table) - len(rows)))
    if len(table.columns) > len(heads):
        lines.append(_say("more_columns", len(table.columns) - len(heads)))
    return "\n".join(line.rstrip() for line in lines)


def _cell(value: Any) -> str:
    if value is None:
        return "–"
    return f"{value:.6g}" if isinstance(value, float) else printable(str(value))


_WRITERS: dict[str, Callable[[Any], Iterable[str]]] = {
    "ranking": _ranking,
    "explanation": _explanation,
    "comparison": _comparison,
    "framework": _framework,
    "job_profile": _job_profile,
    "profile": _profile,
    "histogram": _histogram,
    "finding": _finding,
}
