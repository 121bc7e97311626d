// SPDX-License-Identifier: BSL-1.0
#include <herne/match/rank_jobs.hpp>
#include <herne/report/text.hpp>

#include "report/analyses.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

namespace {

using namespace herne;
using namespace herne::test;

/// The worked example under another reference, for those who have all of c.
JobProfile stricter() {
    auto parts = worked_example_parts();
    parts.reference = "stricter";
    Clause asked = Clause::at("c", 2);
    asked.label = Text{"Ganz c", "All of c"};
    parts.eligibility = Eligibility{asked};
    return {parts, worked_example().framework()};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(report)
BOOST_AUTO_TEST_SUITE(job_ranking_text)

BOOST_AUTO_TEST_CASE(posts_stand_with_what_is_missing) {
    const auto ranking = rank_jobs(profile_of(worked_example().framework(), {3, -1, 1}),
                                   std::vector{worked_example(), stricter()});
    BOOST_TEST(report_text(ranking, {.language = "en"}) == R"()");
    BOOST_TEST(report_text(ranking) == R"()");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
