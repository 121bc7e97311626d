// SPDX-License-Identifier: BSL-1.0
#include "text/numeral.hpp"

#include <boost/test/unit_test.hpp>

#include <string_view>

using namespace herne;

BOOST_AUTO_TEST_SUITE(text)
BOOST_AUTO_TEST_SUITE(numeral)

BOOST_AUTO_TEST_CASE(numbers_with_a_point_comma_or_slash_are_numerals) {
    for (const std::string_view text : {"0", "12", "-1", "007", "4.62", "4,62", "3/4", ".5", "5."})
        BOOST_TEST(detail::is_numeral(text), text);
}

BOOST_AUTO_TEST_CASE(names_are_no_numerals) {
    for (const std::string_view text : {"", "-", ".", "/", "B2", "5-9", "1.2.3", "1,000.5", "--1",
                                        "+1", " 1", "1 ", "1e3", "2026-01-01", "\xD9\xA1"})
        BOOST_TEST(!detail::is_numeral(text), text);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
