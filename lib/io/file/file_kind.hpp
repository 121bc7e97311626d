// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/version.hpp>

#include <string>
#include <string_view>

namespace herne::inline HERNE_ABI::detail {

/// Returns what the bytes are, if their first ones say that they are no text ("is a PDF document:
/// ..."), and the way out; "" otherwise.
[[nodiscard]] std::string binary_kind(std::string_view bytes);

/// Returns what the text is, if it is no table ("is a web page (HTML): ..."), and the way out; ""
/// otherwise.
[[nodiscard]] std::string markup_kind(std::string_view text);

}  // namespace herne::inline HERNE_ABI::detail
