// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "base/aligned.hpp"
#include "io/file/byte_sink.hpp"
#include "io/file/file_handle.hpp"

#include <cstddef>
#include <cstdint>
#include <span>

namespace herne::inline HERNE_ABI::detail {

/// Writes a file from its start to its end through a buffer. Errors as of `FileHandle`.
class FileWriter final : public ByteSink {
public:
    /// Writes into `file`, which is empty and outlives the writer.
    explicit FileWriter(FileHandle& file);

    void write(std::span<const std::byte> bytes) override;
    /// Writes zeros up to the next multiple of `alignment`, which must not be 0.
    void pad_to(std::uint64_t alignment);
    void rewrite(std::uint64_t offset, std::span<const std::byte> bytes) override;
    [[nodiscard]] std::uint64_t offset() const noexcept override { return flushed_ + filled_; }
    /// Hands the system what is still in the buffer; without it that is lost.
    void flush();

private:
    static constexpr std::size_t buffer_bytes = std::size_t{1} << 18U;

    FileHandle& file_;
    AlignedArray<std::byte> buffer_;
    std::size_t filled_ = 0;
    std::uint64_t flushed_ = 0;
};

}  // namespace herne::inline HERNE_ABI::detail
