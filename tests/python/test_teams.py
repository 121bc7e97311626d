# SPDX-License-Identifier: BSL-1.0
"""Teams: who completes one, what it covers, and the smallest one."""

from __future__ import annotations

import copy
import itertools
import pickle
import random
from typing import Any

import pytest

import herne


@pytest.fixture(scope="module")
def team() -> herne.TeamProfile:
    return herne.TeamProfile.load("examples/data/teams/digital-office.json")


@pytest.fixture(scope="module")
def pool(team: herne.TeamProfile) -> herne.Pool:
    return herne.Pool.load_csv("examples/data/applicants.csv", team.framework)


@pytest.fixture(scope="module")
def job() -> herne.JobProfile:
    return herne.JobProfile.load("examples/data/jobs/16-0107.json")


def _have(people: list[herne.Profile], one: herne.TeamRequirement) -> int:
    """Return how many are known to have what a requirement asks for."""
    return sum((person[one.competence] or 0) >= one.level for person in people)


def _small(seed: int) -> tuple[herne.Pool, herne.TeamProfile]:
    draw = random.Random(seed)
    scale = herne.Scale("s", ["some", "good"])
    framework = herne.Framework("own", "1", [herne.Competence(name, scale) for name in "abc"])
    people = [
        herne.Profile(id, framework, [draw.choice([None, 0, 1, 2]) for _ in range(3)])
        for id in draw.sample(range(100), 7)
    ]
    needs = [
        herne.TeamRequirement(f"r{n}", draw.choice("abc"), draw.randint(1, 2), draw.randint(1, 2))
        for n in range(draw.randint(1, 4))
    ]
    return herne.Pool.from_profiles(people), herne.TeamProfile(framework, "T", needs)


@pytest.mark.parametrize("seed", range(40))
def test_smallest_team_is_the_first_of_all_subsets(seed: int) -> None:
    pool, team = _small(seed)
    everybody = [pool[pool.id(row)] for row in range(len(pool))]
    wanted = [min(one.people, _have(everybody, one)) for one in team.requirements]
    found = herne.smallest_team(pool, team)
    ids = sorted(person.id for person in everybody)
    for size in range(len(ids) + 1):
        fitting = [
            list(some)
            for some in itertools.combinations(ids, size)
            if all(
                _have([pool[id] for id in some], one) >= people
                for one, people in zip(team.requirements, wanted, strict=True)
            )
        ]
        if fitting:
            assert found.joining == min(fitting)
            break
    assert found.exact
    assert found.first_by_ids
    assert found.gap == 0
    assert {one.requirement for one in found.unreachable} == {
        one.id for one, people in zip(team.requirements, wanted, strict=True) if people < one.people
    }


@pytest.mark.parametrize("seed", range(40))
def test_coverage_counts_who_has_what(seed: int) -> None:
    pool, team = _small(seed)
    members = [pool[pool.id(row)] for row in range(4)]
    found = herne.team_coverage(members, team)
    critical = {(one.id, name) for one in found.critical for name in one.requirements}
    for one, covered in zip(team.requirements, found.requirements, strict=True):
        have = _have(members, one)
        unknown = sum(person[one.competence] is None for person in members)
        state = "covered" if have >= one.people else "gap"
        if state == "gap" and have + unknown >= one.people:
            state = "open"
        assert covered.state == state
        assert len(covered.have) == have
        assert len(covered.may_have) == unknown
        for person in members:
            others = [other for other in members if other is not person]
            opens = state == "covered" and _have(others, one) < one.people
            assert ((person.id, one.id) in critical) == opens


def test_completion_is_the_gain_of_joint_levels(job: herne.JobProfile) -> None:
    pool = herne.Pool.load_csv("examples/data/applicants.csv", job.framework)
    members = ["B-005", "B-018"]
    found = herne.complete(pool, job, members, top=None)
    own = [
        max(levels)
        for levels in zip(
            *([level or 0 for level in pool[id].levels] for id in members), strict=True
        )
    ]
    points = herne.points(herne.Pool.from_profiles([herne.Profile(0, job.framework, own)]), job)[0]
    assert found.points == points
    verdicts = {
        pool.id(row): herne.VERDICTS[code] if not isinstance(code, str) else code
        for row, code in enumerate(herne.verdicts(pool, job))
    }
    listed = {entry.id: entry for entry in found.entries}
    for row in range(len(pool)):
        id = pool.id(row)
        assert (id in listed) == (verdicts[id] != "ineligible" and id not in members)
        if id not in listed:
            continue
        joint = [max(a, b or 0) for a, b in zip(own, pool[id].levels, strict=True)]
        person = herne.Profile(0, job.framework, joint)
        total = herne.points(herne.Pool.from_profiles([person]), job)[0]
        assert listed[id].gain == total - points
        assert sum(added.gain for added in listed[id].adds) == listed[id].gain
        assert sum(added.best_gain for added in listed[id].adds) == listed[id].best_gain
    order = [(-entry.gain, entry.id) for entry in found.entries]
    assert order == sorted(order)
    sure = herne.complete(pool, job, members, top=None, undecided="left_out", threads=2)
    assert [entry.id for entry in sure.entries] == [
        entry.id for entry in found.entries if entry.verdict == "eligible"
    ]
    assert herne.complete(pool, job, [pool[id] for id in members], top=None) == found


