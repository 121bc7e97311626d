// SPDX-License-Identifier: BSL-1.0
#include "io/file/mapped_file.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace herne::inline HERNE_ABI::detail {
namespace {

/// Returns the length of a regular file. Throws `file_error` if it is none, or is longer than
/// `max_bytes` or than addresses reach.
std::size_t length_of(const FileHandle& file, std::uint64_t max_bytes) {
    const FileStatus status = file.status();
    if (status.kind == FileKind::folder)
        throw_if(std::make_error_code(std::errc::is_a_directory), "read", file.path());
    if (status.kind != FileKind::regular)
        throw_if(std::make_error_code(std::errc::invalid_argument), "read what is no file",
                 file.path());
    constexpr std::uint64_t reach = std::numeric_limits<std::size_t>::max() / 2;
    if (status.size > std::min(max_bytes, reach))
        throw_if(std::make_error_code(std::errc::file_too_large), "read", file.path());
    return static_cast<std::size_t>(status.size);
}

}  // namespace

MappedFile::MappedFile(FileHandle file) : file_{std::move(file)} {
    const std::size_t size = length_of(file_, std::numeric_limits<std::uint64_t>::max());
    if (size == 0)
        return;
    const auto mapped = file_.files().map(file_.descriptor(), size);
    throw_if(mapped.error, "map", file_.path());
    bytes_ = {mapped.value, size};
}

MappedFile::MappedFile(MappedFile&& other) noexcept
    : file_{std::move(other.file_)}, bytes_{std::exchange(other.bytes_, {})} {}

MappedFile& MappedFile::operator=(MappedFile&& other) noexcept {
    MappedFile taken{std::move(other)};
    std::swap(file_, taken.file_);
    std::swap(bytes_, taken.bytes_);
    return *this;
}

MappedFile::~MappedFile() {
    if (!bytes_.empty())
        (void)file_.files().unmap(bytes_.data(), bytes_.size());
}

std::span<const std::byte> MappedFile::pages(std::size_t offset, std::size_t size) const noexcept {
    const std::size_t begin = std::min(offset, bytes_.size());
    const std::size_t length = std::min(size, bytes_.size() - begin);
    const std::size_t start = begin - begin % file_.files().page_size();
    return bytes_.subspan(start, length == 0 ? 0 : begin + length - start);
}

void MappedFile::advise(std::size_t offset, std::size_t size, Advice advice) const noexcept {
    if (bytes_.empty())
        return;
    const auto part = pages(offset, size);
    if (!part.empty())
        (void)file_.files().advise(part.data(), part.size(), advice);
}

std::size_t MappedFile::resident(std::size_t offset, std::size_t size) const {
    if (bytes_.empty())
        return 0;
    const auto part = pages(offset, size);
    if (part.empty())
        return 0;
    const std::size_t page = file_.files().page_size();
    std::vector<unsigned char> in_memory((part.size() - 1) / page + 1);
    throw_if(file_.files().resident(part.data(), part.size(), in_memory), "tell what is in memory",
             file_.path());
    return page * static_cast<std::size_t>(
                      std::count_if(in_memory.begin(), in_memory.end(),
                                    [](unsigned char state) { return (state & 1U) != 0; }));
}

FileBytes read_whole(const FileHandle& file, std::uint64_t max_bytes) {
    constexpr std::size_t page = 4096;
    const std::size_t size = length_of(file, max_bytes);
    FileBytes result{make_aligned<std::byte>(size, page), size};
    const std::size_t read = file.read_at({result.memory.get(), size}, 0);
    std::array<std::byte, 1> further{};
    if (read != size || file.read_at(further, size) != 0)
        throw_if(std::make_error_code(std::errc::io_error),
                 "read, since its length changed meanwhile", file.path());
    return result;
}

FileBytes read_whole(FileSystem& files, const std::filesystem::path& path,
                     std::uint64_t max_bytes) {
    return read_whole(FileHandle{files, path, OpenAs::read}, max_bytes);
}

}  // namespace herne::inline HERNE_ABI::detail
