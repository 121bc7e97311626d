// SPDX-License-Identifier: BSL-1.0
#include <herne/io/json.hpp>

#include "support/json_cases.hpp"
#include "support/json_results.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <utility>

namespace {

using namespace herne_test;
using Need = Field::Need;

Document ranking() {
    return {"ranking", herne::to_json(small_ranking()),
            [](const std::string& text, const std::string& name) {
                static_cast<void>(herne::ranking_from_json(text, name));
            }};
}

Document explanation() {
    return {"explanation", herne::to_json(small_explanation()),
            [](const std::string& text, const std::string& name) {
                static_cast<void>(herne::explanation_from_json(text, name));
            }};
}

Document comparison() {
    return {"comparison", herne::to_json(small_comparison()),
            [](const std::string& text, const std::string& name) {
                static_cast<void>(herne::comparison_from_json(text, name));
            }};
}

void check(const Document& document, std::string_view from, std::string_view to,
           const std::string& where, const std::string& what, Schema schema = Schema::cannot_tell) {
    check_problem(document, replaced(document.text, from, to), where, what, schema);
}

constexpr const char* points_allowed = "a whole number in 0..9007199254740992";
constexpr const char* count_allowed = "a whole number in 0..18446744073709551615";
constexpr const char* verdict_allowed = "'eligible', 'undecided' or 'ineligible'";
constexpr const char* text_allowed = "a string, or an object of strings by language";
constexpr const char* level_allowed = "a level 0..14, nor null for unknown";

}  // namespace

BOOST_AUTO_TEST_SUITE(io)
BOOST_AUTO_TEST_SUITE(json_malformed_results)

BOOST_AUTO_TEST_CASE(every_result_says_that_it_is_a_proposal_and_of_what) {
    for (const auto& document : {ranking(), explanation(), comparison()}) {
        check(document, "\"proposal\": true", "\"proposal\": false", "proposal",
              "false is not true: a result is a proposal, a person decides", Schema::refuses);
        check(document, "\"proposal\": true,", "", "proposal", "is missing", Schema::refuses);
        check(document, "\"provenance\"", "\"provenence\"", "provenence",
              "unknown field; the nearest is 'provenance'", Schema::refuses);
        check(document, "\"job\": \"T/1\"", "\"job\": 7", "provenance.job", "7 is not a string",
              Schema::refuses);
        check(document, "\"job_digest\"", "\"job_hash\"", "provenance.job_hash",
              "unknown field; the nearest is 'job'", Schema::refuses);
        check(document, "\"id\": \"languages\"", "\"id\": null", "provenance.frameworks[0].id",
              "null is not a string", Schema::refuses);
        check(document, "\"format\": \"herne-", "\"format\": \"herme-", "format", "is not 'herne-",
              Schema::refuses);
    }
}

BOOST_AUTO_TEST_CASE(every_field_of_a_ranking_is_checked_for_presence_name_and_type) {
    check_fields(
        ranking(),
        {{"order", "\"order\": \"worst\"", "'worst' or 'best'"},
         {"top", "\"top\": 1", count_allowed, "s"},
         {"min_score", "\"min_score\": 0.125", "a number", "f"},
         {"max_points", "\"max_points\": 480", "a whole number in 1..9007199254740992"},
         {"counts.candidates", "\"candidates\": 5", count_allowed},
         {"counts.eligible", "\"eligible\": 3", count_allowed},
         {"counts.undecided", "\"undecided\": 1", count_allowed},
         {"counts.ineligible", "\"ineligible\": 1", count_allowed},
         {"counts.below_min_score", "\"below_min_score\": 1", count_allowed},
         {"counts.ties_at_cut", "\"ties_at_cut\": 1", count_allowed},
         {"clauses[0].id", "\"id\": \"german\"", "a string", "s", Need::optional},
         {"clauses[0].label", "\"label\": \"clause label\"", text_allowed, "so", Need::optional},
         {"clauses[0].failing", "\"failing\": 1", count_allowed},
         {"entries[0].place", "\"place\": 1", count_allowed},
         {"entries[0].id", "\"id\": \"P-1\"", "an id of a candidate", "s"},
         {"entries[0].points", "\"points\": 465", points_allowed},
         {"entries[0].score", "\"score\": 0.96875", "0.96875, which is 465 / 480", "",
          Need::optional},
         {"entries[0].fraction", "\"fraction\": \"31/32\"", "'31/32', which is 465 / 480", "",
          Need::optional},
         {"entries[0].worst", "\"worst\": 465", points_allowed},
         {"entries[0].best", "\"best\": 465", points_allowed},
         {"entries[0].verdict", "\"verdict\": \"eligible\"", verdict_allowed},
         {"entries[0].tied", "\"tied\": true", "true or false", "b"},
         {"left_out[0].clauses", "\"clauses\": [0]", "a list", "l"}});
}

