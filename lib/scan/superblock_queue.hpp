// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "base/parallel.hpp"
#include "packed/superblocks.hpp"

#include <algorithm>
#include <atomic>
#include <cstddef>

namespace herne::inline HERNE_ABI::detail {

/// Deals the superblocks of a pool out to threads, a run of them at a time, so that one that is
/// held up takes fewer than the others. Tells a ticker how far all are after each run.
class SuperblockQueue {
public:
    /// From the last superblock down if `backwards`.
    SuperblockQueue(const Superblocks& levels, const Workers& workers, Ticker& ticker,
                    bool backwards = false)
        : levels_{levels},
          ticker_{ticker},
          length_{length(levels.count(), workers)},
          backwards_{backwards} {}

    /// Calls `look(superblock)` for each superblock that falls to this thread, until none is left.
    /// Throws what the ticker throws.
    template <class Look>
    void look_at_each(Look& look) {
        const std::size_t count = levels_.count();
        for (std::size_t first = next_.fetch_add(length_); first < count;
             first = next_.fetch_add(length_)) {
            std::size_t looked_at = 0;
            for (std::size_t i = first; i < std::min(first + length_, count); ++i) {
                const std::size_t superblock = backwards_ ? count - 1 - i : i;
                look(superblock);
                looked_at += levels_.candidates(superblock);
            }
            ticker_.tick(looked_at);
        }
    }

private:
    /// Half a million candidates, or an eighth of a thread's share.
    static std::size_t length(std::size_t count, const Workers& workers) {
        constexpr std::size_t longest = 64;
        const std::size_t threads = thread_count(count, workers);
        return threads <= 1 ? longest : std::clamp<std::size_t>(count / threads / 8, 1, longest);
    }

    const Superblocks& levels_;
    Ticker& ticker_;
    std::size_t length_;
    bool backwards_;
    std::atomic<std::size_t> next_ = 0;
};

}  // namespace herne::inline HERNE_ABI::detail
