# SPDX-License-Identifier: BSL-1.0
"""Jobs, weights and people as vectors and matrices: exactly the points of the scan."""

from __future__ import annotations

import threading
import tracemalloc
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import herne

from .strategies import jobs, levels_for

DTYPES = ["float64", "float32", "int64", "int32", "uint8"]
ORDERS: list[Any] = ["worst", "best"]
OVER: list[Any] = ["requirements", "groups"]

#: herne as callers see it whom no type checker warns.
wrong: Any = herne


@pytest.fixture(scope="module")
def large(small: herne.Framework) -> herne.Pool:
    """2,000 people, a fifth of whose levels are unknown."""
    draw = np.random.default_rng(5)
    levels = draw.integers(0, [5, 4, 3], size=(2000, 3)).astype(np.uint8)
    levels[draw.random((2000, 3)) < 0.2] = 255
    return herne.Pool.from_levels(levels, small)


def test_worked_example(worked: herne.JobProfile) -> None:
    profile = herne.Profile(1, worked.framework, [3, 3, None])
    assert herne.increments(worked).tolist() == [3, 3, 3, 3, 2, 2, 2, 0, 12]
    assert herne.increments(worked.scorecard()).tolist() == herne.increments(worked).tolist()
    assert herne.thermometer(profile, worked).tolist() == [1, 1, 1, 0, 1, 1, 1, 0, 0]
    assert herne.thermometer(profile, worked, order="best").tolist()[7:] == [1, 1]
    assert herne.share_vector(worked).tolist() == [0.4, 0.2, 0.4]
    assert herne.share_vector(worked, over="groups").tolist() == [0.6, 0.4]
    assert herne.weight_vector(worked).tolist() == [2, 1, 1]
    assert herne.weight_vector(worked, over="groups").tolist() == [60, 40]
    assert herne.max_points_vector(worked, over="groups").tolist() == [18, 12]
    assert herne.required_levels(worked).tolist() == [4, 3, 2]
    assert herne.levels_by_requirement(profile, worked, order="best").tolist() == [3, 3, 2]
    matrix, denominator = herne.weight_map(worked)
    assert denominator == 12
    assert matrix.sum(axis=0).tolist() == [12, 12, 12]


@given(data=st.data(), job=jobs(), order=st.sampled_from(ORDERS), over=st.sampled_from(OVER))
def test_products_are_the_points_of_the_scan(
    data: st.DataObject, job: herne.JobProfile, order: Any, over: Any
) -> None:
    pool = herne.Pool.from_levels(data.draw(levels_for(job.framework)), job.framework)
    scanned = herne.points(pool, job, order=order)
    added = herne.increments(job)
    reached = herne.thermometer_matrix(pool, job, order=order, dtype="int64")
    assert (reached @ added == scanned).all()
    found = herne.linear_points(pool, job, order=order)
    assert found.dtype == np.int64
    assert (found == scanned).all()
    real = herne.linear_points(pool, job, increments=added.astype(float), order=order)
    assert real.dtype == np.float64
    assert (real == scanned).all()
    matrix, denominator = herne.weight_map(job, over=over)
    fits = herne.fit_matrix(pool, job, over=over, order=order, dtype="int64")
    assert (fits == reached @ matrix).all()
    own = herne.max_points_vector(job, over=over)
    assert (matrix @ own == denominator * added).all()
    weighted = herne.linear_points(pool, job, weights=own, over=over, order=order)
    assert (weighted == denominator * scanned).all()
    shares = herne.share_vector(job, over=over)
    scores = herne.linear_points(pool, job, weights=shares, over=over, order=order)
    assert np.allclose(scores, herne.scores(pool, job, order=order), rtol=0, atol=1e-12)


@given(job=jobs())
def test_those_of_requirements_and_groups_add_up(job: herne.JobProfile) -> None:
    for over in OVER:
        assert (herne.increments(job, over=over).sum(axis=1) == herne.increments(job)).all()


@pytest.mark.parametrize("order", ORDERS)
def test_levels_are_the_pools(
    large: herne.Pool, worked: herne.JobProfile, order: Any, small: herne.Framework
) -> None:
    known = large.levels().astype(float)
    unknown = known == 255
    top = [competence.scale.max for competence in small]
    known[unknown] = 0 if order == "worst" else np.broadcast_to(top, known.shape)[unknown]
    assert unknown.any()
    assert (herne.level_matrix(large, worked, order=order) == known).all()


Fill = Callable[..., Any]
FILLS: dict[str, Fill] = {
    "thermometer_matrix": herne.thermometer_matrix,
    "level_matrix": herne.level_matrix,
    "fit_matrix": herne.fit_matrix,
}


