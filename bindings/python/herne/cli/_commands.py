# SPDX-License-Identifier: BSL-1.0
"""What each verb of the command does: reads its files, asks the library, writes the answer."""

from __future__ import annotations

import argparse
import json

from .. import _core
from .._analysis import gaps
from .._applicants import describe_file
from .._describe import describe
from .._errors import InvalidFile, InvalidInput, Problem
from .._explain import compare, explain, lint
from .._rank import rank
from .._reports import description_lines, gap_lines
from .._result_tables import of_comparison, of_explanation, of_findings, of_ranking
from .._table import Table
from .._words import Language
from ._inputs import candidate_of, job_of, lines_of, pool_of, report_options
from ._output import Output, print_message, rows_as_json
from ._skeletons import skeleton

__all__ = [
    "SEVERITIES",
    "run_compare",
    "run_describe",
    "run_explain",
    "run_gaps",
    "run_lint",
    "run_new",
    "run_rank",
    "run_validate",
]

SEVERITIES = ("information", "warning", "error")

_FINE, _FOUND, _FILES = 0, 1, 3


def run_rank(arguments: argparse.Namespace, out: Output) -> int:
    """Write the ranking of the applicants."""
    job = job_of(arguments)
    pool = pool_of(arguments, job)
    ranking = rank(
        pool,
        job,
        top=arguments.top,
        order=arguments.order,
        also=[candidate_of(pool, id) for id in arguments.also],
        min_score=arguments.min_score,
        threads=arguments.threads,
    )
    for warning in ranking.warnings:
        print_message(warning.text.in_(arguments.lang))
    if arguments.format == "table":
        out.report(
            lines_of(_core.report_text(ranking, pool, job, **report_options(arguments, out)))
        )
        return _FINE
    if arguments.format == "csv":
        out.data(ranking.to_csv())
    else:
        out.table(of_ranking(ranking), arguments.format, "ranking", ranking.to_json())
    if arguments.format != "json" and ranking.ties_at_cut:
        print_message(f"{ranking.ties_at_cut} more stand at the last place listed")
    return _FINE


def run_explain(arguments: argparse.Namespace, out: Output) -> int:
    """Write where one applicant's points come from."""
    job = job_of(arguments)
    pool = pool_of(arguments, job)
    id = candidate_of(pool, arguments.id)
    explanation = explain(pool[id], job)
    if arguments.format != "table":
        table = of_explanation(explanation)
        out.table(table, arguments.format, "explanation", explanation.to_json())
        return _FINE
    also = rank(pool, job, top=1, also=[id]).also
    entry = next((one for one in also if one.id == id), None)
    options = report_options(arguments, out)
    if entry is None:
        out.report(lines_of(_core.report_text(explanation, job, **options)))
    else:
        out.report(lines_of(_core.report_text(explanation, entry, job, **options)))
    return _FINE


def run_compare(arguments: argparse.Namespace, out: Output) -> int:
    """Write two applicants criterion by criterion."""
    job = job_of(arguments)
    pool = pool_of(arguments, job)
    a, b = (pool[candidate_of(pool, id)] for id in (arguments.id_a, arguments.id_b))
    comparison = compare(a, b, job)
    if arguments.format == "table":
        out.report(lines_of(_core.report_text(comparison, job, **report_options(arguments, out))))
    else:
        out.table(of_comparison(comparison), arguments.format, "comparison", comparison.to_json())
    return _FINE


def run_gaps(arguments: argparse.Namespace, out: Output) -> int:
    """Write which levels are missing."""
    job = job_of(arguments)
    pool = pool_of(arguments, job)
    table = gaps(
        pool,
        job,
        ids=[candidate_of(pool, id) for id in arguments.id] or None,
        layout="wide" if arguments.wide else "long",
        open_only=not arguments.all,
    )
    if arguments.format == "table":
        out.report(gap_lines(table, job, Language(arguments.lang), out.width))
    else:
        out.table(table, arguments.format, "gaps")
    return _FINE


def run_describe(arguments: argparse.Namespace, out: Output) -> int:
    """Write what the applicants have in each requirement."""
    job = job_of(arguments)
    table = describe(pool_of(arguments, job), job)
    if arguments.format == "table":
        out.report(description_lines(table, job, Language(arguments.lang), out.width))
    else:
        out.table(table, arguments.format, "description")
    return _FINE


def run_lint(arguments: argparse.Namespace, out: Output) -> int:
    """Write what a careful reader would question in a job profile."""
    findings = lint(
        job_of(arguments),
        only=arguments.only,
        without=arguments.without,
        employer=arguments.employer,
    )
    if arguments.format == "table":
        out.report(lines_of(_core.report_text(findings, **report_options(arguments, out))))
    elif arguments.format == "json":
        out.data(json.dumps(_findings_as_json(findings), ensure_ascii=False, indent=2))
    else:
        out.table(of_findings(findings), arguments.format, "findings")
    if not findings:
        print_message(Language(arguments.lang)("no_findings"))
    if arguments.fail_on == "never":
        return _FINE
    least = SEVERITIES.index(arguments.fail_on)
    grave = any(SEVERITIES.index(finding.severity) >= least for finding in findings)
    return _FOUND if grave else _FINE


def _findings_as_json(findings: list[_core.Finding]) -> list[dict[str, object]]:
    fields = ("code", "severity", "place")
    return [
        {name: getattr(finding, name) for name in fields} | {"reason": finding.reason.by_language}
        for finding in findings
    ]


def _faults(error: Exception) -> list[tuple[str, str]]:
    """Return what is wrong with an input, line by line, each with the input's name."""
    if isinstance(error, InvalidFile):
        lines = [str(Problem(where, what)) for where, what in error.problems]
        further = error.count - len(lines)
        return [(error.name, line) for line in [*lines, *([f"and {further} more"] * (further > 0))]]
    if isinstance(error, InvalidInput):
        return [(error.problem.where, error.problem.what)]
    return [("", line) for line in str(error).splitlines()]


def run_validate(arguments: argparse.Namespace, out: Output) -> int:
    """Write one line a file: what it holds, or what is wrong in it."""
    frameworks = [_core.Framework.load(path) for path in arguments.framework]
    job = job_of(arguments) if arguments.job else None
    status, rows = _FINE, []
    for path in arguments.files:
        try:
            found, valid = [(path, describe_file(path, frameworks, job))], True
        except OSError as error:
            found, valid, status = [(path, str(error.strerror or error))], False, _FILES
        except (ValueError, KeyError, OverflowError) as error:
            found, valid, status = _faults(error), False, max(status, _FOUND)
        lines = [f"{name}: {line}" if name else line for name, line in found]
        if arguments.format == "table":
            out.report(lines)
        rows += [
            (path, valid, line if name == path else full)
            for full, (name, line) in zip(lines, found, strict=True)
        ]
    if arguments.format != "table":
        files, valids, messages = zip(*rows, strict=True)
        table = Table({"file": list(files), "valid": list(valids), "message": list(messages)})
        out.table(table, arguments.format, "files", rows_as_json(table))
    return status


def run_new(arguments: argparse.Namespace, out: Output) -> int:
    """Write a file to start from."""
    out.data(skeleton(arguments.kind, Language(arguments.lang)))
    return _FINE
