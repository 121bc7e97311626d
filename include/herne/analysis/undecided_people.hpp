// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/version.hpp>

namespace herne::inline HERNE_ABI {

/// What becomes of people whose eligibility is still open where people are put together.
enum class UndecidedPeople {
    marked,    ///< they take part, and are marked
    left_out,  ///< they take no part, and are counted
};

/// Returns "marked" or "left_out".
[[nodiscard]] HERNE_EXPORT const char* to_string(UndecidedPeople undecided) noexcept;

}  // namespace herne::inline HERNE_ABI
