# SPDX-License-Identifier: BSL-1.0
"""The command's verb about pool files."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

import herne

from .test_cli import JOB, PEOPLE, complained, told

_CEFR = "examples/data/frameworks/cefr.json"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """The shipped applicants as a pool file."""
    path = tmp_path / "applicants.herne"
    told("pool", "build", PEOPLE, "--job", JOB, "-o", str(path))
    return path


def test_build_makes_what_save_makes(
    file: Path, pool: herne.Pool, sources: Path, tmp_path: Path
) -> None:
    pool.save(tmp_path / "saved")
    assert file.read_bytes() == (tmp_path / "saved").read_bytes()
    again = tmp_path / "arranged.herne"
    more = ("--arrange", "by_level_sum", "--window", "2")
    line = told("pool", "build", str(file), "--job", JOB, "--output", str(again), *more)
    size = again.stat().st_size
    over = f"{pool.framework.id} {pool.framework.edition}"
    assert line == f"{again}: 72 candidates over {over}, {size} bytes\n"
    arranged = herne.open_pool(again)
    assert (arranged.arrangement, arranged.window) == ("by_level_sum", 2)
    assert arranged == pool
    evidence = sources / "examples" / "data" / "evidence.csv"
    if evidence.exists():
        told("pool", "build", PEOPLE, "--job", JOB, "--evidence", str(evidence), "-o", str(again))
        assert herne.pool_file_info(again).with_evidence > 0


def test_build_takes_frameworks_alone(tmp_path: Path) -> None:
    table = tmp_path / "two.csv"
    table.write_text("who,german\nada,C1\nbob,\n")
    path = tmp_path / "two.herne"
    told("pool", "build", str(table), "--framework", _CEFR, "-o", str(path))
    pool = herne.open_pool(path)
    assert (pool["ada"]["german"], pool["bob"]["german"]) == (5, None)
    text = complained("pool", "build", str(table), "-o", str(path), status=1)
    assert "say by --framework or --job which competences it speaks of" in text
    assert "--output" in complained("pool", "build", str(table), status=2)
    assert "is not a directory" in complained(
        "pool", "build", str(table), "--framework", _CEFR, "-o", f"{table}/x", status=3
    ).lower().replace("not a directory", "is not a directory")


def test_every_command_takes_a_pool_file(file: Path) -> None:
    renamed = file.with_suffix(".csv")
    file.rename(renamed)  # what it is called does not matter
    for arguments in (
        ("rank", "--top", "9", "--also", "B-038"),
        ("explain", "B-007"),
        ("compare", "B-007", "B-001"),
        ("gaps", "B-007"),
        ("describe",),
        ("places", "--top", "3"),
        ("raise", "B-007", "--place", "3"),
    ):
        verb, *more = arguments
        expected = told(verb, JOB, PEOPLE, *more)
        assert told(verb, JOB, str(renamed), *more) == expected
    assert told("jobs", str(renamed), "--job", JOB) == told("jobs", PEOPLE, "--job", JOB)
    over = herne.open_pool(renamed).framework.id
    assert told("validate", str(renamed)) == f"{renamed}: pool of 72 candidates over {over}\n"


def test_info_says_what_the_header_says(file: Path) -> None:
    info = herne.pool_file_info(file)
    lines = told("pool", "info", str(file)).splitlines()
    assert f"candidates:    {info.candidates}" in lines
    assert json.loads(told("pool", "info", str(file), "--format", "json")) == {
        name: getattr(info, name) for name in type(info)._fields
    }
    rows = list(csv.DictReader(io.StringIO(told("pool", "info", str(file), "--format", "csv"))))
    assert [row["ids"] for row in rows] == ["strings"]
    assert "it does not begin as one" in complained("pool", "info", PEOPLE, status=1)
    assert "nowhere" in complained("pool", "info", "nowhere", status=3)


def test_verify_gives_one_line_a_damage(file: Path) -> None:
    assert told("pool", "verify", str(file)) == f"{file}: nothing is damaged\n"
    assert json.loads(told("pool", "verify", str(file), "--format", "json")) == []
    content = bytearray(file.read_bytes())
    for page in (2, 5):
        content[page * 4096 + 1] ^= 8
    file.write_bytes(content)
    lines = told("pool", "verify", str(file), status=1).splitlines()
    assert [line.startswith(f"{file}: section ") for line in lines] == [True, True]
    assert all("flipped explains it" in line for line in lines)
    rows = json.loads(told("pool", "verify", str(file), "--format", "json", status=1))
    assert [row["flipped_bit"] for row in rows] == [(page * 4096 + 1) * 8 + 3 for page in (2, 5)]
    table = told("pool", "verify", str(file), "--format", "csv", status=1)
    assert len(table.splitlines()) == 3
    assert "section " in complained("rank", JOB, str(file), status=1)
    invalid = told("validate", str(file), status=1)
    assert invalid.count("section ") == 2
    file.write_bytes(content[:100])
    assert "header" in told("pool", "verify", str(file), status=1)
    assert "nowhere" in complained("pool", "verify", "nowhere", status=3)


def test_the_verbs_of_pool_are_told() -> None:
    text = told("pool", "--help")
    assert all(word in text for word in ("build", "verify", "info", "exit status"))
    assert "COMMAND" in complained("pool", status=2)


def test_erase_says_what_became_of_the_bytes(file: Path) -> None:
    before = herne.open_pool(file)
    lines = told("pool", "erase", str(file), "B-001", "B-002", "--width", "500", status=1)
    assert lines.splitlines()[0] == f"{file}: 2 candidates erased"
    assert "pending" in lines
    assert "backups" in lines
    after = herne.open_pool(file)
    assert list(after) != list(before)
    assert sorted(before) == sorted(["B-001", "B-002", *after])
    del before
    finished = json.loads(told("pool", "erase", str(file), "--format", "json"))
    assert finished["done"]
    assert finished["candidates"] == 0
    assert "B-001" in complained("pool", "erase", str(file), "B-001", status=1)
    del after
    rows = list(
        csv.DictReader(io.StringIO(told("pool", "erase", str(file), "B-003", "--format", "csv")))
    )
    assert {row["pending"] for row in rows} == {"false"}
    assert b"B-003" not in b"".join(one.read_bytes() for one in file.parent.iterdir())
