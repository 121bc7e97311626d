// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/match/ranking.hpp>

#include "match/ranking_check.hpp"

#include <cassert>
#include <utility>

namespace herne::inline HERNE_ABI::detail {

/// The way into a ranking for the library's own parts.
struct RankingAccess {
    /// Returns the ranking of the parts that `make()` returns, which are sound by construction:
    /// checking a list takes longer than making it. Where assertions are on they are checked all
    /// the same.
    template <class Make>
    [[nodiscard]] static Ranking made_by(const Make& make) {
        Ranking ranking{make, Ranking::Unchecked{}};
        assert((check(ranking.parts_), true));
        return ranking;
    }
};

}  // namespace herne::inline HERNE_ABI::detail
