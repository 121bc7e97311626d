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
    return {"framework", framework_text(), [](const std::string& text, const std::string& name) {
                static_cast<void>(herne::framework_from_json(text, name));
            }};
}

void check(std::string_view from, std::string_view to, const std::string& where,
           const std::string& what, Schema schema = Schema::cannot_tell) {
    check_problem(document(), replaced(framework_text(), from, to), where, what, schema);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(io)
BOOST_AUTO_TEST_SUITE(json_malformed_framework)

BOOST_AUTO_TEST_CASE(every_field_is_checked_for_presence_name_and_type) {
    check_fields(
        document(),
        {{"id", "\"id\": \"languages\"", "an id: lower-case letters"},
         {"edition", "\"edition\": \"2020\"", "a string", "s"},
         {"title", "\"title\": {\"de\": \"Sprachen\", \"en\": \"Languages\"}",
          "a string, or an object of strings by language", "so"},
         {"source", "\"source\": \"made up for tests\"", "a string", "s"},
         {"licence", "\"licence\": \"BSL-1.0\"", "a string", "s"},
         {"note", "\"note\": \"not a real framework\"", "a string, or an object", "so",
          Need::optional},
         {"scales[0].id", "\"id\": \"cefr\"", "an id: "},
         {"scales[0].label", "\"label\": \"CEFR\"", "a string, or an object", "so", Need::optional},
         {"scales[0].levels[0].label", "\"label\": \"A1\"", "a string, or an object", "so"},
         {"scales[0].levels[0].anchor", "\"anchor\": \"gets by\"", "a string, or an object", "so",
          Need::optional},
         {"scales[0].levels[0].code", "\"code\": \"a1\"", "a string", "s", Need::optional},
         {"areas[0].id", "\"id\": \"spoken\"", "an id: "},
         {"areas[0].description", "\"description\": \"what is spoken\"", "a string, or an object",
          "so", Need::optional},
         {"areas[0].label", "\"label\": \"Spoken\"", "a string, or an object", "so"},
         {"competences[0].id", "\"id\": \"german\"", "an id: "},
         {"competences[0].description", "\"description\": \"the language\"",
          "a string, or an object", "so", Need::optional},
         {"competences[0].area", "\"area\": \"spoken\"", "a string", "s", Need::optional},
         {"competences[0].scale", "\"scale\": \"cefr\"", "a string", "s"},
         {"competences[0].proof", "\"proof\": \"document\"", "'document' or 'judgement'"}});
}

BOOST_AUTO_TEST_CASE(lists_are_lists_of_objects) {
    for (const std::string list : {"scales", "areas", "competences"}) {
        check("\"" + list + "\": [", "\"" + list + "\": [7, ", list + "[0]", "7 is not an object",
              Schema::refuses);
        check("\"" + list + "\": [", "\"" + list + "\": {}, \"x\": [", list,
              "an object is not a list", Schema::refuses);
        check("\"" + list + "\": [", "\"other\": [", "other", "unknown field; the nearest is",
              Schema::refuses);
    }
    check("\"levels\": [", "\"levels\": [\"A0\", ", "scales[0].levels[0]", "'A0' is not an object",
          Schema::refuses);
}

BOOST_AUTO_TEST_CASE(heads_are_checked_first_and_alone) {
    for (const auto& [from, to, where, what] :
         {std::array{"\"herne-framework\"", "\"herne-job-profile\"", "format",
                     "'herne-job-profile' is not 'herne-framework'"},
          std::array{"\"herne-framework\"", "7", "format", "7 is not 'herne-framework'"},
          std::array{"\"version\": 1", "\"version\": 2", "version", "2 is not 1"},
          std::array{"\"version\": 1", "\"version\": \"1\"", "version", "'1' is not 1"},
          std::array{"\"format\": \"herne-framework\",", "", "format", "is missing"},
          std::array{"\"version\": 1,", "", "version", "is missing"}}) {
        const std::string broken_further_on =
            replaced(framework_text(), "\"licence\"", "\"license\"");
        check_problem(document(), replaced(broken_further_on, from, to), where, what,
                      Schema::refuses);
        BOOST_TEST(problems_of(document(), replaced(broken_further_on, from, to)).size() == 1U);
    }
}

BOOST_AUTO_TEST_CASE(ids_stand_once) {
    check("\"id\": \"english\"", "\"id\": \"german\"", "competences[1].id",
          "'german' stands already at competences[0].id");
    check("\"id\": \"english\"", "\"id\": \"languages/german\"", "competences[1].id",
          "'german' stands already at competences[0].id");
    check("\"id\": \"grades\"", "\"id\": \"cefr\"", "scales[1].id",
          "'cefr' stands already at scales[0].id");
    check("\"areas\": [", "\"areas\": [{\"id\": \"spoken\", \"label\": \"x\"}, ", "areas[1].id",
          "'spoken' stands already at areas[0].id");
}

BOOST_AUTO_TEST_CASE(ids_are_letters_digits_and_short) {
    const std::string long_id(101, 'a');
    for (const std::string id :
         {"ger man", "-german", "", "languages/", "a/b/c", "größe", long_id.c_str()})
        check("\"id\": \"german\"", "\"id\": \"" + id + "\"", "competences[0].id",
              "is not an id: letters, digits", Schema::refuses);
    check("\"id\": \"german\"", "\"id\": \"other/german\"", "competences[0].id",
          "'other/german' is not an id");
}

BOOST_AUTO_TEST_CASE(references_name_what_there_is) {
    check("\"scale\": \"cefr\"", "\"scale\": \"cefrr\"", "competences[0].scale",
          "unknown scale 'cefrr'; the nearest is 'cefr'");
    check("\"area\": \"spoken\"", "\"area\": \"spken\"", "competences[0].area",
          "unknown area 'spken'; the nearest is 'spoken'");
}

BOOST_AUTO_TEST_CASE(scales_have_1_to_14_distinct_levels) {
    check("{\"label\": \"A2\"}", "{\"label\": \"A1\"}", "scales[0]",
          "'A1' stands for the levels 1 and 2");
    check("\"code\": \"5\"", "\"code\": \"6\"", "scales[1]", "'6' stands for the levels 1 and 2");
    check("{\"label\": \"A2\"}", "{\"label\": \"\"}", "scales[0].levels[1].label", "has no words",
          Schema::refuses);
    check("{\"label\": \"A2\"}", "{\"label\": {\"de\": 7}}", "scales[0].levels[1].label.de",
          "7 is not a string", Schema::refuses);
    std::string many;
    for (int i = 0; i < 9; ++i)
        many += "{\"label\": \"L" + std::to_string(i) + "\"}, ";
    check("{\"label\": \"A2\"}", many + "{\"label\": \"A2\"}", "scales[0]",
          "15 named levels are not in 1..14", Schema::refuses);
    const std::string text = framework_text();
    const std::size_t start = text.find("{\"label\": \"A1\"");
    const std::size_t end = text.find("]}", start);
    check_problem(document(), text.substr(0, start) + text.substr(end), "scales[0]",
                  "0 named levels are not in 1..14", Schema::refuses);
}

BOOST_AUTO_TEST_CASE(there_are_1_to_4096_competences) {
    const std::string text = framework_text();
    const std::size_t start = text.find("{\"id\": \"german\"");
    const std::size_t end = text.rfind("]");
    check_problem(document(), text.substr(0, start) + text.substr(end), "competences",
                  "0 competences are not in 1..4096", Schema::refuses);
    std::string many;
    for (int i = 0; i < 4094; ++i)
        many += "{\"id\": \"c" + std::to_string(i) +
                "\", \"label\": \"C\", \"scale\": \"cefr\", \"proof\": \"document\"}, ";
    check("\"competences\": [", "\"competences\": [" + many, "competences",
          "4097 competences are not in 1..4096");
}

BOOST_AUTO_TEST_CASE(empty_editions_and_labels_are_refused) {
    check("\"edition\": \"2020\"", "\"edition\": \"\"", "edition", "is empty", Schema::refuses);
    check("\"label\": \"English\"", "\"label\": \"\"", "competences[1].label", "has no words",
          Schema::refuses);
    check("\"label\": \"English\"", "\"label\": {}", "competences[1].label", "has no words",
          Schema::refuses);
    check("\"label\": \"Spoken\"", "\"label\": {\"de\": \"\"}", "areas[0].label", "has no words");
}

BOOST_AUTO_TEST_CASE(all_problems_come_at_once) {
    std::string text = replaced(framework_text(), "\"edition\": \"2020\"", "\"edition\": 2020");
    text = replaced(text, "\"licence\"", "\"license\"");
    text = replaced(text, "\"code\": \"a1\"", "\"code\": null");
    text = replaced(text, "\"proof\": \"document\"", "\"proof\": \"paper\"");
    text = replaced(text, "\"id\": \"english\"", "\"id\": \"English one\"");
    for (const auto& [where, what] :
         {std::pair{"edition", "2020 is not a string"},
          {"license", "unknown field; the nearest is 'licence'"},
          {"licence", "is missing"},
          {"scales[0].levels[0].code", "null is not a string"},
          {"competences[0].proof", "'paper' is not 'document' or 'judgement'"},
          {"competences[1].id", "'English one' is not an id"}})
        check_problem(document(), text, where, what);
}

BOOST_AUTO_TEST_CASE(the_twenty_first_problem_is_only_counted) {
    std::string many;
    for (int i = 0; i < 25; ++i)
        many += "\"extra" + std::to_string(i) + "\": 0, ";
    const std::string text = replaced(framework_text(), "\"source\"", many + "\"source\"");
    BOOST_TEST(problems_of(document(), text).size() == 20U);
    try {
        static_cast<void>(herne::framework_from_json(text, "many.json"));
        BOOST_FAIL("not refused");
    } catch (const herne::invalid_file& error) {
        BOOST_TEST(std::string{error.what()}.ends_with("\nmany.json: and 5 more"));
    }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
