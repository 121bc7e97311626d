# SPDX-License-Identifier: BSL-1.0
"""Pictures of how sure a ranking is: what they say, of anybody's data."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterator
from itertools import combinations, pairwise

import matplotlib as mpl
import numpy as np
import pytest
from matplotlib import pyplot
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

import herne
from herne import plot
from herne.plot import _hasse, _style

from .test_plot_layout import CASES, LONG, PLACES, assert_tidy, everything, legend_of, made

mpl.use("Agg")

Draw = Callable[..., Axes]
Data = tuple[herne.Pool, herne.JobProfile]


@pytest.fixture(autouse=True)
def _clean() -> Iterator[None]:
    with mpl.rc_context():
        mpl.rcdefaults()
        yield
    pyplot.close("all")


def _anything(job: herne.JobProfile) -> herne.WeightSpace:
    return herne.WeightSpace.anything(job)


def _order(pool: herne.Pool, job: herne.JobProfile) -> herne.RobustOrder:
    return herne.robust_order(pool, job, _anything(job), pool.ids[:40])


PICTURES: dict[str, Draw] = {
    "places": lambda pool, job, **more: plot.place_intervals(
        herne.place_intervals(pool, job, top=2), job, **more
    ),
    "all places": lambda pool, job, **more: plot.place_intervals(
        herne.place_intervals(pool, job), job, **more
    ),
    "acceptability": lambda pool, job, **more: plot.acceptability(
        herne.acceptability(pool, job, _anything(job), samples=20), job, **more
    ),
    "stability": lambda pool, job, **more: plot.stability(
        herne.stability(pool, job, top=2), job, **more
    ),
    "steps": lambda pool, job, **more: plot.steps(
        herne.least_raises(pool.profile(0), job, points=job.scorecard().max_points - 1),
        job,
        **more,
    ),
    "order": lambda pool, job, **more: plot.robust_order(_order(pool, job), job, **more),
}


@pytest.mark.parametrize("name", PICTURES)
@pytest.mark.parametrize("case", CASES)
def test_own_figures_hold_anything(case: str, name: str) -> None:
    pool, job = CASES[case]()
    if name == "stability" and len(job) < 2:
        pytest.skip("one share is the whole")
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        ax = PICTURES[name](pool, job, lang="de")
        assert_tidy(ax.figure, [ax], least=10)  # type: ignore[arg-type]
    assert "A-1" in everything(ax)
    assert str(job.title.in_("de") or job.title) in plot.alt(ax)


@pytest.mark.parametrize("name", PICTURES)
@pytest.mark.parametrize("place", PLACES)
def test_axes_of_others_hold_everything(
    place: str, name: str, pool: herne.Pool, job: herne.JobProfile
) -> None:
    figure, (ax,) = PLACES[place]()
    if name == "order":
        pool = herne.Pool.from_profiles([pool.profile(row) for row in range(12)])
    assert PICTURES[name](pool, job, ax=ax) is ax
    assert figure.axes == [ax]
    assert_tidy(figure, [ax])


def test_dark_grounds_are_heeded(pool: herne.Pool, job: herne.JobProfile) -> None:
    with pyplot.style.context("dark_background"):
        for draw in PICTURES.values():
            ax = draw(pool, job)
            assert isinstance(ax.figure, Figure)
            assert ax.figure.get_facecolor() == (0, 0, 0, 1)
            for text in ax.texts:
                box = text.get_window_extent()
                inside = ax.bbox.contains(*box.get_points().mean(axis=0))
                assert inside or sum(mpl.colors.to_rgb(text.get_color())) > 1.5


def rows_of(ax: Axes) -> list[str]:
    return [label.get_text() for label in ax.get_yticklabels()]


def marks(ax: Axes, row: int, signs: str) -> list[tuple[float, str, bool]]:
    """Return x, sign and fullness of each mark in a row, from the left."""
    centre = ax.get_yticks()[row]
    found = []
    for line in ax.lines:
        xs, ys = np.asarray(line.get_xdata(), float), np.asarray(line.get_ydata(), float)
        sign = str(line.get_marker())
        if sign in signs and len(xs) == 1 and abs(ys[0] - centre) < 0.5:
            full = line.get_markerfacecolor() == line.get_color()
            found.append((float(xs[0]), sign, full))
    return sorted(found)


def test_dumbbells_stand_at_the_places(pool: herne.Pool, job: herne.JobProfile) -> None:
    places = herne.place_intervals(pool, job, top=10)
    ax = plot.place_intervals(places, job, top=41)
    assert rows_of(ax) == [entry.id for entry in places.entries]
    for row, entry in enumerate(places.entries):
        best, worst = marks(ax, row, "o>")
        assert best[:2] == (entry.best_place, "o")
        assert best[2] == worst[2] == (entry.standing == "certain")
        if entry.worst_place is None:
            assert worst[0] > 10.5
            assert worst[1] == ">"
        else:
            assert worst[:2] == (entry.worst_place, "o")
    drops = [text.get_text() for text in ax.texts].count("? may drop out")
    assert drops == sum(entry.may_drop_out for entry in places.entries) > 0
    assert "Among the first 10: 2 certain, 39 possible, 13 no longer; 18 no place." in plot.alt(ax)
    assert "not shown" not in plot.alt(ax)
    assert "Arrow: the worst place lies beyond 10." in everything(ax)
    assert legend_of(ax) == [
        "certainly among the first 10",
        "possibly among the first 10",
        "the first 10",
    ]


def test_places_without_a_cut_have_no_line(pool: herne.Pool, job: herne.JobProfile) -> None:
    places = herne.place_intervals(pool, job)
    ax = plot.place_intervals(places, job, top=5, lang="de")
    assert legend_of(ax) == ["bester bis schlechtester Platz"]
    assert "49 weitere nicht gezeigt." in plot.alt(ax)
    assert "B-005" not in rows_of(ax)
    assert all(mark[1] == "o" for row in range(5) for mark in marks(ax, row, "o>"))
    limited = plot.place_intervals(herne.place_intervals(pool, job, top=3, limit=2), job)
    assert len(rows_of(limited)) == 2
    assert " more not shown." in plot.alt(limited)


def test_bars_are_shares_of_the_samples(pool: herne.Pool, job: herne.JobProfile) -> None:
    result = herne.acceptability(pool, job, _anything(job), samples=500)
    ax = plot.acceptability(result, job, top=6)
    assert rows_of(ax) == [entry.id for entry in result.entries[:6]]
    for centre, entry in zip(ax.get_yticks(), result.entries, strict=False):
        bars = [
            bar
            for bar in ax.patches
            if isinstance(bar, Rectangle) and abs(bar.get_y() + bar.get_height() / 2 - centre) < 0.1
        ]
        shares = [count / 5 for count in entry.places if count]
        assert [bar.get_width() for bar in bars] == pytest.approx(shares)
        assert all(a.get_x() + a.get_width() == pytest.approx(b.get_x()) for a, b in pairwise(bars))
        light = [_style.brightness(bar.get_facecolor()) for bar in bars]
        assert light == sorted(light)
    assert f"{len(result.entries) - 6} more not shown." in plot.alt(ax)
    assert "Weights of requirements: any." in plot.alt(ax)
    assert "500 samples of the weights, seed 1. What is unknown counts as not there." in plot.alt(
        ax
    )
    assert legend_of(ax) == ["place 1", "place 2", "place 3", "down to place 10"]


def test_the_weight_of_a_job_without_groups_has_a_name() -> None:
    pool, job = made(3, ["a", "b"])
    space = herne.WeightSpace.between(job, {"": ("0", "1")}, over="groups")
    ax = plot.acceptability(herne.acceptability(pool, job, space, samples=5), job)
    assert "in the job's proportions: all requirements from 0.0% to 100.0%." in plot.alt(ax)


def test_ends_of_shares_are_full_where_they_belong(pool: herne.Pool, job: herne.JobProfile) -> None:
    found = herne.stability(pool, job, top=5, between=("B-005", "B-018"))
    ax = plot.stability(found, job)
    parts = [*found.groups, *found.requirements]
    assert len(rows_of(ax)) == len(parts) == 29
    assert [label.get_fontweight() for label in ax.get_yticklabels()].count("bold") == 5
    for row, part in enumerate(parts):
        for sign, interval in (("o", part.first_place), ("s", part.first), ("^", part.between)):
            assert interval is not None
            low, high = marks(ax, row, sign)
            assert (low[0], high[0]) == pytest.approx((100 * interval.low, 100 * interval.high))
            assert (low[2], high[2]) == (not interval.low_open, not interval.high_open)
        (today,) = marks(ax, row, "|")
        assert today[0] == pytest.approx(100 * float(part.share))
    line = "Experience: AI strategy: share today 8.0%; the same first place: ≥ 0.0%, < 27.2%"
    assert line in plot.alt(ax)
    assert legend_of(plot.stability(herne.stability(pool, job))) == [
        "share today",
        "the same first place",
    ]


def test_steps_lead_from_today_to_the_goal(pool: herne.Pool, job: herne.JobProfile) -> None:
    plan = herne.least_raises(pool["B-040"], job, points=1500)
    ax = plot.steps(plan, job)
    reached = plan.points_before
    for row, one in enumerate(plan.raises, 1):
        bars = [
            bar
            for bar in ax.patches
            if isinstance(bar, Rectangle) and bar.get_y() < ax.get_yticks()[row] < bar.get_y() + 0.6
        ]
        if one.gain:
            (bar,) = bars
            assert (bar.get_x(), bar.get_width()) == (reached, one.gain)
            assert bool(bar.get_hatch()) == one.to_prove
        else:
            assert marks(ax, row, "D") == [(reached, "D", not one.to_prove)]
        reached += one.gain
    assert reached == plan.points_after
    assert legend_of(ax) == ["to learn", "to prove", "goal: 1500 points"]
    assert "Relevant degree: unknown → 2 completed: to prove, +0" in plot.alt(ax)
    assert plot.alt(ax).endswith("Cost 32; nothing less is enough.")


def test_goals_that_are_reached_or_out_of_reach_are_told(
    pool: herne.Pool, job: herne.JobProfile
) -> None:
    ax = plot.steps(herne.least_raises(pool["B-005"], job, points=1500), job)
    assert rows_of(ax) == ["Now"]
    small = PICTURES["steps"](*CASES["one candidate"]())
    small.figure.canvas.draw()
    ticks = [text.get_text() for text in small.get_xticklabels()]
    assert len(ticks) == len({*ticks}) > 1
    assert plot.alt(ax).endswith("The goal is reached already.")
    plan = herne.least_raises(pool["B-040"], job, points=2000, unknown="leave")
    assert not plan.reachable
    words = f"The goal cannot be reached; {plan.most_points} points are the most."
    assert words in everything(plot.steps(plan, job))


def segments(ax: Axes) -> list[tuple[tuple[float, float], tuple[float, float]]]:
    found = []
    for line in ax.lines:
        points = [(float(x), float(y)) for x, y in np.asarray(line.get_xydata())]
        found += [*pairwise(points)]
    return found


def boxes_of(ax: Axes) -> list[tuple[float, float, float, float]]:
    return [
        (box.get_x(), box.get_y(), box.get_x() + box.get_width(), box.get_y() + box.get_height())
        for box in ax.patches
        if isinstance(box, Rectangle)
    ]


@pytest.mark.parametrize("space", ["anything", "ranked"])
def test_edges_lead_down_and_pass_through_nobody(
    space: str, pool: herne.Pool, job: herne.JobProfile
) -> None:
    found = herne.robust_order(pool, job, getattr(herne.WeightSpace, space)(job), pool.ids[:40])
    ax = plot.robust_order(found, job)
    boxes = boxes_of(ax)
    assert len(boxes) == len({*found.equal_to})
    assert len(ax.lines) == len(found.edges) > 10
    for (x0, y0, x1, y1), (a0, b0, a1, b1) in combinations(boxes, 2):
        assert min(x1, a1) < max(x0, a0) or min(y1, b1) < max(y0, b0)
    for (x0, y0), (x1, y1) in segments(ax):
        assert y0 < y1
        for left, top, right, bottom in boxes:
            for part in np.linspace(0.02, 0.98, 40):
                x, y = x0 + part * (x1 - x0), y0 + part * (y1 - y0)
                assert not (left < x < right and top < y < bottom)
    names = {text.get_text() for text in ax.texts}
    assert all(any(str(id) in name for name in names) for id in pool.ids[:40])


def test_equal_people_share_a_box_and_loners_stand_last(
    pool: herne.Pool, job: herne.JobProfile
) -> None:
    space = herne.WeightSpace.around(job, 10)
    ids = ["B-005", "B-042", "B-046"]
    ax = plot.robust_order(herne.robust_order(pool, job, space, ids), job)
    assert plot.alt(ax).splitlines()[1] == "✓ B-005 certainly before ✓ B-042 = ✓ B-046"
    assert "= always equal points" in everything(ax)
    assert "Weights of requirements: each share within 10% of its value" in everything(ax)
    space = herne.WeightSpace.between(job, {"ai": ("1/3", "1/2")}, over="groups")
    space = space.and_at_least("ai", "wishes").and_ranked()
    ax = plot.robust_order(herne.robust_order(pool, job, space, ids), job)
    words = "job's shares; ai from 33.3% to 50.0%; ai at least as much as wishes."
    assert words in everything(ax)
    alone = made(3, ["a", "b"], level=lambda who, what: 0 if who == what else 4)
    ax = plot.robust_order(_order(*alone), alone[1])
    assert plot.alt(ax).splitlines()[1:4] == [
        "✓ a certainly before or after nobody",
        "✓ b certainly before or after nobody",
        "Nobody is certainly before anybody.",
    ]
    assert {box.get_linestyle() for box in ax.patches if isinstance(box, Rectangle)} == {":"}


def test_layers_are_those_of_the_longest_paths() -> None:
    widths = [30.0] * 6
    edges = [(0, 1), (1, 2), (0, 3), (3, 4), (2, 4)]
    found = _hasse.layered(widths, edges, 1000)
    assert found.layers[0] == [0]
    assert {*found.layers[1]} == {1, 3}
    assert found.layers[2:] == [[2], [4], [5]]
    assert [layer for layer, _ in found.paths[3]] == [1, 2, 3]
    narrow = _hasse.layered([30.0] * 7, [(0, n) for n in range(1, 7)], 100)
    assert [len(layer) for layer in narrow.layers] == [1, 2, 2, 2]
    crossed = _hasse.layered([30.0] * 4, [(0, 3), (1, 2)], 1000)
    assert (crossed.x[0] < crossed.x[1]) == (crossed.x[3] < crossed.x[2])


def test_what_cannot_be_drawn_is_told(pool: herne.Pool, job: herne.JobProfile) -> None:
    everybody = herne.robust_order(pool, job, _anything(job), pool.ids[:41])
    # No weights make this order; only a file can hold it.
    three = herne.robust_order(pool, job, _anything(job), pool.ids[:3]).to_dict() | {
        "least": [0, 1, -1, -1, 0, 1, 1, -1, 0],
        "equal_to": [0, 1, 2],
        "edges": [{"before": a, "after": (a + 1) % 3} for a in range(3)],
    }
    circle = herne.RobustOrder.from_dict(three)
    worked = CASES["one candidate"]()[1]
    cases: list[tuple[Callable[[], object], str]] = [
        (lambda: plot.robust_order(everybody), "41 people are more than the 40"),
        (lambda: plot.robust_order(circle), "go round in a circle"),
        (lambda: plot.place_intervals(herne.place_intervals(pool, job), top=0), "top: 0"),
        (
            lambda: plot.acceptability(
                herne.acceptability(pool, job, _anything(job), samples=1), top=-1
            ),
            "top: -1",
        ),
        (lambda: plot.stability(herne.stability(pool, job), worked), "not the job"),
        (
            lambda: plot.steps(herne.least_raises(pool["B-005"], job, points=1), lang="fr"),  # type: ignore[arg-type]
            "lang: 'fr'",
        ),
    ]
    for call, words in cases:
        with pytest.raises(ValueError, match=words):
            call()
    assert not pyplot.get_fignums()


def test_long_labels_and_nobody_at_all_are_drawn(job: herne.JobProfile) -> None:
    long = made(30, ["a", "b", "c"], label=LONG)
    for name in ("stability", "steps"):
        ax = PICTURES[name](*long, lang="de")
        assert_tidy(ax.figure, [ax], least=10)  # type: ignore[arg-type]
    nobody = herne.Pool(job.framework)
    for name in ("places", "all places", "acceptability"):
        ax = PICTURES[name](nobody, job)
        assert "Nobody." in everything(ax)
        assert "Nobody." in plot.alt(ax)
        assert not ax.lines
