// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/io/live_pool.hpp>

#include "io/file/file_handle.hpp"
#include "io/live/journal.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// The files of a living pool: the pool file, the journal beside it, and files that they replaced
/// and that are still to be overwritten. These have names of their own (the old one and
/// ".replaced-" and a number), so that whoever opens the pool after a crash finds them.
class LiveFiles {
public:
    /// Writes `pool` to `path`, where nothing may be yet, and makes a journal.
    static LiveFiles create(FileSystem& files, const std::filesystem::path& path, const Pool& pool);
    /// Opens the journal of the pool file at `path`, or makes one if there is none. Nobody else has
    /// it from then on.
    static LiveFiles open(FileSystem& files, const std::filesystem::path& path);

    [[nodiscard]] Journal& journal() noexcept { return journal_; }
    [[nodiscard]] const Journal& journal() const noexcept { return journal_; }
    /// Opens the pool file.
    [[nodiscard]] Pool open_pool() const;
    /// Lets the journal be that of `pool`, which `open_pool` returned, and does its operations to
    /// `working`, which began with it: one that the pool file holds already is replaced. Throws
    /// `invalid_file` if it is another file's.
    Replayed replay(const Pool& pool, WorkingPool& working);
    /// Replaces the pool file and the journal, which then begins after all operations so far. What
    /// they were stays to be overwritten. If it throws, the old files stand, or
    /// `may_be_replaced()` and the journal has failed.
    void replace(const Pool& pool, std::uint64_t version);
    /// Returns whether the last `replace` threw after the pool file may have become the new one.
    [[nodiscard]] bool may_be_replaced() const noexcept { return may_be_replaced_; }
    /// Overwrites files that were replaced, and unfinished ones that a killed process left, except
    /// those that somebody reads, and returns what they were.
    std::vector<ErasedBytes> overwrite_replaced();

private:
    LiveFiles(FileSystem& files, std::filesystem::path path, Journal journal);
    [[nodiscard]] static std::filesystem::path journal_path(const std::filesystem::path& path);
    [[nodiscard]] static JournalStart start_of(FileSystem& files, const std::filesystem::path& path,
                                               std::uint64_t version, std::uint64_t operations);
    void keep(const std::filesystem::path& path, std::vector<std::filesystem::path>& kept);
    void keep_journal(std::vector<std::filesystem::path>& kept);
    void commit_if_possible() noexcept;
    void begin_journal(const JournalStart& start);
    void forget(const std::vector<std::filesystem::path>& kept) noexcept;
    [[nodiscard]] bool is_in_use(const FileStatus& status) const;
    [[nodiscard]] std::string overwrite(FileHandle& file) const;

    FileSystem* files_;
    std::filesystem::path path_;
    Journal journal_;
    std::vector<FileHandle> nameless_ = {};  ///< replaced files where none can have two names
    bool can_link_ = true;
    bool may_be_replaced_ = false;
};

}  // namespace herne::inline HERNE_ABI::detail
