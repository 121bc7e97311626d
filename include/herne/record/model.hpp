// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/model/binning.hpp>
#include <herne/model/competence.hpp>
#include <herne/model/evidence.hpp>
#include <herne/model/framework.hpp>
#include <herne/model/scale.hpp>
#include <herne/model/unknown_as.hpp>
#include <herne/record/enumeration.hpp>
#include <herne/record/field.hpp>
#include <herne/version.hpp>

/// \file
/// Descriptions of the records of model/.

namespace herne::inline HERNE_ABI {

/// \cond

template <>
inline constexpr auto enumerators<Proof> = enumeration<Proof>({{Proof::document, "document"},
                                                               {Proof::judgement, "judgement"}});

template <>
inline constexpr auto enumerators<EvidenceStatus> =
    enumeration<EvidenceStatus>({{EvidenceStatus::claimed, "claimed"},
                                 {EvidenceStatus::documented, "documented"},
                                 {EvidenceStatus::verified, "verified"},
                                 {EvidenceStatus::judged, "judged"}});

template <>
inline constexpr auto enumerators<LevelsAs> = enumeration<LevelsAs>({{LevelsAs::automatic,
                                                                      "automatic"},
                                                                     {LevelsAs::number, "number"},
                                                                     {LevelsAs::label, "label"},
                                                                     {LevelsAs::code, "code"},
                                                                     {LevelsAs::value, "value"}});

template <>
inline constexpr auto enumerators<UnknownAs> = enumeration<UnknownAs>({{UnknownAs::worst, "worst"},
                                                                       {UnknownAs::best, "best"}});

template <>
inline constexpr auto enumerators<BinningRule> =
    enumeration<BinningRule>({{BinningRule::at_least, "at_least"},
                              {BinningRule::at_most, "at_most"},
                              {BinningRule::at_most_years_old, "at_most_years_old"}});

template <>
inline constexpr auto record_fields<Binning> =
    record(
        "Which values of a finer scale give which level, by cut points (Klasseneinteilung).",
        field("quantity", &Binning::quantity, "What the values are.")
            .required()
            .of_form(StringForm::filled),
        field("rule", &Binning::rule, "How values are held against the cut points.").required(),
        field("cut_points", &Binning::cut_points,
              "Where levels 1, 2, ... begin: ascending for 'at_least', else descending.")
            .required(),
        field("least", &Binning::least, "The least value allowed."),
        field("greatest", &Binning::greatest, "The greatest value allowed."),
        field("as_of", &Binning::as_of, "Day that ages are counted to.").of_form(StringForm::day))
        .by_position(3, 3);

template <>
inline constexpr auto record_fields<ScaleLevel> =
    record("One named level of a scale.",
           field("label", &ScaleLevel::label, "What people call it.")
               .required()
               .of_form(StringForm::filled),
           field("anchor", &ScaleLevel::anchor, "Observable behaviour that shows this level."),
           field("code", &ScaleLevel::code, "What a source system writes for it."))
        .by_position(1, 1);

template <>
inline constexpr auto record_fields<Area> =
    record(
        "A named part of a framework.",
        field("id", &Area::id, "`framework/name`.").required().of_form(StringForm::local_id),
        field("label", &Area::label, "What people call it.").required().of_form(StringForm::filled),
        field("description", &Area::description, "What it is."))
        .by_position(2, 2);

template <>
inline constexpr auto record_fields<Competence> = record(
    "What a level is stated of (Kompetenz); the framework that takes it up completes a bare name "
    "to `framework/name`.",
    field("id", &Competence::id, "`framework/name`.").required().of_form(StringForm::local_id),
    field("label", &Competence::label, "What people call it.")
        .required()
        .of_form(StringForm::filled),
    field("scale", &Competence::scale, "The levels that it may take.").required(),
    field("area", &Competence::area, "Id of its area, empty if it has none."),
    field("proof", &Competence::proof, "How it is usually established.").required(),
    field("description", &Competence::description, "What it is.").json_after("label"),
    field("binning", &Competence::binning, "Which values of a finer scale gave its levels.")
        .since(4));

template <>
inline constexpr auto record_fields<Edition> =
    record(
        "Which edition of a framework.",
        field("id", &Edition::id, "The framework's id.").required(),
        field("edition", &Edition::edition, "The edition as its publisher writes it.").required(),
        field("digest", &Edition::digest, "SHA-256 of the content in hex, empty where unknown."))
        .on_one_line()
        .by_position(3, 2);

template <>
inline constexpr auto record_fields<FrameworkParts> =
    record("What a framework is made of.",
           field("id", &FrameworkParts::id, "Lower-case id without `/`.")
               .required()
               .of_form(StringForm::id),
           field("edition", &FrameworkParts::edition, "The edition as its publisher writes it.")
               .required()
               .of_form(StringForm::filled),
           field("title", &FrameworkParts::title, "What people call the framework.").required(),
           field("source", &FrameworkParts::source, "Where its content comes from.").required(),
           field("licence", &FrameworkParts::licence, "The terms its content is under.").required(),
           field("note", &FrameworkParts::note, "What a reader should know of it."),
           field("areas", &FrameworkParts::areas, "Its areas in order.").json_after("scales"),
           field("scales", &FrameworkParts::scales, "Its scales in order.").required(),
           field("competences", &FrameworkParts::competences, "Its competences in order.")
               .required()
               .json_after("areas"));

template <>
inline constexpr auto record_fields<Evidence> =
    record(
        "Evidence (Nachweis) for one level of one candidate. It never changes points. Days are "
        "written `YYYY-MM-DD`.",
        field("what", &Evidence::what, "What it is, e.g. \"B2 certificate\"."),
        field("source", &Evidence::source, "Where it comes from."),
        field("date", &Evidence::date, "Day it is of, empty if not stated.")
            .of_form(StringForm::day),
        field("valid_until", &Evidence::valid_until,
              "Last day it is valid, empty if it does not expire.")
            .of_form(StringForm::day),
        field("status", &Evidence::status, "How far it is established.").written(),
        field("rater", &Evidence::rater, "Who judged it, by role or id."))
        .on_one_line()
        .by_position(1, 0);

/// \endcond

}  // namespace herne::inline HERNE_ABI
