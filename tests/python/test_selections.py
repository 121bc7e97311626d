# SPDX-License-Identifier: BSL-1.0
"""Rosters, selections and their impact, invitations, comparison sheets, findings on equality."""

from __future__ import annotations

import inspect
import itertools
import math
import random
import re
from collections.abc import Callable, Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

import herne

from . import samples

ROOT = Path(__file__).parents[2]


def signatures() -> Iterator[tuple[str, str]]:
    """Yield the name and signature of every public callable, compiled ones by their docstrings."""
    for name in herne.__all__:
        value = getattr(herne, name)
        if not isinstance(value, type):
            yield name, signature_text(value)
            continue
        for member in vars(value):
            if callable(found := getattr(value, member, None)):
                yield f"{name}.{member}", signature_text(found)


def signature_text(value: Callable[..., Any]) -> str:
    """Return a signature as written, or the first lines of a docstring, where pybind11 says it."""
    try:
        return str(inspect.signature(value))
    except (TypeError, ValueError):
        lines = (value.__doc__ or "").splitlines()
        return "\n".join(line for line in lines if "->" in line)


def people(*parts: tuple[str, int], first: int = 0) -> list[herne.RosterEntry]:
    """Return so many people of each sex."""
    sexes = [sex for sex, count in parts for _ in range(count)]
    return [herne.RosterEntry(first + i, sex=sex) for i, sex in enumerate(sexes)]  # type: ignore[arg-type]


def test_only_the_procedure_takes_a_roster() -> None:
    takers = {
        name
        for name, text in signatures()
        if re.search(r"\bRoster\b(?!Entry|Counts)", text.partition("->")[0])
    }
    own = {name for name in takers if name.startswith("Roster.")}
    assert takers - own == {"impact", "invitations"}


def test_a_roster_is_refused_where_people_are_ranked() -> None:
    roster = herne.Roster([herne.RosterEntry("ada", sex="female")])
    job, pool = samples.small_job(), samples.small_pool()
    calls: list[Callable[[], object]] = [
        lambda: herne.rank(roster, job),  # type: ignore[call-overload]
        lambda: herne.points(roster, job),  # type: ignore[call-overload]
        lambda: herne.explain(roster, job),  # type: ignore[arg-type]
        lambda: herne.rank(pool, job, also=roster),  # type: ignore[call-overload]
        lambda: herne.tandems(roster, job),  # type: ignore[arg-type]
        lambda: herne.place_intervals(roster, job),  # type: ignore[arg-type]
        lambda: herne.report_text(roster),  # type: ignore[call-overload]
    ]
    for call in calls:
        with pytest.raises(TypeError):
            call()
    for name in ("to_json", "to_dict", "to_pandas", "__iter__", "__getitem__"):
        assert not hasattr(roster, name)


def test_shuffling_a_roster_changes_no_byte_of_a_ranking() -> None:
    job, pool = samples.job(), samples.pool()
    before = herne.rank(pool, job).to_json()
    generator = random.Random(7)
    for _ in range(3):
        sexes = ["female", "male", "diverse", None] * 18
        generator.shuffle(sexes)
        roster = herne.Roster.from_records(
            [{"id": id, "sex": sex} for id, sex in zip(pool.ids, sexes, strict=True)]
        )
        ranking = herne.rank(pool, job)
        herne.invitations(ranking, roster, herne.InvitationRules(3))
        assert ranking.to_json() == before
        assert herne.rank(pool, job).to_json() == before


def test_a_roster_is_the_same_in_any_order_and_shows_nobody() -> None:
    entries = people(("female", 6), ("male", 8))
    roster = herne.Roster(entries)
    assert herne.Roster(entries[::-1]) == roster
    assert repr(roster) == "<Roster of 14 people>"
    assert repr(entries[0]) == "<RosterEntry>"
    assert (3 in roster, 14 in roster) == (True, False)
    rows = roster.counts().attributes[0].rows
    assert [(row.groups, row.people) for row in rows] == [(["male"], 8), (["female"], 6)]


def test_csv_and_records_are_read(tmp_path: Path) -> None:
    path = tmp_path / "roster.csv"
    path.write_text(
        "nr;Geschlecht;Schwerbehinderung\n7;w;schwerbehindert\n8;m;\n", encoding="utf-8"
    )
    read = herne.Roster.load_csv(path, ids="number")
    records = [{"id": 7, "sex": "female", "disability": "severe"}, {"id": 8, "sex": "male"}]
    assert read == herne.Roster.from_records(records)
    with pytest.raises(ValueError, match="'x' is not in 'female'"):
        herne.Roster.from_csv("candidate,sex\nA,x\n")
    with pytest.raises(ValueError, match="stands twice"):
        herne.Roster(people(("male", 1)) * 2)


def test_fishers_test_is_that_of_scipy_on_random_tables() -> None:
    stats = pytest.importorskip("scipy.stats")
    generator = random.Random(20261128)
    for _ in range(400):
        most = generator.choice([5, 20, 100, 1000])
        people_a, people_b = generator.randint(1, most), generator.randint(1, most)
        a, b = generator.randint(0, people_a), generator.randint(0, people_b)
        expected = stats.fisher_exact([[a, people_a - a], [b, people_b - b]]).pvalue
        p = herne.fisher_exact(a, people_a, b, people_b)
        assert math.isclose(p, expected, rel_tol=1e-9, abs_tol=1e-300), (a, people_a, b, people_b)


