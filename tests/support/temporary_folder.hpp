// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <atomic>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <string_view>

#include <unistd.h>

namespace herne::test {

/// Returns a folder whose files are in memory, so that syncing them takes no time, or that of all
/// temporary files where there is none.
inline std::filesystem::path folder_in_memory() {
    const std::filesystem::path shared_memory = "/dev/shm";
    return std::filesystem::is_directory(shared_memory) ? shared_memory
                                                        : std::filesystem::temp_directory_path();
}

/// A new empty folder, which goes with all that is in it at the end of the test.
class TemporaryFolder {
public:
    explicit TemporaryFolder(
        const std::filesystem::path& in = std::filesystem::temp_directory_path())
        : path_{in / ("herne-test-" + std::to_string(getpid()) + "-" +
                      std::to_string(number_of_next()))} {
        if (!std::filesystem::create_directory(path_))
            throw std::runtime_error{path_.string() + " is there already"};
    }
    ~TemporaryFolder() {
        // In a child of the process that made it, it stays.
        std::error_code ignored;
        if (getpid() == maker_)
            std::filesystem::remove_all(path_, ignored);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const noexcept { return path_; }
    [[nodiscard]] std::filesystem::path operator/(std::string_view name) const {
        return path_ / name;
    }

private:
    static unsigned number_of_next() {
        static std::atomic<unsigned> next{0};
        return next++;
    }

    std::filesystem::path path_;
    pid_t maker_ = getpid();
};

}  // namespace herne::test
