// SPDX-License-Identifier: BSL-1.0
#include <herne/analysis/weight_space.hpp>

#include <herne/base/error.hpp>
#include <herne/io/record_json.hpp>
#include <herne/record/analysis.hpp>

#include "support/message.hpp"
#include "support/random.hpp"
#include "support/weight_spaces.hpp"
#include "support/worked_example.hpp"

#include <boost/test/unit_test.hpp>

#include <rapidcheck.h>

#include <cstdint>
#include <string>
#include <vector>

namespace {

using namespace herne;
using namespace herne::test;

/// Returns what is said of the parts of a space over `job` that is refused.
std::string refusal_of(const JobProfile& job, const WeightSpaceParts& parts) {
    return message_of<invalid_input>([&] { static_cast<void>(WeightSpace{job, parts}); });
}

}  // namespace

BOOST_AUTO_TEST_SUITE(analysis)
BOOST_AUTO_TEST_SUITE(weight_space)

BOOST_AUTO_TEST_CASE(weights_are_over_requirements_or_groups) {
    const auto requirements = WeightSpace::anything(worked_example());
    BOOST_TEST((requirements.ids() == std::vector<std::string>{"x", "y", "z"}));
    BOOST_TEST((requirements.shares() == std::vector<Fraction>{{2, 5}, {1, 5}, {2, 5}}));
    const auto groups = WeightSpace::anything(worked_example(), WeightsOver::groups);
    BOOST_TEST((groups.ids() == std::vector<std::string>{"A", "B"}));
    BOOST_TEST((groups.shares() == std::vector<Fraction>{{3, 5}, {2, 5}}));
    const auto whole = WeightSpace::anything(job_weighing({1, 2}), WeightsOver::groups);
    BOOST_TEST((whole.ids() == std::vector<std::string>{""}));
    BOOST_TEST((whole.shares() == std::vector<Fraction>{{1, 1}}));
}

