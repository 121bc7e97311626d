// SPDX-License-Identifier: BSL-1.0
#include <herne/io/record.hpp>
#include <herne/record/procedure_record.hpp>

#include "io/record/line.hpp"
#include "report/language.hpp"
#include "report/phrases.hpp"
#include "report/record_parts.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace herne::inline HERNE_ABI {
namespace {

using detail::Language;
using detail::PartTable;

/// A name in an entry, and the words for it.
struct NameInEntry {
    std::string_view name;
    detail::Word words;
};

/// The members of entries that are written or asked for here; others are called as they are.
constexpr auto entry_members = std::to_array<NameInEntry>({
    {"weights_source", "member_weights_source"},
    {"job_digest", "member_job_digest"},
    {"version", "member_version"},
    {"order", "member_order"},
    {"top", "member_top"},
    {"min_score", "member_min_score"},
    {"max_points", "member_max_points"},
    {"reasons", "member_reasons"},
    {"reason", "member_reason"},
    {"until", "member_until"},
    {"state", "member_state"},
    {"body", "member_body"},
    {"outcome", "member_outcome"},
});

constexpr auto order_values =
    std::to_array<NameInEntry>({{"worst", "value_worst"}, {"best", "value_best"}});
constexpr auto state_values = std::to_array<NameInEntry>({{"pending", "value_pending"},
                                                          {"ended", "value_ended"},
                                                          {"set", "value_set"},
                                                          {"lifted", "value_lifted"}});

std::string named_in_entry(const std::string& name, std::span<const NameInEntry> names,
                           const Language& say) {
    const auto found = std::find_if(names.begin(), names.end(),
                                    [&](const NameInEntry& one) { return one.name == name; });
    return found == names.end() ? name : say(found->words);
}

/// Returns what a member of an entry says, if it is short enough for a line: lists and objects
/// stand in the record itself.
std::string member_words(const detail::json::Member& member, const Language& say) {
    const std::string begin = named_in_entry(member.key, entry_members, say) + ": ";
    const auto& data = member.value.data;
    if (const auto* const number = std::get_if<detail::json::Number>(&data))
        return begin + number->written;
    if (const auto* const truth = std::get_if<bool>(&data))
        return begin + (*truth ? "true" : "false");
    const auto* const text = std::get_if<std::string>(&data);
    if (text == nullptr)
        return "";
    if (member.key == "order")
        return begin + named_in_entry(*text, order_values, say);
    if (member.key == "state")
        return begin + named_in_entry(*text, state_values, say);
    return begin + *text;
}

/// Returns whether the kind of an entry says what a member does.
bool is_said_by_kind(const RecordEntry& entry, const std::string& member) {
    return entry.kind == RecordKind::ranking_computed &&
           (member == "outcome" || member == "proposal");
}

std::string content_words(const RecordEntry& entry, const Language& say) {
    const auto content = detail::record_lines::object_from(entry.content, "content");
    std::vector<std::string> words;
    for (const auto& member : std::get<detail::json::Object>(content.data))
        if (!is_said_by_kind(entry, member.key))
            words.push_back(member_words(member, say));
    return detail::joined_words(words, "; ");
}

/// Returns of whom an entry says something, each once, and how many were erased.
std::string concerned_words(const RecordEntry& entry, const Language& say, std::size_t most) {
    std::vector<std::string> people;
    for (const PersonalPart& part : entry.personal)
        people.push_back(part.id ? part.id->to_string() : say("whole_field"));
    const std::size_t more = people.size() - std::min(people.size(), most);
    people.resize(people.size() - more);
    std::string words = detail::joined_with(people, ", ");
    if (more > 0)
        words += " " + say("and_more", more);
    const std::string erased = entry.erased > 0 ? say("and_erased", entry.erased) : "";
    return detail::joined_words(std::vector{words, erased}, "; ");
}

PartTable entry_table(const Record& record, const Language& say, std::size_t max_rows) {
    const auto& entries = record.entries();
    PartTable table{.columns = {{.title = say("entry"), .right = true},
                                {.title = say("time_utc")},
                                {.title = say("role")},
                                {.title = say("what_happened")},
                                {.title = say("stated")},
                                {.title = say("concerned"), .drop = 1}},
                    .total = entries.size(),
                    .nothing = say("no_entries")};
    for (std::size_t i = 0; i < std::min(entries.size(), max_rows); ++i) {
        const RecordEntry& entry = entries[i];
        table.rows.push_back({std::to_string(entry.number), entry.time, entry.role,
                              say(detail::word_of(entry.kind)), content_words(entry, say),
                              concerned_words(entry, say, max_rows)});
    }
    return table;
}

detail::ResultParts parts_of(const Record& record, const Language& say, std::size_t max_rows) {
    const RecordVerification verification = record.verify();
    detail::ResultParts parts{.title = "selection_record",
                              .notes = detail::verification_notes(verification, say),
                              .tables = {entry_table(record, say, max_rows),
                                         detail::findings_table(verification, say, max_rows)}};
    parts.notes.push_back(say("record_note"));
    return parts;
}

}  // namespace

std::string report_text(const Record& record, const ReportOptions& options) {
    return detail::text_of_parts(
        options, [&](const Language& say) { return parts_of(record, say, options.max_rows); });
}

std::string report_html(const Record& record, const ReportOptions& options) {
    return detail::html_of_parts(
        options, [&](const Language& say) { return parts_of(record, say, options.max_rows); });
}

}  // namespace herne::inline HERNE_ABI
