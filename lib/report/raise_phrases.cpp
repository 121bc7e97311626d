// SPDX-License-Identifier: BSL-1.0
#include "report/raise_phrases.hpp"

#include "report/phrases.hpp"
#include "report/weight_phrases.hpp"

#include <vector>

namespace herne::inline HERNE_ABI::detail {

std::string level_words(Level level, const Text& label, const Language& say) {
    if (!level.known())
        return say("unknown");
    const std::string number = std::to_string(level.worst());
    return say(label).empty() ? number : number + " " + say(label);
}

std::string goal_words(const StatedGoal& goal, const Language& say) {
    switch (goal.kind) {
        case GoalKind::points:
            return say("goal_points", goal.points);
        case GoalKind::passes:
            return say("goal_passes", goal.passes ? goal.passes->to_string() : "");
        case GoalKind::place:
            break;
    }
    if (goal.place == 1)
        return say("goal_first", goal.candidates);
    return say("goal_place", goal.place, goal.candidates);
}

std::string costs_words(std::span<const StepCosts> costs, const Language& say) {
    return costs.empty() ? say("costs_one") : say("costs_stated");
}

std::string raise_unknown_words(RaiseUnknown unknown, const Language& say) {
    return unknown == RaiseUnknown::leave ? say("raise_leave") : say("raise_prove");
}

std::string raises_words(const RaisePlan& plan, const Language& say) {
    std::vector<std::string> texts;
    for (const PlannedRaise& raise : plan.raises)
        texts.push_back(label_or_id(raise.label, raise.competence, say) + " " +
                        level_words(raise.from, {}, say) + "→" + std::to_string(raise.to));
    return joined_with(texts, ", ");
}

std::string proof_words(const RaisePlan& plan, const Language& say) {
    if (!plan.reachable && plan.most_points < plan.needed_points)
        return say("unreachable_points", plan.most_points, plan.needed_points);
    if (!plan.reachable)
        return say("unreachable_conditions", plan.most_points);
    if (plan.raises.empty())
        return say("plan_done");
    if (plan.cost == 0)
        return say("plan_free");
    if (plan.most_for_less)
        return say("plan_proof", *plan.most_for_less, plan.needed_points);
    return say("plan_proof_conditions");
}

}  // namespace herne::inline HERNE_ABI::detail
