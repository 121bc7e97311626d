// SPDX-License-Identifier: BSL-1.0
#include "io/file/file_writer.hpp"

#include <algorithm>
#include <array>
#include <cassert>

namespace herne::inline HERNE_ABI::detail {

FileWriter::FileWriter(FileHandle& file)
    : file_{file}, buffer_{make_aligned<std::byte>(buffer_bytes, 4096)} {}

void FileWriter::write(std::span<const std::byte> bytes) {
    while (!bytes.empty()) {
        // What fills the buffer alone need not go through it.
        if (filled_ == 0 && bytes.size() >= buffer_bytes) {
            const auto direct = bytes.first(bytes.size() / buffer_bytes * buffer_bytes);
            file_.write_at(direct, flushed_);
            flushed_ += direct.size();
            bytes = bytes.subspan(direct.size());
            continue;
        }
        const std::size_t taken = std::min(bytes.size(), buffer_bytes - filled_);
        std::copy_n(bytes.begin(), taken, buffer_.get() + filled_);
        filled_ += taken;
        bytes = bytes.subspan(taken);
        if (filled_ == buffer_bytes)
            flush();
    }
}

void FileWriter::pad_to(std::uint64_t alignment) {
    static constexpr std::array<std::byte, 4096> zeros{};
    std::uint64_t missing = (alignment - offset() % alignment) % alignment;
    while (missing != 0) {
        const auto part = std::min<std::uint64_t>(missing, zeros.size());
        write(std::span{zeros}.first(static_cast<std::size_t>(part)));
        missing -= part;
    }
}

void FileWriter::rewrite(std::uint64_t offset, std::span<const std::byte> bytes) {
    assert(offset <= this->offset() && bytes.size() <= this->offset() - offset);
    flush();
    file_.write_at(bytes, offset);
}

void FileWriter::flush() {
    if (filled_ == 0)
        return;
    file_.write_at({buffer_.get(), filled_}, flushed_);
    flushed_ += filled_;
    filled_ = 0;
}

}  // namespace herne::inline HERNE_ABI::detail
