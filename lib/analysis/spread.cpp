// SPDX-License-Identifier: BSL-1.0
#include "analysis/spread.hpp"

#include <boost/multiprecision/cpp_int.hpp>

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>

namespace herne::inline HERNE_ABI::detail {
namespace {

using Wide = boost::multiprecision::cpp_int;

struct Moments {
    Wide count = 0;
    Wide sum = 0;
    Wide squares = 0;

    /// Returns the variance times the square of the count, a whole number.
    [[nodiscard]] Wide variance() const { return count * squares - sum * sum; }
};

Moments moments(const CodeCounts& counts, std::span<const std::int64_t> values) {
    Moments result;
    for (std::size_t code = 0; code < std::min(values.size(), counts.size()); ++code) {
        const Wide value = values[code];
        result.count += counts[code];
        result.sum += value * counts[code];
        result.squares += value * value * counts[code];
    }
    return result;
}

/// Returns the correctly rounded square root of `numerator` / `denominator`.
double root(const Wide& numerator, const Wide& denominator) {
    if (numerator == 0)
        return 0;
    // At least 64 bits of the root, of which a double keeps 53; what is cut off only has to be
    // known to be something, so it is kept in the last bit.
    const auto bits = static_cast<int>(msb(numerator)) - static_cast<int>(msb(denominator));
    const int shift = std::max(0, (130 - bits) / 2);
    Wide quotient;
    Wide rest;
    divide_qr(Wide{numerator << (2 * shift)}, denominator, quotient, rest);
    Wide rest_of_root;
    const Wide whole = sqrt(quotient, rest_of_root);
    assert(msb(whole) >= 63);
    const auto surplus = static_cast<unsigned>(msb(whole)) - 63U;
    const Wide kept = whole >> surplus;
    const bool exact = rest == 0 && rest_of_root == 0 && Wide{kept << surplus} == whole;
    const auto with_last_bit = static_cast<std::uint64_t>(kept) | (exact ? 0U : 1U);
    return std::ldexp(static_cast<double>(with_last_bit), static_cast<int>(surplus) - shift);
}

}  // namespace

std::uint64_t count_of(const CodeCounts& counts, std::size_t codes) noexcept {
    return std::accumulate(counts.begin(), counts.begin() + static_cast<std::ptrdiff_t>(codes),
                           std::uint64_t{0});
}

double spread_times_count(const CodeCounts& counts, std::span<const std::int64_t> values) {
    return root(moments(counts, values).variance(), 1);
}

double spread(const CodeCounts& counts, std::span<const std::int64_t> values) {
    const Moments all = moments(counts, values);
    assert(all.count > 0);
    return root(all.variance(), Wide{all.count * all.count});
}

}  // namespace herne::inline HERNE_ABI::detail
