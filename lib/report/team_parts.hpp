// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/analysis/complete.hpp>
#include <herne/analysis/smallest_team.hpp>
#include <herne/analysis/team_coverage.hpp>

#include "report/language.hpp"
#include "report/result_parts.hpp"

#include <cstddef>

namespace herne::inline HERNE_ABI::detail {

/// Returns what a report says of what a team covers.
[[nodiscard]] ResultParts parts_of(const TeamCoverage& result, const Language& say);
/// Returns what a report says of a smallest team.
[[nodiscard]] ResultParts parts_of(const SmallestTeam& result, const Language& say);
/// Returns what a report says of who completes a team, at most `max_rows` of them.
[[nodiscard]] ResultParts parts_of(const TeamCompletion& result, const Language& say,
                                   std::size_t max_rows);

}  // namespace herne::inline HERNE_ABI::detail
