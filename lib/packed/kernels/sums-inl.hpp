// SPDX-License-Identifier: BSL-1.0
// Included once for each instruction set: sums over pages of what tables give for codes.
#if defined(HERNE_DETAIL_KERNELS_SUMS_INL) == defined(HWY_TARGET_TOGGLE)
#ifdef HERNE_DETAIL_KERNELS_SUMS_INL
#undef HERNE_DETAIL_KERNELS_SUMS_INL
#else
#define HERNE_DETAIL_KERNELS_SUMS_INL
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
        for (std::size_t i = 0; i < line_bytes; i += hn::Lanes(d)) {
            u8* to = sums + 2 * at + i;
            auto low = first ? hn::Zero(d) : hn::Load(d, to);
            auto high = first ? hn::Zero(d) : hn::Load(d, to + line_bytes);
            HWY_UNROLL(4)
            for (std::size_t p = 0; p < n; ++p) {
                const auto bytes = hn::Load(d, pages[p] + at + i);
                low = hn::SaturatedAdd(low, LookUp(losses[p], LowCodes(bytes)));
                high = hn::SaturatedAdd(high, LookUp(losses[p], HighCodes(bytes)));
            }
            hn::Store(low, d, to);
            hn::Store(high, d, to + line_bytes);
        }
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
            u8* to = sums + 2 * at + i;
            auto low = first ? hn::Zero(d) : hn::Load(d, to);
            auto high = first ? hn::Zero(d) : hn::Load(d, to + line_bytes);
            HWY_UNROLL(4)
            for (std::size_t p = 0; p < n; ++p) {
                const auto bytes = hn::Load(d, pages[p] + at + i);
                low = hn::SaturatedAdd(low, LookUp(losses[p], LowCodes(bytes)));
                high = hn::SaturatedAdd(high, LookUp(losses[p], HighCodes(bytes)));
            }
            hn::Store(low, d, to);
            hn::Store(high, d, to + line_bytes);
            least = hn::Min(least, hn::Min(low, high));
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

/// Where to prefetch from while all pages are read a line at a time: so many lines ahead, past the
/// last line that is read in the pages of the next superblock.
class LineAhead {
public:
    LineAhead(const u8* const* pages, std::size_t count, std::size_t lines)
        : pages_{pages}, count_{count}, lines_{lines}, ahead_{LinesAhead(count)} {}

    void MoveTo(std::size_t line) {
        const std::size_t at = line + ahead_;
        const bool here = at < lines_;
        from_ = here ? pages_ : pages_ + count_;
        offset_ = (here ? at : at - lines_) * line_bytes;
    }
    /// Prefetches for `page` that line, or the one so many lines after it.
    HWY_INLINE void Prefetch(std::size_t page, std::size_t more = 0) const {
        PrefetchFar(Ahead(from_[page], offset_ + more * line_bytes));
    }

private:
    static std::size_t LinesAhead(std::size_t count) {
        constexpr std::size_t lines_in_flight = 512;
        const std::size_t ahead = lines_in_flight / count;
        return ahead == 0 ? 1 : ahead > page_lines ? page_lines : ahead;
    }
    const u8* const* pages_;
    std::size_t count_;
    std::size_t lines_;
    std::size_t ahead_;
    const u8* const* from_ = nullptr;
    std::size_t offset_ = 0;
};

/// Pages that are read a line at a time, all of them: of more, caches and prefetchers lose track.
constexpr std::size_t max_streams = 32;

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

using Points = hn::Repartition<std::int32_t, Bytes>;

/// Returns for each pair of bytes, of at most 248, the even one plus 32 times the odd one.
HWY_INLINE V16 Joined(V8 pairs) {
#if HWY_ARCH_X86 && HWY_TARGET <= HWY_SSSE3
    const auto weights = hn::Set(Halves{}, u16{1U | 1U << (8 + bits_of_digit)});
#if HWY_TARGET <= HWY_AVX3
    return V16{_mm512_maddubs_epi16(pairs.raw, weights.raw)};
#elif HWY_TARGET == HWY_AVX2
    return V16{_mm256_maddubs_epi16(pairs.raw, weights.raw)};
#else
    return V16{_mm_maddubs_epi16(pairs.raw, weights.raw)};
#endif
#else
    const auto halves = hn::BitCast(Halves{}, pairs);
    const auto odd = hn::ShiftLeft<static_cast<int>(bits_of_digit)>(hn::ShiftRight<8>(halves));
    return hn::Add(hn::And(halves, hn::Set(Halves{}, 0xFF)), odd);
#endif
}

