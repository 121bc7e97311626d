// SPDX-License-Identifier: BSL-1.0
#if defined(_WIN32)

#include "io/file/file_system.hpp"

#include <algorithm>

#ifndef NOMINMAX
#define NOMINMAX
#endif
#include <windows.h>

namespace herne::inline HERNE_ABI::detail {
namespace {

using Path = std::filesystem::path;

/// A call reads or writes at most so many bytes.
constexpr std::size_t most_at_once = std::size_t{1} << 30U;
/// Locks bind everybody there, so a byte is locked that no file has.
constexpr DWORD locked_byte_high = 0x7FFFFFFF;

/// Returns the reason in words that are the same on all systems, where there are some.
std::error_code system_code(DWORD number) {
    switch (number) {
        case ERROR_SUCCESS:
            return {};
        case ERROR_FILE_NOT_FOUND:
        case ERROR_PATH_NOT_FOUND:
            return std::make_error_code(std::errc::no_such_file_or_directory);
        case ERROR_FILE_EXISTS:
        case ERROR_ALREADY_EXISTS:
            return std::make_error_code(std::errc::file_exists);
        case ERROR_ACCESS_DENIED:
        case ERROR_SHARING_VIOLATION:
            return std::make_error_code(std::errc::permission_denied);
        case ERROR_WRITE_PROTECT:
            return std::make_error_code(std::errc::read_only_file_system);
        case ERROR_DISK_FULL:
        case ERROR_HANDLE_DISK_FULL:
            return std::make_error_code(std::errc::no_space_on_device);
        case ERROR_LOCK_VIOLATION:
        case ERROR_IO_PENDING:
            return std::make_error_code(std::errc::operation_would_block);
        case ERROR_CALL_NOT_IMPLEMENTED:
        case ERROR_NOT_SUPPORTED:
            return std::make_error_code(std::errc::not_supported);
        default:
            return {static_cast<int>(number), std::system_category()};
    }
}

/// Returns why the last call failed, or nothing where it did not.
std::error_code reason_unless(bool succeeded) {
    return succeeded ? std::error_code{} : system_code(GetLastError());
}

HANDLE handle_of(Descriptor file) {
    return reinterpret_cast<HANDLE>(file);
}

OVERLAPPED at_offset(std::uint64_t offset) {
    OVERLAPPED place{};
    place.Offset = static_cast<DWORD>(offset);
    place.OffsetHigh = static_cast<DWORD>(offset >> 32U);
    return place;
}

DWORD part_of(std::size_t bytes) {
    return static_cast<DWORD>(std::min(bytes, most_at_once));
}

DWORD access_of(OpenAs how) {
    switch (how) {
        case OpenAs::append:
            return GENERIC_READ | FILE_APPEND_DATA | FILE_WRITE_ATTRIBUTES | SYNCHRONIZE;
        case OpenAs::read_write:
        case OpenAs::create:
            return GENERIC_READ | GENERIC_WRITE | DELETE;
        case OpenAs::read:
        case OpenAs::folder:
            break;
    }
    return GENERIC_READ;
}

std::uint64_t joined(DWORD high, DWORD low) {
    return std::uint64_t{high} << 32U | low;
}

class WindowsFiles final : public FileSystem {
public:
    Outcome<Descriptor> open(const Path& path, OpenAs how, unsigned /*permissions*/) override {
        const HANDLE file = CreateFileW(
            path.c_str(), access_of(how), FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE,
            nullptr, how == OpenAs::create ? CREATE_NEW : OPEN_EXISTING,
            how == OpenAs::folder ? FILE_FLAG_BACKUP_SEMANTICS : FILE_ATTRIBUTE_NORMAL, nullptr);
        return {reinterpret_cast<Descriptor>(file), reason_unless(file != INVALID_HANDLE_VALUE)};
    }

    std::error_code close(Descriptor file) override {
        return reason_unless(CloseHandle(handle_of(file)) != 0);
    }

    Outcome<std::size_t> read_at(Descriptor file, std::span<std::byte> bytes,
                                 std::uint64_t offset) override {
        OVERLAPPED place = at_offset(offset);
        DWORD count = 0;
        const bool read =
            ReadFile(handle_of(file), bytes.data(), part_of(bytes.size()), &count, &place) != 0 ||
            GetLastError() == ERROR_HANDLE_EOF;
        return {count, reason_unless(read)};
    }

    Outcome<std::size_t> write_at(Descriptor file, std::span<const std::byte> bytes,
                                  std::uint64_t offset) override {
        OVERLAPPED place = at_offset(offset);
        DWORD count = 0;
        const bool written =
            WriteFile(handle_of(file), bytes.data(), part_of(bytes.size()), &count, &place) != 0;
        return {count, reason_unless(written)};
    }

    Outcome<std::size_t> append(Descriptor file, std::span<const std::byte> bytes) override {
        // This offset means the end.
        return write_at(file, bytes, ~std::uint64_t{0});
    }

