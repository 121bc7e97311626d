// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "packed/geometry.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// Returns which codes occur, as `PackedLevels::present` tells it, where the highest known level
/// plus 1 is `highest`, 0 if none is known, and `unknown` is not 0 if one is unknown.
[[nodiscard]] constexpr std::uint16_t codes_seen(std::uint8_t highest,
                                                 std::uint8_t unknown) noexcept {
    // What was refused may be higher; then all this is found anew.
    const unsigned known = 1U << (highest < 15 ? highest : 15U) >> 1U;
    return static_cast<std::uint16_t>(known | (unknown != 0 ? 1U << 15U : 0U));
}

/// What a candidate's key is: the sum over the competences of a weight times the level. No key
/// exceeds 65,535.
using KeyWeights = std::vector<std::uint16_t>;

/// Returns weights by which all scales count alike, as near as whole numbers allow, and as small as
/// they can be; `tops` are the highest levels of the competences, at most 4,096 of up to 14.
[[nodiscard]] KeyWeights fair_weights(std::span<const std::uint8_t> tops);

/// For each line the greatest key from there to the end of its superblock, of candidates as they
/// lie in memory: in a superblock they never rise, whatever its candidates were sorted by.
struct Caps {
    /// Returns the caps of worst keys of `superblock`'s lines.
    [[nodiscard]] std::span<const std::uint16_t> worst_of(std::size_t superblock,
                                                          std::size_t lines) const noexcept {
        return std::span{worst}.subspan(superblock * page_lines, lines);
    }
    /// Returns the same of best keys.
    [[nodiscard]] std::span<const std::uint16_t> best_of(std::size_t superblock,
                                                         std::size_t lines) const noexcept {
        return best.empty() ? worst_of(superblock, lines)
                            : std::span{best}.subspan(superblock * page_lines, lines);
    }

    KeyWeights weights;                ///< by competence of the pool
    std::vector<std::uint8_t> tops;    ///< highest levels, likewise
    std::vector<std::uint16_t> worst;  ///< by line, `page_lines` a superblock, with unknown levels
                                       ///< read as 0
    std::vector<std::uint16_t> best;   ///< with unknown levels read as the top; empty if the same
};

}  // namespace herne::inline HERNE_ABI::detail
