// SPDX-License-Identifier: BSL-1.0
#include <herne/base/problems.hpp>

#include "support/message.hpp"

#include <boost/test/unit_test.hpp>

namespace {

using herne::invalid_file;
using herne::Problem;
using herne::Problems;

}  // namespace

BOOST_AUTO_TEST_SUITE(base)
BOOST_AUTO_TEST_SUITE(problems)

BOOST_AUTO_TEST_CASE(nothing_is_thrown_where_nothing_is_wrong) {
    const Problems none{"people.csv"};
    BOOST_TEST(none.empty());
    BOOST_CHECK_NO_THROW(none.throw_if_any());
}

BOOST_AUTO_TEST_CASE(problems_are_listed_in_the_order_in_which_they_are_found) {
    Problems some{"people.csv"};
    some.add("row 2", "is blank");
    some.add({"row 1", "is odd"});
    some.add("row 3", herne::not_in("elsewhere", "7", "0..6"));
    some.add("row 4", herne::invalid_input{herne::not_in("level", "15", "0..14")});
    BOOST_TEST(herne::test::message_of<invalid_file>([&] { some.throw_if_any(); }) ==
               "people.csv: row 2: is blank\npeople.csv: row 1: is odd\n"
               "people.csv: row 3: 7 is not in 0..6\n"
               "people.csv: row 4: level: 15 is not in 0..14");
    BOOST_TEST((some.listed()[3] == Problem{"row 4", "level: 15 is not in 0..14", "15", "0..14"}));
}

BOOST_AUTO_TEST_CASE(twenty_problems_are_listed_and_the_others_counted) {
    Problems many{"people.csv"};
    for (int i = 0; i < 20; ++i) {
        BOOST_TEST(many.lists_next());
        many.add("row", "is odd");
    }
    BOOST_TEST(!many.lists_next());
    many.add("row", "is odd");
    many.count_one();
    BOOST_TEST(many.count() == 22U);
    BOOST_TEST(many.listed().size() == 20U);
    BOOST_TEST(herne::test::message_of<invalid_file>([&] {
                   many.throw_if_any();
               }).ends_with("\npeople.csv: and 2 more"));
}

BOOST_AUTO_TEST_CASE(past_the_maximum_nothing_is_counted) {
    Problems few{"frame", 2};
    for (int i = 0; i < 3; ++i) {
        BOOST_TEST(few.full() == (i >= 2));
        few.add("row", "is odd");
    }
    BOOST_TEST(few.count() == 2U);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
