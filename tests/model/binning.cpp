// SPDX-License-Identifier: BSL-1.0
#include <herne/model/binning.hpp>

#include "support/message.hpp"

#include <herne/base/error.hpp>
#include <herne/io/json.hpp>
#include <herne/match/explain.hpp>
#include <herne/report/html.hpp>
#include <herne/report/text.hpp>

#include <rapidcheck/boost_test.h>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <string>
#include <vector>

using namespace herne;
using test::message_of;

namespace {

Binning notenpunkte() {
    return {.quantity = {"Notenpunkte", "grade points"},
            .cut_points = {{5, 1}, {8, 1}, {11, 1}},
            .least = Fraction{},
            .greatest = Fraction{15, 1}};
}

Binning marks() {
    return {.quantity = {"Note", "mark"},
            .rule = BinningRule::at_most,
            .cut_points = {{4, 1}, {5, 2}, {3, 2}}};
}

Binning certificate() {
    return {.quantity = {"Zertifikat", "certificate"},
            .rule = BinningRule::at_most_years_old,
            .cut_points = {{5, 1}, {1, 1}},
            .as_of = "2026-03-01"};
}

Scale scale(std::size_t levels) {
    std::vector<ScaleLevel> result;
    for (std::size_t i = 0; i < levels; ++i)
        result.push_back({.label = "l" + std::to_string(i + 1)});
    return Scale{"s", result};
}

Framework framework_with(const std::optional<Binning>& binning) {
    Competence competence{.id = "abitur", .label = "Abitur", .scale = scale(3)};
    competence.binning = binning;
    return Framework{FrameworkParts{.id = "f", .edition = "1", .competences = {competence}}};
}

std::string refused(const Binning& binning, int max = 3) {
    return message_of<invalid_input>([&] { check(binning, max, "b"); });
}

}  // namespace

BOOST_AUTO_TEST_SUITE(model)
BOOST_AUTO_TEST_SUITE(binning)

BOOST_AUTO_TEST_CASE(a_scale_names_its_levels_by_where_they_begin) {
    const Scale points = notenpunkte().scale("points");
    BOOST_TEST(points.id() == "points");
    BOOST_TEST(points.max() == 3);
    BOOST_TEST(points.label().in("de") == "Notenpunkte");
    BOOST_TEST(points.level(2).label.in("de") == "ab 8");
    BOOST_TEST(points.level(2).label.in("en") == "from 8");
    BOOST_TEST(marks().scale("marks").level(2).label.in("de") == "bis 2,5");
    BOOST_TEST(marks().scale("marks").level(2).label.in("en") == "up to 2.5");
    const Scale ages = certificate().scale("ages");
    BOOST_TEST(ages.level(1).label.in("de") == "höchstens 5 Jahre alt");
    BOOST_TEST(ages.level(2).label.in("en") == "at most 1 year old");
    BOOST_CHECK_THROW(static_cast<void>(Binning{}.scale("none")), invalid_input);
    BOOST_CHECK_THROW(static_cast<void>(marks().scale("no id")), invalid_input);
}

BOOST_AUTO_TEST_CASE(a_level_begins_at_its_cut_point) {
    const Binning points = notenpunkte();
    BOOST_TEST(points.level_of({0, 1}) == Level{0});
    BOOST_TEST(points.level_of({499, 100}) == Level{0});
    BOOST_TEST(points.level_of({5, 1}) == Level{1});
    BOOST_TEST(points.level_of({21, 2}) == Level{2});
    BOOST_TEST(points.level_of({15, 1}) == Level{3});
}

BOOST_AUTO_TEST_CASE(marks_are_better_the_less_they_are) {
    BOOST_TEST(marks().read_level("1,5") == Level{3});
    BOOST_TEST(marks().read_level("1.51") == Level{2});
    BOOST_TEST(marks().read_level("5/2") == Level{2});
    BOOST_TEST(marks().read_level("4") == Level{1});
    BOOST_TEST(marks().read_level("4.000001") == Level{0});
}

BOOST_AUTO_TEST_CASE(age_is_counted_to_a_stated_day) {
    const Binning paper = certificate();
    BOOST_TEST(paper.level_on("2026-03-01") == Level{2});
    BOOST_TEST(paper.level_on("2025-03-01") == Level{2});
    BOOST_TEST(paper.level_on("2025-02-28") == Level{1});
    BOOST_TEST(paper.read_level("2021-03-01") == Level{1});
    BOOST_TEST(paper.level_on("2021-02-28") == Level{0});
}

