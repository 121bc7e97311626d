# SPDX-License-Identifier: BSL-1.0
"""Wrong calls are refused in words: which argument, what it got, and the way out."""

from __future__ import annotations

import functools
import inspect
import pathlib
import re
import tempfile
import warnings
from collections.abc import Callable, Iterator
from decimal import Decimal
from fractions import Fraction
from typing import Any

import numpy as np
import pandas as pd
import polars as pl
import pytest

import herne
from herne._kinds import split

from . import samples

#: Words of the binding layer, of the compiled half, or of addresses.
DUMPS: tuple[str, ...] = (
    "incompatible function",
    "incompatible constructor",
    "supported:",
    "herne._core",
    "0x7f",
)
DUMPS += ("std::", "C++ type", "Unable to cast", "pybind11", "No constructor", "arg0", "arg1")
#: What operators and conversions call.
SPECIAL: tuple[str, ...] = (
    "__getitem__",
    "__contains__",
    "__eq__",
    "__iter__",
    "__len__",
    "__copy__",
)
SPECIAL += ("__deepcopy__", "__setstate__", "__arrow_c_stream__", "__reduce_ex__")
REFUSALS = (TypeError, ValueError, KeyError, IndexError, OverflowError, OSError, AttributeError)


@functools.cache
def wrong_values() -> list[Any]:
    """Return values of many types, most of which no argument takes."""
    cycle: list[Any] = []
    cycle.append(cycle)
    return [
        None,
        object(),
        1.5,
        -1,
        3,
        10**30,
        True,
        float("nan"),
        "x",
        "geübt",
        "\ud800",
        "a\0b",
        b"x",
        b"\xff",
        [],
        {},
        [[1]],
        ["x", 3],
        [None],
        {"a": 1},
        {1: 2},
        (),
        {3},
        cycle,
        Decimal("1.5"),
        Fraction(1, 3),
        1j,
        np.float64(2.5),
        np.int8(3),
        np.array([1, 2]),
        np.array(["a"], dtype=object),
        np.array(3),
        np.bool_(True),
        np.datetime64("2024-01-01"),
        pd.DataFrame({"a": [1]}),
        pd.Series([1.5, None]),
        pd.NA,
        pd.Timestamp("2024-01-01"),
        pl.DataFrame({"a": [1]}),
        pathlib.Path("no such file"),
        int,
        len,
        samples.small_pool(),
        samples.small_job(),
        samples.small_framework(),
        herne.Text("x"),
        herne.Fit.threshold(),
    ]


#: herne as callers see it whom no type checker warns.
wrong: Any = herne


def public_callables() -> Iterator[tuple[str, Callable[..., Any]]]:
    """Yield functions, constructors, methods, static and class methods by name."""
    for name in herne.__all__:
        value = getattr(herne, name)
        if inspect.isfunction(value):
            yield name, value
    for name, kind in samples.public_classes().items():
        yield name, kind
        for member in dir(kind):
            if member.startswith("_") and member not in SPECIAL:
                continue
            found = inspect.getattr_static(kind, member)
            bound = getattr(samples.samples()[name], member, None)
            if callable(bound) and not isinstance(found, property):
                yield f"{name}.{member}", bound


def parameters(function: Callable[..., Any]) -> list[str]:
    """Return the names of a callable's parameters."""
    if isinstance(function, type) and not inspect.isfunction(vars(function).get("__init__")):
        function = getattr(function, "__init__")  # noqa: B009
    first = (function.__doc__ or "").partition(") -> ")[0]
    if first.startswith(getattr(function, "__name__", " ")) and "(" in first:
        parts = split(first.partition("(")[2], ",")
        return [part.partition(":")[0].strip("*/ ") for part in parts]
    try:
        return list(inspect.signature(function).parameters)
    except (ValueError, TypeError):
        return []


CALLABLES = dict(public_callables())


