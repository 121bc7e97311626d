# SPDX-License-Identifier: BSL-1.0
"""Job sharing: the best pairs, beside plain loops over all of them."""

from __future__ import annotations

import itertools
import pickle
from collections.abc import Callable
from fractions import Fraction
from typing import Any, Literal

import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

import herne

from . import samples

Shared = Literal["either", "both", "mean"]
_KINDS: list[list[Shared]] = [["either"], ["both"], ["either", "both"], ["either", "both", "mean"]]


def _job(kinds: list[Shared], seed: int) -> herne.JobProfile:
    random = np.random.default_rng(seed)
    scale = herne.Scale("s", ["one", "two", "three", "four"])
    names = [f"c{i}" for i in range(6)]
    framework = herne.Framework("own", "1", [herne.Competence(name, scale) for name in names])
    requirements = [
        herne.Requirement(
            f"r{i}",
            names[int(random.integers(6))],
            int(random.integers(1, 5)),
            weight=int(random.integers(1, 6)),
            shared=kinds[i % len(kinds)],
        )
        for i in range(8)
    ]
    clause = herne.Clause.at("c0", 1)
    return herne.JobProfile(framework, "X", requirements, eligibility=herne.Eligibility(clause))


def _pool(job: herne.JobProfile, size: int, seed: int) -> herne.Pool:
    levels = np.random.default_rng(seed).integers(-1, 5, (size, 6))
    ids = [f"p{i * 37 % 1000:03d}" for i in range(size)]
    return herne.Pool.from_profiles(
        [
            herne.Profile(id, job.framework, [None if level < 0 else int(level) for level in row])
            for id, row in zip(ids, levels, strict=True)
        ]
    )


def _points(a: herne.Explanation, b: herne.Explanation, job: herne.JobProfile) -> int:
    """Return the points of two people, straight from the definition."""
    kinds = [requirement.shared for requirement in job.requirements]
    factor = 2 if "mean" in kinds else 1
    total = 0
    for one, other, kind in zip(a.requirements, b.requirements, kinds, strict=True):
        if kind == "mean":
            total += one.points + other.points
        else:
            count = max if kind == "either" else min
            total += factor * count(one.points, other.points)
    return total


@pytest.mark.parametrize("kinds", _KINDS)
def test_best_pairs_are_those_of_all_pairs(kinds: list[Shared]) -> None:
    for seed in range(5):
        job = _job(kinds, seed)
        pool = _pool(job, 60, seed)
        ids: list[Any] = sorted(pool.ids)
        people = {id: herne.explain(pool[id], job) for id in ids}
        stand = [id for id, one in people.items() if one.verdict != "ineligible"]
        pairs = sorted(
            (-_points(people[a], people[b], job), a, b) for a, b in itertools.combinations(stand, 2)
        )
        found = herne.tandems(pool, job, top=25, threads=2)
        assert [(-pair.points, pair.a, pair.b) for pair in found.entries] == pairs[:25]
        assert found.counts.pairs == found.counts.fit == len(pairs)
        assert found.counts.ties_at_cut == sum(one[0] == pairs[24][0] for one in pairs[25:])
        assert found.doubled == ("mean" in kinds)
        for pair in found.entries:
            both = {people[pair.a].verdict, people[pair.b].verdict}
            assert pair.verdict == ("eligible" if both == {"eligible"} else "undecided")
            told = herne.explain_tandem(pool[pair.a], pool[pair.b], job)
            assert (told.points, told.best) == (pair.points, pair.best)
        own = stand[3]
        best = herne.partners(pool, job, own, top=7)
        assert [(-pair.points, pair.a, pair.b) for pair in best.entries] == [
            pair for pair in pairs if own in pair[1:]
        ][:7]
        assert best.partner == own


def test_undecided_people_may_be_left_out() -> None:
    job = _job(["either"], 9)
    pool = _pool(job, 60, 9)
    marked = herne.tandems(pool, job, top=None)
    assert any(pair.verdict == "undecided" for pair in marked.entries)
    without = herne.tandems(pool, job, top=None, undecided="left_out")
    kept = [(p.a, p.b, p.points) for p in marked.entries if p.verdict == "eligible"]
    assert [(p.a, p.b, p.points) for p in without.entries] == kept
    assert without.counts.people == without.counts.eligible


def test_hours_that_cannot_add_up_are_counted() -> None:
    job = _job(["either", "both"], 4)
    pool = _pool(job, 40, 4)
    random = np.random.default_rng(4)
    wanted = {}
    for id in pool.ids[::2]:
        low = int(random.integers(1, 40))
        wanted[id] = (Fraction(low, 39), Fraction(int(random.integers(low, 40)), 39))
    found = herne.tandems(pool, job, top=None, availability=herne.Availability(wanted))
    stand = {id for id in wanted if herne.explain(pool[id], job).verdict != "ineligible"}
    fit = {
        (a, b)
        for a, b in itertools.combinations(sorted(stand), 2)
        if wanted[a][0] + wanted[b][0] <= 1 <= wanted[a][1] + wanted[b][1]
    }
    assert {(pair.a, pair.b) for pair in found.entries} == fit
    assert found.counts.fit == len(fit) > 0
    assert found.counts.hours_apart == found.counts.pairs - len(fit) > 0
    assert found.availability == herne.Availability(wanted).digest


