// SPDX-License-Identifier: BSL-1.0
#include <herne/version.hpp>

#define HERNE_TEXT_OF(value) #value
#define HERNE_TEXT(value) HERNE_TEXT_OF(value)

namespace herne::inline HERNE_ABI {

/// Another herne than the installed one would say something else: here the library's NAME.
std::string_view version() noexcept {
    return HERNE_TEXT(NAME);
}

}  // namespace herne::inline HERNE_ABI
