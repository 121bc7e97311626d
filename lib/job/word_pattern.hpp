// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/version.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// Words and numbers of a text in order, folded as `folded_words` does.
using Words = std::vector<std::string>;

/// Ages that an adult who works may have: numbers that may be a limit of age.
inline constexpr int least_age = 16;
inline constexpr int greatest_age = 75;

/// Returns the number that a word is, in digits or in German or English words up to a hundred.
[[nodiscard]] std::optional<int> number_of(std::string_view word);

/// Returns whether the words from `at` on are what `pattern` says: words parted by blanks, `a|b`
/// for one of two, `a*`, `*a` and `*a*` for a part of a word, `#` for a number, `#a` for one that
/// may be an age, `#y` for a year, `~` for up to three words of any kind, `^` and `$` for the two
/// ends of the text. A word that only begins with what is looked for and goes on to a field of
/// work (`Schwerbehindertenrecht`) is not meant by `a*`.
[[nodiscard]] bool stands_at(const Words& words, std::size_t at, std::string_view pattern);

/// Returns whether `pattern` stands anywhere in the words.
[[nodiscard]] bool stands_in(const Words& words, std::string_view pattern);

}  // namespace herne::inline HERNE_ABI::detail
