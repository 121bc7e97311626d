# SPDX-License-Identifier: BSL-1.0
"""Questions asked of many candidates, against numpy."""

from __future__ import annotations

import copy
import pickle
import threading
from collections.abc import Callable
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

import herne

from . import oracle
from .oracle import ORDERS, Order
from .strategies import jobs, levels_for

CALLS: list[Callable[..., Any]] = [
    herne.contributions,
    herne.gaps,
    herne.describe,
    herne.uneven_criteria,
]
TABLES: list[Callable[..., herne.Table]] = [herne.contributions, herne.gaps, herne.describe]


def positions(job: herne.JobProfile) -> list[int]:
    """Return where each requirement's competence stands in the framework."""
    return [job.framework.index(requirement.competence) for requirement in job.requirements]


def names(job: herne.JobProfile) -> list[str]:
    return [requirement.id for requirement in job.requirements]


def contributions_of(
    levels: npt.NDArray[np.uint8], job: herne.JobProfile, *, order: Order = "worst"
) -> npt.NDArray[np.int64]:
    """Return the points of candidates x requirements."""
    parts = []
    for position, table in zip(positions(job), oracle.tables(job), strict=True):
        column = levels[:, position]
        parts.append(
            np.array(table)[
                np.where(column == 255, len(table) - 1 if order == "best" else 0, column)
            ]
        )
    return np.stack(parts, axis=1)


def gaps_of(levels: npt.NDArray[np.uint8], job: herne.JobProfile) -> list[list[int | None]]:
    """Return the missing levels of candidates x requirements, None where the level is unknown."""
    required = [requirement.level for requirement in job.requirements]
    return [
        [
            None if row[p] == 255 else max(0, need - int(row[p]))
            for p, need in zip(positions(job), required, strict=True)
        ]
        for row in levels
    ]


def drawn(data: st.DataObject, job: herne.JobProfile) -> tuple[herne.Pool, npt.NDArray[np.uint8]]:
    levels = data.draw(levels_for(job.framework))
    ids = [f"p{row}" for row in range(len(levels))] if data.draw(st.booleans()) else None
    return herne.Pool.from_levels(levels, job.framework, ids), levels


@given(data=st.data(), job=jobs())
def test_contributions_follow_the_definition(data: st.DataObject, job: herne.JobProfile) -> None:
    pool, levels = drawn(data, job)
    for order in ORDERS:
        expected = contributions_of(levels, job, order=order)
        wide = herne.contributions(pool, job, order=order)
        assert wide.columns == ("id", *names(job))
        assert wide["id"].tolist() == list(pool)
        for r, name in enumerate(names(job)):
            assert wide[name].dtype == np.int64
            assert wide[name].tolist() == expected[:, r].tolist()
        long = herne.contributions(pool, job, order=order, layout="long")
        assert long["points"].tolist() == expected.ravel().tolist()
        assert long["max_points"].tolist() == [t[-1] for t in oracle.tables(job)] * len(pool)
        assert long["id"].tolist() == [id for id in pool for _ in job.requirements]
        assert long["requirement"].tolist() == names(job) * len(pool)
        expected_levels = levels[:, positions(job)].ravel().tolist()
        assert long["level"].tolist() == [None if v == 255 else v for v in expected_levels]


@given(data=st.data(), job=jobs())
def test_gaps_follow_the_definition(data: st.DataObject, job: herne.JobProfile) -> None:
    pool, levels = drawn(data, job)
    expected = gaps_of(levels, job)
    wide = herne.gaps(pool, job)
    assert wide["id"].tolist() == list(pool)
    assert [list(row) for row in zip(*(wide[n].tolist() for n in names(job)), strict=True)] == (
        expected
    )
    flat = [
        (id, r.id, r.competence, None if row[p] == 255 else int(row[p]), r.level, gap)
        for id, row, gaps in zip(pool, levels, expected, strict=True)
        for r, p, gap in zip(job.requirements, positions(job), gaps, strict=True)
    ]
    long = herne.gaps(pool, job, layout="long")
    assert list(zip(*long.to_dict().values(), strict=True)) == flat
    some = herne.gaps(pool, job, layout="long", open_only=True)
    assert list(zip(*some.to_dict().values(), strict=True)) == [row for row in flat if row[5] != 0]
    shown = [id for id, row in zip(pool, expected, strict=True) if any(gap != 0 for gap in row)]
    assert herne.gaps(pool, job, open_only=True)["id"].tolist() == shown


