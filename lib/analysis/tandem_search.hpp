// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "analysis/tandem_groups.hpp"
#include "analysis/tandem_planes.hpp"
#include "analysis/tandem_top.hpp"
#include "base/parallel.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// The best pairs.
struct FoundTandems {
    std::vector<TandemEntry> entries;  ///< in order
    std::uint64_t ties;                ///< how many more have the loss of the last one
};

/// Returns the `k` best pairs that fit by their hours, of all pairs of people in `groups`. The
/// result does not depend on threads.
[[nodiscard]] FoundTandems best_tandems(const TandemGroups& groups, const TandemPlanes& planes,
                                        std::size_t k, const Execution& execution);
/// Returns the `k` best of what several have found.
[[nodiscard]] FoundTandems merge_tandems(const std::vector<TandemTop>& found, std::size_t k);

}  // namespace herne::inline HERNE_ABI::detail
