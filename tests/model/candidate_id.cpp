// SPDX-License-Identifier: BSL-1.0
#include <herne/model/candidate_id.hpp>

#include <herne/error.hpp>

#include <boost/test/unit_test.hpp>

#include <cstdint>
#include <limits>
#include <sstream>

using herne::CandidateId;

BOOST_AUTO_TEST_SUITE(model)
BOOST_AUTO_TEST_SUITE(candidate_id)

BOOST_AUTO_TEST_CASE(numbers_order_by_value_strings_by_bytes) {
    BOOST_TEST((CandidateId{9} < CandidateId{10}));
    BOOST_TEST((CandidateId{"B-10"} < CandidateId{"B-9"}));
    BOOST_TEST((CandidateId{"Z"} < CandidateId{"a"}));
    BOOST_TEST((CandidateId{"z"} < CandidateId{"ä"}));
    BOOST_TEST((CandidateId{std::numeric_limits<std::uint64_t>::max()} < CandidateId{"0"}));
}

BOOST_AUTO_TEST_CASE(number_and_its_digits_are_different_ids) {
    BOOST_TEST(CandidateId{7} != CandidateId{"7"});
    BOOST_TEST(CandidateId{7}.to_string() == CandidateId{"7"}.to_string());
}

BOOST_AUTO_TEST_CASE(empty_and_negative_ids_are_refused) {
    BOOST_CHECK_THROW(CandidateId{""}, herne::invalid_input);
    BOOST_CHECK_THROW(CandidateId{-1}, herne::invalid_input);
}

BOOST_AUTO_TEST_CASE(is_written_as_people_write_it) {
    std::ostringstream out;
    out << CandidateId{"B-007"} << ' ' << CandidateId{std::numeric_limits<std::uint64_t>::max()};
    BOOST_TEST(out.str() == "B-007 18446744073709551615");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
