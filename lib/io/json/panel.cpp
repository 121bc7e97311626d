// SPDX-License-Identifier: BSL-1.0
#include "io/json/named_frameworks.hpp"
#include "io/json/parts.hpp"

#include "io/file/file.hpp"
#include "io/file/path.hpp"
#include "procedure/panel_check.hpp"

#include <herne/base/error.hpp>
#include <herne/io/json.hpp>
#include <herne/record/procedure_panel.hpp>

#include <utility>

namespace herne::inline HERNE_ABI {
namespace {

using namespace detail::json;

constexpr std::string_view panel_format = "herne-panel";

Rating read_rating(const Node& node, const Framework& framework, LevelsAs levels_as) {
    std::optional<std::size_t> rated;
    return read_record<Rating>(node,
                               value_by(&Rating::competence,
                                        [&](const Node& field) {
                                            std::string name = field.string();
                                            rated = find_competence(framework, name, field);
                                            return name;
                                        }),
                               value_by(&Rating::level, [&](const Node& field) {
                                   if (!rated || field.is_null())
                                       return Level::unknown();
                                   return read_level(field, framework[*rated], levels_as);
                               }));
}

/// Notes what is wrong with the ratings and was not noted before.
void check_ratings(std::vector<Rating>& ratings, const Framework& framework, Problems& problems) {
    detail::report_problems(
        ratings, framework,
        [](std::size_t rating, std::string_view field) {
            return "ratings[" + std::to_string(rating) + "]." + std::string{field};
        },
        [&](Problem problem) {
            if (!is_covered(problems, problem.where))
                problems.add(std::move(problem));
        });
}

Panel read_panel_document(const Node& root, const Framework& framework) {
    root.only({"format", "version", "frameworks", "levels_as", "ratings"});
    const LevelsAs levels_as = read_levels_as(root, LevelsOf::people);
    root.field("frameworks", true, [&](const Node& list) { check_given(list, framework); });
    auto ratings = root.required("ratings", [&](const Node& list) {
        return list.list([&](const Node& node) { return read_rating(node, framework, levels_as); });
    });
    check_ratings(ratings, framework, root.problems());
    root.problems().throw_if_any();
    return {framework, std::move(ratings)};
}

}  // namespace

Panel panel_from_json(std::string_view text, const Framework& framework, const std::string& name) {
    return read_document(text, name, panel_format,
                         [&](const Node& root) { return read_panel_document(root, framework); });
}

Panel load_panel(const std::filesystem::path& path, const Framework& framework) {
    return panel_from_json(detail::read_file(path), framework, detail::path_text(path));
}

Panel Panel::load(const FilePath& path, const Framework& framework) {
    return load_panel(detail::path_of(path), framework);
}

std::string to_json(const Panel& panel, const JsonWriteOptions& options) {
    Writer writer{options};
    writer.begin_object();
    write_head(writer, panel_format);
    writer.list("frameworks", panel.framework().editions(),
                [&](const Edition& edition) { write_reference(writer, edition); });
    if (has_misleading_numbers_of_people(panel.framework()))
        writer.field("levels_as", enumerator_name(LevelsAs::number));
    writer.list("ratings", panel.ratings(),
                [&](const Rating& rating) { write_record(writer, rating); });
    writer.end_object();
    return writer.take();
}

}  // namespace herne::inline HERNE_ABI
