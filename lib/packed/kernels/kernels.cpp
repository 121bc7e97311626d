// SPDX-License-Identifier: BSL-1.0
// Counting bits gains from the instructions that came later.
#define HWY_WANT_AVX3_DL
// Vectors whose size is known only at run time cannot stand in arrays.
#define HWY_DISABLED_TARGETS (HWY_SVE | HWY_SVE2 | HWY_SVE_256 | HWY_SVE2_128 | HWY_RVV)
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "packed/kernels/kernels.cpp"
#include <hwy/foreach_target.h>
// Highway wants to come first.
#include <hwy/cache_control.h>
#include <hwy/highway.h>

#include "packed/kernels/kernels.hpp"

// Each is included with every target, which is what their guards count on.
#include "packed/kernels/bits-inl.hpp"
#include "packed/kernels/bytes-inl.hpp"
#include "packed/kernels/pack-inl.hpp"
#include "packed/kernels/pairs-inl.hpp"
#include "packed/kernels/plain-inl.hpp"
#include "packed/kernels/read-inl.hpp"
#include "packed/kernels/rows-inl.hpp"
#include "packed/kernels/sums-inl.hpp"
#include "packed/kernels/unpack-inl.hpp"

HWY_BEFORE_NAMESPACE();
namespace herne::inline HERNE_ABI::detail::kernels::HWY_NAMESPACE {
namespace {

const char* Name() {  // NOLINT(readability-identifier-naming): as Highway names its operations
    return hwy::TargetName(HWY_TARGET);
}

}  // namespace
}  // namespace herne::inline HERNE_ABI::detail::kernels::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace herne::inline HERNE_ABI::detail::kernels {

HWY_EXPORT(Present);
HWY_EXPORT(SumBytes);
HWY_EXPORT(SumLines);
HWY_EXPORT(SumBytesOfJobs);
HWY_EXPORT(SumDigits);
HWY_EXPORT(AtMost);
HWY_EXPORT(Compare);
HWY_EXPORT(CountAtMost);
HWY_EXPORT(LeastOfGroups);
HWY_EXPORT(ListAtMost);
HWY_EXPORT(Reaches);
HWY_EXPORT(KeepBits);
HWY_EXPORT(SetBits);
HWY_EXPORT(CountBits);
HWY_EXPORT(CountAndKeep);
HWY_EXPORT(PointsOf);
HWY_EXPORT(SumRows16);
HWY_EXPORT(SumRows32);
HWY_EXPORT(SumRows64);
HWY_EXPORT(TransposeRows);
HWY_EXPORT(WidenRows32);
HWY_EXPORT(WidenRows64);
HWY_EXPORT(PackRows);
HWY_EXPORT(PackColumn);
HWY_EXPORT(PackRowsInOrder);
HWY_EXPORT(RowKeys);
HWY_EXPORT(UnpackRows);
HWY_EXPORT(PairLines);
HWY_EXPORT(PairBlock);
HWY_EXPORT(Read);
HWY_EXPORT(ReadPages);
HWY_EXPORT(Name);

std::uint32_t present(const std::uint8_t* page, std::size_t lines) {
    return HWY_DYNAMIC_DISPATCH(Present)(page, lines);
}

void sum_bytes(ByteLoop loop, const std::uint8_t* const* pages, const ByteTable* tables,
               std::size_t count, std::size_t lines, std::uint8_t* sums) {
    HWY_DYNAMIC_DISPATCH(SumBytes)(loop, pages, tables, count, lines, sums);
}

std::size_t sum_lines(const LineSums& how, const Lines& lines, std::uint8_t* sums,
                      std::uint8_t* numbers) {
    return HWY_DYNAMIC_DISPATCH(SumLines)(how, lines, sums, numbers);
}

void sum_bytes_of_jobs(const std::uint8_t* const* pages, const ByteTable* tables, std::size_t count,
                       std::size_t lines, std::size_t jobs, std::uint8_t* sums) {
    HWY_DYNAMIC_DISPATCH(SumBytesOfJobs)(pages, tables, count, lines, jobs, sums);
}

void sum_digits(const std::uint8_t* const* pages, const Digits& digits, std::size_t count,
                std::size_t lines, std::uint32_t* sums) {
    HWY_DYNAMIC_DISPATCH(SumDigits)(pages, digits, count, lines, sums);
}

bool at_most(const std::uint8_t* sums, std::size_t lines, std::uint8_t limit, std::uint64_t* bits) {
    return HWY_DYNAMIC_DISPATCH(AtMost)(sums, lines, limit, bits);
}

bool compare(const std::uint32_t* sums, std::size_t lines, std::uint32_t limit, std::uint64_t* less,
             std::uint64_t* equal) {
    return HWY_DYNAMIC_DISPATCH(Compare)(sums, lines, limit, less, equal);
}

std::size_t count_at_most(const std::uint32_t* sums, std::size_t count, std::uint32_t limit) {
    return HWY_DYNAMIC_DISPATCH(CountAtMost)(sums, count, limit);
}

std::size_t list_at_most(const std::uint32_t* sums, std::size_t count, std::uint32_t limit,
                         std::uint32_t* positions) {
    return HWY_DYNAMIC_DISPATCH(ListAtMost)(sums, count, limit, positions);
}

void least_of_groups(const std::uint32_t* sums, std::size_t count, std::uint32_t* least) {
    HWY_DYNAMIC_DISPATCH(LeastOfGroups)(sums, count, least);
}

