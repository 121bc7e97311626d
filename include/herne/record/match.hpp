// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/match/compare.hpp>
#include <herne/match/explain.hpp>
#include <herne/match/ranking.hpp>
#include <herne/match/scan_info.hpp>
#include <herne/record/job.hpp>
#include <herne/record/pool.hpp>
#include <herne/version.hpp>

/// \file
/// Descriptions of the records of match/.

namespace herne::inline HERNE_ABI {

/// \cond

template <>
inline constexpr auto enumerators<KernelChoice> =
    enumeration<KernelChoice>({{KernelChoice::by_default, "default"},
                               {KernelChoice::measured, "measured"},
                               {KernelChoice::forced, "forced"}});

template <>
inline constexpr auto record_fields<ScanInfo> = record(
    "What scans of pools run on in this process.",
    field("instruction_set", &ScanInfo::instruction_set,
          "Instruction set in use, as Highway calls it.")
        .required(),
    field("kernels", &ScanInfo::kernels, "Names of the kernels that can be forced.").required(),
    field("kernel", &ScanInfo::kernel,
          "The kernel that sums levels in scans larger than the caches.")
        .required(),
    field("choice", &ScanInfo::choice, "How that came to be.").required());

template <>
inline constexpr auto record_fields<RankingEntry> =
    record("One candidate of a ranking.",
           field("place", &RankingEntry::place,
                 "Competition rank (1, 2, 2, 4); 0 for an ineligible candidate.")
               .required(),
           field("id", &RankingEntry::id, "The candidate.").required(),
           field("points", &RankingEntry::points, "Points in the ranking's order.")
               .required()
               .in(0, Scorecard::points_limit),
           field("max_points", &RankingEntry::max_points,
                 "Points of somebody with every top level.")
               .required()
               .in(1, Scorecard::points_limit),
           field("worst", &RankingEntry::worst, "Points if every unknown level is 0.")
               .required()
               .in(0, Scorecard::points_limit),
           field("best", &RankingEntry::best, "Points if every unknown level is the scale's top.")
               .required()
               .in(0, Scorecard::points_limit),
           field("verdict", &RankingEntry::verdict, "Outcome of the eligibility check.").required(),
           field("tied", &RankingEntry::tied, "Whether another candidate has this place too.")
               .required(),
           field("open", &RankingEntry::open,
                 "Positions of the top-level clauses that are open, for an undecided candidate.")
               .in(0, Eligibility::max_clauses - 1)
               .since(2))
        .on_one_line();

template <>
inline constexpr auto record_fields<LeftOut> =
    record("One ineligible candidate.", field("id", &LeftOut::id, "The candidate.").required(),
           field("clauses", &LeftOut::clauses, "Positions of the top-level clauses that fail.")
               .required()
               .in(0, Eligibility::max_clauses - 1))
        .on_one_line();

template <>
inline constexpr auto record_fields<OpenCandidate> =
    record("One undecided candidate, and what is open.",
           field("id", &OpenCandidate::id, "The candidate.").required(),
           field("clauses", &OpenCandidate::clauses,
                 "Positions of the top-level clauses that depend on unknown levels.")
               .required()
               .in(0, Eligibility::max_clauses - 1))
        .on_one_line();

template <>
inline constexpr auto record_fields<ClauseCount> =
    record("How many candidates one top-level clause leaves out or undecided.",
           field("id", &ClauseCount::id, "The clause's short name."),
           field("label", &ClauseCount::label, "What people call the clause."),
           field("failing", &ClauseCount::failing, "Candidates who do not meet it in any case.")
               .required(),
           field("undecided", &ClauseCount::undecided,
                 "Candidates for whom it depends on unknown levels.")
               .required())
        .on_one_line();

template <>
inline constexpr auto record_fields<RankingCounts> =
    record("Counts of a ranking, over the whole pool.",
           field("candidates", &RankingCounts::candidates, "Candidates in the pool.").required(),
           field("eligible", &RankingCounts::eligible, "Who are eligible.").required(),
           field("undecided", &RankingCounts::undecided, "Who are undecided.").required(),
           field("ineligible", &RankingCounts::ineligible, "Who are ineligible.").required(),
           field("below_min_score", &RankingCounts::below_min_score,
                 "Not ineligible, but below `min_score`.")
               .required(),
           field("ties_at_cut", &RankingCounts::ties_at_cut,
                 "Further candidates at the last listed place.")
               .required())
        .on_one_line();

template <>
inline constexpr auto record_fields<RankingWarning> =
    record("What a reader of a ranking has to know.",
           field("code", &RankingWarning::code,
                 "Stable short name, e.g. 'competences_without_data'.")
               .written(),
           field("competences", &RankingWarning::competences, "Full ids of what it is about.")
               .required(),
           field("text", &RankingWarning::text, "What there is to know, in German and English.")
               .required())
        .on_one_line();

template <>
inline constexpr auto record_fields<RankingParts> = record(
    "What a ranking is made of.",
    field("provenance", &RankingParts::provenance, "What went into it.").required(),
    field("order", &RankingParts::order, "What unknown levels count as.").required(),
    field("top", &RankingParts::top, "Where the list was cut.").required(),
    field("min_score", &RankingParts::min_score, "Score below which candidates are only counted.")
        .required(),
    field("max_points", &RankingParts::max_points, "Points of somebody with every top level.")
        .required()
        .in(1, Scorecard::points_limit),
    field("counts", &RankingParts::counts, "Counts over the whole pool.").required(),
    field("clauses", &RankingParts::clauses, "One entry a top-level clause.").required(),
    field("entries", &RankingParts::entries, "Points descending, then id ascending.").required(),
    field("also", &RankingParts::also, "Candidates asked for by id.").required(),
    field("left_out", &RankingParts::left_out, "The first 1,000 ineligible candidates by id.")
        .required(),
    field("warnings", &RankingParts::warnings, "What a reader has to know.").required());

template <>
inline constexpr auto record_fields<ExplainedRequirement> = record(
    "Points of one requirement for one candidate.",
    field("requirement", &ExplainedRequirement::requirement, "The requirement's id.").required(),
    field("competence", &ExplainedRequirement::competence, "Full competence id.").required(),
    field("label", &ExplainedRequirement::label, "The requirement's label.").required(),
    field("level_label", &ExplainedRequirement::level_label, "Label of the candidate's level.")
        .json_after("level"),
    field("required_label", &ExplainedRequirement::required_label, "Label of the required level.")
        .required()
        .json_after("required_level"),
    field("importance", &ExplainedRequirement::importance, "How the posting words it.").required(),
    field("proof", &ExplainedRequirement::proof, "How it is established.").required(),
    field("stage", &ExplainedRequirement::stage, "Stage by which it is known."),
    field("source_line", &ExplainedRequirement::source_line, "The posting's line."),
    field("level", &ExplainedRequirement::level, "The candidate's level, if it is known.")
        .required(),
    field("required_level", &ExplainedRequirement::required_level, "The required level.")
        .required()
        .in(1, Level::highest),
    field("share", &ExplainedRequirement::share, "Share of the job.").required(),
    field("table", &ExplainedRequirement::table, "Points by level 0..max.")
        .required()
        .in(0, Scorecard::points_limit),
    field("points", &ExplainedRequirement::points, "Points, unknown counted as level 0.")
        .required()
        .in(0, Scorecard::points_limit),
    field("best", &ExplainedRequirement::best, "Points, unknown counted as the scale's top.")
        .required()
        .in(0, Scorecard::points_limit),
    field("maximum", &ExplainedRequirement::maximum, "Points of the top level.")
        .required()
        .in(0, Scorecard::points_limit),
    field("shortfall", &ExplainedRequirement::shortfall,
          "Levels missing, unknown counted as level 0.")
        .required()
        .in(0, Level::highest),
    field("evidence", &ExplainedRequirement::evidence, "Evidence for the level.").required(),
    field("evidence_expired", &ExplainedRequirement::evidence_expired,
          "Whether all dated evidence had expired by the closing date.")
        .required(),
    field("level_rule", &ExplainedRequirement::level_rule,
          "By which cut points values of a finer scale gave the level.")
        .since(4));

template <>
inline constexpr auto record_fields<Step> =
    record("One level more in one competence, and what it gains.",
           field("competence", &Step::competence, "Full competence id.").required(),
           field("label", &Step::label, "The competence's label.").required(),
           field("from", &Step::from, "The level now.").required().in(0, Level::highest),
           field("to", &Step::to, "The next level.").required().in(1, Level::highest),
           field("gain", &Step::gain, "Points gained.").required().in(0, Scorecard::points_limit))
        .on_one_line();

template <>
inline constexpr auto record_fields<Explanation> = record(
    "Where one candidate's points and verdict come from (Punkteherleitung).",
    field("provenance", &Explanation::provenance, "What went into it.").required(),
    field("id", &Explanation::id, "The candidate.").required(),
    field("requirements", &Explanation::requirements,
          "One entry a requirement, in the job's order; their points add up.")
        .required()
        .json_after("verdict"),
    field("points", &Explanation::points, "Points, unknown counted as level 0.")
        .required()
        .in(0, Scorecard::points_limit),
    field("best", &Explanation::best, "Points, unknown counted as the scale's top.")
        .required()
        .in(0, Scorecard::points_limit),
    field("max_points", &Explanation::max_points, "Points of somebody with every top level.")
        .required()
        .in(1, Scorecard::points_limit),
    field("verdict", &Explanation::verdict, "Outcome of the eligibility check.").required(),
    field("reasons", &Explanation::reasons, "What of the formula is not satisfied.").required(),
    field("ways", &Explanation::ways, "The ways to satisfy it.").required(),
    field("steps", &Explanation::steps, "Single level steps that gain points, most first.")
        .required());

template <>
inline constexpr auto record_fields<ComparedPoints> =
    record("One candidate's points.",
           field("worst", &ComparedPoints::worst, "Points if every unknown level is 0.")
               .required()
               .in(0, Scorecard::points_limit),
           field("best", &ComparedPoints::best, "Points if every unknown level is the top.")
               .required()
               .in(0, Scorecard::points_limit))
        .on_one_line();

template <>
inline constexpr auto record_fields<ComparedRequirement> = record(
    "Two candidates on one requirement.",
    field("requirement", &ComparedRequirement::requirement, "The requirement's id.").required(),
    field("competence", &ComparedRequirement::competence, "Full competence id.").required(),
    field("label", &ComparedRequirement::label, "The requirement's label.").required(),
    field("required_level", &ComparedRequirement::required_level, "The required level.")
        .required()
        .in(1, Level::highest),
    field("maximum", &ComparedRequirement::maximum, "Points of the top level.")
        .required()
        .in(0, Scorecard::points_limit),
    field("level_a", &ComparedRequirement::level_a, "The first candidate's level, if it is known.")
        .required(),
    field("level_b", &ComparedRequirement::level_b, "The second candidate's level, if it is known.")
        .required(),
    field("a", &ComparedRequirement::a, "The first candidate's points.").required(),
    field("b", &ComparedRequirement::b, "The second candidate's points.").required(),
    field("difference", &ComparedRequirement::difference, "a.worst - b.worst.")
        .required()
        .in(-Scorecard::points_limit, Scorecard::points_limit));

template <>
inline constexpr auto record_fields<Comparison> =
    record("Two candidates on one job, criterion by criterion (Vergleich).",
           field("provenance", &Comparison::provenance, "What went into it.").required(),
           field("id_a", &Comparison::id_a, "The first candidate.").required(),
           field("id_b", &Comparison::id_b, "The second candidate.").required(),
           field("requirements", &Comparison::requirements, "One entry a requirement.")
               .required()
               .json_after("greatest_difference"),
           field("a", &Comparison::a, "The first candidate's points.").required(),
           field("b", &Comparison::b, "The second candidate's points.").required(),
           field("max_points", &Comparison::max_points, "Points of somebody with every top level.")
               .required()
               .in(1, Scorecard::points_limit),
           field("verdict_a", &Comparison::verdict_a, "Verdict on the first candidate.")
               .required()
               .json_after("id_b"),
           field("verdict_b", &Comparison::verdict_b, "Verdict on the second candidate.")
               .required()
               .json_after("verdict_a"),
           field("difference", &Comparison::difference, "Sum of the differences by requirement.")
               .required()
               .in(-Scorecard::points_limit, Scorecard::points_limit),
           field("least_difference", &Comparison::least_difference,
                 "Smallest difference that unknown levels allow.")
               .required()
               .in(-Scorecard::points_limit, Scorecard::points_limit),
           field("greatest_difference", &Comparison::greatest_difference,
                 "Greatest difference that unknown levels allow.")
               .required()
               .in(-Scorecard::points_limit, Scorecard::points_limit));

/// \endcond

}  // namespace herne::inline HERNE_ABI
