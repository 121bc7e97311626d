# SPDX-License-Identifier: BSL-1.0
"""Many jobs at once: points of a pool for all of them, and one person's best posts."""

from __future__ import annotations

import copy
import pickle
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import herne

_OFFICE = Path(__file__).parents[2] / "examples" / "data" / "digital-office"


@pytest.fixture(scope="module", name="jobs")
def _jobs() -> list[herne.JobProfile]:
    return [herne.JobProfile.load(path) for path in sorted(_OFFICE.glob("*.json"))]


@pytest.fixture(scope="module", name="pool")
def _pool(jobs: list[herne.JobProfile]) -> herne.Pool:
    framework = herne.JobSet(jobs).framework
    random = np.random.default_rng(7)
    tops = np.array([competence.scale.max for competence in framework])
    levels = random.integers(0, tops + 1, (300, len(framework)), np.uint8)
    levels[random.random(levels.shape) < 0.1] = 255
    return herne.Pool.from_levels(levels, framework, ids=[f"P-{n:03}" for n in range(300)])


def test_matrix_has_a_column_of_points_a_job(
    pool: herne.Pool, jobs: list[herne.JobProfile]
) -> None:
    matrix = herne.points(pool, jobs)
    assert matrix.shape == (300, 6)
    assert matrix.dtype == np.int64
    for column, job in enumerate(jobs):
        assert (matrix[:, column] == herne.points(pool, job)).all()
    best = herne.points(pool, herne.JobSet(jobs), order="best", threads=2)
    assert (best[:, 3] == herne.points(pool, jobs[3], order="best")).all()
    cards = [job.scorecard() for job in jobs]
    assert (herne.points(pool, cards, ids=["P-007", "P-002"]) == matrix[[7, 2]]).all()


def test_one_profile_has_a_row(pool: herne.Pool, jobs: list[herne.JobProfile]) -> None:
    profile = pool["P-007"]
    row = herne.points(profile, jobs)
    assert row.tolist() == [herne.points(profile, job) for job in jobs]
    with pytest.raises(TypeError, match="out"):
        herne.points(profile, jobs, out=row)  # type: ignore[call-overload]


@pytest.mark.parametrize("dtype", [np.int32, np.int64])
@pytest.mark.parametrize("order", ["C", "F"])
def test_own_memory_is_written_into(
    pool: herne.Pool, jobs: list[herne.JobProfile], dtype: type, order: str
) -> None:
    out = np.full((300, 6), -1, dtype, order=order)  # type: ignore[call-overload]
    assert herne.points(pool, jobs, out=out) is out
    assert (out == herne.points(pool, jobs)).all()
    wide: Any = np.full((600, 20), -1, dtype)
    herne.points(pool, jobs, out=wide[::2, 3:15:2])
    assert (wide[::2, 3:15:2] == out).all()
    wide[::2, 3:15:2] = -1
    assert (wide == -1).all()


def test_memory_that_does_not_fit_is_refused(
    pool: herne.Pool, jobs: list[herne.JobProfile]
) -> None:
    for out in (
        np.zeros((300, 5), np.int64),
        np.zeros(1800, np.int64),
        np.zeros((300, 6), np.int64)[::-1],
        np.broadcast_to(np.zeros((300, 1), np.int64), (300, 6)),
    ):
        with pytest.raises(ValueError, match="out"):
            herne.points(pool, jobs, out=out)
    with pytest.raises(TypeError, match="int64 or int32"):
        herne.points(pool, jobs, out=np.zeros((300, 6)))  # type: ignore[arg-type]


def test_nobody_and_one_job_have_a_matrix_too(
    pool: herne.Pool, jobs: list[herne.JobProfile]
) -> None:
    framework = herne.JobSet(jobs).framework
    nobody = herne.Pool.from_levels(np.zeros((0, len(framework)), np.uint8), framework)
    assert herne.points(nobody, jobs).shape == (0, 6)
    assert herne.points(nobody, jobs, out=np.zeros((0, 6), np.int32)).shape == (0, 6)
    one = herne.points(pool, jobs[:1])
    assert (one[:, 0] == herne.points(pool, jobs[0])).all()
    assert (herne.points(pool, jobs, rows=[5])[0] == herne.points(pool, jobs)[5]).all()


