// SPDX-License-Identifier: BSL-1.0
#include <herne/linear/weight_map.hpp>

#include "support/message.hpp"
#include "support/oracle.hpp"
#include "support/random.hpp"
#include "support/worked_example.hpp"

#include <boost/test/unit_test.hpp>

#include <rapidcheck.h>

namespace {

using herne::Fit;
using herne::Fraction;
using herne::JobProfile;
using herne::Scorecard;
using herne::WeightMap;
using herne::WeightsOver;
using herne::WholeMatrix;
using herne::WholeVector;
using namespace herne::test;

constexpr WeightsOver both[] = {WeightsOver::requirements, WeightsOver::groups};

}  // namespace

BOOST_AUTO_TEST_SUITE(linear)
BOOST_AUTO_TEST_SUITE(weight_map)

BOOST_AUTO_TEST_CASE(worked_example_over_requirements) {
    const WeightMap map = herne::weight_map(worked_example());
    WholeMatrix expected = WholeMatrix::Zero(9, 3);
    expected.col(0).head(4).setConstant(3);
    expected.col(1).segment(4, 3).setConstant(4);
    expected(8, 2) = 12;
    BOOST_TEST(map.denominator == 12);
    BOOST_TEST((map.matrix == expected));
    BOOST_TEST((map.scorecard == worked_example().scorecard()));
    BOOST_TEST((map.over == WeightsOver::requirements));
}

BOOST_AUTO_TEST_CASE(worked_example_over_groups_keeps_the_shares_inside) {
    const WeightMap map = herne::weight_map(worked_example(), WeightsOver::groups);
    // 2/3 x 1/4 and 1/3 x 1/3 a level in the one group, 1 at the top in the other.
    WholeMatrix expected = WholeMatrix::Zero(9, 2);
    expected.col(0).head(4).setConstant(3);
    expected.col(0).segment(4, 3).setConstant(2);
    expected(8, 1) = 18;
    BOOST_TEST(map.denominator == 18);
    BOOST_TEST((map.matrix == expected));
}

BOOST_AUTO_TEST_CASE(own_weights_give_the_job_exactly) {
    BOOST_TEST(rc::check([] {
        const auto framework = any_framework();
        const JobProfile job = any_job_perhaps_rounded(framework);
        for (const auto over : both) {
            const WeightMap map = herne::weight_map(job, over);
            const WholeVector own = herne::max_points_vector(job, over);
            RC_ASSERT(map.matrix * own == map.denominator * herne::increments(job));
            const Eigen::MatrixXd scores = herne::increments(map, herne::share_vector(job, over));
            const auto max_points = static_cast<double>(job.scorecard().max_points());
            const Eigen::VectorXd expected = herne::increments(job).cast<double>() / max_points;
            RC_ASSERT((scores.col(0) - expected).cwiseAbs().maxCoeff() < 1e-14);
        }
    }));
}

BOOST_AUTO_TEST_CASE(columns_are_the_fits) {
    BOOST_TEST(rc::check([] {
        const auto framework = any_framework();
        const JobProfile job = any_job(framework);
        const WeightMap map = herne::weight_map(job);
        for (std::size_t r = 0; r < job.requirements().size(); ++r) {
            const auto& requirement = job.requirements()[r];
            const int max = job.competence(r).scale.max();
            Eigen::Index first = 0;
            for (std::size_t c = 0; job.scorecard().competences()[c].id != requirement.competence;
                 ++c)
                first += job.scorecard().competences()[c].scale.max();
            const WholeVector column = map.matrix.col(static_cast<Eigen::Index>(r));
            RC_ASSERT(column.sum() == map.denominator);
            for (int level = 0; level <= max; ++level)
                RC_ASSERT(Rational{column.segment(first, level).sum()} ==
                          oracle_fit(requirement.fit, level, requirement.level, max) *
                              Rational{map.denominator});
        }
    }));
}

BOOST_AUTO_TEST_CASE(other_weights_are_another_job) {
    BOOST_TEST(rc::check([] {
        const auto framework = any_framework();
        const auto parts = any_job_parts(framework);
        const JobProfile job{parts, framework};
        auto other_parts = parts;
        const WeightsOver over =
            parts.groups.empty() ? WeightsOver::requirements : WeightsOver::groups;
        for (auto& group : other_parts.groups)
            group.weight = any_number(1, 50);
        if (parts.groups.empty())
            for (auto& requirement : other_parts.requirements)
                requirement.weight = any_number(1, 50);
        const JobProfile other{other_parts, framework};
        const WholeVector weights = herne::weight_vector(other, over);
        const WeightMap map = herne::weight_map(job, over);
        const WholeMatrix added = herne::increments(map, weights);
        RC_ASSERT(added.sum() == map.denominator * weights.sum());
        RC_ASSERT(added * other.scorecard().max_points() == herne::increments(other) * added.sum());
    }));
}

BOOST_AUTO_TEST_CASE(wrong_weights_are_refused) {
    const WeightMap map = herne::weight_map(worked_example());
    BOOST_TEST(message_of<herne::invalid_input>([&] {
                   (void)herne::increments(map, WholeMatrix::Ones(2, 4));
               }) == "weights: 2 x 4 entries instead of 3 x 4");
    BOOST_TEST(message_of<herne::invalid_input>([&] {
                   (void)herne::increments(map, Eigen::MatrixXd::Ones(4, 1));
               }) == "shares: 4 x 1 entries instead of 3 x 1");
    WholeMatrix weights = WholeMatrix::Ones(3, 2);
    weights(2, 1) = -1;
    BOOST_TEST(message_of<herne::invalid_input>([&] { (void)herne::increments(map, weights); }) ==
               "weights(2, 1): -1 is not in 0..750599937895082");
}

BOOST_AUTO_TEST_CASE(weights_reach_up_to_the_limit_and_no_further) {
    const WeightMap map = herne::weight_map(worked_example());
    const std::int64_t limit = Scorecard::points_limit / map.denominator;
    WholeVector weights{3};
    weights << limit - 1, 0, 1;
    BOOST_TEST(herne::increments(map, weights).sum() == limit * map.denominator);
    weights[1] = 1;
    BOOST_TEST(message_of<herne::points_overflow>([&] { (void)herne::increments(map, weights); }) ==
               "weights: those of column 0 (counted from 0) sum to more than "
               "750599937895082, beyond which points may exceed 2^53");
}

BOOST_AUTO_TEST_CASE(fits_without_a_common_denominator_are_refused) {
    herne::JobProfileParts parts;
    parts.reference = "primes";
    parts.title = "Primes";
    parts.frameworks = {{"f", "1"}};
    parts.requirements = {{.id = "r0", .competence = "a", .level = 2, .weight = 1}};
    // Points stay below 2^53, since the weights take most primes away; the fits alone do not.
    const int primes[] = {997, 991, 983, 977, 971, 967};
    for (int p = 0; p < 6; ++p)
        parts.requirements.push_back(
            {.id = "r" + std::to_string(p + 1),
             .competence = "a",
             .level = 2,
             .weight = primes[p],
             .fit = Fit::table({Fraction{0, 1}, Fraction{1, primes[p]}, Fraction{1, 1}})});
    const JobProfile job{parts, letters({2})};
    BOOST_CHECK_THROW((void)herne::weight_map(job), herne::points_overflow);
    BOOST_TEST(herne::weight_map(job, WeightsOver::groups).denominator ==
               job.scorecard().max_points());
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
