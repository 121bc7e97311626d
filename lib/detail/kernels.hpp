// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

/// Loops over packed pages, compiled for each instruction set and chosen at run time. A line holds
/// 128 candidates in 64 bytes: 0..63 in the low half-bytes, 64..127 in the high ones.
namespace herne::detail::kernels {

/// One byte for each of the 16 codes.
struct ByteTable {
    alignas(16) std::uint8_t by_code[16];
};
/// A 32-bit number for each of the 16 codes: its bytes, lowest first.
struct WordTable {
    ByteTable planes[4];
};

/// Pages that are fetched ahead: the array of pages goes on for this many after the last one.
inline constexpr std::size_t pages_ahead = 4;

/// Returns which codes occur: bit i for code i.
[[nodiscard]] std::uint32_t present(const std::uint8_t* page, std::size_t lines);

/// Writes for each candidate the sum over `count` pages of the page's table, saturating at 255.
/// `pages` holds `count + pages_ahead` pages; `sums` has 128 bytes a line and is aligned to 64.
void sum_bytes(const std::uint8_t* const* pages, const ByteTable* tables, std::size_t count,
               std::size_t lines, std::uint8_t* sums);
/// Writes for each candidate the exact sum of 16-bit numbers, modulo 2^16; of each table the lower
/// two bytes count. As above otherwise; `scratch` is as large as `sums`, both aligned to 64.
void sum_halves(const std::uint8_t* const* pages, const WordTable* tables, std::size_t count,
                std::size_t lines, std::uint16_t* scratch, std::uint16_t* sums);
/// Writes for each candidate the exact sum of 32-bit numbers, modulo 2^32. As above otherwise.
void sum_words(const std::uint8_t* const* pages, const WordTable* tables, std::size_t count,
               std::size_t lines, std::uint32_t* scratch, std::uint32_t* sums);

/// Writes which sums are at most `limit`, one bit a candidate, two words a line; returns whether
/// there is one.
[[nodiscard]] bool at_most(const std::uint8_t* sums, std::size_t lines, std::uint8_t limit,
                           std::uint64_t* bits);
/// Writes which candidates have at least `level`, one bit a candidate, two words a line: `worst`
/// without the unknown ones, `best` with them. Fetches `ahead`, as long as the page, on the way.
void reaches(const std::uint8_t* page, const std::uint8_t* ahead, std::size_t lines,
             std::uint8_t level, std::uint64_t* worst, std::uint64_t* best);
/// Returns the number of bits set in so many words, a multiple of 8, aligned to 64.
[[nodiscard]] std::uint64_t count_bits(const std::uint64_t* words, std::size_t count);
/// Writes `most` less each of so many losses.
void points_of(const std::uint16_t* losses, std::size_t count, std::int32_t most,
               std::int32_t* points);
/// Writes `most` less each of so many losses.
void points_of(const std::uint32_t* losses, std::size_t count, std::int32_t most,
               std::int32_t* points);

/// How input bytes are read: `most[c]` is the highest level of competence c, 255 past the last.
struct PackRules {
    const std::uint8_t* most;  ///< one a competence, rounded up to a multiple of 16
    std::size_t competences;   ///< bytes of a row
    std::uint8_t unknown;      ///< the byte that stands for unknown, if `has_unknown`
    bool has_unknown;
};
/// Packs 128 rows of `rules.competences` bytes into one line of each page; `line` is that of the
/// first competence, the next one's is `stride` bytes on. Returns whether every byte is a level of
/// its scale or unknown; what was written means nothing otherwise.
[[nodiscard]] bool pack_rows(const std::uint8_t* rows, const PackRules& rules, std::uint8_t* line,
                             std::size_t stride);

/// Returns the OR of all words of so many lines: what reading memory alone costs.
[[nodiscard]] std::uint64_t read(const std::uint8_t* memory, std::size_t lines);
/// Returns the name of the instruction set in use, as Highway calls it.
[[nodiscard]] const char* target_name();
/// Returns the instruction sets that this machine can run, as Highway's bits, best first.
[[nodiscard]] std::vector<std::int64_t> targets();
/// Uses only this instruction set, or again the best for 0; for the whole process, so for tests and
/// benchmarks alone.
void force_target(std::int64_t target);

}  // namespace herne::detail::kernels
