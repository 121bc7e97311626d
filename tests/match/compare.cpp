// SPDX-License-Identifier: BSL-1.0
#include <herne/match/compare.hpp>

#include <herne/base/error.hpp>
#include <herne/match/explain.hpp>

#include "support/random.hpp"
#include "support/worked_example.hpp"

#include <boost/test/unit_test.hpp>

#include <rapidcheck.h>

#include <vector>

namespace {

using herne::Clause;
using herne::Comparison;
using herne::Eligibility;
using herne::JobProfile;
using herne::Profile;
using herne::Verdict;
using namespace herne::test;

Profile profile(const herne::CandidateId& id, const std::vector<int>& levels) {
    return {id, letters({4, 3, 2}), levels_of(levels)};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(match)
BOOST_AUTO_TEST_SUITE(compare)

BOOST_AUTO_TEST_CASE(differences_stand_by_criterion) {
    auto parts = worked_example_parts();
    parts.eligibility = Eligibility{Clause::at("c", 2)};
    const JobProfile job{parts, letters({4, 3, 2})};
    const Comparison compared =
        herne::compare(profile("a", {3, 3, 1}), profile("b", {1, 0, -1}), job);
    BOOST_TEST(compared.id_a == herne::CandidateId{"a"});
    BOOST_TEST(compared.id_b == herne::CandidateId{"b"});
    BOOST_REQUIRE(compared.requirements.size() == 3U);
    BOOST_TEST(compared.requirements[0].difference == 6);
    BOOST_TEST(compared.requirements[1].difference == 6);
    BOOST_TEST(compared.requirements[2].difference == 0);
    BOOST_TEST(!compared.requirements[0].open());
    BOOST_TEST(compared.requirements[2].open());
    BOOST_TEST(compared.requirements[2].b.best == 12);
    BOOST_TEST(compared.requirements[2].maximum == 12);
    BOOST_TEST(compared.requirements[2].required_level == 2);
    BOOST_TEST(compared.requirements[2].label.in("en") == "c");
    BOOST_TEST(compared.a.worst == 15);
    BOOST_TEST(compared.b.worst == 3);
    BOOST_TEST(compared.b.best == 15);
    BOOST_TEST(compared.difference == 12);
    BOOST_TEST(compared.least_difference == 0);
    BOOST_TEST(compared.greatest_difference == 12);
    BOOST_TEST(compared.max_points == 30);
    BOOST_TEST((compared.verdict_a == Verdict::ineligible));
    BOOST_TEST((compared.verdict_b == Verdict::undecided));
    BOOST_TEST((compared.provenance == job.scorecard().provenance()));
}

BOOST_AUTO_TEST_CASE(equal_totals_may_differ_in_every_criterion) {
    const Comparison compared =
        herne::compare(profile("a", {2, 0, 0}), profile("b", {0, 3, 0}), worked_example());
    BOOST_TEST(compared.difference == 0);
    BOOST_TEST(compared.requirements[0].difference == 6);
    BOOST_TEST(compared.requirements[1].difference == -6);
}

BOOST_AUTO_TEST_CASE(profile_that_lacks_a_competence_is_refused) {
    const Profile whole = profile("a", {1, 1, 1});
    const Profile narrow{"b", letters({4, 3}), levels_of({1, 1})};
    BOOST_CHECK_THROW((void)herne::compare(whole, narrow, worked_example()),
                      herne::framework_mismatch);
    BOOST_CHECK_THROW((void)herne::compare(narrow, whole, worked_example()),
                      herne::framework_mismatch);
}

BOOST_AUTO_TEST_CASE(differences_sum_to_the_difference_of_the_explanations) {
    BOOST_TEST(rc::check([] {
        const auto framework = any_framework();
        const JobProfile job = any_job(framework);
        const Profile a{1, framework, any_levels(framework)};
        const Profile b{2, framework, any_levels(framework)};
        const Comparison compared = herne::compare(a, b, job);
        std::int64_t sum = 0;
        for (const auto& requirement : compared.requirements)
            sum += requirement.difference;
        const auto of_a = herne::explain(a, job);
        const auto of_b = herne::explain(b, job);
        RC_ASSERT(sum == compared.difference);
        RC_ASSERT(compared.difference == of_a.points - of_b.points);
        RC_ASSERT(compared.a.best == of_a.best);
        RC_ASSERT(compared.b.best == of_b.best);
        RC_ASSERT(compared.verdict_a == of_a.verdict);
        RC_ASSERT(compared.verdict_b == of_b.verdict);
    }));
}

BOOST_AUTO_TEST_CASE(swapped_candidates_swap_every_sign) {
    BOOST_TEST(rc::check([] {
        const auto framework = any_framework();
        const JobProfile job = any_job(framework);
        const Profile a{1, framework, any_levels(framework)};
        const Profile b{2, framework, any_levels(framework)};
        const Comparison forth = herne::compare(a, b, job);
        const Comparison back = herne::compare(b, a, job);
        RC_ASSERT(forth.difference == -back.difference);
        RC_ASSERT(forth.least_difference == -back.greatest_difference);
        RC_ASSERT(forth.greatest_difference == -back.least_difference);
        RC_ASSERT(forth.least_difference <= forth.difference);
        RC_ASSERT(forth.difference <= forth.greatest_difference);
    }));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
