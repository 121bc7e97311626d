// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/match/rank.hpp>

#include <cstddef>
#include <span>
#include <vector>

namespace herne::detail {

/// Returns what `rank` returns, one ranking a scorecard, by scanning packed pages. `also` are rows.
[[nodiscard]] std::vector<RankingParts> packed_rank(const Pool& pool,
                                                    std::span<const Scorecard> scorecards,
                                                    const RankOptions& options,
                                                    std::span<const std::size_t> also);

}  // namespace herne::detail
