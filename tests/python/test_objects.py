# SPDX-License-Identifier: BSL-1.0
"""What objects of every public class can do: pickling, copies, frames, text, and never a crash."""

from __future__ import annotations

import dataclasses
import pickle
import subprocess
import sys
import weakref
from typing import Any

import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

import herne

from . import samples

CLASSES = sorted(samples.public_classes())

#: Tries, in a process of its own, what must not end it; prints each class that came through.
_TRY = """
import importlib.util, pickle, copy, sys
spec = importlib.util.spec_from_file_location("samples", {path!r})
samples = importlib.util.module_from_spec(spec)
spec.loader.exec_module(samples)
{body}
print("came through")
"""


def run_apart(body: str) -> str:
    """Run code with `samples` in a process of its own; return what it printed."""
    code = _TRY.format(path=samples.__file__, body=body)
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    return done.stdout


def test_every_class_has_a_sample() -> None:
    assert set(CLASSES) <= set(samples.samples())


def test_no_protocol_of_pickle_ends_the_process() -> None:
    body = """
for name, value in samples.samples().items():
    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        for attempt in (lambda: pickle.loads(pickle.dumps(value, protocol)),
                        lambda: copy.copy(value), lambda: copy.deepcopy(value)):
            try:
                attempt()
            except TypeError as error:
                assert "cannot be pickled" in str(error), (name, error)
"""
    assert "came through" in run_apart(body)


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
@pytest.mark.parametrize("name", CLASSES)
def test_every_protocol_returns_an_equal_object(name: str, protocol: int) -> None:
    value = samples.samples()[name]
    if name in (
        "PoolBuilder",
        "PairwiseComparisons",
        "AhpWeights",
        "CompetenceNames",
        "Shards",
        "LivePool",
        "FormatData",
        "FormatExport",
        "Record",
        "Roster",
        "RosterEntry",
        "Invitations",
    ):
        with pytest.raises(TypeError, match=f"an? {name} cannot be pickled or copied"):
            pickle.dumps(value, protocol)
        return
    again = pickle.loads(pickle.dumps(value, protocol))
    assert type(again) is type(value)
    assert again == value


@pytest.mark.parametrize("name", CLASSES)
def test_object_has_repr_text_weak_references_and_equality(name: str) -> None:
    value = samples.samples()[name]
    assert repr(value)
    assert str(value)
    assert value == value
    assert value != object()
    if type(value).__hash__ is not None:
        assert hash(value) == hash(value)
    if not isinstance(value, herne.Table):
        assert weakref.ref(value)() is value


def test_object_never_initialised_refuses_everything() -> None:
    body = """
import os, tempfile
folder = tempfile.TemporaryDirectory()  # some members write the file that they are told to
good = samples.samples()
os.chdir(folder.name)
class OwnPool(samples.herne.Pool):
    def __init__(self): pass
try:
    OwnPool()
    raise SystemExit("made")
except TypeError as error:
    assert "herne._core" not in str(error), error
for name, kind in samples.public_classes().items():
    if not name[0].isupper() or kind.__module__.endswith(("_table", "_describe")):
        continue
    empty = kind.__new__(kind)
    for attempt in (lambda: repr(empty), lambda: hash(empty), lambda: len(empty),
                    lambda: list(empty), lambda: empty == good[name], lambda: good[name] == empty,
                    lambda: pickle.dumps(empty, 2), lambda: empty[0], lambda: str(empty)):
        try:
            attempt()
        except TypeError:
            pass
    for member in dir(kind):
        if member in ("__class__", "__init__", "__init_subclass__", "__subclasshook__", "__new__",
                      "__setstate__", "__dict__", "__dir__", "__sizeof__", "__getattribute__"):
            continue
        try:
            found = getattr(empty, member)
        except (TypeError, AttributeError):
            continue
        for count in range(3):
            try:
                found(*["a"] * count) if callable(found) else None
            except (TypeError, ValueError, KeyError, AttributeError, OSError, ImportError):
                pass
herne = samples.herne
empty = herne.Pool.__new__(herne.Pool)
ranking = herne.Ranking.__new__(herne.Ranking)
level = herne.ScaleLevel.__new__(herne.ScaleLevel)
for attempt in (lambda: herne.rank(empty, good["JobProfile"]), lambda: herne.merge([ranking]),
                lambda: herne.Scale("s", [level]), lambda: herne.concat([empty]),
                lambda: herne.gaps(empty, good["JobProfile"]), lambda: empty.select([0]),
                lambda: herne.explain(good["Profile"], herne.JobProfile.__new__(herne.JobProfile))):
    try:
        attempt()
        raise SystemExit("an object that was never initialised was used")
    except TypeError as error:
        assert "never initialised" in str(error), error
os.chdir("/")
"""
    assert "came through" in run_apart(body)


