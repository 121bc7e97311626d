// SPDX-License-Identifier: BSL-1.0
// Tables and documents that state values, of which a binning makes levels.
#include <herne/io/csv.hpp>
#include <herne/io/json.hpp>

#include "support/json_cases.hpp"
#include "support/message.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

using namespace herne;
using herne_test::replaced;
using test::message_of;

namespace {

Competence binned(std::string id, const Binning& binning) {
    return {.id = id, .label = id, .scale = binning.scale(id), .binning = binning};
}

/// Points of an exam (levels from 5, 8 and 11 of 0..15), marks (up to 4, 2.5 and 1.5), a
/// certificate that is at most five years old, or one, and a language without a binning.
Framework exams() {
    const Binning points{.quantity = {"Notenpunkte", "grade points"},
                         .cut_points = {{5, 1}, {8, 1}, {11, 1}},
                         .least = Fraction{},
                         .greatest = Fraction{15, 1}};
    const Binning marks{.quantity = {"Note", "mark"},
                        .rule = BinningRule::at_most,
                        .cut_points = {{4, 1}, {5, 2}, {3, 2}}};
    const Binning paper{.quantity = {"Zertifikat", "certificate"},
                        .rule = BinningRule::at_most_years_old,
                        .cut_points = {{5, 1}, {1, 1}},
                        .as_of = "2026-03-01"};
    const Scale cefr{"cefr", {{.label = "basic", .code = "A"}, {.label = "good", .code = "B"}}};
    return Framework{
        FrameworkParts{.id = "exams",
                       .edition = "1",
                       .competences = {binned("points", points),
                                       binned("mark", marks),
                                       binned("paper", paper),
                                       {.id = "german", .label = "German", .scale = cefr}}}};
}

const CsvPoolOptions values{.levels_as = LevelsAs::value};
const CsvPoolOptions numbers{.levels_as = LevelsAs::number};

std::vector<Level> levels(const Pool& pool, std::size_t row) {
    const Profile profile = pool.profile(row);
    return {profile.levels().begin(), profile.levels().end()};
}

constexpr const char* people =
    "id;points;mark;paper;german\n"
    "A;12;1,3;2025-05-01;B\n"
    "B;2; 2,50 ;2021-03-01;1\n"
    "C;;4.01;2020-01-01;\n";

void check_levels(const Pool& pool) {
    BOOST_TEST((levels(pool, 0) == std::vector<Level>{3, 3, 2, 2}));
    BOOST_TEST((levels(pool, 1) == std::vector<Level>{0, 2, 1, 1}));
    BOOST_TEST((levels(pool, 2) == std::vector<Level>{{}, 0, 0, {}}));
}

std::string profiles_text(const std::string& stated) {
    return R"({
  "format": "herne-profiles",
  "version": 1,
  "frameworks": [{"id": "exams", "edition": "1"}],
  "levels_as": "value",
  "profiles": [{"id": "A", "levels": )" +
           stated + "}]\n}\n";
}

std::string panel_text() {
    return R"({
  "format": "herne-panel",
  "version": 1,
  "frameworks": [{"id": "exams", "edition": "1"}],
  "levels_as": "value",
  "ratings": [
    {"id": "A", "competence": "points", "level": 11.5, "rater": "chair", "date": "2026-03-01"},
    {"id": "A", "competence": "mark", "level": "2,3", "rater": "chair", "date": "2026-03-01"}
  ]
}
)";
}

std::string job_text() {
    return R"({
  "format": "herne-job-profile",
  "version": 1,
  "reference": "T/1",
  "title": "Post",
  "levels_as": "number",
  "frameworks": [{"id": "exams", "edition": "1"}],
  "weights_source": "ours",
  "requirements": [{"id": "r", "competence": "exams/points", "level": 2, "importance": "must", "weight": 1}]
}
)";
}

std::string profiles_refused(const std::string& text) {
    return message_of<invalid_file>(
        [&] { static_cast<void>(profiles_from_json(text, exams(), "people.json")); });
}

std::string job_refused(const std::string& text) {
    return message_of<invalid_file>([&] {
        static_cast<void>(job_profile_from_json(text, {.frameworks = {exams()}}, "job.json"));
    });
}

}  // namespace

BOOST_AUTO_TEST_SUITE(io)
BOOST_AUTO_TEST_SUITE(values_in_files)

BOOST_AUTO_TEST_CASE(cells_are_values_where_a_wide_table_says_so) {
    check_levels(pool_from_csv(people, exams(), values));
}

