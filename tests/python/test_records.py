# SPDX-License-Identifier: BSL-1.0
"""Records are what their descriptions say: fields, words, constructors, hashes."""

from __future__ import annotations

import dataclasses
import pickle
import re
from typing import Any

import pytest

from herne import _core

_records = sorted(
    (kind for kind in vars(_core).values() if isinstance(kind, type) and hasattr(kind, "_fields")),
    key=lambda kind: kind.__name__,
)
_made_by_users = (
    "Area",
    "Binning",
    "Edition",
    "Evidence",
    "FormatNote",
    "Pay",
    "Requirement",
    "RequirementGroup",
    "ScaleLevel",
    "Stage",
    "Task",
    "Terms",
)


def fields_of(kind: Any) -> tuple[str, ...]:
    return tuple(kind._fields)


def parameters_of(kind: type) -> list[str]:
    said = re.search(r"__init__\(self: [\w.]+(.*)\) -> None", vars(kind)["__init__"].__doc__ or "")
    assert said is not None, kind
    return re.findall(r"(?:^|, )(\w+): ", said[1])


def test_there_are_the_records_that_are_looked_at() -> None:
    assert len(_records) > 25
    assert set(_made_by_users) < {kind.__name__ for kind in _records}


@pytest.mark.parametrize("kind", _records, ids=lambda kind: kind.__name__)
def test_fields_are_attributes_in_words_and_those_of_a_dataclass(kind: Any) -> None:
    assert kind.__doc__
    assert tuple(field.name for field in dataclasses.fields(kind)) == fields_of(kind)
    assert kind.__match_args__ == fields_of(kind)
    for name in fields_of(kind):
        assert (getattr(kind, name).__doc__ or "").strip().endswith("."), name


@pytest.mark.parametrize("name", _made_by_users)
def test_constructor_takes_every_field_in_their_order(name: str) -> None:
    kind = getattr(_core, name)
    assert parameters_of(kind) == list(fields_of(kind))


def test_equal_records_have_equal_hashes_and_different_ones_others() -> None:
    def requirement(**changed: Any) -> _core.Requirement:
        return _core.Requirement("german", "cefr/german", 5, **changed)

    changes: list[dict[str, Any]] = [
        {},
        {"weight": 2},
        {"group": "g"},
        {"fit": _core.Fit.threshold()},
        {"importance": "wish"},
        {"proof": "document"},
        {"stage": "s"},
        {"source_line": "1"},
        {"tasks": ["T1"]},
        {"label": "Deutsch"},
    ]
    made = [requirement(**change) for change in changes]
    assert [hash(one) for one in made] == [hash(requirement(**change)) for change in changes]
    assert len({hash(one) for one in made}) == len(made)
    assert [hash(pickle.loads(pickle.dumps(one))) for one in made] == [hash(one) for one in made]
