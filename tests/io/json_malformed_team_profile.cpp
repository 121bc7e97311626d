// SPDX-License-Identifier: BSL-1.0
#include <herne/io/json.hpp>

#include "support/json_cases.hpp"

#include <boost/test/unit_test.hpp>

#include <fstream>
#include <string>

namespace {

using namespace herne_test;
using Need = Field::Need;

herne::TeamProfile read(const std::string& text) {
    return herne::team_profile_from_json(text, {.frameworks = {languages()}});
}

Document document() {
    return {"team_profile", team_text(), [](const std::string& text, const std::string& name) {
                static_cast<void>(
                    herne::team_profile_from_json(text, {.frameworks = {languages()}}, name));
            }};
}

void check(std::string_view from, std::string_view to, const std::string& where,
           const std::string& what, Schema schema = Schema::cannot_tell) {
    check_problem(document(), replaced(team_text(), from, to), where, what, schema);
}

constexpr const char* text_allowed = "a string, or an object of strings by language";

}  // namespace

BOOST_AUTO_TEST_SUITE(io)
BOOST_AUTO_TEST_SUITE(json_malformed_team_profile)

BOOST_AUTO_TEST_CASE(a_team_profile_reads_back_equal) {
    const auto team = read(team_text());
    BOOST_TEST(team.reference() == "T/2");
    BOOST_TEST(team.requirements()[0].level == 4);
    BOOST_TEST(team.requirements()[3].level == 3);
    BOOST_TEST(team.requirements()[1].competence == "languages/english");
    const std::string written = herne::to_json(team);
    BOOST_TEST((read(written) == team));
    BOOST_TEST(herne::to_json(read(written)) == written);
    BOOST_TEST((read(herne::to_json(team, {.layout = herne::JsonLayout::compact})) == team));
    BOOST_TEST(written.find("\"levels_as\": \"number\"") != std::string::npos);
    const std::string path = temporary_path("team.json");
    std::ofstream{path, std::ios::binary} << written;
    BOOST_TEST((herne::load_team_profile(path, {.frameworks = {languages()}}) == team));
    keep_sample("accepted", "team_profile", team_text());
    keep_sample("accepted", "team_profile", written);
    keep_sample("accepted", "team_profile", herne::to_json(team, {.language = "de"}));
}

BOOST_AUTO_TEST_CASE(every_field_is_checked_for_presence_name_and_type) {
    check_fields(
        document(),
        {{"reference", "\"reference\": \"T/2\"", "a string", "s"},
         {"title", "\"title\": {\"de\": \"Gruppe\", \"en\": \"Group\"}", text_allowed, "so"},
         {"source", "\"source\": \"made up for tests\"", "a string", "s", Need::optional},
         {"note", "\"note\": \"not a real team\"", text_allowed, "so", Need::optional},
         {"frameworks[0].id", "\"id\": \"languages\"", "an id: lower-case letters"},
         {"frameworks[0].edition", "\"edition\": \"2020\"", "a string", "s"},
         {"requirements[0].id", "\"id\": \"t1\"", "an id: letters, digits"},
         {"requirements[0].label", "\"label\": \"t label\"", text_allowed, "so", Need::optional},
         {"requirements[0].people", "\"people\": 2", "a whole number in 1..1000"}});
}

BOOST_AUTO_TEST_CASE(numbers_out_of_range_are_refused) {
    check("\"people\": 2", "\"people\": 0", "requirements[0].people",
          "0 is not a whole number in 1..1000", Schema::refuses);
    check("\"people\": 2", "\"people\": 1000000000", "requirements[0].people",
          "1000000000 is not a whole number in 1..1000", Schema::refuses);
    check("\"people\": 2", "\"people\": -99999999999999999999", "requirements[0].people", "",
          Schema::refuses);
    check("\"people\": 2", "\"people\": 1.5", "requirements[0].people", "a whole number",
          Schema::refuses);
    check("\"level\": \"B2\"", "\"level\": 7", "requirements[0].level", "");
    check("\"level\": \"B2\"", "\"level\": \"D1\"", "requirements[0].level", "");
    check("\"level\": \"B2\"", "\"level\": 0", "requirements[0].level", "");
}

BOOST_AUTO_TEST_CASE(what_names_nothing_is_refused_with_its_place) {
    check("languages/german", "languages/germane", "requirements[0].competence",
          "'languages/german'");
    check("\"id\": \"t2\"", "\"id\": \"t1\"", "requirements[1].id", "'t1' stands twice");
    check("\"edition\": \"2020\"", "\"edition\": \"2021\"", "frameworks[0]", "2021");
    check("[{\"id\": \"languages\", \"edition\": \"2020\"}]", "[]", "frameworks",
          "is empty; a team profile names one framework at least", Schema::refuses);
    check("\"people\": 2", "\"people\": 2, \"weight\": 3", "requirements[0].weight",
          "unknown field", Schema::refuses);
}

BOOST_AUTO_TEST_CASE(a_profile_of_nothing_is_refused) {
    const std::string text = team_text();
    const auto from = text.find("\"requirements\": [");
    const std::string empty = text.substr(0, from) + "\"requirements\": []\n}\n";
    check_problem(document(), empty, "requirements", "0 is not in 1..64", Schema::refuses);
}

BOOST_AUTO_TEST_CASE(bytes_cut_anywhere_are_refused_or_read) {
    const std::string text = team_text();
    for (std::size_t size = 0; size < text.size(); size += 7)
        BOOST_CHECK_THROW(static_cast<void>(read(text.substr(0, size))), herne::invalid_file);
    for (std::size_t i = 0; i < text.size(); i += 5) {
        std::string changed = text;
        changed[i] = static_cast<char>(changed[i] ^ 0x15);
        try {
            static_cast<void>(read(changed));
        } catch (const herne::invalid_file& refused) {
            BOOST_TEST(!refused.problems().empty());
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
