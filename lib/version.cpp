// SPDX-License-Identifier: BSL-1.0
#include <herne/version.hpp>

#define HERNE_TEXT_OF(value) #value
#define HERNE_TEXT(value) HERNE_TEXT_OF(value)

namespace herne::inline HERNE_ABI {

std::string_view version() noexcept {
    return HERNE_TEXT(HERNE_VERSION_MAJOR) "." HERNE_TEXT(HERNE_VERSION_MINOR) "." HERNE_TEXT(
        HERNE_VERSION_PATCH);
}

}  // namespace herne::inline HERNE_ABI

#undef HERNE_TEXT
#undef HERNE_TEXT_OF
