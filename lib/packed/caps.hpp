// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "packed/geometry.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// What a candidate's key is: the sum over the competences of a weight times the level. No key
/// exceeds 65,535.
using KeyWeights = std::vector<std::uint16_t>;

/// Returns weights by which all scales count alike, as near as whole numbers allow, and as small as
/// they can be; `tops` are the highest levels of the competences, at most 4,096 of up to 14.
[[nodiscard]] KeyWeights fair_weights(std::span<const std::uint8_t> tops);

/// What keys are made of, and for each line the greatest key from there to the end of its
/// superblock, of candidates as they lie in memory: in a superblock they never rise, whatever its
/// candidates were sorted by.
struct Caps {
    KeyWeights weights;                ///< by competence of the pool
    std::vector<std::uint8_t> tops;    ///< highest levels, likewise
    std::vector<std::uint16_t> worst;  ///< by line, `page_lines` a superblock, with unknown levels
                                       ///< read as 0
    std::vector<std::uint16_t> best;   ///< with unknown levels read as the top; empty if the same
};

}  // namespace herne::inline HERNE_ABI::detail
