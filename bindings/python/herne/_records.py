# SPDX-License-Identifier: BSL-1.0
"""Records of the compiled half as dataclasses, so that what reads those reads records."""

from __future__ import annotations

import dataclasses
from types import SimpleNamespace
from typing import Any

from . import _core

__all__ = ["install"]


def install() -> None:
    """Let `dataclasses`, and the libraries that look for their fields, see those of each record.

    A list of findings, requirements or entries then becomes a data frame by the constructors of
    pandas and polars.
    """
    for kind in vars(_core).values():
        names = getattr(kind, "_fields", None)
        if not isinstance(kind, type) or names is None:
            continue
        like = dataclasses.make_dataclass(
            kind.__name__, [(name, Any) for name in names], repr=False, eq=False, frozen=True
        )
        for name in ("__dataclass_fields__", "__match_args__"):
            setattr(kind, name, getattr(like, name))
        parameters = SimpleNamespace(init=True, repr=False, eq=True, order=False, frozen=True)
        setattr(kind, "__dataclass_params__", parameters)  # noqa: B010
