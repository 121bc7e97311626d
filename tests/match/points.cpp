// SPDX-License-Identifier: BSL-1.0
#include <herne/match/points.hpp>

#include <herne/base/error.hpp>

#include "support/message.hpp"
#include "support/oracle.hpp"
#include "support/random.hpp"
#include "support/worked_example.hpp"

#include <boost/test/unit_test.hpp>

#include <rapidcheck.h>

#include <vector>

namespace {

using herne::Clause;
using herne::Eligibility;
using herne::Framework;
using herne::JobProfile;
using herne::UnknownAs;
using herne::Verdict;
using namespace herne::test;

JobProfile example_with(Clause formula) {
    auto parts = worked_example_parts();
    parts.eligibility = Eligibility{std::move(formula)};
    return {parts, letters({4, 3, 2})};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(match)
BOOST_AUTO_TEST_SUITE(points)

BOOST_AUTO_TEST_CASE(one_profile_has_the_points_of_the_method) {
    const auto profile = profile_of(letters({4, 3, 2}), {3, 3, 1});
    BOOST_TEST(herne::points(profile, worked_example()) == 15);
    BOOST_TEST(herne::points(profile, worked_example().scorecard()) == 15);
    BOOST_TEST(score(profile, worked_example()) == 0.5);
    BOOST_TEST(score(profile, worked_example().scorecard()) == 0.5);
}

BOOST_AUTO_TEST_CASE(unknown_levels_count_as_the_order_says) {
    const auto profile = profile_of(letters({4, 3, 2}), {3, -1, -1});
    BOOST_TEST(herne::points(profile, worked_example()) == 9);
    BOOST_TEST(herne::points(profile, worked_example(), {.order = UnknownAs::best}) == 27);
    BOOST_TEST(score(profile, worked_example(), {.order = UnknownAs::best}) == 0.9);
}

BOOST_AUTO_TEST_CASE(verdict_tells_the_undecided_from_the_others) {
    const JobProfile job = example_with(Clause::all_of({Clause::at("a", 3), Clause::at("c", 2)}));
    const auto verdict_on = [&](const std::vector<int>& levels) {
        return verdict(profile_of(letters({4, 3, 2}), levels), job);
    };
    BOOST_TEST((verdict_on({3, 0, 2}) == Verdict::eligible));
    BOOST_TEST((verdict_on({3, 0, -1}) == Verdict::undecided));
    BOOST_TEST((verdict_on({2, 0, -1}) == Verdict::ineligible));
    BOOST_TEST((verdict(profile_of(letters({4, 3, 2}), {0, 0, 0}), worked_example()) ==
                Verdict::eligible));
}

BOOST_AUTO_TEST_CASE(competences_may_stand_elsewhere_in_the_profile) {
    herne::FrameworkParts others;
    others.id = "g";
    others.edition = "1";
    others.competences = {
        {.id = "z", .label = "Z", .scale = herne::Scale{"one", {{.label = "yes"}}}}};
    const std::vector<Framework> both{Framework{others}, letters({4, 3, 2})};
    const auto profile = profile_of(Framework::merge(both), {1, 3, 3, 1});
    BOOST_TEST(herne::points(profile, worked_example()) == 15);
    BOOST_TEST((verdict(profile, example_with(Clause::at("c", 2))) == Verdict::ineligible));
}

BOOST_AUTO_TEST_CASE(profile_over_another_scale_is_refused) {
    const auto job = worked_example();
    const auto shorter = profile_of(letters({4, 3, 1}), {3, 3, 1});
    BOOST_CHECK_THROW((void)herne::points(shorter, job), herne::framework_mismatch);
    BOOST_CHECK_THROW((void)score(shorter, job), herne::framework_mismatch);
    BOOST_CHECK_THROW((void)verdict(shorter, job), herne::framework_mismatch);
    const std::string message = message_of<herne::framework_mismatch>([&] {
        (void)herne::points(profile_of(letters({4, 3}), {3, 3}), job);
    });
    BOOST_TEST(message.find("'f/c' is missing: the profile must hold") != std::string::npos,
               message);
}

BOOST_AUTO_TEST_CASE(agrees_with_the_oracle_for_everybody) {
    BOOST_TEST(rc::check([] {
        const Framework framework = any_framework();
        const JobProfile job = any_job(framework);
        const Field field = any_field(framework);
        for (std::size_t row = 0; row < field.size(); ++row) {
            const auto profile = field.profile(row);
            const auto& levels = field.levels[row];
            for (const UnknownAs order : {UnknownAs::worst, UnknownAs::best})
                RC_ASSERT(herne::points(profile, job, {.order = order}) ==
                          oracle_points(job.parts(), framework, levels, order));
            RC_ASSERT(verdict(profile, job) ==
                      oracle_verdict(job.eligibility(), framework, levels));
        }
    }));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
