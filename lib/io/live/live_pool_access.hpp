// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/io/live_pool.hpp>

#include "io/file/file_system.hpp"

#include <filesystem>

namespace herne::inline HERNE_ABI::detail {

/// Living pools in other files than the system's.
struct LivePoolAccess {
    /// \copydoc LivePool::create
    [[nodiscard]] static LivePool create(FileSystem& files, const std::filesystem::path& path,
                                         const Pool& pool, const LivePoolOptions& options = {});
    /// \copydoc LivePool::open
    [[nodiscard]] static LivePool open(FileSystem& files, const std::filesystem::path& path,
                                       const LivePoolOptions& options = {});
};

}  // namespace herne::inline HERNE_ABI::detail
