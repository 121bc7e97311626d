// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/match/rank.hpp>

#include "scan/rank_scan.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// Returns what to scan for; it refers to pool and scorecard. `also` are rows.
[[nodiscard]] RankRequest rank_request(const Pool& pool, const Scorecard& scorecard,
                                       const RankOptions& options,
                                       std::span<const std::size_t> also);
/// Returns what to scan for, one request a scorecard; they refer to pool and scorecards. `also` are
/// rows.
[[nodiscard]] std::vector<RankRequest> rank_requests(const Pool& pool,
                                                     std::span<const Scorecard> scorecards,
                                                     const RankOptions& options,
                                                     std::span<const std::size_t> also);
/// Returns what `rank` returns, by scanning packed pages. As above.
[[nodiscard]] RankingParts packed_rank(const Pool& pool, const Scorecard& scorecard,
                                       const RankOptions& options,
                                       std::span<const std::size_t> also);
/// Returns one ranking a scorecard in one pass; as above.
[[nodiscard]] std::vector<RankingParts> packed_rank(const Pool& pool,
                                                    std::span<const Scorecard> scorecards,
                                                    const RankOptions& options,
                                                    std::span<const std::size_t> also);

}  // namespace herne::inline HERNE_ABI::detail
