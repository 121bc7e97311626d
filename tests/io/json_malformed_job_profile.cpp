// SPDX-License-Identifier: BSL-1.0
#include <herne/io/json.hpp>

#include "support/json_cases.hpp"

#include <boost/test/unit_test.hpp>

#include <array>
#include <utility>

namespace {

using namespace herne_test;
using Need = Field::Need;

Document document() {
    return {"job_profile", job_text(), [](const std::string& text, const std::string& name) {
                static_cast<void>(
                    herne::job_profile_from_json(text, {.frameworks = {languages()}}, name));
            }};
}

void check(std::string_view from, std::string_view to, const std::string& where,
           const std::string& what, Schema schema = Schema::cannot_tell) {
    check_problem(document(), replaced(job_text(), from, to), where, what, schema);
}

constexpr const char* text_allowed = "a string, or an object of strings by language";
constexpr const char* id_allowed = "an id: letters, digits";
constexpr const char* day_allowed = "a day written YYYY-MM-DD";

}  // namespace

BOOST_AUTO_TEST_SUITE(io)
BOOST_AUTO_TEST_SUITE(json_malformed_job_profile)

BOOST_AUTO_TEST_CASE(every_field_of_the_head_is_checked_for_presence_name_and_type) {
    check_fields(
        document(),
        {{"reference", "\"reference\": \"T/1\"", "a string", "s"},
         {"title", "\"title\": {\"de\": \"Stelle\", \"en\": \"Post\"}", text_allowed, "so"},
         {"employer", "\"employer\": \"Somebody\"", text_allowed, "so", Need::optional},
         {"unit", "\"unit\": \"Unit 1\"", text_allowed, "so", Need::optional},
         {"source", "\"source\": \"made up for tests\"", "a string", "s", Need::optional},
         {"note", "\"note\": \"not a real post\"", text_allowed, "so", Need::optional},
         {"frameworks[0].id", "\"id\": \"languages\"", "an id: lower-case letters"},
         {"frameworks[0].edition", "\"edition\": \"2020\"", "a string", "s"},
         {"weights_source", "\"weights_source\": \"ours\"", text_allowed, "so"},
         {"weight_total", "\"weight_total\": 10000", "a whole number in 1..10000000", "",
          Need::optional}});
}

BOOST_AUTO_TEST_CASE(every_field_of_the_terms_is_checked_for_name_and_type) {
    check_fields(
        document(),
        {{"terms.pay[0].status_group", "\"status_group\": \"employee\"", "a string", "s"},
         {"terms.pay[0].grade", "\"grade\": \"E 11\"", "a string", "s"},
         {"terms.pay[0].weekly_hours", "\"weekly_hours\": 39", "a whole number in 1..168", "",
          Need::optional},
         {"terms.pay[0].note", "\"note\": \"pay note\"", text_allowed, "so", Need::optional},
         {"terms.permanent", "\"permanent\": true", "true or false", "b", Need::optional},
         {"terms.full_time", "\"full_time\": false", "true or false", "b", Need::optional},
         {"terms.job_sharing", "\"job_sharing\": true", "true or false", "b", Need::optional},
         {"terms.start", "\"start\": \"now\"", text_allowed, "so", Need::optional},
         {"terms.closing_date", "\"closing_date\": \"2026-05-03\"", day_allowed, "",
          Need::optional},
         {"terms.published_on", "\"published_on\": \"2026-04-01\"", day_allowed, "",
          Need::optional},
         {"terms.notes", "\"notes\": [\"term\"]", "a list", "l", Need::optional}});
}

