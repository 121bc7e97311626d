// SPDX-License-Identifier: BSL-1.0
#include "io/json/parts.hpp"

#include "io/file/file.hpp"
#include "io/file/path.hpp"

#include <herne/base/error.hpp>
#include <herne/io/json.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace herne::inline HERNE_ABI {
namespace {

using namespace detail::json;

constexpr std::string_view explanation_format = "herne-explanation";

std::vector<std::int64_t> read_table(const Node& node) {
    auto table =
        read_value<std::vector<std::int64_t>>(node, field_of(&ExplainedRequirement::table));
    if (!std::holds_alternative<Array>(node.value().data))
        return table;
    constexpr std::size_t max_entries = Level::highest + 1;
    if (table.size() < 2 || table.size() > max_entries)
        node.refuse(std::to_string(table.size()) + " entries are not in 2..15, one a level 0..max");
    else if (table.front() != 0 || !std::is_sorted(table.begin(), table.end()))
        node.refuse("is not a table of points, which starts with 0 and never falls");
    return table;
}

/// Checks what follows from level and table.
void check_points(const Node& node, const ExplainedRequirement& read) {
    const int top = static_cast<int>(read.table.size()) - 1;
    if (read.level.worst() > top || read.required_level > top) {
        node.problems().add(node.place_of("table"),
                            std::to_string(read.table.size()) +
                                " entries are too few for the levels stated beside");
        return;
    }
    const auto points_at = [&](int level) { return read.table[static_cast<std::size_t>(level)]; };
    check_equal(node, "points", read.points, points_at(read.level.worst()),
                "the table's points for the level");
    check_equal(node, "best", read.best, points_at(read.level.best(top)),
                "the table's points in the best case");
    check_equal(node, "maximum", read.maximum, read.table.back(),
                "the table's points for the top level");
    check_equal(node, "shortfall", read.shortfall,
                std::max(0, read.required_level - read.level.worst()),
                "the levels missing to the required one");
}

ExplainedRequirement read_explained(const Node& node) {
    const std::size_t before = node.problems().count();
    auto read = read_record<ExplainedRequirement>(
        node, value_by(&ExplainedRequirement::table, read_table),
        value_by(&ExplainedRequirement::evidence,
                 [](const Node& list) { return list.list(read_evidence); }));
    if (node.problems().count() == before)
        check_points(node, read);
    return read;
}

void check_totals(const Node& node, const Explanation& read) {
    std::int64_t points = 0;
    std::int64_t best = 0;
    std::int64_t maximum = 0;
    for (const auto& requirement : read.requirements) {
        if (maximum > Scorecard::points_limit)
            break;
        points += requirement.points;
        best += requirement.best;
        maximum += requirement.maximum;
    }
    check_equal(node, "points", read.points, points, "the sum of the points by requirement");
    check_equal(node, "best", read.best, best, "the sum of the best cases by requirement");
    check_equal(node, "max_points", read.max_points, maximum,
                "the sum of the maxima by requirement");
}

Explanation read_explanation(const Node& root) {
    auto read = read_result<Explanation>(
        root,
        value_by(&Explanation::requirements,
                 [](const Node& list) { return list.list(read_explained); }),
        fields_by(&Explanation::max_points, {"max_points", "score", "fraction"},
                  [](const Node& node, Explanation& into) {
                      read_field(node, into, field_of(&Explanation::max_points));
                  }));
    if (root.problems().empty())
        check_totals(root, read);
    check_score(root, read.points, read.max_points);
    root.problems().throw_if_any();
    return read;
}

}  // namespace

Explanation explanation_from_json(std::string_view text, const std::string& name) {
    return read_document(text, name, explanation_format, read_explanation);
}

Explanation load_explanation(const std::filesystem::path& path) {
    return explanation_from_json(detail::read_file(path), detail::path_text(path));
}

std::string to_json(const Explanation& explanation, const JsonWriteOptions& options) {
    Writer writer{options};
    writer.begin_object();
    write_result_head(writer, explanation_format);
    write_fields(writer, explanation,
                 fields_by(&Explanation::max_points, {"max_points", "score", "fraction"},
                           [](Writer& out, const Explanation& written) {
                               write_field(out, written, field_of(&Explanation::max_points));
                               write_score(out, written.points, written.max_points);
                           }));
    writer.end_object();
    return writer.take();
}

}  // namespace herne::inline HERNE_ABI
