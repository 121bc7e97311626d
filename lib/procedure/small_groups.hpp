// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/procedure/roster.hpp>

#include <cstdint>
#include <span>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// How many people of one group had each outcome.
using OutcomeCounts = std::vector<std::uint64_t>;

/// Returns which of `groups` are put together, so that the totals by outcome, which everybody
/// knows, do not give back what a small group has. All groups stand in a fixed order and have as
/// many outcomes; `already` says who is put together for another reason, one entry a group.
///
/// A group is small if fewer than `least` of its people had some outcome that anybody had at all.
/// Small groups are put together with the first others in order, until those together have a group
/// that is not small, twice `least` people, and `least` people for each outcome that anybody had.
/// Where that cannot be, all are put together. The README of this folder says why that is enough.
[[nodiscard]] std::vector<bool> put_together(std::span<const OutcomeCounts> groups,
                                             std::vector<bool> already,
                                             std::uint64_t least = Roster::least_published);

/// Returns the positions of the groups of each row that is published: those by themselves in order,
/// then those put together.
[[nodiscard]] std::vector<std::vector<std::size_t>> published_rows(
    const std::vector<bool>& together);

}  // namespace herne::inline HERNE_ABI::detail
