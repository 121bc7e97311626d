# SPDX-License-Identifier: BSL-1.0
"""Files that people hand in: which kind they are, and pools of applicants from them."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from . import _core
from ._errors import InvalidFile, InvalidInput
from ._extras import require
from ._pool import LevelsAs, Pool

if TYPE_CHECKING:
    from ._core import Framework, JobProfile

__all__ = ["describe_file", "load_applicants"]

_PREFIX = "herne-"


def load_applicants(
    path: str,
    framework: Framework,
    *,
    id: str = "",
    columns: Mapping[str, str] | None = None,
    ignore: Iterable[str] = (),
    unknown: Iterable[str] = (),
    layout: Literal["automatic", "wide", "long"] = "automatic",
    levels_as: LevelsAs = "automatic",
) -> Pool:
    """Return the pool of a CSV, JSON or Parquet file; `-` is CSV from standard input."""
    how = _How(id, columns, list(ignore), list(unknown), layout, levels_as)
    if path == "-":
        try:
            text = sys.stdin.buffer.read().decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise InvalidInput(f"-: byte {error.start} is not UTF-8") from None
        return Pool.from_csv(text, framework, name="-", **how.of_csv())
    kind = Path(path).suffix.lower()
    if kind == ".json":
        return Pool.from_profiles(_core.Profile.load(path, framework), framework)
    if kind == ".parquet":
        table = _parquet(path)
        return Pool.from_frame(table, framework, **how.of_frame(table.column_names))
    return Pool.load_csv(path, framework, **how.of_csv())


@dataclass(frozen=True)
class _How:
    """How applicants are laid out and written, as the readers of each kind of file call it."""

    id: str
    columns: Mapping[str, str] | None
    ignore: list[str]
    unknown: list[str]
    layout: Literal["automatic", "wide", "long"]
    levels_as: LevelsAs

    def of_csv(self) -> dict[str, Any]:
        return {
            "id": self.id,
            "ignore": self.ignore,
            "unknown": self.unknown,
            "layout": self.layout,
            "levels_as": self.levels_as,
        }

    def of_frame(self, names: Sequence[str]) -> dict[str, Any]:
        long = self.layout == "long"
        if self.layout == "automatic":
            long = {"candidate", "competence", "level"} <= set(names)
        first = "candidate" if long else names[0]
        return {
            "id": self.id or first,
            "columns": self.columns,
            "ignore": self.ignore,
            "unknown_words": self.unknown,
            "layout": "long" if long else "wide",
            "levels_as": self.levels_as,
        }


def _parquet(path: str) -> Any:
    os.stat(path)
    try:
        return require("pyarrow.parquet", "arrow").read_table(path)
    except ValueError as error:
        raise InvalidInput(f"{path}: {error}") from None


def _kind(path: str) -> str:
    """Return which kind of file it is by its name, or by what it says of itself."""
    text = Path(path).read_bytes()
    if path.endswith((".csv", ".parquet")):
        return "applicants"
    try:
        content = json.loads(text)
    except (ValueError, RecursionError):
        if path.endswith(".json"):
            return "framework"  # its reader says where the syntax is broken
        raise InvalidInput(f"{path}: is neither JSON nor called .csv or .parquet") from None
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
    if kind in ("ranking", "explanation", "comparison"):
        return f"{kind} of {_result(kind, path).provenance.job or 'a scorecard'}"
    if kind not in ("applicants", "profiles"):
        told = f"format: {_PREFIX}{kind} is not known" if kind else "format: is missing"
        raise InvalidFile(f"{path}: {told}", path, (("format", told),))
    if not known and job is None:
        raise InvalidInput(f"{path}: say by --framework or --job which competences it speaks of")
    merged = _core.Framework.merge(*known) if known or job is None else job.framework
    pool = load_applicants(path, merged)
    return f"{len(pool)} candidates over {merged.id}"


def _result(kind: str, path: str) -> Any:
    return getattr(_core, kind.title()).load(path)
