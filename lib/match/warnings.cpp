// SPDX-License-Identifier: BSL-1.0
#include "match/warnings.hpp"

#include <algorithm>
#include <string_view>

namespace herne::inline HERNE_ABI::detail {
namespace {

constexpr std::string_view no_data = "competences_without_data";

bool is_data_warning(const RankingWarning& warning) {
    return warning.code == no_data;
}

/// Returns the competences that the ranking warns to be without data.
std::vector<std::string> ids_without_data(const Ranking& ranking) {
    std::vector<std::string> ids;
    for (const auto& warning : ranking.warnings())
        if (is_data_warning(warning))
            ids.insert(ids.end(), warning.competences.begin(), warning.competences.end());
    return ids;
}

/// Drops from `kept` what `others` does not hold.
template <class T>
void keep_common(std::vector<T>& kept, const std::vector<T>& others) {
    std::erase_if(kept, [&](const T& one) {
        return std::find(others.begin(), others.end(), one) == others.end();
    });
}

}  // namespace

std::vector<RankingWarning> data_warnings(const std::vector<std::string>& ids) {
    if (ids.empty())
        return {};
    std::string listed;
    for (const auto& id : ids)
        listed.append(listed.empty() ? "" : ", ").append(id);
    return {{.code = std::string{no_data},
             .competences = ids,
             .text = Text{"keine Daten zu diesen Kompetenzen der Stelle, sodass die Ausprägung "
                          "aller unbekannt ist: " +
                              listed,
                          "no data for these competences of the job, so every candidate's level "
                          "is unknown: " +
                              listed}}};
}

std::vector<RankingWarning> common_warnings(std::span<const Ranking> rankings) {
    auto ids = ids_without_data(rankings.front());
    auto others = rankings.front().warnings();
    std::erase_if(others, is_data_warning);
    for (const auto& ranking : rankings) {
        keep_common(ids, ids_without_data(ranking));
        keep_common(others, ranking.warnings());
    }
    auto result = data_warnings(ids);
    result.insert(result.end(), others.begin(), others.end());
    return result;
}

}  // namespace herne::inline HERNE_ABI::detail
