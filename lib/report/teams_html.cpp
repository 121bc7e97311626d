// SPDX-License-Identifier: BSL-1.0
#include <herne/report/html.hpp>

#include "report/team_parts.hpp"

namespace herne::inline HERNE_ABI {

std::string report_html(const TeamCoverage& coverage, const ReportOptions& options) {
    return detail::html_of_parts(
        options, [&](const detail::Language& say) { return detail::parts_of(coverage, say); });
}

std::string report_html(const SmallestTeam& team, const ReportOptions& options) {
    return detail::html_of_parts(
        options, [&](const detail::Language& say) { return detail::parts_of(team, say); });
}

std::string report_html(const TeamCompletion& completion, const ReportOptions& options) {
    return detail::html_of_parts(options, [&](const detail::Language& say) {
        return detail::parts_of(completion, say, options.max_rows);
    });
}

}  // namespace herne::inline HERNE_ABI
