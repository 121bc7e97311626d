// SPDX-License-Identifier: BSL-1.0
#include <herne/io/hr_open.hpp>

#include "support/format_notes.hpp"
#include "support/message.hpp"
#include "support/temporary_folder.hpp"

#include <herne/base/error.hpp>
#include <herne/match/rank.hpp>

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>
#include <vector>

using namespace herne;
using test::noted;

namespace {

/// Returns a score, as a field called `key`.
std::string score(const std::string& key, const std::string& value) {
    return "\"" + key + "\": {\"scoresNumeric\": [{\"value\": " + value + "}]}";
}

std::string about(const std::string& id) {
    return R"("competencyIds": [{"value": ")" + id + R"("}], "competencyName": "The )" + id + "\"";
}

std::string position(const std::string& competencies) {
    return R"({"documentId": {"value": "P1"}, "positionTitle": "Analyst", "positionCompetencies": [)" +
           competencies + "]}";
}

std::string candidate(const std::string& qualifications, const std::string& id = "c1") {
    return R"({"documentId": {"value": ")" + id + R"("}, "profiles": [{"qualifications": [)" +
           qualifications + "]}]}";
}

std::string required(const std::string& id, const std::string& fields) {
    return "{" + about(id) + ", " + fields + "}";
}

FormatData read(const std::string& text, const HrOpenOptions& options = {}) {
    return hr_open_from_json(text, options);
}

std::string refused(const std::string& text, const HrOpenOptions& options = {}) {
    return test::message_of<invalid_file>([&] { static_cast<void>(read(text, options)); });
}

const Scale four{"four", {{.label = "a"}, {.label = "b"}, {.label = "c"}, {.label = "d"}}};

Framework office() {
    FrameworkParts parts{.id = "office", .edition = "2"};
    parts.competences = {{.id = "sql", .label = {"Datenbanken", "databases"}, .scale = four},
                         {.id = "talk", .label = "Talking", .scale = four},
                         {.id = "law", .label = "Law", .scale = four}};
    return Framework{parts};
}

JobProfileParts office_job() {
    JobProfileParts job{.reference = "P/1", .title = "Post"};
    job.source = "HR Open";
    job.frameworks = {{.id = "office", .edition = "2"}};
    job.weights_source = {"Gewichte der Stelle in HR Open", "weights of the HR Open position"};
    job.eligibility = Eligibility{Clause::all_of({Clause::at("sql", 2), Clause::at("law", 1)})};
    job.requirements = {{.id = "sql", .competence = "sql", .level = 3, .weight = 30},
                        {.id = "talk", .competence = "talk", .level = 2, .weight = 50},
                        {.id = "law", .competence = "law", .level = 1, .weight = 20}};
    return job;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(io)
BOOST_AUTO_TEST_SUITE(hr_open)

BOOST_AUTO_TEST_CASE(positions_are_jobs_and_candidates_a_pool) {
    const FormatData data =
        read("[" +
             position(required("sql", score("requiredProficiencyLevel", "2") + ", " +
                                          score("desiredProficiencyLevel", "4") +
                                          R"(, "competencyWeights": [{"value": 30}])") +
                      "," +
                      required("talk", score("desiredProficiencyLevel", "3") +
                                           R"(, "competencyWeights": 70)")) +
             "," +
             candidate("{" + about("sql") + ", " + score("proficiencyLevel", "1") + "},{" +
                       about("talk") + ", " + score("proficiencyLevel", "3") + "}") +
             "]");
    BOOST_TEST(data.framework.id() == "hr-open");
    BOOST_TEST(data.framework[0].id == "hr-open/sql");
    BOOST_TEST(data.framework[0].label.in("en") == "The sql");
    BOOST_REQUIRE(data.jobs.size() == 1U);
    const JobProfile& job = data.jobs[0];
    BOOST_TEST(job.reference() == "P1");
    BOOST_TEST(job.title().in("en") == "Analyst");
    BOOST_TEST(job.requirements()[0].level == 4);
    BOOST_TEST(job.requirements()[1].weight == 70);
    BOOST_TEST((job.eligibility() == Eligibility{Clause::at("hr-open/sql", 2)}));
    BOOST_TEST(data.pool.level(0, 1) == Level{3});
    BOOST_TEST((verdict(data.pool.profile(0), job.eligibility()) == Verdict::ineligible));
    BOOST_TEST(data.dropped.empty());
}

BOOST_AUTO_TEST_CASE(least_levels_may_be_weighed_instead) {
    const std::string text =
        position(required("sql", score("requiredProficiencyLevel", "2") + ", " +
                                     score("desiredProficiencyLevel", "4")) +
                 "," + required("talk", score("desiredProficiencyLevel", "3")));
    const FormatData data = read(text, {.least_levels = LeastLevels::weigh});
    BOOST_TEST(data.jobs[0].eligibility().everybody());
    BOOST_TEST(data.jobs[0].requirements()[0].level == 2);
    BOOST_TEST(data.jobs[0].requirements()[1].level == 3);
    BOOST_TEST(noted(data.dropped, "desired level beside a required one") == 1U);
    BOOST_TEST(noted(data.dropped, "weigh all alike") == 1U);
    BOOST_TEST(std::string{to_string(LeastLevels::exclude)} == "exclude");
}

BOOST_AUTO_TEST_CASE(evidence_is_kept) {
    const std::string evidence = R"("competencyEvidence": {"ids": [{"value": "desk"}],
        "evidenceTypeCode": "documented", "evidenceName": "certificate",
        "effectivePeriod": {"validFrom": "2024-05-01", "validTo": "2027-05-01"},
        "verificationSourceName": "HR"})";
    const FormatData data = read(candidate("{" + about("sql") + ", " +
                                           score("proficiencyLevel", "3") + ", " + evidence + "}"));
    BOOST_TEST((data.pool.evidence(0, 0)[0] == Evidence{.what = "certificate",
                                                        .source = "desk",
                                                        .date = "2024-05-01",
                                                        .valid_until = "2027-05-01",
                                                        .status = EvidenceStatus::documented,
                                                        .rater = "HR"}));
    const FormatData other = read(
        candidate("{" + about("sql") + R"(, "competencyEvidence": [{"evidenceTypeCode": "degree",
        "evidenceName": "MSc", "verificationDate": "2024-05-01T12:00:00Z", "scores": []},
        {"evidenceTypeCode": "appraisal", "effectivePeriod": {"validFrom": "2024-05"}}]})"));
    const auto pieces = other.pool.evidence(0, 0);
    BOOST_REQUIRE(pieces.size() == 2U);
    BOOST_TEST((pieces[0] == Evidence{.what = "MSc (degree)",
                                      .date = "2024-05-01",
                                      .status = EvidenceStatus::verified}));
    BOOST_TEST((pieces[1] == Evidence{.what = "appraisal"}));
    BOOST_TEST(other.pool.level(0, 0) == Level::unknown());
    BOOST_TEST(noted(other.dropped, "times of day") == 1U);
    BOOST_TEST(noted(other.dropped, "no whole day") == 1U);
    BOOST_TEST(noted(other.dropped, "the field 'scores' of a CompetencyEvidence") == 1U);
}