def check_description(
    table: dict[str, list[Any]], levels: npt.NDArray[np.uint8], job: herne.JobProfile, order: Order
) -> None:
    """Compare one description, or one group's part of one, with numpy."""
    shares = np.array([float(job.share(r.id)) for r in job.requirements])
    points = contributions_of(levels, job, order=order)
    most = np.array([t[-1] for t in oracle.tables(job)])
    spreads = shares * (points / most).std(axis=0) if len(levels) else np.zeros(len(shares))
    for r, requirement in enumerate(job.requirements):
        column = levels[:, positions(job)[r]]
        known = column[column != 255]
        full = np.array(oracle.tables(job)[r])[known] == most[r]
        top = job.competence(requirement.id).scale.max
        assert table["requirement"][r] == requirement.id
        assert table["competence"][r] == requirement.competence
        assert table["required_level"][r] == requirement.level
        assert table["candidates"][r] == len(levels)
        assert table["unknown"][r] == len(column) - len(known)
        assert table["at_top"][r] == (known == top).sum()
        assert table["full_points"][r] == full.sum()
        assert table["shortfalls"][r] == (known < requirement.level).sum()
        assert table["share"][r] == float(job.share(requirement.id))
        if not len(known):
            assert table["mean_level"][r] is table["spread"][r] is table["ceiling"][r] is None
            continue
        assert table["mean_level"][r] == pytest.approx(known.mean())
        assert table["spread"][r] == pytest.approx(known.std(), abs=1e-12)
        assert table["ceiling"][r] == pytest.approx(full.mean())
    if spreads.sum() < 1e-12:
        assert table["effective_weight"] == [None] * len(shares)
    else:
        weights = pytest.approx(spreads / spreads.sum(), abs=1e-9)
        assert np.array(table["effective_weight"]) == weights


@given(data=st.data(), job=jobs(), order=st.sampled_from(ORDERS))
def test_descriptions_follow_the_definition(
    data: st.DataObject, job: herne.JobProfile, order: Order
) -> None:
    pool, levels = drawn(data, job)
    description = herne.describe(pool, job, order=order)
    assert description.candidates == len(pool)
    check_description(description.to_dict(), levels, job, order)


@given(data=st.data(), job=jobs())
def test_groups_are_described_as_if_alone(data: st.DataObject, job: herne.JobProfile) -> None:
    levels = data.draw(levels_for(job.framework))
    pool = herne.Pool.from_levels(levels, job.framework)
    labels = data.draw(
        st.lists(st.sampled_from(["a", "b", "c", "", None]), min_size=len(pool), max_size=len(pool))
    )
    grouped = herne.describe(pool, job, by=labels)
    sizes = {label: labels.count(label) for label in ("a", "b", "c")}
    shown = [label for label, size in sizes.items() if size >= 5]
    hidden = [size for size in sizes.values() if 0 < size < 5]
    assert grouped["group"].tolist() == [s for s in shown for _ in job.requirements]
    assert (grouped.suppressed_groups, grouped.suppressed_candidates) == (len(hidden), sum(hidden))
    assert grouped.ungrouped == labels.count("") + labels.count(None)
    for place, label in enumerate(shown):
        width = len(job.requirements)
        part = {n: v[place * width : (place + 1) * width] for n, v in grouped.to_dict().items()}
        own = levels[[row for row, other in enumerate(labels) if other == label]]
        known = (own[:, positions(job)] != 255).sum(axis=0)
        if ((known > 0) & (known < 5)).any():
            assert part["effective_weight"] == [None] * width
        else:
            check_description(part, own, job, "worst")