def refused(call: Callable[[], Any]) -> str:
    """Return the message of a refused call, empty if it went well."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            call()
        except REFUSALS as error:
            return str(error)
    return ""


def check_call(name: str, call: Callable[[], Any], given: str) -> None:
    message = refused(call)
    for dump in DUMPS:
        assert dump not in message, f"{name}({given}): {message}"


@pytest.mark.parametrize("name", CALLABLES)
def test_no_call_reaches_a_dump_of_signatures(
    name: str, tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)  # some calls write files whose names are among the values
    function = CALLABLES[name]
    names = [one for one in parameters(function) if re.fullmatch(r"(?!arg\d|self$)\w+", one)]
    good = GOOD.get(name, ())
    for value in wrong_values():
        given = f"... {type(value).__name__}"
        for count in (1, 3):
            check_call(name, functools.partial(function, *[value] * count), given)
        for at in range(len(good)):
            args = [*good[:at], value, *good[at + 1 :]]
            check_call(name, functools.partial(function, *args), f"{given} at {at}")
        for keyword in names:
            check_call(name, functools.partial(function, **{keyword: value}), f"{keyword}={given}")
            if keyword in names[len(good) :]:
                call = functools.partial(function, *good, **{keyword: value})
                check_call(name, call, f"good, {keyword}={given}")
    check_call(name, function, "")
    check_call(name, lambda: function(*[1] * 20), "20 numbers")
    check_call(name, lambda: function(no_such_argument=1), "no_such_argument")


@pytest.fixture(scope="module", autouse=True)
def fresh_samples() -> Iterator[None]:
    """Leave samples to other modules that no wrong call has changed."""
    yield
    samples.samples.cache_clear()


_POOL, _JOB = samples.small_pool(), samples.small_job()
_FRAMEWORK, _PROFILE = samples.small_framework(), _POOL["ada"]
_CLAUSE = herne.Clause.at("sql", 1)
_CSV = "id;sql;recht;rede\nada;1;1;1\n"
_FRAME = {"who": ["ada"], "sql": [1], "recht": [0], "rede": [2]}

_FOLDER = tempfile.TemporaryDirectory(prefix="herne-refusals-")
_FILE, _SHARDS = f"{_FOLDER.name}/pool.herne", f"{_FOLDER.name}/shards"
_POOL.save(_FILE)
herne.save_shards([_POOL], _SHARDS)
_LIVING = f"{_FOLDER.name}/living.herne"
_POOL.save(_LIVING)

#: Arguments by position with which a call goes well.
GOOD: dict[str, tuple[Any, ...]] = {
    "rank": (_POOL, _JOB),
    "points": (_POOL, _JOB),
    "scores": (_POOL, _JOB),
    "verdicts": (_POOL, _JOB),
    "histogram": (_POOL, _JOB),
    "merge": ([herne.rank(_POOL, _JOB)],),
    "explain": (_PROFILE, _JOB),
    "compare": (_PROFILE, _PROFILE, _JOB),
    "lint": (_JOB,),
    "describe": (_POOL, _JOB),
    "gaps": (_POOL, _JOB),
    "contributions": (_POOL, _JOB),
    "uneven_criteria": (_POOL, _JOB),
    "place_intervals": (_POOL, _JOB),
    "stability": (_POOL, _JOB),
    "least_shift": (_PROFILE, _PROFILE, _JOB),
    "least_raises": (_PROFILE, _JOB),
    "what_if": (_PROFILE, _JOB, []),
    "nearest": (_POOL, _JOB),
    "JobSet": ([_JOB],),
    "rank_jobs": (_PROFILE, [_JOB]),
    "points_by_job": (_POOL, [_JOB]),
    "assign": (_POOL, [_JOB]),
    "Opening": (_JOB, 1),
    "complete": (_POOL, _JOB, ["ada"]),
    "team_coverage": ([_PROFILE], samples.small_team()),
    "smallest_team": (_POOL, samples.small_team()),
    "TeamRequirement": ("two", "sql", 1, 2),
    "TeamProfile": (_FRAMEWORK, "T", [herne.TeamRequirement("two", "sql", 1, 2)]),
    "tandems": (_POOL, _JOB),
    "partners": (_POOL, _JOB, "ada"),
    "explain_tandem": (_PROFILE, _POOL["bob"], _JOB),
    "Availability": ({"ada": (1, 1)},),
    "Availability.from_frame": ({"id": ["ada"], "low": [1], "high": [1]},),
    "acceptability": (_POOL, _JOB, herne.WeightSpace.anything(_JOB)),
    "robust_order": (_POOL, _JOB, herne.WeightSpace.anything(_JOB), ["ada"]),
    "increments": (_JOB,),
    "thermometer": (_PROFILE, _JOB),
    "share_vector": (_JOB,),
    "weight_vector": (_JOB,),
    "max_points_vector": (_JOB,),
    "required_levels": (_JOB,),
    "levels_by_requirement": (_PROFILE, _JOB),
    "weight_map": (_JOB,),
    "thermometer_matrix": (_POOL, _JOB),
    "level_matrix": (_POOL, _JOB),
    "fit_matrix": (_POOL, _JOB),
    "linear_points": (_POOL, _JOB),
    "whole_weights": ([0.5, 0.5],),
    "swing_weights": ([100, 50],),
    "rank_order_weights": ([1, 2], "sum"),
    "concat": ([_POOL],),
    "Table": ({"a": [1]},),
    "Description": ({"a": [1]}, 1),
    "Requirement": ("sql", "sql", 1),
    "Competence": ("sql", herne.Scale("s", ["a"])),
    "Scale": ("s", ["a", "b"]),
    "Area": ("a/b", "label"),
    "Edition": ("a", "1"),
    "Binning": ("marks", "at_least", [1]),
    "Binning.level_of": (1,),
    "Binning.level_between": (1, 2),
    "Binning.level_on": ("2025-01-01",),
    "Binning.read_level": ("1",),
    "FormatNote": ("where", "what"),
    "load_onet": ("examples/data/onet",),
    "Framework": ("a", "1", [herne.Competence("x", herne.Scale("s", ["a"]))]),
    "Framework.from_json": (_FRAMEWORK.to_json(),),
    "JobProfile": (_FRAMEWORK, "A-1", [herne.Requirement("sql", "sql", 1)]),
    "JobProfile.from_json": (_JOB.to_json(),),
    "JobProfile.at_stage": ("docs",),
    "JobProfile.label": (0,),
    "Profile": ("ada", _FRAMEWORK, {"sql": 1}),
    "Profile.with_": ("sql", 1),
    "Pay": ("employee", "E 11"),
    "Stage": ("docs", "label"),
    "Task": ("t", "label"),
    "Eligibility": (_CLAUSE,),
    "Eligibility.verdict": (_PROFILE,),
    "Clause.at": ("sql", 1),
    "Clause.all_of": ([_CLAUSE],),
    "Clause.any_of": ([_CLAUSE],),
    "Clause.at_least": (1, [_CLAUSE]),
    "Fit.table": ([0, 1],),
    "Fit.share": (1,),
    "PairwiseComparisons": (["a", "b"],),
    "PairwiseComparisons.set": ("a", "b", 2),
    "Pool": (_FRAMEWORK,),
    "Pool.from_levels": ([[1, 1, 1]], _FRAMEWORK, ["ada"]),
    "Pool.from_frame": (_FRAME, _FRAMEWORK),
    "Pool.from_profiles": ([_PROFILE], _FRAMEWORK),
    "Pool.from_csv": (_CSV, _FRAMEWORK),
    "Pool.select": (["ada"],),
    "Pool.levels": (["sql"],),
    "PoolBuilder": (_FRAMEWORK,),
    "Pool.save": (_FILE,),
    "open_pool": (_FILE,),
    "verify": (_FILE,),
    "pool_file_info": (_FILE,),
    "save_shards": ([_POOL], _SHARDS),
    "open_shards": (_SHARDS,),
    "Shards.pool": (0,),
    "LivePool": (_POOL,),
    "LivePool.open": (_LIVING,),
    "LivePool.create": (f"{_FOLDER.name}/created.herne", _POOL),
    "LivePool.insert": ("new", [1, 1, 1]),
    "LivePool.update": ("bob", "sql", 1),
    "LivePool.set_evidence": ("bob", "sql", []),
    "LivePool.erase": ([],),
}


@pytest.mark.parametrize("name", samples.public_classes())
def test_no_property_of_a_class_reaches_a_dump(name: str) -> None:
    kind, sample = samples.public_classes()[name], samples.samples()[name]
    for member in (one for one in dir(kind) if not one.startswith("_")):
        found = inspect.getattr_static(kind, member)
        if isinstance(found, property):
            for value in wrong_values():
                check_call(name, functools.partial(found.__get__, value), member)
                if found.fset is None:
                    check_call(name, functools.partial(setattr, sample, member, value), member)
        check_call(name, functools.partial(getattr, sample, f"{member}x"), member)


class TestSentences:
    """The slips that are made most often."""

    @pytest.fixture
    def frame(self) -> pd.DataFrame:
        return pd.DataFrame(_FRAME)

    def test_frame_for_a_pool_names_from_frame(self, frame: pd.DataFrame) -> None:
        message = refused(lambda: wrong.rank(frame, _JOB))
        assert message == (
            "pool: a Pool is needed, not a pandas DataFrame; Pool.from_frame(frame, framework) "
            "makes one"
        )

    @pytest.mark.parametrize("function", [herne.rank, herne.points, herne.gaps, herne.describe])
    def test_swapped_arguments_are_told(self, function: Callable[..., Any]) -> None:
        message = refused(lambda: function(_JOB, _POOL))
        assert message.endswith("; the pool comes first, then the job")

    def test_several_jobs_for_one_name_rank(self) -> None:
        message = refused(lambda: wrong.scores(_POOL, [_JOB]))
        assert message.startswith("job: a JobProfile or a Scorecard is needed, not a list")
        assert "rank takes several" in message

    def test_weight_of_a_share_names_whole_weights(self) -> None:
        message = refused(lambda: wrong.Requirement("a", "a", 1, weight=0.3))
        assert message.startswith("weight: a whole number is needed, not 0.3; herne.whole_weights")

    def test_label_for_a_level_names_parse(self) -> None:
        message = refused(lambda: wrong.Requirement("a", "a", level="geübt"))
        assert "level: a whole number is needed, not the string 'geübt'" in message
        assert "scale.parse('geübt')" in message

    def test_unknown_keyword_names_the_nearest(self) -> None:
        message = refused(lambda: wrong.Requirement("a", "a", 1, wieght=2))
        assert message == "Requirement: there is no argument 'wieght'; the nearest is 'weight'"

    def test_missing_argument_is_named(self) -> None:
        message = refused(lambda: wrong.Requirement("a"))
        assert message == "Requirement: competence is missing: a string is needed"

    def test_too_many_arguments_say_which_go_by_name(self) -> None:
        message = refused(lambda: wrong.Requirement("a", "a", 1, 2, 3))
        assert message.startswith("Requirement: 5 arguments by position, where at most 3 are taken")
        assert "weight" in message

    def test_single_value_where_several_are_needed(self) -> None:
        clause: Any = _CLAUSE
        message = refused(lambda: wrong.Clause.all_of(clause))
        assert (
            "clauses: a sequence of Clauses is needed, not a Clause; put it into a list" in message
        )

    def test_place_in_a_list_is_named(self) -> None:
        message = refused(lambda: wrong.Requirement("a", "a", 1, tasks=["t", 3]))
        assert message.startswith("tasks[1]: a string is needed, not 3")

    def test_word_out_of_an_enumeration_names_the_nearest(self) -> None:
        message = refused(lambda: wrong.rank(_POOL, _JOB, order="wurst"))
        assert message == "order: 'wurst' is not one of 'worst', 'best'; the nearest is 'worst'"

    def test_path_for_text_names_load(self) -> None:
        path: Any = pathlib.Path("a.json")
        assert "load reads files" in refused(lambda: wrong.JobProfile.from_json(path))
        message = refused(lambda: wrong.JobProfile.from_json("jobs/a.json"))
        assert message.endswith(
            "'jobs/a.json' looks like a path; JobProfile.load reads files, "
            "from_json reads JSON text"
        )

    def test_path_for_a_job_names_load(self) -> None:
        message = refused(lambda: wrong.points(_POOL, "a.json"))
        assert message.endswith("JobProfile.load(path) reads one")

    def test_number_out_of_range_is_told(self) -> None:
        message = refused(lambda: wrong.Requirement("a", "a", 10**30))
        assert message == f"level: {10**30} is out of range"

    def test_result_is_not_made_by_hand(self) -> None:
        message = refused(lambda: wrong.RankingEntry())
        assert message.startswith("RankingEntry is not made by hand")

    def test_name_that_herne_lacks_names_the_nearest(self) -> None:
        message = refused(lambda: wrong.JobProfil)
        assert message == "module 'herne' has no attribute 'JobProfil'; the nearest is 'JobProfile'"


class TestWholeNumbers:
    """Whole numbers of any type are whole numbers; nothing is cut off."""

    @pytest.mark.parametrize("two", [2, 2.0, np.float32(2), np.int8(2), Decimal("2.00")])
    def test_whole_number_is_taken(self, two: Any) -> None:
        assert herne.Requirement("a", "a", two, weight=two).weight == 2
        assert herne.Profile("ada", _FRAMEWORK, {"sql": two})["sql"] == 2

    @pytest.mark.parametrize("bad", [2.5, np.float32(2.5), Decimal("2.5"), Fraction(5, 2), True])
    def test_what_is_no_whole_number_is_refused(self, bad: Any) -> None:
        with pytest.raises(TypeError, match="a whole number is needed, not"):
            herne.Requirement("a", "a", 1, weight=bad)

    def test_ranks_of_pandas_are_taken(self) -> None:
        ranks = pd.Series([30, 10, 10]).rank(method="min", ascending=False)
        weights = wrong.rank_order_weights(ranks, "sum")
        assert weights == herne.rank_order_weights([1, 2, 2], "sum")

    def test_mean_ranks_of_pandas_name_the_way_out(self) -> None:
        ranks = pd.Series([30, 10, 10]).rank(ascending=False)
        message = refused(lambda: wrong.rank_order_weights(ranks, "sum"))
        assert message.startswith("ranks[1]: a whole number is needed, not 2.5")
        assert "method='min'" in message

    @pytest.mark.parametrize("unknown", [None, float("nan"), np.float32("nan"), pd.NA])
    def test_missing_level_is_unknown(self, unknown: Any) -> None:
        assert herne.Profile("ada", _FRAMEWORK, {"sql": unknown})["sql"] is None


def test_row_of_a_frame_is_levels_by_its_names() -> None:
    row = pd.Series({"rede": 2, "sql": 1.0})
    profile = wrong.Profile("ada", _FRAMEWORK, row)
    assert dict(profile) == {"amt/sql": 1, "amt/recht": None, "amt/rede": 2}


def test_row_without_names_is_refused() -> None:
    with pytest.raises(TypeError, match="is no competence id; a list or tuple gives levels in the"):
        wrong.Profile("ada", _FRAMEWORK, pd.Series([1, 2, 0]))
