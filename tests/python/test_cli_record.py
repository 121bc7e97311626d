# SPDX-License-Identifier: BSL-1.0
"""The command's verb about records of selections."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import herne

from .test_cli import JOB, PEOPLE, complained, told

_HR = ("--role", "human resources")


def _time(day: int) -> tuple[str, str]:
    return "--time", f"2026-03-{day:02}T09:00:00Z"


@pytest.fixture
def file(tmp_path: Path) -> str:
    """A record with the shipped job and a ranking of the shipped applicants."""
    path = str(tmp_path / "record.jsonl")
    published = ("--job", JOB, "--weights-source", "agreed by the panel")
    told("record", "append", path, "job_published", "--new", *published, *_HR, *_time(1))
    told("record", "rank", path, PEOPLE, "--top", "3", "--also", "B-001", *_HR, *_time(2))
    return path


def test_a_record_is_kept_verified_and_replayed(file: str) -> None:
    line = told("record", "append", file, "opened", *_HR, *_time(3))
    found = herne.verify_record(file)
    assert line == f"{file}: entry 3, {found.head}\n"
    assert told("record", "verify", file).startswith(f"{file}: 3 entries fit, 0 parts erased")
    told("record", "verify", file, "--head", found.head)
    assert told("record", "replay", file, PEOPLE).startswith(f"{file}: entry 2: same,")
    data = json.loads(told("record", "verify", file, "--format", "json"))
    assert data["format"] == "herne-record-verification"
    assert data["proposal"] is True
    again = json.loads(told("record", "replay", file, PEOPLE, "--format", "json"))
    assert again["outcomes"][0]["state"] == "same"


def test_another_pool_is_not_replayed(file: str, tmp_path: Path, sources: Path) -> None:
    lines = (sources / PEOPLE).read_text("utf-8").splitlines(keepends=True)
    fewer = tmp_path / "fewer.csv"
    fewer.write_text("".join(lines[:-1]), "utf-8")
    assert "the pool is not the one" in told("record", "replay", file, str(fewer), status=1)


def test_what_does_not_fit_and_findings_are_named(file: str) -> None:
    told("record", "append", file, "appointed", "--person", "B-005", *_HR, *_time(4))
    text = told("record", "verify", file, "--lang", "de", status=1)
    assert "Eintrag" not in text.splitlines()[0]
    assert f"{file}: entry 3: Ernannt oder eingestellt ohne Wartefrist." in text
    path = Path(file)
    path.write_bytes(path.read_bytes().replace(b'"appointed"', b'"interviewd"'))
    assert "entry 3 does not fit (journal)" in told("record", "verify", file, status=1)
    assert "entry 3, journal" in complained("record", "append", file, "opened", *_HR, status=1)
    complained("record", "verify", file + "x", status=3)


def test_due_and_erasure(file: str) -> None:
    people = ("--person", 'B-005={"date": "2026-03-05"}', "--person", "B-018")
    told("record", "append", file, "notices_sent", *people, *_HR, *_time(4))
    lines = told("record", "due", file, "--day", "2026-05-05", "--margin", "0").splitlines()
    assert "B-005: running, until 2026-05-05 (entries 3)" in lines
    assert "B-018: due, until 2026-05-04 (entries 3)" in lines
    reason = ("--reason", "the periods are over", *_HR, "--time", "2026-05-05T09:00:00Z")
    refused = complained("record", "erase", file, "B-005", "--margin", "0", *reason, status=1)
    assert "a period runs until 2026-05-05" in refused
    text = told("record", "erase", file, "B-018", "--margin", "0", *reason)
    assert text.count("overwritten") == 3  # the ranking, its pool, the notice
    assert "B-018" not in Path(file + ".personal").read_text("utf-8")
    told("record", "verify", file)
    data = json.loads(told("record", "due", file, "--day", "2026-05-05", "--format", "json"))
    assert "B-018" not in [one["id"] for one in data["candidates"]]


def test_wrong_calls_are_told(file: str, tmp_path: Path) -> None:
    new = str(tmp_path / "new.jsonl")
    text = complained("record", "append", new, "job_published", "--new", *_HR, status=1)
    assert "needs --job and --weights-source" in text
    assert not Path(new).exists()
    complained("record", "append", new, "opened", *_HR, status=3)
    complained("record", "append", file, "opened", "--new", *_HR, status=3)
    complained("record", "append", file, "opened", status=2)
    complained("record", "append", file, "erased", *_HR, status=2)
    text = complained("record", "append", file, "hold", "--content", "{", *_HR, status=1)
    assert "--content: is not JSON" in text
    text = complained("record", "append", file, "deviation", *_HR, status=1)
    assert "reasons" in text
