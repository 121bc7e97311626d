# SPDX-License-Identifier: BSL-1.0
"""Reads a modin frame; run in an environment of its own, as modin wants an older pandas."""

from __future__ import annotations

import os
import sys
from pathlib import Path

os.environ["MODIN_ENGINE"] = "Python"

import modin.pandas as mpd

import herne


def main(data: Path) -> None:
    """Compare pools made of a modin frame and of the file itself, and a refusal."""
    job = herne.JobProfile.load(data / "jobs" / "16-0107.json")
    expected = herne.Pool.load_csv(data / "applicants.csv", job.framework)
    frame = mpd.read_csv(str(data / "applicants.csv"))
    pool = herne.Pool.from_frame(frame, job.framework, id="applicant")
    if not (pool.levels() == expected.levels()).all():
        sys.exit("modin: the frame's levels are not those of the file")
    if herne.rank(pool, job) != herne.rank(expected, job):
        sys.exit("modin: the frame's ranking is not that of the file")
    try:
        herne.Pool.from_frame(frame.assign(nothing=1), job.framework, id="applicant")
    except herne.InvalidFile as error:
        if "'nothing'" not in str(error):
            raise
    else:
        sys.exit("modin: a stray column was taken")
    print(f"herne {herne.__version__}: modin frames are read")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
