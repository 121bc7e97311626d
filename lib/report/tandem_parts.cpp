// SPDX-License-Identifier: BSL-1.0
#include "report/tandem_parts.hpp"

#include <herne/record/analysis_tandems.hpp>

#include "report/phrases.hpp"
#include "report/raise_phrases.hpp"
#include "report/weight_phrases.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace herne::inline HERNE_ABI::detail {
namespace {

Word word_of_sharing(Sharing shared) {
    static constexpr std::array words{Word{"shared_either"}, Word{"shared_both"},
                                      Word{"shared_mean"}};
    return words[static_cast<std::size_t>(shared)];
}

Word word_of_two(OfTwo who) {
    static constexpr std::array words{Word{"of_two_nobody"}, Word{"of_two_a"}, Word{"of_two_b"},
                                      Word{"of_two_both"}};
    return words[static_cast<std::size_t>(who)];
}

std::vector<std::string> tandem_notes(const Tandems& result, const Language& say) {
    const auto& counts = result.counts;
    std::vector<std::string> notes{say("tandems_note"),
                                   say("tandem_people", counts.candidates, counts.eligible,
                                       counts.undecided, counts.ineligible, counts.people)};
    if (result.availability) {
        notes.push_back(say("tandem_part_time"));
        notes.push_back(say("tandem_pairs", counts.pairs, counts.fit, counts.hours_apart));
    } else {
        notes.push_back(say("tandem_pairs_all", counts.pairs));
    }
    if (result.undecided == UndecidedPeople::left_out)
        notes.push_back(say("tandem_left_out"));
    if (result.doubled)
        notes.push_back(say("tandem_doubled"));
    return notes;
}

PartTable requirements_table(const TandemExplanation& result, const Language& say) {
    PartTable table{.columns = {{.title = say("requirement")},
                                {.title = say("asked_of_two"), .drop = 1},
                                {.title = say("required_level"), .drop = 2},
                                {.title = "A"},
                                {.title = "B"},
                                {.title = say("covered_by")},
                                {.title = say("points"), .right = true},
                                {.title = say("of"), .right = true, .drop = 3}},
                    .total = result.requirements.size() + 1};
    for (const SharedRequirement& part : result.requirements)
        table.rows.push_back(
            {label_or_id(part.label, part.requirement, say), say(word_of_sharing(part.shared)),
             level_words(Level{part.required_level}, part.required_label, say),
             level_words(part.level_a, part.label_a, say),
             level_words(part.level_b, part.label_b, say), say(word_of_two(part.covered_by)),
             points_text(part.points, part.best), std::to_string(part.maximum)});
    table.rows.push_back({say("total"), "", "", "", "", "", points_text(result.points, result.best),
                          std::to_string(result.max_points)});
    return table;
}

PartTable days_table(const TandemExplanation& result, const Language& say) {
    PartTable table{.title = say("days"),
                    .columns = {{.title = say("day")}, {.title = say("present")}},
                    .total = result.days.size()};
    for (const SharedDay& day : result.days)
        table.rows.push_back({say(word_of(day.day)), say(word_of_two(day.covered_by))});
    return table;
}

}  // namespace

ResultParts parts_of(const Tandems& result, const Language& say, std::size_t max_rows) {
    std::string of = result.provenance.job;
    if (result.partner)
        of += (of.empty() ? "" : "; ") + result.partner->to_string();
    PartTable table{.columns = {{.title = say("place"), .right = true},
                                {.title = say("tandem_first")},
                                {.title = say("tandem_second")},
                                {.title = say("points") + " " + say("of") + " " +
                                          std::to_string(result.max_points),
                                 .right = true},
                                {.title = say.title("conditions"), .drop = 1}},
                    .total = result.entries.size(),
                    .nothing = say("tandem_none")};
    bool some_tie = false;
    for (std::size_t i = 0; i < std::min(result.entries.size(), max_rows); ++i) {
        const Tandem& entry = result.entries[i];
        some_tie = some_tie || entry.tied;
        table.rows.push_back({(entry.tied ? "=" : "") + std::to_string(entry.place) + ".",
                              entry.a.to_string(), entry.b.to_string(),
                              points_text(entry.points, entry.best), say(word_of(entry.verdict))});
    }
    if (some_tie)
        table.notes.push_back(say("tie_note"));
    if (result.counts.ties_at_cut > 0)
        table.notes.push_back(say("more_at_cut", result.counts.ties_at_cut));
    return {.title = "tandems",
            .of = std::move(of),
            .notes = tandem_notes(result, say),
            .tables = {std::move(table)}};
}

ResultParts parts_of(const TandemExplanation& result, const Language& say) {
    ResultParts parts{
        .title = "tandem",
        .of = result.provenance.job,
        .notes = {say("tandem_names", result.a.to_string(), result.b.to_string()),
                  say("tandem_points", points_text(result.points, result.best), result.max_points),
                  say("tandem_conditions", say(word_of(result.verdict_a)),
                      say(word_of(result.verdict_b)))},
        .tables = {requirements_table(result, say)}};
    if (result.doubled)
        parts.notes.push_back(say("tandem_doubled"));
    if (result.wanted_a && result.wanted_b) {
        const auto hours = [&](Word word) {
            return say(word, result.wanted_a->low.to_string(), result.wanted_a->high.to_string(),
                       result.wanted_b->low.to_string(), result.wanted_b->high.to_string());
        };
        parts.notes.push_back(result.hours_add_up.value_or(false) ? hours("tandem_hours_fit")
                                                                  : hours("tandem_hours_apart"));
    }
    if (!result.days.empty())
        parts.tables.push_back(days_table(result, say));
    return parts;
}

}  // namespace herne::inline HERNE_ABI::detail