def test_fishers_test_is_exact() -> None:
    for people_a, people_b in itertools.product(range(1, 9), repeat=2):
        for a, b in itertools.product(range(people_a + 1), range(people_b + 1)):
            weights = {
                x: math.comb(people_a, x) * math.comb(people_b, a + b - x)
                for x in range(max(0, a + b - people_b), min(people_a, a + b) + 1)
            }
            rare = sum(weight for weight in weights.values() if weight <= weights[a])
            exact = Fraction(rare, sum(weights.values()))
            assert herne.fisher_exact(a, people_a, b, people_b) == float(exact)


def test_exactly_four_fifths_is_not_below_where_floats_say_so() -> None:
    assert not herne.below_four_fifths(3, 5, 6, 8)
    assert (3 / 5) / (6 / 8) < 0.8
    assert herne.below_four_fifths(59, 100, 74, 100)


def test_impact_is_told_by_group_and_clause() -> None:
    job, pool = samples.job(), samples.pool()
    roster = herne.Roster(
        [
            herne.RosterEntry(str(id), sex="female" if i % 2 else "male")
            for i, id in enumerate(pool.ids)
        ]
    )
    table = herne.impact(herne.selection_by_place(pool, job, 30), roster)
    assert table.people == 72
    assert sum(row.people for row in table.rows) == 72
    assert sum(row.selected for row in table.rows) == table.selected
    assert len(table.costs) == len(job.eligibility.clauses) + len(job.requirements)
    for row in table.rows:
        assert row.rate == Fraction(row.selected, row.people)
    assert herne.ImpactTable.from_json(table.to_json()) == table
    assert herne.ImpactTable.from_dict(table.to_dict()) == table
    german = herne.report_text(table, language="de")
    assert "keine Schwelle des deutschen Rechts" in " ".join(german.split())
    assert "29 CFR 1607.4 D" in herne.report_html(table, language="en")


def test_small_groups_are_never_said_to_have_fared_well() -> None:
    roster = herne.Roster(people(("female", 4), ("male", 30)))
    table = herne.impact(herne.stated_selection(range(34), range(3, 20)), roster)
    assert [(row.groups, row.ratio, row.p_value) for row in table.rows] == [([], None, None)]
    text = " ".join(herne.report_text(table, language="en").split())
    assert "too small to be compared" in text
    assert "women" not in text


def test_tables_published_together_hide_the_same_groups() -> None:
    roster = herne.Roster([herne.RosterEntry(i, status_group="abc"[i % 3]) for i in range(90)])
    first = herne.stated_selection(range(90), range(60))
    second = herne.stated_selection(range(90), [i for i in range(60) if i % 3 or i > 5])
    apart = [herne.impact(one, roster, attribute="status_group") for one in (first, second)]
    assert [len(table.rows) for table in apart] == [3, 3]
    together = herne.impact([first, second], roster, attribute="status_group")
    assert [[row.groups for row in table.rows] for table in together] == [[["a", "b", "c"]]] * 2


def field() -> tuple[herne.JobProfile, herne.Pool, herne.Ranking]:
    """Return the shipped job, its applicants and their ranking."""
    job, pool = samples.job(), samples.pool()
    return job, pool, herne.rank(pool, job)


def roster_of(pool: herne.Pool, **said: dict[str, str]) -> herne.Roster:
    """Return a roster of everybody; `said` gives a field by id."""
    return herne.Roster.from_records(
        [
            {"id": id} | {name: values[str(id)] for name, values in said.items() if id in values}
            for id in pool.ids
        ]
    )


def test_ineligible_is_not_plainly_unsuitable() -> None:
    job, pool, ranking = field()
    out = str(ranking.left_out[0].id)
    roster = roster_of(pool, disability={out: "severe"})
    proposal = herne.invitations(ranking, roster, herne.InvitationRules(1), pool=pool, job=job)
    assert out in proposal.list.invited
    finding = herne.UnsuitabilityFinding(
        out, clause="education", reason="no degree", by="M. Muster, staff", date="2026-05-04"
    )
    rules = herne.InvitationRules(1, unsuitable=[finding])
    without = herne.invitations(ranking, roster, rules)
    assert out not in without.list.invited
    line = next(one for one in without.grounds.not_invited if one.id == out)
    assert (line.reason, line.findings) == ("plainly_unsuitable", [finding])


