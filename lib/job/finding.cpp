// SPDX-License-Identifier: BSL-1.0
#include <herne/job/finding.hpp>

#include <herne/record/job.hpp>

namespace herne::inline HERNE_ABI {

const char* to_string(Severity severity) noexcept {
    return enumerator_name(severity);
}

}  // namespace herne::inline HERNE_ABI
