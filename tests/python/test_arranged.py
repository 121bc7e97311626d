# SPDX-License-Identifier: BSL-1.0
"""Pools whose candidates lie in memory in another order than their rows."""

from __future__ import annotations

import pickle

import numpy as np
import numpy.typing as npt
import pytest

import herne

Levels = npt.NDArray[np.uint8]


@pytest.fixture
def levels(job: herne.JobProfile) -> Levels:
    random = np.random.default_rng(16)
    tops = np.array([competence.scale.max for competence in job.framework])
    drawn: Levels = (random.random((20_000, len(tops))) * (tops + 1)).astype(np.uint8)
    drawn[random.random(drawn.shape) < 0.05] = 255
    return drawn


@pytest.mark.parametrize("window", [1, 2, 8])
def test_nothing_depends_on_where_candidates_lie(
    job: herne.JobProfile, levels: Levels, window: int
) -> None:
    plain = herne.Pool.from_levels(levels, job.framework)
    direct = herne.Pool.from_levels(levels, job.framework, arrange="by_level_sum", window=window)
    later = plain.arranged(window=window)
    assert (plain.arrangement, plain.window) == ("as_added", 0)
    for pool in (direct, later):
        assert (pool.arrangement, pool.window) == ("by_level_sum", window)
        assert pool == plain
        assert pool.ids == plain.ids
        assert pool.profile(77) == plain.profile(77)
        for order in ("worst", "best"):
            assert herne.rank(pool, job, top=50, order=order) == herne.rank(
                plain, job, top=50, order=order
            )
            np.testing.assert_array_equal(
                herne.points(pool, job, order=order), herne.points(plain, job, order=order)
            )
        np.testing.assert_array_equal(herne.verdicts(pool, job), herne.verdicts(plain, job))
        assert herne.gaps(pool, job).to_pandas().equals(herne.gaps(plain, job).to_pandas())
        assert pickle.loads(pickle.dumps(pool)) == plain
        assert pool.arranged("as_added").arrangement == "as_added"
    assert later.level_bytes == plain.level_bytes + 4 * 20_000 + 4 * 3 * 64


def test_frames_and_builders_arrange(job: herne.JobProfile, levels: Levels) -> None:
    columns = {c.id: levels[:, i] for i, c in enumerate(job.framework)}
    frame = {"who": [f"p{i}" for i in range(len(levels))], **columns}
    pool = herne.Pool.from_frame(
        frame, job.framework, id="who", unknown=255, arrange="by_level_sum"
    )
    plain = herne.Pool.from_frame(frame, job.framework, id="who", unknown=255)
    assert pool.arrangement == "by_level_sum"
    assert herne.rank(pool, job, top=20) == herne.rank(plain, job, top=20)
    builder = herne.PoolBuilder(job.framework, arrange="by_level_sum", window=4)
    builder.add(plain.profile(3))
    for _ in range(2):
        built = builder.build()
        assert (built.arrangement, built.window) == ("by_level_sum", 4)


def test_other_orders_and_windows_are_refused(job: herne.JobProfile, levels: Levels) -> None:
    with pytest.raises(
        ValueError, match=r"window: 3 superblocks are none of 1, 2, 4, 8, 16, 32, 64"
    ):
        herne.Pool.from_levels(levels, job.framework, arrange="by_level_sum", window=3)
    with pytest.raises(ValueError, match="arrange"):
        herne.Pool.from_levels(levels, job.framework, arrange="sorted")  # type: ignore[arg-type]
    pool = herne.Pool.from_levels(levels[:5], job.framework)
    with pytest.raises(ValueError, match="window: 0 superblocks"):
        pool.arranged(window=0)
    with pytest.raises(TypeError):
        pool.arranged(5)  # type: ignore[arg-type]
