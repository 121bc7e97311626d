// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/model/unknown_as.hpp>

#include "scan/scorecard_columns.hpp"
#include "scan/top_k.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// What a ranking says of those in its list beside the points of its order, one fact an entry.
/// Read superblock by superblock, since one candidate after another would read memory in leaps.
class EntryFacts {
public:
    /// `other` is the order that the entries were not found in. Arguments are read here alone.
    EntryFacts(const ScorecardColumns& columns, UnknownAs other, std::span<const TopEntry> entries);

    /// Returns the points of the entry at `index` in the other order.
    [[nodiscard]] std::int64_t other_points(std::size_t index) const noexcept {
        return other_points_[index];
    }
    /// Returns the positions of the top-level clauses that are open for the entry at `index`;
    /// may be taken away.
    [[nodiscard]] std::vector<std::size_t>& open(std::size_t index) noexcept {
        return open_.empty() ? none_ : open_[index];
    }

private:
    std::vector<std::int64_t> other_points_;
    std::vector<std::vector<std::size_t>> open_;  ///< nothing without a formula
    std::vector<std::size_t> none_;
};

}  // namespace herne::inline HERNE_ABI::detail
