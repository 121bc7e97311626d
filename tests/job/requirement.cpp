// SPDX-License-Identifier: BSL-1.0
#include <herne/job/requirement.hpp>

#include <boost/test/unit_test.hpp>

#include <string>

BOOST_AUTO_TEST_SUITE(job)
BOOST_AUTO_TEST_SUITE(requirement)

BOOST_AUTO_TEST_CASE(importance_has_the_words_of_the_files) {
    using herne::Importance;
    BOOST_TEST(std::string{herne::to_string(Importance::must)} == "must");
    BOOST_TEST(std::string{herne::to_string(Importance::expected)} == "expected");
    BOOST_TEST(std::string{herne::to_string(Importance::wish)} == "wish");
}

BOOST_AUTO_TEST_CASE(sharing_has_the_words_of_the_files) {
    using herne::Sharing;
    BOOST_TEST(std::string{herne::to_string(Sharing::either)} == "either");
    BOOST_TEST(std::string{herne::to_string(Sharing::both)} == "both");
    BOOST_TEST(std::string{herne::to_string(Sharing::mean)} == "mean");
}

BOOST_AUTO_TEST_CASE(equality_looks_at_the_fit) {
    const herne::Requirement requirement{.id = "r", .competence = "f/a"};
    herne::Requirement other = requirement;
    BOOST_TEST((requirement == other));
    other.fit = herne::Fit::threshold();
    BOOST_TEST(!(requirement == other));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
