// SPDX-License-Identifier: BSL-1.0
#include <herne/job/finding.hpp>

#include <boost/test/unit_test.hpp>

#include <string>

BOOST_AUTO_TEST_SUITE(job)
BOOST_AUTO_TEST_SUITE(finding)

BOOST_AUTO_TEST_CASE(severities_have_names) {
    BOOST_TEST(std::string{to_string(herne::Severity::information)} == "information");
    BOOST_TEST(std::string{to_string(herne::Severity::warning)} == "warning");
    BOOST_TEST(std::string{to_string(herne::Severity::error)} == "error");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