def test_uneven_criteria_are_named_with_counts(small: herne.Framework) -> None:
    job = herne.JobProfile(
        small,
        "two",
        [herne.Requirement("x", "x", 2), herne.Requirement("why", "y", 2)],
        eligibility=herne.Clause.at("z", 1),
    )
    levels = np.array([[3, 255, 1], [3, 1, 255], [0, 255, 255]], np.uint8)
    pool = herne.Pool.from_levels(levels, small)
    first, second = herne.uneven_criteria(pool, job)
    assert (first.code, first.severity) == ("uneven_criterion", "warning")
    assert first.place == "requirements[1] (why)"
    assert "bei 1 von 3 bekannt und bei 2 unbekannt" in first.reason.in_("de")
    assert "known for 1 of 3 candidates and unknown for 2" in first.reason.in_("en")
    assert second.place == "eligibility"
    assert herne.uneven_criteria(pool, job, rows=[2]) == []
    assert [f.place for f in herne.uneven_criteria(pool, job, rows=[0, 2])] == ["eligibility"]


def test_some_candidates_in_the_order_asked_for(pool: herne.Pool, job: herne.JobProfile) -> None:
    wanted = ["B-018", "B-005", "B-018"]
    rows = [pool.row(id) for id in wanted]
    ranking = herne.rank(pool, job, top=3)
    for call in (herne.contributions, herne.gaps):
        whole = call(pool, job)
        table = call(pool, job, ids=wanted)
        assert table["id"].tolist() == wanted
        for name in names(job):
            assert table[name].tolist() == whole[name][rows].tolist()
        forms: list[Any] = [
            np.array(wanted),
            pd.Series(wanted),
            pl.Series(wanted),
            pa.chunked_array([wanted]),
            (id for id in wanted),
        ]
        for ids in forms:
            assert call(pool, job, ids=ids) == table
        for chosen in (rows, tuple(rows), np.array(rows, np.int8), [row - 72 for row in rows]):
            assert call(pool, job, rows=chosen) == table
        assert call(pool, job, ids=ranking)["id"].tolist() == [entry.id for entry in ranking]
        mask = np.arange(len(pool)) % 2 == 1
        assert call(pool, job, rows=mask) == call(pool, job, rows=range(1, len(pool), 2))
        assert len(call(pool, job, rows=[])) == len(call(pool, job, ids=[])) == 0
        assert len(call(pool, job, rows=~(mask | ~mask))) == 0
        assert len(call(pool, job, ids=wanted, layout="long")) == 3 * len(names(job))
    assert herne.describe(pool, job, ids=wanted).candidates == 3
    assert herne.describe(pool, job, rows=mask, by=["g"] * 36).candidates == 36


def test_rows_of_ten_thousand_in_small_integers(worked: herne.JobProfile) -> None:
    pool = herne.Pool.from_levels(np.ones((300, 3), np.uint8), worked.framework)
    table = herne.gaps(pool, worked, rows=np.array([-128, 127], np.int8))
    assert table["id"].tolist() == [172, 127]


@pytest.mark.parametrize("call", TABLES)
def test_tables_go_everywhere(
    call: Callable[..., herne.Table], pool: herne.Pool, job: herne.JobProfile
) -> None:
    options: list[dict[str, Any]] = [{}]
    if call is herne.describe:
        options += [{"by": ["a", "b"] * 36}]
    else:
        options += [{"layout": "long"}, {"layout": "wide", "ids": ["B-005"]}]
    for chosen in options:
        table = call(pool, job, **chosen)
        plain = table.to_dict()
        assert table.to_polars().to_dict(as_series=False) == plain
        assert table.to_arrow().to_pydict() == plain
        assert pa.table(table).num_rows == len(table)
        frame = table.to_pandas()
        assert list(frame.columns) == list(table.columns)
        for name, values in plain.items():
            gone = frame[name].isna().tolist()
            assert gone == [value is None for value in values]
            kept = [value for value in values if value is not None]
            assert frame[name][~frame[name].isna()].tolist() == kept


