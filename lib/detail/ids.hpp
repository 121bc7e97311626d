// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/version.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// Returns whether `text` is an id: `[a-z0-9][a-z0-9._-]*`, at most 100 characters.
[[nodiscard]] bool is_id(std::string_view text) noexcept;

/// What an id looks like, for error messages.
inline constexpr std::string_view id_pattern =
    "lower-case letters, digits, '.', '_' and '-', at most 100 characters, starting with a letter "
    "or digit";

/// Returns whether `text` is an id within a framework or a job: `[A-Za-z0-9][A-Za-z0-9._-]*`, at
/// most 100 characters.
[[nodiscard]] bool is_local_id(std::string_view text) noexcept;

/// What an id within a framework or a job looks like, for error messages.
inline constexpr std::string_view local_id_pattern =
    "letters, digits, '.', '_' and '-', at most 100 characters, starting with a letter or digit";

/// Returns the element of `known` with the least Levenshtein distance to `text`, the first of
/// several; "" if there is none. A letter in the other case counts as a quarter of an edit.
[[nodiscard]] std::string nearest(std::string_view text,
                                  const std::vector<std::string_view>& known);

/// Returns `text` in quotes, shortened to 60 bytes at a character boundary, for error messages.
/// Control characters, broken UTF-8, and what a reader would not see as it is (characters without
/// width, blanks other than the plain one, letters and marks apart) stand there as codes.
[[nodiscard]] std::string quoted(std::string_view text);

/// Returns the position of the first byte that is not part of a valid UTF-8 sequence (RFC 3629),
/// `npos` if all are.
[[nodiscard]] std::size_t first_invalid_utf8(std::string_view text) noexcept;

}  // namespace herne::inline HERNE_ABI::detail
