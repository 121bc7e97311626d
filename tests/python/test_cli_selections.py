# SPDX-License-Identifier: BSL-1.0
"""The verbs about invitations and the impact of a selection, as a shell sees them."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

import herne

from .test_cli import JOB, PEOPLE, complained, told

_JOB = herne.JobProfile.load(JOB)
_POOL = herne.Pool.load_csv(PEOPLE, _JOB.framework)


@pytest.fixture
def roster(tmp_path: Path) -> str:
    """Return a file: every other applicant a woman, the last one severely disabled."""
    path = tmp_path / "roster.csv"
    last = len(_POOL) - 1
    lines = ["candidate,sex,disability"]
    for i, id in enumerate(_POOL.ids):
        lines.append(f"{id},{'f' if i % 2 else 'm'},{'severe' if i == last else ''}")
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return str(path)


def test_invite_lists_ids_alone(roster: str) -> None:
    found = herne.invitations(
        herne.rank(_POOL, _JOB),
        herne.Roster.load_csv(roster),
        herne.InvitationRules(3),
        pool=_POOL,
        job=_JOB,
    )
    calls = ["invite", JOB, PEOPLE, "--roster", roster, "--places", "3"]
    assert told(*calls, "--format", "json") == found.list.to_json()
    rows = list(csv.DictReader(io.StringIO(told(*calls, "--format", "csv"))))
    assert rows == [{"id": id} for id in found.list.invited]
    text = told(*calls, "--lang", "en")
    assert str(_POOL.id(len(_POOL) - 1)) in text
    assert "section 165" not in text
    assert told(*calls, "--grounds", "--format", "json") == found.grounds.to_json()
    assert "section 165" in told(*calls, "--grounds", "--lang", "en")


def test_rules_may_stand_in_a_file(roster: str, tmp_path: Path) -> None:
    rules = herne.InvitationRules(
        1,
        under_represented=[
            herne.UnderRepresentation(grade="E 11", date="2026-01-01", source="equality plan")
        ],
    )
    path = tmp_path / "rules.json"
    path.write_text(rules.to_json(), encoding="utf-8")
    assert herne.InvitationRules.from_json(rules.to_json()) == rules
    calls = ["invite", JOB, PEOPLE, "--roster", roster]
    text = told(*calls, "--rules", str(path), "--grounds", "--lang", "en")
    assert "Women are under-represented" in " ".join(text.split())
    path.write_text('{"places": -1}', encoding="utf-8")
    assert "places" in complained(*calls, "--rules", str(path), status=1)


@pytest.mark.parametrize(
    ("options", "select"),
    [
        ([], lambda: herne.selection_by_conditions(_POOL, _JOB)),
        (["--places", "30"], lambda: herne.selection_by_place(_POOL, _JOB, 30)),
        (["--clause", "1"], lambda: herne.selection_by_clause(_POOL, _JOB, 0)),
        (
            ["--requirement", _JOB.requirements[0].id],
            lambda: herne.selection_by_requirement(_POOL, _JOB, _JOB.requirements[0].id),
        ),
    ],
)
def test_impact_says_what_the_library_says(roster: str, options: list[str], select) -> None:  # type: ignore[no-untyped-def]
    found = herne.impact(select(), herne.Roster.load_csv(roster))
    calls = ["impact", JOB, PEOPLE, "--roster", roster, *options]
    assert told(*calls, "--format", "json") == found.to_json()
    rows = list(csv.DictReader(io.StringIO(told(*calls, "--format", "csv"))))
    assert [row["groups"] for row in rows] == [";".join(row.groups) for row in found.rows]
    assert "no threshold of German law" in " ".join(told(*calls, "--lang", "en").split())


def test_a_roster_that_lacks_somebody_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "roster.csv"
    path.write_text("candidate,sex\nB-001,f\n", encoding="utf-8")
    message = complained("impact", JOB, PEOPLE, "--roster", str(path), status=1)
    assert "person of the roster" in message
    path.write_text("candidate,sex\nB-001,girl\n", encoding="utf-8")
    message = complained("invite", JOB, PEOPLE, "--roster", str(path), "--places", "1", status=1)
    assert "'girl' is not in 'female'" in message
