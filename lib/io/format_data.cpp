// SPDX-License-Identifier: BSL-1.0
#include <herne/io/format_data.hpp>

#include "io/file/file.hpp"
#include "io/file/file_system.hpp"
#include "io/file/path.hpp"
#include "io/file/publish.hpp"
#include "io/format_files.hpp"

#include <span>
#include <string>

namespace herne::inline HERNE_ABI {

void FormatExport::save(const FilePath& folder) const {
    for (const FormatFile& file : files)
        detail::publish_file(
            detail::system_files(), detail::path_of(folder) / file.name,
            [&](detail::FileWriter& out) { out.write(std::as_bytes(std::span{file.text})); });
}

namespace detail {

std::vector<FormatFile> files_there(const std::filesystem::path& folder,
                                    const std::vector<std::string_view>& names) {
    std::vector<FormatFile> files;
    for (const std::string_view name : names)
        if (std::filesystem::exists(folder / name))
            files.push_back({.name = std::string{name}, .text = read_file(folder / name)});
    return files;
}

}  // namespace detail

}  // namespace herne::inline HERNE_ABI
