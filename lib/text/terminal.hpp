// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/version.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace herne::inline HERNE_ABI::detail {

/// Returns how many columns of a terminal a character takes: 0, 1 or 2.
[[nodiscard]] std::size_t columns_of(char32_t code) noexcept;
/// Returns how many columns of a terminal `text` takes.
[[nodiscard]] std::size_t columns_of(std::string_view text) noexcept;

/// Returns whether a character could steer a terminal or turn the order of letters, or has no shape
/// that all agree on.
[[nodiscard]] bool is_hidden(char32_t code) noexcept;
/// Returns `text` in one line: blanks of every kind as one space each, `?` for hidden characters
/// and for bytes that are no UTF-8.
[[nodiscard]] std::string printable(std::string_view text);

}  // namespace herne::inline HERNE_ABI::detail
