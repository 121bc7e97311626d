// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/procedure/panel_report.hpp>
#include <herne/procedure/record_findings.hpp>

#include "report/language.hpp"
#include "report/result_parts.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// Returns whether all digests fit, and what does not.
[[nodiscard]] std::vector<std::string> verification_notes(const RecordVerification& result,
                                                          const Language& say);
/// Returns what a reviewer will ask about, at most `max_rows` rows.
[[nodiscard]] PartTable findings_table(const RecordVerification& result, const Language& say,
                                       std::size_t max_rows);

/// Return what a report says, at most `max_rows` rows of each table.
[[nodiscard]] ResultParts parts_of(const PanelReport& result, const Language& say,
                                   std::size_t max_rows);
[[nodiscard]] ResultParts parts_of(const RecordVerification& result, const Language& say,
                                   std::size_t max_rows);
[[nodiscard]] ResultParts parts_of(const RecordReplay& result, const Language& say,
                                   std::size_t max_rows);
[[nodiscard]] ResultParts parts_of(const RecordDue& result, const Language& say,
                                   std::size_t max_rows);

}  // namespace herne::inline HERNE_ABI::detail
