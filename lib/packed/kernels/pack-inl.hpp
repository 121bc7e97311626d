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
HWY_INLINE void Interleave(const VBlock (&from)[16], VBlock (&to)[16]) {
    HWY_UNROLL(8)
    for (std::size_t i = 0; i < 8; ++i) {
        to[2 * i] = hn::InterleaveLower(Block{}, from[i], from[i + 8]);
        to[2 * i + 1] = hn::InterleaveUpper(Block{}, from[i], from[i + 8]);
    }
}

/// Packs as many competences as a vector has bytes, of 16 rows and of the 16 rows that are 64 on:
/// block b of vector k becomes 16 bytes of competence 16 b + k.
HWY_INLINE void PackSquare(const u8* rows, std::size_t width, SeenBytes& seen,
                           VBlock (&packed)[16]) {
    constexpr std::size_t ahead = 65'536;
    const Block d;
    VBlock a[16];
    VBlock b[16];
    HWY_UNROLL(16)
    for (std::size_t i = 0; i < 16; ++i) {
        const u8* low = rows + i * width;
        const u8* high = low + line_bytes * width;
        PrefetchFar(Ahead(low, ahead));
        PrefetchFar(Ahead(high, ahead));
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
HWY_INLINE void PackLine(const u8* rows, const PackRules& rules, std::size_t c, std::size_t used,
                         SeenBytes& seen, u8* line, std::size_t stride) {
    const hn::CappedTag<u8, bytes_of_block> d16;
    alignas(64) u8 gathered[block_bytes][line_bytes];
    for (std::size_t row = 0; row < line_bytes; row += 16) {
        VBlock packed[16];
        if (used == block_bytes) {
            PackSquare(rows + row * rules.competences + c, rules.competences, seen, packed);
        } else {
            // Reading whole vectors of the last rows would read past the end.
            alignas(64) u8 copy[80 * block_bytes] = {};
            for (std::size_t i = 0; i < 16; ++i)
                for (std::size_t k = 0; k < used; ++k) {
                    const u8* from = rows + (row + i) * rules.competences + c + k;
                    copy[i * block_bytes + k] = *from;
                    copy[(i + 64) * block_bytes + k] = from[line_bytes * rules.competences];
                }
            PackSquare(copy, block_bytes, seen, packed);
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

bool PackRows(const u8* rows, const PackRules& rules, std::size_t lines, u8* page,
              std::size_t stride, const Seen& seen) {
    const Block d;
    const std::size_t width = rules.competences;
    auto bad = hn::Zero(d);
    for (std::size_t l = 0; l < lines; ++l)
        for (std::size_t c = 0; c < width; c += block_bytes) {
            SeenBytes own = NothingYet(rules);
            PackLine(rows + l * line_candidates * width, rules, c,
                     width - c < block_bytes ? width - c : block_bytes, own, page + l * line_bytes,
                     stride);
            bad = hn::Or(bad, OffScale(own, hn::LoadU(d, rules.max + c)));
            NoteSeen(own, c, seen);
        }
    hwy::FlushStream();
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
