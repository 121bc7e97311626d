// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/model/level.hpp>

#include <cstdint>

namespace herne::inline HERNE_ABI::detail {

/// The code that an unknown level is stored as.
inline constexpr std::uint8_t code_for_unknown = Level::unknown().code();

}  // namespace herne::inline HERNE_ABI::detail
