// SPDX-License-Identifier: BSL-1.0
#include <herne/analysis/availability.hpp>

#include <herne/base/error.hpp>

#include "support/every_tandem.hpp"
#include "support/message.hpp"

#include <boost/test/unit_test.hpp>

#include <limits>
#include <string>
#include <vector>

namespace {

using namespace herne;
using namespace herne::test;

std::string refusal_of(std::vector<AvailabilityEntry> entries) {
    return message_of<invalid_input>([&] { (void)Availability{std::move(entries)}; });
}

}  // namespace

BOOST_AUTO_TEST_SUITE(analysis)
BOOST_AUTO_TEST_SUITE(availability)

BOOST_AUTO_TEST_CASE(entries_stand_by_id_and_are_found) {
    const Availability table{
        {{.id = 20, .low = {1, 2}, .high = {1, 1}, .days = {Weekday::friday, Weekday::monday}},
         {.id = 3, .low = {19, 39}, .high = {20, 39}}}};
    BOOST_TEST(table.entries().size() == 2U);
    BOOST_TEST(table.entries()[0].id.number() == 3U);
    BOOST_TEST(table.find(4) == nullptr);
    BOOST_TEST(table.find("3") == nullptr);
    BOOST_REQUIRE(table.find(20) != nullptr);
    BOOST_TEST((table.find(20)->days == std::vector{Weekday::monday, Weekday::friday}));
    BOOST_TEST(Availability{}.entries().empty());
    BOOST_TEST(Availability{}.find(1) == nullptr);
}

BOOST_AUTO_TEST_CASE(digests_tell_content_apart_and_not_its_order) {
    const AvailabilityEntry a{.id = "a", .low = {1, 2}, .high = {3, 4}};
    const AvailabilityEntry b{.id = "b", .low = {1, 4}, .high = {1, 2}};
    BOOST_TEST((Availability{{a, b}} == Availability{{b, a}}));
    auto other = b;
    other.days = {Weekday::sunday};
    BOOST_TEST(!(Availability{{a, b}} == Availability{{a, other}}));
    BOOST_TEST(!(Availability{{a}} == Availability{}));
}

BOOST_AUTO_TEST_CASE(what_is_no_share_of_full_time_is_refused_with_its_place) {
    BOOST_TEST(refusal_of({{.id = "ada", .low = {0, 1}}}) ==
               "availability[\"ada\"].low: 0 is not above 0 and at most 1");
    BOOST_TEST(refusal_of({{.id = 7, .low = {-1, 2}}}) ==
               "availability[\"7\"].low: -1/2 is not above 0 and at most 1");
    BOOST_TEST(refusal_of({{.id = "ada", .high = {41, 39}}}) ==
               "availability[\"ada\"].high: 41/39 is not above 0 and at most 1");
    BOOST_TEST(refusal_of({{.id = "ada", .low = {2, 3}, .high = {1, 2}}}) ==
               "availability[\"ada\"].high: 1/2 is less than low, 2/3");
}

BOOST_AUTO_TEST_CASE(nobody_and_no_day_stands_twice) {
    BOOST_TEST(refusal_of({{.id = "ada"}, {.id = "bo"}, {.id = "ada"}}) ==
               "availability: names \"ada\" twice");
    BOOST_TEST(refusal_of({{.id = "ada", .days = {Weekday::monday, Weekday::monday}}}) ==
               "availability[\"ada\"].days: monday stands twice");
    BOOST_TEST(refusal_of({{.id = "ada"}, {.id = 1}}) ==
               "availability: holds numbers and strings as ids, as ada and 1");
}

BOOST_AUTO_TEST_CASE(hours_add_up_exactly) {
    const auto wants = [](Fraction low, Fraction high) {
        return AvailabilityEntry{.low = low, .high = high};
    };
    BOOST_TEST(hours_add_up(wants({1, 2}, {1, 2}), wants({1, 2}, {1, 2})));
    BOOST_TEST(hours_add_up(wants({19, 39}, {19, 39}), wants({1, 3}, {20, 39})));
    BOOST_TEST(!hours_add_up(wants({19, 39}, {19, 39}), wants({1, 3}, {20, 40})));
    BOOST_TEST(!hours_add_up(wants({2, 3}, {1, 1}), wants({334, 1000}, {1, 1})));
    BOOST_TEST(hours_add_up(wants({2, 3}, {1, 1}), wants({333, 1000}, {1, 1})));
    constexpr std::int64_t huge = std::numeric_limits<std::int64_t>::max();
    BOOST_TEST(hours_add_up(wants({1, huge}, {huge - 1, huge}), wants({1, huge}, {1, huge})));
    BOOST_TEST(!hours_add_up(wants({1, huge}, {huge - 2, huge}), wants({1, huge}, {1, huge})));
    for (int a = 1; a <= 6; ++a)
        for (int b = a; b <= 6; ++b)
            for (int c = 1; c <= 5; ++c)
                for (int d = c; d <= 5; ++d)
                    BOOST_TEST(hours_add_up(wants({a, 6}, {b, 6}), wants({c, 5}, {d, 5})) ==
                               hours_fit(wants({a, 6}, {b, 6}), wants({c, 5}, {d, 5})));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
