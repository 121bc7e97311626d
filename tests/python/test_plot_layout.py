# SPDX-License-Identifier: BSL-1.0
"""Pictures of anybody's data: nothing is cut, nothing overlaps, everything is named."""

from __future__ import annotations

import re
import warnings
from collections.abc import Callable, Iterator
from itertools import combinations, pairwise
from typing import Any

import matplotlib as mpl
import pytest
from matplotlib import pyplot
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.gridspec import GridSpec
from matplotlib.text import Text
from matplotlib.transforms import Bbox

import herne
from herne import plot

mpl.use("Agg")

Data = tuple[herne.Pool, herne.JobProfile]
Draw = Callable[..., Axes]


@pytest.fixture(autouse=True)
def _clean() -> Iterator[None]:
    with mpl.rc_context():
        mpl.rcdefaults()
        yield
    pyplot.close("all")


def made(
    requirements: int,
    ids: list[str],
    *,
    level: Callable[[int, int], int | None] = lambda who, what: (who + what) % 4,
    weight: Callable[[int], int] = lambda what: 1 + what % 7,
    label: str = "Kompetenz {}",
    title: str = "Sachbearbeitung (w/m/d)",
    eligibility: herne.Eligibility | None = None,
    top: int = 4,
) -> Data:
    scale = herne.Scale("s", [f"Stufe {level}" for level in range(1, top + 1)])
    framework = herne.Framework(
        "own",
        "1",
        [herne.Competence(f"c{n}", scale, label=label.format(n)) for n in range(requirements)],
    )
    wanted = [
        herne.Requirement(f"r{n}", f"c{n}", 1 + n % top, weight=weight(n))
        for n in range(requirements)
    ]
    job = herne.JobProfile(framework, "A-1", wanted, title=title, eligibility=eligibility)
    people = [
        herne.Profile(
            id,
            framework,
            {f"c{n}": found for n in range(requirements) if (found := level(who, n)) is not None},
        )
        for who, id in enumerate(ids)
    ]
    return herne.Pool.from_profiles(people), job


def _some(count: int) -> list[str]:
    return [f"P-{number:03}" for number in range(count)]


LONG = "Fähigkeit {}, Sachverhalte der Verwaltungsdigitalisierung selbstständig aufzubereiten"
OUT = herne.Eligibility(herne.Clause.at("c0", 4, label="Abschluss"))
CASES: dict[str, Callable[[], Data]] = {
    "68 long labels": lambda: made(
        68,
        _some(4),
        label=LONG,
        title="Sachbearbeitung für die Beschaffung von Informationstechnik in der Zentrale (w/m/d)",
        level=lambda who, what: None if (who + what) % 5 == 0 else (who + what) % 4,
    ),
    "millions of points": lambda: made(6, _some(4), weight=lambda what: [9973, 9967, 1][what % 3]),
    "one candidate": lambda: made(3, _some(1), level=lambda *_: 2),
    "everybody tied": lambda: made(4, _some(6), level=lambda *_: 1),
    "everybody left out": lambda: made(3, _some(30), level=lambda *_: 1, eligibility=OUT),
    "nothing known": lambda: made(2, _some(3), level=lambda *_: None),
    "one point": lambda: made(1, _some(2), level=lambda who, _: who, top=1),
    "long scales and ids": lambda: made(
        5, [f"Bewerbung-Fachbereich-Informationstechnik-und-Personal-{n}" for n in "abcd"], top=14
    ),
    "odd ids": lambda: made(
        4, ["$x^$ & $", "_hidden", "100 %", "a\tb\n\\alpha{}", "שלום", "___", "a_b", r"\$"]
    ),
}
PICTURES: dict[str, Draw] = {
    "ranking": lambda pool, job, **more: plot.ranking(herne.rank(pool, job), job, **more),
    "waterfall": lambda pool, job, **more: plot.waterfall(_told(pool, job)[0], job, **more),
    "profile": lambda pool, job, **more: plot.profile(_told(pool, job), job, **more),
    "gap_map": lambda pool, job, **more: plot.gap_map(pool, job, top=8, **more),
    "distribution": lambda pool, job, **more: plot.distribution(
        herne.histogram(pool, job), job, cut=job.scorecard().max_points // 2, **more
    ),
    "weights": lambda _, job, **more: plot.weights(job, **more),
}