/// Sums of two digits together, of which the upper one may be missing: the first eight candidates
/// of each sixteen, and the others.
struct PairSums {
    V16 lower;
    V16 upper;
    // An implicit constructor would be compiled without the instructions of the target.
    HWY_INLINE PairSums() {}  // NOLINT(modernize-use-equals-default)
    HWY_INLINE void Clear() { lower = upper = hn::Zero(Halves{}); }
    HWY_INLINE void Add(V8 digits, V8 upper_digits) {
        const Bytes d;
        lower = hn::Add(lower, Joined(hn::InterleaveLower(d, digits, upper_digits)));
        upper = hn::Add(upper, Joined(hn::InterleaveUpper(d, digits, upper_digits)));
    }
    HWY_INLINE void Add(V8 digits) {
        const Bytes d;
        const auto zero = hn::Zero(d);
        lower = hn::Add(lower, hn::BitCast(Halves{}, hn::InterleaveLower(d, digits, zero)));
        upper = hn::Add(upper, hn::BitCast(Halves{}, hn::InterleaveUpper(d, digits, zero)));
    }
};

/// Puts four vectors, of which block b of vector i holds candidates 16 b + 4 i to + 3, into order.
HWY_INLINE void PutInOrder(V32 (&words)[4]) {
    constexpr std::size_t blocks = hn::MaxLanes(Bytes{}) / 16;
    if (blocks == 1)
        return;
    const Words d;
    const auto even_a = hn::OddEvenBlocks(hn::SwapAdjacentBlocks(words[1]), words[0]);
    const auto odd_a = hn::OddEvenBlocks(words[1], hn::SwapAdjacentBlocks(words[0]));
    const auto even_b = hn::OddEvenBlocks(hn::SwapAdjacentBlocks(words[3]), words[2]);
    const auto odd_b = hn::OddEvenBlocks(words[3], hn::SwapAdjacentBlocks(words[2]));
    if (blocks == 2) {
        words[0] = even_a;
        words[1] = even_b;
        words[2] = odd_a;
        words[3] = odd_b;
    } else {
        words[0] = hn::ConcatLowerLower(d, even_b, even_a);
        words[1] = hn::ConcatLowerLower(d, odd_b, odd_a);
        words[2] = hn::ConcatUpperUpper(d, even_b, even_a);
        words[3] = hn::ConcatUpperUpper(d, odd_b, odd_a);
    }
}

/// Stores or adds numbers, or writes points, for as many candidates as a vector has bytes, the
/// first of which is `at`.
HWY_INLINE void StoreNumbers(const V32 (&numbers)[4], const Digits& how, std::size_t at, u32* to) {
    const Words d;
    HWY_UNROLL(4)
    for (std::size_t i = 0; i < 4; ++i) {
        auto number = hn::ShiftLeftSame(numbers[i], static_cast<int>(how.shift));
        const std::size_t here = at + i * hn::Lanes(d);
        if (how.mode == SumMode::add)
            number = hn::Add(number, hn::Load(d, to + here));
        if (how.points == nullptr)
            hn::Store(number, d, to + here);
        else
            hn::Stream(hn::Sub(hn::Set(Points{}, how.max_points), hn::BitCast(Points{}, number)),
                       Points{}, how.points + here);
    }
}

