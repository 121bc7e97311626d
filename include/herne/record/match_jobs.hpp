// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/match/rank_jobs.hpp>
#include <herne/record/job.hpp>
#include <herne/record/match.hpp>
#include <herne/version.hpp>

/// \file
/// Descriptions of the records of one person's best posts.

namespace herne::inline HERNE_ABI {

/// \cond

template <>
inline constexpr auto record_fields<MissingLevel> =
    record("A requirement that somebody does not certainly meet.",
           field("requirement", &MissingLevel::requirement, "The requirement's id.").required(),
           field("competence", &MissingLevel::competence, "Full competence id.").required(),
           field("label", &MissingLevel::label, "The requirement's label."),
           field("level", &MissingLevel::level, "The person's level, if it is known.").required(),
           field("required_level", &MissingLevel::required_level, "The required level.")
               .required()
               .in(1, Level::highest),
           field("points", &MissingLevel::points,
                 "Points of the required level beyond what is proven.")
               .required()
               .in(0, Scorecard::points_limit))
        .on_one_line();

template <>
inline constexpr auto record_fields<JobEntry> = record(
    "How one job suits one person.",
    field("place", &JobEntry::place,
          "1 plus the number of jobs that suit better, 0 if the person is ineligible.")
        .required(),
    field("position", &JobEntry::position, "Position in the set, from 0.").required(),
    field("provenance", &JobEntry::provenance, "The job and what it was made from.").required(),
    field("title", &JobEntry::title, "Title of the post."),
    field("points", &JobEntry::points, "Points in the order that was asked for.")
        .required()
        .in(0, Scorecard::points_limit),
    field("max_points", &JobEntry::max_points, "Points of somebody with every top level.")
        .required()
        .in(1, Scorecard::points_limit),
    field("worst", &JobEntry::worst, "Points if every unknown level is 0.")
        .required()
        .in(0, Scorecard::points_limit),
    field("best", &JobEntry::best, "Points if every unknown level is the scale's top.")
        .required()
        .in(0, Scorecard::points_limit),
    field("verdict", &JobEntry::verdict, "Outcome of the eligibility check.").required(),
    field("tied", &JobEntry::tied, "Whether another job has this place too.").required(),
    field("missing", &JobEntry::missing, "Requirements not certainly met, most points first."),
    field("reasons", &JobEntry::reasons, "What of the eligibility formula is not satisfied."));

template <>
inline constexpr auto record_fields<JobCounts> =
    record("Counts of a ranking of jobs, over the whole set.",
           field("jobs", &JobCounts::jobs, "Jobs in the set.").required(),
           field("eligible", &JobCounts::eligible, "For which the person is eligible.").required(),
           field("undecided", &JobCounts::undecided, "For which they are undecided.").required(),
           field("ineligible", &JobCounts::ineligible, "For which they are ineligible.").required(),
           field("ties_at_cut", &JobCounts::ties_at_cut, "Further jobs at the last listed place.")
               .required())
        .on_one_line();

template <>
inline constexpr auto record_fields<JobRanking> =
    record("One person's best posts.", field("id", &JobRanking::id, "The person.").required(),
           field("order", &JobRanking::order, "What unknown levels count as.").required(),
           field("top", &JobRanking::top, "Most jobs listed, if there is a limit."),
           field("counts", &JobRanking::counts, "Counts over the whole set.").required(),
           field("entries", &JobRanking::entries, "Greatest share of max points first.").required(),
           field("left_out", &JobRanking::left_out,
                 "The first 1,000 jobs that the person is ineligible for, by position.")
               .required());

/// \endcond

}  // namespace herne::inline HERNE_ABI
