// SPDX-License-Identifier: BSL-1.0
#include "io/file/folder.hpp"

#if defined(__unix__)
#include <memory>
#include <string_view>

#include <dirent.h>
#else
#include <system_error>
#endif

namespace herne::inline HERNE_ABI::detail {

#if defined(__unix__)

// Where there is no memory for a path, libstdc++'s own iterator ends the program.
namespace {

struct CloseFolder {
    void operator()(DIR* folder) const noexcept { (void)closedir(folder); }
};

/// Returns the next name, null after the last one.
const char* next_name(DIR* folder) noexcept {
#if defined(__GLIBC__)
    const dirent64* const entry = readdir64(folder);  // the other one may know 32 bits only
#else
    const dirent* const entry = readdir(folder);
#endif
    return entry == nullptr ? nullptr : entry->d_name;
}

}  // namespace

std::vector<std::filesystem::path> paths_in(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> paths;
    const std::unique_ptr<DIR, CloseFolder> open{opendir(folder.c_str())};
    if (!open)
        return paths;
    while (const char* const name = next_name(open.get()))
        if (const std::string_view text{name}; text != "." && text != "..")
            paths.push_back(folder / text);
    return paths;
}

#else

std::vector<std::filesystem::path> paths_in(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> paths;
    std::error_code failed;
    std::filesystem::directory_iterator at{folder, failed};
    for (; !failed && at != std::filesystem::directory_iterator{}; at.increment(failed))
        paths.push_back(at->path());
    return paths;
}

#endif

}  // namespace herne::inline HERNE_ABI::detail
