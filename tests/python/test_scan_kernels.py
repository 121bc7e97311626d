# SPDX-License-Identifier: BSL-1.0
"""What scans run on: told, forced, and without effect on any result."""

from __future__ import annotations

import pickle
from collections.abc import Iterator

import numpy as np
import pytest

import herne


@pytest.fixture(autouse=True)
def chosen_again() -> Iterator[None]:
    yield
    herne.force_scan_kernel()


def test_info_says_what_is_in_use() -> None:
    info = herne.scan_info()
    assert info.instruction_set
    assert info.kernel in info.kernels
    assert info.choice in ("default", "measured")
    assert repr(info).startswith(f"ScanInfo(instruction_set='{info.instruction_set}'")
    assert pickle.loads(pickle.dumps(info)) == info


def test_forced_kernel_is_told_and_changes_no_result(worked: herne.JobProfile) -> None:
    levels = np.random.default_rng(7).integers(0, 3, (20_000, 3), dtype=np.uint8)
    pool = herne.Pool.from_levels(levels, worked.framework)
    rankings = []
    for name in herne.scan_info().kernels:
        herne.force_scan_kernel(name)
        info = herne.scan_info()
        assert (info.kernel, info.choice) == (name, "forced")
        rankings.append(herne.rank(pool, worked, top=50))
    assert all(ranking == rankings[0] for ranking in rankings)
    herne.force_scan_kernel()
    assert herne.scan_info().choice == "default"


def test_unknown_kernel_is_refused_with_the_known_ones() -> None:
    with pytest.raises(herne.InvalidInput, match=", ".join(herne.scan_info().kernels)):
        herne.force_scan_kernel("fastest")
