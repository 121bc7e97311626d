// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/procedure/comparison_sheet.hpp>
#include <herne/procedure/impact.hpp>
#include <herne/procedure/invitations.hpp>

#include "report/language.hpp"
#include "report/result_parts.hpp"

#include <cstddef>

namespace herne::inline HERNE_ABI::detail {

/// Return what a report says, at most `max_rows` rows of each table.
[[nodiscard]] ResultParts parts_of(const InvitationList& result, const Language& say,
                                   std::size_t max_rows);
[[nodiscard]] ResultParts parts_of(const InvitationGrounds& result, const Language& say,
                                   std::size_t max_rows);
[[nodiscard]] ResultParts parts_of(const ComparisonSheet& result, const Language& say,
                                   std::size_t max_rows);
[[nodiscard]] ResultParts parts_of(const ImpactTable& result, const Language& say,
                                   std::size_t max_rows);

}  // namespace herne::inline HERNE_ABI::detail
