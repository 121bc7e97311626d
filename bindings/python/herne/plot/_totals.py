# SPDX-License-Identifier: BSL-1.0
"""Pictures of whole pools and of weights."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np
from matplotlib.ticker import MaxNLocator

from .. import _core
from .._words import Lang, Language
from ._style import BLUE, INK, SKY, VERMILION, drawing, filled, finish, legend_below, wrapped

if TYPE_CHECKING:
    import numpy.typing as npt
    from matplotlib.axes import Axes

    from .._core import AhpWeights, Histogram, JobProfile, Ranking

__all__ = ["distribution", "weights"]


def distribution(
    histogram: Histogram,
    *,
    cut: int | Ranking | None = None,
    max_points: int | None = None,
    bars: int = 40,
    lang: Lang = "en",
    ax: Axes | None = None,
) -> Axes:
    """Draw how many candidates have which points, and where a cut falls.

    Parameters
    ----------
    histogram : Histogram
        Its bins are put together to at most `bars` bars of equal width.
    cut : int or Ranking, optional
        Points at a cut, or a ranking that was cut, whose last entry has them.
    max_points : int, optional
        End of the axis; by default that of the ranking, or of the last bin.
    bars : int
        Most bars.
    lang : {'en', 'de'}
    ax : matplotlib.axes.Axes, optional

    Returns
    -------
    matplotlib.axes.Axes
        Ineligible candidates are in no bar; their number stands beside.

    Raises
    ------
    ValueError
        For fewer than one bar, or an empty ranking as a cut.

    Examples
    --------
    >>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
    >>> pool = herne.Pool.load_csv("examples/data/applicants.csv", job.framework)
    >>> cut = herne.rank(pool, job, top=10)
    >>> ax = herne.plot.distribution(herne.histogram(pool, job), cut=cut, bars=20)
    >>> sum(int(bar.get_height()) for bar in ax.patches)
    54
    """
    say = Language(lang)
    if bars < 1:
        raise ValueError(f"bars: {bars} is below 1")
    points = _cut_points(cut)
    counts = histogram.counts
    if max_points is None:
        last = len(counts) * histogram.bin - 1
        max_points = cut.max_points if isinstance(cut, _core.Ranking) else last
    heights, width, first = _bars(counts, histogram.bin, bars, points)
    lefts = first + np.arange(len(heights)) * width
    with drawing(ax, 8, 4) as ax:
        for left, height in zip(lefts, heights, strict=True):
            beyond = points is not None and left >= points
            colour = BLUE if beyond or points is None else SKY
            ax.bar(left, height, width, align="edge", color=colour, edgecolor="white", lw=0.6)
        ax.set_xlim(0, max_points)
        ax.set_ylim(0, max(float(heights.max()) * 1.12, 1))
        ax.set_xlabel(say("points_of", max_points))
        ax.set_ylabel(say("number_of_people"))
        ax.yaxis.set_major_locator(MaxNLocator("auto", steps=[1, 2, 5, 10], integer=True))
        ax.yaxis.set_major_formatter(lambda value, _: _grouped(value, say))
        notes = []
        if points is not None:
            ax.axvline(points, color=VERMILION, lw=1.8, ls="--")
            words = say("cut", points)
            right = points > 0.7 * max_points
            ax.annotate(
                words,
                (points, 1),
                xycoords=ax.get_xaxis_transform(),
                xytext=(-5 if right else 5, -4),
                textcoords="offset points",
                ha="right" if right else "left",
                va="top",
                color=INK,
                fontsize=9,
            )
            notes.append(words)
            legend_below(ax, [filled(say("below_cut"), SKY), filled(say("above_cut"))])
        if histogram.ineligible:
            note = say("not_drawn", _grouped(histogram.ineligible, say))
            ax.set_title(note, loc="right", fontsize=9, fontweight="normal")
            notes.append(note)
        lines = [
            f"{max(left, 0)} – {min(left + width - 1, max_points)}: {_grouped(height, say)}"
            for left, height in zip(lefts.tolist(), heights.tolist(), strict=True)
            if height
        ]
        finish(ax, say("distribution"), [*notes, *lines])
    return ax


def _bars(
    counts: npt.NDArray[np.uint64], bin: int, most: int, cut: int | None
) -> tuple[npt.NDArray[np.uint64], int, int]:
    """Return heights, width and left end of bars; one begins at the cut, if the bins allow it."""
    merged = max(-(-len(counts) // most), 1)
    before = 0 if cut is None or cut % bin else -(cut // bin) % merged
    behind = -(before + len(counts)) % merged
    padded = np.concatenate([np.zeros(before, np.uint64), counts, np.zeros(behind, np.uint64)])
    return padded.reshape(-1, merged).sum(axis=1), merged * bin, -before * bin


def _cut_points(cut: int | Ranking | None) -> int | None:
    if cut is None or isinstance(cut, int):
        return cut
    if not len(cut):
        raise ValueError("cut: the ranking is empty")
    return cut[-1].points


def _grouped(number: float, say: Language) -> str:
    text = f"{number:,.0f}"
    return text.replace(",", ".") if say.tag == "de" else text


def weights(
    weights: AhpWeights | JobProfile | Mapping[str, float],
    names: Sequence[str] | None = None,
    *,
    lang: Lang = "en",
    ax: Axes | None = None,
) -> Axes:
    """Draw weights as shares of the whole, with the consistency of the comparisons behind them.

    Parameters
    ----------
    weights : AhpWeights, JobProfile or mapping from str to number
        A job's are the shares of its requirements. Numbers are drawn as shares of their sum.
    names : sequence of str, optional
        What the weights of an AhpWeights are of; numbered by default.
    lang : {'en', 'de'}
    ax : matplotlib.axes.Axes, optional

    Returns
    -------
    matplotlib.axes.Axes

    Raises
    ------
    ValueError
        If there are more or fewer names than weights, or no weight is above 0.

    Examples
    --------
    >>> pairs = herne.PairwiseComparisons(["a", "b", "c"])
    >>> pairs.set("a", "b", 2); pairs.set("b", "c", 2); pairs.set("a", "c", 4)
    >>> ax = herne.plot.weights(herne.ahp_weights(pairs), pairs.elements)
    >>> print(herne.plot.alt(ax))
    Weights.
    consistency ratio 0.000: at most 0.1, fine
    a: 57.1%
    b: 28.6%
    c: 14.3%
    """
    say = Language(lang)
    labels, shares, note = _shares(weights, names, say)
    with drawing(ax, 8, 1.3 + 0.3 * max(len(shares), 2)) as ax:
        ax.barh(range(len(shares)), [100 * share for share in shares], 0.62, color=BLUE)
        texts = [say.decimal(f"{100 * share:.1f}") for share in shares]
        most = 100 * max(shares)
        for row, text in enumerate(texts):
            ax.text(100 * shares[row] + most * 0.012, row, text, va="center", fontsize=9)
        ax.set_yticks(range(len(shares)), [wrapped(label, 44) for label in labels])
        ax.set_ylim(len(shares) - 0.4, -0.6)
        ax.set_xlim(0, most * 1.1)
        ax.set_xlabel(say("share_axis"))
        ax.xaxis.set_major_formatter(lambda value, _: say.decimal(f"{value:g}"))
        ax.tick_params(axis="y", length=0)
        if note:
            words, fine = note
            ax.set_title(
                words if fine else f"! {words}",
                loc="right",
                fontsize=9,
                fontweight="normal" if fine else "bold",
                color=INK if fine else VERMILION,
            )
        mark = "%" if lang == "en" else " %"
        lines = [f"{label}: {text}{mark}" for label, text in zip(labels, texts, strict=True)]
        finish(ax, say("weights"), [*([note[0]] if note else []), *lines])
    return ax


def _shares(
    weights: AhpWeights | JobProfile | Mapping[str, float],
    names: Sequence[str] | None,
    say: Language,
) -> tuple[list[str], list[float], tuple[str, bool] | None]:
    note = None
    if isinstance(weights, _core.JobProfile):
        labels = [say(weights.label(n)) or one.id for n, one in enumerate(weights.requirements)]
        values = [float(weights.share(n)) for n in range(len(weights))]
    elif isinstance(weights, _core.AhpWeights):
        values = weights.weights
        labels = list(names) if names is not None else [str(n + 1) for n in range(len(values))]
        fine = weights.consistency_ratio <= 0.1
        ratio = say.decimal(f"{abs(weights.consistency_ratio):.3f}")
        note = (say("consistent" if fine else "inconsistent", ratio), fine)
    else:
        labels, values = list(weights), [float(value) for value in weights.values()]
    if len(labels) != len(values):
        raise ValueError(f"names: there are {len(labels)}, but {len(values)} weights")
    total = sum(values)
    if not total > 0 or min(values) < 0:
        raise ValueError("weights: none may be below 0, and one must be above")
    return labels, [value / total for value in values], note
