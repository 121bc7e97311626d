// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/match/rank.hpp>

#include <cstddef>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// Returns what `rank` returns, candidate by candidate: the definition, written to be read, that
/// the scan of packed pages has to agree with. `also` are rows.
[[nodiscard]] Ranking plain_rank(const Pool& pool, const Scorecard& scorecard,
                                 const RankOptions& options, const std::vector<std::size_t>& also);

}  // namespace herne::inline HERNE_ABI::detail
