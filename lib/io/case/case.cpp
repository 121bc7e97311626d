// SPDX-License-Identifier: BSL-1.0
#include <herne/base/error.hpp>
#include <herne/io/case_json.hpp>

#include "io/file/file.hpp"
#include "io/file/path.hpp"
#include "io/json/foreign.hpp"
#include "io/level_rules.hpp"
#include "io/local_ids.hpp"
#include "io/with_name.hpp"
#include "text/id.hpp"
#include "text/quoted.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

namespace herne::inline HERNE_ABI {
namespace {

using detail::json::Node;
using detail::json::string_of;

/// An item of a framework.
struct CaseItem {
    std::string identifier;
    std::string place;
    Text label;
    Text description = {};
    std::optional<std::size_t> parent = {};  ///< the first one
    bool has_children = false;
};

/// Reads a CFPackage.
class CaseReader {
public:
    CaseReader(const CaseOptions& options, detail::FormatNotes& notes)
        : options_{options}, notes_{notes} {}

    void read(const Node& root) {
        bool is_inside = false;
        root.field("CFPackage", false, [&](const Node& package) {
            is_inside = true;
            detail::json::note_other_fields(root, "document", {"CFPackage"}, notes_);
            read_package(package);
        });
        if (!is_inside)
            read_package(root);
    }

    [[nodiscard]] FormatData build() {
        std::map<std::size_t, std::string> areas;
        for (const CaseItem& item : items_)
            if (!item.has_children)
                add_competence(item, areas);
        const Framework framework{std::move(parts_)};
        return {
            .framework = framework, .jobs = {}, .pool = Pool{framework}, .dropped = notes_.take()};
    }

private:
    void read_package(const Node& node) {
        detail::json::note_other_fields(node, "CFPackage",
                                        {"CFDocument", "CFItems", "CFAssociations"}, notes_);
        node.field("CFDocument", true, [this](const Node& document) { read_document(document); });
        node.field("CFItems", true, [this](const Node& list) {
            list.elements([this](const Node& item) { read_item(item); });
        });
        node.field("CFAssociations", false, [this](const Node& list) {
            list.elements([this](const Node& one) { read_association(one); });
        });
        if (!node.problems().empty())
            return;
        const auto count = std::count_if(items_.begin(), items_.end(),
                                         [](const CaseItem& item) { return !item.has_children; });
        if (count == 0)
            node.refuse("has no item without children, and so no competence");
        if (static_cast<std::size_t>(count) > Framework::max_competences)
            node.refuse("has " + std::to_string(count) +
                        " items without children, and a framework holds " +
                        std::to_string(Framework::max_competences) + " competences");
    }

    void read_document(const Node& node) {
        detail::json::note_other_fields(
            node, "CFDocument",
            {"title", "version", "language", "uri", "description", "licenseURI"}, notes_);
        language_ = string_of(node, "language");
        parts_.id = options_.id;
        const std::string version = string_of(node, "version");
        parts_.edition = !options_.edition.empty() ? options_.edition
                         : version.empty()         ? "1"
                                                   : version;
        parts_.title = words(string_of(node, "title"), language_);
        parts_.source = string_of(node, "uri");
        parts_.note = words(string_of(node, "description"), language_);
        node.field("licenseURI", false, [this](const Node& licence) {
            parts_.licence = string_of(licence, "title");
            if (parts_.licence.empty())
                parts_.licence = string_of(licence, "uri");
        });
    }

    void read_item(const Node& node) {
        detail::json::note_other_fields(
            node, "CFItem", {"identifier", "fullStatement", "abbreviatedStatement", "language"},
            notes_);
        const auto text = [&](std::string_view key) {
            return node.required(
                key, [](const Node& field) { return field.string(StringForm::filled); });
        };
        CaseItem item{.identifier = text("identifier"), .place = node.place(), .label = {}};
        const std::string full = text("fullStatement");
        const std::string brief = string_of(node, "abbreviatedStatement");
        const std::string own_language = string_of(node, "language");
        const std::string& language = own_language.empty() ? language_ : own_language;
        item.label = words(brief.empty() ? full : brief, language);
        if (!brief.empty() && brief != full)
            item.description = words(full, language);
        const auto [known, is_new] = positions_.emplace(item.identifier, items_.size());
        if (!is_new && !item.identifier.empty())
            return node.refuse("the item " + detail::quoted(item.identifier) +
                               " stands twice, first as " + items_[known->second].place);
        items_.push_back(std::move(item));
    }

