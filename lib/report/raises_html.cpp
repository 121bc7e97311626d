// SPDX-License-Identifier: BSL-1.0
#include <herne/report/html.hpp>

#include "report/raise_parts.hpp"

namespace herne::inline HERNE_ABI {

std::string report_html(const RaisePlan& plan, const ReportOptions& options) {
    return detail::html_of_parts(
        options, [&](const detail::Language& say) { return detail::parts_of(plan, say); });
}

std::string report_html(const Nearest& nearest, const ReportOptions& options) {
    return detail::html_of_parts(options, [&](const detail::Language& say) {
        return detail::parts_of(nearest, say, options.max_rows);
    });
}

std::string report_html(const WhatIf& what, const ReportOptions& options) {
    return detail::html_of_parts(
        options, [&](const detail::Language& say) { return detail::parts_of(what, say); });
}

}  // namespace herne::inline HERNE_ABI
