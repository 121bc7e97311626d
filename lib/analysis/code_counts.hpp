// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "analysis/chosen_levels.hpp"
#include "base/parallel.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// How many candidates have each code 0..14 and 15 for unknown.
using CodeCounts = std::array<std::uint64_t, 16>;

/// Groups of the candidates looked at, for counting.
struct CountedGroups {
    std::size_t count = 1;  ///< number of groups
    /// group of each candidate, `count` for none; empty: all are in group 0
    std::span<const std::uint32_t> positions = {};
};

/// Returns the counts of each of `competences` (positions in the pool) in each group: groups x
/// competences.
[[nodiscard]] std::vector<CodeCounts> count_codes(const ChosenLevels& levels,
                                                  std::span<const std::size_t> competences,
                                                  const Execution& execution,
                                                  const CountedGroups& groups = {});

}  // namespace herne::inline HERNE_ABI::detail