BOOST_AUTO_TEST_CASE(of_29_february_the_last_day_of_the_month_still_counts) {
    Binning paper = certificate();
    paper.cut_points = {{1, 1}};
    paper.as_of = "2025-02-28";
    BOOST_TEST(paper.level_on("2024-02-29") == Level{1});
    paper.as_of = "2025-03-01";
    BOOST_TEST(paper.level_on("2024-02-29") == Level{0});
    paper.as_of = "9999-12-31";
    BOOST_TEST(paper.level_on("9999-01-01") == Level{1});
}

BOOST_AUTO_TEST_CASE(an_interval_across_a_cut_point_is_unknown) {
    const Binning points = notenpunkte();
    BOOST_TEST(points.level_between({5, 1}, {79, 10}) == Level{1});
    BOOST_TEST(points.level_between({5, 1}, {8, 1}) == Level::unknown());
    BOOST_CHECK_THROW(static_cast<void>(points.level_between({8, 1}, {5, 1})), invalid_input);
}

BOOST_AUTO_TEST_CASE(the_rule_is_a_sentence) {
    BOOST_TEST(notenpunkte().sentence().in("en") ==
               "grade points: level 1 from 5, level 2 from 8, level 3 from 11, otherwise level 0");
    BOOST_TEST(marks().sentence().in("de") ==
               "Note: bis 4 Stufe 1, bis 2,5 Stufe 2, bis 1,5 Stufe 3, sonst Stufe 0");
    BOOST_TEST(certificate().sentence().in("de") ==
               "Zertifikat, Alter am 2026-03-01: höchstens 5 Jahre Stufe 1, höchstens 1 Jahr "
               "Stufe 2, sonst Stufe 0");
    BOOST_TEST(certificate().sentence().in("en") ==
               "certificate, age on 2026-03-01: level 1 at most 5 years, level 2 at most 1 year, "
               "otherwise level 0");
    Binning thirds = marks();
    thirds.cut_points = {{1, 3}};
    BOOST_TEST(thirds.sentence().in("en") == "mark: level 1 up to 1/3, otherwise level 0");
}

BOOST_AUTO_TEST_CASE(what_is_no_value_is_refused) {
    const auto read = [](const Binning& binning, const std::string& text) {
        return message_of<invalid_input>([&] { static_cast<void>(binning.read_level(text)); });
    };
    BOOST_TEST(read(notenpunkte(), "16") == "the grade points: 16 is not in 0..15");
    BOOST_TEST(read(notenpunkte(), "-1") == "the grade points: -1 is not in 0..15");
    for (const char* text : {"", "x", ".", ",", "5.", "1.2.3", "--1", "1e3", "0x5", "1 2", "1/0",
                             "1234567890123456789", "NaN", "2026-01-01"})
        BOOST_TEST(read(notenpunkte(), text) != "nothing was thrown", text);
    for (const char* text : {"", "5", "2025-02-29", "2026-03-02", "2025-3-1", "01.03.2025"})
        BOOST_TEST(read(certificate(), text) != "nothing was thrown", text);
    BOOST_CHECK_THROW(static_cast<void>(certificate().level_of({1, 1})), invalid_input);
    BOOST_CHECK_THROW(static_cast<void>(marks().level_on("2025-01-01")), invalid_input);
}