BOOST_AUTO_TEST_CASE(rankings_add_up) {
    check(ranking(), "\"candidates\": 5", "\"candidates\": 6", "counts", "do not add up");
    check(ranking(), "\"place\": 1", "\"place\": 2", "entries[0].place", "2 is not 1");
    check(ranking(), "\"score\": 0.96875", "\"score\": 0.97", "entries[0].score",
          "0.97 is not 0.96875");
    check(ranking(), "\"fraction\": \"31/32\"", "\"fraction\": \"465/480\"", "entries[0].fraction",
          "'465/480' is not '31/32'");
    check(ranking(), "\"max_points\": 480", "\"max_points\": 0", "max_points",
          "0 is not a whole number in 1..", Schema::refuses);
    check(ranking(), "\"max_points\": 480", "\"max_points\": 9007199254740993", "max_points",
          "9007199254740993 is not a whole number in 1..9007199254740992", Schema::refuses);
    check(ranking(), "\"candidates\": 5", "\"candidates\": -5", "counts.candidates",
          "-5 is not a whole number", Schema::refuses);
    check(ranking(), "\"candidates\": 5", "\"candidates\": 18446744073709551616",
          "counts.candidates", "18446744073709551616 is not a whole number", Schema::refuses);
    check(ranking(), "\"min_score\": 0.125", "\"min_score\": 1.5", "min_score", "not in 0..1",
          Schema::refuses);
    check(ranking(), "\"top\": 1", "\"top\": \"most\"", "top",
          "'most' is not 'all' or a whole number", Schema::refuses);
    check(ranking(), "\"top\": 1", "\"top\": -1", "top", "-1 is not a whole number",
          Schema::refuses);
    check(ranking(), "\"clauses\": [0]", "\"clauses\": [-1]", "left_out[0].clauses[0]",
          "-1 is not a whole number in 0..", Schema::refuses);
    check(ranking(), "\"clauses\": [0]", "\"clauses\": [3]", "left_out[0].clauses",
          "must name failing clauses by position");
    check(ranking(), "\"entries\": [", "\"entries\": [[], ", "entries[0]",
          "a list is not an object", Schema::refuses);
    check(ranking(), "\"warnings\": []", "\"warnings\": [3]", "warnings[0]", "3 is not an object",
          Schema::refuses);
    check(ranking(), "\"warnings\": []", "\"warnings\": [{\"code\": \"x\", \"text\": \"y\"}]",
          "warnings[0].competences", "is missing", Schema::refuses);
    check(ranking(), "\"tied\": true", "\"tied\": false", "counts.ties_at_cut",
          "the last listed candidate says otherwise");
}

