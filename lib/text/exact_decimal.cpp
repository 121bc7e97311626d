// SPDX-License-Identifier: BSL-1.0
#include "text/exact_decimal.hpp"

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <cstdint>

namespace herne::inline HERNE_ABI::detail {
namespace {

/// Digits after the point of a number that is written as a decimal.
constexpr std::size_t max_decimal_digits = 15;
/// 10^18 is the greatest power of ten that numerator and denominator hold.
constexpr std::size_t digits_of_fraction = 18;

bool is_decimal_digit(char c) {
    return c >= '0' && c <= '9';
}

/// Returns an unsigned decimal without the zeros in front of it and at the end of its fraction.
std::string_view without_idle_zeros(std::string_view text) {
    if (text.find_first_of(".,") != std::string_view::npos)
        text = text.substr(0, text.find_last_not_of('0') + 1);
    return text.substr(std::min(text.find_first_not_of('0'), text.size()));
}

}  // namespace

std::optional<Fraction> fraction_of_decimal(std::string_view text, std::size_t max_digits) {
    assert(max_digits <= digits_of_fraction);
    const bool negative = text.starts_with('-');
    if (negative)
        text.remove_prefix(1);
    if (std::none_of(text.begin(), text.end(), is_decimal_digit) || text.ends_with('.') ||
        text.ends_with(','))
        return std::nullopt;
    std::int64_t digits = 0;
    std::int64_t scale = 1;
    std::size_t count = 0;
    bool past_point = false;
    for (const char c : without_idle_zeros(text)) {
        if ((c == '.' || c == ',') && !past_point) {
            past_point = true;
            continue;
        }
        if (!is_decimal_digit(c) || ++count > max_digits)
            return std::nullopt;
        digits = digits * 10 + (c - '0');
        if (past_point)
            scale *= 10;
    }
    return Fraction{negative ? -digits : digits, scale};
}

std::string decimal_text(const Fraction& number, char point) {
    const bool negative = number.numerator() < 0;
    const std::int64_t size = negative ? -number.numerator() : number.numerator();
    std::string text = std::to_string(size / number.denominator());
    std::int64_t rest = size % number.denominator();
    if (rest != 0)
        text += point;
    // A rest below the denominator times ten must not overflow.
    constexpr std::int64_t max_denominator = 100'000'000'000'000'000;
    for (std::size_t i = 0; rest != 0; ++i) {
        if (i == max_decimal_digits || number.denominator() > max_denominator)
            return number.to_string();
        rest *= 10;
        text += static_cast<char>('0' + rest / number.denominator());
        rest %= number.denominator();
    }
    return negative ? "-" + text : text;
}

}  // namespace herne::inline HERNE_ABI::detail
