# SPDX-License-Identifier: BSL-1.0
"""The command `herne`: rank, explain, compare, lint and validate from a shell.

Data goes to standard output, everything else to standard error.
"""

from __future__ import annotations

import argparse
import errno
import json
import os
import shutil
import sys
import warnings
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from . import _core
from ._applicants import describe_file, load_applicants
from ._errors import UnknownId
from ._explain import compare, explain, lint
from ._layout import encode_plainly
from ._match import rank
from ._reports import comparison_lines, explanation_lines, finding_lines, ranking_lines
from ._words import LANGUAGES, Language, language_of_environment

if TYPE_CHECKING:
    from ._core import JobProfile
    from ._pool import Pool

__all__ = ["main"]

FINE, FOUND, USAGE, FILES, FAULT, INTERRUPTED, BROKEN_PIPE = 0, 1, 2, 3, 4, 130, 141

_WIDTH = 100
_NARROWEST = 40
_SEVERITIES = ("information", "warning", "error")

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

APPLICANTS is a CSV file, wide (a row a candidate) or long (a row a level), a JSON file of
profiles, a Parquet file, or - for CSV from standard input. An empty cell is unknown, not zero.

"""


class _Output:
    """Standard output: reports as the terminal can show them, data as UTF-8."""

    def __init__(self, width: int | None) -> None:
        if sys.stdout is None:
            raise OSError(errno.EBADF, "cannot write: there is no standard output")
        if width is None:
            terminal = sys.stdout.isatty()
            width = shutil.get_terminal_size().columns if terminal else _WIDTH
        self.width = max(width, _NARROWEST)

    def report(self, lines: Iterable[str]) -> None:
        """Write lines, with likenesses for characters that the terminal lacks."""
        encoding = sys.stdout.encoding or "utf-8"
        for line in lines:
            sys.stdout.buffer.write(encode_plainly(line + os.linesep, encoding))

    def data(self, text: str) -> None:
        """Write CSV or JSON."""
        end = "" if text.endswith("\n") else "\n"
        sys.stdout.buffer.write((text + end).encode("utf-8", "surrogateescape"))


def _give_up_output() -> None:
    """What is still held back must not fail once more when the interpreter ends."""
    try:
        if sys.stdout is not None:
            sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _tell(text: str) -> None:
    lines = "".join(c if c.isprintable() or c == "\n" else "?" for c in text)
    if sys.stderr is not None:
        print(f"herne: {lines}", file=sys.stderr)


def _job(arguments: argparse.Namespace) -> JobProfile:
    frameworks = [_core.Framework.load(path) for path in arguments.framework]
    job = _core.JobProfile.load(arguments.job, frameworks=frameworks or None)
    stage = getattr(arguments, "stage", None)
    return job.at_stage(stage) if stage else job


def _pool(arguments: argparse.Namespace, job: JobProfile) -> Pool:
    pool = load_applicants(
        arguments.applicants,
        job.framework,
        id=arguments.id_column,
        ignore=arguments.ignore,
        unknown=arguments.unknown,
    )
    if arguments.evidence:
        pool = pool.with_evidence(arguments.evidence)
    return pool


def _candidate(pool: Pool, text: str) -> int | str:
    """Return an id of the kind that the pool has."""
    numbers = len(pool) > 0 and isinstance(pool.id(0), int)
    return int(text) if numbers and text.isdecimal() else text


def _rank(arguments: argparse.Namespace, out: _Output) -> int:
    job = _job(arguments)
    pool = _pool(arguments, job)
    ranking = rank(
        pool,
        job,
        top=arguments.top,
        order=arguments.order,
        also=[_candidate(pool, id) for id in arguments.also],
        min_score=arguments.min_score,
        threads=arguments.threads,
    )
    for warning in ranking.warnings:
        _tell(warning.text.in_(arguments.lang))
    if arguments.format == "json":
        out.data(ranking.to_json())
    elif arguments.format == "csv":
        out.data(ranking.to_csv())
        if ranking.ties_at_cut:
            _tell(f"{ranking.ties_at_cut} more stand at the last place listed")
    else:
        out.report(ranking_lines(ranking, pool, job, Language(arguments.lang), out.width))
    return FINE


def _explain(arguments: argparse.Namespace, out: _Output) -> int:
    job = _job(arguments)
    pool = _pool(arguments, job)
    id = _candidate(pool, arguments.id)
    explanation = explain(pool[id], job)
    if arguments.format == "json":
        out.data(explanation.to_json())
        return FINE
    also = rank(pool, job, top=1, also=[id]).also
    entry = next((one for one in also if one.id == id), None)
    out.report(explanation_lines(explanation, entry, job, Language(arguments.lang), out.width))
    return FINE


def _compare(arguments: argparse.Namespace, out: _Output) -> int:
    job = _job(arguments)
    pool = _pool(arguments, job)
    a, b = (pool[_candidate(pool, id)] for id in (arguments.id_a, arguments.id_b))
    comparison = compare(a, b, job)
    if arguments.format == "json":
        out.data(comparison.to_json())
    else:
        out.report(comparison_lines(comparison, job, Language(arguments.lang), out.width))
    return FINE


def _lint(arguments: argparse.Namespace, out: _Output) -> int:
    findings = lint(
        _job(arguments),
        only=arguments.only,
        without=arguments.without,
        employer=arguments.employer,
    )
    if arguments.format == "json":
        fields = ("code", "severity", "place")
        listed = [
            {name: getattr(finding, name) for name in fields}
            | {"reason": finding.reason.by_language}
            for finding in findings
        ]
        out.data(json.dumps(listed, ensure_ascii=False, indent=2))
    else:
        out.report(finding_lines(findings, Language(arguments.lang), out.width))
    if not findings:
        _tell(Language(arguments.lang)("no_findings"))
    if arguments.fail_on == "never":
        return FINE
    least = _SEVERITIES.index(arguments.fail_on)
    grave = any(_SEVERITIES.index(finding.severity) >= least for finding in findings)
    return FOUND if grave else FINE


def _validate(arguments: argparse.Namespace, out: _Output) -> int:
    frameworks = [_core.Framework.load(path) for path in arguments.framework]
    job = _job(arguments) if arguments.job else None
    status = FINE
    for path in arguments.files:
        try:
            out.report([f"{path}: {describe_file(path, frameworks, job)}"])
        except OSError as error:
            out.report([f"{path}: {error.strerror or error}"])
            status = FILES
        except (ValueError, KeyError, OverflowError) as error:
            out.report(str(error).splitlines())
            status = max(status, FOUND)
    return status


def _whole_number(least: int, most: int = sys.maxsize) -> Callable[[str], int]:
    def parsed(text: str) -> int:
        if not (text.isascii() and text.isdecimal() and len(text) < 20) or int(text) < least:
            raise argparse.ArgumentTypeError(f"'{text}' is not a whole number from {least} on")
        if int(text) > most:
            raise argparse.ArgumentTypeError(f"'{text}' is above {most}")
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


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="herne",
        description="How well does each candidate meet a job's requirements, and why? "
        "What comes out is a proposal; a person decides.",
        epilog=_EXIT_STATUS + "\n`herne COMMAND --help` tells more of each.",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"herne {_core.__version__}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)

    def command(
        name: str, run: Callable[[argparse.Namespace, _Output], int], text: str
    ) -> argparse.ArgumentParser:
        result = commands.add_parser(
            name,
            help=text,
            description=text[:1].upper() + text[1:] + ".",
            epilog=_LOOKED_UP + _EXIT_STATUS,
            formatter_class=argparse.RawDescriptionHelpFormatter,
            allow_abbrev=False,
        )
        result.set_defaults(run=run)
        return result

    one = command("rank", _rank, "rank applicants: places, points, ties, and who is left out")
    _add_people(one, formats=("table", "csv", "json"))
    one.add_argument("--top", type=_whole_number(1), metavar="N", help="list at most N")
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
        type=_whole_number(0, 1024),
        default=1,
        metavar="N",
        help="0: as many as this process may keep busy",
    )

    one = command("explain", _explain, "say where one applicant's points and verdict come from")
    _add_people(one)
    one.add_argument("id", metavar="ID", help="the applicant")

    one = command("compare", _compare, "compare two applicants criterion by criterion")
    _add_people(one)
    one.add_argument("id_a", metavar="ID", help="one applicant")
    one.add_argument("id_b", metavar="ID", help="the other")

    one = command("lint", _lint, "say what a careful reader would question in a job profile")
    one.add_argument("job", metavar="JOB", help="job profile (JSON)")
    _add_common(one, ("table", "json"))
    one.add_argument(
        "--fail-on",
        choices=(*_SEVERITIES, "never"),
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

    one = command("validate", _validate, "check files: one line for each, or what is wrong in it")
    one.add_argument("files", nargs="+", metavar="FILE", help="JSON of any kind, CSV, Parquet")
    one.add_argument("--job", metavar="JOB", help="job whose competences applicants are read by")
    _add_framework(one)
    return parser


def _add_framework(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--framework",
        action="append",
        default=[],
        metavar="FILE",
        help="framework (JSON) that the job names; may be given several times",
    )
    parser.add_argument("--width", type=_whole_number(1), metavar="N", help=argparse.SUPPRESS)


def _add_common(parser: argparse.ArgumentParser, formats: Sequence[str]) -> None:
    parser.add_argument("--format", choices=formats, default="table", help="(default: table)")
    parser.add_argument(
        "--lang", choices=LANGUAGES, help="language of tables; by default the environment's"
    )
    _add_framework(parser)


def _add_people(
    parser: argparse.ArgumentParser, formats: Sequence[str] = ("table", "json")
) -> None:
    parser.add_argument("job", metavar="JOB", help="job profile (JSON)")
    parser.add_argument("applicants", metavar="APPLICANTS", help="CSV, JSON or Parquet")
    _add_common(parser, formats)
    parser.add_argument("--stage", help="weigh only what is known by the end of this stage")
    parser.add_argument("--evidence", metavar="FILE", help="evidence for the levels (CSV, long)")
    parser.add_argument(
        "--id-column", default="", metavar="NAME", help="column of the ids; by default the first"
    )
    parser.add_argument(
        "--ignore", action="append", default=[], metavar="NAME", help="column to leave aside"
    )
    parser.add_argument(
        "--unknown", action="append", default=[], metavar="WORD", help="word that means unknown"
    )


def _failed(error: Exception) -> int:
    """Say what went wrong, and return the exit status for it."""
    if isinstance(error, OSError):
        place = f"{error.filename}: " if error.filename else ""
        _tell(place + (error.strerror or str(error)))
        return FILES
    if isinstance(error, ImportError):
        _tell(str(error))
        return FILES
    if isinstance(error, (ValueError, UnknownId, OverflowError)):
        _tell(str(error))
        return FOUND
    if isinstance(error, KeyError):
        _tell(str(error.args[0]) if error.args else "unknown")
        return FOUND
    _tell(f"a fault of herne: {type(error).__name__}: {error}")
    return FAULT


def _run(arguments: argparse.Namespace) -> int:
    if getattr(arguments, "lang", None) is None:
        arguments.lang = language_of_environment()
    try:
        status: int = arguments.run(arguments, _Output(arguments.width))
        sys.stdout.flush()
    except BrokenPipeError:
        _give_up_output()
        return BROKEN_PIPE
    except Exception as error:
        _give_up_output()
        return _failed(error)
    return status


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command `herne`, and return its exit status.

    Parameters
    ----------
    arguments : sequence of str, optional
        By default those of the process.
    """
    parsed = _parser().parse_args(arguments)
    with warnings.catch_warnings():
        warnings.showwarning = lambda message, *_rest, **_named: _tell(str(message))
        warnings.simplefilter("always", UserWarning)
        try:
            return _run(parsed)
        except KeyboardInterrupt:
            return INTERRUPTED
