// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "io/file/mapped_file.hpp"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace herne::test {

/// Returns the bytes of a text.
inline std::span<const std::byte> bytes_of(std::string_view text) {
    return std::as_bytes(std::span{text});
}

/// Returns the text that bytes are.
inline std::string text_of(std::span<const std::byte> bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

/// Returns what a file holds, nothing where there is none.
inline std::optional<std::string> content_of(detail::FileSystem& files,
                                             const std::filesystem::path& path) {
    if (files.status_of(path).error == std::errc::no_such_file_or_directory)
        return std::nullopt;
    return text_of(detail::read_whole(files, path).bytes());
}

/// Returns the names in a folder.
inline std::vector<std::string> names_in(detail::FileSystem& files,
                                         const std::filesystem::path& folder) {
    std::vector<std::string> names;
    for (const auto& name : files.list_folder(folder).value)
        names.push_back(name.string());
    return names;
}

}  // namespace herne::test
