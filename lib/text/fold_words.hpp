// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/version.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// Whether numbers in digits are words too.
enum class Digits { dropped, kept };

/// Returns the words of UTF-8 `text` in order, for comparison: runs of letters, in lower case,
/// umlauts and ß spelt out (`ae`, `oe`, `ue`, `ss`), other accents left off. Soft hyphens are
/// skipped; everything else, gender marks and hyphens included, parts words. Runs of digits are
/// words of their own where they are kept.
[[nodiscard]] std::vector<std::string> folded_words(std::string_view text,
                                                    Digits digits = Digits::dropped);

}  // namespace herne::inline HERNE_ABI::detail
