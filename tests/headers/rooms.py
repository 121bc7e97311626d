# SPDX-License-Identifier: BSL-1.0
"""Checks that no include of the library points up: a room uses itself and the rooms below it.

Reads every include in include/herne and lib. Prints each one that points up or at a room that is
not listed here, each room without a README, and each type that two files define under one name,
which no compiler sees and which a program that links both pays for; and fails if there is one.
"""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

# From the bottom up; rooms on one line stand side by side and may use each other.
ROOMS = (
    ("base", "text"),
    ("model",),
    ("packed",),
    ("job",),
    ("pool",),
    ("scan",),
    ("match",),
    ("analysis", "linear"),
    ("procedure",),
    ("report",),
    ("io",),
)
RANKS = {room: rank for rank, rooms in enumerate(ROOMS) for room in rooms}
# Headers in the root of include/herne: what everything may include, and what nothing in a room may.
FOUNDATION = {"version.hpp", "fwd.hpp"}
INCLUDE = re.compile(r'^[ \t]*#[ \t]*include\s*(?:<herne/([^>]+)>|"([^"]+)")', re.MULTILINE)
# In formatted sources namespaces open and close in the first column, and so do their types.
SCOPE_OR_TYPE = re.compile(
    r"^namespace(?P<opened>[^{=;]*)\{(?!.*\})|^(?P<closed>\}) *// namespace"
    r"|^(?:struct|class|union|enum class|enum) (?:\[\[\w+\]\] )?"
    r"(?P<type>\w+)(?: final)?\s*(?::[^:;][^;{]*)?\{",
    re.MULTILINE,
)

# Descriptions of records stand beside the room that they describe, by its name or by its name and
# what they are about (`analysis_raises`); how to describe one is part of
# base, and what visits descriptions beside the values of model.
RECORD = "record/"
DESCRIBING = {"field", "enumeration"}


def room_of(path: str) -> str:
    """Return the first folder of a path, empty for a file in the root."""
    if path.startswith(RECORD):
        name = path.removeprefix(RECORD).partition(".")[0].partition("_")[0]
        return name if name in RANKS else "base" if name in DESCRIBING else "model"
    return path.partition("/")[0] if "/" in path else ""


def problem_of(room: str, included: str) -> str | None:
    """Return what is wrong with including `included` in a file of `room`, None if nothing is."""
    if included in FOUNDATION:
        return None
    other = room_of(included)
    if other not in RANKS:
        return "which is in no room"
    if RANKS[other] > RANKS[room]:
        return f"and {room} stands below {other}"
    return None


def problems_of(root: Path) -> list[str]:
    """Return a line for each include that may not be, over all of the library under `root`."""
    problems = []
    for home in (root / "include" / "herne", root / "lib"):
        for file in sorted(home.rglob("*.[hc]pp")):
            name = file.relative_to(home).as_posix()
            if not room_of(name) or is_forwarder(file):
                continue
            if room_of(name) not in RANKS:
                problems.append(f"{file}: {room_of(name)} is no room that is known")
                continue
            text = file.read_text(encoding="utf-8")
            for match in INCLUDE.finditer(text):
                included = match[1] or match[2]
                problem = problem_of(room_of(name), included)
                if problem:
                    line = text.count("\n", 0, match.start()) + 1
                    problems.append(f"{file}:{line}: includes {included}, {problem}")
    return problems


def types_of(text: str) -> Iterator[str]:
    """Yield the full name of each type that is defined right in a named namespace."""
    scopes: list[str] = []
    for match in SCOPE_OR_TYPE.finditer(text):
        if match["opened"] is not None:
            scopes.append(match["opened"].strip())
        elif match["closed"] is not None:
            if scopes:
                scopes.pop()
        elif all(scopes):
            yield "::".join([*scopes, match["type"]])


def doubles_of(root: Path) -> list[str]:
    """Return a line for each type that several files define, which would be one to the linker."""
    homes: dict[str, set[str]] = {}
    for home in ("include", "lib", "bindings", "tests/support"):
        for file in sorted((root / home).rglob("*.[hc]pp")):
            for name in types_of(file.read_text(encoding="utf-8")):
                homes.setdefault(name, set()).add(file.relative_to(root).as_posix())
    return [
        f"{name} is defined in {' and in '.join(sorted(files))}"
        for name, files in sorted(homes.items())
        if len(files) > 1
    ]


def is_forwarder(file: Path) -> bool:
    """Return whether a header only says where another one has moved."""
    code = re.sub(r"//.*|#pragma once", "", file.read_text(encoding="utf-8"))
    return re.fullmatch(r"\s*#include <herne/[^>]+>\s*", code) is not None


def main() -> int:
    """Check the checkout given as the argument."""
    root = Path(sys.argv[1])
    problems = problems_of(root) + doubles_of(root)
    for room in sorted(path for path in (root / "lib").iterdir() if path.name in RANKS):
        if not (room / "README.md").is_file():
            problems.append(f"{room}: has no README.md")
    for problem in problems:
        print(problem)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
