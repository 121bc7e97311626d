# SPDX-License-Identifier: BSL-1.0
"""The verb that fills several openings, as a shell sees it."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Any

import pytest

import herne
from herne._layout import width_of

from .test_cli import JOB, PEOPLE, complained, told

_OFFICE = [str(path) for path in sorted(Path("examples/data/digital-office").glob("*.json"))]
_JOBS = [herne.JobProfile.load(path) for path in _OFFICE]
_POOL = herne.Pool.load_csv(PEOPLE, _JOBS[0].framework)


def _openings(*of: str) -> list[str]:
    return [word for one in of for word in ("--opening", one)]


def test_the_verb_says_what_the_library_says() -> None:
    options = _openings(f"{_OFFICE[0]}:2", _OFFICE[1], f"{_OFFICE[2]}:3:5")
    openings: list[Any] = [(_JOBS[0], 2), _JOBS[1], herne.Opening(_JOBS[2], 3, weight=5)]
    found = herne.assign(_POOL, openings, passed_over=2)
    calls = ["assign", PEOPLE, *options, "--passed-over", "2"]
    assert told(*calls, "--format", "json") == found.to_json()
    rows = list(csv.DictReader(io.StringIO(told(*calls, "--format", "csv"))))
    assert [row["id"] for row in rows] == [entry.id for entry in found]
    assert list(rows[0]) == list(found.to_pandas().columns)
    sure = herne.assign(_POOL, openings, undecided="left_out")
    assert told("assign", PEOPLE, *options, "--without-undecided", "--format", "json") == (
        sure.to_json()
    )


def test_jobs_of_different_frameworks_are_filled_from_one_file(tmp_path: Path) -> None:
    scale = herne.Scale("s", ["a", "b"])
    paths = []
    for name in ("one", "two"):
        framework = herne.Framework(name, "1", [herne.Competence("x", scale)])
        (tmp_path / f"{name}.json").write_text(framework.to_json(), encoding="utf-8")
        job = herne.JobProfile(framework, name, [herne.Requirement("x", "x", 2)])
        paths.append(str(tmp_path / f"job-{name}.json"))
        Path(paths[-1]).write_text(job.to_json(), encoding="utf-8")
    people = tmp_path / "people.csv"
    people.write_text("id,one/x,two/x\nada,2,1\nbob,2,0\n", encoding="utf-8")
    found = herne.Assignment.from_json(
        told("assign", str(people), *_openings(*paths), "--format", "json")
    )
    assert [(entry.opening, entry.id) for entry in found] == [(0, "bob"), (1, "ada")]


@pytest.mark.parametrize(("language", "columns"), [("de", "40"), ("en", "100")])
def test_the_report_fits_the_terminal(language: str, columns: str) -> None:
    options = _openings(*(f"{path}:2" for path in _OFFICE))
    lines = told("assign", PEOPLE, *options, "--lang", language, COLUMNS=columns).splitlines()
    assert max(map(width_of, lines)) <= int(columns)
    assert "Art. 33" in "\n".join(lines)
    assert "B-005" in "\n".join(lines)


def test_wrong_calls_are_refused_in_words() -> None:
    assert "--opening" in complained("assign", PEOPLE, status=2)
    assert "0 is not in 1..1000" in complained("assign", PEOPLE, *_openings(f"{JOB}:0"), status=1)
    assert "10000000000 is not in" in complained(
        "assign", PEOPLE, *_openings(f"{JOB}:10000000000"), status=1
    )
    assert "0 is not in 1..10000" in complained(
        "assign", PEOPLE, *_openings(f"{JOB}:1:0"), status=1
    )
    assert "is the job of openings[0] too" in complained(
        "assign", PEOPLE, *_openings(JOB, JOB), status=1
    )
    assert "no such.json" in complained("assign", PEOPLE, *_openings("no such.json:2"), status=3)
