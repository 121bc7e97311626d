// SPDX-License-Identifier: BSL-1.0
#include <herne/base/error.hpp>
#include <herne/model/competence_names.hpp>

#include "base/wording.hpp"
#include "text/nearest.hpp"
#include "text/quoted.hpp"
#include "text/visible.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace herne::inline HERNE_ABI {
namespace detail {

/// The competences that bear a name, by position, ascending.
struct NameBearers {
    std::vector<std::size_t> by_label;    ///< those whose label it is
    std::vector<std::size_t> by_bare_id;  ///< those whose bare id it is, but for case
};

}  // namespace detail

namespace {

std::string_view name_in_framework(std::string_view id) {
    return id.substr(id.find('/') + 1);
}

void note(std::vector<std::size_t>& positions, std::size_t position) {
    if (positions.empty() || positions.back() != position)
        positions.push_back(position);
}

/// Returns all competences that a label may mean.
std::vector<std::size_t> together(const detail::NameBearers& bearers) {
    std::vector<std::size_t> both;
    std::set_union(bearers.by_label.begin(), bearers.by_label.end(), bearers.by_bare_id.begin(),
                   bearers.by_bare_id.end(), std::back_inserter(both));
    return both;
}

}  // namespace

struct CompetenceNames::Data {
    Framework framework;
    std::map<std::string, detail::NameBearers, std::less<>> names = {};

    explicit Data(const Framework& over) : framework{over} {
        for (std::size_t i = 0; i < framework.size(); ++i) {
            for (const auto& [language, words] : framework[i].label.by_language())
                if (std::string name = detail::folded(words); !name.empty())
                    note(names[std::move(name)].by_label, i);
            note(names[detail::folded(name_in_framework(framework[i].id))].by_bare_id, i);
        }
    }

    /// Returns the competences that `name` may mean as a label.
    [[nodiscard]] std::vector<std::size_t> labelled(std::string_view name) const {
        const auto found = names.find(detail::folded(name));
        if (found == names.end() || found->second.by_label.empty())
            return {};
        return together(found->second);
    }

    [[nodiscard]] std::string nearest_id(std::string_view name) const {
        std::vector<std::string_view> known;
        std::vector<std::size_t> positions;
        const bool full = name.find('/') != std::string_view::npos;
        for (std::size_t i = 0; i < framework.size(); ++i) {
            const std::string_view id = framework[i].id;
            known.push_back(full ? id : name_in_framework(id));
            positions.push_back(i);
        }
        for (const auto& [label, bearers] : names)
            for (const std::size_t position : bearers.by_label) {
                known.emplace_back(label);
                positions.push_back(position);
            }
        const std::string near = detail::nearest(name, known);
        const auto at = std::find(known.begin(), known.end(), near);
        return framework[positions[static_cast<std::size_t>(at - known.begin())]].id;
    }

    [[noreturn]] void refuse(std::string_view name) const {
        const auto several = labelled(name);
        if (several.empty())
            throw unknown_id{"competence", std::string{name}, nearest_id(detail::visible(name))};
        std::string all_of_them;
        for (const std::size_t position : several)
            all_of_them += (all_of_them.empty() ? "" : ", ") + framework[position].id;
        throw invalid_input{detail::refusal({}, detail::quoted(name), std::move(all_of_them),
                                            {.before = "competence ",
                                             .between = " may mean any of ",
                                             .after = ": write the full id"})};
    }
};

CompetenceNames::CompetenceNames(const Framework& framework)
    : data_{std::make_shared<const Data>(framework)} {}

std::optional<std::size_t> CompetenceNames::find(std::string_view name) const {
    const std::string seen = detail::visible(name);
    if (data_->framework.contains(seen))
        return data_->framework.index(seen);
    const auto several = data_->labelled(seen);
    return several.size() == 1 ? std::optional{several.front()} : std::nullopt;
}

std::size_t CompetenceNames::index(std::string_view name) const {
    if (const auto found = find(name))
        return *found;
    const std::string seen = detail::visible(name);
    try {
        return data_->framework.index(seen);  // says if a bare id is that of several
    } catch (const unknown_id&) {
        data_->refuse(name);
    }
}

}  // namespace herne::inline HERNE_ABI
