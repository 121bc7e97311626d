# SPDX-License-Identifier: BSL-1.0
"""Reports: the same functions as in C++, by the same names."""

from __future__ import annotations

import pytest

import herne


def test_a_ranking_as_text_says_what_the_job_calls_things(
    job: herne.JobProfile, pool: herne.Pool
) -> None:
    ranking = herne.rank(pool, job, top=3)
    text = herne.report_text(ranking, pool, job, language="en", width=100)
    assert text.startswith("Ranking: 16/0107 ")
    assert "German, spoken and written [must 10]" in text
    assert "51 more stand in the ranking" in text
    assert herne.report_text(ranking).startswith("Rangfolge: 16/0107\n")
    staged = herne.report_text(ranking, pool, job, width=120, first_stage=True)
    assert "Spalte „Unterlagen“" in staged


def test_results_have_reports(job: herne.JobProfile, pool: herne.Pool) -> None:
    ranking = herne.rank(pool, job)
    explanation = herne.explain(pool["B-005"], job)
    assert "B-005, ohne Platz: " in herne.report_text(explanation, job)
    assert "B-005, Platz 1: " in herne.report_text(explanation, ranking[0], job)
    comparison = herne.compare(pool["B-005"], pool["B-018"], job)
    assert "+132" in herne.report_text(comparison, job)
    assert "T9" in herne.report_text(herne.lint(job))
    assert "Was gewichtet wird" in herne.report_text(job)
    assert "SHA-256" in herne.report_text(ranking.provenance)
    assert "B-002, B-051" in herne.left_out_text(ranking, pool, job)
    assert "B-026" in herne.requests_text(ranking, pool, job)


@pytest.mark.parametrize("width", [40, 60, 80, 120, 200])
def test_no_line_is_wider_than_asked(width: int, job: herne.JobProfile, pool: herne.Pool) -> None:
    text = herne.report_text(herne.rank(pool, job), pool, job, width=width)
    assert max(map(len, text.split("\n"))) <= width


def test_html_is_in_one_language_or_both(job: herne.JobProfile, pool: herne.Pool) -> None:
    ranking = herne.rank(pool, job)
    assert ranking._repr_html_() == herne.report_html(ranking, language="both")
    assert 'lang="en"' not in herne.report_html(ranking, language="de")
    assert "<th" in herne.report_html(herne.lint(job), language="en")


def test_other_languages_and_widths_are_refused(job: herne.JobProfile) -> None:
    with pytest.raises(herne.InvalidInput, match="'fr' is neither 'de' nor 'en'"):
        herne.report_text(job, language="fr")
    with pytest.raises(herne.InvalidInput, match=r"width: 20 is not in 40\.\.10000"):
        herne.report_text(job, width=20)
    with pytest.raises(herne.InvalidInput, match="'fr' is not in 'de', 'en' or 'both'"):
        herne.report_html(job, language="fr")


def test_words_are_german_and_english() -> None:
    words = herne.report_words()
    assert words["ranking"].in_("de") == "Rangfolge"
    assert all(set(text.by_language) == {"de", "en"} for text in words.values())
