# SPDX-License-Identifier: BSL-1.0
"""Frames and files whose cells are values, of which a binning makes levels."""

from __future__ import annotations

import datetime
import itertools
from decimal import Decimal
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

import herne
from herne._partitions import JobText, PointsOfPartition, Reading

pytestmark = pytest.mark.filterwarnings("ignore:.*no column")

POINTS = herne.Binning(
    {"de": "Notenpunkte", "en": "grade points"}, "at_least", [5, 8, 11], least=0, greatest=15
)
MARKS = herne.Binning("mark", "at_least", ["23/5", "250"], least=0, greatest=300)
PAPER = herne.Binning("certificate", "at_most_years_old", [5, 1], as_of="2026-03-01")
DAYS = [datetime.date(2025, 5, 1), datetime.date(2021, 3, 1), datetime.date(2020, 1, 1)]
AMBIGUOUS = "may be a level or a value of {}, whose cut points give the levels: say which by levels"


def exams() -> herne.Framework:
    """Points, marks and the age of a certificate, and a language without a binning."""
    binnings = {"points": POINTS, "mark": MARKS, "paper": PAPER}
    return herne.Framework(
        "exams",
        "1",
        [herne.Competence(id, one.scale(id), binning=one) for id, one in binnings.items()]
        + [herne.Competence("german", herne.Scale("cefr", ["A", "B"]))],
    )


def column(pool: herne.Pool, competence: str) -> list[int | None]:
    """Return the levels of one competence."""
    return [pool[row][competence] for row in pool]


def frames(columns: dict[str, Any]) -> list[Any]:
    """Return the same columns as frames of several libraries."""
    return [pd.DataFrame(columns), pl.DataFrame(columns), pa.table(columns), columns]


@pytest.mark.parametrize("library", range(4))
def test_cells_are_values_where_the_call_says_so(library: int) -> None:
    columns = {"points": [12, 2, 8], "mark": [4.6, 250.0, 4.59], "paper": DAYS, "german": [1, 2, 0]}
    pool = herne.Pool.from_frame(frames(columns)[library], exams(), levels_as="value")
    assert column(pool, "points") == [3, 0, 2]
    assert column(pool, "mark") == [1, 2, 0]
    assert column(pool, "paper") == [2, 1, 0]
    assert column(pool, "german") == [1, 2, 0]


@pytest.mark.parametrize("library", range(4))
def test_numbers_and_days_are_refused_where_it_does_not(library: int) -> None:
    columns = {"points": [12, 2], "mark": [4.6, 250.0], "paper": DAYS[:2], "german": [1, 2]}
    with pytest.raises(herne.InvalidFile) as refused:
        herne.Pool.from_frame(frames(columns)[library], exams())
    text = str(refused.value)
    for row, name, value, of in (
        (0, "points", "12", "grade points"),
        (1, "points", "2", "grade points"),
        (0, "mark", "4.6", "mark"),
        (1, "mark", "250", "mark"),
        (0, "paper", "2025-05-01", "certificate"),
    ):
        place = f"row {row} (counted from 0), column '{name}': '{value}' "
        assert place + AMBIGUOUS.format(of) in text
    assert "german" not in text


def test_at_most_twenty_problems_are_listed() -> None:
    with pytest.raises(herne.InvalidFile) as refused:
        herne.Pool.from_frame({"points": [2] * 30}, exams())
    assert len(refused.value.problems) == 20
    assert refused.value.problem.value == "'2'"
    with pytest.raises(herne.InvalidFile) as refused:
        herne.Pool.from_frame({"points": [16]}, exams(), levels_as="value")
    problem = refused.value.problem
    assert problem.what == "the grade points: 16 is not in 0..15"
    assert (problem.value, problem.allowed) == ("16", "0..15")