BOOST_AUTO_TEST_CASE(around_is_rounded_outwards_and_cut) {
    const auto space = WeightSpace::around(job_weighing({2, 1}), 10);
    BOOST_TEST((space.bounds() == std::vector<ShareRange>{{"a", {6, 10}, {733'334, 1'000'000}},
                                                          {"b", {3, 10}, {366'667, 1'000'000}}}));
    const auto wide = WeightSpace::around(job_weighing({2, 1}), 100);
    BOOST_TEST((wide.bounds() == std::vector<ShareRange>{{"a", {0, 1}, {1, 1}},
                                                         {"b", {0, 1}, {666'667, 1'000'000}}}));
    BOOST_TEST(WeightSpace::around(job_weighing({2, 1}), 0).contains({{2, 3}, {1, 3}}));
    BOOST_TEST(
        (WeightSpace::around(job_weighing({2, 1}), 10).and_around(20).parts().percent == 10));
}

BOOST_AUTO_TEST_CASE(orders_imply_bounds) {
    const auto space = WeightSpace::between(job_weighing({1, 1, 1}), {{"b", {1, 4}, {1, 2}}})
                           .and_at_least("a", "b")
                           .and_at_least("b", "c");
    BOOST_TEST((space.bounds() == std::vector<ShareRange>{{"a", {1, 4}, {1, 1}},
                                                          {"b", {1, 4}, {1, 2}},
                                                          {"c", {0, 1}, {1, 2}}}));
}

BOOST_AUTO_TEST_CASE(equal_shares_are_not_ranked_among_themselves) {
    const auto space = WeightSpace::ranked(job_weighing({2, 1, 2}));
    BOOST_TEST(space.contains({{1, 2}, {0, 1}, {1, 2}}));
    BOOST_TEST(space.contains({{1, 5}, {1, 5}, {3, 5}}));
    BOOST_TEST(space.contains({{3, 5}, {1, 5}, {1, 5}}));
    BOOST_TEST(!space.contains({{3, 5}, {3, 10}, {1, 10}}));
    BOOST_TEST(!space.contains({{3, 5}, {1, 5}, {3, 5}}));
}

BOOST_AUTO_TEST_CASE(a_space_holds_what_its_constraints_say) {
    rc::check([] {
        const Framework framework = any_framework();
        const JobProfile job{any_job_parts(framework, 4), framework};
        const int total = any_number(1, 8);
        WeightSpace space = any_space(job, total);
        if (any_choice())
            space = WeightSpace::around(job, any_number(0, 100));
        for (const auto& parts : all_parts(space.size(), total))
            RC_ASSERT(space.contains(shares_of(parts, total)) == meets(space, parts, total));
    });
}

BOOST_AUTO_TEST_CASE(a_space_is_refused_only_if_no_weights_meet_its_constraints) {
    rc::check([] {
        const JobProfile job = job_weighing({3, 2, 2});
        // Bounds are halves, thirds and quarters: 12 has weights in every space that is not empty
        // unless orders make shares equal, for which 36 is enough.
        WeightSpaceParts parts;
        parts.ranked = any_choice();
        for (int i = any_number(0, 3); i > 0; --i) {
            const int low = any_number(0, 4);
            parts.between.push_back({std::string(1, static_cast<char>('a' + any_number(0, 2))),
                                     {low, 4},
                                     {any_number(low, 4), 4}});
        }
        for (int i = any_number(0, 3); i > 0; --i) {
            const int more = any_number(0, 2);
            parts.at_least.push_back(
                {std::string(1, static_cast<char>('a' + more)),
                 std::string(1, static_cast<char>('a' + (more + any_number(1, 2)) % 3))});
        }
        bool is_empty = false;
        try {
            const WeightSpace space{job, parts};
        } catch (const invalid_input&) {
            is_empty = true;
        }
        bool found = false;
        auto like_it = WeightSpace::anything(job);
        for (const auto& weights : all_parts(3, 24)) {
            bool met = true;
            for (const auto& range : parts.between) {
                const Fraction own{weights[static_cast<std::size_t>(range.id[0] - 'a')], 24};
                met = met && !(own < range.low) && !(range.high < own);
            }
            for (const auto& order : parts.at_least)
                met = met && weights[static_cast<std::size_t>(order.more[0] - 'a')] >=
                                 weights[static_cast<std::size_t>(order.less[0] - 'a')];
            met = met && (!parts.ranked || (weights[0] >= weights[1] && weights[0] >= weights[2]));
            found = found || met;
        }
        RC_ASSERT(is_empty != found);
    });
}

BOOST_AUTO_TEST_CASE(constraints_that_collide_are_named) {
    const JobProfile job = job_weighing({2, 1, 1});
    BOOST_TEST(refusal_of(job, {.percent = 10, .between = {{"a", {4, 5}, {1, 1}}}}) ==
               "weight space: no weights meet all constraints: 'a' is to be at least 4/5 "
               "(between) and at most 11/20 (around 10 %)");
    BOOST_TEST(refusal_of(job, {.ranked = true,
                                .between = {{"a", {0, 1}, {1, 8}}, {"b", {1, 4}, {1, 1}}}}) ==
               "weight space: no weights meet all constraints: 'a' is to be at least 1/4 "
               "(between of 'b' and ranked) and at most 1/8 (between)");
    BOOST_TEST(refusal_of(job, {.between = {{"a", {3, 5}, {1, 1}}, {"c", {3, 5}, {1, 1}}}}) ==
               "weight space: no weights meet all constraints: the least shares sum to 6/5, not to "
               "1: 'a' at least 3/5 (between), 'c' at least 3/5 (between)");
    BOOST_TEST(refusal_of(job, {.between = {{"a", {0, 1}, {1, 4}}},
                                .at_least = {{"a", "b"}, {"a", "c"}}}) ==
               "weight space: no weights meet all constraints: the greatest shares sum to 3/4, not "
               "to 1: 'a' at most 1/4 (between), 'b' at most 1/4 (between of 'a' and at "
               "least), 'c' at most 1/4 (between of 'a' and at least)");
}

BOOST_AUTO_TEST_CASE(bad_constraints_are_refused) {
    const JobProfile job = job_weighing({2, 1, 1});
    BOOST_TEST(refusal_of(job, {.percent = 101}) == "percent: 101 is not in 0..100");
    BOOST_TEST(refusal_of(job, {.percent = -1}) == "percent: -1 is not in 0..100");
    BOOST_TEST(message_of<invalid_input>([&] {
                   static_cast<void>(WeightSpace::around(job, 20).and_around(101));
               }) == "percent: 101 is not in 0..100");
    BOOST_TEST(refusal_of(job, {.between = {{"a", {-1, 2}, {1, 1}}}}) ==
               "between['a'].low: -1/2 is not in 0..1");
    BOOST_TEST(refusal_of(job, {.between = {{"a", {0, 1}, {3, 2}}}}) ==
               "between['a'].high: 3/2 is not in 0..1");
    BOOST_TEST(refusal_of(job, {.between = {{"a", {1, 2}, {1, 4}}}}) ==
               "between['a']: the least share 1/2 is above the greatest, 1/4");
    BOOST_TEST(refusal_of(job, {.at_least = {{"a", "a"}}}) ==
               "at_least: 'a' is compared with itself");
    BOOST_TEST(refusal_of(job, {.between = {{"a", {0, 1}, {1, 999'999'937}},
                                            {"b", {0, 1}, {1, 999'999'929}}}}) ==
               "between: the common denominator of all bounds exceeds 10^15; fractions with "
               "smaller or fewer denominators avoid it");
    BOOST_TEST(message_of<unknown_id>([&] {
                   static_cast<void>(WeightSpace::between(job, {{"aa", {0, 1}, {1, 1}}}));
               }) == "unknown requirement 'aa'; the nearest known one is 'a'");
    BOOST_CHECK_THROW(
        static_cast<void>(
            WeightSpace::anything(worked_example(), WeightsOver::groups).and_at_least("A", "C")),
        unknown_id);
    BOOST_CHECK_THROW(static_cast<void>(WeightSpace::anything(job).contains({{1, 1}})),
                      invalid_input);
}

BOOST_AUTO_TEST_CASE(parts_make_the_space_anew) {
    const JobProfile job = job_weighing({2, 1, 1});
    const auto space = WeightSpace::around(job, 50)
                           .and_ranked()
                           .and_between({{"a", {1, 2}, {3, 5}}})
                           .and_at_least("b", "c");
    const auto again = record_from_json<WeightSpaceParts>(to_json(space.parts()));
    BOOST_TEST((WeightSpace{job, again} == space));
    BOOST_TEST((space.and_at_least("c", "b") != space));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
