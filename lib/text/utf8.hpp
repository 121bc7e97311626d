// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/version.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace herne::inline HERNE_ABI::detail {

/// Returns the length of the UTF-8 sequence at the front of `text`, 0 if there is no valid one.
[[nodiscard]] std::size_t sequence_length(std::string_view text) noexcept;

/// A character of a text, and how many bytes it takes there.
struct Character {
    char32_t code = 0;     ///< its code point; a byte that is no UTF-8 stands for itself
    std::size_t size = 1;  ///< its length in bytes
    bool valid = true;     ///< whether it is UTF-8
};

/// Returns the character at the front of `text`, which may not be empty.
[[nodiscard]] Character first_character(std::string_view text) noexcept;

/// Appends the character to `out`.
void append_utf8(std::string& out, char32_t code);

/// Returns the position of the first byte that is not part of a valid UTF-8 sequence (RFC 3629),
/// `npos` if all are.
[[nodiscard]] std::size_t first_invalid_utf8(std::string_view text) noexcept;

}  // namespace herne::inline HERNE_ABI::detail
