// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/procedure/roster.hpp>

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// The way to what a roster says of one person, for the procedure alone.
struct RosterAccess {
    /// Returns all entries by ascending id.
    [[nodiscard]] static std::span<const RosterEntry> entries(const Roster& roster) noexcept {
        return roster.entries_;
    }
    /// Returns somebody's entry, nullptr if there is none.
    [[nodiscard]] static const RosterEntry* find(const Roster& roster,
                                                 const CandidateId& id) noexcept;
    /// Returns somebody's entry. Throws `unknown_id`.
    [[nodiscard]] static const RosterEntry& entry(const Roster& roster, const CandidateId& id);
};

/// The groups of a roster by one attribute.
struct RosterGroups {
    std::vector<std::string> names = {};     ///< of those that somebody is in, in a fixed order
    std::vector<std::size_t> group_of = {};  ///< position of everybody's group, by ascending id
    std::vector<bool> together = {};         ///< which are put together by their sizes alone
};
/// Returns the groups of a roster. What is not recorded is a group of its own, `not_recorded`.
[[nodiscard]] RosterGroups groups_of(const Roster& roster, RosterAttribute attribute);

/// Returns the names that a published row has, none if it has all groups of several.
[[nodiscard]] std::vector<std::string> names_of(const RosterGroups& groups,
                                                const std::vector<std::size_t>& row);

}  // namespace herne::inline HERNE_ABI::detail
