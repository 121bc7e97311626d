// SPDX-License-Identifier: BSL-1.0
#include <herne/report/words.hpp>

#include "report/language.hpp"
#include "report/picture_words.hpp"
#include "report/team_words.hpp"

#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <string_view>

namespace {

std::size_t gaps_in(std::string_view words) {
    std::size_t found = 0;
    for (auto at = words.find("{}"); at != words.npos; at = words.find("{}", at + 2))
        ++found;
    return found;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(report)
BOOST_AUTO_TEST_SUITE(words)

BOOST_AUTO_TEST_CASE(every_word_has_both_languages_and_the_same_values) {
    for (const auto& [name, text] : herne::report_words()) {
        BOOST_TEST_CONTEXT(name) {
            const auto& words = text.by_language();
            BOOST_TEST_REQUIRE(words.contains("de"));
            BOOST_TEST_REQUIRE(words.contains("en"));
            BOOST_TEST(gaps_in(words.at("de")) == gaps_in(words.at("en")));
            for (const auto& [language, all_words] : words) {
                BOOST_TEST(!all_words.empty());
                BOOST_TEST(all_words.front() != ' ');
                BOOST_TEST(all_words.back() != ' ');
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(no_name_stands_twice) {
    BOOST_TEST(herne::report_words().size() == herne::detail::report_word_entries.size() +
                                                   herne::detail::analysis_word_entries.size() +
                                                   herne::detail::picture_word_entries.size() +
                                                   herne::detail::team_word_entries.size());
}

BOOST_AUTO_TEST_CASE(words_take_values_in_their_order) {
    const herne::detail::Language german{"de"};
    const herne::detail::Language english{"en"};
    BOOST_TEST(german("range", "-3", "+4") ==
               "Je nach dem, was unbekannt ist, liegt der Abstand zwischen -3 und +4.");
    BOOST_TEST(english("more_rows", 7) == "7 more rows are not shown.");
    BOOST_TEST(english("more_rows", "{}") == "{} more rows are not shown.");
    BOOST_TEST(english.title("conditions") == "Conditions");
}

BOOST_AUTO_TEST_CASE(percent_is_rounded_half_up) {
    const herne::detail::Language german{"de"};
    const herne::detail::Language english{"en"};
    BOOST_TEST(german.percent(1, 3) == "33,3 %");
    BOOST_TEST(english.percent(2, 3) == "66.7%");
    BOOST_TEST(english.percent(1, 2000) == "0.1%");
    BOOST_TEST(english.percent(9'007'199'254'740'991, 9'007'199'254'740'992) == "100.0%");
    BOOST_TEST(english.percent(0, 0) == "0.0%");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
