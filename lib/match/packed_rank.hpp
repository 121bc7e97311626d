// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/match/rank.hpp>

#include "scan/rank_scan.hpp"

#include <cstddef>
#include <cstdint>
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

/// The ranking of one part of a pool, and how its candidates stand to losses of others.
struct PartRanking {
    RankingParts parts;            ///< places are those within the part
    std::vector<RankCount> ranks;  ///< one a requested loss
};
/// Returns one ranking a scorecard of a part of a pool in one pass; as above. `requested` holds, a
/// scorecard, the losses to be counted, ascending, each once: those of `also` among them.
[[nodiscard]] std::vector<PartRanking> packed_rank_of_part(
    const Pool& part, std::span<const Scorecard> scorecards, const RankOptions& options,
    std::span<const std::size_t> also, std::span<const std::vector<std::int64_t>> requested);

}  // namespace herne::inline HERNE_ABI::detail