def test_iterating_again_gives_the_same() -> None:
    ranking, framework = samples.samples()["Ranking"], samples.samples()["Framework"]
    for value in (ranking, framework, samples.small_pool(), samples.samples()["Table"]):
        assert list(value) == list(value)


class TestFrames:
    """What pandas, numpy, polars and pyarrow make of results: what is there, or words."""

    def table(self) -> herne.Table:
        return herne.gaps(samples.small_pool(), samples.small_job())

    @pytest.mark.parametrize("make", [pd.DataFrame, pd.Series, np.asarray])
    def test_table_refuses_to_become_a_column_of_names(self, make: Any) -> None:
        with pytest.raises(TypeError, match=r"to_pandas\(\) makes a DataFrame"):
            make(self.table())

    @pytest.mark.parametrize("make", [pd.DataFrame, np.asarray])
    def test_pool_and_profile_refuse_to_become_a_column_of_ids(self, make: Any) -> None:
        with pytest.raises(TypeError, match=r"pool.levels\(\) is one"):
            make(samples.small_pool())
        with pytest.raises(TypeError, match=r"dict\(profile\) levels by id"):
            make(samples.samples()["Profile"])

    @pytest.mark.parametrize("name", ["Explanation", "Comparison"])
    def test_reasons_refuse_to_become_an_array_and_name_the_way(self, name: str) -> None:
        with pytest.raises(TypeError, match=r"to_pandas\(\) makes a frame"):
            np.asarray(samples.samples()[name])

    @pytest.mark.parametrize("name", ["Table", "Description", "Explanation", "Comparison"])
    def test_results_stream_to_every_library(self, name: str) -> None:
        value = samples.samples()[name]
        assert pl.DataFrame(value).columns == pa.table(value).column_names
        assert list(value.to_pandas().columns) == value.to_polars().columns
        assert value.to_arrow().num_rows == len(value.to_pandas())

    def test_dict_of_a_table_is_arrays_by_name(self) -> None:
        table = self.table()
        assert list(dict(table)) == list(table.columns)
        assert list(pd.DataFrame(dict(table)).columns) == list(table.columns)
        assert [name for name, _ in table.items()] == list(table)
        assert "sql" in table
        assert "sq" not in table

    def test_column_that_is_not_there_names_the_nearest(self) -> None:
        with pytest.raises(KeyError, match="no column 'sqll'; the nearest is 'sql'"):
            self.table()["sqll"]

    def test_dict_of_a_pool_is_profiles_by_id(self) -> None:
        pool = samples.small_pool()
        read: Any = pool
        assert dict(read)["bob"] == pool["bob"]

    def test_list_of_records_becomes_a_frame(self) -> None:
        findings = herne.lint(samples.job())
        frame = pd.DataFrame(findings)
        assert list(frame.columns) == ["code", "severity", "place", "reason"]
        assert frame["code"].tolist() == [finding.code for finding in findings]
        ranking: Any = herne.rank(samples.small_pool(), samples.small_job())
        assert pd.DataFrame(ranking)["id"].tolist() == [entry.id for entry in ranking]

    def test_record_is_a_dataclass(self) -> None:
        requirement = herne.Requirement("sql", "amt/sql", 2, weight=3)
        assert dataclasses.asdict(requirement)["weight"] == 3
        assert dataclasses.replace(requirement, weight=4).weight == 4

    def test_histogram_is_its_counts(self) -> None:
        histogram = herne.histogram(samples.small_pool(), samples.small_job(), bin=2)
        assert np.asarray(histogram).tolist() == histogram.counts.tolist()
        assert histogram.to_pandas()["points_to"].tolist()[0] == 1

    def test_explanation_as_a_frame_adds_up(self) -> None:
        explanation = herne.explain(samples.small_pool()["bob"], samples.small_job())
        frame = explanation.to_pandas()
        assert int(frame["points"].sum()) == explanation.points
        assert int(frame["best"].sum()) == explanation.best
        unknown = herne.explain(samples.small_pool()["dan"], samples.small_job())
        assert unknown.to_pandas()["level"].isna().all()

    def test_comparison_as_a_frame_adds_up(self) -> None:
        pool = samples.small_pool()
        comparison = herne.compare(pool["ada"], pool["bob"], samples.small_job())
        frame = comparison.to_polars()
        assert frame["difference"].sum() == comparison.difference
        assert frame["points_a"].sum() == comparison.a.worst


