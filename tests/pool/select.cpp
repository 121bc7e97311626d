// SPDX-License-Identifier: BSL-1.0
#include <herne/pool/select.hpp>

#include <herne/base/error.hpp>

#include "support/field.hpp"
#include "support/letters.hpp"
#include "support/message.hpp"

#include <boost/test/unit_test.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace {

using herne::concat;
using herne::invalid_input;
using herne::Level;
using herne::Pool;
using herne::PoolBuilder;
using herne::select;
using namespace herne::test;
using Rows = std::vector<std::size_t>;

/// Three people over a and b: the second has evidence, and nobody's b is spoken of.
Pool three(const std::string& prefix = "") {
    PoolBuilder builder{letters({2, 3})};
    builder.add({prefix + "x"}, levels_of({1, -1}));
    builder.add({prefix + "y"}, levels_of({2, -1}), {{0, {{.what = "certificate"}}}});
    builder.add({prefix + "z"}, levels_of({-1, -1}));
    builder.not_provided(1);
    return builder.build();
}

/// `size` people whose ids are row numbers from `first`; person i has level i % 3 of a.
Pool counted(std::size_t size, std::uint64_t first = 0) {
    PoolBuilder builder{letters({2, 3}), first};
    std::vector<std::uint8_t> levels;
    for (std::size_t i = 0; i < size; ++i) {
        levels.push_back(static_cast<std::uint8_t>(i % 3));
        levels.push_back(255);
    }
    builder.add({.levels = levels});
    return builder.build();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(pool)
BOOST_AUTO_TEST_SUITE(select)

BOOST_AUTO_TEST_CASE(candidates_stand_as_asked_for_with_all_that_is_theirs) {
    const Pool pool = three();
    const Pool chosen = herne::select(pool, Rows{2, 1});
    BOOST_REQUIRE(chosen.size() == 2U);
    BOOST_TEST(chosen.id(0).text() == "z");
    BOOST_TEST((chosen.profile(0) == pool.profile(2)));
    BOOST_TEST((chosen.profile(1) == pool.profile(1)));
    BOOST_TEST(chosen.evidence(1, 0).size() == 1U);
    BOOST_TEST(chosen.provided(0));
    BOOST_TEST(!chosen.provided(1));
}

BOOST_AUTO_TEST_CASE(row_numbers_stay_the_ids_that_they_were) {
    const Pool chosen = herne::select(counted(5, 10), Rows{4, 0});
    BOOST_TEST(chosen.id(0).number() == 14U);
    BOOST_TEST(chosen.id(1).number() == 10U);
    BOOST_TEST(chosen.row(14) == 0U);
}

BOOST_AUTO_TEST_CASE(selection_may_be_longer_than_a_superblock) {
    const Pool pool = counted(20'000);
    Rows backwards;
    for (std::size_t row = pool.size(); row-- > 0;)
        backwards.push_back(row);
    const Pool turned = herne::select(pool, backwards);
    BOOST_REQUIRE(turned.size() == pool.size());
    for (std::size_t row = 0; row < pool.size(); row += 997) {
        BOOST_TEST(turned.id(row).number() == pool.size() - 1 - row);
        BOOST_TEST((turned.level(row, 0) == pool.level(pool.size() - 1 - row, 0)));
    }
}

BOOST_AUTO_TEST_CASE(nobody_is_a_pool_too) {
    const Pool chosen = herne::select(three(), Rows{});
    BOOST_TEST(chosen.size() == 0U);
    BOOST_TEST(!chosen.provided(1));
}

BOOST_AUTO_TEST_CASE(row_that_is_not_there_or_stands_twice_is_named) {
    const Pool pool = three();
    BOOST_TEST(message_of<invalid_input>([&] {
                   (void)herne::select(pool, Rows{0, 3});
               }) == "rows[1]: row 3 (counted from 0) of a pool of 3 candidates");
    BOOST_TEST(message_of<invalid_input>([&] {
                   (void)herne::select(pool, Rows{1, 0, 1});
               }) == "rows[2]: row 1 (candidate 'y') stands twice; a pool holds a candidate once");
}

BOOST_AUTO_TEST_CASE(pools_stand_one_after_the_other) {
    const std::vector<Pool> parts{three("a"), three("b")};
    const Pool all = concat(parts);
    BOOST_REQUIRE(all.size() == 6U);
    BOOST_TEST(all.id(3).text() == "bx");
    BOOST_TEST((all.profile(4) == parts[1].profile(1)));
    BOOST_TEST(!all.provided(1));
}

BOOST_AUTO_TEST_CASE(competence_that_one_pool_speaks_of_is_provided) {
    const std::vector<Pool> parts{three(), herne::select(counted(0), Rows{})};
    BOOST_TEST(!concat(parts).provided(1));
    PoolBuilder builder{letters({2, 3})};
    builder.add({"other"}, levels_of({1, -1}));
    const std::vector<Pool> both{three(), builder.build()};
    BOOST_TEST(concat(both).provided(1));
}

BOOST_AUTO_TEST_CASE(same_id_in_two_pools_is_named_with_both) {
    const std::vector<Pool> parts{counted(3), counted(2, 3), counted(2, 1)};
    BOOST_TEST(message_of<invalid_input>([&] { (void)concat(parts); }) ==
               "pools[2]: candidate '1' stands in pools[0] too; ids that are row numbers differ if "
               "each pool is made with another first_id");
    BOOST_TEST(concat(std::vector<Pool>{counted(3), counted(2, 3)}).size() == 5U);
}

BOOST_AUTO_TEST_CASE(other_frameworks_other_ids_and_no_pool_are_refused) {
    const Pool other{letters({2, 2})};
    BOOST_TEST(message_of<herne::framework_mismatch>([&] {
                   (void)concat(std::vector<Pool>{three(), other});
               }) ==
               "pools[1]: it is stated over f 1, the first one over f 1; all need the same "
               "framework, to the last label");
    BOOST_TEST(message_of<invalid_input>([&] {
                   (void)concat(std::vector<Pool>{three(), counted(1)});
               }) ==
               "pools[1]: its ids are numbers, those before are not; a pool has one kind of "
               "id");
    BOOST_TEST(message_of<invalid_input>([&] { (void)concat({}); }) ==
               "pools: at least one is needed, for the framework's sake");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
