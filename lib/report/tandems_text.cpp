// SPDX-License-Identifier: BSL-1.0
#include <herne/report/text.hpp>

#include "report/tandem_parts.hpp"

namespace herne::inline HERNE_ABI {

std::string report_text(const Tandems& tandems, const ReportOptions& options) {
    return detail::text_of_parts(options, [&](const detail::Language& say) {
        return detail::parts_of(tandems, say, options.max_rows);
    });
}

std::string report_text(const TandemExplanation& explanation, const ReportOptions& options) {
    return detail::text_of_parts(
        options, [&](const detail::Language& say) { return detail::parts_of(explanation, say); });
}

}  // namespace herne::inline HERNE_ABI
