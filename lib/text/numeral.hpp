// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/version.hpp>

#include <charconv>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>

namespace herne::inline HERNE_ABI::detail {

/// Returns a numeral such as `3.0` or `3,00` without its fraction of zeros; other texts as they
/// are.
[[nodiscard]] std::string_view without_zero_fraction(std::string_view text) noexcept;

/// Returns whether `text` is written as a number: of digits with at most one point, comma or slash
/// among them, "-" in front of them or not.
[[nodiscard]] bool is_numeral(std::string_view text) noexcept;

/// Returns the digits of a decimal number (JSON's form, such as `30.0` or `3e1`) if it is an
/// integer, "-" in front if it is negative; nothing if it is no integer, or has more than twenty
/// digits or a hundred characters.
[[nodiscard]] std::optional<std::string> integer_digits(std::string_view written);

/// Returns the integer that `written` is, in JSON's form; nothing if it has a fraction or does
/// not fit.
template <class T>
[[nodiscard]] std::optional<T> integer_of(std::string_view written) {
    const auto digits = integer_digits(written);
    if (!digits)
        return std::nullopt;
    T number{};
    const char* const end = digits->data() + digits->size();
    const auto [stopped, error] = std::from_chars(digits->data(), end, number);
    if (error != std::errc{} || stopped != end)
        return std::nullopt;
    return number;
}

}  // namespace herne::inline HERNE_ABI::detail
