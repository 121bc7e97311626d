// SPDX-License-Identifier: BSL-1.0
#include <herne/report/text.hpp>

#include "report/assign_parts.hpp"

namespace herne::inline HERNE_ABI {

std::string report_text(const Assignment& assignment, const ReportOptions& options) {
    return detail::text_of_parts(options, [&](const detail::Language& say) {
        return detail::parts_of(assignment, say, options.max_rows);
    });
}

}  // namespace herne::inline HERNE_ABI
