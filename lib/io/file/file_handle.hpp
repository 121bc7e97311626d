// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "io/file/file_system.hpp"

#include <string_view>

namespace herne::inline HERNE_ABI::detail {

/// What a handle is to be opened with.
struct OpenOptions {
    unsigned permissions = 0666;        ///< of a file that is created
    std::filesystem::path called = {};  ///< path that errors name; empty for the one that is opened
};

/// What came of trying to lock a file.
enum class LockResult {
    taken,
    held_by_another,  ///< who forbids this one
    not_supported,    ///< by the file system, for anybody
};

/// Throws `file_error` about `path` if there is an error. `doing` completes "cannot ...".
void throw_if(std::error_code error, std::string_view doing, const std::filesystem::path& path);

/// A file that is open as long as its handle lives. Calls that are interrupted are made again, and
/// what was done in part is completed. Each throws `file_error` that names the file and the
/// system's reason; the bytes that a failed call was to write may be there, in part or not.
class FileHandle {
public:
    /// A handle of nothing.
    FileHandle() = default;
    /// Opens `path` in `files`, which must outlive the handle.
    FileHandle(FileSystem& files, const std::filesystem::path& path, OpenAs how,
               const OpenOptions& options = {});
    FileHandle(FileHandle&& other) noexcept;
    FileHandle& operator=(FileHandle&& other) noexcept;
    FileHandle(const FileHandle&) = delete;
    FileHandle& operator=(const FileHandle&) = delete;
    ~FileHandle();

    [[nodiscard]] bool is_open() const noexcept { return descriptor_ != no_descriptor; }
    [[nodiscard]] Descriptor descriptor() const noexcept { return descriptor_; }
    [[nodiscard]] FileSystem& files() const noexcept { return *files_; }
    /// Returns the path that errors name.
    [[nodiscard]] const std::filesystem::path& path() const noexcept { return path_; }

    [[nodiscard]] FileStatus status() const;
    /// Returns how many bytes were read: fewer than asked for only at the end of the file.
    [[nodiscard]] std::size_t read_at(std::span<std::byte> bytes, std::uint64_t offset) const;
    /// Fills `bytes`. Also throws if the file ends before.
    void read_all_at(std::span<std::byte> bytes, std::uint64_t offset) const;
    void write_at(std::span<const std::byte> bytes, std::uint64_t offset);
    /// Writes at the end of a file opened as `append`.
    void append(std::span<const std::byte> bytes);
    void resize(std::uint64_t size);
    /// Waits until all is on the device. After a failure nobody knows what of it is, and a second
    /// call may succeed without having written it: give the file up.
    void sync();
    /// Like `sync`, without the part of the status that reading the bytes does not need.
    void sync_data();
    void set_permissions(unsigned permissions);
    /// Tries to take a lock, and never waits.
    [[nodiscard]] LockResult try_lock(FileLock kind);
    /// Gives the lock back.
    void unlock();
    /// Closes the file, and throws if the system reports that something was lost.
    void close();

private:
    FileSystem* files_ = nullptr;
    Descriptor descriptor_ = no_descriptor;
    std::filesystem::path path_;
};

/// Returns `path` opened to be read under a shared lock, as the file that the path names at that
/// moment: nobody who takes an exclusive lock changes it while the handle lives. Throws
/// `file_error`, also where the path always names a file that another holds exclusively. Where the
/// file system knows no locks there is none.
[[nodiscard]] FileHandle open_shared(FileSystem& files, const std::filesystem::path& path);

/// Waits until the names in a folder, opened as such, are on the device. Where the file system
/// cannot say when they are, there is nothing to wait for.
void sync_names(FileHandle& folder);

}  // namespace herne::inline HERNE_ABI::detail
