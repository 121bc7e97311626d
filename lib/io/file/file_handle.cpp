// SPDX-License-Identifier: BSL-1.0
#include "io/file/file_handle.hpp"

#include "io/file/path.hpp"

#include <herne/base/error.hpp>

#include <utility>

namespace herne::inline HERNE_ABI::detail {
namespace {

/// Returns the outcome of a call that is made again as long as it is interrupted.
template <class Call>
auto uninterrupted(const Call& call) {
    for (;;) {
        auto outcome = call();
        if (outcome.error != std::errc::interrupted)
            return outcome;
    }
}

/// Like `uninterrupted`, of a call that returns an error alone.
template <class Call>
std::error_code uninterrupted_error(const Call& call) {
    return uninterrupted([&] { return Outcome<bool>{true, call()}; }).error;
}

/// Lets `write(rest)` write until nothing is left.
template <class Write>
void write_all(std::span<const std::byte> bytes, const std::filesystem::path& path,
               const Write& write) {
    while (!bytes.empty()) {
        auto [count, error] = uninterrupted([&] { return write(bytes); });
        // Trying again what had no effect and no reason could go on for ever.
        if (!error && count == 0)
            error = std::make_error_code(std::errc::io_error);
        throw_if(error, "write", path);
        bytes = bytes.subspan(count);
    }
}

/// Returns whether the error says that the file system knows no locks.
bool means_no_locks(std::error_code error) {
    return error == std::errc::no_lock_available || error == std::errc::not_supported ||
           error == std::errc::operation_not_supported ||
           error == std::errc::function_not_supported;
}

bool is_same_file(const FileStatus& one, const FileStatus& other) {
    return one.device == other.device && one.inode == other.inode;
}

}  // namespace

void throw_if(std::error_code error, std::string_view doing, const std::filesystem::path& path) {
    if (error)
        throw file_error{doing, path_text(path), error};
}

FileHandle::FileHandle(FileSystem& files, const std::filesystem::path& path, OpenAs how,
                       const OpenOptions& options)
    : files_{&files}, path_{options.called.empty() ? path : options.called} {
    const auto opened = uninterrupted([&] { return files.open(path, how, options.permissions); });
    throw_if(opened.error, how == OpenAs::create ? "create" : "open", path_);
    descriptor_ = opened.value;
}

FileHandle::FileHandle(FileHandle&& other) noexcept
    : files_{other.files_},
      descriptor_{std::exchange(other.descriptor_, no_descriptor)},
      path_{std::move(other.path_)} {}

FileHandle& FileHandle::operator=(FileHandle&& other) noexcept {
    FileHandle taken{std::move(other)};
    std::swap(files_, taken.files_);
    std::swap(descriptor_, taken.descriptor_);
    std::swap(path_, taken.path_);
    return *this;
}

FileHandle::~FileHandle() {
    if (is_open())
        (void)files_->close(descriptor_);
}

FileStatus FileHandle::status() const {
    const auto found = files_->status(descriptor_);
    throw_if(found.error, "read the status", path_);
    return found.value;
}

std::size_t FileHandle::read_at(std::span<std::byte> bytes, std::uint64_t offset) const {
    std::size_t done = 0;
    while (done < bytes.size()) {
        const auto read = uninterrupted(
            [&] { return files_->read_at(descriptor_, bytes.subspan(done), offset + done); });
        throw_if(read.error, "read", path_);
        if (read.value == 0)
            break;
        done += read.value;
    }
    return done;
}

void FileHandle::read_all_at(std::span<std::byte> bytes, std::uint64_t offset) const {
    if (read_at(bytes, offset) != bytes.size())
        throw_if(std::make_error_code(std::errc::io_error), "read past the end", path_);
}

void FileHandle::write_at(std::span<const std::byte> bytes, std::uint64_t offset) {
    write_all(bytes, path_, [&](std::span<const std::byte> rest) {
        return files_->write_at(descriptor_, rest, offset + (bytes.size() - rest.size()));
    });
}

void FileHandle::append(std::span<const std::byte> bytes) {
    write_all(bytes, path_,
              [&](std::span<const std::byte> rest) { return files_->append(descriptor_, rest); });
}

void FileHandle::resize(std::uint64_t size) {
    throw_if(uninterrupted_error([&] { return files_->resize(descriptor_, size); }), "resize",
             path_);
}

void FileHandle::sync() {
    throw_if(files_->sync(descriptor_), "sync to the device", path_);
}

void FileHandle::sync_data() {
    throw_if(files_->sync_data(descriptor_), "sync to the device", path_);
}

void FileHandle::set_permissions(unsigned permissions) {
    throw_if(files_->set_permissions(descriptor_, permissions), "set the permissions", path_);
}

LockResult FileHandle::try_lock(FileLock kind) {
    const auto error = uninterrupted_error([&] { return files_->lock(descriptor_, kind); });
    if (error == std::errc::operation_would_block)
        return LockResult::held_by_another;
    if (means_no_locks(error))
        return LockResult::not_supported;
    throw_if(error, "lock", path_);
    return LockResult::taken;
}

void FileHandle::unlock() {
    throw_if(files_->lock(descriptor_, FileLock::none), "unlock", path_);
}

void FileHandle::close() {
    throw_if(files_->close(std::exchange(descriptor_, no_descriptor)), "close", path_);
}

FileHandle open_shared(FileSystem& files, const std::filesystem::path& path) {
    // Who replaces a file and then overwrites it may do both between two of the steps here, and
    // hardly does so each time.
    constexpr int attempts = 100;
    for (int i = 0; i < attempts; ++i) {
        FileHandle file{files, path, OpenAs::read};
        if (file.try_lock(FileLock::shared) == LockResult::held_by_another)
            continue;
        const auto named = files.status_of(path);
        if (!named.error && is_same_file(named.value, file.status()))
            return file;
    }
    throw file_error{"lock", path_text(path),
                     std::make_error_code(std::errc::operation_would_block)};
}

void sync_names(FileHandle& folder) {
    const auto error = folder.files().sync(folder.descriptor());
    if (error != std::errc::invalid_argument)
        throw_if(error, "sync the folder of", folder.path());
}

}  // namespace herne::inline HERNE_ABI::detail
