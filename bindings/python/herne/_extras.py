# SPDX-License-Identifier: BSL-1.0
"""Libraries that need not be there."""

from __future__ import annotations

import importlib
from typing import Any

__all__ = ["require"]


def require(module: str, extra: str) -> Any:
    """Return a module. ImportError that names the extra to install, if it is not there."""
    try:
        return importlib.import_module(module)
    except ImportError as error:
        raise ImportError(
            f"{module} is needed for this and is not installed; pip install 'herne[{extra}]'",
            name=module,
        ) from error
