// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "io/json/parts.hpp"

#include <herne/match/ranking.hpp>

namespace herne::inline HERNE_ABI::detail::json {

/// Reads a warning of a ranking; a plain string is one without a code, as they once were.
[[nodiscard]] RankingWarning read_warning(const Node& node);
/// Writes a warning of a ranking, one without code and competences as a plain string.
void write_warning(Writer& writer, const RankingWarning& warning);

}  // namespace herne::inline HERNE_ABI::detail::json
