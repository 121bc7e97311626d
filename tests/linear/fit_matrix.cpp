// SPDX-License-Identifier: BSL-1.0
#include <herne/linear/fit_matrix.hpp>

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
using herne::UnknownAs;
using herne::WeightMap;
using herne::WeightsOver;
using herne::WholeMatrix;
using namespace herne::test;

}  // namespace

BOOST_AUTO_TEST_SUITE(linear)
BOOST_AUTO_TEST_SUITE(fit_matrix)

BOOST_AUTO_TEST_CASE(worked_example_by_requirement_and_by_group) {
    const JobProfile job = worked_example();
    const Pool pool = field_of(job.framework(), {{1, {3, 3, -1}}, {2, {0, 1, 2}}}).pool();
    Eigen::MatrixXi twelfths{2, 3};
    twelfths << 9, 12, 0, 0, 4, 12;
    BOOST_TEST((herne::fit_matrix<int>(pool, herne::weight_map(job)) == twelfths));
    twelfths(0, 2) = 12;
    BOOST_TEST((herne::fit_matrix<int>(pool, herne::weight_map(job), {.order = UnknownAs::best}) ==
                twelfths));
    Eigen::MatrixXi eighteenths{2, 2};
    eighteenths << 15, 0, 2, 18;
    BOOST_TEST(
        (herne::fit_matrix<int>(pool, herne::weight_map(job, WeightsOver::groups)) == eighteenths));
}

BOOST_AUTO_TEST_CASE(fits_are_thermometers_times_the_map) {
    BOOST_TEST(rc::check([] {
        const auto framework = any_framework();
        const JobProfile job = any_job(framework);
        const Pool pool = any_field(framework).pool();
        for (const auto over : {WeightsOver::requirements, WeightsOver::groups})
            for (const UnknownAs order : {UnknownAs::worst, UnknownAs::best}) {
                const WeightMap map = herne::weight_map(job, over);
                const WholeMatrix reached = herne::thermometer_matrix<std::int64_t>(
                    pool, job.scorecard(), {.order = order});
                const WholeMatrix product = reached * map.matrix;
                RC_ASSERT(herne::fit_matrix<std::int64_t>(pool, map, {.order = order}) == product);
            }
    }));
}

BOOST_AUTO_TEST_CASE(rows_around_block_borders) {
    const Pool pool = mixed_pool(2 * herne::linear_block_size + 5);
    herne::JobProfileParts parts;
    parts.reference = "mixed";
    parts.title = "Mixed";
    parts.frameworks = {{"f", "1"}};
    parts.requirements = {{.id = "r", .competence = "c", .level = 9},
                          {.id = "s", .competence = "e", .level = 4},
                          {.id = "t", .competence = "c", .level = 2}};
    const WeightMap map = herne::weight_map(JobProfile{parts, pool.framework()});
    const WholeMatrix all =
        herne::thermometer_matrix<std::int64_t>(pool, map.scorecard) * map.matrix;
    for (const auto& [first, count] : rows_to_try()) {
        Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor> given{
            static_cast<Eigen::Index>(count), all.cols()};
        herne::fit_matrix(pool, map, given, {.first_row = first});
        BOOST_TEST((given.cast<std::int64_t>() ==
                    all.middleRows(static_cast<Eigen::Index>(first), given.rows())));
    }
}

BOOST_AUTO_TEST_CASE(scalar_that_does_not_hold_the_denominator_is_refused) {
    const JobProfile job = worked_example();
    WeightMap map = herne::weight_map(job);
    const Pool pool{job.framework()};
    map.matrix *= 100;
    map.denominator *= 100;
    Eigen::Matrix<std::int8_t, Eigen::Dynamic, Eigen::Dynamic> bytes{0, 3};
    BOOST_TEST(message_of<herne::invalid_input>([&] { herne::fit_matrix(pool, map, bytes); }) ==
               "out: points up to 1200 are not exact in its scalar, which holds 127 at most");
    Eigen::MatrixXf narrow{0, 2};
    BOOST_TEST(message_of<herne::invalid_input>([&] { herne::fit_matrix(pool, map, narrow); }) ==
               "out: 0 x 2 entries instead of 0 x 3");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
