// SPDX-License-Identifier: BSL-1.0
#include "report/team_parts.hpp"

#include "report/phrases.hpp"
#include "report/raise_phrases.hpp"
#include "report/weight_phrases.hpp"

#include <herne/record/analysis_teams.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace herne::inline HERNE_ABI::detail {
namespace {

std::string ids_text(const std::vector<CandidateId>& ids) {
    std::string text;
    for (const auto& id : ids)
        text += (text.empty() ? "" : ", ") + id.to_string();
    return text;
}

std::string members_words(const std::vector<CandidateId>& members, const Language& say) {
    if (members.empty())
        return say("team_nobody");
    return say("team_members", members.size(), ids_text(members));
}

/// Returns what people call the requirement `id`, which is one of `requirements`.
template <class Requirement>
std::string name_of_requirement(const std::vector<Requirement>& requirements, const std::string& id,
                                const Language& say) {
    const auto found = std::find_if(requirements.begin(), requirements.end(),
                                    [&](const Requirement& one) { return one.requirement == id; });
    return found == requirements.end() ? id : label_or_id(found->label, id, say);
}

PartTable coverage_table(const std::vector<CoveredRequirement>& requirements, const Language& say) {
    PartTable table{.columns = {{.title = say("requirement")},
                                {.title = say("team_level"), .drop = 1},
                                {.title = say("team_needed"), .right = true},
                                {.title = say("team_state")},
                                {.title = say("team_missing"), .right = true},
                                {.title = say("team_have")},
                                {.title = say("team_may_have"), .drop = 2}},
                    .total = requirements.size(),
                    .notes = {say("team_open_note")}};
    for (const auto& requirement : requirements)
        table.rows.push_back({label_or_id(requirement.label, requirement.requirement, say),
                              level_words(Level{requirement.level}, requirement.level_label, say),
                              std::to_string(requirement.people), say(word_of(requirement.state)),
                              requirement.missing == 0 ? "" : std::to_string(requirement.missing),
                              ids_text(requirement.have), ids_text(requirement.may_have)});
    return table;
}

PartTable critical_table(const std::vector<CriticalMember>& critical,
                         const std::vector<CoveredRequirement>& requirements, const Language& say) {
    PartTable table{.title = say("team_critical"),
                    .columns = {{.title = say("id")}, {.title = say("team_without")}},
                    .total = critical.size(),
                    .nothing = say("team_none_critical")};
    for (const auto& member : critical) {
        std::vector<std::string> names;
        for (const auto& id : member.requirements)
            names.push_back(name_of_requirement(requirements, id, say));
        table.rows.push_back({member.id.to_string(), joined_with(names, "; ")});
    }
    return table;
}

PartTable unreachable_table(const SmallestTeam& result, const Language& say) {
    PartTable table{.title = say("team_unreachable"),
                    .columns = {{.title = say("requirement")},
                                {.title = say("team_needed"), .right = true},
                                {.title = say("team_there"), .right = true}},
                    .total = result.unreachable.size()};
    for (const auto& requirement : result.unreachable)
        table.rows.push_back(
            {name_of_requirement(result.requirements, requirement.requirement, say),
             std::to_string(requirement.people), std::to_string(requirement.there)});
    return table;
}

std::vector<std::string> proof_of_size(const SmallestTeam& result, const Language& say) {
    if (!result.exact)
        return {say("team_not_exact", result.lower_bound, result.gap(), result.max_steps)};
    return {say("team_exact"),
            result.first_by_ids ? say("team_first") : say("team_not_first", result.max_steps)};
}

/// Returns points for sure, and in brackets what they may be.
std::string gain_text(std::int64_t gain, std::int64_t best_gain) {
    return gain == best_gain ? signed_text(gain)
                             : signed_text(gain) + " (" + signed_text(best_gain) + ')';
}

std::string adds_words(const CompletingCandidate& entry, const TeamCompletion& result,
                       const Language& say) {
    std::vector<std::string> texts;
    for (const auto& added : entry.adds)
        texts.push_back(name_of_requirement(result.requirements, added.requirement, say) + ' ' +
                        gain_text(added.gain, added.best_gain));
    return texts.empty() ? say("team_adds_nothing") : joined_with(texts, "; ");
}

PartTable completion_table(const TeamCompletion& result, const Language& say,
                           std::size_t max_rows) {
    PartTable table{.columns = {{.title = say("place"), .right = true},
                                {.title = say("id")},
                                {.title = say("team_gain"), .right = true},
                                {.title = say("conditions"), .drop = 1},
                                {.title = say("team_adds")}},
                    .total = result.entries.size(),
                    .nothing = say("nobody")};
    for (std::size_t i = 0; i < std::min(result.entries.size(), max_rows); ++i) {
        const auto& entry = result.entries[i];
        table.rows.push_back({place_name(RankingEntry{.place = entry.place, .tied = entry.tied}),
                              entry.id.to_string(), gain_text(entry.gain, entry.best_gain),
                              say(word_of(entry.verdict)), adds_words(entry, result, say)});
    }
    if (result.counts.ties_at_cut > 0)
        table.notes.push_back(say("more_at_cut", result.counts.ties_at_cut));
    return table;
}

PartTable held_table(const TeamCompletion& result, const Language& say) {
    PartTable table{.title = say("team_held"),
                    .columns = {{.title = say("requirement")},
                                {.title = say("team_together"), .right = true},
                                {.title = say("required_level"), .right = true},
                                {.title = say("points"), .right = true},
                                {.title = say("of"), .right = true}},
                    .total = result.requirements.size()};
    for (const auto& held : result.requirements)
        table.rows.push_back({label_or_id(held.label, held.requirement, say),
                              std::to_string(held.level), std::to_string(held.required),
                              std::to_string(held.points), std::to_string(held.max_points)});
    return table;
}

}  // namespace

