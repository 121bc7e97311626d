// SPDX-License-Identifier: BSL-1.0
#include <herne/base/fraction.hpp>

#include <herne/base/error.hpp>

#include <boost/test/unit_test.hpp>

#include <cstdint>
#include <limits>

using herne::Fraction;

BOOST_AUTO_TEST_SUITE(base)
BOOST_AUTO_TEST_SUITE(fraction)

BOOST_AUTO_TEST_CASE(is_kept_in_lowest_terms) {
    BOOST_TEST(Fraction(6, 8) == Fraction(3, 4));
    BOOST_TEST(Fraction(0, 7) == Fraction());
    BOOST_TEST(Fraction(6, 8).to_string() == "3/4");
    BOOST_TEST(Fraction(8, 4).to_string() == "2");
}

BOOST_AUTO_TEST_CASE(is_read_as_it_is_written) {
    BOOST_TEST(Fraction::parse("3/4") == Fraction(3, 4));
    BOOST_TEST(Fraction::parse("0") == Fraction());
    BOOST_TEST(Fraction::parse("1") == Fraction(1, 1));
    for (const char* text : {"", "/", "1/", "/2", "1/0", "-1/2", "1/-2", "0.5", " 1", "1/2/3",
                             "99999999999999999999", "1/2x"})
        BOOST_CHECK_THROW((void)Fraction::parse(text), herne::invalid_input);
}

BOOST_AUTO_TEST_CASE(order_is_exact_where_doubles_and_64_bits_are_not) {
    constexpr std::int64_t large = std::numeric_limits<std::int64_t>::max();
    BOOST_TEST((Fraction{large - 2, large - 1} < Fraction{large - 1, large}));
    BOOST_TEST(!(Fraction{large - 1, large} < Fraction{large - 2, large - 1}));
    BOOST_TEST((Fraction{1, 3} < Fraction{1, 2}));
    BOOST_TEST(!(Fraction{1, 2} < Fraction{2, 4}));
}

BOOST_AUTO_TEST_CASE(denominator_is_at_least_one) {
    BOOST_CHECK_THROW(Fraction(1, 0), herne::invalid_input);
    BOOST_CHECK_THROW(Fraction(1, -1), herne::invalid_input);
    BOOST_CHECK_THROW(Fraction(std::numeric_limits<std::int64_t>::min(), 1), herne::invalid_input);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
