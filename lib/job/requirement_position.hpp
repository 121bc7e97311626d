// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/base/error.hpp>

#include "text/nearest.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// Returns the position of the requirement called `id`. Throws `unknown_id`.
template <class Requirement>
[[nodiscard]] std::size_t requirement_position(const std::vector<Requirement>& requirements,
                                               std::string_view id) {
    std::vector<std::string_view> known;
    for (std::size_t r = 0; r < requirements.size(); ++r) {
        if (requirements[r].id == id)
            return r;
        known.push_back(requirements[r].id);
    }
    throw unknown_id{"requirement", std::string{id}, nearest(id, known)};
}

}  // namespace herne::inline HERNE_ABI::detail
