// SPDX-License-Identifier: BSL-1.0
#include <herne/version.hpp>

#include <boost/test/unit_test.hpp>

#include <string>

BOOST_AUTO_TEST_SUITE(version)

BOOST_AUTO_TEST_CASE(library_and_headers_are_of_one_version) {
    BOOST_TEST(herne::version() == std::to_string(HERNE_VERSION_MAJOR) + "." +
                                       std::to_string(HERNE_VERSION_MINOR) + "." +
                                       std::to_string(HERNE_VERSION_PATCH));
}

BOOST_AUTO_TEST_SUITE_END()
