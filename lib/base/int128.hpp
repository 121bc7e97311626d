// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/base/error.hpp>
#include <herne/base/fraction.hpp>

#include <boost/multiprecision/cpp_int.hpp>

#include <cstdint>
#include <limits>
#include <string>

namespace herne::inline HERNE_ABI::detail {

/// Holds any product of two numbers of points, on machines without such a type of their own too.
using Int128 = boost::multiprecision::int128_t;

/// Returns numerator / denominator, which is at least 1. Throws `points_overflow`, which says that
/// `what` needs more than 64 bits, where the fraction in lowest terms does.
inline Fraction narrowed(const Int128& numerator, const Int128& denominator, const char* what) {
    const Int128 divisor = boost::multiprecision::gcd(numerator, denominator);
    const Int128 above = numerator / divisor;
    const Int128 below = denominator / divisor;
    constexpr auto most = std::numeric_limits<std::int64_t>::max();
    if (above > most || above < -most || below > most)
        throw points_overflow{std::string{what} + " needs more than 64 bits to be exact"};
    return {static_cast<std::int64_t>(above), static_cast<std::int64_t>(below)};
}

}  // namespace herne::inline HERNE_ABI::detail