BOOST_AUTO_TEST_CASE(every_field_of_parts_and_clauses_is_checked_for_presence_name_and_type) {
    check_fields(document(),
                 {{"stages[0].label", "\"label\": \"Documents\"", text_allowed, "so"},
                  {"tasks[0].label", "\"label\": \"Speak\"", text_allowed, "so"},
                  {"groups[0].label", "\"label\": \"Group 1\"", text_allowed, "so"},
                  {"groups[0].weight", "\"weight\": 3", "a whole number in 1..10000"},
                  {"eligibility.all[0].id", "\"id\": \"german\"", id_allowed, "", Need::optional},
                  {"eligibility.all[0].label", "\"label\": \"clause label\"", text_allowed, "so",
                   Need::optional},
                  {"eligibility.all[0].source_line", "\"source_line\": \"must 1\"", "a string", "s",
                   Need::optional},
                  {"eligibility.all[0].reason", "\"reason\": \"clause reason\"", text_allowed, "so",
                   Need::optional},
                  {"eligibility.all[0].level", "\"level\": \"B2\"", "a level 0..6", "s"},
                  {"eligibility.all[0].posted_level", "\"posted_level\": \"B2\"", "a level 0..6",
                   "s", Need::optional}});
}

BOOST_AUTO_TEST_CASE(every_field_of_requirements_is_checked_for_presence_name_and_type) {
    check_fields(
        document(),
        {{"requirements[0].id", "\"id\": \"r1\"", id_allowed},
         {"requirements[0].label", "\"label\": \"r label\"", text_allowed, "so", Need::optional},
         {"requirements[0].competence", "\"competence\": \"languages/german\", \"level\": \"C1\"",
          "a string", "nbfslo"},
         {"requirements[0].level", "\"level\": \"C1\"", "a level 0..6", "s"},
         {"requirements[0].weight", "\"weight\": 2", "a whole number in 1..10000"},
         {"requirements[0].fit", "\"fit\": \"full_scale\"", "'proportional', 'threshold'", "",
          Need::optional},
         {"requirements[0].importance", "\"importance\": \"must\"", "'must', 'expected' or 'wish'"},
         {"requirements[0].proof", "\"proof\": \"judgement\"", "'document' or 'judgement'", "",
          Need::optional},
         {"requirements[0].source_line", "\"source_line\": \"must 2\"", "a string", "s",
          Need::optional},
         {"requirements[0].tasks", "\"tasks\": [\"T1\"]", "a list", "l", Need::optional}});
}

BOOST_AUTO_TEST_CASE(weights_are_whole_numbers_in_1_to_10000) {
    for (const std::string weight : {"0", "-2", "10001", "2.5", "1e5", "25e-1",
                                     "99999999999999999999", "null", "\"2\"", "-0"}) {
        const std::string shown = weight == "-0" ? "0" : weight == "\"2\"" ? "'2'" : weight;
        check("\"weight\": 2", "\"weight\": " + weight, "requirements[0].weight",
              shown + " is not a whole number in 1..10000", Schema::refuses);
        check("\"weight\": 3", "\"weight\": " + weight, "groups[0].weight",
              shown + " is not a whole number in 1..10000", Schema::refuses);
    }
    for (const std::string weight : {"2.0", "2.000", "0.2e1", "20e-1", "2E+0"}) {
        const auto job_of = [](const std::string& text) {
            return herne::job_profile_from_json(text, {.frameworks = {languages()}});
        };
        const auto job = job_of(replaced(job_text(), "\"weight\": 2", "\"weight\": " + weight));
        BOOST_TEST((herne::to_json(job) == herne::to_json(job_of(job_text()))), weight);
    }
    for (const std::string total : {"0", "-1", "10000001", "0.5"})
        check("\"weight_total\": 10000", "\"weight_total\": " + total, "weight_total",
              total + " is not a whole number in 1..10000000", Schema::refuses);
    check("\"weight_total\": 10000", "\"weight_total\": 2", "weight_total",
          "2 is not in 3..10000000, the lower end being the number of requirements");
}

BOOST_AUTO_TEST_CASE(unknown_competences_name_the_nearest) {
    check("\"competence\": \"languages/german\"", "\"competence\": \"languages/germ\"",
          "eligibility.all[0].competence",
          "unknown competence 'languages/germ'; the nearest is 'languages/german'");
    check("\"competence\": \"languages/german\", \"level\": \"C1\"",
          "\"competence\": \"gernan\", \"level\": \"C1\"", "requirements[0].competence",
          "unknown competence 'gernan'; the nearest is 'languages/german'");
    check("\"competence\": \"languages/german\", \"level\": \"C1\"",
          "\"competence\": \"\", \"level\": \"C1\"", "requirements[0].competence", "is empty",
          Schema::refuses);
    const std::string huge(1'000'000, 'x');
    check("\"competence\": \"grade\"", "\"competence\": \"" + huge + "\"",
          "requirements[2].competence", "... (1000000 bytes)");
}

