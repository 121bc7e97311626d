// SPDX-License-Identifier: BSL-1.0
#include <herne/model/competence.hpp>

#include "support/message.hpp"

#include <herne/base/error.hpp>

#include <boost/test/unit_test.hpp>

#include <string>

using namespace herne;

namespace {

/// Levels 1..3 from 5, 8 and 11 of 0..15 points.
Competence points() {
    const Binning binning{.quantity = {"Notenpunkte", "grade points"},
                          .cut_points = {{5, 1}, {8, 1}, {11, 1}},
                          .least = Fraction{},
                          .greatest = Fraction{15, 1}};
    return {.id = "f/abitur",
            .label = "Abitur",
            .scale = {"s", {{.label = "fair"}, {.label = "good", .code = "G"}, {.label = "5-9"}}},
            .binning = binning};
}

/// Levels 1 and 2 of a certificate that is at most five years old, or one.
Competence certificate() {
    const Binning binning{.quantity = {"Zertifikat", "certificate"},
                          .rule = BinningRule::at_most_years_old,
                          .cut_points = {{5, 1}, {1, 1}},
                          .as_of = "2026-03-01"};
    return {.id = "f/paper", .label = "Paper", .scale = binning.scale("ages"), .binning = binning};
}

/// Levels whose codes are school grades, without a binning.
Competence grade() {
    return {.id = "f/grade",
            .label = "Grade",
            .scale = {"g", {{.label = "poor", .code = "2"}, {.label = "good", .code = "1"}}}};
}

std::string refused(const Competence& competence, std::string_view text, LevelsAs levels_as = {}) {
    return test::message_of<invalid_input>(
        [&] { static_cast<void>(competence.parse(text, levels_as)); });
}

}  // namespace

BOOST_AUTO_TEST_SUITE(model)
BOOST_AUTO_TEST_SUITE(competence)

BOOST_AUTO_TEST_CASE(proof_has_the_words_of_the_files) {
    BOOST_TEST(std::string{to_string(Proof::document)} == "document");
    BOOST_TEST(std::string{to_string(Proof::judgement)} == "judgement");
}

BOOST_AUTO_TEST_CASE(equality_looks_at_the_scale) {
    const Competence competence{.id = "f/a", .label = "A", .scale = {"s", {{.label = "one"}}}};
    Competence other = competence;
    BOOST_TEST((competence == other));
    other.scale = Scale{"s", {{.label = "two"}}};
    BOOST_TEST(!(competence == other));
}

BOOST_AUTO_TEST_CASE(values_give_levels_where_values_are_read) {
    BOOST_TEST(points().parse("12", LevelsAs::value) == Level{3});
    BOOST_TEST(points().parse("2", LevelsAs::value) == Level{0});
    BOOST_TEST(points().parse("7,99", LevelsAs::value) == Level{1});
    BOOST_TEST(points().parse("33/4", LevelsAs::value) == Level{2});
    BOOST_TEST(points().parse(" 1\u200B1 ", LevelsAs::value) == Level{3});
    BOOST_TEST(points().parse(8, LevelsAs::value) == Level{2});
    BOOST_TEST(certificate().parse("2025-06-30", LevelsAs::value) == Level{2});
}

BOOST_AUTO_TEST_CASE(what_is_no_value_is_refused_where_values_are_read) {
    BOOST_TEST(refused(points(), "16", LevelsAs::value) == "the grade points: 16 is not in 0..15");
    BOOST_TEST(
        refused(points(), "good", LevelsAs::value) ==
        "the grade points: 'good' is not a number such as 4.62 or 3/4, of at most 18 digits");
    BOOST_TEST(refused(certificate(), "2", LevelsAs::value) ==
               "the certificate: '2' is not a day written YYYY-MM-DD");
    BOOST_CHECK_THROW(static_cast<void>(points().parse(-1, LevelsAs::value)), invalid_input);
}

BOOST_AUTO_TEST_CASE(a_numeral_that_may_be_level_or_value_is_refused) {
    BOOST_TEST(refused(points(), "2") ==
               "'2' may be a level or a value of grade points, whose cut points give the levels: "
               "say which by levels_as");
    for (const char* text : {"0", "12", "-1", "2.0", "2,0", "11.5", " 2 ", "1/2", "5.", ".5",
                             "2.00000000000000000000000"})
        BOOST_TEST(refused(points(), text).find("may be a level or a value") != std::string::npos,
                   text);
    for (const char* text : {"2", "2025-06-30"})
        BOOST_TEST(refused(certificate(), text).find("say which by levels_as") != std::string::npos,
                   text);
    BOOST_CHECK_THROW(static_cast<void>(points().parse(2)), invalid_input);
}

BOOST_AUTO_TEST_CASE(names_and_levels_are_read_as_without_a_binning) {
    BOOST_TEST(points().parse("good") == Level{2});
    BOOST_TEST(points().parse("G") == Level{2});
    BOOST_TEST(points().parse("5-9") == Level{3});
    BOOST_TEST(certificate().parse("at most 1 year old") == Level{2});
    BOOST_TEST(points().parse("2", LevelsAs::number) == Level{2});
    BOOST_TEST(points().parse(2, LevelsAs::number) == Level{2});
    BOOST_TEST(points().parse("G", LevelsAs::code) == Level{2});
    BOOST_TEST(points().parse("fair", LevelsAs::label) == Level{1});
    BOOST_TEST(refused(points(), "12", LevelsAs::number).find("12 is not a level 0..3") !=
               std::string::npos);
    BOOST_TEST(refused(points(), "better").find("'better' is not a level 0..3") !=
               std::string::npos);
}

BOOST_AUTO_TEST_CASE(without_a_binning_values_are_read_as_all_else) {
    const Competence plain{
        .id = "f/a", .label = "A", .scale = {"s", {{.label = "one", .code = "I"}}}};
    for (const LevelsAs levels_as : {LevelsAs::automatic, LevelsAs::value}) {
        BOOST_TEST(plain.parse("1", levels_as) == Level{1});
        BOOST_TEST(plain.parse(1, levels_as) == Level{1});
        BOOST_TEST(plain.parse("I", levels_as) == Level{1});
        BOOST_TEST(plain.scale.parse("one", levels_as) == Level{1});
        BOOST_TEST(refused(grade(), "1", levels_as).find("1 may be a level, a label or a code") !=
                   std::string::npos);
    }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
