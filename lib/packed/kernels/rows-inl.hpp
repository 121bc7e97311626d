// SPDX-License-Identifier: BSL-1.0
// Included once for each instruction set: sums of rows, the points of many jobs side by side.
#if defined(HERNE_DETAIL_KERNELS_ROWS_INL) == defined(HWY_TARGET_TOGGLE)
#ifdef HERNE_DETAIL_KERNELS_ROWS_INL
#undef HERNE_DETAIL_KERNELS_ROWS_INL
#else
#define HERNE_DETAIL_KERNELS_ROWS_INL
#endif

#include "packed/kernels/common-inl.hpp"

#if !HERNE_PLAIN_LOOPS
HWY_BEFORE_NAMESPACE();
// Everything in here is compiled once for each target: no function template of the standard
// library, whose one linked copy might be that of the widest target.
// NOLINTBEGIN(readability-identifier-naming,misc-definitions-in-headers,cert-dcl59-cpp): named as
// Highway names its operations, and included by one file alone
namespace herne::inline HERNE_ABI::detail::kernels::HWY_NAMESPACE {
namespace {

template <class Number>
using RowPart = hn::CappedTag<Number, line_bytes / sizeof(Number)>;

/// Sums the rows of `people` candidates from `candidate` and from number `from` on, as many numbers
/// as `vectors` vectors hold: all sums stay in registers, and what is known of a column is read
/// once for all of them.
template <std::size_t people, std::size_t vectors, class Number>
HWY_INLINE void SumPartOfRows(const JobRows<Number>& rows, const RowNumbers& numbers,
                              std::size_t candidate, std::size_t from,
                              const RowSums<Number>& sums) {
    const RowPart<Number> d;
    constexpr std::size_t lanes = hn::MaxLanes(RowPart<Number>{});
    hn::Vec<RowPart<Number>> parts[people * vectors];
    for (std::size_t v = 0; v < people * vectors; ++v)
        parts[v] = hn::Zero(d);
    for (std::size_t c = 0; c < rows.count; ++c) {
        const Number* HWY_RESTRICT column =
            rows.rows + std::size_t{rows.starts[c]} * jobs_in_row + from;
        const u8* HWY_RESTRICT chosen =
            numbers.first + rows.columns[c] * numbers.stride + candidate;
        HWY_UNROLL(8)
        for (std::size_t i = 0; i < people; ++i) {
            const Number* HWY_RESTRICT at = column + std::size_t{chosen[i]} * jobs_in_row;
            HWY_UNROLL(8)
            for (std::size_t v = 0; v < vectors; ++v)
                parts[i * vectors + v] =
                    hn::Add(parts[i * vectors + v], hn::Load(d, at + v * lanes));
        }
    }
    for (std::size_t i = 0; i < people; ++i)
        for (std::size_t v = 0; v < vectors; ++v)
            hn::Store(parts[i * vectors + v], d,
                      sums.first + (candidate + i) * sums.stride + from + v * lanes);
}

template <class Number>
HWY_INLINE void SumRows(const JobRows<Number>& rows, const RowNumbers& numbers,
                        const RowSums<Number>& sums) {
    constexpr std::size_t in_row = jobs_in_row / hn::MaxLanes(RowPart<Number>{});
    constexpr std::size_t vectors = in_row < 8 ? in_row : 8;
    constexpr std::size_t people = 8 / vectors;
    constexpr std::size_t step = jobs_in_row / in_row * vectors;
    std::size_t i = 0;
    for (; i + people <= numbers.candidates; i += people)
        for (std::size_t from = 0; from < jobs_in_row; from += step)
            SumPartOfRows<people, vectors>(rows, numbers, i, from, sums);
    for (; i < numbers.candidates; ++i)
        for (std::size_t from = 0; from < jobs_in_row; from += step)
            SumPartOfRows<1, vectors>(rows, numbers, i, from, sums);
}

void SumRows16(const JobRows<u16>& rows, const RowNumbers& numbers, const RowSums<u16>& sums) {
    SumRows(rows, numbers, sums);
}

void SumRows32(const JobRows<u32>& rows, const RowNumbers& numbers, const RowSums<u32>& sums) {
    SumRows(rows, numbers, sums);
}

void SumRows64(const JobRows<u64>& rows, const RowNumbers& numbers, const RowSums<u64>& sums) {
    SumRows(rows, numbers, sums);
}

/// Sides of the squares that are turned over in registers.
constexpr std::size_t turned_at_once = 8;

/// Merges the vectors of two halves; three times this turns eight vectors of eight numbers over.
template <class D, class V>
HWY_INLINE void MergeHalves(D d, const V* from, V* to) {
    for (std::size_t i = 0; i < turned_at_once / 2; ++i) {
        to[2 * i] = hn::InterleaveLower(d, from[i], from[i + turned_at_once / 2]);
        to[2 * i + 1] = hn::InterleaveUpper(d, from[i], from[i + turned_at_once / 2]);
    }
}

void TransposeRows(const u16* HWY_RESTRICT square, u16* HWY_RESTRICT turned) {
    const hn::Full128<u16> d;
    using V = hn::Vec<hn::Full128<u16>>;
    for (std::size_t row = 0; row < jobs_in_row; row += turned_at_once)
        for (std::size_t column = 0; column < jobs_in_row; column += turned_at_once) {
            V a[turned_at_once];
            V b[turned_at_once];
            for (std::size_t i = 0; i < turned_at_once; ++i)
                a[i] = hn::Load(d, square + (row + i) * jobs_in_row + column);
            MergeHalves(d, a, b);
            MergeHalves(d, b, a);
            MergeHalves(d, a, b);
            for (std::size_t i = 0; i < turned_at_once; ++i)
                hn::Store(b[i], d, turned + (column + i) * jobs_in_row + row);
        }
}

/// Writes 16-bit numbers as wider ones, whole lines past the caches: they are not read first.
template <class Wide, class Promote>
HWY_INLINE void WidenRows(const u16* HWY_RESTRICT numbers, std::size_t stride,
                          const WideRows<Wide>& out, const Promote& promote) {
    const hn::CappedTag<Wide, line_bytes / sizeof(Wide)> d;
    const std::size_t lanes = hn::Lanes(d);
    for (std::size_t i = 0; i < out.rows; ++i) {
        const u16* HWY_RESTRICT from = numbers + i * stride;
        Wide* HWY_RESTRICT to = out.first + i * out.stride;
        std::size_t j = 0;
        for (; j < out.columns && reinterpret_cast<std::uintptr_t>(to + j) % line_bytes != 0; ++j)
            to[j] = from[j];
        for (; j + lanes <= out.columns; j += lanes)
            hn::Stream(promote(d, from + j), d, to + j);
        for (; j < out.columns; ++j)
            to[j] = from[j];
    }
    hwy::FlushStream();
}

void WidenRows32(const u16* numbers, std::size_t stride, const WideRows<std::int32_t>& out) {
    WidenRows(numbers, stride, out, [](auto d, const u16* from) HWY_ATTR {
        const hn::Rebind<u16, decltype(d)> narrow;
        return hn::PromoteTo(d, hn::LoadU(narrow, from));
    });
}

void WidenRows64(const u16* numbers, std::size_t stride, const WideRows<std::int64_t>& out) {
    WidenRows(numbers, stride, out, [](auto d, const u16* from) HWY_ATTR {
        const hn::Rebind<u16, decltype(d)> narrow;
        const hn::Rebind<u32, decltype(d)> half;
        const hn::RebindToUnsigned<decltype(d)> wide;
        return hn::BitCast(d, hn::PromoteTo(wide, hn::PromoteTo(half, hn::LoadU(narrow, from))));
    });
}

}  // namespace
}  // namespace herne::inline HERNE_ABI::detail::kernels::HWY_NAMESPACE
// NOLINTEND(readability-identifier-naming,misc-definitions-in-headers,cert-dcl59-cpp)
HWY_AFTER_NAMESPACE();
#endif
#endif
