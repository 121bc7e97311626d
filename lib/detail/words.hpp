// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/version.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// Returns the words of UTF-8 `text` in order, for comparison: runs of letters, in lower case,
/// umlauts and ß spelt out (`ae`, `oe`, `ue`, `ss`), other accents left off. Soft hyphens are
/// skipped; everything else, gender marks and hyphens included, parts words.
[[nodiscard]] std::vector<std::string> folded_words(std::string_view text);

}  // namespace herne::inline HERNE_ABI::detail
