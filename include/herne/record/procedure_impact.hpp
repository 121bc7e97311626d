// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/procedure/impact.hpp>
#include <herne/record/job.hpp>
#include <herne/record/procedure_roster.hpp>
#include <herne/version.hpp>

/// \file
/// Descriptions of selections and of how groups fared in them.

namespace herne::inline HERNE_ABI {

/// \cond

namespace detail {
/// Most people that a document counts: the product of two such numbers has 63 bits.
inline constexpr std::int64_t max_counted_people = 3'000'000'000;
}  // namespace detail

template <>
inline constexpr auto enumerators<SelectionKind> =
    enumeration<SelectionKind>({{SelectionKind::conditions, "conditions"},
                                {SelectionKind::clause, "clause"},
                                {SelectionKind::requirement, "requirement"},
                                {SelectionKind::place, "place"},
                                {SelectionKind::stated, "stated"}});

template <>
inline constexpr auto record_fields<SelectionWithout> = record(
    "Who would be selected without one clause or requirement.",
    field("kind", &SelectionWithout::kind, "What is left out: 'clause' or 'requirement'.")
        .required()
        .in(static_cast<int>(SelectionKind::clause), static_cast<int>(SelectionKind::requirement)),
    field("id", &SelectionWithout::id, "Its id, may be empty for a clause."),
    field("label", &SelectionWithout::label, "What people call it."),
    field("selected", &SelectionWithout::selected, "Who is selected without it, ids ascending.")
        .required());

template <>
inline constexpr auto record_fields<Selection> = record(
    "Who was looked at and who went on.",
    field("provenance", &Selection::provenance, "What went into it, if it was computed."),
    field("kind", &Selection::kind, "What people were selected by.").required(),
    field("id", &Selection::id, "Id of the clause or requirement."),
    field("label", &Selection::label, "What people call it."),
    field("places", &Selection::places, "How many places, for 'place'."),
    field("considered", &Selection::considered, "Who was looked at, ids ascending.").required(),
    field("selected", &Selection::selected, "Who of them went on, ids ascending.").required(),
    field("without", &Selection::without, "The same without one clause or requirement."));

template <>
inline constexpr auto record_fields<ImpactRow> = record(
    "How a group, or several together, fared in a selection.",
    field("groups", &ImpactRow::groups, "The group, or those put together; none where all are.")
        .required(),
    field("people", &ImpactRow::people, "How many were looked at.")
        .required()
        .in(0, detail::max_counted_people),
    field("selected", &ImpactRow::selected, "How many of them went on.")
        .required()
        .in(0, detail::max_counted_people),
    field("rate", &ImpactRow::rate, "Selected of people."),
    field("ratio", &ImpactRow::ratio, "The rate as a part of the highest one."),
    field("below_four_fifths", &ImpactRow::below_four_fifths,
          "Whether the ratio is below 4/5: a US rule of thumb, no German threshold.")
        .written(),
    field("p_value", &ImpactRow::p_value,
          "Fisher's exact test against the row with the highest rate, two-sided."));

template <>
inline constexpr auto record_fields<ImpactCostRow> =
    record("What leaving one clause or requirement out would change for a group.",
           field("groups", &ImpactCostRow::groups, "The group, or those put together.").required(),
           field("gained", &ImpactCostRow::gained, "Who would be selected without it, and is not.")
               .required()
               .in(0, detail::max_counted_people),
           field("lost", &ImpactCostRow::lost, "Who is selected, and would not be without it.")
               .required()
               .in(0, detail::max_counted_people))
        .on_one_line();

template <>
inline constexpr auto record_fields<ImpactCost> = record(
    "What one clause or requirement costs which group.",
    field("kind", &ImpactCost::kind, "'clause' or 'requirement'.")
        .required()
        .in(static_cast<int>(SelectionKind::clause), static_cast<int>(SelectionKind::requirement)),
    field("id", &ImpactCost::id, "Its id, may be empty for a clause."),
    field("label", &ImpactCost::label, "What people call it."),
    field("gained", &ImpactCost::gained, "Who would be selected without it.")
        .required()
        .in(0, detail::max_counted_people),
    field("lost", &ImpactCost::lost, "Who would no longer be.")
        .required()
        .in(0, detail::max_counted_people),
    field("rows", &ImpactCost::rows, "By group.").required());

template <>
inline constexpr auto record_fields<ImpactTable> =
    record("Audit of one selection by one attribute; small groups are put together with others.",
           field("provenance", &ImpactTable::provenance, "What the selection was made from."),
           field("kind", &ImpactTable::kind, "What people were selected by.").required(),
           field("id", &ImpactTable::id, "Id of the clause or requirement."),
           field("label", &ImpactTable::label, "What people call it."),
           field("places", &ImpactTable::places, "How many places, for 'place'."),
           field("attribute", &ImpactTable::attribute, "By what people are told apart.").required(),
           field("people", &ImpactTable::people, "How many were looked at.")
               .required()
               .in(0, detail::max_counted_people),
           field("selected", &ImpactTable::selected, "How many of them went on.")
               .required()
               .in(0, detail::max_counted_people),
           field("rows", &ImpactTable::rows, "Groups, those put together last.").required(),
           field("costs", &ImpactTable::costs, "What each clause and requirement costs whom."));

/// \endcond

}  // namespace herne::inline HERNE_ABI