    void read_association(const Node& node) {
        detail::json::note_other_fields(
            node, "CFAssociation",
            {"associationType", "originNodeURI", "destinationNodeURI", "identifier", "uri",
             "sequenceNumber", "lastChangeDateTime", "CFDocumentURI"},
            notes_);
        const std::string type =
            node.required("associationType", [](const Node& field) { return field.string(); });
        const std::string origin = identifier(node, "originNodeURI");
        const std::string destination = identifier(node, "destinationNodeURI");
        if (type != "isChildOf")
            return notes_.add(node.place(), "an association of the type " + detail::quoted(type) +
                                                " is not kept");
        const auto child = positions_.find(origin);
        const auto parent = positions_.find(destination);
        if (child == positions_.end())
            return notes_.add(node.place(), "an association of what is no item here is not kept");
        if (parent == positions_.end())
            return;  // of the document itself
        CaseItem& item = items_[child->second];
        items_[parent->second].has_children = true;
        detail::note_if(item.parent.has_value(), notes_, node.place(),
                        "further parents of an item than the first are not kept");
        if (!item.parent)
            item.parent = parent->second;
    }
    [[nodiscard]] std::string identifier(const Node& node, std::string_view key) {
        return node.required(key, [this](const Node& uri) {
            detail::json::note_other_fields(uri, "LinkURI", {"identifier", "uri", "title"}, notes_);
            return uri.required("identifier", [](const Node& field) { return field.string(); });
        });
    }

    void add_competence(const CaseItem& item, std::map<std::size_t, std::string>& areas) {
        parts_.competences.push_back({.id = detail::local_id_of(item.identifier),
                                      .label = item.label,
                                      .scale = options_.level.scale,
                                      .area = item.parent ? area(*item.parent, areas) : "",
                                      .description = item.description,
                                      .binning = options_.level.binning});
    }
    /// Returns the id of the area that an item becomes.
    [[nodiscard]] std::string area(std::size_t position,
                                   std::map<std::size_t, std::string>& areas) {
        const auto [found, is_new] = areas.emplace(position, "");
        if (!is_new)
            return found->second;
        const CaseItem& item = items_[position];
        detail::note_if(item.parent.has_value(), notes_, item.place,
                        "what an area is a part of is not kept");
        found->second = detail::local_id_of(item.identifier);
        parts_.areas.push_back(
            {.id = found->second, .label = item.label, .description = item.description});
        return found->second;
    }

    /// Returns words in a language such as `en` or `en-US`.
    [[nodiscard]] static Text words(const std::string& said, const std::string& language) {
        return Text{{{language.substr(0, language.find('-')), said}}};
    }

    const CaseOptions& options_;
    detail::FormatNotes& notes_;
    FrameworkParts parts_ = {};
    std::string language_;
    std::vector<CaseItem> items_;
    std::map<std::string, std::size_t> positions_;
};

}  // namespace

Scale case_scale() {
    return Scale{"case-achieved", {{.label = {"erreicht", "achieved"}}}};
}

FormatData case_from_json(std::string_view text, const CaseOptions& options,
                          const std::string& name) {
    if (!detail::is_id(options.id))
        throw invalid_input{
            is_not("id", detail::quoted(options.id), "an id: " + std::string{detail::id_pattern})};
    detail::check_rule(options.level, "level");
    Problems problems{name};
    detail::FormatNotes notes;
    const detail::json::Value value = detail::json::parse(text, problems);
    CaseReader reader{options, notes};
    reader.read(Node{value, problems});
    problems.throw_if_any();
    return detail::with_name(name, [&] { return reader.build(); });
}

FormatData load_case(const FilePath& path, const CaseOptions& options) {
    const std::filesystem::path file = detail::path_of(path);
    return case_from_json(detail::read_file(file), options, detail::path_text(file));
}

}  // namespace herne::inline HERNE_ABI
