# SPDX-License-Identifier: BSL-1.0
"""Invitations, comparison sheets and audits as tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ._table import Column, Table

if TYPE_CHECKING:
    from . import _core

__all__ = [
    "of_comparison_sheet",
    "of_impact_table",
    "of_invitation_grounds",
    "of_invitation_list",
]


def of_invitation_list(invited: _core.InvitationList) -> Table:
    """Return whom to invite, one row a person."""
    return Table({"id": Column.of_ids(invited.invited)})


def of_invitation_grounds(grounds: _core.InvitationGrounds) -> Table:
    """Return why who is invited or not, one row a person."""
    invited, others = grounds.invited, grounds.not_invited
    places = [one.place for one in invited] + [one.place for one in others]
    reasons = [";".join(one.grounds) for one in invited] + [one.reason for one in others]
    return Table(
        {
            "id": Column.of_ids([one.id for one in invited] + [one.id for one in others]),
            "invited": np.array([True] * len(invited) + [False] * len(others), np.bool_),
            "reason": Column.of_strings(reasons),
            "place": Column(np.array(places, np.int64), np.array(places, np.int64) == 0),
        }
    )


def of_comparison_sheet(sheet: _core.ComparisonSheet) -> Table:
    """Return the criteria, one row a criterion and person; an unknown level is missing."""
    pairs = [
        (one, person, level)
        for one in sheet.criteria
        for person, level in zip(sheet.people, one.levels, strict=True)
    ]
    unknown = np.array([level.level is None for _, _, level in pairs], np.bool_)
    levels = np.array([level.level or 0 for _, _, level in pairs], np.uint8)
    return Table(
        {
            "requirement": Column.of_strings([one.requirement for one, _, _ in pairs]),
            "id": Column.of_ids([person.id for _, person, _ in pairs]),
            "required_level": np.array([one.required_level for one, _, _ in pairs], np.uint8),
            "level": Column(levels, unknown),
            "evidence": Column.of_strings(
                ["; ".join(part.what for part in level.evidence) for _, _, level in pairs]
            ),
        }
    )


def of_impact_table(table: _core.ImpactTable) -> Table:
    """Return how groups fared, one row a group or several together."""
    rows = table.rows
    ratios = [row.ratio for row in rows]
    tests = [row.p_value for row in rows]
    return Table(
        {
            "groups": Column.of_strings([";".join(row.groups) for row in rows]),
            "people": np.array([row.people for row in rows], np.int64),
            "selected": np.array([row.selected for row in rows], np.int64),
            "rate": Column(
                np.array([float(row.rate or 0) for row in rows]),
                np.array([row.rate is None for row in rows], np.bool_),
            ),
            "ratio": Column(
                np.array([float(one or 0) for one in ratios]),
                np.array([one is None for one in ratios], np.bool_),
            ),
            "below_four_fifths": np.array([row.below_four_fifths for row in rows], np.bool_),
            "p_value": Column(
                np.array([one or 0.0 for one in tests]),
                np.array([one is None for one in tests], np.bool_),
            ),
        }
    )
