// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/version.hpp>

#include <cstddef>
#include <cstdint>

/// \file
/// Places and ties, said once for every ranking: of a pool, of parts of it, and of own types.

namespace herne::inline HERNE_ABI::detail {

/// `stands_before(a, b)` returns whether `a` stands before `b` in the list: more points first, then
/// id ascending.
inline constexpr auto stands_before = [](const auto& a, const auto& b) {
    return a.points != b.points ? a.points > b.points : a.id < b.id;
};
/// `stands_before_in_also(a, b)` returns whether `a` stands before `b` in `also`: as in the list,
/// and ineligible candidates, who have no place, last by id.
inline constexpr auto stands_before_in_also = [](const auto& a, const auto& b) {
    if ((a.place == 0) != (b.place == 0))
        return b.place == 0;
    return a.place == 0 ? a.id < b.id : stands_before(a, b);
};

/// Where a listed candidate stands.
struct Standing {
    std::uint64_t place;  ///< 1 plus the number of candidates with more points
    bool tied;            ///< whether others have the same points

    bool operator==(const Standing&) const = default;
};
/// Calls `visit(index, standing)` for each of `entries`, which stand in order, as many as there are
/// or cut somewhere; `ties_at_cut` candidates who are not listed have the points of the last one.
template <class Entries, class Visit>
void for_standings(const Entries& entries, std::uint64_t ties_at_cut, const Visit& visit) {
    for (std::size_t first = 0, end = 0; first < entries.size(); first = end) {
        while (end < entries.size() && entries[end].points == entries[first].points)
            ++end;
        const bool others = end - first > 1 || (end == entries.size() && ties_at_cut > 0);
        for (std::size_t i = first; i < end; ++i)
            visit(i, Standing{first + 1, others});
    }
}
/// Sets place and tie of all `entries`; as above.
template <class Entries>
void set_standings(Entries& entries, std::uint64_t ties_at_cut) {
    for_standings(entries, ties_at_cut, [&](std::size_t i, Standing standing) {
        entries[i].place = standing.place;
        entries[i].tied = standing.tied;
    });
}

/// Throws `invalid_input` unless 0 <= `min_score` <= 1.
HERNE_EXPORT void check_min_score(double min_score);
/// Returns the least points of `max_points` whose score, the correctly rounded quotient, is at
/// least `min_score`, which is in 0..1; compiled with the library, so that a caller's -ffast-math
/// does not change it.
[[nodiscard]] HERNE_EXPORT std::int64_t least_points(std::int64_t max_points,
                                                     double min_score) noexcept;

}  // namespace herne::inline HERNE_ABI::detail
