// SPDX-License-Identifier: BSL-1.0
#include <herne/report/text.hpp>

#include "report/record_parts.hpp"

namespace herne::inline HERNE_ABI {

std::string report_text(const PanelReport& panel, const ReportOptions& options) {
    return detail::text_of_parts(options, [&](const detail::Language& say) {
        return detail::parts_of(panel, say, options.max_rows);
    });
}

std::string report_text(const RecordVerification& verification, const ReportOptions& options) {
    return detail::text_of_parts(options, [&](const detail::Language& say) {
        return detail::parts_of(verification, say, options.max_rows);
    });
}

std::string report_text(const RecordReplay& replay, const ReportOptions& options) {
    return detail::text_of_parts(options, [&](const detail::Language& say) {
        return detail::parts_of(replay, say, options.max_rows);
    });
}

std::string report_text(const RecordDue& due, const ReportOptions& options) {
    return detail::text_of_parts(options, [&](const detail::Language& say) {
        return detail::parts_of(due, say, options.max_rows);
    });
}

}  // namespace herne::inline HERNE_ABI
