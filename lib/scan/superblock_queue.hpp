// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "base/parallel.hpp"
#include "packed/geometry.hpp"
#include "scan/direction.hpp"

#include <algorithm>
#include <atomic>
#include <cstddef>

namespace herne::inline HERNE_ABI::detail {

/// Deals superblocks out to threads, a run of them at a time, so that one that is held up takes
/// fewer than the others. Lets a ticker know how far all are after each run.
class SuperblockQueue {
public:
    /// The superblocks of `candidates`. Refers to `ticker`.
    SuperblockQueue(std::size_t candidates, const Execution& execution, Ticker& ticker,
                    Direction direction)
        : candidates_{candidates},
          ticker_{ticker},
          length_{length(superblocks_for(candidates), execution)},
          direction_{direction} {}

    /// Calls `visit(superblock)` for each superblock that falls to this thread, until none is left.
    /// Throws what the ticker throws.
    template <class Visit>
    void for_each(Visit& visit) {
        const std::size_t count = superblocks_for(candidates_);
        for (std::size_t first = next_.fetch_add(length_); first < count;
             first = next_.fetch_add(length_)) {
            std::size_t visited = 0;
            for (std::size_t i = first; i < std::min(first + length_, count); ++i) {
                const std::size_t superblock =
                    direction_ == Direction::backwards ? count - 1 - i : i;
                visit(superblock);
                visited += candidates_in(superblock, candidates_);
            }
            ticker_.tick(visited);
        }
    }

private:
    /// Half a million candidates, or an eighth of a thread's share.
    static std::size_t length(std::size_t count, const Execution& execution) {
        constexpr std::size_t longest = 64;
        const std::size_t threads = thread_count(count, execution);
        return threads <= 1 ? longest : std::clamp<std::size_t>(count / threads / 8, 1, longest);
    }

    std::size_t candidates_;
    Ticker& ticker_;
    std::size_t length_;
    Direction direction_;
    std::atomic<std::size_t> next_ = 0;
};

}  // namespace herne::inline HERNE_ABI::detail
