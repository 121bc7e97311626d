// SPDX-License-Identifier: BSL-1.0
#include "base/wording.hpp"
#include "io/json/parts.hpp"

#include "io/file/file.hpp"
#include "io/file/path.hpp"
#include "text/id.hpp"
#include "text/quoted.hpp"

#include <herne/base/error.hpp>
#include <herne/io/json.hpp>

#include <map>
#include <optional>
#include <utility>

namespace herne::inline HERNE_ABI {
namespace {

using namespace detail::json;

constexpr std::string_view framework_format = "herne-framework";

/// Returns `id` without the id of its framework in front.
std::string bare(const std::string& framework, const std::string& id) {
    const std::string prefix = framework + '/';
    return id.starts_with(prefix) ? id.substr(prefix.size()) : id;
}

/// Reads one framework, part by part: competences need the scales and areas that stand before them.
class FrameworkReader {
public:
    explicit FrameworkReader(const Node& root) : root_{root} {}

    Framework read() {
        const Fields fields{root_,
                            {"format", "version", "id", "edition", "title", "source", "licence",
                             "note", "scales", "areas", "competences"}};
        parts_.id = fields.id("id");
        parts_.edition = fields.required("edition", [](const Node& node) { return filled(node); });
        parts_.title = fields.text("title");
        parts_.source = fields.string("source");
        parts_.licence = fields.string("licence");
        parts_.note = fields.optional_text("note");
        parts_.scales =
            fields.required("scales", [this](const Node& node) { return scales(node); });
        parts_.areas = fields.optional("areas", [this](const Node& node) {
            return node.list([this](const Node& area) { return read_area(area); });
        });
        parts_.competences =
            fields.required("competences", [this](const Node& node) { return competences(node); });
        root_.problems().throw_if_any();
        return Framework{std::move(parts_)};
    }

private:
    static std::string filled(const Node& node) {
        std::string text = node.string();
        if (node.as_string() != nullptr && text.empty())
            node.refuse("is empty; allowed is any other string");
        return text;
    }
    static Text label(const Fields& fields) {
        return fields.required("label", [](const Node& node) { return words(node); });
    }
    static Text words(const Node& node) {
        const std::size_t before = node.problems().count();
        Text text = node.text();
        if (text.empty() && node.problems().count() == before)
            node.refuse("has no words in any language");
        return text;
    }
    /// Returns the bare id of an area or competence, noted in `known`.
    std::string own_id(const Fields& fields, Unique& known) const {
        return fields.required("id", [&](const Node& node) {
            const std::string* text = node.as_string();
            const std::string name = text == nullptr ? std::string{} : bare(parts_.id, *text);
            if (!detail::is_local_id(name)) {
                node.refuse_as_not("an id: " + std::string{detail::local_id_pattern});
                return std::string{};
            }
            known.add(name, node.place(), node.problems());
            return name;
        });
    }

    static std::string scale_id(const Node& node) {
        const std::string* text = node.as_string();
        if (text != nullptr && detail::is_local_id(*text))
            return *text;
        node.refuse_as_not("an id: " + std::string{detail::local_id_pattern});
        return {};
    }
    static ScaleLevel read_scale_level(const Node& node) {
        const Fields fields{node, {"label", "anchor", "code"}};
        return {.label = label(fields),
                .anchor = fields.optional_text("anchor"),
                .code = fields.optional_string("code")};
    }
    std::vector<Scale> scales(const Node& node) {
        std::vector<Scale> result;
        node.elements([&](const Node& element) {
            if (auto scale = read_scale(element))
                result.push_back(std::move(*scale));
        });
        return result;
    }
    std::optional<Scale> read_scale(const Node& node) {
        const std::size_t before = node.problems().count();
        const Fields fields{node, {"id", "label", "levels"}};
        std::string id = fields.required("id", scale_id);
        Text name = fields.optional_text("label");
        auto levels =
            fields.required("levels", [](const Node& list) { return list.list(read_scale_level); });
        scale_ids_.add(id, node.place_of("id"), node.problems());
        if (node.problems().count() != before)
            return std::nullopt;
        try {
            Scale scale{std::move(id), std::move(levels), std::move(name)};
            scales_.emplace(scale.id(), scale);
            return scale;
        } catch (const invalid_input& refused) {
            node.refuse(refused);
            return std::nullopt;
        }
    }
    Area read_area(const Node& node) {
        const Fields fields{node, {"id", "label", "description"}};
        return {.id = own_id(fields, area_ids_),
                .label = label(fields),
                .description = fields.optional_text("description")};
    }

