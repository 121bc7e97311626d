// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/version.hpp>

#include <cstddef>

/// How packed levels lie in memory; stated here alone. Nothing of the standard library, since
/// kernels include it for each instruction set.
namespace herne::inline HERNE_ABI::detail {

/// Bytes of a line, and what lines and pages are aligned to.
inline constexpr std::size_t line_bytes = 64;
/// Candidates of a line: one competence, candidates 0..63 in the low half-bytes and 64..127 in the
/// high ones.
inline constexpr std::size_t line_candidates = 2 * line_bytes;
/// Lines of a full page: one competence of one superblock.
inline constexpr std::size_t page_lines = 64;
/// Bytes of a full page.
inline constexpr std::size_t page_bytes = page_lines * line_bytes;
/// Candidates of a full superblock.
inline constexpr std::size_t superblock_candidates = page_lines * line_candidates;

/// Returns the number of lines that hold `candidates`.
[[nodiscard]] constexpr std::size_t lines_for(std::size_t candidates) noexcept {
    return candidates / line_candidates + (candidates % line_candidates != 0 ? 1 : 0);
}
/// Returns the number of superblocks that hold `candidates`.
[[nodiscard]] constexpr std::size_t superblocks_for(std::size_t candidates) noexcept {
    return candidates / superblock_candidates + (candidates % superblock_candidates != 0 ? 1 : 0);
}
/// Returns how many of `size` candidates stand in `superblock`, of which there must be one.
[[nodiscard]] constexpr std::size_t candidates_in(std::size_t superblock,
                                                  std::size_t size) noexcept {
    const std::size_t left = size - superblock * superblock_candidates;
    return left < superblock_candidates ? left : superblock_candidates;
}

/// Where a candidate stands.
struct CandidatePlace {
    std::size_t superblock;
    std::size_t byte;  ///< offset in each of the superblock's pages
    unsigned shift;    ///< of the half-byte in there: 0 or 4
};
/// Returns where the candidate at `row` stands.
[[nodiscard]] constexpr CandidatePlace place_of(std::size_t row) noexcept {
    const std::size_t within = row % superblock_candidates;
    const std::size_t in_line = within % line_candidates;
    return {row / superblock_candidates,
            within / line_candidates * line_bytes + in_line % line_bytes,
            in_line < line_bytes ? 0U : 4U};
}

}  // namespace herne::inline HERNE_ABI::detail
