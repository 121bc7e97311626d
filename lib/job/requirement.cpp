// SPDX-License-Identifier: BSL-1.0
#include <herne/job/requirement.hpp>

#include <herne/record/job.hpp>

namespace herne::inline HERNE_ABI {

const char* to_string(Importance importance) noexcept {
    return enumerator_name(importance);
}

const char* to_string(Sharing sharing) noexcept {
    return enumerator_name(sharing);
}

}  // namespace herne::inline HERNE_ABI