/// Makes numbers of pairs of digits and stores them as above.
template <std::size_t pairs>
HWY_INLINE void StoreDigits(const PairSums (&sums)[pairs], const Digits& how, std::size_t at,
                            u32* to) {
    const Halves d16;
    const Words d;
    const auto zero = hn::Zero(d16);
    V32 words[4] = {hn::Zero(d), hn::Zero(d), hn::Zero(d), hn::Zero(d)};
    HWY_UNROLL(3)
    for (std::size_t k = 0; k < pairs; ++k) {
        const auto& [lower, upper] = sums[pairs - 1 - k];
        const V32 more[4] = {hn::BitCast(d, hn::InterleaveLower(d16, lower, zero)),
                             hn::BitCast(d, hn::InterleaveUpper(d16, lower, zero)),
                             hn::BitCast(d, hn::InterleaveLower(d16, upper, zero)),
                             hn::BitCast(d, hn::InterleaveUpper(d16, upper, zero))};
        constexpr int bits_of_pair = 2 * static_cast<int>(bits_of_digit);
        HWY_UNROLL(4)
        for (std::size_t i = 0; i < 4; ++i)
            words[i] = hn::Add(hn::ShiftLeft<bits_of_pair>(words[i]), more[i]);
    }
    PutInOrder(words);
    StoreNumbers(words, how, at, to);
}

