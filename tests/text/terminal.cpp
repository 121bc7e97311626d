// SPDX-License-Identifier: BSL-1.0
#include "text/terminal.hpp"

#include "text/character_ranges.hpp"

#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <string_view>

using herne::detail::columns_of;
using herne::detail::is_hidden;
using herne::detail::printable;

BOOST_AUTO_TEST_SUITE(text)
BOOST_AUTO_TEST_SUITE(terminal)

BOOST_AUTO_TEST_CASE(letters_take_one_column_and_marks_none) {
    BOOST_TEST(columns_of("Prüfung") == 7U);
    BOOST_TEST(columns_of("e\xCC\x81\xCC\xA3") == 1U);  // e with two marks
    BOOST_TEST(columns_of("שָׁלוֹם") == 4U);
    BOOST_TEST(columns_of("█░·–…") == 5U);
    BOOST_TEST(columns_of("") == 0U);
}

BOOST_AUTO_TEST_CASE(east_asian_letters_take_two) {
    BOOST_TEST(columns_of("日本") == 4U);
    BOOST_TEST(columns_of("한국") == 4U);
    BOOST_TEST(columns_of(U'😀') == 2U);
}

BOOST_AUTO_TEST_CASE(bytes_that_are_no_utf8_take_one_each) {
    BOOST_TEST(columns_of("a\xFF\xC3") == 3U);
    BOOST_TEST(printable("a\xFF\xC3") == "a??");
}

BOOST_AUTO_TEST_CASE(what_steers_a_terminal_is_replaced) {
    BOOST_TEST(printable("a\x1B[2Jb\xE2\x80\xAE"
                         "c\td\n\xC2\x9B") == "a?[2Jb?c d ?");
    for (char32_t code = 0; code < 0x20; ++code)
        BOOST_TEST(is_hidden(code));
    for (char32_t code = 0x7F; code < 0xA0; ++code)
        BOOST_TEST(is_hidden(code));
    for (const char32_t code : {U'\u202A', U'\u202E', U'\u2066', U'\u2069', U'\u200F', U'\uFEFF'})
        BOOST_TEST(is_hidden(code));
    BOOST_TEST(!is_hidden(U'ä'));
}

template <class Ranges>
void check_ascending(const Ranges& ranges) {
    for (std::size_t i = 0; i < ranges.size(); ++i) {
        BOOST_TEST((ranges[i].first <= ranges[i].last));
        if (i > 0)
            BOOST_TEST((ranges[i - 1].last < ranges[i].first));
    }
}

BOOST_AUTO_TEST_CASE(ranges_stand_in_order) {
    check_ascending(herne::detail::standing_marks);
    check_ascending(herne::detail::wide_characters);
    check_ascending(herne::detail::hidden_characters);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
