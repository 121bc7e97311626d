// SPDX-License-Identifier: BSL-1.0
#include "text/exact_decimal.hpp"

#include <rapidcheck/boost_test.h>
#include <boost/test/unit_test.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

using namespace herne;
using detail::decimal_text;
using detail::fraction_of_decimal;

BOOST_AUTO_TEST_SUITE(text)
BOOST_AUTO_TEST_SUITE(exact_decimal)

BOOST_AUTO_TEST_CASE(decimals_are_exact) {
    BOOST_TEST((fraction_of_decimal("4.62") == Fraction{231, 50}));
    BOOST_TEST((fraction_of_decimal("4,62") == Fraction{231, 50}));
    BOOST_TEST((fraction_of_decimal("-0.5") == Fraction{-1, 2}));
    BOOST_TEST((fraction_of_decimal(".5") == Fraction{1, 2}));
    BOOST_TEST((fraction_of_decimal("007") == Fraction{7, 1}));
    BOOST_TEST((fraction_of_decimal("0.000000000000001") == Fraction{1, 1'000'000'000'000'000}));
    BOOST_TEST((fraction_of_decimal(".000000000000001") == Fraction{1, 1'000'000'000'000'000}));
    BOOST_TEST((fraction_of_decimal("999999999999999") == Fraction{999'999'999'999'999, 1}));
}

BOOST_AUTO_TEST_CASE(zeros_that_say_nothing_are_not_counted) {
    BOOST_TEST(
        (fraction_of_decimal("00000000000000000000012.50000000000000000000") == Fraction{25, 2}));
    BOOST_TEST((fraction_of_decimal("0.000000000000000000000") == Fraction{}));
    BOOST_TEST((fraction_of_decimal("-0") == Fraction{}));
    BOOST_TEST(!fraction_of_decimal("10000000000000000").has_value());
    BOOST_TEST(!fraction_of_decimal("0.0000000000000001").has_value());
}

BOOST_AUTO_TEST_CASE(eighteen_digits_are_exact_where_they_are_allowed) {
    constexpr std::int64_t scale = 1'000'000'000'000'000'000;
    BOOST_TEST((fraction_of_decimal("2.3333333333333335", 18) ==
                Fraction{23'333'333'333'333'335, scale / 100}));
    BOOST_TEST((fraction_of_decimal("0.000000000000000001", 18) == Fraction{1, scale}));
    BOOST_TEST((fraction_of_decimal("-999999999999999999", 18) == Fraction{1 - scale, 1}));
    BOOST_TEST(!fraction_of_decimal("1000000000000000000", 18).has_value());
    BOOST_TEST(!fraction_of_decimal("0.0000000000000000001", 18).has_value());
}

BOOST_AUTO_TEST_CASE(what_is_no_decimal_is_nothing) {
    for (const std::string_view text :
         {"",   "-",  ".",  ",",   "-.",  "5.",  "5,",  "1.2.3", "1,2.3",    "--1",
          "+1", " 1", "1 ", "1e3", "0x1", "nan", "inf", "1'000", "\xD9\xA1", "1234567890123456"})
        BOOST_TEST(!fraction_of_decimal(text).has_value(), text);
}

BOOST_AUTO_TEST_CASE(fractions_without_a_short_decimal_stay_fractions) {
    BOOST_TEST(decimal_text({231, 50}, '.') == "4.62");
    BOOST_TEST(decimal_text({231, 50}, ',') == "4,62");
    BOOST_TEST(decimal_text({-1, 8}, '.') == "-0.125");
    BOOST_TEST(decimal_text({7, 1}, ',') == "7");
    BOOST_TEST(decimal_text({0, 1}, '.') == "0");
    BOOST_TEST(decimal_text({1, 3}, '.') == "1/3");
    BOOST_TEST(decimal_text({1, std::int64_t{1} << 62}, '.') == "1/4611686018427387904");
}

RC_BOOST_PROP(what_is_written_reads_back, (std::int32_t numerator, std::uint8_t twos)) {
    const Fraction number{numerator, std::int64_t{1} << (twos % 6)};
    RC_ASSERT(fraction_of_decimal(decimal_text(number, '.')) == std::optional{number});
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
