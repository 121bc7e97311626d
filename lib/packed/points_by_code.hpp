// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/model/unknown_as.hpp>

#include "model/level_code.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>

namespace herne::inline HERNE_ABI::detail {

/// Returns the points of each code of a competence whose levels 0..max give `points`; unknown
/// counts as `unknown_as` says. Codes between the top level and unknown do not occur and give none.
[[nodiscard]] inline std::array<std::int64_t, 16> points_by_code(
    std::span<const std::int64_t> points, UnknownAs unknown_as) {
    std::array<std::int64_t, 16> by_code{};
    std::copy(points.begin(), points.end(), by_code.begin());
    by_code[code_for_unknown] = unknown_as == UnknownAs::worst ? points.front() : points.back();
    return by_code;
}

}  // namespace herne::inline HERNE_ABI::detail