    std::vector<Competence> competences(const Node& node) {
        std::vector<Competence> result;
        std::size_t count = 0;
        node.elements([&](const Node& element) {
            ++count;
            if (auto competence = read_competence(element))
                result.push_back(std::move(*competence));
        });
        const auto* list = std::get_if<Array>(&node.value().data);
        if (list != nullptr && (count == 0 || count > Framework::max_competences))
            node.refuse(detail::refusal({}, std::to_string(count),
                                        detail::from_to(1, Framework::max_competences),
                                        {.between = " competences are not in "}));
        return result;
    }
    std::optional<Competence> read_competence(const Node& node) {
        const Fields fields{node, {"id", "label", "description", "scale", "area", "proof"}};
        std::string id = own_id(fields, competence_ids_);
        Text name = label(fields);
        Text description = fields.optional_text("description");
        const std::string scale = fields.required("scale", [this](const Node& field) {
            const std::string text = field.string();
            scale_ids_.look_up(text, "scale", field);
            return text;
        });
        std::string area = fields.optional("area", [this](const Node& field) {
            const std::string text = bare(parts_.id, field.string());
            area_ids_.look_up(text, "area", field);
            return text;
        });
        const Proof proof = fields.one_of("proof", {Proof::document, Proof::judgement});
        const auto found = scales_.find(scale);
        if (found == scales_.end())
            return std::nullopt;
        return Competence{.id = std::move(id),
                          .label = std::move(name),
                          .scale = found->second,
                          .area = std::move(area),
                          .proof = proof,
                          .description = std::move(description)};
    }

    const Node& root_;
    FrameworkParts parts_;
    Unique scale_ids_;
    Unique area_ids_;
    Unique competence_ids_;
    std::map<std::string, Scale> scales_;
};

void write_level(Writer& writer, const ScaleLevel& level) {
    writer.begin_object();
    writer.field("label", level.label);
    writer.field_unless_empty("anchor", level.anchor);
    writer.field_unless_empty("code", level.code);
    writer.end_object();
}

void write_scale(Writer& writer, const Scale& scale) {
    writer.begin_object();
    writer.field("id", scale.id());
    writer.field_unless_empty("label", scale.label());
    writer.list("levels", scale.levels(),
                [&](const ScaleLevel& level) { write_level(writer, level); });
    writer.end_object();
}

void write_area(Writer& writer, const std::string& framework, const Area& area) {
    writer.begin_object();
    writer.field("id", bare(framework, area.id));
    writer.field("label", area.label);
    writer.field_unless_empty("description", area.description);
    writer.end_object();
}

void write_competence(Writer& writer, const std::string& framework, const Competence& competence) {
    writer.begin_object();
    writer.field("id", bare(framework, competence.id));
    writer.field("label", competence.label);
    writer.field_unless_empty("description", competence.description);
    writer.field("scale", competence.scale.id());
    writer.field_unless_empty("area", bare(framework, competence.area));
    writer.field("proof", to_string(competence.proof));
    writer.end_object();
}

}  // namespace

Framework framework_from_json(std::string_view text, const std::string& name) {
    return with_name(name, [&] {
        return read_document(text, name, framework_format,
                             [](const Node& root) { return FrameworkReader{root}.read(); });
    });
}

Framework load_framework(const std::filesystem::path& path) {
    return framework_from_json(detail::read_file(path), detail::path_text(path));
}

Framework load_frameworks(std::span<const std::filesystem::path> paths) {
    std::vector<Framework> frameworks;
    for (const auto& path : paths)
        frameworks.push_back(load_framework(path));
    return Framework::merge(frameworks);
}

Framework load_frameworks(std::initializer_list<std::filesystem::path> paths) {
    return load_frameworks(std::span<const std::filesystem::path>{paths.begin(), paths.size()});
}

Framework Framework::load(const FilePath& path) {
    return load_framework(detail::path_of(path));
}

std::string to_json(const Framework& framework, const JsonWriteOptions& options) {
    if (framework.parts().size() != 1)
        throw invalid_input{
            Problem{"framework " + detail::quoted(framework.id()),
                    "merged frameworks have no file of their own; write their parts one by one"}};
    const FrameworkParts& parts = framework.parts().front();
    Writer writer{options};
    writer.begin_object();
    write_head(writer, framework_format);
    writer.field("id", parts.id);
    writer.field("edition", parts.edition);
    writer.field("title", parts.title);
    writer.field("source", parts.source);
    writer.field("licence", parts.licence);
    writer.field_unless_empty("note", parts.note);
    writer.list("scales", parts.scales, [&](const Scale& scale) { write_scale(writer, scale); });
    if (!parts.areas.empty())
        writer.list("areas", parts.areas,
                    [&](const Area& area) { write_area(writer, parts.id, area); });
    writer.list("competences", parts.competences, [&](const Competence& competence) {
        write_competence(writer, parts.id, competence);
    });
    writer.end_object();
    return writer.take();
}

}  // namespace herne::inline HERNE_ABI
