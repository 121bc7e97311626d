// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/match/ranking.hpp>

#include <span>
#include <string>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// Returns the warning that a pool has no data for the competences called `ids` (full ids), as the
/// only element; nothing if `ids` is empty.
[[nodiscard]] std::vector<RankingWarning> data_warnings(const std::vector<std::string>& ids);

/// Returns what is to be warned of in the whole that the rankings are parts of: a competence
/// without data in every part, and any other warning that all parts carry.
[[nodiscard]] std::vector<RankingWarning> common_warnings(std::span<const Ranking> rankings);

}  // namespace herne::inline HERNE_ABI::detail
