// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/base/fraction.hpp>

#include <boost/multiprecision/cpp_int.hpp>

namespace herne::inline HERNE_ABI::detail {

/// An exact fraction of any size.
using Rational = boost::multiprecision::cpp_rational;

inline Rational rational(const Fraction& fraction) {
    return {fraction.numerator(), fraction.denominator()};
}

}  // namespace herne::inline HERNE_ABI::detail
