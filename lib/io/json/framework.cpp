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
        std::vector<std::string_view> names{"format", "version"};
        for (const std::string_view name : names_in_document(parts_))
            names.push_back(name);
        root_.only(names);
        read_fields(
            root_, parts_,
            value_by(&FrameworkParts::scales, [this](const Node& list) { return scales(list); }),
            value_by(&FrameworkParts::areas,
                     [this](const Node& list) {
                         return list.list([this](const Node& area) { return read_area(area); });
                     }),
            value_by(&FrameworkParts::competences,
                     [this](const Node& list) { return competences(list); }));
        root_.problems().throw_if_any();
        return Framework{std::move(parts_)};
    }

private:
    /// Returns the bare id of an area or competence, noted in `known`.
    std::string own_id(const Node& node, Unique& known) const {
        const std::string* text = node.as_string();
        const std::string name = text == nullptr ? std::string{} : bare(parts_.id, *text);
        if (!detail::is_local_id(name)) {
            node.refuse_as_not("an id: " + std::string{detail::local_id_pattern});
            return {};
        }
        known.add(name, node.place(), node.problems());
        return name;
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
        node.only({"id", "label", "levels"});
        std::string id = node.required(
            "id", [](const Node& field) { return field.string(StringForm::local_id); });
        Text name = node.optional("label", [](const Node& field) { return field.text(); });
        auto levels = node.required(
            "levels", [](const Node& list) { return list.list(read_record<ScaleLevel, Node>); });
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
        return read_record<Area>(
            node, value_by(&Area::id, [this](const Node& id) { return own_id(id, area_ids_); }));
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
        const Scale* scale = nullptr;
        const auto id = value_by(
            &Competence::id, [this](const Node& field) { return own_id(field, competence_ids_); });
        const auto levels = fields_by(
            &Competence::scale, {"scale"},
            [&](const Node& object, const Competence& /*into*/) { scale = read_scale_id(object); });
        const auto area = value_by(&Competence::area, [this](const Node& field) {
            const std::string name = bare(parts_.id, field.string());
            area_ids_.look_up(name, "area", field);
            return name;
        });
        Competence competence{.id = {}, .label = {}, .scale = stand_in()};
        node.only(names_in_document(competence, levels));
        read_fields(node, competence, id, levels, area);
        if (scale == nullptr)
            return std::nullopt;
        competence.scale = *scale;
        check_binning(node, competence);
        return competence;
    }
    /// Where the fields of a binning are wrong, that is noted already.
    static void check_binning(const Node& node, const Competence& competence) {
        if (!competence.binning || !node.problems().empty())
            return;
        try {
            check(*competence.binning, competence.scale.max(), node.place_of("binning"));
        } catch (const invalid_input& refused) {
            node.problems().add(refused.problem());
        }
    }
    /// Returns the scale that a competence names, nullptr if there is none.
    const Scale* read_scale_id(const Node& object) const {
        const std::string id = object.required("scale", [this](const Node& field) {
            const std::string text = field.string();
            scale_ids_.look_up(text, "scale", field);
            return text;
        });
        const auto found = scales_.find(id);
        return found == scales_.end() ? nullptr : &found->second;
    }
    /// Returns what stands for the scale of a competence until it is known.
    static const Scale& stand_in() {
        static const Scale scale{"unknown", {{.label = "unknown"}}};
        return scale;
    }

    const Node& root_;
    FrameworkParts parts_;
    Unique scale_ids_;
    Unique area_ids_;
    Unique competence_ids_;
    std::map<std::string, Scale> scales_;
};

void write_scale(Writer& writer, const Scale& scale) {
    writer.begin_object();
    writer.field("id", scale.id());
    writer.field_unless_empty("label", scale.label());
    writer.list("levels", scale.levels(),
                [&](const ScaleLevel& level) { write_record(writer, level); });
    writer.end_object();
}

void write_area(Writer& writer, const std::string& framework, const Area& area) {
    write_record(writer, area, value_by(&Area::id, [&](Writer& out, const std::string& id) {
                     out.value(bare(framework, id));
                 }));
}

void write_competence(Writer& writer, const std::string& framework, const Competence& competence) {
    const auto write_bare = [&](Writer& out, const std::string& id) {
        out.value(bare(framework, id));
    };
    write_record(writer, competence, value_by(&Competence::id, write_bare),
                 value_by(&Competence::scale,
                          [](Writer& out, const Scale& scale) { out.value(scale.id()); }),
                 value_by(&Competence::area, write_bare));
}

/// Returns what writes a list of `Item`s by `write`.
template <class Item, class Write>
auto list_by(Write write) {
    return [write](Writer& writer, const std::vector<Item>& items) {
        writer.begin_list();
        for (const Item& item : items)
            write(writer, item);
        writer.end_list();
    };
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
    write_fields(writer, parts, value_by(&FrameworkParts::scales, list_by<Scale>(write_scale)),
                 value_by(&FrameworkParts::areas, list_by<Area>([&](Writer& out, const Area& area) {
                     write_area(out, parts.id, area);
                 })),
                 value_by(&FrameworkParts::competences,
                          list_by<Competence>([&](Writer& out, const Competence& competence) {
                              write_competence(out, parts.id, competence);
                          })));
    writer.end_object();
    return writer.take();
}

}  // namespace herne::inline HERNE_ABI
