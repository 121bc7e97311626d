# SPDX-License-Identifier: BSL-1.0
"""Data frames on their way into a pool: which column means what."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any

from . import _core
from ._errors import InvalidInput, Problem, UnknownId, raise_problems
from ._levels import Default
from ._refusals import shown
from ._sources import PandasIndex, Source, column_name, source_of

if TYPE_CHECKING:
    from ._core import Framework, PoolBuilder

__all__ = [
    "MissingCompetenceWarning",
    "OpenFrame",
    "add_frame",
    "code_for_unknown",
    "columns_from",
    "names_from",
    "warn_of_missing",
]

_named_in_a_warning = 10


class MissingCompetenceWarning(UserWarning):
    """Competences without a column: every level of them is unknown."""


def names_from(given: Any, argument: str) -> list[str]:
    """Return one column's name, or several, as a list; nothing for None."""
    if given is None:
        return []
    names = [given] if isinstance(given, (str, int)) else _iterated(given, argument)
    return [column_name(name) for name in names]


def columns_from(given: Any) -> dict[str, str] | None:
    """Return which competence each column is, None for whichever its name says."""
    if given is None:
        return None
    if not isinstance(given, Mapping):
        return {name: name for name in names_from(given, "columns")}
    for name, id in given.items():
        if not isinstance(id, str):
            raise TypeError(f"columns[{name!r}]: the id of a competence is needed, not {shown(id)}")
    return {column_name(name): str(id) for name, id in given.items()}


def _iterated(given: Any, argument: str) -> Iterable[Any]:
    if isinstance(given, (bytes, bytearray)) or not isinstance(given, Iterable):
        raise TypeError(
            f"{argument}: a string or several of them are needed, not {type(given).__name__}"
        )
    return given


def code_for_unknown(given: Any, levels_as: Any) -> int | None:
    """Return the number that stands for unknown, None if none does; 255 may be a value."""
    if isinstance(given, Default):
        return None if isinstance(levels_as, str) and levels_as == "value" else 255
    if given is None:
        return None
    if isinstance(given, str):
        raise TypeError(
            f"unknown: a whole number or None is needed, not {shown(given)}; words for unknown are "
            "given as unknown_words="
        )
    if isinstance(given, bool) or not hasattr(given, "__int__") or int(given) != given:
        raise TypeError(f"unknown: a whole number or None is needed, not {shown(given)}")
    if not -(1 << 63) <= int(given) < 1 << 63:
        allowed = "-2^63..2^63 - 1"
        raise InvalidInput(Problem("unknown", f"{given} is not in {allowed}", str(given), allowed))
    return int(given)


class OpenFrame:
    """A frame of which the names are known: where its ids stand, and its stream when needed."""

    def __init__(self, frame: Any, first: int, kind: Any) -> None:
        self.kind = kind
        self.source: Source | None = source_of(frame, first)
        countable = hasattr(frame, "__len__") and not isinstance(frame, Mapping)
        self.size = len(frame) if countable else 0
        if self.source is None:
            self.reader = kind(frame.__arrow_c_stream__())
            self.names: list[str] = self.reader.names
            self.index: PandasIndex | None = None
        else:
            self.names, self.index = self.source.names, self.source.index
        if len(set(self.names)) < len(self.names):
            twice = next(name for name in self.names if self.names.count(name) > 1)
            raise InvalidInput(Problem("frame", f"column '{twice}' stands twice", f"'{twice}'"))

    def in_index(self, name: str) -> bool:
        """Return whether a name is that of the index, not of a column."""
        return self.index is not None and name in self.index.names(self.names)

    def check_ids(self, id: str | None, ignore: Iterable[str]) -> None:
        """Refuse to drop an index that says who is who, and ids that are not there."""
        if id is not None and id not in self.names and not self.in_index(id):
            self._refuse_ids(id)
        if self.index is None:
            return
        if id is not None and self.in_index(id) and self.index.many:
            what = (
                "its index has several levels; frame.reset_index() makes columns of them, "
                "one of which can be id="
            )
            raise InvalidInput(Problem("frame", what))
        if id is None and not any(self.in_index(name) for name in ignore):
            self._refuse_to_drop()

    def _refuse_ids(self, id: str) -> None:
        if id == "index":
            raise UnknownId(
                "frame: its index only counts the rows, as ids do where id= is left out; there "
                f"are the columns {', '.join(self.names)}"
            )
        raise UnknownId(f"frame: there is no column '{id}' of ids; there are {self.listed()}")

    def _refuse_to_drop(self) -> None:
        index = self.index
        assert index is not None
        name = index.name if index.name is not None and self.in_index(index.name) else "index"
        way = f"id='{name}' takes it for the ids, "
        if not self.in_index(name):
            way = "id= says which column holds the ids, "
        if index.many:
            way = "frame.reset_index() makes columns of it, one of which can be id=, "
        what = (
            f"its {index} says who is who, and does not count the rows from 0: {way}"
            "frame.reset_index(drop=True) leaves it aside"
        )
        raise InvalidInput(Problem("frame", what))

    def listed(self) -> str:
        """Return the names that there are."""
        return ", ".join([*self.names, *(["the index"] if self.index is not None else [])])

    def read(self, wanted: list[str], ids: str | None) -> Any:
        """Return a reader of at least these columns."""
        if self.source is None:
            return self.reader
        return self.kind(self.source.stream(wanted, ids).__arrow_c_stream__())


