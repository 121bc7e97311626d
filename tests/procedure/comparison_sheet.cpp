// SPDX-License-Identifier: BSL-1.0
#include <herne/procedure/comparison_sheet.hpp>

#include <herne/base/error.hpp>
#include <herne/match/rank.hpp>

#include "support/field.hpp"
#include "support/message.hpp"
#include "support/worked_example.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

namespace {

using namespace herne;
using namespace herne::test;
using Ids = std::vector<CandidateId>;

Pool pool_with_evidence(const JobProfile& job) {
    PoolBuilder builder{job.framework()};
    builder.add(2, levels_of({4, 3, 2}));
    builder.add(1, levels_of({3, -1, 2}), {{0, {{.what = "certificate", .date = "2024-01-01"}}}});
    builder.add(3, levels_of({0, 0, 0}));
    return builder.build();
}

/// A ranking and the sheet of some of its people.
struct Compared {
    JobProfile job = worked_example();
    Pool pool = pool_with_evidence(job);
    Ranking ranking = rank(pool, job);

    [[nodiscard]] ComparisonSheet sheet(const Ids& ids,
                                        const ComparisonSheetOptions& options = {}) const {
        return comparison_sheet(ranking, pool, job, ids, options);
    }
    [[nodiscard]] std::string refusal(const Ids& ids,
                                      const ComparisonSheetOptions& options = {}) const {
        return message_of<invalid_input>([&] { (void)sheet(ids, options); });
    }
};

std::vector<std::string> codes_of(const ComparisonSheet& sheet) {
    std::vector<std::string> codes;
    for (const Finding& finding : sheet.findings)
        codes.push_back(finding.code);
    return codes;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(procedure)
BOOST_AUTO_TEST_SUITE(comparison_sheet)

BOOST_AUTO_TEST_CASE(people_stand_by_id_whoever_is_before_whom) {
    const Compared of;
    const auto sheet = of.sheet({2, 1});
    BOOST_TEST((sheet == of.sheet({1, 2})));
    BOOST_TEST((sheet.people[0].id == CandidateId{1} && sheet.people[1].id == CandidateId{2}));
    BOOST_TEST(sheet.provenance.job == "example");
}

BOOST_AUTO_TEST_CASE(criteria_show_levels_unknown_ones_and_evidence) {
    const auto sheet = Compared{}.sheet({1, 2});
    BOOST_REQUIRE(sheet.criteria.size() == 3U);
    const auto& x = sheet.criteria[0];
    BOOST_TEST((x.requirement == "x" && x.competence == "f/a" && x.required_level == 4));
    BOOST_TEST((x.levels[0].level == Level{3} && x.levels[1].level == Level{4}));
    BOOST_REQUIRE(x.levels[0].evidence.size() == 1U);
    BOOST_TEST(x.levels[0].evidence[0].what == "certificate");
    BOOST_TEST(!sheet.criteria[1].levels[0].level.known());
    BOOST_TEST(sheet.criteria[1].levels[0].label.empty());
}

BOOST_AUTO_TEST_CASE(appraisals_come_newest_first) {
    const auto sheet =
        Compared{}.sheet({1, 2}, {.appraisals = {{1, "3 points", "A 11", "2022-05-01"},
                                                 {1, "4 points", "A 11", "2025-05-01"}},
                                  .civil_servants = {1}});
    BOOST_REQUIRE(sheet.people[0].appraisals.size() == 2U);
    BOOST_TEST(sheet.people[0].appraisals[0].grade == "4 points");
    BOOST_TEST((sheet.people[0].civil_servant && !sheet.people[1].civil_servant));
    BOOST_TEST(sheet.findings.empty());
}

BOOST_AUTO_TEST_CASE(a_missing_appraisal_of_a_civil_servant_is_a_finding) {
    const auto sheet = Compared{}.sheet({1, 2}, {.civil_servants = {2}});
    BOOST_REQUIRE(sheet.findings.size() == 1U);
    BOOST_TEST(sheet.findings[0].code == "appraisal_missing");
    BOOST_TEST(sheet.findings[0].place == "people (2)");
    BOOST_TEST(sheet.findings[0].reason.in("de") != sheet.findings[0].reason.in("en"));
}

BOOST_AUTO_TEST_CASE(an_appraisal_without_day_or_office_is_a_finding) {
    const auto sheet = Compared{}.sheet({1, 2}, {.appraisals = {{.id = 1, .grade = "good"}}});
    BOOST_TEST((codes_of(sheet) ==
                std::vector<std::string>{"appraisal_without_date", "appraisal_without_office"}));
}

BOOST_AUTO_TEST_CASE(what_is_open_of_the_conditions_is_named) {
    Compared of;
    JobProfileParts parts = worked_example_parts();
    Clause clause = Clause::at("b", 1);
    clause.id = "enough-b";
    parts.eligibility = Eligibility{clause};
    of.job = JobProfile{parts, of.job.framework()};
    of.ranking = rank(of.pool, of.job);
    const auto sheet = of.sheet({1, 2});
    BOOST_TEST((sheet.people[0].verdict == Verdict::undecided));
    BOOST_TEST((sheet.people[0].open == std::vector<std::string>{"enough-b"}));
    BOOST_TEST(sheet.people[1].open.empty());
    // Somebody who is left out may be compared; the sheet says so.
    BOOST_TEST((of.sheet({1, 3}).people[1].verdict == Verdict::ineligible));
}

BOOST_AUTO_TEST_CASE(what_does_not_belong_on_a_sheet_is_refused) {
    const Compared of;
    BOOST_TEST(of.refusal({1}) == "ids: two people at least are compared");
    BOOST_TEST(of.refusal({1, 1}) == "ids: '1' stands twice");
    BOOST_TEST(of.refusal({1, 2}, {.appraisals = {{3, "good"}}}) ==
               "appraisals[0].id: '3' is not compared");
    BOOST_TEST(of.refusal({1, 2}, {.appraisals = {{.id = 1}}}) ==
               "appraisals[0].grade: is missing");
    BOOST_TEST(of.refusal({1, 2}, {.appraisals = {{1, "good", "A 11", "May"}}}) ==
               "appraisals[0].date: 'May' is not a day written YYYY-MM-DD");
    BOOST_TEST(of.refusal({1, 2}, {.civil_servants = {3}}) ==
               "civil_servants[0]: '3' is not compared");
    BOOST_CHECK_THROW((void)of.sheet({1, 9}), unknown_id);
    JobProfileParts other = worked_example_parts();
    other.requirements[0].weight = 5;
    BOOST_TEST(message_of<invalid_input>([&] {
                   (void)herne::comparison_sheet(of.ranking, of.pool,
                                                 JobProfile{other, of.job.framework()}, Ids{1, 2});
               }) == "job: 'example' is not the job that the ranking was made for");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