def test_tables_and_documents_hold_what_results_do() -> None:
    job, pool = samples.small_job(), samples.small_pool()
    found = herne.tandems(pool, job, top=2)
    frame = found.to_pandas()
    assert list(frame.columns) == ["place", "a", "b", "points", "best", "verdict", "tied"]
    assert frame["a"].tolist() == [pair.a for pair in found.entries]
    assert herne.Tandems.from_dict(found.to_dict()) == found
    assert herne.Tandems.from_json(found.to_json()) == found
    assert pickle.loads(pickle.dumps(found)) == found
    pair = found.entries[0]
    told = herne.explain_tandem(pool[pair.a], pool[pair.b], job)
    assert told.to_pandas()["points"].sum() == told.points
    assert all("shared" in part for part in told.to_dict()["requirements"])
    assert herne.TandemExplanation.from_dict(told.to_dict()) == told
    assert "Calculated, not decided" in str(found)
    assert "never ranked against individual" in " ".join(str(found).split())
    assert found._repr_html_() == herne.report_html(found, language="both")


def test_availability_comes_from_a_mapping() -> None:
    table = herne.Availability(
        {"bo": ("1/2", 1), "ada": (Fraction(1, 4), "3/4")}, days={"bo": ["friday", "monday"]}
    )
    assert [entry.id for entry in table.entries] == ["ada", "bo"]
    assert table["bo"].days == ["monday", "friday"]
    assert table["ada"].high == Fraction(3, 4)
    assert "bo" in table
    assert "cy" not in table
    assert len(table) == 2
    assert pickle.loads(pickle.dumps(table)) == table
    assert hash(table) == hash(
        herne.Availability(
            {"ada": ("1/4", "3/4"), "bo": ("1/2", 1)}, days={"bo": ["monday", "friday"]}
        )
    )
    with pytest.raises(KeyError):
        table["cy"]


_FRAMES: list[Callable[[dict[str, Any]], Any]] = [pd.DataFrame, pl.DataFrame, pa.table, dict]


@pytest.mark.parametrize("frame", _FRAMES)
def test_availability_comes_from_any_frame(frame: Callable[[dict[str, Any]], Any]) -> None:
    cells = {
        "who": ["ada", "bo"],
        "from": [0.55, 0.25],
        "to": ["3/4", "0.5"],
        "when": ["Monday, tuesday", None],
    }
    found = herne.Availability.from_frame(
        frame(cells), id="who", low="from", high="to", days="when"
    )
    assert found["ada"].low == Fraction(11, 20)
    assert found["ada"].days == ["monday", "tuesday"]
    assert found["bo"].high == Fraction(1, 2)
    assert found["bo"].days == []


@pytest.mark.parametrize(
    ("low", "words"),
    [
        (float("nan"), 'row 1, column "low": is empty'),
        (None, 'row 1, column "low": is empty'),
        (-0.5, 'row 1, column "low": -1/2 is not above 0 and at most 1'),
        (0, 'row 1, column "low": 0 is not above 0 and at most 1'),
        (41, 'row 1, column "low": 41 is not above 0 and at most 1'),
        ("half", "row 1, column \"low\": 'half' is no share of full time"),
        (float("inf"), 'row 1, column "low": inf is no share of full time'),
        (0.9, 'availability["bo"].high: 1/2 is less than low, 9/10'),
    ],
)
def test_hours_that_are_none_are_refused(low: object, words: str) -> None:
    frame = {"id": ["ada", "bo"], "low": [0.5, low], "high": [0.5, 0.5]}
    with pytest.raises(ValueError, match="^" + words.replace("[", r"\[").replace("(", r"\(")):
        herne.Availability.from_frame(frame)


def test_availability_of_strangers_and_twins_is_refused() -> None:
    job, pool = samples.small_job(), samples.small_pool()
    with pytest.raises(KeyError, match="zoe"):
        herne.tandems(pool, job, availability=herne.Availability({"zoe": (1, 1)}))
    with pytest.raises(ValueError, match='names "ada" twice'):
        herne.Availability.from_frame({"id": ["ada"] * 2, "low": [1, 1], "high": [1, 1]})
    with pytest.raises(ValueError, match="who has no share"):
        herne.Availability({"ada": (1, 1)}, days={"bo": ["monday"]})
    with pytest.raises(TypeError, match="a float is not exact"):
        herne.Availability({"ada": (0.5, 1)})  # type: ignore[dict-item]
    with pytest.raises(KeyError, match="there is no column 'who'; there are id, low, high"):
        herne.Availability.from_frame({"id": [], "low": [], "high": []}, id="who")


def test_who_cannot_be_paired_is_refused() -> None:
    job, pool = samples.small_job(), samples.small_pool()
    with pytest.raises(ValueError, match='id: "cy" is ineligible'):
        herne.partners(pool, job, "cy")
    with pytest.raises(ValueError, match=r"top: 0 is not in 1\.\.10000"):
        herne.tandems(pool, job, top=0)
    with pytest.raises(ValueError, match="is the same person"):
        herne.explain_tandem(pool["ada"], pool["ada"], job)