def test_no_jobs_and_others_are_refused(pool: herne.Pool, jobs: list[herne.JobProfile]) -> None:
    with pytest.raises(ValueError, match=r"0 is not in 1\.\.10000"):
        herne.points(pool, [])
    with pytest.raises(TypeError, match=r"jobs\[1\]: a JobProfile or Scorecard"):
        herne.points(pool, [jobs[0], "job"])  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="jobs"):
        herne.rank_jobs(pool["P-000"], jobs[0])  # type: ignore[arg-type]


def test_tables_are_long_or_wide(pool: herne.Pool, jobs: list[herne.JobProfile]) -> None:
    matrix = herne.points(pool, jobs)
    long = herne.points_by_job(pool, jobs).to_pandas()
    assert list(long) == ["id", "position", "job", "points", "max_points"]
    assert (long["points"].to_numpy() == matrix.reshape(-1)).all()
    assert long["id"].tolist()[5:7] == ["P-000", "P-001"]
    assert long["max_points"].tolist()[:6] == [job.scorecard().max_points for job in jobs]
    wide = herne.points_by_job(pool, jobs, form="wide").to_polars()
    assert wide.columns == ["id", *(job.reference for job in jobs)]
    assert (wide[jobs[2].reference].to_numpy() == matrix[:, 2]).all()
    with pytest.raises(ValueError, match="'tall' is neither"):
        herne.points_by_job(pool, jobs, form="tall")  # type: ignore[arg-type]


def test_best_posts_stand_by_exact_shares(pool: herne.Pool, jobs: list[herne.JobProfile]) -> None:
    for row in range(0, 300, 37):
        profile = pool.profile(row)
        ranking = herne.rank_jobs(profile, jobs)
        standing = {
            position: Fraction(herne.points(profile, job), job.scorecard().max_points)
            for position, job in enumerate(jobs)
            if herne.verdict(profile, job) != "ineligible"
        }
        assert {entry.position: entry.fraction for entry in ranking} == standing
        for entry in ranking:
            assert entry.place == 1 + sum(one > entry.fraction for one in standing.values())
            assert entry.verdict == herne.verdict(profile, jobs[entry.position])
            explained = herne.explain(profile, jobs[entry.position])
            short = {part.requirement for part in explained.requirements if part.shortfall}
            assert {one.requirement for one in entry.missing} == short
        assert len(ranking.left_out) == len(jobs) - len(standing)
        assert ranking.counts.jobs == 6


def test_rankings_of_jobs_are_kept(pool: herne.Pool, jobs: list[herne.JobProfile]) -> None:
    ranking = herne.rank_jobs(pool["P-004"], herne.JobSet(jobs), top=2)
    assert len(ranking) == len(ranking.entries) <= 2
    assert bool(ranking)
    assert ranking[:1] == ranking.entries[:1]
    with pytest.raises(IndexError, match="entry 9 of"):
        ranking[9]
    assert herne.JobRanking.from_json(ranking.to_json()) == ranking
    assert herne.JobRanking.from_dict(ranking.to_dict()) == ranking
    assert pickle.loads(pickle.dumps(ranking)) == ranking
    frame = ranking.to_pandas()
    assert len(frame) == len(ranking.entries) + len(ranking.left_out)
    assert "Posts by score: P-004" in str(ranking)
    assert "Stellen nach Erfüllung" in ranking._repr_html_()


def test_sets_are_sequences_of_what_they_were_made_of(jobs: list[herne.JobProfile]) -> None:
    jobs_set = herne.JobSet(jobs)
    assert list(jobs_set) == jobs
    assert jobs_set[-1] == jobs[-1]
    with pytest.raises(IndexError, match="job 6 of 6"):
        jobs_set[6]
    assert repr(jobs_set) == "<JobSet of 6 jobs>"
    for again in (pickle.loads(pickle.dumps(jobs_set)), copy.copy(jobs_set)):
        assert again == jobs_set
        assert hash(again) == hash(jobs_set)
    cards = herne.JobSet([job.scorecard() for job in jobs])
    assert cards != jobs_set
    assert isinstance(cards[0], herne.Scorecard)
