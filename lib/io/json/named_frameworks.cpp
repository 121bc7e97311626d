// SPDX-License-Identifier: BSL-1.0
#include "io/json/named_frameworks.hpp"

#include "base/wording.hpp"
#include "io/json/framework_search.hpp"
#include "text/quoted.hpp"

#include <algorithm>
#include <utility>

namespace herne::inline HERNE_ABI::detail::json {
namespace {

bool is_part_of(std::string_view part, std::string_view container) {
    if (container.empty() || !part.starts_with(container))
        return false;
    return part.size() == container.size() || part[container.size()] == '.' ||
           part[container.size()] == '[';
}

std::string edition_text(const Edition& edition) {
    return "edition " + detail::quoted(edition.edition) + " of " + detail::quoted(edition.id);
}

void check_given_one(const Node& node, const Edition& named, const Framework& given) {
    std::vector<std::string_view> known;
    for (const Edition& there : given.editions()) {
        if (there.id == named.id && there.edition == named.edition)
            return;
        if (there.id == named.id)
            return node.refuse(edition_text(named) + " is wanted, but " + edition_text(there) +
                               " is given");
        known.push_back(there.id);
    }
    node.refuse("the framework " + detail::quoted(named.id) + " is not given" +
                nearest_hint(named.id, known, node.problems()));
}

}  // namespace

void check_given(const Node& list, const Framework& given) {
    Unique ids;
    list.elements([&](const Node& node) {
        const std::size_t before = node.problems().count();
        const Edition named = read_reference(node);
        if (node.problems().count() != before)
            return;
        ids.add(named.id, node.place_of("id"), node.problems());
        check_given_one(node, named, given);
    });
}

std::vector<Edition> NamedFrameworks::read(const Node& node) {
    FrameworkSearch search{sources_};
    Unique ids;
    std::vector<Edition> named;
    std::vector<Framework> found;
    node.elements([&](const Node& element) {
        const std::size_t before = element.problems().count();
        Edition wanted = read_reference(element);
        ids.add(wanted.id, element.place_of("id"), element.problems());
        if (element.problems().count() != before)
            return;
        if (auto framework = search.find(wanted, element))
            found.push_back(std::move(*framework));
        named.push_back(std::move(wanted));
    });
    const auto* list = std::get_if<Array>(&node.value().data);
    if (list != nullptr && list->empty())
        node.refuse("is empty; " + std::string{whose_} + " names one framework at least");
    else if (list != nullptr && found.size() == list->size())
        merged_ = Framework::merge(found);
    return named;
}

std::string NamedFrameworks::competence(const Node& node, const Competence*& found) const {
    std::string name = node.string();
    if (merged_ && !name.empty())
        if (const auto index = find_competence(*merged_, name, node))
            found = &(*merged_)[*index];
    if (node.as_string() != nullptr && name.empty())
        node.refuse("is empty; allowed is the id of a competence");
    return name;
}

int NamedFrameworks::level(const Node& node, const Competence* competence) const {
    if (competence == nullptr)
        return 1;
    const std::size_t before = node.problems().count();
    const Level level = read_level(node, competence->scale, levels_as_);
    if (level.worst() > 0)
        return level.worst();
    if (node.problems().count() == before)
        node.refuse(refusal(
            {}, "0", from_to(1, competence->scale.max()),
            {.after = " of " + detail::quoted(competence->id) + ": everybody has level 0"}));
    return 1;
}

bool is_covered(const Problems& problems, std::string_view where) {
    const auto& listed = problems.listed();
    return std::any_of(listed.begin(), listed.end(), [&](const Problem& problem) {
        return is_part_of(problem.where, where) || is_part_of(where, problem.where);
    });
}

JobProfileSources sources_for(const std::filesystem::path& path, const JobProfileSources& sources) {
    JobProfileSources all_sources = sources;
    if (all_sources.folders.empty()) {
        const std::filesystem::path own = path.parent_path().empty() ? "." : path.parent_path();
        all_sources.folders = {own, own / ".." / "frameworks"};
    }
    return all_sources;
}

}  // namespace herne::inline HERNE_ABI::detail::json