@pytest.mark.parametrize(
    "cells",
    [
        np.array([4.6, 4.5], np.float64),
        np.array([4.6, 4.5], np.float32),
        np.array([4.6, 4.5], np.float16),
        [np.float32(4.6), None, np.float32(4.5)],
        [Decimal("4.6"), Decimal("4.5")],
        [Decimal("4.60"), "4.5"],
        ["4,6", "23/5", " 4.6 ", "4.5"],
        pd.Series([4.6, 4.5], dtype="float32"),
        pd.Series([4.6, None, 4.5], dtype="Float32"),
        pd.Series([4.6, 4.5], dtype="float[pyarrow]"),
        pd.Series([4.6, 4.5], dtype="category"),
        pd.Series(["4.6", "4,5"], dtype="category"),
        pl.Series([4.6, 4.5], dtype=pl.Float32),
        pl.Series(["4.6", "4.5"]).cast(pl.Decimal(38, 20)),
        pa.array([4.6, 4.5], pa.float32()),
        pa.array(np.array([4.6, 4.5], np.float16)),
        pa.array([Decimal("4.60"), Decimal("4.50")]),
        pa.array([4.6, None, 4.5]).dictionary_encode(),
        pa.array(["4.6", "4.5"]).dictionary_encode(),
    ],
)
def test_a_floating_point_value_is_its_shortest_decimal(cells: Any) -> None:
    frame: Any = {"mark": cells}
    if isinstance(cells, (pa.Array, pa.DictionaryArray)):
        frame = pa.table(frame)
    elif isinstance(cells, pl.Series):
        frame = pl.DataFrame(frame)
    pool = herne.Pool.from_frame(frame, exams(), levels_as="value")
    levels = [level for level in column(pool, "mark") if level is not None]
    assert levels == [1] * (len(levels) - 1) + [0]


def test_no_digit_of_a_value_is_dropped() -> None:
    third = herne.Binning("share", "at_most", ["3/10"])
    own = herne.Framework("f", "1", [herne.Competence("c", third.scale("s"), binning=third)])
    exact = [Decimal("0.3"), Decimal("0.30000000000000001"), Decimal("0.300000000000000000")]
    for cells, levels in (
        ([0.3, 0.1 + 0.2, 0.1], [1, 0, 1]),
        (exact, [1, 0, 1]),
        (pa.array(exact), [1, 0, 1]),
    ):
        frame = pa.table({"c": cells}) if isinstance(cells, pa.Array) else {"c": cells}
        assert column(herne.Pool.from_frame(frame, own, levels_as="value"), "c") == levels
    with pytest.raises(ValueError, match="of at most 18 digits"):
        herne.Pool.from_frame({"c": [Decimal("0.3000000000000000001")]}, own, levels_as="value")


@given(st.floats(0, 300, width=32), st.sampled_from([np.float32, np.float64, np.float16]))
def test_frames_read_what_numpy_writes(number: float, kind: Any) -> None:
    cells = np.array([number], kind)
    written = np.format_float_positional(cells[0], trim="-")
    digits = len(written.replace(".", "").strip("0"))
    if digits > 17 or len(written.partition(".")[2]) > 18:
        return
    mark = exams()["mark"]
    expected = mark.parse(written, levels_as="value")
    for frame in ({"mark": cells}, pa.table({"mark": cells})):
        pool = herne.Pool.from_frame(frame, exams(), levels_as="value")
        assert column(pool, "mark") == [expected]


def test_255_is_a_value_unless_it_is_said_to_be_unknown() -> None:
    for cells in (np.array([255, 3], np.uint8), [255, 3], [255.0, 3.0]):
        pool = herne.Pool.from_frame({"mark": cells}, exams(), levels_as="value")
        assert column(pool, "mark") == [2, 0]
        pool = herne.Pool.from_frame({"mark": cells}, exams(), levels_as="value", unknown=255)
        assert column(pool, "mark") == [None, 0]
    with pytest.raises(ValueError, match="255 is not a level of its scale"):
        herne.Pool.from_frame({"german": [255]}, exams(), levels_as="value")


