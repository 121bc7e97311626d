// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/match/rank.hpp>

#include "scan/rank_scan.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// Returns what to scan for, one request a scorecard; they refer to pool and scorecards. `also` are
/// rows.
[[nodiscard]] std::vector<RankRequest> rank_requests(const Pool& pool,
                                                     std::span<const Scorecard> scorecards,
                                                     const RankOptions& options,
                                                     std::span<const std::size_t> also);
/// Returns what `rank` returns, one ranking a scorecard, by scanning packed pages. As above.
[[nodiscard]] std::vector<RankingParts> packed_rank(const Pool& pool,
                                                    std::span<const Scorecard> scorecards,
                                                    const RankOptions& options,
                                                    std::span<const std::size_t> also);

}  // namespace herne::inline HERNE_ABI::detail
