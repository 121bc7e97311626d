// SPDX-License-Identifier: BSL-1.0
#include "analysis/raise_task.hpp"

#include "base/wording.hpp"

#include <herne/base/error.hpp>
#include <herne/match/points.hpp>

#include <algorithm>
#include <map>
#include <string>
#include <utility>

namespace herne::inline HERNE_ABI::detail {
namespace {

/// Throws `invalid_input` unless there is a cost from 0 to `max_step_cost` for each level of the
/// competence's scale.
void check_steps(const std::string& where, const Competence& competence,
                 std::span<const std::int64_t> steps) {
    const auto levels = static_cast<std::size_t>(competence.scale.max());
    if (steps.size() != levels)
        throw invalid_input{Problem{.where = where + ".steps",
                                    .what = std::to_string(steps.size()) + " costs for the " +
                                            std::to_string(levels) + " steps of '" + competence.id +
                                            "'"}};
    for (std::size_t s = 0; s < steps.size(); ++s)
        if (steps[s] < 0 || steps[s] > max_step_cost)
            throw invalid_input{not_in(where + ".steps[" + std::to_string(s) + "]",
                                       std::to_string(steps[s]), from_to(0, max_step_cost))};
}

}  // namespace

RaiseTask::RaiseTask(const JobProfile& job, const Framework& held, std::string_view holder,
                     const std::vector<StepCosts>& costs, RaiseUnknown unknown)
    : scorecard_{job.scorecard()}, positions_{scorecard_, held, holder}, unknown_{unknown} {
    take_costs(held, costs);
}

void RaiseTask::take_costs(const Framework& held, const std::vector<StepCosts>& costs) {
    std::map<std::size_t, StepCosts> by_position;
    for (std::size_t i = 0; i < costs.size(); ++i) {
        const std::string where = "costs[" + std::to_string(i) + "]";
        const std::size_t position = held.index(costs[i].competence);
        check_steps(where, held[position], costs[i].steps);
        if (!by_position.try_emplace(position, StepCosts{held[position].id, costs[i].steps}).second)
            throw invalid_input{Problem{.where = where + ".competence",
                                        .what = "'" + held[position].id + "' stands twice",
                                        .value = held[position].id}};
    }
    for (std::size_t c = 0; c < positions_.all().size(); ++c) {
        const auto found = by_position.find(positions_[c]);
        std::vector<std::int64_t> sums(scorecard_.points(c).size());
        for (std::size_t level = 1; level < sums.size(); ++level)
            sums[level] =
                sums[level - 1] + (found == by_position.end() ? 1 : found->second.steps[level - 1]);
        cost_sums_.push_back(std::move(sums));
    }
    for (auto& [position, stated] : by_position)
        costs_.push_back(std::move(stated));
}

RaiseCase RaiseTask::case_of(std::vector<Level> levels) const {
    std::vector<int> now;
    std::vector<int> top;
    for (std::size_t c = 0; c < levels.size(); ++c) {
        const bool stays = !levels[c].known() && unknown_ == RaiseUnknown::leave;
        now.push_back(levels[c].worst());
        top.push_back(stays ? 0 : static_cast<int>(scorecard_.points(c).size()) - 1);
    }
    const auto keys = static_cast<std::int64_t>(levels.size()) + 1;
    RaiseCase result{std::move(levels), {{}, {scorecard_.formula(), now, top}, keys}};
    for (std::size_t c = 0; c < now.size(); ++c) {
        const auto table = scorecard_.points(c);
        result.points += table[static_cast<std::size_t>(now[c])];
        result.most += table[static_cast<std::size_t>(top[c])];
        result.problem.choices.push_back(choices(c, now[c], top[c], result.problem));
    }
    return result;
}

std::vector<RaiseChoice> RaiseTask::choices(std::size_t competence, int now, int top,
                                            const RaiseProblem& problem) const {
    const auto table = scorecard_.points(competence);
    const auto asked = problem.formula.levels_of(competence);
    std::vector<RaiseChoice> result{{.level = now}};
    const auto gain = [&](int level) {
        return table[static_cast<std::size_t>(level)] - table[static_cast<std::size_t>(now)];
    };
    for (int level = now + 1; level <= top; ++level)
        if (gain(level) > result.back().gain ||
            std::binary_search(asked.begin(), asked.end(), level))
            result.push_back(
                {level, cost(competence, now, level) * problem.competence_keys + 1, gain(level)});
    return result;
}

RaisePlan RaiseTask::plan(const Profile& profile, const StatedGoal& goal,
                          std::int64_t needed) const {
    std::vector<Level> levels;
    for (const std::size_t position : positions_.all())
        levels.push_back(profile.levels()[position]);
    const RaiseCase person = case_of(std::move(levels));
    RaisePlan plan{.provenance = scorecard_.provenance(),
                   .id = profile.id(),
                   .goal = goal,
                   .needed_points = needed,
                   .unknown = unknown_,
                   .costs = costs_,
                   .reachable = person.reaches(needed),
                   .points_before = person.points,
                   .points_after = person.points,
                   .max_points = scorecard_.max_points(),
                   .verdict_before = verdict(profile, scorecard_),
                   .most_points = person.most};
    plan.verdict_after = plan.verdict_before;
    if (plan.reachable)
        add_raises(plan, person);
    return plan;
}

void RaiseTask::add_raises(RaisePlan& plan, const RaiseCase& person) const {
    RaiseSearch search{person.problem};
    const std::int64_t needed = plan.needed_points - person.points;
    const std::int64_t key = search.least_key(needed, no_key).value();
    const auto chosen = search.choices_for(key, needed);
    for (std::size_t c = 0; c < chosen.size(); ++c) {
        const RaiseChoice& choice = person.problem.choices[c][chosen[c]];
        if (chosen[c] == 0)
            continue;
        const Competence& competence = scorecard_.competences()[c];
        const int from = person.levels[c].worst();
        plan.raises.push_back({.competence = competence.id,
                               .label = competence.label,
                               .from = person.levels[c],
                               .to = choice.level,
                               .to_label = competence.scale.level(choice.level).label,
                               .steps = choice.level - from,
                               .cost = cost(c, from, choice.level),
                               .gain = choice.gain,
                               .to_prove = !person.levels[c].known()});
        plan.cost += plan.raises.back().cost;
        plan.points_after += choice.gain;
    }
    plan.verdict_after = Verdict::eligible;
    if (plan.cost == 0)
        return;
    const auto gain = search.most_gain(needed, plan.cost * person.problem.competence_keys - 1);
    if (gain)
        plan.most_for_less = person.points + *gain;
}

}  // namespace herne::inline HERNE_ABI::detail