@pytest.mark.parametrize(
    ("columns", "words"),
    [
        ({"points": [True, False]}, "'true' is not a number such as 4.62"),
        ({"points": [float("inf")]}, "'inf' is not a number"),
        ({"points": ["good"]}, "'good' is not a number"),
        ({"points": ["from 5"]}, "'from 5' is not a number"),
        ({"points": np.array([2**63], np.uint64)}, "is not a number .* of at most 18 digits"),
        ({"points": DAYS}, r"column 'points': timestamp.* holds no levels"),
        ({"german": DAYS}, r"column 'german': timestamp.* holds no levels"),
        ({"points": [-1]}, r"-1 is not in 0\.\.15"),
        ({"paper": [3]}, "'3' is not a day written YYYY-MM-DD"),
        ({"paper": [datetime.datetime(2025, 5, 1, 12)]}, "'2025-05-01 12:00:00' is not a day"),
        ({"paper": [datetime.date(2027, 1, 1)]}, "'2027-01-01' is after 2026-03-01"),
        ({"german": ["C"]}, r"'C' is not a level 0\.\.2"),
    ],
)
def test_what_is_no_value_is_refused(columns: dict[str, Any], words: str) -> None:
    with pytest.raises(ValueError, match=words):
        herne.Pool.from_frame(columns, exams(), levels_as="value")


@pytest.mark.parametrize(
    "days",
    [
        pa.array(DAYS, pa.date32()),
        pa.array(DAYS, pa.date64()),
        pa.array(DAYS).cast(pa.timestamp("ns")),
        pa.array([str(day) for day in DAYS]),
        pa.array(DAYS, pa.date32()).dictionary_encode(),
    ],
)
def test_days_are_read_in_wide_and_long_frames(days: Any) -> None:
    wide = pa.table({"paper": days})
    assert column(herne.Pool.from_frame(wide, exams(), levels_as="value"), "paper") == [2, 1, 0]
    names = {"candidate": [1, 2, 3], "competence": ["paper"] * 3, "level": days}
    long = pa.table(names)
    pool = herne.Pool.from_frame(long, exams(), layout="long", levels_as="value")
    assert column(pool, "paper") == [2, 1, 0]
    names["competence"] = ["paper", "paper", "german"]
    with pytest.raises(ValueError, match=r"row 2.*'2020-01-01' is not a level 0\.\.2"):
        herne.Pool.from_frame(pa.table(names), exams(), layout="long", levels_as="value")


def test_a_long_frame_of_days_needs_a_competence_that_has_some(small: herne.Framework) -> None:
    long = pa.table({"candidate": [1], "competence": ["x"], "level": pa.array(DAYS[:1])})
    with pytest.raises(ValueError, match="column 'level': date32 holds no levels"):
        herne.Pool.from_frame(long, small, layout="long", levels_as="value")


@pytest.mark.parametrize("library", range(4))
def test_long_frames_tell_binnings_on_one_scale_apart(library: int) -> None:
    scale = herne.Scale("s", ["some"])
    low, high = (herne.Binning("points", "at_least", [cut]) for cut in (5, 10))
    own = herne.Framework(
        "f",
        "1",
        [
            herne.Competence("low", scale, binning=low),
            herne.Competence("high", scale, binning=high),
            herne.Competence("plain", scale),
        ],
    )
    rows = [("a", "low", "7"), ("a", "high", "7"), ("a", "plain", "1"), ("b", "high", "10,0")]
    names = ("candidate", "competence", "level")
    columns = dict(zip(names, map(list, zip(*rows, strict=True)), strict=True))
    pool = herne.Pool.from_frame(frames(columns)[library], own, layout="long", levels_as="value")
    assert [pool["a"][c] for c in ("low", "high", "plain")] == [1, 0, 1]
    assert pool["b"]["high"] == 1
    with pytest.raises(ValueError, match=r"row 0 .*column 'level': '7' may be a level or a value"):
        herne.Pool.from_frame(frames(columns)[library], own, layout="long")


def test_other_ways_to_write_levels_are_what_they_were() -> None:
    names = herne.Pool.from_frame({"points": ["from 5", "from 11", None]}, exams())
    assert column(names, "points") == [1, 3, None]
    numbers = herne.Pool.from_frame(
        {"points": np.array([0, 2, 255], np.uint8), "mark": [1.0, 2.0, None]},
        exams(),
        levels_as="number",
    )
    assert column(numbers, "points") == [0, 2, None]
    assert column(numbers, "mark") == [1, 2, None]
    with pytest.raises(ValueError, match="12 is not a level of its scale"):
        herne.Pool.from_frame({"points": [12]}, exams(), levels_as="number")
    assert column(herne.Pool.from_frame(numbers.to_pandas(), exams(), id="id",
                  levels_as="number"), "points") == [0, 2, None]  # fmt: skip


