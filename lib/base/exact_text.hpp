// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "base/rational.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace herne::inline HERNE_ABI::detail {

/// Most characters of an exact fraction that is read: sums over 100 openings have fewer.
inline constexpr std::size_t max_exact_text = 4'000;

/// Returns `7/12`, or `2` without a denominator; a minus stands in front.
[[nodiscard]] std::string exact_text(const Rational& number);
/// Returns the number that `exact_text` writes like this, nothing if there is none.
[[nodiscard]] std::optional<Rational> exact_from_text(std::string_view text);

}  // namespace herne::inline HERNE_ABI::detail