BOOST_AUTO_TEST_CASE(levels_off_the_scale_name_the_scale) {
    const std::string allowed = " is not a level 0..6 (a1, A2, B1, B2, C1, C2) of the scale 'cefr'";
    check("\"level\": \"C1\"", "\"level\": \"C3\"", "requirements[0].level", "'C3'" + allowed);
    check("\"level\": \"B2\"", "\"level\": \"D1\"", "eligibility.all[0].level", "'D1'" + allowed);
    check("\"level\": \"B1\"}}", "\"level\": \"D1\"}}", "terms.pay[0].track.level",
          "'D1'" + allowed);
    check("\"posted_level\": \"B2\"", "\"posted_level\": \"B9\"", "eligibility.all[0].posted_level",
          "'B9'" + allowed);
    const std::string by_number =
        replaced(job_text(), "\"levels_as\": \"label\"", "\"levels_as\": \"number\"");
    for (const std::string level : {"7", "-1", "15", "9223372036854775807"})
        check_problem(document(), replaced(by_number, "\"level\": \"C1\"", "\"level\": " + level),
                      "requirements[0].level", level + allowed);
    check_problem(document(), replaced(by_number, "\"level\": \"C1\"", "\"level\": 0"),
                  "requirements[0].level", "0 is not in 1..6 of 'languages/german'");
    check_problem(document(), replaced(by_number, "\"level\": \"B2\"", "\"level\": 0"),
                  "eligibility.all[0].level", "0 is not in 1..6 of 'languages/german'");
    check_problem(document(), replaced(by_number, "\"level\": \"C1\"", "\"level\": 2.5"),
                  "requirements[0].level",
                  "2.5 is not a level 0..6 of the scale 'cefr', as a number, label or code");
}

BOOST_AUTO_TEST_CASE(numerals_that_may_be_codes_have_to_be_settled) {
    const std::string automatic = replaced(job_text(), "  \"levels_as\": \"label\",\n", "");
    BOOST_TEST(problems_of(document(), automatic).empty());
    check_problem(document(), replaced(automatic, "\"level\": \"fair\"", "\"level\": 3"),
                  "requirements[2].level", "say which by levels_as");
    check("\"levels_as\": \"label\"", "\"levels_as\": \"labels\"", "levels_as",
          "'labels' is not 'number', 'label' or 'code'", Schema::refuses);
    check("\"levels_as\": \"label\"", "\"levels_as\": null", "levels_as",
          "null is not 'number', 'label' or 'code'", Schema::refuses);
}

BOOST_AUTO_TEST_CASE(ids_stand_once) {
    check("\"id\": \"r2\"", "\"id\": \"r1\"", "requirements[1].id", "'r1' stands twice");
    check("\"id\": \"g2\"", "\"id\": \"g1\"", "groups[1].id", "'g1' stands twice");
    check("\"id\": \"interview\"", "\"id\": \"documents\"", "stages[1].id",
          "'documents' stands twice");
    check("\"tasks\": [", "\"tasks\": [{\"id\": \"T1\", \"label\": \"x\"}, ", "tasks[1].id",
          "'T1' stands twice");
    check("{\"id\": \"languages\", \"edition\": \"2020\"}",
          "{\"id\": \"languages\", \"edition\": \"2020\"}, {\"id\": \"languages\", \"edition\": "
          "\"2020\"}",
          "frameworks[1].id", "'languages' stands already at frameworks[0].id");
}