def _told(pool: herne.Pool, job: herne.JobProfile) -> list[herne.Explanation]:
    return [herne.explain(pool.profile(row), job) for row in range(min(len(pool), 4))]


def written(ax: Axes) -> list[Text]:
    """Return all texts that are drawn."""
    texts = [ax.title, ax._left_title, ax._right_title, *ax.texts]  # type: ignore[attr-defined]
    legend = ax.get_legend()
    texts += legend.get_texts() if legend else []
    for axis in (ax.xaxis, ax.yaxis):
        low, high = sorted(axis.get_view_interval())
        texts.append(axis.label)
        for tick in axis.get_major_ticks(len(axis.get_majorticklocs())):
            shown = low - 1e-9 <= tick.get_loc() <= high + 1e-9
            texts += [one for one in (tick.label1, tick.label2) if shown and one.get_visible()]
    return [text for text in texts if text.get_text().strip() and text.get_visible()]


def boxes(ax: Axes) -> list[tuple[str, Bbox]]:
    """Return all texts with their places in pixels, as they were drawn last."""
    return [(text.get_text(), text.get_window_extent()) for text in written(ax)]


def assert_tidy(figure: Figure, axes: list[Axes], least: float = 5) -> None:
    """Check that nothing is cut, nothing overlaps, and everything can be read."""
    figure.canvas.draw()
    found = [box for ax in axes for box in boxes(ax)]
    for words, box in found:
        assert min(box.x0, box.y0) >= -1, f"{words!r} is cut: {box}"
        over = max(box.x1 - figure.bbox.x1, box.y1 - figure.bbox.y1)
        assert over <= 1, f"{words!r} is cut: {box}"
    for (a, one), (b, two) in combinations(found, 2):
        across = min(one.x1, two.x1) - max(one.x0, two.x0)
        along = min(one.y1, two.y1) - max(one.y0, two.y0)
        assert across < 1 or along < 2, f"{a!r} and {b!r} overlap by {across:.1f} x {along:.1f}"
    for ax in axes:
        assert all(float(text.get_fontsize()) >= least for text in written(ax))
        assert ax.get_window_extent().width > 20


def everything(ax: Axes) -> str:
    """Return all that is written, without line breaks."""
    return " ".join(" ".join(text.get_text().split()) for text in written(ax))


@pytest.mark.parametrize("name", PICTURES)
@pytest.mark.parametrize("case", CASES)
def test_own_figures_hold_anything(case: str, name: str) -> None:
    pool, job = CASES[case]()
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        ax = PICTURES[name](pool, job, lang="de")
        assert_tidy(ax.figure, [ax], least=10)  # type: ignore[arg-type]
    assert str(job.title.in_("de") or job.title) in everything(ax)
    assert "A-1" in everything(ax)
    assert not re.search(r"1e\d", everything(ax))


PLACES: dict[str, Callable[[], tuple[Figure, list[Axes]]]] = {
    "constrained": lambda: _grid(1, 1, "constrained", (7, 6)),
    "tight": lambda: _grid(1, 1, "tight", (7, 6)),
    "none": lambda: _grid(1, 1, None, (7, 6)),
}
GRIDS: dict[str, Callable[[], tuple[Figure, list[Axes]]]] = {
    "constrained": lambda: _grid(1, 2, "constrained", (14, 6)),
    "tight": lambda: _grid(2, 1, "tight", (7, 12)),
    "none": lambda: _grid(1, 2, None, (14, 6)),
}


