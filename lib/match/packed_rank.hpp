// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/match/rank.hpp>

#include <cstddef>
#include <span>

namespace herne::detail {

/// Returns what `rank` returns, by scanning packed pages. `also` are rows.
[[nodiscard]] RankingParts packed_rank(const Pool& pool, const Scorecard& scorecard,
                                       const RankOptions& options,
                                       std::span<const std::size_t> also);

}  // namespace herne::detail
