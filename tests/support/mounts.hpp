// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cerrno>
#include <filesystem>
#include <iostream>
#include <string>
#include <system_error>

#if defined(__linux__)
#include <sys/mount.h>
#endif

namespace herne::test {

/// Says on the terminal that something is not tried here, and why.
inline void skipped(const std::string& what, const std::string& why) {
    std::cerr << "skipped: " << what << " (" << why << ")\n";
}

/// A file system in memory of at most some bytes, mounted as long as the object lives.
class SmallMount {
public:
    SmallMount(const std::filesystem::path& folder, std::size_t bytes) : folder_{folder} {
#if defined(__linux__)
        const std::string options = "size=" + std::to_string(bytes);
        if (mount("herne", folder.c_str(), "tmpfs", 0, options.c_str()) == 0)
            is_mounted_ = true;
        else
            reason_ = std::generic_category().message(errno);
#else
        reason_ = "no such file system, to " + std::to_string(bytes) + " bytes";
#endif
    }
    ~SmallMount() {
#if defined(__linux__)
        if (is_mounted_)
            (void)umount2(folder_.c_str(), MNT_DETACH);
#endif
    }
    SmallMount(const SmallMount&) = delete;
    SmallMount& operator=(const SmallMount&) = delete;

    [[nodiscard]] bool is_mounted() const noexcept {
        return is_mounted_;
    }
    /// Returns why it is not mounted.
    [[nodiscard]] const std::string& reason() const noexcept {
        return reason_;
    }
    /// Lets nobody write any more. Returns whether that was possible.
    [[nodiscard]] bool make_read_only() {
#if defined(__linux__)
        return mount("herne", folder_.c_str(), "tmpfs", MS_REMOUNT | MS_RDONLY, nullptr) == 0;
#else
        return false;
#endif
    }

private:
    std::filesystem::path folder_;
    std::string reason_;
    bool is_mounted_ = false;
};

}  // namespace herne::test
