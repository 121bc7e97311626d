# SPDX-License-Identifier: BSL-1.0
"""Files of other systems: SuccessFactors, HR Open, ESCO, CASE, and tables as Excel and Arrow."""

import csv
import io
import json
import re
from decimal import Decimal
from pathlib import Path

import numpy as np
import openpyxl
import polars as pl
import pyarrow.ipc
import pyarrow.parquet
import pytest

import herne

from . import samples

LIBRARY = "externalCode,name.defaultValue,name.de_DE\nCOM,Talk,Reden\nSQL,SQL,\n"
MAPPINGS = (
    "externalCode,roleCompetencyMappings.competency.externalCode,"
    "roleCompetencyMappings.weight.defaultValue,roleCompetencyMappings.rating.defaultValue\n"
    'R1,COM,"33,5",3\nR1,SQL,66.5,4\n'
)
RATINGS = "userId,competency.externalCode,rating\nada,COM,4\nada,SQL,2.5\nbob,SQL,5\n"
HALVES = herne.Binning("rating", "at_least", ["1/2", "3/2", "5/2", "7/2", "9/2"], greatest=5)


def files(**changed: str) -> dict[str, str]:
    texts = {"Competency": LIBRARY, "Role-Mapped Competencies": MAPPINGS}
    return {f"{name}.csv": text for name, text in {**texts, **changed}.items()}


def test_successfactors_takes_ratings_through_a_binning_or_refuses_them() -> None:
    given = files(**{"Competency Ratings": RATINGS})
    with pytest.raises(herne.InvalidFile, match=r"'2\.5' lies between two levels"):
        herne.successfactors_from_csv(given)
    rule = herne.LevelRule(herne.successfactors_scale(), HALVES)
    data = herne.successfactors_from_csv(given, rating=rule)
    assert dict(data.pool["ada"]) == {"successfactors/COM": 4, "successfactors/SQL": 3}
    assert data.framework["SQL"].binning == HALVES
    assert data.pool["ada"].evidence["successfactors/SQL"][0].what == "rating 2.5"
    weights = [Decimal(one.weight) for one in data.jobs[0].requirements]
    assert weights[0] / weights[1] == Decimal("33.5") / Decimal("66.5")
    explanation = herne.explain(data.pool["ada"], data.jobs[0])
    assert {part.level_rule for part in explanation.requirements} == {HALVES.sentence()}
    with pytest.raises(ValueError, match="cut points are not one a level"):
        herne.LevelRule(herne.Scale("s", ["a"]), HALVES)


