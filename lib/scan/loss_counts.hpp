// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/version.hpp>

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// How many candidates have which loss, and from there the least limit that k of them are known to
/// reach, brought up to date with each of them. Where losses are too many for a counter each, as
/// many neighbours share one.
class LossCounts {
public:
    /// `k` is at least 1. No greater loss than `max_loss` is counted.
    LossCounts(std::size_t k, std::int64_t max_loss)
        : k_{k},
          shift_{shift_for(max_loss)},
          last_{at(max_loss)},
          max_loss_{max_loss},
          enough_{k},
          counts_(last_ + 1) {}

    /// Returns a loss that k of those counted have or go below, once there are k.
    [[nodiscard]] std::int64_t limit() const noexcept {
        const auto end = static_cast<std::int64_t>(last_ + 1) << shift_;
        return std::min(end - 1, max_loss_);
    }
    /// Counts a loss of at most `limit()`. Returns whether `lower` may have something to do.
    bool add(std::int64_t loss) noexcept {
        ++counts_[at(loss)];
        return ++counted_ >= enough_;
    }
    /// Returns whether k are counted.
    [[nodiscard]] bool full() const noexcept { return counted_ >= k_; }
    /// Brings the limit up to date and returns whether it has fallen: whoever is above it then
    /// counts no more.
    bool lower() noexcept {
        const std::size_t before = last_;
        while (counted_ - counts_[last_] >= k_)
            counted_ -= counts_[last_--];
        enough_ = k_ + counts_[last_];
        return last_ != before;
    }
    /// Returns whether `loss` shares the counter of the limit.
    [[nodiscard]] bool is_last(std::int64_t loss) const noexcept { return at(loss) == last_; }
    /// Forgets those past the k first, who all share the counter of the limit.
    void keep_first() noexcept {
        counts_[last_] -= counted_ - k_;
        counted_ = k_;
        enough_ = k_ + counts_[last_];
    }

private:
    static constexpr int bits_of_counters = 16;

    static int shift_for(std::int64_t max_loss) noexcept {
        const auto bits = static_cast<int>(std::bit_width(static_cast<std::uint64_t>(max_loss)));
        return std::max(bits - bits_of_counters, 0);
    }
    [[nodiscard]] std::size_t at(std::int64_t loss) const noexcept {
        return static_cast<std::size_t>(loss >> shift_);
    }

    std::size_t k_;
    int shift_;
    std::size_t last_;  ///< counter of the limit
    std::int64_t max_loss_;
    std::size_t enough_;       ///< with fewer counted the limit cannot fall
    std::size_t counted_ = 0;  ///< of at most the limit
    std::vector<std::size_t> counts_;
};

}  // namespace herne::inline HERNE_ABI::detail
