// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/analysis/robust_order.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// People with the same points under all weights, and how they stand to others, each of whom stands
/// for those of the same points. Positions are those of `RobustOrder::ids`.
struct OrderClass {
    std::size_t layer = 1;  ///< length of the longest chain of people that ends with them
    std::vector<std::size_t> members = {};         ///< in ascending order, at least one
    std::vector<std::size_t> next_after = {};      ///< whom they are certainly before, with nobody
                                                   ///< between
    std::vector<std::size_t> not_comparable = {};  ///< who may be before or after them
};

/// How many pairs of people stand to each other in which way.
struct PairCounts {
    std::uint64_t pairs = 0;
    std::uint64_t ordered = 0;  ///< one is certainly before the other
    std::uint64_t equal = 0;    ///< the same points under all weights
    std::uint64_t open = 0;     ///< not comparable
};

/// Returns the classes, the first layer first, then by position.
[[nodiscard]] std::vector<OrderClass> layered_classes(const RobustOrder& order);
/// Returns how many pairs there are of each kind.
[[nodiscard]] PairCounts pair_counts(const RobustOrder& order);

}  // namespace herne::inline HERNE_ABI::detail
