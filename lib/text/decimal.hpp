// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/version.hpp>

#include <array>
#include <charconv>
#include <string>

namespace herne::inline HERNE_ABI::detail {

/// Returns the shortest decimal that reads back as `value`, whatever the locale.
[[nodiscard]] inline std::string decimal(double value) {
    std::array<char, 32> digits{};
    return {digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr};
}

}  // namespace herne::inline HERNE_ABI::detail
