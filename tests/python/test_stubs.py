# SPDX-License-Identifier: BSL-1.0
"""The stubs say what the compiled half has."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path


def test_stubs_have_not_drifted(sources: Path, tmp_path: Path) -> None:
    # Once more as `python -m pybind11_stubgen herne._core -o bindings/python`.
    command = [sys.executable, "-m", "pybind11_stubgen", "herne._core", "-o", str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "ERROR" not in done.stderr, done.stderr
    generated = (tmp_path / "herne" / "_core.pyi").read_text()
    kept = (sources / "bindings" / "python" / "herne" / "_core.pyi").read_text()
    assert generated == kept
