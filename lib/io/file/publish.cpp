// SPDX-License-Identifier: BSL-1.0
#include "io/file/publish.hpp"

#include "base/crc32c.hpp"
#include "io/file/path.hpp"

#include <herne/base/error.hpp>

#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <system_error>

namespace herne::inline HERNE_ABI::detail {
namespace {

using Path = std::filesystem::path;

constexpr std::string_view unfinished_suffix = ".unfinished";
constexpr std::size_t random_digits = 16;

/// Returns the last digits of a number, the highest first.
std::string hex_digits(std::uint64_t number, std::size_t count) {
    std::string digits(count, '0');
    for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit, number >>= 4U)
        *digit = "0123456789abcdef"[number % 16];
    return digits;
}

/// Returns what the names of unfinished files for `path` begin with. Names have 255 bytes on most
/// systems: a long one is told by its checksum.
std::string unfinished_prefix(const Path& path) {
    constexpr std::size_t longest = 200;
    const std::string name = path_text(path.filename());
    const auto bytes = std::as_bytes(std::span{name});
    return "." + (name.size() <= longest ? name : hex_digits(crc32c(bytes), 8)) + ".";
}

Path unfinished_path(const Path& path) {
    std::random_device random;
    const std::uint64_t number = std::uint64_t{random()} << 32U | random();
    const std::string name = unfinished_prefix(path) + hex_digits(number, random_digits) +
                             std::string{unfinished_suffix};
    return path.parent_path() / path_of(FilePath{name});
}

Path folder_of(const Path& path) {
    return path.has_parent_path() ? path.parent_path() : Path{"."};
}

/// A file that goes unless it is given a name to stay under.
class UnfinishedFile {
public:
    /// Makes a file for `target` under a name that nobody else uses.
    UnfinishedFile(FileSystem& files, const Path& target, unsigned permissions)
        : path_{unfinished_path(target)},
          file_{files, path_, OpenAs::create, {.permissions = permissions, .called = target}} {}
    UnfinishedFile(const UnfinishedFile&) = delete;
    UnfinishedFile& operator=(const UnfinishedFile&) = delete;
    ~UnfinishedFile() {
        if (!path_.empty())
            (void)file_.files().remove(path_);
    }

    [[nodiscard]] FileHandle& file() noexcept { return file_; }

    /// Locks the file against those who clear up, and returns whether none of them was there
    /// before. A shared lock is enough, since they ask for an exclusive one, and lets the first
    /// readers in.
    [[nodiscard]] bool keep() {
        return file_.try_lock(FileLock::shared) != LockResult::held_by_another &&
               file_.status().links != 0;
    }

    void rename_to(const Path& target) {
        throw_if(file_.files().rename(path_, target), "replace", target);
        path_.clear();
    }

private:
    Path path_;
    FileHandle file_;
};

/// Makes `unfinished` a new file that stays until it is finished.
void make(std::optional<UnfinishedFile>& unfinished, FileSystem& files, const Path& target,
          unsigned permissions) {
    constexpr int attempts = 100;
    for (int i = 0; i < attempts; ++i)
        if (unfinished.emplace(files, target, permissions).keep())
            return;
    throw_if(std::make_error_code(std::errc::operation_would_block), "lock", target);
}

/// Returns the permissions of the file that is to be replaced, nothing where there is none. Throws
/// `file_error` if it is a device or the like, in whose place nobody wants a file.
std::optional<unsigned> permissions_of(FileSystem& files, const Path& path) {
    const auto [status, error] = files.status_of(path);
    if (error == std::errc::no_such_file_or_directory)
        return std::nullopt;
    throw_if(error, "read the status", path);
    if (status.kind == FileKind::folder)
        throw_if(std::make_error_code(std::errc::is_a_directory), "replace", path);
    if (status.kind != FileKind::regular)
        throw_if(std::make_error_code(std::errc::invalid_argument), "replace what is no file",
                 path);
    return status.permissions;
}

/// Removes an unfinished file unless its maker lives.
void remove_if_left(FileSystem& files, const Path& path) {
    FileHandle file{files, path, OpenAs::read_write};
    if (file.try_lock(FileLock::exclusive) == LockResult::taken && file.status().links != 0)
        (void)files.remove(path);
}

/// Removes what killed processes left of files for `path`. Nothing depends on it, and there may be
/// no right to do so: what fails is left for the next one.
void clear_up(FileSystem& files, const Path& path) {
    for (const auto& name : files.list_folder(folder_of(path)).value) {
        if (!is_unfinished(name, path))
            continue;
        try {
            remove_if_left(files, path.parent_path() / name);
        } catch (const file_error&) {
        }
    }
}

}  // namespace

FileStatus publish_file(FileSystem& files, const Path& path,
                        const std::function<void(FileWriter&)>& write) {
    // Opened first: what forbids it is found while the old file stands.
    FileHandle folder{files, folder_of(path), OpenAs::folder, {.called = path}};
    const auto permissions = permissions_of(files, path);
    constexpr unsigned of_new_files = 0666;
    std::optional<UnfinishedFile> unfinished;
    make(unfinished, files, path, permissions.value_or(of_new_files));
    FileHandle& file = unfinished->file();
    {
        FileWriter writer{file};
        write(writer);
        writer.flush();
    }
    FileStatus status = file.status();
    if (permissions && status.permissions != *permissions) {
        file.set_permissions(*permissions);
        status.permissions = *permissions;
    }
    file.sync();
    unfinished->rename_to(path);
    sync_names(folder);
    clear_up(files, path);
    return status;
}

bool is_unfinished(const Path& name, const Path& path) {
    const std::string text = path_text(name);
    const std::string prefix = unfinished_prefix(path);
    return text.size() == prefix.size() + random_digits + unfinished_suffix.size() &&
           text.starts_with(prefix) && text.ends_with(unfinished_suffix) &&
           text.find_first_not_of("0123456789abcdef", prefix.size()) ==
               prefix.size() + random_digits;
}

}  // namespace herne::inline HERNE_ABI::detail
