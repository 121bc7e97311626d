// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/job/eligibility.hpp>
#include <herne/job/finding.hpp>
#include <herne/job/fit.hpp>
#include <herne/job/job_profile.hpp>
#include <herne/job/lint.hpp>
#include <herne/job/reasons.hpp>
#include <herne/job/requirement.hpp>
#include <herne/job/scorecard.hpp>
#include <herne/job/weights.hpp>
#include <herne/record/model.hpp>
#include <herne/version.hpp>

/// \file
/// Descriptions of the records of job/.

namespace herne::inline HERNE_ABI {

/// \cond

template <>
inline constexpr auto enumerators<Verdict> =
    enumeration<Verdict>({{Verdict::eligible, "eligible"},
                          {Verdict::undecided, "undecided"},
                          {Verdict::ineligible, "ineligible"}});

template <>
inline constexpr auto enumerators<Clause::Kind> =
    enumeration<Clause::Kind>({{Clause::Kind::level, "level"},
                               {Clause::Kind::all, "all"},
                               {Clause::Kind::any, "any"},
                               {Clause::Kind::at_least, "at_least"}});

template <>
inline constexpr auto enumerators<Fit::Kind> =
    enumeration<Fit::Kind>({{Fit::Kind::proportional, "proportional"},
                            {Fit::Kind::threshold, "threshold"},
                            {Fit::Kind::full_scale, "full_scale"},
                            {Fit::Kind::table, "table"}});

template <>
inline constexpr auto enumerators<Importance> = enumeration<Importance>(
    {{Importance::must, "must"}, {Importance::expected, "expected"}, {Importance::wish, "wish"}});

template <>
inline constexpr auto enumerators<Sharing> = enumeration<Sharing>({{Sharing::either, "either"},
                                                                   {Sharing::both, "both"},
                                                                   {Sharing::mean, "mean"}});

template <>
inline constexpr auto enumerators<Severity> = enumeration<Severity>({{Severity::information,
                                                                      "information"},
                                                                     {Severity::warning, "warning"},
                                                                     {Severity::error, "error"}});

template <>
inline constexpr auto enumerators<Employer> = enumeration<Employer>(
    {{Employer::public_service, "public_service"}, {Employer::private_sector, "private_sector"}});

template <>
inline constexpr auto enumerators<WeightsOver> = enumeration<WeightsOver>(
    {{WeightsOver::requirements, "requirements"}, {WeightsOver::groups, "groups"}});

template <>
inline constexpr auto enumerators<RankOrderMethod> =
    enumeration<RankOrderMethod>({{RankOrderMethod::sum, "sum"},
                                  {RankOrderMethod::reciprocal, "reciprocal"},
                                  {RankOrderMethod::centroid, "centroid"}});

namespace detail {

[[nodiscard]] constexpr bool is_level_clause(const Clause& clause) {
    return clause.kind == Clause::Kind::level;
}
[[nodiscard]] constexpr bool counts_parts(const Clause& clause) {
    return clause.kind == Clause::Kind::at_least;
}
[[nodiscard]] constexpr bool combines_clauses(const Clause& clause) {
    return clause.kind != Clause::Kind::level;
}
[[nodiscard]] constexpr bool is_level_reason(const Reason& reason) {
    return reason.kind == Clause::Kind::level;
}
[[nodiscard]] constexpr bool combines_reasons(const Reason& reason) {
    return reason.kind != Clause::Kind::level;
}

}  // namespace detail

template <>
inline constexpr auto record_fields<Clause> = record(
    "Clause of an eligibility formula: a level to reach, or a combination.",
    field("kind", &Clause::kind, "What it asks for.").digested_by_number(),
    field("competence", &Clause::competence, "Competence id, for 'level'.")
        .required()
        .when(&detail::is_level_clause)
        .json_after("stage"),
    field("level", &Clause::level, "Level to reach, for 'level'.")
        .required()
        .in(1, Level::highest)
        .when(&detail::is_level_clause)
        .json_after("competence"),
    field("n", &Clause::n, "How many of `clauses`, for 'at_least'.")
        .required()
        .in(1, Eligibility::max_clauses)
        .when(&detail::counts_parts)
        .json_after("level"),
    field("clauses", &Clause::clauses, "What is combined.")
        .required()
        .when(&detail::combines_clauses)
        .json_after("n")
        .digest_after("stage"),
    field("id", &Clause::id, "Short name for reports.").of_form(StringForm::local_id),
    field("label", &Clause::label, "What people call it.").digest_after("source_line"),
    field("source_line", &Clause::source_line, "The line of the posting it stands for."),
    field("posted_level", &Clause::posted_level, "The level that the posting states, if any.")
        .in(1, Level::highest)
        .when(&detail::is_level_clause)
        .json_after("level"),
    field("stage", &Clause::stage,
          "Stage by which it can be known, '' from the start; parts without one have it too.")
        .since(2),
    field("reason", &Clause::reason, "Why the post demands it where the office does not.")
        .since(5)
        .json_after("source_line"));

template <>
inline constexpr auto record_fields<Requirement> =
    record("One competence at one level, weighted (Anforderung).",
           field("id", &Requirement::id, "Unique within the job.")
               .required()
               .of_form(StringForm::local_id),
           field("competence", &Requirement::competence, "Competence id, full or bare.").required(),
           field("level", &Requirement::level, "The required level, 1..max.")
               .required()
               .in(1, Level::highest),
           field("weight", &Requirement::weight, "Weight within its group, 1..10000.")
               .required()
               .in(1, JobProfile::max_weight),
           field("group", &Requirement::group, "Id of its group, empty where there are no groups."),
           field("fit", &Requirement::fit, "Share of the points by level.").written(),
           field("importance", &Requirement::importance, "How the posting words it.").required(),
           field("proof", &Requirement::proof, "Overrides the competence's proof, if stated."),
           field("stage", &Requirement::stage, "Stage by which its level is known, may be empty."),
           field("source_line", &Requirement::source_line, "The posting's line."),
           field("tasks", &Requirement::tasks, "Ids of the tasks that it serves."),
           field("label", &Requirement::label,
                 "What people call it; empty: the competence's label.")
               .json_after("id"),
           field("shared", &Requirement::shared,
                 "What it asks of two who share the post; by default 'either' where a document "
                 "proves it, 'both' where it is judged.")
               .json_after("proof")
               .since(3))
        .by_position(3, 3);

template <>
inline constexpr auto record_fields<RequirementGroup> =
    record("A weighted group of requirements.",
           field("id", &RequirementGroup::id, "Unique within the job.")
               .required()
               .of_form(StringForm::local_id),
           field("label", &RequirementGroup::label, "What people call it.").required(),
           field("weight", &RequirementGroup::weight, "Weight among the groups, 1..10000.")
               .required()
               .in(1, JobProfile::max_weight))
        .on_one_line()
        .by_position(1, 1);

template <>
inline constexpr auto record_fields<Task> =
    record(
        "Task (Aufgabe) of a post: what requirements are for.",
        field("id", &Task::id, "Unique within the job.").required().of_form(StringForm::local_id),
        field("label", &Task::label, "What is to be done.").required())
        .on_one_line()
        .by_position(2, 1);

template <>
inline constexpr auto record_fields<Stage> =
    record(
        "Stage of a selection, such as documents or interview.",
        field("id", &Stage::id, "Unique within the job.").required().of_form(StringForm::local_id),
        field("label", &Stage::label, "What people call it.").required())
        .on_one_line()
        .by_position(2, 1);

template <>
inline constexpr auto record_fields<Pay> =
    record(
        "Pay of one status group.",
        field("status_group", &Pay::status_group, "E.g. 'employee'.").required(),
        field("grade", &Pay::grade, "E.g. 'E 11 TVöD'.").required(),
        field("weekly_hours", &Pay::weekly_hours, "Full-time hours a week, if stated.").in(1, 168),
        field("note", &Pay::note, "What applies besides."),
        field("track", &Pay::track, "What this status group presupposes besides.").since(5))
        .by_position(2, 2);

template <>
inline constexpr auto record_fields<Terms> = record(
    "Terms of a post; what is not stated stays empty.",
    field("pay", &Terms::pay, "Pay by status group."),
    field("permanent", &Terms::permanent, "Whether it is permanent, if stated."),
    field("full_time", &Terms::full_time, "Whether it is full time, if stated."),
    field("job_sharing", &Terms::job_sharing, "Whether two may share it, if stated."),
    field("start", &Terms::start, "When it starts."),
    field("closing_date", &Terms::closing_date, "Last day for applications.")
        .of_form(StringForm::day),
    field("published_on", &Terms::published_on, "Day of publication.").of_form(StringForm::day),
    field("notes", &Terms::notes, "Whatever else applies."));

template <>
inline constexpr auto record_fields<JobProfileParts> = record(
    "What a job profile is made of.",
    field("reference", &JobProfileParts::reference, "Reference number, not empty.").required(),
    field("title", &JobProfileParts::title, "Title of the post.").required(),
    field("employer", &JobProfileParts::employer, "Who offers the post."),
    field("unit", &JobProfileParts::unit, "Department."),
    field("source", &JobProfileParts::source, "Where the content comes from.")
        .digest_after("weights_source"),
    field("note", &JobProfileParts::note, "What a reader should know of it."),
    field("frameworks", &JobProfileParts::frameworks, "The frameworks that it speaks of.")
        .required(),
    field("terms", &JobProfileParts::terms, "Terms of the post."),
    field("weights_source", &JobProfileParts::weights_source, "Where the weights come from.")
        .required()
        .digest_after("note"),
    field("weight_total", &JobProfileParts::weight_total,
          "Every share is rounded to whole parts of this total, if stated.")
        .in(1, JobProfile::max_weight_total),
    field("stages", &JobProfileParts::stages, "Stages of the selection, in order.").written(),
    field("tasks", &JobProfileParts::tasks, "Tasks of the post.").written(),
    field("eligibility", &JobProfileParts::eligibility, "Who can be considered."),
    field("groups", &JobProfileParts::groups, "Groups; empty: all requirements form one."),
    field("requirements", &JobProfileParts::requirements, "What is weighed.").required());

template <>
inline constexpr auto record_fields<RoundedShare> =
    record("A share that `weight_total` changed.",
           field("requirement", &RoundedShare::requirement, "The requirement's id.").required(),
           field("exact", &RoundedShare::exact, "The share by weights alone.").required(),
           field("rounded", &RoundedShare::rounded, "The share in use.").required());

template <>
inline constexpr auto record_fields<Finding> = record(
    "What a check noticed; nothing is refused because of it.",
    field("code", &Finding::code, "Stable short name, e.g. 'judgement_in_eligibility'.").required(),
    field("severity", &Finding::severity, "How grave it is.").required(),
    field("place", &Finding::place, "Where, e.g. 'requirements[3]'.").required(),
    field("reason", &Finding::reason, "Why, in German and English.").required());

template <>
inline constexpr auto record_fields<Provenance> =
    record("What went into a result.", field("version", &Provenance::version, "Version of herne."),
           field("job", &Provenance::job, "Reference of the job, empty if there is none."),
           field("stage", &Provenance::stage, "Stage that the job was cut at, or empty."),
           field("job_digest", &Provenance::job_digest, "SHA-256 of the job, or empty."),
           field("scorecard_digest", &Provenance::scorecard_digest, "SHA-256 of the scorecard."),
           field("frameworks", &Provenance::frameworks, "The frameworks that the job speaks of.")
               .required());

template <>
inline constexpr auto record_fields<PointsTable> =
    record("Points by level for one competence.",
           field("competence", &PointsTable::competence, "Full competence id.").required(),
           field("points", &PointsTable::points, "One entry a level 0..max.")
               .required()
               .in(0, Scorecard::points_limit));

template <>
inline constexpr auto record_fields<Reason> =
    record("What of one clause is not satisfied: the clause without satisfied parts.",
           field("kind", &Reason::kind, "What the clause asks for.").required(),
           field("competence", &Reason::competence, "The competence, for 'level'.")
               .required()
               .when(&detail::is_level_reason)
               .json_after("source_line"),
           field("level", &Reason::level, "The level to reach, for 'level'.")
               .required()
               .in(1, Level::highest)
               .when(&detail::is_level_reason)
               .json_after("competence"),
           field("actual", &Reason::actual, "The candidate's level, if it is known.")
               .required()
               .when(&detail::is_level_reason)
               .json_after("level"),
           field("n", &Reason::n, "How many of `parts` are still needed.")
               .required()
               .in(1, Eligibility::max_clauses)
               .when(&detail::combines_reasons)
               .json_after("actual"),
           field("verdict", &Reason::verdict, "'undecided' or 'ineligible'.")
               .required()
               .in(static_cast<int>(Verdict::undecided), static_cast<int>(Verdict::ineligible)),
           field("id", &Reason::id, "The clause's short name."),
           field("label", &Reason::label, "What people call the clause."),
           field("source_line", &Reason::source_line, "The posting's line."),
           field("parts", &Reason::parts, "The unsatisfied parts.")
               .required()
               .when(&detail::combines_reasons)
               .json_after("n"));

template <>
inline constexpr auto record_fields<Raise> =
    record("One level to reach; from an unknown level it asks for a proof.",
           field("competence", &Raise::competence, "Full competence id.").required(),
           field("from", &Raise::from, "The level now, if it is known.").required(),
           field("to", &Raise::to, "The level to reach.").required().in(1, Level::highest));

template <>
inline constexpr auto record_fields<Ways> =
    record("Minimal sets of raises; each alone makes a candidate eligible.",
           field("sets", &Ways::sets, "Fewest raises first; at most 32.").required(),
           field("more", &Ways::more, "Whether there are more than are listed.").required());

/// \endcond

}  // namespace herne::inline HERNE_ABI
