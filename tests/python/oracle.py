# SPDX-License-Identifier: BSL-1.0
"""The definition of a score in a few lines, over exact fractions and numpy."""

from __future__ import annotations

from fractions import Fraction
from math import gcd, lcm
from typing import Literal, TypeAlias

import numpy as np
import numpy.typing as npt

import herne

Order: TypeAlias = Literal["worst", "best"]
ORDERS: tuple[Order, ...] = ("worst", "best")


def share_of_level(requirement: herne.Requirement, level: int, top: int) -> Fraction:
    """Return how much of a requirement a level fulfils."""
    kind, required = requirement.fit.kind, requirement.level
    if kind == "proportional":
        return min(Fraction(level, required), Fraction(1))
    if kind == "threshold":
        return Fraction(int(level >= required))
    return Fraction(level, top) if kind == "full_scale" else requirement.fit.shares[level]


def tables(job: herne.JobProfile) -> list[list[int]]:
    """Return whole points by level, one table a requirement."""
    groups = {group.id: group.weight for group in job.groups} or {"": 1}
    sums = {id: sum(r.weight for r in job.requirements if r.group == id) for id in groups}
    exact = [
        [
            Fraction(groups[r.group], sum(groups.values()))
            * Fraction(r.weight, sums[r.group])
            * share_of_level(r, level, job.competence(r.id).scale.max)
            for level in range(job.competence(r.id).scale.max + 1)
        ]
        for r in job.requirements
    ]
    factor = lcm(*(entry.denominator for table in exact for entry in table))
    whole = [[int(entry * factor) for entry in table] for table in exact]
    divisor = gcd(*(entry for table in whole for entry in table))
    return [[entry // divisor for entry in table] for table in whole]


def points(
    levels: npt.NDArray[np.uint8], job: herne.JobProfile, *, order: Order = "worst"
) -> npt.NDArray[np.int64]:
    """Return the points of every row of levels, 255 being unknown."""
    total = np.zeros(len(levels), dtype=np.int64)
    for requirement, table in zip(job.requirements, tables(job), strict=True):
        column = levels[:, job.framework.index(requirement.competence)]
        unknown = len(table) - 1 if order == "best" else 0
        total += np.array(table)[np.where(column == 255, unknown, column)]
    return total
