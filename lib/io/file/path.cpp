// SPDX-License-Identifier: BSL-1.0
#include "io/file/path.hpp"

namespace herne::inline HERNE_ABI::detail {

OpenFile open_to_read(const std::filesystem::path& path) {
#if defined(_WIN32)
    // The other one takes names in the old code page only.
    return OpenFile{_wfopen(path.c_str(), L"rb")};
#else
    return OpenFile{std::fopen(path.c_str(), "rb")};
#endif
}

std::filesystem::path path_of(const FilePath& path) {
    return std::u8string{path.text().begin(), path.text().end()};
}

std::filesystem::path folder_of(const std::filesystem::path& path) {
    return path.has_parent_path() ? path.parent_path() : ".";
}

std::string path_text(const std::filesystem::path& path) {
    const std::u8string text = path.u8string();
    return {text.begin(), text.end()};
}

}  // namespace herne::inline HERNE_ABI::detail
