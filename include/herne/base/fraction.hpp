// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/version.hpp>

#include <cstdint>
#include <iosfwd>
#include <string>
#include <string_view>
#include <type_traits>

namespace herne::inline HERNE_ABI {

namespace detail {
/// Returns the correctly rounded quotient of two numbers up to 2^53; compiled with the library, so
/// that a caller's -ffast-math does not change it.
[[nodiscard]] HERNE_EXPORT double quotient(std::int64_t numerator,
                                           std::int64_t denominator) noexcept;
}  // namespace detail

/// Exact fraction in lowest terms with a denominator >= 1.
class HERNE_EXPORT Fraction {
public:
    /// Zero.
    constexpr Fraction() noexcept = default;
    /// `numerator / denominator`, reduced. Throws `invalid_input` unless the denominator is at
    /// least 1.
    Fraction(std::int64_t numerator, std::int64_t denominator);
    /// Returns the fraction written `3/4`, `0` or `1`: digits, optionally a slash and digits.
    /// Throws `invalid_input`.
    [[nodiscard]] static Fraction parse(std::string_view text);

    /// Returns the numerator.
    [[nodiscard]] constexpr std::int64_t numerator() const noexcept { return numerator_; }
    /// Returns the denominator, at least 1.
    [[nodiscard]] constexpr std::int64_t denominator() const noexcept { return denominator_; }
    /// Returns the nearest double.
    [[nodiscard]] constexpr double value() const noexcept {
        if (std::is_constant_evaluated())
            return static_cast<double>(numerator_) / static_cast<double>(denominator_);
        return detail::quotient(numerator_, denominator_);
    }
    /// Returns `3/4`, or just the numerator where the denominator is 1.
    [[nodiscard]] std::string to_string() const;

    constexpr bool operator==(const Fraction&) const noexcept = default;
    /// Exact order, whatever the sizes.
    friend HERNE_EXPORT bool operator<(const Fraction& a, const Fraction& b) noexcept;

private:
    std::int64_t numerator_ = 0;
    std::int64_t denominator_ = 1;
};

/// Writes `fraction.to_string()`.
HERNE_EXPORT std::ostream& operator<<(std::ostream& out, const Fraction& fraction);

}  // namespace herne::inline HERNE_ABI