def _matches(
    opened: OpenFrame,
    framework: Framework,
    id: str | None,
    columns: dict[str, str] | None,
    left: list[str],
) -> list[str | None]:
    """Return the name of each competence's column, None where there is none."""
    names = opened.names
    problems = [
        Problem("ignore", f"there is no column '{name}'", f"'{name}'")
        for name in left
        if name not in names and not opened.in_index(name)
    ]
    if columns is None:
        chosen = {name: name for name in names if name != id and name not in left}
        advice = "; leave it aside with ignore=, or choose others with columns="
    else:
        chosen, advice = columns, ""
        problems += [
            Problem("columns", f"there is no column '{name}'", f"'{name}'")
            for name in chosen
            if name not in names
        ]
    known = _core.CompetenceNames(framework)
    found: list[str | None] = [None] * len(framework)
    for name, competence in chosen.items():
        if name not in names:
            continue
        try:
            position = known.index(competence)
        except (KeyError, ValueError) as error:
            problems.append(Problem(f"column '{name}'", f"{error}{advice}", f"'{competence}'"))
            continue
        other = found[position]
        if other is not None:
            clash = f"'{other}' is {framework[position].id} already"
            problems.append(Problem(f"column '{name}'", clash))
        found[position] = name
    raise_problems("frame", problems)
    if not any(name is not None for name in found):
        raise InvalidInput(Problem("frame", _no_competence(opened, framework)))
    return found


def _no_competence(opened: OpenFrame, framework: Framework) -> str:
    ids = [competence.id for competence in framework]
    shown = ", ".join(ids[:_named_in_a_warning]) + (
        ", ..." if len(ids) > _named_in_a_warning else ""
    )
    there = ", ".join(f"'{name}'" for name in opened.names) or "none"
    return (
        f"no column names a competence; there are {there}, and the competences are {shown}; "
        "columns= says which column is which"
    )


def add_frame(
    builder: PoolBuilder,
    frame: Any,
    framework: Framework,
    *,
    first: int,
    id: str | None,
    columns: dict[str, str] | None,
    ignore: list[str],
    unknown: int | None,
    unknown_words: list[str],
    levels_as: Any,
    report_progress: Callable[[int, int], object] | None,
) -> list[str]:
    """Add a wide frame batch by batch. Return the competences that have no column."""
    opened = OpenFrame(frame, first, _core.FrameReader)
    opened.check_ids(id, ignore)
    found = _matches(opened, framework, id, columns, ignore)
    wanted = [name for name in found if name is not None]
    reader = opened.read(list(dict.fromkeys([*wanted, id] if id is not None else wanted)), id)
    places = {name: place for place, name in enumerate(reader.names)}
    positions = [None if name is None else places[name] for name in found]
    at = None if id is None else places[id]
    reader.choose(framework, positions, at, levels_as, unknown, unknown_words)
    while reader.add_next(builder):
        if report_progress is not None:
            report_progress(reader.rows, max(opened.size, reader.rows))
    missing = [c for c, column in enumerate(found) if column is None]
    for competence in missing:
        builder.not_provided(competence)
    return [framework[competence].id for competence in missing]


def warn_of_missing(missing: list[str], stacklevel: int) -> None:
    """Warn once of competences without a column."""
    if not missing:
        return
    shown = ", ".join(missing[:_named_in_a_warning])
    more = len(missing) - _named_in_a_warning
    shown += f" and {more} more" if more > 0 else ""
    warnings.warn(
        f"no column for {shown}: unknown for everybody",
        MissingCompetenceWarning,
        stacklevel=stacklevel + 1,
    )
