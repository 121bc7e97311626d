// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/analysis/open_questions.hpp>
#include <herne/analysis/place_intervals.hpp>
#include <herne/analysis/stability.hpp>
#include <herne/record/analysis_assign.hpp>
#include <herne/record/analysis_raises.hpp>
#include <herne/record/analysis_tandems.hpp>
#include <herne/record/analysis_teams.hpp>
#include <herne/record/analysis_undecided.hpp>
#include <herne/record/analysis_weights.hpp>
#include <herne/record/match.hpp>
#include <herne/record/match_jobs.hpp>
#include <herne/version.hpp>

/// \file
/// Descriptions of the records of analysis/.

namespace herne::inline HERNE_ABI {

/// \cond

template <>
inline constexpr auto enumerators<CutStanding> = enumeration<CutStanding>(
    {{CutStanding::certain, "certain"}, {CutStanding::possible, "possible"}});

template <>
inline constexpr auto record_fields<PlaceInterval> =
    record("The places that one candidate may have.",
           field("id", &PlaceInterval::id, "The candidate.").required(),
           field("best_place", &PlaceInterval::best_place,
                 "Least place over the completions in which they stand.")
               .required(),
           field("worst_place", &PlaceInterval::worst_place,
                 "Greatest such place; left out where it lies beyond the cut."),
           field("may_drop_out", &PlaceInterval::may_drop_out,
                 "Whether they do not stand in some completion: undecided.")
               .required(),
           field("standing", &PlaceInterval::standing,
                 "Where they stand at the cut, if there is one."),
           field("least", &PlaceInterval::least,
                 "Fewest points over the completions in which they stand.")
               .required()
               .in(0, Scorecard::points_limit),
           field("best", &PlaceInterval::best, "Most points.")
               .required()
               .in(0, Scorecard::points_limit))
        .on_one_line();

template <>
inline constexpr auto record_fields<PlaceCounts> =
    record("Counts of places, over the whole pool.",
           field("candidates", &PlaceCounts::candidates, "Candidates in the pool.").required(),
           field("eligible", &PlaceCounts::eligible, "Who are eligible in every completion.")
               .required(),
           field("undecided", &PlaceCounts::undecided, "Who are eligible in some.").required(),
           field("ineligible", &PlaceCounts::ineligible, "Who are eligible in none.").required(),
           field("certain", &PlaceCounts::certain, "Certainly among the first k.").required(),
           field("possible", &PlaceCounts::possible, "Possibly, not certainly.").required(),
           field("out", &PlaceCounts::out, "In no completion, though they may stand.").required())
        .on_one_line();

template <>
inline constexpr auto record_fields<PlaceIntervals> = record(
    "The places that candidates may have whatever the unknown levels are.",
    field("provenance", &PlaceIntervals::provenance, "What went into it.").required(),
    field("top", &PlaceIntervals::top, "The k of the cut, if there is one."),
    field("limit", &PlaceIntervals::limit, "Most candidates listed, if there is a limit."),
    field("max_points", &PlaceIntervals::max_points, "Points of somebody with every top level.")
        .required()
        .in(1, Scorecard::points_limit),
    field("counts", &PlaceIntervals::counts, "Counts over the whole pool.").required(),
    field("entries", &PlaceIntervals::entries, "Most points descending, then id ascending.")
        .required());

template <>
inline constexpr auto record_fields<OpenLevel> =
    record("What the answer to a question would settle for one candidate.",
           field("id", &OpenLevel::id, "The candidate.").required(),
           field("values", &OpenLevel::values, "How many answers there may be.").required(),
           field("in", &OpenLevel::in, "How many of these make them certainly one of the first k.")
               .required(),
           field("out", &OpenLevel::out, "How many of these make that impossible.").required())
        .on_one_line();

template <>
inline constexpr auto record_fields<OpenQuestion> = record(
    "One thing to ask of everybody for whom it is unknown.",
    field("competences", &OpenQuestion::competences, "Full competence ids.").required(),
    field("label", &OpenQuestion::label, "What people call the requirement or the stage.")
        .required(),
    field("proof", &OpenQuestion::proof, "How it is established; left out where a stage has both."),
    field("stage", &OpenQuestion::stage, "Stage by which it is known."),
    field("asked", &OpenQuestion::asked,
          "Candidates who can stand and for whom one of them is unknown.")
        .required(),
    field("open", &OpenQuestion::open, "Of these, whose place among the first k is open.")
        .required(),
    field("values", &OpenQuestion::values,
          "How many answers there may be, over those whose place is open.")
        .required(),
    field("in", &OpenQuestion::in, "How many of these make somebody certainly one of the first k.")
        .required(),
    field("out", &OpenQuestion::out, "How many of these make that impossible.").required(),
    field("candidates", &OpenQuestion::candidates,
          "Those whose place is open, most points first, then id ascending.")
        .required());

template <>
inline constexpr auto record_fields<OpenQuestions> =
    record("What to ask next: which unknown levels would settle who is among the first k.",
           field("provenance", &OpenQuestions::provenance, "What went into it.").required(),
           field("top", &OpenQuestions::top, "The k of the cut.").required(),
           field("asked_stage", &OpenQuestions::asked_stage, "The stage that was asked for."),
           field("counts", &OpenQuestions::counts, "Places as they are.").required(),
           field("questions", &OpenQuestions::questions,
                 "Papers first, then what is judged; "
                 "of each first what settles most places.")
               .required());

template <>
inline constexpr auto record_fields<ShareInterval> =
    record("Shares for which a statement holds, all those between two ends.",
           field("low", &ShareInterval::low, "Lower end, 0..1.").required(),
           field("high", &ShareInterval::high, "Upper end, 0..1.").required(),
           field("low_open", &ShareInterval::low_open,
                 "Whether it does not hold at the lower end itself.")
               .required(),
           field("high_open", &ShareInterval::high_open,
                 "Whether it does not hold at the upper end itself.")
               .required())
        .on_one_line();

template <>
inline constexpr auto record_fields<ShareStability> = record(
    "How far the share of one requirement or group may move.",
    field("id", &ShareStability::id, "The requirement's or group's id.").required(),
    field("label", &ShareStability::label, "What people call it.").required(),
    field("share", &ShareStability::share, "Its share today.").required(),
    field("first_place", &ShareStability::first_place,
          "Where the same candidates stand at place 1.")
        .required(),
    field("first", &ShareStability::first, "Where the same candidates are the first k.").required(),
    field("between", &ShareStability::between, "Where the order of two given candidates stays."));

template <>
inline constexpr auto record_fields<Stability> =
    record("How far each share may move, the others staying in proportion.",
           field("provenance", &Stability::provenance, "What went into it.").required(),
           field("order", &Stability::order, "What unknown levels count as.").required(),
           field("top", &Stability::top, "The k of the first k.").required(),
           field("a", &Stability::a, "One of two candidates, if they were given."),
           field("b", &Stability::b, "The other."),
           field("requirements", &Stability::requirements, "In the job's order.").required(),
           field("groups", &Stability::groups,
                 "In the job's order; empty where the job has fewer than two groups.")
               .required());

/// \endcond

}  // namespace herne::inline HERNE_ABI
