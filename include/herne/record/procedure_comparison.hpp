// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/procedure/comparison_sheet.hpp>
#include <herne/procedure/equality_finding.hpp>
#include <herne/record/job.hpp>
#include <herne/version.hpp>

/// \file
/// Descriptions of comparison sheets and of findings on equal qualification.

namespace herne::inline HERNE_ABI {

/// \cond

template <>
inline constexpr auto enumerators<Preference> =
    enumeration<Preference>({{Preference::not_called_for, "not_called_for"},
                             {Preference::applied, "applied"},
                             {Preference::set_aside, "set_aside"}});

template <>
inline constexpr auto record_fields<Appraisal> =
    record("Appraisal of one person, as its authority gave it.",
           field("id", &Appraisal::id, "Of whom.").required(),
           field("grade", &Appraisal::grade, "The overall judgement in its own words.").required(),
           field("office", &Appraisal::office, "The office it was given in."),
           field("date", &Appraisal::date, "Day it was given.").of_form(StringForm::day))
        .on_one_line()
        .by_position(4, 2);

template <>
inline constexpr auto record_fields<ComparedPerson> = record(
    "One person on a comparison sheet.", field("id", &ComparedPerson::id, "Who.").required(),
    field("civil_servant", &ComparedPerson::civil_servant,
          "Whether appraisals for the grade come first.")
        .required(),
    field("appraisals", &ComparedPerson::appraisals, "Newest first.").required(),
    field("verdict", &ComparedPerson::verdict, "Outcome of the eligibility check.").required(),
    field("open", &ComparedPerson::open, "Ids of the clauses that are to be settled."));

template <>
inline constexpr auto record_fields<ComparedLevel> =
    record("One person's side of one criterion.",
           field("level", &ComparedLevel::level, "The level, perhaps unknown.").required(),
           field("label", &ComparedLevel::label, "What the scale calls it."),
           field("evidence", &ComparedLevel::evidence, "The evidence for it."));

template <>
inline constexpr auto record_fields<ComparedCriterion> = record(
    "One criterion of a comparison sheet.",
    field("requirement", &ComparedCriterion::requirement, "The requirement's id.").required(),
    field("competence", &ComparedCriterion::competence, "Full competence id.").required(),
    field("label", &ComparedCriterion::label, "What people call it."),
    field("importance", &ComparedCriterion::importance, "How the posting words it.").required(),
    field("proof", &ComparedCriterion::proof, "How it is established.").required(),
    field("required_level", &ComparedCriterion::required_level, "The required level.")
        .required()
        .in(1, Level::highest),
    field("required_label", &ComparedCriterion::required_label, "What the scale calls that."),
    field("levels", &ComparedCriterion::levels, "One entry a person, in their order.").required());

template <>
inline constexpr auto record_fields<ComparisonSheet> = record(
    "People who are considered close, appraisals first, then criterion by criterion.",
    field("provenance", &ComparisonSheet::provenance, "What the ranking was made from.").required(),
    field("people", &ComparisonSheet::people, "Ids ascending.").required(),
    field("findings", &ComparisonSheet::findings, "Such as an appraisal that is missing."),
    field("criteria", &ComparisonSheet::criteria, "In the job's order.").required());

template <>
inline constexpr auto record_fields<NamedRole> =
    record("Somebody who answers for a finding.",
           field("role", &NamedRole::role, "In which role.").required().of_form(StringForm::filled),
           field("name", &NamedRole::name, "Who.").required().of_form(StringForm::filled))
        .on_one_line()
        .by_position(2, 2);

template <>
inline constexpr auto record_fields<CriterionFinding> =
    record("What was found on one criterion.",
           field("requirement", &CriterionFinding::requirement, "The requirement's id.")
               .required()
               .of_form(StringForm::filled),
           field("reason", &CriterionFinding::reason, "In what people are equal or differ.")
               .required()
               .of_form(StringForm::filled))
        .on_one_line()
        .by_position(2, 2);

template <>
inline constexpr auto record_fields<EqualityFinding> = record(
    "Finding on equal qualification, written by people.",
    field("people", &EqualityFinding::people, "Of whom, two at least, ids ascending.").required(),
    field("equally_qualified", &EqualityFinding::equally_qualified, "What was found.").required(),
    field("criteria", &EqualityFinding::criteria, "By criterion, one at least.").required(),
    field("reasons", &EqualityFinding::reasons, "Why, as a whole.")
        .required()
        .of_form(StringForm::filled),
    field("preference", &EqualityFinding::preference, "Whether section 7 LGG NRW was applied.")
        .required(),
    field("preference_reason", &EqualityFinding::preference_reason,
          "Why it was applied, set aside or not called for.")
        .required()
        .of_form(StringForm::filled),
    field("found_by", &EqualityFinding::found_by, "Who found so, one at least.").required(),
    field("date", &EqualityFinding::date, "Day of the finding.")
        .required()
        .of_form(StringForm::day));

/// \endcond

}  // namespace herne::inline HERNE_ABI
