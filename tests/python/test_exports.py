# SPDX-License-Identifier: BSL-1.0
"""What the compiled half shows to other modules of its process."""

import shutil
import subprocess

import pytest

from herne import _core


@pytest.mark.skipif(shutil.which("nm") is None, reason="needs nm")
def test_module_exports_its_entry_alone() -> None:
    command = ["nm", "--dynamic", "--defined-only", str(_core.__file__)]
    listed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert [line.split()[-1] for line in listed.splitlines()] == ["PyInit__core"]
