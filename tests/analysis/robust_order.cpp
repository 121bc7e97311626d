// SPDX-License-Identifier: BSL-1.0
#include <herne/analysis/robust_order.hpp>

#include <herne/base/error.hpp>
#include <herne/io/record_json.hpp>
#include <herne/match/rank.hpp>
#include <herne/match/scan.hpp>
#include <herne/record/analysis.hpp>

#include "support/message.hpp"
#include "support/random.hpp"
#include "support/weight_spaces.hpp"
#include "support/worked_example.hpp"

#include <boost/test/unit_test.hpp>

#include <rapidcheck.h>

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <string>
#include <vector>

namespace {

using namespace herne;
using namespace herne::test;
using People = herne::test::Field;

/// Returns the signs of the least differences over whole parts of `total`, which hold all vertices.
std::vector<int> least_by_lattice(const People& field, const WeightSpace& space, std::int64_t total,
                                  UnknownAs order) {
    std::vector<int> least(field.size() * field.size(), 1);
    for (const auto& parts : all_weights(space, total)) {
        std::vector<Rational> scores;
        for (const auto& levels : field.levels)
            scores.push_back(score_under(space, parts, total, levels, order));
        for (std::size_t a = 0; a < field.size(); ++a)
            for (std::size_t b = 0; b < field.size(); ++b) {
                const int sign = scores[a] < scores[b] ? -1 : scores[a] > scores[b] ? 1 : 0;
                least[a * field.size() + b] = std::min(least[a * field.size() + b], sign);
            }
    }
    return least;
}

/// Returns whether the edges are those of the definition, and no more.
bool edges_fit(const RobustOrder& order) {
    const std::size_t people = order.ids.size();
    const auto direct = [&](std::size_t a, std::size_t b) {
        bool between = false;
        for (std::size_t c = 0; c < people; ++c)
            between = between || (order.certainly_before(a, c) && order.certainly_before(c, b));
        return order.certainly_before(a, b) && !between;
    };
    std::vector<CertainEdge> expected;
    for (std::size_t a = 0; a < people; ++a)
        for (std::size_t b = 0; b < people; ++b)
            if (order.equal_to[a] == a && order.equal_to[b] == b && direct(a, b))
                expected.push_back({a, b});
    return order.edges == expected;
}

RobustOrder order_of(const People& field, const WeightSpace& space,
                     const RobustOrderOptions& options = {}) {
    return robust_order(field.pool(), space.job(), space, field.ids, options);
}

/// A field with at least one candidate.
People any_people(const Framework& framework, int most) {
    People field = any_field(framework, most);
    if (field.size() == 0) {
        field.ids.emplace_back(std::uint64_t{1});
        field.levels.push_back(any_levels(framework));
    }
    return field;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(analysis)
BOOST_AUTO_TEST_SUITE(robust_order)

BOOST_AUTO_TEST_CASE(who_is_before_whom_depends_on_the_space) {
    const JobProfile job = job_weighing({3, 2, 1});
    // All of the first; half of the first and all of the second; a quarter of everything.
    const People field =
        field_of(job.framework(), {{1, {4, 0, 0}}, {2, {2, 4, 0}}, {3, {1, 1, 1}}});
    const auto anything = order_of(field, WeightSpace::anything(job));
    BOOST_TEST(!anything.certainly_at_least(0, 1));
    BOOST_TEST(anything.possibly_before(0, 1));
    BOOST_TEST(anything.possibly_before(1, 0));
    BOOST_TEST(anything.possibly_before(2, 0));
    BOOST_TEST(anything.edges.empty());
    // Under ranks the means are 1, 0, 0; 1/2, 1/2, 0; 1/3, 1/3, 1/3.
    const auto ranked = order_of(field, WeightSpace::ranked(job));
    BOOST_TEST(ranked.certainly_before(0, 2));
    BOOST_TEST(ranked.least_of(0, 2) == 1);
    BOOST_TEST(ranked.certainly_before(1, 2));
    BOOST_TEST(!ranked.possibly_before(2, 1));
    BOOST_TEST(!ranked.certainly_at_least(0, 1));
    BOOST_TEST((ranked.edges == std::vector<CertainEdge>{{0, 2}, {1, 2}}));
    // 4 x a >= 2 x a + 4 x b wherever a is at least twice b.
    const auto between =
        order_of(field, WeightSpace::between(job, {{"a", {2, 4}, {1, 1}}, {"b", {0, 1}, {1, 4}}}));
    BOOST_TEST(between.certainly_before(0, 1));
    BOOST_TEST(between.least_of(0, 1) == 0);
}

BOOST_AUTO_TEST_CASE(whoever_has_the_same_under_all_weights_shares_a_place_in_the_diagram) {
    const JobProfile job = job_weighing({1, 1});
    const People field = field_of(
        job.framework(), {{7, {1, 2}}, {5, {3, 3}}, {9, {1, 2}}, {3, {0, 2}}, {4, {0, -1}}});
    const auto order = order_of(field, WeightSpace::anything(job));
    BOOST_TEST((order.equal_to == std::vector<std::size_t>{0, 1, 0, 3, 4}));
    BOOST_TEST((order.edges == std::vector<CertainEdge>{{0, 3}, {1, 0}, {3, 4}}));
    BOOST_TEST(!order.possibly_before(0, 2));
    BOOST_TEST(order.certainly_at_least(2, 0));
    BOOST_TEST(!order.certainly_before(2, 0));
    const auto best = order_of(field, WeightSpace::anything(job), {.order = UnknownAs::best});
    BOOST_TEST(best.certainly_before(4, 3));
}

BOOST_AUTO_TEST_CASE(signs_are_those_over_all_weights) {
    rc::check([] {
        const Framework framework = any_framework(4, 4);
        auto parts = any_job_parts(framework, 3);
        const JobProfile job{parts, framework};
        // Vertices have parts of 4 shared by up to three weights.
        const WeightSpace space = any_space(job, 4);
        const People field = any_people(framework, 5);
        const UnknownAs unknown = any_choice() ? UnknownAs::worst : UnknownAs::best;
        const auto order = order_of(field, space, {.order = unknown});
        RC_ASSERT(order.least == least_by_lattice(field, space, 24, unknown));
        RC_ASSERT(edges_fit(order));
    });
}

BOOST_AUTO_TEST_CASE(orders_without_bounds_are_those_over_all_weights) {
    rc::check([] {
        const JobProfile job = job_weighing({3, 1, 1, 2});
        WeightSpace space = WeightSpace::anything(job);
        if (any_choice())
            space = WeightSpace::ranked(job);
        for (int i = any_number(0, 4); i > 0; --i) {
            const int more = any_number(0, 3);
            space = space.and_at_least(
                space.ids()[static_cast<std::size_t>(more)],
                space.ids()[static_cast<std::size_t>((more + any_number(1, 3)) % 4)]);
        }
        const People field = any_people(job.framework(), 5);
        RC_ASSERT(order_of(field, space).least ==
                  least_by_lattice(field, space, 12, UnknownAs::worst));
    });
}

BOOST_AUTO_TEST_CASE(verdicts_and_points_are_those_of_the_ranking) {
    rc::check([] {
        const Framework framework = any_framework();
        const JobProfile job = any_job_perhaps_rounded(framework);
        const People field = any_people(framework, 6);
        const auto over = any_choice() ? WeightsOver::requirements : WeightsOver::groups;
        // The job's own weights alone.
        std::vector<ShareRange> exactly;
        const auto anything = WeightSpace::anything(job, over);
        for (std::size_t i = 0; i < anything.size(); ++i)
            exactly.push_back({anything.ids()[i], anything.shares()[i], anything.shares()[i]});
        const auto order = order_of(field, anything.and_between(exactly));
        RC_ASSERT(order.verdicts == herne::verdicts(field.pool(), job));
        const auto points = herne::points(field.pool(), job);
        for (std::size_t a = 0; a < field.size(); ++a)
            for (std::size_t b = 0; b < field.size(); ++b)
                RC_ASSERT(order.least_of(a, b) == (points[a] < points[b]   ? -1
                                                   : points[a] > points[b] ? 1
                                                                           : 0));
    });
}

BOOST_AUTO_TEST_CASE(a_bigger_space_never_makes_an_order_more_certain) {
    rc::check([] {
        const Framework framework = any_framework(6, 4);
        const JobProfile job{any_job_parts(framework, 6), framework};
        const People field = any_people(framework, 6);
        const WeightSpace small = any_space(job, 10);
        auto parts = small.parts();
        if (!parts.between.empty() && any_choice())
            parts.between.pop_back();
        if (!parts.at_least.empty() && any_choice())
            parts.at_least.pop_back();
        parts.ranked = parts.ranked && any_choice();
        const auto narrow = order_of(field, small);
        const auto wide = order_of(field, WeightSpace{job, parts});
        for (std::size_t i = 0; i < narrow.least.size(); ++i)
            RC_ASSERT(wide.least[i] <= narrow.least[i]);
    });
}

BOOST_AUTO_TEST_CASE(bounds_and_orders_together_are_exact_in_many_weights) {
    // a and b are to have as much as all of the others have at most: 1/8 each, so that c to h have
    // 1/8 each at least. Whoever misses one level of a and has one more in c is just not worse.
    const JobProfile job = job_weighing({1, 1, 1, 1, 1, 1, 1, 1});
    auto space = WeightSpace::anything(job);
    for (const auto* id : {"b", "c", "d", "e", "f", "g", "h"})
        space = space.and_at_least(id, "a");
    space = space.and_between({{"a", {1, 8}, {1, 1}}});
    const People field = field_of(job.framework(), {{1, {4, 0, 0, 0, 0, 0, 0, 0}},
                                                    {2, {0, 0, 4, 0, 0, 0, 0, 0}},
                                                    {3, {1, 0, 4, 0, 0, 0, 0, 0}}});
    const auto order = order_of(field, space);
    BOOST_TEST(order.certainly_at_least(0, 1));
    BOOST_TEST(order.certainly_at_least(1, 0));
    BOOST_TEST(order.least_of(2, 0) == 1);
    const auto looser =
        order_of(field, WeightSpace::anything(job).and_at_least("c", "a").and_between(
                            {{"a", {1, 8}, {1, 1}}, {"c", {0, 1}, {1, 4}}}));
    BOOST_TEST(looser.certainly_before(1, 0));
    BOOST_TEST(looser.least_of(1, 0) == 0);
}

BOOST_AUTO_TEST_CASE(threads_change_nothing_and_progress_may_stop) {
    const JobProfile job = job_weighing({4, 3, 2, 2});
    People field{job.framework()};
    for (int i = 0; i < 60; ++i) {
        field.ids.emplace_back(static_cast<std::uint64_t>(i));
        field.levels.push_back(levels_of({i % 5, i / 5 % 5, (i * 7) % 5, (i * 3) % 4 - 1}));
    }
    const auto space = WeightSpace::ranked(job).and_around(50);
    const auto one = order_of(field, space);
    BOOST_TEST((order_of(field, space, {.threads = 3}) == one));
    BOOST_CHECK_THROW(static_cast<void>(order_of(
                          field, space,
                          {.progress = [](std::size_t done,
                                          std::size_t total) { return done < 5 && total == 60; }})),
                      cancelled);
}

BOOST_AUTO_TEST_CASE(bad_input_is_refused) {
    const JobProfile job = job_weighing({2, 1});
    const People field = field_of(job.framework(), {{1, {1, 1}}, {2, {2, 2}}});
    const Pool pool = field.pool();
    const auto space = WeightSpace::anything(job);
    const auto refusal = [&](const std::vector<CandidateId>& ids) {
        return message_of<invalid_input>(
            [&] { static_cast<void>(herne::robust_order(pool, job, space, ids)); });
    };
    BOOST_TEST(refusal({}) == "ids: 0 people is not in 1..1000");
    BOOST_TEST(refusal(std::vector<CandidateId>(1'001, 1)) == "ids: 1001 people is not in 1..1000");
    BOOST_TEST(refusal({1, 2, 1}) == "ids: 1 is named twice");
    BOOST_CHECK_THROW(
        static_cast<void>(herne::robust_order(pool, job, space, std::vector<CandidateId>{3})),
        unknown_id);
    BOOST_CHECK_THROW(static_cast<void>(herne::robust_order(pool, worked_example(), space,
                                                            std::vector<CandidateId>{1})),
                      invalid_input);
    const JobProfile other = worked_example();
    BOOST_CHECK_THROW(static_cast<void>(herne::robust_order(
                          pool, other, WeightSpace::anything(other), std::vector<CandidateId>{1})),
                      framework_mismatch);
}

BOOST_AUTO_TEST_CASE(results_are_records) {
    const JobProfile job = job_weighing({2, 1});
    const People field = field_of(job.framework(), {{1, {1, 1}}, {2, {2, 2}}});
    const auto order = order_of(field, WeightSpace::ranked(job));
    BOOST_TEST((record_from_json<RobustOrder>(to_json(order)) == order));
    BOOST_TEST((order.provenance == job.scorecard().provenance()));
    BOOST_TEST((order.space == WeightSpace::ranked(job).parts()));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
