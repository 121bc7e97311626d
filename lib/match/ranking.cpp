// SPDX-License-Identifier: BSL-1.0
#include <herne/match/ranking.hpp>

#include "match/ranking_check.hpp"

#include <utility>

namespace herne::inline HERNE_ABI {

Ranking::Ranking(RankingParts parts) : parts_{std::move(parts)} {
    detail::check(parts_);
}

}  // namespace herne::inline HERNE_ABI
