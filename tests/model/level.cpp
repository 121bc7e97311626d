// SPDX-License-Identifier: BSL-1.0
#include <herne/model/level.hpp>

#include <herne/base/error.hpp>

#include "support/message.hpp"

#include <boost/test/unit_test.hpp>

#include <sstream>

BOOST_AUTO_TEST_SUITE(model)
BOOST_AUTO_TEST_SUITE(level)

BOOST_AUTO_TEST_CASE(unknown_is_not_zero) {
    const herne::Level unknown = herne::Level::unknown();
    BOOST_TEST(!unknown.known());
    BOOST_TEST(!(unknown == herne::Level{0}));
    BOOST_TEST(unknown.worst() == 0);
    BOOST_TEST(unknown.best(6) == 6);
    BOOST_TEST(unknown.value_or(-1) == -1);
}

BOOST_AUTO_TEST_CASE(known_level_is_the_same_in_both_cases) {
    for (int value = 0; value <= herne::Level::highest; ++value) {
        const herne::Level level = value;
        BOOST_TEST(level.known());
        BOOST_TEST(level.worst() == value);
        BOOST_TEST(level.best(14) == value);
    }
}

BOOST_AUTO_TEST_CASE(numbers_that_are_no_level_are_refused) {
    BOOST_TEST(herne::test::message_of<herne::invalid_input>([] { herne::Level{15}; }) ==
               "level: 15 is not in 0..14");
    BOOST_CHECK_THROW(herne::Level{-1}, herne::invalid_input);
    BOOST_CHECK_THROW(herne::Level{256}, herne::invalid_input);
}

BOOST_AUTO_TEST_CASE(is_written_as_number_or_question_mark) {
    std::ostringstream out;
    out << herne::Level{3} << ' ' << herne::Level{};
    BOOST_TEST(out.str() == "3 ?");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
