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

void SumBytes(const u8* const* pages, const ByteTable* tables, std::size_t count, std::size_t lines,
              u8* sums) {
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

/// Adds the look-ups of `n` pages to the sums of some lines, of which those of the pages after
/// these are prefetched if there are `more`.
template <std::size_t n>
HWY_INLINE void AddBytesOfPages(const u8* const* pages, const ByteTable* tables, const Lines& lines,
                                std::size_t more, u8* HWY_RESTRICT sums) {
    const Bytes d;
    V8 losses[n];
    for (std::size_t p = 0; p < n; ++p)
        losses[p] = Table(tables[p]);
    for (std::size_t number = 0; number < lines.count; ++number) {
        const std::size_t line = lines.numbers[number];
        const std::size_t at = line * line_bytes;
        for (std::size_t p = 0; p < more; ++p)
            PrefetchNear(pages[n + p] + at);
        for (std::size_t i = 0; i < line_bytes; i += hn::Lanes(d)) {
            u8* to = sums + 2 * at + i;
            auto low = hn::Load(d, to);
            auto high = hn::Load(d, to + line_bytes);
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

void AddBytes(const u8* const* pages, const ByteTable* tables, std::size_t count,
              const Lines& lines, u8* sums) {
    constexpr std::size_t at_once = 4;
    for (std::size_t number = 0; number < lines.count; ++number)
        for (std::size_t p = 0; p < (count < at_once ? count : at_once); ++p)
            PrefetchNear(pages[p] + std::size_t{lines.numbers[number]} * line_bytes);
    for (std::size_t p = 0; p < count;) {
        const std::size_t left = count - p;
        if (left < at_once) {
            AddBytesOfPages<1>(pages + p, tables + p, lines, 0, sums);
            ++p;
            continue;
        }
        const std::size_t more = left - at_once < at_once ? left - at_once : at_once;
        AddBytesOfPages<at_once>(pages + p, tables + p, lines, more, sums);
        p += at_once;
    }
}

std::size_t LinesAtMost(const u8* sums, const Lines& lines, u8 limit, u8* numbers) {
    const Bytes d;
    const auto most = hn::Set(d, limit);
    std::size_t count = 0;
    for (std::size_t n = 0; n < lines.count; ++n) {
        const u8 line = lines.numbers[n];
        const u8* from = sums + std::size_t{line} * line_candidates;
        auto least = hn::Load(d, from);
        for (std::size_t i = hn::Lanes(d); i < line_candidates; i += hn::Lanes(d))
            least = hn::Min(least, hn::Load(d, from + i));
        numbers[count] = line;
        count += hn::AllFalse(d, hn::Eq(hn::Min(least, most), least)) ? 0 : 1;
    }
    return count;
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
    HWY_INLINE void Prefetch(std::size_t page) const { PrefetchFar(from_[page] + offset_); }

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

/// Makes numbers of pairs of digits and stores or adds them, or writes points, for as many
/// candidates as a vector has bytes, the first of which is `at`.
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
    HWY_UNROLL(4)
    for (std::size_t i = 0; i < 4; ++i) {
        auto word = hn::ShiftLeftSame(words[i], static_cast<int>(how.shift));
        const std::size_t here = at + i * hn::Lanes(d);
        if (how.mode == SumMode::add)
            word = hn::Add(word, hn::Load(d, to + here));
        if (how.points == nullptr)
            hn::Store(word, d, to + here);
        else
            hn::Stream(hn::Sub(hn::Set(Points{}, how.max_points), hn::BitCast(Points{}, word)),
                       Points{}, how.points + here);
    }
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

void SumDigits(const u8* const* pages, const Digits& digits, std::size_t count, std::size_t lines,
               u32* sums) {
    Digits how = digits;
    for (std::size_t first = 0; first < count; first += max_streams) {
        const std::size_t some = count - first < max_streams ? count - first : max_streams;
        how.points = first + some == count ? digits.points : nullptr;
        if (how.count == 1)
            SumDigitsOf<1>(pages + first, how, some, lines, sums);
        else if (how.count == 2)
            SumDigitsOf<2>(pages + first, how, some, lines, sums);
        else if (how.count == 3)
            SumDigitsOf<3>(pages + first, how, some, lines, sums);
        else if (how.count == 4)
            SumDigitsOf<4>(pages + first, how, some, lines, sums);
        else
            SumDigitsOf<5>(pages + first, how, some, lines, sums);
        how.tables += some * how.count;
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

u64 Read(const u8* memory, std::size_t lines) {
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
    return hn::GetLane(hn::SumOfLanes(Bits{}, hn::BitCast(Bits{}, seen)));
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
    return hn::GetLane(hn::SumOfLanes(Bits{}, hn::BitCast(Bits{}, seen)));
}

}  // namespace
}  // namespace herne::inline HERNE_ABI::detail::kernels::HWY_NAMESPACE
// NOLINTEND(readability-identifier-naming,misc-definitions-in-headers,cert-dcl59-cpp)
HWY_AFTER_NAMESPACE();
#endif
#endif
