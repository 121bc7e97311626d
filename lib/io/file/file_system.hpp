// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/version.hpp>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <system_error>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// An open file or folder as the system has it: a descriptor of POSIX, a handle of Windows.
using Descriptor = std::intptr_t;
inline constexpr Descriptor no_descriptor = -1;

/// What a call of the system returned, or why it failed: then `value` is of no use.
template <class Value>
struct Outcome {
    Value value{};
    std::error_code error{};
};

/// How a file is opened.
enum class OpenAs {
    read,        ///< to be read; it must be there
    read_write,  ///< to be read and written at offsets; it must be there
    append,      ///< to be read, and written at its end only; it must be there
    create,      ///< to be read and written; made anew, and nothing may have its name yet
    folder,      ///< a folder, to be synced
};

/// What a path names.
enum class FileKind { regular, folder, other };

/// What the system knows of a file.
struct FileStatus {
    std::uint64_t size = 0;    ///< in bytes
    std::uint64_t device = 0;  ///< with `inode`: which file it is, whatever it is called
    std::uint64_t inode = 0;
    std::uint64_t links = 0;   ///< names that it has; 0 once it is removed and still open
    unsigned permissions = 0;  ///< the nine bits of POSIX; 0 where there are none
    FileKind kind = FileKind::other;

    bool operator==(const FileStatus&) const = default;
};

/// Lock on a whole file. It belongs to what one call of `open` returned, ends with it at the
/// latest, and binds only those who ask for one.
enum class FileLock { none, shared, exclusive };

/// How a part of a mapping is going to be read.
enum class Advice { normal, random, sequential, will_need, dont_need };

/// The calls of the operating system that files need, each as the system has it: it may be
/// interrupted (`std::errc::interrupted`) or do a part of what it was asked for. `FileHandle`,
/// `publish_file` and `MappedFile` stand on it and know better. Nothing throws but for lack of
/// memory; errors are said in the return value. May be used from several threads.
class FileSystem {
public:
    FileSystem() = default;
    FileSystem(const FileSystem&) = delete;
    FileSystem& operator=(const FileSystem&) = delete;
    virtual ~FileSystem();

    /// Opens `path`; a file that is created gets `permissions` less what the process holds back.
    virtual Outcome<Descriptor> open(const std::filesystem::path& path, OpenAs how,
                                     unsigned permissions) = 0;
    /// The descriptor is gone, whatever is returned.
    virtual std::error_code close(Descriptor file) = 0;

    /// Returns how many bytes were read; 0 at the end of the file.
    virtual Outcome<std::size_t> read_at(Descriptor file, std::span<std::byte> bytes,
                                         std::uint64_t offset) = 0;
    /// Returns how many bytes were written, over what stood there.
    virtual Outcome<std::size_t> write_at(Descriptor file, std::span<const std::byte> bytes,
                                          std::uint64_t offset) = 0;
    /// Returns how many bytes were written, at the end of a file opened as `append`.
    virtual Outcome<std::size_t> append(Descriptor file, std::span<const std::byte> bytes) = 0;
    /// Cuts the file off, or lets it grow by zeros.
    virtual std::error_code resize(Descriptor file, std::uint64_t size) = 0;
    /// Waits until the file's bytes and status, or a folder's names, are on the device.
    virtual std::error_code sync(Descriptor file) = 0;
    /// Like `sync`, without the part of the status that reading the bytes does not need.
    virtual std::error_code sync_data(Descriptor file) = 0;

    virtual Outcome<FileStatus> status(Descriptor file) = 0;
    virtual Outcome<FileStatus> status_of(const std::filesystem::path& path) = 0;
    virtual std::error_code set_permissions(Descriptor file, unsigned permissions) = 0;
    /// Takes or gives back a lock without waiting; `errc::operation_would_block` where another
    /// holds one that forbids it.
    virtual std::error_code lock(Descriptor file, FileLock kind) = 0;

    /// Gives the file `from` the name `to`, in place of what had it, in one step.
    virtual std::error_code rename(const std::filesystem::path& from,
                                   const std::filesystem::path& to) = 0;
    /// Gives `existing` the further name `name`, which nothing may have yet.
    virtual std::error_code link(const std::filesystem::path& existing,
                                 const std::filesystem::path& name) = 0;
    /// Takes a file's name away; the file goes with its last name and descriptor.
    virtual std::error_code remove(const std::filesystem::path& path) = 0;
    virtual std::error_code create_folder(const std::filesystem::path& path) = 0;
    /// Returns the names in a folder, sorted, without "." and "..".
    virtual Outcome<std::vector<std::filesystem::path>> list_folder(
        const std::filesystem::path& path) = 0;

    /// Maps the first `size` bytes, which must not be none, to be read; what others write into the
    /// file may be seen. Reading pages past the file's end raises a signal.
    virtual Outcome<const std::byte*> map(Descriptor file, std::size_t size) = 0;
    virtual std::error_code unmap(const std::byte* start, std::size_t size) = 0;
    /// Says how `size` bytes from `start`, which is a multiple of `page_size()`, will be read.
    virtual std::error_code advise(const std::byte* start, std::size_t size, Advice advice) = 0;
    /// Sets an element a page: odd where it is in memory. `start` as in `advise`.
    virtual std::error_code resident(const std::byte* start, std::size_t size,
                                     std::span<unsigned char> pages) = 0;
    /// Returns the size of a page of memory, in bytes.
    [[nodiscard]] virtual std::size_t page_size() const noexcept = 0;
};

/// Returns the operating system's files.
[[nodiscard]] FileSystem& system_files() noexcept;

}  // namespace herne::inline HERNE_ABI::detail
