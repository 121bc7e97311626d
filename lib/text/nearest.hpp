// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/version.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// Returns the element of `known` with the least Levenshtein distance to `text`, the first of
/// several; "" if there is none. A letter in the other case counts as a quarter of an edit.
[[nodiscard]] std::string nearest(std::string_view text,
                                  const std::vector<std::string_view>& known);

}  // namespace herne::inline HERNE_ABI::detail
