// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/base/file_path.hpp>
#include <herne/version.hpp>

#include <cstdio>
#include <filesystem>
#include <memory>
#include <string>

namespace herne::inline HERNE_ABI::detail {

/// Closes a file.
struct CloseFile {
    void operator()(std::FILE* file) const noexcept { (void)std::fclose(file); }
};

/// A file that is closed when nobody needs it any longer.
using OpenFile = std::unique_ptr<std::FILE, CloseFile>;

/// Returns the file at `path`, open for reading its bytes; null if it cannot be opened, and `errno`
/// says why.
[[nodiscard]] OpenFile open_to_read(const std::filesystem::path& path);

/// Returns `path` as the standard library has it.
[[nodiscard]] std::filesystem::path path_of(const FilePath& path);

/// Returns the folder that `path` lies in.
[[nodiscard]] std::filesystem::path folder_of(const std::filesystem::path& path);

/// Returns `path` as messages give it: UTF-8 where the system's paths are of wide characters, else
/// the bytes that it is made of.
[[nodiscard]] std::string path_text(const std::filesystem::path& path);

}  // namespace herne::inline HERNE_ABI::detail
