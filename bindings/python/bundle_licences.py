# SPDX-License-Identifier: BSL-1.0
"""Puts the licences of what is built into a wheel into it: bundle_licences.py WHEEL PACKAGE...

The packages are Debian's; pybind11 is the one that this interpreter has.
"""

from __future__ import annotations

import sys
import zipfile
from importlib import metadata
from pathlib import Path


def licence_of_pybind11() -> str:
    """Return its text. StopIteration if it brings none."""
    found = next(f for f in metadata.files("pybind11") or [] if f.name.startswith("LICENSE"))
    return found.read_text()


def main(wheel: str, *packages: str) -> None:
    """Add each licence to the folder where the wheel has its own."""
    texts = {name: Path("/usr/share/doc", name, "copyright").read_text() for name in packages}
    texts["pybind11"] = licence_of_pybind11()
    with zipfile.ZipFile(wheel, "a", zipfile.ZIP_DEFLATED) as archive:
        own = next(name for name in archive.namelist() if name.endswith(".dist-info/METADATA"))
        folder = own.removesuffix("METADATA") + "licenses/"
        for name, text in texts.items():
            archive.writestr(f"{folder}{name}.txt", text)


if __name__ == "__main__":
    main(*sys.argv[1:])
