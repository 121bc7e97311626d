# SPDX-License-Identifier: BSL-1.0
"""The verb about many jobs, as a shell sees it."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

import herne
from herne._layout import width_of

from .test_cli import JOB, PEOPLE, complained, told

_WHOLE = herne.JobProfile.load(JOB)
_SHORT = "short.json"


@pytest.fixture(name="short")
def _short(tmp_path: Path) -> str:
    """A second job over the same frameworks: the first without its last requirement."""
    content = json.loads(Path(JOB).read_text("utf-8"))
    last = content["requirements"].pop()
    content["reference"] = "16/0107 short"
    groups = {one["group"] for one in content["requirements"] if "group" in one}
    assert last.get("group") is None or last["group"] in groups
    path = tmp_path / _SHORT
    path.write_text(json.dumps(content), "utf-8")
    return str(path)


def _framework_options() -> list[str]:
    folder = Path(JOB).parents[1] / "frameworks"
    names = ("herne", "cefr", "herne-16-0107")
    return [word for name in names for word in ("--framework", str(folder / f"{name}.json"))]


def test_points_of_everybody_for_all_jobs(short: str) -> None:
    call = ["jobs", PEOPLE, "--job", JOB, "--job", short, *_framework_options()]
    pool = herne.Pool.load_csv(PEOPLE, _WHOLE.framework)
    points = herne.points(pool, _WHOLE)
    rows = list(csv.DictReader(io.StringIO(told(*call, "--format", "csv"))))
    assert [int(row["16/0107"]) for row in rows] == points.tolist()
    assert list(rows[0]) == ["id", "16/0107", "16/0107 short"]
    long = list(csv.DictReader(io.StringIO(told(*call, "--in-rows", "--format", "csv"))))
    assert [int(row["points"]) for row in long[::2]] == points.tolist()
    text = told(*call, "--lang", "de", COLUMNS="60")
    assert "Punkte nach Stellen" in text
    assert f"16/0107: höchstens {_WHOLE.scorecard().max_points} Punkte" in text
    assert max(map(width_of, text.splitlines())) <= 60


def test_best_posts_of_one(short: str) -> None:
    call = ["jobs", PEOPLE, "--job", JOB, "--job", short, "--id", "B-018", *_framework_options()]
    ranking = herne.JobRanking.from_json(told(*call, "--format", "json"))
    assert ranking.id == "B-018"
    assert ranking.counts.jobs == 2
    rows = list(csv.DictReader(io.StringIO(told(*call, "--top", "1", "--format", "csv"))))
    assert [row["place"] for row in rows] == ["1"]
    assert "Posts by score: B-018" in told(*call, "--lang", "en")


def test_unknown_applicants_and_no_jobs_are_refused() -> None:
    assert "B-999" in complained("jobs", PEOPLE, "--job", JOB, "--id", "B-999", status=1)
    assert "--job" in complained("jobs", PEOPLE, status=2)
