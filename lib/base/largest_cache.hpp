// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/version.hpp>

#include <cstddef>
#include <filesystem>

namespace herne::inline HERNE_ABI::detail {

/// Returns the bytes of the largest cache that the first processor uses, as Linux tells them below
/// `root`, where `sys` lies; 0 where it does not.
[[nodiscard]] std::size_t largest_cache(const std::filesystem::path& root);

/// Returns the same for this machine, or what the C library says instead, 0 where nobody tells.
/// Looked up once.
[[nodiscard]] std::size_t largest_cache();

}  // namespace herne::inline HERNE_ABI::detail