BOOST_AUTO_TEST_CASE(references_name_what_there_is) {
    check("\"group\": \"g1\"", "\"group\": \"g3\"", "requirements[0].group",
          "unknown group 'g3'; the nearest known one is 'g1'");
    check("\"stage\": \"documents\"", "\"stage\": \"document\"", "requirements[0].stage",
          "unknown stage 'document'; the nearest known one is 'documents'");
    check("\"tasks\": [\"T1\"]", "\"tasks\": [\"T2\"]", "requirements[0].tasks[0]",
          "unknown task 'T2'; the nearest known one is 'T1'");
    check("\"tasks\": [\"T1\"]", "\"tasks\": [1]", "requirements[0].tasks[0]", "1 is not a string",
          Schema::refuses);
    check("\"group\": \"g1\", ", "", "requirements[0].group",
          "grouped and ungrouped requirements do not mix");
    check("\"source_line\": \"must 1\"", "\"source_line\": \"must 1\", \"stage\": \"interviews\"",
          "eligibility.all[0].stage",
          "unknown stage 'interviews'; the nearest known one is 'interview'");
    check("\"source_line\": \"must 1\"", "\"source_line\": \"must 1\", \"stage\": 1",
          "eligibility.all[0].stage", "1 is not a string", Schema::refuses);
    check("\"stage\": \"documents\", ", "", "requirements[0].stage",
          "is missing: the job has stages");
    check("\"group\": \"g1\"", "\"group\": \"g2\"", "groups[0]", "'g1' has no requirement");
    check("  \"requirements\": [", "  \"at_stage\": \"interviews\",\n  \"requirements\": [",
          "at_stage", "unknown stage 'interviews'; the nearest is 'interview'");
}

BOOST_AUTO_TEST_CASE(formulas_are_not_empty_and_ask_for_as_many_as_there_are) {
    for (const std::string n : {"0", "-1", "3", "1.5"})
        check("\"at_least\": 1", "\"at_least\": " + n, "eligibility.all[2].at_least",
              n + " is not a whole number in 1..2",
              n == "3" ? Schema::cannot_tell : Schema::refuses);
    check(
        "{\"any\": [{\"competence\": \"english\", \"level\": \"A1\"}, {\"competence\": "
        "\"languages/grade\", \"level\": \"good\"}]}",
        "{\"any\": []}", "eligibility.all[1].any",
        "is empty; a combination needs one clause at least", Schema::refuses);
    check(
        "\"of\": [{\"competence\": \"english\", \"level\": \"A2\"}, {\"competence\": \"german\", "
        "\"level\": \"C2\"}]",
        "\"of\": []", "eligibility.all[2].of", "is empty", Schema::refuses);
    check("\"at_least\": 1, \"of\"", "\"at_least\": 1, \"any\"", "eligibility.all[2]",
          "exactly one of the fields 'competence', 'all', 'any' and 'at_least'", Schema::refuses);
    check("{\"any\"", "{\"none\"", "eligibility.all[1].none", "unknown field", Schema::refuses);
    check("{\"any\"", "{\"level\": \"A1\", \"any\"", "eligibility.all[1].level", "unknown field",
          Schema::refuses);
    check("\"eligibility\": {", "\"eligibility\": {\"at_least\": 1, ", "eligibility",
          "exactly one of the fields", Schema::refuses);
    check("\"at_least\": 1, ", "\"at_least\": 1, \"n\": 1, ", "eligibility.all[2].n",
          "unknown field", Schema::refuses);
    check("\"at_least\": 1, \"of\"", "\"at_least\": 1, \"off\"", "eligibility.all[2].of",
          "is missing", Schema::refuses);
    check("{\"any\": [{\"competence\": \"english\", \"level\": \"A1\"}", "{\"any\": [[]",
          "eligibility.all[1].any[0]", "a list is not an object", Schema::refuses);
}

BOOST_AUTO_TEST_CASE(formulas_are_not_nested_without_end) {
    const auto nested = [](int depth) {
        std::string formula = "{\"competence\": \"english\", \"level\": \"A1\"}";
        for (int i = 1; i < depth; ++i)
            formula = "{\"all\": [" + formula + "]}";
        return replaced(job_text(), "\"eligibility\": {\"all\": [",
                        "\"eligibility\": {\"all\": [" + formula + ",");
    };
    BOOST_TEST(problems_of(document(), nested(31)).empty());
    check_problem(document(), nested(32), "eligibility", "nested deeper than 32");
}

