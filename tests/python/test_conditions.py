# SPDX-License-Identifier: BSL-1.0
"""Conditions with a stage, what lint says of a job, and reasons and warnings in one language."""

from __future__ import annotations

import json
import pickle
from pathlib import Path

import pytest

import herne
from herne import Clause, Eligibility

from .test_cli import JOB, run


def staged(job: herne.JobProfile, formula: Clause) -> herne.JobProfile:
    """Return the shipped job with another formula."""
    whole = herne.JobProfile(
        job.framework,
        job.reference,
        list(job.requirements),
        title=job.title,
        stages=job.stages,
        tasks=job.tasks,
        groups=job.groups,
        eligibility=Eligibility(formula),
    )
    assert herne.JobProfile.from_json(whole.to_json(), frameworks=job.framework) == whole
    return whole


def test_a_later_clause_leaves_nobody_undecided_before(
    job: herne.JobProfile, pool: herne.Pool
) -> None:
    early = Clause.at("cefr/german", 1, stage="documents")
    late = Clause.at("herne/digital", 1, stage="interview")
    whole = staged(job, Clause.all_of([early, late]))
    assert whole.at_stage("documents").eligibility.clauses == [early]
    assert whole.at_stage("interview").eligibility == whole.eligibility
    either = staged(job, Clause.any_of([early, late]))
    assert either.at_stage("documents").eligibility.everybody
    assert set(herne.verdicts(pool, either.at_stage("documents"))) == {"eligible"}
    inherited = Clause.at_least(1, [Clause.at("cefr/german", 1)], stage="interview")
    assert staged(job, inherited).at_stage("documents").eligibility.everybody


def test_clauses_keep_their_stage(job: herne.JobProfile) -> None:
    for clause in (
        Clause.at("cefr/german", 1, stage="interview"),
        Clause.all_of([Clause.at("cefr/german", 1)], stage="interview"),
        Clause.any_of([Clause.at("cefr/german", 1)], stage="interview"),
        Clause.at_least(1, [Clause.at("cefr/german", 1)], stage="interview"),
    ):
        assert clause.stage == "interview"
        assert pickle.loads(pickle.dumps(clause)) == clause
    assert Clause.at("cefr/german", 1) != Clause.at("cefr/german", 1, stage="interview")
    with pytest.raises(ValueError, match="unknown stage 'interviews'"):
        staged(job, Clause.at("cefr/german", 1, stage="interviews"))
    assert "Stage / " in job._repr_html_()
    assert "(Stage / " in job._repr_html_()


def test_lint_rules_are_chosen_by_code(job: herne.JobProfile) -> None:
    assert herne.lint(job, only=["small_share"]) == []
    assert herne.lint(job, without=herne.lint_rules()) == []
    with pytest.raises(KeyError, match=r"unknown lint rule 'small_shares'.*'small_share'"):
        herne.lint(job, only=["small_shares"])
    with pytest.raises(TypeError, match=r"only: a list of codes is needed"):
        herne.lint(job, only="small_share")
    with pytest.raises(ValueError, match="employer: 'state' is not one of 'public_service'"):
        herne.lint(job, employer="state")  # type: ignore[arg-type]


def test_private_employers_are_told_of_their_law(job: herne.JobProfile) -> None:
    literal = Path(JOB.replace(".json", "-literal.json"))
    whole = herne.JobProfile.load(Path(__file__).parents[2] / literal)
    for finding in herne.lint(whole, employer="private_sector"):
        assert "GG" not in finding.reason.in_("de").replace("AGG", "")
    assert any("GG" in str(finding.reason) for finding in herne.lint(whole))


def test_the_command_takes_rules_and_an_employer() -> None:
    result = run("lint", JOB, "--without", "task_without_requirement")
    assert (result.returncode, result.stdout) == (0, b"")
    result = run("lint", JOB, "--only", "task", "--only", "small_share")
    assert result.returncode == 1
    assert b"unknown lint rule 'task'" in result.stderr
    told = run("lint", JOB, "--employer", "private_sector").stdout.decode()
    assert "GG" not in told


def test_a_reason_is_a_sentence(job: herne.JobProfile) -> None:
    formula = Clause.any_of(
        [Clause.at("cefr/german", 5), Clause.at("cefr/english", 3)], label="Languages"
    )
    cefr = job.framework
    reason = Eligibility(formula).reasons(herne.Profile("ada", cefr, {"german": 3}))[0]
    text = herne.reason_text(reason, "en", cefr)
    assert text.startswith("“Languages” is to be settled: one of these is enough – “German”")
    assert "“C1” (level 5), there is “B1” (level 3)" in text
    assert "unbekannt" in herne.reason_text(reason, "de")
    with pytest.raises(ValueError, match="'fr' is neither 'de' nor 'en'"):
        herne.reason_text(reason, "fr")  # type: ignore[arg-type]


def test_warnings_of_a_ranking_have_parts(job: herne.JobProfile) -> None:
    pool = herne.Pool.from_csv("applicant,german\n1,C1\n", job.framework)
    ranking = herne.rank(pool, job)
    (warning,) = ranking.warnings
    assert warning.code == "competences_without_data"
    assert "herne/digital" in warning.competences
    assert str(warning) == warning.text.in_("en")
    assert pickle.loads(pickle.dumps(ranking)) == ranking
    assert herne.Ranking.from_json(ranking.to_json()) == ranking
    kept = ranking.to_dict()
    kept["warnings"] = ["an old sentence"]
    old = herne.Ranking.from_json(json.dumps(kept))
    assert (old.warnings[0].code, str(old.warnings[0])) == ("", "an old sentence")
    assert old.to_dict()["warnings"] == ["an old sentence"]


def test_the_command_warns_in_its_language() -> None:
    people = b"applicant,german\n1,C1\n"
    for language, words in (("de", "keine Daten"), ("en", "no data")):
        result = run("rank", JOB, "-", "--lang", language, stdin=people)
        assert words in result.stderr.decode()


def test_json_comes_in_one_language_and_compact(job: herne.JobProfile, pool: herne.Pool) -> None:
    explanation = herne.explain(pool["B-005"], job)
    comparison = herne.compare(pool["B-005"], pool["B-018"], job)
    ranking = herne.rank(pool, job, top=3)
    for one in (job, ranking, explanation, comparison, pool["B-005"], job.framework.parts[0]):
        text = one.to_json(language="de", compact=True)
        assert "\n" not in text
        assert json.loads(text) == json.loads(one.to_json(language="de"))
        assert '"en":' not in text
        assert json.loads(one.to_json(compact=True)) == json.loads(one.to_json())
    german = job.to_dict(language="de")
    assert german["title"] == job.title.in_("de")
    again = herne.JobProfile.from_json(job.to_json(language="de"), frameworks=job.framework)
    assert again.scorecard().max_points == job.scorecard().max_points
    assert again != job
