// SPDX-License-Identifier: BSL-1.0
// Included once for each instruction set: masks, one bit a candidate.
#if defined(HERNE_DETAIL_KERNELS_BITS_INL) == defined(HWY_TARGET_TOGGLE)
#ifdef HERNE_DETAIL_KERNELS_BITS_INL
#undef HERNE_DETAIL_KERNELS_BITS_INL
#else
#define HERNE_DETAIL_KERNELS_BITS_INL
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

/// Returns one bit a lane, of vectors with at most 64 lanes.
template <class D, class Mask>
HWY_INLINE u64 MaskBits(D d, Mask mask) {
    // It may write 8 bytes whatever the number of lanes.
    alignas(8) u8 bits[16] = {};
    hn::StoreMaskBits(d, mask, bits);
    const std::size_t bytes = (hn::Lanes(d) + 7) / 8;
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
    // Compilers see through this where they would put bytes together one by one.
    if (bytes == 2) {
        u16 word = 0;
        hwy::CopyBytes<2>(bits, &word);
        return word;
    }
#endif
    u64 word = 0;
    for (std::size_t i = 0; i < bytes; ++i)
        word |= u64{bits[i]} << (8 * i);
    return word;
}

/// Writes as many bits as a vector of D has lanes, which are consecutive candidates from `bit` on,
/// a multiple of that number.
template <class D, class Mask>
HWY_INLINE void StoreBits(D d, Mask mask, u64* words, std::size_t bit) {
    if (hn::Lanes(d) == 64) {
        hn::StoreMaskBits(d, mask, reinterpret_cast<u8*>(words + bit / 64));
        return;
    }
    const u64 word = MaskBits(d, mask);
    u64& to = words[bit / 64];
    to = bit % 64 == 0 ? word : to | word << (bit % 64);
}

u32 Present(const u8* page, std::size_t lines) {
    const Bytes d;
    alignas(16) static constexpr u8 low_bits[16] = {1, 2, 4, 8, 16, 32, 64, 128};
    alignas(16) static constexpr u8 high_bits[16] = {0, 0, 0, 0, 0,  0,  0,  0,
                                                     1, 2, 4, 8, 16, 32, 64, 128};
    const auto low = hn::LoadDup128(d, low_bits);
    const auto high = hn::LoadDup128(d, high_bits);
    auto seen_low = hn::Zero(d);
    auto seen_high = hn::Zero(d);
    const std::size_t step = hn::Lanes(d);
    for (std::size_t i = 0; i < lines * line_bytes; i += step) {
        const auto bytes = hn::Load(d, page + i);
        const auto a = LowHalfBytes(bytes);
        const auto b = HighHalfBytes(bytes);
        seen_low =
            hn::Or(seen_low, hn::Or(hn::TableLookupBytes(low, a), hn::TableLookupBytes(low, b)));
        seen_high =
            hn::Or(seen_high, hn::Or(hn::TableLookupBytes(high, a), hn::TableLookupBytes(high, b)));
    }
    alignas(64) u8 lanes[2 * line_bytes];
    hn::Store(seen_low, d, lanes);
    hn::Store(seen_high, d, lanes + line_bytes);
    u32 codes = 0;
    for (std::size_t i = 0; i < step; ++i)
        codes |= u32{lanes[i]} | u32{lanes[line_bytes + i]} << 8U;
    return codes;
}

bool AtMost(const u8* sums, std::size_t lines, u8 limit, u64* bits) {
    const Bytes d;
    const auto max = hn::Set(d, limit);
    auto least = hn::Set(d, 255);
    for (std::size_t i = 0; i < lines * line_candidates; i += hn::Lanes(d))
        least = hn::Min(least, hn::Load(d, sums + i));
    if (hn::AllFalse(d, hn::Eq(hn::Min(least, max), least)))
        return false;
    for (std::size_t i = 0; i < lines * line_candidates; i += hn::Lanes(d)) {
        const auto sum = hn::Load(d, sums + i);
        StoreBits(d, hn::Eq(hn::Min(sum, max), sum), bits, i);
    }
    return true;
}

bool Compare(const u32* sums, std::size_t lines, u32 limit, u64* less, u64* equal) {
    const Words d;
    const auto wanted = hn::Set(d, limit);
    auto least = hn::Set(d, 0xFFFFFFFFU);
    for (std::size_t i = 0; i < lines * line_candidates; i += hn::Lanes(d))
        least = hn::Min(least, hn::Load(d, sums + i));
    if (hn::AllFalse(d, hn::Eq(hn::Min(least, wanted), least)))
        return false;
    // A word is put together before it is written: adding to memory waits for what was written.
    for (std::size_t w = 0; w < 2 * lines; ++w) {
        u64 below = 0;
        u64 same = 0;
        for (std::size_t i = 0; i < 64; i += hn::Lanes(d)) {
            const auto sum = hn::Load(d, sums + w * 64 + i);
            below |= MaskBits(d, hn::Lt(sum, wanted)) << i;
            same |= MaskBits(d, hn::Eq(sum, wanted)) << i;
        }
        less[w] = below;
        equal[w] = same;
    }
    return true;
}

