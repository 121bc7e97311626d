// SPDX-License-Identifier: BSL-1.0
// Included once for each instruction set: half-bytes into bytes, columns into rows.
#if defined(HERNE_DETAIL_KERNELS_UNPACK_INL) == defined(HWY_TARGET_TOGGLE)
#ifdef HERNE_DETAIL_KERNELS_UNPACK_INL
#undef HERNE_DETAIL_KERNELS_UNPACK_INL
#else
#define HERNE_DETAIL_KERNELS_UNPACK_INL
#endif

#include "packed/kernels/pack-inl.hpp"

#if !HERNE_PLAIN_LOOPS
HWY_BEFORE_NAMESPACE();
// Everything in here is compiled once for each target: no function template of the standard
// library, whose one linked copy might be that of the widest target.
// NOLINTBEGIN(readability-identifier-naming,misc-definitions-in-headers,cert-dcl59-cpp): named as
// Highway names its operations, and included by one file alone
namespace herne::inline HERNE_ABI::detail::kernels::HWY_NAMESPACE {
namespace {

/// Unpacks 16 bytes of a line of 16 competences: two times 16 rows.
HWY_INLINE void UnpackSquare(const u8* page, std::size_t stride, std::size_t competences,
                             u8* rows) {
    const hn::CappedTag<u8, bytes_of_block> d;
    const hn::Repartition<u16, decltype(d)> d16;
    const auto half = hn::Set(d, 15);
    using V = hn::Vec<decltype(d)>;
    V a[16];
    V b[16];
    HWY_UNROLL(16)
    for (std::size_t c = 0; c < 16; ++c)
        a[c] = c < competences ? hn::Load(d, page + c * stride) : hn::Zero(d);
    Interleave(a, b);
    Interleave(b, a);
    Interleave(a, b);
    Interleave(b, a);
    HWY_UNROLL(16)
    for (std::size_t i = 0; i < 16; ++i) {
        hn::Store(hn::And(a[i], half), d, rows + i * row_bytes);
        const auto high = hn::BitCast(d, hn::ShiftRight<4>(hn::BitCast(d16, a[i])));
        hn::Store(hn::And(high, half), d, rows + (line_bytes + i) * row_bytes);
    }
}

void UnpackRows(const u8* page, std::size_t stride, std::size_t competences, std::size_t lines,
                u8* rows) {
    for (std::size_t l = 0; l < lines; ++l)
        for (std::size_t i = 0; i < line_bytes; i += bytes_of_block)
            for (std::size_t c = 0; c < competences; c += bytes_of_block)
                UnpackSquare(page + c * stride + l * line_bytes + i, stride, competences - c,
                             rows + (l * line_candidates + i) * row_bytes + c);
}

}  // namespace
}  // namespace herne::inline HERNE_ABI::detail::kernels::HWY_NAMESPACE
// NOLINTEND(readability-identifier-naming,misc-definitions-in-headers,cert-dcl59-cpp)
HWY_AFTER_NAMESPACE();
#endif
#endif
