# SPDX-License-Identifier: BSL-1.0
"""Several openings at once: who is best placed where."""

from __future__ import annotations

import itertools
import pickle
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import herne

_OFFICE = sorted(Path("examples/data/digital-office").glob("*.json"))


@pytest.fixture(scope="module")
def jobs() -> list[herne.JobProfile]:
    return [herne.JobProfile.load(path) for path in _OFFICE]


@pytest.fixture(scope="module")
def pool(jobs: list[herne.JobProfile]) -> herne.Pool:
    return herne.Pool.load_csv("examples/data/applicants.csv", jobs[0].framework)


def _random_jobs(random: np.random.Generator, count: int) -> list[herne.JobProfile]:
    scale = herne.Scale("s", ["a", "b", "c"])
    framework = herne.Framework("f", "1", [herne.Competence(name, scale) for name in "xyz"])
    return [
        herne.JobProfile(
            framework,
            f"job {number}",
            [
                herne.Requirement(name, name, int(random.integers(1, 4)), weight=weight)
                for name, weight in zip("xyz", map(int, random.integers(1, 5, 3)), strict=True)
            ],
            eligibility=herne.Eligibility(herne.Clause.at("x", 1)) if number % 2 else None,
        )
        for number in range(count)
    ]


def _random_pool(random: np.random.Generator, framework: herne.Framework) -> herne.Pool:
    levels = random.integers(0, 4, (int(random.integers(0, 6)), 3)).astype(np.uint8)
    levels[random.random(levels.shape) < 0.2] = 255
    ids = [f"p{number}" for number in random.permutation(len(levels))]
    return herne.Pool.from_levels(levels, framework, ids=ids)


def _every_one(
    pool: herne.Pool, openings: list[herne.Opening], undecided: str
) -> Iterator[tuple[int, Fraction, list[list[str]]]]:
    """Yield places filled, sum and lists of ids of every assignment there is."""
    people: list[Any] = sorted(pool.ids)
    standing = {"eligible"} if undecided == "left_out" else {"eligible", "undecided"}
    for where in itertools.product([None, *range(len(openings))], repeat=len(people)):
        lists: list[list[str]] = [[] for _ in openings]
        total = Fraction(0)
        for id, at in zip(people, where, strict=True):
            if at is None:
                continue
            one = openings[at]
            verdict = herne.verdict(pool[id], one.job)
            if verdict not in standing or (one.applied is not None and id not in one.applied):
                break
            lists[at].append(id)
            most = one.job.scorecard().max_points
            total += Fraction(one.weight * herne.points(pool[id], one.job), most)
        else:
            if all(len(ids) <= one.places for ids, one in zip(lists, openings, strict=True)):
                yield sum(map(len, lists)), total, lists


def _every_other(pool: herne.Pool) -> list[Any]:
    return list(pool.ids)[::2]


def _order(found: tuple[int, Fraction, list[list[str]]], openings: list[herne.Opening]) -> Any:
    """Return what is least for the best: an empty place comes after every id."""
    filled, total, lists = found
    slots = [
        [(0, id) for id in ids] + [(1, "")] * (one.places - len(ids))
        for ids, one in zip(lists, openings, strict=True)
    ]
    return -filled, -total, slots


@pytest.mark.parametrize("seed", range(40))
def test_it_is_the_best_of_every_assignment(seed: int) -> None:
    random = np.random.default_rng(seed)
    jobs = _random_jobs(random, int(random.integers(1, 3)))
    pool = _random_pool(random, jobs[0].framework)
    openings = [
        herne.Opening(
            job,
            int(random.integers(1, 3)),
            weight=int(random.integers(1, 4)),
            applied=_every_other(pool) if random.random() < 0.3 else None,
        )
        for job in jobs
    ]
    for undecided in ("marked", "left_out"):
        found = herne.assign(pool, openings, undecided=undecided)
        every = sorted(_every_one(pool, openings, undecided), key=lambda one: _order(one, openings))
        filled, total, lists = every[0]
        assert (found.total.filled, found.total.sum) == (filled, total)
        assert [
            [entry.id for entry in found if entry.opening == position]
            for position in range(len(openings))
        ] == lists
        if len(every) == 1:
            assert found.second is None
        else:
            assert found.second is not None
            assert (found.second.filled, found.second.sum) == every[1][:2]


def test_openings_are_given_in_several_ways(pool: herne.Pool, jobs: list[herne.JobProfile]) -> None:
    one = herne.assign(pool, [jobs[0], (jobs[1], 2), herne.Opening(jobs[2], 1)])
    assert [opening.places for opening in one.openings] == [1, 2, 1]
    assert one == herne.assign(
        pool, (herne.Opening(job, n) for job, n in zip(jobs, (1, 2, 1), strict=False))
    )
    assert one == herne.assign(pool, [jobs[0], (jobs[1], 2), jobs[2]], threads=3)
    calls: list[tuple[int, int]] = []
    herne.assign(pool, jobs, progress=lambda done, total: calls.append((done, total)))
    assert calls[-1] == (len(pool), len(pool))
    best = [entry.id for entry in herne.rank(pool, jobs[0], top=3)]
    some = herne.assign(pool, [(jobs[0], 5)], ids=best)
    assert sorted(entry.id for entry in some) == sorted(best)
    assert some.openings[0].unfilled == "too_few"


