# SPDX-License-Identifier: BSL-1.0
"""Binnings, and the text files of O*NET."""

import csv
import re
from fractions import Fraction
from pathlib import Path

import pytest

import herne

FOLDER = Path(__file__).parents[2] / "examples/data/onet"


def rows(name: str) -> list[dict[str, str]]:
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def expected_level(row: dict[str, str]) -> int | None:
    """Return the level that a row says by its own bounds."""
    cuts = [Fraction(3, 2), Fraction(7, 2), Fraction(11, 2)]
    if row["Recommend Suppress"] == "Y":
        return None
    bounds = [row["Lower CI Bound"], row["Upper CI Bound"]]
    values = bounds if all(bounds) else [row["Data Value"]]
    levels = {sum(Fraction(value) >= cut for cut in cuts) for value in values}
    return levels.pop() if len(levels) == 1 else None


def test_levels_of_occupations_are_what_the_rows_say() -> None:
    onet = herne.load_onet(FOLDER)
    stated = 0
    for row in rows("Skills.txt") + rows("Knowledge.txt"):
        if row["Scale ID"] != "LV":
            continue
        stated += 1
        profile = onet.pool[row["O*NET-SOC Code"]]
        assert profile[row["Element ID"]] == expected_level(row), row
        what = profile.evidence[f"onet/{row['Element ID']}"][0].what
        assert Fraction(re.findall(r"[0-9.]+", what)[0]) == Fraction(row["Data Value"])
    assert stated == len(onet.framework) * len(onet.pool)


def test_weights_and_levels_of_jobs_are_what_the_rows_say() -> None:
    onet = herne.load_onet(FOLDER)
    jobs = {job.reference: job for job in onet.jobs}
    wanted: dict[tuple[str, str], int] = {}
    for row in rows("Skills.txt") + rows("Knowledge.txt"):
        if row["Scale ID"] == "IM" and row["Recommend Suppress"] != "Y":
            key = (row["O*NET-SOC Code"], f"onet/{row['Element ID']}")
            wanted[key] = int((Fraction(row["Data Value"]) - 1) * 100)
    seen = 0
    for code, job in jobs.items():
        for requirement in job.requirements:
            assert requirement.weight == wanted[code, requirement.competence]
            seen += 1
    assert seen == len(wanted) - sum(
        note.count for note in onet.dropped if note.what.endswith("is no requirement")
    )
    titles = {row["O*NET-SOC Code"]: row["Title"] for row in rows("Occupation Data.txt")}
    assert {code: job.title.in_("en") for code, job in jobs.items()} == titles


def test_explanations_say_by_which_cut_points_levels_came() -> None:
    onet = herne.load_onet(FOLDER)
    explanation = herne.explain(onet.pool["15-1254.00"], onet.jobs[0])
    rule = herne.onet_binning().sentence()
    assert {part.level_rule for part in explanation.requirements} == {rule}


def test_a_binning_of_ones_own() -> None:
    halves = herne.Binning("LV", "at_least", ["7/2"], least=0, greatest=7)
    onet = herne.load_onet(FOLDER, edition="x", binning=halves)
    assert onet.framework.edition == "x"
    assert onet.framework[0].binning == halves
    assert onet.framework[0].scale.max == 1
    with pytest.raises(ValueError, match="not above"):
        herne.Binning("LV", "at_least", [2, 2])
    with pytest.raises(ValueError, match="from 0 to 7"):
        herne.load_onet(FOLDER, binning=herne.Binning("LV", "at_most", [2]))


def test_problems_are_listed_by_place(tmp_path: Path) -> None:
    head = (FOLDER / "Skills.txt").read_text(encoding="utf-8").splitlines()[0]
    row = "11-1011.00\t2.A.1.a\tReading\tLV\t9" + "\t" * 8
    (tmp_path / "Skills.txt").write_text(f"{head}\n{row}\n", encoding="utf-8")
    with pytest.raises(
        herne.InvalidFile, match=r"row 2, column 'Data Value': '9' is not in 0\.\.7"
    ):
        herne.load_onet(tmp_path)
    with pytest.raises(herne.InvalidFile, match="no file of ratings"):
        herne.load_onet(tmp_path / "nowhere")
