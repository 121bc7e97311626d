// SPDX-License-Identifier: BSL-1.0
#include "match/packed_rank.hpp"

#include "support/cases.hpp"
#include "support/letters.hpp"
#include "support/random_rankings.hpp"

#include <herne/base/error.hpp>

#include <boost/test/unit_test.hpp>

#include <cstdint>
#include <vector>

using herne::Framework;
using herne::Pool;
using herne::PoolBuilder;
using herne::Scorecard;
using herne::test::check_random_rankings;

BOOST_AUTO_TEST_SUITE(scan)
BOOST_AUTO_TEST_SUITE(scan_small)

BOOST_AUTO_TEST_CASE(small_pools_agree_with_the_plain_way) {
    check_random_rankings(1'000'000, herne::test::cases(94'000), {0, 1, 2, 5, 20, 63, 64, 65}, 6);
}

BOOST_AUTO_TEST_CASE(short_lists_of_one_superblock_agree_with_the_plain_way) {
    check_random_rankings(7'000'000, herne::test::cases(6'000),
                          {1, 2, 63, 65, 127, 200, 1000, 8192}, 6, {1, 2, 10, 63, 64, 65, 66});
}

BOOST_AUTO_TEST_CASE(progress_of_a_small_pool_is_told_once_and_may_stop_it) {
    const Framework framework = herne::test::letters({3, 3});
    PoolBuilder builder{framework};
    builder.add({.levels = std::vector<std::uint8_t>(400, 2)});
    const Pool pool = builder.build();
    const Scorecard job{framework, {{framework[0].id, {0, 1, 2, 3}}}};
    std::vector<std::size_t> told;
    const auto note = [&](std::size_t done, std::size_t total) {
        told.insert(told.end(), {done, total});
        return true;
    };
    BOOST_TEST(rank(pool, job, {.top = 3, .progress = note}).ties_at_cut() == 197U);
    BOOST_TEST(told == (std::vector<std::size_t>{200, 200}), boost::test_tools::per_element());
    const auto stop = [](std::size_t, std::size_t) { return false; };
    BOOST_CHECK_THROW((void)rank(pool, job, {.top = 3, .progress = stop}), herne::cancelled);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
