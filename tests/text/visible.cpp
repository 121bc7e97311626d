// SPDX-License-Identifier: BSL-1.0
#include "text/visible.hpp"
#include "text/nearest.hpp"
#include "text/quoted.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

using herne::detail::folded;
using herne::detail::nearest;
using herne::detail::quoted;
using herne::detail::visible;

BOOST_AUTO_TEST_SUITE(text)
BOOST_AUTO_TEST_SUITE(visible)

BOOST_AUTO_TEST_CASE(letters_and_marks_are_composed) {
    BOOST_TEST(::visible("Mu\xCC\x88ller") == "M\xC3\xBCller");
    BOOST_TEST(::visible("e\xCC\x82\xCC\x81") == "\xE1\xBA\xBF");  // Vietnamese, two marks
    BOOST_TEST(::visible("q\xCC\x88") == "q\xCC\x88");             // there is no such letter
    BOOST_TEST(::visible("\xCC\x88u") == "\xCC\x88u");
    BOOST_TEST(::visible("u \xCC\x88") == "u \xCC\x88");
    BOOST_TEST(::visible("\xD0\xB8\xCC\x86") == "\xD0\xB9");  // Cyrillic short i
}

BOOST_AUTO_TEST_CASE(blanks_count_once_and_not_at_the_ends) {
    BOOST_TEST(::visible("  a \t b\xC2\xA0\xE3\x80\x80") == "a b");
    BOOST_TEST(::visible("k.\xC2\xA0"
                         "A.") == "k. A.");
    BOOST_TEST(::visible("\xC2\xA0\n") == "");
    BOOST_TEST(::visible("") == "");
}

BOOST_AUTO_TEST_CASE(characters_without_width_are_nothing) {
    BOOST_TEST(::visible("\xEF\xBB\xBFs\xE2\x80\x8Bq\xC2\xADl\xE2\x81\xA0") == "sql");
}

BOOST_AUTO_TEST_CASE(bytes_that_are_no_text_stay) {
    BOOST_TEST(::visible("a\xFF b") == "a\xFF b");
    BOOST_TEST(::visible("\xF0\x9F\x98\x80") == "\xF0\x9F\x98\x80");
}

BOOST_AUTO_TEST_CASE(case_is_that_of_letters_with_marks_too) {
    BOOST_TEST(folded("\xC3\x84RZTE U\xCC\x88"
                      "BER \xC5\xBD \xD0\x96 \xCE\xA9 \xE1\xBA\x9E") ==
               "\xC3\xA4rzte \xC3\xBC"
               "ber \xC5\xBE \xD0\xB6 \xCF\x89 \xC3\x9F");
    BOOST_TEST(folded("\xC3\x97 \xC4\xBD \xC5\xB8") == "\xC3\x97 \xC4\xBE \xC3\xBF");
}

BOOST_AUTO_TEST_CASE(messages_show_what_a_reader_would_not_see) {
    BOOST_TEST(quoted("Mu\xCC\x88ller") == "'Mu\\u0308ller'");
    BOOST_TEST(quoted("M\xC3\xBCller") == "'M\xC3\xBCller'");
    BOOST_TEST(quoted("a\xC2\xA0"
                      "b\xE2\x80\x8B\xC2\xAD") == "'a\\u00a0b\\u200b\\u00ad'");
    BOOST_TEST(quoted("\xEF\xBB\xBF"
                      "B-1") == "'\\ufeffB-1'");
    BOOST_TEST(quoted("a\t\xFF") == "'a\\x09\\xff'");
}

BOOST_AUTO_TEST_CASE(nearest_minds_case_less_than_letters) {
    BOOST_TEST(nearest("dr-at1", {"dx-at2", "DR-AT1"}) == "DR-AT1");
    BOOST_TEST(nearest("SQL", {"sol", "sql"}) == "sql");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
