// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/version.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <utility>

namespace herne::inline HERNE_ABI::detail {

/// Takes bytes one after the other.
class ByteSink {
public:
    ByteSink() = default;
    ByteSink(const ByteSink&) = delete;
    ByteSink& operator=(const ByteSink&) = delete;
    virtual ~ByteSink();

    virtual void write(std::span<const std::byte> bytes) = 0;
    /// Overwrites bytes that were written, such as a header that tells what came after it.
    virtual void rewrite(std::uint64_t offset, std::span<const std::byte> bytes) = 0;
    /// Returns how many bytes were written.
    [[nodiscard]] virtual std::uint64_t offset() const noexcept = 0;
};

/// Keeps the bytes in memory.
class MemoryWriter final : public ByteSink {
public:
    void write(std::span<const std::byte> bytes) override;
    void rewrite(std::uint64_t offset, std::span<const std::byte> bytes) override;
    [[nodiscard]] std::uint64_t offset() const noexcept override { return bytes_.size(); }
    /// Returns what was written, and begins anew.
    [[nodiscard]] std::string take() noexcept { return std::exchange(bytes_, {}); }

private:
    std::string bytes_ = {};
};

}  // namespace herne::inline HERNE_ABI::detail
