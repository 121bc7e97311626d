// SPDX-License-Identifier: BSL-1.0
// Included once for each instruction set: what the others share.
#if defined(HERNE_DETAIL_KERNELS_COMMON_INL) == defined(HWY_TARGET_TOGGLE)
#ifdef HERNE_DETAIL_KERNELS_COMMON_INL
#undef HERNE_DETAIL_KERNELS_COMMON_INL
#else
#define HERNE_DETAIL_KERNELS_COMMON_INL
#endif

#include "packed/kernels/kernels.hpp"

#include <herne/base/compiler.hpp>

// One lane gives wrong look-ups and the emulation is a hundred times slower than loops.
#undef HERNE_PLAIN_LOOPS
#define HERNE_PLAIN_LOOPS (HWY_TARGET == HWY_SCALAR || HWY_TARGET == HWY_EMU128)

HWY_BEFORE_NAMESPACE();
// Everything in here is compiled once for each target: no function template of the standard
// library, whose one linked copy might be that of the widest target.
// NOLINTBEGIN(readability-identifier-naming,misc-definitions-in-headers,cert-dcl59-cpp): named as
// Highway names its operations, and included by one file alone
namespace herne::inline HERNE_ABI::detail::kernels::HWY_NAMESPACE {
namespace {

using u8 = std::uint8_t;
using u16 = std::uint16_t;
using u32 = std::uint32_t;
using u64 = std::uint64_t;

#if !HERNE_PLAIN_LOOPS
namespace hn = hwy::HWY_NAMESPACE;
using Bytes = hn::CappedTag<u8, line_bytes>;
using Halves = hn::Repartition<u16, Bytes>;
using Words = hn::Repartition<u32, Bytes>;
using Bits = hn::Repartition<u64, Bytes>;
using V8 = hn::Vec<Bytes>;
using V16 = hn::Vec<Halves>;
using V32 = hn::Vec<Words>;
/// Whole blocks of 16 bytes, one or two of them, where wider vectors gain nothing.
using Block = hn::CappedTag<u8, line_bytes / 2>;
using VBlock = hn::Vec<Block>;

template <class V>
HWY_INLINE V LowHalfBytes(V bytes) {
    return hn::And(bytes, hn::Set(hn::DFromV<V>{}, 15));
}

template <class V>
HWY_INLINE V HighHalfBytes(V bytes) {
    const hn::DFromV<V> d;
    const hn::Repartition<u16, decltype(d)> d16;
    return LowHalfBytes(hn::BitCast(d, hn::ShiftRight<4>(hn::BitCast(d16, bytes))));
}

HWY_INLINE V8 Table(const ByteTable& table) {
    return hn::LoadDup128(Bytes{}, table.by_code);
}

// What a table gives for codes. Where the look-up goes by six bits, the copies of the table make
// the upper two of them meaningless, which spares clearing them.
#if HWY_TARGET == HWY_AVX3_DL
HWY_INLINE V8 LowCodes(V8 bytes) {
    return bytes;
}
HWY_INLINE V8 HighCodes(V8 bytes) {
    return hn::BitCast(Bytes{}, hn::ShiftRight<4>(hn::BitCast(Halves{}, bytes)));
}
HWY_INLINE V8 LookUp(V8 table, V8 codes) {
    return V8{_mm512_permutexvar_epi8(codes.raw, table.raw)};
}
#else
HWY_INLINE V8 LowCodes(V8 bytes) {
    return LowHalfBytes(bytes);
}
HWY_INLINE V8 HighCodes(V8 bytes) {
    return HighHalfBytes(bytes);
}
HWY_INLINE V8 LookUp(V8 table, V8 codes) {
    return hn::TableLookupBytes(table, codes);
}
#endif

/// Returns where so many bytes on lie, which may be past the end: only to prefetch from.
HWY_INLINE const u8* Ahead(const u8* memory, std::size_t bytes) {
    // NOLINTNEXTLINE(performance-no-int-to-ptr): a pointer must not go past the end
    return reinterpret_cast<const u8*>(reinterpret_cast<std::uintptr_t>(memory) + bytes);
}

/// Prefetches a line that is used soon.
HWY_INLINE void PrefetchNear(const u8* line) {
    hwy::Prefetch(line);
}

/// Prefetches a line that is used later than the first-level cache keeps it.
HWY_INLINE void PrefetchFar(const u8* line) {
    HERNE_PREFETCH_FAR(line);
}
#endif

}  // namespace
}  // namespace herne::inline HERNE_ABI::detail::kernels::HWY_NAMESPACE
// NOLINTEND(readability-identifier-naming,misc-definitions-in-headers,cert-dcl59-cpp)
HWY_AFTER_NAMESPACE();
#endif
