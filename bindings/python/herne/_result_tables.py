# SPDX-License-Identifier: BSL-1.0
"""Explanations, comparisons and findings as tables: one row a requirement or finding."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from ._table import Column, Table

if TYPE_CHECKING:
    from ._core import Comparison, Explanation, Finding

__all__ = ["of_comparison", "of_explanation", "of_findings"]


def _strings(parts: Sequence[Any], name: str) -> Column:
    return Column.of_strings([getattr(part, name) for part in parts])


def _numbers(parts: Sequence[Any], name: str, kind: type = np.int64) -> Column:
    values = [getattr(part, name) for part in parts]
    missing = np.array([value is None for value in values], dtype=np.bool_)
    numbers = np.array([0 if value is None else value for value in values], dtype=kind)
    return Column(numbers, missing if missing.any() else None)


def of_explanation(explanation: Explanation) -> Table:
    """Return one row a requirement, in the job's order."""
    parts = explanation.requirements
    columns = {name: _strings(parts, name) for name in ("requirement", "competence")}
    columns |= {
        name: _numbers(parts, name)
        for name in ("level", "required_level", "shortfall", "points", "best", "maximum")
    }
    columns |= {name: _strings(parts, name) for name in ("importance", "proof", "stage")}
    columns["source_line"] = _strings(parts, "source_line")
    return Table(columns)


def of_comparison(comparison: Comparison) -> Table:
    """Return one row a requirement, in the job's order; `a` and `b` are the two candidates."""
    parts = comparison.requirements
    columns = {name: _strings(parts, name) for name in ("requirement", "competence")}
    columns["required_level"] = _numbers(parts, "required_level")
    columns |= {name: _numbers(parts, name) for name in ("level_a", "level_b")}
    for side in ("a", "b"):
        points = [getattr(part, side) for part in parts]
        columns[f"points_{side}"] = _numbers(points, "worst")
        columns[f"best_{side}"] = _numbers(points, "best")
    columns |= {name: _numbers(parts, name) for name in ("maximum", "difference")}
    return Table(columns)


def of_findings(findings: Sequence[Finding]) -> Table:
    """Return one row a finding, its reason in German and English."""
    columns = {name: _strings(findings, name) for name in ("code", "severity", "place")}
    for language in ("de", "en"):
        reasons = [finding.reason.in_(language) for finding in findings]
        columns[f"reason_{language}"] = Column.of_strings(reasons)
    return Table(columns)
