// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/match/rank_jobs.hpp>

#include "report/result_parts.hpp"

#include <cstddef>

namespace herne::inline HERNE_ABI::detail {

/// Returns what a report says of one person's best posts, at most `max_rows` of them.
[[nodiscard]] ResultParts parts_of(const JobRanking& ranking, const Language& say,
                                   std::size_t max_rows);

}  // namespace herne::inline HERNE_ABI::detail
