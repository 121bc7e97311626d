// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/version.hpp>

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

namespace herne::inline HERNE_ABI::detail {

/// Longest file that is read: 1 GiB.
inline constexpr std::size_t max_file_bytes = std::size_t{1} << 30;

/// Returns the bytes of the file at `path`. Throws `file_error` if it is missing, unreadable, a
/// directory or longer than `max_file_bytes`.
[[nodiscard]] std::string read_file(const std::filesystem::path& path);

/// Returns `text` without its UTF-8 BOM, if it has one. Throws `invalid_file` called `name` that
/// gives line and column (in characters) unless it is UTF-8 without NUL bytes; names PDF documents,
/// spreadsheets, archives and the like, and UTF-16, UTF-32 and Windows-1252 where it looks like
/// them.
[[nodiscard]] std::string_view check_encoding(std::string_view text, const std::string& name);

}  // namespace herne::inline HERNE_ABI::detail
