// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/version.hpp>

#include <cstddef>

namespace herne::inline HERNE_ABI::detail {

/// Returns the bytes of the largest cache, 0 where the system does not tell. Looked up once.
[[nodiscard]] std::size_t largest_cache() noexcept;

}  // namespace herne::inline HERNE_ABI::detail
