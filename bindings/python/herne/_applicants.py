# SPDX-License-Identifier: BSL-1.0
"""Files that people hand in: which kind they are, and pools of applicants from them."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from . import _core
from ._errors import InvalidInput, Problem, invalid_file
from ._extras import require
from ._pool import Pool
from ._pool_arguments import Encoding, LevelsAs, OtherColumns, columns_of, words_of
from ._pool_file import open_pool

if TYPE_CHECKING:
    from ._core import Framework, JobProfile

__all__ = ["describe_file", "is_pool_file", "load_applicants"]

_PREFIX = "herne-"


_TABLES = (".csv", ".tsv", ".txt", ".parquet", ".xlsx", ".xlsm")
_LONG = frozenset(("candidate", "competence", "level"))

Layout: TypeAlias = Literal["automatic", "wide", "long"]


def load_applicants(
    path: str,
    framework: Framework,
    *,
    id: str = "",
    ignore: str | Iterable[str] = (),
    unknown: str | Iterable[str] = (),
    columns: Mapping[str, str] | Iterable[str] | None = None,
    other_columns: OtherColumns = "left_aside",
    layout: Layout = "automatic",
    levels_as: LevelsAs = "automatic",
    encoding: Encoding = "automatic",
    sheet: str | None = None,
) -> Pool:
    """Return the pool of a CSV, JSON, Parquet, Excel or pool file; `-` is CSV from standard input.

    Options are those of `Pool.load_csv` and `Pool.load_xlsx`; profiles in JSON need none of them,
    and pool files not even the framework.
    """
    options: dict[str, Any] = {
        "id": id,
        "ignore": words_of(ignore, "ignore"),
        "unknown": words_of(unknown, "unknown"),
        "columns": columns_of(columns) or None,
        "other_columns": other_columns,
        "layout": layout,
        "levels_as": levels_as,
    }
    if path == "-":
        text = sys.stdin.buffer.read()
        return Pool.from_csv(text, framework, name="-", encoding=encoding, **options)
    if is_pool_file(path):
        return open_pool(path)
    kind = Path(path).suffix.lower()
    if kind == ".json":
        return Pool.from_profiles(_core.Profile.load(path, framework), framework)
    if kind == ".parquet":
        return _of_parquet(path, framework, **options)
    if kind in (".xlsx", ".xlsm"):
        return Pool.load_xlsx(path, framework, sheet=sheet, **options)
    return Pool.load_csv(path, framework, encoding=encoding, **options)


def is_pool_file(path: str) -> bool:
    """Return whether a file begins as one that `Pool.save` wrote, whatever it is called."""
    if not os.path.isfile(path):
        return False
    with open(path, "rb") as file:
        return _core.is_pool_file(file.read(8))


def _of_parquet(
    path: str,
    framework: Framework,
    *,
    id: str,
    ignore: list[str],
    unknown: list[str],
    columns: dict[str, str] | None,
    other_columns: OtherColumns,
    layout: Layout,
    levels_as: LevelsAs,
) -> Pool:
    os.stat(path)
    parquet = require("pyarrow.parquet", "arrow")
    try:
        table = parquet.read_table(path)
    except ValueError as error:
        raise InvalidInput(Problem(path, str(error))) from None
    meanings = {head: (columns or {}).get(head) or head for head in table.column_names}
    if columns is not None and other_columns == "by_head":
        columns = {head: meaning for head, meaning in meanings.items() if head not in ignore}
        columns.pop(id or next(iter(meanings), ""), None)
    roles = {*meanings.values(), *(["candidate"] if id in meanings else [])}
    named: dict[str, Any] = {
        "ignore": ignore,
        "unknown_words": unknown,
        "levels_as": levels_as,
    }
    if layout == "long" or (layout == "automatic" and roles >= _LONG):
        if columns is not None:
            table = table.select([head for head in meanings if head in columns or head == id])
        table = table.rename_columns([meanings[head] for head in table.column_names])
        candidate = meanings.get(id, id) or None
        return Pool.from_frame(table, framework, id=candidate, layout="long", **named)
    if columns is not None:
        named["columns"] = {head: meaning or head for head, meaning in columns.items()}
    return Pool.from_frame(table, framework, id=id or _first(path, table, framework), **named)


def _first(path: str, table: Any, framework: Framework) -> str:
    """Return the first column, for ids, unless it stands for a competence."""
    first = next(iter(table.column_names), "")
    if first in _core.CompetenceNames(framework):
        there = ", ".join(table.column_names)
        what = (
            f"column '{first}' stands for a competence, where the ids of the candidates should "
            f"stand; say which column holds them, of {there}"
        )
        raise InvalidInput(Problem(path, what, f"'{first}'"))
    return str(first)


def _kind(path: str) -> str:
    """Return which kind of file it is by its name, or by what it says of itself."""
    if is_pool_file(path):
        return "pool"
    kind = Path(path).suffix.lower()
    if kind in _TABLES:
        return "applicants"
    text = Path(path).read_bytes()
    try:
        content = json.loads(text)
    except (ValueError, RecursionError):
        if kind == ".json":
            return "framework"  # its reader says where the syntax is broken
        what = f"is neither JSON nor called {', '.join(_TABLES[:-1])} or {_TABLES[-1]}"
        raise InvalidInput(Problem(path, what)) from None
    kind = content.get("format", "") if isinstance(content, dict) else ""
    return kind.removeprefix(_PREFIX) if isinstance(kind, str) else ""


def describe_file(path: str, frameworks: Iterable[Framework], job: JobProfile | None) -> str:
    """Return what a valid file holds, in a few words; InvalidFile or ValueError says what is wrong.

    Parameters
    ----------
    path : str
    frameworks : iterable of Framework
        Where profiles and applicants find their competences, and jobs too, before the folders
        beside them.
    job : JobProfile, optional
        Its framework stands in where there are none.
    """
    known = list(frameworks)
    kind = _kind(path)
    if kind == "framework":
        framework = _core.Framework.load(path)
        return f"framework {framework.id} {framework.edition}, {len(framework)} competences"
    if kind == "job-profile":
        one = _core.JobProfile.load(path, frameworks=known or None)
        points = one.scorecard().max_points
        return f"job profile {one.reference}, {len(one)} requirements, {points} points"
    if kind == "team-profile":
        team = _core.TeamProfile.load(path, frameworks=known or None)
        return f"team profile {team.reference}, {len(team)} requirements"
    if kind == "pool":
        pool = open_pool(path, verify="all", load="copy")
        return f"pool of {len(pool)} candidates over {pool.framework.id}"
    if kind in ("ranking", "explanation", "comparison"):
        return f"{kind} of {_result(kind, path).provenance.job or 'a scorecard'}"
    if kind not in ("applicants", "profiles"):
        what = f"{_PREFIX}{kind} is not known" if kind else "is missing"
        raise invalid_file(path, [Problem("format", what, kind and _PREFIX + kind)])
    if not known and job is None:
        what = "say by --framework or --job which competences it speaks of"
        raise InvalidInput(Problem(path, what))
    merged = _core.Framework.merge(*known) if known or job is None else job.framework
    pool = load_applicants(path, merged)
    return f"{len(pool)} candidates over {merged.id}"


def _result(kind: str, path: str) -> Any:
    return getattr(_core, kind.title()).load(path)
