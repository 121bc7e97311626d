# SPDX-License-Identifier: BSL-1.0
"""The command, as a shell sees it: output, errors, exit status."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

import herne
from herne._layout import Column, TextTable, encode_plainly, paragraph, printable, width_of

JOB = "examples/data/jobs/16-0107.json"
PEOPLE = "examples/data/applicants.csv"


def run(
    *arguments: str, encoding: str = "utf-8", stdin: bytes = b"", **environment: str
) -> subprocess.CompletedProcess[bytes]:
    """Run the command in the root of the sources."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("LC_", "LANG", "COLUMNS"))}
    return subprocess.run(
        [sys.executable, "-P", "-m", "herne", *arguments],
        capture_output=True,
        cwd=Path(__file__).parents[2],
        input=stdin,
        env=kept | {"PYTHONIOENCODING": encoding} | environment,
        check=False,
    )


def told(*arguments: str, status: int = 0, encoding: str = "utf-8", **environment: str) -> str:
    """Return what a run writes to standard output; it must end with that status."""
    result = run(*arguments, encoding=encoding, stdin=b"", **environment)
    assert result.returncode == status, result.stderr.decode()
    return result.stdout.decode(encoding)


def complained(*arguments: str, status: int) -> str:
    """Return the error of a run that writes no data, and has no traceback."""
    result = run(*arguments)
    assert result.returncode == status
    assert result.stdout == b""
    text = result.stderr.decode()
    assert "Traceback" not in text
    return text


def test_rank_shows_a_table() -> None:
    lines = told("rank", JOB, PEOPLE, "--top", "22", "--lang", "de").splitlines()
    assert lines[0] == "Rangfolge: 16/0107 KI-Koordinator*in (w/m/d), Fachstelle"
    assert "   1.  B-005               1620     81,0 %" in "\n".join(lines)
    assert [line[:13] for line in lines if line.startswith(" =")] == [
        " =21.  B-042 ",
        " =21.  B-046 ",
    ]
    assert any(
        line.split()[:7] == ["7.", "B-059", "1250", "62,5", "%", "1250", "–"] for line in lines
    )
    assert max(map(width_of, lines)) <= 100
    assert "Nicht in der Rangfolge: 18" in lines


def test_rank_tells_of_who_is_not_shown() -> None:
    text = told("rank", JOB, PEOPLE, "--top", "21")
    assert "1 more at the last place shown are not shown." in text
    assert "32 more stand in the ranking and are not shown." in text
    named = {f"B-{n:03d}" for n in range(73) if f"B-{n:03d}" in text}
    assert len(named) == 21 + 18


def test_rank_shows_whom_one_asks_for() -> None:
    text = told("rank", JOB, PEOPLE, "--top", "1", "--also", "B-038", "--also", "B-007")
    asked = text.split("Also asked for:")[1].split("Not in the ranking")[0].splitlines()
    assert [line.split()[:2] for line in asked[3:5]] == [["54.", "B-038"], ["–", "B-007"]]


def test_rank_as_csv_is_what_the_ranking_writes(job: herne.JobProfile, pool: herne.Pool) -> None:
    result = run("rank", JOB, PEOPLE, "--format", "csv", "--top", "21", encoding="ascii")
    assert result.stdout.decode() == herne.rank(pool, job, top=21).to_csv()
    assert result.stderr.decode() == "herne: 1 more stand at the last place listed\n"
    assert next(csv.DictReader(io.StringIO(result.stdout.decode())))["id"] == "B-005"


def test_rank_as_json_is_a_ranking(job: herne.JobProfile, pool: herne.Pool) -> None:
    text = told("rank", JOB, PEOPLE, "--format", "json", "--order", "best", "--min-score", "0.5")
    assert herne.Ranking.from_json(text) == herne.rank(pool, job, order="best", min_score=0.5)


def test_rank_takes_a_stage_and_threads() -> None:
    text = told("rank", JOB, PEOPLE, "--top", "3", "--stage", "documents", "--threads", "2")
    assert "(as of: Documents)" in text
    assert [line.split()[1] for line in text.splitlines() if line.startswith("   ")][:3] == [
        "B-005",
        "B-069",
        "B-018",
    ]


def test_narrow_terminals_say_what_there_was_no_room_for() -> None:
    for width in (40, 50, 60, 72, 80):
        text = told("rank", JOB, PEOPLE, "--width", str(width), "--lang", "de")
        assert max(map(width_of, text.splitlines())) <= width
        assert ("Zu schmal für: " in text) == (width < 80)


