// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/analysis/place_intervals.hpp>

#include "base/parallel.hpp"
#include "scan/rank_scan.hpp"
#include "scan/scorecard_columns.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// What decides who is among the first k whatever the unknown levels are: the k greatest worst
/// points of eligible candidates, and the k + 1 greatest best points of those who are not
/// ineligible. All of them where there are fewer.
struct PlaceCut {
    /// Returns the least place of somebody whose most points are `most`, if it is at most k.
    [[nodiscard]] std::uint64_t best_place(std::int64_t most) const noexcept {
        return 1 + above(worst, most);
    }
    /// Returns the greatest place of somebody who has from `least` to `most` points, nothing if it
    /// is greater than k.
    [[nodiscard]] std::optional<std::uint64_t> worst_place(std::int64_t least,
                                                           std::int64_t most) const noexcept {
        const std::uint64_t place = 1 + above(best, least) - (most > least ? 1 : 0);
        return place <= k ? std::optional{place} : std::nullopt;
    }
    /// Returns whether somebody whose most points are `most` may be among the first k.
    [[nodiscard]] bool is_possible(std::int64_t most) const noexcept {
        return above(worst, most) < k;
    }

    std::uint64_t k;
    std::vector<std::int64_t> worst = {};  ///< descending
    std::vector<std::int64_t> best = {};   ///< descending
    VerdictCounts counts = {};

private:
    /// Returns how many of `descending` are greater than `points`.
    static std::uint64_t above(const std::vector<std::int64_t>& descending,
                               std::int64_t points) noexcept {
        return static_cast<std::uint64_t>(
            std::lower_bound(descending.begin(), descending.end(), points, std::greater<>{}) -
            descending.begin());
    }
};

/// What a scorecard takes off by either reading of unknown levels.
struct BothLosses {
    explicit BothLosses(const ScorecardColumns& columns)
        : worst{columns, UnknownAs::worst}, best{columns, UnknownAs::best} {}

    LossColumns worst;
    LossColumns best;
};

/// Returns the cut at `k`, at least 1 and at most the number of candidates, in one pass. Throws
/// `cancelled`.
[[nodiscard]] PlaceCut place_cut(const ScorecardColumns& columns, const BothLosses& losses,
                                 std::size_t k, const Execution& execution);

/// Who may be among the first.
struct PossibleCandidates {
    std::vector<TopEntry> entries = {};  ///< with the losses of their most points, in order
    std::uint64_t possible = 0;          ///< how many there are, listed or not
    std::uint64_t certain = 0;           ///< of these, how many are there in any case
};

/// Returns who may be among the first k, at most `limit` of them listed, in one pass. Throws
/// `cancelled`.
[[nodiscard]] PossibleCandidates possible_candidates(const ScorecardColumns& columns,
                                                     const BothLosses& losses, const PlaceCut& cut,
                                                     std::size_t limit, const Execution& execution);

/// Returns the counts at a cut.
[[nodiscard]] PlaceCounts place_counts(const PlaceCut& cut, const PossibleCandidates& found);

}  // namespace herne::inline HERNE_ABI::detail
