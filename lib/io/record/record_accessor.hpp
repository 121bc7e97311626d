// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/io/record.hpp>

#include "io/file/file_system.hpp"

#include <filesystem>

namespace herne::inline HERNE_ABI::detail {

/// Makes records in any file system.
struct RecordAccessor {
    [[nodiscard]] static Record create(FileSystem& files, const std::filesystem::path& path,
                                       const RecordOptions& options = {});
    [[nodiscard]] static Record open(FileSystem& files, const std::filesystem::path& path,
                                     const RecordOptions& options = {});
};

}  // namespace herne::inline HERNE_ABI::detail