void reaches(const std::uint8_t* page, std::size_t lines, std::uint8_t level, std::uint64_t* worst,
             std::uint64_t* best) {
    HWY_DYNAMIC_DISPATCH(Reaches)(page, lines, level, worst, best);
}

void prefetch(const std::uint8_t* page, std::size_t lines) {
    for (std::size_t l = 0; l < lines; ++l)
        HERNE_PREFETCH_FAR(page + l * 64);
}

void keep_bits(std::uint64_t* words, const std::uint64_t* others, std::size_t count) {
    HWY_DYNAMIC_DISPATCH(KeepBits)(words, others, count);
}

void set_bits(std::uint64_t* words, const std::uint64_t* others, std::size_t count) {
    HWY_DYNAMIC_DISPATCH(SetBits)(words, others, count);
}

std::uint64_t count_bits(const std::uint64_t* words, std::size_t count) {
    return HWY_DYNAMIC_DISPATCH(CountBits)(words, count);
}

Counts count_and_keep(const std::uint64_t* best, const std::uint64_t* worst, std::size_t count,
                      std::uint64_t* placed, std::uint64_t* eligible) {
    return HWY_DYNAMIC_DISPATCH(CountAndKeep)(best, worst, count, placed, eligible);
}

void points_of(const std::uint32_t* losses, std::size_t count, std::int32_t max_points,
               std::int32_t* points) {
    HWY_DYNAMIC_DISPATCH(PointsOf)(losses, count, max_points, points);
}

void sum_rows(const JobRows<std::uint16_t>& rows, const RowNumbers& numbers,
              const RowSums<std::uint16_t>& sums) {
    HWY_DYNAMIC_DISPATCH(SumRows16)(rows, numbers, sums);
}

void sum_rows(const JobRows<std::uint32_t>& rows, const RowNumbers& numbers,
              const RowSums<std::uint32_t>& sums) {
    HWY_DYNAMIC_DISPATCH(SumRows32)(rows, numbers, sums);
}

void sum_rows(const JobRows<std::uint64_t>& rows, const RowNumbers& numbers,
              const RowSums<std::uint64_t>& sums) {
    HWY_DYNAMIC_DISPATCH(SumRows64)(rows, numbers, sums);
}

void transpose_rows(const std::uint16_t* square, std::uint16_t* turned) {
    HWY_DYNAMIC_DISPATCH(TransposeRows)(square, turned);
}

void widen_rows(const std::uint16_t* numbers, std::size_t stride,
                const WideRows<std::int32_t>& out) {
    HWY_DYNAMIC_DISPATCH(WidenRows32)(numbers, stride, out);
}

void widen_rows(const std::uint16_t* numbers, std::size_t stride,
                const WideRows<std::int64_t>& out) {
    HWY_DYNAMIC_DISPATCH(WidenRows64)(numbers, stride, out);
}

bool pack_rows(const std::uint8_t* rows, const PackRules& rules, std::size_t lines,
               std::uint8_t* page, std::size_t stride, const Seen& seen) {
    return HWY_DYNAMIC_DISPATCH(PackRows)(rows, rules, lines, page, stride, seen);
}

bool pack_rows_in_order(const std::uint8_t* rows, std::size_t width, const std::uint32_t* order,
                        const PackRules& rules, std::size_t lines, std::uint8_t* page,
                        std::size_t stride, const Seen& seen) {
    return HWY_DYNAMIC_DISPATCH(PackRowsInOrder)(rows, width, order, rules, lines, page, stride,
                                                 seen);
}

bool row_keys(const std::uint8_t* rows, const PackRules& rules, const KeyBytes& weights,
              std::size_t count, std::uint16_t* keys) {
    return HWY_DYNAMIC_DISPATCH(RowKeys)(rows, rules, weights, count, keys);
}

bool pack_column(const std::uint8_t* column, const PackRules& rules, std::size_t competence,
                 std::size_t lines, std::uint8_t* page, const Seen& seen) {
    return HWY_DYNAMIC_DISPATCH(PackColumn)(column, rules, competence, lines, page, seen);
}

void unpack_rows(const std::uint8_t* page, std::size_t stride, std::size_t competences,
                 std::size_t lines, std::uint8_t* rows) {
    HWY_DYNAMIC_DISPATCH(UnpackRows)(page, stride, competences, lines, rows);
}

void pair_lines(const std::uint8_t* own, const std::uint8_t* lines, std::size_t count,
                const PairShape& shape, std::uint8_t limit, std::uint64_t* masks) {
    HWY_DYNAMIC_DISPATCH(PairLines)(own, lines, count, shape, limit, masks);
}

std::uint64_t pair_block(const std::uint8_t* own, const std::uint8_t* least,
                         const std::uint8_t* line, const PairShape& shape, std::uint8_t limit,
                         std::uint64_t* masks) {
    return HWY_DYNAMIC_DISPATCH(PairBlock)(own, least, line, shape, limit, masks);
}

std::uint64_t read(ReadLoop loop, const std::uint8_t* memory, std::size_t lines) {
    return HWY_DYNAMIC_DISPATCH(Read)(loop, memory, lines);
}

std::uint64_t read_pages(const std::uint8_t* const* pages, std::size_t count, std::size_t lines) {
    return HWY_DYNAMIC_DISPATCH(ReadPages)(pages, count, lines);
}

const char* target_name() {
    return HWY_DYNAMIC_DISPATCH(Name)();
}

std::vector<std::int64_t> targets() {
    return hwy::SupportedAndGeneratedTargets();
}

void force_target(std::int64_t target) {
    hwy::SetSupportedTargetsForTest(target);
}

}  // namespace herne::inline HERNE_ABI::detail::kernels
#endif
