# SPDX-License-Identifier: BSL-1.0
"""Records of the compiled half as dataclasses, so that what reads those reads records."""

from __future__ import annotations

import dataclasses
from types import SimpleNamespace
from typing import Any

__all__ = ["dataclass_attributes"]


# The fields of a type, made when first asked for: few do, and there are many types. A docstring
# would become that of each type's fields in the stubs.
class _Fields:
    __slots__ = ("_made", "_name", "_names")

    def __init__(self, name: str, names: tuple[str, ...]) -> None:
        self._name = name
        self._names = names
        self._made: dict[str, dataclasses.Field[Any]] | None = None

    def __get__(self, instance: object, owner: type) -> dict[str, dataclasses.Field[Any]]:
        if self._made is None:
            like = dataclasses.make_dataclass(
                self._name, [(name, Any) for name in self._names], repr=False, eq=False, frozen=True
            )
            self._made = vars(like)["__dataclass_fields__"]
        return self._made


def dataclass_attributes(name: str, fields: tuple[str, ...]) -> dict[str, Any]:
    """Return the attributes that make a type of these fields a dataclass to `dataclasses`."""
    return {
        "__dataclass_fields__": _Fields(name, fields),
        "__match_args__": fields,
        "__dataclass_params__": SimpleNamespace(
            init=True, repr=False, eq=True, order=False, frozen=True
        ),
    }
