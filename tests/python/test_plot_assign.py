# SPDX-License-Identifier: BSL-1.0
"""Pictures of people for several openings: what they say, of anybody's data."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import matplotlib as mpl
import pytest
from matplotlib import pyplot
from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

import herne
from herne import plot

from .test_plot_layout import CASES, PLACES, assert_tidy, everything

mpl.use("Agg")

_OFFICE = sorted(Path("examples/data/digital-office").glob("*.json"))


@pytest.fixture(autouse=True)
def _clean() -> Iterator[None]:
    with mpl.rc_context():
        mpl.rcdefaults()
        yield
    pyplot.close("all")


@pytest.fixture(scope="module")
def office() -> herne.Assignment:
    jobs = [herne.JobProfile.load(path) for path in _OFFICE]
    pool = herne.Pool.load_csv("examples/data/applicants.csv", jobs[0].framework)
    openings = [herne.Opening(job, 3) for job in jobs[:-1]]
    return herne.assign(pool, [*openings, herne.Opening(jobs[-1], 2, applied=["B-005", "B-018"])])


def rows_of(ax: Axes) -> list[str]:
    return [label.get_text() for label in ax.get_yticklabels()]


@pytest.mark.parametrize("case", CASES)
def test_own_figures_hold_anything(case: str) -> None:
    pool, job = CASES[case]()
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        ax = plot.assignment(herne.assign(pool, [(job, 5)]), lang="de")
        assert_tidy(ax.figure, [ax], least=10)  # type: ignore[arg-type]
    assert "A-1" in everything(ax)
    assert str(job.title.in_("de") or job.title) in plot.alt(ax)


@pytest.mark.parametrize("place", PLACES)
def test_axes_of_others_hold_everything(place: str, office: herne.Assignment) -> None:
    figure, (ax,) = PLACES[place]()
    assert plot.assignment(office, top=3, ax=ax) is ax
    assert_tidy(figure, [ax])


def test_bars_are_the_scores(office: herne.Assignment) -> None:
    ax = plot.assignment(office)
    centres = ax.get_yticks()
    labels = rows_of(ax)
    for entry in office:
        centre = centres[labels.index(str(entry.id))]
        most = office.openings[entry.opening].max_points
        bars = [
            bar
            for bar in ax.patches
            if isinstance(bar, Rectangle)
            and abs(bar.get_y() + bar.get_height() / 2 - centre) < 0.01
            and bar.get_height() < 0.7
        ]
        ends = sorted(bar.get_x() + bar.get_width() for bar in bars)
        assert ends[0] == pytest.approx(100 * entry.points / most)
        assert ends[-1] == pytest.approx(100 * entry.best / most)


def test_reasons_and_losses_stand_beside_the_rows(office: herne.Assignment) -> None:
    text = plot.alt(plot.assignment(office))
    for opening in office.openings:
        assert f"{opening.filled} of {opening.places} filled" in text
        if opening.passed_over:
            assert f"{opening.passed_over} elsewhere despite more points" in text
    entry = next(one for one in office if not one.loss.places and one.loss.sum >= Fraction(1, 1000))
    assert f"sum less: {float(entry.loss.sum):.3f}" in text
    assert "each single post is owed to its best" in text
    assert "Art. 33 Abs. 2 GG" in plot.alt(plot.assignment(office, lang="de"))


def test_what_is_not_drawn_is_counted(office: herne.Assignment) -> None:
    ax = plot.assignment(office, top=2)
    assert f"{len(office) - 2} more people are not shown." in everything(ax)
    assert len(rows_of(ax)) == 2 + 2 * len(office.openings)


def test_nobody_at_all_is_drawn() -> None:
    job = herne.JobProfile.load(_OFFICE[0])
    ax = plot.assignment(herne.assign(herne.Pool(job.framework), [(job, 2)]))
    assert ": 0 of 2 filled, nobody may stand" in plot.alt(ax)
    assert "There is no other assignment." in plot.alt(ax)


def test_bad_options_are_refused(office: herne.Assignment) -> None:
    with pytest.raises(ValueError, match="top: 0"):
        plot.assignment(office, top=0)
    with pytest.raises(ValueError, match="lang: 'fr'"):
        plot.assignment(office, lang="fr")  # type: ignore[arg-type]
    assert not pyplot.get_fignums()
