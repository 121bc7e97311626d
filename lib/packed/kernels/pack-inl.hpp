// SPDX-License-Identifier: BSL-1.0
// Included once for each instruction set: bytes into half-bytes, rows into columns.
#if defined(HERNE_DETAIL_KERNELS_PACK_INL) == defined(HWY_TARGET_TOGGLE)
#ifdef HERNE_DETAIL_KERNELS_PACK_INL
#undef HERNE_DETAIL_KERNELS_PACK_INL
#else
#define HERNE_DETAIL_KERNELS_PACK_INL
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

constexpr std::size_t bytes_of_block = 16;
constexpr std::size_t block_bytes = hn::MaxLanes(Block{});

/// Which input bytes stand for unknown, and what was seen of them all.
struct SeenBytes {
    VBlock unknown_byte;
    bool has_unknown;
    VBlock highest;   ///< known level plus 1, saturated
    VBlock greatest;  ///< of bytes in which unknown is 255
};

/// Returns bytes with 255 for unknown and notes them. Whether they are levels of their scales is
/// checked once for all that were noted.
HWY_INLINE VBlock Noted(VBlock bytes, SeenBytes& seen) {
    const Block d;
    const auto next = hn::SaturatedAdd(bytes, hn::Set(d, 1));
    if (!seen.has_unknown) {
        seen.highest = hn::Max(seen.highest, next);
        return bytes;
    }
    const auto is_unknown = hn::Eq(bytes, seen.unknown_byte);
    const auto noted = hn::IfThenElse(is_unknown, hn::Set(d, 255), bytes);
    seen.highest = hn::Max(seen.highest, hn::IfThenZeroElse(is_unknown, next));
    seen.greatest = hn::Max(seen.greatest, noted);
    return noted;
}

/// Puts the lower halves of bytes together.
HWY_INLINE VBlock Merged(VBlock low, VBlock high) {
    const Block d;
    const hn::Repartition<u16, Block> d16;
    const auto upper = hn::BitCast(d, hn::ShiftLeft<4>(hn::BitCast(d16, high)));
    return hn::OrAnd(LowHalfBytes(low), upper, hn::Set(d, 0xF0));
}

/// Returns 0 where everything that was noted is at most `max`, or unknown.
HWY_INLINE VBlock OffScale(const SeenBytes& seen, VBlock max) {
    return hn::SaturatedSub(seen.highest, hn::SaturatedAdd(max, hn::Set(Block{}, 1)));
}

/// Returns 255 where an unknown level was noted.
HWY_INLINE VBlock Unknown(const SeenBytes& seen) {
    const Block d;
    return hn::VecFromMask(d, hn::Eq(seen.greatest, hn::Set(d, 255)));
}

/// Interleaves vectors i and i + 8 of 16, which after four times is a transposition of 16 x 16.
template <class V>
HWY_INLINE void Interleave(const V (&from)[16], V (&to)[16]) {
    const hn::DFromV<V> d;
    HWY_UNROLL(8)
    for (std::size_t i = 0; i < 8; ++i) {
        to[2 * i] = hn::InterleaveLower(d, from[i], from[i + 8]);
        to[2 * i + 1] = hn::InterleaveUpper(d, from[i], from[i + 8]);
    }
}

/// Rows one after the other.
struct RowsInTurn {
    const u8* first;
    std::size_t width;

    HWY_INLINE const u8* Row(std::size_t i) const { return first + i * width; }
    HWY_INLINE RowsInTurn From(std::size_t i) const { return {Row(i), width}; }
    HWY_INLINE void Prefetch(std::size_t i) const {
        constexpr std::size_t ahead = 65'536;
        PrefetchFar(Ahead(Row(i), ahead));
    }
};

/// Rows in the order of their numbers.
struct RowsInOrder {
    const u8* first;
    std::size_t width;
    const u32* order;

