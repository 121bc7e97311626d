# SPDX-License-Identifier: BSL-1.0
"""The command line: its verbs, their arguments, and what is said of them."""

from __future__ import annotations

import argparse

from .. import _core
from .._words import LANGUAGES
from . import _analysis_commands, _commands
from ._arguments import (
    add_common,
    add_output,
    add_people,
    add_threads,
    integer,
    share,
    share_range,
    step_costs,
)
from ._people_parser import add_people_and_posts
from ._pool_commands import add_pool
from ._record_commands import add_record
from ._report_command import add_report
from ._selection_commands import add_selections
from ._skeletons import KINDS
from ._verb import EXIT_STATUS, verb

__all__ = ["parser"]


def parser() -> argparse.ArgumentParser:
    """Return the parser of the command line."""
    result = argparse.ArgumentParser(
        prog="herne",
        description="How well does each candidate meet a job's requirements, and why? "
        "What comes out is a proposal; a person decides.",
        epilog=EXIT_STATUS + "\n`herne COMMAND --help` tells more of each.",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    result.add_argument("--version", action="version", version=f"herne {_core.__version__}")
    verbs = result.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for add in (_add_rank, _add_explain, _add_compare, _add_gaps, _add_describe):
        add(verbs)
    for add in (_add_places, _add_ask, _add_robust, _add_stability, _add_raise):
        add(verbs)
    add_people_and_posts(verbs)
    add_report(verbs)
    add_selections(verbs)
    add_pool(verbs)
    add_record(verbs)
    for add in (_add_lint, _add_validate, _add_new):
        add(verbs)
    return result


def _add_rank(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    text = "rank applicants: places, points, ties, and who is left out"
    one = verb(verbs, "rank", _commands.run_rank, text)
    add_people(one)
    one.add_argument("--top", type=integer(1), metavar="N", help="list at most N")
    one.add_argument(
        "--order", choices=("worst", "best"), default="worst", help="what unknown levels count as"
    )
    one.add_argument(
        "--also", action="append", default=[], metavar="ID", help="list ID too, whatever the cut"
    )
    one.add_argument(
        "--min-score", type=share, default=0.0, metavar="S", help="list no score below S (0..1)"
    )
    add_threads(one)


def _add_explain(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    text = "say where one applicant's points and verdict come from"
    one = verb(verbs, "explain", _commands.run_explain, text)
    add_people(one)
    one.add_argument("id", metavar="ID", help="the applicant")


def _add_compare(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    text = "compare two applicants criterion by criterion"
    one = verb(verbs, "compare", _commands.run_compare, text)
    add_people(one)
    one.add_argument("id_a", metavar="ID", help="one applicant")
    one.add_argument("id_b", metavar="ID", help="the other")


def _add_gaps(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    text = "say which levels are missing to the required ones, and which are unknown"
    one = verb(verbs, "gaps", _commands.run_gaps, text)
    add_people(one)
    one.add_argument("id", metavar="ID", nargs="*", help="whom to look at; by default everybody")
    one.add_argument("--all", action="store_true", help="what is reached, too")
    one.add_argument(
        "--wide", action="store_true", help="one row an applicant, one column a requirement"
    )


def _add_describe(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    text = "say what applicants have in each requirement, and how much it really weighs"
    add_people(verb(verbs, "describe", _commands.run_describe, text))


def _add_places(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    text = "say which places each applicant may have, whatever the unknown levels are"
    one = verb(verbs, "places", _analysis_commands.run_places, text)
    add_people(one)
    one.add_argument(
        "--top", type=integer(1), metavar="K", help="only who may be among the first K"
    )
    one.add_argument("--limit", type=integer(0), metavar="N", help="list at most N")
    add_threads(one)


def _add_ask(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    text = "say which proofs settle who is among the first K, the most useful first"
    one = verb(verbs, "ask", _analysis_commands.run_ask, text)
    add_people(one)
    one.add_argument(
        "--top", type=integer(1), metavar="K", required=True, help="how many are the first"
    )
    one.add_argument(
        "--together", metavar="STAGE", help="ask for all that this stage establishes at once"
    )
    one.add_argument(
        "--limit",
        type=integer(0),
        default=1000,
        metavar="N",
        help="list at most N applicants a question",
    )
    add_threads(one)


def _add_robust(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    text = "say how often who stands where under uncertain weights, or who always comes first"
    one = verb(verbs, "robust", _analysis_commands.run_robust, text)
    add_people(one)
    one.add_argument(
        "id",
        metavar="ID",
        nargs="*",
        help="say who of these comes before whom under all weights, instead of sampling",
    )
    one.add_argument(
        "--over",
        choices=("requirements", "groups"),
        default="requirements",
        help="what has weights; groups keep the shares inside them in proportion",
    )
    one.add_argument(
        "--around",
        type=integer(0, 100),
        metavar="P",
        help="no share moves by more than P per cent of itself; without any of these: all weights",
    )
    one.add_argument(
        "--ranked", action="store_true", help="shares stay in the order that the job has them in"
    )
    one.add_argument(
        "--between",
        action="append",
        default=[],
        type=share_range,
        metavar="ID=LOW..HIGH",
        help="the share of ID lies between these, such as 0.1..0.3 or 1/10..3/10",
    )
    one.add_argument(
        "--at-least",
        action="append",
        default=[],
        nargs=2,
        metavar=("MORE", "LESS"),
        help="MORE has at least the share of LESS",
    )
    one.add_argument(
        "--samples", type=integer(1), default=10_000, metavar="N", help="samples (default: 10000)"
    )
    one.add_argument("--seed", type=integer(0), default=1, metavar="N", help="what they depend on")
    one.add_argument(
        "--places", type=integer(1), default=10, metavar="P", help="count the first P places"
    )
    one.add_argument(
        "--order",
        choices=("worst", "best", "sampled"),
        default="worst",
        help="what unknown levels count as",
    )
    add_threads(one)


def _add_stability(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    text = "say how far each share may move before the first K change"
    one = verb(verbs, "stability", _analysis_commands.run_stability, text)
    add_people(one)
    one.add_argument(
        "--top", type=integer(1), default=1, metavar="K", help="how many are the first"
    )
    one.add_argument(
        "--order", choices=("worst", "best"), default="worst", help="what unknown levels count as"
    )
    one.add_argument(
        "--between", nargs=2, metavar=("A", "B"), help="two applicants whose order matters too"
    )
    add_threads(one)


def _add_raise(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    text = "say what would be enough: the least raises of levels that reach a goal"
    one = verb(verbs, "raise", _analysis_commands.run_raise, text)
    add_people(one)
    one.add_argument(
        "id", metavar="ID", nargs="?", help="the applicant; without one, who needs least"
    )
    goal = one.add_mutually_exclusive_group(required=True)
    goal.add_argument("--points", type=integer(0), metavar="N", help="have at least N points")
    goal.add_argument("--passes", metavar="ID", help="have more points than this applicant")
    goal.add_argument("--place", type=integer(1), metavar="K", help="stand at place K or better")
    one.add_argument(
        "--cost",
        action="append",
        default=[],
        type=step_costs,
        metavar="COMPETENCE=N,N,...",
        help="what it costs to reach level 1, level 2, ...; 1 each where nothing is said",
    )
    one.add_argument(
        "--leave-unknown", action="store_true", help="unknown levels stay 0 and are not raised"
    )
    one.add_argument(
        "--top",
        type=integer(0),
        default=10,
        metavar="N",
        help="without ID: list at most N (default: 10)",
    )
    add_threads(one)


def _add_lint(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    text = "say what a careful reader would question in a job profile"
    one = verb(verbs, "lint", _commands.run_lint, text)
    one.add_argument("job", metavar="JOB", help="job profile (JSON)")
    add_common(one)
    one.add_argument(
        "--fail-on",
        choices=(*_commands.SEVERITIES, "never"),
        default="warning",
        help="the least severity that gives exit status 1 (default: warning)",
    )
    one.add_argument(
        "--only", action="append", default=[], metavar="RULE", help="apply this rule, and no other"
    )
    one.add_argument(
        "--without", action="append", default=[], metavar="RULE", help="leave this rule out"
    )
    one.add_argument(
        "--employer",
        choices=("public_service", "private_sector"),
        default="public_service",
        help="whose law the reasons speak of (default: public_service)",
    )


def _add_validate(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    text = "check files: one line for each, or what is wrong in it"
    one = verb(verbs, "validate", _commands.run_validate, text)
    one.add_argument("files", nargs="+", metavar="FILE", help="JSON of any kind, CSV, Parquet")
    one.add_argument("--job", metavar="JOB", help="job whose competences applicants are read by")
    add_common(one)


def _add_new(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    text = "write a commented file to start from: a framework, or a job that uses it"
    more = "Both are valid as they stand: try them, then change them.\n\n"
    one = verb(verbs, "new", _commands.run_new, text, more)
    one.add_argument("kind", choices=KINDS, help="what to start")
    one.add_argument("--lang", choices=LANGUAGES, help="language of its comments")
    add_output(one)
    one.set_defaults(format="json")