def _grid(
    rows: int, columns: int, layout: str | None, size: tuple[float, float]
) -> tuple[Figure, list[Axes]]:
    more = {"layout": layout, "figsize": size, "squeeze": False}
    figure, axes = pyplot.subplots(rows, columns, **more)  # type: ignore[arg-type]
    return figure, axes.ravel().tolist()


@pytest.mark.parametrize("name", PICTURES)
@pytest.mark.parametrize("place", PLACES)
def test_axes_of_others_hold_everything(
    place: str, name: str, pool: herne.Pool, job: herne.JobProfile
) -> None:
    figure, (ax,) = PLACES[place]()
    assert PICTURES[name](pool, job, ax=ax) is ax
    assert figure.axes == [ax]
    assert_tidy(figure, [ax])


@pytest.mark.parametrize("grid", GRIDS)
def test_pictures_stand_beside_each_other(
    grid: str, pool: herne.Pool, job: herne.JobProfile
) -> None:
    figure, axes = GRIDS[grid]()
    PICTURES["ranking"](pool, job, ax=axes[0])
    PICTURES["gap_map"](pool, job, ax=axes[1])
    assert_tidy(figure, axes)
    assert_tidy(figure, axes)  # layouts run again


def test_a_picture_stands_beside_somebody_elses(pool: herne.Pool, job: herne.JobProfile) -> None:
    figure, axes = _grid(1, 2, "constrained", (13, 6))
    axes[1].plot([1, 2], [100_000, 200_000])
    axes[1].set(title="own", xlabel="x", ylabel="y")
    figure.suptitle("Both")
    plot.ranking(herne.rank(pool, job), job, ax=axes[0])
    assert_tidy(figure, axes)
    whole = pyplot.figure(figsize=(14, 6))
    part = whole.add_subfigure(GridSpec(1, 2)[0, 0])
    ax = plot.weights(job, ax=part.add_subplot())
    ax.figure.canvas.draw()
    assert all(box.x1 <= part.bbox.x1 + 1 for _, box in boxes(ax))


def test_small_axes_get_small_letters_and_tiny_ones_a_warning(
    pool: herne.Pool, job: herne.JobProfile
) -> None:
    figure, axes = _grid(1, 1, "constrained", (3, 2.4))
    plot.ranking(herne.rank(pool, job, top=4), job, ax=axes[0])
    assert_tidy(figure, axes)
    figure, axes = _grid(1, 1, None, (3, 2.4))
    with pytest.warns(UserWarning, match=r"too small to read .* 6\.8 inches wide and \d+\.\d high"):
        plot.waterfall(herne.explain(pool["B-005"], job), job, ax=axes[0])
    assert_tidy(figure, axes, least=0)


def test_dark_grounds_and_settings_of_others_are_heeded() -> None:
    loud: Any = {"font.size": 24, "xtick.labelsize": 30, "axes.grid": True, "lines.marker": "s"}
    for style in ("dark_background", "ggplot"):
        with pyplot.style.context(style), mpl.rc_context(loud):
            for draw in PICTURES.values():
                ax = draw(*CASES["nothing known"]())
                figure = ax.figure
                assert isinstance(figure, Figure)
                assert_tidy(figure, [ax], least=10)
                assert {text.get_fontsize() for text in written(ax)} <= {10, 12}
                ground = sum(mpl.colors.to_rgb(figure.get_facecolor()))
                for text in written(ax):
                    ink = sum(mpl.colors.to_rgb(text.get_color()))
                    inside = ax.bbox.contains(*text.get_window_extent().get_points().mean(axis=0))
                    assert inside or abs(ink - ground) > 1.5, text
                assert not any(line.get_visible() for line in ax.get_xgridlines())
            pyplot.close("all")


def legend_of(ax: Axes) -> list[str]:
    legend = ax.get_legend()
    return [text.get_text().replace("\n", " ") for text in legend.get_texts()] if legend else []


