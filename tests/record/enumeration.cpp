// SPDX-License-Identifier: BSL-1.0
#include <herne/record/enumeration.hpp>

#include <herne/record/io.hpp>
#include <herne/record/job.hpp>

#include <boost/test/unit_test.hpp>

#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>

using namespace herne;

namespace {

using Enumerations = std::tuple<Proof, EvidenceStatus, LevelsAs, UnknownAs, Verdict, Clause::Kind,
                                Fit::Kind, Importance, Sharing, Severity, Employer, RankOrderMethod,
                                CsvLayout, OtherColumns, CsvEncoding, IdKind, SpreadsheetCells>;

template <class Check>
void for_each_enumeration(Check check) {
    [&]<class... T>(const std::tuple<T...>*) {
        (check(std::type_identity<T>{}), ...);
    }(static_cast<const Enumerations*>(nullptr));
}

}  // namespace

static_assert(Enumeration<Proof> && !Enumeration<int> && !Enumeration<StringForm>);
static_assert(std::string_view{enumerator_name(Importance::wish)} == "wish");

BOOST_AUTO_TEST_SUITE(record)
BOOST_AUTO_TEST_SUITE(enumeration)

BOOST_AUTO_TEST_CASE(names_lead_to_their_values_and_back) {
    for_each_enumeration([]<class T>(std::type_identity<T>) {
        std::set<std::string> names;
        for (const auto& one : enumerators<T>) {
            BOOST_TEST(enumerator_name(one.value) == one.name);
            BOOST_TEST((enumerator_of<T>(one.name) == one.value));
            BOOST_TEST(names.insert(one.name).second, one.name);
        }
        BOOST_TEST(!names.empty());
        BOOST_TEST((!enumerator_of<T>("no such word")));
    });
}

BOOST_AUTO_TEST_CASE(value_that_is_none_has_no_name) {
    BOOST_TEST(enumerator_name(static_cast<Proof>(2)) == "");
    BOOST_TEST(enumerator_name(static_cast<Proof>(-1)) == "");
}

BOOST_AUTO_TEST_CASE(words_are_those_of_to_string) {
    BOOST_TEST(to_string(Severity::information) == std::string{"information"});
    BOOST_TEST(to_string(Fit::Kind::full_scale) == std::string{"full_scale"});
    BOOST_TEST(to_string(EvidenceStatus::judged) == std::string{"judged"});
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
