# SPDX-License-Identifier: BSL-1.0
"""Ranks shards of a pool by tasks of Ray: each opens its file, and only rankings travel.

python ray_shards.py
"""

from __future__ import annotations

import tempfile
from pathlib import Path

import ray

import herne

DATA = Path(__file__).parents[1] / "data"
AT_ONCE = 4


@ray.remote  # type: ignore[untyped-decorator]
def rank_shard(path: str, job: herne.JobProfile, top: int) -> herne.Ranking:
    """Return the ranking of one file, which is mapped, not read."""
    return herne.rank(herne.open_pool(path), job, top=top)


@ray.remote  # type: ignore[untyped-decorator]
def merge(*rankings: herne.Ranking) -> herne.Ranking:
    """Return the ranking of several shards together."""
    return herne.merge(rankings)


def rank(paths: list[str], job: herne.JobProfile, top: int) -> herne.Ranking:
    """Return the ranking of everybody in these files; the job is stored once for all tasks."""
    stored = ray.put(job)
    rankings = [rank_shard.remote(path, stored, top) for path in paths]
    while len(rankings) > 1:
        rankings = [
            merge.remote(*rankings[i : i + AT_ONCE]) for i in range(0, len(rankings), AT_ONCE)
        ]
    ranking: herne.Ranking = ray.get(rankings[0])
    return ranking


def main() -> None:
    """Rank the shipped applicants in five files."""
    job = herne.JobProfile.load(DATA / "jobs" / "16-0107.json")
    pool = herne.Pool.load_csv(DATA / "applicants.csv", job.framework)
    with tempfile.TemporaryDirectory() as folder:
        paths = [str(Path(folder) / f"{number}.pool") for number in range(5)]
        for number, path in enumerate(paths):
            pool.select(rows=range(number, len(pool), 5)).save(path)
        ray.init(num_cpus=2, include_dashboard=False, log_to_driver=False)
        ranking = rank(paths, job, 3)
        ray.shutdown()
    assert ranking == herne.rank(pool, job, top=3)
    for entry in ranking:
        print(entry.place, entry.id, entry.score)


if __name__ == "__main__":
    main()