@pytest.mark.parametrize("fill", FILLS.values(), ids=list(FILLS))
@pytest.mark.parametrize("dtype", DTYPES)
def test_out_of_any_layout_is_written_where_it_lies(
    large: herne.Pool, worked: herne.JobProfile, fill: Fill, dtype: str
) -> None:
    expected = fill(large, worked)
    assert expected.dtype == np.float64
    assert expected.flags.f_contiguous
    height, width = expected.shape
    wide = np.full((2 * height, 3 * width + 1), 99, dtype)
    outs = [
        np.empty((height, width), dtype, order="C"),
        np.empty((height, width), dtype, order="F"),
        wide[::2, 1::3],
    ]
    for out in outs:
        address = out.__array_interface__["data"][0]
        assert fill(large, worked, out=out) is out
        assert out.__array_interface__["data"][0] == address
        assert (out == expected).all()
    assert (wide[1::2] == 99).all()
    assert (wide[:, 0::3] == 99).all()
    assert fill(large, worked, dtype=dtype).dtype == dtype


@pytest.mark.parametrize("fill", FILLS.values(), ids=list(FILLS))
def test_rows_are_parts(large: herne.Pool, worked: herne.JobProfile, fill: Fill) -> None:
    everybody = fill(large, worked)
    for rows in (range(0), range(1), range(3, 700), range(511, 513), range(1999, 2000)):
        assert (fill(large, worked, rows=rows) == everybody[rows.start : rows.stop]).all()
    out = np.empty((512, everybody.shape[1]))
    fill(large, worked, rows=range(512, 1024), out=out)
    assert (out == everybody[512:1024]).all()


def test_no_copy_of_a_matrix_is_made(large: herne.Pool, worked: herne.JobProfile) -> None:
    out = np.empty((len(large), 9))
    tracemalloc.start()
    herne.thermometer_matrix(large, worked, out=out)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < out.nbytes / 4


def test_several_weightings_are_several_jobs(
    large: herne.Pool, worked: herne.JobProfile, small: herne.Framework
) -> None:
    weights = np.array([[60, 40], [1, 1], [0, 7]]).T
    points = herne.linear_points(large, worked, weights=weights, over="groups")
    assert points.shape == (len(large), 3)
    _, denominator = herne.weight_map(worked, over="groups")
    value = worked.to_dict()
    for column in range(2):
        for group, weight in zip(value["groups"], weights[:, column], strict=True):
            group["weight"] = int(weight)
        other = herne.JobProfile.from_dict(value, frameworks=[small])
        expected = herne.points(large, other) * denominator * weights[:, column].sum()
        assert (points[:, column] * other.scorecard().max_points == expected).all()
    assert set(points[:, 2].tolist()) == {0, 7 * denominator}
    added = herne.weight_map(worked, over="groups")[0] @ weights
    assert (herne.linear_points(large, worked, increments=added) == points).all()
    out = np.empty((len(large), 3), np.int32)
    assert herne.linear_points(large, worked, increments=added, out=out) is out
    assert (out == points).all()


@pytest.mark.parametrize("dtype", ["int16", "uint64", "float32", ">i8"])
def test_weights_of_other_dtypes_are_converted(
    large: herne.Pool, worked: herne.JobProfile, dtype: str
) -> None:
    weights = np.array([[3, 2], [5, 1], [2, 2]])
    expected = herne.linear_points(large, worked, weights=weights)
    if dtype == "float32":
        expected = expected / herne.weight_map(worked)[1]
    for given_weights in (weights.astype(dtype), weights.astype(dtype)[::-1][::-1]):
        found = herne.linear_points(large, worked, weights=given_weights)
        assert np.allclose(found, expected)
    packed = np.empty(weights.shape, [("tag", "u1"), ("value", dtype)])["value"]
    packed[:] = weights
    for other in (np.ascontiguousarray(weights[::-1]).astype(dtype)[::-1], packed):
        assert np.allclose(herne.linear_points(large, worked, weights=other), expected)


