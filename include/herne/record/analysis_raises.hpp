// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/analysis/nearest.hpp>
#include <herne/analysis/raises.hpp>
#include <herne/analysis/what_if.hpp>
#include <herne/record/job.hpp>
#include <herne/record/match.hpp>
#include <herne/version.hpp>

#include <cstdint>
#include <limits>

/// \file
/// Descriptions of the records of analysis/ that are about raises.

namespace herne::inline HERNE_ABI {

/// \cond

template <>
inline constexpr auto enumerators<GoalKind> = enumeration<GoalKind>({{GoalKind::points, "points"},
                                                                     {GoalKind::passes, "passes"},
                                                                     {GoalKind::place, "place"}});

template <>
inline constexpr auto enumerators<RaiseUnknown> =
    enumeration<RaiseUnknown>({{RaiseUnknown::prove, "prove"}, {RaiseUnknown::leave, "leave"}});

template <>
inline constexpr auto record_fields<StepCosts> =
    record("What it costs to raise one competence, level by level.",
           field("competence", &StepCosts::competence, "Full competence id.").required(),
           field("steps", &StepCosts::steps, "To level 1, to level 2, ..., to the top.")
               .required()
               .in(0, max_step_cost))
        .on_one_line();

template <>
inline constexpr auto record_fields<StatedGoal> =
    record("What is to be reached, always with the verdict 'eligible'.",
           field("kind", &StatedGoal::kind, "What is asked for.").required(),
           field("points", &StatedGoal::points, "The number of points, for 'points'.")
               .in(0, Scorecard::points_limit),
           field("passes", &StatedGoal::passes, "Whom to pass, for 'passes'."),
           field("place", &StatedGoal::place, "The place or a better one, for 'place'."),
           field("candidates", &StatedGoal::candidates, "Candidates in the pool of the place."))
        .on_one_line();

template <>
inline constexpr auto record_fields<PlannedRaise> = record(
    "One competence that a plan raises.",
    field("competence", &PlannedRaise::competence, "Full competence id.").required(),
    field("label", &PlannedRaise::label, "The competence's label.").required(),
    field("from", &PlannedRaise::from, "The level now, if it is known.").required(),
    field("to", &PlannedRaise::to, "The level to reach.").required().in(1, Level::highest),
    field("to_label", &PlannedRaise::to_label, "Label of that level.").required(),
    field("steps", &PlannedRaise::steps, "Levels to rise, unknown counted as 0.")
        .required()
        .in(1, Level::highest),
    field("cost", &PlannedRaise::cost, "What these steps cost.")
        .required()
        .in(0, Level::highest* max_step_cost),
    field("gain", &PlannedRaise::gain, "Points gained.").required().in(0, Scorecard::points_limit),
    field("to_prove", &PlannedRaise::to_prove,
          "Whether the level is unknown, so that a proof is asked for.")
        .required());

template <>
inline constexpr auto record_fields<RaisePlan> = record(
    "The least that reaches a goal.",
    field("provenance", &RaisePlan::provenance, "What went into it.").required(),
    field("id", &RaisePlan::id, "Whose levels are raised.").required(),
    field("goal", &RaisePlan::goal, "What is to be reached.").required(),
    field("needed_points", &RaisePlan::needed_points, "Points that reach it.")
        .required()
        .in(0, Scorecard::points_limit + 1),
    field("unknown", &RaisePlan::unknown, "What may be done about unknown levels.").required(),
    field("costs", &RaisePlan::costs, "Costs that were stated; all other steps cost 1."),
    field("reachable", &RaisePlan::reachable, "Whether the goal can be reached.").required(),
    field("raises", &RaisePlan::raises, "What to raise, in the framework's order.").required(),
    field("cost", &RaisePlan::cost, "What all raises cost: nothing less does.")
        .required()
        .in(0, std::numeric_limits<std::int64_t>::max()),
    field("points_before", &RaisePlan::points_before, "Points now, unknown counted as level 0.")
        .required()
        .in(0, Scorecard::points_limit),
    field("points_after", &RaisePlan::points_after, "Points with the raises.")
        .required()
        .in(0, Scorecard::points_limit),
    field("max_points", &RaisePlan::max_points, "Points of somebody with every top level.")
        .required()
        .in(1, Scorecard::points_limit),
    field("verdict_before", &RaisePlan::verdict_before, "Verdict now.").required(),
    field("verdict_after", &RaisePlan::verdict_after, "Verdict with the raises.").required(),
    field("most_points", &RaisePlan::most_points, "Most points that raises can reach at all.")
        .required()
        .in(0, Scorecard::points_limit),
    field("most_for_less", &RaisePlan::most_for_less,
          "Most points that raises can reach which cost less and make eligible.")
        .in(0, Scorecard::points_limit));

template <>
inline constexpr auto record_fields<Nearest> = record(
    "Who needs least to reach a goal.",
    field("provenance", &Nearest::provenance, "What went into it.").required(),
    field("goal", &Nearest::goal, "What is to be reached.").required(),
    field("unknown", &Nearest::unknown, "What may be done about unknown levels.").required(),
    field("costs", &Nearest::costs, "Costs that were stated; all other steps cost 1."),
    field("candidates", &Nearest::candidates, "Candidates looked at.").required(),
    field("already", &Nearest::already, "Who have reached it, and are not listed.").required(),
    field("unreachable", &Nearest::unreachable, "Who cannot reach it by any raises.").required(),
    field("others", &Nearest::others, "Who can reach it, and are not listed.").required(),
    field("plans", &Nearest::plans, "Least cost first, then fewest competences, then by id.")
        .required());

template <>
inline constexpr auto record_fields<WhatIf> =
    record("One candidate before and after some raises.",
           field("raises", &WhatIf::raises, "What is raised, in the framework's order.").required(),
           field("before", &WhatIf::before, "Points and verdict now.").required(),
           field("after", &WhatIf::after, "Points and verdict with the raises.").required());

/// \endcond

}  // namespace herne::inline HERNE_ABI
