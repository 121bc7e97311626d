// SPDX-License-Identifier: BSL-1.0
#include <herne/io/json.hpp>

#include "support/json_cases.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <utility>

namespace {

using namespace herne_test;
using Need = Field::Need;

Document document() {
    return {"profiles", profiles_text(), [](const std::string& text, const std::string& name) {
                static_cast<void>(herne::profiles_from_json(text, languages(), name));
            }};
}

void check(std::string_view from, std::string_view to, const std::string& where,
           const std::string& what, Schema schema = Schema::cannot_tell) {
    check_problem(document(), replaced(profiles_text(), from, to), where, what, schema);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(io)
BOOST_AUTO_TEST_SUITE(json_malformed_profiles)

BOOST_AUTO_TEST_CASE(every_field_is_checked_for_presence_name_and_type) {
    const std::string piece = "profiles[0].evidence['languages/german'][0].";
    check_fields(
        document(),
        {{"frameworks[0].id", "\"id\": \"languages\"", "an id: "},
         {"frameworks[0].edition", "\"edition\": \"2020\"", "a string", "s"},
         {"profiles[0].id", "\"id\": \"P-1\"",
          "an id of a candidate: a whole number in 0..18446744073709551615 or a string", "s"},
         {piece + "what", "\"what\": \"certificate\"", "a string", "s", Need::optional},
         {piece + "source", "\"source\": \"school\"", "a string", "s", Need::optional},
         {piece + "date", "\"date\": \"2024-05-01\"", "a day written YYYY-MM-DD", "",
          Need::optional},
         {piece + "valid_until", "\"valid_until\": \"2026-05-01\"", "a day written YYYY-MM-DD", "",
          Need::optional},
         {piece + "status", "\"status\": \"verified\"",
          "'claimed', 'documented', 'verified' or 'judged'", "", Need::optional},
         {piece + "rater", "\"rater\": \"office\"", "a string", "s", Need::optional}});
}

BOOST_AUTO_TEST_CASE(containers_have_their_type) {
    check("\"levels\": {\"german\": \"C1\", \"english\": null}", "\"levels\": []",
          "profiles[0].levels", "a list is not an object", Schema::refuses);
    check("\"levels\": {\"german\": \"C1\", \"english\": null}, ", "", "profiles[0].levels",
          "is missing", Schema::refuses);
    check("\"evidence\": {", "\"evidence\": {\"english\": {}, ", "profiles[0].evidence.english",
          "an object is not a list", Schema::refuses);
    check("\"evidence\": {", "\"evidence\": {\"english\": [1], ", "profiles[0].evidence.english[0]",
          "1 is not an object", Schema::refuses);
    check("\"profiles\": [", "\"profiles\": [null, ", "profiles[0]", "null is not an object",
          Schema::refuses);
    check("\"profiles\": [", "\"profile\": [", "profile",
          "unknown field; the nearest is 'profiles'", Schema::refuses);
    check("\"profiles\": [", "\"profile\": [", "profiles", "is missing", Schema::refuses);
    check("\"frameworks\": [", "\"frameworks\": [[], ", "frameworks[0]", "a list is not an object",
          Schema::refuses);
}

BOOST_AUTO_TEST_CASE(competences_are_known_and_stand_once) {
    check("\"german\": \"C1\"", "\"germann\": \"C1\"", "profiles[0].levels.germann",
          "unknown competence 'germann'; the nearest is 'languages/german'");
    check("\"german\": \"C1\"", "\"other/german\": \"C1\"", "profiles[0].levels['other/german']",
          "the nearest is 'languages/german'");
    check("\"german\": \"C1\"", "\"german\": \"C1\", \"languages/german\": \"C1\"",
          "profiles[0].levels['languages/german']",
          "the competence 'languages/german' is stated twice");
    check("\"languages/german\": [", "\"german\": [], \"languages/german\": [",
          "profiles[0].evidence['languages/german']", "is stated twice");
    check("\"languages/german\": [", "\"gender\": [", "profiles[0].evidence.gender",
          "unknown competence 'gender'");
}

BOOST_AUTO_TEST_CASE(levels_are_on_their_scale) {
    for (const auto& [level, shown] : {std::pair{"\"C3\"", "'C3'"},
                                       {"\"\"", "''"},
                                       {"true", "true"},
                                       {"[1]", "a list"},
                                       {"2.5", "2.5"},
                                       {"\"c1 \"", "'c1 '"}})
        check("\"german\": \"C1\"", std::string{"\"german\": "} + level,
              "profiles[0].levels.german", std::string{shown} + " is not a level 0..6");
    const std::string by_code =
        replaced(profiles_text(), "\"levels_as\": \"label\"", "\"levels_as\": \"code\"");
    check_problem(document(), by_code, "profiles[1].levels['languages/grade']",
                  "'good' is not a level 0..6");
    const std::string automatic = replaced(profiles_text(), "  \"levels_as\": \"label\",\n", "");
    check_problem(document(), replaced(automatic, "\"good\"", "1"),
                  "profiles[1].levels['languages/grade']", "say which by levels_as");
    check("\"good\"", "7", "profiles[1].levels['languages/grade']", "'7' is not a level 0..6");
}

BOOST_AUTO_TEST_CASE(ids_are_whole_numbers_or_strings_and_stand_once) {
    for (const std::string id : {"-1", "1.5", "18446744073709551616", "\"\"", "1e-3", "null"})
        check("\"id\": \"P-1\"", "\"id\": " + id, "profiles[0].id",
              (id == "\"\"" ? "''" : id) + " is not an id of a candidate", Schema::refuses);
    check("\"id\": \"P-1\"", "\"id\": 18446744073709551615", "profiles[1].id",
          "'18446744073709551615' is the id of an earlier profile; it may stand once");
}

BOOST_AUTO_TEST_CASE(evidence_has_days_in_order) {
    const std::string piece = "profiles[0].evidence['languages/german'][0].";
    check("\"2024-05-01\"", "\"2024-02-30\"", piece + "date",
          "'2024-02-30' is not a day written YYYY-MM-DD");
    check("\"2026-05-01\"", "\"May 2026\"", piece + "valid_until",
          "'May 2026' is not a day written YYYY-MM-DD", Schema::refuses);
    check("\"2026-05-01\"", "\"2023-05-01\"", piece + "valid_until",
          "2023-05-01 is before the date 2024-05-01");
}

BOOST_AUTO_TEST_CASE(editions_are_those_given) {
    check("\"edition\": \"2020\"", "\"edition\": \"2021\"", "frameworks[0]",
          "edition '2021' of 'languages' is wanted, but edition '2020' of 'languages' is given");
    check("\"id\": \"languages\"", "\"id\": \"language\"", "frameworks[0]",
          "the framework 'language' is not given; the nearest is 'languages'");
    check("{\"id\": \"languages\", \"edition\": \"2020\"}",
          "{\"id\": \"languages\", \"edition\": \"2020\"}, {\"id\": \"languages\", \"edition\": "
          "\"2020\"}",
          "frameworks[1].id", "'languages' stands already at frameworks[0].id");
}

BOOST_AUTO_TEST_CASE(all_problems_come_at_once) {
    std::string text =
        replaced(profiles_text(), "\"german\": \"C1\"", "\"german\": \"C9\", \"germ\": 1");
    text = replaced(text, "\"status\": \"verified\"", "\"status\": \"sure\"");
    text = replaced(text, "\"good\"", "\"so-so\"");
    for (const auto& [where, what] :
         {std::pair{"profiles[0].levels.german", "'C9' is not"},
          {"profiles[0].levels.germ", "unknown competence"},
          {"profiles[0].evidence['languages/german'][0].status", "'sure' is not"},
          {"profiles[1].levels['languages/grade']", "'so-so' is not"}})
        check_problem(document(), text, where, what);
    BOOST_TEST(problems_of(document(), text).size() == 4U);
}

BOOST_AUTO_TEST_CASE(many_problems_take_no_time) {
    std::string profiles;
    for (int i = 0; i < 30'000; ++i)
        profiles += "{\"id\": " + std::to_string(i) + ", \"levels\": {\"germanic\": 1}}, ";
    BOOST_TEST(problems_of(document(), replaced(profiles_text(), "\"profiles\": [",
                                                "\"profiles\": [" + profiles))
                   .size() == 20U);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
