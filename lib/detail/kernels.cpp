// SPDX-License-Identifier: BSL-1.0
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "detail/kernels.cpp"
#include <hwy/foreach_target.h>
// Highway wants to come first.
#include <hwy/cache_control.h>
#include <hwy/highway.h>

#include "detail/kernels.hpp"

HWY_BEFORE_NAMESPACE();
namespace herne::detail::kernels {
// Everything in here is compiled once for each target: no function template of the standard
// library, whose one linked copy might be that of the widest target.
// NOLINTBEGIN(readability-identifier-naming): named as Highway names its operations
namespace HWY_NAMESPACE {
namespace {

using u8 = std::uint8_t;
using u16 = std::uint16_t;
using u32 = std::uint32_t;
using u64 = std::uint64_t;
constexpr std::size_t bytes_of_line = 64;
constexpr std::size_t candidates_of_line = 128;

// One lane gives wrong look-ups and the emulation is a hundred times slower than loops.
#if HWY_TARGET == HWY_SCALAR || HWY_TARGET == HWY_EMU128

template <class Sum, class Value>
void SumPages(const u8* const* pages, std::size_t count, std::size_t lines, Sum* sums,
              const Value& value) {
    for (std::size_t p = 0; p < count; ++p)
        for (std::size_t l = 0; l < lines; ++l)
            for (std::size_t i = 0; i < bytes_of_line; ++i) {
                const u8 byte = pages[p][l * bytes_of_line + i];
                Sum* low = sums + l * candidates_of_line + i;
                Sum* high = low + bytes_of_line;
                *low = value(p, byte & 15U, p == 0 ? Sum{0} : *low);
                *high = value(p, byte >> 4U, p == 0 ? Sum{0} : *high);
            }
}

u32 Present(const u8* page, std::size_t lines) {
    u32 codes = 0;
    for (std::size_t i = 0; i < lines * bytes_of_line; ++i)
        codes |= 1U << (page[i] & 15U) | 1U << (page[i] >> 4U);
    return codes;
}

void SumBytes(const u8* const* pages, const ByteTable* tables, std::size_t count, std::size_t lines,
              u8* sums) {
    SumPages(pages, count, lines, sums, [tables](std::size_t p, unsigned code, u8 sum) {
        const unsigned wide = unsigned{sum} + tables[p].by_code[code];
        return static_cast<u8>(wide > 255 ? 255 : wide);
    });
}

void SumHalves(const u8* const* pages, const WordTable* tables, std::size_t count,
               std::size_t lines, u16* /*scratch*/, u16* sums) {
    SumPages(pages, count, lines, sums, [tables](std::size_t p, unsigned code, u16 sum) {
        const ByteTable* planes = tables[p].planes;
        return static_cast<u16>(sum + planes[0].by_code[code] + (planes[1].by_code[code] << 8U));
    });
}

void SumWords(const u8* const* pages, const WordTable* tables, std::size_t count, std::size_t lines,
              u32* /*scratch*/, u32* sums) {
    SumPages(pages, count, lines, sums, [tables](std::size_t p, unsigned code, u32 sum) {
        const ByteTable* planes = tables[p].planes;
        for (unsigned plane = 0; plane < 4; ++plane)
            sum += u32{planes[plane].by_code[code]} << (8U * plane);
        return sum;
    });
}

bool AtMost(const u8* sums, std::size_t lines, u8 limit, u64* bits) {
    u64 any = 0;
    for (std::size_t w = 0; w < 2 * lines; ++w) {
        u64 word = 0;
        for (std::size_t i = 0; i < 64; ++i)
            word |= u64{sums[w * 64 + i] <= limit ? 1U : 0U} << i;
        bits[w] = word;
        any |= word;
    }
    return any != 0;
}

u64 CountBits(const u64* words, std::size_t count) {
    u64 sum = 0;
    for (std::size_t w = 0; w < count; ++w)
        for (u64 word = words[w]; word != 0; word &= word - 1)
            ++sum;
    return sum;
}

template <class Number>
void PointsOf(const Number* losses, std::size_t count, std::int32_t most, std::int32_t* points) {
    for (std::size_t i = 0; i < count; ++i)
        points[i] = most - static_cast<std::int32_t>(losses[i]);
}

void PointsOfHalves(const u16* losses, std::size_t count, std::int32_t most, std::int32_t* points) {
    PointsOf(losses, count, most, points);
}

void PointsOfWords(const u32* losses, std::size_t count, std::int32_t most, std::int32_t* points) {
    PointsOf(losses, count, most, points);
}

void Reaches(const u8* page, const u8* /*ahead*/, std::size_t lines, u8 level, u64* worst,
             u64* best) {
    for (std::size_t l = 0; l < lines; ++l)
        for (unsigned half = 0; half < 2; ++half) {
            u64 known = 0;
            u64 all = 0;
            for (std::size_t i = 0; i < bytes_of_line; ++i) {
                const unsigned code = page[l * bytes_of_line + i] >> (4U * half) & 15U;
                all |= u64{code >= level ? 1U : 0U} << i;
                known |= u64{code >= level && code != 15 ? 1U : 0U} << i;
            }
            worst[2 * l + half] = known;
            best[2 * l + half] = all;
        }
}

bool PackRows(const u8* rows, const PackRules& rules, u8* line, std::size_t stride) {
    bool good = true;
    for (std::size_t c = 0; c < rules.competences; ++c)
        for (std::size_t i = 0; i < bytes_of_line; ++i) {
            unsigned codes[2];
            for (unsigned half = 0; half < 2; ++half) {
                const u8 byte = rows[(i + bytes_of_line * half) * rules.competences + c];
                const bool unknown = rules.has_unknown && byte == rules.unknown;
                good = good && (unknown || byte <= rules.most[c]);
                codes[half] = unknown ? 15U : byte & 15U;
            }
            line[c * stride + i] = static_cast<u8>(codes[0] | codes[1] << 4U);
        }
    return good;
}

#else

namespace hn = hwy::HWY_NAMESPACE;
using Bytes = hn::CappedTag<u8, bytes_of_line>;
using Halves = hn::Repartition<u16, Bytes>;
using Words = hn::Repartition<u32, Bytes>;
using V8 = hn::Vec<Bytes>;

HWY_INLINE V8 LowHalfBytes(V8 bytes) {
    return hn::And(bytes, hn::Set(Bytes{}, 15));
}

HWY_INLINE V8 HighHalfBytes(V8 bytes) {
    const Bytes d;
    return LowHalfBytes(hn::BitCast(d, hn::ShiftRight<4>(hn::BitCast(Halves{}, bytes))));
}

HWY_INLINE V8 Table(const ByteTable& table) {
    return hn::LoadDup128(Bytes{}, table.by_code);
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
    for (std::size_t i = 0; i < lines * bytes_of_line; i += step) {
        const auto bytes = hn::Load(d, page + i);
        const auto a = LowHalfBytes(bytes);
        const auto b = HighHalfBytes(bytes);
        seen_low =
            hn::Or(seen_low, hn::Or(hn::TableLookupBytes(low, a), hn::TableLookupBytes(low, b)));
        seen_high =
            hn::Or(seen_high, hn::Or(hn::TableLookupBytes(high, a), hn::TableLookupBytes(high, b)));
    }
    alignas(64) u8 lanes[2 * bytes_of_line];
    hn::Store(seen_low, d, lanes);
    hn::Store(seen_high, d, lanes + bytes_of_line);
    u32 codes = 0;
    for (std::size_t i = 0; i < step; ++i)
        codes |= u32{lanes[i]} | u32{lanes[bytes_of_line + i]} << 8U;
    return codes;
}

/// Adds the look-ups of `n` pages to the sums, or stores them for the first ones: the more pages at
/// once, the less often the sums are read and written.
template <std::size_t n, bool first>
HWY_INLINE void SumBytesOfPages(const u8* const* pages, const ByteTable* tables, std::size_t lines,
                                u8* HWY_RESTRICT sums) {
    const Bytes d;
    V8 losses[n];
    for (std::size_t p = 0; p < n; ++p)
        losses[p] = Table(tables[p]);
    for (std::size_t at = 0; at < lines * bytes_of_line; at += bytes_of_line) {
        for (std::size_t p = 0; p < n; ++p)
            hwy::Prefetch(pages[p + pages_ahead] + at);
        for (std::size_t i = 0; i < bytes_of_line; i += hn::Lanes(d)) {
            u8* to = sums + 2 * at + i;
            auto low = first ? hn::Zero(d) : hn::Load(d, to);
            auto high = first ? hn::Zero(d) : hn::Load(d, to + bytes_of_line);
            for (std::size_t p = 0; p < n; ++p) {
                const auto bytes = hn::Load(d, pages[p] + at + i);
                low = hn::SaturatedAdd(low, hn::TableLookupBytes(losses[p], LowHalfBytes(bytes)));
                high =
                    hn::SaturatedAdd(high, hn::TableLookupBytes(losses[p], HighHalfBytes(bytes)));
            }
            hn::Store(low, d, to);
            hn::Store(high, d, to + bytes_of_line);
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

template <bool first, class D, class V>
HWY_INLINE void AddTo(D d, V value, hn::TFromD<D>* to) {
    if (first)
        hn::Store(value, d, to);
    else
        hn::Store(hn::Add(value, hn::Load(d, to)), d, to);
}

/// Adds the numbers of as many candidates as a vector has bytes; interleaving leaves them in blocks
/// of 8, first all lower ones, then all upper ones.
template <bool first>
HWY_INLINE void AddHalves(V8 codes, V8 low, V8 high, u16* to) {
    const Halves d;
    const std::size_t step = hn::Lanes(d);
    const auto a = hn::TableLookupBytes(low, codes);
    const auto b = hn::TableLookupBytes(high, codes);
    AddTo<first>(d, hn::BitCast(d, hn::InterleaveLower(Bytes{}, a, b)), to);
    AddTo<first>(d, hn::BitCast(d, hn::InterleaveUpper(Bytes{}, a, b)), to + step);
}

template <bool first>
HWY_INLINE void SumHalvesOfPage(const u8* HWY_RESTRICT page, const u8* ahead,
                                const WordTable& table, std::size_t lines, u16* HWY_RESTRICT sums) {
    const Bytes d;
    const auto low = Table(table.planes[0]);
    const auto high = Table(table.planes[1]);
    for (std::size_t l = 0; l < lines; ++l) {
        hwy::Prefetch(ahead + l * bytes_of_line);
        for (std::size_t i = 0; i < bytes_of_line; i += hn::Lanes(d)) {
            const auto bytes = hn::Load(d, page + l * bytes_of_line + i);
            u16* to = sums + l * candidates_of_line + i;
            AddHalves<first>(LowHalfBytes(bytes), low, high, to);
            AddHalves<first>(HighHalfBytes(bytes), low, high, to + bytes_of_line);
        }
    }
}

/// As AddHalves, in blocks of 4 candidates, four kinds after each other.
template <bool first>
HWY_INLINE void AddWords(V8 codes, const V8* planes, u32* to) {
    const Words d;
    const Halves d16;
    const std::size_t step = hn::Lanes(d);
    const auto a = hn::TableLookupBytes(planes[0], codes);
    const auto b = hn::TableLookupBytes(planes[1], codes);
    const auto c = hn::TableLookupBytes(planes[2], codes);
    const auto e = hn::TableLookupBytes(planes[3], codes);
    const auto low_lower = hn::BitCast(d16, hn::InterleaveLower(Bytes{}, a, b));
    const auto low_upper = hn::BitCast(d16, hn::InterleaveUpper(Bytes{}, a, b));
    const auto high_lower = hn::BitCast(d16, hn::InterleaveLower(Bytes{}, c, e));
    const auto high_upper = hn::BitCast(d16, hn::InterleaveUpper(Bytes{}, c, e));
    AddTo<first>(d, hn::BitCast(d, hn::InterleaveLower(d16, low_lower, high_lower)), to);
    AddTo<first>(d, hn::BitCast(d, hn::InterleaveUpper(d16, low_lower, high_lower)), to + step);
    AddTo<first>(d, hn::BitCast(d, hn::InterleaveLower(d16, low_upper, high_upper)), to + 2 * step);
    AddTo<first>(d, hn::BitCast(d, hn::InterleaveUpper(d16, low_upper, high_upper)), to + 3 * step);
}

template <bool first>
HWY_INLINE void SumWordsOfPage(const u8* HWY_RESTRICT page, const u8* ahead, const WordTable& table,
                               std::size_t lines, u32* HWY_RESTRICT sums) {
    const Bytes d;
    const V8 planes[4] = {Table(table.planes[0]), Table(table.planes[1]), Table(table.planes[2]),
                          Table(table.planes[3])};
    for (std::size_t l = 0; l < lines; ++l) {
        hwy::Prefetch(ahead + l * bytes_of_line);
        for (std::size_t i = 0; i < bytes_of_line; i += hn::Lanes(d)) {
            const auto bytes = hn::Load(d, page + l * bytes_of_line + i);
            u32* to = sums + l * candidates_of_line + i;
            AddWords<first>(LowHalfBytes(bytes), planes, to);
            AddWords<first>(HighHalfBytes(bytes), planes, to + bytes_of_line);
        }
    }
}

/// Puts blocks of 16 bytes into the candidates' order: interleaving has left `kinds` kinds of them
/// after each other in every group that one vector of bytes became.
template <std::size_t kinds, class Number>
HWY_INLINE void PutInOrder(const Number* from, std::size_t count, Number* to) {
    constexpr std::size_t in_block = 16 / sizeof(Number);
    const hn::CappedTag<Number, in_block> d;
    const std::size_t group = hn::Lanes(Bytes{});
    const std::size_t blocks = group / 16;
    for (std::size_t g = 0; g < count; g += group)
        for (std::size_t b = 0; b < blocks; ++b)
            for (std::size_t k = 0; k < kinds; ++k)
                hn::Store(hn::Load(d, from + g + (k * blocks + b) * in_block), d,
                          to + g + (b * kinds + k) * in_block);
}

void SumHalves(const u8* const* pages, const WordTable* tables, std::size_t count,
               std::size_t lines, u16* scratch, u16* sums) {
    SumHalvesOfPage<true>(pages[0], pages[pages_ahead], tables[0], lines, scratch);
    for (std::size_t p = 1; p < count; ++p)
        SumHalvesOfPage<false>(pages[p], pages[p + pages_ahead], tables[p], lines, scratch);
    PutInOrder<2>(scratch, lines * candidates_of_line, sums);
}

void SumWords(const u8* const* pages, const WordTable* tables, std::size_t count, std::size_t lines,
              u32* scratch, u32* sums) {
    SumWordsOfPage<true>(pages[0], pages[pages_ahead], tables[0], lines, scratch);
    for (std::size_t p = 1; p < count; ++p)
        SumWordsOfPage<false>(pages[p], pages[p + pages_ahead], tables[p], lines, scratch);
    PutInOrder<4>(scratch, lines * candidates_of_line, sums);
}

template <class Mask>
HWY_INLINE void StoreBits(Mask mask, u64* words, std::size_t bit) {
    if (hn::Lanes(Bytes{}) == 64) {
        hn::StoreMaskBits(Bytes{}, mask, reinterpret_cast<u8*>(words + bit / 64));
        return;
    }
    // It may write 8 bytes whatever the number of lanes.
    alignas(8) u8 bits[16];
    hn::StoreMaskBits(Bytes{}, mask, bits);
    const std::size_t bytes = hn::Lanes(Bytes{}) / 8;
    u64 word = 0;
    for (std::size_t i = 0; i < bytes; ++i)
        word |= u64{bits[i]} << (8 * i);
    u64& to = words[bit / 64];
    to = bit % 64 == 0 ? word : to | word << (bit % 64);
}

u64 CountBits(const u64* words, std::size_t count) {
    const hn::Repartition<u64, Bytes> d;
    auto sum = hn::Zero(d);
    for (std::size_t w = 0; w < count; w += hn::Lanes(d))
        sum = hn::Add(sum, hn::PopulationCount(hn::Load(d, words + w)));
    return hn::GetLane(hn::SumOfLanes(d, sum));
}

using Points = hn::Repartition<std::int32_t, Bytes>;

/// The output is larger than the caches and is not read again here.
HWY_INLINE void WritePoints(hn::Vec<Points> points, bool aligned, std::int32_t* to) {
    if (aligned)
        hn::Stream(points, Points{}, to);
    else
        hn::StoreU(points, Points{}, to);
}

void PointsOfHalves(const u16* losses, std::size_t count, std::int32_t most, std::int32_t* points) {
    const Points d;
    const hn::Rebind<u16, Points> d16;
    const std::size_t step = hn::Lanes(d);
    const bool aligned = reinterpret_cast<std::uintptr_t>(points) % (4 * step) == 0;
    const auto all = hn::Set(d, most);
    std::size_t i = 0;
    for (; i + step <= count; i += step)
        WritePoints(hn::Sub(all, hn::PromoteTo(d, hn::Load(d16, losses + i))), aligned, points + i);
    for (; i < count; ++i)
        points[i] = most - static_cast<std::int32_t>(losses[i]);
    hwy::FlushStream();
}

void PointsOfWords(const u32* losses, std::size_t count, std::int32_t most, std::int32_t* points) {
    const Points d;
    const std::size_t step = hn::Lanes(d);
    const bool aligned = reinterpret_cast<std::uintptr_t>(points) % (4 * step) == 0;
    const auto all = hn::Set(d, most);
    std::size_t i = 0;
    for (; i + step <= count; i += step)
        WritePoints(hn::Sub(all, hn::BitCast(d, hn::Load(Words{}, losses + i))), aligned,
                    points + i);
    for (; i < count; ++i)
        points[i] = most - static_cast<std::int32_t>(losses[i]);
    hwy::FlushStream();
}

bool AtMost(const u8* sums, std::size_t lines, u8 limit, u64* bits) {
    const Bytes d;
    const auto most = hn::Set(d, limit);
    auto least = hn::Set(d, 255);
    for (std::size_t i = 0; i < lines * candidates_of_line; i += hn::Lanes(d))
        least = hn::Min(least, hn::Load(d, sums + i));
    if (hn::AllFalse(d, hn::Eq(hn::Min(least, most), least)))
        return false;
    for (std::size_t i = 0; i < lines * candidates_of_line; i += hn::Lanes(d)) {
        const auto sum = hn::Load(d, sums + i);
        StoreBits(hn::Eq(hn::Min(sum, most), sum), bits, i);
    }
    return true;
}

void Reaches(const u8* page, const u8* ahead, std::size_t lines, u8 level, u64* worst, u64* best) {
    const Bytes d;
    const auto least = hn::Set(d, level);
    const auto unknown = hn::Set(d, 15);
    for (std::size_t l = 0; l < lines; ++l) {
        hwy::Prefetch(ahead + l * bytes_of_line);
        for (std::size_t i = 0; i < bytes_of_line; i += hn::Lanes(d)) {
            const auto bytes = hn::Load(d, page + l * bytes_of_line + i);
            const V8 halves[2] = {LowHalfBytes(bytes), HighHalfBytes(bytes)};
            for (std::size_t half = 0; half < 2; ++half) {
                const auto codes = halves[half];
                const auto reached = hn::Eq(hn::Min(codes, least), least);
                const std::size_t bit = (2 * l + half) * 64 + i;
                StoreBits(reached, best, bit);
                StoreBits(hn::AndNot(hn::Eq(codes, unknown), reached), worst, bit);
            }
        }
    }
}

using Block = hn::FixedTag<u8, 16>;
using VBlock = hn::Vec<Block>;

/// Interleaves vectors i and i + 8 of 16, which after four times is a transposition of 16 x 16.
HWY_INLINE void Interleave(const VBlock (&from)[16], VBlock (&to)[16]) {
    for (std::size_t i = 0; i < 8; ++i) {
        to[2 * i] = hn::InterleaveLower(Block{}, from[i], from[i + 8]);
        to[2 * i + 1] = hn::InterleaveUpper(Block{}, from[i], from[i + 8]);
    }
}

/// Loads 16 competences of a row as codes and notes bytes that are off their scale.
HWY_INLINE VBlock LoadCodes(const u8* from, VBlock most, VBlock unknown, bool has_unknown,
                            VBlock& bad) {
    const Block d;
    const auto bytes = hn::LoadU(d, from);
    const auto above = hn::SaturatedSub(bytes, most);
    const auto all_ones = hn::Set(d, 15);
    if (!has_unknown) {
        bad = hn::Or(bad, above);
        return hn::And(bytes, all_ones);
    }
    const auto is_unknown = hn::VecFromMask(d, hn::Eq(bytes, unknown));
    bad = hn::Or(bad, hn::AndNot(is_unknown, above));
    return hn::And(hn::Or(bytes, is_unknown), all_ones);
}

/// Packs 16 competences of 16 rows and of the 16 rows that are 64 on.
HWY_INLINE void PackBlock(const u8* rows, std::size_t width, VBlock most, VBlock unknown,
                          bool has_unknown, VBlock& bad, VBlock (&packed)[16]) {
    const Block d;
    const hn::Repartition<u16, Block> d16;
    VBlock a[16];
    VBlock b[16];
    for (std::size_t i = 0; i < 16; ++i) {
        const auto low = LoadCodes(rows + i * width, most, unknown, has_unknown, bad);
        const auto high =
            LoadCodes(rows + (i + bytes_of_line) * width, most, unknown, has_unknown, bad);
        a[i] = hn::Or(low, hn::BitCast(d, hn::ShiftLeft<4>(hn::BitCast(d16, high))));
    }
    Interleave(a, b);
    Interleave(b, a);
    Interleave(a, b);
    Interleave(b, packed);
}

bool PackRows(const u8* rows, const PackRules& rules, u8* line, std::size_t stride) {
    const Block d;
    const auto unknown = hn::Set(d, rules.unknown);
    auto bad = hn::Zero(d);
    const std::size_t width = rules.competences;
    for (std::size_t c = 0; c < width; c += 16) {
        const std::size_t used = width - c < 16 ? width - c : 16;
        const auto most = hn::LoadU(d, rules.most + c);
        for (std::size_t block = 0; block < bytes_of_line; block += 16) {
            VBlock packed[16];
            if (used == 16) {
                PackBlock(rows + block * width + c, width, most, unknown, rules.has_unknown, bad,
                          packed);
            } else {
                // Reading 16 bytes of the last rows would read past the end.
                alignas(16) u8 copy[80 * 16] = {};
                for (std::size_t i = 0; i < 16; ++i)
                    for (std::size_t k = 0; k < used; ++k) {
                        copy[i * 16 + k] = rows[(block + i) * width + c + k];
                        copy[(i + 64) * 16 + k] = rows[(block + i + 64) * width + c + k];
                    }
                PackBlock(copy, 16, most, unknown, rules.has_unknown, bad, packed);
            }
            for (std::size_t k = 0; k < used; ++k)
                hn::Store(packed[k], d, line + (c + k) * stride + block);
        }
    }
    return hn::AllTrue(d, hn::Eq(bad, hn::Zero(d)));
}

#endif

u64 Read(const u8* memory, std::size_t lines) {
    constexpr std::size_t ahead = 192;
    u64 sum = 0;
#if HWY_TARGET == HWY_SCALAR || HWY_TARGET == HWY_EMU128
    (void)ahead;
    for (std::size_t i = 0; i < lines * bytes_of_line; ++i)
        sum |= memory[i];
#else
    const Bytes d;
    auto seen = hn::Zero(d);
    auto more = hn::Zero(d);
    for (std::size_t l = 0; l < lines; ++l) {
        hwy::Prefetch(memory + (l + ahead) * bytes_of_line);
        for (std::size_t i = 0; i < bytes_of_line; i += 2 * hn::Lanes(d)) {
            seen = hn::Or(seen, hn::Load(d, memory + l * bytes_of_line + i));
            if (hn::Lanes(d) < bytes_of_line)
                more = hn::Or(more, hn::Load(d, memory + l * bytes_of_line + i + hn::Lanes(d)));
        }
    }
    alignas(64) u8 lanes[bytes_of_line];
    hn::Store(hn::Or(seen, more), d, lanes);
    for (std::size_t i = 0; i < hn::Lanes(d); ++i)
        sum |= lanes[i];
#endif
    return sum;
}

const char* Name() {
    return hwy::TargetName(HWY_TARGET);
}

}  // namespace
}  // namespace HWY_NAMESPACE
// NOLINTEND(readability-identifier-naming)
}  // namespace herne::detail::kernels
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace herne::detail::kernels {

HWY_EXPORT(Present);
HWY_EXPORT(SumBytes);
HWY_EXPORT(SumHalves);
HWY_EXPORT(SumWords);
HWY_EXPORT(AtMost);
HWY_EXPORT(Reaches);
HWY_EXPORT(CountBits);
HWY_EXPORT(PointsOfHalves);
HWY_EXPORT(PointsOfWords);
HWY_EXPORT(PackRows);
HWY_EXPORT(Read);
HWY_EXPORT(Name);

std::uint32_t present(const std::uint8_t* page, std::size_t lines) {
    return HWY_DYNAMIC_DISPATCH(Present)(page, lines);
}

void sum_bytes(const std::uint8_t* const* pages, const ByteTable* tables, std::size_t count,
               std::size_t lines, std::uint8_t* sums) {
    HWY_DYNAMIC_DISPATCH(SumBytes)(pages, tables, count, lines, sums);
}

void sum_halves(const std::uint8_t* const* pages, const WordTable* tables, std::size_t count,
                std::size_t lines, std::uint16_t* scratch, std::uint16_t* sums) {
    HWY_DYNAMIC_DISPATCH(SumHalves)(pages, tables, count, lines, scratch, sums);
}

void sum_words(const std::uint8_t* const* pages, const WordTable* tables, std::size_t count,
               std::size_t lines, std::uint32_t* scratch, std::uint32_t* sums) {
    HWY_DYNAMIC_DISPATCH(SumWords)(pages, tables, count, lines, scratch, sums);
}

bool at_most(const std::uint8_t* sums, std::size_t lines, std::uint8_t limit, std::uint64_t* bits) {
    return HWY_DYNAMIC_DISPATCH(AtMost)(sums, lines, limit, bits);
}

void reaches(const std::uint8_t* page, const std::uint8_t* ahead, std::size_t lines,
             std::uint8_t level, std::uint64_t* worst, std::uint64_t* best) {
    HWY_DYNAMIC_DISPATCH(Reaches)(page, ahead, lines, level, worst, best);
}

std::uint64_t count_bits(const std::uint64_t* words, std::size_t count) {
    return HWY_DYNAMIC_DISPATCH(CountBits)(words, count);
}

void points_of(const std::uint16_t* losses, std::size_t count, std::int32_t most,
               std::int32_t* points) {
    HWY_DYNAMIC_DISPATCH(PointsOfHalves)(losses, count, most, points);
}

void points_of(const std::uint32_t* losses, std::size_t count, std::int32_t most,
               std::int32_t* points) {
    HWY_DYNAMIC_DISPATCH(PointsOfWords)(losses, count, most, points);
}

bool pack_rows(const std::uint8_t* rows, const PackRules& rules, std::uint8_t* line,
               std::size_t stride) {
    return HWY_DYNAMIC_DISPATCH(PackRows)(rows, rules, line, stride);
}

std::uint64_t read(const std::uint8_t* memory, std::size_t lines) {
    return HWY_DYNAMIC_DISPATCH(Read)(memory, lines);
}

const char* target_name() {
    return HWY_DYNAMIC_DISPATCH(Name)();
}

std::vector<std::int64_t> targets() {
    return hwy::SupportedAndGeneratedTargets();
}

void force_target(std::int64_t target) {
    hwy::SetSupportedTargetsForTest(target);
}

}  // namespace herne::detail::kernels
#endif
