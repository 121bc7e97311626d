# SPDX-License-Identifier: BSL-1.0
"""Pictures of people and posts: what they say, of anybody's data."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from fractions import Fraction

import matplotlib as mpl
import pytest
from matplotlib import pyplot

import herne
from herne import plot

from .test_plot_layout import CASES, assert_tidy, everything

mpl.use("Agg")


@pytest.fixture(autouse=True)
def _clean() -> Iterator[None]:
    with mpl.rc_context():
        mpl.rcdefaults()
        yield
    pyplot.close("all")


@pytest.mark.parametrize("lang", ["de", "en"])
@pytest.mark.parametrize("case", CASES)
def test_map_of_posts_holds_anything(case: str, lang: str) -> None:
    pool, job = CASES[case]()
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        ax = plot.points_map(pool, [job, job], lang=lang)  # type: ignore[arg-type]
        assert_tidy(ax.figure, [ax], least=10)  # type: ignore[arg-type]
    assert "A-1" in everything(ax)


def test_people_stand_by_their_best_share(pool: herne.Pool, job: herne.JobProfile) -> None:
    documents = job.at_stage("documents")
    jobs = herne.JobSet([job, documents])
    shares = {
        id: max(
            Fraction(herne.points(pool[id], one), one.scorecard().max_points)
            for one in jobs
            if herne.verdict(pool[id], one) != "ineligible"
        )
        for id in pool.ids
        if any(herne.verdict(pool[id], one) != "ineligible" for one in jobs)
    }
    first = sorted(shares, key=lambda id: (-shares[id], id))[:5]
    ax = plot.points_map(pool, jobs, top=5)
    assert [label.get_text() for label in ax.get_yticklabels()] == first
    ids = ["B-040", "B-005"]
    ax = plot.points_map(pool, jobs, ids=ids)
    assert [label.get_text() for label in ax.get_yticklabels()] == ids
    assert plot.alt(ax).splitlines()[1].startswith("B-040: 16/0107 ")


def test_nobody_and_too_many_jobs_are_refused(pool: herne.Pool, job: herne.JobProfile) -> None:
    with pytest.raises(ValueError, match="nobody"):
        plot.points_map(pool, [job], ids=[])
    with pytest.raises(ValueError, match="at most 60"):
        plot.points_map(pool, [job] * 61)
    with pytest.raises(KeyError, match="B-5"):
        plot.points_map(pool, [job], ids=["B-5"])
