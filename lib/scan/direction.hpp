// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/version.hpp>

#include <cstddef>

namespace herne::inline HERNE_ABI::detail {

/// From which end superblocks are visited.
enum class Direction {
    forwards,   ///< from the first one up
    backwards,  ///< from the last one down
};

/// Returns the superblock that comes after `superblock`; past the end where that is the last one.
[[nodiscard]] constexpr std::size_t next_of(std::size_t superblock, Direction direction) noexcept {
    return direction == Direction::backwards ? superblock - 1 : superblock + 1;
}

}  // namespace herne::inline HERNE_ABI::detail
