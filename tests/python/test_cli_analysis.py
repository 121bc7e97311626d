# SPDX-License-Identifier: BSL-1.0
"""The verbs that say how sure a ranking is, as a shell sees them."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

import herne
from herne._layout import width_of

from .test_cli import JOB, PEOPLE, complained, told

_JOB = herne.JobProfile.load(JOB)
_POOL = herne.Pool.load_csv(PEOPLE, _JOB.framework)
_SPACE = herne.WeightSpace.around(_JOB, 20)

#: A call of each verb, and what the library says to the same question.
_CALLS: dict[str, tuple[list[str], Callable[[], Any]]] = {
    "places": (
        ["places", JOB, PEOPLE, "--top", "5"],
        lambda: herne.place_intervals(_POOL, _JOB, top=5),
    ),
    "ask": (["ask", JOB, PEOPLE, "--top", "5"], lambda: herne.open_questions(_POOL, _JOB, top=5)),
    "robust": (
        ["robust", JOB, PEOPLE, "--around", "20", "--samples", "50", "--seed", "3"],
        lambda: herne.acceptability(_POOL, _JOB, _SPACE, samples=50, seed=3),
    ),
    "order": (
        ["robust", JOB, PEOPLE, "B-005", "B-018", "B-006", "--around", "20"],
        lambda: herne.robust_order(_POOL, _JOB, _SPACE, ["B-005", "B-018", "B-006"]),
    ),
    "stability": (
        ["stability", JOB, PEOPLE, "--top", "5", "--between", "B-005", "B-018"],
        lambda: herne.stability(_POOL, _JOB, top=5, between=("B-005", "B-018")),
    ),
    "raise": (
        ["raise", JOB, PEOPLE, "B-018", "--passes", "B-005"],
        lambda: herne.least_raises(_POOL["B-018"], _JOB, passes=_POOL["B-005"]),
    ),
    "nearest": (
        ["raise", JOB, PEOPLE, "--place", "1", "--top", "3"],
        lambda: herne.nearest(_POOL, _JOB, place=(_POOL, 1), top=3),
    ),
    "tandems": (
        ["tandems", JOB, PEOPLE, "--top", "3"],
        lambda: herne.tandems(_POOL, _JOB, top=3),
    ),
    "partners": (
        ["tandems", JOB, PEOPLE, "--partner", "B-018", "--top", "3", "--without-undecided"],
        lambda: herne.partners(_POOL, _JOB, "B-018", top=3, undecided="left_out"),
    ),
    "tandem": (
        ["tandems", JOB, PEOPLE, "--pair", "B-005", "B-018"],
        lambda: herne.explain_tandem(_POOL["B-005"], _POOL["B-018"], _JOB),
    ),
}


@pytest.mark.parametrize("name", _CALLS)
def test_verbs_say_what_the_library_says(name: str) -> None:
    arguments, found = _CALLS[name]
    result = found()
    assert told(*arguments, "--format", "json") == result.to_json()
    rows = list(csv.DictReader(io.StringIO(told(*arguments, "--format", "csv"))))
    frame = result.to_pandas()
    assert len(rows) == len(frame)
    assert list(rows[0]) == list(frame.columns)


@pytest.mark.parametrize("name", _CALLS)
@pytest.mark.parametrize(("language", "columns"), [("de", "40"), ("en", "100")])
def test_reports_fit_the_terminal(name: str, language: str, columns: str) -> None:
    lines = told(*_CALLS[name][0], "--lang", language, COLUMNS=columns).splitlines()
    assert len(lines) > 3
    assert max(map(width_of, lines)) <= int(columns)
    text = "\n".join(lines)
    assert any(f"B-{number:03d}" in text for number in range(73)) or name in {"stability", "ask"}


def test_weights_are_bounded_by_options() -> None:
    first, second = _SPACE.ids[:2]
    space = (
        herne.WeightSpace.anything(_JOB)
        .and_ranked()
        .and_between({first: (Fraction(1, 20), Fraction(1, 2))})
        .and_at_least(first, second)
    )
    options = ["--ranked", "--between", f"{first}=0.05..1/2", "--at-least", first, second]
    told_of = told("robust", JOB, PEOPLE, *options, "--samples", "9", "--format", "json")
    assert told_of == herne.acceptability(_POOL, _JOB, space, samples=9).to_json()
    groups = told(
        "robust", JOB, PEOPLE, "--over", "groups", "--samples", "9", "--order", "sampled",
        "--format", "json",
    )  # fmt: skip
    assert (
        groups
        == herne.acceptability(
            _POOL,
            _JOB,
            herne.WeightSpace.anything(_JOB, over="groups"),
            samples=9,
            unknown="sampled",
        ).to_json()
    )


def test_costs_are_read() -> None:
    competence = _JOB.requirements[0].competence
    index = _JOB.framework.index(competence)
    steps = [3] * _JOB.framework[index].scale.max
    options = ["--points", "1700", "--cost", f"{competence}={','.join(map(str, steps))}"]
    told_of = told("raise", JOB, PEOPLE, "B-018", *options, "--leave-unknown", "--format", "json")
    plan = herne.least_raises(
        _POOL["B-018"], _JOB, points=1700, costs={competence: steps}, unknown="leave"
    )
    assert told_of == plan.to_json()


def test_a_goal_that_nothing_reaches_is_found() -> None:
    arguments = ["raise", JOB, PEOPLE, "B-018", "--points", "999999", "--format", "json"]
    assert '"reachable": false' in told(*arguments, status=1)


def test_wrong_calls_are_refused_in_words() -> None:
    assert "--top" in complained("ask", JOB, PEOPLE, status=2)
    assert "is not ID=LOW..HIGH" in complained(
        "robust", JOB, PEOPLE, "--between", "x=0.1", status=2
    )
    assert "is not ID=LOW..HIGH" in complained(
        "robust", JOB, PEOPLE, "--between", "x=1/0..1", status=2
    )
    assert "is not COMPETENCE=N,N,..." in complained(
        "raise", JOB, PEOPLE, "B-018", "--points", "1", "--cost", "x=1,-2", status=2
    )
    assert "one of the arguments" in complained("raise", JOB, PEOPLE, "B-018", status=2)
    assert "nobody" in complained("robust", JOB, PEOPLE, "B-005", "nobody", status=1)
    assert "sampled" in complained("robust", JOB, PEOPLE, "B-005", "--order", "sampled", status=1)
    assert "unknown" in complained(
        "robust", JOB, PEOPLE, "--between", "x=0..1", "--samples", "5", status=1
    )
    assert "above 100" in complained("robust", JOB, PEOPLE, "--around", "120", status=2)


def test_hours_come_from_a_file(tmp_path: Path) -> None:
    file = tmp_path / "hours.csv"
    file.write_text(
        "id;low;high;days\nB-005;0,5;1;monday\n".replace("0,5", "0.5")
        + "B-018;1/4;1/2;friday tuesday\nB-006;0.9;1;\n",
        encoding="utf-8",
    )
    table = herne.Availability(
        {"B-005": ("1/2", 1), "B-018": ("1/4", "1/2"), "B-006": ("9/10", 1)},
        days={"B-005": ["monday"], "B-018": ["tuesday", "friday"]},
    )
    options = ["--availability", str(file), "--format", "json"]
    found = herne.tandems(_POOL, _JOB, availability=table)
    assert found.counts.hours_apart > 0
    assert told("tandems", JOB, PEOPLE, *options) == found.to_json()
    pair = herne.explain_tandem(_POOL["B-005"], _POOL["B-018"], _JOB, availability=table)
    assert told("tandems", JOB, PEOPLE, "--pair", "B-005", "B-018", *options) == pair.to_json()
    file.write_text("id,low\nB-005,1\n", encoding="utf-8")
    assert "there is no column 'high'" in complained("tandems", JOB, PEOPLE, *options, status=1)
    file.write_text("id,low,high\nB-005,nan,1\n", encoding="utf-8")
    assert "'nan' is no share" in complained("tandems", JOB, PEOPLE, *options, status=1)
