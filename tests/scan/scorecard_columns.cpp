// SPDX-License-Identifier: BSL-1.0
#include "scan/scorecard_columns.hpp"

#include "support/plain_rank.hpp"
#include "support/random_rankings.hpp"

#include <herne/base/error.hpp>
#include <herne/match/rank.hpp>

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace {

using herne::Clause;
using herne::Framework;
using herne::Pool;
using herne::Ranking;
using herne::RankOptions;
using herne::Scorecard;
using herne::detail::LossColumns;
using herne::detail::ScorecardColumns;
using herne::test::Draws;

constexpr std::size_t width = 5;

/// Returns a framework of the competences c0..c4 in the order that `order` says, made anew.
Framework framework_of(const std::vector<std::size_t>& order, int levels = 3) {
    std::vector<herne::ScaleLevel> steps;
    for (int level = 1; level <= levels; ++level)
        steps.push_back({.label = "level " + std::to_string(level)});
    herne::FrameworkParts parts;
    parts.id = "f";
    parts.edition = "1";
    for (const std::size_t c : order)
        parts.competences.push_back(
            {.id = "c" + std::to_string(c), .label = "C", .scale = herne::Scale{"s", steps}});
    return Framework{parts};
}

/// Returns all orders of the competences: far more than a scorecard remembers.
std::vector<std::vector<std::size_t>> all_orders() {
    std::vector<std::size_t> order(width);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::vector<std::vector<std::size_t>> orders;
    do
        orders.push_back(order);
    while (std::next_permutation(order.begin(), order.end()));
    return orders;
}

Pool pool_over(const Framework& framework, std::uint64_t seed, std::size_t size = 60) {
    Draws draws{seed};
    std::vector<std::uint8_t> levels(size * framework.size());
    for (auto& level : levels)
        level = draws.one_in(6) ? 255 : static_cast<std::uint8_t>(draws.below(4));
    herne::PoolBuilder builder{framework};
    builder.add({.levels = levels});
    return builder.build();
}

/// A job in which c1 gives no points and stands in the formula alone, and c3 is not named.
Scorecard any_job() {
    const Framework framework = framework_of({0, 1, 2, 3, 4});
    return {framework,
            {{"c0", {0, 1, 5, 9}}, {"c2", {0, 20, 30, 40}}, {"c4", {0, 100, 100, 300}}},
            herne::Eligibility{Clause::at("c1", 1)}};
}

Ranking ranked(const Pool& pool, const Scorecard& job) {
    return rank(pool, job, {.top = 10});
}

Ranking plainly(const Pool& pool, const Scorecard& job) {
    return herne::detail::plain_rank(pool, job, RankOptions{.top = 10}, {});
}

std::vector<std::size_t> positions_of(const Pool& pool, const Scorecard& job) {
    const ScorecardColumns columns{pool, job};
    return {columns.positions.begin(), columns.positions.end()};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(scan)
BOOST_AUTO_TEST_SUITE(scorecard_columns)

BOOST_AUTO_TEST_CASE(positions_are_those_in_the_pool) {
    const Scorecard job = any_job();
    const Pool pool = pool_over(framework_of({4, 3, 2, 1, 0}), 1);
    const ScorecardColumns columns{pool, job};
    const std::vector<std::size_t> all{4, 3, 2, 0};
    BOOST_TEST(columns.positions == all, boost::test_tools::per_element());
    const LossColumns losses{columns, herne::UnknownAs::worst};
    const std::vector<std::size_t> scoring{4, 2, 0};
    BOOST_TEST(losses.positions == scoring, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(positions_of_a_known_framework_are_those_found_before) {
    const Scorecard job = any_job();
    const Pool pool = pool_over(framework_of({4, 3, 2, 1, 0}), 1);
    const Pool equal = pool_over(framework_of({4, 3, 2, 1, 0}), 2);
    const ScorecardColumns first{pool, job};
    const ScorecardColumns again{pool, Scorecard{job}};
    const ScorecardColumns other{equal, job};
    BOOST_TEST(first.positions.data() == again.positions.data());
    BOOST_TEST(first.positions.data() == other.positions.data());
}

BOOST_AUTO_TEST_CASE(pools_over_many_frameworks_in_turn_are_told_apart) {
    const Scorecard job = any_job();
    const auto orders = all_orders();
    for (int round = 0; round < 2; ++round)
        for (std::size_t i = 0; i < orders.size(); ++i) {
            // The pool before is gone, and this one may lie where that one lay.
            const Pool pool = pool_over(framework_of(orders[i]), i);
            BOOST_TEST(ranked(pool, job) == plainly(pool, job));
            for (std::size_t c = 0; c < job.competences().size(); ++c)
                BOOST_TEST(pool.framework()[positions_of(pool, job)[c]].id ==
                           job.competences()[c].id);
        }
}

BOOST_AUTO_TEST_CASE(pools_made_anew_in_the_same_place_are_told_apart) {
    const Scorecard job = any_job();
    std::optional<Pool> place;
    for (std::uint64_t i = 0; i < 50; ++i) {
        place.reset();
        place.emplace(pool_over(framework_of(i % 2 == 0 ? std::vector<std::size_t>{4, 3, 2, 1, 0}
                                                        : std::vector<std::size_t>{1, 0, 4, 2, 3}),
                                i));
        BOOST_TEST(ranked(*place, job) == plainly(*place, job));
    }
}

BOOST_AUTO_TEST_CASE(jobs_made_anew_in_the_same_place_are_told_apart) {
    const Pool pool = pool_over(framework_of({4, 3, 2, 1, 0}), 3);
    for (int i = 0; i < 20; ++i) {
        const Framework framework = framework_of({0, 1, 2, 3, 4});
        const std::string only = "c" + std::to_string(i % 5);
        const Scorecard job{framework, {{only, {0, 1, 2, 3}}}};
        BOOST_TEST(ranked(pool, job) == plainly(pool, job));
    }
}

BOOST_AUTO_TEST_CASE(what_was_found_outlives_the_pool_and_is_refused_where_it_does_not_fit) {
    const Scorecard job = any_job();
    for (int round = 0; round < 3; ++round) {
        const Pool pool = pool_over(framework_of({4, 3, 2, 1, 0}), 4);
        BOOST_TEST(ranked(pool, job) == plainly(pool, job));
        const Pool other_scale = pool_over(framework_of({4, 3, 2, 1, 0}, 4), 4);
        BOOST_CHECK_THROW((void)ranked(other_scale, job), herne::framework_mismatch);
        const Pool lacks_some = pool_over(framework_of({4, 3, 2}), 4);
        BOOST_CHECK_THROW((void)ranked(lacks_some, job), herne::framework_mismatch);
    }
}

BOOST_AUTO_TEST_CASE(threads_may_meet_frameworks_at_once) {
    const Scorecard job = any_job();
    const auto orders = all_orders();
    std::vector<Pool> pools;
    std::vector<Ranking> expected;
    for (std::size_t i = 0; i < 24; ++i) {
        pools.push_back(pool_over(framework_of(orders[i * 5]), i));
        expected.push_back(plainly(pools.back(), job));
    }
    std::vector<std::size_t> wrong(6);
    {
        std::vector<std::jthread> threads;
        for (std::size_t t = 0; t < wrong.size(); ++t)
            threads.emplace_back([&, t] {
                const Scorecard own = job;
                for (std::size_t i = 0; i < 240; ++i) {
                    const std::size_t p = (i + t * 7) % pools.size();
                    wrong[t] += ranked(pools[p], own) == expected[p] ? 0 : 1;
                }
            });
    }
    for (const std::size_t count : wrong)
        BOOST_TEST(count == 0U);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
