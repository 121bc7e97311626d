// SPDX-License-Identifier: BSL-1.0
#include "io/json/parts.hpp"
#include "io/json/warnings.hpp"

#include "io/file/file.hpp"
#include "io/file/path.hpp"

#include <herne/base/error.hpp>
#include <herne/io/json.hpp>

#include <utility>

namespace herne::inline HERNE_ABI {
namespace {

using namespace detail::json;

constexpr std::string_view ranking_format = "herne-ranking";

std::size_t read_top(const Node& node) {
    if (const std::string* text = node.as_string()) {
        if (*text != "all")
            node.refuse_as_not("'all' or a whole number");
        return all;
    }
    return static_cast<std::size_t>(node.count());
}

void write_top(Writer& writer, std::size_t top) {
    if (top == all)
        writer.value("all");
    else
        writer.value(top);
}

/// An entry says what of `max_points` its points are, and leaves that to the ranking.
constexpr std::string_view names_of_points[] = {"points", "score", "fraction"};

RankingEntry read_entry(const Node& node, std::int64_t max_points) {
    auto entry = read_record<RankingEntry>(
        node, absent(&RankingEntry::max_points),
        fields_by(&RankingEntry::points, names_of_points,
                  [](const Node& object, RankingEntry& into) {
                      read_field(object, into, field_of(&RankingEntry::points));
                  }));
    entry.max_points = max_points;
    check_score(node, entry.points, max_points);
    return entry;
}

void write_entry(Writer& writer, const RankingEntry& entry) {
    write_record(writer, entry, absent(&RankingEntry::max_points),
                 fields_by(&RankingEntry::points, names_of_points,
                           [](Writer& out, const RankingEntry& written) {
                               write_field(out, written, field_of(&RankingEntry::points));
                               write_score(out, written.points, written.max_points);
                           }));
}

void write_entries(Writer& writer, const std::vector<RankingEntry>& entries) {
    writer.begin_list();
    for (const RankingEntry& entry : entries)
        write_entry(writer, entry);
    writer.end_list();
}

Ranking read_ranking(const Node& root) {
    std::int64_t max_points = 1;
    const auto read_entries = [&](const Node& list) {
        return list.list([&](const Node& node) { return read_entry(node, max_points); });
    };
    auto parts = read_result<RankingParts>(
        root, value_by(&RankingParts::top, read_top),
        value_by(&RankingParts::max_points,
                 [&](const Node& node) {
                     return max_points =
                                read_value<std::int64_t>(node, field_of(&RankingParts::max_points));
                 }),
        value_by(&RankingParts::entries, read_entries), value_by(&RankingParts::also, read_entries),
        value_by(&RankingParts::warnings,
                 [](const Node& list) { return list.list(read_warning); }));
    root.problems().throw_if_any();
    return Ranking{std::move(parts)};
}

}  // namespace

Ranking ranking_from_json(std::string_view text, const std::string& name) {
    return with_name(name, [&] { return read_document(text, name, ranking_format, read_ranking); });
}

Ranking load_ranking(const std::filesystem::path& path) {
    return ranking_from_json(detail::read_file(path), detail::path_text(path));
}

std::string to_json(const Ranking& ranking, const JsonWriteOptions& options) {
    Writer writer{options};
    writer.begin_object();
    write_result_head(writer, ranking_format);
    write_fields(writer, ranking.parts(), value_by(&RankingParts::top, write_top),
                 value_by(&RankingParts::entries, write_entries),
                 value_by(&RankingParts::also, write_entries),
                 value_by(&RankingParts::warnings, write_warnings));
    writer.end_object();
    return writer.take();
}

}  // namespace herne::inline HERNE_ABI
