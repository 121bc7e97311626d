// SPDX-License-Identifier: BSL-1.0
#include "report/record_parts.hpp"

#include <herne/record/procedure_record.hpp>

#include "report/phrases.hpp"

#include <algorithm>
#include <utility>

namespace herne::inline HERNE_ABI::detail {
namespace {

std::string numbers_text(const std::vector<std::uint64_t>& numbers) {
    std::vector<std::string> words;
    for (const std::uint64_t number : numbers)
        words.push_back(std::to_string(number));
    return joined_with(words, ", ");
}

}  // namespace

std::vector<std::string> verification_notes(const RecordVerification& result, const Language& say) {
    std::vector<std::string> notes;
    if (const auto& fault = result.fault)
        notes.push_back(
            say("record_broken", fault->entry, fault->file, fault->offset, fault->what));
    else
        notes.push_back(say("record_whole", result.entries, result.head));
    if (result.unfinished > 0)
        notes.push_back(say("record_unfinished", result.unfinished));
    if (result.erased > 0)
        notes.push_back(say("record_erased", result.erased));
    return notes;
}

PartTable findings_table(const RecordVerification& result, const Language& say,
                         std::size_t max_rows) {
    PartTable table{.title = say("record_findings"),
                    .columns = {{.title = say("entry"), .right = true},
                                {.title = say("finding")},
                                {.title = say("reason")}},
                    .total = result.findings.size(),
                    .nothing = say("no_record_findings")};
    for (std::size_t i = 0; i < std::min(result.findings.size(), max_rows); ++i) {
        const RecordFinding& finding = result.findings[i];
        table.rows.push_back({std::to_string(finding.entry), finding.code, say(finding.text)});
    }
    return table;
}

ResultParts parts_of(const RecordVerification& result, const Language& say, std::size_t max_rows) {
    return {.title = "record_verification",
            .notes = verification_notes(result, say),
            .tables = {findings_table(result, say, max_rows)}};
}

ResultParts parts_of(const RecordReplay& result, const Language& say, std::size_t max_rows) {
    PartTable table{.columns = {{.title = say("entry"), .right = true},
                                {.title = say("outcome")},
                                {.title = say("people_compared"), .right = true},
                                {.title = say("recorded_version"), .drop = 1},
                                {.title = say("what_differs")}},
                    .total = result.outcomes.size(),
                    .nothing = say("nothing_to_replay")};
    for (std::size_t i = 0; i < std::min(result.outcomes.size(), max_rows); ++i) {
        const ReplayedOutcome& outcome = result.outcomes[i];
        table.rows.push_back({std::to_string(outcome.entry), say(word_of(outcome.state)),
                              std::to_string(outcome.people), outcome.recorded_version,
                              outcome.what});
    }
    return {.title = "record_replay",
            .notes = {say("record_replay_note", result.version, result.head)},
            .tables = {std::move(table)}};
}

ResultParts parts_of(const RecordDue& result, const Language& say, std::size_t max_rows) {
    PartTable table{.columns = {{.title = say("id")},
                                {.title = say("due_state")},
                                {.title = say("until_day")},
                                {.title = say("because"), .drop = 1}},
                    .total = result.candidates.size(),
                    .nothing = say("nobody")};
    for (std::size_t i = 0; i < std::min(result.candidates.size(), max_rows); ++i) {
        const DueCandidate& candidate = result.candidates[i];
        table.rows.push_back({candidate.id.to_string(), say(word_of(candidate.state)),
                              candidate.until, numbers_text(candidate.because)});
    }
    const RetentionRules& rules = result.rules;
    return {.title = "record_due_title",
            .notes = {say("record_due", result.day), say("record_due_note", rules.months_to_claim,
                                                         rules.months_to_sue, rules.margin)},
            .tables = {std::move(table)}};
}

}  // namespace herne::inline HERNE_ABI::detail
