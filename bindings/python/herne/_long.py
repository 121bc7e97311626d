# SPDX-License-Identifier: BSL-1.0
"""Data frames in long form: a row a level."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from . import _core
from ._errors import InvalidInput, UnknownId
from ._extras import require
from ._frames import _is_missing
from ._levels import listed_problems, most_problems

if TYPE_CHECKING:
    from ._core import Framework, PoolBuilder

__all__ = ["add_long"]

_evidence = ("what", "source", "date", "valid_until", "status", "rater")


def _lists(frame: Any) -> dict[str, list[Any]]:
    if isinstance(frame, Mapping):
        return {str(name): list(values) for name, values in frame.items()}
    if type(frame).__module__.partition(".")[0] == "pandas":
        return {str(name): frame[name].tolist() for name in frame.columns}
    narwhals = require("narwhals", "frames")
    native = narwhals.from_native(frame, pass_through=True)
    if native is frame:
        if not hasattr(frame, "__arrow_c_stream__"):
            raise TypeError(
                f"frame: a data frame or an Arrow stream is needed, not {type(frame).__name__}"
            )
        native = narwhals.from_native(require("pyarrow", "arrow").table(frame))
    if hasattr(native, "collect"):
        native = native.collect()
    return {name: native[name].to_list() for name in native.columns}


class _Reader:
    """Collects levels and evidence by candidate, and what is wrong with them."""

    def __init__(
        self,
        framework: Framework,
        ignore: Iterable[str],
        unknown: int | None,
        unknown_words: Iterable[str],
        levels_as: Any,
    ) -> None:
        self.framework = framework
        self.names = _core.CompetenceNames(framework)
        self.left_aside = False
        self.ignore = set(ignore)
        self.unknown = unknown
        self.words = set(unknown_words)
        self.levels_as = levels_as
        self.people: dict[Any, tuple[dict[int, int], dict[str, list[Any]]]] = {}
        self.seen: set[int] = set()
        self.problems: list[tuple[str, str]] = []

    def refuse(self, row: int, column: str, what: object) -> None:
        self.problems.append((f"row {row} (counted from 0), column '{column}'", str(what)))

    def read(
        self, row: int, id: Any, competence: Any, level: Any, evidence: dict[str, str]
    ) -> None:
        if _is_missing(id) or id == "":
            self.refuse(row, "candidate", "an id is missing")
            return
        levels, pieces = self.people.setdefault(id, ({}, {}))
        if _is_missing(competence) or competence == "" or competence in self.ignore:
            self.left_aside |= competence in self.ignore
            return
        try:
            position = self.names.index(competence)
        except (KeyError, ValueError) as error:
            self.refuse(row, "competence", error)
            return
        self.seen.add(position)
        try:
            number = self._level(position, level)
        except (ValueError, TypeError, OverflowError) as error:
            self.refuse(row, "level", error)
            return
        before = levels.get(position)
        if number is not None and before is not None and before != number:
            self.refuse(row, "level", f"{number}, but an earlier row says {before}")
        elif number is not None:
            levels[position] = number
        if any(evidence.values()):
            try:
                piece = _core.Evidence(**evidence)  # type: ignore[arg-type]
                pieces.setdefault(self.framework[position].id, []).append(piece)
            except ValueError as error:
                self.refuse(row, "evidence", error)

    def _level(self, position: int, level: Any) -> int | None:
        if _is_missing(level) or level == "" or (isinstance(level, str) and level in self.words):
            return None
        if isinstance(level, float):
            if not level.is_integer():
                raise ValueError(f"{level} is not a level of its scale")
            level = int(level)
        if self.unknown is not None and level == self.unknown:
            return None
        scale = self.framework[position].scale
        return scale.parse(level, levels_as=self.levels_as)


def add_long(
    builder: PoolBuilder,
    frame: Any,
    framework: Framework,
    *,
    id: str | None,
    ignore: Iterable[str],
    unknown: int | None,
    unknown_words: Iterable[str],
    levels_as: Any,
) -> list[str]:
    """Add a long frame. Return the competences that no row names."""
    cells = _lists(frame)
    candidate = "candidate" if id is None else id
    known = (candidate, "competence", "level")
    for name in known:
        if name not in cells:
            raise UnknownId(f"frame: there is no column '{name}'; there are {', '.join(cells)}")
    left = list(ignore)
    stray = [name for name in cells if name not in (*known, *_evidence, *left)]
    if stray:
        what = "is none of candidate, competence, level and evidence; leave it aside with ignore="
        raise listed_problems("frame", [(f"column '{name}'", what) for name in stray])
    reader = _Reader(framework, left, unknown, unknown_words, levels_as)
    pieces = {name: cells[name] for name in _evidence if name in cells and name not in left}
    for row, (who, what, level) in enumerate(zip(*(cells[name] for name in known), strict=True)):
        evidence = {n: "" if _is_missing(v[row]) else str(v[row]) for n, v in pieces.items()}
        evidence = {name: text for name, text in evidence.items() if text}
        reader.read(row, who, what, level, evidence)
        if len(reader.problems) > most_problems:
            break
    if reader.left_aside and not reader.seen and not reader.problems:
        reader.problems.append(("ignore", "leaves all competences of the frame aside"))
    if reader.problems:
        raise listed_problems("frame", reader.problems)
    for who, (levels, of_person) in reader.people.items():
        if isinstance(who, float):
            raise InvalidInput(f"frame: column '{candidate}': {who!r} is no id")
        by_id = {framework[position].id: level for position, level in levels.items()}
        builder.add(_core.Profile(who, framework, by_id, evidence=of_person))
    missing = [c for c in range(len(framework)) if c not in reader.seen]
    for competence in missing:
        builder.not_provided(competence)
    return [framework[competence].id for competence in missing]
