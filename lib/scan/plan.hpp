// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "scan/packed_losses.hpp"
#include "scan/rank_scan.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>

namespace herne::inline HERNE_ABI::detail {

/// How those who get in are found in a superblock.
enum class ScanPath {
    judge,  ///< not at all: nobody can get in, or nobody is to be listed
    bytes,  ///< by sums of bytes, and exactly for those who may get in
    exact,  ///< by exact sums
};

/// Chooses a path for each superblock that one thread visits for one request. Sums of bytes are
/// tried first; where they tell too few candidates apart, exact sums are taken for a run of
/// superblocks, which doubles each time that bytes fail again.
class ScanPlan {
public:
    explicit ScanPlan(const RankRequest& request)
        : lists_{request.top > 0}, counts_{request.counts_losses()} {}

    /// Returns whether anybody is to be listed.
    [[nodiscard]] bool lists() const noexcept { return lists_; }
    /// Returns whether losses are to be counted.
    [[nodiscard]] bool counts() const noexcept { return counts_; }
    /// Returns the path for `superblock` and, for bytes, prepares `losses`. `limit` is the greatest
    /// loss that still gets in, nothing as long as everybody does.
    [[nodiscard]] ScanPath choose(std::size_t superblock, std::optional<std::int64_t> limit,
                                  PackedLosses& losses);
    /// Returns the greatest sum of bytes of those who may get in, after `ScanPath::bytes`.
    [[nodiscard]] std::uint8_t max_sum() const noexcept { return max_sum_; }
    /// Returns whether finding `survivors` of the byte sums exactly one by one pays, and notes it
    /// for the superblocks to come.
    [[nodiscard]] bool pays(std::uint64_t survivors) noexcept;

private:
    static constexpr std::size_t first_exact_run = 16;
    static constexpr std::size_t longest_exact_run = 4096;

    bool lists_;
    bool counts_;
    std::size_t exact_left_ = 0;  ///< superblocks to go before bytes are tried again
    std::size_t exact_run_ = first_exact_run;
    std::uint8_t max_sum_ = 0;
};

}  // namespace herne::inline HERNE_ABI::detail
