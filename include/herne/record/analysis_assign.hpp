// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/analysis/assign.hpp>
#include <herne/record/analysis_undecided.hpp>
#include <herne/record/job.hpp>
#include <herne/record/match.hpp>
#include <herne/version.hpp>

/// \file
/// Descriptions of the records of an assignment.

namespace herne::inline HERNE_ABI {

/// \cond

template <>
inline constexpr auto enumerators<UnfilledReason> =
    enumeration<UnfilledReason>({{UnfilledReason::nobody_may_stand, "nobody_may_stand"},
                                 {UnfilledReason::too_few, "too_few"},
                                 {UnfilledReason::needed_elsewhere, "needed_elsewhere"}});

template <>
inline constexpr auto record_fields<AssignmentTotal> =
    record("What is maximised: first the places filled, then the sum.",
           field("filled", &AssignmentTotal::filled, "Places filled.").required().in(0, max_places),
           field("sum", &AssignmentTotal::sum,
                 "Sum of weight x points / max_points of everybody placed: a fraction in lowest "
                 "terms, such as '7/12' or '2'.")
               .required())
        .on_one_line();

template <>
inline constexpr auto record_fields<PlacementLoss> =
    record("What would be lost without somebody.",
           field("places", &PlacementLoss::places, "Places that would stay empty.")
               .required()
               .in(0, 1),
           field("sum", &PlacementLoss::sum,
                 "What the sum falls by: a fraction in lowest terms, below 0 where it rises since "
                 "a place stays empty.")
               .required())
        .on_one_line();

template <>
inline constexpr auto record_fields<Placement> =
    record("Somebody who is placed.",
           field("opening", &Placement::opening, "Position of the opening, from 0 on.")
               .required()
               .in(0, max_openings - 1),
           field("id", &Placement::id, "The candidate.").required(),
           field("place", &Placement::place,
                 "Their place at this opening among all who may stand there.")
               .required(),
           field("points", &Placement::points, "Points there, unknown counted as level 0.")
               .required()
               .in(0, Scorecard::points_limit),
           field("best", &Placement::best, "Points there, unknown counted as the top level.")
               .required()
               .in(0, Scorecard::points_limit),
           field("verdict", &Placement::verdict, "Eligible, or undecided.").required(),
           field("loss", &Placement::loss, "What would be lost without them.").required())
        .on_one_line();

template <>
inline constexpr auto record_fields<PassedOver> =
    record("Somebody with more points here than somebody placed here, who is placed elsewhere.",
           field("id", &PassedOver::id, "The candidate.").required(),
           field("place", &PassedOver::place,
                 "Their place at this opening among all who may stand there.")
               .required(),
           field("points", &PassedOver::points, "Their points here, unknown counted as level 0.")
               .required()
               .in(0, Scorecard::points_limit),
           field("placed_at", &PassedOver::placed_at,
                 "Position of the opening that they are placed at, from 0 on.")
               .required()
               .in(0, max_openings - 1))
        .on_one_line();

template <>
inline constexpr auto record_fields<AssignedOpening> = record(
    "One opening, and what has become of it.",
    field("provenance", &AssignedOpening::provenance, "What went into it.").required(),
    field("title", &AssignedOpening::title, "Title of the job.").required(),
    field("weight", &AssignedOpening::weight, "What its scores count.")
        .required()
        .in(1, max_opening_weight),
    field("max_points", &AssignedOpening::max_points, "Points of somebody with every top level.")
        .required()
        .in(1, Scorecard::points_limit),
    field("places", &AssignedOpening::places, "Places it has.").required().in(1, max_places),
    field("filled", &AssignedOpening::filled, "Places filled.").required().in(0, max_places),
    field("unfilled", &AssignedOpening::unfilled,
          "Why not all are: nobody of those who applied may stand there; fewer may than it has "
          "places; or enough may, and they fill places of other openings."),
    field("eligible", &AssignedOpening::eligible, "Eligible people among those who applied.")
        .required(),
    field("undecided", &AssignedOpening::undecided, "Undecided ones.").required(),
    field("ineligible", &AssignedOpening::ineligible, "Ineligible ones.").required(),
    field("passed_over", &AssignedOpening::passed_over, "How many are passed over.").required(),
    field("passed_over_first", &AssignedOpening::passed_over_first,
          "The first of them: points descending, then id ascending.")
        .required());

template <>
inline constexpr auto record_fields<Assignment> = record(
    "People for several openings: a planning aid, not a decision. Each single post is owed to its "
    "best.",
    field("undecided", &Assignment::undecided, "What became of undecided people.").required(),
    field("candidates", &Assignment::candidates, "Candidates in the pool.").required(),
    field("total", &Assignment::total, "The greatest there is.").required(),
    field("second", &Assignment::second, "The greatest of any other assignment, if there is one."),
    field("openings", &Assignment::openings, "One an opening, in their order.").required(),
    field("entries", &Assignment::entries,
          "Who is placed: in the order of the openings, then by id ascending.")
        .required());

/// \endcond

}  // namespace herne::inline HERNE_ABI
