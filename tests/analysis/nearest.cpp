// SPDX-License-Identifier: BSL-1.0
#include <herne/analysis/nearest.hpp>

#include <herne/base/error.hpp>

#include "support/every_raise.hpp"
#include "support/message.hpp"
#include "support/worked_example.hpp"

#include <boost/test/unit_test.hpp>

#include <rapidcheck.h>

#include <algorithm>
#include <stdexcept>
#include <tuple>
#include <vector>

namespace {

using namespace herne;
using namespace herne::test;

Pool staff(const JobProfile& job) {
    return field_of(job.framework(),
                    {{"ada", {3, 3, 1}}, {"bo", {4, 3, 2}}, {"cy", {0, 0, 0}}, {"di", {3, 3, -1}}})
        .pool();
}

std::vector<std::string> ids_of(const Nearest& found) {
    std::vector<std::string> ids;
    for (const auto& plan : found.plans)
        ids.push_back(plan.id.to_string());
    return ids;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(analysis)
BOOST_AUTO_TEST_SUITE(nearest)

BOOST_AUTO_TEST_CASE(least_cost_comes_first_and_everybody_is_counted) {
    const JobProfile job = worked_example();
    const auto all_of_them = herne::nearest(staff(job), job, RaiseGoal::points(27));
    BOOST_TEST((ids_of(all_of_them) == std::vector<std::string>{"ada", "di", "cy"}));
    BOOST_TEST(all_of_them.candidates == 4U);
    BOOST_TEST(all_of_them.already == 1U);
    BOOST_TEST(all_of_them.unreachable == 0U);
    BOOST_TEST(all_of_them.others == 0U);
    BOOST_TEST(all_of_them.plans.at(0).cost == 1);
    const auto first = herne::nearest(staff(job), job, RaiseGoal::points(27),
                                      {.top = 1, .unknown = RaiseUnknown::leave});
    BOOST_TEST((ids_of(first) == std::vector<std::string>{"ada"}));
    BOOST_TEST(first.unreachable == 1U);
    BOOST_TEST(first.others == 1U);
    const auto counted = herne::nearest(staff(job), job, RaiseGoal::points(27), {.top = 0});
    BOOST_TEST(counted.plans.empty());
    BOOST_TEST(counted.others == 3U);
}

BOOST_AUTO_TEST_CASE(a_place_in_ones_own_pool_is_not_counted_against_oneself) {
    const JobProfile job = worked_example();
    const Pool pool = staff(job);
    const auto first = herne::nearest(pool, job, RaiseGoal::place(pool, 1));
    BOOST_TEST(first.already == 1U);
    // bo has 30 points; everybody else has to reach as many.
    for (const auto& plan : first.plans)
        BOOST_TEST(plan.needed_points == 30);
    BOOST_TEST(herne::nearest(pool, job, RaiseGoal::place(pool, 4)).already == 4U);
}

BOOST_AUTO_TEST_CASE(everybody_gets_the_plan_that_they_would_get_alone) {
    BOOST_TEST(rc::check([] {
        const Framework framework = any_framework(5, 4);
        const JobProfile job = any_job(framework);
        const Pool pool = any_field(framework, 12).pool();
        const auto max_points = static_cast<int>(job.scorecard().max_points());
        const auto goal = any_choice()
                              ? RaiseGoal::points(any_number(0, max_points))
                              : RaiseGoal::place(pool, static_cast<std::size_t>(any_number(1, 5)));
        NearestOptions options{.top = static_cast<std::size_t>(any_number(0, 5)),
                               .costs = any_step_costs(framework)};
        if (any_choice())
            options.unknown = RaiseUnknown::leave;
        const auto found = herne::nearest(pool, job, goal, options);

        std::vector<RaisePlan> plans;
        std::uint64_t already = 0;
        std::uint64_t unreachable = 0;
        for (std::size_t row = 0; row < pool.size(); ++row) {
            const auto plan = least_raises(pool.profile(row), job, goal,
                                           {.costs = options.costs, .unknown = options.unknown});
            unreachable += plan.reachable ? 0 : 1;
            already += plan.reachable && plan.raises.empty() ? 1 : 0;
            if (!plan.raises.empty())
                plans.push_back(plan);
        }
        std::sort(plans.begin(), plans.end(), [](const RaisePlan& a, const RaisePlan& b) {
            return std::tuple{a.cost, a.raises.size(), a.id} <
                   std::tuple{b.cost, b.raises.size(), b.id};
        });
        const std::size_t listed = std::min(plans.size(), options.top);
        RC_ASSERT(found.candidates == pool.size());
        RC_ASSERT(found.already == already);
        RC_ASSERT(found.unreachable == unreachable);
        RC_ASSERT(found.others == plans.size() - listed);
        plans.resize(listed);
        RC_ASSERT((found.plans == plans));
    }));
}

BOOST_AUTO_TEST_CASE(threads_and_order_of_rows_change_nothing) {
    const Framework framework = letters({4, 3, 2});
    const JobProfile job = worked_example();
    PoolBuilder builder{framework};
    std::vector<std::uint8_t> bytes;
    for (std::uint32_t row = 0; row < 1000; ++row) {
        const std::uint32_t mixed = (row * 2'654'435'761U) >> 16U;
        bytes.push_back(mixed % 7 == 0 ? std::uint8_t{255} : static_cast<std::uint8_t>(mixed % 5));
        bytes.push_back(static_cast<std::uint8_t>(mixed / 5 % 4));
        bytes.push_back(static_cast<std::uint8_t>(mixed / 20 % 3));
    }
    builder.add(LevelMatrix{.levels = bytes});
    const Pool pool = builder.build();
    const auto alone = herne::nearest(pool, job, RaiseGoal::points(25), {.top = 50});
    BOOST_TEST(alone.plans.size() == 50U);
    std::vector<std::size_t> backwards;
    for (std::size_t row = pool.size(); row > 0; --row)
        backwards.push_back(row - 1);
    backwards.push_back(3);
    for (const unsigned threads : {0U, 2U, 5U, 4'000'000'000U}) {
        BOOST_TEST((herne::nearest(pool, job, RaiseGoal::points(25),
                                   {.top = 50, .threads = threads}) == alone));
        BOOST_TEST((herne::nearest(pool, job, RaiseGoal::points(25),
                                   {.top = 50, .rows = backwards, .threads = threads}) == alone));
    }
}

BOOST_AUTO_TEST_CASE(progress_and_executor_are_the_callers) {
    const JobProfile job = worked_example();
    const Pool pool = staff(job);
    std::vector<std::size_t> told;
    (void)herne::nearest(pool, job, RaiseGoal::points(27),
                         {.progress = [&](std::size_t done, std::size_t total) {
                             told.push_back(done);
                             told.push_back(total);
                             return true;
                         }});
    BOOST_TEST((told == std::vector<std::size_t>{4, 4}));
    const auto stop = [](std::size_t, std::size_t) { return false; };
    BOOST_CHECK_THROW((void)herne::nearest(pool, job, RaiseGoal::points(27), {.progress = stop}),
                      cancelled);
    std::size_t runs = 0;
    const Executor executor{[&](std::size_t count, std::function<void(std::size_t)> task) {
        ++runs;
        for (std::size_t i = count; i > 0; --i)
            task(i - 1);
    }};
    (void)herne::nearest(pool, job, RaiseGoal::points(27), {.threads = 3, .executor = executor});
    BOOST_TEST(runs == 1U);
}

BOOST_AUTO_TEST_CASE(malformed_input_is_refused) {
    const JobProfile job = worked_example();
    const Pool pool = staff(job);
    BOOST_TEST(message_of<std::out_of_range>([&] {
                   (void)herne::nearest(pool, job, RaiseGoal::points(27),
                                        {.rows = std::vector<std::size_t>{0, 4}});
               }) == "rows[1]: row 4 (counted from 0) of a pool of 4 candidates");
    BOOST_CHECK_THROW((void)herne::nearest(Pool{letters({4, 3})}, job, RaiseGoal::points(27)),
                      framework_mismatch);
    BOOST_CHECK_THROW(
        (void)herne::nearest(pool, job, RaiseGoal::points(27), {.costs = {{"a", {-1}}}}),
        invalid_input);
    BOOST_TEST(herne::nearest(Pool{job.framework()}, job, RaiseGoal::points(27)).candidates == 0U);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
