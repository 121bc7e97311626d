// SPDX-License-Identifier: BSL-1.0
// Included once for each instruction set: sums of single bytes over pages.
#if defined(HERNE_DETAIL_KERNELS_BYTES_INL) == defined(HWY_TARGET_TOGGLE)
#ifdef HERNE_DETAIL_KERNELS_BYTES_INL
#undef HERNE_DETAIL_KERNELS_BYTES_INL
#else
#define HERNE_DETAIL_KERNELS_BYTES_INL
#endif

#include "packed/kernels/common-inl.hpp"
#include "packed/kernels/lines-inl.hpp"

#if !HERNE_PLAIN_LOOPS
HWY_BEFORE_NAMESPACE();
// Everything in here is compiled once for each target: no function template of the standard
// library, whose one linked copy might be that of the widest target.
// NOLINTBEGIN(readability-identifier-naming,misc-definitions-in-headers,cert-dcl59-cpp): named as
// Highway names its operations, and included by one file alone
namespace herne::inline HERNE_ABI::detail::kernels::HWY_NAMESPACE {
namespace {

/// Adds the look-ups of `n` pages at `offset` to a vector's sums of either half at `to`, or stores
/// them for the first ones; returns the lesser of these for each byte.
template <std::size_t n, bool first>
HWY_INLINE V8 AddLookUps(const V8 (&losses)[n], const u8* const* pages, std::size_t offset,
                         u8* HWY_RESTRICT to) {
    const Bytes d;
    auto low = first ? hn::Zero(d) : hn::Load(d, to);
    auto high = first ? hn::Zero(d) : hn::Load(d, to + line_bytes);
    HWY_UNROLL(4)
    for (std::size_t p = 0; p < n; ++p) {
        const auto bytes = hn::Load(d, pages[p] + offset);
        low = hn::SaturatedAdd(low, LookUp(losses[p], LowCodes(bytes)));
        high = hn::SaturatedAdd(high, LookUp(losses[p], HighCodes(bytes)));
    }
    hn::Store(low, d, to);
    hn::Store(high, d, to + line_bytes);
    return hn::Min(low, high);
}

/// Adds the look-ups of `n` pages to the sums, or stores them for the first ones: the more pages at
/// once, the less often the sums are read and written.
template <std::size_t n, bool first>
HWY_INLINE void SumBytesOfPages(const u8* const* pages, const ByteTable* tables, std::size_t lines,
                                u8* HWY_RESTRICT sums) {
    constexpr std::size_t near = 4;
    const Bytes d;
    V8 losses[n];
    for (std::size_t p = 0; p < n; ++p)
        losses[p] = Table(tables[p]);
    for (std::size_t at = 0; at < lines * line_bytes; at += line_bytes) {
        for (std::size_t p = 0; p < n; ++p) {
            PrefetchNear(pages[p + near] + at);
            PrefetchFar(pages[p + pages_ahead] + at);
        }
        for (std::size_t i = 0; i < line_bytes; i += hn::Lanes(d))
            AddLookUps<n, first>(losses, pages, at + i, sums + 2 * at + i);
    }
}

void SumBytesByFour(const u8* const* pages, const ByteTable* tables, std::size_t count,
                    std::size_t lines, u8* sums) {
    constexpr std::size_t at_once = 4;
    std::size_t p = count % at_once;
    switch (p) {
        case 0:
            SumBytesOfPages<at_once, true>(pages, tables, lines, sums);
            p = at_once;
            break;
        case 1:
            SumBytesOfPages<1, true>(pages, tables, lines, sums);
            break;
        case 2:
            SumBytesOfPages<2, true>(pages, tables, lines, sums);
            break;
        default:
            SumBytesOfPages<3, true>(pages, tables, lines, sums);
    }
    for (; p < count; p += at_once)
        SumBytesOfPages<at_once, false>(pages + p, tables + p, lines, sums);
}

/// Prefetches in the order of memory while one or two pages are read a line of each at a time: at
/// line `l` of these, as many lines of as many pages from `pages` on.
template <std::size_t n, bool far>
HWY_INLINE void PrefetchInOrder(const u8* const* pages, std::size_t l, std::size_t lines) {
    static_assert(n <= 2);
    const bool second = n * l >= lines;
    const u8* at = pages[second ? 1 : 0] + (second ? n * l - lines : n * l) * line_bytes;
    for (std::size_t i = 0; i < n; ++i)
        if (far)
            PrefetchFar(Ahead(at, i * line_bytes));
        else
            PrefetchNear(Ahead(at, i * line_bytes));
}

/// The same sums as `SumBytesOfPages` by half a line at a time, prefetched in the order of memory.
template <std::size_t n, bool first, bool far>
HWY_INLINE void SumBytesInOrder(const u8* const* pages, const ByteTable* tables, std::size_t lines,
                                u8* HWY_RESTRICT sums) {
    constexpr std::size_t pages_near = 2;
    constexpr std::size_t pages_far = 8;
    const Block d;
    VBlock losses[n];
    for (std::size_t p = 0; p < n; ++p)
        losses[p] = hn::LoadDup128(d, tables[p].by_code);
    for (std::size_t l = 0; l < lines; ++l) {
        PrefetchInOrder<n, false>(pages + pages_near, l, lines);
        if (far)
            PrefetchInOrder<n, true>(pages + pages_far, l, lines);
        for (std::size_t i = 0; i < line_bytes; i += hn::Lanes(d)) {
            u8* to = sums + l * line_candidates + i;
            auto low = first ? hn::Zero(d) : hn::Load(d, to);
            auto high = first ? hn::Zero(d) : hn::Load(d, to + line_bytes);
            HWY_UNROLL(2)
            for (std::size_t p = 0; p < n; ++p) {
                // With the pages' addresses kept apart, g++ loads the same bytes twice instead of
                // once, which costs a fifth past the caches.
                const auto bytes = hn::Load(d, pages[p] + l * line_bytes + i);
                low = hn::SaturatedAdd(low, hn::TableLookupBytes(losses[p], LowHalfBytes(bytes)));
                high =
                    hn::SaturatedAdd(high, hn::TableLookupBytes(losses[p], HighHalfBytes(bytes)));
            }
            hn::Store(low, d, to);
            hn::Store(high, d, to + line_bytes);
        }
    }
}

template <bool far>
HWY_INLINE void SumBytesByTwo(const u8* const* pages, const ByteTable* tables, std::size_t count,
                              std::size_t lines, u8* sums) {
    std::size_t p = 2 - count % 2;
    if (p == 1)
        SumBytesInOrder<1, true, far>(pages, tables, lines, sums);
    else
        SumBytesInOrder<2, true, far>(pages, tables, lines, sums);
    for (; p < count; p += 2)
        SumBytesInOrder<2, false, far>(pages + p, tables + p, lines, sums);
}

void SumBytes(ByteLoop loop, const u8* const* pages, const ByteTable* tables, std::size_t count,
              std::size_t lines, u8* sums) {
    if (loop == ByteLoop::two_pages)
        SumBytesByTwo<false>(pages, tables, count, lines, sums);
    else if (loop == ByteLoop::two_pages_far)
        SumBytesByTwo<true>(pages, tables, count, lines, sums);
    else
        SumBytesByFour(pages, tables, count, lines, sums);
}

/// Adds the look-ups of `n` pages to the sums of some lines, or stores them; returns how many of
/// these lines are alive after it. What is read of those next is prefetched.
template <std::size_t n, bool first>
HWY_INLINE std::size_t SumLinesOfPages(const LineSums& how, const Lines& lines,
                                       u8* HWY_RESTRICT sums, u8* numbers) {
    const Bytes d;
    const auto most = hn::Set(d, how.limit);
    V8 losses[n];
    const u8* pages[n];
    for (std::size_t p = 0; p < n; ++p) {
        losses[p] = Table(how.tables[p]);
        pages[p] = how.pages[p];
    }
    std::size_t alive = 0;
    for (std::size_t number = 0; number < lines.count; ++number) {
        const u8 line = lines.numbers[number];
        const std::size_t at = line * line_bytes;
        for (std::size_t p = 0; first && p < n; ++p)
            PrefetchFar(how.ahead[p] + at);
        auto least = hn::Set(d, 255);
        for (std::size_t i = 0; i < line_bytes; i += hn::Lanes(d)) {
            const auto lesser = AddLookUps<n, first>(losses, pages, at + i, sums + 2 * at + i);
            least = hn::Min(least, lesser);
        }
        const bool lives = !hn::AllFalse(d, hn::Eq(hn::Min(least, most), least));
        numbers[alive] = line;
        alive += lives ? 1 : 0;
        // Of a dead line the next pages are not wanted: what is at hand costs nothing.
        for (std::size_t p = 0; p < how.next_count; ++p)
            PrefetchNear((lives ? how.next[p] : pages[0]) + at);
    }
    return alive;
}

template <bool first>
HWY_INLINE std::size_t SumLinesOfAny(const LineSums& how, const Lines& lines, u8* sums,
                                     u8* numbers) {
    if (how.count == 1)
        return SumLinesOfPages<1, first>(how, lines, sums, numbers);
    if (how.count == 2)
        return SumLinesOfPages<2, first>(how, lines, sums, numbers);
    if (how.count == 3)
        return SumLinesOfPages<3, first>(how, lines, sums, numbers);
    return SumLinesOfPages<4, first>(how, lines, sums, numbers);
}

std::size_t SumLines(const LineSums& how, const Lines& lines, u8* sums, u8* numbers) {
    return how.ahead != nullptr ? SumLinesOfAny<true>(how, lines, sums, numbers)
                                : SumLinesOfAny<false>(how, lines, sums, numbers);
}

/// Sums `n` of `jobs` jobs, or adds to their sums; all of a vector of candidates stay in registers.
template <std::size_t n>
HWY_INLINE void SumBytesOfSome(const u8* const* pages, const ByteTable* tables, std::size_t count,
                               std::size_t lines, std::size_t jobs, SumMode mode,
                               u8* HWY_RESTRICT sums) {
    const Bytes d;
    LineAhead ahead{pages, count, lines};
    for (std::size_t l = 0; l < lines; ++l) {
        ahead.MoveTo(l);
        for (std::size_t i = 0; i < line_bytes; i += hn::Lanes(d)) {
            u8* to = sums + l * line_candidates + i;
            V8 low[n];
            V8 high[n];
            HWY_UNROLL(8)
            for (std::size_t j = 0; j < n; ++j) {
                const u8* from = to + j * superblock_candidates;
                low[j] = mode == SumMode::add ? hn::Load(d, from) : hn::Zero(d);
                high[j] = mode == SumMode::add ? hn::Load(d, from + line_bytes) : hn::Zero(d);
            }
            for (std::size_t p = 0; p < count; ++p) {
                if (i == 0)
                    ahead.Prefetch(p);
                const auto bytes = hn::Load(d, pages[p] + l * line_bytes + i);
                const auto low_codes = LowCodes(bytes);
                const auto high_codes = HighCodes(bytes);
                HWY_UNROLL(8)
                for (std::size_t j = 0; j < n; ++j) {
                    const auto losses = Table(tables[p * jobs + j]);
                    low[j] = hn::SaturatedAdd(low[j], LookUp(losses, low_codes));
                    high[j] = hn::SaturatedAdd(high[j], LookUp(losses, high_codes));
                }
            }
            HWY_UNROLL(8)
            for (std::size_t j = 0; j < n; ++j) {
                hn::Store(low[j], d, to + j * superblock_candidates);
                hn::Store(high[j], d, to + j * superblock_candidates + line_bytes);
            }
        }
    }
}

void SumBytesOfJobs(const u8* const* pages, const ByteTable* tables, std::size_t count,
                    std::size_t lines, std::size_t jobs, u8* sums) {
    // Eight jobs take 16 sums: more registers than narrower instruction sets have.
    constexpr bool many_registers = hn::MaxLanes(Bytes{}) == line_bytes;
    for (std::size_t first = 0; first < count; first += max_streams) {
        const std::size_t some = count - first < max_streams ? count - first : max_streams;
        const u8* const* from = pages + first;
        const ByteTable* by = tables + first * jobs;
        const SumMode mode = first == 0 ? SumMode::replace : SumMode::add;
        if (jobs == 2)
            SumBytesOfSome<2>(from, by, some, lines, jobs, mode, sums);
        else if (jobs == 8 && many_registers)
            SumBytesOfSome<many_registers ? 8 : 4>(from, by, some, lines, jobs, mode, sums);
        else
            for (std::size_t j = 0; j < jobs; j += 4)
                SumBytesOfSome<4>(from, by + j, some, lines, jobs, mode,
                                  sums + j * superblock_candidates);
    }
}

}  // namespace
}  // namespace herne::inline HERNE_ABI::detail::kernels::HWY_NAMESPACE
// NOLINTEND(readability-identifier-naming,misc-definitions-in-headers,cert-dcl59-cpp)
HWY_AFTER_NAMESPACE();
#endif
#endif
