// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/base/error.hpp>

#include <optional>
#include <string_view>

namespace herne::inline HERNE_ABI::detail {

/// Returns what the bytes are, if their first ones say that they are no text ("is a PDF document:
/// ..."), and the way out; nothing otherwise. The problem's value is the kind: "a PDF document".
[[nodiscard]] std::optional<Problem> binary_kind(std::string_view bytes);

/// Returns what the text is, if it is no table ("is a web page (HTML): ..."), and the way out;
/// nothing otherwise. The problem's value is the kind: "a web page (HTML)".
[[nodiscard]] std::optional<Problem> markup_kind(std::string_view text);

}  // namespace herne::inline HERNE_ABI::detail
