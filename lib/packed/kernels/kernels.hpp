// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "packed/geometry.hpp"

#include <herne/version.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

/// Loops over packed pages, compiled for each instruction set and chosen at run time. See
/// packed/geometry.hpp for lines, pages and superblocks. Memory that vectors are stored to or
/// loaded from is aligned to 64 bytes unless said otherwise.
namespace herne::inline HERNE_ABI::detail::kernels {

/// One byte for each of the 16 codes.
struct ByteTable {
    alignas(16) std::uint8_t by_code[16];
};

/// One 16-bit number for each of the 16 codes.
struct WordTable {
    alignas(32) std::uint16_t by_code[16];
};

/// Pages that are prefetched: the array of pages goes on for this many after the last one, and for
/// at least as many as there are.
inline constexpr std::size_t pages_ahead = 16;
/// Maximum of jobs whose bytes are summed together.
inline constexpr std::size_t max_jobs = 8;
/// Bits of a digit: eight of them are added before a byte overflows.
inline constexpr unsigned bits_of_digit = 5;
/// Maximum of digits that are summed together.
inline constexpr std::size_t max_digits = 5;
/// Bits of a plane: as many pages as are read at once are added before 16 bits overflow.
inline constexpr unsigned bits_of_plane = 11;
/// Maximum of planes that are summed together.
inline constexpr std::size_t max_planes = 3;

/// Returns which codes occur: bit i for code i.
[[nodiscard]] std::uint32_t present(const std::uint8_t* page, std::size_t lines);

/// Ways to sum bytes, of which none is the fastest on every core; sums are the same.
enum class ByteLoop {
    four_pages,     ///< four pages at once by the widest vectors, prefetched page by page
    two_pages,      ///< two pages at once by 32 bytes, prefetched in the order of memory
    two_pages_far,  ///< the same, and prefetched into the second-level cache before
};
/// Number of ways to sum bytes.
inline constexpr std::size_t byte_loops = 3;
/// Writes for each candidate the sum over `count` pages of the page's table, saturating at 255.
/// `pages` holds those that are prefetched too; `sums` has 128 bytes a line.
void sum_bytes(ByteLoop loop, const std::uint8_t* const* pages, const ByteTable* tables,
               std::size_t count, std::size_t lines, std::uint8_t* sums);
/// Some lines of a page, ascending.
struct Lines {
    const std::uint8_t* numbers;
    std::size_t count;
};
/// Pages that are summed over some lines alone.
struct LineSums {
    const std::uint8_t* const* pages;
    const ByteTable* tables;
    std::size_t count;                ///< pages, 1 to 4
    const std::uint8_t* const* next;  ///< pages that are read next of the lines that stay alive
    std::size_t next_count;           ///< of these
    /// as many pages that are read some time later, of whatever line; sums start anew. Null: they
    /// are added to
    const std::uint8_t* const* ahead;
    std::uint8_t limit;  ///< a line lives as long as a sum is at most this
};
/// Sums bytes as `sum_bytes` does, of `lines` alone, and writes the numbers of those that live to
/// `numbers`, which may be where they stand; returns how many there are. Nothing else is read.
[[nodiscard]] std::size_t sum_lines(const LineSums& how, const Lines& lines, std::uint8_t* sums,
                                    std::uint8_t* numbers);
/// As `sum_bytes` for `jobs` jobs at once, which are 2, 4 or 8: the table of job j for page p is
/// `tables[p * jobs + j]`, and its sums start at `sums[j * superblock_candidates]`.
void sum_bytes_of_jobs(const std::uint8_t* const* pages, const ByteTable* tables, std::size_t count,
                       std::size_t lines, std::size_t jobs, std::uint8_t* sums);

/// What sums do with what stands where they go.
enum class SumMode {
    replace,
    add,
};
/// Numbers in base 32, summed without loss. They may be stated in planes too, by 16-bit look-ups
/// that fewer instruction sets have: numbers of 11 bits, or a single one where all pages together
/// sum to less than 2^16. Where `plane_count` is not 0, either is read.
struct Digits {
    const ByteTable* tables;  ///< digit k, of 0..31, for page p at `tables[p * count + k]`
    std::size_t count;        ///< digits of a number, 1 to `max_digits`, the lowest first
    unsigned shift;           ///< what the sum is shifted left by
    SumMode mode = SumMode::replace;
    /// where points go instead, past the caches and aligned to 64 bytes; null for sums
    std::int32_t* points = nullptr;
    std::int32_t max_points = 0;        ///< what points are left of
    const WordTable* planes = nullptr;  ///< plane k, for page p at `planes[p * plane_count + k]`
    std::size_t plane_count = 0;        ///< 0 to `max_planes`, the lowest first
};
/// Writes for each candidate the sum over `count` pages of a number by code, modulo 2^32, or its
/// points; sums are written over in any case. `pages` as above.
void sum_digits(const std::uint8_t* const* pages, const Digits& digits, std::size_t count,
                std::size_t lines, std::uint32_t* sums);

/// Writes which sums are at most `limit`, one bit a candidate, two words a line; returns whether
/// there is one.
[[nodiscard]] bool at_most(const std::uint8_t* sums, std::size_t lines, std::uint8_t limit,
                           std::uint64_t* bits);
/// Writes which sums are less than `limit`, and which equal it; returns whether there is one.
[[nodiscard]] bool compare(const std::uint32_t* sums, std::size_t lines, std::uint32_t limit,
                           std::uint64_t* less, std::uint64_t* equal);
/// Returns how many of `count` sums are at most `limit`.
[[nodiscard]] std::size_t count_at_most(const std::uint32_t* sums, std::size_t count,
                                        std::uint32_t limit);
/// What `list_at_most` may write past the positions: a vector.
inline constexpr std::size_t room_past_list = 64;
/// Writes the positions of those of `count` sums that are at most `limit`, ascending, and returns
/// how many there are; `positions` has room for `count + room_past_list`.
[[nodiscard]] std::size_t list_at_most(const std::uint32_t* sums, std::size_t count,
                                       std::uint32_t limit, std::uint32_t* positions);
/// Groups that `least_of_groups` makes.
inline constexpr std::size_t groups_of_sums = 128;
/// Deals `count` sums out to groups in turn, and writes the least of each, 2^32 - 1 for none.
void least_of_groups(const std::uint32_t* sums, std::size_t count, std::uint32_t* least);
/// Writes which candidates have at least `level`, one bit a candidate, two words a line: `worst`
/// without the unknown ones, unless it is null, `best` with them.
void reaches(const std::uint8_t* page, std::size_t lines, std::uint8_t level, std::uint64_t* worst,
             std::uint64_t* best);
/// Prefetches a page that is used soon.
void prefetch(const std::uint8_t* page, std::size_t lines);
/// Clears the bits that are not set in `others` too; `count` is a multiple of 8.
void keep_bits(std::uint64_t* words, const std::uint64_t* others, std::size_t count);
/// Sets the bits that are set in `others`; `count` is a multiple of 8.
void set_bits(std::uint64_t* words, const std::uint64_t* others, std::size_t count);
/// Returns the number of bits set in `count` words, a multiple of 8.
[[nodiscard]] std::uint64_t count_bits(const std::uint64_t* words, std::size_t count);
/// How many bits are set in two sets.
struct Counts {
    std::uint64_t best;
    std::uint64_t worst;
};
/// Keeps in `placed` and `eligible` what is set in `best` and `worst`, and counts these; `count` is
/// a multiple of 8.
[[nodiscard]] Counts count_and_keep(const std::uint64_t* best, const std::uint64_t* worst,
                                    std::size_t count, std::uint64_t* placed,
                                    std::uint64_t* eligible);
/// Writes `max_points` less each of `count` losses, past the caches; `points` need not be aligned.
void points_of(const std::uint32_t* losses, std::size_t count, std::int32_t max_points,
               std::int32_t* points);

/// Numbers of a row: as many jobs lie side by side.
inline constexpr std::size_t jobs_in_row = 64;
/// Rows of numbers that are summed, one a column: row r of column c begins at
/// `rows + (starts[c] + r) * jobs_in_row`, aligned to 64 bytes.
template <class Number>
struct JobRows {
    const Number* rows;
    const std::uint32_t* columns;  ///< which array of row numbers says the row of each column
    const std::uint32_t* starts;
    std::size_t count;  ///< number of columns
};
/// The row numbers of candidates: that of candidate i in array a is `first[a * stride + i]`.
struct RowNumbers {
    const std::uint8_t* first;
    std::size_t stride;
    std::size_t candidates;
};
/// Where sums go: `jobs_in_row` numbers a candidate, `stride` numbers from one to the next, which
/// is a multiple of `jobs_in_row`.
template <class Number>
struct RowSums {
    Number* first;
    std::size_t stride;
};
/// Writes for each candidate the sum of one row a column; numbers must not overflow.
void sum_rows(const JobRows<std::uint16_t>& rows, const RowNumbers& numbers,
              const RowSums<std::uint16_t>& sums);
/// The same for 32 bits.
void sum_rows(const JobRows<std::uint32_t>& rows, const RowNumbers& numbers,
              const RowSums<std::uint32_t>& sums);
/// The same for 64 bits.
void sum_rows(const JobRows<std::uint64_t>& rows, const RowNumbers& numbers,
              const RowSums<std::uint64_t>& sums);
/// Turns a square of `jobs_in_row` rows over.
void transpose_rows(const std::uint16_t* square, std::uint16_t* turned);
/// A matrix that is written as wider numbers, past the caches: `first` of the memory need not be
/// aligned.
template <class Number>
struct WideRows {
    Number* first;
    std::size_t stride;  ///< numbers from one row to the next
    std::size_t rows;
    std::size_t columns;
};
/// Writes numbers whose rows are `stride` apart as 32-bit numbers.
void widen_rows(const std::uint16_t* numbers, std::size_t stride,
                const WideRows<std::int32_t>& out);
/// The same as 64-bit numbers.
void widen_rows(const std::uint16_t* numbers, std::size_t stride,
                const WideRows<std::int64_t>& out);
/// How bytes of two people are put together: of the first plane they are added, of the next `both`
/// the greater counts, of the last `either` the lesser. A line holds 64 people, plane by plane.
struct PairShape {
    std::size_t both;
    std::size_t either;
};
/// Writes for each of `count` lines which of its people have a sum of at most `limit`, below 255,
/// together with the one whose bytes stand at `own`, 64 bytes apart: one bit a person.
void pair_lines(const std::uint8_t* own, const std::uint8_t* lines, std::size_t count,
                const PairShape& shape, std::uint8_t limit, std::uint64_t* masks);
/// The same for each of the 64 people of the line `own` with those of `line`, of whom `least` has
/// the least bytes, 64 bytes apart. Returns which of `own` have somebody; only their `masks` are
/// written for certain.
[[nodiscard]] std::uint64_t pair_block(const std::uint8_t* own, const std::uint8_t* least,
                                       const std::uint8_t* line, const PairShape& shape,
                                       std::uint8_t limit, std::uint64_t* masks);

/// Returns the length of arrays with one entry a competence that packing reads and writes: kernels
/// go past the last competence, to the next multiple of 32.
[[nodiscard]] constexpr std::size_t padded_competences(std::size_t competences) noexcept {
    return (competences + 31) / 32 * 32;
}
/// How input bytes are read: `max[c]` is the highest level of competence c, 255 past the last.
struct PackRules {
    const std::uint8_t* max;  ///< `padded_competences` entries
    std::size_t competences;  ///< bytes of a row
    std::uint8_t unknown;     ///< the byte that stands for unknown, if `has_unknown`
    bool has_unknown;
};
/// What was packed of each competence; both arrays have `padded_competences` entries.
struct Seen {
    std::uint8_t* highest;  ///< the highest known level plus 1, 0 if none is known
    std::uint8_t* unknown;  ///< not 0 if there is an unknown level
};
/// Packs rows of `rules.competences` bytes, 128 of them into one line of each page; `page` is that
/// of the first competence, the next one's is `stride` bytes on. Adds to `seen`. Returns whether
/// every byte is a level of its scale or unknown; what was written means nothing otherwise.
[[nodiscard]] bool pack_rows(const std::uint8_t* rows, const PackRules& rules, std::size_t lines,
                             std::uint8_t* page, std::size_t stride, const Seen& seen);
/// Rows that are prefetched by `pack_rows_in_order`.
inline constexpr std::size_t rows_ahead = 128;
/// The same of rows in another order, `width` bytes from one to the next; `order` has the numbers
/// of 128 rows a line, and goes on for `rows_ahead` more, which need not mean anything.
[[nodiscard]] bool pack_rows_in_order(const std::uint8_t* rows, std::size_t width,
                                      const std::uint32_t* order, const PackRules& rules,
                                      std::size_t lines, std::uint8_t* page, std::size_t stride,
                                      const Seen& seen);
/// Weights by competence, those at even positions and those at odd ones apart: half of
/// `padded_competences` entries each, 0 past the last.
struct KeyBytes {
    const std::uint16_t* even;
    const std::uint16_t* odd;
};
/// Writes for each of `count` rows the sum of weights times levels, unknown ones read as 0; no sum
/// may exceed 65,535. Returns whether every byte is a level of its scale or unknown; sums mean
/// nothing otherwise.
[[nodiscard]] bool row_keys(const std::uint8_t* rows, const PackRules& rules,
                            const KeyBytes& weights, std::size_t count, std::uint16_t* keys);
/// Packs the bytes of competence `competence`, one a candidate, into a page. As above otherwise.
[[nodiscard]] bool pack_column(const std::uint8_t* column, const PackRules& rules,
                               std::size_t competence, std::size_t lines, std::uint8_t* page,
                               const Seen& seen);

/// Bytes of a row that `unpack_rows` writes, and the most competences that it takes at once.
inline constexpr std::size_t row_bytes = 32;
/// Writes the codes of `competences` pages, at most `row_bytes`, the next of which is `stride`
/// bytes on: one row a candidate, 128 a line, one byte a competence. What follows them in a row is
/// 0 up to the next multiple of 16 or left as it was.
void unpack_rows(const std::uint8_t* page, std::size_t stride, std::size_t competences,
                 std::size_t lines, std::uint8_t* rows);

/// Ways to read memory, of which none is the fastest on every core.
enum class ReadLoop {
    prefetched,    ///< by the widest vectors, prefetched near and far
    lines,         ///< by the widest vectors, without prefetching
    half_lines,    ///< by 32 bytes, without prefetching
    four_streams,  ///< four parts at once by the widest vectors, without prefetching
};
/// Number of ways to read memory.
inline constexpr std::size_t read_loops = 4;
/// Returns a number made of all of `lines` lines: what reading memory alone costs.
[[nodiscard]] std::uint64_t read(ReadLoop loop, const std::uint8_t* memory, std::size_t lines);
/// The same for `count` pages of `lines` lines; `pages` as for sums.
[[nodiscard]] std::uint64_t read_pages(const std::uint8_t* const* pages, std::size_t count,
                                       std::size_t lines);
/// Returns the name of the instruction set in use, as Highway calls it.
[[nodiscard]] const char* target_name();
/// Returns the instruction sets that this machine can run, as Highway's bits, best first.
[[nodiscard]] std::vector<std::int64_t> targets();
/// Uses only this instruction set, or again the best for 0; for the whole process, so for tests and
/// benchmarks alone.
void force_target(std::int64_t target);

}  // namespace herne::inline HERNE_ABI::detail::kernels
