// SPDX-License-Identifier: BSL-1.0
// Included once for each instruction set: exact sums over pages of what tables give for codes.
#if defined(HERNE_DETAIL_KERNELS_SUMS_INL) == defined(HWY_TARGET_TOGGLE)
#ifdef HERNE_DETAIL_KERNELS_SUMS_INL
#undef HERNE_DETAIL_KERNELS_SUMS_INL
#else
#define HERNE_DETAIL_KERNELS_SUMS_INL
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

}  // namespace
}  // namespace herne::inline HERNE_ABI::detail::kernels::HWY_NAMESPACE
// NOLINTEND(readability-identifier-naming,misc-definitions-in-headers,cert-dcl59-cpp)
HWY_AFTER_NAMESPACE();
#endif
#endif