BOOST_AUTO_TEST_CASE(what_is_no_binning_is_refused) {
    Binning wrong = notenpunkte();
    wrong.quantity = {};
    BOOST_TEST(refused(wrong) == "b: does not say what its values are: the quantity is empty");
    BOOST_TEST(refused(notenpunkte(), 4) ==
               "b.cut_points: 3 cut points are not one a level, 4 of them");
    wrong = notenpunkte();
    wrong.cut_points[1] = {5, 1};
    BOOST_TEST(refused(wrong) == "b.cut_points[1]: 5 is not above 5, the cut point before it");
    wrong = marks();
    wrong.cut_points[1] = {9, 2};
    BOOST_TEST(refused(wrong) == "b.cut_points[1]: 9/2 is not below 4, the cut point before it");
    wrong = notenpunkte();
    wrong.cut_points[2] = {16, 1};
    BOOST_TEST(refused(wrong) == "b.cut_points[2]: 16 is no value that is allowed");
    wrong.cut_points[2] = {-1, 1};
    BOOST_TEST(refused(wrong) == "b.cut_points[2]: -1 is no value that is allowed");
    wrong = notenpunkte();
    wrong.least = Fraction{-1, 1};
    BOOST_TEST(refused(wrong) == "b: the least value is negative");
    wrong = notenpunkte();
    wrong.as_of = "2026-01-01";
    BOOST_TEST(refused(wrong) == "b: a day to count to is for 'at_most_years_old' only");
    wrong = certificate();
    wrong.as_of = "2026-02-30";
    BOOST_TEST(refused(wrong, 2) == "b.as_of: '2026-02-30' is not a day written YYYY-MM-DD");
    wrong = certificate();
    wrong.cut_points[0] = {11, 2};
    BOOST_TEST(refused(wrong, 2) ==
               "b.cut_points: 11/2 is not a whole number of years up to 1,000");
    wrong = certificate();
    wrong.least = Fraction{};
    BOOST_TEST(refused(wrong, 2) == "b: days have no least or greatest value");
}

BOOST_AUTO_TEST_CASE(it_is_kept_with_its_competence_and_files_without_one_stay_as_they_were) {
    const Framework plain = framework_with({});
    const Framework binned = framework_with(notenpunkte());
    BOOST_TEST(plain.digest() != binned.digest());
    BOOST_TEST(to_json(plain).find("binning") == std::string::npos);
    BOOST_TEST((framework_from_json(to_json(binned)) == binned));
    BOOST_TEST((framework_from_json(to_json(binned))[0].binning == notenpunkte()));
    BOOST_CHECK_THROW(framework_with(certificate()), invalid_input);
    std::string text = to_json(binned);
    text.replace(text.find("\"8\""), 3, "\"5\"");
    BOOST_TEST(
        message_of<invalid_file>([&] { static_cast<void>(framework_from_json(text, "f.json")); }) ==
        "f.json: competences[0].binning.cut_points[1]: 5 is not above 5, the cut point "
        "before it");
}

BOOST_AUTO_TEST_CASE(explanations_show_it) {
    const Framework framework = framework_with(notenpunkte());
    JobProfileParts parts;
    parts.reference = "T/1";
    parts.title = "Post";
    parts.weights_source = "ours";
    parts.frameworks = {{.id = "f", .edition = "1"}};
    parts.requirements = {{.id = "r", .competence = "abitur", .level = 2}};
    const JobProfile job{parts, framework};
    const Profile profile{CandidateId{"A"}, framework, std::vector<Level>{1}};
    const Explanation explanation = explain(profile, job);
    BOOST_TEST((explanation.requirements[0].level_rule == notenpunkte().sentence()));
    BOOST_TEST(report_text(explanation, job).find("Notenpunkte: ab 5 Stufe 1") !=
               std::string::npos);
    BOOST_TEST(report_html(explanation).find("Notenpunkte: ab 5 Stufe 1") != std::string::npos);
    BOOST_TEST(report_html(explanation, {.language = "en"}).find("level 1 from 5") !=
               std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_rule_is_said_once_with_all_that_it_is_for) {
    Explanation explanation;
    explanation.requirements = {
        {.requirement = std::string{"a"}, .level_rule = "one"},
        {.requirement = std::string{"b"}},
        {.requirement = std::string{"c"}, .label = "C", .level_rule = "one"},
        {.requirement = std::string{"d"}, .level_rule = "two"}};
    const std::string html = report_html(explanation, {.language = "en"});
    BOOST_TEST(html.find("<li>a, C – one.</li><li>d – two.</li>") != std::string::npos);
}

RC_BOOST_PROP(levels_follow_the_order_of_values, (std::vector<unsigned short> cuts)) {
    std::sort(cuts.begin(), cuts.end());
    cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
    cuts.resize(std::min<std::size_t>(cuts.size(), 14));
    RC_PRE(!cuts.empty());
    Binning rule{.quantity = "x"};
    for (const unsigned short cut : cuts)
        rule.cut_points.emplace_back(cut, 7);
    check(rule, static_cast<int>(cuts.size()), "b");
    const auto value = *rc::gen::arbitrary<unsigned short>();
    const auto reached =
        std::count_if(cuts.begin(), cuts.end(), [&](unsigned short cut) { return cut <= value; });
    RC_ASSERT(rule.level_of({value, 7}) == Level{static_cast<int>(reached)});
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
