// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/job/scorecard.hpp>

#include <algorithm>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// Returns the levels that the formula names of each competence of the scorecard, ascending, each
/// once: levels between two of these are one to it.
[[nodiscard]] inline std::vector<std::vector<int>> named_levels(const Scorecard& scorecard) {
    std::vector<std::vector<int>> levels(scorecard.competences().size());
    for (const auto& node : scorecard.formula())
        if (node.kind == Clause::Kind::level)
            levels[node.competence].push_back(node.level);
    for (auto& own : levels) {
        std::sort(own.begin(), own.end());
        own.erase(std::unique(own.begin(), own.end()), own.end());
    }
    return levels;
}

}  // namespace herne::inline HERNE_ABI::detail
