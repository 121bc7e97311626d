// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/analysis/assignment.hpp>

#include "report/language.hpp"
#include "report/result_parts.hpp"

#include <cstddef>

namespace herne::inline HERNE_ABI::detail {

/// Returns what a report says of an assignment, at most `max_rows` rows a table.
[[nodiscard]] ResultParts parts_of(const Assignment& result, const Language& say,
                                   std::size_t max_rows);

}  // namespace herne::inline HERNE_ABI::detail
