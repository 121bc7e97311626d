// SPDX-License-Identifier: BSL-1.0
#include <herne/io/hr_open.hpp>

#include "support/damage.hpp"
#include "support/message.hpp"

#include <herne/base/error.hpp>

#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

using namespace herne;

namespace {

const std::string valid = R"([{"documentId": {"value": "P1"}, "positionTitle": "T",
 "positionCompetencies": [{"competencyIds": [{"value": "a"}],
  "requiredProficiencyLevel": {"scoresNumeric": [{"value": 2}]},
  "desiredProficiencyLevel": {"scoresNumeric": [{"value": 3, "maximum": 5}]},
  "competencyWeights": [{"value": 10}]}]},
 {"documentId": {"value": "c1"}, "profiles": [{"qualifications": [
  {"competencyIds": [{"value": "b"}], "proficiencyLevel": {"scoresText": [{"value": "4"}]},
   "competencyEvidence": {"evidenceName": "E", "effectivePeriod": {"validFrom": "2024-05-01"}}}]}]}])";

std::string changed(const std::string& from, const std::string& to) {
    std::string text = valid;
    const std::size_t at = text.find(from);
    BOOST_REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

struct Malformed {
    std::string text;
    std::string message;  ///< without "hr-open: "
};

void check_refused(const std::vector<Malformed>& cases) {
    for (const Malformed& wrong : cases)
        BOOST_TEST(test::message_of<invalid_file>([&] {
                       static_cast<void>(hr_open_from_json(wrong.text));
                   }) == "hr-open: " + wrong.message);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(io)
BOOST_AUTO_TEST_SUITE(hr_open_malformed)

BOOST_AUTO_TEST_CASE(the_text_is_well_formed_as_it_is) {
    const FormatData data = hr_open_from_json(valid);
    BOOST_TEST(data.jobs.size() == 1U);
    BOOST_TEST(data.pool.size() == 1U);
    BOOST_TEST(data.dropped.empty());
}

BOOST_AUTO_TEST_CASE(what_is_no_document_is_refused) {
    for (const std::string text :
         {"", "{", "[1,", "\xFF", "%PDF-1.7", "PK\x03\x04", "{\"a\": 1, \"a\": 2}", "nul"})
        BOOST_CHECK_THROW(static_cast<void>(hr_open_from_json(text)), invalid_file);
    BOOST_CHECK_THROW(static_cast<void>(hr_open_from_json(std::string(200, '['))), invalid_file);
    const std::string neither =
        "has neither 'positionCompetencies', as a position has, nor 'profiles', as a candidate has";
    check_refused({
        {"[]", "there are no competencies"},
        {"{}", neither},
        {"7", neither},
        {"[null]", "[0]: " + neither},
        {R"({"positionCompetencies": [], "documentId": {"value": "x"}})",
         "there are no competencies"},
    });
}

BOOST_AUTO_TEST_CASE(malformed_positions_are_refused) {
    const std::string at = "[0].positionCompetencies[0]";
    check_refused({
        {changed(R"("documentId": {"value": "P1"}, )", ""), "[0]: has no id in 'documentId'"},
        {changed(R"({"value": "P1"})", R"({"value": 7})"),
         "[0].documentId.value: 7 is not a string\nhr-open: [0]: has no id in 'documentId'"},
        {changed(R"("positionTitle": "T")", R"("positionTitle": 5)"),
         "[0].positionTitle: 5 is not a string"},
        {changed(R"("competencyIds": [{"value": "a"}],)", ""),
         at + ": has no id in competencyIds, which a framework is made of"},
        {changed(R"([{"value": "a"}])", R"([{"id": "a"}])"),
         at + ".competencyIds[0].value: is missing\nhr-open: " + at +
             ": has no id in competencyIds, which a framework is made of"},
        {changed(R"([{"value": "a"}])", R"([7])"),
         at + ".competencyIds[0]: 7 is not an object\nhr-open: " + at +
             ": has no id in competencyIds, which a framework is made of"},
        {changed(R"({"value": 2})", R"({"value": 2.5})"),
         at + ".requiredProficiencyLevel.scoresNumeric[0]: '2.5' lies between two levels of the "
              "scale 'hr-open-proficiency'; a binning has to say which level it gives"},
        {changed(R"({"value": 2})", R"({"value": 6})"),
         at + ".requiredProficiencyLevel.scoresNumeric[0]: 6 is not a level 0..5 (1, 2, 3, 4, 5) "
              "of the scale "
              "'hr-open-proficiency'"},
        {changed(R"({"value": 2})", R"({"value": -1})"),
         at + ".requiredProficiencyLevel.scoresNumeric[0]: -1 is not a level 0..5 (1, 2, 3, 4, 5) "
              "of the scale "
              "'hr-open-proficiency'"},
        {changed(R"({"value": 2})", R"({"value": null})"),
         at + ".requiredProficiencyLevel.scoresNumeric[0].value: null is not a string"},
        {changed(R"({"value": 2})", R"({})"),
         at + ".requiredProficiencyLevel.scoresNumeric[0].value: is missing"},
        {changed(R"({"scoresNumeric": [{"value": 2}]})", "2"),
         at + ".requiredProficiencyLevel: 2 is not an object"},
        {changed(R"("maximum": 5)", R"("maximum": 7)"),
         at + ".desiredProficiencyLevel.scoresNumeric[0].maximum: 7 is the greatest score, but "
              "that of the scale 'hr-open-proficiency' is 5; a binning has to say which score "
              "gives which level"},
        {changed(R"("maximum": 5)", R"("maximum": "5")"),
         at + ".desiredProficiencyLevel.scoresNumeric[0].maximum: '5' is not a number"},
        {changed(R"({"value": 3,)", R"({"value": 1,)"),
         at + ": the desired level, 1, is below the required one, 2"},
        {changed(R"([{"value": 10}])", R"([{"value": -10}])"),
         at + ".competencyWeights[0]: '-10' is not in 0..10000"},
        {changed(R"([{"value": 10}])", R"("much")"),
         at + ".competencyWeights: 'much' is not a number, or an object with a value"},
        {changed(R"([{"value": 10}])", R"([1, 2])"),
         at + ".competencyWeights[1]: a second weight; there can be one"},
        {changed(R"([{"value": 10}])", R"([1e3])"),
         at + ".competencyWeights[0]: '1e3' is not a number such as 12.5, of at most six digits "
              "after the point"},
        {changed(R"("positionCompetencies": [{)", R"("positionCompetencies": [{"competencyIds":
            [{"value": "a"}]}, {)"),
         "[0].positionCompetencies[1]: is about the same competence as "
         "[0].positionCompetencies[0]"},
        {changed(R"("positionCompetencies": [{)", R"("positionCompetencies": [5, {)"),
         at + ": 5 is not an object\nhr-open: " + at +
             ": has no id in competencyIds, which a framework is made of"},
    });
}

BOOST_AUTO_TEST_CASE(malformed_candidates_are_refused) {
    const std::string at = "[1].profiles[0].qualifications[0]";
    check_refused({
        {changed(R"("documentId": {"value": "c1"}, )", ""),
         "[1]: has no id in 'documentId'\nhr-open: [1]: the id is empty; every row has to name its "
         "candidate"},
        {changed(R"([{"qualifications")", R"(["x", {"qualifications")"),
         "[1].profiles[0]: 'x' is not an object"},
        {changed(R"([{"value": "4"}])", R"([{"value": "good"}])"),
         at + ".proficiencyLevel.scoresText[0]: 'good' is not a level 0..5 (1, 2, 3, 4, 5) of the "
              "scale "
              "'hr-open-proficiency'"},
        {changed(R"("evidenceName": "E")", R"("evidenceName": [])"),
         at + ".competencyEvidence.evidenceName: a list is not a string"},
        {changed(R"({"validFrom": "2024-05-01"})", R"({"validFrom": "2024-05-01", "validTo":
             "2023-05-01"})"),
         at + ".competencyEvidence.valid_until: 2023-05-01 is before the date 2024-05-01"},
        {changed(R"("competencyEvidence": {)", R"("competencyEvidence": 7, "x": {)"),
         at + ".competencyEvidence: 7 is not an object"},
        {changed(R"("qualifications": [)", R"("qualifications": [{"competencyIds": [{"value": "b"}],
             "proficiencyLevel": {"scoresNumeric": [{"value": 1}]}}, )"),
         "[1].profiles[0].qualifications[1]: gives another level than "
         "[1].profiles[0].qualifications[0]; what is said of one person has to agree"},
        {changed(R"([{"value": "b"}])", R"([{"value": "a/b"}])")
             .replace(valid.find(R"("value": "a")"), 12, R"("value": "a-b")"),
         at + ": the id 'a/b' cannot be told from 'a-b'"},
    });
}

BOOST_AUTO_TEST_CASE(twenty_problems_are_listed_and_all_counted) {
    std::string text = "[";
    for (int i = 0; i < 30; ++i)
        text += i == 0 ? "{}" : ",{}";
    try {
        static_cast<void>(hr_open_from_json(text + "]"));
        BOOST_ERROR("nothing was thrown");
    } catch (const invalid_file& refused) {
        BOOST_TEST(refused.problems().size() == 20U);
        BOOST_TEST(refused.count() == 30U);
    }
}

BOOST_AUTO_TEST_CASE(damaged_texts_are_refused_or_read) {
    for (std::size_t bit = 0; bit < 8 * valid.size(); ++bit)
        try {
            BOOST_TEST(hr_open_from_json(test::with_flipped(valid, bit)).framework.size() > 0U);
        } catch (const invalid_file& refused) {
            BOOST_TEST(!refused.problems().empty());
        }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
