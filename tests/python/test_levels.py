# SPDX-License-Identifier: BSL-1.0
"""Arrays of levels in, whatever they are."""

from __future__ import annotations

import contextlib
import gc
import threading
import tracemalloc
from typing import Any

import numpy as np
import pytest

import herne


class Raises:
    """Says no when asked for an array."""

    def __array__(self, dtype: object = None, copy: object = None) -> Any:
        raise RuntimeError("no array here")


class Number(int):
    """Somebody's own whole number."""


def test_any_strides(small: herne.Framework) -> None:
    wide = np.random.default_rng(1).integers(0, 3, (20_000, 12)).astype(np.uint8)
    for array in (wide[:, 1:4], wide[::-1, 9:3:-2], wide[::3, :3], wide.T[3:6].T):
        assert (herne.Pool.from_levels(array, small).levels() == array).all()


@pytest.mark.parametrize(
    "dtype", ["i1", "i2", ">i4", "i8", "u2", ">u4", "u8", "f2", "f4", ">f8", "g"]
)
def test_any_dtype(dtype: str, small: herne.Framework) -> None:
    levels = np.array([[0, 1, 2], [4, 3, 0]], dtype=dtype)
    assert herne.Pool.from_levels(levels, small).levels().tolist() == [[0, 1, 2], [4, 3, 0]]


def test_what_stands_for_unknown(small: herne.Framework) -> None:
    unknown = [[1, 255, 255]]
    assert herne.Pool.from_levels(np.array(unknown, "u8"), small).levels().tolist() == unknown
    signed = herne.Pool.from_levels([[1, -1, -1]], small, unknown=-1)
    assert signed.levels().tolist() == unknown
    floats = herne.Pool.from_levels([[1.0, np.nan, 9.0]], small, unknown=9)
    assert floats.levels().tolist() == unknown
    inside = herne.Pool.from_levels(np.array([[1, 2, 2]], np.uint8), small, unknown=2)
    assert inside.levels().tolist() == unknown
    masked = np.ma.MaskedArray([[1, 7, 99]], [[False, True, True]])
    assert herne.Pool.from_levels(masked, small).levels().tolist() == unknown
    with pytest.raises(ValueError, match="255 is not a level"):
        herne.Pool.from_levels(np.array(unknown, np.uint8), small, unknown=None)
    with pytest.raises(ValueError, match="255 is not a level"):
        herne.Pool.from_levels(unknown, small)


@pytest.mark.parametrize(
    ("levels", "error", "words"),
    [
        ([[1, 2]], ValueError, "3 competences"),
        ([1, 2, 3], ValueError, "shape (3,)"),
        (3, ValueError, "shape ()"),
        ([[[1, 2, 3]]], ValueError, "shape (1, 1, 3)"),
        ([[1, 2, 3]], ValueError, "3 is not a level of its scale, 0..2"),
        ([[-1, 0, 0]], ValueError, "row 0 (counted from 0), competence 'own/x': -1"),
        ([[256, 0, 0]], ValueError, "256 is not"),
        ([[2**62, 0, 0]], ValueError, "4611686018427387904 is not"),
        (np.array([[2**64 - 1, 0, 0]], "u8"), ValueError, "18446744073709551615 is not"),
        ([[float("inf"), 0, 0]], ValueError, "inf is not"),
        ([[-float("inf"), 0, 0]], ValueError, "-inf is not"),
        ([[0.5, 0, 0]], ValueError, "0.5 is not"),
        ([[1e300, 0, 0]], ValueError, "1e+300 is not"),
        (np.full((1, 3), 15, np.uint8), ValueError, "15 is not"),
        (np.full((1, 3), 254, np.uint8), ValueError, "254 is not"),
        ([["1", "2", "0"]], ValueError, "not of <U1"),
        ([[None, 1, 2]], ValueError, "not of object"),
        (np.zeros((1, 3), bool), ValueError, "not of bool"),
        (np.zeros((1, 3), complex), ValueError, "not of complex"),
        (np.zeros((1, 3), "M8[s]"), ValueError, "not of datetime"),
        (np.zeros((1, 3), [("a", "u1")]), ValueError, "levels"),
        (Raises(), RuntimeError, "no array here"),
        ([[1, 2], [1, 2, 3]], ValueError, ""),
        ("xyz", ValueError, "shape ()"),
        (None, ValueError, "shape ()"),
        (np.zeros((2, 0)), ValueError, "shape (2, 0)"),
    ],
)
def test_bad_levels_are_a_clear_error(
    levels: Any, error: type[Exception], words: str, small: herne.Framework
) -> None:
    with pytest.raises(error) as caught:
        herne.Pool.from_levels(levels, small)
    assert words in str(caught.value)


