# SPDX-License-Identifier: BSL-1.0
"""Job sharing: two people for one post."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from . import _core
from ._columns import is_missing
from ._errors import InvalidInput, Problem, UnknownId
from ._progress import ProgressLike, progress_callback

if TYPE_CHECKING:
    from ._core import (
        Availability,
        JobProfile,
        Pool,
        Profile,
        TandemExplanation,
        Tandems,
    )

__all__ = ["availability_from_frame", "explain_tandem", "partners", "tandems"]

UndecidedPeople: TypeAlias = Literal["marked", "left_out"]


def tandems(
    pool: Pool,
    job: JobProfile,
    *,
    top: int | None = 100,
    undecided: UndecidedPeople = "marked",
    availability: Availability | None = None,
    threads: int = 1,
    progress: ProgressLike = None,
) -> Tandems:
    """Return the best pairs of eligible people for one post, exact.

    For each requirement the job says what it asks of two: the greater of their levels counts
    (`either`), the lesser (`both`), or the mean of their points (`mean`; then all points and max
    points are doubled). Pairs are never ranked against individuals.

    Parameters
    ----------
    pool : Pool
    job : JobProfile
    top : int, optional
        Most pairs to list, 1..10,000, or None for all where no more than 499,500 can be made. All
        counts are over all pairs.
    undecided : {'marked', 'left_out'}
        Whether people whose eligibility is open take part; a pair with one of them says so.
    availability : Availability, optional
        Who asked for part time, and how much: pairs are made of these alone, and those whose hours
        cannot add up to the post's are counted, not listed. By default everybody may be paired.
    threads : int
        Threads for the call, 0 for as many as the process may keep busy. The result does not depend
        on it.
    progress : bool or callable, optional
        True shows a bar (by tqdm, if it is installed); a callable gets (done, total).

    Returns
    -------
    Tandems
        Entries by points descending, then by the ids `a` and `b`, `a` before `b`.

    Raises
    ------
    ValueError
        Unless the pool holds every competence that the job uses on an equal scale; for a `top` out
        of range.
    KeyError
        For somebody of the availability whom the pool does not hold.
    OverflowError
        Where doubled points exceed 2^53.

    Examples
    --------
    >>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
    >>> pool = herne.Pool.load_csv("examples/data/applicants.csv", job.framework)
    >>> pairs = herne.tandems(pool, job, top=3)
    >>> len(pairs.entries)
    3
    >>> all(pair.a < pair.b for pair in pairs.entries)
    True
    """
    callback = None if progress is None else progress_callback(progress)
    return _core.tandems(pool, job, top, undecided, availability, threads, callback)


def partners(
    pool: Pool,
    job: JobProfile,
    id: int | str,
    *,
    top: int | None = 100,
    undecided: UndecidedPeople = "marked",
    availability: Availability | None = None,
    threads: int = 1,
    progress: ProgressLike = None,
) -> Tandems:
    """Return the best pairs that one person is one of, in one scan.

    Parameters
    ----------
    pool : Pool
    job : JobProfile
    id : int or str
        Who stands in every pair.
    top : int, optional
        Most pairs to list, 1..10,000, or None for all where no more than 499,500 can be made.
    undecided : {'marked', 'left_out'}
        Whether people whose eligibility is open take part.
    availability : Availability, optional
        Who asked for part time, and how much. By default everybody may be paired.
    threads : int
        Threads for the call, 0 for as many as the process may keep busy.
    progress : bool or callable, optional
        True shows a bar (by tqdm, if it is installed); a callable gets (done, total).

    Returns
    -------
    Tandems
        As `tandems`; counts of pairs are over those of this person.

    Raises
    ------
    ValueError
        As `tandems`, and where this person may not be paired: ineligible, undecided and left out,
        or not in the availability.
    KeyError
        For an id that the pool does not hold.

    Examples
    --------
    >>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
    >>> pool = herne.Pool.load_csv("examples/data/applicants.csv", job.framework)
    >>> best = herne.partners(pool, job, "B-005", top=1).entries[0]
    >>> "B-005" in (best.a, best.b)
    True
    """
    callback = None if progress is None else progress_callback(progress)
    return _core.partners(pool, job, id, top, undecided, availability, threads, callback)


def explain_tandem(
    a: Profile, b: Profile, job: JobProfile, *, availability: Availability | None = None
) -> TandemExplanation:
    """Return what two people bring to one post, requirement by requirement.

    Parameters
    ----------
    a, b : Profile
        Two different people.
    job : JobProfile
    availability : Availability, optional
        Who asked for part time: hours and days of the two are told if both stand in it.

    Returns
    -------
    TandemExplanation

    Raises
    ------
    ValueError
        Unless both profiles hold every competence that the job uses on an equal scale, or where
        both are the same person.

    Examples
    --------
    >>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
    >>> pool = herne.Pool.load_csv("examples/data/applicants.csv", job.framework)
    >>> pair = herne.tandems(pool, job, top=1).entries[0]
    >>> explained = herne.explain_tandem(pool[pair.a], pool[pair.b], job)
    >>> explained.points == pair.points
    True
    """
    return _core.explain_tandem(a, b, job, availability)


def availability_from_frame(
    frame: Any, id: str, low: str, high: str, days: str | None
) -> Availability:
    """Return the availability that a frame holds, one row a person."""
    ids, lows, highs = (_cells(frame, name) for name in (id, low, high))
    named: dict[Any, Any] = {}
    wanted: dict[Any, tuple[Fraction, Fraction]] = {}
    rows = zip(ids, lows, highs, strict=True)
    for row, (who, least, most) in enumerate(rows):
        who = _id(who, f'row {row}, column "{id}"')
        if who in wanted:
            raise InvalidInput(Problem("availability", f'names "{who}" twice', str(who)))
        wanted[who] = (
            _share(least, f'row {row}, column "{low}"'),
            _share(most, f'row {row}, column "{high}"'),
        )
    if days is not None:
        for who, cell in zip(ids, _cells(frame, days), strict=True):
            named[_id(who, "")] = _days(cell)
    return _core.Availability(wanted, days=named)


def _cells(frame: Any, name: str) -> list[Any]:
    """Return the cells of a column as Python's own objects."""
    names = getattr(frame, "column_names", None) or getattr(frame, "columns", None)
    if callable(names) or names is None:
        names = frame.keys() if hasattr(frame, "keys") else None
    if names is None:
        raise TypeError(
            f"frame: a frame or a mapping of columns is needed, not {type(frame).__name__}"
        )
    if name not in list(names):
        listed = ", ".join(str(one) for one in names)
        raise UnknownId(f"frame: there is no column '{name}'; there are {listed}")
    column = frame[name]
    for method in ("to_pylist", "tolist", "to_list"):
        if hasattr(column, method):
            return list(getattr(column, method)())
    if isinstance(column, (str, bytes)) or not isinstance(column, Iterable):
        raise TypeError(f"frame: column '{name}' is no sequence")
    return list(column)


def _id(cell: Any, where: str) -> Any:
    if is_missing(cell) or cell == "":
        raise InvalidInput(Problem(where, "is empty"))
    return cell


def _share(cell: Any, where: str) -> Fraction:
    """Return a share as it is written: 0.55 is 11/20."""
    if is_missing(cell) or (isinstance(cell, str) and not cell.strip()):
        raise InvalidInput(Problem(where, "is empty"))
    try:
        if isinstance(cell, bool):
            raise ValueError
        share = cell if isinstance(cell, (Fraction, Decimal)) else Fraction(str(cell).strip())
        share = Fraction(share)
    except (ValueError, ZeroDivisionError, OverflowError):
        raise InvalidInput(
            Problem(where, f"{cell!r} is no share of full time", str(cell))
        ) from None
    if not 0 < share <= 1:
        allowed = "above 0 and at most 1"
        raise InvalidInput(Problem(where, f"{share} is not {allowed}", str(share), allowed))
    return share


def _days(cell: Any) -> list[str]:
    if is_missing(cell):
        return []
    if isinstance(cell, str):
        return [word.lower() for word in re.split(r"[\s,;]+", cell.strip()) if word]
    return list(cell)
