// SPDX-License-Identifier: BSL-1.0
#include <herne/model/unknown_as.hpp>

#include <herne/record/model.hpp>

namespace herne::inline HERNE_ABI {

const char* to_string(UnknownAs unknown_as) noexcept {
    return enumerator_name(unknown_as);
}

}  // namespace herne::inline HERNE_ABI
