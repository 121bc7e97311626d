# SPDX-License-Identifier: BSL-1.0
"""Pictures of weights."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .. import _core
from .._words import Lang, Language
from ._files import describe
from ._jobs import job_line
from ._measure import Column, Plan
from ._percent import percent, percents
from ._sheet import sheet
from ._text import clean

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from .._core import AhpWeights, JobProfile

__all__ = ["weights"]


@dataclass(frozen=True)
class _Bar:
    label: str
    share: float
    is_group: bool = False


def weights(
    weights: AhpWeights | JobProfile | Mapping[str, float],
    names: Sequence[str] | None = None,
    *,
    job: JobProfile | None = None,
    lang: Lang = "en",
    ax: Axes | None = None,
) -> Axes:
    """Draw weights as shares of the whole, greatest first, with the consistency behind them.

    Parameters
    ----------
    weights : AhpWeights, JobProfile or mapping from str to number
        A job's are the shares of its requirements, under the groups that they stand in. Numbers
        are drawn as shares of their sum.
    names : sequence of str, optional
        What the weights of an AhpWeights are of; numbered by default.
    job : JobProfile, optional
        The job that the weights are for, if `weights` is none: its title is shown.
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
    bars, note = _bars(weights, names, say)
    of = weights if isinstance(weights, _core.JobProfile) else job
    texts = [percent(bar.share, say) for bar in bars]
    max_percent = 100 * max(bar.share for bar in bars)
    plan = Plan(
        title=say("weights"),
        subtitle="" if of is None else job_line(of, say),
        labels=[bar.label for bar in bars],
        strong=frozenset(row for row, bar in enumerate(bars) if bar.is_group),
        columns=[Column(texts, "right")],
        keys=_keys(bars, say),
        notes=[note] if note else [],
        ends=[percent(1, say)],
    )
    with sheet(ax, plan) as page:
        for bar, centre in zip(bars, page.fit.centres, strict=True):
            colour = page.look.sky if bar.is_group else page.look.blue
            page.ax.barh(centre, 100 * bar.share, 0.6, color=colour)
        percents(page, max_percent, say)
        lines = [f"{bar.label}: {text}" for bar, text in zip(bars, texts, strict=True)]
        title = f"{plan.title}: {plan.subtitle}" if plan.subtitle else plan.title
        describe(page.ax, title, [*plan.notes, *lines])
    return page.ax


def _keys(bars: Sequence[_Bar], say: Language) -> list[tuple[str, str]]:
    if not any(bar.is_group for bar in bars):
        return []
    return [("sky", say("group")), ("filled", say("requirement"))]


def _bars(
    weights: AhpWeights | JobProfile | Mapping[str, float],
    names: Sequence[str] | None,
    say: Language,
) -> tuple[list[_Bar], str]:
    """Return bars, greatest first, and what is to be said of the comparisons behind them."""
    if isinstance(weights, _core.JobProfile):
        return _bars_of_job(weights, say), ""
    note = ""
    if isinstance(weights, _core.AhpWeights):
        values = weights.weights
        labels = list(names) if names is not None else [str(n + 1) for n in range(len(values))]
        fine = weights.consistency_ratio <= 0.1
        ratio = say.decimal(f"{abs(weights.consistency_ratio):.3f}")
        note = say("consistent", ratio) if fine else f"! {say('inconsistent', ratio)}"
    else:
        labels, values = list(weights), [float(value) for value in weights.values()]
    if len(labels) != len(values):
        raise ValueError(f"names: there are {len(labels)}, but {len(values)} weights")
    total = sum(values)
    if not total > 0 or min(values) < 0:
        raise ValueError("weights: none may be below 0, and one must be above")
    bars = [
        _Bar(clean(str(label)), value / total) for label, value in zip(labels, values, strict=True)
    ]
    return sorted(bars, key=lambda bar: -bar.share), note


def _bars_of_job(job: JobProfile, say: Language) -> list[_Bar]:
    shares = [job.share(row) for row in range(len(job))]
    labels = [clean(say(job.label(row))) or one.id for row, one in enumerate(job.requirements)]
    order = sorted(range(len(job)), key=lambda row: -shares[row])
    groups = [one.group for one in job.requirements]
    if len(set(groups)) < 2:
        return [_Bar(labels[row], float(shares[row])) for row in order]
    names = {group.id: clean(say(group.label)) or group.id for group in job.groups}
    sums = {id: sum(s for s, g in zip(shares, groups, strict=True) if g == id) for id in names}
    bars = []
    for id in sorted((id for id in names if id in set(groups)), key=lambda id: -sums[id]):
        bars.append(_Bar(names[id], float(sums[id]), is_group=True))
        bars += [_Bar(labels[row], float(shares[row])) for row in order if groups[row] == id]
    return bars
