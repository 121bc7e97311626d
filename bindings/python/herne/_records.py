# SPDX-License-Identifier: BSL-1.0
"""Records of the compiled half as dataclasses, so that what reads those reads records."""

from __future__ import annotations

import dataclasses
from types import SimpleNamespace
from typing import Any

__all__ = ["dataclass_attributes"]


def dataclass_attributes(name: str, fields: tuple[str, ...]) -> dict[str, Any]:
    """Return the attributes that make a type of these fields a dataclass to `dataclasses`."""
    like = dataclasses.make_dataclass(
        name, [(field, Any) for field in fields], repr=False, eq=False, frozen=True
    )
    return {
        "__dataclass_fields__": vars(like)["__dataclass_fields__"],
        "__match_args__": fields,
        "__dataclass_params__": SimpleNamespace(
            init=True, repr=False, eq=True, order=False, frozen=True
        ),
    }
