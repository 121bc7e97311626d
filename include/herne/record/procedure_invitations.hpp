// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/procedure/invitations.hpp>
#include <herne/record/job.hpp>
#include <herne/version.hpp>

/// \file
/// Descriptions of invitations: the list for the panel, and the grounds, which are restricted. What
/// has both has none, so that no format writes them together.

namespace herne::inline HERNE_ABI {

/// \cond

template <>
inline constexpr auto enumerators<InvitationGround> = enumeration<InvitationGround>(
    {{InvitationGround::place, "place"},
     {InvitationGround::disability, "disability"},
     {InvitationGround::equal_representation, "equal_representation"}});

template <>
inline constexpr auto enumerators<NotInvitedReason> =
    enumeration<NotInvitedReason>({{NotInvitedReason::behind_the_places, "behind_the_places"},
                                   {NotInvitedReason::conditions_failed, "conditions_failed"},
                                   {NotInvitedReason::plainly_unsuitable, "plainly_unsuitable"}});

template <>
inline constexpr auto record_fields<UnsuitabilityFinding> =
    record("What a named person found of somebody severely disabled: plainly unsuitable.",
           field("id", &UnsuitabilityFinding::id, "Of whom.").required(),
           field("clause", &UnsuitabilityFinding::clause,
                 "What of the published profile is not met.")
               .required()
               .of_form(StringForm::filled),
           field("reason", &UnsuitabilityFinding::reason, "Why that is plain.")
               .required()
               .of_form(StringForm::filled),
           field("by", &UnsuitabilityFinding::by, "Who found so, by name and role.")
               .required()
               .of_form(StringForm::filled),
           field("date", &UnsuitabilityFinding::date, "Day of the finding.")
               .required()
               .of_form(StringForm::day))
        .by_position(1, 1);

template <>
inline constexpr auto record_fields<UnderRepresentation> = record(
    "That women are under-represented where the post belongs.",
    field("status_group", &UnderRepresentation::status_group, "Whom it is about, '' everybody."),
    field("grade", &UnderRepresentation::grade, "The grade or group compared.")
        .required()
        .of_form(StringForm::filled),
    field("date", &UnderRepresentation::date, "Day of the count.")
        .required()
        .of_form(StringForm::day),
    field("source", &UnderRepresentation::source, "Where it stands, such as the equality plan.")
        .required()
        .of_form(StringForm::filled));

template <>
inline constexpr auto record_fields<InvitationRules> =
    record(
        "By what people are invited.",
        field("places", &InvitationRules::places, "How many first places are invited.").required(),
        field("unsuitable", &InvitationRules::unsuitable, "Who was found plainly unsuitable."),
        field("under_represented", &InvitationRules::under_represented, "Where women are."),
        field("employer", &InvitationRules::employer, "Sections 165 and 9 bind public ones."))
        .by_position(1, 1);

template <>
inline constexpr auto record_fields<InvitationList> = record(
    "Whom to invite, for the panel: ids and nothing else.",
    field("provenance", &InvitationList::provenance, "What the ranking was made from.").required(),
    field("invited", &InvitationList::invited, "Ids ascending.").required());

template <>
inline constexpr auto record_fields<TermsVerdict> =
    record("Whether somebody meets what the terms of one status group presuppose.",
           field("status_group", &TermsVerdict::status_group, "E.g. 'employee'.").required(),
           field("grade", &TermsVerdict::grade, "E.g. 'E 11 TVöD'.").required(),
           field("verdict", &TermsVerdict::verdict, "Whether the track is met.").required())
        .on_one_line();

template <>
inline constexpr auto record_fields<InvitedPerson> = record(
    "Why one person is invited.", field("id", &InvitedPerson::id, "Who.").required(),
    field("grounds", &InvitedPerson::grounds, "All grounds that hold.").required(),
    field("place", &InvitedPerson::place, "Place in the ranking, 0 for none.").required(),
    field("verdict", &InvitedPerson::verdict, "An undecided one is to be settled.").required(),
    field("terms", &InvitedPerson::terms, "On which terms, by status group."));

template <>
inline constexpr auto record_fields<NotInvitedPerson> =
    record("One person who is not invited, and why.",
           field("id", &NotInvitedPerson::id, "Who.").required(),
           field("reason", &NotInvitedPerson::reason, "Why.").required(),
           field("place", &NotInvitedPerson::place, "Place in the ranking, 0 for none.").required(),
           field("clauses", &NotInvitedPerson::clauses, "Ids of the clauses that fail."),
           field("findings", &NotInvitedPerson::findings, "What was found, at most one."));

template <>
inline constexpr auto record_fields<InvitationGrounds> = record(
    "On what grounds people are invited. Restricted.",
    field("provenance", &InvitationGrounds::provenance, "What the ranking was made from.")
        .required(),
    field("places", &InvitationGrounds::places, "How many first places are invited.").required(),
    field("under_represented", &InvitationGrounds::under_represented, "What was stated."),
    field("invited", &InvitationGrounds::invited, "Ids ascending.").required(),
    field("not_invited", &InvitationGrounds::not_invited, "Ids ascending.").required(),
    field("sex_not_recorded", &InvitationGrounds::sex_not_recorded,
          "Whether the numbers compared may be too small."));

/// \endcond

}  // namespace herne::inline HERNE_ABI