std::size_t CountAtMost(const u32* sums, std::size_t count, u32 limit) {
    const Words d;
    const auto max = hn::Set(d, limit);
    const std::size_t step = hn::Lanes(d);
    // A mask is a vector of ones, which is -1 where it holds.
    auto fewer = hn::Zero(d);
    std::size_t i = 0;
    for (; i + step <= count; i += step) {
        const auto sum = hn::Load(d, sums + i);
        fewer = hn::Sub(fewer, hn::VecFromMask(d, hn::Eq(hn::Min(sum, max), sum)));
    }
    std::size_t result = hn::GetLane(hn::SumOfLanes(d, fewer));
    for (; i < count; ++i)
        result += sums[i] <= limit ? 1 : 0;
    return result;
}

std::size_t ListAtMost(const u32* sums, std::size_t count, u32 limit, u32* positions) {
    const Words d;
    const std::size_t step = hn::Lanes(d);
    const auto max = hn::Set(d, limit);
    auto here = hn::Iota(d, 0);
    std::size_t listed = 0;
    std::size_t i = 0;
    // No branch where there is nobody to list: it is guessed wrong too often.
    for (; i + step <= count; i += step) {
        const auto sum = hn::Load(d, sums + i);
        const auto within = hn::Eq(hn::Min(sum, max), sum);
        // Put together in a register: writing a part of a vector is slow on some cores.
        hn::StoreU(hn::Compress(here, within), d, positions + listed);
        listed += hn::CountTrue(d, within);
        here = hn::Add(here, hn::Set(d, static_cast<u32>(step)));
    }
    for (; i < count; ++i) {
        positions[listed] = static_cast<u32>(i);
        listed += sums[i] <= limit ? 1 : 0;
    }
    return listed;
}

void LeastOfGroups(const u32* sums, std::size_t count, u32* least) {
    const Words d;
    const std::size_t step = hn::Lanes(d);
    const std::size_t vectors = count / step * step;
    for (std::size_t g = 0; g < groups_of_sums; g += step) {
        auto own = hn::Set(d, ~u32{0});
        for (std::size_t i = g; i < vectors; i += groups_of_sums)
            own = hn::Min(own, hn::Load(d, sums + i));
        hn::Store(own, d, least + g);
    }
    for (std::size_t i = vectors; i < count; ++i) {
        u32& own = least[i % groups_of_sums];
        own = sums[i] < own ? sums[i] : own;
    }
}

void Reaches(const u8* page, std::size_t lines, u8 level, u64* worst, u64* best) {
    const Bytes d;
    const auto least = hn::Set(d, level);
    const auto unknown = hn::Set(d, 15);
    for (std::size_t l = 0; l < lines; ++l) {
        for (std::size_t i = 0; i < line_bytes; i += hn::Lanes(d)) {
            const auto bytes = hn::Load(d, page + l * line_bytes + i);
            const V8 halves[2] = {LowHalfBytes(bytes), HighHalfBytes(bytes)};
            for (std::size_t half = 0; half < 2; ++half) {
                const auto codes = halves[half];
                const auto reached = hn::Eq(hn::Min(codes, least), least);
                const std::size_t bit = (2 * l + half) * 64 + i;
                StoreBits(d, reached, best, bit);
                if (worst != nullptr)
                    StoreBits(d, hn::AndNot(hn::Eq(codes, unknown), reached), worst, bit);
            }
        }
    }
}

void KeepBits(u64* words, const u64* others, std::size_t count) {
    const Bits d;
    for (std::size_t w = 0; w < count; w += hn::Lanes(d))
        hn::Store(hn::And(hn::Load(d, words + w), hn::Load(d, others + w)), d, words + w);
}

void SetBits(u64* words, const u64* others, std::size_t count) {
    const Bits d;
    for (std::size_t w = 0; w < count; w += hn::Lanes(d))
        hn::Store(hn::Or(hn::Load(d, words + w), hn::Load(d, others + w)), d, words + w);
}

u64 CountBits(const u64* words, std::size_t count) {
    const Bits d;
    auto sum = hn::Zero(d);
    for (std::size_t w = 0; w < count; w += hn::Lanes(d))
        sum = hn::Add(sum, hn::PopulationCount(hn::Load(d, words + w)));
    return hn::GetLane(hn::SumOfLanes(d, sum));
}

Counts CountAndKeep(const u64* best, const u64* worst, std::size_t count, u64* placed,
                    u64* eligible) {
    const Bits d;
    auto possibly = hn::Zero(d);
    auto surely = hn::Zero(d);
    for (std::size_t w = 0; w < count; w += hn::Lanes(d)) {
        const auto upper = hn::Load(d, best + w);
        const auto lower = hn::Load(d, worst + w);
        possibly = hn::Add(possibly, hn::PopulationCount(upper));
        surely = hn::Add(surely, hn::PopulationCount(lower));
        hn::Store(hn::And(hn::Load(d, placed + w), upper), d, placed + w);
        hn::Store(hn::And(hn::Load(d, eligible + w), lower), d, eligible + w);
    }
    return {hn::GetLane(hn::SumOfLanes(d, possibly)), hn::GetLane(hn::SumOfLanes(d, surely))};
}

}  // namespace
}  // namespace herne::inline HERNE_ABI::detail::kernels::HWY_NAMESPACE
// NOLINTEND(readability-identifier-naming,misc-definitions-in-headers,cert-dcl59-cpp)
HWY_AFTER_NAMESPACE();
#endif
#endif