def test_explain_gives_points_reasons_and_ways() -> None:
    text = told("explain", JOB, PEOPLE, "B-020", "--width", "200")
    assert "B-020, no place: 566–1166/2000 points, 28.3%; conditions not met." in text
    assert "not met: German, spoken and written [must 10]" in text
    assert "  way 1: German: C1 (now B1) and Relevant degree: completed (now unknown)" in text
    assert "unknown" in text
    assert "░░░░░░" in text


def test_explain_tells_of_evidence() -> None:
    evidence = "examples/data/applicants-evidence.csv"
    text = told("explain", JOB, PEOPLE, "B-005", "--evidence", evidence, "--lang", "de")
    assert "B-005, Platz 1: 1620/2000 Punkte, 81,0 %; Bedingungen erfüllt." in text
    row = next(line for line in text.splitlines() if line.startswith("ITIL Foundation"))
    assert row.split()[-3:] == ["20/20", "██████", "verfallen"]


def test_explain_and_compare_give_json(job: herne.JobProfile, pool: herne.Pool) -> None:
    text = told("explain", JOB, PEOPLE, "B-005", "--format", "json")
    assert herne.Explanation.from_json(text) == herne.explain(pool["B-005"], job)
    text = told("compare", JOB, PEOPLE, "B-005", "B-018", "--format", "json")
    assert herne.Comparison.from_json(text) == herne.compare(pool["B-005"], pool["B-018"], job)


def test_compare_shows_both() -> None:
    text = told("compare", JOB, PEOPLE, "B-005", "B-059", "--lang", "de")
    total = next(line for line in text.splitlines() if line.startswith("Summe"))
    assert total.endswith("1620 : 1250–1490  +370")
    assert "liegt der Abstand zwischen +130 und +370." in text
    assert "Gleiche Ausprägung: " in text


def test_lint_exits_with_what_it_finds() -> None:
    text = told("lint", JOB, status=1)
    assert text.startswith("warning: task_without_requirement, tasks[8] (T9)\n")
    told("lint", JOB, "--fail-on", "error")
    told("lint", JOB, "--fail-on", "never")
    findings = json.loads(told("lint", JOB, "--format", "json", "--fail-on", "never"))
    assert findings[0]["code"] == "task_without_requirement"
    assert set(findings[0]["reason"]) == {"de", "en"}
    literal = "examples/data/jobs/16-0107-literal.json"
    assert "judgement_in_eligibility" in told("lint", literal, status=1)


def test_lint_of_a_faultless_job_says_nothing(tmp_path: Path) -> None:
    cefr = "examples/data/frameworks/cefr.json"
    job = {
        "format": "herne-job-profile",
        "version": 1,
        "reference": "A",
        "title": "A post",
        "weights_source": "nobody",
        "frameworks": [{"id": "cefr", "edition": "2020"}],
        "tasks": [{"id": "T1", "label": "Talk"}],
        "eligibility": {"competence": "german", "level": 2, "source_line": "2", "posted_level": 2},
        "requirements": [
            {"id": "german", "competence": "german", "level": 4, "fit": "full_scale"}
            | {"weight": 1, "importance": "expected", "source_line": "1", "tasks": ["T1"]}
        ],
    }
    path = tmp_path / "job.json"
    path.write_text(json.dumps(job))
    result = run("lint", str(path), "--framework", cefr)
    assert (result.returncode, result.stdout) == (0, b"")
    assert result.stderr == b"herne: Nothing to report.\n"
    assert "cefr" in complained("lint", str(path), status=1)


def test_validate_says_what_files_hold(tmp_path: Path) -> None:
    ranking = tmp_path / "ranking.json"
    ranking.write_text(told("rank", JOB, PEOPLE, "--format", "json"))
    frameworks = ["examples/data/frameworks/cefr.json", str(ranking)]
    text = told("validate", JOB, *frameworks, PEOPLE, "--job", JOB)
    assert text.splitlines() == [
        f"{JOB}: job profile 16/0107, 24 requirements, 2000 points",
        f"{frameworks[0]}: framework cefr 2020, 2 competences",
        f"{ranking}: ranking of 16/0107",
        f"{PEOPLE}: 72 candidates over herne+cefr+herne-16-0107",
    ]


