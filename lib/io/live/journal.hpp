// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "io/file/file_handle.hpp"
#include "io/live/operation.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <span>

namespace herne::inline HERNE_ABI::detail {

/// Which pool file a journal belongs to.
struct JournalStart {
    std::uint64_t version = 0;     ///< of the pool in the file
    std::uint32_t checksum = 0;    ///< of the file's first page, which holds those of the rest
    std::uint64_t operations = 0;  ///< how many the file has in it already

    bool operator==(const JournalStart&) const = default;
};

/// The operations since a pool file was written, in a file of their own: one group after another,
/// each written by one call and synced before the next one, so that nothing but the last one can be
/// there in part. One journal is open at a time, which a lock sees to.
class Journal {
public:
    using Visit =
        std::function<std::uint64_t(std::span<const std::byte> operations, std::uint64_t count)>;

    /// Makes a new journal in place of one that may be there, of which the caller has the lock; if
    /// `must_be_new`, throws `file_error` if there is one.
    static Journal make(FileSystem& files, const std::filesystem::path& path,
                        const JournalStart& start, bool must_be_new);
    /// Opens a journal. Throws `file_error`, also if another process has it open, and
    /// `invalid_file` if it is none.
    static Journal open(FileSystem& files, const std::filesystem::path& path);

    [[nodiscard]] const JournalStart& start() const noexcept { return start_; }
    [[nodiscard]] const FileHandle& file() const noexcept { return file_; }
    [[nodiscard]] FileHandle& file() noexcept { return file_; }
    /// Returns how many bytes of it are in use.
    [[nodiscard]] std::uint64_t size() const noexcept { return end_; }

    /// Calls `visit` for the operations of one group after the other, with how many it says they
    /// are; `visit` returns how many it found. A last one that is incomplete
    /// or damaged is cut off. Throws `invalid_file` that names offset and operation if one before
    /// it is damaged, or if `visit` throws `invalid_input`. Called once, before anything is added.
    void read(const Visit& visit);

    /// Adds an operation to the next group, which is in memory until `commit`.
    void add(const Operation& operation);
    /// Takes back what was added last.
    void take_back() noexcept;
    /// Returns how many operations wait for `commit`.
    [[nodiscard]] std::size_t waiting() const noexcept { return waiting_; }
    /// Returns how many operations are on the device, those before the journal included.
    [[nodiscard]] std::uint64_t durable() const noexcept { return durable_; }
    /// Writes and syncs what waits. Where it fails nobody knows what of it is there: from then on
    /// `has_failed()`, and nothing may be added.
    void commit();
    [[nodiscard]] bool has_failed() const noexcept { return has_failed_; }
    /// Throws `file_error` if nothing may be added.
    void check_usable() const;
    /// Gives back what is reserved beyond the last group.
    void trim();
    /// Lets nothing be added any more.
    void give_up() noexcept { has_failed_ = true; }

private:
    Journal(FileHandle file, const JournalStart& start);
    [[nodiscard]] static FileHandle create(FileSystem& files, const std::filesystem::path& path,
                                           const std::filesystem::path& name);
    void begin_group();
    void reserve(std::uint64_t end);

    FileHandle file_;
    JournalStart start_;
    std::uint64_t end_;       ///< where the next group begins
    std::uint64_t reserved_;  ///< up to where the file has zeros or groups
    std::uint64_t durable_;
    JournalBytes group_ = {};      ///< the one that waits, its head included
    std::size_t before_last_ = 0;  ///< its bytes before what was added last
    std::size_t waiting_ = 0;
    bool last_counts_ = false;  ///< whether what was added last counts as an operation
    bool has_failed_ = false;
};

}  // namespace herne::inline HERNE_ABI::detail
