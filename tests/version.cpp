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

BOOST_AUTO_TEST_CASE(version_is_one_number_for_the_preprocessor) {
#if HERNE_VERSION < 100 || HERNE_VERSION >= 1000000
    BOOST_ERROR("HERNE_VERSION is no version");
#endif
    BOOST_TEST(HERNE_VERSION / 10000 == HERNE_VERSION_MAJOR);
    BOOST_TEST(HERNE_VERSION / 100 % 100 == HERNE_VERSION_MINOR);
    BOOST_TEST(HERNE_VERSION % 100 == HERNE_VERSION_PATCH);
}

BOOST_AUTO_TEST_SUITE_END()