def test_successfactors_reads_back_what_it_writes(tmp_path: Path) -> None:
    pool, job = samples.small_pool(), samples.small_job()
    export = herne.to_successfactors(pool.framework, [job], pool)
    export.save(tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(export.files)
    rule = herne.LevelRule(pool.framework["sql"].scale)
    data = herne.load_successfactors(tmp_path, framework="amt", rating=rule)
    for id in data.pool:
        assert dict(data.pool[id]) == dict(pool[id])
    assert [(one.competence, one.level) for one in data.jobs[0].requirements] == [
        (one.competence, one.level) for one in job.requirements
    ]
    shares = [job.share(i) for i in range(len(job.requirements))]
    assert [data.jobs[0].share(i) for i in range(len(shares))] == shares
    assert any("eligibility" in note.what for note in export.dropped)


def test_successfactors_escapes_what_a_spreadsheet_would_run() -> None:
    scale = herne.successfactors_scale()
    framework = herne.Framework("f", "1", [herne.Competence("a", scale, label="=1+1")])
    pool = herne.Pool(framework)
    text = herne.to_successfactors(framework, [], pool, separator=";", cells="escaped").files
    assert "a;'=1+1;" in text["Competency.csv"]


def test_hr_open_reads_back_what_it_writes(tmp_path: Path) -> None:
    pool, job = samples.small_pool(), samples.small_job()
    export = herne.to_hr_open(pool.framework, [job], pool)
    assert {name: type(json.loads(text)) for name, text in export.files.items()} == {
        "positions.json": list,
        "candidates.json": list,
    }
    export.save(tmp_path)
    data = herne.load_hr_open(tmp_path / "candidates.json", framework=pool.framework)
    assert list(data.pool) == list(pool)
    for id in pool:
        assert dict(data.pool[id]) == dict(pool[id])
        assert data.pool[id].evidence == pool[id].evidence
    jobs = herne.hr_open_from_json(export.files["positions.json"], framework=pool.framework).jobs
    assert [one.level for one in jobs[0].requirements] == [one.level for one in job.requirements]


def test_hr_open_least_levels_exclude_or_are_weighed() -> None:
    score = {"scoresNumeric": [{"value": 2}]}
    competency = {"competencyIds": [{"value": "sql"}], "requiredProficiencyLevel": score}
    text = json.dumps(
        {"documentId": {"value": "p"}, "positionCompetencies": [competency | {"userArea": 1}]}
    )
    data = herne.hr_open_from_json(text)
    assert not data.jobs[0].eligibility.everybody
    weighed = herne.hr_open_from_json(text, least_levels="weigh").jobs[0]
    assert weighed.eligibility.everybody
    assert weighed.requirements[0].level == 2
    assert "the field 'userArea' of a PositionCompetency is not read" in {
        note.what for note in data.dropped
    }
    with pytest.raises(herne.InvalidFile, match="has neither 'positionCompetencies'"):
        herne.hr_open_from_json("[{}]")


def test_hr_open_takes_levels_from_days_and_years() -> None:
    age = herne.Binning("certificate", "at_most_years_old", [5], as_of="2026-03-01")
    years = herne.Binning("years of experience", "at_least", [1, 3])
    rules = {
        "aid": herne.LevelRule(age.scale("age"), age),
        "sql": herne.LevelRule(years.scale("years"), years),
    }
    had = [
        {
            "competencyIds": [{"value": "aid"}],
            "competencyEvidence": {"effectivePeriod": {"validFrom": "2021-03-01"}},
        },
        {
            "competencyIds": [{"value": "sql"}],
            "experienceMeasure": {"value": 30, "unitCode": "month"},
        },
    ]
    text = json.dumps({"documentId": {"value": "7"}, "profiles": [{"qualifications": had}]})
    data = herne.hr_open_from_json(text, levels_of=rules, by_experience={"sql"}, ids="number")
    assert dict(data.pool[7]) == {"hr-open/aid": 1, "hr-open/sql": 1}
    assert data.framework["aid"].scale.level(1).label.in_("en") == "at most 5 years old"


def test_esco_and_case_are_read(tmp_path: Path) -> None:
    folder = samples.format_files(str(tmp_path / "formats"))
    esco = herne.load_esco(folder)
    assert esco.framework[0].label.in_("en") == "use SQL"
    assert esco.jobs[0].reference == "2511.1"
    with pytest.raises(herne.InvalidFile, match="no occupation that is taken up"):
        herne.load_esco(folder, codes=["9"])
    case = herne.load_case(
        Path(folder) / "case.json",
        id="maths",
        level=herne.LevelRule(herne.Scale("s", ["some", "all"])),
    )
    assert (case.framework.id, case.framework.edition) == ("maths", "2")
    assert case.framework[0].scale.max == 2


TABLE = herne.Table(
    {
        "id": ["=1+1", "+49", "-x", "@a", "ä;b"],
        "points": np.array([1, 2, 3, 4, 2**64 - 1], dtype=np.uint64),
        "share": np.ma.MaskedArray([0.5, 1.25, 2.0, 1e-7, 0], [0, 0, 0, 0, 1]),
        "tied": np.array([True, False, True, False, True]),
    }
)


@pytest.mark.parametrize(("numbers", "separator", "point"), [("en", ",", "."), ("de", ";", ",")])
def test_csv_has_german_or_english_numbers(numbers: str, separator: str, point: str) -> None:
    text = TABLE.to_csv(numbers=numbers, cells="escaped")  # type: ignore[arg-type]
    rows = list(csv.DictReader(io.StringIO(text, newline=""), delimiter=separator))
    assert [row["id"] for row in rows] == ["'=1+1", "'+49", "'-x", "'@a", "ä;b"]
    assert [row["share"] for row in rows] == [
        f"0{point}5",
        f"1{point}25",
        f"2{point}0",
        "1e-07",
        "",
    ]
    assert rows[4]["points"] == str(2**64 - 1)
    assert rows[0]["tied"] == "true"


def test_csv_refuses_other_words() -> None:
    with pytest.raises(ValueError, match=re.escape("numbers: 'fr' is not one of 'en', 'de'")):
        TABLE.to_csv(numbers="fr")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="cells: 'raw' is not one of"):
        TABLE.to_csv(cells="raw")  # type: ignore[arg-type]


def test_excel_never_runs_what_is_text(tmp_path: Path) -> None:
    TABLE.to_excel(tmp_path / "t.xlsx", sheet="Liste")
    book = openpyxl.load_workbook(tmp_path / "t.xlsx")
    sheet = book["Liste"]
    for row, id in enumerate(TABLE["id"], start=2):
        cell = sheet.cell(row, 1)
        assert (cell.value, cell.data_type) == (id, "s")
        assert cell.quotePrefix == (id[0] in "=+-@")
    assert sheet["C2"].value == 0.5
    assert sheet["C2"].data_type == "n"
    assert sheet["C6"].value is None
    assert sheet["B6"].value == str(2**64 - 1)
    assert sheet["D2"].value is True
    TABLE.to_excel(tmp_path / "again.xlsx", sheet="Liste")
    assert (tmp_path / "again.xlsx").read_bytes() == (tmp_path / "t.xlsx").read_bytes()


def test_parquet_and_ipc_keep_types_and_values(tmp_path: Path) -> None:
    ranking = herne.rank(samples.small_pool(), samples.small_job())
    for table in (TABLE, ranking.table()):
        table.to_parquet(tmp_path / "t.parquet")
        table.to_ipc(tmp_path / "t.arrow")
        expected = table.to_arrow()
        parquet = pyarrow.parquet.read_table(tmp_path / "t.parquet")
        with pyarrow.ipc.open_file(tmp_path / "t.arrow") as reader:
            ipc = reader.read_all()
        assert ipc.equals(expected)
        assert parquet.to_pylist() == expected.to_pylist()
        assert pl.read_parquet(tmp_path / "t.parquet").height == len(table)
