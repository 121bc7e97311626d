// SPDX-License-Identifier: BSL-1.0
#include "match/warnings.hpp"

#include <algorithm>
#include <string_view>

namespace herne::inline HERNE_ABI::detail {
namespace {

constexpr std::string_view opening =
    "no data for these competences of the job, so every candidate's level is unknown: ";
constexpr std::string_view separator = ", ";

bool is_data_warning(const std::string& warning) {
    return std::string_view{warning}.substr(0, opening.size()) == opening;
}

/// Returns the ids in a warning of `data_warnings`; ids hold neither commas nor spaces.
std::vector<std::string> ids_in(const std::string& warning) {
    std::vector<std::string> ids;
    for (std::size_t at = opening.size(); at <= warning.size();) {
        const std::size_t end = std::min(warning.find(separator, at), warning.size());
        ids.push_back(warning.substr(at, end - at));
        at = end + separator.size();
    }
    return ids;
}

std::vector<std::string> ids_without_data(const Ranking& ranking) {
    const auto found =
        std::find_if(ranking.warnings().begin(), ranking.warnings().end(), is_data_warning);
    return found == ranking.warnings().end() ? std::vector<std::string>{} : ids_in(*found);
}

/// Drops from `kept` what `others` does not hold.
void keep_common(std::vector<std::string>& kept, const std::vector<std::string>& others) {
    std::erase_if(kept, [&](const std::string& one) {
        return std::find(others.begin(), others.end(), one) == others.end();
    });
}

}  // namespace

std::vector<std::string> data_warnings(const std::vector<std::string>& ids) {
    if (ids.empty())
        return {};
    std::string warning{opening};
    for (std::size_t i = 0; i < ids.size(); ++i)
        warning.append(i == 0 ? std::string_view{} : separator).append(ids[i]);
    return {warning};
}

std::vector<std::string> common_warnings(std::span<const Ranking> rankings) {
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
