// SPDX-License-Identifier: BSL-1.0
#include <herne/match/dense.hpp>

#include <herne/base/error.hpp>

#include "support/random.hpp"
#include "support/worked_example.hpp"

#include <boost/test/unit_test.hpp>

#include <rapidcheck.h>

#include <cmath>

namespace {

using herne::Clause;
using herne::Eligibility;
using herne::JobProfile;
using herne::Profile;
using herne::Scorecard;
using herne::UnknownAs;
using herne::WholeVector;
using namespace herne::test;

}  // namespace

BOOST_AUTO_TEST_SUITE(match)
BOOST_AUTO_TEST_SUITE(dense)

BOOST_AUTO_TEST_CASE(worked_example_as_vectors) {
    const JobProfile job = worked_example();
    WholeVector expected{9};
    expected << 3, 3, 3, 3, 2, 2, 2, 0, 12;
    BOOST_TEST((herne::increments(job.scorecard()) == expected));
    const Profile profile{1, job.framework(), levels_of({3, 3, -1})};
    WholeVector worst{9};
    worst << 1, 1, 1, 0, 1, 1, 1, 0, 0;
    BOOST_TEST((herne::thermometer(profile, job.scorecard()) == worst));
    BOOST_TEST(herne::increments(job.scorecard()).dot(worst) == 15);
    WholeVector best = worst;
    best.tail(2).setOnes();
    BOOST_TEST((herne::thermometer(profile, job.scorecard(), UnknownAs::best) == best));
}

BOOST_AUTO_TEST_CASE(shares_and_levels_come_as_doubles) {
    const JobProfile job = worked_example();
    const Profile profile{1, job.framework(), levels_of({3, -1, 1})};
    BOOST_TEST((herne::required_levels(job) == Eigen::Vector3d{4, 3, 2}));
    BOOST_TEST((herne::levels(profile, job) == Eigen::Vector3d{3, 0, 1}));
    BOOST_TEST((herne::levels(profile, job, UnknownAs::best) == Eigen::Vector3d{3, 3, 1}));
    BOOST_TEST((herne::shares(job) == Eigen::Vector3d{0.4, 0.2, 0.4}));
}

BOOST_AUTO_TEST_CASE(profile_that_lacks_a_competence_is_refused) {
    const JobProfile job = worked_example();
    const Profile narrow{1, letters({4, 3}), levels_of({1, 1})};
    BOOST_CHECK_THROW((void)herne::thermometer(narrow, job.scorecard()), herne::unknown_id);
    BOOST_CHECK_THROW((void)herne::levels(narrow, job), herne::unknown_id);
}

BOOST_AUTO_TEST_CASE(competence_that_only_the_formula_uses_adds_nothing) {
    const Scorecard card{letters({2, 3}), {{"a", {0, 1, 2}}}, Eligibility{Clause::at("b", 3)}};
    WholeVector expected{5};
    expected << 1, 1, 0, 0, 0;
    BOOST_TEST((herne::increments(card) == expected));
}

BOOST_AUTO_TEST_CASE(largest_points_stay_exact) {
    const std::int64_t most = Scorecard::points_limit;
    const Scorecard card{letters({2, 1}), {{"a", {0, most - 2, most - 1}}, {"b", {0, 1}}}};
    const Profile second{1, letters({2, 1}), levels_of({2, 0})};
    BOOST_TEST(herne::increments(card).dot(herne::thermometer(second, card)) == most - 1);
}

BOOST_AUTO_TEST_CASE(points_are_the_dot_product) {
    BOOST_TEST(rc::check([] {
        const auto framework = any_framework();
        const JobProfile job = any_job(framework);
        const Field field = any_field(framework);
        const WholeVector weights = herne::increments(job.scorecard());
        RC_ASSERT(weights.minCoeff() >= 0);
        RC_ASSERT(weights.sum() == job.scorecard().max_points());
        for (const UnknownAs order : {UnknownAs::worst, UnknownAs::best}) {
            const auto scanned = points(field.pool(), job, {.order = order});
            for (std::size_t row = 0; row < field.size(); ++row) {
                const auto reached = herne::thermometer(field.profile(row), job.scorecard(), order);
                RC_ASSERT(weights.dot(reached) == scanned[row]);
            }
        }
    }));
}

BOOST_AUTO_TEST_CASE(proportional_scores_follow_from_shares_and_levels) {
    BOOST_TEST(rc::check([] {
        const auto framework = any_framework();
        auto parts = any_job_parts(framework);
        for (auto& requirement : parts.requirements)
            requirement.fit = herne::Fit::proportional();
        const JobProfile job{parts, framework};
        const Field field = any_field(framework);
        const auto scanned = scores(field.pool(), job);
        for (std::size_t row = 0; row < field.size(); ++row) {
            const Eigen::ArrayXd fits = (herne::levels(field.profile(row), job).array() /
                                         herne::required_levels(job).array())
                                            .min(1.0);
            RC_ASSERT(std::abs(herne::shares(job).dot(fits.matrix()) - scanned[row]) < 1e-12);
        }
    }));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
