// SPDX-License-Identifier: BSL-1.0
#include "analysis/spread.hpp"

#include "support/oracle.hpp"
#include "support/random.hpp"

#include <boost/test/unit_test.hpp>

#include <rapidcheck.h>

#include <cmath>
#include <cstdint>
#include <limits>
#include <numeric>
#include <vector>

namespace {

using herne::detail::CodeCounts;
using namespace herne::test;
using Values = std::vector<std::int64_t>;

constexpr double infinity = std::numeric_limits<double>::infinity();

Rational variance_times_square(const CodeCounts& counts, const Values& values) {
    Rational count = 0;
    Rational sum = 0;
    Rational squares = 0;
    for (std::size_t code = 0; code < values.size(); ++code) {
        count += counts[code];
        sum += Rational{counts[code]} * values[code];
        squares += Rational{counts[code]} * values[code] * values[code];
    }
    return count * squares - sum * sum;
}

/// Returns whether no double is nearer to the root of `square` than `value`.
bool is_nearest_root(double value, const Rational& square) {
    const auto middle = [value](double towards) -> Rational {
        return (Rational{value} + Rational{std::nextafter(value, towards)}) / 2;
    };
    const Rational above = middle(infinity);
    const Rational below = value == 0 ? Rational{0} : middle(0);
    return below * below <= square && square <= above * above;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(analysis)
BOOST_AUTO_TEST_SUITE(spread)

BOOST_AUTO_TEST_CASE(two_apart_are_one_from_their_mean) {
    CodeCounts counts{};
    counts[1] = 3;
    counts[3] = 3;
    BOOST_TEST(herne::detail::spread(counts, Values{0, 1, 2, 3}) == 1.0);
    BOOST_TEST(herne::detail::spread_times_count(counts, Values{0, 1, 2, 3}) == 6.0);
}

BOOST_AUTO_TEST_CASE(equal_values_have_no_spread) {
    CodeCounts counts{};
    counts[2] = 1'000'000'007;
    BOOST_TEST(herne::detail::spread(counts, Values{0, 1, 2}) == 0.0);
    BOOST_TEST(herne::detail::spread_times_count(counts, Values{0, 1, 2}) == 0.0);
}

BOOST_AUTO_TEST_CASE(codes_past_the_values_are_not_counted) {
    CodeCounts counts{};
    counts[0] = 1;
    counts[2] = 1;
    counts[15] = 1000;
    BOOST_TEST(herne::detail::spread(counts, Values{0, 1, 2}) == 1.0);
    BOOST_TEST(herne::detail::count_of(counts, 3) == 2U);
    BOOST_TEST(herne::detail::count_of(counts, 16) == 1002U);
}

BOOST_AUTO_TEST_CASE(one_point_apart_near_two_to_the_53_is_a_spread) {
    CodeCounts counts{};
    counts[1] = std::uint64_t{1} << 40U;
    counts[2] = std::uint64_t{1} << 40U;
    const std::int64_t most = std::int64_t{1} << 53U;
    BOOST_TEST(herne::detail::spread(counts, Values{0, most - 1, most}) == 0.5);
    counts[0] = std::uint64_t{1} << 41U;
    const Values values{0, most, most};
    BOOST_TEST(herne::detail::spread(counts, values) == std::ldexp(1.0, 52));
}

BOOST_AUTO_TEST_CASE(a_root_just_above_the_middle_of_two_doubles_is_rounded_up) {
    // Fibonacci numbers: F(75) F(77) = F(76)^2 + 1, and 3 F(76) lies between two doubles, of which
    // the lower one is even.
    CodeCounts counts{};
    counts[0] = 2'111'485'077'978'050;
    counts[1] = 5'527'939'700'884'757;
    BOOST_TEST(herne::detail::spread_times_count(counts, Values{0, 3}) == 10'249'363'868'720'122.0);
}

BOOST_AUTO_TEST_CASE(roots_are_rounded_correctly) {
    BOOST_TEST(rc::check([] {
        const int top = any_number(1, 14);
        const bool large = any_choice();
        Values values{0};
        CodeCounts counts{};
        counts[0] = static_cast<std::uint64_t>(any_number(0, 3));
        for (int level = 1; level <= top; ++level) {
            const std::int64_t step = any_number(0, 1'000'000);
            values.push_back(values.back() + (large ? step * 600'000'000 : step));
            counts[values.size() - 1] =
                static_cast<std::uint64_t>(any_number(0, large ? 1'000'000'000 : 5));
        }
        const Rational square = variance_times_square(counts, values);
        RC_ASSERT(is_nearest_root(herne::detail::spread_times_count(counts, values), square));
        const Rational count = herne::detail::count_of(counts, values.size());
        if (count > 0)
            RC_ASSERT(is_nearest_root(herne::detail::spread(counts, values),
                                      Rational{square / (count * count)}));
    }));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
