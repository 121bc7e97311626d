// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/analysis/acceptability.hpp>
#include <herne/analysis/least_shift.hpp>
#include <herne/analysis/robust_order.hpp>
#include <herne/analysis/stability.hpp>

#include "report/language.hpp"
#include "report/result_parts.hpp"

#include <cstddef>

namespace herne::inline HERNE_ABI::detail {

/// How much there is room for.
struct PartRoom {
    std::size_t rows = 0;   ///< most people of a table
    std::size_t width = 0;  ///< columns of a line
};

/// Columns of a line of HTML, which may be moved sideways.
inline constexpr std::size_t html_width = 160;

/// Returns what a report says of how far shares may move.
[[nodiscard]] ResultParts parts_of(const Stability& result, const Language& say);
/// Returns what a report says of the smallest change of shares.
[[nodiscard]] ResultParts parts_of(const LeastShift& result, const Language& say);
/// Returns what a report says of places under many weights: as many places and pairs as there is
/// room for.
[[nodiscard]] ResultParts parts_of(const Acceptability& result, const Language& say,
                                   const PartRoom& room);
/// Returns what a report says of the order under all weights.
[[nodiscard]] ResultParts parts_of(const RobustOrder& result, const Language& say,
                                   const PartRoom& room);

}  // namespace herne::inline HERNE_ABI::detail
