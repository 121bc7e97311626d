// SPDX-License-Identifier: BSL-1.0
#include <herne/model/unknown_as.hpp>

namespace herne::inline HERNE_ABI {

const char* to_string(UnknownAs unknown_as) noexcept {
    return unknown_as == UnknownAs::worst ? "worst" : "best";
}

}  // namespace herne::inline HERNE_ABI
