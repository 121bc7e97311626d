# SPDX-License-Identifier: BSL-1.0
"""Values: equality, hash, repr, pickling, copies, and the errors that make them."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import herne


def values(pool: herne.Pool, job: herne.JobProfile) -> dict[str, Any]:
    ranking = herne.rank(pool, job, also=["B-007"])
    explanation = herne.explain(pool["B-002"], job)
    comparison = herne.compare(pool["B-005"], pool["B-018"], job)
    everything = [
        pool, job, job.framework, job.framework["german"], job.framework["german"].scale,
        job.framework["german"].scale.level(1), job.framework["german"].label,
        job.framework.editions[0], job.scorecard(), job.scorecard().provenance,
        job.requirements[0], job.requirements[0].fit, job.groups[0], job.eligibility,
        job.eligibility.clauses[0], job.tasks[0], job.stages[0], job.terms, job.terms.pay[0],
        pool["B-005"], herne.Evidence("paper", date="2026-01-02"), herne.lint(job)[0], ranking,
        ranking[0], ranking.left_out[0], ranking.counts, ranking.clauses[0], explanation,
        explanation.requirements[0], explanation.reasons[0], explanation.ways,
        explanation.ways.sets[0][0], explanation.steps[0], comparison, comparison.a,
        comparison.requirements[0], herne.histogram(pool, job, bin=100),
        herne.Area("a", "A"),
    ]  # fmt: skip
    return {type(value).__name__: value for value in everything}


def test_values_pickle_copy_and_hash(pool: herne.Pool, job: herne.JobProfile) -> None:
    for name, value in values(pool, job).items():
        again = pickle.loads(pickle.dumps(value))
        assert type(again) is type(value), name
        assert again == value, name
        assert hash(again) == hash(value), name
        assert copy.copy(value) is value, name
        assert copy.deepcopy(value) is value, name
        assert value != "something else", name
        assert repr(value) == repr(again), name
        assert " object at 0x" not in repr(value), name


def test_pool_with_evidence_pickles(small: herne.Framework) -> None:
    ada = herne.Profile("ada", small, {"x": 2}, evidence={"x": [herne.Evidence("paper")]})
    pool = herne.Pool.from_profiles([ada])
    again = pickle.loads(pickle.dumps(pool))
    assert again == pool
    assert again["ada"].evidence == {"own/x": [herne.Evidence("paper")]}
    assert pool != herne.Pool.from_profiles([herne.Profile("ada", small, {"x": 2})])


def test_pools_differ_by_level_and_id(small: herne.Framework) -> None:
    pool = herne.Pool.from_levels([[1, 2, 0]], small)
    assert pool == herne.Pool.from_levels(np.array([[1, 2, 0]], np.float32), small)
    assert pool != herne.Pool.from_levels([[1, 2, 1]], small)
    assert pool != herne.Pool.from_levels([[1, 2, 0]], small, [7])


def test_job_round_trips_through_dict(job: herne.JobProfile) -> None:
    value = job.to_dict()
    assert herne.JobProfile.from_dict(value, frameworks=job.framework) == job
    assert herne.JobProfile.from_dict(value, frameworks=[job.framework]) == job
    assert herne.JobProfile.from_json(job.to_json(), frameworks=job.framework) == job
    value["requirements"][3]["weight"] = -2
    with pytest.raises(herne.InvalidFile, match=r"requirements\[3\].*weight.*-2") as caught:
        herne.JobProfile.from_dict(value, frameworks=job.framework, name="mine")
    assert caught.value.name == "mine"
    assert caught.value.problems[0][0].startswith("requirements[3]")


def test_results_round_trip_through_json(pool: herne.Pool, job: herne.JobProfile) -> None:
    ranking = herne.rank(pool, job, top=5)
    assert herne.Ranking.from_json(ranking.to_json()) == ranking
    explanation = herne.explain(pool["B-002"], job)
    assert herne.Explanation.from_json(explanation.to_json()) == explanation
    comparison = herne.compare(pool["B-002"], pool["B-005"], job)
    assert herne.Comparison.from_json(comparison.to_json()) == comparison
    assert ranking.to_dict()["entries"][0]["id"] == "B-005"


def test_stages_and_shares(job: herne.JobProfile) -> None:
    assert sum(job.share(r.id) for r in job.requirements) == Fraction(1)
    documents = job.at_stage("documents")
    assert documents.stage == "documents"
    assert len(documents) < len(job)


def test_profile_levels_by_id_label_and_position(small: herne.Framework) -> None:
    ada = herne.Profile("ada", small, {"x": "b", "own/z": np.int8(1)})
    assert ada.levels == [2, None, 1]
    assert dict(ada) == {"own/x": 2, "own/y": None, "own/z": 1}
    assert herne.Profile("ada", small, [2, None, 1]) == ada
    assert ada.with_("y", "high")["y"] == 3


def test_pool_by_id_and_by_position(pool: herne.Pool) -> None:
    assert pool["B-005"] == pool.profile(pool.row("B-005"))
    assert pool.profile(-1).id == pool.id(-1) == "B-072"
    assert "B-005" in pool
    assert "B-999" not in pool
    assert next(iter(pool)) == "B-001"
    assert len(list(pool.profiles())) == len(pool) == len(pool.ids) == 72
    with pytest.raises(TypeError):
        pool[1:3]  # type: ignore[index]
    with pytest.raises(IndexError, match="row 72"):
        pool.profile(72)


def test_ranking_is_a_sequence(pool: herne.Pool, job: herne.JobProfile) -> None:
    ranking = herne.rank(pool, job)
    assert list(ranking)[2] == ranking[2]
    assert ranking[-1] == list(ranking)[-1]
    assert ranking[1:3] == [ranking[1], ranking[2]]
    with pytest.raises(IndexError):
        ranking[len(ranking)]


def test_frameworks_merge_and_differ(data: Path) -> None:
    cefr = herne.Framework.load(data / "frameworks" / "cefr.json")
    dqr = herne.Framework.load(data / "frameworks" / "dqr.json")
    both = herne.Framework.merge(cefr, dqr)
    assert (
        herne.Framework.load([data / "frameworks" / f"{id}.json" for id in ("cefr", "dqr")]) == both
    )
    assert len(both) == len(cefr) + len(dqr)
    assert both.parts == [cefr, dqr]
    assert both[0] == cefr[0] == next(iter(both))
    assert "german" in both
    assert 3 not in both
    with pytest.raises(ValueError, match="merged"):
        both.to_json()


REFUSED: list[tuple[Callable[[herne.Pool, herne.JobProfile], Any], type[Exception], str]] = [
    (lambda pool, job: pool["B-00"], KeyError, "unknown candidate 'B-00'; the nearest known"),
    (lambda pool, job: pool[5], KeyError, "unknown candidate '5'"),
    (lambda pool, job: pool[True], TypeError, "not bool"),
    (lambda pool, job: pool[1.5], TypeError, "not 1.5"),  # type: ignore[index]
    (lambda pool, job: pool[-1], ValueError, "-1 is not in 0"),
    (lambda pool, job: pool[2**64], ValueError, "is not in 0"),
    (lambda pool, job: pool[""], ValueError, "empty string"),
    (lambda pool, job: pool["\ud800"], UnicodeEncodeError, "surrogates"),
    (lambda pool, job: job.framework["germna"], KeyError, "nearest known one is 'cefr/german'"),
    (lambda pool, job: job.framework[1000], IndexError, "competence 1000"),
    (lambda pool, job: job.at_stage("never"), KeyError, "never"),
    (lambda pool, job: job.share("nothing"), KeyError, "nothing"),
    (lambda pool, job: job.scorecard().points("dqr/x"), KeyError, "dqr/x"),
    (lambda pool, job: herne.JobProfile.load("no.json"), FileNotFoundError, "no.json"),
    (lambda pool, job: herne.Framework.load("/"), OSError, ""),
    (lambda pool, job: herne.Pool.load_csv("no.csv", job.framework), FileNotFoundError, "no.csv"),
    (lambda pool, job: herne.rank(pool, job, top=-1), ValueError, "-1 is negative"),
    (lambda pool, job: herne.rank(pool, job, top=1.5), TypeError, "float"),  # type: ignore[call-overload]
    (lambda pool, job: herne.rank(pool, job, top=True), TypeError, "bool"),
    (lambda pool, job: herne.rank(pool, job, order="x"), ValueError, "'worst', 'best'"),  # type: ignore[call-overload]
    (lambda pool, job: herne.rank(pool, job, order=None), TypeError, "string"),  # type: ignore[call-overload]
    (lambda pool, job: herne.rank(pool, job, min_score=2), ValueError, "2 is not in 0..1"),
    (lambda pool, job: herne.rank(pool, job, min_score=float("nan")), ValueError, "0..1"),
    (lambda pool, job: herne.rank(pool, job, also=["B-999"]), KeyError, "B-999"),
    (lambda pool, job: herne.rank(pool, job, threads=-1), ValueError, "-1"),
    (lambda pool, job: herne.rank(pool, job, threads=2**40), ValueError, "threads: 1099511627776"),
    (lambda pool, job: herne.rank(pool, job, threads=10**30), ValueError, "threads: 1000000"),
    (lambda pool, job: herne.gaps(pool, job, threads=-(10**30)), ValueError, "threads: -1000000"),
    (lambda pool, job: herne.points(pool, job, threads=1.0), TypeError, "threads: a whole number"),  # type: ignore[call-overload]
    (lambda pool, job: herne.scores(pool, job, threads=True), TypeError, "threads: a whole number"),
    (lambda pool, job: herne.rank(pool, job, progress=3), TypeError, "callable"),  # type: ignore[call-overload]
    (lambda pool, job: herne.rank(pool, None), TypeError, "not None"),  # type: ignore[call-overload]
    (lambda pool, job: herne.rank(None, job), TypeError, "not None"),  # type: ignore[call-overload]
    (lambda pool, job: herne.points(None, job), TypeError, "not None"),  # type: ignore[call-overload]
    (lambda pool, job: herne.explain(pool["B-001"], None), TypeError, ""),  # type: ignore[arg-type]
    (lambda pool, job: herne.histogram(pool, job, bin=0), ValueError, "bin"),
    (lambda pool, job: herne.histogram(pool, job, bin=2**63), OverflowError, "bin: 92233"),
    (lambda pool, job: herne.histogram(pool, job, bin=1.5), TypeError, "bin: a whole number"),  # type: ignore[arg-type]
    (lambda pool, job: herne.merge([]), ValueError, ""),
    (lambda pool, job: herne.lint(job, least_share=0.5), TypeError, "not exact"),  # type: ignore[arg-type]
    (lambda pool, job: herne.lint(job, least_share="x"), ValueError, "x"),
    (lambda pool, job: herne.Fit.table([0, "1/2"]), ValueError, ""),
    (lambda pool, job: herne.Scale("s", []), ValueError, ""),
    (lambda pool, job: herne.Scale("s", ["a"] * 15), ValueError, ""),
    (lambda pool, job: herne.Evidence(date="tomorrow"), ValueError, "tomorrow"),
    (lambda pool, job: herne.Clause.all_of([]) and herne.Eligibility(herne.Clause.all_of([])),
     ValueError, ""),
    (lambda pool, job: herne.Profile("x", job.framework, {"german": 9}), ValueError, "9"),
    (lambda pool, job: herne.Profile("x", job.framework, {"german": 15}), ValueError, "15"),
    (lambda pool, job: herne.Profile("x", job.framework, {"german": 2**99}), OverflowError, "64"),
    (lambda pool, job: herne.Profile("x", job.framework, {"german": -1}), ValueError, "-1"),
    (lambda pool, job: herne.Profile("x", job.framework, {"german": 2.5}), TypeError, "not 2.5"),
    (lambda pool, job: herne.Profile("x", job.framework, {"german": "Z9"}), ValueError, "Z9"),
    (lambda pool, job: herne.Profile("x", job.framework, {"nothing": 1}), KeyError, "nothing"),
    (lambda pool, job: herne.Profile("x", job.framework, [1]), ValueError, "1"),
    (lambda pool, job: herne.Framework("f", "1", []), ValueError, ""),
    (lambda pool, job: herne.Ranking.from_json("{"), ValueError, "ranking"),
    (lambda pool, job: herne.JobProfile.from_dict({"x": float("nan")}), ValueError, ""),
    (lambda pool, job: herne.Pool.from_profiles([]), ValueError, "framework"),
]  # fmt: skip


@pytest.mark.parametrize("case", range(len(REFUSED)))
def test_bad_input_is_a_clear_error(case: int, pool: herne.Pool, job: herne.JobProfile) -> None:
    call, error, words = REFUSED[case]
    with pytest.raises(error) as caught:
        call(pool, job)
    assert words in str(caught.value)
    assert str(caught.value)


def test_overflow_names_the_way_out(small: herne.Framework) -> None:
    wide = herne.Framework(
        "w", "1",
        [herne.Competence(f"c{i}", herne.Scale("s", [f"l{k}" for k in range(1, 15)]))
         for i in range(30)],
    )  # fmt: skip
    sums = [97, 101, 103, 107, 109, 113]
    requirements = [
        herne.Requirement(
            f"r{i}", f"c{i}", [5, 7, 9, 11, 13][i % 5], group=f"g{i // 5}",
            weight=sums[i // 5] - 4 if i % 5 == 0 else 1,
        )
        for i in range(30)
    ]  # fmt: skip
    groups = [herne.RequirementGroup(f"g{i}") for i in range(6)]
    with pytest.raises(OverflowError, match="weight_total"):
        herne.JobProfile(wide, "ugly", requirements, groups=groups)
    job = herne.JobProfile(wide, "ugly", requirements, groups=groups, weight_total=10_000)
    assert job.rounded_shares
