# SPDX-License-Identifier: BSL-1.0
"""The way out for the slips that are made most often with arguments."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from . import _core
from ._kinds import Kind, Misfit, described, misfit

__all__ = ["way_out"]

_job = (_core.JobProfile, _core.Scorecard)
_path = (str, bytes, os.PathLike)


def is_frame(value: object) -> bool:
    """Whether a value looks like a data frame."""
    streamed = hasattr(value, "__arrow_c_stream__") or hasattr(value, "__dataframe__")
    return streamed or (hasattr(value, "columns") and not isinstance(value, type))


def way_out(name: str, found: Misfit) -> str:
    """Return what to do instead, empty where there is nothing to say."""
    value = found.value
    for kind in found.kinds:
        if kind.name in _WAYS and (way := _WAYS[kind.name](value)):
            return way
    if any(kind.name == "int" for kind in found.kinds):
        return _for_whole_number(name, value)
    if any(kind.name == "str" for kind in found.kinds):
        return _for_text(value)
    if value is None:
        return "leave it out for what it is by default" if name not in ("pool", "job") else ""
    return _for_container(found)


def _for_pool(value: object) -> str:
    if isinstance(value, _job):
        return "the pool comes first, then the job"
    if isinstance(value, _core.Profile):
        return "Pool.from_profiles([profile]) makes one of a single person"
    if isinstance(value, _path):
        return "Pool.load_csv(path, framework) reads one, Pool.from_csv takes text"
    if isinstance(value, np.ndarray):
        return "Pool.from_levels(array, framework) makes one"
    if is_frame(value) or isinstance(value, Mapping):
        return "Pool.from_frame(frame, framework) makes one"
    if isinstance(value, (list, tuple)):
        return "Pool.from_profiles(profiles) makes one, herne.concat joins pools"
    return ""


def _for_job(value: object) -> str:
    if isinstance(value, _core.Pool):
        return "the pool comes first, then the job"
    if isinstance(value, _core.Scorecard):
        return "a Scorecard does not name requirements; give the job that it was compiled from"
    if isinstance(value, _path):
        return "JobProfile.load(path) reads one"
    if isinstance(value, dict):
        return "JobProfile.from_dict makes one"
    if isinstance(value, (list, tuple)):
        return "give one job at a time; rank takes several"
    return ""


def _for_framework(value: object) -> str:
    if isinstance(value, (_core.JobProfile, _core.Pool, _core.Profile)):
        return f"a {type(value).__name__} has one: its .framework"
    if isinstance(value, _path):
        return "Framework.load(path) reads one"
    if isinstance(value, dict):
        return "Framework.from_dict makes one"
    return ""


def _for_profile(value: object) -> str:
    if isinstance(value, _core.Pool):
        return "pool[id] gives one, pool.profile(row) too"
    if isinstance(value, (str, int, np.integer)):
        return "pool[id] gives the profile of an id"
    if isinstance(value, _job):
        return "the profile comes first, then the job"
    if isinstance(value, Mapping):
        return "Profile(id, framework, levels) makes one"
    return ""


def _for_path(value: object) -> str:
    if isinstance(value, dict):
        return "from_dict takes a dict"
    if hasattr(value, "read"):
        return "from_json takes the text that file.read() gives"
    return ""


def _for_eligibility(value: object) -> str:
    if isinstance(value, (list, tuple)):
        return "Clause.all_of joins several clauses"
    return ""


def _for_fit(value: object) -> str:
    if isinstance(value, str) and hasattr(_core.Fit, value):
        return f"Fit.{value}() is it"
    if isinstance(value, (list, tuple)):
        return "Fit.table makes one of shares"
    return ""


def _for_scale(value: object) -> str:
    if isinstance(value, (list, tuple)):
        return 'Scale("id", labels) makes one of labels'
    return ""


_WAYS: dict[str, Callable[[Any], str]] = {
    "Pool": _for_pool,
    "JobProfile": _for_job,
    "Framework": _for_framework,
    "Profile": _for_profile,
    "path": _for_path,
    "Clause": _for_eligibility,
    "Scale": _for_scale,
    "Fit": _for_fit,
}


def _for_whole_number(name: str, value: object) -> str:
    if isinstance(value, str) and name in ("level", "required", "posted_level"):
        return f"competence.scale.parse({value[:40]!r}) gives the number of a label"
    if isinstance(value, str) and name == "unknown":
        return f"unknown_words=[{value[:40]!r}] is for words"
    if isinstance(value, str) and value.strip().lstrip("-").isdigit():
        return "write it without quotes, or as int(text)"
    if isinstance(value, (float, np.floating)) and name in ("weight", "weights"):
        return "herne.whole_weights turns shares into whole weights"
    if isinstance(value, (float, np.floating)) and name == "ranks":
        return "ranks are 1, 2, 2, 4, ...: those of series.rank(method='min')"
    if isinstance(value, (list, tuple, np.ndarray)):
        return "give one number"
    return ""


def _for_text(value: object) -> str:
    if isinstance(value, str):
        return "it has no bytes in UTF-8"
    if isinstance(value, bytes):
        return "decode the bytes first"
    if isinstance(value, os.PathLike):
        return "load reads files; str(path) is the path as text"
    if isinstance(value, dict):
        return "from_dict takes a dict, where there is one"
    if isinstance(value, (int, float, np.generic)) and not isinstance(value, bool):
        return "write it in quotes, or as str(number)"
    if isinstance(value, (list, tuple, set, np.ndarray)):
        return "give one string"
    return ""


def _for_container(found: Misfit) -> str:
    """A single value where several are wanted, or the other way round."""
    for kind in found.kinds:
        if kind.name == "sequence" and misfit(found.value, kind.inner[0]) is None:
            return "put it into a list, even if it is the only one"
    if isinstance(found.value, (list, tuple)) and len(found.value) == 1:
        return _for_single(found.kinds, found.value[0])
    return ""


def _for_single(kinds: tuple[Kind, ...], value: object) -> str:
    return f"give {described(kinds)} itself, without a list" if not misfit(value, kinds) else ""