BOOST_AUTO_TEST_CASE(scores_go_through_a_binning_or_are_refused) {
    const std::string half =
        candidate("{" + about("sql") + ", " + score("proficiencyLevel", "3.5") + "}");
    BOOST_TEST(refused(half) ==
               "hr-open: profiles[0].qualifications[0].proficiencyLevel.scoresNumeric[0]: '3.5' "
               "lies between two levels of the scale 'hr-open-proficiency'; a binning has to say "
               "which level it gives");
    const Binning binning{.quantity = "score", .cut_points = {{2, 1}, {7, 2}}};
    const FormatData data = read(half, {.level = {binning.scale("score"), binning}});
    BOOST_TEST(data.pool.level(0, 0) == Level{2});
    BOOST_TEST((data.framework[0].binning == binning));
    const std::string of_ten =
        candidate("{" + about("sql") +
                  R"(, "proficiencyLevel": {"scoresNumeric": [{"value": 4, "maximum": 10}]}})");
    BOOST_TEST(refused(of_ten).find("10 is the greatest score, but that of the scale "
                                    "'hr-open-proficiency' is 5") != std::string::npos);
    const std::string text = candidate(
        "{" + about("sql") + R"(, "proficiencyLevel": {"scoresText": [{"value": "5"}]}})");
    BOOST_TEST(read(text).pool.level(0, 0) == Level{5});
}

BOOST_AUTO_TEST_CASE(levels_may_come_from_days_and_years) {
    const Binning age{.quantity = "certificate",
                      .rule = BinningRule::at_most_years_old,
                      .cut_points = {{5, 1}},
                      .as_of = "2026-03-01"};
    const Binning years{.quantity = "years of experience", .cut_points = {{1, 1}, {3, 1}}};
    HrOpenOptions options{.levels_of = {{"first-aid", {age.scale("age"), age}},
                                        {"sql", {years.scale("years"), years}}},
                          .by_experience = {"sql"}};
    const auto text = [](const std::string& day, const std::string& measure) {
        return candidate("{" + about("first-aid") +
                         R"(, "competencyEvidence": {"effectivePeriod": {"validFrom": ")" + day +
                         R"("}}},{)" + about("sql") + R"(, "experienceMeasure": )" + measure + "}");
    };
    const FormatData data =
        read(text("2021-03-01", R"({"value": 35, "unitCode": "month"})"), options);
    BOOST_TEST(data.pool.level(0, 0) == Level{1});
    BOOST_TEST(data.pool.level(0, 1) == Level{1});
    BOOST_TEST(data.pool.evidence(0, 1)[0].what == "experience in years: 35/12");
    const FormatData other = read(text("2021-02-28", R"({"value": 3})"), options);
    BOOST_TEST(other.pool.level(0, 0) == Level{0});
    BOOST_TEST(other.pool.level(0, 1) == Level{2});
    BOOST_TEST(refused(text("2026-03-02", R"({"value": 3})"), options).find("is after") !=
               std::string::npos);
    BOOST_TEST(refused(text("2021-03-01", R"({"value": 3, "unitCode": "day"})"), options)
                   .find("'day' is not 'year' or 'month'") != std::string::npos);
    options.by_experience = {"talk"};
    BOOST_CHECK_THROW(static_cast<void>(read(text("2021-03-01", "{}"), options)), invalid_input);
}

