// SPDX-License-Identifier: BSL-1.0
#include <herne/linear/increments.hpp>

#include <herne/linear/thermometer.hpp>

#include "support/random.hpp"
#include "support/worked_example.hpp"

#include <boost/test/unit_test.hpp>

#include <rapidcheck.h>

namespace {

using herne::Clause;
using herne::Eligibility;
using herne::JobProfile;
using herne::Profile;
using herne::Scorecard;
using herne::UnknownAs;
using herne::WeightsOver;
using herne::WholeMatrix;
using herne::WholeVector;
using namespace herne::test;

}  // namespace

BOOST_AUTO_TEST_SUITE(linear)
BOOST_AUTO_TEST_SUITE(increments)

BOOST_AUTO_TEST_CASE(worked_example_as_vector) {
    const JobProfile job = worked_example();
    WholeVector expected{9};
    expected << 3, 3, 3, 3, 2, 2, 2, 0, 12;
    BOOST_TEST((herne::increments(job) == expected));
    BOOST_TEST((herne::increments(job.scorecard()) == expected));
    BOOST_TEST(herne::increment_count(job.scorecard()) == 9U);
}

BOOST_AUTO_TEST_CASE(worked_example_by_requirement_and_by_group) {
    const JobProfile job = worked_example();
    WholeMatrix by_requirement = WholeMatrix::Zero(9, 3);
    by_requirement.col(0).head(4).setConstant(3);
    by_requirement.col(1).segment(4, 3).setConstant(2);
    by_requirement(8, 2) = 12;
    BOOST_TEST((herne::increments(job, WeightsOver::requirements) == by_requirement));
    WholeMatrix by_group{9, 2};
    by_group << by_requirement.col(0) + by_requirement.col(1), by_requirement.col(2);
    BOOST_TEST((herne::increments(job, WeightsOver::groups) == by_group));
}

BOOST_AUTO_TEST_CASE(competence_that_only_the_formula_uses_adds_nothing) {
    const Scorecard card{letters({2, 3}), {{"a", {0, 1, 2}}}, Eligibility{Clause::at("b", 3)}};
    WholeVector expected{5};
    expected << 1, 1, 0, 0, 0;
    BOOST_TEST((herne::increments(card) == expected));
}

BOOST_AUTO_TEST_CASE(largest_points_stay_exact_as_integers_and_as_doubles) {
    const std::int64_t limit = Scorecard::points_limit;
    const Scorecard card{letters({2, 1}), {{"a", {0, limit - 2, limit - 1}}, {"b", {0, 1}}}};
    const Profile second{1, letters({2, 1}), levels_of({2, 0})};
    const Profile full{1, letters({2, 1}), levels_of({2, 1})};
    const WholeVector added = herne::increments(card);
    BOOST_TEST(added.dot(herne::thermometer(second, card)) == limit - 1);
    for (const auto& [profile, points] : {std::pair{second, limit - 1}, std::pair{full, limit}}) {
        const Eigen::VectorXd reached = herne::thermometer(profile, card).cast<double>();
        BOOST_TEST(added.cast<double>().dot(reached) == static_cast<double>(points));
        BOOST_TEST(static_cast<std::int64_t>(added.cast<double>().dot(reached)) == points);
    }
}

BOOST_AUTO_TEST_CASE(points_are_the_dot_product) {
    BOOST_TEST(rc::check([] {
        const auto framework = any_framework();
        const JobProfile job = any_job(framework);
        const Field field = any_field(framework);
        const WholeVector weights = herne::increments(job);
        RC_ASSERT(weights.minCoeff() >= 0);
        RC_ASSERT(weights.sum() == job.scorecard().max_points());
        for (const UnknownAs order : {UnknownAs::worst, UnknownAs::best}) {
            const auto scanned = points(field.pool(), job, {.order = order});
            for (std::size_t row = 0; row < field.size(); ++row) {
                const auto reached = herne::thermometer(field.profile(row), job.scorecard(), order);
                RC_ASSERT(weights.dot(reached) == scanned[row]);
                RC_ASSERT(weights.cast<double>().dot(reached.cast<double>()) ==
                          static_cast<double>(scanned[row]));
            }
        }
    }));
}

BOOST_AUTO_TEST_CASE(those_of_requirements_and_of_groups_add_up_to_the_job) {
    BOOST_TEST(rc::check([] {
        const JobProfile job = any_job(any_framework());
        const WholeVector all = herne::increments(job);
        RC_ASSERT(herne::increments(job, WeightsOver::requirements).rowwise().sum() == all);
        RC_ASSERT(herne::increments(job, WeightsOver::groups).rowwise().sum() == all);
    }));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
