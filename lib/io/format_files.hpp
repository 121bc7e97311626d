// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/io/format_data.hpp>

#include <filesystem>
#include <string_view>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// Returns those files of `folder` that have one of `names`, in the order of `names`. Throws
/// `file_error` where one cannot be read.
[[nodiscard]] std::vector<FormatFile> files_there(const std::filesystem::path& folder,
                                                  const std::vector<std::string_view>& names);

}  // namespace herne::inline HERNE_ABI::detail
