// SPDX-License-Identifier: BSL-1.0
#include "text/numeral.hpp"

#include <algorithm>
#include <cstddef>

namespace herne::inline HERNE_ABI::detail {
namespace {

constexpr std::string_view decimal_digits = "0123456789";
constexpr std::size_t max_whole_digits = 20;
/// Longer numerals are hostile.
constexpr std::size_t max_written = 100;

/// Returns the exponent at the end of a number and cuts it off; 0 if there is none, nothing if it
/// is out of reach.
std::optional<int> take_exponent(std::string_view& written) {
    const std::size_t at = written.find_first_of("eE");
    if (at == std::string_view::npos)
        return 0;
    std::string_view text = written.substr(at + 1);
    written = written.substr(0, at);
    if (text.starts_with('+'))
        text.remove_prefix(1);
    int exponent = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), exponent);
    if (error != std::errc{} || end != text.data() + text.size())
        return std::nullopt;
    constexpr int farthest = 1000;
    return std::clamp(exponent, -farthest, farthest);
}

/// Returns `digits` without the zeros in front, "0" if there is nothing else.
std::string without_leading_zeros(const std::string& digits) {
    const std::size_t first = digits.find_first_not_of('0');
    return first == std::string::npos ? "0" : digits.substr(first);
}

}  // namespace

std::string_view without_zero_fraction(std::string_view text) noexcept {
    const std::size_t point = text.find_first_of(".,");
    if (point == std::string_view::npos || point == 0 || point + 1 == text.size() ||
        text[point - 1] < '0' || text[point - 1] > '9' ||
        text.find_first_not_of('0', point + 1) != std::string_view::npos)
        return text;
    return text.substr(0, point);
}

bool is_numeral(std::string_view text) noexcept {
    if (text.starts_with('-'))
        text.remove_prefix(1);
    const std::size_t mark = std::min(text.find_first_of(".,/"), text.size());
    const std::string_view after = text.substr(std::min(mark + 1, text.size()));
    return (mark > 0 || !after.empty()) &&
           text.substr(0, mark).find_first_not_of(decimal_digits) == std::string_view::npos &&
           after.find_first_not_of(decimal_digits) == std::string_view::npos;
}

std::optional<std::string> integer_digits(std::string_view written) {
    if (written.size() > max_written)
        return std::nullopt;
    const bool negative = written.starts_with('-');
    if (negative)
        written.remove_prefix(1);
    const auto exponent = take_exponent(written);
    const std::size_t point = std::min(written.find('.'), written.size());
    std::string digits{written.substr(0, point)};
    if (point < written.size())
        digits += written.substr(point + 1);
    if (!exponent || digits.empty() ||
        digits.find_first_not_of(decimal_digits) != std::string::npos)
        return std::nullopt;
    if (digits.find_first_not_of('0') == std::string::npos)
        return "0";
    const long long length = static_cast<long long>(point) + *exponent;
    const auto size = static_cast<long long>(digits.size());
    if (length <= 0 ||
        (length < size &&
         digits.find_first_not_of('0', static_cast<std::size_t>(length)) != std::string::npos))
        return std::nullopt;
    digits.resize(static_cast<std::size_t>(length), '0');
    digits = without_leading_zeros(digits);
    if (digits.size() > max_whole_digits)
        return std::nullopt;
    return (negative ? "-" : "") + digits;
}

}  // namespace herne::inline HERNE_ABI::detail
