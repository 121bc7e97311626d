// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/version.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace herne::inline HERNE_ABI::detail {

/// SHA-256 (FIPS 180-4) of bytes that come in pieces.
class Sha256 {
public:
    /// The digest, its first byte first.
    using Value = std::array<std::uint8_t, 32>;

    /// Appends `bytes` to the message, which may have 2^61 - 1 of them.
    void update(std::span<const std::byte> bytes) noexcept;

    /// Returns the digest of the message; nothing may be appended afterwards.
    [[nodiscard]] Value finish() noexcept;

private:
    static constexpr std::size_t block_bytes = 64;
    using Block = std::span<const std::byte, block_bytes>;

    void compress(Block block) noexcept;

    /// The hash value, at first H(0) of section 5.3.3.
    std::array<std::uint32_t, 8> hash_{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                       0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
    /// What has come of the next block.
    std::array<std::byte, block_bytes> block_{};
    std::size_t filled_ = 0;
    std::uint64_t length_ = 0;
};

}  // namespace herne::inline HERNE_ABI::detail
