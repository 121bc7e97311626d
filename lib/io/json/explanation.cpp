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
constexpr std::array kinds{Clause::Kind::level, Clause::Kind::all, Clause::Kind::any,
                           Clause::Kind::at_least};
constexpr std::array<const char*, 4> kind_names{"level", "all", "any", "at_least"};

const char* name_of(Clause::Kind kind) {
    return kind_names[static_cast<std::size_t>(std::find(kinds.begin(), kinds.end(), kind) -
                                               kinds.begin())];
}

std::vector<std::int64_t> read_table(const Node& node) {
    auto table = node.list([](const Node& points) { return points.integer(points_range); });
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
void check_points(const Fields& fields, const ExplainedRequirement& read) {
    const int top = static_cast<int>(read.table.size()) - 1;
    if (read.level.worst() > top || read.required_level > top) {
        fields.node().problems().add(fields.node().place_of("table"),
                                     std::to_string(read.table.size()) +
                                         " entries are too few for the levels stated beside");
        return;
    }
    const auto points_at = [&](int level) { return read.table[static_cast<std::size_t>(level)]; };
    check_equal(fields, "points", read.points, points_at(read.level.worst()),
                "the table's points for the level");
    check_equal(fields, "best", read.best, points_at(read.level.best(top)),
                "the table's points in the best case");
    check_equal(fields, "maximum", read.maximum, read.table.back(),
                "the table's points for the top level");
    check_equal(fields, "shortfall", read.shortfall,
                std::max(0, read.required_level - read.level.worst()),
                "the levels missing to the required one");
}

ExplainedRequirement read_explained(const Node& node) {
    const std::size_t before = node.problems().count();
    const Fields fields{
        node,
        {"requirement", "competence", "label", "importance", "proof", "stage", "source_line",
         "level", "level_label", "required_level", "required_label", "share", "table", "points",
         "best", "maximum", "shortfall", "evidence", "evidence_expired"}};
    ExplainedRequirement read{
        .requirement = fields.string("requirement"),
        .competence = fields.string("competence"),
        .label = fields.text("label"),
        .level_label = fields.optional_text("level_label"),
        .required_label = fields.text("required_label"),
        .importance =
            fields.one_of("importance", {Importance::must, Importance::expected, Importance::wish}),
        .proof = fields.one_of("proof", {Proof::document, Proof::judgement}),
        .stage = fields.optional_string("stage"),
        .source_line = fields.optional_string("source_line"),
        .level = fields.required("level", read_plain_level),
        .required_level = fields.small_integer("required_level", 1, Level::highest),
        .share = fields.required("share", read_fraction),
        .table = fields.required("table", read_table),
        .points = fields.integer("points", points_range),
        .best = fields.integer("best", points_range),
        .maximum = fields.integer("maximum", points_range),
        .shortfall = fields.small_integer("shortfall", 0, Level::highest),
        .evidence =
            fields.required("evidence", [](const Node& list) { return list.list(read_evidence); }),
        .evidence_expired = fields.boolean("evidence_expired")};
    if (node.problems().count() == before)
        check_points(fields, read);
    return read;
}

/// Returns whether `"kind": "level"` stands in `node`.
bool is_level(const Node& node) {
    const Value* kind = node.find("kind");
    const auto* name = kind == nullptr ? nullptr : std::get_if<std::string>(&kind->data);
    return name != nullptr && *name == "level";
}

Fields reason_fields(const Node& node) {
    if (is_level(node))
        return {node,
                {"kind", "competence", "level", "actual", "verdict", "id", "label", "source_line"}};
    return {node, {"kind", "n", "verdict", "id", "label", "source_line", "parts"}};
}

Reason read_reason(const Node& node) {
    const Fields fields = reason_fields(node);
    Reason reason;
    reason.kind = fields.required("kind", [](const Node& kind) {
        return kinds[kind.choice({kind_names.begin(), kind_names.end()})];
    });
    reason.verdict = fields.one_of("verdict", {Verdict::undecided, Verdict::ineligible});
    reason.id = fields.optional_string("id");
    reason.label = fields.optional_text("label");
    reason.source_line = fields.optional_string("source_line");
    if (is_level(node)) {
        reason.competence = fields.string("competence");
        reason.level = fields.small_integer("level", 1, Level::highest);
        reason.actual = fields.required("actual", read_plain_level);
    } else {
        reason.n = fields.small_integer("n", 1, static_cast<int>(Eligibility::max_clauses));
        reason.parts =
            fields.required("parts", [](const Node& list) { return list.list(read_reason); });
    }
    return reason;
}

Raise read_raise(const Node& node) {
    const Fields fields{node, {"competence", "from", "to"}};
    return {.competence = fields.string("competence"),
            .from = fields.required("from", read_plain_level),
            .to = fields.small_integer("to", 1, Level::highest)};
}

Ways read_ways(const Node& node) {
    const Fields fields{node, {"sets", "more"}};
    return {.sets = fields.required("sets",
                                    [](const Node& list) {
                                        return list.list(
                                            [](const Node& set) { return set.list(read_raise); });
                                    }),
            .more = fields.boolean("more")};
}

Step read_step(const Node& node) {
    const Fields fields{node, {"competence", "label", "from", "to", "gain"}};
    return {.competence = fields.string("competence"),
            .label = fields.text("label"),
            .from = fields.small_integer("from", 0, Level::highest),
            .to = fields.small_integer("to", 1, Level::highest),
            .gain = fields.integer("gain", points_range)};
}

void check_totals(const Fields& fields, const Explanation& read) {
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
    check_equal(fields, "points", read.points, points, "the sum of the points by requirement");
    check_equal(fields, "best", read.best, best, "the sum of the best cases by requirement");
    check_equal(fields, "max_points", read.max_points, maximum,
                "the sum of the maxima by requirement");
}

Explanation read_explanation(const Node& root) {
    const Fields fields{
        root,
        {"format", "version", "proposal", "provenance", "id", "points", "best", "max_points",
         "score", "fraction", "verdict", "requirements", "reasons", "ways", "steps"}};
    check_proposal(fields);
    Explanation read{
        .provenance = fields.required("provenance", read_provenance),
        .id = fields.required("id", [](const Node& node) { return node.candidate_id(); }),
        .requirements = fields.required("requirements",
                                        [](const Node& list) { return list.list(read_explained); }),
        .points = fields.integer("points", points_range),
        .best = fields.integer("best", points_range),
        .max_points = fields.integer("max_points", {1, Scorecard::points_limit}),
        .verdict = read_verdict(fields, "verdict"),
        .reasons =
            fields.required("reasons", [](const Node& list) { return list.list(read_reason); }),
        .ways = fields.required("ways", read_ways),
        .steps = fields.required("steps", [](const Node& list) { return list.list(read_step); })};
    if (root.problems().empty())
        check_totals(fields, read);
    check_score(fields, read.points, read.max_points);
    root.problems().throw_if_any();
    return read;
}

void write_requirement(Writer& writer, const ExplainedRequirement& explained) {
    writer.begin_object();
    writer.field("requirement", explained.requirement);
    writer.field("competence", explained.competence);
    writer.field("label", explained.label);
    writer.field("importance", to_string(explained.importance));
    writer.field("proof", to_string(explained.proof));
    writer.field_unless_empty("stage", explained.stage);
    writer.field_unless_empty("source_line", explained.source_line);
    writer.field("level", explained.level);
    writer.field_unless_empty("level_label", explained.level_label);
    writer.field("required_level", explained.required_level);
    writer.field("required_label", explained.required_label);
    writer.field("share", explained.share.to_string());
    writer.values("table", explained.table);
    writer.field("points", explained.points);
    writer.field("best", explained.best);
    writer.field("maximum", explained.maximum);
    writer.field("shortfall", explained.shortfall);
    writer.list("evidence", explained.evidence,
                [&](const Evidence& evidence) { write_evidence(writer, evidence); });
    writer.field("evidence_expired", explained.evidence_expired);
    writer.end_object();
}

void write_reason(Writer& writer, const Reason& reason) {
    writer.begin_object();
    writer.field("kind", name_of(reason.kind));
    writer.field("verdict", to_string(reason.verdict));
    writer.field_unless_empty("id", reason.id);
    writer.field_unless_empty("label", reason.label);
    writer.field_unless_empty("source_line", reason.source_line);
    if (reason.kind == Clause::Kind::level) {
        writer.field("competence", reason.competence);
        writer.field("level", reason.level);
        writer.field("actual", reason.actual);
    } else {
        writer.field("n", reason.n);
        writer.list("parts", reason.parts, [&](const Reason& part) { write_reason(writer, part); });
    }
    writer.end_object();
}

void write_ways(Writer& writer, const Ways& ways) {
    writer.key("ways").begin_object();
    writer.list("sets", ways.sets, [&](const std::vector<Raise>& set) {
        writer.begin_list(Layout::line);
        for (const Raise& raise : set) {
            writer.begin_object();
            writer.field("competence", raise.competence);
            writer.field("from", raise.from);
            writer.field("to", raise.to);
            writer.end_object();
        }
        writer.end_list();
    });
    writer.field("more", ways.more);
    writer.end_object();
}

void write_step(Writer& writer, const Step& step) {
    writer.begin_object(Layout::line);
    writer.field("competence", step.competence);
    writer.field("label", step.label);
    writer.field("from", step.from);
    writer.field("to", step.to);
    writer.field("gain", step.gain);
    writer.end_object();
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
    write_result_head(writer, explanation_format, explanation.provenance);
    writer.field("id", explanation.id);
    writer.field("points", explanation.points);
    writer.field("best", explanation.best);
    writer.field("max_points", explanation.max_points);
    write_score(writer, explanation.points, explanation.max_points);
    writer.field("verdict", to_string(explanation.verdict));
    writer.list(
        "requirements", explanation.requirements,
        [&](const ExplainedRequirement& explained) { write_requirement(writer, explained); });
    writer.list("reasons", explanation.reasons,
                [&](const Reason& reason) { write_reason(writer, reason); });
    write_ways(writer, explanation.ways);
    writer.list("steps", explanation.steps, [&](const Step& step) { write_step(writer, step); });
    writer.end_object();
    return writer.take();
}

}  // namespace herne::inline HERNE_ABI
