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

/// What input bytes must be, and what was seen of them.
struct Allowed {
    VBlock unknown_byte;
    bool has_unknown;
    VBlock bad;      ///< not 0 where a byte was off its scale
    VBlock highest;  ///< known level plus 1
    VBlock unknown;  ///< not 0 where one was unknown
};

/// Returns bytes as codes and notes those that are off their scale.
HWY_INLINE VBlock Codes(VBlock bytes, VBlock max, Allowed& allowed) {
    const Block d;
    const auto above = hn::SaturatedSub(bytes, max);
    const auto next = hn::Add(bytes, hn::Set(d, 1));
    const auto all_ones = hn::Set(d, 15);
    if (!allowed.has_unknown) {
        allowed.bad = hn::Or(allowed.bad, above);
        allowed.highest = hn::Max(allowed.highest, next);
        return hn::And(bytes, all_ones);
    }
    const auto is_unknown = hn::VecFromMask(d, hn::Eq(bytes, allowed.unknown_byte));
    allowed.bad = hn::Or(allowed.bad, hn::AndNot(is_unknown, above));
    allowed.highest = hn::Max(allowed.highest, hn::AndNot(is_unknown, next));
    allowed.unknown = hn::Or(allowed.unknown, is_unknown);
    return hn::And(hn::Or(bytes, is_unknown), all_ones);
}

HWY_INLINE VBlock Merged(VBlock low, VBlock high) {
    const hn::Repartition<u16, Block> d16;
    return hn::Or(low, hn::BitCast(Block{}, hn::ShiftLeft<4>(hn::BitCast(d16, high))));
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

/// Packs as many competences as a vector has bytes, of 16 rows and of the 16 rows that are 64 on:
/// block b of vector k becomes 16 bytes of competence 16 b + k.
HWY_INLINE void PackSquare(const u8* rows, std::size_t width, VBlock max, Allowed& allowed,
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
        a[i] =
            Merged(Codes(hn::LoadU(d, low), max, allowed), Codes(hn::LoadU(d, high), max, allowed));
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
                         Allowed& allowed, u8* line, std::size_t stride) {
    const hn::CappedTag<u8, bytes_of_block> d16;
    const auto max = hn::LoadU(Block{}, rules.max + c);
    alignas(64) u8 gathered[block_bytes][line_bytes];
    for (std::size_t row = 0; row < line_bytes; row += 16) {
        VBlock packed[16];
        if (used == block_bytes) {
            PackSquare(rows + row * rules.competences + c, rules.competences, max, allowed, packed);
        } else {
            // Reading whole vectors of the last rows would read past the end.
            alignas(64) u8 copy[80 * block_bytes] = {};
            for (std::size_t i = 0; i < 16; ++i)
                for (std::size_t k = 0; k < used; ++k) {
                    const u8* from = rows + (row + i) * rules.competences + c + k;
                    copy[i * block_bytes + k] = *from;
                    copy[(i + 64) * block_bytes + k] = from[line_bytes * rules.competences];
                }
            PackSquare(copy, block_bytes, max, allowed, packed);
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

HWY_INLINE Allowed NothingYet(const PackRules& rules) {
    const auto zero = hn::Zero(Block{});
    return {hn::Set(Block{}, rules.unknown), rules.has_unknown, zero, zero, zero};
}

/// Adds what was seen of the competences from `c` on.
HWY_INLINE void NoteSeen(const Allowed& allowed, std::size_t c, const Seen& seen) {
    const Block d;
    hn::StoreU(hn::Max(hn::LoadU(d, seen.highest + c), allowed.highest), d, seen.highest + c);
    hn::StoreU(hn::Or(hn::LoadU(d, seen.unknown + c), allowed.unknown), d, seen.unknown + c);
}

HWY_INLINE bool Good(const Allowed& allowed) {
    return hn::AllTrue(Block{}, hn::Eq(allowed.bad, hn::Zero(Block{})));
}

bool PackRows(const u8* rows, const PackRules& rules, std::size_t lines, u8* page,
              std::size_t stride, const Seen& seen) {
    Allowed allowed = NothingYet(rules);
    const std::size_t width = rules.competences;
    for (std::size_t l = 0; l < lines; ++l)
        for (std::size_t c = 0; c < width; c += block_bytes) {
            allowed.highest = allowed.unknown = hn::Zero(Block{});
            PackLine(rows + l * line_candidates * width, rules, c,
                     width - c < block_bytes ? width - c : block_bytes, allowed,
                     page + l * line_bytes, stride);
            NoteSeen(allowed, c, seen);
        }
    hwy::FlushStream();
    return Good(allowed);
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
    Allowed allowed = NothingYet(rules);
    const auto max = hn::Set(d, rules.max[competence]);
    for (std::size_t l = 0; l < lines; ++l) {
        alignas(64) u8 line[line_bytes];
        const u8* from = column + l * line_candidates;
        PrefetchNear(Ahead(from, ahead));
        PrefetchNear(Ahead(from, ahead + line_bytes));
        for (std::size_t i = 0; i < line_bytes; i += hn::Lanes(d)) {
            const auto low = Codes(hn::LoadU(d, from + i), max, allowed);
            const auto high = Codes(hn::LoadU(d, from + line_bytes + i), max, allowed);
            hn::Store(Merged(low, high), d, line + i);
        }
        StreamLine(line, page + l * line_bytes);
    }
    hwy::FlushStream();
    const u8 highest = Greatest(allowed.highest);
    u8& before = seen.highest[competence];
    before = before < highest ? highest : before;
    seen.unknown[competence] |= Greatest(allowed.unknown);
    return Good(allowed);
}

}  // namespace
}  // namespace herne::inline HERNE_ABI::detail::kernels::HWY_NAMESPACE
// NOLINTEND(readability-identifier-naming,misc-definitions-in-headers,cert-dcl59-cpp)
HWY_AFTER_NAMESPACE();
#endif
#endif