BOOST_AUTO_TEST_CASE(names_and_ids_are_looked_up_in_a_framework) {
    const HrOpenOptions options{.framework = office()};
    const FormatData data =
        read(candidate(R"({"competencyName": "datenbanken", )" + score("proficiencyLevel", "4") +
                       R"(}, {"competencyIds": [{"value": "office/talk"}], )" +
                       score("proficiencyLevel", "1") + "}"),
             options);
    BOOST_TEST((data.framework == office()));
    BOOST_TEST(data.pool.level(0, 0) == Level{4});
    BOOST_TEST(data.pool.level(0, 1) == Level{1});
    BOOST_TEST(!data.pool.provided(2));
    BOOST_TEST(refused(candidate(R"({"competencyIds": [{"value": "slq"}]})"), options)
                   .find("the nearest known one is 'office/sql'") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(what_is_written_reads_back) {
    const Framework framework = office();
    const std::vector<JobProfile> jobs{JobProfile{office_job(), framework}};
    PoolBuilder builder{framework};
    builder.add(CandidateId{"a"}, std::vector<Level>{3, Level::unknown(), 0},
                {{0,
                  {{.what = "paper",
                    .source = "desk",
                    .date = "2024-05-01",
                    .valid_until = "2026-05-01",
                    .status = EvidenceStatus::verified,
                    .rater = "HR"}}},
                 {1, {{.what = "interview", .status = EvidenceStatus::judged}}}});
    builder.add(CandidateId{"b"}, std::vector<Level>{1, 4, 2});
    builder.add(CandidateId{"c"}, std::vector<Level>(3));
    const Pool pool = builder.build();
    const FormatExport written = to_hr_open(framework, jobs, pool);
    BOOST_REQUIRE(written.files.size() == 2U);
    const HrOpenOptions options{.framework = framework};
    BOOST_TEST((read(written.files[0].text, options).jobs == jobs));
    const Pool again = read(written.files[1].text, options).pool;
    BOOST_REQUIRE(again.size() == 3U);
    for (std::size_t row = 0; row < 3; ++row)
        BOOST_TEST((again.profile(row) == pool.profile(row)));
    const test::TemporaryFolder folder;
    written.save(folder.path());
    BOOST_TEST((load_hr_open(folder / "positions.json", options).jobs == jobs));
}

BOOST_AUTO_TEST_CASE(levels_of_a_binning_are_written_as_levels) {
    const Binning marks{.quantity = "marks", .cut_points = {{50, 1}, {80, 1}}};
    FrameworkParts parts{.id = "f", .edition = "1"};
    parts.competences = {
        {.id = "x", .label = "x", .scale = marks.scale("marks"), .binning = marks}};
    const Framework framework{parts};
    PoolBuilder builder{framework};
    builder.add(CandidateId{"a"}, std::vector<Level>{2});
    const FormatExport written = to_hr_open(framework, {}, builder.build());
    const FormatData data = read(written.files[1].text, {.framework = framework});
    BOOST_TEST(data.pool.level(0, 0) == Level{2});
}

BOOST_AUTO_TEST_CASE(what_cannot_be_written_is_named) {
    const Framework framework = office();
    JobProfileParts parts = office_job();
    parts.eligibility = Eligibility{Clause::any_of({Clause::at("sql", 2), Clause::at("law", 1)})};
    parts.requirements[0].importance = Importance::wish;
    parts.requirements[1].fit = Fit::full_scale();
    parts.requirements.push_back({.id = "again", .competence = "sql"});
    parts.title = {"Stelle", "Post"};
    const std::vector<JobProfile> jobs{JobProfile{parts, framework}};
    const FormatExport written = to_hr_open(framework, jobs, Pool{framework});
    for (const std::string_view words :
         {"formula of eligibility", "importance", "a fit is not kept", "second requirement"})
        BOOST_TEST(noted(written.dropped, words) == 1U, words);
    BOOST_TEST(noted(written.dropped, "other languages than English") == 2U);
    BOOST_TEST(noted(written.dropped, "scales, areas") == 3U);
    BOOST_CHECK_THROW(
        static_cast<void>(to_hr_open(framework, {}, read(candidate("{" + about("x") + "}")).pool)),
        framework_mismatch);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
