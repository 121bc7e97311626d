// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/base/error.hpp>

#include <concepts>
#include <string>
#include <string_view>

namespace herne::inline HERNE_ABI::detail {

/// How a sentence speaks of a refused value: `before` value `between` allowed `after`.
struct Wording {
    std::string_view before = {};
    std::string_view between = " is not in ";
    std::string_view after = {};
};

/// Returns the problem that `value`, which stands at `where`, is not `allowed`.
[[nodiscard]] Problem refusal(std::string where, std::string value, std::string allowed,
                              const Wording& wording = {});

/// Returns the integers from `first` to `last` as "1..14".
template <std::integral First, std::integral Last>
[[nodiscard]] std::string from_to(First first, Last last) {
    return std::to_string(first) + ".." + std::to_string(last);
}

}  // namespace herne::inline HERNE_ABI::detail
