// SPDX-License-Identifier: BSL-1.0
#include <herne/match/ranking.hpp>

#include "match/ranking_check.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace herne::inline HERNE_ABI {

Ranking::Ranking(RankingParts parts) : parts_{std::move(parts)} {
    detail::check(parts_);
}

std::vector<RankingEntry> Ranking::not_listed() const {
    std::vector<RankingEntry> result;
    for (const auto& entry : parts_.also)
        if (!detail::is_listed(parts_, entry))
            result.push_back(entry);
    return result;
}

std::string Ranking::clause_names(std::span<const std::size_t> positions) const {
    std::string names;
    for (const std::size_t position : positions) {
        const std::string& id = parts_.clauses[position].id;
        names += names.empty() ? "" : "; ";
        names += id.empty() ? "clause " + std::to_string(position + 1) : id;
    }
    return names;
}

std::vector<OpenCandidate> Ranking::open() const {
    std::vector<OpenCandidate> result;
    const auto add = [&](const RankingEntry& entry) {
        if (!entry.open.empty())
            result.push_back({entry.id, entry.open});
    };
    std::for_each(begin(), end(), add);
    for (const auto& entry : not_listed())
        add(entry);
    return result;
}

}  // namespace herne::inline HERNE_ABI