    HWY_INLINE const u8* Row(std::size_t i) const { return first + order[i] * width; }
    HWY_INLINE RowsInOrder From(std::size_t i) const { return {first, width, order + i}; }
    HWY_INLINE void Prefetch(std::size_t i) const { PrefetchNear(Row(i + rows_ahead)); }
};

/// Packs as many competences from `c` on as a vector has bytes, of 16 rows and of the 16 rows that
/// are 64 on: block b of vector k becomes 16 bytes of competence c + 16 b + k.
template <class Rows>
HWY_INLINE void PackSquare(const Rows& rows, std::size_t c, SeenBytes& seen, VBlock (&packed)[16]) {
    const Block d;
    VBlock a[16];
    VBlock b[16];
    HWY_UNROLL(16)
    for (std::size_t i = 0; i < 16; ++i) {
        const u8* low = rows.Row(i) + c;
        const u8* high = rows.Row(line_bytes + i) + c;
        rows.Prefetch(i);
        rows.Prefetch(line_bytes + i);
        a[i] = Merged(Noted(hn::LoadU(d, low), seen), Noted(hn::LoadU(d, high), seen));
    }
    Interleave(a, b);
    Interleave(b, a);
    Interleave(a, b);
    Interleave(b, packed);
}

/// Writes a line past the caches: it is not read again soon.
HWY_INLINE void StreamLine(const u8* from, u8* line) {
    const Bytes d;
    for (std::size_t i = 0; i < line_bytes; i += hn::Lanes(d))
        hn::Stream(hn::Load(d, from + i), d, line + i);
}

/// Packs 128 rows of `used` competences from `c` on.
template <class Rows>
HWY_INLINE void PackLine(const Rows& rows, const PackRules& rules, std::size_t c, std::size_t used,
                         SeenBytes& seen, u8* line, std::size_t stride) {
    const hn::CappedTag<u8, bytes_of_block> d16;
    alignas(64) u8 gathered[block_bytes][line_bytes];
    for (std::size_t row = 0; row < line_bytes; row += 16) {
        VBlock packed[16];
        if (used == block_bytes) {
            PackSquare(rows.From(row), c, seen, packed);
        } else {
            // Reading whole vectors of the last rows would read past the end.
            alignas(64) u8 copy[80 * block_bytes] = {};
            for (std::size_t i = 0; i < 16; ++i)
                for (std::size_t k = 0; k < used; ++k) {
                    copy[i * block_bytes + k] = rows.Row(row + i)[c + k];
                    copy[(i + 64) * block_bytes + k] = rows.Row(row + i + line_bytes)[c + k];
                }
            PackSquare(RowsInTurn{copy, block_bytes}, 0, seen, packed);
        }
        alignas(64) u8 blocks[16 * block_bytes];
        HWY_UNROLL(16)
        for (std::size_t k = 0; k < 16; ++k)
            hn::Store(packed[k], Block{}, blocks + k * block_bytes);
        for (std::size_t k = 0; k < used; ++k)
            hn::Store(hn::Load(d16, blocks + k % 16 * block_bytes + k / 16 * bytes_of_block), d16,
                      gathered[k] + row);
    }
    for (std::size_t k = 0; k < used; ++k)
        StreamLine(gathered[k], line + (c + k) * stride);
}

HWY_INLINE SeenBytes NothingYet(const PackRules& rules) {
    const auto zero = hn::Zero(Block{});
    return {hn::Set(Block{}, rules.unknown), rules.has_unknown, zero, zero};
}

/// Adds what was seen of the competences from `c` on.
HWY_INLINE void NoteSeen(const SeenBytes& own, std::size_t c, const Seen& seen) {
    const Block d;
    hn::StoreU(hn::Max(hn::LoadU(d, seen.highest + c), own.highest), d, seen.highest + c);
    hn::StoreU(hn::Or(hn::LoadU(d, seen.unknown + c), Unknown(own)), d, seen.unknown + c);
}

HWY_INLINE bool AllZero(VBlock bytes) {
    return hn::AllTrue(Block{}, hn::Eq(bytes, hn::Zero(Block{})));
}

