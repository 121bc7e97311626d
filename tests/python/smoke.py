# SPDX-License-Identifier: BSL-1.0
"""Use an installed herne that has nothing but numpy beside it: smoke.py DATA."""

import subprocess
import sys
from pathlib import Path

import numpy as np

import herne


def main(data: Path) -> None:
    """Rank, explain, pack; find that missing extras are named; use the command."""
    assert "site-packages" in herne.__file__, herne.__file__
    job = herne.JobProfile.load(data / "jobs" / "16-0107.json")
    pool = herne.Pool.load_csv(data / "applicants.csv", job.framework)
    ranking = herne.rank(pool, job, top=3)
    assert [entry.id for entry in ranking] == ["B-005", "B-018", "B-006"]
    assert herne.explain(pool["B-005"], job).points == ranking[0].points
    packed = herne.Pool.from_levels(np.zeros((3, len(job.framework)), np.uint8), job.framework)
    assert herne.points(packed, job).tolist() == [0, 0, 0]
    framed = herne.Pool.from_frame({id: [1, None] for id in job.framework.ids}, job.framework)
    assert (framed.levels()[1] == 255).all()
    message = ""
    try:
        ranking.to_pandas()
    except ImportError as error:
        message = str(error)
    assert "herne[pandas]" in message, message
    message = ""
    try:
        herne.plot.ranking(ranking)
    except ImportError as error:
        message = str(error)
    assert "herne[plot]" in message, message
    command: list[str | Path] = [
        Path(sys.prefix) / "bin" / "herne",
        "rank",
        data / "jobs" / "16-0107.json",
    ]
    command += [data / "applicants.csv", "--top", "3", "--format", "csv"]
    shown = subprocess.run(command, capture_output=True, check=True).stdout
    assert shown.decode() == ranking.to_csv(), shown
    print(f"herne {herne.__version__} in {sys.prefix}: ranks, explains, packs")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
