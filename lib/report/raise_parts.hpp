// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/analysis/nearest.hpp>
#include <herne/analysis/raises.hpp>
#include <herne/analysis/what_if.hpp>

#include "report/language.hpp"
#include "report/result_parts.hpp"

#include <cstddef>

namespace herne::inline HERNE_ABI::detail {

/// Returns what a report says of a plan.
[[nodiscard]] ResultParts parts_of(const RaisePlan& plan, const Language& say);
/// Returns what a report says of who needs least, at most `max_rows` of them.
[[nodiscard]] ResultParts parts_of(const Nearest& result, const Language& say,
                                   std::size_t max_rows);
/// Returns what a report says of one candidate before and after some raises.
[[nodiscard]] ResultParts parts_of(const WhatIf& result, const Language& say);

}  // namespace herne::inline HERNE_ABI::detail
