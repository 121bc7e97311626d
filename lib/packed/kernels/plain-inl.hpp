// SPDX-License-Identifier: BSL-1.0
// Included once for each instruction set; this part for those without vectors worth using.
#if defined(HERNE_DETAIL_KERNELS_PLAIN_INL) == defined(HWY_TARGET_TOGGLE)
#ifdef HERNE_DETAIL_KERNELS_PLAIN_INL
#undef HERNE_DETAIL_KERNELS_PLAIN_INL
#else
#define HERNE_DETAIL_KERNELS_PLAIN_INL
#endif

#include "packed/kernels/common-inl.hpp"

#if HERNE_PLAIN_LOOPS
HWY_BEFORE_NAMESPACE();
// NOLINTBEGIN(readability-identifier-naming,misc-definitions-in-headers,cert-dcl59-cpp): named as
// Highway names its operations, and included by one file alone
namespace herne::inline HERNE_ABI::detail::kernels::HWY_NAMESPACE {
namespace {

/// Calls `visit(candidate, code)` for the candidates of a page.
template <class Visit>
void ForCodes(const u8* page, std::size_t lines, const Visit& visit) {
    for (std::size_t l = 0; l < lines; ++l)
        for (std::size_t i = 0; i < line_bytes; ++i) {
            const u8 byte = page[l * line_bytes + i];
            visit(l * line_candidates + i, byte & 15U);
            visit(l * line_candidates + line_bytes + i, byte >> 4U);
        }
}

u32 Present(const u8* page, std::size_t lines) {
    u32 codes = 0;
    ForCodes(page, lines, [&codes](std::size_t, unsigned code) { codes |= 1U << code; });
    return codes;
}

void SumBytes(ByteLoop /*loop*/, const u8* const* pages, const ByteTable* tables, std::size_t count,
              std::size_t lines, u8* sums) {
    for (std::size_t p = 0; p < count; ++p)
        ForCodes(pages[p], lines, [&](std::size_t i, unsigned code) {
            const unsigned sum = (p == 0 ? 0U : sums[i]) + unsigned{tables[p].by_code[code]};
            sums[i] = static_cast<u8>(sum > 255 ? 255 : sum);
        });
}

std::size_t SumLines(const LineSums& how, const Lines& lines, u8* sums, u8* numbers) {
    std::size_t alive = 0;
    for (std::size_t n = 0; n < lines.count; ++n) {
        const u8 line = lines.numbers[n];
        u8* to = sums + std::size_t{line} * line_candidates;
        for (std::size_t p = 0; p < how.count; ++p)
            ForCodes(how.pages[p] + line * line_bytes, 1, [&](std::size_t i, unsigned code) {
                const unsigned before = p == 0 && how.ahead != nullptr ? 0U : to[i];
                const unsigned sum = before + unsigned{how.tables[p].by_code[code]};
                to[i] = static_cast<u8>(sum > 255 ? 255 : sum);
            });
        bool lives = false;
        for (std::size_t i = 0; i < line_candidates; ++i)
            lives = lives || to[i] <= how.limit;
        numbers[alive] = line;
        alive += lives ? 1 : 0;
    }
    return alive;
}

void SumBytesOfJobs(const u8* const* pages, const ByteTable* tables, std::size_t count,
                    std::size_t lines, std::size_t jobs, u8* sums) {
    for (std::size_t p = 0; p < count; ++p)
        for (std::size_t j = 0; j < jobs; ++j) {
            u8* to = sums + j * superblock_candidates;
            ForCodes(pages[p], lines, [&](std::size_t i, unsigned code) {
                const unsigned sum =
                    (p == 0 ? 0U : to[i]) + unsigned{tables[p * jobs + j].by_code[code]};
                to[i] = static_cast<u8>(sum > 255 ? 255 : sum);
            });
        }
}

template <class Number>
void SumRows(const JobRows<Number>& rows, const RowNumbers& numbers, const RowSums<Number>& sums) {
    for (std::size_t i = 0; i < numbers.candidates; ++i)
        for (std::size_t j = 0; j < jobs_in_row; ++j) {
            Number sum = 0;
            for (std::size_t c = 0; c < rows.count; ++c) {
                const std::size_t row =
                    rows.starts[c] +
                    std::size_t{numbers.first[rows.columns[c] * numbers.stride + i]};
                sum = static_cast<Number>(sum + rows.rows[row * jobs_in_row + j]);
            }
            sums.first[i * sums.stride + j] = sum;
        }
}

void SumRows16(const JobRows<u16>& rows, const RowNumbers& numbers, const RowSums<u16>& sums) {
    SumRows(rows, numbers, sums);
}

void SumRows32(const JobRows<u32>& rows, const RowNumbers& numbers, const RowSums<u32>& sums) {
    SumRows(rows, numbers, sums);
}

void SumRows64(const JobRows<u64>& rows, const RowNumbers& numbers, const RowSums<u64>& sums) {
    SumRows(rows, numbers, sums);
}

void TransposeRows(const u16* square, u16* turned) {
    for (std::size_t i = 0; i < jobs_in_row; ++i)
        for (std::size_t j = 0; j < jobs_in_row; ++j)
            turned[j * jobs_in_row + i] = square[i * jobs_in_row + j];
}

template <class Wide>
void WidenRows(const u16* numbers, std::size_t stride, const WideRows<Wide>& out) {
    for (std::size_t i = 0; i < out.rows; ++i)
        for (std::size_t j = 0; j < out.columns; ++j)
            out.first[i * out.stride + j] = numbers[i * stride + j];
}

void WidenRows32(const u16* numbers, std::size_t stride, const WideRows<std::int32_t>& out) {
    WidenRows(numbers, stride, out);
}

void WidenRows64(const u16* numbers, std::size_t stride, const WideRows<std::int64_t>& out) {
    WidenRows(numbers, stride, out);
}

void SumDigits(const u8* const* pages, const Digits& digits, std::size_t count, std::size_t lines,
               u32* sums) {
    for (std::size_t i = 0; digits.mode == SumMode::replace && i < lines * line_candidates; ++i)
        sums[i] = 0;
    for (std::size_t p = 0; p < count; ++p)
        ForCodes(pages[p], lines, [&](std::size_t i, unsigned code) {
            for (std::size_t k = 0; k < digits.count; ++k)
                sums[i] += u32{digits.tables[p * digits.count + k].by_code[code]}
                           << bits_of_digit * k << digits.shift;
        });
    for (std::size_t i = 0; digits.points != nullptr && i < lines * line_candidates; ++i)
        digits.points[i] = static_cast<std::int32_t>(static_cast<u32>(digits.max_points) - sums[i]);
}

bool AtMost(const u8* sums, std::size_t lines, u8 limit, u64* bits) {
    u64 any = 0;
    for (std::size_t w = 0; w < 2 * lines; ++w) {
        bits[w] = 0;
        for (std::size_t i = 0; i < 64; ++i)
            bits[w] |= u64{sums[w * 64 + i] <= limit ? 1U : 0U} << i;
        any |= bits[w];
    }
    return any != 0;
}

bool Compare(const u32* sums, std::size_t lines, u32 limit, u64* less, u64* equal) {
    u64 any = 0;
    for (std::size_t w = 0; w < 2 * lines; ++w) {
        less[w] = equal[w] = 0;
        for (std::size_t i = 0; i < 64; ++i) {
            less[w] |= u64{sums[w * 64 + i] < limit ? 1U : 0U} << i;
            equal[w] |= u64{sums[w * 64 + i] == limit ? 1U : 0U} << i;
        }
        any |= less[w] | equal[w];
    }
    return any != 0;
}

std::size_t CountAtMost(const u32* sums, std::size_t count, u32 limit) {
    std::size_t result = 0;
    for (std::size_t i = 0; i < count; ++i)
        result += sums[i] <= limit ? 1 : 0;
    return result;
}

std::size_t ListAtMost(const u32* sums, std::size_t count, u32 limit, u32* positions) {
    std::size_t listed = 0;
    for (std::size_t i = 0; i < count; ++i) {
        positions[listed] = static_cast<u32>(i);
        listed += sums[i] <= limit ? 1 : 0;
    }
    return listed;
}

void LeastOfGroups(const u32* sums, std::size_t count, u32* least) {
    for (std::size_t g = 0; g < groups_of_sums; ++g)
        least[g] = ~u32{0};
    for (std::size_t i = 0; i < count; ++i) {
        u32& own = least[i % groups_of_sums];
        own = sums[i] < own ? sums[i] : own;
    }
}

void Reaches(const u8* page, std::size_t lines, u8 level, u64* worst, u64* best) {
    for (std::size_t w = 0; w < 2 * lines; ++w)
        best[w] = 0;
    for (std::size_t w = 0; worst != nullptr && w < 2 * lines; ++w)
        worst[w] = 0;
    ForCodes(page, lines, [&](std::size_t i, unsigned code) {
        best[i / 64] |= u64{code >= level ? 1U : 0U} << i % 64;
        if (worst != nullptr)
            worst[i / 64] |= u64{code >= level && code != 15 ? 1U : 0U} << i % 64;
    });
}

void KeepBits(u64* words, const u64* others, std::size_t count) {
    for (std::size_t w = 0; w < count; ++w)
        words[w] &= others[w];
}

void SetBits(u64* words, const u64* others, std::size_t count) {
    for (std::size_t w = 0; w < count; ++w)
        words[w] |= others[w];
}

u64 CountBits(const u64* words, std::size_t count) {
    u64 sum = 0;
    for (std::size_t w = 0; w < count; ++w)
        for (u64 word = words[w]; word != 0; word &= word - 1)
            ++sum;
    return sum;
}

Counts CountAndKeep(const u64* best, const u64* worst, std::size_t count, u64* placed,
                    u64* eligible) {
    KeepBits(placed, best, count);
    KeepBits(eligible, worst, count);
    return {CountBits(best, count), CountBits(worst, count)};
}

void PointsOf(const u32* losses, std::size_t count, std::int32_t max_points, std::int32_t* points) {
    for (std::size_t i = 0; i < count; ++i)
        points[i] = max_points - static_cast<std::int32_t>(losses[i]);
}

/// Returns the code for an input byte of a competence, notes it in `seen`, and clears `good` if it
/// stands for none.
u8 Code(u8 byte, const PackRules& rules, std::size_t competence, const Seen& seen, bool& good) {
    if (rules.has_unknown && byte == rules.unknown) {
        seen.unknown[competence] = 255;
        return 15;
    }
    good = good && byte <= rules.max[competence];
    u8& highest = seen.highest[competence];
    highest = byte < highest ? highest : static_cast<u8>(byte + 1U);
    return byte & 15U;
}

bool PackRows(const u8* rows, const PackRules& rules, std::size_t lines, u8* page,
              std::size_t stride, const Seen& seen) {
    bool good = true;
    for (std::size_t c = 0; c < rules.competences; ++c)
        for (std::size_t l = 0; l < lines; ++l)
            for (std::size_t i = 0; i < line_bytes; ++i) {
                const u8* low = rows + (l * line_candidates + i) * rules.competences + c;
                const u8* high = low + line_bytes * rules.competences;
                page[c * stride + l * line_bytes + i] = static_cast<u8>(
                    Code(*low, rules, c, seen, good) | Code(*high, rules, c, seen, good) << 4U);
            }
    return good;
}

bool PackRowsInOrder(const u8* rows, std::size_t width, const u32* order, const PackRules& rules,
                     std::size_t lines, u8* page, std::size_t stride, const Seen& seen) {
    bool good = true;
    for (std::size_t c = 0; c < rules.competences; ++c)
        for (std::size_t l = 0; l < lines; ++l)
            for (std::size_t i = 0; i < line_bytes; ++i) {
                const u32* own = order + l * line_candidates + i;
                page[c * stride + l * line_bytes + i] = static_cast<u8>(
                    Code(rows[own[0] * width + c], rules, c, seen, good) |
                    Code(rows[own[line_bytes] * width + c], rules, c, seen, good) << 4U);
            }
    return good;
}

bool RowKeys(const u8* rows, const PackRules& rules, const KeyBytes& weights, std::size_t count,
             u16* keys) {
    bool good = true;
    for (std::size_t i = 0; i < count; ++i) {
        unsigned key = 0;
        for (std::size_t c = 0; c < rules.competences; ++c) {
            const u8 byte = rows[i * rules.competences + c];
            if (rules.has_unknown && byte == rules.unknown)
                continue;
            good = good && byte <= rules.max[c];
            key += unsigned{byte} * (c % 2 == 0 ? weights.even : weights.odd)[c / 2];
        }
        keys[i] = static_cast<u16>(key);
    }
    return good;
}

bool PackColumn(const u8* column, const PackRules& rules, std::size_t competence, std::size_t lines,
                u8* page, const Seen& seen) {
    bool good = true;
    for (std::size_t l = 0; l < lines; ++l)
        for (std::size_t i = 0; i < line_bytes; ++i) {
            const u8* low = column + l * line_candidates + i;
            page[l * line_bytes + i] =
                static_cast<u8>(Code(*low, rules, competence, seen, good) |
                                Code(low[line_bytes], rules, competence, seen, good) << 4U);
        }
    return good;
}

void UnpackRows(const u8* page, std::size_t stride, std::size_t competences, std::size_t lines,
                u8* rows) {
    for (std::size_t c = 0; c < competences; ++c)
        ForCodes(page + c * stride, lines, [&](std::size_t i, unsigned code) {
            rows[i * row_bytes + c] = static_cast<u8>(code);
        });
}

u64 PairMask(const u8* own, const u8* line, const PairShape& shape, u8 limit) {
    u64 mask = 0;
    for (std::size_t i = 0; i < line_bytes; ++i) {
        unsigned sum = unsigned{line[i]} + own[0];
        for (std::size_t p = 1; p < 1 + shape.both + shape.either; ++p) {
            const u8 one = own[p * line_bytes];
            const u8 other = line[p * line_bytes + i];
            sum += (p <= shape.both) == (one < other) ? other : one;
        }
        mask |= u64{sum <= limit ? 1U : 0U} << i;
    }
    return mask;
}

void PairLines(const u8* own, const u8* lines, std::size_t count, const PairShape& shape, u8 limit,
               u64* masks) {
    const std::size_t stride = (1 + shape.both + shape.either) * line_bytes;
    for (std::size_t l = 0; l < count; ++l)
        masks[l] = PairMask(own, lines + l * stride, shape, limit);
}

u64 PairBlock(const u8* own, const u8* least, const u8* line, const PairShape& shape, u8 limit,
              u64* masks) {
    const u64 some = PairMask(least, own, shape, limit);
    u64 found = 0;
    for (std::size_t i = 0; i < line_bytes; ++i)
        if ((some >> i & 1U) != 0) {
            masks[i] = PairMask(own + i, line, shape, limit);
            found |= u64{masks[i] != 0 ? 1U : 0U} << i;
        }
    return found;
}

u64 Read(ReadLoop /*loop*/, const u8* memory, std::size_t lines) {
    u64 sum = 0;
    for (std::size_t i = 0; i < lines * line_bytes; ++i)
        sum |= memory[i];
    return sum;
}

u64 ReadPages(const u8* const* pages, std::size_t count, std::size_t lines) {
    u64 sum = 0;
    for (std::size_t p = 0; p < count; ++p)
        sum |= Read(ReadLoop::lines, pages[p], lines);
    return sum;
}

}  // namespace
}  // namespace herne::inline HERNE_ABI::detail::kernels::HWY_NAMESPACE
// NOLINTEND(readability-identifier-naming,misc-definitions-in-headers,cert-dcl59-cpp)
HWY_AFTER_NAMESPACE();
#endif
#endif
