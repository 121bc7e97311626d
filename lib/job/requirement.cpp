// SPDX-License-Identifier: BSL-1.0
#include <herne/job/requirement.hpp>

namespace herne::inline HERNE_ABI {

const char* to_string(Importance importance) noexcept {
    switch (importance) {
        case Importance::must:
            return "must";
        case Importance::expected:
            return "expected";
        case Importance::wish:
            break;
    }
    return "wish";
}

}  // namespace herne::inline HERNE_ABI
