// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/version.hpp>

namespace herne::inline HERNE_ABI {

/// What unknown levels count as.
enum class UnknownAs {
    worst,  ///< level 0: what is proven
    best,   ///< the scale's top: what is possible
};

/// Earlier name of `UnknownAs`, for one version.
using Order [[deprecated("is called UnknownAs")]] = UnknownAs;

/// Returns "worst" or "best".
[[nodiscard]] HERNE_EXPORT const char* to_string(UnknownAs unknown_as) noexcept;

}  // namespace herne::inline HERNE_ABI
