# SPDX-License-Identifier: BSL-1.0
"""Arguments that several verbs of the command take, and how their words are read."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Callable, Sequence
from fractions import Fraction

from .._words import LANGUAGES
from ._output import FORMATS

__all__ = [
    "add_applicants",
    "add_common",
    "add_output",
    "add_people",
    "add_reading",
    "add_threads",
    "add_words",
    "column",
    "integer",
    "opening",
    "share",
    "share_range",
    "step_costs",
]


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) < 20


def integer(minimum: int, maximum: int = sys.maxsize) -> Callable[[str], int]:
    """Return what reads a whole number in a range."""

    def parsed(text: str) -> int:
        if not _is_number(text) or int(text) < minimum:
            raise argparse.ArgumentTypeError(f"'{text}' is not a whole number from {minimum} on")
        if int(text) > maximum:
            raise argparse.ArgumentTypeError(f"'{text}' is above {maximum}")
        return int(text)

    return parsed


def share(text: str) -> float:
    """Return a number in 0..1."""
    try:
        value = float(text)
    except ValueError:
        value = -1
    if not 0 <= value <= 1:
        raise argparse.ArgumentTypeError(f"'{text}' is not a number in 0..1")
    return value


def _fraction(text: str) -> Fraction:
    if text.strip() != text or "_" in text or "e" in text.lower():
        raise ValueError
    return Fraction(text)


def share_range(text: str) -> tuple[str, tuple[Fraction, Fraction]]:
    """Return a requirement or group, and between which shares it lies."""
    id, equals, ends = text.rpartition("=")
    low, dots, high = ends.partition("..")
    try:
        if id and equals and dots:
            return id, (_fraction(low), _fraction(high))
    except (ValueError, ZeroDivisionError):
        pass
    raise argparse.ArgumentTypeError(
        f"'{text}' is not ID=LOW..HIGH, a requirement or group and two shares such as 0.1..0.3"
    )


def step_costs(text: str) -> tuple[str, list[int]]:
    """Return a competence, and what its steps cost."""
    competence, equals, costs = text.rpartition("=")
    steps = costs.split(",")
    if competence and equals and all(_is_number(step) for step in steps):
        return competence, [int(step) for step in steps]
    raise argparse.ArgumentTypeError(
        f"'{text}' is not COMPETENCE=N,N,..., whole numbers, one a step of its scale"
    )


def opening(text: str) -> tuple[str, int, int]:
    """Return a job file, its number of places and its weight."""
    found = re.fullmatch(r"(.+?)(?::([0-9]{1,18}))?(?::([0-9]{1,9}))?", text, re.S)
    if found is None:
        raise argparse.ArgumentTypeError(f"'{text}' is not JOB[:PLACES[:WEIGHT]]")
    return found[1], int(found[2] or 1), int(found[3] or 1)


def column(text: str) -> tuple[str, str]:
    """Return the head of a column, and the competence that it stands for."""
    head, equals, competence = text.rpartition("=")
    if not (head and equals and competence):
        raise argparse.ArgumentTypeError(
            f"'{text}' is not HEAD=ID, a column and the competence that it stands for"
        )
    return head, competence


def add_output(one: argparse.ArgumentParser) -> None:
    """Add where to write."""
    one.add_argument(
        "-o", "--output", metavar="FILE", help="write to FILE, which appears when it is whole"
    )
    one.add_argument("--width", type=integer(1), metavar="N", help=argparse.SUPPRESS)


def add_threads(one: argparse.ArgumentParser) -> None:
    """Add how many threads work."""
    one.add_argument(
        "--threads",
        type=integer(0, 1024),
        default=1,
        metavar="N",
        help="0: as many as this process may keep busy",
    )


def add_common(one: argparse.ArgumentParser, formats: Sequence[str] = FORMATS) -> None:
    """Add format, language, frameworks and where to write."""
    one.add_argument(
        "--format",
        choices=formats,
        help="by default what the name of the --output file ends in, else table",
    )
    add_words(one)
    add_output(one)


def add_words(one: argparse.ArgumentParser) -> None:
    """Add language and frameworks, which say in what words results are written."""
    one.add_argument(
        "--lang", choices=LANGUAGES, help="language of reports; by default the environment's"
    )
    one.add_argument(
        "--framework",
        action="append",
        default=[],
        metavar="FILE",
        help="framework (JSON) that the job names; may be given several times",
    )


def add_people(one: argparse.ArgumentParser) -> None:
    """Add job and applicants, and how their file is read."""
    one.add_argument("job", metavar="JOB", help="job profile (JSON)")
    add_applicants(one)


def add_applicants(one: argparse.ArgumentParser) -> None:
    """Add applicants, and how their file is read."""
    add_common(one)
    one.add_argument("--stage", help="weigh only what is known by the end of this stage")
    add_reading(one)


def add_reading(one: argparse.ArgumentParser) -> None:
    """Add applicants, and how their file is read, without anything else."""
    one.add_argument(
        "applicants", metavar="APPLICANTS", help="CSV, xlsx, JSON, Parquet or pool file"
    )
    one.add_argument("--evidence", metavar="FILE", help="evidence for the levels (CSV, long)")
    one.add_argument(
        "--id-column", default="", metavar="NAME", help="column of the ids; by default the first"
    )
    one.add_argument(
        "--column",
        action="append",
        default=[],
        type=column,
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
        choices=("automatic", "number", "label", "code", "value"),
        default="automatic",
        help="how levels are written, where a numeral could be a level, a label (school grades) "
        "or a value that a binning gives a level",
    )
