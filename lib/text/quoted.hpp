// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/version.hpp>

#include <string>
#include <string_view>

namespace herne::inline HERNE_ABI::detail {

/// Returns `text` in quotes, shortened to 60 bytes at a character boundary, for error messages.
/// Control characters, broken UTF-8, and what a reader would not see as it is (characters without
/// width, blanks other than the plain one, letters and marks apart) stand there as codes.
[[nodiscard]] std::string quoted(std::string_view text);

}  // namespace herne::inline HERNE_ABI::detail
