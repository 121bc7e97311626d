# SPDX-License-Identifier: BSL-1.0
"""Pictures: drawn as kept, in words as well, and without touching anything else."""

from __future__ import annotations

import os
import warnings
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Literal

import matplotlib as mpl
import numpy as np
import numpy.typing as npt
import pytest
from matplotlib import pyplot
from matplotlib.axes import Axes

import herne
from herne import plot

mpl.use("Agg")

IMAGES = Path(__file__).parent / "images"
BLOCK = 6
KEPT_WITH = (3, 11)  # the matplotlib that has drawn what is kept
TOLERANCE = 20.0  # of 255, in the mean of a block


@pytest.fixture(autouse=True)
def _clean() -> Iterator[None]:
    with mpl.rc_context():
        mpl.rcdefaults()
        yield
    pyplot.close("all")


def read(path: Path) -> npt.NDArray[np.float64]:
    """Return a picture's red, green and blue, 0..255."""
    picture: npt.NDArray[np.float64] = pyplot.imread(path)[:, :, :3] * 255
    return picture


def blocks(picture: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """Return means over blocks of pixels."""
    rows, columns = (size // BLOCK for size in picture.shape[:2])
    cut = picture[: rows * BLOCK, : columns * BLOCK]
    means: npt.NDArray[np.float64] = cut.reshape(rows, BLOCK, columns, BLOCK, -1).mean(axis=(1, 3))
    return means


def distance(a: npt.NDArray[np.float64], b: npt.NDArray[np.float64]) -> float:
    """Return how much blocks of two pictures differ at most, if either may lie a pixel aside."""
    if a.shape != b.shape:
        return 255.0
    inner = blocks(a[1:-1, 1:-1])
    differences = [
        abs(inner - blocks(np.roll(b, (y, x), axis=(0, 1))[1:-1, 1:-1])).max(axis=2)
        for y in (-1, 0, 1)
        for x in (-1, 0, 1)
    ]
    return float(np.min(differences, axis=0).max())


def check(ax: Axes, name: str, folder: Path) -> None:
    drawn = folder / f"{name}.png"
    plot.save(ax, drawn, dpi=60)
    kept = IMAGES / f"{name}.png"
    if os.environ.get("HERNE_KEEP_IMAGES"):
        kept.write_bytes(drawn.read_bytes())
    found = distance(read(drawn), read(kept))
    assert found <= TOLERANCE, f"{drawn} differs from {kept} by {found:.0f}"


Draw = Callable[..., Axes]


def ahp() -> tuple[herne.AhpWeights, list[str]]:
    pairs = herne.PairwiseComparisons(["ai", "projects", "wishes"])
    pairs.set("ai", "projects", 3)
    pairs.set("ai", "wishes", 5)
    pairs.set("projects", "wishes", 2)
    return herne.ahp_weights(pairs), pairs.elements


def coverage(pool: herne.Pool, job: herne.JobProfile) -> herne.TeamCoverage:
    """Return what three people cover of a team that needs most requirements twice."""
    wanted = [
        herne.TeamRequirement(one.id, one.competence, one.level, 1 + place % 3)
        for place, one in enumerate(job.requirements[:8])
    ]
    team = herne.TeamProfile(job.framework, "T", wanted)
    return herne.team_coverage([pool[id] for id in ("B-005", "B-018", "B-040")], team)


def openings(job: herne.JobProfile) -> list[herne.Opening]:
    """Return the job and two others of an office, the last for two applicants."""
    paths = sorted(Path("examples/data/digital-office").glob("*.json"))[:2]
    first, second = map(herne.JobProfile.load, paths)
    return [
        herne.Opening(job, 3),
        herne.Opening(first, 3, weight=2),
        herne.Opening(second, 3, applied=["B-040", "B-005"]),
    ]


PICTURES: dict[str, Draw] = {
    "ranking": lambda pool, job, **ax: plot.ranking(herne.rank(pool, job), job, **ax),
    "ranking_de": lambda pool, job, **ax: plot.ranking(
        herne.rank(pool, job, top=8), job, lang="de", **ax
    ),
    "waterfall": lambda pool, job, **ax: plot.waterfall(
        herne.explain(pool["B-005"], job), job, **ax
    ),
    "waterfall_de": lambda pool, job, **ax: plot.waterfall(
        herne.explain(pool["B-040"], job), job, lang="de", **ax
    ),
    "profile": lambda pool, job, **ax: plot.profile(
        [herne.explain(pool[id], job) for id in ("B-005", "B-059", "B-040", "B-014")], job, **ax
    ),
    "profile_de": lambda pool, job, **ax: plot.profile(
        herne.explain(pool["B-040"], job), job, lang="de", **ax
    ),
    "radar": lambda pool, job, **ax: plot.radar(
        [herne.explain(pool[id], job) for id in ("B-005", "B-059")], job, **ax
    ),
    "gap_map": lambda pool, job, **ax: plot.gap_map(pool, job, **ax),
    "gap_map_de": lambda pool, job, **ax: plot.gap_map(
        pool, job, ids=["B-014", "B-040"], lang="de", **ax
    ),
    "distribution": lambda pool, job, **ax: plot.distribution(
        herne.histogram(pool, job), job, cut=herne.rank(pool, job, top=10), **ax
    ),
    "distribution_de": lambda pool, job, **ax: plot.distribution(
        herne.histogram(pool, job, bin=50), max_points=2000, lang="de", **ax
    ),
    "weights": lambda pool, job, **ax: plot.weights(*ahp(), job=job, **ax),
    "weights_de": lambda pool, job, **ax: plot.weights(job, lang="de", **ax),
    "places": lambda pool, job, **ax: plot.place_intervals(
        herne.place_intervals(pool, job, top=10), job, **ax
    ),
    "places_de": lambda pool, job, **ax: plot.place_intervals(
        herne.place_intervals(pool, job), job, top=12, lang="de", **ax
    ),
    "acceptability": lambda pool, job, **ax: plot.acceptability(
        herne.acceptability(pool, job, herne.WeightSpace.anything(job), samples=200), job, **ax
    ),
    "acceptability_de": lambda pool, job, **ax: plot.acceptability(
        herne.acceptability(pool, job, herne.WeightSpace.ranked(job), samples=200, places=3),
        lang="de",
        **ax,
    ),
    "stability": lambda pool, job, **ax: plot.stability(
        herne.stability(pool, job, top=5, between=("B-005", "B-018")), job, **ax
    ),
    "stability_de": lambda pool, job, **ax: plot.stability(
        herne.stability(pool, job), job, lang="de", **ax
    ),
    "steps": lambda pool, job, **ax: plot.steps(
        herne.least_raises(pool["B-018"], job, place=(pool, 1)), job, **ax
    ),
    "steps_de": lambda pool, job, **ax: plot.steps(
        herne.least_raises(pool["B-040"], job, points=1500), job, lang="de", **ax
    ),
    "points_map": lambda pool, job, **ax: plot.points_map(
        pool, [job, job.at_stage("documents")], top=12, **ax
    ),
    "points_map_de": lambda pool, job, **ax: plot.points_map(
        pool, [job, job.at_stage("documents")], top=12, lang="de", **ax
    ),
    "tandem": lambda pool, job, **ax: plot.tandem(
        herne.explain_tandem(pool["B-005"], pool["B-018"], job), job, **ax
    ),
    "tandem_de": lambda pool, job, **ax: plot.tandem(
        herne.explain_tandem(pool["B-005"], pool["B-018"], job), job, lang="de", **ax
    ),
    "team": lambda pool, job, **ax: plot.team_coverage(coverage(pool, job), **ax),
    "team_de": lambda pool, job, **ax: plot.team_coverage(coverage(pool, job), lang="de", **ax),
    "assignment": lambda pool, job, **ax: plot.assignment(herne.assign(pool, openings(job)), **ax),
    "assignment_de": lambda pool, job, **ax: plot.assignment(
        herne.assign(pool, openings(job)), top=4, lang="de", **ax
    ),
    "order": lambda pool, job, **ax: plot.robust_order(
        herne.robust_order(pool, job, herne.WeightSpace.around(job, 20), pool.ids[:20]), job, **ax
    ),
    "order_de": lambda pool, job, **ax: plot.robust_order(
        herne.robust_order(pool, job, herne.WeightSpace.ranked(job), pool.ids[30:60]),
        lang="de",
        **ax,
    ),
}


def without_text(name: str, pool: herne.Pool, job: herne.JobProfile) -> Axes:
    """Return a picture on axes of a fixed place, without what depends on how text is set."""
    figure = pyplot.figure(figsize=(6, 6))
    shape = "polar" if name == "radar" else "rectilinear"
    ax = PICTURES[name](pool, job, ax=figure.add_axes((0, 0, 1, 1), projection=shape))
    for text in ax.texts:
        text.set_visible(False)
    for title in ("left", "center", "right"):
        ax.set_title("", loc=title)
    legend = ax.get_legend()
    if legend:
        legend.remove()
    ax.set_axes_locator(None)  # type: ignore[arg-type]
    ax.set_position((0, 0, 1, 1))
    ax.set_axis_off()
    return ax


@pytest.mark.parametrize("name", PICTURES)
def test_what_is_drawn_is_as_kept(
    name: str, pool: herne.Pool, job: herne.JobProfile, tmp_path: Path
) -> None:
    check(without_text(name, pool, job), f"{name}.bare", tmp_path)


@pytest.mark.skipif(
    mpl.__version_info__[:2] != KEPT_WITH, reason="other versions set text otherwise"
)
@pytest.mark.parametrize("name", PICTURES)
def test_pictures_are_as_kept(
    name: str, pool: herne.Pool, job: herne.JobProfile, tmp_path: Path
) -> None:
    check(PICTURES[name](pool, job), name, tmp_path)


def test_a_wrong_bar_is_noticed(pool: herne.Pool, job: herne.JobProfile, tmp_path: Path) -> None:
    def altered(change: Callable[[Axes], None]) -> float:
        ax = without_text("ranking", pool, job)
        change(ax)
        plot.save(ax, tmp_path / "altered.png", dpi=60)
        return distance(read(tmp_path / "altered.png"), read(IMAGES / "ranking.bare.png"))

    def bar_of(ax: Axes, row: int, end: Literal["left", "right"]) -> mpl.patches.Rectangle:
        found = [
            bar
            for bar in ax.patches
            if isinstance(bar, mpl.patches.Rectangle)
            and abs(bar.get_y() + bar.get_height() / 2 - row - 0.5) < 0.1
            and (bar.get_x() == 0) == (end == "left")
            and bar.get_height() < 0.9
        ]
        return found[0]

    assert altered(lambda ax: None) <= TOLERANCE
    # 1620 points as 1580; unknown as zero; unknown as reached.
    assert altered(lambda ax: bar_of(ax, 0, "left").set_width(1580)) > TOLERANCE
    assert altered(lambda ax: bar_of(ax, 11, "right").remove()) > TOLERANCE
    assert altered(lambda ax: bar_of(ax, 11, "right").set_hatch("")) > TOLERANCE
    assert altered(lambda ax: bar_of(ax, 11, "right").set_facecolor("#0072B2")) > TOLERANCE


@pytest.mark.parametrize("name", PICTURES)
def test_words_stand_for_every_picture(name: str, pool: herne.Pool, job: herne.JobProfile) -> None:
    text = plot.alt(PICTURES[name](pool, job))
    assert len(text.splitlines()) > 2
    words = (
        "candidate",
        "points",
        "required",
        "Missing",
        "Weights",
        "place",
        "share",
        "before",
        "post",
        "team",
    )
    assert any(word in text for word in words) != name.endswith("_de")


def test_words_tell_the_unknown_from_zero(pool: herne.Pool, job: herne.JobProfile) -> None:
    text = plot.alt(plot.profile(herne.explain(pool["B-040"], job)))
    assert "Analytical thinking: B-040 unknown; required 2 / 4" in text
    assert "Experience in knowledge management: B-040 0; required 1 / 4" in text
    text = plot.alt(plot.waterfall(herne.explain(pool["B-040"], job)))
    assert "Analytical thinking: 0–80 / 80" in text
    text = plot.alt(plot.gap_map(pool, job, ids=["B-040"]))
    assert text.endswith("8 unknown")


@pytest.mark.parametrize("name", PICTURES)
def test_svg_has_the_same_bytes_and_describes_itself(
    name: str, pool: herne.Pool, job: herne.JobProfile, tmp_path: Path
) -> None:
    files = [tmp_path / "a.svg", tmp_path / "b.svg"]
    for file in files:
        ax = PICTURES[name](pool, job)
        plot.save(ax, file)
    assert files[0].read_bytes() == files[1].read_bytes()
    root = ET.fromstring(files[0].read_bytes())
    space = "{http://www.w3.org/2000/svg}"
    assert root.attrib["role"] == "img"
    assert f"{root.findtext(f'{space}title')}\n{root.findtext(f'{space}desc')}" == plot.alt(ax)
    assert b"<dc:date>" not in files[0].read_bytes()


def test_png_and_pdf_have_the_same_bytes(
    pool: herne.Pool, job: herne.JobProfile, tmp_path: Path
) -> None:
    for kind in ("png", "pdf"):
        for name in "ab":
            plot.save(PICTURES["weights"](pool, job), tmp_path / f"{name}.{kind}")
        assert (tmp_path / f"a.{kind}").read_bytes() == (tmp_path / f"b.{kind}").read_bytes()
    with pytest.raises(ValueError, match="bmp' is none of"):
        plot.save(PICTURES["weights"](pool, job), tmp_path / "a.bmp")


@pytest.mark.parametrize("name", PICTURES)
def test_settings_stay_and_nothing_is_shown(
    name: str, pool: herne.Pool, job: herne.JobProfile, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pyplot, "show", lambda *_: pytest.fail("shown"))
    before = dict(mpl.rcParams)
    PICTURES[name](pool, job)
    assert dict(mpl.rcParams) == before


def test_pictures_are_drawn_on_given_axes(pool: herne.Pool, job: herne.JobProfile) -> None:
    figure, axes = pyplot.subplots(3, 2, figsize=(12, 20))
    explanation = herne.explain(pool["B-005"], job)
    given = axes.ravel().tolist()
    drawn = [
        plot.ranking(herne.rank(pool, job, top=3), ax=given[0]),
        plot.waterfall(explanation, ax=given[1]),
        plot.profile(explanation, ax=given[2]),
        plot.gap_map(pool, job, top=3, ax=given[3]),
        plot.distribution(herne.histogram(pool, job), ax=given[4]),
        plot.weights(job, ax=given[5]),
    ]
    assert drawn == given
    assert pyplot.get_fignums() == [1]
    assert figure.axes == given
    polar = pyplot.figure().add_subplot(projection="polar")
    assert plot.radar(explanation, ax=polar) is polar
    whole = pyplot.figure()
    part = whole.add_subfigure(whole.add_gridspec(1, 2)[0, 0])
    plot.weights(job, ax=part.add_subplot())


@pytest.mark.parametrize("ground", ["white", "black"])
def test_colours_differ_in_grey(ground: str) -> None:
    from herne.plot import _style

    look = _style.look_on(ground)

    def apart(*colours: str) -> float:
        levels = sorted(map(_style.brightness, colours))
        return min(b - a for a, b in pairwise(levels))

    assert apart(look.blue, look.sky, look.pale) > 0.1
    assert apart(*look.steps) > 0.1
    assert apart(look.ground, look.pale) > 0.08
    assert apart(look.ground, look.ink) > 0.8
    for kind in (look.people, _style.MARKERS, _style.LINES, _style.MARKS.values()):
        assert len(set(kind)) == len(tuple(kind))


def test_dollars_and_markup_in_names_stay_text(tmp_path: Path) -> None:
    scale = herne.Scale("s", ["some", "good"])
    own = herne.Framework("own", "1", [herne.Competence("x", scale, label="$a_b$ <i> & 5 $")])
    job = herne.JobProfile(own, "$1$", [herne.Requirement("x", "x", 1)], title="<b>")
    pool = herne.Pool.from_profiles([herne.Profile("$x^$ <&>", own, {"x": 1})])
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for number, ax in enumerate(
            [
                plot.ranking(herne.rank(pool, job)),
                plot.waterfall(herne.explain(pool.profile(0), job)),
                plot.profile(herne.explain(pool.profile(0), job)),
                plot.gap_map(pool, job),
                plot.weights(job),
            ]
        ):
            file = tmp_path / f"{number}.svg"
            plot.save(ax, file)
            assert ET.fromstring(file.read_bytes()).tag.endswith("svg")
            assert "$" in plot.alt(ax)


def test_what_cannot_be_drawn_is_told(
    pool: herne.Pool, job: herne.JobProfile, worked: herne.JobProfile
) -> None:
    one = herne.explain(pool["B-005"], job)
    small = herne.explain(herne.Profile("a", worked.framework, {}), worked)
    ranking = herne.rank(pool, job)
    nobody = herne.Pool(job.framework)
    cases: list[tuple[Callable[[], object], str]] = [
        (lambda: plot.ranking(ranking, top=0), "top: 0"),
        (lambda: plot.ranking(ranking, lang="fr"), "lang: 'fr'"),  # type: ignore[arg-type]
        (lambda: plot.ranking(ranking, worked), "not the job that was calculated with"),
        (lambda: plot.waterfall(one, worked), "give that one, or none"),
        (lambda: plot.profile([]), "1 to 4"),
        (lambda: plot.profile([one] * 5), "not 5"),
        (lambda: plot.profile([one, small]), "different jobs"),
        (lambda: plot.radar(one, ax=pyplot.subplots()[1]), "polar"),
        (lambda: plot.gap_map(nobody, job), "nobody"),
        (lambda: plot.distribution(herne.histogram(pool, job), bars=0), "bars: 0"),
        (
            lambda: plot.distribution(herne.histogram(pool, job), cut=herne.rank(nobody, job)),
            "empty",
        ),
        (lambda: plot.weights({}), "one must be above"),
        (lambda: plot.weights({"a": -1.0, "b": 2}), "none may be below 0"),
        (lambda: plot.weights(ahp()[0], ["a"]), "there are 1, but 3"),
        (lambda: plot.alt(pyplot.subplots()[1]), "nothing of herne.plot"),
    ]
    for call, words in cases:
        with pytest.raises(ValueError, match=words):
            call()
    with pytest.raises(KeyError, match="B-005"):
        plot.gap_map(pool, job, ids=["B-5"])


def test_empty_and_full_pictures_are_drawn(job: herne.JobProfile, pool: herne.Pool) -> None:
    nobody = herne.Pool(job.framework)
    assert plot.alt(plot.ranking(herne.rank(nobody, job))).startswith("Ranking: 16/0107. Points")
    plot.distribution(herne.histogram(nobody, job), cut=0).figure.canvas.draw()
    everything = herne.Profile("all", job.framework, [c.scale.max for c in job.framework])
    ax = plot.waterfall(herne.explain(everything, job))
    ax.figure.canvas.draw()
    assert "2000 points of 2000" in plot.alt(ax)


def test_an_inconsistency_is_marked() -> None:
    pairs = herne.PairwiseComparisons(["a", "b", "c"])
    pairs.set("a", "b", 9)
    pairs.set("b", "c", 9)
    pairs.set("c", "a", 5)
    ax = plot.weights(herne.ahp_weights(pairs), pairs.elements, lang="de")
    assert any(text.get_text().startswith("! Konsistenzverhältnis 4,77") for text in ax.texts)


def test_the_cut_splits_bars_where_it_falls(pool: herne.Pool, job: herne.JobProfile) -> None:
    for top in (1, 10, 30):
        cut = herne.rank(pool, job, top=top)
        ax = plot.distribution(herne.histogram(pool, job), cut=cut)
        edges = {bar.get_x() for bar in ax.patches if isinstance(bar, mpl.patches.Rectangle)}
        assert cut[-1].points in edges
        above = [
            bar.get_height()
            for bar in ax.patches
            if isinstance(bar, mpl.patches.Rectangle) and bar.get_x() >= cut[-1].points
        ]
        assert sum(above) == top
