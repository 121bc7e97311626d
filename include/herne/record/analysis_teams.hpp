// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/analysis/complete.hpp>
#include <herne/analysis/smallest_team.hpp>
#include <herne/analysis/team_coverage.hpp>
#include <herne/analysis/team_profile.hpp>
#include <herne/record/analysis_undecided.hpp>
#include <herne/record/job.hpp>
#include <herne/record/match.hpp>
#include <herne/version.hpp>

/// \file
/// Descriptions of the records of analysis/ that are about teams.

namespace herne::inline HERNE_ABI {

/// \cond

template <>
inline constexpr auto enumerators<CoverageState> =
    enumeration<CoverageState>({{CoverageState::covered, "covered"},
                                {CoverageState::open, "open"},
                                {CoverageState::gap, "gap"}});

template <>
inline constexpr auto record_fields<TeamRequirement> =
    record("At least so many people of a team who have a level.",
           field("id", &TeamRequirement::id, "Unique within the team profile.")
               .required()
               .of_form(StringForm::local_id),
           field("competence", &TeamRequirement::competence, "Competence id, full or bare.")
               .required(),
           field("level", &TeamRequirement::level, "The level that counts, 1..max.")
               .required()
               .in(1, Level::highest),
           field("people", &TeamRequirement::people, "How many members must have it, 1..1000.")
               .required()
               .in(1, TeamProfile::max_people),
           field("label", &TeamRequirement::label,
                 "What people call it; empty: the competence's label.")
               .json_after("id"))
        .by_position(4, 2);

template <>
inline constexpr auto record_fields<TeamProfileParts> = record(
    "What a team profile is made of.",
    field("reference", &TeamProfileParts::reference, "What the team is called in files, not empty.")
        .required(),
    field("title", &TeamProfileParts::title, "Title of the team.").required(),
    field("source", &TeamProfileParts::source, "Where the content comes from."),
    field("note", &TeamProfileParts::note, "What a reader should know of it."),
    field("frameworks", &TeamProfileParts::frameworks, "The frameworks that it speaks of.")
        .required(),
    field("requirements", &TeamProfileParts::requirements, "What a team needs.").required());

template <>
inline constexpr auto record_fields<TeamProvenance> =
    record("What went into a result about a team.",
           field("version", &TeamProvenance::version, "Version of herne."),
           field("team", &TeamProvenance::team, "Reference of the team profile."),
           field("team_digest", &TeamProvenance::team_digest, "SHA-256 of the team profile."),
           field("frameworks", &TeamProvenance::frameworks, "The frameworks that it speaks of.")
               .required());

template <>
inline constexpr auto record_fields<CoveredRequirement> = record(
    "One requirement on a team, and who covers it.",
    field("requirement", &CoveredRequirement::requirement, "The requirement's id.").required(),
    field("competence", &CoveredRequirement::competence, "Full competence id.").required(),
    field("label", &CoveredRequirement::label, "What people call the requirement.").required(),
    field("level", &CoveredRequirement::level, "The level that counts.")
        .required()
        .in(1, Level::highest),
    field("level_label", &CoveredRequirement::level_label, "Label of that level.").required(),
    field("people", &CoveredRequirement::people, "How many must have it.").required(),
    field("state", &CoveredRequirement::state, "Whether that is so.").required(),
    field("have", &CoveredRequirement::have, "Who are known to have it, ids ascending.").required(),
    field("may_have", &CoveredRequirement::may_have, "Whose level is unknown, ids ascending.")
        .required(),
    field("missing", &CoveredRequirement::missing, "People that are not known to be there.")
        .required());

template <>
inline constexpr auto record_fields<CriticalMember> =
    record("A member without whom something is no longer covered.",
           field("id", &CriticalMember::id, "The member.").required(),
           field("requirements", &CriticalMember::requirements,
                 "Ids of the covered requirements that would lack somebody if they left.")
               .required())
        .on_one_line();

template <>
inline constexpr auto record_fields<TeamCoverage> = record(
    "What a team has of what it needs.",
    field("provenance", &TeamCoverage::provenance, "What went into it.").required(),
    field("members", &TeamCoverage::members, "The members, ids ascending.").required(),
    field("covered", &TeamCoverage::covered, "Requirements that are covered.").required(),
    field("open", &TeamCoverage::open, "Requirements that depend on unknown levels.").required(),
    field("gaps", &TeamCoverage::gaps, "Requirements that are not covered.").required(),
    field("requirements", &TeamCoverage::requirements, "In the team profile's order.").required(),
    field("critical", &TeamCoverage::critical, "Critical members, ids ascending.").required());

template <>
inline constexpr auto record_fields<UnreachableRequirement> =
    record("A requirement for which there are too few people.",
           field("requirement", &UnreachableRequirement::requirement, "The requirement's id.")
               .required(),
           field("people", &UnreachableRequirement::people, "How many must have it.").required(),
           field("there", &UnreachableRequirement::there,
                 "How many have it, members and pool together.")
               .required())
        .on_one_line();

template <>
inline constexpr auto record_fields<SmallestTeam> = record(
    "The smallest team from a pool that covers what a team needs.",
    field("provenance", &SmallestTeam::provenance, "What went into it.").required(),
    field("candidates", &SmallestTeam::candidates, "Candidates in the pool who are not members.")
        .required(),
    field("members", &SmallestTeam::members, "Who was on the team already, ids ascending.")
        .required(),
    field("joining", &SmallestTeam::joining, "Who join them, ids ascending.").required(),
    field("exact", &SmallestTeam::exact, "Whether no fewer people do it.").required(),
    field("lower_bound", &SmallestTeam::lower_bound,
          "Number of people who must join them at least, proven.")
        .required(),
    field("first_by_ids", &SmallestTeam::first_by_ids,
          "Whether the team is also the first of its size: the least list of ids.")
        .required(),
    field("max_steps", &SmallestTeam::max_steps, "Most steps of each search.").required(),
    field("unreachable", &SmallestTeam::unreachable, "What there are too few people for.")
        .required(),
    field("requirements", &SmallestTeam::requirements, "What members and joining have.").required(),
    field("critical", &SmallestTeam::critical, "Critical ones, ids ascending.").required());

template <>
inline constexpr auto record_fields<HeldRequirement> =
    record("What the members have of one requirement of the job, together.",
           field("requirement", &HeldRequirement::requirement, "The requirement's id.").required(),
           field("competence", &HeldRequirement::competence, "Full competence id.").required(),
           field("label", &HeldRequirement::label, "What people call the requirement.").required(),
           field("level", &HeldRequirement::level,
                 "Greatest level that a member is known to have, 0 if none has.")
               .required()
               .in(0, Level::highest),
           field("required", &HeldRequirement::required, "The level that the job requires.")
               .required()
               .in(1, Level::highest),
           field("points", &HeldRequirement::points, "Points for it.")
               .required()
               .in(0, Scorecard::points_limit),
           field("max_points", &HeldRequirement::max_points, "Points for the scale's top.")
               .required()
               .in(0, Scorecard::points_limit));

template <>
inline constexpr auto record_fields<AddedPoints> =
    record("What one candidate adds to one requirement.",
           field("requirement", &AddedPoints::requirement, "The requirement's id.").required(),
           field("level", &AddedPoints::level, "The level that they bring, if it is known.")
               .required(),
           field("gain", &AddedPoints::gain, "Points added, an unknown level counted as 0.")
               .required()
               .in(0, Scorecard::points_limit),
           field("best_gain", &AddedPoints::best_gain,
                 "Points added, an unknown level counted as the scale's top.")
               .required()
               .in(0, Scorecard::points_limit))
        .on_one_line();

template <>
inline constexpr auto record_fields<CompletingCandidate> = record(
    "One candidate who may complete the team.",
    field("place", &CompletingCandidate::place, "Competition rank by 'gain'.").required(),
    field("id", &CompletingCandidate::id, "The candidate.").required(),
    field("gain", &CompletingCandidate::gain, "Points added, unknown counted as level 0.")
        .required()
        .in(0, Scorecard::points_limit),
    field("best_gain", &CompletingCandidate::best_gain, "Points added, unknown counted as the top.")
        .required()
        .in(0, Scorecard::points_limit),
    field("verdict", &CompletingCandidate::verdict, "'eligible' or 'undecided'.").required(),
    field("tied", &CompletingCandidate::tied, "Whether others add as much.").required(),
    field("adds", &CompletingCandidate::adds,
          "Where they add something or may, in the job's order.")
        .required());

template <>
inline constexpr auto record_fields<CompletionCounts> =
    record("Counts over a pool, the members of the team aside.",
           field("candidates", &CompletionCounts::candidates, "Candidates who are not members.")
               .required(),
           field("eligible", &CompletionCounts::eligible, "Who are eligible.").required(),
           field("undecided", &CompletionCounts::undecided, "Who are undecided.").required(),
           field("ineligible", &CompletionCounts::ineligible, "Who are ineligible.").required(),
           field("ties_at_cut", &CompletionCounts::ties_at_cut,
                 "Further candidates at the last place who are not listed.")
               .required())
        .on_one_line();

template <>
inline constexpr auto record_fields<TeamCompletion> = record(
    "Who completes a team best.",
    field("provenance", &TeamCompletion::provenance, "What went into it.").required(),
    field("undecided", &TeamCompletion::undecided, "What became of undecided people.").required(),
    field("top", &TeamCompletion::top, "Most candidates listed, if there is a limit."),
    field("members", &TeamCompletion::members, "The members, ids ascending.").required(),
    field("points", &TeamCompletion::points, "Points of what they have together.")
        .required()
        .in(0, Scorecard::points_limit),
    field("max_points", &TeamCompletion::max_points, "Points of somebody with every top level.")
        .required()
        .in(1, Scorecard::points_limit),
    field("requirements", &TeamCompletion::requirements, "What they have, in the job's order.")
        .required(),
    field("counts", &TeamCompletion::counts, "Counts over the pool.").required(),
    field("entries", &TeamCompletion::entries, "Gain descending, then id ascending.").required());

/// \endcond

}  // namespace herne::inline HERNE_ABI
