// SPDX-License-Identifier: BSL-1.0
#include <herne/model/candidate_id.hpp>

#include <herne/base/error.hpp>

#include <boost/test/unit_test.hpp>

#include <cstdint>
#include <limits>
#include <sstream>
#include <type_traits>
#include <unordered_set>
#include <utility>

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

BOOST_AUTO_TEST_CASE(every_integer_type_makes_a_number) {
    BOOST_TEST(CandidateId{std::int8_t{7}} == CandidateId{7});
    BOOST_TEST(CandidateId{std::uint8_t{7}} == CandidateId{7});
    BOOST_TEST(CandidateId{short{7}} == CandidateId{7});
    BOOST_TEST(CandidateId{7U} == CandidateId{7});
    BOOST_TEST(CandidateId{7L} == CandidateId{7});
    BOOST_TEST(CandidateId{7UL} == CandidateId{7});
    BOOST_TEST(CandidateId{7LL} == CandidateId{7});
    BOOST_TEST(CandidateId{7ULL} == CandidateId{7});
    BOOST_TEST(CandidateId{0} == CandidateId{});
    BOOST_TEST(CandidateId{std::numeric_limits<long long>::max()}.number() ==
               9'223'372'036'854'775'807U);
    BOOST_CHECK_THROW(CandidateId{std::numeric_limits<long long>::min()}, herne::invalid_input);
    BOOST_CHECK_THROW(CandidateId{std::int8_t{-1}}, herne::invalid_input);
}

BOOST_AUTO_TEST_CASE(what_is_no_integer_and_no_string_does_not_compile) {
    static_assert(!std::is_constructible_v<CandidateId, bool>);
    static_assert(!std::is_constructible_v<CandidateId, char>);
    static_assert(!std::is_constructible_v<CandidateId, char16_t>);
    static_assert(!std::is_constructible_v<CandidateId, wchar_t>);
    static_assert(!std::is_constructible_v<CandidateId, double>);
    static_assert(!std::is_constructible_v<CandidateId, std::nullptr_t>);
    static_assert(std::is_convertible_v<long long, CandidateId>);
    BOOST_TEST((std::is_convertible_v<std::string_view, CandidateId>));
}

BOOST_AUTO_TEST_CASE(ids_can_be_keys_of_hashed_containers) {
    const std::unordered_set<CandidateId> ids{7, "7", "B-007", 7, "B-007"};
    BOOST_TEST(ids.size() == 3U);
    BOOST_TEST(ids.contains("7"));
    BOOST_TEST(!ids.contains(8));
}

BOOST_AUTO_TEST_CASE(id_that_was_moved_from_is_the_number_0) {
    CandidateId from{"a long id that lies in memory of its own"};
    CandidateId to{std::move(from)};
    BOOST_TEST(from == CandidateId{0});  // NOLINT(bugprone-use-after-move)
    BOOST_TEST(to.text() == "a long id that lies in memory of its own");
    from = std::move(to);
    BOOST_TEST(to == CandidateId{0});  // NOLINT(bugprone-use-after-move)
    BOOST_TEST(from.text() == "a long id that lies in memory of its own");
}

BOOST_AUTO_TEST_CASE(is_written_as_people_write_it) {
    std::ostringstream out;
    out << CandidateId{"B-007"} << ' ' << CandidateId{std::numeric_limits<std::uint64_t>::max()};
    BOOST_TEST(out.str() == "B-007 18446744073709551615");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
