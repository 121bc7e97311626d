# SPDX-License-Identifier: BSL-1.0
"""The verb that writes a page: ranking, explanations and comparisons in one HTML file."""

from __future__ import annotations

import argparse
from typing import Any

from .. import report
from .._explain import compare, explain
from .._rank import rank
from .._record import Record
from ._arguments import add_output, add_reading, add_threads, add_words, integer
from ._inputs import candidate_of, job_of, pool_of
from ._output import Output
from ._verb import LOOKED_UP, verb

__all__ = ["add_report"]

_FINE = 0

_PAGE = """\
The page is one HTML file without scripts, for browsers and paper; a browser prints it as PDF. It
has the job, the ranking, for each --explain and --compare where points come from, and the records.

"""


def add_report(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the verb `report`."""
    text = "write job, ranking, explanations and comparisons as one page of HTML"
    one = verb(verbs, "report", run_report, text, _PAGE + LOOKED_UP)
    one.set_defaults(format="html")
    one.add_argument("job", metavar="JOB", help="job profile (JSON)")
    add_reading(one)
    one.add_argument("--stage", help="weigh only what is known by the end of this stage")
    one.add_argument("--top", type=integer(1), metavar="N", help="list at most N")
    one.add_argument(
        "--explain",
        action="append",
        default=[],
        metavar="ID",
        help="say where ID's points are from",
    )
    one.add_argument(
        "--compare",
        action="append",
        default=[],
        nargs=2,
        metavar="ID",
        help="compare two applicants criterion by criterion",
    )
    one.add_argument(
        "--record",
        action="append",
        default=[],
        metavar="FILE",
        help="add the record of a selection; of people it says only whom an entry concerns",
    )
    one.add_argument("--title", default="", help="by default the ranking's")
    add_words(one)
    add_output(one)
    add_threads(one)


def run_report(arguments: argparse.Namespace, out: Output) -> int:
    """Write the page."""
    job = job_of(arguments)
    pool = pool_of(arguments, job)
    results: list[Any] = [rank(pool, job, top=arguments.top, threads=arguments.threads)]
    results += [explain(pool[candidate_of(pool, id)], job) for id in arguments.explain]
    for pair in arguments.compare:
        a, b = (pool[candidate_of(pool, id)] for id in pair)
        results.append(compare(a, b, job))
    results.append(job)
    results += [Record.open(path, access="read") for path in arguments.record]
    out.data(report.html(*results, language=arguments.lang, title=arguments.title))
    return _FINE
