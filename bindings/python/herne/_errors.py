# SPDX-License-Identifier: BSL-1.0
"""The errors of herne: Python's own, with the fields that the C++ side knows."""

from __future__ import annotations

__all__ = [
    "Cancelled",
    "FrameworkMismatch",
    "InvalidFile",
    "InvalidInput",
    "PointsOverflow",
    "UnknownId",
]


class InvalidInput(ValueError):
    """A value was refused; the message names where it stands, what it is and what is allowed."""


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
    """

    def __init__(
        self, message: str, name: str = "", problems: tuple[tuple[str, str], ...] = ()
    ) -> None:
        super().__init__(message, name, problems)
        self.name = name
        self.problems = problems

    def __str__(self) -> str:
        return str(self.args[0])


class UnknownId(KeyError):
    """An id names nothing; the message names the nearest known one.

    Attributes
    ----------
    id : str
        The id that was requested.
    nearest : str
        The known id with the smallest edit distance, empty if there is none.
    """

    def __init__(self, message: str, id: str = "", nearest: str = "") -> None:
        super().__init__(message, id, nearest)
        self.id = id
        self.nearest = nearest

    def __str__(self) -> str:
        return str(self.args[0])


class PointsOverflow(OverflowError):
    """Weights whose exact points exceed 2^53; the message names the sums and the way out."""


class Cancelled(RuntimeError):
    """A scan that was stopped."""
