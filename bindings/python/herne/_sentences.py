# SPDX-License-Identifier: BSL-1.0
"""Calls of the compiled half that fit no signature, refused in one sentence.

The binding layer says which signatures there are; `sentence` finds the argument that fits none of
them, and names it, what it got and the way out.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from ._kinds import Kind, Misfit, described, kind_of, label_of, misfit, shown, split
from ._ways_out import way_out

__all__ = ["listed", "nearest", "refusal", "sentence"]

_parameter = re.compile(r"(?P<stars>\*{0,2})(?P<name>\w+)(?:: (?P<rest>.*))?", re.S)


@dataclass(frozen=True)
class _Parameter:
    name: str
    kinds: tuple[Kind, ...]
    optional: bool
    by_keyword: bool
    by_position: bool


@dataclass(frozen=True)
class _Signature:
    parameters: list[_Parameter]
    any_positional: bool = False
    any_keyword: bool = False


@dataclass(frozen=True)
class _Problem:
    """Where a call leaves a signature: a sentence, or an argument that does not fit."""

    at: int
    text: str = ""
    name: str = ""
    found: Misfit | None = None


def nearest(word: str, known: Iterable[str]) -> str:
    """Return the nearest of some words, empty where none is near."""
    found = difflib.get_close_matches(word, list(known), 1, 0.5)
    return found[0] if found else ""


def refusal(name: str, value: object, *kinds: str) -> str:
    """Return the sentence for an argument that is none of these kinds."""
    wanted = tuple(kind for text in kinds for kind in kind_of(text))
    return _of_type(name, Misfit("", value, wanted))


def listed(name: str, values: Any, annotation: str) -> list[Any]:
    """Return several values as a list. TypeError naming the first that is not of a kind."""
    single = isinstance(values, (str, bytes, Mapping)) or not isinstance(values, Iterable)
    entries = values if single else list(values)
    if wrong := misfit(entries, kind_of(f"collections.abc.Sequence[{annotation}]")):
        raise TypeError(_of_type(name, wrong))
    assert isinstance(entries, list)
    return entries


def sentence(message: str, args: tuple[Any, ...], keywords: Mapping[str, Any]) -> str:
    """Return what is wrong with a call of which the binding layer says `message`."""
    name = message.partition("()")[0]
    constructor = name == "__init__"
    if constructor:
        name, args = (type(args[0]).__name__ if args else "object"), args[1:]
    signatures = [_read(text) for text in _listed(message, constructor)]
    problems = [_problem(name, signature, args, keywords) for signature in signatures]
    found = [problem for problem in problems if problem is not None]
    if not found:
        return _of_all(name, args, keywords)
    worst = max(found, key=lambda problem: problem.at)
    if worst.found is None:
        return worst.text
    alike = [p.found for p in found if p.found is not None and p.at == worst.at]
    if all(other.place == worst.found.place for other in alike):
        kinds = tuple(dict.fromkeys(kind for other in alike for kind in other.kinds))
        return _of_type(worst.name, Misfit(worst.found.place, worst.found.value, kinds))
    return _of_type(worst.name, worst.found)


def _listed(message: str, constructor: bool) -> list[str]:
    """Return the parameters of each signature that the binding layer lists."""
    listed = message.partition("are supported:\n")[2].rpartition("\nInvoked with: ")[0]
    result = []
    for line in re.split(r"(?:^|\n) +\d+\. (?=[\w.]*\()", listed):
        start, end = line.find("("), line.rfind(") -> ")
        end = line.rfind(")") if constructor and end < 0 else end
        if 0 <= start < end:
            result.append(line[start + 1 : end])
    return result


def _read(text: str) -> _Signature:
    parameters: list[_Parameter] = []
    stars = ""
    by_position = True
    for part in split(text, ","):
        if part == "/":
            continue
        if part == "*":
            by_position = False
            continue
        found = _parameter.match(part)
        if found is None:
            continue
        if found["stars"]:
            stars += f"{len(found['stars'])}"
            continue
        annotation, equals, _ = (found["rest"] or "object").partition(" = ")
        named = re.fullmatch(r"arg\d+|self", found["name"]) is None
        kinds = kind_of(annotation)
        parameters.append(_Parameter(found["name"], kinds, bool(equals), named, by_position))
    return _Signature(parameters, "1" in stars, "2" in stars)


def _problem(
    name: str, signature: _Signature, args: tuple[Any, ...], keywords: Mapping[str, Any]
) -> _Problem | None:
    positional = [p for p in signature.parameters if p.by_position]
    named = {p.name: p for p in signature.parameters if p.by_keyword}
    for at, (parameter, value) in enumerate(zip(positional, args, strict=False)):
        if wrong := misfit(value, parameter.kinds):
            return _Problem(at, name=parameter.name, found=wrong)
    if len(args) > len(positional) and not signature.any_positional:
        return _Problem(len(positional), _too_many(name, signature, len(args)))
    taken = {p.name for p in positional[: len(args)]}
    for at, (key, value) in enumerate(keywords.items(), len(args)):
        if key in taken:
            return _Problem(at, f"{name}: {key} is given by position and by name; give it once")
        if key not in named and not signature.any_keyword:
            return _Problem(at, _no_such(name, key, list(named)))
        if key in named and (wrong := misfit(value, named[key].kinds)):
            return _Problem(at, name=key, found=wrong)
    for parameter in signature.parameters:
        if not parameter.optional and parameter.name not in taken | set(keywords):
            what = f"{label_of(parameter.name)} is missing: {described(parameter.kinds)} is needed"
            return _Problem(len(args) + len(keywords), f"{name}: {what}")
    return None


def _own(parameters: Iterable[_Parameter]) -> list[_Parameter]:
    return [parameter for parameter in parameters if parameter.name != "self"]


def _too_many(name: str, signature: _Signature, given: int) -> str:
    own = len(signature.parameters) - len(_own(signature.parameters))
    most = len(_own(p for p in signature.parameters if p.by_position))
    text = f"{name}: {given - own} arguments by position, where at most {most} are taken"
    by_name = [p.name for p in signature.parameters if not p.by_position]
    return f"{text}; {', '.join(by_name)} are given by name" if by_name else text


def _no_such(name: str, key: str, known: list[str]) -> str:
    text = f"{name}: there is no argument {key!r}"
    if near := nearest(key, known):
        return f"{text}; the nearest is {near!r}"
    return f"{text}; there are {', '.join(known)}" if known else text


def _of_type(name: str, found: Misfit) -> str:
    where = label_of(name) + found.place
    is_number = isinstance(found.value, int) and not isinstance(found.value, bool)
    if is_number and any(kind.name == "int" for kind in found.kinds):
        return f"{where}: {shown(found.value)} is out of range"
    text = f"{where}: {described(found.kinds)} is needed, not {shown(found.value)}"
    way = way_out(name, found)
    return f"{text}; {way}" if way else text


def _of_all(name: str, args: tuple[Any, ...], keywords: Mapping[str, Any]) -> str:
    """Return a sentence where each argument by itself looks as it should."""
    given = [shown(value) for value in args]
    given += [f"{key}={shown(value)}" for key, value in keywords.items()]
    what = ", ".join(given) or "no arguments"
    plain = name if name.isidentifier() else "this call"
    return f"{plain} does not take {what}: a value is out of range, or is no text in UTF-8"
