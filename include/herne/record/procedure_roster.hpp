// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/procedure/roster.hpp>
#include <herne/record/model.hpp>
#include <herne/version.hpp>

/// \file
/// Descriptions of the counts of a roster. Its entries have none, so that they enter no document.

namespace herne::inline HERNE_ABI {

/// \cond

template <>
inline constexpr auto enumerators<RecordedSex> =
    enumeration<RecordedSex>({{RecordedSex::female, "female"},
                              {RecordedSex::male, "male"},
                              {RecordedSex::diverse, "diverse"}});

template <>
inline constexpr auto enumerators<DisabilityStatus> =
    enumeration<DisabilityStatus>({{DisabilityStatus::none, "none"},
                                   {DisabilityStatus::severe, "severe"},
                                   {DisabilityStatus::equal_status, "equal_status"}});

template <>
inline constexpr auto enumerators<RosterAttribute> =
    enumeration<RosterAttribute>({{RosterAttribute::sex, "sex"},
                                  {RosterAttribute::disability, "disability"},
                                  {RosterAttribute::status_group, "status_group"}});

template <>
inline constexpr auto record_fields<GroupCount> =
    record("How many people a group has, or several together.",
           field("groups", &GroupCount::groups,
                 "The group, or those put together; none where all are.")
               .required(),
           field("people", &GroupCount::people, "Their people.").required())
        .on_one_line();

template <>
inline constexpr auto record_fields<AttributeCounts> = record(
    "The groups of one attribute.",
    field("attribute", &AttributeCounts::attribute, "By what people are told apart.").required(),
    field("rows", &AttributeCounts::rows, "Groups that somebody is in.").required());

template <>
inline constexpr auto record_fields<RosterCounts> =
    record("What may be said of a roster: counts, small groups put together with others.",
           field("people", &RosterCounts::people, "People in the roster.").required(),
           field("attributes", &RosterCounts::attributes, "One entry an attribute.").required());

/// \endcond

}  // namespace herne::inline HERNE_ABI
