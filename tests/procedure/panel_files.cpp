// SPDX-License-Identifier: BSL-1.0
#include <herne/io/csv.hpp>
#include <herne/io/json.hpp>
#include <herne/procedure/panel.hpp>

#include "support/json_cases.hpp"

#include <boost/test/unit_test.hpp>

#include <fstream>
#include <string>

using namespace herne;
using namespace herne_test;

namespace {

std::string panel_text() {
    return R"({
  "format": "herne-panel",
  "version": 1,
  "frameworks": [{"id": "languages", "edition": "2020"}],
  "levels_as": "label",
  "ratings": [
    {"id": "A", "competence": "languages/german", "level": "B2", "rater": "chair", "date": "2026-03-01", "what": "interview", "source": "minutes", "valid_until": "2027-03-01"},
    {"id": "A", "competence": "german", "level": "C1", "rater": "member", "date": "2026-03-01"},
    {"id": "B", "competence": "grade", "level": "enough", "rater": "chair", "date": "2026-03-02"}
  ]
}
)";
}

Panel read(const std::string& text) {
    return panel_from_json(text, languages());
}

Document document() {
    return {"panel", panel_text(), [](const std::string& text, const std::string& name) {
                static_cast<void>(panel_from_json(text, languages(), name));
            }};
}

constexpr const char* csv_text =
    "candidate,competence,level,rater,date,what,source,valid_until\r\n"
    "A,german,B2,chair,2026-03-01,interview,minutes,2027-03-01\r\n"
    "A,german,C1,member,2026-03-01,,,\r\n"
    "B,grade,enough,chair,2026-03-02,,,\r\n"
    "B,german,,member,2026-03-02,,,\r\n";

std::string csv_problem(const std::string& text) {
    try {
        static_cast<void>(panel_from_csv(text, languages(), {.levels_as = LevelsAs::label}));
    } catch (const invalid_file& error) {
        return error.what();
    }
    return {};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(procedure)
BOOST_AUTO_TEST_SUITE(panel_files)

BOOST_AUTO_TEST_CASE(a_panel_reads_back_equal_from_json) {
    const Panel panel = read(panel_text());
    BOOST_TEST(panel.ratings().size() == 3U);
    BOOST_TEST(panel.ratings()[1].competence == "languages/german");
    const std::string written = to_json(panel);
    BOOST_TEST((read(written) == panel));
    BOOST_TEST(to_json(read(written)) == written);
    const std::string path = temporary_path("panel.json");
    std::ofstream{path, std::ios::binary} << written;
    BOOST_TEST((load_panel(path, languages()) == panel));
    BOOST_TEST((Panel::load(path, languages()) == panel));
    keep_sample("accepted", "panel", panel_text());
    keep_sample("accepted", "panel", written);
}

BOOST_AUTO_TEST_CASE(what_is_wrong_in_json_is_named) {
    const auto check = [](std::string_view from, std::string_view to, const std::string& where,
                          const std::string& what) {
        check_problem(document(), replaced(panel_text(), from, to), where, what);
    };
    check("\"B2\"", "\"B9\"", "ratings[0].level", "B9");
    check("\"B2\"", "null", "ratings[0].level", "unknown");
    check("languages/german", "languages/dutch", "ratings[0].competence", "dutch");
    check("\"rater\": \"member\"", "\"rater\": \"\"", "ratings[1].rater", "");
    check("\"rater\": \"member\"", "\"rater\": \"chair\"", "ratings[1].rater",
          "at ratings[0].rater");
    check("2026-03-02", "2026-02-30", "ratings[2].date", "2026-02-30");
    check("\"edition\": \"2020\"", "\"edition\": \"2021\"", "frameworks[0]", "is wanted, but");
    check("\"ratings\"", "\"rating\"", "rating", "");
}

BOOST_AUTO_TEST_CASE(a_panel_is_read_from_long_csv) {
    const Panel panel = panel_from_csv(csv_text, languages(), {.levels_as = LevelsAs::label});
    BOOST_TEST((panel == read(panel_text())));
    const Panel again = panel_from_csv(to_csv(panel), languages(), {.levels_as = LevelsAs::number});
    BOOST_TEST((again == panel));
    const std::string path = temporary_path("panel.csv");
    std::ofstream{path, std::ios::binary} << csv_text;
    BOOST_TEST((load_panel_csv(path, languages(), {.levels_as = LevelsAs::label}) == panel));
}

BOOST_AUTO_TEST_CASE(what_is_wrong_in_csv_is_named_by_row) {
    const std::string text = csv_text;
    BOOST_TEST(csv_problem(replaced(text, ",member,2026-03-01", ",,2026-03-01"))
                   .find("row 3, column 'rater': is missing") != std::string::npos);
    BOOST_TEST(
        csv_problem(replaced(text, ",chair,2026-03-02", ",chair,")).find("row 4, column 'date'") !=
        std::string::npos);
    BOOST_TEST(csv_problem(replaced(text, ",member,2026-03-01", ",chair,2026-03-01"))
                   .find("already, at row 2") != std::string::npos);
    BOOST_TEST(csv_problem("candidate,competence,level,rater,date,status\r\n"
                           "A,german,B2,chair,2026-03-01,verified\r\n")
                   .find("'verified' is not the status of a rating") != std::string::npos);
    BOOST_CHECK_THROW(
        static_cast<void>(panel_from_csv(text, languages(), {.layout = CsvLayout::wide})),
        invalid_input);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
