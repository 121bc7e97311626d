// SPDX-License-Identifier: BSL-1.0
#include <herne/job/finding.hpp>

namespace herne::inline HERNE_ABI {

const char* to_string(Severity severity) noexcept {
    switch (severity) {
        case Severity::information:
            return "information";
        case Severity::warning:
            return "warning";
        case Severity::error:
            return "error";
    }
    return "error";
}

}  // namespace herne::inline HERNE_ABI
