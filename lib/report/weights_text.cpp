// SPDX-License-Identifier: BSL-1.0
#include <herne/report/text.hpp>

#include "report/weight_parts.hpp"
#include "report/weight_phrases.hpp"

namespace herne::inline HERNE_ABI {

std::string report_text(const Stability& stability, const ReportOptions& options) {
    return detail::text_of_parts(
        options, [&](const detail::Language& say) { return detail::parts_of(stability, say); });
}

std::string report_text(const LeastShift& shift, const ReportOptions& options) {
    return detail::text_of_parts(
        options, [&](const detail::Language& say) { return detail::parts_of(shift, say); });
}

std::string report_text(const Acceptability& acceptability, const ReportOptions& options) {
    return detail::text_of_parts(options, [&](const detail::Language& say) {
        return detail::parts_of(acceptability, say, {options.max_rows, options.width});
    });
}

std::string report_text(const RobustOrder& order, const ReportOptions& options) {
    return detail::text_of_parts(options, [&](const detail::Language& say) {
        return detail::parts_of(order, say, {options.max_rows, options.width});
    });
}

std::string space_text(const WeightSpaceParts& space, const ReportOptions& options) {
    return detail::space_words(space, detail::Language{options.language});
}

}  // namespace herne::inline HERNE_ABI
