// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/match/ranking.hpp>

#include "match/ranking_check.hpp"

#include <cassert>
#include <utility>

namespace herne::inline HERNE_ABI::detail {

/// The way into a ranking for the library's own parts.
struct RankingAccess {
    /// Returns the ranking of parts that are sound by construction: checking a long list takes
    /// longer than making it. Where assertions are on they are checked all the same.
    [[nodiscard]] static Ranking made_of(RankingParts&& parts) {
        assert((check(parts), true));
        return Ranking{std::move(parts), Ranking::Unchecked{}};
    }
};

}  // namespace herne::inline HERNE_ABI::detail
