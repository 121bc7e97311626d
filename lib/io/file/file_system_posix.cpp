// SPDX-License-Identifier: BSL-1.0
#if !defined(_WIN32)

#include "io/file/file_system.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <memory>
#include <string_view>

#include <dirent.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace herne::inline HERNE_ABI::detail {
namespace {

// Files of more than 2 GiB; lib/CMakeLists.txt asks for it on machines of 32 bits.
static_assert(sizeof(off_t) == 8);

using Path = std::filesystem::path;

/// Some systems refuse to read or write more than 2 GiB at once.
constexpr std::size_t most_at_once = std::size_t{1} << 30U;

std::error_code system_code(int number) {
    return {number, std::generic_category()};
}

/// Returns why the last call failed, or nothing where it did not.
std::error_code reason_unless(bool succeeded) {
    return succeeded ? std::error_code{} : system_code(errno);
}

Outcome<std::size_t> byte_count(ssize_t returned) {
    if (returned < 0)
        return {0, system_code(errno)};
    return {static_cast<std::size_t>(returned), {}};
}

int number_of(Descriptor file) {
    return static_cast<int>(file);
}

int open_flags(OpenAs how) {
    // A pipe that nobody writes must not make us wait.
    constexpr int always = O_CLOEXEC | O_NOCTTY | O_NONBLOCK;
    switch (how) {
        case OpenAs::read:
            return always | O_RDONLY;
        case OpenAs::read_write:
            return always | O_RDWR;
        case OpenAs::append:
            return always | O_RDWR | O_APPEND;
        case OpenAs::create:
            return always | O_RDWR | O_CREAT | O_EXCL;
        case OpenAs::folder:
            return always | O_RDONLY | O_DIRECTORY;
    }
    return always | O_RDONLY;
}

FileStatus status_from(const struct stat& found) {
    FileStatus status;
    status.size = static_cast<std::uint64_t>(found.st_size);
    status.device = static_cast<std::uint64_t>(found.st_dev);
    status.inode = static_cast<std::uint64_t>(found.st_ino);
    status.links = static_cast<std::uint64_t>(found.st_nlink);
    status.permissions = static_cast<unsigned>(found.st_mode) & 0777U;
    status.kind = S_ISREG(found.st_mode)   ? FileKind::regular
                  : S_ISDIR(found.st_mode) ? FileKind::folder
                                           : FileKind::other;
    return status;
}

int advice_number(Advice advice) {
    switch (advice) {
        case Advice::normal:
            return MADV_NORMAL;
        case Advice::random:
            return MADV_RANDOM;
        case Advice::sequential:
            return MADV_SEQUENTIAL;
        case Advice::will_need:
            return MADV_WILLNEED;
        case Advice::dont_need:
            return MADV_DONTNEED;
    }
    return MADV_NORMAL;
}

/// The calls that take memory which they do not change want it changeable.
void* changeable(const std::byte* start) {
    return const_cast<std::byte*>(start);
}

struct CloseFolder {
    void operator()(DIR* folder) const noexcept { (void)closedir(folder); }
};

class PosixFiles final : public FileSystem {
public:
    Outcome<Descriptor> open(const Path& path, OpenAs how, unsigned permissions) override {
        const int file = ::open(path.c_str(), open_flags(how), static_cast<mode_t>(permissions));
        return {file, reason_unless(file >= 0)};
    }

    std::error_code close(Descriptor file) override {
        return reason_unless(::close(number_of(file)) == 0);
    }

    Outcome<std::size_t> read_at(Descriptor file, std::span<std::byte> bytes,
                                 std::uint64_t offset) override {
        return byte_count(::pread(number_of(file), bytes.data(),
                                  std::min(bytes.size(), most_at_once),
                                  static_cast<off_t>(offset)));
    }

    Outcome<std::size_t> write_at(Descriptor file, std::span<const std::byte> bytes,
                                  std::uint64_t offset) override {
        return byte_count(::pwrite(number_of(file), bytes.data(),
                                   std::min(bytes.size(), most_at_once),
                                   static_cast<off_t>(offset)));
    }

    Outcome<std::size_t> append(Descriptor file, std::span<const std::byte> bytes) override {
        return byte_count(
            ::write(number_of(file), bytes.data(), std::min(bytes.size(), most_at_once)));
    }

    std::error_code resize(Descriptor file, std::uint64_t size) override {
        return reason_unless(::ftruncate(number_of(file), static_cast<off_t>(size)) == 0);
    }

