// SPDX-License-Identifier: BSL-1.0
#include <herne/analysis/explain_tandem.hpp>

#include <herne/base/error.hpp>
#include <herne/match/explain.hpp>

#include "support/every_tandem.hpp"
#include "support/message.hpp"
#include "support/worked_example.hpp"

#include <boost/test/unit_test.hpp>

#include <rapidcheck.h>

#include <vector>

namespace {

using namespace herne;
using namespace herne::test;

JobProfile shared_example() {
    auto parts = worked_example_parts();
    parts.requirements[0].shared = Sharing::either;
    parts.requirements[1].shared = Sharing::both;
    parts.requirements[2].shared = Sharing::mean;
    return {parts, letters({4, 3, 2})};
}

Profile person(const char* id, const std::vector<int>& levels) {
    return {id, letters({4, 3, 2}), levels_of(levels)};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(analysis)
BOOST_AUTO_TEST_SUITE(explain_tandem)

BOOST_AUTO_TEST_CASE(each_requirement_says_who_brings_what) {
    const auto found =
        herne::explain_tandem(person("ada", {4, 1, 2}), person("bo", {1, 3, -1}), shared_example());
    BOOST_TEST(found.doubled);
    BOOST_TEST(found.max_points == 60);
    BOOST_REQUIRE(found.requirements.size() == 3U);
    const auto& x = found.requirements[0];
    BOOST_TEST((x.shared == Sharing::either));
    BOOST_TEST(x.level.value() == 4);
    BOOST_TEST((x.covered_by == OfTwo::a));
    BOOST_TEST(x.points == 24);
    BOOST_TEST(x.points_b == 6);
    BOOST_TEST(x.shortfall == 0);
    const auto& y = found.requirements[1];
    BOOST_TEST(y.level.value() == 1);
    BOOST_TEST((y.covered_by == OfTwo::b));
    BOOST_TEST(y.points == 4);
    BOOST_TEST(y.shortfall == 2);
    const auto& z = found.requirements[2];
    BOOST_TEST(!z.level);
    BOOST_TEST((z.covered_by == OfTwo::a));
    BOOST_TEST(z.points == 12);
    BOOST_TEST(z.best == 24);
    BOOST_TEST(z.maximum == 24);
    BOOST_TEST(z.shortfall == 2);
    BOOST_TEST(z.label_b.empty());
    BOOST_TEST(found.points == 40);
    BOOST_TEST(found.best == 52);
}

BOOST_AUTO_TEST_CASE(totals_are_those_of_tandems_and_parts_add_up) {
    BOOST_TEST(rc::check([] {
        const Framework framework = any_framework();
        const JobProfile job = any_shared_job(framework);
        const Field field = any_field(framework, 8);
        const Pool pool = field.pool();
        for (const auto& pair : herne::tandems(pool, job, {.top = all}).entries) {
            const auto found = herne::explain_tandem(pool[pair.a], pool[pair.b], job);
            RC_ASSERT(found.points == pair.points);
            RC_ASSERT(found.best == pair.best);
            RC_ASSERT(
                (found.verdict_a == Verdict::eligible && found.verdict_b == Verdict::eligible) ==
                (pair.verdict == Verdict::eligible));
            const auto a = herne::explain(pool[pair.a], job);
            const auto b = herne::explain(pool[pair.b], job);
            std::int64_t points = 0;
            std::int64_t maximum = 0;
            for (std::size_t r = 0; r < found.requirements.size(); ++r) {
                const auto& one = found.requirements[r];
                const std::int64_t factor = found.doubled ? 2 : 1;
                RC_ASSERT(one.points_a == factor * a.requirements[r].points);
                RC_ASSERT(one.points_b == factor * b.requirements[r].points);
                RC_ASSERT(one.points >= std::min(one.points_a, one.points_b));
                RC_ASSERT(one.points <= std::max(one.points_a, one.points_b));
                const bool first = a.requirements[r].shortfall == 0;
                const bool second = b.requirements[r].shortfall == 0;
                RC_ASSERT(one.covered_by == (first && second ? OfTwo::both
                                             : first         ? OfTwo::a
                                             : second        ? OfTwo::b
                                                             : OfTwo::nobody));
                RC_ASSERT((one.shortfall == 0) ==
                          (one.shared == Sharing::either ? first || second : first && second));
                points += one.points;
                maximum += one.maximum;
            }
            RC_ASSERT(points == found.points);
            RC_ASSERT(maximum == found.max_points);
        }
    }));
}

BOOST_AUTO_TEST_CASE(hours_and_days_are_told_where_both_asked_for_part_time) {
    const Availability table{
        {{.id = "ada",
          .low = {1, 2},
          .high = {3, 4},
          .days = {Weekday::monday, Weekday::tuesday, Weekday::saturday}},
         {.id = "bo", .low = {1, 4}, .high = {1, 2}, .days = {Weekday::tuesday, Weekday::thursday}},
         {.id = "cy", .low = {1, 8}, .high = {1, 8}}}};
    const auto with = [&](const char* a, const char* b) {
        return herne::explain_tandem(person(a, {4, 1, 2}), person(b, {1, 3, 1}), shared_example(),
                                     {.availability = table});
    };
    const auto found = with("ada", "bo");
    BOOST_TEST(found.hours_add_up.value());
    BOOST_TEST((found.days == std::vector<SharedDay>{{Weekday::monday, OfTwo::a},
                                                     {Weekday::tuesday, OfTwo::both},
                                                     {Weekday::wednesday, OfTwo::nobody},
                                                     {Weekday::thursday, OfTwo::b},
                                                     {Weekday::friday, OfTwo::nobody},
                                                     {Weekday::saturday, OfTwo::a}}));
    BOOST_TEST(!with("ada", "cy").hours_add_up.value());
    BOOST_TEST(with("ada", "cy").days.empty());
    BOOST_TEST(!with("ada", "di").hours_add_up);
    BOOST_TEST(!with("ada", "di").wanted_b);
    BOOST_TEST((with("bo", "ada").wanted_b->high == Fraction{3, 4}));
}

BOOST_AUTO_TEST_CASE(nobody_shares_with_themselves_and_frameworks_have_to_match) {
    const auto ada = person("ada", {4, 1, 2});
    BOOST_TEST(message_of<invalid_input>([&] {
                   (void)herne::explain_tandem(ada, ada, shared_example());
               }) == "b: \"ada\" is the same person as a");
    BOOST_CHECK_THROW(
        (void)herne::explain_tandem(ada, {"bo", letters({4}), levels_of({1})}, shared_example()),
        framework_mismatch);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
