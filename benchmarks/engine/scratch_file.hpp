// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <filesystem>
#include <string>
#include <system_error>

namespace herne::bench {

/// A file that is removed at the beginning and at the end, with what others keep beside it, in the
/// folder for temporary ones (TMPDIR).
class ScratchFile {
public:
    explicit ScratchFile(const std::string& name)
        : path_{std::filesystem::temp_directory_path() / name} {
        remove();
    }
    ScratchFile(const ScratchFile&) = delete;
    ScratchFile& operator=(const ScratchFile&) = delete;
    ~ScratchFile() { remove(); }
    [[nodiscard]] std::string path() const { return path_.string(); }

private:
    void remove() const {
        std::error_code ignored;
        for (const char* const beside : {"", ".journal", "-wal", "-shm"})
            std::filesystem::remove(path_.string() + beside, ignored);
    }

    std::filesystem::path path_;
};

}  // namespace herne::bench
