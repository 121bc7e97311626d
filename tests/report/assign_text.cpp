// SPDX-License-Identifier: BSL-1.0
#include <herne/report/text.hpp>

#include "report/analyses.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

namespace {

using namespace herne;
using namespace herne::test;

const ReportOptions english{.language = "en"};

bool contains(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

/// Returns ada and cem at two openings, of which the second counts more, and an empty one.
Assignment three_openings() {
    auto parts = worked_example_parts();
    parts.reference = "second";
    parts.groups[1].weight = 400;
    const JobProfile second{parts, worked_example().framework()};
    parts.reference = "third";
    const JobProfile third{parts, worked_example().framework()};
    return assign(worked_pool(), std::vector<Opening>{{worked_example(), 2},
                                                      {second, 2, 5},
                                                      {third, 2, 1, std::vector<CandidateId>{}}});
}

}  // namespace

BOOST_AUTO_TEST_SUITE(report)
BOOST_AUTO_TEST_SUITE(assign_text)

BOOST_AUTO_TEST_CASE(an_assignment_is_headed_as_a_planning_aid_and_says_who_is_passed_over) {
    BOOST_TEST(report_text(three_openings()) == "");
    BOOST_TEST(report_text(three_openings(), english) == "");
}

BOOST_AUTO_TEST_CASE(other_assignments_that_are_as_good_are_said) {
    auto result = three_openings();
    BOOST_TEST(contains(report_text(result, english), "The next best other assignment: "));
    result.second = result.total;
    BOOST_TEST(contains(report_text(result, english), "Other assignments are as good"));
    result.second = {};
    BOOST_TEST(contains(report_text(result, english), "There is no other assignment."));
    result.undecided = UndecidedPeople::left_out;
    BOOST_TEST(contains(report_text(result, english), "Who is to be settled takes no part."));
}

BOOST_AUTO_TEST_CASE(sums_are_rounded_half_away_from_0) {
    auto result = three_openings();
    for (const auto& [sum, said] : std::vector<std::pair<std::string, std::string>>{
             {"0", "0.000"},
             {"1/2000", "0.001"},
             {"-1/2000", "-0.001"},
             {"-1/3000", "0.000"},
             {"2/3", "0.667"},
             {"123456", "123456.000"}}) {
        result.total.sum = sum;
        BOOST_TEST(contains(report_text(result, english), "places; sum " + said + "."));
    }
}

BOOST_AUTO_TEST_CASE(rows_that_are_not_shown_are_counted) {
    const auto text = report_text(three_openings(), {.language = "en", .max_rows = 1});
    BOOST_TEST(contains(text, "3 more rows are not shown."));
    auto result = three_openings();
    BOOST_TEST_REQUIRE(!result.openings[0].passed_over_first.empty());
    result.openings[0].passed_over += 4;
    BOOST_TEST(contains(report_text(result, english), "Others who are not listed here: 4."));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
