// SPDX-License-Identifier: BSL-1.0
#include <herne/record/field.hpp>

#include <herne/record/match.hpp>

#include <boost/test/unit_test.hpp>

#include <array>
#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

using namespace herne;

namespace {

struct Sample {
    int first = 1;
    std::string second = "b";
    int third = 3;
    int fourth = 4;
};

/// All records of the library.
using Records =
    std::tuple<ScaleLevel, Area, Competence, Edition, FrameworkParts, Evidence, Clause, Requirement,
               RequirementGroup, Task, Stage, Pay, Terms, JobProfileParts, RoundedShare, Finding,
               Provenance, PointsTable, Reason, Raise, Ways, RankingEntry, LeftOut, OpenCandidate,
               ClauseCount, RankingCounts, RankingWarning, RankingParts, ExplainedRequirement, Step,
               Explanation, ComparedPoints, ComparedRequirement, Comparison>;

/// Becomes a member of any type, where nothing is evaluated.
struct Anything {
    template <class T>
    constexpr operator T() const {  // NOLINT(google-explicit-constructor)
        throw "evaluated";
    }
};

template <class T, std::size_t... I>
constexpr bool takes(std::index_sequence<I...> /*members*/) {
    return requires {
        T{(static_cast<void>(I), Anything{})...};
    };
}

/// Returns how many members an aggregate has, some of which may have to be given.
template <class T, std::size_t Count = 40>
constexpr std::size_t members() {
    if constexpr (Count == 0 || takes<T>(std::make_index_sequence<Count>{}))
        return Count;
    else
        return members<T, Count - 1>();
}

template <class Check>
void for_each_record(Check check) {
    [&]<class... T>(const std::tuple<T...>*) {
        (check(std::type_identity<T>{}), ...);
    }(static_cast<const Records*>(nullptr));
}

template <class T>
std::vector<std::string_view> names_by(const auto& order) {
    std::vector<std::string_view> names;
    for (const std::size_t position : order)
        names.push_back(detail::field_names<T>[position]);
    return names;
}

}  // namespace

template <>
inline constexpr auto herne::record_fields<Sample> =
    herne::record("Sample.", herne::field("first", &Sample::first, "").json_after("fourth"),
                  herne::field("second", &Sample::second, "").json_after("first"),
                  herne::field("third", &Sample::third, "").digest_after("fourth"),
                  herne::field("fourth", &Sample::fourth, ""));

static_assert(DescribedRecord<Pay> && DescribedRecord<Sample> && !DescribedRecord<int> &&
              !DescribedRecord<Scale>);

BOOST_AUTO_TEST_SUITE(record)
BOOST_AUTO_TEST_SUITE(field)

BOOST_AUTO_TEST_CASE(fields_stand_behind_those_that_they_name) {
    const std::vector<std::string_view> json{"third", "fourth", "first", "second"};
    const std::vector<std::string_view> digest{"first", "second", "fourth", "third"};
    const std::vector<std::string_view> described{"first", "second", "third", "fourth"};
    BOOST_TEST(names_by<Sample>(detail::json_order<Sample>) == json,
               boost::test_tools::per_element());
    BOOST_TEST(names_by<Sample>(detail::digest_order<Sample>) == digest,
               boost::test_tools::per_element());
    BOOST_TEST(names_by<Sample>(detail::described_order<Sample>) == described,
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(every_member_of_every_record_is_described) {
    for_each_record([]<class T>(std::type_identity<T>) {
        BOOST_TEST(record_fields<T>.size == members<T>(), record_fields<T>.doc);
        BOOST_TEST(!record_fields<T>.doc.empty());
    });
}

BOOST_AUTO_TEST_CASE(every_field_has_a_name_of_its_own_and_words) {
    for_each_record([]<class T>(std::type_identity<T>) {
        std::set<std::string_view> names;
        detail::for_each_field<T>([&](const auto& one) {
            BOOST_TEST(names.insert(one.name).second, one.name);
            BOOST_TEST(one.doc.ends_with('.'), one.name);
            BOOST_TEST(one.minimum <= one.maximum);
        });
    });
}

BOOST_AUTO_TEST_CASE(every_order_holds_every_field_once) {
    for_each_record([]<class T>(std::type_identity<T>) {
        for (const auto& order : {detail::json_order<T>, detail::digest_order<T>})
            BOOST_TEST(std::set<std::size_t>(order.begin(), order.end()).size() ==
                       record_fields<T>.size);
    });
}

BOOST_AUTO_TEST_CASE(field_is_found_by_its_member) {
    BOOST_TEST(detail::field_of(&Pay::weekly_hours).name == "weekly_hours");
    BOOST_TEST(detail::field_of(&Pay::weekly_hours).maximum == 168);
    BOOST_TEST(detail::field_of(&Pay::grade).name == "grade");
}

BOOST_AUTO_TEST_CASE(default_is_what_the_struct_says) {
    Sample sample;
    BOOST_TEST(detail::is_at_default(detail::field_of(&Sample::third), sample));
    sample.third = 0;
    BOOST_TEST(!detail::is_at_default(detail::field_of(&Sample::third), sample));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
