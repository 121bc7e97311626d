# SPDX-License-Identifier: BSL-1.0
"""Data frames in long form: a row a level."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from . import _core
from ._errors import Problem, UnknownId, raise_problems
from ._frames import OpenFrame

if TYPE_CHECKING:
    from ._core import Framework, PoolBuilder

__all__ = ["add_long"]

_evidence = ("what", "source", "date", "valid_until", "status", "rater")
_roles = ("candidate", "competence", "level", *_evidence)


def _named(opened: OpenFrame, columns: dict[str, str], problems: list[Problem]) -> dict[str, str]:
    """Return the column of each role that `columns` names, taking these out of it."""
    found: dict[str, str] = {}
    for name in [name for name in columns if name in opened.names]:
        role = columns.pop(name)
        if role not in _roles:
            allowed = ", ".join(_roles)
            what = f"column '{name}' cannot be '{role}', only {allowed}"
            problems.append(Problem("columns", what, f"'{role}'", allowed))
        elif role in found:
            problems.append(Problem("columns", f"'{found[role]}' is {role} already"))
        else:
            found[role] = name
    return found


def _roles_in(
    opened: OpenFrame, id: str | None, columns: dict[str, str], left: list[str]
) -> dict[str, str]:
    """Return the column of each role that the frame has."""
    problems: list[Problem] = []
    found = _named(opened, columns, problems)
    if id is not None:
        found["candidate"] = id
    free = [name for name in opened.names if name not in {*found.values(), *left}]
    for role in _roles:
        if role in free:
            found.setdefault(role, role)
    index = opened.index
    if "candidate" not in found and index is not None and index.name == "candidate":
        found["candidate"] = "candidate"
    if "candidate" not in found and "id" in free:
        found["candidate"] = "id"
    what = "is none of candidate, competence, level and evidence; leave it aside with ignore="
    problems += [Problem(f"column '{name}'", what) for name in free if name not in found.values()]
    for role in _roles[:3]:
        if role not in found:
            raise UnknownId(f"frame: there is no column '{role}'; there are {opened.listed()}")
    raise_problems("frame", problems)
    return found


def _check_names(
    framework: Framework, columns: dict[str, str], left: list[str], opened: OpenFrame
) -> None:
    """Refuse what is no competence's name, where names of competences are expected."""
    problems = []
    known = _core.CompetenceNames(framework)
    for name, competence in columns.items():
        try:
            known.index(competence)
        except (KeyError, ValueError) as error:
            problems.append(Problem("columns", f"'{name}': {error}", f"'{competence}'"))
    raise_problems("frame", problems)


def add_long(
    builder: PoolBuilder,
    frame: Any,
    framework: Framework,
    *,
    id: str | None,
    columns: dict[str, str] | None,
    ignore: list[str],
    unknown: int | None,
    unknown_words: list[str],
    levels_as: Any,
    report_progress: Callable[[int, int], object] | None,
) -> list[str]:
    """Add a long frame. Return the competences that no row names."""
    opened = OpenFrame(frame, 0, _core.LongReader)
    names = dict(columns or {})
    roles = _roles_in(opened, id, names, ignore)
    _check_names(framework, names, ignore, opened)
    opened.check_ids(roles["candidate"], ignore)
    reader = opened.read(list(dict.fromkeys(roles.values())), roles["candidate"])
    places = {name: place for place, name in enumerate(reader.names)}
    at = {role: places[name] for role, name in roles.items()}
    reader.choose(
        framework,
        at["candidate"],
        at["competence"],
        at["level"],
        [at.get(role) for role in _evidence],
        levels_as,
        unknown,
        unknown_words,
        names,
        ignore,
    )
    while reader.read_next():
        if report_progress is not None:
            report_progress(reader.rows, max(opened.size, reader.rows))
    return [framework[competence].id for competence in reader.finish(builder)]
