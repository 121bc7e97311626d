// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/match/ranking.hpp>

#include <cstddef>
#include <cstdint>
#include <span>

namespace herne::inline HERNE_ABI::detail {

/// Returns whether `a` stands before `b` in the list: more points first, then id ascending.
[[nodiscard]] inline bool stands_before(const RankingEntry& a, const RankingEntry& b) noexcept {
    return a.points != b.points ? a.points > b.points : a.id < b.id;
}
/// Returns whether `a` stands before `b` in `also`: as in the list, and ineligible candidates, who
/// have no place, last by id.
[[nodiscard]] inline bool stands_before_in_also(const RankingEntry& a,
                                                const RankingEntry& b) noexcept {
    if ((a.place == 0) != (b.place == 0))
        return b.place == 0;
    return a.place == 0 ? a.id < b.id : stands_before(a, b);
}

/// Where a listed candidate stands.
struct Standing {
    std::uint64_t place;  ///< 1 plus the number of candidates with more points
    bool tied;            ///< whether others have the same points

    bool operator==(const Standing&) const = default;
};
/// Calls `visit(index, standing)` for each of `entries`, which stand in order, as many as there are
/// or cut somewhere; `ties_at_cut` candidates who are not listed have the points of the last one.
template <class Visit>
void for_standings(std::span<const RankingEntry> entries, std::uint64_t ties_at_cut,
                   const Visit& visit) {
    for (std::size_t first = 0, end = 0; first < entries.size(); first = end) {
        while (end < entries.size() && entries[end].points == entries[first].points)
            ++end;
        const bool others = end - first > 1 || (end == entries.size() && ties_at_cut > 0);
        for (std::size_t i = first; i < end; ++i)
            visit(i, Standing{first + 1, others});
    }
}
/// Sets place and tie of all `entries`; as above.
inline void set_standings(std::span<RankingEntry> entries, std::uint64_t ties_at_cut) {
    for_standings(entries, ties_at_cut, [&](std::size_t i, Standing standing) {
        entries[i].place = standing.place;
        entries[i].tied = standing.tied;
    });
}

}  // namespace herne::inline HERNE_ABI::detail