def test_validate_lists_all_problems_of_all_files(tmp_path: Path) -> None:
    job = json.loads((Path(__file__).parents[2] / JOB).read_text())
    job["requirements"][3]["weight"] = -2
    job["requirements"][5]["competence"] = "cefr/germna"
    wrong, broken, other = (tmp_path / name for name in ("wrong.json", "broken.json", "a.text"))
    wrong.write_text(json.dumps(job))
    broken.write_text('{"format": ')
    other.write_text("hello")
    frameworks = [
        part
        for name in ("herne", "cefr", "herne-16-0107")
        for part in ("--framework", f"examples/data/frameworks/{name}.json")
    ]
    files = [str(wrong), str(broken), str(other), JOB]
    text = told("validate", *files, *frameworks, status=1)
    assert f"{wrong}: requirements[3].weight: -2 is not a whole number" in text
    assert f"{wrong}: requirements[5].competence: unknown competence 'cefr/germna'" in text
    assert f"{broken}: " in text
    assert f"{other}: is neither JSON nor called .csv, .tsv, .txt, .parquet, .xlsx or .xlsm" in text
    assert text.splitlines()[-1].startswith(JOB)
    assert "say by --framework or --job" in told("validate", PEOPLE, status=1)
    assert "No such file" in told("validate", "nowhere.json", PEOPLE, status=3)


def test_applicants_come_from_standard_input_json_and_parquet(
    tmp_path: Path, sources: Path, pool: herne.Pool, job: herne.JobProfile
) -> None:
    expected = told("rank", JOB, PEOPLE, "--format", "csv")
    text = (sources / PEOPLE).read_bytes()
    piped = run("rank", JOB, "-", "--format", "csv", stdin=b"\xef\xbb\xbf" + text)
    assert piped.stdout.decode() == expected
    parquet = pytest.importorskip("pyarrow.parquet")
    parquet.write_table(pool.to_arrow(), tmp_path / "people.parquet")
    assert told("rank", JOB, str(tmp_path / "people.parquet"), "--format", "csv") == expected
    people = {
        "format": "herne-profiles",
        "version": 1,
        "frameworks": [{"id": one.id, "edition": one.edition} for one in job.frameworks],
        "profiles": [{"id": 7, "levels": {"cefr/german": 6}}, {"id": 9, "levels": {}}],
    }
    path = tmp_path / "people.json"
    path.write_text(json.dumps(people))
    assert "7, place =1: 0–2000/2000 points" in told("explain", JOB, str(path), "7")


@pytest.mark.parametrize(
    ("arguments", "status", "words"),
    [
        ([], 2, "COMMAND"),
        (["dance"], 2, "dance"),
        (["rank", JOB], 2, "APPLICANTS"),
        (["rank", JOB, PEOPLE, "--top", "0"], 2, "'0' is not a whole number from 1 on"),
        (["rank", JOB, PEOPLE, "--top", "ten"], 2, "'ten' is not a whole number"),
        (["rank", JOB, PEOPLE, "--top", "9" * 30], 2, "is not a whole number"),
        (["rank", JOB, PEOPLE, "--top", "१"], 2, "is not a whole number"),
        (["rank", JOB, PEOPLE, "--threads", "1025"], 2, "'1025' is above 1024"),
        (["rank", JOB, PEOPLE, "--min-score", "nan"], 2, "'nan' is not a number in 0..1"),
        (["rank", JOB, PEOPLE, "--lang", "fr"], 2, "fr"),
        (["rank", JOB, PEOPLE, "--to", "3"], 2, "--to"),
        (["rank", "nowhere.json", PEOPLE], 3, "nowhere.json: "),
        (["rank", JOB, "nowhere.csv"], 3, "nowhere.csv: "),
        (["rank", JOB, "nowhere.parquet"], 3, "nowhere.parquet: "),
        (["rank", "examples", PEOPLE], 3, "examples"),
        (["rank", PEOPLE, PEOPLE], 1, "applicants.csv"),
        (["rank", JOB, "README.md"], 1, "README.md: "),
        (["rank", JOB, PEOPLE, "--stage", "party"], 1, "unknown stage 'party'"),
        (["rank", JOB, PEOPLE, "--also", "B-5"], 1, "the nearest known one is 'B-005'"),
        (["rank", JOB, PEOPLE, "--id-column", "name"], 1, "name"),
        (["explain", JOB, PEOPLE, "B-5"], 1, "the nearest known one is 'B-005'"),
        (["compare", JOB, PEOPLE, "B-005", "\x1b[31mred"], 1, r"'\x1b[31mred'"),
        (["explain", JOB, PEOPLE, "B-005", "--evidence", "nowhere.csv"], 3, "nowhere.csv"),
    ],
)
def test_errors_are_one_message_and_a_status(arguments: list[str], status: int, words: str) -> None:
    assert words in complained(*arguments, status=status)


