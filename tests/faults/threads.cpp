// SPDX-License-Identifier: BSL-1.0
#include <herne/analysis/nearest.hpp>
#include <herne/analysis/robust_order.hpp>
#include <herne/analysis/smallest_team.hpp>
#include <herne/analysis/tandems.hpp>
#include <herne/match/rank.hpp>
#include <herne/match/scan.hpp>

#include "faults/samples.hpp"
#include "support/sanitized.hpp"

#include <boost/test/unit_test.hpp>

#include <atomic>
#include <cerrno>
#include <string>

#include <dlfcn.h>
#include <pthread.h>

#if !HERNE_ADDRESS_SANITIZED  // it stands in this place itself

namespace {

constexpr int none_fails = -1;
std::atomic<int> left_to_start{none_fails};
std::atomic<int> refused{0};

}  // namespace

extern "C" int pthread_create(pthread_t* thread, const pthread_attr_t* attributes,
                              void* (*start)(void*), void* argument) {
    const int left = left_to_start;
    if (left == 0) {
        ++refused;
        return EAGAIN;
    }
    if (left > 0)
        --left_to_start;
    static const auto next =
        reinterpret_cast<decltype(&pthread_create)>(dlsym(RTLD_NEXT, "pthread_create"));
    return next(thread, attributes, start, argument);
}

namespace {

using namespace herne;
using namespace herne::test;
using herne_test::small_job;

/// Checks that an operation that would start threads does its work with as few as can be had.
template <class Operation>
void check_with_fewer_threads(const std::string& name, const Operation& operation) {
    const auto expected = operation();
    for (const int started : {0, 1, 2}) {
        left_to_start = started;
        refused = 0;
        const auto result = operation();
        left_to_start = none_fails;
        BOOST_TEST(refused > 0, name << " wanted no more than " << started);
        BOOST_TEST((result == expected), name << " with " << started);
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(threads)

BOOST_AUTO_TEST_CASE(threads_that_cannot_be_had_are_done_without) {
    const Pool pool = large_pool(Arrangement::as_added, 4);
    const std::vector<CandidateId> ids{1U, 2U, 3U, 4U, 5U, 6U, 7U, 8U};
    check_with_fewer_threads("rank",
                             [&] { return rank(pool, small_job(), {.top = 5, .threads = 4}); });
    check_with_fewer_threads("points", [&] { return points(pool, small_job(), {.threads = 4}); });
    check_with_fewer_threads("nearest", [&] {
        return nearest(pool, small_job(), RaiseGoal::points(small_job().scorecard().max_points()),
                       {.top = 3, .rows = first_rows(300), .threads = 4});
    });
    check_with_fewer_threads("tandems",
                             [&] { return tandems(pool, small_job(), {.top = 3, .threads = 4}); });
    check_with_fewer_threads("robust_order", [&] {
        return robust_order(pool, small_job(), WeightSpace::anything(small_job()), ids,
                            {.threads = 4});
    });
}

BOOST_AUTO_TEST_SUITE_END()

#endif
