// SPDX-License-Identifier: BSL-1.0
#include "report/weight_parts.hpp"

#include "report/weight_phrases.hpp"

#include <utility>

namespace herne::inline HERNE_ABI::detail {
namespace {

PartTable intervals_table(const Stability& result, std::span<const ShareStability> parts,
                          Word heading, const Language& say) {
    PartTable table{.columns = {{.title = say(heading)},
                                {.title = say("today"), .right = true},
                                {.title = say("fraction"), .right = true, .drop = 1},
                                {.title = say("place") + " 1", .right = true}},
                    .total = parts.size()};
    if (result.top > 1)
        table.columns.push_back({.title = say("first_k", result.top), .right = true});
    if (result.a && result.b)
        table.columns.push_back({.title = say("pair_order"), .right = true});
    for (const ShareStability& part : parts) {
        std::vector<std::string> row{label_or_id(part.label, part.id, say), say.percent(part.share),
                                     part.share.to_string(), interval_words(part.first_place, say)};
        if (result.top > 1)
            row.push_back(interval_words(part.first, say));
        if (result.a && result.b)
            row.push_back(part.between ? interval_words(*part.between, say) : "–");
        table.rows.push_back(std::move(row));
    }
    return table;
}

std::string shift_sentence(const LeastShift& result, const Language& say) {
    const std::string a = result.a.to_string();
    const std::string b = result.b.to_string();
    if (!result.reachable && result.over == WeightsOver::groups)
        return say("shift_never_groups", a, b);
    if (!result.reachable)
        return say("shift_never", a, b);
    if (result.moves.empty())
        return say("shift_nothing", b, a);
    return say("shift_needed", b, a, percentage_points(result.total_change, say),
               result.total_change.to_string(), b);
}

PartTable moves_table(const LeastShift& result, const Language& say) {
    PartTable table{.columns = {{},
                                {.title = say("today"), .right = true},
                                {.title = say("fraction"), .right = true, .drop = 2},
                                {.title = say("share_then"), .right = true},
                                {.title = say("fraction"), .right = true, .drop = 1},
                                {.title = say("change_points"), .right = true}},
                    .total = result.moves.size()};
    if (result.over == WeightsOver::groups)
        table.columns.front().title = say("group");
    else
        table.columns.front().title = say("requirement");
    for (const ShareMove& move : result.moves)
        table.rows.push_back({label_or_id(move.label, move.id, say), say.percent(move.before),
                              move.before.to_string(), say.percent(move.after),
                              move.after.to_string(),
                              difference_words(move.before, move.after, say)});
    if (!result.moves.empty())
        table.notes = {say("shift_others")};
    return table;
}

}  // namespace

ResultParts parts_of(const Stability& result, const Language& say) {
    ResultParts parts{.title = "stability",
                      .of = result.provenance.job,
                      .notes = {say("stability_note"), say("stable_first_place")},
                      .tables = {intervals_table(result, result.requirements, "requirement", say)}};
    if (result.top > 1)
        parts.notes.push_back(say("stable_first", result.top, result.top));
    if (result.a && result.b)
        parts.notes.push_back(say("stable_order", result.a->to_string(), result.b->to_string()));
    parts.notes.push_back(unknown_words(result.order, say));
    if (!result.groups.empty())
        parts.tables.push_back(intervals_table(result, result.groups, "group", say));
    parts.tables.back().notes = {say("interval_note"), closest_words(result, say)};
    return parts;
}

ResultParts parts_of(const LeastShift& result, const Language& say) {
    ResultParts parts{.title = "least_shift",
                      .of = result.provenance.job,
                      .notes = {say("shift_points", result.a.to_string(), result.a_points,
                                    result.b.to_string(), result.b_points, result.max_points),
                                shift_sentence(result, say), unknown_words(result.order, say)},
                      .tables = {moves_table(result, say)}};
    if (result.over == WeightsOver::groups)
        parts.notes.push_back(say("shift_over_groups"));
    parts.notes.push_back(say("shift_conditions"));
    return parts;
}

}  // namespace herne::inline HERNE_ABI::detail