def test_descriptions_are_values(pool: herne.Pool, job: herne.JobProfile) -> None:
    grouped = herne.describe(pool, job, by=["tiny"] * 4 + ["big"] * 68)
    other = herne.describe(pool, job, by=[None] * 4 + ["big"] * 68)
    assert pickle.loads(pickle.dumps(grouped)) == grouped
    assert copy.deepcopy(grouped) == copy.copy(grouped) == grouped
    assert pickle.loads(pickle.dumps(grouped)).suppressed_candidates == 4
    assert grouped != other
    assert grouped.to_dict() == other.to_dict()
    assert grouped != 1


def test_threads_do_not_change_the_result(worked: herne.JobProfile) -> None:
    levels = np.random.default_rng(5).integers(0, 3, (40_000, 3)).astype(np.uint8)
    levels[::7, 1] = 255
    pool = herne.Pool.from_levels(levels, worked.framework)
    by = np.arange(40_000) % 5
    for call in CALLS:
        assert call(pool, worked, threads=3) == call(pool, worked)
    assert herne.describe(pool, worked, by=by, threads=0) == herne.describe(pool, worked, by=by)


@pytest.mark.parametrize("call", CALLS)
def test_progress_is_told_and_may_stop(
    call: Callable[..., Any], pool: herne.Pool, job: herne.JobProfile
) -> None:
    told: list[tuple[int, int]] = []
    call(pool, job, progress=lambda done, total: told.append((done, total)))
    assert told[-1] == (72, 72)

    def stop(done: int, total: int) -> None:
        raise RuntimeError("enough")

    for threads in (1, 2):
        with pytest.raises(RuntimeError, match="enough"):
            call(pool, job, progress=stop, threads=threads)


@pytest.mark.parametrize("call", CALLS)
def test_two_threads_are_at_work(call: Callable[..., Any], worked: herne.JobProfile) -> None:
    levels = np.random.default_rng(1).integers(0, 3, (2_000_000, 3)).astype(np.uint8)
    pool = herne.Pool.from_levels(levels, worked.framework)
    turns = 0
    done = threading.Event()

    def ask() -> None:
        for _ in range(10):
            call(pool, worked)
        done.set()

    thread = threading.Thread(target=ask)
    thread.start()
    while not done.is_set():
        turns += 1
    thread.join()
    # With the GIL held through every call this thread would get a turn or two a call.
    assert turns > 1_000


def test_requirement_called_id_needs_the_long_layout(small: herne.Framework) -> None:
    job = herne.JobProfile(small, "odd", [herne.Requirement("id", "x", 2)])
    pool = herne.Pool.from_levels([[1, 1, 1]], small, ["ada"])
    for call in (herne.contributions, herne.gaps):
        with pytest.raises(ValueError, match="a requirement is called 'id'"):
            call(pool, job)
        table = call(pool, job, layout="long")
        assert (table["id"].tolist(), table["requirement"].tolist()) == (["ada"], ["id"])


def test_nobody(worked: herne.JobProfile) -> None:
    pool = herne.Pool.from_levels(np.empty((0, 3), np.uint8), worked.framework)
    assert len(herne.contributions(pool, worked)) == 0
    assert len(herne.gaps(pool, worked, layout="long")) == 0
    assert herne.describe(pool, worked).to_dict()["effective_weight"] == [None] * 3
    assert len(herne.describe(pool, worked, by=[])) == 0
    assert herne.uneven_criteria(pool, worked) == []
