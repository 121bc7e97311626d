// SPDX-License-Identifier: BSL-1.0
#include <herne/io/record.hpp>
#include <herne/record/procedure_record.hpp>

#include "io/record/line.hpp"
#include "report/phrases.hpp"
#include "report/record_parts.hpp"

#include <algorithm>
#include <utility>

namespace herne::inline HERNE_ABI {
namespace {

using detail::Language;
using detail::PartTable;

/// Returns what a member of an entry says, if it is short enough for a line: lists and objects
/// stand in the record itself.
std::string member_words(const detail::json::Member& member) {
    const auto& data = member.value.data;
    if (const auto* const text = std::get_if<std::string>(&data))
        return member.key + ": " + *text;
    if (const auto* const number = std::get_if<detail::json::Number>(&data))
        return member.key + ": " + number->written;
    if (const auto* const truth = std::get_if<bool>(&data))
        return member.key + ": " + (*truth ? "true" : "false");
    return "";
}

std::string content_words(const RecordEntry& entry) {
    const auto content = detail::record_lines::object_from(entry.content, "content");
    std::vector<std::string> words;
    for (const auto& member : std::get<detail::json::Object>(content.data))
        words.push_back(member_words(member));
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
                              say(detail::word_of(entry.kind)), content_words(entry),
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
