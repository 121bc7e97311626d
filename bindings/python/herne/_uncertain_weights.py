# SPDX-License-Identifier: BSL-1.0
"""Rankings under all weights of a space: who comes before whom, and how often at which place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

import numpy as np

from . import _core
from ._analysis import check
from ._progress import ProgressLike, progress_callback
from ._table import Column, Table

if TYPE_CHECKING:
    from collections.abc import Iterable

    import numpy.typing as npt

    from ._core import Acceptability, JobProfile, Pool, RobustOrder, WeightSpace
    from ._rank import Order

__all__ = [
    "acceptability",
    "acceptability_table",
    "robust_order",
    "robust_order_table",
]

Unknown: TypeAlias = Literal["worst", "best", "sampled"]


def acceptability(
    pool: Pool,
    job: JobProfile,
    space: WeightSpace,
    *,
    samples: int = 10_000,
    places: int = 10,
    seed: int = 1,
    total: int = 1_000_000,
    paired: int = 10,
    unknown: Unknown = "worst",
    threads: int = 1,
    progress: ProgressLike = None,
) -> Acceptability:
    """Return how often who stands at which of the first places under sampled weights.

    Stochastic multicriteria acceptability analysis (Lahdelma and Salminen 2001). All counts are
    whole numbers of samples, exact for these samples, and the same for one seed on every machine.

    Parameters
    ----------
    pool : Pool
    job : JobProfile
    space : WeightSpace
        The weights, of this job.
    samples : int
        1..1,000,000.
    places : int
        How many first places to count, 1..1,000. Ties count for all who share a place.
    seed : int
        What the samples depend on.
    total : int
        Whole parts that the weights of a sample sum to, 1..10,000,000.
    paired : int
        How many of the first entries to compare in pairs, 0..1,000.
    unknown : {'worst', 'best', 'sampled'}
        What unknown levels count as: level 0, the scale's top, or in every sample some level, all
        equally likely, verdicts included; that takes hundreds of times as long.
    threads : int
        Threads for the call, 0 for as many as the process may keep busy. The result does not depend
        on it.
    progress : bool or callable, optional
        True shows a bar (by tqdm, if it is installed); a callable gets (done, total).

    Returns
    -------
    Acceptability

    Raises
    ------
    ValueError
        For a space of another job, arguments out of range, a space that cannot be sampled, or a
        pool without a competence that the job uses.
    OverflowError
        Where the points of a sample would exceed 2^53.

    Examples
    --------
    >>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
    >>> pool = herne.Pool.load_csv("examples/data/applicants.csv", job.framework)
    >>> space = herne.WeightSpace.around(job, 20)
    >>> result = herne.acceptability(pool, job, space, samples=100, places=3)
    >>> sum(entry.places[0] for entry in result.entries) >= 100
    True
    """
    callback = progress_callback(progress)
    check(pool, job)
    return _core.acceptability(
        pool, job, space, samples, places, seed, total, paired, unknown, threads, callback
    )


def robust_order(
    pool: Pool,
    job: JobProfile,
    space: WeightSpace,
    ids: Iterable[int | str],
    *,
    order: Order = "worst",
    threads: int = 1,
    progress: ProgressLike = None,
) -> RobustOrder:
    """Return who has more points than whom whatever the weights of a space: exact.

    Parameters
    ----------
    pool : Pool
    job : JobProfile
    space : WeightSpace
        The weights, of this job.
    ids : iterable of int or str
        1..1,000 people, each once.
    order : {'worst', 'best'}
        What unknown levels count as: level 0, or the scale's top.
    threads, progress
        As in `acceptability`.

    Returns
    -------
    RobustOrder

    Raises
    ------
    ValueError
        For a space of another job, nobody, too many people or somebody twice, or a pool without a
        competence that the job uses.
    KeyError
        For an id that the pool does not have.

    Examples
    --------
    >>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
    >>> pool = herne.Pool.load_csv("examples/data/applicants.csv", job.framework)
    >>> space = herne.WeightSpace.ranked(job, over="groups")
    >>> result = herne.robust_order(pool, job, space, ["B-005", "B-018"])
    >>> result.certainly_at_least(0, 0)
    True
    """
    callback = progress_callback(progress)
    check(pool, job)
    return _core.robust_order(pool, job, space, list(ids), order, threads, callback)


def acceptability_table(result: Acceptability) -> Table:
    """Return one row an entry: samples at each place, and mean weights of the first."""
    columns: dict[str, Column | npt.ArrayLike] = {
        "id": Column.of_ids([one.id for one in result.entries])
    }
    counts = np.array([one.places for one in result.entries], np.int64).reshape(-1, result.places)
    for place in range(result.places):
        columns[f"place_{place + 1}"] = counts[:, place].copy()
    means = np.array(
        [
            result.central_weights(i) or [np.nan] * len(result.weights)
            for i in range(len(result.entries))
        ],
        np.float64,
    ).reshape(-1, len(result.weights))
    for k, weight in enumerate(result.weights):
        columns[f"weight_{weight}"] = means[:, k].copy()
    return Table(columns)


def robust_order_table(result: RobustOrder) -> Table:
    """Return one row for every two different people, in both orders."""
    pairs = [(a, b) for a in range(len(result)) for b in range(len(result)) if a != b]
    return Table(
        {
            "a": Column.of_ids([result.ids[a] for a, _ in pairs]),
            "b": Column.of_ids([result.ids[b] for _, b in pairs]),
            "certainly_at_least": np.array([result.certainly_at_least(*p) for p in pairs], bool),
            "certainly_before": np.array([result.certainly_before(*p) for p in pairs], bool),
            "possibly_before": np.array([result.possibly_before(*p) for p in pairs], bool),
        }
    )
