// SPDX-License-Identifier: BSL-1.0
#include "base/parallel.hpp"

#include "support/without_threads.hpp"

#include <boost/test/unit_test.hpp>

#include <atomic>
#include <functional>
#include <numeric>
#include <stdexcept>
#include <system_error>
#include <vector>

namespace {

using herne::Executor;
using herne::detail::Execution;
using herne::detail::for_threads;
using herne::detail::thread_count;
using Task = std::function<void(std::size_t)>;

std::system_error no_thread() {
    return std::system_error{std::make_error_code(std::errc::resource_unavailable_try_again)};
}

/// Who works: four threads.
struct Four {
    unsigned threads = 4;
    Executor executor = {};
    herne::Progress progress = {};
};

/// Returns how often each of four calls was made; a fifth one throws.
std::vector<int> done_by(const Executor& executor) {
    std::vector<int> done(4);
    std::atomic<std::size_t> next = 0;
    const Four four{.executor = executor};
    for_threads(10, Execution{four}, [&] { ++done.at(next++); });
    return done;
}

std::size_t threads_for(std::size_t size, unsigned threads) {
    const Four wanted{.threads = threads};
    return thread_count(size, Execution{wanted});
}

const std::vector<int> once_each(4, 1);

}  // namespace

BOOST_AUTO_TEST_SUITE(base)
BOOST_AUTO_TEST_SUITE(parallel)

BOOST_AUTO_TEST_CASE(where_no_thread_can_be_made_the_caller_does_all) {
    herne::test::without_threads([] { return done_by({}) == once_each; });
}

BOOST_AUTO_TEST_CASE(an_exception_comes_through_where_no_thread_can_be_made) {
    herne::test::without_threads([] {
        std::size_t done = 0;
        const Four four;
        try {
            for_threads(10, Execution{four}, [&] {
                if (++done == 4)
                    throw std::out_of_range{"the last"};
            });
        } catch (const std::out_of_range&) {
            return done == 4;
        }
        return false;
    });
}

BOOST_AUTO_TEST_CASE(what_an_executor_cannot_start_is_done_by_the_caller) {
    for (const std::size_t started : {0U, 1U, 3U}) {
        const auto done = done_by([&](std::size_t, const Task& task) {
            for (std::size_t i = 0; i < started; ++i)
                task(3 - i);
            throw no_thread();
        });
        BOOST_TEST(done == once_each, boost::test_tools::per_element());
    }
}

BOOST_AUTO_TEST_CASE(what_an_executor_leaves_out_or_repeats_is_done_once) {
    const auto left_out = done_by([](std::size_t, const Task& task) { task(2); });
    BOOST_TEST(left_out == once_each, boost::test_tools::per_element());
    const auto twice = done_by([](std::size_t count, const Task& task) {
        for (std::size_t i = 0; i < 2 * count; ++i)
            task(i / 2);
    });
    BOOST_TEST(twice == once_each, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(another_exception_of_an_executor_comes_through) {
    const auto fail = [](std::size_t, const Task&) { throw std::runtime_error{"closed"}; };
    BOOST_CHECK_THROW(done_by(fail), std::runtime_error);
}

BOOST_AUTO_TEST_CASE(there_are_no_more_threads_than_parts) {
    BOOST_TEST(threads_for(0, 4) == 0U);
    BOOST_TEST(threads_for(3, 4) == 3U);
    BOOST_TEST(threads_for(9, 4) == 4U);
    BOOST_TEST(threads_for(9, 0) >= 1U);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
