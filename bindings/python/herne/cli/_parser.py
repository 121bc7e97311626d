# SPDX-License-Identifier: BSL-1.0
"""The command line: its verbs, their arguments, and what is said of them."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence

from .. import _core
from .._words import LANGUAGES
from . import _commands
from ._output import FORMATS, Output
from ._skeletons import KINDS

__all__ = ["parser"]

_EXIT_STATUS = """\
exit status:
  0    fine
  1    a file is not valid, an id is unknown, or lint found something
  2    the command line is wrong
  3    a file cannot be read or written, or a library that it takes is not installed
  4    a fault of herne itself
  130  interrupted
  141  nobody reads the output any more
"""

_LOOKED_UP = """\
A job profile names its frameworks by id and edition. They are looked up in the files that
--framework gives, then beside the job file and in ../frameworks.

APPLICANTS is a CSV file, wide (a row a candidate) or long (a row a level), a workbook (.xlsx), a
JSON file of profiles, a Parquet file, or - for CSV from standard input. An empty cell is unknown,
not zero.

"""


def parser() -> argparse.ArgumentParser:
    """Return the parser of the command line."""
    result = argparse.ArgumentParser(
        prog="herne",
        description="How well does each candidate meet a job's requirements, and why? "
        "What comes out is a proposal; a person decides.",
        epilog=_EXIT_STATUS + "\n`herne COMMAND --help` tells more of each.",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    result.add_argument("--version", action="version", version=f"herne {_core.__version__}")
    verbs = result.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for add in (_add_rank, _add_explain, _add_compare, _add_gaps, _add_describe):
        add(verbs)
    for add in (_add_lint, _add_validate, _add_new):
        add(verbs)
    return result


def _verb(
    verbs: argparse._SubParsersAction[argparse.ArgumentParser],
    name: str,
    run: Callable[[argparse.Namespace, Output], int],
    text: str,
    more: str = _LOOKED_UP,
) -> argparse.ArgumentParser:
    result = verbs.add_parser(
        name,
        help=text,
        description=text[:1].upper() + text[1:] + ".",
        epilog=more + _EXIT_STATUS,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    result.set_defaults(run=run)
    return result


def _add_rank(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    text = "rank applicants: places, points, ties, and who is left out"
    one = _verb(verbs, "rank", _commands.run_rank, text)
    _add_people(one)
    one.add_argument("--top", type=_integer(1), metavar="N", help="list at most N")
    one.add_argument(
        "--order", choices=("worst", "best"), default="worst", help="what unknown levels count as"
    )
    one.add_argument(
        "--also", action="append", default=[], metavar="ID", help="list ID too, whatever the cut"
    )
    one.add_argument(
        "--min-score", type=_share, default=0.0, metavar="S", help="list no score below S (0..1)"
    )
    one.add_argument(
        "--threads",
        type=_integer(0, 1024),
        default=1,
        metavar="N",
        help="0: as many as this process may keep busy",
    )


def _add_explain(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    text = "say where one applicant's points and verdict come from"
    one = _verb(verbs, "explain", _commands.run_explain, text)
    _add_people(one)
    one.add_argument("id", metavar="ID", help="the applicant")


def _add_compare(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    text = "compare two applicants criterion by criterion"
    one = _verb(verbs, "compare", _commands.run_compare, text)
    _add_people(one)
    one.add_argument("id_a", metavar="ID", help="one applicant")
    one.add_argument("id_b", metavar="ID", help="the other")


def _add_gaps(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    text = "say which levels are missing to the required ones, and which are unknown"
    one = _verb(verbs, "gaps", _commands.run_gaps, text)
    _add_people(one)
    one.add_argument("id", metavar="ID", nargs="*", help="whom to look at; by default everybody")
    one.add_argument("--all", action="store_true", help="what is reached, too")
    one.add_argument(
        "--wide", action="store_true", help="one row an applicant, one column a requirement"
    )


def _add_describe(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    text = "say what applicants have in each requirement, and how much it really weighs"
    _add_people(_verb(verbs, "describe", _commands.run_describe, text))


def _add_lint(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    text = "say what a careful reader would question in a job profile"
    one = _verb(verbs, "lint", _commands.run_lint, text)
    one.add_argument("job", metavar="JOB", help="job profile (JSON)")
    _add_common(one)
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
    one = _verb(verbs, "validate", _commands.run_validate, text)
    one.add_argument("files", nargs="+", metavar="FILE", help="JSON of any kind, CSV, Parquet")
    one.add_argument("--job", metavar="JOB", help="job whose competences applicants are read by")
    _add_common(one)


def _add_new(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    text = "write a commented file to start from: a framework, or a job that uses it"
    more = "Both are valid as they stand: try them, then change them.\n\n"
    one = _verb(verbs, "new", _commands.run_new, text, more)
    one.add_argument("kind", choices=KINDS, help="what to start")
    one.add_argument("--lang", choices=LANGUAGES, help="language of its comments")
    _add_output(one)
    one.set_defaults(format="json")


def _integer(minimum: int, maximum: int = sys.maxsize) -> Callable[[str], int]:
    def parsed(text: str) -> int:
        if not (text.isascii() and text.isdecimal() and len(text) < 20) or int(text) < minimum:
            raise argparse.ArgumentTypeError(f"'{text}' is not a whole number from {minimum} on")
        if int(text) > maximum:
            raise argparse.ArgumentTypeError(f"'{text}' is above {maximum}")
        return int(text)

    return parsed


def _share(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = -1
    if not 0 <= value <= 1:
        raise argparse.ArgumentTypeError(f"'{text}' is not a number in 0..1")
    return value


def _column(text: str) -> tuple[str, str]:
    head, equals, competence = text.rpartition("=")
    if not (head and equals and competence):
        raise argparse.ArgumentTypeError(
            f"'{text}' is not HEAD=ID, a column and the competence that it stands for"
        )
    return head, competence


def _add_output(one: argparse.ArgumentParser) -> None:
    one.add_argument(
        "-o", "--output", metavar="FILE", help="write to FILE, which appears when it is whole"
    )
    one.add_argument("--width", type=_integer(1), metavar="N", help=argparse.SUPPRESS)


def _add_common(one: argparse.ArgumentParser, formats: Sequence[str] = FORMATS) -> None:
    one.add_argument(
        "--format",
        choices=formats,
        help="by default what the name of the --output file ends in, else table",
    )
    one.add_argument(
        "--lang", choices=LANGUAGES, help="language of tables; by default the environment's"
    )
    one.add_argument(
        "--framework",
        action="append",
        default=[],
        metavar="FILE",
        help="framework (JSON) that the job names; may be given several times",
    )
    _add_output(one)


def _add_people(one: argparse.ArgumentParser) -> None:
    one.add_argument("job", metavar="JOB", help="job profile (JSON)")
    one.add_argument("applicants", metavar="APPLICANTS", help="CSV, xlsx, JSON or Parquet")
    _add_common(one)
    one.add_argument("--stage", help="weigh only what is known by the end of this stage")
    one.add_argument("--evidence", metavar="FILE", help="evidence for the levels (CSV, long)")
    one.add_argument(
        "--id-column", default="", metavar="NAME", help="column of the ids; by default the first"
    )
    one.add_argument(
        "--column",
        action="append",
        default=[],
        type=_column,
        metavar="HEAD=ID",
        help="the column HEAD stands for the competence ID (or, in long form, for candidate, "
        "competence, level or a part of evidence)",
    )
    one.add_argument(
        "--ignore", action="append", default=[], metavar="NAME", help="column to leave aside"
    )
    one.add_argument(
        "--unknown", action="append", default=[], metavar="WORD", help="word that means unknown"
    )
    one.add_argument(
        "--encoding",
        choices=("automatic", "windows-1252"),
        default="automatic",
        help="how CSV is written: UTF-8 (or UTF-16 with its mark) unless said otherwise",
    )
    one.add_argument("--sheet", metavar="NAME", help="sheet of a workbook that has several")
    one.add_argument("--long", action="store_true", help="APPLICANTS has a row a level")
    one.add_argument(
        "--levels-as",
        choices=("automatic", "number", "label", "code"),
        default="automatic",
        help="how levels are written, where a numeral could be a level or a label (school grades)",
    )
