// SPDX-License-Identifier: BSL-1.0
#include <herne/base/error.hpp>
#include <herne/io/case_json.hpp>
#include <herne/io/esco.hpp>
#include <herne/io/hr_open.hpp>
#include <herne/io/json.hpp>
#include <herne/io/onet.hpp>
#include <herne/io/successfactors.hpp>

#include "faults/every_failure.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

using namespace herne;
using namespace herne::test;

namespace {

const std::vector<FormatFile> successfactors_files{
    {.name = "Competency.csv",
     .text = "externalCode,name.defaultValue,name.de_DE,category.en_US,odd\n"
             "A,Apples,Äpfel,Fruit,x\nB,Bees,,,\n"},
    {.name = "Role.csv", .text = "externalCode,name.defaultValue\nR,Role\n"},
    {.name = "Role-Mapped Competencies.csv",
     .text = "externalCode,roleCompetencyMappings.competency.externalCode,"
             "roleCompetencyMappings.weight.defaultValue,"
             "roleCompetencyMappings.rating.defaultValue\nR,A,33.5,3\nR,B,2,4\n"},
    {.name = "Competency Ratings.csv",
     .text = "userId,competency.externalCode,rating,rater\nada,A,4,Boss\nbob,B,2,\n"}};

const std::string hr_open_text =
    R"([{"documentId": {"value": "P"}, "positionTitle": "Post", "odd": 1, "positionCompetencies": [
    {"competencyIds": [{"value": "sql"}], "competencyName": "SQL", "competencyWeights": [1.5],
     "requiredProficiencyLevel": {"scoresNumeric": [{"value": 2}]},
     "desiredProficiencyLevel": {"scoresNumeric": [{"value": 4}]}}]},
    {"documentId": {"value": "c"}, "profiles": [{"qualifications": [
     {"competencyIds": [{"value": "sql"}], "proficiencyLevel": {"scoresText": [{"value": "3"}]},
      "competencyEvidence": {"evidenceName": "paper"}}]}]}])";

const std::vector<FormatFile> esco_files{
    {.name = "skills_en.csv",
     .text = "conceptUri,preferredLabel,skillType\ns/1,SQL,knowledge\ns/2,talk,skill/competence\n"},
    {.name = "occupations_en.csv", .text = "conceptUri,preferredLabel,code\no/1,analyst,25\n"},
    {.name = "occupationSkillRelations_en.csv",
     .text = "occupationUri,relationType,skillUri\no/1,essential,s/1\no/1,optional,s/2\n"}};

const std::string case_text =
    R"({"CFDocument": {"title": "T", "version": "1", "language": "en"},
    "CFItems": [{"identifier": "p", "fullStatement": "P"}, {"identifier": "c", "fullStatement": "C",
                 "odd": 1}],
    "CFAssociations": [{"associationType": "isChildOf", "originNodeURI": {"identifier": "c"},
                        "destinationNodeURI": {"identifier": "p"}}]})";

const std::vector<FormatFile> onet_files{
    {.name = "Skills.txt",
     .text = "O*NET-SOC Code\tElement ID\tElement Name\tScale ID\tData Value\n"
             "15-1252.00\t2.A.1.a\tReading\tIM\t4\n15-1252.00\t2.A.1.a\tReading\tLV\t5\n"}};

/// Returns all that was read, as text.
std::string said(const FormatData& data) {
    std::string text = to_json(data.framework);
    for (const JobProfile& job : data.jobs)
        text += to_json(job);
    for (std::size_t row = 0; row < data.pool.size(); ++row) {
        const Profile profile = data.pool.profile(row);
        for (const Level level : profile.levels())
            text += std::to_string(level.code()) + " ";
    }
    for (const FormatNote& note : data.dropped)
        text += note.where + ": " + note.what + "\n";
    return text;
}

std::string said(const FormatExport& written) {
    std::string text;
    for (const FormatFile& file : written.files)
        text += file.name + ": " + file.text;
    for (const FormatNote& note : written.dropped)
        text += note.where + ": " + note.what + "\n";
    return text;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(formats)

BOOST_AUTO_TEST_CASE(readers) {
    check_operation("SuccessFactors",
                    [] { return said(successfactors_from_csv(successfactors_files)); });
    check_operation("HR Open", [] { return said(hr_open_from_json(hr_open_text)); });
    check_operation("ESCO", [] { return said(esco_from_csv(esco_files)); });
    check_operation("CASE", [] { return said(case_from_json(case_text)); });
    check_operation("O*NET", [] { return said(onet_from_text(onet_files)); });
}

BOOST_AUTO_TEST_CASE(writers) {
    const FormatData data = successfactors_from_csv(successfactors_files);
    check_operation("SuccessFactors",
                    [&] { return said(to_successfactors(data.framework, data.jobs, data.pool)); });
    check_operation("HR Open",
                    [&] { return said(to_hr_open(data.framework, data.jobs, data.pool)); });
}

BOOST_AUTO_TEST_SUITE_END()
