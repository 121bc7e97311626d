# SPDX-License-Identifier: BSL-1.0
"""Reports of analyses of weights and raises: the same as text, as HTML and in both languages."""

from __future__ import annotations

from typing import TypeAlias

import pytest

import herne

Result: TypeAlias = (
    herne.Stability
    | herne.LeastShift
    | herne.Acceptability
    | herne.RobustOrder
    | herne.RaisePlan
    | herne.Nearest
    | herne.WhatIf
)


@pytest.fixture(scope="module")
def results() -> list[Result]:
    job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
    pool = herne.Pool.load_csv("examples/data/applicants.csv", job.framework)
    first, second, *_, last = (entry.id for entry in herne.rank(pool, job))
    space = herne.WeightSpace.around(job, 30)
    plan = herne.least_raises(pool[last], job, passes=pool[first])
    return [
        herne.stability(pool, job, top=5, between=(first, second)),
        herne.least_shift(pool[first], pool[second], job),
        herne.least_shift(pool[second], pool[first], job, over="groups"),
        herne.acceptability(pool, job, space, samples=50),
        herne.robust_order(pool, job, space, [first, second, last]),
        plan,
        herne.nearest(pool, job, place=(pool, 1), top=3),
        herne.what_if(pool[last], job, plan),
    ]


def test_str_and_notebooks_have_the_reports(results: list[Result]) -> None:
    for result in results:
        assert str(result) == herne.report_text(result, language="en")
        assert result._repr_html_() == herne.report_html(result, language="both")
        assert "Calculated, not decided" in str(result)
        assert "16/0107" in str(result)


@pytest.mark.parametrize("language", ["de", "en"])
def test_html_has_every_number_of_the_text(results: list[Result], language: str) -> None:
    for result in results:
        html = herne.report_html(result, language=language)
        assert html.startswith('<div class="herne">')
        assert html.count("<div") == 1
        for word in herne.report_text(result, language=language, width=160).split():
            if any(letter.isdigit() for letter in word):
                assert word.removesuffix(":") in html


@pytest.mark.parametrize("width", [40, 60, 80, 120])
def test_no_line_is_wider_than_asked(results: list[Result], width: int) -> None:
    for result in results:
        for language in ("de", "en"):
            text = herne.report_text(result, language=language, width=width)
            assert max(map(len, text.split("\n"))) <= width


def test_people_that_are_not_shown_are_counted(results: list[Result]) -> None:
    order = results[4]
    assert isinstance(order, herne.RobustOrder)
    assert "2 more not shown." in herne.report_text(order, language="en", max_rows=1)
    assert "2 more rows are not shown." in herne.report_html(order, language="en", max_rows=1)


def test_other_languages_are_refused(results: list[Result]) -> None:
    for result in results:
        with pytest.raises(herne.InvalidInput, match="'fr' is neither 'de' nor 'en'"):
            herne.report_text(result, language="fr")
        with pytest.raises(herne.InvalidInput, match="'fr' is not in 'de', 'en' or 'both'"):
            herne.report_html(result, language="fr")