def test_team_profiles_have_every_form(team: herne.TeamProfile) -> None:
    assert herne.TeamProfile.from_json(team.to_json(), frameworks=team.framework) == team
    assert herne.TeamProfile.from_dict(team.to_dict(), frameworks=team.framework) == team
    assert pickle.loads(pickle.dumps(team)) == team
    assert copy.deepcopy(team) is team
    assert hash(pickle.loads(pickle.dumps(team))) == hash(team)
    assert repr(team) == "<TeamProfile DB-TEAM: 11 requirements>"
    assert team.label("itil") == team.competence("itil").label
    assert team.requirements[team.index("english")].level == 4
    own = herne.TeamProfile(
        team.framework,
        team.reference,
        team.requirements,
        title=team.title,
        source=team.source,
        note=team.note,
    )
    assert own == team


def test_results_have_every_form(
    pool: herne.Pool, team: herne.TeamProfile, job: herne.JobProfile
) -> None:
    applicants = herne.Pool.load_csv("examples/data/applicants.csv", job.framework)
    results: list[Any] = [
        herne.team_coverage([pool["B-005"], pool["B-018"]], team),
        herne.smallest_team(pool, team),
        herne.complete(applicants, job, ["B-005"]),
    ]
    for result in results:
        assert type(result).from_json(result.to_json()) == result
        assert type(result).from_dict(result.to_dict()) == result
        assert hash(type(result).from_json(result.to_json())) == hash(result)
        assert pickle.loads(pickle.dumps(result)) == result
        assert "<table" in result._repr_html_()
        assert "Calculated, not decided" in str(result)
        assert len(result.to_pandas()) == len(result.table())
        assert "B-0" in herne.report_text(result, language="de")
        assert "B-0" in herne.report_html(result)
    frame = results[0].to_pandas()
    assert list(frame["requirement"]) == [one.id for one in team.requirements]
    assert list(frame["state"]) == [one.state for one in results[0].requirements]
    assert list(results[2].to_pandas()["id"]) == [one.id for one in results[2].entries]


def test_a_cut_search_states_its_gap(pool: herne.Pool, team: herne.TeamProfile) -> None:
    whole = herne.smallest_team(pool, team)
    cut = herne.smallest_team(pool, team, max_steps=0)
    assert whole.exact
    assert cut.lower_bound <= len(whole.joining) <= len(cut.joining)
    assert cut.gap == len(cut.joining) - cut.lower_bound
    assert cut.exact == (cut.gap == 0)
    fixed = herne.smallest_team(pool, team, members=["B-005"])
    assert fixed.members == ["B-005"]
    assert "B-005" not in fixed.joining


def test_bad_arguments_are_refused(
    pool: herne.Pool, team: herne.TeamProfile, job: herne.JobProfile
) -> None:
    with pytest.raises(KeyError, match="B-00"):
        herne.complete(pool, job, ["B-000"])
    with pytest.raises(ValueError, match="stands twice"):
        herne.complete(pool, job, ["B-005", "B-005"])
    with pytest.raises(ValueError, match="stands twice"):
        herne.team_coverage([pool["B-005"], pool["B-005"]], team)
    with pytest.raises(TypeError, match="members"):
        herne.team_coverage(["B-005"], team)  # type: ignore[list-item]
    with pytest.raises(TypeError, match="members"):
        herne.complete(pool, job, "B-005")
    with pytest.raises(ValueError, match="undecided"):
        herne.complete(pool, job, [], undecided="maybe")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match=r"people: 0 is not in 1\.\.1000"):
        herne.TeamProfile(team.framework, "T", [herne.TeamRequirement("a", "cefr/german", 1, 0)])
    with pytest.raises(ValueError, match=r"people: 1000000000 is not in 1\.\.1000"):
        herne.TeamProfile(
            team.framework, "T", [herne.TeamRequirement("a", "cefr/german", 1, 10**9)]
        )
    with pytest.raises(ValueError, match=r"level: 7 is not in 1\.\.6"):
        herne.TeamProfile(team.framework, "T", [herne.TeamRequirement("a", "cefr/german", 7)])
    with pytest.raises(ValueError, match="germane"):
        herne.TeamProfile(team.framework, "T", [herne.TeamRequirement("a", "germane")])


def test_the_picture_says_who_covers_what(pool: herne.Pool, team: herne.TeamProfile) -> None:
    found = herne.team_coverage([pool[id] for id in ("B-005", "B-018", "B-001")], team)
    ax = herne.plot.team_coverage(found, lang="de")
    assert len(ax.get_yticks()) == len(team)
    assert [label.get_text() for label in ax.get_xticklabels()] == found.members
    texts = [text.get_text() for text in ax.texts]
    critical = sum(len(one.requirements) for one in found.critical)
    unknown = sum(len(one.may_have) for one in found.requirements)
    assert texts.count("!") == critical > 0
    assert texts.count("?") == unknown
    for one in found.requirements:
        assert f"{len(one.have)}/{one.people}" in texts
    assert {"✓ gedeckt", "✗ Lücke"} <= set(texts)
    words = herne.plot.alt(ax)
    assert "Leitung eines ganzen Projekts: gedeckt (1/1); haben es B-005!" in words
    smallest = herne.smallest_team(pool, team)
    assert "Proven" in herne.plot.alt(herne.plot.team_coverage(smallest))
    few = herne.plot.team_coverage(found, top=1)
    assert len(few.get_xticks()) == 1
    assert "2 more not shown" in herne.plot.alt(few)
    nobody = herne.plot.team_coverage(herne.team_coverage([], team))
    assert "gap (0/1)" in herne.plot.alt(nobody)
    with pytest.raises(ValueError, match="top"):
        herne.plot.team_coverage(found, top=0)