@pytest.mark.parametrize(
    ("ids", "words"),
    [
        (["a"], "1 ids for 2 candidates"),
        (["a", "a"], "twice"),
        ([1, 1], "twice"),
        (["a", ""], "empty"),
        (["a", 1], "1 is not of the same kind as 'a'"),
        ([1, None], "missing"),
        ([1, -1], "-1"),
        ([1, 2**64], "is not in 0"),
        ([1.5, 2.5], "1.5 is no id"),
        ([True, False], "no id"),
        ([[1], [2]], "a list is no id"),
        (np.zeros((2, 1)), "one dimension"),
        (np.ma.MaskedArray([1, 2], [False, True]), "missing"),
    ],
)
def test_bad_ids_are_a_clear_error(ids: Any, words: str, small: herne.Framework) -> None:
    with pytest.raises(ValueError, match=words):
        herne.Pool.from_levels([[0, 0, 0], [1, 1, 1]], small, ids)


@pytest.mark.parametrize("unknown", ["x", True, [1], 1j])
def test_bad_codes_for_unknown_are_refused(unknown: Any, small: herne.Framework) -> None:
    with pytest.raises(TypeError, match="unknown: a number or None"):
        herne.Pool.from_levels([[0, 0, 0]], small, unknown=unknown)


def test_up_to_twenty_at_once(small: herne.Framework) -> None:
    levels = np.zeros((30_000, 3), np.int16)
    levels[20_000:20_030, 1] = 77
    for array in (levels, levels.astype(np.uint8), np.asfortranarray(levels.astype(np.uint8))):
        with pytest.raises(herne.InvalidFile) as caught:
            herne.Pool.from_levels(array, small)
        assert len(caught.value.problems) == 20
        assert caught.value.problems[0] == (
            "row 20000 (counted from 0), competence 'own/y'",
            "77 is not a level of its scale, 0..3",
        )
        assert str(caught.value).endswith("more")


def test_subclassed_numbers_are_numbers(small: herne.Framework) -> None:
    pool = herne.Pool.from_levels([[Number(1)] * 3], small, [Number(7)])
    assert pool[Number(7)]["x"] == 1
    assert pool[np.uint8(7)].id == 7  # type: ignore[index]


def test_first_id_and_progress(small: herne.Framework) -> None:
    told: list[tuple[int, int]] = []
    pool = herne.Pool.from_levels(
        np.zeros((600_000, 3), np.uint8), small, first_id=10, progress=lambda *at: told.append(at)
    )
    assert (pool.id(0), pool.id(599_999)) == (10, 600_009)
    assert told[-1] == (600_000, 600_000)


def test_threads_that_change_the_array_meanwhile(small: herne.Framework) -> None:
    levels = np.zeros((400_000, 3), np.uint8)
    stop = threading.Event()

    def change() -> None:
        random = np.random.default_rng(1)
        while not stop.is_set():
            levels[random.integers(0, len(levels), 1_000)] = random.integers(0, 256)

    thread = threading.Thread(target=change)
    thread.start()
    try:
        for _ in range(20):
            try:
                pool = herne.Pool.from_levels(levels, small)
            except ValueError:
                continue
            assert len(pool) == 400_000
    finally:
        stop.set()
        thread.join()


def test_no_memory_is_lost(worked: herne.JobProfile, many: int) -> None:
    framework = worked.framework
    pool = herne.Pool.from_levels([[1, 2, 1], [3, 3, 2]], framework, ["a", "b"])
    table = herne.rank(pool, worked).table()

    def everything() -> None:
        herne.rank(pool, worked, top=1)
        herne.points(pool, worked)
        herne.scores(pool, worked)
        herne.verdicts(pool, worked)
        herne.explain(pool["a"], worked)
        herne.Pool.from_levels([[1, 2, 1]], framework)
        table.__arrow_c_stream__()
        herne.Pool.from_frame({"x": [1], "y": [1], "z": [1]}, framework)
        with contextlib.suppress(KeyError):
            pool["nobody"]
        with contextlib.suppress(ValueError):
            herne.Pool.from_levels([[9, 9, 9]], framework)

    for _ in range(200):
        everything()
    gc.collect()
    tracemalloc.start()
    before = tracemalloc.take_snapshot()
    objects = len(gc.get_objects())
    for _ in range(many):
        everything()
    gc.collect()
    grown = sum(d.size_diff for d in tracemalloc.take_snapshot().compare_to(before, "filename"))
    tracemalloc.stop()
    assert len(gc.get_objects()) - objects < 500
    assert grown < 200_000
