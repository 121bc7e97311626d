// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/procedure/panel.hpp>
#include <herne/record/enumeration.hpp>
#include <herne/record/field.hpp>
#include <herne/record/model.hpp>
#include <herne/version.hpp>

/// \file
/// Descriptions of the records of procedure/ that are about panels.

namespace herne::inline HERNE_ABI {

/// \cond

template <>
inline constexpr auto enumerators<PanelRule> =
    enumeration<PanelRule>({{PanelRule::consensus, "consensus"},
                            {PanelRule::lower_median, "lower_median"},
                            {PanelRule::least, "least"}});

template <>
inline constexpr auto record_fields<Rating> =
    record("One rating (Einzelurteil): the level that one rater gave on one day.",
           field("id", &Rating::id, "The candidate.").required(),
           field("competence", &Rating::competence, "Competence id, full or bare.").required(),
           field("level", &Rating::level, "The level given.").required(),
           field("rater", &Rating::rater, "Who judged, by role or id.")
               .required()
               .of_form(StringForm::filled),
           field("date", &Rating::date, "Day of the rating, `YYYY-MM-DD`.")
               .required()
               .of_form(StringForm::day),
           field("what", &Rating::what, "What was judged, such as \"interview\"."),
           field("source", &Rating::source, "Where it stands, such as \"minutes 4\"."),
           field("valid_until", &Rating::valid_until,
                 "Last day it is valid, empty if it does not expire.")
               .of_form(StringForm::day))
        .on_one_line()
        .by_position(5, 5);

template <>
inline constexpr auto record_fields<ExpiredLevel> =
    record("A level whose only evidence has expired, so that it is unknown.",
           field("id", &ExpiredLevel::id, "The candidate.").required(),
           field("competence", &ExpiredLevel::competence, "Full competence id.").required(),
           field("valid_until", &ExpiredLevel::valid_until,
                 "The last day on which some evidence was valid.")
               .required()
               .of_form(StringForm::day))
        .on_one_line();

template <>
inline constexpr auto record_fields<RatedLevel> =
    record(
        "The level that one rater gave.",
        field("rater", &RatedLevel::rater, "Who judged.").required(),
        field("level", &RatedLevel::level, "The level given.").required(),
        field("date", &RatedLevel::date, "Day of the rating.").required().of_form(StringForm::day))
        .on_one_line();

template <>
inline constexpr auto record_fields<Disagreement> =
    record("Ratings of one level that are not all the same.",
           field("id", &Disagreement::id, "The candidate.").required(),
           field("competence", &Disagreement::competence, "Full competence id.").required(),
           field("distance", &Disagreement::distance, "Greatest level less the least one.")
               .required()
               .in(1, Level::highest),
           field("ratings", &Disagreement::ratings, "Raters ascending.").required());

template <>
inline constexpr auto record_fields<Agreement> =
    record("How far raters agree: Krippendorff's alpha for ordinal data.",
           field("over", &Agreement::over, "Full competence id, or id of a scale.").required(),
           field("units", &Agreement::units, "Levels that two raters or more rated.").required(),
           field("ratings", &Agreement::ratings, "Ratings of these.").required(),
           field("alpha", &Agreement::alpha,
                 "Alpha as an exact fraction; empty where no two ratings differ.")
               .required())
        .on_one_line();

template <>
inline constexpr auto record_fields<RaterTendency> =
    record(
        "How one rater's levels stand to those that others gave for the same.",
        field("rater", &RaterTendency::rater, "Who judged.").required(),
        field("ratings", &RaterTendency::ratings, "Ratings that count.").required(),
        field("pairs", &RaterTendency::pairs, "Pairs with another rater's of the same level.")
            .required(),
        field("higher", &RaterTendency::higher, "Pairs in which this rater's is higher.")
            .required(),
        field("lower", &RaterTendency::lower, "Pairs in which this rater's is lower.").required(),
        field("difference", &RaterTendency::difference,
              "Sum over the pairs of own less other level.")
            .required())
        .on_one_line();

template <>
inline constexpr auto record_fields<PanelProvenance> =
    record("What went into a result about a panel.",
           field("version", &PanelProvenance::version, "Version of herne."),
           field("panel_digest", &PanelProvenance::panel_digest, "SHA-256 of the panel."),
           field("frameworks", &PanelProvenance::frameworks, "The frameworks that it speaks of.")
               .required());

template <>
inline constexpr auto record_fields<PanelReport> = record(
    "What a panel's ratings say of themselves as of a day.",
    field("provenance", &PanelReport::provenance, "What went into it.").required(),
    field("as_of", &PanelReport::as_of, "The day; empty: all ratings count.")
        .required()
        .of_form(StringForm::day),
    field("candidates", &PanelReport::candidates, "Candidates with a rating that counts.")
        .required(),
    field("ratings", &PanelReport::ratings, "Ratings that count.").required(),
    field("disagreements", &PanelReport::disagreements, "Distance descending.").required(),
    field("agreement", &PanelReport::agreement, "By competence.").required(),
    field("agreement_by_scale", &PanelReport::agreement_by_scale,
          "By scale that several competences rated share.")
        .required(),
    field("raters", &PanelReport::raters, "Raters ascending.").required(),
    field("expired", &PanelReport::expired, "Levels whose ratings have all expired.").required());

/// \endcond

}  // namespace herne::inline HERNE_ABI
