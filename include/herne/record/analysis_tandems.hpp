// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/analysis/availability.hpp>
#include <herne/analysis/explain_tandem.hpp>
#include <herne/analysis/tandems.hpp>
#include <herne/record/analysis_undecided.hpp>
#include <herne/record/job.hpp>
#include <herne/record/match.hpp>
#include <herne/version.hpp>

/// \file
/// Descriptions of the records of analysis/ that are about job sharing.

namespace herne::inline HERNE_ABI {

/// \cond

template <>
inline constexpr auto enumerators<Weekday> = enumeration<Weekday>({{Weekday::monday, "monday"},
                                                                   {Weekday::tuesday, "tuesday"},
                                                                   {Weekday::wednesday,
                                                                    "wednesday"},
                                                                   {Weekday::thursday, "thursday"},
                                                                   {Weekday::friday, "friday"},
                                                                   {Weekday::saturday, "saturday"},
                                                                   {Weekday::sunday, "sunday"}});

template <>
inline constexpr auto enumerators<OfTwo> = enumeration<OfTwo>(
    {{OfTwo::nobody, "nobody"}, {OfTwo::a, "a"}, {OfTwo::b, "b"}, {OfTwo::both, "both"}});

template <>
inline constexpr auto record_fields<AvailabilityEntry> =
    record("Part time that one person asked for.",
           field("id", &AvailabilityEntry::id, "Who asked for it.").required(),
           field("low", &AvailabilityEntry::low, "Least share of full time wanted, above 0.")
               .required(),
           field("high", &AvailabilityEntry::high,
                 "Greatest share wanted, at least the least and at most 1.")
               .required(),
           field("days", &AvailabilityEntry::days,
                 "Days on which they can work; left out where not stated."))
        .on_one_line();

template <>
inline constexpr auto record_fields<Tandem> =
    record("Two people, the one before the other by id.",
           field("place", &Tandem::place, "Competition rank among pairs.").required(),
           field("a", &Tandem::a, "The one whose id comes first.").required(),
           field("b", &Tandem::b, "The other.").required(),
           field("points", &Tandem::points, "Points of the pair if every unknown level is 0.")
               .required()
               .in(0, Scorecard::points_limit),
           field("best", &Tandem::best, "Points if every unknown level is the scale's top.")
               .required()
               .in(0, Scorecard::points_limit),
           field("verdict", &Tandem::verdict, "'undecided' if one of the two is.").required(),
           field("tied", &Tandem::tied, "Whether another pair has this place too.").required())
        .on_one_line();

template <>
inline constexpr auto record_fields<TandemCounts> =
    record("Counts of people over the whole pool, and of pairs over all that could be made.",
           field("candidates", &TandemCounts::candidates, "Candidates in the pool.").required(),
           field("eligible", &TandemCounts::eligible, "Who are eligible.").required(),
           field("undecided", &TandemCounts::undecided, "Who are undecided.").required(),
           field("ineligible", &TandemCounts::ineligible, "Who are ineligible.").required(),
           field("people", &TandemCounts::people,
                 "Who may be paired: not left out, and asked for part time.")
               .required(),
           field("pairs", &TandemCounts::pairs, "Pairs of these people.").required(),
           field("hours_apart", &TandemCounts::hours_apart,
                 "Pairs whose hours cannot add up to the post's.")
               .required(),
           field("fit", &TandemCounts::fit, "Pairs that were looked at, listed or not.").required(),
           field("ties_at_cut", &TandemCounts::ties_at_cut,
                 "Further pairs that stand at the last listed place.")
               .required());

template <>
inline constexpr auto record_fields<Tandems> = record(
    "The best pairs for one post.",
    field("provenance", &Tandems::provenance, "What went into it.").required(),
    field("undecided", &Tandems::undecided, "Whether undecided people take part.").required(),
    field("availability", &Tandems::availability,
          "Digest of the availability; left out where everybody may be paired."),
    field("top", &Tandems::top, "Most pairs listed; left out for all."),
    field("partner", &Tandems::partner, "Who stands in every pair, if that was asked for."),
    field("doubled", &Tandems::doubled,
          "Whether points and max points are twice the job's, as they are where the mean of two "
          "counts.")
        .required(),
    field("max_points", &Tandems::max_points, "Points of two of whom each has every top level.")
        .required()
        .in(1, Scorecard::points_limit),
    field("counts", &Tandems::counts, "Counts over the whole pool.").required(),
    field("entries", &Tandems::entries, "Points descending, then by the ids of both.").required());

template <>
inline constexpr auto record_fields<SharedRequirement> = record(
    "One requirement for two people.",
    field("requirement", &SharedRequirement::requirement, "The requirement's id.").required(),
    field("competence", &SharedRequirement::competence, "Full competence id.").required(),
    field("label", &SharedRequirement::label, "The requirement's label.").required(),
    field("importance", &SharedRequirement::importance, "How the posting words it.").required(),
    field("shared", &SharedRequirement::shared, "What it asks of two.").required(),
    field("share", &SharedRequirement::share, "Share of the job.").required(),
    field("required_level", &SharedRequirement::required_level, "The required level.")
        .required()
        .in(1, Level::highest),
    field("required_label", &SharedRequirement::required_label, "Label of the required level.")
        .required(),
    field("level_a", &SharedRequirement::level_a, "Level of the first, if it is known.").required(),
    field("label_a", &SharedRequirement::label_a, "Label of that level."),
    field("level_b", &SharedRequirement::level_b, "Level of the second, if it is known.")
        .required(),
    field("label_b", &SharedRequirement::label_b, "Label of that level."),
    field("level", &SharedRequirement::level,
          "The level that counts, unknown counted as 0; left out where the mean of points counts.")
        .in(0, Level::highest),
    field("covered_by", &SharedRequirement::covered_by, "Who has the required level.").required(),
    field("points_a", &SharedRequirement::points_a, "Points of the first alone.")
        .required()
        .in(0, Scorecard::points_limit),
    field("points_b", &SharedRequirement::points_b, "Points of the second alone.")
        .required()
        .in(0, Scorecard::points_limit),
    field("points", &SharedRequirement::points, "Points of the pair, unknown counted as level 0.")
        .required()
        .in(0, Scorecard::points_limit),
    field("best", &SharedRequirement::best,
          "Points of the pair, unknown counted as the scale's top.")
        .required()
        .in(0, Scorecard::points_limit),
    field("maximum", &SharedRequirement::maximum, "Points of the top level.")
        .required()
        .in(1, Scorecard::points_limit),
    field("shortfall", &SharedRequirement::shortfall, "Levels missing to the required one.")
        .required()
        .in(0, 2 * Level::highest));

template <>
inline constexpr auto record_fields<SharedDay> =
    record("Who of two can work on one day.", field("day", &SharedDay::day, "The day.").required(),
           field("covered_by", &SharedDay::covered_by, "Who can work then.").required())
        .on_one_line();

template <>
inline constexpr auto record_fields<TandemExplanation> = record(
    "What two people bring to one post.",
    field("provenance", &TandemExplanation::provenance, "What went into it.").required(),
    field("a", &TandemExplanation::a, "The first.").required(),
    field("b", &TandemExplanation::b, "The second.").required(),
    field("verdict_a", &TandemExplanation::verdict_a, "Outcome of the first's eligibility check.")
        .required(),
    field("verdict_b", &TandemExplanation::verdict_b, "Outcome of the second's.").required(),
    field("doubled", &TandemExplanation::doubled,
          "Whether points and max points are twice the job's, as they are where the mean of two "
          "counts.")
        .required(),
    field("requirements", &TandemExplanation::requirements,
          "One entry a requirement, in the job's order.")
        .required(),
    field("points", &TandemExplanation::points, "Points of the pair, unknown counted as level 0.")
        .required()
        .in(0, Scorecard::points_limit),
    field("best", &TandemExplanation::best, "Points, unknown counted as the scale's top.")
        .required()
        .in(0, Scorecard::points_limit),
    field("max_points", &TandemExplanation::max_points,
          "Points of two of whom each has every top level.")
        .required()
        .in(1, Scorecard::points_limit),
    field("wanted_a", &TandemExplanation::wanted_a, "Part time that the first asked for."),
    field("wanted_b", &TandemExplanation::wanted_b, "Part time that the second asked for."),
    field("hours_add_up", &TandemExplanation::hours_add_up,
          "Whether their hours can add up to the post's, if both asked for part time."),
    field("days", &TandemExplanation::days,
          "Monday to Friday and other days that one of them names, if both name days."));

/// \endcond

}  // namespace herne::inline HERNE_ABI