def test_as_many_women_as_men_are_invited() -> None:
    _, pool, ranking = field()
    women = {str(entry.id): "female" for entry in ranking[10:20]}
    men = {str(id): "male" for id in pool.ids if str(id) not in women}
    roster = roster_of(pool, sex=women | men)
    stated = herne.UnderRepresentation(grade="E 11", date="2026-01-01", source="equality plan 2026")
    rules = herne.InvitationRules(4, under_represented=[stated])
    proposal = herne.invitations(ranking, roster, rules)
    invited = {str(id) for id in proposal.list.invited}
    assert len(invited & set(women)) == len(invited & set(men)) == 4
    with pytest.raises(ValueError, match=r"under_represented\[0\]\.source: is missing"):
        herne.invitations(
            ranking,
            roster,
            herne.InvitationRules(
                4, under_represented=[herne.UnderRepresentation(grade="E 11", date="2026-01-01")]
            ),
        )


def test_nothing_of_a_roster_stands_in_what_is_written_for_others() -> None:
    job, pool, ranking = field()
    severe = str(ranking[50].id)
    group = "Sondergruppe-q7x"
    roster = roster_of(
        pool,
        disability={severe: "equal_status"},
        status_group={severe: group},
        sex={severe: "diverse"},
    )
    proposal = herne.invitations(ranking, roster, herne.InvitationRules(2), pool=pool, job=job)
    sheet = herne.comparison_sheet(ranking, pool, job, [ranking[0].id, severe])
    tables = [
        herne.impact(herne.selection_by_place(pool, job, 5), roster, attribute=attribute)
        for attribute in ("sex", "disability", "status_group")
    ]
    written = [
        ranking.to_json(),
        proposal.list.to_json(),
        herne.report_text(proposal.list, language="en"),
        herne.report_html(proposal.list, language="both"),
        sheet.to_json(),
        *(table.to_json() for table in tables),
        *(herne.report_text(table, language="en") for table in tables),
    ]
    for text in written:
        for word in (group, "equal_status", "diverse", "equal status", "section 165", "§ 165"):
            assert word not in text, word
    assert severe in proposal.list.invited
    assert "section 165" in herne.report_text(proposal.grounds, language="en")
    assert severe not in proposal.grounds.without_person(severe).to_json()


def test_terms_say_which_track_is_met() -> None:
    framework = samples.small_framework()
    track = herne.Eligibility(herne.Clause.at("sql", 2))
    job = herne.JobProfile(
        framework,
        "A-3",
        [herne.Requirement("sql", "sql", 1)],
        terms=herne.Terms(
            pay=[herne.Pay("employee", "E 11"), herne.Pay("civil_servant", "A 12", track=track)]
        ),
    )
    pool = samples.small_pool()
    verdicts = {
        id: [one.verdict for one in herne.terms_verdicts(pool[id], job)]
        for id in ("ada", "bob", "dan")
    }
    assert verdicts == {
        "ada": ["eligible", "eligible"],
        "bob": ["eligible", "ineligible"],
        "dan": ["eligible", "undecided"],
    }
    again = herne.JobProfile.from_json(job.to_json(), frameworks=framework)
    assert again.terms.pay[1].track == job.terms.pay[1].track
    assert again == job


def test_a_comparison_sheet_has_no_points_and_names_missing_appraisals() -> None:
    job, pool, ranking = field()
    a, b = ranking[0].id, ranking[1].id
    sheet = herne.comparison_sheet(
        ranking,
        pool,
        job,
        [b, a],
        appraisals=[herne.Appraisal(a, "4 points", "A 11", "2025-01-01")],
        civil_servants=[a, b],
    )
    assert [person.id for person in sheet.people] == sorted([a, b])
    assert [finding.code for finding in sheet.findings] == ["appraisal_missing"]
    said = re.sub(r'"place": "[a-z]', "", sheet.to_json())  # where a finding stands
    assert not re.search(r'"(points|score|best|worst|total|share|place)"', said), said
    assert herne.ComparisonSheet.from_json(sheet.to_json()) == sheet
    assert len(sheet.criteria) == len(job.requirements)


def test_no_function_returns_a_finding_on_equality() -> None:
    makers = {name for name, text in signatures() if "EqualityFinding" in text.partition("->")[2]}
    assert makers == {f"EqualityFinding.{name}" for name in ("from_json", "from_dict", "load")}


def test_no_header_declares_a_function_that_returns_a_finding_on_equality() -> None:
    declared = re.compile(r"\bEqualityFinding\s+\w+\s*\(")
    headers = list((ROOT / "include" / "herne").rglob("*.hpp"))
    assert len(headers) > 100
    for header in headers:
        assert not declared.search(header.read_text(encoding="utf-8")), header


def test_a_finding_on_equality_has_to_be_whole() -> None:
    whole: dict[str, Any] = {
        "people": ["A-1", "A-2"],
        "equally_qualified": False,
        "criteria": [herne.CriterionFinding("sql", "one has led projects")],
        "reasons": "contents differ",
        "preference": "not_called_for",
        "preference_reason": "not equal",
        "found_by": [herne.NamedRole("chair", "M. Muster")],
        "date": "2026-05-20",
    }
    assert herne.EqualityFinding(**whole).equally_qualified is False
    for name, value in {
        "people": ["A-1"],
        "criteria": [],
        "reasons": "",
        "found_by": [],
        "date": "",
        "preference": "applied",
        "preference_reason": "",
    }.items():
        with pytest.raises(ValueError, match=name):
            herne.EqualityFinding(**(whole | {name: value}))