ResultParts parts_of(const TeamCoverage& result, const Language& say) {
    return {.title = "team_coverage",
            .of = result.provenance.team,
            .notes = {members_words(result.members, say),
                      say("team_counts", result.requirements.size(), result.covered, result.open,
                          result.gaps)},
            .tables = {coverage_table(result.requirements, say),
                       critical_table(result.critical, result.requirements, say)}};
}

ResultParts parts_of(const SmallestTeam& result, const Language& say) {
    ResultParts parts{.title = "smallest_team",
                      .of = result.provenance.team,
                      .notes = {say("team_planning"), members_words(result.members, say),
                                result.joining.empty() ? say("team_none_joining")
                                                       : say("team_joining", result.joining.size(),
                                                             ids_text(result.joining))},
                      .tables = {coverage_table(result.requirements, say),
                                 critical_table(result.critical, result.requirements, say)}};
    if (!result.unreachable.empty())
        parts.tables.push_back(unreachable_table(result, say));
    for (auto& words : proof_of_size(result, say))
        parts.notes.push_back(std::move(words));
    parts.notes.push_back(say("unknown_worst"));
    return parts;
}

ResultParts parts_of(const TeamCompletion& result, const Language& say, std::size_t max_rows) {
    const auto& counts = result.counts;
    ResultParts parts{.title = "team_completion",
                      .of = result.provenance.job,
                      .notes = {members_words(result.members, say),
                                say("team_points", result.points, result.max_points),
                                say("team_looked_at", counts.candidates, counts.eligible,
                                    counts.undecided, counts.ineligible)},
                      .tables = {completion_table(result, say, max_rows), held_table(result, say)}};
    if (result.undecided == UndecidedPeople::left_out)
        parts.notes.push_back(say("team_undecided_left_out"));
    parts.notes.push_back(say("team_order"));
    return parts;
}

}  // namespace herne::inline HERNE_ABI::detail
