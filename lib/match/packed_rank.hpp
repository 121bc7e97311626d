// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/match/rank.hpp>

#include "scan/scan.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// Returns what to scan for, one query a scorecard; they refer to all that they are made of.
[[nodiscard]] std::vector<Query> queries_of(const Pool& pool, std::span<const Scorecard> scorecards,
                                            const RankOptions& options,
                                            std::span<const std::size_t> also);
/// Returns what `rank` returns, one ranking a scorecard, by scanning packed pages. `also` are rows.
[[nodiscard]] std::vector<RankingParts> packed_rank(const Pool& pool,
                                                    std::span<const Scorecard> scorecards,
                                                    const RankOptions& options,
                                                    std::span<const std::size_t> also);

}  // namespace herne::inline HERNE_ABI::detail
