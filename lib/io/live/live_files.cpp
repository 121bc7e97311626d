// SPDX-License-Identifier: BSL-1.0
#include "io/live/live_files.hpp"

#include <herne/base/error.hpp>

#include "base/crc32c.hpp"
#include "io/file/path.hpp"
#include "io/file/publish.hpp"
#include "io/pool/layout.hpp"
#include "io/pool/pool_file.hpp"

#include <algorithm>
#include <array>
#include <system_error>
#include <utility>

namespace herne::inline HERNE_ABI::detail {
namespace {

using Path = std::filesystem::path;

constexpr std::string_view replaced_suffix = ".replaced-";

Path folder_of(const Path& path) {
    return path.has_parent_path() ? path.parent_path() : Path{"."};
}

Path with_suffix(Path path, std::string_view suffix) {
    path += path_of(FilePath{suffix});
    return path;
}

/// Returns whether `name`, without folder, is that of a file that `path` named before.
bool is_replaced(const Path& name, const Path& path) {
    const std::string prefix = path_text(path.filename()) + std::string{replaced_suffix};
    const std::string text = path_text(name);
    return text.size() > prefix.size() && text.starts_with(prefix) &&
           text.find_first_not_of("0123456789", prefix.size()) == std::string::npos;
}

bool is_same_file(const FileStatus& one, const FileStatus& other) {
    return one.device == other.device && one.inode == other.inode;
}

void check_nothing_there(FileSystem& files, const Path& path) {
    const auto error = files.status_of(path).error;
    if (error == std::errc::no_such_file_or_directory)
        return;
    throw_if(error ? error : std::make_error_code(std::errc::file_exists), "create", path);
}

}  // namespace

LiveFiles::LiveFiles(FileSystem& files, Path path, Journal journal)
    : files_{&files}, path_{std::move(path)}, journal_{std::move(journal)} {}

Path LiveFiles::journal_path(const Path& path) {
    return with_suffix(path, ".journal");
}

JournalStart LiveFiles::start_of(FileSystem& files, const Path& path, std::uint64_t version,
                                 std::uint64_t operations) {
    const FileHandle file{files, path, OpenAs::read};
    std::array<std::byte, file_page> header{};
    file.read_all_at(header, 0);
    // Without its own checksum, with which that of any page is the same.
    const auto all_but_checksum = std::span{header}.first(file_page - sizeof(std::uint32_t));
    return {.version = version, .checksum = crc32c(all_but_checksum), .operations = operations};
}

LiveFiles LiveFiles::create(FileSystem& files, const Path& path, const Pool& pool) {
    check_nothing_there(files, path);
    check_nothing_there(files, journal_path(path));
    save(files, pool, path);
    return {
        files, path,
        Journal::make(files, journal_path(path), start_of(files, path, pool.version(), 0), true)};
}

LiveFiles LiveFiles::open(FileSystem& files, const Path& path) {
    const auto error = files.status_of(journal_path(path)).error;
    if (error != std::errc::no_such_file_or_directory)
        return {files, path, Journal::open(files, journal_path(path))};
    const std::uint64_t version = detail::open_pool(files, path, {}).version();
    return {files, path,
            Journal::make(files, journal_path(path), start_of(files, path, version, 0), true)};
}

Pool LiveFiles::open_pool() const {
    return detail::open_pool(*files_, path_, {});
}

Replayed LiveFiles::replay(const Pool& pool, WorkingPool& working) {
    const JournalStart own = journal_.start();
    const JournalStart of_file = start_of(*files_, path_, pool.version(), own.operations);
    if (own == of_file) {
        Replayed all;
        journal_.read([&](std::span<const std::byte> operations, std::uint64_t) {
            const Replayed some = detail::replay(operations, working);
            all.operations += some.operations;
            all.version = std::max(all.version, some.version);
            return some.operations;
        });
        return all;
    }
    if (own.version >= pool.version())
        throw invalid_file{path_text(journal_path(path_)),
                           {Problem{.where = "header",
                                    .what = "it belongs to version " + std::to_string(own.version) +
                                            " of a pool, and the pool file is " +
                                            (own.version == pool.version()
                                                 ? "another one of this number"
                                                 : "version " + std::to_string(pool.version()))}}};
    // A checkpoint was stopped after it had written the pool file.
    journal_.read([](std::span<const std::byte>, std::uint64_t count) { return count; });
    std::vector<Path> kept;
    keep_journal(kept);
    begin_journal(start_of(*files_, path_, pool.version(), journal_.durable()));
    return {};
}

/// Gives what is at `path` a second name, or keeps it open where it cannot have one.
void LiveFiles::keep(const Path& path, std::vector<Path>& kept) {
    constexpr unsigned attempts = 10'000;
    for (unsigned number = 1; can_link_ && number < attempts; ++number) {
        const Path name = with_suffix(path, std::string{replaced_suffix} + std::to_string(number));
        const auto error = files_->link(path, name);
        if (error == std::errc::file_exists)
            continue;
        if (!error) {
            kept.push_back(name);
            return;
        }
        can_link_ = error != std::errc::operation_not_permitted &&
                    error != std::errc::operation_not_supported &&
                    error != std::errc::function_not_supported;
        if (can_link_)
            throw_if(error, "give a second name to", path);
    }
    if (path == path_)
        nameless_.emplace_back(*files_, path, OpenAs::read_write);
}

/// Keeps the journal; the names that are kept so far are on the device when this returns.
void LiveFiles::keep_journal(std::vector<Path>& kept) {
    keep(journal_path(path_), kept);
    FileHandle folder{*files_, folder_of(path_), OpenAs::folder, {.called = path_}};
    sync_names(folder);
}

/// Puts a new journal in place of the one there is.
void LiveFiles::begin_journal(const JournalStart& start) {
    nameless_.reserve(nameless_.size() + 1);
    Journal made = Journal::make(*files_, journal_path(path_), start, false);
    std::swap(journal_, made);
    if (!can_link_)
        nameless_.push_back(std::move(made.file()));
}

/// Takes names away that files have besides their own.
void LiveFiles::forget(const std::vector<Path>& kept) noexcept {
    for (const auto& name : kept)
        (void)files_->remove(name);
}

/// Lets the old journal count all operations that the new pool file will have, for whoever finds
/// both after a crash. Where it cannot be written, the new file is what helps.
void LiveFiles::commit_if_possible() noexcept {
    try {
        if (!journal_.has_failed())
            journal_.commit();
    } catch (const file_error&) {
        journal_.give_up();
    }
}

void LiveFiles::replace(const Pool& pool, std::uint64_t version) {
    may_be_replaced_ = false;
    commit_if_possible();
    const std::size_t nameless = nameless_.size();
    const std::uint64_t operations = journal_.durable() + journal_.waiting();
    const FileStatus before = FileHandle{*files_, path_, OpenAs::read}.status();
    std::vector<Path> kept;
    try {
        keep(path_, kept);
        keep_journal(kept);
        publish_file(*files_, path_,
                     [&](FileWriter& writer) { write_pool(writer, pool, version); });
    } catch (...) {
        const auto now = files_->status_of(path_);
        if (now.error || !is_same_file(now.value, before)) {
            may_be_replaced_ = true;
            journal_.give_up();  // what it would tell is of the old file
        } else {
            forget(kept);
            nameless_.erase(nameless_.begin() + static_cast<std::ptrdiff_t>(nameless),
                            nameless_.end());
        }
        throw;
    }
    try {
        begin_journal(start_of(*files_, path_, version, operations));
    } catch (...) {
        may_be_replaced_ = true;
        journal_.give_up();
        throw;
    }
}

/// Returns whether a file is what the pool or the journal is called now.
bool LiveFiles::is_in_use(const FileStatus& status) const {
    const auto pool = files_->status_of(path_);
    throw_if(pool.error, "read the status", path_);
    return is_same_file(status, pool.value) || is_same_file(status, journal_.file().status());
}

/// Overwrites a file that was replaced; returns why it could not, nothing if it could.
std::string LiveFiles::overwrite(FileHandle& file) const {
    switch (file.try_lock(FileLock::exclusive)) {
        case LockResult::held_by_another:
            return "somebody still reads it";
        case LockResult::not_supported:
            return "the file system does not tell whether somebody still reads it";
        case LockResult::taken:
            break;
    }
    static constexpr std::size_t some = std::size_t{1} << 20U;
    const std::vector<std::byte> zeros(some);
    const std::uint64_t size = file.status().size;
    for (std::uint64_t done = 0; done < size; done += some)
        file.write_at(std::span{zeros}.first(
                          static_cast<std::size_t>(std::min<std::uint64_t>(some, size - done))),
                      done);
    file.sync();
    return {};
}

std::vector<ErasedBytes> LiveFiles::overwrite_replaced() {
    std::vector<ErasedBytes> all;
    const auto attempt = [&](const Path& called, FileHandle& file) {
        ErasedBytes bytes{.file = path_text(called), .bytes = file.status().size};
        try {
            bytes.why = overwrite(file);
        } catch (const file_error& error) {
            bytes.why = error.reason();
        }
        bytes.pending = !bytes.why.empty();
        all.push_back(bytes);
        return !bytes.pending;
    };
    std::erase_if(nameless_, [&](FileHandle& file) { return attempt(file.path(), file); });
    const auto listed = files_->list_folder(folder_of(path_));
    throw_if(listed.error, "list the folder of", path_);
    for (const auto& name : listed.value)
        for (const Path& called : {path_, journal_path(path_)}) {
            if (!is_replaced(name, called) && !is_unfinished(name, called))
                continue;
            const Path path = path_.parent_path() / name;
            FileHandle file{*files_, path, OpenAs::read_write, {.called = called}};
            // A crash may have come between the second name and the replacement.
            if (is_in_use(file.status()) || attempt(called, file))
                throw_if(files_->remove(path), "remove", path);
        }
    return all;
}

}  // namespace herne::inline HERNE_ABI::detail
