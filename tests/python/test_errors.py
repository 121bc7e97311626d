# SPDX-License-Identifier: BSL-1.0
"""Errors: what they carry beside their message."""

from __future__ import annotations

import copy
import json
import pickle
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

import herne
from herne.cli import main


def _refused(call: Callable[[], object]) -> herne.InvalidInput:
    with pytest.raises(herne.InvalidInput) as caught:
        call()
    return caught.value


def test_a_refused_value_says_where_it_stands_and_what_is_allowed(
    pool: herne.Pool, job: herne.JobProfile
) -> None:
    error = _refused(lambda: herne.rank(pool, job, min_score=2))
    assert error.problem == herne.Problem("min_score", "2 is not in 0..1", "2", "0..1")
    assert str(error) == str(error.problem) == "min_score: 2 is not in 0..1"
    assert error.args == (str(error),)


def test_python_and_the_compiled_half_refuse_alike(small: herne.Framework) -> None:
    mine = _refused(lambda: herne.Pool.from_levels([[1, 2, 0]], small, ids=[-1])).problem
    assert mine.where == "ids: row 0 (counted from 0)"
    assert (mine.value, mine.allowed) == ("-1", "0..18446744073709551615")
    theirs = _refused(lambda: herne.Profile(-1, small, {})).problem
    assert (theirs.where, theirs.value) == ("candidate id", "-1")
    assert theirs.allowed == mine.allowed


def test_a_plain_message_has_no_place() -> None:
    error = herne.InvalidInput("a: b")
    assert error.problem == herne.Problem(what="a: b")
    assert str(error) == "a: b"


def test_the_problem_of_a_file_is_its_first(job: herne.JobProfile) -> None:
    value = job.to_dict()
    for requirement in value["requirements"]:
        requirement["weight"] = -2
    error = _refused(lambda: herne.JobProfile.from_dict(value, frameworks=job.framework))
    assert isinstance(error, herne.InvalidFile)
    assert error.problem.where == "requirements[0].weight"
    assert error.problem.value == "-2"
    assert error.problem.allowed == "a whole number in 1..10000"
    assert (error.problem.where, error.problem.what) == error.problems[0]
    assert error.count == len(job)
    assert len(error.problems) == min(20, len(job))


def test_levels_and_cells_off_their_scale_say_what_is_allowed(small: herne.Framework) -> None:
    column = small[0].id
    levels = np.full((30, len(small)), 99, np.uint8)
    for error in (
        _refused(lambda: herne.Pool.from_levels(levels, small)),
        _refused(lambda: herne.Pool.from_csv(f"id,{column}\nada,99\n", small)),
    ):
        assert isinstance(error, herne.InvalidFile)
        assert error.problem.value.strip("'") == "99"
        assert f"0..{small[0].scale.max}" in error.problem.allowed


@pytest.mark.parametrize(
    "error",
    [
        herne.InvalidInput(herne.Problem("level", "15 is not in 0..14", "15", "0..14")),
        herne.FrameworkMismatch(herne.Problem("pools[1]", "is another")),
        herne.InvalidFile("a: b", "a", (("", "b"),), herne.Problem(what="b", value="b"), 3),
        herne.UnknownId("unknown competence 'x'", "x", "y", "competence"),
    ],
)
def test_errors_keep_what_they_carry_in_pickles_and_copies(error: Exception) -> None:
    for again in (pickle.loads(pickle.dumps(error)), copy.copy(error)):
        assert type(again) is type(error)
        assert str(again) == str(error)
        assert vars(again) == vars(error)


def test_an_unknown_id_says_what_was_looked_up(small: herne.Framework) -> None:
    with pytest.raises(herne.UnknownId) as caught:
        small.index("nobody")
    assert (caught.value.kind, caught.value.id) == ("competence", "nobody")


def test_a_path_with_a_colon_stays_whole(tmp_path: Path) -> None:
    missing = tmp_path / "a: b.json"
    with pytest.raises(FileNotFoundError) as caught:
        herne.Framework.load(missing)
    assert caught.value.filename == str(missing)
    assert caught.value.strerror is not None
    assert caught.value.strerror.startswith("cannot open: ")


def test_validate_tells_the_file_from_what_is_wrong_in_it(
    tmp_path: Path, job: herne.JobProfile, capsys: pytest.CaptureFixture[str]
) -> None:
    wrong = tmp_path / "a: b.json"
    value = job.to_dict()
    value["requirements"] = [{"id": "?"} for _ in range(12)]
    wrong.write_text(json.dumps(value), encoding="utf-8")
    main(["validate", "--format", "json", str(wrong)])
    rows = json.loads(capsys.readouterr().out)
    assert len(rows) == 21
    assert {row["file"] for row in rows} == {str(wrong)}
    assert not any(row["message"].startswith(str(wrong)) for row in rows)
    assert rows[-1]["message"].startswith("and ")
