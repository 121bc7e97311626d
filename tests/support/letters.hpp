// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/model/framework.hpp>
#include <herne/model/profile.hpp>

#include <string>
#include <utility>
#include <vector>

namespace herne::test {

/// Returns the framework `f` whose competences a, b, c, ... have scales of the given numbers of
/// named levels.
inline Framework letters(const std::vector<int>& max_levels) {
    FrameworkParts parts;
    parts.id = "f";
    parts.edition = "1";
    for (std::size_t i = 0; i < max_levels.size(); ++i) {
        std::vector<ScaleLevel> levels;
        for (int level = 1; level <= max_levels[i]; ++level)
            levels.push_back({.label = "level " + std::to_string(level)});
        const std::string name(1, static_cast<char>('a' + i));
        parts.competences.push_back({.id = name,
                                     .label = name,
                                     .scale = {"up-to-" + std::to_string(max_levels[i]), levels}});
    }
    return Framework{parts};
}

/// Returns the profile of candidate 1 with one level a competence; -1 stands for unknown.
inline Profile profile_of(const Framework& framework, const std::vector<int>& levels) {
    std::vector<Level> result;
    for (const int level : levels)
        result.push_back(level < 0 ? Level::unknown() : Level{level});
    return {1, framework, std::move(result)};
}

}  // namespace herne::test
