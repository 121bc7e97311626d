# SPDX-License-Identifier: BSL-1.0
"""The verb that looks at teams, as a shell sees it."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from typing import Any

import pytest

import herne
from herne._layout import width_of

from .test_cli import JOB, PEOPLE, complained, told

_TEAM_FILE = "examples/data/teams/digital-office.json"
_TEAM = herne.TeamProfile.load(_TEAM_FILE)
_POOL = herne.Pool.load_csv(PEOPLE, _TEAM.framework)
_JOB = herne.JobProfile.load(JOB)

_CALLS: dict[str, tuple[list[str], int, Callable[[], Any]]] = {
    "smallest": (["team", _TEAM_FILE, PEOPLE], 0, lambda: herne.smallest_team(_POOL, _TEAM)),
    "with": (
        ["team", _TEAM_FILE, PEOPLE, "B-001", "--smallest"],
        0,
        lambda: herne.smallest_team(_POOL, _TEAM, members=["B-001"]),
    ),
    "coverage": (
        ["team", _TEAM_FILE, PEOPLE, "B-005", "B-018"],
        1,
        lambda: herne.team_coverage([_POOL["B-005"], _POOL["B-018"]], _TEAM),
    ),
    "complete": (
        ["team", JOB, PEOPLE, "B-005", "--top", "3", "--undecided", "left_out"],
        0,
        lambda: herne.complete(
            herne.Pool.load_csv(PEOPLE, _JOB.framework),
            _JOB,
            ["B-005"],
            top=3,
            undecided="left_out",
        ),
    ),
}


@pytest.mark.parametrize("name", _CALLS)
def test_the_verb_says_what_the_library_says(name: str) -> None:
    arguments, status, found = _CALLS[name]
    result = found()
    assert told(*arguments, "--format", "json", status=status) == result.to_json()
    text = told(*arguments, "--format", "csv", status=status)
    rows = list(csv.DictReader(io.StringIO(text)))
    frame = result.to_pandas()
    assert len(rows) == len(frame)
    assert list(rows[0]) == list(frame.columns)


@pytest.mark.parametrize("name", _CALLS)
@pytest.mark.parametrize(("language", "columns"), [("de", "40"), ("en", "100")])
def test_reports_fit_the_terminal(name: str, language: str, columns: str) -> None:
    arguments, status, _ = _CALLS[name]
    lines = told(*arguments, "--lang", language, status=status, COLUMNS=columns).splitlines()
    assert len(lines) > 3
    assert max(map(width_of, lines)) <= int(columns)


def test_team_profiles_are_validated() -> None:
    assert "team profile DB-TEAM, 11 requirements" in told("validate", _TEAM_FILE)


def test_what_does_not_go_together_is_refused() -> None:
    assert "--smallest" in complained("team", JOB, PEOPLE, "--smallest", status=1)
    assert "B-000" in complained("team", _TEAM_FILE, PEOPLE, "B-000", status=1)
    complained("team", "no/such/file.json", PEOPLE, status=3)