def test_losses_are_what_is_missing_without_somebody(
    pool: herne.Pool, jobs: list[herne.JobProfile]
) -> None:
    openings = [(job, 2) for job in jobs]
    found = herne.assign(pool, openings)
    assert found.total.filled == 12
    for entry in found:
        others = [id for id in pool.ids if id != entry.id]
        without = herne.assign(pool, openings, ids=others).total
        assert entry.loss.places == found.total.filled - without.filled
        assert entry.loss.sum == found.total.sum - without.sum
        assert isinstance(entry.loss.sum, Fraction)


def test_those_passed_over_are_placed_elsewhere(
    pool: herne.Pool, jobs: list[herne.JobProfile]
) -> None:
    found = herne.assign(pool, [(job, 3) for job in jobs], passed_over=100)
    where = {entry.id: entry.opening for entry in found}
    assert sum(opening.passed_over for opening in found.openings) > 0
    for position, (opening, job) in enumerate(zip(found.openings, jobs, strict=True)):
        placed = [entry for entry in found if entry.opening == position]
        fewest = min(entry.points for entry in placed)
        ranking = herne.rank(pool, job)
        ahead = [e for e in ranking if e.points > fewest and where.get(e.id) != position]
        assert [one.id for one in opening.passed_over_first] == [e.id for e in ahead]
        assert opening.passed_over == len(ahead)
        for one in opening.passed_over_first:
            assert where[one.id] == one.placed_at
        places = {entry.id: entry.place for entry in ranking}
        assert all(places[entry.id] == entry.place for entry in placed)
    short = herne.assign(pool, [(job, 3) for job in jobs], passed_over=0)
    assert [one.passed_over for one in short.openings] == [
        one.passed_over for one in found.openings
    ]
    assert not any(one.passed_over_first for one in short.openings)


def test_result_has_every_form(pool: herne.Pool, jobs: list[herne.JobProfile]) -> None:
    found = herne.assign(pool, [(job, 2) for job in jobs])
    assert herne.Assignment.from_json(found.to_json()) == found
    assert herne.Assignment.from_dict(found.to_dict()) == found
    assert pickle.loads(pickle.dumps(found)) == found
    assert hash(herne.Assignment.from_json(found.to_json())) == hash(found)
    assert len(found) == len(found.entries) == len(list(found)) == 12
    assert found[0] == found.entries[0]
    assert found[-1] == found.entries[-1]
    with pytest.raises(IndexError, match="entry 12 of 12"):
        found[12]
    assert repr(found) == "<Assignment: 12 places filled at 6 openings>"
    assert "<table" in found._repr_html_()
    assert str(found).startswith("Planning aid: people for several openings")
    assert "Planungshilfe" in herne.report_text(found)
    assert isinstance(found.total.sum, Fraction)
    assert found.total.sum == sum(
        (Fraction(e.points, found.openings[e.opening].max_points) for e in found), Fraction(0)
    )
    frame = found.to_pandas()
    assert list(frame["id"]) == [entry.id for entry in found]
    assert list(frame.columns) == [
        "opening", "job", "id", "points", "best", "max_points", "place", "verdict",
        "loss_places", "loss_sum",
    ]  # fmt: skip


def test_openings_are_values(jobs: list[herne.JobProfile]) -> None:
    one = herne.Opening(jobs[0], 2, weight=3, applied=["a", "b"])
    assert (one.places, one.weight, one.applied) == (2, 3, ["a", "b"])
    assert one == herne.Opening(jobs[0], 2, weight=3, applied=["a", "b"])
    assert one != herne.Opening(jobs[0], 2, weight=3)
    assert one != "opening"
    assert hash(one) == hash(herne.Opening(jobs[0]))
    assert pickle.loads(pickle.dumps(one)) == one
    assert "places=2, weight=3, applied=['a', 'b']" in repr(one)
    assert herne.Opening(jobs[0]).applied is None


def test_hostile_openings_are_refused_in_words(
    pool: herne.Pool, jobs: list[herne.JobProfile]
) -> None:
    job = jobs[0]
    for openings, words in (
        ([], "openings: 0 is not in 1..100"),
        ([(job, 0)], "openings[0].places: 0 is not in 1..1000"),
        ([(job, 10**9)], "openings[0].places: 1000000000 is not in 1..1000"),
        ([job, (jobs[1], 1000)], "openings: have 1001 places in all, more than 1000"),
        ([job, jobs[1], job], "openings[2].job: is the job of openings[0] too"),
        ([herne.Opening(job, weight=0)], "openings[0].weight: 0 is not in 1..10000"),
    ):
        with pytest.raises(herne.InvalidInput) as refused:
            herne.assign(pool, openings)  # type: ignore[arg-type]
        assert words in str(refused.value)
    with pytest.raises(herne.UnknownId, match=r"openings\[0\].applied\[1\]: candidate 'nobody'"):
        herne.assign(pool, [herne.Opening(job, applied=["B-005", "nobody"])])
    with pytest.raises(TypeError, match="openings"):
        herne.assign(pool, [(job, 1, 1)])  # type: ignore[list-item]
    with pytest.raises(TypeError, match="openings"):
        herne.assign(pool, job)  # type: ignore[arg-type]
