// SPDX-License-Identifier: BSL-1.0
// Included once for each instruction set: bytes of two people put together.
#if defined(HERNE_DETAIL_KERNELS_PAIRS_INL) == defined(HWY_TARGET_TOGGLE)
#ifdef HERNE_DETAIL_KERNELS_PAIRS_INL
#undef HERNE_DETAIL_KERNELS_PAIRS_INL
#else
#define HERNE_DETAIL_KERNELS_PAIRS_INL
#endif

#include "packed/kernels/bits-inl.hpp"
#include "packed/kernels/common-inl.hpp"

#if !HERNE_PLAIN_LOOPS
HWY_BEFORE_NAMESPACE();
// Everything in here is compiled once for each target: no function template of the standard
// library, whose one linked copy might be that of the widest target.
// NOLINTBEGIN(readability-identifier-naming,misc-definitions-in-headers,cert-dcl59-cpp): named as
// Highway names its operations, and included by one file alone
namespace herne::inline HERNE_ABI::detail::kernels::HWY_NAMESPACE {
namespace {

HWY_INLINE V8 Own(const u8* own, std::size_t plane) {
    return hn::Set(Bytes{}, own[plane * line_bytes]);
}

/// Returns which of `sums` are at most `max`.
HWY_INLINE hn::Mask<Bytes> WithinMax(V8 sums, V8 max) {
    return hn::Eq(hn::Min(sums, max), sums);
}

/// Returns which of the 64 people of `line` have a sum of at most `limit` together with the one
/// whose bytes start at `own`. Gives up after every few planes where no sum can be that low.
HWY_INLINE u64 PairMask(const u8* HWY_RESTRICT own, const u8* HWY_RESTRICT line,
                        const PairShape& shape, u8 limit) {
    constexpr std::size_t few = 8;
    const Bytes d;
    const auto max = hn::Set(d, limit);
    alignas(8) u64 mask = 0;
    for (std::size_t i = 0; i < line_bytes; i += hn::Lanes(d)) {
        auto sums = hn::SaturatedAdd(hn::Load(d, line + i), Own(own, 0));
        std::size_t p = 1;
        const std::size_t both = 1 + shape.both;
        const std::size_t end = both + shape.either;
        while (p < end) {
            const std::size_t stop = end - p < few ? end : p + few;
            for (; p < stop && p < both; ++p)
                sums = hn::SaturatedAdd(
                    sums, hn::Max(hn::Load(d, line + p * line_bytes + i), Own(own, p)));
            for (; p < stop; ++p)
                sums = hn::SaturatedAdd(
                    sums, hn::Min(hn::Load(d, line + p * line_bytes + i), Own(own, p)));
            if (hn::AllFalse(d, WithinMax(sums, max)))
                break;
        }
        StoreBits(d, WithinMax(sums, max), &mask, i);
    }
    return mask;
}

void PairLines(const u8* own, const u8* lines, std::size_t count, const PairShape& shape, u8 limit,
               u64* masks) {
    const std::size_t stride = (1 + shape.both + shape.either) * line_bytes;
    for (std::size_t l = 0; l < count; ++l)
        masks[l] = PairMask(own, lines + l * stride, shape, limit);
}

u64 PairBlock(const u8* own, const u8* least, const u8* line, const PairShape& shape, u8 limit,
              u64* masks) {
    const u64 some = PairMask(least, own, shape, limit);
    u64 found = 0;
    for (u64 left = some; left != 0; left &= left - 1) {
        const std::size_t i = hwy::Num0BitsBelowLS1Bit_Nonzero64(left);
        masks[i] = PairMask(own + i, line, shape, limit);
        found |= u64{masks[i] != 0 ? 1U : 0U} << i;
    }
    return found;
}

}  // namespace
}  // namespace herne::inline HERNE_ABI::detail::kernels::HWY_NAMESPACE
// NOLINTEND(readability-identifier-naming,misc-definitions-in-headers,cert-dcl59-cpp)
HWY_AFTER_NAMESPACE();
#endif
#endif
