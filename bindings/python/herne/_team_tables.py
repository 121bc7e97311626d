# SPDX-License-Identifier: BSL-1.0
"""Results about teams as tables."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from ._table import Column, Table

if TYPE_CHECKING:
    import numpy.typing as npt

    from . import _core

__all__ = ["of_smallest_team", "of_team_completion", "of_team_coverage"]

_STATES = ("covered", "open", "gap")
_VERDICTS = ("eligible", "undecided", "ineligible")


def _covered(requirements: Sequence[_core.CoveredRequirement]) -> Table:
    """Return who covers what, one row a requirement."""
    columns: dict[str, Column | npt.ArrayLike] = {
        "requirement": Column.of_strings([one.requirement for one in requirements]),
        "label": Column.of_strings([str(one.label) for one in requirements]),
        "competence": Column.of_strings([one.competence for one in requirements]),
        "level": np.array([one.level for one in requirements], np.uint8),
        "people": np.array([one.people for one in requirements], np.int64),
        "state": Column(
            np.array([_STATES.index(one.state) for one in requirements], np.int8),
            categories=_STATES,
        ),
    }
    for name in ("have", "may_have"):
        ids = [";".join(map(str, getattr(one, name))) for one in requirements]
        columns[name] = Column.of_strings(ids)
    columns["missing"] = np.array([one.missing for one in requirements], np.int64)
    return Table(columns)


def of_team_coverage(coverage: _core.TeamCoverage) -> Table:
    """Return what a team covers, one row a requirement."""
    return _covered(coverage.requirements)


def of_smallest_team(team: _core.SmallestTeam) -> Table:
    """Return what the smallest team covers, one row a requirement."""
    return _covered(team.requirements)


def of_team_completion(completion: _core.TeamCompletion) -> Table:
    """Return who completes a team, one row a candidate."""
    entries = completion.entries
    verdicts = [_VERDICTS.index(entry.verdict) for entry in entries]
    return Table(
        {
            "place": np.array([entry.place for entry in entries], np.int64),
            "id": Column.of_ids([entry.id for entry in entries]),
            "gain": np.array([entry.gain for entry in entries], np.int64),
            "best_gain": np.array([entry.best_gain for entry in entries], np.int64),
            "verdict": Column(np.array(verdicts, np.int8), categories=_VERDICTS),
            "tied": np.array([entry.tied for entry in entries], np.bool_),
        }
    )
