// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/base/fraction.hpp>
#include <herne/version.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace herne::inline HERNE_ABI::detail {

/// Returns the number that a decimal such as `4.62`, `4,62`, `-1` or `.5` writes, exactly; nothing
/// if it is none or has more than `max_digits` digits, 18 at most, without the zeros in front of it
/// and at the end of its fraction.
[[nodiscard]] std::optional<Fraction> fraction_of_decimal(std::string_view text,
                                                          std::size_t max_digits = 15);

/// Returns the number as a decimal with this point where it has at most 15 digits after it, as
/// `Fraction::to_string` writes it otherwise.
[[nodiscard]] std::string decimal_text(const Fraction& number, char point);

}  // namespace herne::inline HERNE_ABI::detail