def test_one_cell_is_read_as_tables_are() -> None:
    points = exams()["points"]
    assert points.parse("11,5", levels_as="value") == 3
    assert points.parse(12, levels_as="value") == 3
    assert points.parse("from 8") == 2
    assert points.parse(2, levels_as="number") == 2
    for written in ("2", 2, "11.5"):
        with pytest.raises(ValueError, match=AMBIGUOUS.format("grade points")):
            points.parse(written)
    with pytest.raises(TypeError):
        points.parse(1.5)
    assert exams()["german"].parse("B", levels_as="value") == 2
    assert exams()["german"].scale.parse("1", levels_as="value") == 1


def test_profiles_take_integers_as_levels_and_refuse_numerals() -> None:
    assert herne.Profile(1, exams(), {"points": 2})["points"] == 2
    assert herne.Profile(1, exams(), {"points": "from 8"})["points"] == 2
    with pytest.raises(ValueError, match="'2' may be a level or a value"):
        herne.Profile(1, exams(), {"points": "2"})


def test_documents_say_what_their_numbers_are() -> None:
    profile = herne.Profile("a", exams(), {"points": 3, "german": 1})
    document = profile.to_dict()
    assert document["levels_as"] == "number"
    assert herne.Profile.from_dict(document, exams()) == [profile]
    document["levels_as"] = "value"
    document["profiles"][0]["levels"] = {"points": 11.5, "german": 1}
    assert herne.Profile.from_dict(document, exams()) == [profile]
    del document["levels_as"]
    with pytest.raises(ValueError, match=r"levels.points: '11.5' may be a level or a value"):
        herne.Profile.from_dict(document, exams())


CSV = "id;points;mark;paper\nada;12;4,6;2025-05-01\nbob;2;250;2021-03-01\n"


def test_csv_is_read_by_values_and_written_by_levels(tmp_path: Path) -> None:
    pool = herne.Pool.from_csv(CSV, exams(), levels_as="value")
    assert [pool["ada"][c] for c in ("points", "mark", "paper")] == [3, 1, 2]
    assert [pool["bob"][c] for c in ("points", "mark", "paper")] == [0, 2, 1]
    for text in (pool.to_csv(), pool.to_csv(layout="long")):
        again = herne.Pool.from_csv(text, exams(), levels_as="number")
        assert (again.levels() == pool.levels()).all()
    with pytest.raises(ValueError, match="column 'points': '12' may be a level or a value"):
        herne.Pool.from_csv(CSV, exams())
    path = tmp_path / "evidence.csv"
    path.write_text("candidate,competence,level,what\nada,points,11.5,diploma\n")
    more = pool.with_evidence(path, levels_as="value")
    assert [piece.what for piece in more["ada"].evidence["exams/points"]] == ["diploma"]
    with pytest.raises(ValueError, match=r"'11.5' may be a level or a value"):
        pool.with_evidence(path)


RATINGS = {
    "candidate": ["a", "b"],
    "competence": ["mark", "mark"],
    "rater": ["chair", "chair"],
    "date": ["2026-03-01", "2026-03-01"],
}