def test_legends_name_what_occurs() -> None:
    pool, job = CASES["one candidate"]()
    open_, proven = "open: unknown, in the best case", "in the worst case (proven)"
    assert legend_of(PICTURES["ranking"](pool, job)) == [proven]
    assert legend_of(PICTURES["waterfall"](pool, job)) == ["reached", "not reached"]
    assert legend_of(PICTURES["profile"](pool, job)) == [
        "required",
        "actual: reached",
        "actual: below",
    ]
    assert legend_of(PICTURES["gap_map"](pool, job)) == ["met", "1 level missing"]
    assert legend_of(PICTURES["distribution"](pool, job)) == ["from the cut on"]
    pool, job = CASES["nothing known"]()
    assert legend_of(PICTURES["ranking"](pool, job)) == [open_, "= tied"]
    assert legend_of(PICTURES["waterfall"](pool, job)) == [open_]
    assert legend_of(PICTURES["profile"](pool, job)) == ["required", "unknown"]
    assert legend_of(PICTURES["gap_map"](pool, job)) == ["unknown"]
    assert legend_of(PICTURES["distribution"](pool, job)) == ["below"]


def test_unknown_looks_the_same_for_everybody(pool: herne.Pool, job: herne.JobProfile) -> None:
    people = [herne.explain(pool[id], job) for id in ("B-005", "B-059", "B-040", "B-014")]
    for ax in (plot.profile(people, job), plot.radar(people, job)):
        hatched = [bar for bar in ax.patches if bar.get_hatch()]
        assert len(hatched) == sum(p.level is None for one in people for p in one.requirements)
        assert len({bar.get_edgecolor() for bar in hatched}) == 1


def test_numbers_are_written_as_people_write_them() -> None:
    pool, job = CASES["millions of points"]()
    end = job.scorecard().max_points
    assert end > 100_000
    english, german = f"{end:,}", f"{end:,}".replace(",", "\u202f")
    for name in ("ranking", "waterfall", "distribution"):
        for lang, number in (("en", english), ("de", german)):
            ax = PICTURES[name](pool, job, lang=lang)
            ax.figure.canvas.draw()
            assert number in ax.get_xlabel()
            ticks = [text.get_text() for text in ax.get_xticklabels()]
            pattern = (
                r"\d{1,4}|\d{1,3}(,\d{3})+" if lang == "en" else r"\d{1,4}|\d{1,3}(\u202f\d{3})+"
            )
            assert all(re.fullmatch(pattern, tick) for tick in ticks)
            assert name == "distribution" or number in plot.alt(ax)
    ax = plot.weights({"a": 3, "b": 1, "c": 0.0001}, lang="de")
    ax.figure.canvas.draw()
    assert [text.get_text() for text in ax.texts] == [
        "75,0\u202f%",
        "25,0\u202f%",
        "<\u202f0,1\u202f%",
    ]
    assert all(text.get_text().endswith("\u202f%") for text in ax.get_xticklabels())


def test_those_left_out_are_named(pool: herne.Pool, job: herne.JobProfile) -> None:
    ranking = herne.rank(pool, job)
    ax = plot.ranking(ranking, job)
    words = everything(ax)
    assert len(ranking.left_out) == 18
    assert all(str(one.id) in words and str(one.id) in plot.alt(ax) for one in ranking.left_out)
    nobody = plot.ranking(herne.rank(*CASES["everybody left out"]()))
    assert "Nobody." in everything(nobody)
    assert "✗ Not in the ranking (30): P-000, P-001" in everything(nobody)
    assert "P-019 and 10 more." in everything(nobody)
    gaps = plot.gap_map(*CASES["everybody left out"]())
    assert [text.get_text() for text in gaps.get_xticklabels()][:2] == ["✗ P-000", "✗ P-001"]


