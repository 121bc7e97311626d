// SPDX-License-Identifier: BSL-1.0
#include <herne/report/text.hpp>

#include "report/roster_parts.hpp"

namespace herne::inline HERNE_ABI {

std::string report_text(const InvitationList& invited, const ReportOptions& options) {
    return detail::text_of_parts(options, [&](const detail::Language& say) {
        return detail::parts_of(invited, say, options.max_rows);
    });
}

std::string report_text(const InvitationGrounds& grounds, const ReportOptions& options) {
    return detail::text_of_parts(options, [&](const detail::Language& say) {
        return detail::parts_of(grounds, say, options.max_rows);
    });
}

std::string report_text(const ComparisonSheet& sheet, const ReportOptions& options) {
    return detail::text_of_parts(options, [&](const detail::Language& say) {
        return detail::parts_of(sheet, say, options.max_rows);
    });
}

std::string report_text(const ImpactTable& table, const ReportOptions& options) {
    return detail::text_of_parts(options, [&](const detail::Language& say) {
        return detail::parts_of(table, say, options.max_rows);
    });
}

}  // namespace herne::inline HERNE_ABI