BOOST_AUTO_TEST_CASE(tables_of_shares_start_with_0_never_fall_and_end_with_1) {
    const auto table = [](const std::string& shares, const std::string& where,
                          const std::string& what, Schema schema = Schema::cannot_tell) {
        check("[\"0\", \"0\", \"1/4\", \"1/2\", \"3/4\", \"9/10\", \"1\"]", shares, where, what,
              schema);
    };
    const std::string place = "requirements[2].fit.table";
    table(R"(["1/9", "0", "1/4", "1/2", "3/4", "9/10", "1"])", place,
          "0 is less than 1/9 one level below");
    table(R"(["1/9", "1/8", "1/4", "1/2", "3/4", "9/10", "1"])", place, "1/9 is not 0");
    table(R"(["0", "0", "1/4", "1/2", "3/4", "9/10", "9/10"])", place, "9/10 is not 1");
    table(R"(["0", "0", "1/4", "1/2", "3/4", "9/10", "2"])", place, "2 is not in 0..1");
    table(R"(["0", "0", "1/4", "1/2", "3/4", "1000/1001", "1"])", place,
          "the denominator of 1000/1001 is above 1000");
    table(R"(["0", "1"])", place,
          "2 shares, but the scale of 'languages/grade' has the levels 0..6");
    table("[]", place, "0 shares are fewer than", Schema::refuses);
    table("{}", place, "an object is not a list", Schema::refuses);
    table(R"(["0", "0", "1/4", "1/2", "3/4", 0.9, "1"])", place + "[5]",
          "0.9 is not a fraction written as a string", Schema::refuses);
    for (const std::string share :
         {"1/0", "-1/2", "1/", "/2", "1.5", "", "99999999999999999999", "a", "1/2/3"})
        table("[\"0\", \"0\", \"1/4\", \"1/2\", \"3/4\", \"" + share + "\", \"1\"]", place + "[5]",
              "'" + share + "'",
              share == "1/0" || share.size() > 15 ? Schema::cannot_tell : Schema::refuses);
    check("{\"table\":", "{\"tabel\":", "requirements[2].fit", "an object is not 'proportional'",
          Schema::refuses);
    check("{\"table\":", "{\"x\": 1, \"table\":", "requirements[2].fit.x", "unknown field",
          Schema::refuses);
}

BOOST_AUTO_TEST_CASE(days_are_days_of_the_calendar) {
    for (const std::string day : {"2026-02-29", "2026-13-01", "2026-00-10", "3.5.2026", "2026-5-3",
                                  "2026-05-03T12:00", "tomorrow"})
        check("\"closing_date\": \"2026-05-03\"", "\"closing_date\": \"" + day + "\"",
              "terms.closing_date", "'" + day + "' is not a day written YYYY-MM-DD",
              day.starts_with("2026-02") || day.starts_with("2026-13") || day.starts_with("2026-00")
                  ? Schema::cannot_tell
                  : Schema::refuses);
    for (const std::string hours : {"0", "169", "39.5", "-1"})
        check("\"weekly_hours\": 39", "\"weekly_hours\": " + hours, "terms.pay[0].weekly_hours",
              hours + " is not a whole number in 1..168", Schema::refuses);
}

BOOST_AUTO_TEST_CASE(there_is_a_reference_a_title_and_a_requirement) {
    check("\"reference\": \"T/1\"", "\"reference\": \"\"", "reference", "is missing",
          Schema::refuses);
    check("\"title\": {\"de\": \"Stelle\", \"en\": \"Post\"}", "\"title\": {}", "title",
          "is missing", Schema::refuses);
    const std::string text = job_text();
    const std::size_t start = text.find("{\"id\": \"r1\"");
    check_problem(document(), text.substr(0, start) + text.substr(text.rfind(']')), "requirements",
                  "0 is not in 1..4096", Schema::refuses);
    check("\"frameworks\": [{\"id\": \"languages\", \"edition\": \"2020\"}]", "\"frameworks\": []",
          "frameworks", "is empty; a job names one framework at least", Schema::refuses);
}

