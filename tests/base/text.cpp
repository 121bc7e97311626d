// SPDX-License-Identifier: BSL-1.0
#include <herne/base/text.hpp>

#include <boost/test/unit_test.hpp>

#include <utility>

using herne::Text;

BOOST_AUTO_TEST_SUITE(base)
BOOST_AUTO_TEST_SUITE(text)

BOOST_AUTO_TEST_CASE(asked_language_comes_first) {
    const Text text{"Hund", "dog"};
    BOOST_TEST(text.in("de") == "Hund");
    BOOST_TEST(text.in("en") == "dog");
}

BOOST_AUTO_TEST_CASE(missing_language_falls_back_to_all_english_german_any) {
    BOOST_TEST(Text{"C1"}.in("de") == "C1");
    BOOST_TEST((Text{"Hund", "dog"}.in("fr") == "dog"));
    BOOST_TEST((Text{"Hund", ""}.in("fr") == "Hund"));
    BOOST_TEST((Text{{{"pl", "pies"}}}.in("de") == "pies"));
    BOOST_TEST((Text{{{"", "C1"}, {"en", "C1 (en)"}}}.in("de") == "C1"));
}

BOOST_AUTO_TEST_CASE(no_words_are_no_text) {
    BOOST_TEST(Text{}.empty());
    BOOST_TEST(Text{""}.empty());
    BOOST_TEST((Text{"", ""}.empty()));
    BOOST_TEST(Text{}.in("de") == "");
}

BOOST_AUTO_TEST_CASE(copies_share_their_words) {
    const Text text{"Hund", "dog"};
    const Text copy = text;
    BOOST_TEST(&copy.by_language() == &text.by_language());
    BOOST_TEST(&copy.in("de") == &text.in("de"));
}

BOOST_AUTO_TEST_CASE(texts_are_equal_by_their_words) {
    BOOST_TEST((Text{"Hund", "dog"} == Text{"Hund", "dog"}));
    BOOST_TEST((Text{"Hund", "dog"} != Text{"Hund", "hound"}));
    BOOST_TEST((Text{"Hund", "dog"} != Text{}));
    BOOST_TEST((Text{} != Text{"Hund", "dog"}));
    BOOST_TEST((Text{} == Text{""}));
}

BOOST_AUTO_TEST_CASE(text_that_was_moved_from_is_empty) {
    Text from{"Hund", "dog"};
    const Text to = std::move(from);
    BOOST_TEST(from.empty());  // NOLINT(bugprone-use-after-move)
    BOOST_TEST(from.by_language().empty());
    BOOST_TEST(from.in("de") == "");
    BOOST_TEST((from == Text{}));
    BOOST_TEST(to.in("de") == "Hund");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