BOOST_AUTO_TEST_CASE(every_field_of_an_explanation_is_checked_for_presence_name_and_type) {
    check_fields(
        explanation(),
        {{"id", "\"id\": \"P-3\"", "an id of a candidate", "s"},
         {"points", "\"points\": 35", points_allowed},
         {"best", "\"best\": 395", points_allowed},
         {"max_points", "\"max_points\": 480", "a whole number in 1.."},
         {"score", "\"score\": 0.07291666666666667", "0.07291666666666667, which is 35 / 480", "",
          Need::optional},
         {"fraction", "\"fraction\": \"7/96\"", "'7/96'", "", Need::optional},
         {"verdict", "\"verdict\": \"undecided\"", verdict_allowed},
         {"requirements[0].requirement", "\"requirement\": \"r1\"", "a string", "s"},
         {"requirements[0].competence", "\"competence\": \"languages/german\"", "a string", "s"},
         {"requirements[0].label", "\"label\": \"r label\"", text_allowed, "so"},
         {"requirements[0].importance", "\"importance\": \"must\"", "'must', 'expected' or 'wish'"},
         {"requirements[0].proof", "\"proof\": \"judgement\"", "'document' or 'judgement'"},
         {"requirements[0].stage", "\"stage\": \"documents\"", "a string", "s", Need::optional},
         {"requirements[0].source_line", "\"source_line\": \"must 2\"", "a string", "s",
          Need::optional},
         {"requirements[0].level", "\"level\": null", level_allowed, "n"},
         {"requirements[1].level_label", "\"level_label\": \"A1\"", text_allowed, "so",
          Need::optional},
         {"requirements[0].required_level", "\"required_level\": 5", "a whole number in 1..14"},
         {"requirements[0].required_label", "\"required_label\": \"C1\"", text_allowed, "so"},
         {"requirements[0].share", "\"share\": \"3/4\"", "a fraction written as a string", "s"},
         {"requirements[0].table", "\"table\": [0, 60, 120, 180, 240, 300, 360]", "a list", "l"},
         {"requirements[0].points", "\"points\": 0", points_allowed},
         {"requirements[0].best", "\"best\": 360", points_allowed},
         {"requirements[0].maximum", "\"maximum\": 360", points_allowed},
         {"requirements[0].shortfall", "\"shortfall\": 5", "a whole number in 0..14"},
         {"requirements[1].evidence", "\"evidence\": []", "a list", "l"},
         {"requirements[0].evidence_expired", "\"evidence_expired\": true", "true or false", "b"},
         {"reasons[0].kind", "\"kind\": \"level\"", "'level', 'all', 'any' or 'at_least'",
          "nbfslo"},
         {"reasons[0].actual", "\"actual\": null", level_allowed, "n"},
         {"reasons[1].n", "\"n\": 1", "a whole number in 1.."},
         {"ways.more", "\"more\": false", "true or false", "b"},
         {"ways.sets[0][0].from", "\"from\": null", level_allowed, "n"},
         {"ways.sets[0][0].to", "\"to\": 6", "a whole number in 1..14"},
         {"steps[0].gain", "\"gain\": 20", points_allowed}});
}

BOOST_AUTO_TEST_CASE(explanations_add_up) {
    check(explanation(), "\"points\": 35", "\"points\": 36", "points",
          "36 is not 35, the sum of the points by requirement");
    check(explanation(), "\"best\": 395", "\"best\": 394", "best",
          "394 is not 395, the sum of the best cases by requirement");
    check(explanation(), "\"points\": 0", "\"points\": 1", "requirements[0].points",
          "1 is not 0, the table's points for the level");
    check(explanation(), "\"best\": 360", "\"best\": 300", "requirements[0].best",
          "300 is not 360");
    check(explanation(), "\"maximum\": 360", "\"maximum\": 361", "requirements[0].maximum",
          "361 is not 360");
    check(explanation(), "\"shortfall\": 5", "\"shortfall\": 4", "requirements[0].shortfall",
          "4 is not 5, the levels missing");
    check(explanation(), "[0, 60, 120,", "[0, 60, 59,", "requirements[0].table",
          "starts with 0 and never falls");
    check(explanation(), "[0, 60, 120,", "[1, 60, 120,", "requirements[0].table",
          "starts with 0 and never falls");
    check(explanation(), "[0, 60, 120, 180, 240, 300, 360]", "[0]", "requirements[0].table",
          "1 entries are not in 2..15", Schema::refuses);
    check(explanation(), "[0, 60, 120, 180, 240, 300, 360]", "[0, 60]", "requirements[0].table",
          "too few for the levels stated beside");
    check(explanation(), "[0, 60, 120,", "[0, 60.5, 120,", "requirements[0].table[1]",
          "60.5 is not a whole number", Schema::refuses);
    check(explanation(), "\"level\": null", "\"level\": 15", "requirements[0].level",
          "15 is not a level 0..14", Schema::refuses);
    check(explanation(), "\"share\": \"3/4\"", "\"share\": \"3:4\"", "requirements[0].share",
          "'3:4'", Schema::refuses);
    check(explanation(), "\"kind\": \"level\"", "\"kind\": \"none\"", "reasons[0].kind",
          "'none' is not 'level', 'all', 'any' or 'at_least'", Schema::refuses);
    check(explanation(), "\"kind\": \"level\"", "\"kind\": \"level\", \"n\": 1", "reasons[0].n",
          "unknown field", Schema::refuses);
    check(explanation(), "\"verdict\": \"undecided\",\n      \"id\"",
          "\"verdict\": \"eligible\",\n      \"id\"", "reasons[0].verdict",
          "'eligible' is not 'undecided' or 'ineligible'", Schema::refuses);
}

