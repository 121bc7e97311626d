// SPDX-License-Identifier: BSL-1.0
#include <herne/report/html.hpp>

#include "report/tandem_parts.hpp"

namespace herne::inline HERNE_ABI {

std::string report_html(const Tandems& tandems, const ReportOptions& options) {
    return detail::html_of_parts(options, [&](const detail::Language& say) {
        return detail::parts_of(tandems, say, options.max_rows);
    });
}

std::string report_html(const TandemExplanation& explanation, const ReportOptions& options) {
    return detail::html_of_parts(
        options, [&](const detail::Language& say) { return detail::parts_of(explanation, say); });
}

}  // namespace herne::inline HERNE_ABI
