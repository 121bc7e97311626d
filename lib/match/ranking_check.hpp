// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/match/ranking.hpp>

#include <cstdint>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// Returns whether somebody of `also` stands in the list, too.
[[nodiscard]] bool is_listed(const RankingParts& parts, const RankingEntry& entry) noexcept;

/// Candidates who share their points, as far as a ranking names them.
struct KnownGroup {
    std::int64_t points = 0;  ///< points of all of them
    std::uint64_t place = 0;  ///< their place
    std::uint64_t size = 0;   ///< how many there are at least, named or not
    bool tied = false;        ///< whether they are said to be more than one
};

/// Returns who is named with a place, in the list or beside it, grouped by points, most points
/// first.
[[nodiscard]] std::vector<KnownGroup> known_groups(const RankingParts& parts);

/// Throws `invalid_input` unless `parts` could be the ranking of some pool, as far as its own
/// content shows.
void check(const RankingParts& parts);

}  // namespace herne::inline HERNE_ABI::detail
