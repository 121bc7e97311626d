// SPDX-License-Identifier: BSL-1.0
#include <herne/linear/linear_points.hpp>

#include <herne/match/scan.hpp>

#include "support/blocks.hpp"
#include "support/message.hpp"
#include "support/random.hpp"
#include "support/worked_example.hpp"

#include <boost/test/unit_test.hpp>

#include <rapidcheck.h>

#include <cmath>

namespace {

using herne::JobProfile;
using herne::LinearOptions;
using herne::Pool;
using herne::Scorecard;
using herne::UnknownAs;
using herne::WeightMap;
using herne::WeightsOver;
using herne::WholeMatrix;
using herne::WholeVector;
using namespace herne::test;

WholeVector scanned(const Pool& pool, const Scorecard& card, UnknownAs order = UnknownAs::worst) {
    const auto points = herne::points(pool, card, {.order = order});
    return Eigen::Map<const WholeVector>{points.data(), static_cast<Eigen::Index>(points.size())};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(linear)
BOOST_AUTO_TEST_SUITE(linear_points)

BOOST_AUTO_TEST_CASE(points_are_those_of_the_scan) {
    BOOST_TEST(rc::check([] {
        const auto framework = any_framework();
        const JobProfile job = any_job(framework);
        const Pool pool = any_field(framework, 40).pool();
        const Scorecard& card = job.scorecard();
        for (const UnknownAs order : {UnknownAs::worst, UnknownAs::best}) {
            const WholeVector expected = scanned(pool, card, order);
            RC_ASSERT(herne::linear_points(pool, card, {.order = order}) == expected);
            const Eigen::MatrixXd added = herne::increments(card).cast<double>();
            RC_ASSERT(herne::linear_points(pool, card, added, {.order = order}) ==
                      expected.cast<double>());
        }
    }));
}

BOOST_AUTO_TEST_CASE(points_up_to_the_limit_are_exact) {
    const Pool pool = mixed_pool(herne::linear_block_size + 1);
    for (const std::int64_t scale :
         {std::int64_t{1}, herne::exact_points_limit<float> / 62,
          herne::exact_points_limit<float> / 62 + 1, Scorecard::points_limit / 62}) {
        const Scorecard card = mixed_job(pool, scale);
        BOOST_TEST((herne::linear_points(pool, card) == scanned(pool, card)));
        const Eigen::MatrixXd added = herne::increments(card).cast<double>();
        BOOST_TEST((herne::linear_points(pool, card, added) == scanned(pool, card).cast<double>()));
    }
    const std::int64_t limit = Scorecard::points_limit;
    const Scorecard card{pool.framework(), {{"a", {0, 1}}, {"d", {0, limit - 2, limit - 1}}}};
    BOOST_TEST((herne::linear_points(pool, card) == scanned(pool, card)));
    BOOST_TEST(scanned(pool, card).maxCoeff() == limit);
}

BOOST_AUTO_TEST_CASE(rows_around_block_borders) {
    const Pool pool = mixed_pool(2 * herne::linear_block_size + 5);
    const Scorecard card = mixed_job(pool);
    const WholeVector all = scanned(pool, card);
    for (const auto& [first, count] : rows_to_try()) {
        const auto expected =
            all.segment(static_cast<Eigen::Index>(first), static_cast<Eigen::Index>(count));
        BOOST_TEST(
            (herne::linear_points(pool, card, {.first_row = first, .rows = count}) == expected));
        WholeVector given{expected.size()};
        herne::linear_points(pool, card, herne::increments(card), given, {.first_row = first});
        BOOST_TEST((given == expected));
    }
}

BOOST_AUTO_TEST_CASE(pool_may_hold_more_than_the_job_uses) {
    const Pool pool = mixed_pool(300);
    const Scorecard card{
        letters({1, 3, 14}),
        {{"b", {0, 2, 2, 7}}, {"c", {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 40}}}};
    for (const UnknownAs order : {UnknownAs::worst, UnknownAs::best})
        BOOST_TEST(
            (herne::linear_points(pool, card, {.order = order}) == scanned(pool, card, order)));
}

BOOST_AUTO_TEST_CASE(several_weightings_at_once_are_several_jobs) {
    const Pool pool = mixed_pool(herne::linear_block_size + 77);
    const Scorecard one = mixed_job(pool);
    const Scorecard other{pool.framework(),
                          {{"a", {0, 1}},
                           {"c", std::vector<std::int64_t>(15, 0)},
                           {"d", {0, 0, 3}},
                           {"e", {0, 1, 2, 3, 4, 5, 6}}}};
    WholeMatrix added{herne::increments(one).size(), 3};
    added << herne::increments(one), herne::increments(other), WholeVector::Zero(added.rows());
    WholeMatrix expected{static_cast<Eigen::Index>(pool.size()), 3};
    expected << scanned(pool, one), scanned(pool, other), WholeVector::Zero(expected.rows());
    BOOST_TEST((herne::linear_points(pool, one, added) == expected));
    BOOST_TEST((herne::linear_points(pool, other, added) == expected));
    Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor> by_row{expected.rows(),
                                                                                 expected.cols()};
    herne::linear_points(pool, one, added, by_row);
    BOOST_TEST((by_row.cast<std::int64_t>() == expected));
    Eigen::Matrix<std::int32_t, Eigen::Dynamic, Eigen::Dynamic> narrow{expected.rows(), 3};
    herne::linear_points(pool, one, added.cast<std::int32_t>(), narrow);
    BOOST_TEST((narrow.cast<std::int64_t>() == expected));
}

BOOST_AUTO_TEST_CASE(other_weights_are_other_jobs) {
    BOOST_TEST(rc::check([] {
        const auto framework = any_framework();
        const auto parts = any_job_parts(framework);
        const JobProfile job{parts, framework};
        const Pool pool = any_field(framework).pool();
        const WeightsOver over =
            parts.groups.empty() ? WeightsOver::requirements : WeightsOver::groups;
        const WeightMap map = herne::weight_map(job, over);
        WholeMatrix weights{map.matrix.cols(), 2};
        std::vector<JobProfile> others;
        for (Eigen::Index i = 0; i < 2; ++i) {
            auto other = parts;
            for (auto& group : other.groups)
                group.weight = any_number(1, 50);
            if (parts.groups.empty())
                for (auto& requirement : other.requirements)
                    requirement.weight = any_number(1, 50);
            others.emplace_back(other, framework);
            weights.col(i) = herne::weight_vector(others.back(), over);
        }
        for (const UnknownAs order : {UnknownAs::worst, UnknownAs::best}) {
            const auto found = herne::linear_points(pool, map, weights, {.order = order});
            const Eigen::MatrixXd shares = weights.cast<double>().array().rowwise() /
                                           weights.cast<double>().colwise().sum().array();
            const auto rounded = herne::linear_points(pool, map, shares, {.order = order});
            for (Eigen::Index i = 0; i < 2; ++i) {
                const Scorecard& card = others[static_cast<std::size_t>(i)].scorecard();
                const WholeVector expected = scanned(pool, card, order);
                const std::int64_t max = map.denominator * weights.col(i).sum();
                RC_ASSERT(found.col(i) * card.max_points() == expected * max);
                const Eigen::VectorXd scores =
                    expected.cast<double>() / static_cast<double>(card.max_points());
                RC_ASSERT((rounded.col(i) - scores).cwiseAbs().sum() < 1e-12);
            }
        }
    }));
}

BOOST_AUTO_TEST_CASE(weight_of_zero_leaves_a_requirement_out) {
    const JobProfile job = worked_example();
    const Pool pool = field_of(job.framework(), {{1, {3, 3, -1}}, {2, {0, 1, 2}}}).pool();
    WholeMatrix weights{3, 2};
    weights << 0, 1, 1, 0, 0, 0;
    WholeMatrix expected{2, 2};
    expected << 12, 9, 4, 0;
    const WeightMap map = herne::weight_map(job);
    BOOST_TEST((herne::linear_points(pool, map, weights) == expected));
    // The increments of these weights are a product of matrices.
    BOOST_TEST((herne::linear_points(pool, map.scorecard, map.matrix * weights) == expected));
    BOOST_TEST(
        (herne::linear_points(pool, map, weights * WholeMatrix::Identity(2, 2)) == expected));
}

BOOST_AUTO_TEST_CASE(wrong_weightings_are_refused) {
    const JobProfile job = worked_example();
    const Pool pool = field_of(job.framework(), {{1, {3, 3, -1}}}).pool();
    const Scorecard& card = job.scorecard();
    WholeMatrix out = WholeMatrix::Constant(1, 2, -1);
    BOOST_TEST(message_of<herne::invalid_input>([&] {
                   herne::linear_points(pool, card, WholeMatrix::Ones(8, 2), out);
               }) == "increments: 8 x 2 entries instead of 9 x 2");
    BOOST_TEST(message_of<herne::invalid_input>([&] {
                   herne::linear_points(pool, card, WholeMatrix::Ones(9, 3), out);
               }) == "out: 1 x 2 entries instead of 1 x 3");
    WholeMatrix added = WholeMatrix::Ones(9, 2);
    added(4, 1) = -2;
    BOOST_TEST(message_of<herne::invalid_input>([&] {
                   herne::linear_points(pool, card, added, out);
               }) == "increments(4, 1): -2 is not in 0..9007199254740992");
    added(4, 1) = Scorecard::points_limit;
    BOOST_TEST(message_of<herne::points_overflow>([&] {
                   herne::linear_points(pool, card, added, out);
               }) == "increments: those of column 1 (counted from 0) sum to more than 2^53 points");
    added(4, 1) = 1 << 24;
    Eigen::MatrixXf narrow = Eigen::MatrixXf::Constant(1, 2, -1);
    BOOST_TEST(message_of<herne::invalid_input>(
                   [&] { herne::linear_points(pool, card, added, narrow); }) ==
               "out: points up to 16777224 are not exact in its scalar, which holds 16777216 "
               "at most");
    const WeightMap map = herne::weight_map(job);
    BOOST_TEST(message_of<herne::invalid_input>([&] {
                   herne::linear_points(pool, map, WholeMatrix::Ones(2, 2), out);
               }) == "weights: 2 x 2 entries instead of 3 x 2");
    BOOST_TEST(message_of<herne::invalid_input>([&] {
                   herne::linear_points(pool, map, WholeMatrix::Constant(3, 2, 700'000), narrow);
               }) ==
               "out: points up to 25200000 are not exact in its scalar, which holds 16777216 "
               "at most");
    BOOST_TEST((out.array() == -1).all());
    BOOST_TEST((narrow.array() == -1).all());
    BOOST_CHECK_THROW((void)herne::linear_points(Pool{letters({4, 3})}, card),
                      herne::framework_mismatch);
}

BOOST_AUTO_TEST_CASE(empty_pool_and_no_weightings_give_nothing) {
    const JobProfile job = worked_example();
    BOOST_TEST(herne::linear_points(Pool{job.framework()}, job.scorecard()).size() == 0);
    const Pool pool = field_of(job.framework(), {{1, {3, 3, -1}}}).pool();
    const WholeMatrix none{9, 0};
    BOOST_TEST(herne::linear_points(pool, job.scorecard(), none).cols() == 0);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
