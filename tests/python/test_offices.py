# SPDX-License-Identifier: BSL-1.0
"""Files as offices save them: CSV, Excel workbooks, and what only calls itself so."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pandas as pd
import pytest

import herne

from .test_cli import JOB, run, told

pytestmark = pytest.mark.filterwarnings("ignore::herne.MissingCompetenceWarning")


@pytest.fixture
def office() -> herne.Framework:
    """Return three competences with labels, on a scale of grades A, B, C."""
    scale = herne.Scale("s", ["C", "B", "A"])
    labels = {
        "law": {"de": "Rechtskenntnisse", "en": "Law"},
        "2.A.1.a": {"de": "Lesen", "en": "Reading"},
        "DR-AT1": {"de": "Ausdruck", "en": "Expression"},
    }
    return herne.Framework(
        "office",
        "1",
        [herne.Competence(id, scale, label=label) for id, label in labels.items()],
    )


def read(text: str | bytes, framework: herne.Framework, **options: Any) -> dict[Any, list[Any]]:
    """Return levels by id."""
    pool = herne.Pool.from_csv(text, framework, **options)
    return {id: [pool[id][one] for one in framework.ids] for id in pool}


def test_a_lone_word_is_one_word(office: herne.Framework) -> None:
    text = "id,law,2.A.1.a,age\nx,A,kA,36\n"
    assert read(text, office, unknown="kA", ignore="age") == {"x": [3, None, None]}
    frame = {"id": ["x"], "law": ["A"], "2.A.1.a": ["kA"], "age": [36]}
    pool = herne.Pool.from_frame(frame, office, id="id", unknown_words="kA", ignore="age")
    assert (pool["x"]["law"], pool["x"]["2.A.1.a"]) == (3, None)
    pool = herne.Pool.from_frame(frame, office, id="id", columns="law")
    assert pool["x"]["law"] == 3
    assert read(text, office, columns="law") == {"x": [3, None, None]}


@pytest.mark.parametrize("option", ["unknown", "ignore", "columns"])
def test_what_is_no_word_is_refused_in_words(option: str, office: herne.Framework) -> None:
    for wrong in (3, [3], b"kA"):
        with pytest.raises(TypeError, match=f"^{option}: .* word"):
            read("id,law\nx,A\n", office, **{option: wrong})


def test_the_column_of_ids_is_a_head(office: herne.Framework) -> None:
    assert read("id,law\nx,A\n", office, id=None) == {"x": [3, None, None]}
    with pytest.raises(TypeError, match=r"^id: the head of a column is needed, in quotes, not 0"):
        read("id,law\nx,A\n", office, id=0)


def test_heads_are_labels_in_files_and_frames_alike(office: herne.Framework) -> None:
    assert read("id;Rechtskenntnisse; READING\nx;A;B\n", office) == {"x": [3, 2, None]}
    frame = pd.DataFrame({"Recht\u00adskenntnisse": ["A"], "reading ": ["B"], "DR-AT1": ["C"]})
    assert herne.Pool.from_frame(frame, office)[0]["law"] == 3
    long = {"candidate": ["x"], "competence": ["Lesen"], "level": ["B"]}
    assert herne.Pool.from_frame(long, office, layout="long")["x"]["2.A.1.a"] == 2


def test_an_ambiguous_label_names_both(office: herne.Framework) -> None:
    scale = herne.Scale("s", ["C", "B", "A"])
    other = herne.Framework("other", "1", [herne.Competence("x", scale, label="Law")])
    both = "office/law, other/x"
    with pytest.raises(herne.InvalidFile, match=both):
        herne.Pool.from_csv("id,Law\nx,A\n", [office, other])
    with pytest.raises(herne.InvalidFile, match=both):
        herne.Pool.from_frame({"Law": ["A"]}, [office, other])
    with pytest.raises(herne.InvalidInput, match=both):
        herne.CompetenceNames([office, other]).index("LAW ")


def test_input_without_any_competence_is_refused(office: herne.Framework) -> None:
    with pytest.raises(herne.InvalidFile, match="no column names a competence; there are 'id'"):
        herne.Pool.from_csv("id,age\nx,3\n", office, ignore="age")
    with pytest.raises(
        herne.InvalidInput, match=r"no column names a competence; there are 'id', 'age'"
    ):
        herne.Pool.from_frame({"id": ["x"], "age": [3]}, office, id="id", ignore=["age"])
    with pytest.raises(herne.InvalidInput, match="there are none"):
        herne.Pool.from_frame({}, office)
    with pytest.raises(herne.InvalidFile, match=r"separated by '\|'"):
        herne.Pool.from_csv("id|law\nx|A\n", office)


def test_columns_mean_what_is_said(office: herne.Framework) -> None:
    text = "nr,R,age\nx,A,36\n"
    assert read(text, office, columns={"R": "law"}) == {"x": [3, None, None]}
    long = "Kennung;Was;Stufe;Alter\nx;Lesen;B;36\n"
    roles = {"Kennung": "candidate", "Was": "competence", "Stufe": "level"}
    assert read(long, office, columns=roles) == {"x": [None, 2, None]}


def test_bytes_are_read_in_their_encoding(office: herne.Framework) -> None:
    data = "id,law\nMüller,A\n".encode("cp1252")
    with pytest.raises(herne.InvalidFile, match=r"line 2, column 2: .* Windows-1252"):
        herne.Pool.from_csv(data, office)
    assert list(read(data, office, encoding="windows-1252")) == ["Müller"]
    assert list(read("id\tlaw\nMüller\tA\n".encode("utf-16"), office)) == ["Müller"]


def test_a_round_trip_through_pandas_keeps_whole_numbers(
    office: herne.Framework, tmp_path: Path
) -> None:
    path = tmp_path / "PEOPLE.CSV"
    pd.DataFrame({"id": ["x", "y"], "law": [3, None]}).to_csv(path)
    pool = herne.Pool.load_csv(path, office)
    assert (pool["x"]["law"], pool["y"]["law"]) == (3, None)


def saved(path: Path, rows: list[list[Any]], change: Callable[[Any], None] | None = None) -> Path:
    """Save rows as a workbook."""
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    if change is not None:
        change(sheet)
    workbook.save(path)
    return path


def test_a_workbook_is_its_sheet(office: herne.Framework, tmp_path: Path) -> None:
    rows: list[list[Any]] = [
        ["id", "Law", "Lesen", None],
        ["x", "A", 2, None],
        [17, True, None, None],
        [None] * 4,
    ]
    path = saved(tmp_path / "people.xlsx", rows)
    pool = herne.Pool.load_xlsx(path, office)
    assert list(pool) == ["x", "17"]
    assert (pool["x"]["law"], pool["x"]["2.A.1.a"], pool["17"]["law"]) == (3, 2, 1)
    pool = herne.Pool.load_xlsx(path, office, columns={"Law": "law"}, ids="text", id="id")
    assert pool["x"]["2.A.1.a"] is None


def test_a_long_workbook_has_days(office: herne.Framework, tmp_path: Path) -> None:
    rows: list[list[Any]] = [
        ["candidate", "competence", "level", "what", "date"],
        ["x", "law", "A", "exam", datetime.date(2024, 5, 1)],
        ["x", "law", None, "letter", datetime.datetime(2024, 6, 1)],
    ]
    pool = herne.Pool.load_xlsx(saved(tmp_path / "long.xlsx", rows), office)
    assert [one.date for one in pool["x"].evidence["office/law"]] == ["2024-05-01", "2024-06-01"]


def test_zeros_that_a_format_shows_are_kept(office: herne.Framework, tmp_path: Path) -> None:
    def zeros(sheet: Any) -> None:
        sheet["A2"].number_format = "0000"

    path = saved(tmp_path / "people.xlsx", [["id", "law"], [17, 3.0]], zeros)
    pool = herne.Pool.load_xlsx(path, office)
    assert (list(pool), pool["0017"]["law"]) == (["0017"], 3)


@pytest.mark.parametrize(
    ("cell", "value", "says"),
    [
        ("B2", datetime.date(2024, 3, 4), r"row 2, cell B2, column 'law': holds a date or time"),
        ("A2", datetime.date(2024, 3, 4), r"row 2, cell A2, column 'id': holds a date or time"),
        ("B2", "=1+1", r"row 2, cell B2, column 'law': holds a formula whose result is not stored"),
        ("B2", "#N/A", r"row 2, cell B2, column 'law': holds the error #N/A"),
        ("B2", 2.5, r"row 2, candidate 'x', column 'law': '2.5' is not a level"),
        ("B2", 4, r"row 2, candidate 'x', column 'law': 4 is not a level"),
        ("A4", "y", r"row 3: is blank"),
    ],
)
def test_cells_that_cannot_be_told_are_refused(
    cell: str, value: Any, says: str, office: herne.Framework, tmp_path: Path
) -> None:
    def change(sheet: Any) -> None:
        sheet[cell] = value

    path = saved(tmp_path / "people.xlsx", [["id", "law", "note"], ["x", "A", "=1"]], change)
    with pytest.raises(herne.InvalidFile, match=f"people.xlsx: {says}"):
        herne.Pool.load_xlsx(path, office, ignore="note")


@pytest.mark.parametrize(
    ("cells", "says"),
    [
        ("A1:B1", "cells A1:B1: cells of the header are merged"),
        ("B2:B3", "cells B2:B3: cells are merged"),
    ],
)
def test_merged_cells_are_refused(
    cells: str, says: str, office: herne.Framework, tmp_path: Path
) -> None:
    path = saved(
        tmp_path / "people.xlsx",
        [["id", "law"], ["x", "A"], ["y", None]],
        lambda sheet: sheet.merge_cells(cells),
    )
    with pytest.raises(herne.InvalidFile, match=says):
        herne.Pool.load_xlsx(path, office)


def test_the_sheet_has_to_be_told_if_there_are_several(
    office: herne.Framework, tmp_path: Path
) -> None:
    def second(sheet: Any) -> None:
        other = sheet.parent.create_sheet("Legende")
        other.append(["A", "very good"])

    path = saved(tmp_path / "people.xlsx", [["id", "law"], ["x", "A"]], second)
    with pytest.raises(herne.InvalidFile, match=r"several sheets: .* Sheet, Legende"):
        herne.Pool.load_xlsx(path, office)
    assert len(herne.Pool.load_xlsx(path, office, sheet="Sheet")) == 1
    with pytest.raises(herne.InvalidInput, match="no sheet 'Blatt'; there are Sheet, Legende"):
        herne.Pool.load_xlsx(path, office, sheet="Blatt")


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 Workbook", "Excel workbook of the old kind"),
        (b"id,law\nx,A\n", "if it is CSV, read it by load_csv"),
        (b"<html></html>", "is a web page"),
        (b"PK\x03\x04 something", "is a ZIP archive"),
    ],
)
def test_what_is_no_workbook_is_named(
    data: bytes, says: str, office: herne.Framework, tmp_path: Path
) -> None:
    path = tmp_path / "people.xlsx"
    path.write_bytes(data)
    with pytest.raises(herne.InvalidFile, match=says):
        herne.Pool.load_xlsx(path, office)
    with pytest.raises(FileNotFoundError):
        herne.Pool.load_xlsx(tmp_path / "none.xlsx", office)


def test_the_command_takes_workbooks_and_names_in_capitals(
    pool: herne.Pool, tmp_path: Path
) -> None:
    frame = pool.to_pandas()
    names = {kind: str(tmp_path / f"PEOPLE.{kind}") for kind in ("CSV", "PARQUET", "XLSX")}
    frame.to_csv(names["CSV"], index=False)
    frame.to_parquet(names["PARQUET"], index=False)
    frame.to_excel(tmp_path / "people.xlsx", index=False)
    (tmp_path / "people.xlsx").rename(names["XLSX"])
    expected = told("rank", JOB, "examples/data/applicants.csv", "--format", "csv")
    for path in names.values():
        assert told("rank", JOB, path, "--format", "csv") == expected, path
        assert "72 candidates" in told("validate", path, "--job", JOB)


def test_the_command_names_what_is_no_table(tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_text("<!DOCTYPE html><html><body>Please log in</body></html>")
    assert "is a web page (HTML)" in told("validate", str(path), "--job", JOB, status=1)
    result = run("rank", JOB, "-", stdin="id,german\nMüller,1\n".encode("cp1252"))
    assert result.returncode == 1
    assert b"Windows-1252" in result.stderr


def test_a_long_parquet_file_is_read_as_such(tmp_path: Path) -> None:
    path = tmp_path / "long.parquet"
    pd.DataFrame({"candidate": ["x"], "competence": ["cefr/german"], "level": ["C1"]}).to_parquet(
        path
    )
    assert "1 candidates" in told("validate", str(path), "--job", JOB)
    pd.DataFrame({"cefr/german": [3], "who": ["x"]}).to_parquet(path)
    assert "stands for a competence" in told("validate", str(path), "--job", JOB, status=1)