    std::error_code resize(Descriptor file, std::uint64_t size) override {
        FILE_END_OF_FILE_INFO end{};
        end.EndOfFile.QuadPart = static_cast<LONGLONG>(size);
        return reason_unless(
            SetFileInformationByHandle(handle_of(file), FileEndOfFileInfo, &end, sizeof end) != 0);
    }

    std::error_code sync(Descriptor file) override {
        if (FlushFileBuffers(handle_of(file)) != 0)
            return {};
        const DWORD reason = GetLastError();
        const auto found = status(file);
        // The names in a folder cannot be flushed; `rename` does it.
        if (!found.error && found.value.kind == FileKind::folder)
            return {};
        return system_code(reason);
    }

    std::error_code sync_data(Descriptor file) override { return sync(file); }

    Outcome<FileStatus> status(Descriptor file) override {
        BY_HANDLE_FILE_INFORMATION found{};
        if (GetFileInformationByHandle(handle_of(file), &found) == 0)
            return {{}, system_code(GetLastError())};
        FileStatus status;
        status.size = joined(found.nFileSizeHigh, found.nFileSizeLow);
        status.device = found.dwVolumeSerialNumber;
        status.inode = joined(found.nFileIndexHigh, found.nFileIndexLow);
        status.links = found.nNumberOfLinks;
        const bool is_folder = (found.dwFileAttributes & FILE_ATTRIBUTE_DIRECTORY) != 0;
        status.kind = is_folder                                        ? FileKind::folder
                      : GetFileType(handle_of(file)) == FILE_TYPE_DISK ? FileKind::regular
                                                                       : FileKind::other;
        return {status, {}};
    }

    Outcome<FileStatus> status_of(const Path& path) override {
        // Opened as a folder, both kinds can be.
        const auto file = open(path, OpenAs::folder, 0);
        if (file.error)
            return {{}, file.error};
        auto found = status(file.value);
        (void)close(file.value);
        return found;
    }

    std::error_code set_permissions(Descriptor /*file*/, unsigned /*permissions*/) override {
        return {};
    }

    std::error_code lock(Descriptor file, FileLock kind) override {
        OVERLAPPED place{};
        place.OffsetHigh = locked_byte_high;
        // One lock is not turned into another, and two would stand beside each other.
        const bool unlocked = UnlockFileEx(handle_of(file), 0, 1, 0, &place) != 0;
        if (kind == FileLock::none)
            return reason_unless(unlocked || GetLastError() == ERROR_NOT_LOCKED);
        const DWORD exclusive = kind == FileLock::exclusive ? LOCKFILE_EXCLUSIVE_LOCK : 0;
        return reason_unless(LockFileEx(handle_of(file), LOCKFILE_FAIL_IMMEDIATELY | exclusive, 0,
                                        1, 0, &place) != 0);
    }

    std::error_code rename(const Path& from, const Path& to) override {
        return reason_unless(MoveFileExW(from.c_str(), to.c_str(),
                                         MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH) != 0);
    }

    std::error_code link(const Path& existing, const Path& name) override {
        return reason_unless(CreateHardLinkW(name.c_str(), existing.c_str(), nullptr) != 0);
    }

    std::error_code remove(const Path& path) override {
        return reason_unless(DeleteFileW(path.c_str()) != 0);
    }

    std::error_code create_folder(const Path& path) override {
        return reason_unless(CreateDirectoryW(path.c_str(), nullptr) != 0);
    }

    Outcome<std::vector<Path>> list_folder(const Path& path) override {
        std::error_code error;
        std::vector<Path> names;
        for (std::filesystem::directory_iterator entry{path, error}, end; !error && entry != end;
             entry.increment(error))
            names.push_back(entry->path().filename());
        std::sort(names.begin(), names.end());
        return {std::move(names), error};
    }

    Outcome<const std::byte*> map(Descriptor file, std::size_t size) override {
        const HANDLE mapping =
            CreateFileMappingW(handle_of(file), nullptr, PAGE_READONLY, 0, 0, nullptr);
        if (mapping == nullptr)
            return {nullptr, system_code(GetLastError())};
        const void* start = MapViewOfFile(mapping, FILE_MAP_READ, 0, 0, size);
        const auto error = reason_unless(start != nullptr);
        // The view keeps what it shows.
        (void)CloseHandle(mapping);
        return {static_cast<const std::byte*>(start), error};
    }

    std::error_code unmap(const std::byte* start, std::size_t /*size*/) override {
        return reason_unless(UnmapViewOfFile(start) != 0);
    }

    std::error_code advise(const std::byte* /*start*/, std::size_t /*size*/,
                           Advice /*advice*/) override {
        return {};
    }

    std::error_code resident(const std::byte* /*start*/, std::size_t /*size*/,
                             std::span<unsigned char> /*pages*/) override {
        return std::make_error_code(std::errc::not_supported);
    }

    [[nodiscard]] std::size_t page_size() const noexcept override {
        // Views start at multiples of 64 KiB, and pages are the same on all machines in use.
        return 4096;
    }
};

}  // namespace

FileSystem& system_files() noexcept {
    static WindowsFiles files;
    return files;
}

}  // namespace herne::inline HERNE_ABI::detail

#endif
