# SPDX-License-Identifier: BSL-1.0
"""How far shares may move, and what would be enough."""

from __future__ import annotations

from fractions import Fraction

import pytest

import herne


@pytest.fixture(scope="module")
def job() -> herne.JobProfile:
    return herne.JobProfile.load("examples/data/jobs/16-0107.json")


@pytest.fixture(scope="module")
def pool(job: herne.JobProfile) -> herne.Pool:
    return herne.Pool.load_csv("examples/data/applicants.csv", job.framework)


def test_intervals_hold_todays_share(pool: herne.Pool, job: herne.JobProfile) -> None:
    found = herne.stability(pool, job, top=5, between=("B-005", "B-018"), threads=2)
    assert found == herne.stability(pool, job, top=5, between=("B-005", "B-018"))
    assert len(found.requirements) == len(job.requirements)
    assert sum(part.share for part in found.requirements) == 1
    assert sum(part.share for part in found.groups) == 1
    for part in [*found.requirements, *found.groups]:
        for interval in (part.first_place, part.first, part.between):
            assert interval is not None
            assert part.share in interval
            assert 0 <= interval.low <= interval.high <= 1
            assert isinstance(interval.low, Fraction)
    assert (found.a, found.b) == ("B-005", "B-018")


def test_ends_are_where_scores_meet(pool: herne.Pool, job: herne.JobProfile) -> None:
    a, b = "B-005", "B-018"
    found = herne.stability(pool, job, between=(a, b))
    explained = {id: herne.explain(pool[id], job).requirements for id in (a, b)}

    def score(id: str, moving: int, share: Fraction) -> Fraction:
        parts = explained[id]
        rest = [part for r, part in enumerate(parts) if r != moving]
        own = Fraction(parts[moving].points, parts[moving].maximum)
        others = Fraction(sum(p.points for p in rest), sum(p.maximum for p in rest))
        return (1 - share) * others + share * own

    for r, part in enumerate(found.requirements):
        assert part.between is not None
        for end, is_open in (
            (part.between.low, part.between.low_open),
            (part.between.high, part.between.high_open),
        ):
            if is_open:
                assert score(a, r, end) == score(b, r, end)
            else:
                assert end in (0, 1)


def test_stability_has_every_form(pool: herne.Pool, job: herne.JobProfile) -> None:
    found = herne.stability(pool, job, top=5)
    assert herne.Stability.from_json(found.to_json()) == found
    assert herne.Stability.from_dict(found.to_dict()) == found
    frame = found.to_pandas()
    assert list(frame["id"]) == [part.id for part in [*found.requirements, *found.groups]]
    assert "between_low" not in frame
    assert "between_low" in herne.stability(pool, job, between=("B-005", "B-018")).to_pandas()


def test_least_shift_brings_two_level(pool: herne.Pool, job: herne.JobProfile) -> None:
    a, b = pool["B-005"], pool["B-018"]
    shift = herne.least_shift(a, b, job)
    assert shift.reachable
    assert shift.a_points > shift.b_points
    space = herne.WeightSpace.anything(job)
    moved = {move.id: move.after for move in shift.moves}
    shares = [moved.get(id_, share) for id_, share in zip(space.ids, space.shares, strict=True)]
    assert sum(shares) == 1
    changes = [abs(new - old) for new, old in zip(shares, space.shares, strict=True)]
    assert sum(changes) == shift.total_change
    points = herne.fit_matrix(pool, job)
    lead = points[pool.row("B-005")] - points[pool.row("B-018")]
    assert abs(float(lead @ [float(share) for share in shares])) < 1e-12
    assert herne.least_shift(b, a, job).moves == []
    assert herne.LeastShift.from_json(shift.to_json()) == shift
    assert list(shift.to_pandas()["id"]) == list(moved)
    assert herne.least_shift(a, b, job, over="groups").over == "groups"


def test_plan_reaches_its_goal(pool: herne.Pool, job: herne.JobProfile) -> None:
    profile = pool["B-018"]
    plan = herne.least_raises(profile, job, passes=pool["B-005"])
    assert plan.reachable
    assert plan.cost == sum(one.steps for one in plan.raises)
    before, after = (
        herne.what_if(profile, job, plan).before,
        herne.what_if(profile, job, plan).after,
    )
    assert (before.points, after.points) == (plan.points_before, plan.points_after)
    assert after.points > herne.points(pool["B-005"], job)
    assert after.verdict == "eligible"
    place = herne.least_raises(profile, job, place=(pool, 1))
    assert place.reachable
    assert place.points_after >= herne.points(pool["B-005"], job)


def test_costs_change_the_plan(pool: herne.Pool, job: herne.JobProfile) -> None:
    profile = pool["B-018"]
    plain = herne.least_raises(profile, job, passes=pool["B-005"])
    first = plain.raises[0]
    steps = job.framework[first.competence].scale.max
    dear = herne.least_raises(
        profile, job, passes=pool["B-005"], costs={first.competence: [1000] * steps}
    )
    assert dear.costs[0].competence == first.competence
    assert dear.cost < 1000 or not dear.reachable


def test_plans_have_every_form(pool: herne.Pool, job: herne.JobProfile) -> None:
    plan = herne.least_raises(pool["B-018"], job, passes=pool["B-005"])
    assert herne.RaisePlan.from_json(plan.to_json()) == plan
    assert list(plan.to_pandas()["competence"]) == [one.competence for one in plan.raises]
    found = herne.nearest(pool, job, points=1700, top=3)
    assert found.already + found.unreachable + found.others + len(found.plans) == len(pool)
    assert [one.cost for one in found.plans] == sorted(one.cost for one in found.plans)
    assert herne.Nearest.from_dict(found.to_dict()) == found
    assert list(found.to_pandas()["id"]) == [one.id for one in found.plans]


def test_bad_arguments_are_refused(pool: herne.Pool, job: herne.JobProfile) -> None:
    with pytest.raises(ValueError, match="top"):
        herne.stability(pool, job, top=0)
    with pytest.raises(KeyError, match="nobody"):
        herne.stability(pool, job, between=("B-005", "nobody"))
    with pytest.raises(TypeError, match="one goal"):
        herne.least_raises(pool["B-018"], job)
    with pytest.raises(TypeError, match="one goal"):
        herne.nearest(pool, job, points=3, place=(pool, 1))
    with pytest.raises(KeyError):
        herne.least_raises(pool["B-018"], job, points=3, costs={"nothing": [1]})
    with pytest.raises(ValueError, match="cost"):
        herne.least_raises(
            pool["B-018"], job, points=3, costs={job.requirements[0].competence: [-1]}
        )
