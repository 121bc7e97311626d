// SPDX-License-Identifier: BSL-1.0
#include <herne/analysis/what_if.hpp>

#include <herne/base/error.hpp>

#include "support/message.hpp"
#include "support/random.hpp"
#include "support/worked_example.hpp"

#include <boost/test/unit_test.hpp>

#include <rapidcheck.h>

#include <string>
#include <vector>

namespace {

using namespace herne;
using namespace herne::test;

}  // namespace

BOOST_AUTO_TEST_SUITE(analysis)
BOOST_AUTO_TEST_SUITE(what_if)

BOOST_AUTO_TEST_CASE(both_explanations_stand_beside_each_other) {
    const JobProfile job = worked_example();
    const Profile profile{"p", job.framework(), levels_of({3, 3, -1})};
    const std::vector<Raise> raises{{"c", Level::unknown(), 2}, {"f/a", 3, 4}};
    const auto result = herne::what_if(profile, job, raises);
    BOOST_TEST((result.raises == std::vector<Raise>{{"f/a", 3, 4}, {"f/c", Level::unknown(), 2}}));
    BOOST_TEST((result.before == explain(profile, job)));
    BOOST_TEST((result.after == explain(Profile{"p", job.framework(), levels_of({4, 3, 2})}, job)));
    BOOST_TEST(result.after.points - result.before.points == 15);
}

BOOST_AUTO_TEST_CASE(evidence_stays) {
    const JobProfile job = worked_example();
    const Profile profile{"p", job.framework(), levels_of({3, 3, 1}),
                          EvidenceByCompetence{{1, {Evidence{.what = "certificate"}}}}};
    const auto result = herne::what_if(profile, job, std::vector<Raise>{{"a", 3, 4}});
    BOOST_TEST(result.after.requirements.at(1).evidence.size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_plan_does_what_it_says) {
    BOOST_TEST(rc::check([] {
        const Framework framework = any_framework(5, 4);
        const JobProfile job = any_job(framework);
        const Profile profile{7, framework, any_levels(framework)};
        const auto max_points = static_cast<int>(job.scorecard().max_points());
        const auto plan = least_raises(profile, job, RaiseGoal::points(any_number(0, max_points)));
        const auto result = herne::what_if(profile, job, plan);
        RC_ASSERT(result.before.points == plan.points_before);
        RC_ASSERT(result.after.points == plan.points_after);
        RC_ASSERT(result.before.verdict == plan.verdict_before);
        RC_ASSERT(result.after.verdict == plan.verdict_after);
        RC_ASSERT(result.raises.size() == plan.raises.size());
    }));
}

BOOST_AUTO_TEST_CASE(raises_that_are_none_are_refused) {
    const JobProfile job = worked_example();
    const Profile profile{"p", job.framework(), levels_of({3, 3, -1})};
    const auto refused = [&](const std::vector<Raise>& raises) {
        return message_of<invalid_input>([&] { (void)herne::what_if(profile, job, raises); });
    };
    BOOST_TEST(refused({{"a", 3, 4}, {"f/a", 3, 4}}) ==
               "raises[1].competence: 'f/a' is raised twice");
    BOOST_TEST(refused({{"a", 2, 4}}) == "raises[0].from: 2 is not the level now, 3");
    BOOST_TEST(refused({{"c", 0, 1}}) == "raises[0].from: 0 is not the level now, unknown");
    BOOST_TEST(refused({{"a", 3, 3}}) == "raises[0].to: 3 is not in 4..4");
    BOOST_TEST(refused({{"c", Level::unknown(), 3}}) == "raises[0].to: 3 is not in 1..2");
    BOOST_TEST(refused({{"b", 3, 4}}) ==
               "raises[0].to: level 3 is the top of the scale and cannot be raised");
    BOOST_CHECK_THROW((void)herne::what_if(profile, job, std::vector<Raise>{{"x", 0, 1}}),
                      unknown_id);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
