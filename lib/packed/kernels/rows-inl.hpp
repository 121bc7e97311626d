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

/// Sums one candidate's rows from number `from` on, as many as eight vectors hold: they stay in
/// registers.
template <class Number>
HWY_INLINE void SumPartOfRows(const JobRows<Number>& rows, const RowNumbers& numbers,
                              std::size_t candidate, std::size_t from, Number* HWY_RESTRICT sums) {
    const RowPart<Number> d;
    constexpr std::size_t lanes = hn::MaxLanes(RowPart<Number>{});
    constexpr std::size_t vectors = jobs_in_row / lanes < 8 ? jobs_in_row / lanes : 8;
    hn::Vec<RowPart<Number>> parts[vectors];
    for (std::size_t v = 0; v < vectors; ++v)
        parts[v] = hn::Zero(d);
    for (std::size_t c = 0; c < rows.count; ++c) {
        const std::size_t row =
            rows.starts[c] +
            std::size_t{numbers.first[rows.columns[c] * numbers.stride + candidate]};
        const Number* HWY_RESTRICT at = rows.rows + row * jobs_in_row + from;
        HWY_UNROLL(8)
        for (std::size_t v = 0; v < vectors; ++v)
            parts[v] = hn::Add(parts[v], hn::Load(d, at + v * lanes));
    }
    for (std::size_t v = 0; v < vectors; ++v)
        hn::Store(parts[v], d, sums + v * lanes);
}

template <class Number>
HWY_INLINE void SumRows(const JobRows<Number>& rows, const RowNumbers& numbers, Number* sums) {
    constexpr std::size_t most = 8 * hn::MaxLanes(RowPart<Number>{});
    constexpr std::size_t step = most < jobs_in_row ? most : jobs_in_row;
    for (std::size_t i = 0; i < numbers.candidates; ++i)
        for (std::size_t from = 0; from < jobs_in_row; from += step)
            SumPartOfRows(rows, numbers, i, from, sums + i * jobs_in_row + from);
}

void SumRows16(const JobRows<u16>& rows, const RowNumbers& numbers, u16* sums) {
    SumRows(rows, numbers, sums);
}

void SumRows32(const JobRows<u32>& rows, const RowNumbers& numbers, u32* sums) {
    SumRows(rows, numbers, sums);
}

void SumRows64(const JobRows<u64>& rows, const RowNumbers& numbers, u64* sums) {
    SumRows(rows, numbers, sums);
}

}  // namespace
}  // namespace herne::inline HERNE_ABI::detail::kernels::HWY_NAMESPACE
// NOLINTEND(readability-identifier-naming,misc-definitions-in-headers,cert-dcl59-cpp)
HWY_AFTER_NAMESPACE();
#endif
#endif
