// SPDX-License-Identifier: BSL-1.0
#include <herne/report/html.hpp>

#include "report/weight_parts.hpp"

namespace herne::inline HERNE_ABI {

std::string report_html(const Stability& stability, const ReportOptions& options) {
    return detail::html_of_parts(
        options, [&](const detail::Language& say) { return detail::parts_of(stability, say); });
}

std::string report_html(const LeastShift& shift, const ReportOptions& options) {
    return detail::html_of_parts(
        options, [&](const detail::Language& say) { return detail::parts_of(shift, say); });
}

std::string report_html(const Acceptability& acceptability, const ReportOptions& options) {
    return detail::html_of_parts(options, [&](const detail::Language& say) {
        return detail::parts_of(acceptability, say, {options.max_rows, detail::html_width});
    });
}

std::string report_html(const RobustOrder& order, const ReportOptions& options) {
    return detail::html_of_parts(options, [&](const detail::Language& say) {
        return detail::parts_of(order, say, {options.max_rows, detail::html_width});
    });
}

}  // namespace herne::inline HERNE_ABI
