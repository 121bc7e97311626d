// SPDX-License-Identifier: BSL-1.0
#include <herne/model/scale.hpp>

#include <herne/base/error.hpp>

#include "support/message.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

namespace {

using herne::LevelsAs;
using herne::Scale;
using herne::ScaleLevel;
using herne::Text;
using herne::test::message_of;

Scale cefr() {
    std::vector<ScaleLevel> levels;
    for (const char* code : {"A1", "A2", "B1", "B2", "C1", "C2"})
        levels.push_back({.label = {std::string{code} + " (de)", std::string{code} + " (en)"},
                          .anchor = {},
                          .code = code});
    return {"cefr", levels};
}

Scale school_grades() {
    return {"grade",
            {{.label = "sufficient", .code = "4"},
             {.label = "satisfactory", .code = "3"},
             {.label = "good", .code = "2"},
             {.label = "very good", .code = "1"}}};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(model)
BOOST_AUTO_TEST_SUITE(scale)

BOOST_AUTO_TEST_CASE(first_named_level_is_one) {
    BOOST_TEST(cefr().max() == 6);
    BOOST_TEST(cefr().level(1).code == "A1");
    BOOST_TEST(cefr().level(6).code == "C2");
}

BOOST_AUTO_TEST_CASE(level_zero_is_none_shown_on_every_scale) {
    BOOST_TEST(cefr().level(0).label.in("en") == "none shown");
    BOOST_TEST(cefr().level(0).label.in("de") == "nicht gezeigt");
    BOOST_TEST(cefr().level(0).code == "");
}

BOOST_AUTO_TEST_CASE(level_off_the_scale_is_refused) {
    BOOST_TEST(message_of<herne::invalid_input>([] { (void)cefr().level(7); }) ==
               "level: 7 is not in 0..6 of the scale 'cefr'");
    BOOST_CHECK_THROW((void)cefr().level(-1), herne::invalid_input);
}

BOOST_AUTO_TEST_CASE(level_is_read_by_number_label_of_any_language_and_code) {
    const Scale scale = cefr();
    BOOST_TEST(scale.parse("5") == herne::Level{5});
    BOOST_TEST(scale.parse("0") == herne::Level{0});
    BOOST_TEST(scale.parse("C1") == herne::Level{5});
    BOOST_TEST(scale.parse("C1 (de)") == herne::Level{5});
    BOOST_TEST(scale.parse("C1 (en)") == herne::Level{5});
    BOOST_TEST(scale.parse(5LL) == herne::Level{5});
}

BOOST_AUTO_TEST_CASE(only_the_asked_reading_is_tried) {
    const Scale scale = cefr();
    BOOST_CHECK_THROW((void)scale.parse("C1", LevelsAs::number), herne::invalid_input);
    BOOST_CHECK_THROW((void)scale.parse("C1", LevelsAs::label), herne::invalid_input);
    BOOST_CHECK_THROW((void)scale.parse("C1 (en)", LevelsAs::code), herne::invalid_input);
    BOOST_CHECK_THROW((void)scale.parse("5", LevelsAs::code), herne::invalid_input);
    BOOST_TEST(scale.parse("C1", LevelsAs::code) == herne::Level{5});
}

BOOST_AUTO_TEST_CASE(unknown_text_names_what_is_allowed) {
    BOOST_TEST(message_of<herne::invalid_input>([] { (void)cefr().parse("C3"); }) ==
               "'C3' is not a level 0..6 (A1, A2, B1, B2, C1, C2) of the scale 'cefr'");
}

BOOST_AUTO_TEST_CASE(numbers_off_the_scale_are_refused_however_large) {
    for (const char* text : {"7", "-1", "15", "255", "9223372036854775807"})
        BOOST_CHECK_THROW((void)cefr().parse(text), herne::invalid_input);
    for (const char* text : {"", "+5", "5.5", "5.", ".0", "5.0.0", "05x", "99999999999999999999"})
        BOOST_CHECK_THROW((void)cefr().parse(text), herne::invalid_input);
}

BOOST_AUTO_TEST_CASE(whole_numbers_may_have_a_fraction_of_zeros) {
    BOOST_TEST(cefr().parse("5.0") == herne::Level{5});
    BOOST_TEST(cefr().parse("5,00") == herne::Level{5});
    BOOST_TEST(school_grades().parse("1.0", LevelsAs::code) == herne::Level{4});
    BOOST_TEST(school_grades().parse("1.0", LevelsAs::number) == herne::Level{1});
    BOOST_CHECK_THROW((void)school_grades().parse("1.0"), herne::invalid_input);
}

BOOST_AUTO_TEST_CASE(codes_with_fractions_are_read_as_they_stand) {
    const Scale scale{"grade",
                      {{.label = "poor", .code = "1,3"}, {.label = "good", .code = "1,0"}}};
    BOOST_TEST(scale.parse("1,3") == herne::Level{1});
    BOOST_TEST(scale.parse("1,0", LevelsAs::code) == herne::Level{2});
    BOOST_TEST(scale.has_misleading_numerals());
    BOOST_CHECK_THROW((void)scale.parse("1,0"), herne::invalid_input);
}

BOOST_AUTO_TEST_CASE(level_is_read_as_people_see_it) {
    const Scale scale{"s",
                      {{.label = "ge\xC3\xBC"
                                 "bt"},
                       {.label = "sehr gut"}}};
    BOOST_TEST(scale.parse("geu\xCC\x88"
                           "bt") == herne::Level{1});
    BOOST_TEST(scale.parse(" sehr\xC2\xA0gut\xE2\x80\x8B ") == herne::Level{2});
    BOOST_TEST(scale.parse("\xC2\xA0"
                           "2 ") == herne::Level{2});
    const Scale apart{"s",
                      {{.label = "a b"},
                       {.label = "a\xC2\xA0"
                                 "b"}}};
    BOOST_TEST(apart.parse("a b") == herne::Level{1});
    BOOST_CHECK_THROW((void)apart.parse("a  b"), herne::invalid_input);
}

BOOST_AUTO_TEST_CASE(misleading_numerals_need_the_reading_to_be_stated) {
    const Scale scale = school_grades();
    BOOST_TEST(scale.has_misleading_numerals());
    BOOST_TEST(!cefr().has_misleading_numerals());
    BOOST_CHECK_THROW((void)scale.parse("1"), herne::invalid_input);
    BOOST_CHECK_THROW((void)scale.parse(1LL), herne::invalid_input);
    BOOST_TEST(scale.parse("1", LevelsAs::code) == herne::Level{4});
    BOOST_TEST(scale.parse(1LL, LevelsAs::code) == herne::Level{4});
    BOOST_TEST(scale.parse("1", LevelsAs::number) == herne::Level{1});
    BOOST_TEST(scale.parse("good") == herne::Level{3});
}

BOOST_AUTO_TEST_CASE(scale_has_one_to_fourteen_named_levels) {
    BOOST_CHECK_THROW(Scale("none", {}), herne::invalid_input);
    std::vector<ScaleLevel> levels;
    for (int i = 1; i <= 14; ++i)
        levels.push_back({.label = "level " + std::to_string(i)});
    BOOST_TEST(Scale("long", levels).max() == 14);
    levels.push_back({.label = "level 15"});
    BOOST_TEST(message_of<herne::invalid_input>([&] { Scale("long", levels); }) ==
               "scale 'long': 15 named levels are not in 1..14");
}

BOOST_AUTO_TEST_CASE(names_that_stand_for_two_levels_are_refused) {
    BOOST_CHECK_THROW(Scale("s", {{.label = "good"}, {.label = "good"}}), herne::invalid_input);
    BOOST_CHECK_THROW(Scale("s", {{.label = "a", .code = "x"}, {.label = "b", .code = "x"}}),
                      herne::invalid_input);
    BOOST_CHECK_THROW(Scale("s", {{.label = "a", .code = "b"}, {.label = "b"}}),
                      herne::invalid_input);
    BOOST_CHECK_THROW(Scale("s", {{.label = Text{}}}), herne::invalid_input);
    BOOST_CHECK_THROW(Scale("Not An Id", {{.label = "a"}}), herne::invalid_input);
}

BOOST_AUTO_TEST_CASE(equality_looks_at_labels_anchors_and_codes) {
    BOOST_TEST((cefr() == cefr()));
    const Scale plain{"s", {{.label = "a"}}};
    BOOST_TEST(!(plain == Scale{"s", {{.label = "b"}}}));
    BOOST_TEST(!(plain == Scale{"s", {{.label = "a", .anchor = "shown"}}}));
    BOOST_TEST(!(plain == Scale{"s", {{.label = "a", .code = "A"}}}));
    BOOST_TEST(!(plain == Scale{"t", {{.label = "a"}}}));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
