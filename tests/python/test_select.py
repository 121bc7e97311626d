# SPDX-License-Identifier: BSL-1.0
"""Some candidates of a pool, several pools as one, and scans of some candidates alone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

import herne

from . import samples


@pytest.fixture(scope="module")
def people() -> herne.Pool:
    return samples.small_pool()


@pytest.fixture(scope="module")
def post() -> herne.JobProfile:
    return samples.small_job()


@pytest.fixture(scope="module")
def numbered() -> herne.Pool:
    """Five people called 7, 9, 0, 2, 1."""
    levels = np.array([[1, 0, 1], [2, 2, 2], [0, 1, 1], [1, 1, 1], [2, 0, 1]])
    return herne.Pool.from_levels(levels, samples.small_framework(), [7, 9, 0, 2, 1])


class TestSelect:
    def test_order_is_as_asked_for_and_evidence_is_kept(self, people: herne.Pool) -> None:
        chosen = people.select(["cy", "ada"])
        assert chosen.ids == ["cy", "ada"]
        assert chosen["ada"] == people["ada"]
        assert chosen["ada"].evidence

    @pytest.mark.parametrize(
        "mask",
        [
            [True, False, False, True],
            np.array([True, False, False, True]),
            pd.Series([True, False, False, True]),
            pd.Series([True, True, False, False], index=["dan", "ada", "bob", "cy"]),
            pl.Series([True, False, False, True]),
            pa.array([True, False, False, True]),
        ],
    )
    def test_mask_keeps_rows_in_order(self, people: herne.Pool, mask: Any) -> None:
        assert people.select(mask).ids == ["ada", "dan"]
        assert people.select(rows=mask).ids == ["ada", "dan"]

    @pytest.mark.parametrize("rows", [[0, 3], range(0, 4, 3), np.array([0, -1]), pd.Series([0, 3])])
    def test_whole_numbers_are_rows_where_ids_are_strings(
        self, people: herne.Pool, rows: Any
    ) -> None:
        assert people.select(rows).ids == ["ada", "dan"]

    def test_ranking_stands_for_whom_it_lists(
        self, people: herne.Pool, post: herne.JobProfile
    ) -> None:
        ranking = herne.rank(people, post, top=2)
        assert people.select(ranking).ids == [entry.id for entry in ranking]

    def test_row_numbers_stay_the_ids_that_they_were(self) -> None:
        pool = herne.Pool.from_levels([[1, 1, 1]] * 4, samples.small_framework())
        assert pool.select([3, 1]).ids == [3, 1]

    def test_numbers_that_may_be_ids_or_rows_are_refused(self, numbered: herne.Pool) -> None:
        with pytest.raises(TypeError, match="may be ids or rows of this pool; say which by ids="):
            numbered.select([0, 1])
        assert numbered.select(ids=[0, 1]).ids == [0, 1]
        assert numbered.select(rows=[0, 1]).ids == [7, 9]

    def test_twice_is_refused(self, people: herne.Pool) -> None:
        with pytest.raises(ValueError, match=r"rows\[1\]: row 0 \(candidate 'ada'\) stands twice"):
            people.select(["ada", "ada"])

    def test_silent_competence_stays_silent(self) -> None:
        frame = {"who": ["ada", "bob"], "sql": [1, 2]}
        with pytest.warns(herne.MissingCompetenceWarning):
            pool = herne.Pool.from_frame(frame, samples.small_framework(), id="who")
        chosen = pool.select(["bob"])
        assert [chosen.provided(c) for c in ("sql", "recht")] == [True, False]

    @pytest.mark.parametrize(
        ("which", "error", "words"),
        [
            (["ado"], KeyError, "'ada'"),
            ([9], IndexError, "row 9"),
            ([True], ValueError, "1 truth values for 4 candidates"),
            ("ada", TypeError, "a sequence, array or series is needed, not the string 'ada'"),
            (5, TypeError, "not 5"),
            (None, TypeError, "give either a mask, rows or ids"),
        ],
    )
    def test_others_are_refused_in_words(
        self, people: herne.Pool, which: Any, error: type[Exception], words: str
    ) -> None:
        with pytest.raises(error, match=words):
            people.select(which)

    def test_nobody_is_a_pool_too(self, people: herne.Pool) -> None:
        assert len(people.select([])) == 0
        assert people.select([False] * 4).framework == people.framework

    def test_series_of_others_is_refused(self, people: herne.Pool) -> None:
        mask = pd.Series([True] * 4, index=["ada", "bob", "cy", "eve"])
        with pytest.raises(ValueError, match="does not hold candidate 'dan'"):
            people.select(mask)


class TestConcat:
    def test_parts_make_the_whole(self) -> None:
        pool = samples.pool()
        parts = [pool.select(range(50, 72)), pool.select(range(50))]
        assert herne.concat(parts).select(pool.ids) == pool

    def test_evidence_is_kept(self, people: herne.Pool) -> None:
        assert herne.concat([people.select(["bob"]), people.select(["ada"])])["ada"].evidence

    def test_same_id_names_both_pools_and_first_id(self) -> None:
        pool = herne.Pool.from_levels([[1, 1, 1]], samples.small_framework())
        words = r"pools\[1\]: candidate '0' stands in pools\[0\] too.*first_id"
        with pytest.raises(ValueError, match=words):
            herne.concat([pool, pool])

    def test_other_framework_is_refused(self, people: herne.Pool) -> None:
        with pytest.raises(herne.FrameworkMismatch, match=r"pools\[1\]: it is stated over"):
            herne.concat([people, samples.pool()])

    def test_two_kinds_of_ids_are_refused(self, people: herne.Pool, numbered: herne.Pool) -> None:
        with pytest.raises(ValueError, match=r"pools\[1\]: its ids are numbers"):
            herne.concat([people, numbered])

    def test_no_pool_is_refused(self, people: herne.Pool) -> None:
        with pytest.raises(ValueError, match="at least one is needed"):
            herne.concat([])
        with pytest.raises(TypeError, match="pools: a sequence of Pools is needed, not a Pool"):
            herne.concat(people)  # type: ignore[arg-type]


@pytest.mark.parametrize("some", [{"ids": ["cy", "bob"]}, {"rows": [2, 1]}])
def test_scans_of_some_are_those_of_the_selection(
    people: herne.Pool, post: herne.JobProfile, some: Any
) -> None:
    chosen = people.select(["cy", "bob"])
    assert herne.rank(people, post, **some) == herne.rank(chosen, post)
    assert herne.rank(people, [post], **some) == [herne.rank(chosen, post)]
    assert herne.histogram(people, post, **some) == herne.histogram(chosen, post)
    scans: list[Callable[..., Any]] = [herne.points, herne.scores, herne.verdicts]
    for scan in scans:
        assert scan(people, post, **some).tolist() == scan(chosen, post).tolist()


def test_places_are_those_among_the_chosen(people: herne.Pool, post: herne.JobProfile) -> None:
    assert herne.rank(people, post, ids=["bob"])[0].place == 1
    assert herne.rank(people, post, ids=["bob"]).counts.candidates == 1


class TestGroups:
    """`describe(by=)` names groups as the values are called, whatever holds them."""

    LABELS = ("b", "a", None, "b")

    def groups(self, by: Any) -> list[str]:
        pool = samples.pool()
        table = herne.describe(pool, samples.job(), by=by)
        return list(dict.fromkeys(table["group"].tolist()))

    @pytest.mark.parametrize(
        "make",
        [
            list,
            lambda v: np.array(v, dtype=object),
            pd.Series,
            lambda v: pd.Series(v, dtype="string"),
            lambda v: pd.Series(v, dtype="category"),
            pl.Series,
            lambda v: pl.Series(v, dtype=pl.Categorical),
            pa.array,
            lambda v: pa.array(v).dictionary_encode(),
            lambda v: pa.chunked_array([v[:30], v[30:]]).dictionary_encode(),
        ],
    )
    def test_strings_of_any_library_are_sorted_names(self, make: Any) -> None:
        values = (["b", "a", None, "b", "a", "c"] * 12)[:72]
        assert self.groups(make(values)) == ["a", "b", "c"]
        expected = herne.describe(samples.pool(), samples.job(), by=values)
        assert herne.describe(samples.pool(), samples.job(), by=make(values)) == expected

    @pytest.mark.parametrize(
        "values",
        [
            pd.Series(pd.Categorical(["b", "a"] * 36, categories=["b", "a"])),
            pl.Series(["b", "a"] * 36, dtype=pl.Enum(["b", "a"])),
        ],
    )
    def test_categories_keep_their_order(self, values: Any) -> None:
        assert self.groups(values) == ["b", "a"]

    @pytest.mark.parametrize("make", [list, np.array, pd.Series, pl.Series, pa.array])
    def test_numbers_and_truth_values_are_named(self, make: Any) -> None:
        assert self.groups(make([2, 10] * 36)) == ["2", "10"]
        assert self.groups(make([True, False] * 36)) == ["False", "True"]

    def test_series_is_aligned_by_the_ids_in_its_index(self) -> None:
        pool = samples.pool()
        values = pd.Series(["a"] * 36 + ["b"] * 36, index=pool.ids)
        mixed = values.sample(frac=1, random_state=1)
        assert not (mixed.index == values.index).all()
        job = samples.job()
        assert herne.describe(pool, job, by=mixed) == herne.describe(pool, job, by=values.tolist())
        some = herne.describe(pool, job, by=mixed, rows=range(40))
        assert some == herne.describe(pool, job, by=values.tolist()[:40], rows=range(40))

    def test_series_whose_index_names_others_is_refused(self) -> None:
        pool = samples.pool()
        values = pd.Series(["a"] * 72, index=range(100, 172))
        with pytest.raises(ValueError, match=r"by: the index does not hold .*by.to_numpy\(\)"):
            herne.describe(pool, samples.job(), by=values)

    def test_counting_index_over_numeric_ids_of_another_order_is_refused(self) -> None:
        pool = herne.Pool.from_levels([[1, 1, 1]] * 3, samples.small_framework(), [2, 0, 1])
        with pytest.raises(ValueError, match="may count rows or name ids"):
            herne.describe(pool, samples.small_job(), by=pd.Series(["a", "b", "c"]))