def test_wrong_shapes_name_both(large: herne.Pool, worked: herne.JobProfile) -> None:
    cases: list[tuple[Callable[[], Any], str]] = [
        (
            lambda: herne.thermometer_matrix(large, worked, out=np.empty((2000, 8))),
            "out: 2000 x 8 entries instead of 2000 x 9",
        ),
        (
            lambda: herne.level_matrix(large, worked, rows=range(5), out=np.empty((6, 3))),
            "out: 6 x 3 entries instead of 5 x 3",
        ),
        (
            lambda: herne.linear_points(large, worked, increments=np.ones(8)),
            "increments: 8 x 1 entries instead of 9 x 1",
        ),
        (
            lambda: herne.linear_points(large, worked, weights=np.ones((2, 5), int)),
            "weights: 2 x 5 entries instead of 3 x 5",
        ),
        (
            lambda: herne.linear_points(large, worked, out=np.empty((2000, 1))),
            "out: 2 dimensions instead of 1",
        ),
        (
            lambda: herne.linear_points(large, worked, weights=np.ones((3, 1, 1))),
            "weights: 3 dimensions instead of 1 or 2",
        ),
        (
            lambda: herne.linear_points(large, worked, weights=[1, -2, 3]),
            "weights(1, 0): -2 is not in 0..750599937895082",
        ),
        (
            lambda: herne.linear_points(
                large, worked, weights=[90, 90, 90], out=np.empty(2000, np.uint8)
            ),
            "out: points up to 3240 are not exact in its scalar, which holds 255 at most",
        ),
    ]
    for call, message in cases:
        with pytest.raises(herne.InvalidInput) as caught:
            call()
        assert str(caught.value) == message


def test_wrong_dtypes_name_both(large: herne.Pool, worked: herne.JobProfile) -> None:
    kinds = "float64, float32, int64, int32 or uint8"
    cases: list[tuple[Callable[[], Any], str]] = [
        (
            lambda: herne.thermometer_matrix(large, worked, out=np.empty((2000, 9), np.float16)),
            f"out: an array of {kinds} is needed, not float16",
        ),
        (
            lambda: herne.thermometer_matrix(large, worked, out=np.empty((2000, 9), ">f8")),
            f"out: an array of {kinds} is needed, not >f8",
        ),
        (
            lambda: herne.fit_matrix(large, worked, dtype="complex128"),
            f"dtype: {kinds} is needed, not complex128",
        ),
        (
            lambda: herne.level_matrix(large, worked, dtype=int, out=np.empty((2000, 3))),
            "dtype and out: give one of them; out has a dtype of its own",
        ),
        (
            lambda: herne.linear_points(large, worked, weights=["a", "b", "c"]),
            "weights: an array of integers or floats is needed, not <U1",
        ),
        (
            lambda: herne.linear_points(
                large, worked, weights=[0.5, 0.25, 0.25], out=np.empty(2000, np.int64)
            ),
            "out: an array of float64 is needed for factors of float64, not int64",
        ),
        (
            lambda: herne.linear_points(large, worked, weights=[1, 1, 1], increments=[1] * 9),
            "increments and weights: give one of them, or neither for the job's own",
        ),
        (
            lambda: wrong.level_matrix(large, worked, rows=[1, 2]),
            "rows: a range of consecutive rows is needed, such as range(0, 2000), not a list",
        ),
    ]
    for call, message in cases:
        with pytest.raises(TypeError) as caught:
            call()
        assert str(caught.value).startswith(message)


def test_what_cannot_be_written_is_refused(large: herne.Pool, worked: herne.JobProfile) -> None:
    fixed = np.empty((2000, 9))
    fixed.flags.writeable = False
    packed = np.empty((2000, 9), [("tag", "u1"), ("value", "f8")])["value"]
    for out in (fixed, np.empty((2000, 9))[::-1], np.empty((2000, 9))[:, ::-1], packed):
        with pytest.raises(herne.InvalidInput, match="out: a writeable, aligned array with pos"):
            herne.thermometer_matrix(large, worked, out=out)


@pytest.mark.parametrize("rows", [range(1999, 2001), range(-1, 1), range(2001, 2002)])
def test_rows_that_are_not_there_are_refused(
    large: herne.Pool, worked: herne.JobProfile, rows: range
) -> None:
    with pytest.raises(IndexError, match="of a pool of 2000 candidates"):
        herne.level_matrix(large, worked, rows=rows)


def test_points_beyond_the_limit_overflow(large: herne.Pool, worked: herne.JobProfile) -> None:
    with pytest.raises(herne.PointsOverflow):
        herne.linear_points(large, worked, increments=[2**53, 1, 0, 0, 0, 0, 0, 0, 0])
    with pytest.raises(OverflowError):
        herne.linear_points(large, worked, increments=np.full(9, 2**63, np.uint64))
    limit = herne.linear_points(large, worked, increments=[2**53 - 8] + [1] * 8)
    assert int(limit.max()) == 2**53


def test_progress_is_told_and_others_run(large: herne.Pool, worked: herne.JobProfile) -> None:
    told: list[tuple[int, int]] = []
    herne.level_matrix(large, worked, progress=lambda done, total: told.append((done, total)))
    assert all(total == 2000 and 0 < done <= 2000 for done, total in told)

    results: list[Any] = []

    def work() -> None:
        results.append(herne.linear_points(large, worked))

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(results) == 4
    assert all((one == herne.points(large, worked)).all() for one in results)