template <class Rows>
HWY_INLINE bool PackAnyRows(const Rows& rows, const PackRules& rules, std::size_t lines, u8* page,
                            std::size_t stride, const Seen& seen) {
    const Block d;
    const std::size_t width = rules.competences;
    auto bad = hn::Zero(d);
    for (std::size_t l = 0; l < lines; ++l)
        for (std::size_t c = 0; c < width; c += block_bytes) {
            SeenBytes own = NothingYet(rules);
            PackLine(rows.From(l * line_candidates), rules, c,
                     width - c < block_bytes ? width - c : block_bytes, own, page + l * line_bytes,
                     stride);
            bad = hn::Or(bad, OffScale(own, hn::LoadU(d, rules.max + c)));
            NoteSeen(own, c, seen);
        }
    hwy::FlushStream();
    return AllZero(bad);
}

bool PackRows(const u8* rows, const PackRules& rules, std::size_t lines, u8* page,
              std::size_t stride, const Seen& seen) {
    return PackAnyRows(RowsInTurn{rows, rules.competences}, rules, lines, page, stride, seen);
}

bool PackRowsInOrder(const u8* rows, std::size_t width, const u32* order, const PackRules& rules,
                     std::size_t lines, u8* page, std::size_t stride, const Seen& seen) {
    return PackAnyRows(RowsInOrder{rows, width, order}, rules, lines, page, stride, seen);
}

/// Bytes of the longest row.
constexpr std::size_t most_competences = 4096;

/// Returns the sums of eight vectors, in their order.
HWY_INLINE hn::Vec<hn::CappedTag<u16, 8>> SumsOfEight(
    const hn::Vec<hn::CappedTag<u16, 8>> (&v)[8]) {
    const hn::CappedTag<u16, 8> d;
    const hn::Repartition<u32, decltype(d)> d32;
    const hn::Repartition<u64, decltype(d)> d64;
    hn::Vec<decltype(d)> pairs[4];
    HWY_UNROLL(4)
    for (std::size_t i = 0; i < 4; ++i)
        pairs[i] = hn::Add(hn::InterleaveLower(d, v[2 * i], v[2 * i + 1]),
                           hn::InterleaveUpper(d, v[2 * i], v[2 * i + 1]));
    hn::Vec<decltype(d)> fours[2];
    HWY_UNROLL(2)
    for (std::size_t i = 0; i < 2; ++i) {
        const auto a = hn::BitCast(d32, pairs[2 * i]);
        const auto b = hn::BitCast(d32, pairs[2 * i + 1]);
        fours[i] = hn::Add(hn::BitCast(d, hn::InterleaveLower(d32, a, b)),
                           hn::BitCast(d, hn::InterleaveUpper(d32, a, b)));
    }
    const auto a = hn::BitCast(d64, fours[0]);
    const auto b = hn::BitCast(d64, fours[1]);
    return hn::Add(hn::BitCast(d, hn::InterleaveLower(d64, a, b)),
                   hn::BitCast(d, hn::InterleaveUpper(d64, a, b)));
}

/// Returns eight sums of as many numbers each.
template <class V>
HWY_INLINE hn::Vec<hn::CappedTag<u16, 8>> Folded(V numbers) {
    const hn::CappedTag<u16, 8> half;
    if constexpr (hn::MaxLanes(hn::DFromV<V>{}) > hn::MaxLanes(half))
        return hn::Add(hn::LowerHalf(half, numbers), hn::UpperHalf(half, numbers));
    else
        return numbers;
}

