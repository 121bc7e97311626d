# SPDX-License-Identifier: BSL-1.0
"""The examples for Dask and Ray, where these are installed."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
from pathlib import Path

import pytest

import herne


@pytest.mark.parametrize(
    ("library", "example"), [("dask", "dask_partitions"), ("ray", "ray_shards")]
)
def test_a_cluster_ranks_as_one_pool_does(sources: Path, library: str, example: str) -> None:
    if importlib.util.find_spec(library) is None:
        pytest.skip(f"there is no {library}")
    done = subprocess.run(
        [sys.executable, "-P", str(sources / "examples" / "clusters" / f"{example}.py")],
        env=os.environ | {"PYTHONPATH": str(Path(herne.__file__).parents[1])},
        capture_output=True,
        text=True,
        timeout=600,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == ["1 B-005 0.81", "2 B-018 0.744", "3 B-006 0.6775"]
