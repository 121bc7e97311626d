// SPDX-License-Identifier: BSL-1.0
#include <herne/match/points_matrix.hpp>

#include <herne/base/error.hpp>

#include "support/cases.hpp"
#include "support/every_target.hpp"
#include "support/field.hpp"
#include "support/job_sets.hpp"
#include "support/message.hpp"
#include "support/random.hpp"

#include <boost/test/unit_test.hpp>

#include <rapidcheck.h>

#include <cstdint>
#include <limits>
#include <random>
#include <vector>

namespace {

using herne::JobSet;
using herne::PointsView;
using herne::Pool;
using herne::Scorecard;
using herne::UnknownAs;
using herne::test::jobs_over;
using herne::test::letters;
using herne::test::message_of;

Pool pool_of(const herne::Framework& framework, std::size_t candidates) {
    std::mt19937 random{4};
    herne::test::Field field{framework};
    for (std::size_t row = 0; row < candidates; ++row) {
        field.ids.emplace_back(std::uint64_t{row});
        auto& levels = field.levels.emplace_back();
        for (const auto& competence : framework) {
            const auto drawn =
                static_cast<int>(random() % (static_cast<unsigned>(competence.scale.max()) + 2));
            levels.push_back(drawn > competence.scale.max() ? herne::Level::unknown()
                                                            : herne::Level{drawn});
        }
    }
    return field.pool();
}

/// Returns how many entries are not what `points` gives for one job.
std::size_t wrong_entries(const herne::PointsMatrix& matrix, const Pool& pool, const JobSet& jobs,
                          UnknownAs order) {
    std::size_t wrong = 0;
    for (std::size_t j = 0; j < jobs.size(); ++j) {
        const auto expected = herne::points(pool, jobs.scorecards()[j], {.order = order});
        for (std::size_t row = 0; row < pool.size(); ++row)
            wrong += matrix.at(row, j) != expected[row] ? 1 : 0;
    }
    return wrong;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(match)
BOOST_AUTO_TEST_SUITE(points_matrix)

BOOST_AUTO_TEST_CASE(each_column_is_what_points_gives_for_its_job) {
    const auto framework = letters({4, 3, 2, 14, 1});
    for (const std::size_t candidates : {0U, 1U, 63U, 513U, 8'192U, 8'200U}) {
        const Pool pool = pool_of(framework, candidates);
        for (const std::size_t count : {1U, 64U, 130U}) {
            const JobSet jobs{jobs_over(framework, count, 5)};
            for (const auto order : {UnknownAs::worst, UnknownAs::best}) {
                const auto matrix = herne::points(pool, jobs, {.order = order, .threads = 2});
                BOOST_TEST(matrix.candidates == candidates);
                BOOST_TEST(matrix.jobs == count);
                BOOST_TEST(wrong_entries(matrix, pool, jobs, order) == 0U);
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(random_pools_and_jobs_agree) {
    BOOST_TEST(rc::check([] {
        const auto framework = herne::test::any_framework();
        const Pool pool = herne::test::any_field(framework).pool();
        std::vector<herne::JobProfile> jobs;
        for (int j = herne::test::any_number(1, 5); j > 0; --j)
            jobs.push_back(herne::test::any_job(framework));
        const auto matrix = herne::points(pool, jobs);
        RC_ASSERT(wrong_entries(matrix, pool, JobSet{jobs}, UnknownAs::worst) == 0U);
    }));
}

BOOST_AUTO_TEST_CASE(every_instruction_set_gives_the_same) {
    const auto framework = letters({4, 3, 2});
    const Pool pool = pool_of(framework, 700);
    const JobSet jobs{jobs_over(framework, 70, 6, 9'973)};
    const auto expected = herne::points(pool, jobs);
    herne::test::with_every_target([&] { BOOST_TEST((herne::points(pool, jobs) == expected)); });
}

BOOST_AUTO_TEST_CASE(strides_say_where_entries_go_and_nothing_else_is_written) {
    const auto framework = letters({4, 3});
    const Pool pool = pool_of(framework, 100);
    const JobSet jobs{jobs_over(framework, 67, 7)};
    const auto expected = herne::points(pool, jobs);
    constexpr std::int32_t untouched = -1;
    struct Strides {
        std::size_t candidate;
        std::size_t job;
    };
    for (const auto& [candidate, job] :
         {Strides{67, 1}, Strides{1, 100}, Strides{70, 1}, Strides{2, 205}, Strides{140, 2}}) {
        std::vector<std::int32_t> memory(99 * candidate + 66 * job + 1, untouched);
        const PointsView<std::int32_t> view{memory, candidate, job};
        herne::points(pool, jobs, view);
        std::size_t wrong = 0;
        for (std::size_t row = 0; row < 100; ++row)
            for (std::size_t j = 0; j < 67; ++j) {
                auto& entry = memory[view.index(row, j)];
                wrong += entry != expected.at(row, j) ? 1 : 0;
                entry = untouched;
            }
        for (const std::int32_t number : memory)
            wrong += number != untouched ? 1 : 0;
        BOOST_TEST(wrong == 0U);
    }
}

BOOST_AUTO_TEST_CASE(memory_that_does_not_hold_the_matrix_is_refused_untouched) {
    const auto framework = letters({4, 3});
    const Pool pool = pool_of(framework, 10);
    const JobSet jobs{jobs_over(framework, 3, 8)};
    constexpr std::size_t far = std::numeric_limits<std::size_t>::max();
    std::vector<std::int64_t> memory(30, -1);
    const auto refused = [&](std::size_t size, std::size_t candidate, std::size_t job) {
        return message_of<herne::invalid_input>([&] {
            herne::points(pool, jobs,
                          PointsView<std::int64_t>{std::span{memory}.first(size), candidate, job});
        });
    };
    BOOST_TEST(refused(29, 3, 1) ==
               "points: room for 29 numbers does not hold 10 x 3 entries at strides of 3 and 1");
    BOOST_TEST(refused(0, 3, 1) ==
               "points: room for 0 numbers does not hold 10 x 3 entries at strides of 3 and 1");
    BOOST_TEST(refused(30, 0, 1) == "points: strides of 0 and 1 are not at least 1");
    BOOST_TEST(refused(30, 2, 1) ==
               "points: at strides of 2 and 1 some of 10 x 3 entries would share a place");
    BOOST_TEST(!refused(30, far, 1).empty());
    BOOST_TEST(!refused(30, 1, far).empty());
    for (const std::int64_t number : memory)
        BOOST_TEST(number == -1);
}

BOOST_AUTO_TEST_CASE(nobody_needs_no_memory_whatever_the_strides) {
    const auto framework = letters({4, 3});
    herne::points(pool_of(framework, 0), JobSet{jobs_over(framework, 3, 8)},
                  PointsView<std::int64_t>{{}, 0, 0});
    const auto matrix = herne::points(pool_of(framework, 0), jobs_over(framework, 3, 8));
    BOOST_TEST(matrix.jobs == 3U);
    BOOST_TEST(matrix.values.empty());
}

BOOST_AUTO_TEST_CASE(points_beyond_32_bits_need_64) {
    const auto framework = letters({1});
    const Pool pool = pool_of(framework, 2);
    const std::vector<Scorecard> cards{Scorecard{framework, {{"a", {0, 1}}}},
                                       Scorecard{framework, {{"a", {0, std::int64_t{1} << 31}}}}};
    std::vector<std::int32_t> memory(4);
    BOOST_TEST(message_of<herne::invalid_input>([&] {
                   herne::points(pool, JobSet{cards}, PointsView<std::int32_t>{memory, 2, 1});
               }) == "points of job 1: up to 2147483648 do not fit in 32 bits");
    BOOST_TEST(herne::points(pool, cards).values.size() == 4U);
}

BOOST_AUTO_TEST_CASE(pool_without_a_competence_is_refused) {
    const Pool pool = pool_of(letters({4}), 2);
    BOOST_CHECK_THROW(static_cast<void>(herne::points(pool, jobs_over(letters({4, 3}), 9, 9))),
                      herne::framework_mismatch);
}

BOOST_AUTO_TEST_CASE(progress_may_stop_it) {
    const auto framework = letters({4, 3});
    const Pool pool = pool_of(framework, 20);
    const JobSet jobs{jobs_over(framework, 3, 8)};
    BOOST_CHECK_THROW(
        static_cast<void>(herne::points(
            pool, jobs, {.progress = [](std::size_t, std::size_t) { return false; }})),
        herne::cancelled);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
