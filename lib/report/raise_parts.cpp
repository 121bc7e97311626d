// SPDX-License-Identifier: BSL-1.0
#include "report/raise_parts.hpp"

#include "report/phrases.hpp"
#include "report/raise_phrases.hpp"
#include "report/weight_phrases.hpp"

#include <algorithm>
#include <utility>

namespace herne::inline HERNE_ABI::detail {
namespace {

/// Returns the plan's raises, and their sums in the last row.
PartTable plan_table(const RaisePlan& plan, const Language& say) {
    PartTable table{.columns = {{.title = say("competence")},
                                {.title = say("now")},
                                {.title = say("to_reach")},
                                {.title = say("how")},
                                {.title = say("level_steps"), .right = true, .drop = 1},
                                {.title = say("cost"), .right = true},
                                {.title = say("gain"), .right = true}},
                    .total = plan.raises.empty() ? 0 : plan.raises.size() + 1};
    if (plan.raises.empty()) {
        table.nothing = proof_words(plan, say);
        return table;
    }
    table.notes = {proof_words(plan, say)};
    int steps = 0;
    for (const PlannedRaise& raise : plan.raises) {
        steps += raise.steps;
        table.rows.push_back(
            {label_or_id(raise.label, raise.competence, say), level_words(raise.from, {}, say),
             level_words(Level{raise.to}, raise.to_label, say),
             raise.to_prove ? say("to_prove") : say("to_learn"), std::to_string(raise.steps),
             std::to_string(raise.cost), signed_text(raise.gain)});
    }
    table.rows.push_back({say("total"), "", "", "", std::to_string(steps),
                          std::to_string(plan.cost),
                          signed_text(plan.points_after - plan.points_before)});
    return table;
}

/// Returns a requirement that uses the competence, nothing where none does.
const ExplainedRequirement* user_of(const std::string& competence, const Explanation& explanation) {
    const auto& parts = explanation.requirements;
    const auto found = std::find_if(
        parts.begin(), parts.end(),
        [&](const ExplainedRequirement& part) { return part.competence.get() == competence; });
    return found == parts.end() ? nullptr : &*found;
}

std::string assumed_words(const WhatIf& result, const Language& say) {
    std::vector<std::string> texts;
    for (const Raise& raise : result.raises) {
        const auto* before = user_of(raise.competence, result.before);
        const auto* after = user_of(raise.competence, result.after);
        texts.push_back(
            (before == nullptr ? raise.competence
                               : label_or_id(before->label, raise.competence, say)) +
            ": " + level_words(raise.from, before == nullptr ? Text{} : before->level_label, say) +
            " → " +
            level_words(Level{raise.to}, after == nullptr ? Text{} : after->level_label, say));
    }
    if (texts.empty())
        return say("what_if_none");
    return say("what_if_raises", joined_with(texts, "; "));
}

/// Returns the requirements whose level or points change.
PartTable changes_table(const WhatIf& result, const Language& say) {
    PartTable table{.columns = {{.title = say("requirement")},
                                {.title = say("now")},
                                {.title = say("afterwards")},
                                {.title = say("points_now"), .right = true},
                                {.title = say("points_then"), .right = true},
                                {.title = say("of"), .right = true, .drop = 1}},
                    .nothing = say("nothing_changes")};
    const auto& before = result.before.requirements;
    const auto& after = result.after.requirements;
    for (std::size_t r = 0; r < std::min(before.size(), after.size()); ++r) {
        if (before[r].level == after[r].level && before[r].points == after[r].points &&
            before[r].best == after[r].best)
            continue;
        table.rows.push_back({label_or_id(before[r].label, before[r].requirement, say),
                              level_words(before[r].level, before[r].level_label, say),
                              level_words(after[r].level, after[r].level_label, say),
                              points_text(before[r].points, before[r].best),
                              points_text(after[r].points, after[r].best),
                              std::to_string(after[r].maximum)});
    }
    table.total = table.rows.size();
    if (!table.rows.empty())
        table.notes.push_back(say("others_stay"));
    return table;
}

std::string nobody_words(const Nearest& result, const Language& say) {
    if (result.others > 0)
        return say("nearest_unlisted");
    return result.unreachable > 0 ? say("nearest_none") : say("nearest_all");
}

}  // namespace

ResultParts parts_of(const RaisePlan& plan, const Language& say) {
    const std::string& job = plan.provenance.job;
    ResultParts parts{.title = "raise_plan",
                      .of = (job.empty() ? "" : job + "; ") + plan.id.to_string(),
                      .notes = {goal_words(plan.goal, say)},
                      .tables = {plan_table(plan, say)}};
    const std::string now = say(word_of(plan.verdict_before));
    if (plan.reachable) {
        parts.notes.push_back(say("plan_points", plan.points_before, plan.points_after,
                                  plan.needed_points, plan.max_points));
        parts.notes.push_back(say("plan_conditions", now, say(word_of(plan.verdict_after))));
    } else {
        parts.notes.push_back(
            say("unreached_points", plan.points_before, plan.needed_points, plan.max_points));
        parts.notes.push_back(say("unreached_conditions", now));
    }
    parts.notes.push_back(costs_words(plan.costs, say));
    parts.notes.push_back(raise_unknown_words(plan.unknown, say));
    return parts;
}

ResultParts parts_of(const Nearest& result, const Language& say, std::size_t max_rows) {
    ResultParts parts{
        .title = "nearest",
        .of = result.provenance.job,
        .notes = {goal_words(result.goal, say),
                  say("nearest_counts", result.candidates, result.already, result.plans.size(),
                      result.others, result.unreachable),
                  costs_words(result.costs, say), raise_unknown_words(result.unknown, say)}};
    PartTable table{.columns = {{.title = say("id")},
                                {.title = say("cost"), .right = true},
                                {.title = say("to_raise")},
                                {.title = say("points_now"), .right = true, .drop = 1},
                                {.title = say("points_then"), .right = true, .drop = 2}},
                    .total = result.plans.size(),
                    .nothing = nobody_words(result, say)};
    for (std::size_t i = 0; i < std::min(result.plans.size(), max_rows); ++i) {
        const RaisePlan& plan = result.plans[i];
        table.rows.push_back({plan.id.to_string(), std::to_string(plan.cost),
                              raises_words(plan, say), std::to_string(plan.points_before),
                              std::to_string(plan.points_after)});
    }
    parts.tables.push_back(std::move(table));
    return parts;
}

ResultParts parts_of(const WhatIf& result, const Language& say) {
    const Explanation& before = result.before;
    const Explanation& after = result.after;
    return {
        .title = "what_if",
        .of = before.provenance.job,
        .notes = {say("what_if_points", before.id.to_string(),
                      points_text(before.points, before.best),
                      points_text(after.points, after.best), before.max_points),
                  say("plan_conditions", say(word_of(before.verdict)), say(word_of(after.verdict))),
                  assumed_words(result, say)},
        .tables = {changes_table(result, say)}};
}

}  // namespace herne::inline HERNE_ABI::detail
