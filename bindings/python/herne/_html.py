# SPDX-License-Identifier: BSL-1.0
"""Frameworks, jobs and results as HTML tables, for notebooks.

Tables have a caption and say which cells are headings; whatever comes from data is escaped. Words
stand in English, and in German under it where they differ.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from html import escape
from itertools import islice
from typing import TYPE_CHECKING, Any

from ._phrases import evidence_name, place_name
from ._words import LANGUAGES, WORDS, Language

if TYPE_CHECKING:
    from ._core import (
        Comparison,
        Explanation,
        Framework,
        JobProfile,
        Ranking,
        RankingEntry,
        Reason,
        Text,
    )
    from ._table import Table

__all__ = ["html_of", "table_html"]

_MAX_ROWS = 60
_ENGLISH, _GERMAN = Language("en"), Language("de")


def html_of(kind: str, value: Any) -> str:
    """Return the HTML of an object; the kind says which function writes it."""
    return _WRITERS[kind](value)


def _both(english: str, german: str) -> str:
    if english == german or not german:
        return escape(english)
    if not english:
        return f'<span lang="de">{escape(german)}</span>'
    return f'<span lang="en">{escape(english)}</span><br><small lang="de">{escape(german)}</small>'


def _text(text: Text, instead: str = "") -> str:
    """Return a text in both languages; `instead`, where it is empty."""
    return _both(text.in_("en"), text.in_("de")) if text else escape(instead)


def _words(name: str, *values: object) -> str:
    """Return words of our own in both languages."""
    german, english = (WORDS[name][LANGUAGES.index(tag)] for tag in ("de", "en"))
    return _both(english.format(*values), german.format(*values))


def _level(text: Text, level: int | None) -> str:
    if level is None:
        return f"<em>{_words('unknown')}</em>"
    return _both(f"{level} {text.in_('en')}", f"{level} {text.in_('de')}")


def _table(
    caption: str,
    columns: Sequence[tuple[str, str]],
    rows: Iterable[Sequence[str]],
    total: int,
    notes: Iterable[str] = (),
) -> str:
    """Return a table whose cells are HTML already; `columns` are titles and alignments.

    The first cell of each row is its heading.
    """
    shown = list(islice(rows, _MAX_ROWS))
    head = "".join(
        f'<th scope="col" style="text-align:{align}">{title}</th>' for title, align in columns
    )
    aligns = [align for _, align in columns]
    body = "\n".join(f"<tr>{_row(cells, aligns)}</tr>" for cells in shown)
    below = list(notes)
    if total > len(shown):
        below.insert(0, _words("more_rows", total - len(shown)))
    foot = "".join(f"<li>{note}</li>" for note in below)
    foot = f"<ul>{foot}</ul>" if below else ""
    style = "text-align:left;font-weight:bold;caption-side:top"
    return (
        f'<div class="herne">\n<table>\n<caption style="{style}">{caption}</caption>\n'
        f"<thead><tr>{head}</tr></thead>\n<tbody>\n{body}\n</tbody>\n</table>{foot}\n</div>"
    )


def _row(cells: Sequence[str], aligns: Sequence[str]) -> str:
    first = f'<th scope="row" style="text-align:{aligns[0]}">{cells[0]}</th>'
    return first + "".join(
        f'<td style="text-align:{align}">{cell}</td>'
        for cell, align in zip(cells[1:], aligns[1:], strict=True)
    )


def _percent(part: int, total: int) -> str:
    return escape(_ENGLISH.percent(part, total))


def _job_line(job: str, what: str) -> str:
    return f"{_inline(what)}: {escape(job)}" if job else _inline(what)


def _inline(name: str) -> str:
    """Return words of our own in both languages, in one line."""
    english, german = _ENGLISH.title(name), _GERMAN.title(name)
    if english == german:
        return escape(english)
    return f'{escape(english)} / <span lang="de">{escape(german)}</span>'


def _framework(one: Framework) -> str:
    """Return the competences of a framework."""
    columns = [("id", "left"), (_words("competence"), "left"), (_words("area"), "left")]
    columns += [(_words("levels"), "left"), (_words("proof"), "left")]

    def rows() -> Iterable[list[str]]:
        for competence in one:
            levels = competence.scale.levels
            english = ", ".join(f"{n} {level.label.in_('en')}" for n, level in enumerate(levels, 1))
            german = ", ".join(f"{n} {level.label.in_('de')}" for n, level in enumerate(levels, 1))
            area = ""
            if competence.area:
                area = _text(one.area(competence.area).label, competence.area)
            yield [
                f"<code>{escape(competence.id)}</code>",
                _text(competence.label, competence.id),
                area,
                _both(english, german),
                _words(competence.proof),
            ]

    parts = ", ".join(f"{part.id} {part.edition}" for part in one.editions)
    caption = f"{_inline('framework')}: {escape(parts)}"
    sources = [escape(f"{part.id}: {part.source}") for part in one.parts if part.source]
    return _table(caption, columns, rows(), len(one), sources)


def _job_profile(job: JobProfile) -> str:
    """Return what a job weighs, and what may knock out."""
    columns = [(_words("requirement"), "left"), (_words("group"), "left")]
    columns += [(_words("share"), "right"), (_words("required"), "left")]
    columns += [(_words("importance"), "left"), (_words("stage"), "left")]
    groups = {group.id: _text(group.label, group.id) for group in job.groups}
    stages = {stage.id: _text(stage.label, stage.id) for stage in job.stages}

    def rows() -> Iterable[list[str]]:
        for number, one in enumerate(job.requirements):
            scale = job.competence(number).scale
            yield [
                _text(job.label(number), one.id),
                groups.get(one.group, ""),
                escape(_ENGLISH.percent(job.share(number))),
                _level(scale.level(one.level).label, one.level),
                _words(one.importance),
                stages.get(one.stage, ""),
            ]

    caption = f"{_inline('job_profile')}: {escape(job.reference)} {_text(job.title)}"
    clauses = [
        (_text(clause.label, clause.id or clause.competence), stages.get(clause.stage, ""))
        for clause in job.eligibility.clauses
    ]
    notes = [
        f"{_inline('clause')}: {clause}" + (f" ({_inline('stage')}: {stage})" if stage else "")
        for clause, stage in clauses
    ]
    return _table(caption, columns, rows(), len(job), notes)


def _ranking(result: Ranking) -> str:
    """Return the places of a ranking, and how many are left out and why."""
    columns = [(_words("place"), "right"), (_words("id"), "left")]
    columns += [(_words("points_of", result.max_points), "right"), (_words("score"), "right")]
    columns += [(_words("worst_to_best"), "right"), (_words("conditions"), "left")]

    def open_clause(position: int) -> str:
        clause = result.clauses[position]
        return _text(clause.label, clause.id) or f"{_inline('clause')} {position + 1}"

    def row(entry: RankingEntry) -> list[str]:
        open_range = "" if entry.worst == entry.best else f"{entry.worst} – {entry.best}"
        return [
            place_name(entry) if entry.place else "–",
            escape(str(entry.id)),
            str(entry.points),
            _percent(entry.points, entry.max_points),
            open_range,
            "<br>".join([_words(entry.verdict), *map(open_clause, entry.open)]),
        ]

    listed = {entry.id for entry in result}
    further = [entry for entry in result.also if entry.id not in listed]
    rows = [row(entry) for entry in islice(result, _MAX_ROWS - min(len(further), _MAX_ROWS))]
    rows += [row(entry) for entry in further]
    counts = result.counts
    notes = [_words("proposal")]
    more = counts.candidates - counts.ineligible - len(result)
    if more > 0:
        notes.append(_words("not_listed", more))
    if counts.ineligible:
        notes.append(f"{_inline('left_out')}: {counts.ineligible}")
        notes += [
            f"{_text(clause.label, clause.id)}: {clause.failing}"
            for clause in result.clauses
            if clause.failing
        ]
    caption = _job_line(result.provenance.job, "ranking")
    return _table(caption, columns, rows, len(result) + len(further), notes)


def _reason(reason: Reason) -> str:
    source = f" [{escape(reason.source_line)}]" if reason.source_line else ""
    label = _text(reason.label, reason.id or reason.competence)
    return f"{_inline(reason.verdict)}: {label}{source}"


def _explanation(one: Explanation) -> str:
    """Return the points of one candidate by requirement."""
    proven = any(part.evidence for part in one.requirements)
    columns = [(_words("requirement"), "left"), (_words("level"), "left")]
    columns += [(_words("required_level"), "left"), (_words("points"), "right")]
    columns += [(_words("of"), "right")]
    if proven:
        columns += [(_words("evidence"), "left")]

    def rows() -> Iterable[list[str]]:
        for part in one.requirements:
            cells = [
                _text(part.label, part.requirement),
                _level(part.level_label, part.level),
                _level(part.required_label, part.required_level),
                _ENGLISH.points(part.points, part.best),
                str(part.maximum),
            ]
            if proven:
                cells.append(_both(evidence_name(part, _ENGLISH), evidence_name(part, _GERMAN)))
            yield cells

    points = f"{_ENGLISH.points(one.points, one.best)} / {one.max_points}"
    caption = (
        f"{_job_line(one.provenance.job, 'explanation')}; {escape(str(one.id))}: {points} "
        f"{_inline('points')} ({_percent(one.points, one.max_points)})"
    )
    verdict = f"{_inline('conditions')}: {_inline(one.verdict)}"
    notes = [verdict, *[_reason(reason) for reason in one.reasons], _words("proposal")]
    return _table(caption, columns, rows(), len(one.requirements), notes)


def _comparison(one: Comparison) -> str:
    """Return two candidates by requirement."""
    columns = [(_words("requirement"), "left")]
    for id in (one.id_a, one.id_b):
        columns += [(f"{escape(str(id))}<br>{_words('level')}", "right")]
        columns += [(f"{escape(str(id))}<br>{_words('points')}", "right")]
    columns += [("+/-", "right")]

    def level(value: int | None) -> str:
        return f"<em>{_words('unknown')}</em>" if value is None else str(value)

    def points(of: Any) -> str:
        return _ENGLISH.points(of.worst, of.best)

    def rows() -> Iterable[list[str]]:
        for part in one.requirements:
            yield [
                _text(part.label, part.requirement),
                level(part.level_a),
                points(part.a),
                level(part.level_b),
                points(part.b),
                f"{part.difference:+d}" if part.difference else "0",
            ]
        total = f"{one.difference:+d}" if one.difference else "0"
        yield [_words("total"), "", points(one.a), "", points(one.b), total]

    ids = f"{escape(str(one.id_a))}, {escape(str(one.id_b))}"
    caption = f"{_job_line(one.provenance.job, 'comparison')}; {ids}"
    notes = [
        f"{escape(str(id))}: {_inline('conditions')}: {_inline(verdict)}"
        for id, verdict in ((one.id_a, one.verdict_a), (one.id_b, one.verdict_b))
    ]
    if one.least_difference != one.greatest_difference:
        notes.append(_words("range", f"{one.least_difference:+d}", f"{one.greatest_difference:+d}"))
    notes.append(_words("comparison_note"))
    return _table(caption, columns, rows(), len(one.requirements) + 1, notes)


def table_html(one: Table) -> str:
    """Return the first rows of a table; what is missing is a dash."""
    columns = []
    for name in one.columns:
        number = one.column(name).values.dtype.kind in "iuf" and one.column(name).offsets is None
        plain = one.column(name).categories is None
        columns.append((escape(name), "right" if number and plain else "left"))
    cells = [one[name][:_MAX_ROWS].tolist() for name in one.columns]
    rows = [
        ["–" if value is None else escape(str(value)) for value in row]
        for row in zip(*cells, strict=True)
    ]
    caption = escape(f"Table: {len(one)} x {len(one.columns)}")
    return _table(caption, columns, rows, len(one)) if columns else f"<p>{caption}</p>"


_WRITERS: dict[str, Callable[[Any], str]] = {
    "framework": _framework,
    "job_profile": _job_profile,
    "ranking": _ranking,
    "explanation": _explanation,
    "comparison": _comparison,
}
