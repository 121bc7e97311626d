# SPDX-License-Identifier: BSL-1.0
"""The stubs say what the compiled half has."""

from __future__ import annotations

import re
import subprocess
import sys
from importlib import import_module
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


def test_bodies_that_the_compiled_half_looks_up_are_there(sources: Path) -> None:
    found: set[tuple[str, str]] = set()
    for path in (sources / "bindings" / "python" / "src").iterdir():
        text = path.read_text()
        found.update(re.findall(r'typed_layer\("(\w+)", "(\w+)"\)', text))
        found.update(("_result_tables", name) for name in re.findall(r'"(of_\w+)"', text))
    assert {("_text", "text_of"), ("_result_tables", "of_ranking")} <= found
    for module, name in found:
        assert callable(getattr(import_module(f"herne.{module}"), name)), (module, name)
