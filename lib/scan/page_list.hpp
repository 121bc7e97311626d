// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "packed/kernels/kernels.hpp"
#include "packed/levels.hpp"
#include "scan/direction.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// The pages of some competences in one superblock, and after them those to prefetch.
class PageList {
public:
    /// `positions` are those of the competences in the pool, at least one. Refers to both.
    PageList(const PackedLevels& levels, std::span<const std::size_t> positions,
             Direction direction)
        : levels_{levels},
          direction_{direction},
          positions_{positions},
          pages_(positions_.size() + std::max(positions_.size(), kernels::pages_ahead)) {}

    /// Returns where the competences stand in the pool.
    [[nodiscard]] std::span<const std::size_t> positions() const noexcept { return positions_; }
    /// Returns the number of competences.
    [[nodiscard]] std::size_t count() const noexcept { return positions_.size(); }
    /// Returns the superblock after that at `at`, or `at` where there is none as long.
    [[nodiscard]] std::size_t after(std::size_t at) const noexcept {
        const std::size_t next = next_of(at, direction_);
        return next < levels_.count() && levels_.lines(next) == levels_.lines(at) ? next : at;
    }
    /// Returns the pages of `superblock`, as kernels want them, valid until the next call.
    [[nodiscard]] const std::uint8_t* const* of(std::size_t superblock) {
        return of(superblock, after(superblock));
    }
    /// The same where `next`, which is as long, is likely to be read next.
    [[nodiscard]] const std::uint8_t* const* of(std::size_t superblock, std::size_t next) {
        if (levels_.guarded())
            bring(superblock, next);
        // Past the last superblock of full length there is nothing to prefetch but what is at hand.
        const std::size_t count = positions_.size();
        for (std::size_t first = 0, at = superblock; first < pages_.size();
             first += count, at = at == superblock ? next : after(at)) {
            const std::uint8_t* start = levels_.address(at, 0);
            const std::size_t stride = levels_.lines(at) * line_bytes;
            const std::size_t here = std::min(count, pages_.size() - first);
            for (std::size_t i = 0; i < here; ++i)
                pages_[first + i] = start + positions_[i] * stride;
        }
        return pages_.data();
    }

private:
    /// Superblocks that a file's pages are asked for before they are read.
    static constexpr std::size_t asked_ahead = 32;

    /// Makes sure that the pages of `superblock` are there and good, and lets those come that are
    /// read next: a few superblocks where none is left out, else just the next one.
    void bring(std::size_t superblock, std::size_t next) {
        if (next != after(superblock)) {
            levels_.will_need(next, positions_);
        } else {
            const std::size_t start = asked_up_to_ == superblock ? asked_ahead - 1 : 0;
            std::size_t at = superblock;
            for (std::size_t step = 0; step < asked_ahead; ++step) {
                at = after(at);
                if (step >= start)
                    levels_.will_need(at, positions_);
            }
            asked_up_to_ = next;
        }
        levels_.check(superblock, positions_);
    }

    const PackedLevels& levels_;
    Direction direction_;
    std::span<const std::size_t> positions_;
    std::vector<const std::uint8_t*> pages_;
    std::size_t asked_up_to_ = ~std::size_t{0};  ///< superblock from which nothing was skipped
};

}  // namespace herne::inline HERNE_ABI::detail
