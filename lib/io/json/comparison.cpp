// SPDX-License-Identifier: BSL-1.0
#include "io/json/parts.hpp"

#include "io/file/file.hpp"
#include "io/file/path.hpp"

#include <herne/base/error.hpp>
#include <herne/io/json.hpp>

namespace herne::inline HERNE_ABI {
namespace {

using namespace detail::json;

constexpr std::string_view comparison_format = "herne-comparison";

ComparedPoints read_points(const Fields& fields, std::string_view key) {
    return fields.required(key, [](const Node& node) {
        const Fields points{node, {"worst", "best"}};
        const ComparedPoints read{.worst = points.integer("worst", points_range),
                                  .best = points.integer("best", points_range)};
        if (points.has("best") && read.best < read.worst)
            node.problems().add(node.place_of("best"), std::to_string(read.best) +
                                                           " is less than the worst case, " +
                                                           std::to_string(read.worst));
        return read;
    });
}

ComparedRequirement read_compared(const Node& node) {
    const Fields fields{node,
                        {"requirement", "competence", "label", "required_level", "maximum",
                         "level_a", "level_b", "a", "b", "difference"}};
    ComparedRequirement compared{
        .requirement = fields.string("requirement"),
        .competence = fields.string("competence"),
        .label = fields.text("label"),
        .required_level = fields.small_integer("required_level", 1, Level::highest),
        .maximum = fields.integer("maximum", points_range),
        .level_a = fields.required("level_a", read_plain_level),
        .level_b = fields.required("level_b", read_plain_level),
        .a = read_points(fields, "a"),
        .b = read_points(fields, "b"),
        .difference = fields.integer("difference", difference_range)};
    check_equal(fields, "difference", compared.difference, compared.a.worst - compared.b.worst,
                "the difference of the worst cases");
    for (const auto* points : {&compared.a, &compared.b})
        if (fields.has("maximum") && points->best > compared.maximum)
            node.problems().add(node.place_of("maximum"), std::to_string(compared.maximum) +
                                                              " is less than a best case, " +
                                                              std::to_string(points->best));
    return compared;
}

/// Sums of what the requirements say; kept within 64 bits, for a file may list many.
struct Sums {
    ComparedPoints a;
    ComparedPoints b;
    std::int64_t maximum = 0;

    static void add(std::int64_t& sum, std::int64_t points) {
        if (sum <= Scorecard::points_limit)
            sum += points;
    }
    void add(const ComparedRequirement& compared) {
        add(a.worst, compared.a.worst);
        add(a.best, compared.a.best);
        add(b.worst, compared.b.worst);
        add(b.best, compared.b.best);
        add(maximum, compared.maximum);
    }
};

void check_totals(const Fields& fields, const Comparison& read) {
    Sums sums;
    for (const auto& compared : read.requirements)
        sums.add(compared);
    check_equal(fields, "a", read.a.worst, sums.a.worst,
                "the sum of the worst cases by requirement");
    check_equal(fields, "a", read.a.best, sums.a.best, "the sum of the best cases by requirement");
    check_equal(fields, "b", read.b.worst, sums.b.worst,
                "the sum of the worst cases by requirement");
    check_equal(fields, "b", read.b.best, sums.b.best, "the sum of the best cases by requirement");
    check_equal(fields, "max_points", read.max_points, sums.maximum,
                "the sum of the maxima by requirement");
    check_equal(fields, "difference", read.difference, read.a.worst - read.b.worst,
                "a.worst - b.worst");
    check_equal(fields, "least_difference", read.least_difference, read.a.worst - read.b.best,
                "a.worst - b.best");
    check_equal(fields, "greatest_difference", read.greatest_difference, read.a.best - read.b.worst,
                "a.best - b.worst");
}

Comparison read_comparison(const Node& root) {
    const Fields fields{root,
                        {"format", "version", "proposal", "provenance", "id_a", "id_b", "verdict_a",
                         "verdict_b", "a", "b", "max_points", "difference", "least_difference",
                         "greatest_difference", "requirements"}};
    check_proposal(fields);
    const auto read_id = [](const Node& node) { return node.candidate_id(); };
    Comparison read{.provenance = fields.required("provenance", read_provenance),
                    .id_a = fields.required("id_a", read_id),
                    .id_b = fields.required("id_b", read_id),
                    .requirements = fields.required(
                        "requirements", [](const Node& list) { return list.list(read_compared); }),
                    .a = read_points(fields, "a"),
                    .b = read_points(fields, "b"),
                    .max_points = fields.integer("max_points", {1, Scorecard::points_limit}),
                    .verdict_a = read_verdict(fields, "verdict_a"),
                    .verdict_b = read_verdict(fields, "verdict_b"),
                    .difference = fields.integer("difference", difference_range),
                    .least_difference = fields.integer("least_difference", difference_range),
                    .greatest_difference = fields.integer("greatest_difference", difference_range)};
    if (root.problems().empty())
        check_totals(fields, read);
    root.problems().throw_if_any();
    return read;
}

void write_points(Writer& writer, std::string_view key, const ComparedPoints& points) {
    writer.key(key).begin_object(Layout::line);
    writer.field("worst", points.worst);
    writer.field("best", points.best);
    writer.end_object();
}

void write_requirement(Writer& writer, const ComparedRequirement& compared) {
    writer.begin_object();
    writer.field("requirement", compared.requirement);
    writer.field("competence", compared.competence);
    writer.field("label", compared.label);
    writer.field("required_level", compared.required_level);
    writer.field("maximum", compared.maximum);
    writer.field("level_a", compared.level_a);
    writer.field("level_b", compared.level_b);
    write_points(writer, "a", compared.a);
    write_points(writer, "b", compared.b);
    writer.field("difference", compared.difference);
    writer.end_object();
}

}  // namespace

Comparison comparison_from_json(std::string_view text, const std::string& name) {
    return read_document(text, name, comparison_format, read_comparison);
}

Comparison load_comparison(const std::filesystem::path& path) {
    return comparison_from_json(detail::read_file(path), detail::path_text(path));
}

std::string to_json(const Comparison& comparison, const JsonWriteOptions& options) {
    Writer writer{options};
    writer.begin_object();
    write_result_head(writer, comparison_format, comparison.provenance);
    writer.field("id_a", comparison.id_a);
    writer.field("id_b", comparison.id_b);
    writer.field("verdict_a", to_string(comparison.verdict_a));
    writer.field("verdict_b", to_string(comparison.verdict_b));
    write_points(writer, "a", comparison.a);
    write_points(writer, "b", comparison.b);
    writer.field("max_points", comparison.max_points);
    writer.field("difference", comparison.difference);
    writer.field("least_difference", comparison.least_difference);
    writer.field("greatest_difference", comparison.greatest_difference);
    writer.list("requirements", comparison.requirements,
                [&](const ComparedRequirement& compared) { write_requirement(writer, compared); });
    writer.end_object();
    return writer.take();
}

}  // namespace herne::inline HERNE_ABI
