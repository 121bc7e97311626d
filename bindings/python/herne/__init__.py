# SPDX-License-Identifier: BSL-1.0
"""How well does each candidate's competence profile meet a job's requirements, and why?

Competence models, job profiles and candidates' levels go in; rankings with reasons come out. Every
score is a whole number of points over a whole number of points, an unknown level is never a zero,
and a person decides.

Examples
--------
>>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
>>> pool = herne.Pool.load_csv("examples/data/applicants.csv", job.framework)
>>> for entry in herne.rank(pool, job, top=3):
...     print(entry.place, entry.id, entry.score)
1 B-005 0.81
2 B-018 0.744
3 B-006 0.6775
"""

from typing import TYPE_CHECKING

from ._analysis import contributions, gaps, uneven_criteria
from ._assign import assign
from ._core import (
    Acceptability,
    AcceptabilityEntry,
    AhpWeights,
    Area,
    AssignedOpening,
    Assignment,
    AssignmentTotal,
    CertainEdge,
    Clause,
    ClauseCount,
    ComparedPoints,
    ComparedRequirement,
    Comparison,
    Competence,
    CompetenceNames,
    Edition,
    Eligibility,
    Evidence,
    ExplainedRequirement,
    Explanation,
    Finding,
    Fit,
    Framework,
    Histogram,
    JobProfile,
    LeastShift,
    LeftOut,
    Nearest,
    OpenCandidate,
    Opening,
    OpenLevel,
    OpenQuestion,
    OpenQuestions,
    PairwiseComparisons,
    PassedOver,
    Pay,
    PlaceCounts,
    PlaceInterval,
    PlaceIntervals,
    Placement,
    PlacementLoss,
    PlannedRaise,
    Profile,
    Provenance,
    Raise,
    RaisePlan,
    Ranking,
    RankingCounts,
    RankingEntry,
    RankingWarning,
    Reason,
    Requirement,
    RequirementGroup,
    RobustOrder,
    RoundedShare,
    SamplingPlan,
    Scale,
    ScaleLevel,
    Scorecard,
    ShareInterval,
    ShareMove,
    ShareOrder,
    ShareRange,
    ShareStability,
    Stability,
    Stage,
    StatedGoal,
    Step,
    StepCosts,
    Task,
    Terms,
    Text,
    Ways,
    WeightSpace,
    WeightSpaceParts,
    WhatIf,
    __version__,
    left_out_text,
    report_html,
    report_text,
    report_words,
    requests_text,
)
from ._describe import Description, describe
from ._errors import (
    Cancelled,
    FrameworkMismatch,
    InvalidFile,
    InvalidInput,
    PointsOverflow,
    Problem,
    UnknownId,
)
from ._explain import compare, explain, lint, lint_rules, reason_text
from ._frames import MissingCompetenceWarning
from ._linear import (
    increments,
    levels_by_requirement,
    max_points_vector,
    required_levels,
    share_vector,
    thermometer,
    weight_map,
    weight_vector,
)
from ._linear_pool import fit_matrix, level_matrix, linear_points, thermometer_matrix
from ._places import open_questions, place_intervals
from ._pool import Pool, PoolBuilder, concat
from ._raises import least_raises, nearest, what_if
from ._rank import merge, rank
from ._schema import json_documents, json_schema
from ._scores import VERDICTS, histogram, points, score, scores, verdict, verdicts
from ._stability import least_shift, stability
from ._table import Table
from ._uncertain_weights import acceptability, robust_order
from ._weights import ahp_weights, rank_order_weights, swing_weights, whole_weights

if TYPE_CHECKING:
    from . import plot as plot
else:

    def __getattr__(name: str) -> object:
        """Import `herne.plot` when it is asked for: it needs matplotlib."""
        from importlib import import_module

        if name == "plot":
            return import_module(".plot", __name__)
        near = import_module("._refusals", __name__).nearest(name, [*__all__, "plot"])
        hint = f"; the nearest is '{near}'" if near else ""
        raise AttributeError(f"module 'herne' has no attribute '{name}'{hint}")


__all__ = [
    "VERDICTS",
    "Acceptability",
    "AcceptabilityEntry",
    "AhpWeights",
    "Area",
    "AssignedOpening",
    "Assignment",
    "AssignmentTotal",
    "Cancelled",
    "CertainEdge",
    "Clause",
    "ClauseCount",
    "ComparedPoints",
    "ComparedRequirement",
    "Comparison",
    "Competence",
    "CompetenceNames",
    "Description",
    "Edition",
    "Eligibility",
    "Evidence",
    "ExplainedRequirement",
    "Explanation",
    "Finding",
    "Fit",
    "Framework",
    "FrameworkMismatch",
    "Histogram",
    "InvalidFile",
    "InvalidInput",
    "JobProfile",
    "LeastShift",
    "LeftOut",
    "MissingCompetenceWarning",
    "Nearest",
    "OpenCandidate",
    "OpenLevel",
    "OpenQuestion",
    "OpenQuestions",
    "Opening",
    "PairwiseComparisons",
    "PassedOver",
    "Pay",
    "PlaceCounts",
    "PlaceInterval",
    "PlaceIntervals",
    "Placement",
    "PlacementLoss",
    "PlannedRaise",
    "PointsOverflow",
    "Pool",
    "PoolBuilder",
    "Problem",
    "Profile",
    "Provenance",
    "Raise",
    "RaisePlan",
    "Ranking",
    "RankingCounts",
    "RankingEntry",
    "RankingWarning",
    "Reason",
    "Requirement",
    "RequirementGroup",
    "RobustOrder",
    "RoundedShare",
    "SamplingPlan",
    "Scale",
    "ScaleLevel",
    "Scorecard",
    "ShareInterval",
    "ShareMove",
    "ShareOrder",
    "ShareRange",
    "ShareStability",
    "Stability",
    "Stage",
    "StatedGoal",
    "Step",
    "StepCosts",
    "Table",
    "Task",
    "Terms",
    "Text",
    "UnknownId",
    "Ways",
    "WeightSpace",
    "WeightSpaceParts",
    "WhatIf",
    "__version__",
    "acceptability",
    "ahp_weights",
    "assign",
    "compare",
    "concat",
    "contributions",
    "describe",
    "explain",
    "fit_matrix",
    "gaps",
    "histogram",
    "increments",
    "json_documents",
    "json_schema",
    "least_raises",
    "least_shift",
    "left_out_text",
    "level_matrix",
    "levels_by_requirement",
    "linear_points",
    "lint",
    "lint_rules",
    "max_points_vector",
    "merge",
    "nearest",
    "open_questions",
    "place_intervals",
    "points",
    "rank",
    "rank_order_weights",
    "reason_text",
    "report_html",
    "report_text",
    "report_words",
    "requests_text",
    "required_levels",
    "robust_order",
    "score",
    "scores",
    "share_vector",
    "stability",
    "swing_weights",
    "thermometer",
    "thermometer_matrix",
    "uneven_criteria",
    "verdict",
    "verdicts",
    "weight_map",
    "weight_vector",
    "what_if",
    "whole_weights",
]
