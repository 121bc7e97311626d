// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/analysis/explain_tandem.hpp>
#include <herne/analysis/tandems.hpp>

#include "report/language.hpp"
#include "report/result_parts.hpp"

#include <cstddef>

namespace herne::inline HERNE_ABI::detail {

/// Returns what a report says of the best pairs, at most `max_rows` of them.
[[nodiscard]] ResultParts parts_of(const Tandems& result, const Language& say,
                                   std::size_t max_rows);
/// Returns what a report says of two people.
[[nodiscard]] ResultParts parts_of(const TandemExplanation& result, const Language& say);

}  // namespace herne::inline HERNE_ABI::detail
