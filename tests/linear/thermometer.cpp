// SPDX-License-Identifier: BSL-1.0
#include <herne/linear/thermometer.hpp>

#include "support/blocks.hpp"
#include "support/message.hpp"
#include "support/random.hpp"
#include "support/worked_example.hpp"

#include <boost/test/unit_test.hpp>

#include <rapidcheck.h>

namespace {

using herne::JobProfile;
using herne::LinearOptions;
using herne::Pool;
using herne::Profile;
using herne::Scorecard;
using herne::UnknownAs;
using herne::WholeMatrix;
using herne::WholeVector;
using namespace herne::test;

template <class Scalar>
using ByRow = Eigen::Matrix<Scalar, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

Pool three_people() {
    return field_of(worked_example().framework(),
                    {{1, {3, 3, -1}}, {2, {0, 1, 2}}, {3, {-1, 0, 0}}})
        .pool();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(linear)
BOOST_AUTO_TEST_SUITE(thermometer)

BOOST_AUTO_TEST_CASE(worked_example_as_vector) {
    const JobProfile job = worked_example();
    const Profile profile{1, job.framework(), levels_of({3, 3, -1})};
    WholeVector worst{9};
    worst << 1, 1, 1, 0, 1, 1, 1, 0, 0;
    BOOST_TEST((herne::thermometer(profile, job.scorecard()) == worst));
    WholeVector best = worst;
    best.tail(2).setOnes();
    BOOST_TEST((herne::thermometer(profile, job.scorecard(), UnknownAs::best) == best));
}

BOOST_AUTO_TEST_CASE(profile_of_another_framework_is_refused) {
    const Scorecard card = worked_example().scorecard();
    const Profile narrow{1, letters({4, 3}), levels_of({1, 1})};
    BOOST_CHECK_THROW((void)herne::thermometer(narrow, card), herne::framework_mismatch);
    const Profile longer{1, letters({5, 3, 2}), levels_of({5, 1, 1})};
    BOOST_CHECK_THROW((void)herne::thermometer(longer, card), herne::framework_mismatch);
}

BOOST_AUTO_TEST_CASE(pool_as_levels_and_thermometers) {
    const Scorecard card = worked_example().scorecard();
    Eigen::MatrixXi levels{3, 3};
    levels << 3, 3, 0, 0, 1, 2, 0, 0, 0;
    BOOST_TEST((herne::level_matrix<int>(three_people(), card) == levels));
    levels(0, 2) = 2;
    levels(2, 0) = 4;
    const LinearOptions best{.order = UnknownAs::best};
    BOOST_TEST((herne::level_matrix<int>(three_people(), card, best) == levels));
    WholeMatrix reached = WholeMatrix::Zero(3, 9);
    reached.row(0) << 1, 1, 1, 0, 1, 1, 1, 0, 0;
    reached.row(1) << 0, 0, 0, 0, 1, 0, 0, 1, 1;
    BOOST_TEST((herne::thermometer_matrix<std::int64_t>(three_people(), card) == reached));
}

BOOST_AUTO_TEST_CASE(rows_are_the_thermometers_of_profiles) {
    BOOST_TEST(rc::check([] {
        const auto framework = any_framework();
        const JobProfile job = any_job(framework);
        const Field field = any_field(framework);
        for (const UnknownAs order : {UnknownAs::worst, UnknownAs::best}) {
            const auto matrix = herne::thermometer_matrix<std::int64_t>(
                field.pool(), job.scorecard(), {.order = order});
            for (std::size_t row = 0; row < field.size(); ++row) {
                const auto one = herne::thermometer(field.profile(row), job.scorecard(), order);
                RC_ASSERT(matrix.row(static_cast<Eigen::Index>(row)).transpose() == one);
            }
        }
    }));
}

BOOST_AUTO_TEST_CASE(matrices_of_any_kind_are_written_alike) {
    const Pool pool = mixed_pool(herne::linear_block_size + 130);
    const Scorecard card = mixed_job(pool);
    const auto rows = static_cast<Eigen::Index>(pool.size());
    const auto whole = herne::thermometer_matrix<std::int64_t>(pool, card);
    const auto check = [&](const auto& matrix) {
        BOOST_TEST((matrix.template cast<std::int64_t>() == whole));
    };
    ByRow<float> by_row{rows, whole.cols()};
    herne::thermometer_matrix(pool, card, by_row);
    check(by_row);
    Eigen::Matrix<std::uint8_t, Eigen::Dynamic, Eigen::Dynamic> bytes{rows, whole.cols()};
    herne::thermometer_matrix(pool, card, Eigen::Ref<decltype(bytes)>{bytes});
    check(bytes);
    Eigen::MatrixXd wide = Eigen::MatrixXd::Constant(rows, whole.cols() + 2, 7);
    herne::thermometer_matrix(pool, card, wide.middleCols(1, whole.cols()));
    check(wide.middleCols(1, whole.cols()));
    BOOST_TEST(wide.col(0).sum() + wide.rightCols(1).sum() == 14.0 * static_cast<double>(rows));
    std::vector<std::int32_t> memory(static_cast<std::size_t>(3 * rows * whole.cols()));
    using Steps = Eigen::Stride<Eigen::Dynamic, Eigen::Dynamic>;
    Eigen::Map<Eigen::MatrixXi, 0, Steps> strided{memory.data(), rows, whole.cols(),
                                                  Steps{3, 3 * whole.cols()}};
    herne::thermometer_matrix(pool, card, strided);
    check(strided);
}

BOOST_AUTO_TEST_CASE(rows_around_block_borders) {
    const Pool pool = mixed_pool(2 * herne::linear_block_size + 5);
    const Scorecard card = mixed_job(pool);
    const auto all = herne::level_matrix<int>(pool, card);
    for (std::size_t row = 0; row < pool.size(); ++row)
        for (std::size_t c = 0; c < card.competences().size(); ++c)
            BOOST_TEST_REQUIRE(
                all(static_cast<Eigen::Index>(row), static_cast<Eigen::Index>(c)) ==
                pool.level(row, pool.framework().index(card.competences()[c].id)).worst());
    for (const auto& [first, count] : rows_to_try()) {
        const LinearOptions some{.first_row = first, .rows = count};
        const auto expected =
            all.middleRows(static_cast<Eigen::Index>(first), static_cast<Eigen::Index>(count));
        BOOST_TEST((herne::level_matrix<int>(pool, card, some) == expected));
        Eigen::MatrixXi given{expected.rows(), expected.cols()};
        herne::level_matrix(pool, card, given, {.first_row = first});
        BOOST_TEST((given == expected));
    }
}

BOOST_AUTO_TEST_CASE(wrong_shapes_and_rows_are_refused) {
    const Pool pool = three_people();
    const Scorecard card = worked_example().scorecard();
    Eigen::MatrixXd narrow = Eigen::MatrixXd::Constant(3, 8, -1);
    BOOST_TEST(message_of<herne::invalid_input>([&] {
                   herne::thermometer_matrix(pool, card, narrow);
               }) == "out: 3 x 8 entries instead of 3 x 9");
    BOOST_TEST((narrow.array() == -1).all());
    Eigen::MatrixXd levels = Eigen::MatrixXd::Constant(3, 3, -1);
    BOOST_TEST(message_of<herne::invalid_input>([&] {
                   herne::level_matrix(pool, card, levels, {.rows = 2});
               }) == "out: 3 x 3 entries instead of 2 x 3");
    BOOST_TEST(message_of<std::out_of_range>([&] {
                   herne::level_matrix(pool, card, levels, {.first_row = 1});
               }) == "3 rows from 1 (counted from 0) of a pool of 3 candidates");
    BOOST_CHECK_THROW((void)herne::level_matrix<int>(pool, card, {.first_row = 4}),
                      std::out_of_range);
    BOOST_CHECK_THROW((void)herne::level_matrix<int>(pool, card, {.first_row = ~std::size_t{0}}),
                      std::out_of_range);
    BOOST_TEST((levels.array() == -1).all());
    const Pool other{letters({4, 3})};
    BOOST_CHECK_THROW((void)herne::level_matrix<int>(other, card), herne::framework_mismatch);
}

BOOST_AUTO_TEST_CASE(progress_is_told_and_may_stop) {
    const Pool pool = mixed_pool(2 * herne::linear_block_size + 1);
    std::vector<std::size_t> done;
    const auto told = [&](std::size_t now, std::size_t total) {
        BOOST_TEST(total == pool.size());
        done.push_back(now);
        return done.size() < 5;
    };
    LinearOptions options{.progress = told};
    (void)herne::level_matrix<int>(pool, mixed_job(pool), options);
    BOOST_TEST(done ==
               (std::vector{herne::linear_block_size, 2 * herne::linear_block_size, pool.size()}));
    BOOST_CHECK_THROW((void)herne::level_matrix<int>(pool, mixed_job(pool), options),
                      herne::cancelled);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
