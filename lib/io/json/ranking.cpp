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

RankingCounts read_counts(const Node& node) {
    const Fields fields{
        node,
        {"candidates", "eligible", "undecided", "ineligible", "below_min_score", "ties_at_cut"}};
    return {.candidates = fields.count("candidates"),
            .eligible = fields.count("eligible"),
            .undecided = fields.count("undecided"),
            .ineligible = fields.count("ineligible"),
            .below_min_score = fields.count("below_min_score"),
            .ties_at_cut = fields.count("ties_at_cut")};
}

ClauseCount read_clause_count(const Node& node) {
    const Fields fields{node, {"id", "label", "failing", "undecided"}};
    return {.id = fields.optional_string("id"),
            .label = fields.optional_text("label"),
            .failing = fields.count("failing"),
            .undecided = fields.count("undecided")};
}

std::vector<std::size_t> read_clauses(const Node& list) {
    return list.list([](const Node& position) {
        return static_cast<std::size_t>(
            position.integer({0, static_cast<std::int64_t>(Eligibility::max_clauses) - 1}));
    });
}

LeftOut read_left_out(const Node& node) {
    const Fields fields{node, {"id", "clauses"}};
    return {.id = fields.required("id", [](const Node& id) { return id.candidate_id(); }),
            .clauses = fields.required("clauses", read_clauses)};
}

RankingEntry read_entry(const Node& node, std::int64_t max_points) {
    const Fields fields{
        node,
        {"place", "id", "points", "score", "fraction", "worst", "best", "verdict", "tied", "open"}};
    RankingEntry entry{
        .place = fields.count("place"),
        .id = fields.required("id", [](const Node& id) { return id.candidate_id(); }),
        .points = fields.integer("points", points_range),
        .max_points = max_points,
        .worst = fields.integer("worst", points_range),
        .best = fields.integer("best", points_range),
        .verdict = read_verdict(fields, "verdict"),
        .tied = fields.boolean("tied"),
        .open = fields.optional("open", read_clauses)};
    check_score(fields, entry.points, max_points);
    return entry;
}

Ranking read_ranking(const Node& root) {
    const Fields fields{
        root,
        {"format", "version", "proposal", "provenance", "order", "top", "min_score", "max_points",
         "counts", "clauses", "entries", "also", "left_out", "warnings"}};
    check_proposal(fields);
    RankingParts parts;
    parts.provenance = fields.required("provenance", read_provenance);
    parts.order = fields.one_of("order", {UnknownAs::worst, UnknownAs::best});
    parts.top = fields.required("top", read_top);
    parts.min_score = fields.required("min_score", [](const Node& node) { return node.real(); });
    parts.max_points = fields.integer("max_points", {1, Scorecard::points_limit});
    const auto read_entries = [&](const Node& list) {
        return list.list([&](const Node& node) { return read_entry(node, parts.max_points); });
    };
    parts.counts = fields.required("counts", read_counts);
    parts.clauses =
        fields.required("clauses", [](const Node& list) { return list.list(read_clause_count); });
    parts.entries = fields.required("entries", read_entries);
    parts.also = fields.required("also", read_entries);
    parts.left_out =
        fields.required("left_out", [](const Node& list) { return list.list(read_left_out); });
    parts.warnings =
        fields.required("warnings", [](const Node& list) { return list.list(read_warning); });
    root.problems().throw_if_any();
    return Ranking{std::move(parts)};
}

void write_counts(Writer& writer, const RankingCounts& counts) {
    writer.key("counts").begin_object(Layout::line);
    writer.field("candidates", counts.candidates);
    writer.field("eligible", counts.eligible);
    writer.field("undecided", counts.undecided);
    writer.field("ineligible", counts.ineligible);
    writer.field("below_min_score", counts.below_min_score);
    writer.field("ties_at_cut", counts.ties_at_cut);
    writer.end_object();
}

void write_clause_count(Writer& writer, const ClauseCount& clause) {
    writer.begin_object(Layout::line);
    writer.field_unless_empty("id", clause.id);
    writer.field_unless_empty("label", clause.label);
    writer.field("failing", clause.failing);
    writer.field("undecided", clause.undecided);
    writer.end_object();
}

void write_entry(Writer& writer, const RankingEntry& entry) {
    writer.begin_object(Layout::line);
    writer.field("place", entry.place);
    writer.field("id", entry.id);
    writer.field("points", entry.points);
    write_score(writer, entry.points, entry.max_points);
    writer.field("worst", entry.worst);
    writer.field("best", entry.best);
    writer.field("verdict", to_string(entry.verdict));
    writer.field("tied", entry.tied);
    if (!entry.open.empty())
        writer.values("open", entry.open);
    writer.end_object();
}

void write_left_out(Writer& writer, const LeftOut& left_out) {
    writer.begin_object(Layout::line);
    writer.field("id", left_out.id);
    writer.values("clauses", left_out.clauses);
    writer.end_object();
}

}  // namespace

Ranking ranking_from_json(std::string_view text, const std::string& name) {
    return with_name(name, [&] { return read_document(text, name, ranking_format, read_ranking); });
}

Ranking load_ranking(const std::filesystem::path& path) {
    return ranking_from_json(detail::read_file(path), detail::path_text(path));
}

std::string to_json(const Ranking& ranking, const JsonWriteOptions& options) {
    const RankingParts& parts = ranking.parts();
    Writer writer{options};
    writer.begin_object();
    write_result_head(writer, ranking_format, parts.provenance);
    writer.field("order", to_string(parts.order));
    if (parts.top == all)
        writer.field("top", "all");
    else
        writer.field("top", std::uint64_t{parts.top});
    writer.field("min_score", parts.min_score);
    writer.field("max_points", parts.max_points);
    write_counts(writer, parts.counts);
    writer.list("clauses", parts.clauses,
                [&](const ClauseCount& clause) { write_clause_count(writer, clause); });
    writer.list("entries", parts.entries,
                [&](const RankingEntry& entry) { write_entry(writer, entry); });
    writer.list("also", parts.also, [&](const RankingEntry& entry) { write_entry(writer, entry); });
    writer.list("left_out", parts.left_out,
                [&](const LeftOut& left_out) { write_left_out(writer, left_out); });
    writer.list("warnings", parts.warnings,
                [&](const RankingWarning& warning) { write_warning(writer, warning); });
    writer.end_object();
    return writer.take();
}

}  // namespace herne::inline HERNE_ABI
