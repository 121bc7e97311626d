// SPDX-License-Identifier: BSL-1.0
#include <herne/base/error.hpp>
#include <herne/base/fraction.hpp>

#include "base/int128.hpp"
#include "base/wording.hpp"
#include "text/quoted.hpp"

#include <charconv>
#include <limits>
#include <numeric>
#include <ostream>

namespace herne::inline HERNE_ABI {
namespace {

bool parse_whole(std::string_view text, std::int64_t& number) {
    if (text.empty() || text.front() == '-')
        return false;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc{} && end == text.data() + text.size();
}

}  // namespace

double detail::quotient(std::int64_t numerator, std::int64_t denominator) noexcept {
    return static_cast<double>(numerator) / static_cast<double>(denominator);
}

Fraction::Fraction(std::int64_t numerator, std::int64_t denominator) {
    if (denominator < 1)
        throw invalid_input{detail::refusal("fraction", std::to_string(denominator), "at least 1",
                                            {.before = "the denominator ", .between = " is not "})};
    if (numerator == std::numeric_limits<std::int64_t>::min())
        throw invalid_input{
            Problem{.where = "fraction",
                    .what = "the numerator " + std::to_string(numerator) + " is too small",
                    .value = std::to_string(numerator)}};
    const std::int64_t divisor = std::gcd(numerator, denominator);
    numerator_ = numerator / divisor;
    denominator_ = denominator / divisor;
}

Fraction Fraction::parse(std::string_view text) {
    const auto slash = text.find('/');
    std::int64_t numerator = 0;
    std::int64_t denominator = 1;
    const bool good =
        parse_whole(text.substr(0, slash), numerator) &&
        (slash == std::string_view::npos || parse_whole(text.substr(slash + 1), denominator));
    if (!good || denominator < 1)
        throw invalid_input{
            is_not({}, detail::quoted(text), "a fraction such as \"3/4\", \"0\" or \"1\"")};
    return {numerator, denominator};
}

std::string Fraction::to_string() const {
    if (denominator_ == 1)
        return std::to_string(numerator_);
    return std::to_string(numerator_) + '/' + std::to_string(denominator_);
}

bool operator<(const Fraction& a, const Fraction& b) noexcept {
    return detail::Int128{a.numerator_} * b.denominator_ <
           detail::Int128{b.numerator_} * a.denominator_;
}

std::ostream& operator<<(std::ostream& out, const Fraction& fraction) {
    return out << fraction.to_string();
}

}  // namespace herne::inline HERNE_ABI
