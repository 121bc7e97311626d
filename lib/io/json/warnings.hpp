// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "io/json/parts.hpp"

#include <herne/match/ranking.hpp>

namespace herne::inline HERNE_ABI::detail::json {

/// Reads a warning of a ranking; a plain string is one without a code, as they once were.
[[nodiscard]] RankingWarning read_warning(const Node& node);
/// Writes warnings as a list; those from before there were codes as plain sentences.
void write_warnings(Writer& writer, const std::vector<RankingWarning>& warnings);

}  // namespace herne::inline HERNE_ABI::detail::json
