// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "scan/bits.hpp"
#include "scan/direction.hpp"
#include "scan/formula_masks.hpp"
#include "scan/left_out_rows.hpp"
#include "scan/rank_scan.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// Verdicts of one thread's superblocks for one request: counts them, says who has a place, and
/// notes who is left out.
class Judgement {
public:
    /// `read_anyway` are positions whose pages are prefetched by what sums losses.
    Judgement(const RankRequest& request, Direction direction,
              std::span<const std::size_t> read_anyway);

    /// Judges `superblock`.
    void judge(std::size_t superblock);
    /// Returns who in the superblock judged last has a place: everybody who is not ineligible, or
    /// who is eligible where the request wants these alone.
    [[nodiscard]] const Bits& placed() const noexcept { return placed_; }
    /// Returns the number of candidates in the superblock judged last.
    [[nodiscard]] std::size_t candidates() const noexcept { return candidates_; }
    /// Returns the number of its lines.
    [[nodiscard]] std::size_t lines() const noexcept { return lines_; }
    /// Writes what was counted and who is left out, at the end.
    void hand_over(ScanResult& result);

private:
    /// Evaluates a clause, counts whom it fails, and keeps who is placed and eligible by it.
    void judge_clause(std::size_t clause);

    const PackedLevels& levels_;
    Direction direction_;
    bool eligible_alone_;
    std::span<const std::size_t> read_anyway_;
    FormulaMasks formula_;
    LeftOutRows left_out_;
    VerdictCounts counts_ = {};
    std::vector<ClauseCounts> clauses_;
    std::size_t candidates_ = 0;
    std::size_t lines_ = 0;
    std::size_t everybody_of_ = 0;  ///< candidates that have their bits in `everybody_`
    // Written before they are read: clearing them takes as long as judging a small pool.
    alignas(64) Bits everybody_;
    alignas(64) Bits placed_;
    alignas(64) Bits eligible_;
    Bits ineligible_;
    Readings met_{};
};

}  // namespace herne::inline HERNE_ABI::detail
