// SPDX-License-Identifier: BSL-1.0
#include <herne/model/competence.hpp>

#include <boost/test/unit_test.hpp>

#include <string>

BOOST_AUTO_TEST_SUITE(model)
BOOST_AUTO_TEST_SUITE(competence)

BOOST_AUTO_TEST_CASE(proof_has_the_words_of_the_files) {
    BOOST_TEST(std::string{herne::to_string(herne::Proof::document)} == "document");
    BOOST_TEST(std::string{herne::to_string(herne::Proof::judgement)} == "judgement");
}

BOOST_AUTO_TEST_CASE(equality_looks_at_the_scale) {
    const herne::Competence competence{
        .id = "f/a", .label = "A", .scale = {"s", {{.label = "one"}}}};
    herne::Competence other = competence;
    BOOST_TEST((competence == other));
    other.scale = herne::Scale{"s", {{.label = "two"}}};
    BOOST_TEST(!(competence == other));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