def test_help_names_the_exit_statuses() -> None:
    verbs = ("rank", "explain", "compare", "gaps", "describe", "lint", "validate", "new")
    for command in ((), *((verb,) for verb in verbs)):
        text = told(*command, "--help")
        assert "exit status:" in text
        assert max(map(len, text.splitlines())) <= 120
    assert told("--version") == f"herne {herne.__version__}\n"


def test_language_is_the_environments() -> None:
    lint = ("lint", JOB, "--fail-on", "never")
    assert told(*lint, LANG="de_DE.UTF-8").startswith("Warnung")
    assert told(*lint, LANG="de_DE.UTF-8", LC_ALL="C.UTF-8").startswith("warning")
    assert told(*lint, "--lang", "de", LANG="en_GB").startswith("Warnung")


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252", "utf-16"])
def test_any_encoding_will_do(encoding: str) -> None:
    text = told("explain", JOB, PEOPLE, "B-020", "--lang", "de", encoding=encoding)
    assert "?" not in text
    ascii_only = encoding == "ascii"
    assert ("fuer" if ascii_only else "für") in told(
        "rank", JOB, PEOPLE, "--width", "50", "--lang", "de", encoding=encoding
    )


def test_a_reader_that_leaves_is_no_fault() -> None:
    command = f"'{sys.executable}' -P -m herne rank {JOB} {PEOPLE}"
    root = Path(__file__).parents[2]
    script = f"{command} | true; echo ${{PIPESTATUS[0]}}"
    result = subprocess.run(["bash", "-c", script], capture_output=True, cwd=root, check=True)
    assert (result.stdout, result.stderr) == (b"141\n", b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_and_a_closed_output_are_told() -> None:
    command = f"'{sys.executable}' -P -m herne rank {JOB} {PEOPLE}"
    root = Path(__file__).parents[2]
    for target, words in ((">/dev/full", b"No space left"), (">&-", b"no standard output")):
        result = subprocess.run(
            ["bash", "-c", f"{command} {target}"], capture_output=True, cwd=root, check=False
        )
        assert result.returncode == 3
        assert words in result.stderr
        assert b"Traceback" not in result.stderr
        assert b"ignored" not in result.stderr


def test_a_fault_of_herne_has_its_own_status(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from herne import cli
    from herne.cli import _commands

    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("boom")

    monkeypatch.setattr(_commands, "lint", fail)
    assert cli.main(["lint", str(Path(__file__).parents[2] / JOB)]) == cli.FAULT
    assert capsys.readouterr().err == "herne: a fault of herne: RuntimeError: boom\n"


def test_ctrl_c_ends_it_quietly(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from herne import cli
    from herne.cli import _commands

    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(_commands, "lint", interrupt)
    assert cli.main(["lint", str(Path(__file__).parents[2] / JOB)]) == cli.INTERRUPTED
    assert capsys.readouterr() == ("", "")


def test_what_is_no_text_or_parquet_is_told(tmp_path: Path) -> None:
    result = run("rank", JOB, "-", stdin=b"id\n\xff\xfe")
    assert result.returncode == 1
    assert result.stderr.startswith(b"herne: -: line 2, column 1: byte 0xFF is not UTF-8")
    path = tmp_path / "a.parquet"
    path.write_bytes(b"nothing of the kind")
    assert str(path) in complained("rank", JOB, str(path), status=1)
    assert "a.csv: " in complained("rank", JOB, str(_with(tmp_path / "a.csv", b"\0")), status=1)


def _with(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


def test_tables_fit_and_keep_every_letter() -> None:
    table = TextTable([Column("a"), Column("number", right=True), Column("gone", drop=1)])
    table.add("several words in a long cell", "12", "x")
    table.add("日本語の文字", "3", "y")
    lines, gone = table.lines(24)
    assert gone == ["gone"]
    assert max(map(width_of, lines)) <= 24
    assert "".join("".join(lines).split()).count("long") == 1
    full, gone = table.lines(60)
    assert gone == []
    assert len(full) == 4


def test_a_table_that_would_cut_words_becomes_paragraphs() -> None:
    table = TextTable([Column("who"), Column("what"), Column("points", right=True), Column("")])
    table.add("Digitalisierungsvorhaben", "Verwaltungswissenschaften", "120/240", "██")
    table.add("Recht", "", "0/10", "··")
    assert table.lines(34) == (
        [
            "Digitalisierungsvorhaben",
            "  what Verwaltungswissenschaften",
            "  points 120/240 · ██",
            "Recht",
            "  points 0/10 · ··",
        ],
        [],
    )


def test_text_cannot_steer_a_terminal() -> None:
    assert printable("a\x1b[2Jb\u202ec\td\n") == "a?[2Jb?c d "
    assert encode_plainly("für → 日本 é", "ascii") == b"fuer -> ?? e"
    assert paragraph("aaaaaaaaaa", 4) == ["aaaa", "aaaa", "aa"]
    assert paragraph("one two", 100, indent=3, lead="-") == ["-  one two"]


VERBS = {
    "rank": (JOB, PEOPLE),
    "explain": (JOB, PEOPLE, "B-020"),
    "compare": (JOB, PEOPLE, "B-005", "B-018"),
    "gaps": (JOB, PEOPLE),
    "describe": (JOB, PEOPLE),
    "lint": (JOB, "--fail-on", "never"),
    "validate": (JOB, "examples/data/frameworks/cefr.json"),
}


@pytest.mark.parametrize("verb", VERBS)
def test_reports_are_readable_at_40_columns(verb: str) -> None:
    wide = told(verb, *VERBS[verb], "--lang", "de", COLUMNS="400")
    text = told(verb, *VERBS[verb], "--lang", "de", COLUMNS="40")
    assert "Zu schmal für: ." not in text
    if verb == "validate":  # paths are no words
        return
    assert max(map(width_of, text.splitlines())) <= 40
    text = re.sub(r"Zu schmal für:[^.]*\.", "", text)
    words = {word.strip("(),.:;…") for word in text.split() if word[0] not in "─═·"}
    assert words <= {word.strip("(),.:;…") for word in wide.split()}


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_writes_csv_json_and_xlsx(verb: str, tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    rows = list(csv.reader(io.StringIO(told(verb, *VERBS[verb], "--format", "csv"))))
    assert len(rows) > 1
    assert len({len(row) for row in rows}) == 1
    assert json.loads(told(verb, *VERBS[verb], "--format", "json"))
    path = tmp_path / "out.xlsx"
    assert told(verb, *VERBS[verb], "--output", str(path)) == ""
    sheet = openpyxl.load_workbook(path).active
    cells = [
        ["" if cell.value is None else cell.value for cell in row] for row in sheet.iter_rows()
    ]
    assert cells[0] == rows[0]
    assert len(cells) == len(rows)
    first = path.read_bytes()
    told(verb, *VERBS[verb], "--output", str(path))
    assert path.read_bytes() == first


def test_the_output_files_ending_says_the_format(tmp_path: Path) -> None:
    for ending, start in ((".CSV", "place,id,"), (".json", "{"), (".txt", "Ranking: 16/0107")):
        path = tmp_path / f"out{ending}"
        assert told("rank", JOB, PEOPLE, "-o", str(path)) == ""
        assert path.read_text().startswith(start)
    told("rank", JOB, PEOPLE, "-o", str(path), "--format", "csv")
    assert path.read_text().startswith("place,id,")


def test_an_output_file_is_whole_or_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    path.write_text("before")
    path.chmod(0o640)
    complained("explain", JOB, PEOPLE, "nobody", "-o", str(path), status=1)
    assert path.read_text() == "before"
    told("explain", JOB, PEOPLE, "B-005", "-o", str(path))
    assert path.read_text().startswith("requirement,")
    assert path.stat().st_mode & 0o777 == 0o640
    assert [one.name for one in tmp_path.iterdir()] == ["out.csv"]
    assert "nowhere" in complained(
        "rank", JOB, PEOPLE, "-o", str(tmp_path / "nowhere" / "a.csv"), status=3
    )


def test_a_workbook_runs_nothing(tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    people = _with(tmp_path / "a.csv", b"id,cefr/german\n=1+1,C1\n@x,C2\n")
    path = tmp_path / "out.xlsx"
    told("rank", JOB, str(people), "-o", str(path))
    column = [row[1] for row in openpyxl.load_workbook(path).active.iter_rows(min_row=2)]
    assert sorted(cell.value for cell in column) == ["=1+1", "@x"]
    assert {cell.data_type for cell in column} == {"s"}


@pytest.mark.parametrize("lang", ["de", "en"])
def test_new_files_are_valid_and_say_what_to_fill_in(lang: str, tmp_path: Path) -> None:
    framework, job = (str(tmp_path / name) for name in ("example.json", "job.json"))
    told("new", "framework", "--lang", lang, "-o", framework)
    Path(job).write_text(told("new", "job", "--lang", lang))
    assert told("validate", framework, job).splitlines() == [
        f"{framework}: framework example 1, 2 competences",
        f"{job}: job profile 2026-01, 2 requirements, 40 points",
    ]
    content = json.loads(Path(job).read_text())
    assert ("Prüfen" if lang == "de" else "Check it") in content["$comment"]
    assert told("lint", job, "--fail-on", "error") == ""


def test_gaps_lists_what_is_missing_and_what_is_unknown(
    job: herne.JobProfile, pool: herne.Pool
) -> None:
    text = told("gaps", JOB, PEOPLE, "B-005", "--lang", "de")
    assert [line.split()[0] for line in text.splitlines()[5:]] == ["B-005", "B-005"]
    rows = list(csv.DictReader(io.StringIO(told("gaps", JOB, PEOPLE, "--format", "csv"))))
    table = herne.gaps(pool, job, layout="long", open_only=True)
    assert [row["id"] for row in rows] == list(table["id"])
    wide = told("gaps", JOB, PEOPLE, "B-020", "--wide", "--all", "--format", "csv")
    assert wide.splitlines()[0].split(",")[1:] == [one.id for one in job.requirements]
    everything = told("gaps", JOB, PEOPLE, "--all", "--format", "csv").splitlines()
    assert len(everything) == 1 + len(pool) * len(job)


def test_describe_says_what_a_pool_has(job: herne.JobProfile, pool: herne.Pool) -> None:
    text = told("describe", JOB, PEOPLE, "--lang", "de")
    assert "Bewerbungen: 72." in text
    rows = list(csv.DictReader(io.StringIO(told("describe", JOB, PEOPLE, "--format", "csv"))))
    table = herne.describe(pool, job)
    assert [int(row["unknown"]) for row in rows] == table["unknown"].tolist()
    assert [float(row["effective_weight"]) for row in rows] == table["effective_weight"].tolist()


def test_school_grades_columns_and_long_files_are_read(tmp_path: Path) -> None:
    scale = herne.Scale("s", [str(7 - n) for n in range(1, 7)])
    own = herne.Framework("own", "1", [herne.Competence("sql", scale, label="SQL")], title="Own")
    job = herne.JobProfile(own, "A", [herne.Requirement("sql", "sql", 6)], title="A post")
    (tmp_path / "own.json").write_text(own.to_json())
    path = str(_with(tmp_path / "job.json", job.to_json().encode()))
    people = str(_with(tmp_path / "PEOPLE.CSV", b"id,Note in SQL\nada,1\nbob,6\n"))
    how = ("--column", "Note in SQL=own/sql", "--format", "csv")
    assert "--levels-as" in complained("rank", path, people, *how, status=1)
    text = told("rank", path, people, *how, "--levels-as", "label")
    assert [line.split(",")[:3] for line in text.splitlines()[1:]] == [
        ["1", "ada", "6"],
        ["2", "bob", "1"],
    ]
    long = str(_with(tmp_path / "l.csv", b"candidate,competence,level\nada,sql,6\nbob,sql,5\n"))
    text = told("rank", path, long, "--long", "--levels-as", "number", "--format", "csv")
    assert [line.split(",")[1] for line in text.splitlines()[1:]] == ["ada", "bob"]
    parquet = pytest.importorskip("pyarrow.parquet")
    arrow = pytest.importorskip("pyarrow")
    columns = {"candidate": ["ada", "bob"], "competence": ["sql", "sql"], "level": [6, 5]}
    parquet.write_table(arrow.table(columns), tmp_path / "l.PARQUET")
    file = str(tmp_path / "l.PARQUET")
    assert told("rank", path, file, "--levels-as", "number", "--format", "csv") == text


def test_a_column_option_needs_head_and_id() -> None:
    assert "'SQL' is not HEAD=ID" in complained("rank", JOB, PEOPLE, "--column", "SQL", status=2)
