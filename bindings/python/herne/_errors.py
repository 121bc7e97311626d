# SPDX-License-Identifier: BSL-1.0
"""The errors of herne: Python's own, with the fields that the C++ side knows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

__all__ = [
    "Cancelled",
    "FrameworkMismatch",
    "InvalidFile",
    "InvalidInput",
    "PointsOverflow",
    "Problem",
    "UnknownId",
    "invalid_file",
    "raise_problems",
]


MAX_PROBLEMS: Final = 20


@dataclass(frozen=True)
class Problem:
    """One fault of a file or value: the place, what is wrong there, and what is allowed.

    Attributes
    ----------
    where : str
        Such as `requirements[3].weight`; empty where there is no place.
    what : str
        Such as `-2 is not in 1..10000`.
    value : str
        What was refused, as `what` writes it; empty where no one value is.
    allowed : str
        Such as `1..10000`, as `what` writes it; empty where not one range or set is.
    """

    where: str = ""
    what: str = ""
    value: str = ""
    allowed: str = ""

    def __str__(self) -> str:
        """Return the place and what is wrong there, in a sentence."""
        return f"{self.where}: {self.what}" if self.where else self.what


class InvalidInput(ValueError):
    """A value was refused; the message names where it stands, what it is and what is allowed.

    Attributes
    ----------
    problem : Problem
        The same in parts; of an `InvalidFile` the first one.
    """

    def __init__(self, problem: Problem | str = "") -> None:
        super().__init__(str(problem))
        self.problem = problem if isinstance(problem, Problem) else Problem(what=problem)


class FrameworkMismatch(InvalidInput):
    """Pool, profile and job do not speak of the same competences on the same scales."""


class InvalidFile(InvalidInput):
    """Input with one or more faults.

    Attributes
    ----------
    name : str
        The file's path, or another name for the input.
    problems : tuple of (str, str)
        Up to 20 pairs of the place and of what is wrong there, in the order of the input.
    count : int
        How many problems there are, those included that are not listed.
    """

    def __init__(
        self,
        message: str,
        name: str = "",
        problems: tuple[tuple[str, str], ...] = (),
        problem: Problem | None = None,
        count: int | None = None,
    ) -> None:
        super().__init__(problem or Problem(*(problems[0] if problems else ("", message))))
        self.args = (message, name, problems)
        self.name = name
        self.problems = problems
        self.count = len(problems) if count is None else count

    def __str__(self) -> str:
        return str(self.args[0])


def invalid_file(
    name: str, problems: Sequence[Problem], further: str = "and {} more"
) -> InvalidFile:
    """Return the error that lists up to 20 problems of an input, of which there is one at least.

    `further` says how many are not listed.
    """
    listed = problems[:MAX_PROBLEMS]
    lines = [f"{name}: {problem}" for problem in listed]
    if len(problems) > len(listed):
        lines.append(f"{name}: {further.format(len(problems) - len(listed))}")
    pairs = tuple((problem.where, problem.what) for problem in listed)
    return InvalidFile("\n".join(lines), name, pairs, problems[0], len(problems))


def raise_problems(name: str, problems: Sequence[Problem]) -> None:
    """Raise the error that lists these problems of an input, if there are any."""
    if problems:
        raise invalid_file(name, problems)


class UnknownId(KeyError):
    """An id names nothing; the message names the nearest known one.

    Attributes
    ----------
    id : str
        The id that was looked up.
    nearest : str
        The known id with the smallest edit distance, empty if there is none.
    kind : str
        What was looked up, such as "competence"; empty if that is not known.
    """

    def __init__(self, message: str, id: str = "", nearest: str = "", kind: str = "") -> None:
        super().__init__(message, id, nearest)
        self.id = id
        self.nearest = nearest
        self.kind = kind

    def __str__(self) -> str:
        return str(self.args[0])


class PointsOverflow(OverflowError):
    """Weights whose exact points exceed 2^53; the message names the sums and the way out."""


class Cancelled(RuntimeError):
    """A scan that was stopped."""
