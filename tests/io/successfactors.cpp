// SPDX-License-Identifier: BSL-1.0
#include <herne/io/successfactors.hpp>

#include "support/damage.hpp"
#include "support/format_notes.hpp"
#include "support/message.hpp"
#include "support/temporary_folder.hpp"

#include <herne/base/error.hpp>
#include <herne/match/explain.hpp>
#include <herne/match/rank.hpp>

#include <boost/test/unit_test.hpp>

#include <fstream>
#include <string>
#include <string_view>
#include <vector>

using namespace herne;
using test::noted;

namespace {

const std::string library =
    "externalCode,name.defaultValue,name.de_DE,category.defaultValue\n"
    "COM-1,Communication,Kommunikation,Core\n"
    "SQL,SQL,,Technical\n"
    "LEAD,Leadership,Führung,Core\n";
const std::string roles = "externalCode,name.defaultValue,name.de_DE\nR/1,Analyst,Analytikerin\n";
const std::string mapping_head =
    "externalCode,roleCompetencyMappings.competency.externalCode,"
    "roleCompetencyMappings.weight.defaultValue,roleCompetencyMappings.rating.defaultValue\n";
const std::string mappings = mapping_head + "R/1,COM-1,40,3\nR/1,SQL,60,4\n";
const std::string rating_head = "userId,competency.externalCode,rating,date,rater,comment\n";
const std::string ratings = rating_head + "u1,COM-1,4,,,\nu1,SQL,5,,,\nu2,COM-1,3,,,\nu2,SQL,,,,\n";

struct Texts {
    std::string library = ::library;
    std::string roles = {};
    std::string mappings = ::mappings;
    std::string ratings = ::ratings;
};

std::vector<FormatFile> files_of(const Texts& texts) {
    std::vector<FormatFile> files{{.name = "Competency.csv", .text = texts.library}};
    if (!texts.roles.empty())
        files.push_back({.name = "Role.csv", .text = texts.roles});
    files.push_back({.name = "Role-Mapped Competencies.csv", .text = texts.mappings});
    files.push_back({.name = "Competency Ratings.csv", .text = texts.ratings});
    return files;
}

FormatData read(const Texts& texts = {}, const SuccessFactorsOptions& options = {}) {
    return successfactors_from_csv(files_of(texts), options);
}

std::string refused(const Texts& texts, const SuccessFactorsOptions& options = {}) {
    return test::message_of<invalid_file>([&] { static_cast<void>(read(texts, options)); });
}

Binning halves() {
    return {.quantity = "rating",
            .cut_points = {{1, 1}, {3, 2}, {5, 2}, {7, 2}, {9, 2}},
            .least = Fraction{},
            .greatest = Fraction{5, 1}};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(io)
BOOST_AUTO_TEST_SUITE(successfactors)

BOOST_AUTO_TEST_CASE(library_roles_and_ratings_are_framework_jobs_and_pool) {
    const FormatData data = read({.roles = roles});
    BOOST_TEST(data.framework.id() == "successfactors");
    BOOST_REQUIRE(data.framework.size() == 3U);
    BOOST_TEST(data.framework[0].id == "successfactors/COM-1");
    BOOST_TEST(data.framework[0].label.in("de") == "Kommunikation");
    BOOST_TEST(data.framework[0].label.in("fr") == "Communication");
    BOOST_TEST(data.framework[1].label.in("de") == "SQL");
    BOOST_TEST(data.framework[2].area == data.framework[0].area);
    BOOST_TEST(data.framework.area(data.framework[1].area).label.in("en") == "Technical");
    BOOST_REQUIRE(data.jobs.size() == 1U);
    BOOST_TEST(data.jobs[0].reference() == "R/1");
    BOOST_TEST(data.jobs[0].title().in("de") == "Analytikerin");
    BOOST_TEST(data.jobs[0].requirements()[1].level == 4);
    BOOST_TEST(data.jobs[0].requirements()[1].weight == 60);
    BOOST_REQUIRE(data.pool.size() == 2U);
    BOOST_TEST(data.pool.level(0, 1) == Level{5});
    BOOST_TEST(data.pool.level(1, 1) == Level::unknown());
    BOOST_TEST(data.pool.provided(1));
    BOOST_TEST(!data.pool.provided(2));
    BOOST_TEST(rank(data.pool, data.jobs[0])[0].id == CandidateId{"u1"});
    BOOST_TEST(data.dropped.empty());
}

BOOST_AUTO_TEST_CASE(the_library_alone_is_a_framework) {
    const std::vector<FormatFile> files{{.name = "Competency.csv", .text = library}};
    const FormatData data = successfactors_from_csv(files);
    BOOST_TEST(data.framework.size() == 3U);
    BOOST_TEST(data.jobs.empty());
    BOOST_TEST(data.pool.size() == 0U);
}

BOOST_AUTO_TEST_CASE(a_rating_between_two_levels_is_refused_without_a_binning) {
    BOOST_TEST(refused({.ratings = rating_head + "u1,SQL,3.5,,,\nu2,SQL,\"3,5\",,,\n"}) ==
               "successfactors: Competency Ratings.csv, row 2, column 'rating': '3.5' lies between "
               "two levels of the scale 'successfactors-rating'; a binning has to say which level "
               "it gives\n"
               "successfactors: Competency Ratings.csv, row 3, column 'rating': '3,5' lies between "
               "two levels of the scale 'successfactors-rating'; a binning has to say which level "
               "it gives");
    BOOST_TEST(read({.ratings = rating_head + "u1,SQL,3.0,,,\n"}).pool.level(0, 1) == Level{3});
}

BOOST_AUTO_TEST_CASE(a_binning_gives_levels_and_is_kept) {
    const SuccessFactorsOptions options{.rating = {successfactors_scale(), halves()}};
    const FormatData data = read({.mappings = mapping_head + "R/1,SQL,1,3.5\n",
                                  .ratings = rating_head + "u1,SQL,3.49,,,\nu2,SQL,4.5,,Boss,ok\n"},
                                 options);
    BOOST_TEST((data.framework[1].binning == halves()));
    BOOST_TEST(data.pool.level(0, 1) == Level{3});
    BOOST_TEST(data.pool.level(1, 1) == Level{5});
    BOOST_TEST(data.pool.evidence(0, 1)[0].what == "rating 3.49");
    BOOST_TEST((data.pool.evidence(1, 1)[0] == Evidence{.what = "rating 4.5: ok",
                                                        .source = "SuccessFactors",
                                                        .status = EvidenceStatus::judged,
                                                        .rater = "Boss"}));
    BOOST_TEST(data.jobs[0].requirements()[0].level == 4);
    BOOST_TEST(data.jobs[0].requirements()[0].source_line == "expected rating 3.5");
    const Explanation explained = explain(data.pool.profile(0), data.jobs[0]);
    BOOST_TEST(explained.requirements[0].level_rule.in("en") == halves().sentence().in("en"));
}

BOOST_AUTO_TEST_CASE(one_competency_may_have_a_rule_of_its_own) {
    const Binning age{.quantity = "certificate",
                      .rule = BinningRule::at_most_years_old,
                      .cut_points = {{5, 1}},
                      .as_of = "2026-03-01"};
    const SuccessFactorsOptions options{.ratings_of = {{"SQL", {age.scale("age"), age}}}};
    const FormatData data =
        read({.mappings = mapping_head + "R/1,SQL,1,1\n",
              .ratings = rating_head + "u1,SQL,2021-03-01,,,\nu2,SQL,2021-02-28,,,\n"},
             options);
    BOOST_TEST(data.pool.level(0, 1) == Level{1});
    BOOST_TEST(data.pool.level(1, 1) == Level{0});
    BOOST_TEST(data.framework[1].scale.level(1).label.in("en") == "at most 5 years old");
    BOOST_TEST(data.jobs[0].requirements()[0].level == 1);
    const SuccessFactorsOptions wrong{.ratings_of = {{"SQL", {successfactors_scale(), age}}}};
    BOOST_CHECK_THROW(static_cast<void>(read({}, wrong)), invalid_input);
}

BOOST_AUTO_TEST_CASE(decimal_weights_become_whole_in_the_same_proportions) {
    const FormatData data =
        read({.mappings = mapping_head + "R/1,COM-1,\"33,5\",3\nR/1,SQL,66.25,4\nR/1,LEAD,0,4\n"});
    BOOST_TEST(data.jobs[0].requirements().size() == 2U);
    BOOST_TEST(data.jobs[0].requirements()[0].weight == 134);
    BOOST_TEST(data.jobs[0].requirements()[1].weight == 265);
    BOOST_TEST(noted(data.dropped, "no requirement") == 1U);
    const FormatData large =
        read({.mappings = mapping_head + "R/1,COM-1,5000.5,3\nR/1,SQL,5000.5,4\n"});
    BOOST_TEST(large.jobs[0].requirements()[0].weight == 1);
    BOOST_TEST(refused({.mappings = mapping_head + "R/1,COM-1,5000.5,3\nR/1,SQL,5001.5,4\n"}) ==
               "successfactors: Role-Mapped Competencies.csv, row 2: the weights "
               "have no common multiple up to 10000");
}

BOOST_AUTO_TEST_CASE(without_weights_all_weigh_alike_and_that_is_noted) {
    const FormatData data = read({.mappings = mapping_head + "R/1,COM-1,,3\nR/1,SQL,,4\n"});
    BOOST_TEST(data.jobs[0].requirements()[0].weight == 1);
    BOOST_TEST(data.jobs[0].requirements()[1].weight == 1);
    BOOST_TEST(noted(data.dropped, "weigh all alike") == 1U);
    const FormatData mixed = read({.mappings = mapping_head + "R/1,COM-1,,3\nR/1,SQL,7,4\n"});
    BOOST_TEST(mixed.jobs[0].requirements().size() == 1U);
    const FormatData none = read({.mappings = mapping_head + "R/1,COM-1,5,\nR/1,SQL,5,0\n"});
    BOOST_TEST(none.jobs.empty());
    BOOST_TEST(noted(none.dropped, "without required level") == 2U);
    BOOST_TEST(noted(none.dropped, "without requirements") == 1U);
}

BOOST_AUTO_TEST_CASE(rows_of_templates_that_do_not_count_are_left_out) {
    const FormatData data =
        read({.library = "[OPERATOR],externalCode,name.defaultValue,status\n"
                         "\"Supported operators: Delimit, Clear and Delete\",GUID,Default,Status\n"
                         ",COM-1,Communication,A\n,SQL,SQL,A\nDelete,OLD,Old,A\n,GONE,Gone,I\n",
              .mappings = mapping_head + "R/1,SQL,1,4\nR/1,OLD,1,4\n",
              .ratings = rating_head + "u1,GONE,4,,,\nu1,SQL,4,,,\n"});
    BOOST_TEST(data.framework.size() == 2U);
    BOOST_TEST(noted(data.dropped, "states an operator") == 1U);
    BOOST_TEST(noted(data.dropped, "is not active") == 1U);
    BOOST_TEST(noted(data.dropped, "a competency that is left out") == 2U);
    BOOST_TEST(data.jobs[0].requirements().size() == 1U);
}

BOOST_AUTO_TEST_CASE(columns_may_have_heads_of_ones_own) {
    const SuccessFactorsOptions options{
        .columns = {{"Kürzel", "externalCode"}, {"Bezeichnung", "name.defaultValue"}}};
    const std::string german = "Kürzel;Bezeichnung;Spalte\nCOM-1;Kommunikation;x\nSQL;SQL;y\n";
    const FormatData data = read({.library = german}, options);
    BOOST_TEST(data.framework[0].label.in("en") == "Kommunikation");
    BOOST_REQUIRE(data.dropped.size() == 1U);
    BOOST_TEST((data.dropped[0] ==
                FormatNote{.where = "Competency.csv, column 'Spalte'",
                           .what = "the column 'Spalte' of Competency.csv is not read"}));
    BOOST_TEST(refused({}, {.columns = {{"Nirgends", "externalCode"}}}) ==
               "successfactors: columns: no file has a column 'Nirgends'");
}

BOOST_AUTO_TEST_CASE(ratings_of_one_person_have_to_agree) {
    const FormatData data = read({.ratings = rating_head + "u1,SQL,4,2026-01-02,Boss,first\n"
                                                           "u1,SQL,4,2026-02-03,Peer,second\n"});
    BOOST_TEST(data.pool.evidence(0, 1).size() == 2U);
    BOOST_TEST(refused({.ratings = rating_head + "u1,SQL,4,,,\nu1,SQL,5,,,\n"}) ==
               "successfactors: Competency Ratings.csv, row 3, column 'rating': '5' gives another "
               "level than Competency Ratings.csv, row 2, column 'rating'; ratings of one person "
               "have to agree");
}

BOOST_AUTO_TEST_CASE(a_folder_is_read_and_written) {
    const test::TemporaryFolder folder;
    BOOST_CHECK_THROW(static_cast<void>(load_successfactors(folder.path())), invalid_file);
    const FormatData data = read({.roles = roles});
    to_successfactors(data.framework, data.jobs, data.pool).save(folder.path());
    const FormatData again = load_successfactors(folder.path());
    BOOST_TEST((again.framework.parts() == data.framework.parts()));
    BOOST_TEST((again.jobs == data.jobs));
}

BOOST_AUTO_TEST_CASE(what_is_written_reads_back) {
    const FormatData data =
        read({.roles = roles,
              .ratings = rating_head + "u1,COM-1,4,2026-01-02,Boss,\"well, \"\"good\"\"\"\n"
                                       "u1,SQL,0,,,\nu2,LEAD,,,HR,asked\n"});
    const FormatExport written = to_successfactors(data.framework, data.jobs, data.pool);
    const FormatData again = successfactors_from_csv(written.files);
    BOOST_TEST((again.framework.parts() == data.framework.parts()));
    BOOST_TEST((again.jobs == data.jobs));
    BOOST_REQUIRE(again.pool.size() == 2U);
    for (std::size_t row = 0; row < 2; ++row)
        BOOST_TEST((again.pool.profile(row) == data.pool.profile(row)));
    BOOST_TEST(again.dropped.empty());
    BOOST_TEST(noted(written.dropped, "weights come from") == 1U);
    BOOST_TEST(noted(written.dropped, "scales are not kept") == 3U);
}

BOOST_AUTO_TEST_CASE(what_cannot_be_written_is_named) {
    const Scale scale{"s", {{.label = "a"}, {.label = "b"}}};
    FrameworkParts parts{.id = "f", .edition = "1", .title = "T"};
    parts.competences = {{.id = "x", .label = Text{{{"fr", "iks"}}}, .scale = scale},
                         {.id = "y", .label = "y", .scale = scale, .proof = Proof::document}};
    const Framework framework{parts};
    JobProfileParts job{.reference = "J", .title = "Job"};
    job.frameworks = {{.id = "f", .edition = "1"}};
    job.groups = {{.id = "g", .weight = 1}, {.id = "h", .weight = 2}};
    job.eligibility = Eligibility{Clause::at("f/x", 1)};
    job.requirements = {
        {.id = "r", .competence = "x", .group = "g", .fit = Fit::threshold()},
        {.id = "q", .competence = "y", .weight = 3, .group = "h", .importance = Importance::wish}};
    PoolBuilder pool{framework};
    pool.add(CandidateId{1}, std::vector<Level>(2));
    pool.add(CandidateId{2}, std::vector<Level>{1, 2},
             {{0, {{.what = "paper", .source = "desk", .status = EvidenceStatus::verified}}}});
    const std::vector<JobProfile> jobs{JobProfile{job, framework}, JobProfile{job, framework}};
    const FormatExport written = to_successfactors(framework, jobs, pool.build());
    for (const std::string_view words :
         {"title, licence and note", "other languages", "how a competence is established",
          "eligibility", "groups are not kept", "a fit is not kept", "importance",
          "second job of the same reference", "where evidence comes from",
          "how far evidence is established", "of whom nothing is known"})
        BOOST_TEST(noted(written.dropped, words) == 1U, words);
    BOOST_TEST(written.files[2].text.find("J,x,1,1,A\r\nJ,y,2,1,A\r\n") != std::string::npos);
    BOOST_CHECK_THROW(static_cast<void>(to_successfactors(read().framework, {}, Pool{framework})),
                      framework_mismatch);
    BOOST_CHECK_THROW(static_cast<void>(to_successfactors(read().framework, jobs, read().pool)),
                      framework_mismatch);
}

BOOST_AUTO_TEST_CASE(cells_that_a_spreadsheet_would_run_can_be_escaped) {
    const FormatData data = read({.ratings = rating_head + "u1,SQL,4,,,=1+1\n"});
    const FormatExport written = to_successfactors(
        data.framework, {}, data.pool, {.separator = ';', .cells = SpreadsheetCells::escaped});
    BOOST_TEST(written.files[3].text.find(";'=1+1") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
