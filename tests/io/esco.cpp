// SPDX-License-Identifier: BSL-1.0
#include <herne/io/esco.hpp>

#include "support/damage.hpp"
#include "support/format_notes.hpp"
#include "support/message.hpp"
#include "support/temporary_folder.hpp"

#include <herne/base/error.hpp>

#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

using namespace herne;
using test::noted;

namespace {

const std::string u = "http://data.europa.eu/esco/";
const std::string skills =
    "conceptType,conceptUri,skillType,reuseLevel,preferredLabel,status,description\n"
    "KnowledgeSkillCompetence," +
    u +
    "skill/s1,knowledge,cross-sector,SQL,released,A language\n"
    "KnowledgeSkillCompetence," +
    u +
    "skill/s2,skill/competence,transversal,work in teams,,\n"
    "KnowledgeSkillCompetence," +
    u + "skill/s3,skill/competence,transversal,juggle,released,\n";
const std::string skills_de = "conceptUri,preferredLabel\n" + u + "skill/s1,SQL (Sprache)\n";
const std::string occupations = "conceptUri,iscoGroup,preferredLabel,description,code\n" + u +
                                "occupation/o1,2512,developer,\"Writes\nsoftware\",2512.1\n" + u +
                                "occupation/o2,3152,pilot,,3152.2\n";
const std::string relations = "occupationUri,relationType,skillType,skillUri\n" + u +
                              "occupation/o1,essential,knowledge," + u + "skill/s1\n" + u +
                              "occupation/o1,optional,skill/competence," + u + "skill/s2\n" + u +
                              "occupation/o2,essential,skill/competence," + u + "skill/s3\n";

struct Texts {
    std::string skills = ::skills;
    std::string occupations = ::occupations;
    std::string relations = ::relations;
};

std::vector<FormatFile> files_of(const Texts& texts) {
    return {{.name = "skills_en.csv", .text = texts.skills},
            {.name = "occupations_en.csv", .text = texts.occupations},
            {.name = "occupationSkillRelations_en.csv", .text = texts.relations}};
}

FormatData read(const Texts& texts = {}, const EscoOptions& options = {}) {
    return esco_from_csv(files_of(texts), options);
}

std::string changed(std::string text, const std::string& from, const std::string& to) {
    return text.replace(text.rfind(from), from.size(), to);
}

struct Malformed {
    Texts texts;
    std::string message;  ///< without "esco: "
};

void check_refused(const std::vector<Malformed>& cases) {
    for (const Malformed& wrong : cases)
        BOOST_TEST(test::message_of<invalid_file>([&] { static_cast<void>(read(wrong.texts)); }) ==
                   "esco: " + wrong.message);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(io)
BOOST_AUTO_TEST_SUITE(esco)

BOOST_AUTO_TEST_CASE(occupations_are_jobs_over_the_skills_that_they_need) {
    const FormatData data = read();
    BOOST_TEST(data.framework.id() == "esco");
    BOOST_REQUIRE(data.framework.size() == 3U);
    BOOST_TEST(data.framework[0].id == "esco/s1");
    BOOST_TEST(data.framework[0].label.in("en") == "SQL");
    BOOST_TEST(data.framework[0].description.in("en") == "A language");
    BOOST_TEST(data.framework.area(data.framework[1].area).label.in("de") == "Fertigkeit");
    BOOST_REQUIRE(data.jobs.size() == 2U);
    const JobProfile& job = data.jobs[0];
    BOOST_TEST(job.reference() == "2512.1");
    BOOST_TEST(job.title().in("en") == "developer");
    BOOST_TEST(job.requirements()[0].weight == 2);
    BOOST_TEST((job.requirements()[0].importance == Importance::must));
    BOOST_TEST(job.requirements()[1].weight == 1);
    BOOST_TEST((job.requirements()[1].importance == Importance::wish));
    BOOST_TEST(job.eligibility().everybody());
    BOOST_TEST(data.pool.size() == 0U);
    BOOST_TEST(noted(data.dropped, "the column 'reuseLevel'") == 1U);
}

BOOST_AUTO_TEST_CASE(occupations_may_be_chosen_by_code) {
    const FormatData data =
        read({}, {.codes = {"25"}, .essential_weight = 7, .optional_weight = 0});
    BOOST_TEST(data.framework.size() == 1U);
    BOOST_REQUIRE(data.jobs.size() == 1U);
    BOOST_TEST(data.jobs[0].requirements()[0].weight == 7);
    BOOST_TEST(noted(data.dropped, "a skill that no occupation needs") == 2U);
    BOOST_CHECK_THROW(static_cast<void>(read({}, {.codes = {"99"}})), invalid_file);
    BOOST_CHECK_THROW(static_cast<void>(read({}, {.essential_weight = 0})), invalid_input);
    BOOST_CHECK_THROW(static_cast<void>(read({}, {.optional_weight = 10'001})), invalid_input);
}

BOOST_AUTO_TEST_CASE(languages_are_put_together) {
    std::vector<FormatFile> files = files_of({});
    files.push_back({.name = "skills_de.csv", .text = skills_de});
    files.push_back({.name = "occupationSkillRelations_de.csv", .text = "never read"});
    const FormatData data = esco_from_csv(files);
    BOOST_TEST(data.framework[0].label.in("de") == "SQL (Sprache)");
    BOOST_TEST(data.framework[0].label.in("en") == "SQL");
    BOOST_TEST(data.framework[1].label.in("de") == "work in teams");
}

BOOST_AUTO_TEST_CASE(what_is_not_there_or_not_released_is_left_out_and_noted) {
    const FormatData data =
        read({.skills = changed(skills, "released", "obsolete"),
              .relations = relations + u + "occupation/o1,essential,x," + u + "skill/none\n"});
    BOOST_TEST(noted(data.dropped, "a relation of what is not there") == 2U);
    BOOST_TEST(noted(data.dropped, "a concept that is not released") == 1U);
    BOOST_TEST(data.jobs.size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_folder_is_read) {
    const test::TemporaryFolder folder;
    BOOST_CHECK_THROW(static_cast<void>(load_esco(folder.path())), invalid_file);
    FormatExport{.files = files_of({}), .dropped = {}}.save(folder.path());
    BOOST_TEST(load_esco(folder.path()).jobs.size() == 2U);
}

BOOST_AUTO_TEST_CASE(malformed_files_are_refused) {
    const std::string s = "skills_en.csv";
    const std::string o = "occupations_en.csv";
    const std::string r = "occupationSkillRelations_en.csv";
    const std::string empty = ": is empty; the first row has to be a header that names the columns";
    check_refused({
        {{.skills = ""}, s + empty},
        {{.occupations = ""}, o + empty},
        {{.relations = ""}, r + empty},
        {{.skills = "uri,preferredLabel\nx/y,z\n"},
         s + ", row 1: there is no column 'conceptUri'; the nearest is 'uri'"},
        {{.skills = "conceptUri,label\nx/y,z\n"},
         s + ", row 1: there is no column 'preferredLabel'; the nearest is 'label'"},
        {{.occupations = "conceptUri,preferredLabel\nx/y,z\n"},
         o + ", row 1: there is no column 'code'; the nearest is 'conceptUri'"},
        {{.relations = "occupationUri,relationType\n"},
         r + ", row 1: there is no column 'skillUri'; the nearest is 'occupationUri'"},
        {{.relations = "occupationUri,skillUri\n"},
         r + ", row 1: there is no column 'relationType'; the nearest is 'occupationUri'"},
        {{.relations = "relationType,skillUri\n"},
         r + ", row 1: there is no column 'occupationUri'; the nearest is 'relationType'"},
        {{.skills = "conceptUri,preferredLabel\nx/y\n"},
         s + ", row 2: has 1 cell, but the header has 2"},
        {{.skills = "conceptUri,preferredLabel\nx/y,\"z\n"},
         s + ", row 2, column 2 (line 2, character 5): the quote that opens here is never closed"},
        {{.skills = "conceptUri,preferredLabel\nx/,z\n"},
         s + ", row 2, column 'conceptUri': 'x/' is no URI with a part after its last slash"},
        {{.skills = "conceptUri,preferredLabel\n,z\n"},
         s + ", row 2, column 'conceptUri': '' is no URI with a part after its last slash"},
        {{.skills = "conceptUri,preferredLabel\nx/y,\n"},
         s + ", row 2, column 'preferredLabel': the label is missing"},
        {{.skills = "conceptUri,preferredLabel\nx/y,a\nx/y,b\n"},
         s + ", row 3, column 'conceptUri': 'x/y' stands twice in one language, first in "
             "skills_en.csv, row 2"},
        {{.occupations = "conceptUri,preferredLabel,code\nx/,z,1\n"},
         o + ", row 2, column 'conceptUri': 'x/' is no URI with a part after its last slash"},
        {{.occupations = "conceptUri,preferredLabel,code\nx/y,,1\n"},
         o + ", row 2, column 'preferredLabel': the label is missing"},
        {{.relations = changed(relations, "essential", "needed")},
         r + ", row 4, column 'relationType': 'needed' is not 'essential' or 'optional'"},
        {{.relations = changed(relations, "essential", "")},
         r + ", row 4, column 'relationType': '' is not 'essential' or 'optional'"},
        {{.relations = relations + u + "occupation/o2,optional,x," + u + "skill/s3\n"},
         r + ", row 5, column 'skillUri': the occupation is related to this skill already"},
        {{.relations = "occupationUri,relationType,skillUri\n"},
         "no occupation that is taken up is related to a skill"},
        {{.relations = "occupationUri,relationType,skillUri\nx,essential,y\n"},
         "no occupation that is taken up is related to a skill"},
    });
    for (const std::string text : {"%PDF-1.7\n", "PK\x03\x04", "<html><body>", "a\xFF,b\n"})
        BOOST_CHECK_THROW(static_cast<void>(read({.skills = text})), invalid_file);
    std::vector<FormatFile> files = files_of({});
    files.push_back({.name = "other.csv", .text = ""});
    BOOST_CHECK_THROW(static_cast<void>(esco_from_csv(files)), invalid_file);
    files = files_of({});
    files.pop_back();
    BOOST_CHECK_THROW(static_cast<void>(esco_from_csv(files)), invalid_file);
    files = files_of({.skills = changed(skills, "skill/s2", "skill/S1"),
                      .relations = changed(relations, "skill/s2", "skill/S1")});
    BOOST_CHECK_THROW(static_cast<void>(esco_from_csv(files)), invalid_file);  // case alone differs
}

BOOST_AUTO_TEST_CASE(more_skills_than_a_framework_holds_are_refused) {
    Texts texts{.skills = "conceptUri,preferredLabel\n",
                .relations = "occupationUri,relationType,skillUri\n"};
    for (int i = 0; i < 5'000; ++i) {
        texts.skills += "s/" + std::to_string(i) + ",x\n";
        texts.relations += u + "occupation/o1,optional,s/" + std::to_string(i) + "\n";
    }
    check_refused({{texts,
                    "the occupations need 5000 skills, and a framework holds 4096: choose "
                    "occupations by their codes"}});
}

BOOST_AUTO_TEST_CASE(damaged_files_are_refused_or_read) {
    for (std::size_t bit = 0; bit < 8 * skills.size(); bit += 3)
        try {
            BOOST_TEST(read({.skills = test::with_flipped(skills, bit)}).framework.size() > 0U);
        } catch (const invalid_file& refused) {
            BOOST_TEST(!refused.problems().empty());
        }
    for (std::size_t bit = 0; bit < 8 * relations.size(); bit += 3)
        try {
            BOOST_TEST(read({.relations = test::with_flipped(relations, bit)}).framework.size() >
                       0U);
        } catch (const invalid_file& refused) {
            BOOST_TEST(!refused.problems().empty());
        }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