bool RowKeys(const u8* rows, const PackRules& rules, const KeyBytes& weights, std::size_t count,
             u16* keys) {
    const Block d;
    const hn::Repartition<u16, Block> d16;
    const std::size_t width = rules.competences;
    const std::size_t padded = (width + block_bytes - 1) / block_bytes * block_bytes;
    const auto low_byte = hn::Set(d16, 255);
    const auto unknown_byte = hn::Set(d, rules.unknown);
    auto bad = hn::Zero(d);
    alignas(64) u8 last[8 * most_competences + line_bytes];
    for (std::size_t i = 0; i < count; i += 8) {
        // Whole vectors of the last rows would be read past the end.
        const std::size_t here = count - i < 8 ? count - i : 8;
        const u8* from = rows + i * width;
        if ((i + 7) * width + padded > count * width) {
            for (std::size_t k = 0; k < 7 * width + padded; ++k)
                last[k] = k < here * width ? from[k] : u8{0};
            from = last;
        }
        hn::Vec<hn::CappedTag<u16, 8>> sums[8];
        HWY_UNROLL(8)
        for (std::size_t r = 0; r < 8; ++r) {
            auto sum = hn::Zero(d16);
            for (std::size_t c = 0; c < width; c += block_bytes) {
                const auto bytes = hn::LoadU(d, from + r * width + c);
                auto levels = bytes;
                auto above = hn::SaturatedSub(bytes, hn::LoadU(d, rules.max + c));
                if (rules.has_unknown) {
                    const auto is_unknown = hn::VecFromMask(d, hn::Eq(bytes, unknown_byte));
                    levels = hn::AndNot(is_unknown, levels);
                    above = hn::AndNot(is_unknown, above);
                }
                bad = hn::Or(bad, above);
                const auto halves = hn::BitCast(d16, levels);
                sum = hn::Add(
                    sum, hn::Mul(hn::And(halves, low_byte), hn::LoadU(d16, weights.even + c / 2)));
                sum = hn::Add(
                    sum, hn::Mul(hn::ShiftRight<8>(halves), hn::LoadU(d16, weights.odd + c / 2)));
            }
            sums[r] = Folded(sum);
        }
        const hn::CappedTag<u16, 8> d8;
        alignas(16) u16 of_rows[8];
        hn::Store(SumsOfEight(sums), d8, of_rows);
        for (std::size_t r = 0; r < here; ++r)
            keys[i + r] = of_rows[r];
    }
    return AllZero(bad);
}

/// Returns the greatest byte of a vector.
HWY_INLINE u8 Greatest(VBlock bytes) {
    alignas(32) u8 lanes[block_bytes];
    hn::Store(bytes, Block{}, lanes);
    u8 greatest = 0;
    for (const u8 lane : lanes)
        greatest = lane > greatest ? lane : greatest;
    return greatest;
}

bool PackColumn(const u8* column, const PackRules& rules, std::size_t competence, std::size_t lines,
                u8* page, const Seen& seen) {
    constexpr std::size_t ahead = 4096;
    const Block d;
    SeenBytes own = NothingYet(rules);
    for (std::size_t l = 0; l < lines; ++l) {
        alignas(64) u8 line[line_bytes];
        const u8* from = column + l * line_candidates;
        PrefetchNear(Ahead(from, ahead));
        PrefetchNear(Ahead(from, ahead + line_bytes));
        for (std::size_t i = 0; i < line_bytes; i += hn::Lanes(d)) {
            const auto low = Noted(hn::LoadU(d, from + i), own);
            const auto high = Noted(hn::LoadU(d, from + line_bytes + i), own);
            hn::Store(Merged(low, high), d, line + i);
        }
        StreamLine(line, page + l * line_bytes);
    }
    hwy::FlushStream();
    const u8 highest = Greatest(own.highest);
    u8& before = seen.highest[competence];
    before = before < highest ? highest : before;
    seen.unknown[competence] |= Greatest(Unknown(own));
    return AllZero(OffScale(own, hn::Set(d, rules.max[competence])));
}

}  // namespace
}  // namespace herne::inline HERNE_ABI::detail::kernels::HWY_NAMESPACE
// NOLINTEND(readability-identifier-naming,misc-definitions-in-headers,cert-dcl59-cpp)
HWY_AFTER_NAMESPACE();
#endif
#endif
