// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "base/aligned.hpp"
#include "io/file/file_handle.hpp"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>

namespace herne::inline HERNE_ABI::detail {

/// A file whose bytes are read where the system keeps them. Nothing is read before it is looked at.
///
/// The bytes lie at an address that is a multiple of the system's page, and stay as long as the
/// object lives, under another name or none, too. They are those of the file: who writes into it
/// changes them, and who cuts it off makes reading past its new end raise a signal (SIGBUS), which
/// ends the process. `publish_file` does neither, since it makes a new file.
class MappedFile {
public:
    /// Maps nothing.
    MappedFile() = default;
    /// Maps all of `file`, which must be a regular file and may be empty; keeps it open, and with
    /// it a lock that it holds. Throws `file_error`, also if it is longer than addresses reach.
    explicit MappedFile(FileHandle file);
    MappedFile(MappedFile&& other) noexcept;
    MappedFile& operator=(MappedFile&& other) noexcept;
    MappedFile(const MappedFile&) = delete;
    MappedFile& operator=(const MappedFile&) = delete;
    ~MappedFile();

    [[nodiscard]] std::span<const std::byte> bytes() const noexcept { return bytes_; }
    [[nodiscard]] const FileHandle& file() const noexcept { return file_; }

    /// Says how `size` bytes from `offset`, which lie in the file, will be read. The system may not
    /// care, and what it answers changes nothing.
    void advise(std::size_t offset, std::size_t size, Advice advice) const noexcept;
    /// Returns how many bytes of the pages that `size` bytes from `offset` touch are in memory.
    /// Throws `file_error` where the system does not tell.
    [[nodiscard]] std::size_t resident(std::size_t offset, std::size_t size) const;

private:
    /// Returns the pages that a part of the file touches.
    [[nodiscard]] std::span<const std::byte> pages(std::size_t offset,
                                                   std::size_t size) const noexcept;

    FileHandle file_;
    std::span<const std::byte> bytes_;
};

/// The bytes of a file in memory of their own, aligned to 4096.
struct FileBytes {
    AlignedArray<std::byte> memory;
    std::size_t size = 0;

    [[nodiscard]] std::span<const std::byte> bytes() const noexcept { return {memory.get(), size}; }
};

/// Returns all bytes of a file, which must be a regular one. Throws `file_error` if it cannot be
/// read, is longer than `max_bytes`, or changed its length meanwhile; `std::bad_alloc`.
[[nodiscard]] FileBytes read_whole(
    const FileHandle& file, std::uint64_t max_bytes = std::numeric_limits<std::uint64_t>::max());
/// \copydoc read_whole(const FileHandle&, std::uint64_t)
[[nodiscard]] FileBytes read_whole(
    FileSystem& files, const std::filesystem::path& path,
    std::uint64_t max_bytes = std::numeric_limits<std::uint64_t>::max());

}  // namespace herne::inline HERNE_ABI::detail