BOOST_AUTO_TEST_CASE(cells_are_values_where_a_long_table_says_so) {
    const Pool pool = pool_from_csv(
        "candidate;competence;level\n"
        "A;points;12\nA;mark;1,3\nA;paper;2025-05-01\nA;german;B\n"
        "B;points;2\nB;mark;2,50\nB;paper;2021-03-01\nB;german;1\n"
        "C;mark;4.01\nC;paper;2020-01-01\n",
        exams(), values);
    check_levels(pool);
}

BOOST_AUTO_TEST_CASE(numerals_without_a_word_on_them_are_refused_and_none_is_taken_for_a_level) {
    const std::string refused = message_of<invalid_file>(
        [&] { static_cast<void>(pool_from_csv(people, exams(), {}, "people.csv")); });
    BOOST_TEST(refused.find("people.csv: row 3, candidate 'B', column 'points': '2' may be a level "
                            "or a value of grade points, whose cut points give the levels: say "
                            "which by levels_as") != std::string::npos);
    const std::vector<std::string> written{"'12'", "'1,3'", "'2025-05-01'", "'2,50'", "'4.01'"};
    for (const std::string& value : written)
        BOOST_TEST(refused.find(value + " may be a level or a value") != std::string::npos, value);
    BOOST_TEST(refused.find("column 'german'") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(names_of_levels_need_no_word_on_them) {
    const Pool pool = pool_from_csv("id,points,german\nA,from 8,B\nB,,1\n", exams());
    BOOST_TEST(pool.level(0, 0) == Level{2});
    BOOST_TEST(pool.level(1, 0) == Level::unknown());
}

BOOST_AUTO_TEST_CASE(wrong_values_are_named_with_what_is_allowed) {
    const auto problems = herne_test::problems_of(
        {.kind = "csv",
         .text = {},
         .read =
             [](const std::string& text, const std::string& name) {
                 static_cast<void>(pool_from_csv(text, exams(), values, name));
             }},
        "id,points,mark,paper,german\nA,16,B,5,C\n");
    BOOST_REQUIRE_EQUAL(problems.size(), 4U);
    BOOST_TEST(problems[0].where == "row 2, candidate 'A', column 'points'");
    BOOST_TEST(problems[0].what == "the grade points: 16 is not in 0..15");
    BOOST_TEST(problems[0].value == "16");
    BOOST_TEST(problems[0].allowed == "0..15");
    BOOST_TEST(problems[1].what ==
               "the mark: 'B' is not a number such as 4.62 or 3/4, of at most 18 digits");
    BOOST_TEST(problems[2].what == "the certificate: '5' is not a day written YYYY-MM-DD");
    BOOST_TEST(problems[3].what.find("'C' is not a level 0..2") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(at_most_twenty_problems_are_listed) {
    std::string text = "id,points\n";
    for (int row = 0; row < 30; ++row)
        text += "P" + std::to_string(row) + ",2\n";
    const std::string refused =
        message_of<invalid_file>([&] { static_cast<void>(pool_from_csv(text, exams())); });
    BOOST_TEST(refused.find("row 21, candidate 'P19'") != std::string::npos);
    BOOST_TEST(refused.find("'P20'") == std::string::npos);
    BOOST_TEST(refused.find("and 10 more") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(what_is_written_reads_back_as_numbers_of_levels) {
    const Pool pool = pool_from_csv(people, exams(), values);
    check_levels(pool_from_csv(to_csv(pool), exams(), numbers));
    check_levels(pool_from_csv(to_long_csv(pool), exams(), numbers));
    BOOST_CHECK_THROW(static_cast<void>(pool_from_csv(to_csv(pool), exams())), invalid_file);
}

BOOST_AUTO_TEST_CASE(evidence_states_values_too) {
    const Pool pool = pool_from_csv(people, exams(), values);
    const std::string text = "candidate,competence,level,what\nA,points,11.5,diploma\n";
    BOOST_TEST(evidence_from_csv(text, pool, values).evidence(0, 0).size() == 1U);
    BOOST_CHECK_THROW(static_cast<void>(evidence_from_csv(text, pool)), invalid_file);
    BOOST_CHECK_THROW(static_cast<void>(evidence_from_csv(
                          "candidate,competence,level,what\nA,points,10,diploma\n", pool, values)),
                      invalid_file);
}

BOOST_AUTO_TEST_CASE(raters_state_values_too) {
    const std::string text =
        "candidate,competence,level,rater,date\nA,points,11.5,chair,2026-03-01\n"
        "A,mark,\"2,3\",chair,2026-03-01\n";
    const Panel panel = panel_from_csv(text, exams(), values);
    BOOST_TEST(panel.ratings()[0].level == Level{3});
    BOOST_TEST(panel.ratings()[1].level == Level{2});
    BOOST_TEST((panel_from_csv(to_csv(panel), exams(), numbers) == panel));
    BOOST_CHECK_THROW(static_cast<void>(panel_from_csv(text, exams())), invalid_file);
    BOOST_TEST((panel_from_json(panel_text(), exams()) == panel));
    BOOST_TEST(to_json(panel).find("\"levels_as\": \"number\"") != std::string::npos);
    BOOST_TEST((panel_from_json(to_json(panel), exams()) == panel));
    const std::string silent = replaced(panel_text(), "  \"levels_as\": \"value\",\n", "");
    const std::string refused = message_of<invalid_file>(
        [&] { static_cast<void>(panel_from_json(silent, exams(), "panel.json")); });
    BOOST_TEST(refused.find("panel.json: ratings[0].level: '11.5' may be a level or a value of "
                            "grade points") != std::string::npos);
    herne_test::keep_sample("accepted", "panel", panel_text());
    herne_test::keep_sample("accepted", "panel", to_json(panel));
}

BOOST_AUTO_TEST_CASE(profiles_state_values_as_numbers_or_text) {
    const std::string text =
        profiles_text(R"({"points": 12, "mark": 1.3, "paper": "2025-05-01", "german": 2})");
    const auto profiles = profiles_from_json(text, exams());
    BOOST_TEST((profiles[0].levels()[0] == Level{3} && profiles[0].levels()[1] == Level{3}));
    BOOST_TEST((profiles[0].levels()[2] == Level{2} && profiles[0].levels()[3] == Level{2}));
    const std::string written = to_json(profiles);
    BOOST_TEST(written.find("\"levels_as\": \"number\"") != std::string::npos);
    BOOST_TEST((profiles_from_json(written, exams()) == profiles));
    const auto by_text = profiles_from_json(
        profiles_text(R"({"points": "12", "mark": "1,3", "paper": "2025-05-01", "german": "B"})"),
        exams());
    BOOST_TEST((by_text == profiles));
    herne_test::keep_sample("accepted", "profiles", text);
    herne_test::keep_sample("accepted", "profiles", written);
}

BOOST_AUTO_TEST_CASE(profiles_that_do_not_say_what_numbers_are_are_refused) {
    const auto silent = [](const std::string& stated) {
        return profiles_refused(
            replaced(profiles_text(stated), "  \"levels_as\": \"value\",\n", ""));
    };
    BOOST_TEST(silent(R"({"points": 2})") ==
               "people.json: profiles[0].levels.points: '2' may be a level or a value of grade "
               "points, whose cut points give the levels: say which by levels_as");
    BOOST_TEST(silent(R"({"points": "2"})") == silent(R"({"points": 2})"));
    BOOST_TEST(silent(R"({"points": 2.5})").find("'2.5' may be a level") != std::string::npos);
    BOOST_TEST(silent(R"({"points": "from 8", "german": 1})") == "nothing was thrown");
    BOOST_TEST(
        profiles_refused(profiles_text(R"({"points": true})")).find("true is not a level 0..3") !=
        std::string::npos);
    BOOST_TEST(profiles_refused(profiles_text(R"({"points": 16})")).find("16 is not in 0..15") !=
               std::string::npos);
    BOOST_TEST(
        profiles_refused(profiles_text(R"({"german": 1.5})")).find("1.5 is not a level 0..2") !=
        std::string::npos);
}

BOOST_AUTO_TEST_CASE(jobs_require_levels) {
    BOOST_TEST(job_refused(job_text()) == "nothing was thrown");
    BOOST_TEST(job_refused(replaced(job_text(), "  \"levels_as\": \"number\",\n", "")) ==
               "nothing was thrown");
    const std::string by_value =
        replaced(job_text(), "\"levels_as\": \"number\"", "\"levels_as\": \"value\"");
    BOOST_TEST(job_refused(by_value) ==
               "job.json: levels_as: 'value' is for what people have; what is required is a level: "
               "say the level that the value gives");
    herne_test::keep_sample("accepted", "job_profile", job_text());
    herne_test::keep_sample("rejected", "job_profile", by_value);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
