# SPDX-License-Identifier: BSL-1.0
"""Spaces of weights, who stands where in them, and who comes before whom."""

from __future__ import annotations

import copy
import pickle
from fractions import Fraction
from itertools import combinations

import numpy as np
import pytest

import herne

JOB = herne.JobProfile.load("examples/data/jobs/16-0107.json")
POOL = herne.Pool.load_csv("examples/data/applicants.csv", JOB.framework)


def test_spaces_have_the_jobs_shares() -> None:
    space = herne.WeightSpace.anything(JOB)
    assert sum(space.shares) == 1
    assert space.ids == [requirement.id for requirement in JOB.requirements]
    assert len(space) == len(JOB.requirements)
    assert space.contains(space.shares)
    groups = herne.WeightSpace.ranked(JOB, over="groups")
    assert groups.over == "groups"
    assert sum(groups.shares) == 1


def test_constraints_narrow_a_space() -> None:
    first, second = herne.WeightSpace.anything(JOB).ids[:2]
    space = (
        herne.WeightSpace.around(JOB, 20)
        .and_ranked()
        .and_between({first: (0, Fraction(1, 2))})
        .and_at_least(first, second)
    )
    assert space.parts.percent == 20
    assert space.parts.between[0].high == Fraction(1, 2)
    low, high = space.bounds[first]
    assert 0 <= low <= high <= 1
    assert pickle.loads(pickle.dumps(space)) == space
    assert copy.copy(space) == space
    assert herne.WeightSpace(JOB, herne.WeightSpaceParts.from_dict(space.parts.to_dict())) == space
    assert hash(space) == hash(pickle.loads(pickle.dumps(space)))
    assert first in repr(space)


def test_samples_are_whole_parts_and_the_same_for_one_seed() -> None:
    space = herne.WeightSpace.ranked(JOB)
    samples = space.sample(50, seed=3)
    assert samples.dtype == np.int64
    assert (samples.sum(axis=1) == 1_000_000).all()
    assert (samples >= 0).all()
    assert (space.sample(20, seed=3) == samples[:20]).all()
    assert (space.sample(20, seed=4) != samples[:20]).any()


def test_refusals_say_what_collides() -> None:
    first = herne.WeightSpace.anything(JOB).ids[0]
    with pytest.raises(ValueError, match=r"no weights meet all constraints.*between.*around 10 %"):
        herne.WeightSpace.around(JOB, 10).and_between({first: ("9/10", 1)})
    with pytest.raises(ValueError, match=r"percent: 101 is not in 0\.\.100"):
        herne.WeightSpace.around(JOB, 101)
    with pytest.raises(KeyError, match="unknown requirement 'nothing'"):
        herne.WeightSpace.between(JOB, {"nothing": (0, 1)})
    space = herne.WeightSpace.anything(JOB)
    for samples in (0, 10**9):
        with pytest.raises(ValueError, match=r"samples: \d+ is not in 1\.\.1000000"):
            space.sample(samples)
        with pytest.raises(ValueError, match=r"samples: \d+ is not in 1\.\.1000000"):
            herne.acceptability(POOL, JOB, space, samples=samples)
    with pytest.raises(ValueError, match="is named twice"):
        herne.robust_order(POOL, JOB, space, ["B-005", "B-005"])
    with pytest.raises(KeyError):
        herne.robust_order(POOL, JOB, space, ["nobody"])


def test_acceptability_counts_samples() -> None:
    space = herne.WeightSpace.around(JOB, 30)
    result = herne.acceptability(POOL, JOB, space, samples=200, places=3, seed=5)
    assert result.samples == 200
    assert sum(entry.places[0] for entry in result.entries) >= 200
    assert [e.places for e in result.entries] == sorted(
        (e.places for e in result.entries), reverse=True
    )
    assert sum(result.central_weights(0)) == pytest.approx(1)
    for a, b in combinations(range(result.paired), 2):
        assert result.wins_of(a, b) + result.wins_of(b, a) <= 200
    assert herne.acceptability(POOL, JOB, space, samples=200, places=3, seed=5, threads=2) == result
    assert herne.Acceptability.from_dict(result.to_dict()) == result
    assert herne.Acceptability.from_json(result.to_json()) == result
    assert pickle.loads(pickle.dumps(result)) == result
    frame = result.to_pandas()
    assert list(frame["id"]) == [entry.id for entry in result.entries]
    assert list(frame["place_1"]) == [entry.places[0] for entry in result.entries]
    assert f"weight_{space.ids[0]}" in frame
    assert "200 samples" in str(result)
    sampled = herne.acceptability(POOL, JOB, space, samples=20, unknown="sampled")
    assert sampled.unknown == "sampled"


def test_robust_order_holds_in_every_sample() -> None:
    space = herne.WeightSpace.ranked(JOB)
    ids = [entry.id for entry in herne.rank(POOL, JOB, top=8)]
    order = herne.robust_order(POOL, JOB, space, ids)
    wins = herne.acceptability(POOL, JOB, space, samples=300, places=8, paired=40)
    position = {entry.id: i for i, entry in enumerate(wins.entries[: wins.paired])}
    for a, b in combinations(range(len(ids)), 2):
        if order.certainly_at_least(a, b) and {ids[a], ids[b]} <= position.keys():
            assert wins.wins_of(position[ids[b]], position[ids[a]]) == 0
    for edge in order.edges:
        assert order.certainly_before(edge.before, edge.after)
        assert order.possibly_before(edge.before, edge.after)
    assert herne.RobustOrder.from_dict(order.to_dict()) == order
    frame = order.to_pandas()
    assert len(frame) == len(ids) * (len(ids) - 1)
    assert "Order under all weights" in str(order)
    with pytest.raises(IndexError):
        order.certainly_before(0, 99)
