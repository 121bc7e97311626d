// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/version.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace herne::inline HERNE_ABI::detail {

/// Returns `text` without its UTF-8 BOM, if it has one, as `check_encoding` of io/file/file.hpp
/// does; `or_else` is a way out, besides saving it as UTF-8, for a text in Windows-1252.
[[nodiscard]] std::string_view check_encoding(std::string_view text, const std::string& name,
                                              std::string_view or_else);

/// Returns "line 3, column 7" of the byte at `at`, counted in characters.
[[nodiscard]] std::string place_in(std::string_view text, std::size_t at);

/// Returns the byte as "0x1F".
[[nodiscard]] std::string hex_byte(char c);

/// Returns whether the bytes start with the byte-order mark of UTF-16.
[[nodiscard]] bool has_utf_16_mark(std::string_view bytes) noexcept;

/// Returns the text, in UTF-16 with its byte-order mark, in UTF-8. Throws `invalid_file` called
/// `name` if it is broken.
[[nodiscard]] std::string from_utf_16(std::string_view bytes, const std::string& name);

/// Returns the text, in Windows-1252, in UTF-8. Throws `invalid_file` called `name` if it has bytes
/// that stand for nothing there, or is UTF-8 or UTF-16 in truth.
[[nodiscard]] std::string from_windows_1252(std::string_view bytes, const std::string& name);

}  // namespace herne::inline HERNE_ABI::detail
