// SPDX-License-Identifier: BSL-1.0
#include <herne/linear/weights.hpp>

#include "support/random.hpp"
#include "support/worked_example.hpp"

#include <boost/test/unit_test.hpp>

#include <rapidcheck.h>

#include <cmath>

namespace {

using herne::JobProfile;
using herne::Profile;
using herne::UnknownAs;
using herne::WeightsOver;
using herne::WholeVector;
using namespace herne::test;

WholeVector whole(const std::vector<std::int64_t>& numbers) {
    return Eigen::Map<const WholeVector>{numbers.data(), static_cast<Eigen::Index>(numbers.size())};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(linear)
BOOST_AUTO_TEST_SUITE(weights)

BOOST_AUTO_TEST_CASE(worked_example_by_requirement) {
    const JobProfile job = worked_example();
    BOOST_TEST((herne::share_vector(job) == Eigen::Vector3d{0.4, 0.2, 0.4}));
    BOOST_TEST((herne::weight_vector(job) == whole({2, 1, 1})));
    BOOST_TEST((herne::max_points_vector(job) == whole({12, 6, 12})));
    BOOST_TEST((herne::required_levels(job) == Eigen::Vector3d{4, 3, 2}));
}

BOOST_AUTO_TEST_CASE(worked_example_by_group) {
    const JobProfile job = worked_example();
    BOOST_TEST((herne::share_vector(job, WeightsOver::groups) == Eigen::Vector2d{0.6, 0.4}));
    BOOST_TEST((herne::weight_vector(job, WeightsOver::groups) == whole({60, 40})));
    BOOST_TEST((herne::max_points_vector(job, WeightsOver::groups) == whole({18, 12})));
}

BOOST_AUTO_TEST_CASE(job_without_groups_has_one) {
    auto parts = worked_example_parts();
    parts.groups.clear();
    for (auto& requirement : parts.requirements)
        requirement.group.clear();
    const JobProfile job{parts, letters({4, 3, 2})};
    BOOST_TEST((herne::share_vector(job, WeightsOver::groups) == Eigen::VectorXd::Ones(1)));
    BOOST_TEST((herne::weight_vector(job, WeightsOver::groups) == whole({1})));
    BOOST_TEST((herne::share_vector(job) == Eigen::Vector3d{0.5, 0.25, 0.25}));
}

BOOST_AUTO_TEST_CASE(levels_come_by_requirement) {
    const JobProfile job = worked_example();
    const Profile profile{1, job.framework(), levels_of({3, -1, 1})};
    BOOST_TEST((herne::levels_by_requirement(profile, job) == Eigen::Vector3d{3, 0, 1}));
    BOOST_TEST(
        (herne::levels_by_requirement(profile, job, UnknownAs::best) == Eigen::Vector3d{3, 3, 1}));
    const Profile narrow{1, letters({4, 3}), levels_of({1, 1})};
    BOOST_CHECK_THROW((void)herne::levels_by_requirement(narrow, job), herne::framework_mismatch);
}

BOOST_AUTO_TEST_CASE(shares_are_the_jobs) {
    BOOST_TEST(rc::check([] {
        const auto framework = any_framework();
        const JobProfile job = any_job_perhaps_rounded(framework);
        const Eigen::VectorXd shares = herne::share_vector(job);
        for (std::size_t r = 0; r < job.requirements().size(); ++r)
            RC_ASSERT(shares[static_cast<Eigen::Index>(r)] == job.share(r).value());
        for (const auto over : {WeightsOver::requirements, WeightsOver::groups}) {
            RC_ASSERT(herne::max_points_vector(job, over).sum() == job.scorecard().max_points());
            RC_ASSERT(std::abs(herne::share_vector(job, over).sum() - 1) < 1e-12);
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
            const Eigen::ArrayXd fits =
                (herne::levels_by_requirement(field.profile(row), job).array() /
                 herne::required_levels(job).array())
                    .min(1.0);
            RC_ASSERT(std::abs(herne::share_vector(job).dot(fits.matrix()) - scanned[row]) < 1e-12);
        }
    }));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