def test_verdicts_have_a_sign_and_words(pool: herne.Pool, job: herne.JobProfile) -> None:
    signs = {"eligible": "✓ met", "undecided": "? to be settled", "ineligible": "✗ not met"}
    ranking = herne.rank(pool, job, top=4, also=["B-002", "B-069"])
    ax = plot.ranking(ranking, job)
    found = [text.get_text() for text in ax.texts]
    drawn = [*ranking, *ranking.also]
    for verdict, words in signs.items():
        assert found.count(words) == sum(entry.verdict == verdict for entry in drawn) > 0
    labels = [text.get_text() for text in ax.get_yticklabels()]
    assert labels[-2:] == ["12. B-069", "no place B-002"]
    for id in ("B-005", "B-059", "B-002"):
        told = herne.explain(pool[id], job)
        assert f"conditions {signs[told.verdict]}" in everything(plot.waterfall(told, job))
        assert f"{id} {signs[told.verdict]}" in everything(plot.profile(told, job))
        assert f"{id} {signs[told.verdict]}" in everything(plot.radar(told, job))
        assert f"{signs[told.verdict][0]} {id}" in everything(plot.gap_map(pool, job, ids=[id]))


def test_a_job_that_was_cut_says_so(pool: herne.Pool, job: herne.JobProfile) -> None:
    stage = job.at_stage("documents")
    for lang, words in (("en", "(as of: Documents)"), ("de", "(Stand: Unterlagen)")):
        ax = plot.ranking(herne.rank(pool, stage), stage, lang=lang)  # type: ignore[arg-type]
        assert words in everything(ax)
    with pytest.raises(ValueError, match="not the job that was calculated with"):
        plot.ranking(herne.rank(pool, stage), job)


def test_weights_are_sorted_inside_their_groups(job: herne.JobProfile) -> None:
    ax = plot.weights(job)
    names = {str(group.label) for group in job.groups}
    groups: list[list[float]] = []
    for label, text in zip(ax.get_yticklabels(), ax.texts, strict=False):
        share = float(text.get_text().removesuffix("%"))
        is_group = " ".join(label.get_text().split()) in names
        assert (label.get_fontweight() == "bold") == is_group
        if is_group:
            groups.append([share])
        else:
            groups[-1].append(share)
    assert len(groups) == 5
    assert [one[0] for one in groups] == [36, 22, 16, 14, 12]
    assert all(a >= b for one in groups for a, b in pairwise(one[1:]))
    assert all(abs(one[0] - sum(one[1:])) < 0.5 for one in groups)
    ax = plot.weights({"a": 1, "b": 3, "c": 2})
    assert [label.get_text() for label in ax.get_yticklabels()] == ["b", "c", "a"]


def test_radars_number_what_they_cannot_name_and_refuse_more_than_can_be_read() -> None:
    for requirements, label in ((5, "Fach {}"), (7, LONG), (24, LONG)):
        pool, job = made(requirements, _some(4), label=label)
        ax = plot.radar(_told(pool, job), job, lang="de")
        assert_tidy(ax.figure, [ax], least=10)  # type: ignore[arg-type]
        assert all(label.format(n) in everything(ax) for n in range(requirements))
    figure = pyplot.figure(figsize=(6, 8), layout="constrained")
    ax = plot.radar(_told(pool, job), job, ax=figure.add_subplot(projection="polar"))
    assert_tidy(figure, [ax])
    pool, job = made(25, _some(1))
    with pytest.raises(
        ValueError, match=r"25 requirements are more than the 24 rays .* use profile"
    ):
        plot.radar(_told(pool, job), job)


def test_no_figures_are_left_behind(pool: herne.Pool, job: herne.JobProfile) -> None:
    figure, axes = _grid(1, 1, None, (7, 6))
    for draw in PICTURES.values():
        draw(pool, job, ax=axes[0])
    assert pyplot.get_fignums() == [figure.number]
    for bad in (lambda: plot.ranking(herne.rank(pool, job), top=0), lambda: plot.weights({})):
        with pytest.raises(ValueError):  # noqa: PT011
            bad()  # type: ignore[no-untyped-call]
    assert pyplot.get_fignums() == [figure.number]