template <std::size_t digits>
HWY_INLINE void SumDigitsOf(const u8* const* pages, const Digits& how, std::size_t count,
                            std::size_t lines, u32* HWY_RESTRICT sums) {
    constexpr std::size_t at_once = 8;
    constexpr std::size_t pairs = (digits + 1) / 2;
    constexpr std::size_t max_digit = (1 << bits_of_digit) - 1;
    static_assert(at_once * max_digit < 256);
    static_assert(max_streams * (max_digit + (max_digit << bits_of_digit)) < 65'536);
    const Bytes d;
    LineAhead ahead{pages, count, lines};
    for (std::size_t l = 0; l < lines; ++l) {
        ahead.MoveTo(l);
        for (std::size_t i = 0; i < line_bytes; i += hn::Lanes(d)) {
            PairSums low[pairs];
            PairSums high[pairs];
            HWY_UNROLL(3)
            for (std::size_t k = 0; k < pairs; ++k) {
                low[k].Clear();
                high[k].Clear();
            }
            for (std::size_t first = 0; first < count; first += at_once) {
                V8 low_bytes[digits];
                V8 high_bytes[digits];
                HWY_UNROLL(5)
                for (std::size_t k = 0; k < digits; ++k)
                    low_bytes[k] = high_bytes[k] = hn::Zero(d);
                const std::size_t end = count - first < at_once ? count : first + at_once;
                for (std::size_t p = first; p < end; ++p) {
                    if (i == 0)
                        ahead.Prefetch(p);
                    const auto bytes = hn::Load(d, pages[p] + l * line_bytes + i);
                    const auto low_codes = LowCodes(bytes);
                    const auto high_codes = HighCodes(bytes);
                    HWY_UNROLL(5)
                    for (std::size_t k = 0; k < digits; ++k) {
                        const auto table = Table(how.tables[p * digits + k]);
                        low_bytes[k] = hn::Add(low_bytes[k], LookUp(table, low_codes));
                        high_bytes[k] = hn::Add(high_bytes[k], LookUp(table, high_codes));
                    }
                }
                HWY_UNROLL(2)
                for (std::size_t k = 0; k + 1 < digits; k += 2) {
                    low[k / 2].Add(low_bytes[k], low_bytes[k + 1]);
                    high[k / 2].Add(high_bytes[k], high_bytes[k + 1]);
                }
                if (digits % 2 != 0) {
                    low[pairs - 1].Add(low_bytes[digits - 1]);
                    high[pairs - 1].Add(high_bytes[digits - 1]);
                }
            }
            StoreDigits(low, how, l * line_candidates + i, sums);
            StoreDigits(high, how, l * line_candidates + line_bytes + i, sums);
        }
    }
}

HWY_INLINE void SumDigitsOfSome(const u8* const* pages, const Digits& how, std::size_t count,
                                std::size_t lines, u32* sums) {
    if (how.count == 1)
        SumDigitsOf<1>(pages, how, count, lines, sums);
    else if (how.count == 2)
        SumDigitsOf<2>(pages, how, count, lines, sums);
    else if (how.count == 3)
        SumDigitsOf<3>(pages, how, count, lines, sums);
    else if (how.count == 4)
        SumDigitsOf<4>(pages, how, count, lines, sums);
    else
        SumDigitsOf<5>(pages, how, count, lines, sums);
}

// Looking up 16 bits goes by five bits of a code: the table stands there twice, which makes the
// fifth bit, the next code's first, meaningless.
#undef HERNE_LOOKS_UP_16_BITS
#define HERNE_LOOKS_UP_16_BITS (HWY_ARCH_X86 && HWY_TARGET <= HWY_AVX3)

#if HERNE_LOOKS_UP_16_BITS
HWY_INLINE V16 TableTwice(const WordTable& table) {
    return V16{
        _mm512_broadcast_i64x4(_mm256_load_si256(reinterpret_cast<const __m256i*>(table.by_code)))};
}
HWY_INLINE V16 LookUp16(V16 table, V16 codes) {
    return V16{_mm512_permutexvar_epi16(codes.raw, table.raw)};
}

/// Puts four vectors, of which lane i of vector k holds candidate 4 i + k, into order.
HWY_INLINE void Deal(V32 (&words)[4]) {
    alignas(64) static constexpr u32 first_lanes[16] = {0, 16, 1, 17, 2, 18, 3, 19,
                                                        4, 20, 5, 21, 6, 22, 7, 23};
    alignas(64) static constexpr u32 last_lanes[16] = {8,  24, 9,  25, 10, 26, 11, 27,
                                                       12, 28, 13, 29, 14, 30, 15, 31};
    alignas(64) static constexpr u64 first_pairs[8] = {0, 8, 1, 9, 2, 10, 3, 11};
    alignas(64) static constexpr u64 last_pairs[8] = {4, 12, 5, 13, 6, 14, 7, 15};
    const auto first32 = hn::Load(Words{}, first_lanes).raw;
    const auto last32 = hn::Load(Words{}, last_lanes).raw;
    const auto first64 = hn::Load(Bits{}, first_pairs).raw;
    const auto last64 = hn::Load(Bits{}, last_pairs).raw;
    const auto a = _mm512_permutex2var_epi32(words[0].raw, first32, words[1].raw);
    const auto b = _mm512_permutex2var_epi32(words[0].raw, last32, words[1].raw);
    const auto c = _mm512_permutex2var_epi32(words[2].raw, first32, words[3].raw);
    const auto d = _mm512_permutex2var_epi32(words[2].raw, last32, words[3].raw);
    words[0] = V32{_mm512_permutex2var_epi64(a, first64, c)};
    words[1] = V32{_mm512_permutex2var_epi64(a, last64, c)};
    words[2] = V32{_mm512_permutex2var_epi64(b, first64, d)};
    words[3] = V32{_mm512_permutex2var_epi64(b, last64, d)};
}

/// Makes numbers of planes, of whose sums `even` are those of every other candidate of 64 and `odd`
/// those of the ones between, and stores them.
template <std::size_t planes>
HWY_INLINE void StorePlanes(const V16 (&even)[planes], const V16 (&odd)[planes], const Digits& how,
                            std::size_t at, u32* to) {
    const Words d;
    const auto lower = hn::Set(d, 0xFFFF);
    V32 words[4] = {hn::Zero(d), hn::Zero(d), hn::Zero(d), hn::Zero(d)};
    HWY_UNROLL(3)
    for (std::size_t k = planes; k-- > 0;) {
        const auto a = hn::BitCast(d, even[k]);
        const auto b = hn::BitCast(d, odd[k]);
        const V32 more[4] = {hn::And(a, lower), hn::And(b, lower), hn::ShiftRight<16>(a),
                             hn::ShiftRight<16>(b)};
        HWY_UNROLL(4)
        for (std::size_t i = 0; i < 4; ++i)
            words[i] = hn::Add(hn::ShiftLeft<static_cast<int>(bits_of_plane)>(words[i]), more[i]);
    }
    Deal(words);
    StoreNumbers(words, how, at, to);
}

/// Sums `n` lines from `l` on, of which all stay in registers: for each line and plane four
/// vectors, of the candidates whose codes have the same place in 16 bits.
template <std::size_t planes, std::size_t n>
HWY_INLINE void SumPlanesOfLines(const u8* const* pages, const Digits& how, std::size_t count,
                                 std::size_t l, const LineAhead& ahead, u32* HWY_RESTRICT sums) {
    static_assert(max_streams * ((1U << bits_of_plane) - 1) < 65'536);
    const Halves d;
    V16 parts[n][4][planes];
    for (auto& line : parts)
        for (auto& place : line)
            for (auto& part : place)
                part = hn::Zero(d);
    for (std::size_t p = 0; p < count; ++p) {
        V16 tables[planes];
        for (std::size_t k = 0; k < planes; ++k)
            tables[k] = TableTwice(how.planes[p * planes + k]);
        HWY_UNROLL(2)
        for (std::size_t j = 0; j < n; ++j) {
            ahead.Prefetch(p, j);
            const auto line = hn::BitCast(d, hn::Load(Bytes{}, pages[p] + (l + j) * line_bytes));
            const V16 codes[4] = {line, hn::ShiftRight<4>(line), hn::ShiftRight<8>(line),
                                  hn::ShiftRight<12>(line)};
            HWY_UNROLL(4)
            for (std::size_t i = 0; i < 4; ++i) {
                HWY_UNROLL(3)
                for (std::size_t k = 0; k < planes; ++k)
                    parts[j][i][k] = hn::Add(parts[j][i][k], LookUp16(tables[k], codes[i]));
            }
        }
    }
    for (std::size_t j = 0; j < n; ++j)
        for (std::size_t half = 0; half < 2; ++half)
            StorePlanes(parts[j][half], parts[j][half + 2], how,
                        (l + j) * line_candidates + half * line_bytes, sums);
}

template <std::size_t planes>
HWY_INLINE void SumPlanesOf(const u8* const* pages, const Digits& how, std::size_t count,
                            std::size_t lines, u32* HWY_RESTRICT sums) {
    // Sums of three planes of two lines need more registers than there are.
    constexpr std::size_t at_once = planes < 2 ? 2 : 1;
    LineAhead ahead{pages, count, lines};
    std::size_t l = 0;
    for (; l + at_once <= lines; l += at_once) {
        ahead.MoveTo(l);
        SumPlanesOfLines<planes, at_once>(pages, how, count, l, ahead, sums);
    }
    if (l < lines) {
        ahead.MoveTo(l);
        SumPlanesOfLines<planes, 1>(pages, how, count, l, ahead, sums);
    }
}
#endif

HWY_INLINE void SumNumbers(const u8* const* pages, const Digits& how, std::size_t count,
                           std::size_t lines, u32* sums) {
#if HERNE_LOOKS_UP_16_BITS
    if (how.plane_count == 1)
        return SumPlanesOf<1>(pages, how, count, lines, sums);
    if (how.plane_count == 2)
        return SumPlanesOf<2>(pages, how, count, lines, sums);
    if (how.plane_count == 3)
        return SumPlanesOf<3>(pages, how, count, lines, sums);
#endif
    SumDigitsOfSome(pages, how, count, lines, sums);
}

void SumDigits(const u8* const* pages, const Digits& digits, std::size_t count, std::size_t lines,
               u32* sums) {
    Digits how = digits;
    for (std::size_t first = 0; first < count; first += max_streams) {
        const std::size_t some = count - first < max_streams ? count - first : max_streams;
        how.points = first + some == count ? digits.points : nullptr;
        SumNumbers(pages + first, how, some, lines, sums);
        how.tables += some * how.count;
        how.planes += some * how.plane_count;
        how.mode = SumMode::add;
    }
    if (digits.points != nullptr)
        hwy::FlushStream();
}

void PointsOf(const u32* losses, std::size_t count, std::int32_t max_points, std::int32_t* points) {
    const Points d;
    const std::size_t step = hn::Lanes(d);
    const auto all = hn::Set(d, max_points);
    std::size_t i = 0;
    const auto unaligned = reinterpret_cast<std::uintptr_t>(points) % (4 * step) / 4;
    for (const std::size_t start = (step - unaligned) % step; i < start && i < count; ++i)
        points[i] = max_points - static_cast<std::int32_t>(losses[i]);
    if (reinterpret_cast<std::uintptr_t>(points) % 4 == 0)
        for (; i + step <= count; i += step)
            hn::Stream(hn::Sub(all, hn::BitCast(d, hn::LoadU(Words{}, losses + i))), d, points + i);
    for (; i < count; ++i)
        points[i] = max_points - static_cast<std::int32_t>(losses[i]);
    hwy::FlushStream();
}

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
