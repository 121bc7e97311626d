// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "io/file/file_handle.hpp"
#include "io/record/contents.hpp"

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>

namespace herne::inline HERNE_ABI::detail::record_lines {

/// The two files of a record. Whoever has them open to append is the only one.
class RecordFiles {
public:
    /// Makes empty files, of which neither may be there yet.
    static RecordFiles create(FileSystem& files, const std::filesystem::path& path);
    /// Opens the files to append: cuts off what was being written, and completes an erasure.
    static RecordFiles open(FileSystem& files, const std::filesystem::path& path);
    /// Reads the files as they are, without a lock.
    static RecordContents read(FileSystem& files, const std::filesystem::path& path);
    /// Reads what they say of themselves.
    static RecordVerification verify(FileSystem& files, const std::filesystem::path& path,
                                     std::string_view head);

    [[nodiscard]] const RecordContents& contents() const noexcept { return contents_; }
    [[nodiscard]] std::uint64_t cut_off() const noexcept { return cut_off_; }
    [[nodiscard]] const std::filesystem::path& path() const noexcept { return path_; }

    /// Appends one entry; its parts are on the device before its line is written. Returns once the
    /// line is. After a failure nothing more is taken.
    void append(JournalLine line, std::vector<PartLine> parts);
    /// Overwrites what the entries say is erased.
    void overwrite_erased();

private:
    RecordFiles(std::filesystem::path path, FileHandle journal, FileHandle personal);
    void take_contents(std::string_view journal, std::string_view personal);
    void read_and_mend();
    void read_again();
    void check_usable() const;

    std::filesystem::path path_;
    FileHandle journal_;
    FileHandle personal_;
    RecordContents contents_ = {};
    std::uint64_t cut_off_ = 0;
    bool has_failed_ = false;
};

/// Returns the path of the personal file of the record at `path`.
[[nodiscard]] std::filesystem::path personal_path(const std::filesystem::path& path);

/// Returns what contents say of themselves; `journal_bytes` is the length of the journal.
[[nodiscard]] RecordVerification verified(const RecordContents& contents,
                                          std::uint64_t journal_bytes, std::string_view head);

}  // namespace herne::inline HERNE_ABI::detail::record_lines
