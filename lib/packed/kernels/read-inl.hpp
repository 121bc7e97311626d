// SPDX-License-Identifier: BSL-1.0
// Included once for each instruction set: reading memory, and nothing else.
#if defined(HERNE_DETAIL_KERNELS_READ_INL) == defined(HWY_TARGET_TOGGLE)
#ifdef HERNE_DETAIL_KERNELS_READ_INL
#undef HERNE_DETAIL_KERNELS_READ_INL
#else
#define HERNE_DETAIL_KERNELS_READ_INL
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

template <class D>
HWY_INLINE u64 WordOf(D d, hn::Vec<D> bytes) {
    const hn::Repartition<u64, D> words;
    return hn::GetLane(hn::SumOfLanes(words, hn::BitCast(words, bytes)));
}

u64 ReadPrefetched(const u8* memory, std::size_t lines) {
    constexpr std::size_t near = 64 * line_bytes;
    constexpr std::size_t far = 512 * line_bytes;
    const Bytes d;
    auto seen = hn::Zero(d);
    for (std::size_t at = 0; at < lines * line_bytes; at += line_bytes) {
        PrefetchNear(Ahead(memory, at + near));
        PrefetchFar(Ahead(memory, at + far));
        for (std::size_t i = 0; i < line_bytes; i += hn::Lanes(d))
            seen = hn::Or(seen, hn::Load(d, memory + at + i));
    }
    return WordOf(d, seen);
}

/// Reads `streams` parts of memory at the same time, by vectors of D.
template <std::size_t streams, class D>
HWY_INLINE u64 ReadStreams(D d, const u8* memory, std::size_t lines) {
    const std::size_t part = lines / streams * line_bytes;
    hn::Vec<D> seen[streams];
    for (std::size_t s = 0; s < streams; ++s)
        seen[s] = hn::Zero(d);
    for (std::size_t at = 0; at < part; at += hn::Lanes(d)) {
        HWY_UNROLL(8)
        for (std::size_t s = 0; s < streams; ++s)
            seen[s] = hn::Or(seen[s], hn::Load(d, memory + s * part + at));
    }
    for (std::size_t at = streams * part; at < lines * line_bytes; at += hn::Lanes(d))
        seen[0] = hn::Or(seen[0], hn::Load(d, memory + at));
    for (std::size_t s = 1; s < streams; ++s)
        seen[0] = hn::Or(seen[0], seen[s]);
    return WordOf(d, seen[0]);
}

u64 Read(ReadLoop loop, const u8* memory, std::size_t lines) {
    switch (loop) {
        case ReadLoop::prefetched:
            return ReadPrefetched(memory, lines);
        case ReadLoop::lines:
            return ReadStreams<1>(Bytes{}, memory, lines);
        case ReadLoop::half_lines:
            return ReadStreams<1>(Block{}, memory, lines);
        default:
            return ReadStreams<4>(Bytes{}, memory, lines);
    }
}

u64 ReadPages(const u8* const* pages, std::size_t count, std::size_t lines) {
    constexpr std::size_t at_once = 4;
    const Bytes d;
    auto seen = hn::Zero(d);
    for (std::size_t first = 0; first < count; first += at_once) {
        const std::size_t end = count - first < at_once ? count : first + at_once;
        for (std::size_t at = 0; at < lines * line_bytes; at += line_bytes)
            for (std::size_t p = first; p < end; ++p) {
                PrefetchNear(pages[p + at_once] + at);
                PrefetchFar(pages[p + pages_ahead] + at);
                for (std::size_t i = 0; i < line_bytes; i += hn::Lanes(d))
                    seen = hn::Or(seen, hn::Load(d, pages[p] + at + i));
            }
    }
    return WordOf(d, seen);
}

}  // namespace
}  // namespace herne::inline HERNE_ABI::detail::kernels::HWY_NAMESPACE
// NOLINTEND(readability-identifier-naming,misc-definitions-in-headers,cert-dcl59-cpp)
HWY_AFTER_NAMESPACE();
#endif
#endif
