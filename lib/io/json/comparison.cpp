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

ComparedPoints read_points(const Node& node) {
    const auto read = read_record<ComparedPoints>(node);
    if (node.has("best") && read.best < read.worst)
        node.problems().add(node.place_of("best"), std::to_string(read.best) +
                                                       " is less than the worst case, " +
                                                       std::to_string(read.worst));
    return read;
}

ComparedRequirement read_compared(const Node& node) {
    auto compared =
        read_record<ComparedRequirement>(node, value_by(&ComparedRequirement::a, read_points),
                                         value_by(&ComparedRequirement::b, read_points));
    check_equal(node, "difference", compared.difference, compared.a.worst - compared.b.worst,
                "the difference of the worst cases");
    for (const auto* points : {&compared.a, &compared.b})
        if (node.has("maximum") && points->best > compared.maximum)
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

void check_totals(const Node& root, const Comparison& read) {
    Sums sums;
    for (const auto& compared : read.requirements)
        sums.add(compared);
    check_equal(root, "a", read.a.worst, sums.a.worst, "the sum of the worst cases by requirement");
    check_equal(root, "a", read.a.best, sums.a.best, "the sum of the best cases by requirement");
    check_equal(root, "b", read.b.worst, sums.b.worst, "the sum of the worst cases by requirement");
    check_equal(root, "b", read.b.best, sums.b.best, "the sum of the best cases by requirement");
    check_equal(root, "max_points", read.max_points, sums.maximum,
                "the sum of the maxima by requirement");
    check_equal(root, "difference", read.difference, read.a.worst - read.b.worst,
                "a.worst - b.worst");
    check_equal(root, "least_difference", read.least_difference, read.a.worst - read.b.best,
                "a.worst - b.best");
    check_equal(root, "greatest_difference", read.greatest_difference, read.a.best - read.b.worst,
                "a.best - b.worst");
}

Comparison read_comparison(const Node& root) {
    auto read = read_result<Comparison>(
        root,
        value_by(&Comparison::requirements,
                 [](const Node& list) { return list.list(read_compared); }),
        value_by(&Comparison::a, read_points), value_by(&Comparison::b, read_points));
    if (root.problems().empty())
        check_totals(root, read);
    root.problems().throw_if_any();
    return read;
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
    write_result_head(writer, comparison_format);
    write_fields(writer, comparison);
    writer.end_object();
    return writer.take();
}

}  // namespace herne::inline HERNE_ABI