BOOST_AUTO_TEST_CASE(every_field_of_a_comparison_is_checked_for_presence_name_and_type) {
    const char* const differences_allowed = "a whole number in -9007199254740992..9007199254740992";
    check_fields(
        comparison(),
        {{"id_a", "\"id_a\": \"P-1\"", "an id of a candidate", "s"},
         {"id_b", "\"id_b\": \"P-3\"", "an id of a candidate", "s"},
         {"verdict_a", "\"verdict_a\": \"eligible\"", verdict_allowed},
         {"verdict_b", "\"verdict_b\": \"undecided\"", verdict_allowed},
         {"a.worst", "\"worst\": 465", points_allowed},
         {"a.best", "\"best\": 465", points_allowed},
         {"max_points", "\"max_points\": 480", "a whole number in 1.."},
         {"difference", "\"difference\": 430", differences_allowed},
         {"least_difference", "\"least_difference\": 70", differences_allowed},
         {"greatest_difference", "\"greatest_difference\": 430", differences_allowed},
         {"requirements[0].requirement", "\"requirement\": \"r1\"", "a string", "s"},
         {"requirements[0].competence", "\"competence\": \"languages/german\"", "a string", "s"},
         {"requirements[0].label", "\"label\": \"r label\"", text_allowed, "so"},
         {"requirements[0].required_level", "\"required_level\": 5", "a whole number in 1..14"},
         {"requirements[0].maximum", "\"maximum\": 360", points_allowed},
         {"requirements[0].level_a", "\"level_a\": 6", level_allowed, "n"},
         {"requirements[0].level_b", "\"level_b\": null", level_allowed, "n"},
         {"requirements[0].difference", "\"difference\": 360", differences_allowed}});
}

BOOST_AUTO_TEST_CASE(comparisons_add_up) {
    check(comparison(), "\"difference\": 430", "\"difference\": 431", "difference",
          "431 is not 430, a.worst - b.worst");
    check(comparison(), "\"least_difference\": 70", "\"least_difference\": 71", "least_difference",
          "71 is not 70, a.worst - b.best");
    check(comparison(), "\"greatest_difference\": 430", "\"greatest_difference\": 1",
          "greatest_difference", "1 is not 430, a.best - b.worst");
    check(comparison(), "\"difference\": 360", "\"difference\": 361", "requirements[0].difference",
          "361 is not 360, the difference of the worst cases");
    check(comparison(), "\"worst\": 465", "\"worst\": 464", "a",
          "464 is not 465, the sum of the worst cases");
    check(comparison(), "\"best\": 465", "\"best\": 3", "a.best",
          "3 is less than the worst case, 465");
    check(comparison(), "\"max_points\": 480", "\"max_points\": 481", "max_points",
          "481 is not 480");
    check(comparison(), "\"maximum\": 360", "\"maximum\": 359", "requirements[0].maximum",
          "359 is less than a best case, 360");
    check(comparison(), "\"a\": {", "\"a\": [], \"c\": {", "a", "a list is not an object",
          Schema::refuses);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