class TestText:
    """`str()` of what people read."""

    def test_explanation_says_points_reasons_and_ways(self) -> None:
        text = str(herne.explain(samples.small_pool()["dan"], samples.small_job()))
        assert text.startswith("dan, A-1: 0–")
        assert "conditions to be settled." in text
        assert "way 1: amt/sql at level 1" in text
        assert "total" in text

    def test_ranking_names_the_left_out(self) -> None:
        text = str(herne.rank(samples.small_pool(), samples.small_job()))
        assert "Ranking: A-1" in text
        assert "Not in the ranking: 1" in text

    def test_comparison_has_both_and_the_difference(self) -> None:
        pool = samples.small_pool()
        comparison = herne.compare(pool["ada"], pool["bob"], samples.small_job())
        assert f"{comparison.difference:+d}" in str(comparison)
        assert "ada: conditions met." in str(comparison)

    @pytest.mark.parametrize(
        ("name", "part"),
        [
            ("Framework", "amt/sql"),
            ("JobProfile", "share"),
            ("Profile", "levels known"),
            ("Histogram", "candidates"),
            ("Table", "Table of"),
            ("Description", "mean_level"),
            ("Finding", "ERROR judgement_in_eligibility"),
        ],
    )
    def test_other_text_says_what_it_holds(self, name: str, part: str) -> None:
        assert part in str(samples.samples()[name])


class TestDicts:
    """What `to_dict` writes, `from_dict` reads; other libraries' values are understood."""

    def test_round_trip(self) -> None:
        pool, job = samples.small_pool(), samples.small_job()
        for value in (
            herne.rank(pool, job),
            herne.explain(pool["ada"], job),
            herne.compare(pool["ada"], pool["bob"], job),
            pool.framework,
        ):
            assert type(value).from_dict(value.to_dict()) == value
        assert herne.JobProfile.from_dict(job.to_dict(), frameworks=job.framework) == job
        read = herne.Profile.from_dict(pool["ada"].to_dict(), pool.framework)
        assert read == [pool["ada"]]

    def job(self, **changed: Any) -> dict[str, Any]:
        value = samples.small_job().to_dict()
        value["requirements"][1].update(changed)
        return value

    def read(self, value: dict[str, Any]) -> herne.JobProfile:
        return herne.JobProfile.from_dict(value, frameworks=samples.small_framework())

    @pytest.mark.parametrize("four", [4.0, np.int64(4), np.float32(4), np.array(4)])
    def test_numbers_of_other_libraries_are_numbers(self, four: Any) -> None:
        assert self.read(self.job(weight=four)) == samples.small_job()

    def test_tuples_texts_and_arrays_are_lists_and_words(self) -> None:
        value = self.job(tasks=("t",), label=herne.Text("Rede"))
        requirement = self.read(value).requirements[1]
        assert requirement.tasks == ["t"]
        assert requirement.label == "Rede"
        assert self.read(self.job(tasks=np.array(["t"]))).requirements[1].tasks == ["t"]

    def test_days_are_written_as_days(self) -> None:
        for day in (pd.Timestamp("2024-02-29"), np.datetime64("2024-02-29")):
            value = samples.small_job().to_dict()
            value.setdefault("terms", {})["closing_date"] = day
            assert self.read(value).terms.closing_date == "2024-02-29"

    @pytest.mark.parametrize(
        ("bad", "what"),
        [
            (float("nan"), "nan is no number"),
            (np.float64("inf"), "inf is no number"),
            (pd.NA, "<NA> is no value"),
            (pd.NaT, "NaT is no day"),
            (object(), "a object is nothing that JSON has a word for"),
            (b"x", "a bytes is nothing that JSON has a word for"),
            ({1: 2}, "the key 1 is a int; keys are strings"),
            (pd.Timestamp("2024-02-29 12:00"), "has a time of day"),
            ("\ud800", "has no bytes in UTF-8"),
        ],
    )
    def test_other_values_are_refused_with_their_place(self, bad: Any, what: str) -> None:
        with pytest.raises((TypeError, ValueError)) as caught:
            self.read(self.job(weight=bad))
        assert str(caught.value).startswith("job profile: requirements[1].weight: ")
        assert what in str(caught.value)
