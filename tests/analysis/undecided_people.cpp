// SPDX-License-Identifier: BSL-1.0
#include <herne/analysis/undecided_people.hpp>

#include <boost/test/unit_test.hpp>

#include <string>

BOOST_AUTO_TEST_SUITE(analysis)
BOOST_AUTO_TEST_SUITE(undecided_people)

BOOST_AUTO_TEST_CASE(undecided_people_have_the_words_of_the_files) {
    using herne::UndecidedPeople;
    BOOST_TEST(std::string{herne::to_string(UndecidedPeople::marked)} == "marked");
    BOOST_TEST(std::string{herne::to_string(UndecidedPeople::left_out)} == "left_out");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