    std::error_code sync(Descriptor file) override {
#if defined(F_FULLFSYNC)
        // There fsync leaves the bytes in the device's cache.
        if (::fcntl(number_of(file), F_FULLFSYNC) == 0)
            return {};
#endif
        return reason_unless(::fsync(number_of(file)) == 0);
    }

    std::error_code sync_data(Descriptor file) override {
#if defined(__APPLE__)
        return sync(file);
#else
        return reason_unless(::fdatasync(number_of(file)) == 0);
#endif
    }

    Outcome<FileStatus> status(Descriptor file) override {
        struct stat found {};
        if (::fstat(number_of(file), &found) != 0)
            return {{}, system_code(errno)};
        return {status_from(found), {}};
    }

    Outcome<FileStatus> status_of(const Path& path) override {
        struct stat found {};
        if (::stat(path.c_str(), &found) != 0)
            return {{}, system_code(errno)};
        return {status_from(found), {}};
    }

    std::error_code set_permissions(Descriptor file, unsigned permissions) override {
        return reason_unless(::fchmod(number_of(file), static_cast<mode_t>(permissions)) == 0);
    }

    std::error_code lock(Descriptor file, FileLock kind) override {
        const int operation = kind == FileLock::none     ? LOCK_UN
                              : kind == FileLock::shared ? LOCK_SH | LOCK_NB
                                                         : LOCK_EX | LOCK_NB;
        return reason_unless(::flock(number_of(file), operation) == 0);
    }

    std::error_code rename(const Path& from, const Path& to) override {
        return reason_unless(::rename(from.c_str(), to.c_str()) == 0);
    }

    std::error_code link(const Path& existing, const Path& name) override {
        return reason_unless(::link(existing.c_str(), name.c_str()) == 0);
    }

    std::error_code remove(const Path& path) override {
        return reason_unless(::unlink(path.c_str()) == 0);
    }

    std::error_code create_folder(const Path& path) override {
        return reason_unless(::mkdir(path.c_str(), 0777) == 0);
    }

    Outcome<std::vector<Path>> list_folder(const Path& path) override {
        // Where there is no memory for a path, libstdc++'s own iterator ends the program.
        const std::unique_ptr<DIR, CloseFolder> folder{::opendir(path.c_str())};
        if (!folder)
            return {{}, system_code(errno)};
        std::vector<Path> names;
        for (;;) {
            errno = 0;
            const dirent* entry = ::readdir(folder.get());
            if (entry == nullptr)
                break;
            const std::string_view name{entry->d_name};
            if (name != "." && name != "..")
                names.emplace_back(name);
        }
        const int reason = errno;
        std::sort(names.begin(), names.end());
        return {std::move(names), system_code(reason)};
    }

    Outcome<const std::byte*> map(Descriptor file, std::size_t size) override {
        void* start = ::mmap(nullptr, size, PROT_READ, MAP_SHARED, number_of(file), 0);
        if (start == MAP_FAILED)
            return {nullptr, system_code(errno)};
        return {static_cast<const std::byte*>(start), {}};
    }

    std::error_code unmap(const std::byte* start, std::size_t size) override {
        return reason_unless(::munmap(changeable(start), size) == 0);
    }

    std::error_code advise(const std::byte* start, std::size_t size, Advice advice) override {
        return reason_unless(::madvise(changeable(start), size, advice_number(advice)) == 0);
    }

    std::error_code resident(const std::byte* start, std::size_t size,
                             std::span<unsigned char> pages) override {
        const std::size_t needed = size / page_size() + (size % page_size() != 0 ? 1 : 0);
        if (pages.size() < needed)
            return std::make_error_code(std::errc::invalid_argument);
#if defined(__linux__)
        return reason_unless(::mincore(changeable(start), size, pages.data()) == 0);
#else
        return reason_unless(::mincore(static_cast<char*>(changeable(start)), size,
                                       static_cast<char*>(static_cast<void*>(pages.data()))) == 0);
#endif
    }

    [[nodiscard]] std::size_t page_size() const noexcept override {
        static const long size = ::sysconf(_SC_PAGESIZE);
        return static_cast<std::size_t>(size);
    }
};

}  // namespace

FileSystem& system_files() noexcept {
    static PosixFiles files;
    return files;
}

}  // namespace herne::inline HERNE_ABI::detail

#endif
