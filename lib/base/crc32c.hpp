// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/version.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

namespace herne::inline HERNE_ABI::detail {

/// Returns the CRC-32C of `bytes` (Castagnoli; RFC 3720, section 12.1): polynomial 0x1EDC6F41, bits
/// reflected, all ones at the start and inverted at the end, so that "123456789" gives 0xE3069283.
/// `before` is the checksum of the bytes that come before them, 0 for none. Runs on the processor's
/// instructions where it has such.
[[nodiscard]] std::uint32_t crc32c(std::span<const std::byte> bytes,
                                   std::uint32_t before = 0) noexcept;

/// Returns the CRC-32C of bytes in two parts, of which the second has `second_bytes`, from those of
/// the parts. Takes as long as a hundred bytes or so.
[[nodiscard]] std::uint32_t crc32c_combined(std::uint32_t first, std::uint32_t second,
                                            std::uint64_t second_bytes) noexcept;

/// Returns which one bit was flipped, if it is one that makes the difference between the checksum
/// `stored` with `bytes` bytes, at most 256 MiB, and the one `computed` from them: bit `b` of byte
/// `i` is 8 `i` + `b`. From 8 `bytes` on they are the bits of `stored` itself. No two bits explain
/// the same difference. Takes time in proportion to `bytes`.
[[nodiscard]] std::optional<std::uint64_t> flipped_bit(std::uint64_t bytes, std::uint32_t stored,
                                                       std::uint32_t computed) noexcept;

/// One way to compute it; all of them return the same.
struct Crc32cWay {
    const char* name;
    std::uint32_t (*compute)(std::span<const std::byte> bytes, std::uint32_t before) noexcept;
};

/// Returns the ways that this processor has, the fastest first; the last one are tables, which each
/// has.
[[nodiscard]] std::span<const Crc32cWay> crc32c_ways() noexcept;

}  // namespace herne::inline HERNE_ABI::detail
