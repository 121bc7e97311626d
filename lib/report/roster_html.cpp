// SPDX-License-Identifier: BSL-1.0
#include <herne/report/html.hpp>

#include "report/roster_parts.hpp"

namespace herne::inline HERNE_ABI {

std::string report_html(const InvitationList& invited, const ReportOptions& options) {
    return detail::html_of_parts(options, [&](const detail::Language& say) {
        return detail::parts_of(invited, say, options.max_rows);
    });
}

std::string report_html(const InvitationGrounds& grounds, const ReportOptions& options) {
    return detail::html_of_parts(options, [&](const detail::Language& say) {
        return detail::parts_of(grounds, say, options.max_rows);
    });
}

std::string report_html(const ComparisonSheet& sheet, const ReportOptions& options) {
    return detail::html_of_parts(options, [&](const detail::Language& say) {
        return detail::parts_of(sheet, say, options.max_rows);
    });
}

std::string report_html(const ImpactTable& table, const ReportOptions& options) {
    return detail::html_of_parts(options, [&](const detail::Language& say) {
        return detail::parts_of(table, say, options.max_rows);
    });
}

}  // namespace herne::inline HERNE_ABI