BOOST_AUTO_TEST_CASE(ugly_weights_name_their_sums_and_the_way_out) {
    std::string groups;
    std::string requirements;
    const std::array sums{97, 101, 103, 107, 109, 113};
    for (std::size_t g = 0; g < sums.size(); ++g) {
        const std::string id = "g" + std::to_string(g);
        groups += (g ? ", " : "") + ("{\"id\": \"" + id + "\", \"label\": \"G\", \"weight\": " +
                                     std::to_string(10 + g * g * 7) + "}");
        for (int r = 0; r < 5; ++r)
            requirements +=
                (requirements.empty() ? "" : ", ") +
                ("{\"id\": \"" + id + "-" + std::to_string(r) +
                 "\", \"competence\": \"german\", \"level\": \"C1\", \"importance\": \"must\", "
                 "\"group\": \"" +
                 id + "\", \"weight\": " + std::to_string(r < 4 ? r + 11 : sums[g] - 50) +
                 ", \"fit\": {\"table\": [\"0\", \"1/997\", \"2/991\", \"3/983\", \"4/977\", "
                 "\"5/971\", \"1\"]}}");
    }
    const std::string text =
        R"({"format": "herne-job-profile", "version": 1, "reference": "U", "title": "Ugly", "weights_source": "ours", "frameworks": [{"id": "languages", "edition": "2020"}], "groups": [)" +
        groups + "], \"requirements\": [" + requirements + "]}";
    for (const std::string what : {"exceed 2^53", "97 (g0)", "113 (g5)", "\"weight_total\": 10000"})
        check_problem(document(), text, "requirements", what);
}

BOOST_AUTO_TEST_CASE(all_problems_of_the_file_come_at_once) {
    std::string text = replaced(job_text(), "\"weight\": 2", "\"weight\": -2");
    text = replaced(text, "\"level\": \"fair\"", "\"level\": \"superb\"");
    text = replaced(text, "\"closing_date\": \"2026-05-03\"", "\"closing_date\": \"03.05.2026\"");
    text = replaced(text, "\"group\": \"g2\"", "\"group\": \"g7\"");
    text = replaced(text, "\"unit\"", "\"Unit\"");
    text = replaced(text, "\"at_least\": 1", "\"at_least\": 4");
    text = replaced(text, "\"id\": \"r2\"", "\"id\": \"r1\"");
    text = replaced(text, "\"employer\"", "\"reference\": \"again\", \"employer\"");
    for (const auto& [where, what] : {std::pair{"requirements[0].weight", "-2 is not"},
                                      {"requirements[2].level", "'superb' is not"},
                                      {"terms.closing_date", "'03.05.2026' is not"},
                                      {"requirements[1].group", "unknown group 'g7'"},
                                      {"Unit", "unknown field; the nearest is 'unit'"},
                                      {"eligibility.all[2].at_least", "4 is not"},
                                      {"requirements[1].id", "'r1' stands twice"},
                                      {"reference", "stands 2 times"}})
        check_problem(document(), text, where, what);
    BOOST_TEST(problems_of(document(), text).size() == 8U);
}

BOOST_AUTO_TEST_CASE(problems_past_the_twentieth_are_counted_whoever_finds_them) {
    std::string many;
    for (int i = 0; i < 23; ++i)
        many +=
            "{\"id\": \"r1\", \"competence\": \"english\", \"level\": \"B1\", \"weight\": 1, "
            "\"group\": \"g2\", \"importance\": \"wish\", \"stage\": \"interview\"}, ";
    const std::string text =
        replaced(job_text(), "\"requirements\": [", "\"requirements\": [" + many);
    try {
        document().read(text, "many.json");
        BOOST_FAIL("not refused");
    } catch (const herne::invalid_file& error) {
        BOOST_TEST(error.problems().size() == 20U);
        BOOST_TEST(std::string{error.what()}.ends_with("\nmany.json: and 3 more"));
    }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
