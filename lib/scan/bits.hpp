// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "packed/geometry.hpp"

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

namespace herne::inline HERNE_ABI::detail {

/// One bit a candidate of a superblock.
using Bits = std::array<std::uint64_t, superblock_candidates / 64>;

/// Which candidates of a superblock meet something, with unknown levels read as 0 and as the top.
struct Readings {
    alignas(64) Bits worst;
    alignas(64) Bits best;
};

/// Returns how many words hold the bits of `lines` lines, rounded up to what kernels take.
[[nodiscard]] constexpr std::size_t words_for(std::size_t lines) noexcept {
    return (2 * lines + 7) / 8 * 8;
}
/// Sets the bits of the first `candidates` candidates and clears the others.
void set_first(Bits& bits, std::size_t candidates) noexcept;
/// Clears the bits that are not set in `others`, in the first `lines` lines; both are aligned to 64
/// bytes.
void keep_bits(Bits& bits, const Bits& others, std::size_t lines = page_lines) noexcept;
/// Returns the number of bits set in the first `lines` lines; `bits` is aligned to 64 bytes, and
/// clear from there to the next multiple of 512 bits.
[[nodiscard]] std::uint64_t count_bits(const Bits& bits, std::size_t lines = page_lines) noexcept;
/// Returns the bit of the candidate at `i`.
[[nodiscard]] inline bool bit_at(const Bits& bits, std::size_t i) noexcept {
    return (bits[i / 64] >> i % 64 & 1U) != 0;
}
/// Calls `visit(i)` for the candidates in the first `lines` lines whose bits are set, ascending.
template <class Visit>
void for_bits(const Bits& bits, std::size_t lines, const Visit& visit) {
    for (std::size_t w = 0; w < 2 * lines; ++w)
        for (std::uint64_t word = bits[w]; word != 0; word &= word - 1)
            visit(w * 64 + static_cast<std::size_t>(std::countr_zero(word)));
}

}  // namespace herne::inline HERNE_ABI::detail
