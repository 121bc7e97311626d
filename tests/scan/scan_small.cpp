// SPDX-License-Identifier: BSL-1.0
#include "match/packed_rank.hpp"

#include "support/cases.hpp"
#include "support/random_rankings.hpp"

#include <boost/test/unit_test.hpp>

using herne::test::check_random_rankings;

BOOST_AUTO_TEST_SUITE(scan)
BOOST_AUTO_TEST_SUITE(scan_small)

BOOST_AUTO_TEST_CASE(small_pools_agree_with_the_plain_way) {
    check_random_rankings(1'000'000, herne::test::cases(94'000), {0, 1, 2, 5, 20, 63, 64, 65}, 6);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
