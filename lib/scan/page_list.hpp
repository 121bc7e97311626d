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
        levels_.check(superblock, positions_);
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
    const PackedLevels& levels_;
    Direction direction_;
    std::span<const std::size_t> positions_;
    std::vector<const std::uint8_t*> pages_;
};

}  // namespace herne::inline HERNE_ABI::detail
