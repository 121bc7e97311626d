// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/version.hpp>

#include <string>
#include <string_view>

namespace herne::inline HERNE_ABI::detail {

/// Returns whether a character takes no space: zero-width ones, soft hyphens, byte-order marks,
/// changes of direction.
[[nodiscard]] bool is_invisible(char32_t code) noexcept;
/// Returns whether a character is a blank of whatever width, a tab or the end of a line.
[[nodiscard]] bool is_blank(char32_t code) noexcept;
/// Returns whether a character is a mark that stands over or under the letter before it.
[[nodiscard]] bool is_mark(char32_t code) noexcept;

/// Returns whether `visible(text)` is `text` itself, as a look at its bytes tells: printable ASCII
/// without two blanks in a row, nor one at an end.
[[nodiscard]] bool is_plain(std::string_view text) noexcept;

/// Returns `text` as a reader sees it: letters and their marks composed, as in Unicode's form C
/// (Latin, Greek and Cyrillic ones), each run of blanks as one blank, none at the ends, and without
/// characters that take no space.
[[nodiscard]] std::string visible(std::string_view text);

/// Returns `visible(text)` in lower case (Latin, Greek and Cyrillic letters).
[[nodiscard]] std::string folded(std::string_view text);

}  // namespace herne::inline HERNE_ABI::detail
