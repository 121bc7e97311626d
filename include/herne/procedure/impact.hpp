// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/base/export.hpp>
#include <herne/base/fraction.hpp>
#include <herne/base/text.hpp>
#include <herne/procedure/roster.hpp>
#include <herne/procedure/selection.hpp>
#include <herne/version.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace herne::inline HERNE_ABI {

/// How a group, or several together, fared in a selection.
struct ImpactRow {
    /// the group's name, or the names of those put together; none where all are because their sizes
    /// alone are too small
    std::vector<std::string> groups = {};
    std::uint64_t people = 0;           ///< how many were looked at
    std::uint64_t selected = 0;         ///< how many of them went on
    std::optional<Fraction> rate = {};  ///< selected / people; nothing where there are no people
    /// the rate as a part of the highest one; nothing unless there are two rows and somebody was
    /// selected
    std::optional<Fraction> ratio = {};
    /// whether the ratio is below 4/5, in whole numbers: a rule of thumb of US authorities (29 CFR
    /// 1607.4 D), no threshold of German law
    bool below_four_fifths = false;
    /// Fisher's exact test against the row with the highest rate, two-sided: how probable such a
    /// difference or a rarer one is if the selection does not depend on the group. Nothing for that
    /// row itself, and where both have more than 40,000 people together
    std::optional<double> p_value = {};

    bool operator==(const ImpactRow&) const = default;
};

/// What leaving one clause or requirement out would change for a group, or for several together.
struct ImpactCostRow {
    std::vector<std::string> groups = {};  ///< as in `ImpactRow`
    std::uint64_t gained = 0;  ///< who would be selected without it, and is not: what it costs them
    std::uint64_t lost = 0;    ///< who is selected, and would not be without it

    bool operator==(const ImpactCostRow&) const = default;
};

/// What one clause or requirement costs which group: the same selection without it.
struct ImpactCost {
    SelectionKind kind = SelectionKind::clause;  ///< `clause` or `requirement`
    std::string id = {};                         ///< its id, may be empty for a clause
    Text label = {};                             ///< what people call it
    std::uint64_t gained = 0;                    ///< people of all groups
    std::uint64_t lost = 0;                      ///< people of all groups
    std::vector<ImpactCostRow> rows = {};        ///< by group

    bool operator==(const ImpactCost&) const = default;
};

/// Audit of one selection by one attribute. A group of which some number would be below five, or
/// could be found by subtracting, is put together with others: small groups are never said to have
/// fared well or badly.
struct ImpactTable {
    Provenance provenance = {};                        ///< what the selection was made from
    SelectionKind kind = SelectionKind::conditions;    ///< what people were selected by
    std::string id = {};                               ///< id of the clause or requirement
    Text label = {};                                   ///< what people call it
    std::size_t places = 0;                            ///< how many places, for `place`
    RosterAttribute attribute = RosterAttribute::sex;  ///< by what people are told apart
    std::uint64_t people = 0;                          ///< how many were looked at
    std::uint64_t selected = 0;                        ///< how many of them went on
    /// groups in a fixed order, those put together last
    std::vector<ImpactRow> rows = {};
    std::vector<ImpactCost> costs = {};  ///< one entry for each that the selection was made without

    bool operator==(const ImpactTable&) const = default;
};

/// Options of `impact`.
struct ImpactOptions {
    RosterAttribute attribute = RosterAttribute::sex;  ///< by what people are told apart
};

/// Returns how the groups of a roster fared in a selection. Everybody who was considered has to be
/// in the roster: throws `unknown_id`. Throws `invalid_input` unless ids ascend and whoever is
/// selected was considered. What is published together has to be made together, by the function
/// below: tables of one attribute that are made apart could be subtracted from each other.
[[nodiscard]] HERNE_EXPORT ImpactTable impact(const Selection& selection, const Roster& roster,
                                              const ImpactOptions& options = {});
/// Returns one table a selection, made together: the same groups are put together in all of them,
/// so that no difference between them says anything of a small group either. Throws as above.
[[nodiscard]] HERNE_EXPORT std::vector<ImpactTable> impact(std::span<const Selection> selections,
                                                           const Roster& roster,
                                                           const ImpactOptions& options = {});

/// Returns the two-sided p-value of Fisher's exact test of two groups: the sum of the probabilities
/// of all tables with the same margins that are no more probable than the one there is, computed in
/// whole numbers and rounded once. Throws `invalid_input` where more are selected than there are,
/// or there are more than 40,000 people in all.
[[nodiscard]] HERNE_EXPORT double fisher_exact(std::uint64_t selected_a, std::uint64_t people_a,
                                               std::uint64_t selected_b, std::uint64_t people_b);
/// Returns whether the rate selected / people is below four fifths of `selected_highest /
/// people_highest`, in whole numbers.
[[nodiscard]] HERNE_EXPORT bool below_four_fifths(std::uint64_t selected, std::uint64_t people,
                                                  std::uint64_t selected_highest,
                                                  std::uint64_t people_highest);

}  // namespace herne::inline HERNE_ABI
