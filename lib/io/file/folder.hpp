// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/version.hpp>

#include <filesystem>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// Returns the paths of what lies in `folder`, in whatever order; nothing if it cannot be read.
[[nodiscard]] std::vector<std::filesystem::path> paths_in(const std::filesystem::path& folder);

}  // namespace herne::inline HERNE_ABI::detail
