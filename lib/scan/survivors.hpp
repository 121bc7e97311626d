// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "pool/id_less.hpp"
#include "scan/bits.hpp"
#include "scan/judgement.hpp"
#include "scan/packed_losses.hpp"
#include "scan/rank_scan.hpp"
#include "scan/top_k.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// Those of one thread's superblocks who may be among the first of a request, and how many have the
/// losses that it wants counted.
class Survivors {
public:
    /// `losses` are summed by the caller before whatever says `exact`, over lines that hold all
    /// whose losses matter.
    Survivors(const RankRequest& request, const PackedLosses& losses);

    /// Returns the greatest loss that may still get in, nothing as long as everybody does.
    [[nodiscard]] std::optional<std::int64_t> limit() const noexcept {
        return top_.full() ? std::optional{top_.limit()} : request_.known_limit;
    }
    /// Returns whether there is a byte sum of at most `max_sum` in `lines`.
    [[nodiscard]] bool any_at_most(const std::uint8_t* sums, std::uint8_t max_sum,
                                   std::size_t lines);
    /// Returns the greatest loss that matters: it may still get in or has to be counted. -1 if none
    /// does.
    [[nodiscard]] std::int64_t greatest_that_matters() const noexcept;
    /// Selects those with a place whose byte sum is at most `max_sum`, of which there are `lines`
    /// lines; returns how many there are.
    [[nodiscard]] std::uint64_t select(const std::uint8_t* sums, std::uint8_t max_sum,
                                       std::size_t lines, const Judgement& judged);
    /// Offers the selected of `superblock`, each with its exact loss.
    void offer_selected(std::size_t superblock);
    /// Offers whom exact sums let in.
    void offer_exact(std::size_t superblock, const Judgement& judged);
    /// Counts requested losses, by exact sums.
    void count_exact(const Judgement& judged);
    /// The same of a superblock in which no loss matters.
    void count_passed(const Judgement& judged);
    /// Writes who is in and what was counted, at the end.
    void hand_over(ScanResult& result);

private:
    void offer_before_ties(std::size_t superblock, std::int64_t limit, const Judgement& judged);
    void offer_listed(std::size_t superblock, std::int64_t limit, const Judgement& judged);
    [[nodiscard]] bool compare(std::int64_t limit, const Judgement& judged);
    [[nodiscard]] RankCount rank_count(std::int64_t loss, const Judgement& judged);
    [[nodiscard]] std::int64_t limit_of_best(const Judgement& judged);

    const RankRequest& request_;
    const PackedLosses& losses_;
    IdLess id_less_;
    TopK<IdLess> top_;
    std::uint64_t below_ = 0;
    std::vector<RankCount> ranks_;
    alignas(64) Bits less_{};   ///< those selected, or with less than a limit
    alignas(64) Bits equal_{};  ///< those with exactly that limit
    std::size_t lines_ = 0;     ///< that these speak of
};

}  // namespace herne::inline HERNE_ABI::detail
