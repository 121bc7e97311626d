# SPDX-License-Identifier: BSL-1.0
"""Ranks a frame of Dask where its partitions lie: one ranking each, merged four at a time.

python dask_partitions.py
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import dask
import dask.dataframe
import pandas as pd

import herne

DATA = Path(__file__).parents[1] / "data"
AT_ONCE = 4


@dask.delayed  # type: ignore[untyped-decorator]
def rank_partition(part: pd.DataFrame, job: herne.JobProfile, top: int) -> herne.Ranking:
    """Return the ranking of one partition. Its index counts anew or goes on: ids are a column."""
    pool = herne.Pool.from_frame(part.reset_index(drop=True), job.framework, id="id")
    return herne.rank(pool, job, top=top)


@dask.delayed  # type: ignore[untyped-decorator]
def merge(rankings: list[herne.Ranking]) -> herne.Ranking:
    """Return the ranking of several partitions together."""
    return herne.merge(rankings)


def rank(frame: Any, job: herne.JobProfile, top: int) -> herne.Ranking:
    """Return the ranking of everybody in a frame of Dask; the job travels as a pickle."""
    rankings = [rank_partition(part, job, top) for part in frame.to_delayed()]
    while len(rankings) > 1:
        rankings = [merge(rankings[i : i + AT_ONCE]) for i in range(0, len(rankings), AT_ONCE)]
    ranking: herne.Ranking = rankings[0].compute()
    return ranking


def main() -> None:
    """Rank the shipped applicants in five partitions."""
    job = herne.JobProfile.load(DATA / "jobs" / "16-0107.json")
    pool = herne.Pool.load_csv(DATA / "applicants.csv", job.framework)
    applicants = pool.to_pandas()
    ranking = rank(dask.dataframe.from_pandas(applicants, npartitions=5), job, 3)
    assert ranking == herne.rank(pool, job, top=3)
    for entry in ranking:
        print(entry.place, entry.id, entry.score)


if __name__ == "__main__":
    main()
