// SPDX-License-Identifier: BSL-1.0
#include "io/record/files.hpp"

#include <herne/base/error.hpp>

#include "io/file/file.hpp"
#include "io/file/mapped_file.hpp"
#include "io/file/path.hpp"

#include <algorithm>
#include <system_error>
#include <utility>
#include <vector>

namespace herne::inline HERNE_ABI::detail::record_lines {
namespace {

using Path = std::filesystem::path;

[[noreturn]] void refuse_record_busy(const Path& path) {
    throw file_error{"open, since another has it open to append", path_text(path),
                     std::make_error_code(std::errc::device_or_resource_busy)};
}

void lock_record(FileHandle& journal) {
    if (journal.try_lock(FileLock::exclusive) == LockResult::held_by_another)
        refuse_record_busy(journal.path());
}

/// Opens the personal file of a record that is made: an empty one may be left by a process that was
/// killed while it made one.
FileHandle create_personal(FileSystem& files, const Path& path) {
    const Path personal = personal_path(path);
    const auto there = files.status_of(personal);
    if (there.error == std::errc::no_such_file_or_directory)
        return {files, personal, OpenAs::create, {}};
    throw_if(there.error, "read the status", personal);
    if (there.value.size != 0)
        throw_if(std::make_error_code(std::errc::file_exists), "create", personal);
    return {files, personal, OpenAs::read_write, {}};
}

std::string_view text_of(const FileBytes& bytes) {
    return {reinterpret_cast<const char*>(bytes.memory.get()), bytes.size};
}

std::span<const std::byte> bytes_in(std::string_view text) {
    return std::as_bytes(std::span{text});
}

[[noreturn]] void refuse_record(const Path& path, const RecordFault& fault) {
    throw invalid_file{path_text(path),
                       {Problem{.where = "entry " + std::to_string(fault.entry) + ", " +
                                         fault.file + " at byte " + std::to_string(fault.offset),
                                .what = fault.what}}};
}

/// Reads both files until the journal is the same before and after: a writer may have come between.
template <class Use>
auto with_both(FileSystem& files, const Path& path, const Use& use) {
    constexpr int attempts = 100;
    for (int i = 0;; ++i) {
        const FileBytes journal = read_whole(files, path, max_file_bytes);
        const FileBytes personal = read_whole(files, personal_path(path), max_file_bytes);
        const FileBytes again = read_whole(files, path, max_file_bytes);
        if (text_of(journal) == text_of(again) || i == attempts)
            return use(text_of(journal), text_of(personal));
    }
}

}  // namespace

Path personal_path(const Path& path) {
    Path name = path;
    name += ".personal";
    return name;
}

RecordFiles::RecordFiles(Path path, FileHandle journal, FileHandle personal)
    : path_{std::move(path)}, journal_{std::move(journal)}, personal_{std::move(personal)} {}

RecordFiles RecordFiles::create(FileSystem& files, const Path& path) {
    FileHandle folder{files, folder_of(path), OpenAs::folder, {.called = path}};
    const auto there = files.status_of(path);
    if (there.error != std::errc::no_such_file_or_directory)
        throw_if(there.error ? there.error : std::make_error_code(std::errc::file_exists), "create",
                 path);
    FileHandle personal = create_personal(files, path);
    FileHandle journal{files, path, OpenAs::create, {}};
    lock_record(journal);
    personal.sync();
    journal.sync();
    sync_names(folder);
    return {path, std::move(journal), std::move(personal)};
}

RecordFiles RecordFiles::open(FileSystem& files, const Path& path) {
    FileHandle journal{files, path, OpenAs::read_write};
    lock_record(journal);
    RecordFiles opened{path, std::move(journal),
                       FileHandle{files, personal_path(path), OpenAs::read_write}};
    opened.read_and_mend();
    return opened;
}

RecordContents RecordFiles::read(FileSystem& files, const Path& path) {
    return with_both(files, path, [&](std::string_view journal, std::string_view personal) {
        RecordContents contents = read_contents(journal, personal);
        if (contents.fault)
            refuse_record(path, *contents.fault);
        return contents;
    });
}

RecordVerification RecordFiles::verify(FileSystem& files, const Path& path, std::string_view head) {
    return with_both(files, path, [&](std::string_view journal, std::string_view personal) {
        return verified(read_contents(journal, personal), journal.size(), head);
    });
}

void RecordFiles::take_contents(std::string_view journal, std::string_view personal) {
    contents_ = read_contents(journal, personal);
    if (contents_.fault)
        refuse_record(path_, *contents_.fault);
}

void RecordFiles::read_and_mend() {
    const FileBytes personal = read_whole(personal_, max_file_bytes);
    {
        const FileBytes journal = read_whole(journal_, max_file_bytes);
        take_contents(text_of(journal), text_of(personal));
        if (contents_.lost_newline)
            journal_.write_at(bytes_in("\n"), *contents_.lost_newline);
    }
    const FileBytes journal = read_whole(journal_, max_file_bytes);
    take_contents(text_of(journal), text_of(personal));
    if (contents_.journal_end != journal.size) {
        cut_off_ = journal.size - contents_.journal_end;
        journal_.resize(contents_.journal_end);
    }
    journal_.sync();  // what is whole may not be on the device yet, and is taken for acknowledged
    if (contents_.personal_end != personal.size) {
        personal_.resize(contents_.personal_end);
        personal_.sync();
    }
    overwrite_erased();
}

void RecordFiles::check_usable() const {
    if (has_failed_)
        throw_if(std::make_error_code(std::errc::io_error),
                 "write to a record that could not be written before; open it again", path_);
}

void RecordFiles::append(JournalLine line, std::vector<PartLine> parts) {
    check_usable();
    std::string personal;
    std::vector<std::optional<KeptPart>> kept;
    for (PartLine& part : parts) {
        const std::string text = encode(part);
        line.personal.push_back(sha256_hex(text));
        kept.emplace_back(
            KeptPart{.line = std::move(part),
                     .range = {contents_.personal_end + personal.size(), text.size()}});
        personal.append(text).append("\n");
    }
    const std::string text = encode(line) + '\n';
    contents_.entries.reserve(contents_.entries.size() + 1);  // it cannot fail once it is written
    try {
        if (!personal.empty()) {
            personal_.write_at(bytes_in(personal), contents_.personal_end);
            personal_.sync_data();
        }
        journal_.write_at(bytes_in(text), contents_.journal_end);
        journal_.sync_data();
    } catch (...) {
        has_failed_ = true;
        throw;
    }
    contents_.entries.push_back({.line = std::move(line),
                                 .range = {contents_.journal_end, text.size() - 1},
                                 .parts = std::move(kept)});
    contents_.journal_end += text.size();
    contents_.personal_end += personal.size();
}

void RecordFiles::read_again() {
    const FileBytes journal = read_whole(journal_, max_file_bytes);
    const FileBytes personal = read_whole(personal_, max_file_bytes);
    take_contents(text_of(journal), text_of(personal));
}

void RecordFiles::overwrite_erased() {
    check_usable();
    try {
        read_again();
        if (contents_.still_to_overwrite.empty())
            return;
        for (const LineRange& range : contents_.still_to_overwrite)
            personal_.write_at(bytes_in(std::string(static_cast<std::size_t>(range.bytes), ' ')),
                               range.offset);
        personal_.sync_data();
        read_again();
    } catch (...) {
        has_failed_ = true;
        throw;
    }
}

}  // namespace herne::inline HERNE_ABI::detail::record_lines
