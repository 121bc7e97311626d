# SPDX-License-Identifier: BSL-1.0
"""Places under unknown levels, and what to ask next."""

from __future__ import annotations

import itertools

import pytest

import herne


@pytest.fixture(scope="module")
def job() -> herne.JobProfile:
    return herne.JobProfile.load("examples/data/jobs/16-0107.json")


@pytest.fixture(scope="module")
def pool(job: herne.JobProfile) -> herne.Pool:
    return herne.Pool.load_csv("examples/data/applicants.csv", job.framework)


def test_everybody_who_can_stand_is_listed(pool: herne.Pool, job: herne.JobProfile) -> None:
    places = herne.place_intervals(pool, job)
    counts = places.counts
    assert places.top is None
    assert len(places.entries) == counts.eligible + counts.undecided
    assert counts.candidates == len(pool) == len(places.entries) + counts.ineligible
    ranking = {entry.id: entry for entry in herne.rank(pool, job)}
    for entry in places.entries:
        assert entry.worst_place is not None
        assert entry.best_place <= entry.worst_place
        assert entry.best == ranking[entry.id].best
        assert entry.may_drop_out == (ranking[entry.id].verdict == "undecided")
        assert entry.standing is None


def test_places_are_the_definition(pool: herne.Pool, job: herne.JobProfile) -> None:
    entries = herne.place_intervals(pool, job).entries
    sure = [entry for entry in entries if not entry.may_drop_out]
    for entry in entries:
        ahead = sum(other.least > entry.best for other in sure)
        behind = sum(other.best > entry.least for other in entries if other is not entry)
        assert entry.best_place == 1 + ahead
        assert entry.worst_place == 1 + behind


@pytest.mark.parametrize("top", [1, 5, 30, 1000])
def test_cut_lists_who_may_be_among_the_first(
    pool: herne.Pool, job: herne.JobProfile, top: int
) -> None:
    everybody = herne.place_intervals(pool, job).entries
    places = herne.place_intervals(pool, job, top=top, threads=2)
    assert [entry.id for entry in places.entries] == [
        entry.id for entry in everybody if entry.best_place <= top
    ]
    assert places.top == top
    certain = [entry for entry in places.entries if entry.standing == "certain"]
    assert len(certain) == places.counts.certain
    for entry, whole in zip(places.entries, everybody, strict=False):
        assert whole.worst_place is not None
        expected = whole.worst_place if whole.worst_place <= top else None
        assert entry.worst_place == expected
    limited = herne.place_intervals(pool, job, top=top, limit=2)
    assert limited.entries == places.entries[:2]
    assert limited.counts == places.counts


def test_some_only_are_as_if_nobody_else_were_there(
    pool: herne.Pool, job: herne.JobProfile
) -> None:
    ids = list(itertools.islice((entry.id for entry in herne.rank(pool, job)), 5))
    some = herne.place_intervals(pool, job, ids=ids)
    assert {entry.id for entry in some.entries} == set(ids)
    assert max(entry.worst_place or 0 for entry in some.entries) <= 5


def test_results_have_every_form(pool: herne.Pool, job: herne.JobProfile) -> None:
    places = herne.place_intervals(pool, job, top=5)
    questions = herne.open_questions(pool, job, top=5)
    for result in (places, questions):
        assert type(result).from_json(result.to_json()) == result
        assert type(result).from_dict(result.to_dict()) == result
        assert hash(type(result).from_json(result.to_json())) == hash(result)
        assert "<table" in result._repr_html_()
        assert "Calculated, not decided" in str(result)
        assert "16/0107" in str(result)
        frame = result.to_pandas()
        assert len(frame) == len(result.table())
    assert list(places.to_pandas()["id"]) == [entry.id for entry in places.entries]
    assert places.to_pandas()["worst_place"].isna().sum() == sum(
        entry.worst_place is None for entry in places.entries
    )
    assert "Plätze" in herne.report_text(places, language="de")
    assert "zu klären" in herne.report_text(questions, language="de")


def test_questions_settle_places(pool: herne.Pool, job: herne.JobProfile) -> None:
    found = herne.open_questions(pool, job, top=5)
    counts = herne.place_intervals(pool, job, top=5).counts
    assert found.counts == counts
    assert found.questions
    proofs = [question.proof for question in found.questions]
    assert proofs == sorted(proofs, key=lambda proof: proof or "")
    for question in found.questions:
        assert question.open <= min(question.asked, counts.possible)
        assert sum(one.values for one in question.candidates) == question.values
        assert sum(one.in_ for one in question.candidates) == question.in_
        assert sum(one.out for one in question.candidates) == question.out


def test_stage_is_asked_for_together(pool: herne.Pool, job: herne.JobProfile) -> None:
    few = herne.open_questions(pool, job, top=5, stage=job.stages[0].id, limit=1)
    assert few.asked_stage == job.stages[0].id
    assert len(few.questions) <= 1
    for question in few.questions:
        assert len(question.competences) > 1
        assert len(question.candidates) == 1


def test_bad_arguments_are_refused(pool: herne.Pool, job: herne.JobProfile) -> None:
    with pytest.raises(ValueError, match="top"):
        herne.place_intervals(pool, job, top=0)
    with pytest.raises(ValueError, match="top"):
        herne.open_questions(pool, job, top=0)
    with pytest.raises(KeyError, match="interview_"):
        herne.open_questions(pool, job, top=5, stage="interview_")
    with pytest.raises(TypeError):
        herne.place_intervals(pool, job, top="5")  # type: ignore[arg-type]
