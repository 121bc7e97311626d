// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>
#include <system_error>

#include <unistd.h>

namespace herne::test {

/// A group of processes that may have no more than some bytes in memory, those of files that they
/// read included: a control group of Linux, of either version.
class MemoryLimit {
public:
    explicit MemoryLimit(std::uint64_t bytes) {
        const std::filesystem::path root{"/sys/fs/cgroup"};
        const std::string name = "herne-test-" + std::to_string(getpid());
        if (make(root / "memory" / name, "memory.limit_in_bytes", bytes))
            failures_ = group_ / "memory.failcnt";
        else if (make(root / name, "memory.max", bytes))
            failures_ = group_ / "memory.events";
    }
    ~MemoryLimit() {
        std::error_code ignored;
        if (is_made())
            std::filesystem::remove(group_, ignored);
    }
    MemoryLimit(const MemoryLimit&) = delete;
    MemoryLimit& operator=(const MemoryLimit&) = delete;

    [[nodiscard]] bool is_made() const { return !failures_.empty(); }
    /// Puts this process into the group, and returns whether that was possible.
    [[nodiscard]] bool join() const { return put(group_ / "cgroup.procs", getpid()); }
    /// Returns how often a process had to give memory back to stay within the limit.
    [[nodiscard]] std::uint64_t reached() const {
        std::ifstream file{failures_};
        std::uint64_t count = 0;
        if (file >> count)
            return count;
        file.clear();
        for (std::string word; file >> word;)
            if (word == "max" && file >> count)
                return count;
        return 0;
    }

private:
    [[nodiscard]] bool make(const std::filesystem::path& group, const char* limit,
                            std::uint64_t bytes) {
        std::error_code error;
        if (!std::filesystem::is_directory(group.parent_path()) ||
            !std::filesystem::create_directory(group, error))
            return false;
        group_ = group;
        if (std::filesystem::exists(group / limit) && put(group / limit, bytes))
            return true;
        std::filesystem::remove(group, error);
        return false;
    }
    template <class Value>
    [[nodiscard]] static bool put(const std::filesystem::path& file, Value value) {
        std::ofstream out{file};
        out << value << std::flush;
        return out.good();
    }

    std::filesystem::path group_ = {};
    std::filesystem::path failures_ = {};
};

}  // namespace herne::test
