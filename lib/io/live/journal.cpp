// SPDX-License-Identifier: BSL-1.0
#include "io/live/journal.hpp"

#include <herne/base/error.hpp>

#include "base/crc32c.hpp"
#include "base/little_endian.hpp"
#include "io/file/path.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <limits>
#include <optional>
#include <string>
#include <system_error>
#include <utility>

namespace herne::inline HERNE_ABI::detail {
namespace {

using Path = std::filesystem::path;

constexpr std::array<unsigned char, 8> magic{0x89, 'h', 'e', 'r', 'n', 'e', 'j', '\n'};
constexpr std::uint32_t format = 1;

// Where things stand in the header, which is followed by groups.
constexpr std::size_t format_at = 8;
constexpr std::size_t pool_checksum_at = 12;
constexpr std::size_t version_at = 16;
constexpr std::size_t operations_at = 24;
constexpr std::size_t header_checksum_at = 32;
constexpr std::size_t header_bytes = 36;

// Where things stand in the head of a group, which is followed by its operations.
constexpr std::size_t group_length_at = 0;     ///< bytes of its operations
constexpr std::size_t group_count_at = 4;      ///< how many they are
constexpr std::size_t group_first_at = 8;      ///< number of the first one, counted over journals
constexpr std::size_t group_checksum_at = 16;  ///< of all else in the group
constexpr std::size_t head_bytes = 20;

std::array<std::byte, header_bytes> encoded(const JournalStart& start) {
    std::array<std::byte, header_bytes> header{};
    std::memcpy(header.data(), magic.data(), magic.size());
    store_little(format, header.data() + format_at);
    store_little(start.checksum, header.data() + pool_checksum_at);
    store_little(start.version, header.data() + version_at);
    store_little(start.operations, header.data() + operations_at);
    store_little(crc32c(std::span{header}.first(header_checksum_at)),
                 header.data() + header_checksum_at);
    return header;
}

[[noreturn]] void refuse_header(const Path& path, std::string what) {
    throw invalid_file{path_text(path), {Problem{.where = "header", .what = std::move(what)}}};
}

JournalStart decoded(std::span<const std::byte> header, const Path& path) {
    if (header.size() < header_bytes || std::memcmp(header.data(), magic.data(), magic.size()) != 0)
        refuse_header(path, "it is not that of a journal");
    if (crc32c(header.first(header_checksum_at)) !=
        load_little<std::uint32_t>(header.data() + header_checksum_at))
        refuse_header(path, "its checksum is wrong");
    const auto version = load_little<std::uint32_t>(header.data() + format_at);
    if (version != format)
        refuse_header(path, "format " + std::to_string(version) + " is not one that is known");
    return {.version = load_little<std::uint64_t>(header.data() + version_at),
            .checksum = load_little<std::uint32_t>(header.data() + pool_checksum_at),
            .operations = load_little<std::uint64_t>(header.data() + operations_at)};
}

std::uint32_t checksum_of(std::span<const std::byte> group) {
    return crc32c(group.subspan(head_bytes), crc32c(group.first(group_checksum_at)));
}

struct Group {
    std::uint64_t first;
    std::uint32_t count;
    std::span<const std::byte> operations;
};

/// Returns the group that `bytes` begin with, whole and undamaged, if one of operations from
/// `least` to `most` on is there.
std::optional<Group> group_at(std::span<const std::byte> bytes, std::uint64_t least,
                              std::uint64_t most) {
    if (bytes.size() < head_bytes)
        return std::nullopt;
    const auto length = load_little<std::uint32_t>(bytes.data() + group_length_at);
    const auto first = load_little<std::uint64_t>(bytes.data() + group_first_at);
    if (length > bytes.size() - head_bytes || first < least || first > most)
        return std::nullopt;
    const auto group = bytes.first(head_bytes + length);
    if (checksum_of(group) != load_little<std::uint32_t>(bytes.data() + group_checksum_at))
        return std::nullopt;
    return Group{first, load_little<std::uint32_t>(bytes.data() + group_count_at),
                 group.subspan(head_bytes)};
}

/// Returns whether a good group of later operations begins anywhere behind the first byte.
bool good_group_follows(std::span<const std::byte> bytes, std::uint64_t next) {
    const std::uint64_t most = next + bytes.size();
    for (std::size_t i = 1; i + head_bytes <= bytes.size(); ++i)
        if (group_at(bytes.subspan(i), next, most))
            return true;
    return false;
}

std::string group_name(std::uint64_t offset, std::uint64_t first) {
    return "offset " + std::to_string(offset) + ", operation " + std::to_string(first);
}

[[noreturn]] void refuse_busy(const Path& path) {
    throw file_error{"open, since another living pool has it open", path_text(path),
                     std::make_error_code(std::errc::device_or_resource_busy)};
}

bool is_there(FileSystem& files, const Path& path) {
    const auto error = files.status_of(path).error;
    if (error && error != std::errc::no_such_file_or_directory)
        throw_if(error, "read the status", path);
    return !error;
}

Path unfinished_name(const Path& path) {
    Path name = path;
    name += ".new";
    return name;
}

}  // namespace

Journal::Journal(FileHandle file, const JournalStart& start)
    : file_{std::move(file)},
      start_{start},
      end_{header_bytes},
      reserved_{header_bytes},
      durable_{start.operations} {}

/// Creates the file `name`, which keeps others from making a journal at `path` meanwhile.
FileHandle Journal::create(FileSystem& files, const Path& path, const Path& name) {
    constexpr int attempts = 10;
    for (int i = 0; i < attempts; ++i) {
        if (is_there(files, name)) {  // left by a process that was killed, if nobody has it locked
            FileHandle left{files, name, OpenAs::read_write, {.called = path}};
            if (left.try_lock(FileLock::exclusive) == LockResult::held_by_another)
                refuse_busy(path);
            throw_if(files.remove(name), "remove", name);
        }
        FileHandle file{files, name, OpenAs::create, {.called = path}};
        if (file.try_lock(FileLock::exclusive) != LockResult::held_by_another &&
            file.status().links != 0)
            return file;
    }
    refuse_busy(path);
}

Journal Journal::make(FileSystem& files, const Path& path, const JournalStart& start,
                      bool must_be_new) {
    FileHandle folder{files, folder_of(path), OpenAs::folder, {.called = path}};
    const Path name = unfinished_name(path);
    Journal journal{create(files, path, name), start};
    try {
        // Asked after the file above is there: whoever made a journal had that name before.
        if (must_be_new && is_there(files, path))
            throw_if(std::make_error_code(std::errc::file_exists), "create", path);
        journal.file_.write_at(encoded(start), 0);
        journal.file_.sync();
        throw_if(files.rename(name, path), "replace", path);
    } catch (...) {
        (void)files.remove(name);
        throw;
    }
    sync_names(folder);
    return journal;
}

Journal Journal::open(FileSystem& files, const Path& path) {
    constexpr int attempts = 100;
    for (int i = 0; i < attempts; ++i) {
        FileHandle file{files, path, OpenAs::read_write};
        if (file.try_lock(FileLock::exclusive) == LockResult::held_by_another)
            refuse_busy(path);
        const auto named = files.status_of(path);
        if (named.error || !is_same_file(named.value, file.status()))
            continue;  // it was replaced before it was locked
        std::array<std::byte, header_bytes> header{};
        const std::size_t read = file.read_at(header, 0);
        const JournalStart start = decoded(std::span{header}.first(read), path);
        return {std::move(file), start};
    }
    refuse_busy(path);
}

void Journal::read(const Visit& visit) {
    const std::uint64_t size = file_.status().size;
    if (size > std::numeric_limits<std::size_t>::max())
        throw_if(std::make_error_code(std::errc::file_too_large), "read", file_.path());
    JournalBytes content(static_cast<std::size_t>(size));
    const std::span<const std::byte> bytes{content.data(), file_.read_at(content, 0)};
    while (end_ < bytes.size()) {
        const auto rest = bytes.subspan(static_cast<std::size_t>(end_));
        const auto group = group_at(rest, durable_, durable_);
        if (!group) {
            if (good_group_follows(rest, durable_))
                throw invalid_file{path_text(file_.path()),
                                   {Problem{.where = group_name(end_, durable_),
                                            .what = "it is damaged, and good ones follow"}}};
            file_.resize(end_);
            file_.sync();
            break;
        }
        std::uint64_t done = 0;
        std::string fault;
        try {
            done = visit(group->operations, group->count);
        } catch (const invalid_input& error) {
            fault = error.what();
        }
        if (fault.empty() && done != group->count)
            fault = "it does not hold as many operations as it says";
        if (!fault.empty())
            throw invalid_file{
                path_text(file_.path()),
                {Problem{.where = group_name(end_, durable_), .what = std::move(fault)}}};
        end_ += head_bytes + group->operations.size();
        durable_ += done;
    }
    reserved_ = end_;
}

void Journal::begin_group() {
    if (group_.empty())
        group_.resize(head_bytes);
}

void Journal::check_usable() const {
    if (has_failed_)
        throw_if(
            std::make_error_code(std::errc::io_error),
            "write to a journal that could not be written before; a checkpoint makes a new one",
            file_.path());
}

void Journal::add(const Operation& operation) {
    begin_group();
    const std::size_t before = group_.size();
    try {
        encode(operation, group_);
    } catch (...) {
        group_.resize(before);
        throw;
    }
    before_last_ = before;
    last_counts_ = operation.kind != OperationKind::version;
    waiting_ += last_counts_ ? 1U : 0U;
}

void Journal::take_back() noexcept {
    group_.resize(before_last_);
    waiting_ -= std::exchange(last_counts_, false) ? 1U : 0U;
}

/// Lets the file have zeros some way beyond `end`: a file that does not grow has nothing but its
/// bytes to be synced.
void Journal::reserve(std::uint64_t end) {
    constexpr std::size_t least = 65'536;
    static constexpr std::array<std::byte, 16'384> zeros{};
    if (end <= reserved_)
        return;
    for (std::uint64_t at = end; at < end + least; at += zeros.size())
        file_.write_at(zeros, at);
    reserved_ = end + least;
}

void Journal::trim() {
    if (reserved_ == end_)
        return;
    file_.resize(end_);
    reserved_ = end_;
}

void Journal::commit() {
    if (group_.size() <= head_bytes)
        return;
    check_usable();
    store_little(static_cast<std::uint32_t>(group_.size() - head_bytes),
                 group_.data() + group_length_at);
    store_little(static_cast<std::uint32_t>(waiting_), group_.data() + group_count_at);
    store_little(durable_, group_.data() + group_first_at);
    store_little(checksum_of(group_), group_.data() + group_checksum_at);
    try {
        reserve(end_ + group_.size());
        file_.write_at(group_, end_);
        file_.sync_data();
    } catch (...) {
        has_failed_ = true;
        throw;
    }
    end_ += group_.size();
    durable_ += std::exchange(waiting_, 0);
    wipe(group_.data(), group_.size());
    group_.clear();
}

}  // namespace herne::inline HERNE_ABI::detail
