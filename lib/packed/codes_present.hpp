// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "packed/geometry.hpp"
#include "packed/kernels/kernels.hpp"

#include <bit>
#include <cstddef>
#include <cstdint>

namespace herne::inline HERNE_ABI::detail {

/// Which codes occur in a page, as `PackedLevels::present` tells it: bit i for code i. Of known
/// levels the highest is named and, where there may be others, level 0.
using CodesPresent = std::uint16_t;

/// Returns whether only one code occurs.
[[nodiscard]] constexpr bool is_single(CodesPresent codes) noexcept {
    return std::has_single_bit(codes);
}

/// Returns what to tell of exactly these codes.
[[nodiscard]] constexpr CodesPresent codes_present(std::uint32_t exact) noexcept {
    constexpr std::uint32_t unknown = 1U << 15U;
    const std::uint32_t known = exact & (unknown - 1);
    const std::uint32_t told =
        std::bit_floor(known) | (std::has_single_bit(known) || known == 0 ? 0U : 1U);
    return static_cast<CodesPresent>(told | (exact & unknown));
}

/// Returns whether `told` speaks of all codes that occur, which are exactly these, at least one.
[[nodiscard]] constexpr bool tells(CodesPresent told, std::uint32_t exact) noexcept {
    constexpr std::uint32_t unknown = 1U << 15U;
    const std::uint32_t known = exact & (unknown - 1);
    const std::uint32_t known_told = told & (unknown - 1);
    return (exact & unknown & ~std::uint32_t{told}) == 0 &&
           std::bit_width(known) <= std::bit_width(known_told) &&
           (known == known_told || known == 0 || !std::has_single_bit(known_told)) &&
           (!is_single(told) || told == exact);
}

/// Returns exactly which codes occur among the first `candidates` of a page.
[[nodiscard]] inline std::uint32_t exact_codes(const std::uint8_t* page,
                                               std::size_t candidates) noexcept {
    const std::size_t full_lines = candidates / line_candidates;
    std::uint32_t codes = kernels::present(page, full_lines);
    for (std::size_t i = full_lines * line_candidates; i < candidates; ++i) {
        const CandidatePlace at = place_of(i);
        codes |= 1U << (page[at.byte] >> at.shift & 0x0FU);
    }
    return codes;
}

/// Returns the codes of a page whose highest known level plus 1 is `highest`, 0 if none is known,
/// and where `unknown` is not 0 if one is unknown. A full page is read if all may be equal; of a
/// shorter one it is not known.
[[nodiscard]] inline CodesPresent codes_present(std::uint8_t highest, std::uint8_t unknown,
                                                const std::uint8_t* page,
                                                std::size_t lines) noexcept {
    if (highest == 0)
        return codes_present(1U << 15U);
    // What was refused may be higher; then all this is found anew.
    const unsigned level = highest < 15 ? highest - 1U : 14U;
    const bool perhaps_single = lines == page_lines && unknown == 0 && page[0] == level * 17 &&
                                page[1] == page[0] && page[page_bytes - 1] == page[0];
    if (perhaps_single)
        return codes_present(kernels::present(page, page_lines));
    return codes_present(1U | 1U << level | (unknown != 0 ? 1U << 15U : 0U));
}

}  // namespace herne::inline HERNE_ABI::detail
