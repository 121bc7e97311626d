# SPDX-License-Identifier: BSL-1.0
"""What notebooks show: HTML that parses, names its headings, and escapes what comes from data."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import Any

import pytest

import herne

EVIL = "<script>alert('x')</script>"
VOID = {"br"}


class Page(HTMLParser):
    """A page's tags, its tables by row and cell, and its text; fails where tags do not match."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.stack: list[str] = []
        self.tags: set[str] = set()
        self.scopes: list[str] = []
        self.languages: list[str] = []
        self.rows: list[list[str]] = []
        self.captions: list[str] = []
        self.text = ""
        self.feed(html)
        self.close()
        assert self.stack == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        if tag not in VOID:
            self.stack.append(tag)
        for name, value in attrs:
            assert not name.startswith("on")
            if name == "lang":
                self.languages.append(value or "")
            if name == "scope":
                self.scopes.append(value or "")
        if tag == "tr":
            self.rows.append([])
        if tag in ("td", "th"):
            self.rows[-1].append("")
        if tag == "caption":
            self.captions.append("")

    def handle_endtag(self, tag: str) -> None:
        assert self.stack.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data
        if "caption" in self.stack:
            self.captions[-1] += data
        elif {"td", "th"} & set(self.stack):
            self.rows[-1][-1] += data + ("|" if "span" in self.stack else "")


def page(thing: Any) -> Page:
    result = Page(thing._repr_html_())
    assert len(result.captions) == 1
    assert "row" in result.scopes
    assert "col" in result.scopes
    widths = {len(row) for row in result.rows}
    assert len(widths) == 1
    return result


def test_a_framework_lists_its_competences(job: herne.JobProfile) -> None:
    shown = page(job.framework)
    assert shown.captions[0] == (
        "Framework / Kompetenzmodell: herne 2026.1, cefr 2020, herne-16-0107 2026.1"
    )
    assert [row[0] for row in shown.rows[1:]] == job.framework.ids
    assert "Digital competence|Digitale Kompetenz" in shown.rows[1][1]
    assert {"de", "en"} <= set(shown.languages)


def test_a_job_lists_what_it_weighs(job: herne.JobProfile) -> None:
    shown = page(job)
    assert shown.captions[0].startswith("Job profile / Anforderungsprofil: 16/0107 ")
    assert len(shown.rows) == 1 + len(job)
    assert shown.rows[1][2:4] == ["12.0%", "3 sound|3 fundiert"]
    assert "Condition / Bedingung: Proof of further training in AI" in shown.text


def test_a_ranking_shows_places_ranges_and_who_is_left_out(
    job: herne.JobProfile, pool: herne.Pool
) -> None:
    shown = page(herne.rank(pool, job, top=21, also=["B-007", "B-001"]))
    assert shown.rows[1][:4] == ["1.", "B-005", "1620", "81.0%"]
    assert shown.rows[7][4] == "1250 – 1490"
    assert [row[0] for row in shown.rows[-3:]] == ["=21.", "44.", "–"]
    assert "33 more stand in the ranking" in shown.text
    undecided = next(row for row in shown.rows if row[5].lower().startswith("to be settled"))
    assert "Degree, civil service qualification" in undecided[5] or "training in AI" in undecided[5]
    assert "Not in the ranking / Nicht in der Rangfolge: 18" in shown.text


def test_a_long_ranking_says_what_is_not_shown(job: herne.JobProfile) -> None:
    levels = [[0] * len(job.framework)] * 1000
    everybody = herne.Pool.from_levels(levels, job.framework)
    free = herne.JobProfile(job.framework, "free", [herne.Requirement("g", "cefr/german", 5)])
    shown = page(herne.rank(everybody, free))
    assert len(shown.rows) == 61
    assert "940 more rows are not shown." in shown.text


def test_an_explanation_shows_points_by_requirement(
    job: herne.JobProfile, pool: herne.Pool, data: Any
) -> None:
    proven = pool.with_evidence(data / "applicants-evidence.csv")
    shown = page(herne.explain(proven["B-020"], job))
    assert "B-020: 566–1166 / 2000 Points" in shown.captions[0]
    assert len(shown.rows) == 1 + len(job)
    unknown = next(row for row in shown.rows if row[0].startswith("Analytical thinking"))
    assert unknown[1].startswith("unknown")
    assert unknown[3:5] == ["0–80", "80"]
    assert "Not met / Nicht erfüllt: German, spoken and written" in shown.text
    assert len(page(herne.explain(pool["B-020"], job)).rows[0]) == len(shown.rows[0]) - 1


def test_a_comparison_adds_up(job: herne.JobProfile, pool: herne.Pool) -> None:
    shown = page(herne.compare(pool["B-005"], pool["B-059"], job))
    assert shown.rows[-1][2:] == ["1620", "", "1250–1490", "+370"]
    assert sum(int(row[-1]) for row in shown.rows[1:-1]) == 370
    assert "between +130 and +370" in shown.text


def test_a_table_shows_what_is_missing(job: herne.JobProfile, pool: herne.Pool) -> None:
    shown = page(pool.table())
    assert shown.rows[0][0] == "id"
    assert shown.rows[1][:2] == ["B-001", "–"]
    assert "12 more rows" in shown.text
    empty: Any = herne.Table({})
    assert empty._repr_html_() == "<p>Table: 0 x 0</p>"


@pytest.mark.parametrize("text", [EVIL, "a & b", '"><img src=x onerror=alert(1)>', "&lt;"])
def test_what_comes_from_data_stays_text(text: str) -> None:
    scale = herne.Scale("s", [text, "two"], label=text)
    area = herne.Area("a", text)
    competence = herne.Competence("x", scale, label={"de": text, "en": text + "!"}, area="a")
    framework = herne.Framework("own", text, [competence], areas=[area], source=text)
    job = herne.JobProfile(
        framework,
        text,
        [herne.Requirement("x", "x", 1, label=text, group="g")],
        title=text,
        groups=[herne.RequirementGroup("g", label=text)],
        eligibility=herne.Eligibility(herne.Clause.at("x", 1, label=text, source_line=text)),
    )
    a = herne.Profile(text, framework, {"x": 1})
    b = herne.Profile("b", framework, {}, evidence={"x": [herne.Evidence(text)]})
    pool = herne.Pool.from_profiles([a, b])
    ranking = herne.rank(pool, job)
    table = herne.Table({text: [text]})
    things = [framework, job, ranking, herne.explain(a, job), herne.explain(b, job)]
    for thing in [*things, herne.compare(a, b, job), table]:
        shown = page(thing)
        assert not {"script", "img"} & shown.tags
        assert text in shown.text
