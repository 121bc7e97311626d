// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "detail/parallel.hpp"
#include "pool/superblocks.hpp"

#include <cstddef>

namespace herne::detail {

/// Calls `look(superblock)` for each superblock from `first` to before `last`, from the last one
/// down if `backwards`, and tells `ticker` how far it is every half a million candidates. Throws
/// what the ticker throws.
template <class Look>
void look_at_each(const Superblocks& levels, std::size_t first, std::size_t last, Ticker& ticker,
                  Look& look, bool backwards = false) {
    constexpr std::size_t superblocks_a_tick = 64;
    std::size_t looked_at = 0;
    for (std::size_t i = first; i < last; ++i) {
        const std::size_t superblock = backwards ? last - 1 - (i - first) : i;
        look(superblock);
        looked_at += levels.candidates(superblock);
        if ((i + 1 - first) % superblocks_a_tick == 0 || i + 1 == last) {
            ticker.tick(looked_at);
            looked_at = 0;
        }
    }
}

}  // namespace herne::detail