@pytest.mark.parametrize(
    "frame",
    [
        {**RATINGS, "level": np.array([4.6, 4.5], np.float32)},
        {**RATINGS, "level": pd.Series([4.6, 4.5], dtype="float32")},
        {**RATINGS, "level": ["4,6", Decimal("4.5")]},
        pd.DataFrame({**RATINGS, "level": np.array([4.6, 4.5], np.float32)}),
        pd.DataFrame({**RATINGS, "level": np.array([4.6, 4.5], np.float16)}),
        pd.DataFrame({**RATINGS, "level": pd.Series([4.6, 4.5], dtype="Float32")}),
        pd.DataFrame({**RATINGS, "level": pd.Series([4.6, 4.5], dtype="float[pyarrow]")}),
        pl.DataFrame({**RATINGS, "level": pl.Series([4.6, 4.5], dtype=pl.Float32)}),
        pa.table({**RATINGS, "level": pa.array([4.6, 4.5], pa.float32())}),
        pa.table({**RATINGS, "level": [4.6, 4.5]}),
    ],
)
def test_panels_are_read_by_values(frame: Any) -> None:
    panel = herne.Panel.from_frame(frame, exams(), levels_as="value")
    assert [rating.level for rating in panel.ratings] == [1, 0]
    assert herne.Panel.from_csv(panel.to_csv(), exams(), levels_as="number") == panel
    assert herne.Panel.from_json(panel.to_json(), exams()) == panel
    with pytest.raises(ValueError, match=r"'4[.,]6' may be a level or a value of mark"):
        herne.Panel.from_frame(frame, exams())


def job_over(framework: herne.Framework) -> herne.JobProfile:
    return herne.JobProfile(
        framework, "T/1", [herne.Requirement("r", "points", 3, weight=1)], title="Post"
    )


def test_a_partition_of_a_large_frame_is_read_by_values() -> None:
    job = job_over(exams())
    reading = Reading(("who", "points"), "who", None, None, (), "value")
    table = pa.table({"who": ["a", "b"], "points": [11.5, 2.0]})
    batches = PointsOfPartition(JobText.of(job), reading, "worst")(iter(table.to_batches()))
    points = list(itertools.chain.from_iterable(batch["points"].to_pylist() for batch in batches))
    pool = herne.Pool.from_csv("id,points\na,11.5\nb,2\n", exams(), levels_as="value")
    assert points == herne.points(pool, job).tolist()
    assert points[0] > points[1]


def test_jobs_require_levels(tmp_path: Path) -> None:
    job = job_over(exams())
    text = job.to_json()
    assert herne.JobProfile.from_json(text, frameworks=[exams()]) == job
    by_value = text.replace('"title"', '"levels_as": "value", "title"', 1)
    with pytest.raises(ValueError, match="levels_as: 'value' is for what people have"):
        herne.JobProfile.from_json(by_value, frameworks=[exams()])


def test_a_workbook_may_hold_days(tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    workbook = openpyxl.Workbook()
    for row in (["id", "points", "paper"], ["ada", 11.5, DAYS[0]], ["bob", 2, DAYS[1]]):
        workbook.active.append(row)
    workbook.save(tmp_path / "people.xlsx")
    pool = herne.Pool.load_xlsx(tmp_path / "people.xlsx", exams(), levels_as="value")
    assert column(pool, "points") == [3, 0]
    assert column(pool, "paper") == [2, 1]
    with pytest.raises(ValueError, match=r"cell C2, column 'paper': holds a date"):
        herne.Pool.load_xlsx(tmp_path / "people.xlsx", exams(), levels_as="number")
    workbook.active["B3"] = DAYS[0]
    workbook.save(tmp_path / "people.xlsx")
    with pytest.raises(ValueError, match=r"row 3.*column 'points': the grade points: '2025-05-01'"):
        herne.Pool.load_xlsx(tmp_path / "people.xlsx", exams(), levels_as="value")


def test_the_command_reads_values(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from herne.cli import main

    (tmp_path / "exams.json").write_text(exams().to_json())
    (tmp_path / "job.json").write_text(job_over(exams()).to_json())
    (tmp_path / "people.csv").write_text(CSV)
    (tmp_path / "evidence.csv").write_text("candidate,competence,level,what\nada,points,12,exam\n")
    how = ["rank", str(tmp_path / "job.json"), str(tmp_path / "people.csv"), "--format", "csv"]
    assert main(how) == 1
    assert "say which by --levels-as" in capsys.readouterr().err
    evidence = ["--evidence", str(tmp_path / "evidence.csv")]
    assert main([*how, *evidence, "--levels-as", "value"]) == 0
    rows = [line.split(",")[:3] for line in capsys.readouterr().out.splitlines()[1:]]
    assert [row[1] for row in rows] == ["ada", "bob"]
    assert rows[0][2] != rows[1][2]
