// SPDX-License-Identifier: BSL-1.0
#include <herne/analysis/raises.hpp>

#include <herne/base/error.hpp>
#include <herne/io/json.hpp>
#include <herne/match/points.hpp>
#include <herne/match/rank.hpp>

#include "support/every_raise.hpp"
#include "support/message.hpp"
#include "support/worked_example.hpp"

#include <boost/test/unit_test.hpp>

#include <rapidcheck.h>

#include <chrono>
#include <random>
#include <string>
#include <vector>

namespace {

using namespace herne;
using namespace herne::test;

Profile person(const JobProfile& job, const std::vector<int>& levels) {
    return {"p", job.framework(), levels_of(levels)};
}

/// Returns (competence, from, to) of a plan's raises as one text.
std::string told(const RaisePlan& plan) {
    std::string text;
    for (const auto& raise : plan.raises)
        text += (text.empty() ? "" : " ") + raise.competence.substr(2) + ":" +
                (raise.from.known() ? std::to_string(raise.from.worst()) : "?") + ">" +
                std::to_string(raise.to);
    return text;
}

JobProfile with_formula(Clause formula) {
    auto parts = worked_example_parts();
    parts.eligibility = Eligibility{std::move(formula)};
    return {parts, letters({4, 3, 2})};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(analysis)
BOOST_AUTO_TEST_SUITE(raises)

// Tables of the worked example: a 0 3 6 9 12, b 0 2 4 6, c 0 0 12.

BOOST_AUTO_TEST_CASE(the_fewest_steps_are_found) {
    const JobProfile job = worked_example();
    const auto plan = least_raises(person(job, {3, 3, 1}), job, RaiseGoal::points(27));
    BOOST_TEST(plan.reachable);
    BOOST_TEST(told(plan) == "c:1>2");
    BOOST_TEST(plan.cost == 1);
    BOOST_TEST(plan.needed_points == 27);
    BOOST_TEST(plan.points_before == 15);
    BOOST_TEST(plan.points_after == 27);
    BOOST_TEST(plan.max_points == 30);
    BOOST_TEST(plan.most_points == 30);
    BOOST_TEST((plan.most_for_less == 15));
    const auto& raise = plan.raises.at(0);
    BOOST_TEST(raise.competence == "f/c");
    BOOST_TEST((raise.label == job.framework()["f/c"].label));
    BOOST_TEST((raise.to_label == job.framework()["f/c"].scale.level(2).label));
    BOOST_TEST(raise.steps == 1);
    BOOST_TEST(raise.gain == 12);
    BOOST_TEST(!raise.to_prove);
    BOOST_TEST((plan.provenance == job.scorecard().provenance()));
}

BOOST_AUTO_TEST_CASE(greedy_steps_would_be_more) {
    // From 0 0 0, 18 points: c alone gives 12 for two steps, and a 6 for two more.
    const JobProfile job = worked_example();
    const auto plan = least_raises(person(job, {0, 0, 0}), job, RaiseGoal::points(18));
    BOOST_TEST(told(plan) == "a:0>2 c:0>2");
    BOOST_TEST((plan.most_for_less == 15));
}

BOOST_AUTO_TEST_CASE(costs_change_the_answer) {
    const JobProfile job = worked_example();
    const std::vector<StepCosts> costs{{"c", {100, 100}}};
    const auto plan =
        least_raises(person(job, {0, 0, 0}), job, RaiseGoal::points(18), {.costs = costs});
    BOOST_TEST(told(plan) == "a:0>4 b:0>3");
    BOOST_TEST(plan.cost == 7);
    BOOST_TEST((plan.most_for_less == 16));
    BOOST_TEST((plan.costs == std::vector<StepCosts>{{"f/c", {100, 100}}}));
}

BOOST_AUTO_TEST_CASE(equal_costs_prefer_fewer_competences_then_the_framework_order) {
    const JobProfile job = worked_example();
    // 6 points: a:0>2 (one competence) before a:0>1 with b:0>1 (5 points), b:0>3 costs 3.
    BOOST_TEST(told(least_raises(person(job, {0, 0, 0}), job, RaiseGoal::points(6))) == "a:0>2");
    const std::vector<StepCosts> free{{"a", {0, 0, 0, 0}}, {"b", {0, 0, 0}}, {"c", {0, 0}}};
    const auto plan =
        least_raises(person(job, {0, 0, 0}), job, RaiseGoal::points(5), {.costs = free});
    BOOST_TEST(told(plan) == "a:0>2");
    BOOST_TEST(plan.cost == 0);
    BOOST_TEST((plan.most_for_less == std::nullopt));
}

BOOST_AUTO_TEST_CASE(whoever_is_there_raises_nothing) {
    const JobProfile job = worked_example();
    const auto plan = least_raises(person(job, {3, 3, 1}), job, RaiseGoal::points(15));
    BOOST_TEST(plan.reachable);
    BOOST_TEST(plan.raises.empty());
    BOOST_TEST(plan.cost == 0);
    BOOST_TEST(plan.points_after == 15);
}

BOOST_AUTO_TEST_CASE(eligibility_and_points_are_sought_together) {
    // b 3 alone makes eligible with one step, but then the points need two more: c 2 does both.
    const JobProfile job = with_formula(Clause::any_of({Clause::at("b", 3), Clause::at("c", 2)}));
    const auto plan = least_raises(person(job, {0, 2, 0}), job, RaiseGoal::points(14));
    BOOST_TEST(told(plan) == "c:0>2");
    BOOST_TEST(plan.cost == 2);
    BOOST_TEST((plan.verdict_before == Verdict::ineligible));
    BOOST_TEST((plan.verdict_after == Verdict::eligible));
    // With no points needed the one step is least, and no other costs less.
    const auto eligible = least_raises(person(job, {0, 2, 0}), job, RaiseGoal::points(0));
    BOOST_TEST(told(eligible) == "b:2>3");
    BOOST_TEST((eligible.most_for_less == std::nullopt));
}

BOOST_AUTO_TEST_CASE(unknown_levels_are_to_be_proven_or_left) {
    const JobProfile job = worked_example();
    const auto plan = least_raises(person(job, {0, 0, -1}), job, RaiseGoal::points(12));
    BOOST_TEST(told(plan) == "c:?>2");
    BOOST_TEST(plan.raises.at(0).to_prove);
    BOOST_TEST(plan.raises.at(0).steps == 2);
    const auto left = least_raises(person(job, {0, 0, -1}), job, RaiseGoal::points(12),
                                   {.unknown = RaiseUnknown::leave});
    BOOST_TEST(told(left) == "a:0>4");
    BOOST_TEST(left.most_points == 18);
    BOOST_TEST((left.unknown == RaiseUnknown::leave));
}

BOOST_AUTO_TEST_CASE(what_cannot_be_reached_says_so) {
    const JobProfile job = with_formula(Clause::at("c", 1));
    for (const auto& [goal, unknown] :
         {std::pair{RaiseGoal::points(31), RaiseUnknown::prove},
          std::pair{RaiseGoal::points(Scorecard::points_limit), RaiseUnknown::prove},
          std::pair{RaiseGoal::passes(person(job, {4, 3, 2})), RaiseUnknown::prove},
          std::pair{RaiseGoal::points(0), RaiseUnknown::leave}}) {
        const auto plan = least_raises(person(job, {1, 1, -1}), job, goal, {.unknown = unknown});
        BOOST_TEST(!plan.reachable);
        BOOST_TEST(plan.raises.empty());
        BOOST_TEST(plan.cost == 0);
        BOOST_TEST(plan.points_after == plan.points_before);
        BOOST_TEST(plan.most_points == (unknown == RaiseUnknown::prove ? 30 : 18));
        BOOST_TEST((plan.verdict_after == Verdict::undecided));
    }
}

BOOST_AUTO_TEST_CASE(passing_takes_more_points_than_the_others_worst) {
    const JobProfile job = worked_example();
    const Profile other{"other", job.framework(), levels_of({4, 0, -1})};
    const auto plan = least_raises(person(job, {4, 0, 0}), job, RaiseGoal::passes(other));
    BOOST_TEST(plan.needed_points == 13);
    BOOST_TEST(told(plan) == "b:0>1");
    BOOST_TEST((plan.goal.kind == GoalKind::passes));
    BOOST_TEST((plan.goal.passes == CandidateId{"other"}));
}

BOOST_AUTO_TEST_CASE(a_place_is_not_counted_against_oneself) {
    const JobProfile job = worked_example();
    const Pool pool =
        field_of(job.framework(), {{"p", {4, 3, 0}}, {"q", {4, 2, 0}}, {"r", {0, 0, 2}}}).pool();
    // p with 18 points is gone with oneself: q has 16, r has 12.
    const auto first = least_raises(person(job, {4, 0, 0}), job, RaiseGoal::place(pool, 1));
    BOOST_TEST(first.needed_points == 16);
    BOOST_TEST(first.goal.place == 1U);
    BOOST_TEST(first.goal.candidates == 3U);
    BOOST_TEST(least_raises(person(job, {4, 0, 0}), job, RaiseGoal::place(pool, 2)).needed_points ==
               12);
    BOOST_TEST(least_raises(person(job, {4, 0, 0}), job, RaiseGoal::place(pool, 3)).needed_points ==
               0);
    BOOST_TEST(
        least_raises(person(job, {4, 0, 0}), job, RaiseGoal::place(pool, all)).needed_points == 0);
    const Profile stranger{"s", job.framework(), levels_of({4, 0, 0})};
    BOOST_TEST(least_raises(stranger, job, RaiseGoal::place(pool, 1)).needed_points == 18);
}

BOOST_AUTO_TEST_CASE(no_smaller_set_does_and_the_answer_is_canonical) {
    BOOST_TEST(rc::check([] {
        const Framework framework = any_framework(5, 4);
        const JobProfile job = any_job(framework);
        const Profile profile{7, framework, any_levels(framework)};
        RaiseOptions options{.costs = any_step_costs(framework)};
        if (any_choice())
            options.unknown = RaiseUnknown::leave;
        const auto max_points = static_cast<int>(job.scorecard().max_points());
        const std::int64_t needed = any_number(0, max_points + max_points / 8);
        const auto plan = least_raises(profile, job, RaiseGoal::points(needed), options);
        const EveryRaise every{profile, job, options, needed};
        RC_ASSERT(plan.reachable == every.best.has_value());
        RC_ASSERT(plan.points_before == every.points_before);
        RC_ASSERT(plan.most_points == every.most_points);
        if (!every.best)
            return;
        RC_ASSERT(plan.cost == every.best->cost);
        RC_ASSERT(EveryRaise::list_of(plan, framework) == every.best->list);
        RC_ASSERT(plan.points_after == every.best->points);
        RC_ASSERT((plan.most_for_less == every.most_for_less));
        std::int64_t cost = 0;
        std::int64_t gain = 0;
        for (const auto& raise : plan.raises) {
            cost += raise.cost;
            gain += raise.gain;
            RC_ASSERT(raise.to_prove == !raise.from.known());
            RC_ASSERT(raise.steps == raise.to - raise.from.worst());
        }
        RC_ASSERT(cost == plan.cost);
        RC_ASSERT(gain == plan.points_after - plan.points_before);
    }));
}

BOOST_AUTO_TEST_CASE(a_place_that_was_planned_is_the_place_in_the_ranking) {
    BOOST_TEST(rc::check([] {
        const Framework framework = any_framework(4, 3);
        const JobProfile job = any_job(framework);
        Field field = any_field(framework, 8);
        RC_PRE(field.size() > 0U);
        const std::size_t row =
            static_cast<std::size_t>(any_number(0, static_cast<int>(field.size()) - 1));
        const Profile profile = field.profile(row);
        if (any_choice()) {
            field.ids.erase(field.ids.begin() + static_cast<std::ptrdiff_t>(row));
            field.levels.erase(field.levels.begin() + static_cast<std::ptrdiff_t>(row));
        }
        const auto place = static_cast<std::size_t>(any_number(1, 4));
        const auto plan = least_raises(profile, job, RaiseGoal::place(field.pool(), place));
        RC_ASSERT(plan.reachable);
        const auto place_with = [&](const std::vector<Level>& levels) {
            Field with{framework};
            for (std::size_t i = 0; i < field.size(); ++i)
                if (field.ids[i] != profile.id()) {
                    with.ids.push_back(field.ids[i]);
                    with.levels.push_back(field.levels[i]);
                }
            with.ids.push_back(profile.id());
            with.levels.push_back(levels);
            const auto ranking = rank(with.pool(), job, {.also = {profile.id()}});
            const auto& entry = ranking.also()[0];
            return entry.verdict == Verdict::eligible ? entry.place : std::uint64_t{100};
        };
        std::vector<Level> levels{profile.levels().begin(), profile.levels().end()};
        for (const auto& raise : plan.raises)
            levels[framework.index(raise.competence)] = raise.to;
        RC_ASSERT(place_with(levels) <= place);
        // And whatever stops one step short does not do.
        for (const auto& raise : plan.raises) {
            auto less = levels;
            less[framework.index(raise.competence)] =
                raise.to - 1 > raise.from.worst() ? Level{raise.to - 1} : raise.from;
            RC_ASSERT(place_with(less) > place);
        }
    }));
}

BOOST_AUTO_TEST_CASE(intertwined_alternatives_are_solved_or_refused_in_words) {
    const auto plan_for = [](std::uint32_t count) {
        const Framework framework = letters(std::vector<int>(26, 2));
        JobProfileParts parts;
        parts.reference = "pairs";
        parts.title = "Pairs";
        parts.frameworks = {{"f", "1"}};
        std::vector<Clause> clauses;
        for (int i = 0; i < 26; ++i)
            parts.requirements.push_back({.id = "r" + std::to_string(i),
                                          .competence = framework[static_cast<std::size_t>(i)].id,
                                          .level = 2,
                                          .weight = 1 + i * i % 7});
        // Half of some half of all competences, which are told only when the last ones are settled.
        for (std::uint32_t i = 0; i < count; ++i) {
            std::vector<Clause> some;
            for (std::uint32_t k = 0; k < 26; ++k)
                if (((k + 1) * 2'654'435'761U >> (8 + i)) % 2 == 1)
                    some.push_back(Clause::at(framework[k].id, 1 + static_cast<int>((k + i) % 2)));
            const auto n = static_cast<int>(some.size() + 1) / 2;
            clauses.push_back(Clause::at_least(n, std::move(some)));
        }
        parts.eligibility = Eligibility{Clause::all_of(std::move(clauses))};
        const JobProfile job{parts, framework};
        const Profile profile{1, framework, std::vector<Level>(26, Level{0})};
        return least_raises(profile, job, RaiseGoal::points(0));
    };
    BOOST_TEST(plan_for(2).reachable);
    BOOST_TEST(message_of<invalid_input>([&] {
                   (void)plan_for(8);
               }).find("least raises: more than 8000000 pairs") == 0U);
}

BOOST_AUTO_TEST_CASE(threads_and_executors_change_nothing) {
    const JobProfile job = worked_example();
    const Pool pool =
        field_of(job.framework(), {{"a", {4, 3, 0}}, {"b", {4, 2, 0}}, {"c", {0, 0, 2}}}).pool();
    const auto goal = RaiseGoal::place(pool, 1);
    const auto alone = least_raises(person(job, {0, 0, 0}), job, goal);
    BOOST_TEST((least_raises(person(job, {0, 0, 0}), job, goal, {.threads = 3}) == alone));
    const auto stop = [](std::size_t, std::size_t) { return false; };
    BOOST_CHECK_THROW((void)least_raises(person(job, {0, 0, 0}), job, goal, {.progress = stop}),
                      cancelled);
}

BOOST_AUTO_TEST_CASE(malformed_goals_and_costs_are_refused) {
    BOOST_TEST(message_of<invalid_input>([] { (void)RaiseGoal::points(-1); }) ==
               "points: -1 is not in 0..9007199254740992");
    BOOST_CHECK_THROW((void)RaiseGoal::points(Scorecard::points_limit + 1), invalid_input);
    const JobProfile job = worked_example();
    BOOST_TEST(message_of<invalid_input>([&] {
                   (void)RaiseGoal::place(Pool{job.framework()}, 0);
               }) == "place: 0 is not at least 1");
    const auto refused = [&](std::vector<StepCosts> costs) {
        return message_of<invalid_input>([&] {
            (void)least_raises(person(job, {0, 0, 0}), job, RaiseGoal::points(1),
                               {.costs = std::move(costs)});
        });
    };
    BOOST_TEST(refused({{"b", {1, 1, 1}}, {"a", {1, 2, -3, 1}}}) ==
               "costs[1].steps[2]: -3 is not in 0..1000000000");
    BOOST_TEST(refused({{"a", {1, 2, 3, 1'000'000'001}}}) ==
               "costs[0].steps[3]: 1000000001 is not in 0..1000000000");
    BOOST_TEST(refused({{"f/a", {1, 2, 3}}}) == "costs[0].steps: 3 costs for the 4 steps of 'f/a'");
    BOOST_TEST(refused({{"c", {1, 1}}, {"f/c", {1, 1}}}) ==
               "costs[1].competence: 'f/c' stands twice");
    BOOST_CHECK_THROW((void)least_raises(person(job, {0, 0, 0}), job, RaiseGoal::points(1),
                                         {.costs = {{"x", {1}}}}),
                      unknown_id);
    const Profile elsewhere{"e", letters({4, 3}), levels_of({0, 0})};
    BOOST_CHECK_THROW((void)least_raises(elsewhere, job, RaiseGoal::points(1)), framework_mismatch);
    BOOST_CHECK_THROW((void)least_raises(person(job, {0, 0, 0}), job, RaiseGoal::passes(elsewhere)),
                      framework_mismatch);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
