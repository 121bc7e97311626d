# SPDX-License-Identifier: BSL-1.0
"""The command `herne`, as `python -m herne`."""

from .cli import main

if __name__ == "__main__":
    raise SystemExit(main())
