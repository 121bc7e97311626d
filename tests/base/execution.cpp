// SPDX-License-Identifier: BSL-1.0
#include <herne/base/execution.hpp>

#include <herne/base/error.hpp>
#include <herne/match/rank.hpp>

#include "support/letters.hpp"

#include <boost/test/unit_test.hpp>

#include <cstdint>
#include <stdexcept>
#include <thread>
#include <vector>

namespace {

using herne::Executor;
using herne::Pool;
using herne::Scorecard;

/// A pool of several superblocks.
Pool large_pool() {
    std::vector<std::uint8_t> levels;
    for (std::size_t i = 0; i < 600'000; ++i)
        levels.push_back(static_cast<std::uint8_t>(i * i % 7 % 4));
    herne::PoolBuilder builder{herne::test::letters({3})};
    builder.add({.levels = levels});
    return builder.build();
}

const Scorecard card{herne::test::letters({3}), {{"a", {0, 1, 2, 3}}}};

}  // namespace

BOOST_AUTO_TEST_SUITE(base)
BOOST_AUTO_TEST_SUITE(execution)

BOOST_AUTO_TEST_CASE(tasks_run_where_the_caller_wants_them) {
    std::size_t tasks = 0;
    const Executor backwards = [&](std::size_t count,
                                   const std::function<void(std::size_t)>& task) {
        tasks += count;
        while (count-- > 0)
            task(count);
    };
    const Pool pool = large_pool();
    const auto ranking = herne::rank(pool, card, {.top = 20, .threads = 5, .executor = backwards});
    BOOST_TEST(tasks == 5U);
    BOOST_TEST((ranking == herne::rank(pool, card, {.top = 20})));
}

BOOST_AUTO_TEST_CASE(no_executor_is_none) {
    BOOST_TEST(!static_cast<bool>(Executor{}));
    BOOST_TEST(
        static_cast<bool>(Executor{[](std::size_t, const std::function<void(std::size_t)>&) {}}));
}

BOOST_AUTO_TEST_CASE(progress_counts_everybody_once) {
    const Pool pool = large_pool();
    for (const unsigned threads : {1U, 3U}) {
        std::size_t last = 0;
        std::size_t calls = 0;
        (void)herne::rank(
            pool, card,
            {.top = 1, .threads = threads, .progress = [&](std::size_t done, std::size_t total) {
                 BOOST_TEST(done > last);
                 BOOST_TEST(total == pool.size());
                 last = done;
                 ++calls;
                 return true;
             }});
        BOOST_TEST(last == pool.size());
        BOOST_TEST(calls > 1U);
    }
}

BOOST_AUTO_TEST_CASE(progress_may_stop_a_scan) {
    const Pool pool = large_pool();
    for (const unsigned threads : {1U, 4U}) {
        const herne::Progress stop = [](std::size_t, std::size_t) { return false; };
        BOOST_CHECK_THROW((void)herne::rank(pool, card, {.threads = threads, .progress = stop}),
                          herne::cancelled);
        BOOST_CHECK_THROW((void)herne::points(pool, card, {.threads = threads, .progress = stop}),
                          herne::cancelled);
    }
}

BOOST_AUTO_TEST_CASE(what_progress_throws_is_what_the_scan_throws) {
    const Pool pool = large_pool();
    for (const unsigned threads : {1U, 4U}) {
        const herne::Progress fail = [](std::size_t, std::size_t) -> bool {
            throw std::domain_error{"no more"};
        };
        BOOST_CHECK_THROW((void)herne::rank(pool, card, {.threads = threads, .progress = fail}),
                          std::domain_error);
    }
}

BOOST_AUTO_TEST_CASE(callers_may_share_a_scorecard) {
    const Pool pool = large_pool();
    const auto expected = herne::rank(pool, card, {.top = 20});
    // Nobody has asked it yet for what scans need of it.
    const Scorecard fresh{herne::test::letters({3}), {{"a", {0, 1, 2, 3}}}};
    std::vector<char> same(4);
    {
        std::vector<std::jthread> callers;
        for (char& own : same)
            callers.emplace_back([&pool, &fresh, &expected, &own] {
                own = herne::rank(pool, fresh, {.top = 20}) == expected ? 1 : 0;
            });
    }
    BOOST_TEST(same == std::vector<char>(4, 1), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
