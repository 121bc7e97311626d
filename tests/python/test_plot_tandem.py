# SPDX-License-Identifier: BSL-1.0
"""Pictures of job sharing."""

from __future__ import annotations

import warnings
from collections.abc import Iterator

import matplotlib as mpl
import pytest
from matplotlib import pyplot
from matplotlib.axes import Axes

import herne
from herne import plot

from .test_plot_layout import CASES, PLACES, assert_tidy, everything, legend_of, made

mpl.use("Agg")


@pytest.fixture(autouse=True)
def _clean() -> Iterator[None]:
    with mpl.rc_context():
        mpl.rcdefaults()
        yield
    pyplot.close("all")


def _pair(pool: herne.Pool, job: herne.JobProfile) -> herne.TandemExplanation:
    other = herne.Profile("zz-other", job.framework, [None] * len(job.framework))
    return herne.explain_tandem(pool.profile(0), other, job)


def _drawn(pool: herne.Pool, job: herne.JobProfile, **more: object) -> Axes:
    return plot.tandem(_pair(pool, job), job, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize("case", CASES)
def test_own_figures_hold_anything(case: str) -> None:
    pool, job = CASES[case]()
    if not len(pool):
        pytest.skip("nobody makes no pair")
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        ax = _drawn(pool, job, lang="de")
        assert_tidy(ax.figure, [ax], least=10)  # type: ignore[arg-type]
    assert "A-1" in everything(ax)


@pytest.mark.parametrize("place", PLACES)
def test_axes_of_others_hold_everything(
    place: str, pool: herne.Pool, job: herne.JobProfile
) -> None:
    figure, (ax,) = PLACES[place]()
    assert _drawn(pool, job, ax=ax) is ax
    assert_tidy(figure, [ax])


def test_bars_are_as_long_as_what_each_brings() -> None:
    pool, job = made(3, ["a", "b"])
    explained = _pair(pool, job)
    ax = plot.tandem(explained, job)
    wide = [patch.get_width() for patch in ax.patches]  # type: ignore[attr-defined]
    for part in explained.requirements:
        assert 100 * part.points_a / part.maximum in wide
    text = plot.alt(ax)
    for part in explained.requirements:
        assert str(part.label) in text
    names = [entry for entry in legend_of(ax)]
    assert any(str(explained.a) in name for name in names)
    assert "counts for the pair" in names


def test_another_job_is_refused(pool: herne.Pool, job: herne.JobProfile) -> None:
    _, other = made(3, ["a", "b"])
    with pytest.raises(ValueError, match="not the job"):
        plot.tandem(_pair(pool, job), other)
    with pytest.raises(ValueError, match="lang: 'fr'"):
        plot.tandem(_pair(pool, job), lang="fr")  # type: ignore[arg-type]
