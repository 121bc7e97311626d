# SPDX-License-Identifier: BSL-1.0
"""Rankings, explanations, comparisons, findings, histograms and pools as tables."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from ._selection_tables import (
    of_comparison_sheet,
    of_impact_table,
    of_invitation_grounds,
    of_invitation_list,
)
from ._table import Column, Table
from ._team_tables import of_smallest_team, of_team_completion, of_team_coverage

if TYPE_CHECKING:
    import numpy.typing as npt

    from . import _core
    from ._pool_export import ReadablePool

__all__ = [
    "id_column",
    "of_acceptability",
    "of_assignment",
    "of_comparison",
    "of_comparison_sheet",
    "of_explanation",
    "of_findings",
    "of_histogram",
    "of_impact_table",
    "of_invitation_grounds",
    "of_invitation_list",
    "of_job_ranking",
    "of_least_shift",
    "of_nearest",
    "of_open_questions",
    "of_place_intervals",
    "of_pool",
    "of_raise_plan",
    "of_ranking",
    "of_robust_order",
    "of_smallest_team",
    "of_stability",
    "of_tandem_explanation",
    "of_tandems",
    "of_team_completion",
    "of_team_coverage",
]


def id_column(ids: Any) -> Column:
    """Return a column of ids, which the compiled half hands over as numbers or as strings."""
    return Column(ids[1], offsets=ids[0]) if isinstance(ids, tuple) else Column(ids)


_POINTS = ("points", "max_points", "score", "worst", "best")
_VERDICTS = ("eligible", "undecided", "ineligible")


def of_ranking(ranking: _core.Ranking, *, left_out: bool = False) -> Table:
    """Return the listed candidates of a ranking, then who else was requested by id.

    Those left out follow, if requested; whoever of them was requested by id stands there once, with
    points.
    """
    columns = ranking._columns()
    ids, open_clauses = id_column(columns.pop("id")), id_column(columns.pop("open"))
    size = len(ids)
    out = []
    if left_out:
        requested = {entry.id for entry in ranking.also}
        out = [entry.id for entry in ranking.left_out if entry.id not in requested]
    no_place = np.concatenate([columns["place"] == 0, np.ones(len(out), np.bool_)])
    no_points = np.repeat([False, True], [size, len(out)])

    def longer(name: str, missing: npt.NDArray[np.bool_] | None = None, fill: int = 0) -> Column:
        values = columns[name]
        values = np.concatenate([values, np.full(len(out), fill, values.dtype)])
        return Column(values, missing if missing is not None and missing.any() else None)

    result: dict[str, Column | npt.ArrayLike] = {
        "place": longer("place", no_place),
        "id": _joined(ids, out),
    }
    result |= {name: longer(name, no_points) for name in _POINTS}
    verdict = _VERDICTS.index("ineligible")
    result["verdict"] = Column(longer("verdict", fill=verdict).values, categories=_VERDICTS)
    result["tied"] = longer("tied")
    result["open"] = _joined(open_clauses, [""] * len(out))
    result["listed"] = longer("listed")
    return Table(result)


def _joined(column: Column, more: Sequence[int | str]) -> Column:
    """Return a column of ids or names with more of them at the end."""
    if not more:
        return column
    if column.offsets is None and not any(isinstance(one, str) for one in more):
        return Column(np.concatenate([column.values, np.array(more, np.uint64)]))
    if len(column) and column.offsets is None:
        raise TypeError("ids are numbers and strings")
    return Column.of_strings([*(column.plain().tolist() if len(column) else []), *map(str, more)])


def of_pool(pool: ReadablePool) -> Table:
    """Return ids and levels of a pool, one column a competence; unknown levels are missing."""
    columns: dict[str, Column | npt.ArrayLike] = {"id": id_column(pool._id_column())}
    for position, id in enumerate(pool.framework.ids):
        levels = pool._levels([position])[:, 0]
        unknown = levels == 255
        columns[id] = Column(levels, unknown if unknown.any() else None)
    return Table(columns)


def of_explanation(explanation: _core.Explanation) -> Table:
    """Return where points come from, one row a requirement; unknown levels are missing."""
    parts = explanation.requirements
    return Table(
        {
            "requirement": Column.of_strings([part.requirement for part in parts]),
            "label": Column.of_strings([str(part.label) for part in parts]),
            "competence": Column.of_strings([part.competence for part in parts]),
            "level": _levels([part.level for part in parts]),
            "required_level": np.array([part.required_level for part in parts], np.uint8),
            "points": np.array([part.points for part in parts], np.int64),
            "best": np.array([part.best for part in parts], np.int64),
            "maximum": np.array([part.maximum for part in parts], np.int64),
        }
    )


def of_comparison(comparison: _core.Comparison) -> Table:
    """Return two candidates side by side, one row a requirement; unknown levels are missing."""
    parts = comparison.requirements
    columns: dict[str, Column | npt.ArrayLike] = {
        "requirement": Column.of_strings([part.requirement for part in parts]),
        "label": Column.of_strings([str(part.label) for part in parts]),
        "competence": Column.of_strings([part.competence for part in parts]),
        "required_level": np.array([part.required_level for part in parts], np.uint8),
    }
    for side in ("a", "b"):
        points = [getattr(part, side) for part in parts]
        columns[f"level_{side}"] = _levels([getattr(part, f"level_{side}") for part in parts])
        columns[f"points_{side}"] = np.array([one.worst for one in points], np.int64)
        columns[f"best_{side}"] = np.array([one.best for one in points], np.int64)
    columns["difference"] = np.array([part.difference for part in parts], np.int64)
    columns["open"] = np.array([part.open for part in parts], np.bool_)
    return Table(columns)


def of_findings(findings: Sequence[_core.Finding]) -> Table:
    """Return one row a finding, its reason in German and English."""
    columns: dict[str, Column | npt.ArrayLike] = {
        name: Column.of_strings([getattr(finding, name) for finding in findings])
        for name in ("code", "severity", "place")
    }
    for language in ("de", "en"):
        reasons = [finding.reason.in_(language) for finding in findings]
        columns[f"reason_{language}"] = Column.of_strings(reasons)
    return Table(columns)


def of_place_intervals(intervals: _core.PlaceIntervals) -> Table:
    """Return the places that candidates may have, one row each."""
    entries = intervals.entries
    worst = [entry.worst_place for entry in entries]
    beyond = np.array([place is None for place in worst], np.bool_)
    standing = ("", "certain", "possible")
    codes = [standing.index(entry.standing or "") for entry in entries]
    return Table(
        {
            "id": Column.of_ids([entry.id for entry in entries]),
            "best_place": np.array([entry.best_place for entry in entries], np.int64),
            "worst_place": Column(
                np.array([place or 0 for place in worst], np.int64),
                beyond if beyond.any() else None,
            ),
            "may_drop_out": np.array([entry.may_drop_out for entry in entries], np.bool_),
            "standing": Column(np.array(codes, np.int8), categories=standing),
            "least": np.array([entry.least for entry in entries], np.int64),
            "best": np.array([entry.best for entry in entries], np.int64),
        }
    )


def of_open_questions(questions: _core.OpenQuestions) -> Table:
    """Return what to ask next, one row a question."""
    asked = questions.questions
    columns: dict[str, Column | npt.ArrayLike] = {
        "competence": Column.of_strings([";".join(one.competences) for one in asked]),
        "label": Column.of_strings([str(one.label) for one in asked]),
        "proof": Column.of_strings([one.proof or "" for one in asked]),
        "stage": Column.of_strings([one.stage for one in asked]),
    }
    for name in ("asked", "open", "values", "in_", "out"):
        counts = [getattr(one, name) for one in asked]
        columns[name.rstrip("_")] = np.array(counts, np.int64)
    return Table(columns)


def of_stability(stability: _core.Stability) -> Table:
    """Return how far shares may move, one row a requirement or group."""
    parts = [*stability.requirements, *stability.groups]
    kinds = ["requirement"] * len(stability.requirements) + ["group"] * len(stability.groups)
    columns: dict[str, Column | npt.ArrayLike] = {
        "kind": Column.of_strings(kinds),
        "id": Column.of_strings([part.id for part in parts]),
        "label": Column.of_strings([str(part.label) for part in parts]),
        "share": np.array([float(part.share) for part in parts], np.float64),
    }
    names = ("first_place", "first") + (() if stability.a is None else ("between",))
    for name in names:
        intervals = [getattr(part, name) for part in parts]
        for end in ("low", "high"):
            ends = [float(getattr(interval, end)) for interval in intervals]
            columns[f"{name}_{end}"] = np.array(ends, np.float64)
    return Table(columns)


def of_least_shift(shift: _core.LeastShift) -> Table:
    """Return how shares change, one row a requirement or group."""
    moves = shift.moves
    return Table(
        {
            "id": Column.of_strings([move.id for move in moves]),
            "label": Column.of_strings([str(move.label) for move in moves]),
            "before": np.array([float(move.before) for move in moves], np.float64),
            "after": np.array([float(move.after) for move in moves], np.float64),
        }
    )


def of_raise_plan(plan: _core.RaisePlan) -> Table:
    """Return what a plan raises, one row a competence; unknown levels are missing."""
    raises = plan.raises
    columns: dict[str, Column | npt.ArrayLike] = {
        "competence": Column.of_strings([one.competence for one in raises]),
        "label": Column.of_strings([str(one.label) for one in raises]),
        "from": _levels([one.from_ for one in raises]),
        "to": np.array([one.to for one in raises], np.uint8),
    }
    for name in ("steps", "cost", "gain"):
        columns[name] = np.array([getattr(one, name) for one in raises], np.int64)
    columns["to_prove"] = np.array([one.to_prove for one in raises], np.bool_)
    return Table(columns)


def of_nearest(nearest: _core.Nearest) -> Table:
    """Return who needs least, one row a candidate."""
    plans = nearest.plans
    columns: dict[str, Column | npt.ArrayLike] = {
        "id": Column.of_ids([plan.id for plan in plans]),
        "cost": np.array([plan.cost for plan in plans], np.int64),
        "raises": np.array([len(plan.raises) for plan in plans], np.int64),
    }
    for name in ("points_before", "points_after"):
        columns[name] = np.array([getattr(plan, name) for plan in plans], np.int64)
    return Table(columns)


def of_job_ranking(ranking: _core.JobRanking) -> Table:
    """Return the jobs of a ranking of jobs, then those that the person is ineligible for."""
    entries = [*ranking.entries, *ranking.left_out]
    no_place = np.array([entry.place == 0 for entry in entries], np.bool_)
    columns: dict[str, Column | npt.ArrayLike] = {
        "place": Column(
            np.array([entry.place for entry in entries], np.uint64),
            no_place if no_place.any() else None,
        ),
        "position": np.array([entry.position for entry in entries], np.uint64),
        "job": Column.of_strings([entry.provenance.job for entry in entries]),
        "title": Column.of_strings([str(entry.title) for entry in entries]),
    }
    for name in ("points", "max_points"):
        columns[name] = np.array([getattr(entry, name) for entry in entries], np.int64)
    columns["score"] = np.array([entry.score for entry in entries], np.float64)
    for name in ("worst", "best"):
        columns[name] = np.array([getattr(entry, name) for entry in entries], np.int64)
    codes = np.array([_VERDICTS.index(entry.verdict) for entry in entries], np.uint8)
    columns["verdict"] = Column(codes, categories=_VERDICTS)
    columns["tied"] = np.array([entry.tied for entry in entries], np.bool_)
    columns["missing"] = Column.of_strings(
        ["; ".join(one.requirement for one in entry.missing) for entry in entries]
    )
    return Table(columns)


def of_tandems(pairs: _core.Tandems) -> Table:
    """Return the best pairs, one row each."""
    entries = pairs.entries
    verdicts = [_VERDICTS.index(entry.verdict) for entry in entries]
    return Table(
        {
            "place": np.array([entry.place for entry in entries], np.int64),
            "a": Column.of_ids([entry.a for entry in entries]),
            "b": Column.of_ids([entry.b for entry in entries]),
            "points": np.array([entry.points for entry in entries], np.int64),
            "best": np.array([entry.best for entry in entries], np.int64),
            "verdict": Column(np.array(verdicts, np.int8), categories=_VERDICTS),
            "tied": np.array([entry.tied for entry in entries], np.bool_),
        }
    )


def of_tandem_explanation(pair: _core.TandemExplanation) -> Table:
    """Return what two people bring, one row a requirement; unknown levels are missing."""
    parts = pair.requirements
    columns: dict[str, Column | npt.ArrayLike] = {
        "requirement": Column.of_strings([part.requirement for part in parts]),
        "label": Column.of_strings([str(part.label) for part in parts]),
        "shared": Column.of_strings([part.shared for part in parts]),
        "required_level": np.array([part.required_level for part in parts], np.uint8),
        "level_a": _levels([part.level_a for part in parts]),
        "level_b": _levels([part.level_b for part in parts]),
        "covered_by": Column.of_strings([part.covered_by for part in parts]),
    }
    for name in ("points_a", "points_b", "points", "best", "maximum", "shortfall"):
        columns[name] = np.array([getattr(part, name) for part in parts], np.int64)
    return Table(columns)


def of_histogram(histogram: _core.Histogram) -> Table:
    """Return the bins of a histogram, one row each."""
    first = np.arange(len(histogram), dtype=np.int64) * histogram.bin
    return Table(
        {
            "points_from": first,
            "points_to": first + (histogram.bin - 1),
            "candidates": histogram.counts,
        }
    )


def _levels(levels: Sequence[int | None]) -> Column:
    missing = np.array([level is None for level in levels], np.bool_)
    return Column(np.array([level or 0 for level in levels], np.uint8), missing)


def of_acceptability(result: _core.Acceptability) -> Table:
    """Return how often who stands where, one row an entry."""
    from ._uncertain_weights import acceptability_table

    return acceptability_table(result)


def of_robust_order(result: _core.RobustOrder) -> Table:
    """Return who comes before whom, one row for every two people."""
    from ._uncertain_weights import robust_order_table

    return robust_order_table(result)


def of_assignment(assignment: _core.Assignment) -> Table:
    """Return who is placed where, one row a person."""
    entries, openings = assignment.entries, assignment.openings
    at = [openings[entry.opening] for entry in entries]
    verdicts = [_VERDICTS.index(entry.verdict) for entry in entries]
    columns: dict[str, Column | npt.ArrayLike] = {
        "opening": np.array([entry.opening for entry in entries], np.int64),
        "job": Column.of_strings([one.provenance.job for one in at]),
        "id": Column.of_ids([entry.id for entry in entries]),
        "points": np.array([entry.points for entry in entries], np.int64),
        "best": np.array([entry.best for entry in entries], np.int64),
        "max_points": np.array([one.max_points for one in at], np.int64),
        "place": np.array([entry.place for entry in entries], np.int64),
        "verdict": Column(np.array(verdicts, np.int8), categories=_VERDICTS),
        "loss_places": np.array([entry.loss.places for entry in entries], np.int64),
        "loss_sum": np.array([float(entry.loss.sum) for entry in entries], np.float64),
    }
    return Table(columns)
