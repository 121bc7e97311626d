// SPDX-License-Identifier: BSL-1.0
#include "packed/builder.hpp"

#include "base/huge_pages.hpp"
#include "packed/codes_present.hpp"

#include <algorithm>
#include <cstring>
#include <tuple>
#include <utility>

namespace herne::inline HERNE_ABI::detail {
namespace {

/// Chunks of this size or less are copied to spare what they do not use; growing beyond what is
/// needed and copying together take at most 64 MiB.
constexpr std::size_t small_chunk = std::size_t{24} << 20U;

PackedLevels::Chunk allocate_chunk(std::size_t bytes) {
    auto memory = make_aligned<std::uint8_t>(bytes, bytes < huge_page ? line_bytes : huge_page);
    prefer_huge_pages(memory.get(), bytes);
    return {std::move(memory), bytes};
}

/// Returns which codes occur in a page, by reading all of it.
CodesPresent codes_in(const PackedLevels& levels, std::size_t superblock, std::size_t competence) {
    return codes_present(
        exact_codes(levels.page(superblock, competence), levels.candidates(superblock)));
}

}  // namespace

PackedBuilder::PackedBuilder(std::size_t competences, const Arranging& how)
    : competences_{competences},
      highest_(kernels::padded_competences(competences)),
      unknown_(kernels::padded_competences(competences)),
      how_{how} {
    if (how_.window > 0)
        arranger_.emplace(how_);
}

void PackedBuilder::add_chunk(std::size_t superblocks) {
    chunks_.reserve(chunks_.size() + 1);
    starts_.reserve(starts_.size() + superblocks);
    present_.reserve((starts_.size() + superblocks) * competences_);
    Chunk chunk = allocate_chunk(superblocks * full_bytes());
    for (std::size_t i = 0; i < superblocks; ++i)
        starts_.push_back(chunk.bytes.get() + i * full_bytes());
    chunks_.push_back(std::move(chunk));
}

void PackedBuilder::reserve(std::size_t more) {
    const std::size_t needed = superblocks_for(size_ + more);
    if (arranger_)
        arranger_->reserve(size_ + more);
    if (needed <= starts_.size())
        return;
    const std::size_t at_most = std::max<std::size_t>(small_chunk / full_bytes(), 1);
    const std::size_t grown = std::clamp<std::size_t>(starts_.size(), 1, at_most);
    add_chunk(std::max(needed - starts_.size(), grown));
}

bool PackedBuilder::append_rows(const std::uint8_t* rows, std::size_t count,
                                const kernels::PackRules& rules) noexcept {
    const auto code_at = [&](std::size_t row, std::size_t c) {
        return rows[row * competences_ + c];
    };
    const auto pack = [&](std::size_t row, std::size_t lines) {
        return kernels::pack_rows(rows + row * competences_, rules, lines, next_slot().byte,
                                  page_bytes, {highest_.data(), unknown_.data()});
    };
    if (!arranger_)
        return append_lines(count, rules, code_at, pack);
    // Up to the start of a window, whole windows, and the rest, which is arranged at the end.
    const std::size_t before = size_;
    const std::size_t window = arranger_->window();
    const std::size_t start = std::min((window - size_ % window) % window, count);
    bool good = append_lines(start, rules, code_at, pack);
    std::size_t done = start;
    for (; good && count - done >= window; done += window)
        good = append_window(rows + done * competences_, rules);
    if (good && done < count)
        good = append_lines(
            count - done, rules,
            [&](std::size_t row, std::size_t c) { return code_at(done + row, c); },
            [&](std::size_t row, std::size_t lines) { return pack(done + row, lines); });
    if (!good) {
        size_ = before;
        present_.resize(before / superblock_candidates * competences_);
        refused_noted_ = true;
        arranger_->forget(before);
    }
    return good;
}

bool PackedBuilder::append_window(const std::uint8_t* rows,
                                  const kernels::PackRules& rules) noexcept {
    if (!arranger_->order_rows(rows, rules))
        return false;
    const std::size_t first = size_;
    const std::size_t superblock = first / superblock_candidates;
    const std::size_t superblocks = arranger_->window() / superblock_candidates;
    for (std::size_t s = 0; s < superblocks; ++s) {
        std::ignore = kernels::pack_rows_in_order(
            rows, competences_, arranger_->order() + s * superblock_candidates, rules, page_lines,
            starts_[superblock + s], page_bytes, {highest_.data(), unknown_.data()});
        grow(superblock_candidates);
    }
    const auto codes = std::span{present_}.subspan(superblock * competences_);
    arranger_->note_packed(first, std::span{starts_}.subspan(superblock, superblocks),
                           std::ranges::any_of(codes, [](std::uint16_t of_page) {
                               return (of_page >> 15U & 1U) != 0;
                           }));
    return true;
}

bool PackedBuilder::append_columns(std::span<const std::uint8_t* const> columns, std::size_t count,
                                   const kernels::PackRules& rules) noexcept {
    const auto code_at = [&](std::size_t row, std::size_t c) { return columns[c][row]; };
    const auto pack = [&](std::size_t row, std::size_t lines) {
        bool good = true;
        for (std::size_t c = 0; c < competences_; ++c)
            good = kernels::pack_column(columns[c] + row, rules, c, lines,
                                        next_slot().byte + c * page_bytes,
                                        {highest_.data(), unknown_.data()}) &&
                   good;
        return good;
    };
    return append_lines(count, rules, code_at, pack);
}

template <class CodeAt, class Pack>
bool PackedBuilder::append_lines(std::size_t count, const kernels::PackRules& rules,
                                 const CodeAt& code_at, const Pack& pack) noexcept {
    const std::size_t before = size_;
    bool good = true;
    for (std::size_t row = 0; good && row < count;) {
        const std::size_t left = superblock_candidates - size_ % superblock_candidates;
        const std::size_t lines = std::min(left, count - row) / line_candidates;
        if (size_ % line_candidates == 0 && lines > 0) {
            good = pack(row, lines);
            row += lines * line_candidates;
            grow(lines * line_candidates);
            continue;
        }
        append_with([&](std::size_t c) {
            const std::uint8_t byte = code_at(row, c);
            const bool unknown = rules.has_unknown && byte == rules.unknown;
            good = good && (unknown || byte <= rules.max[c]);
            return static_cast<std::uint8_t>(unknown ? 15U : byte & 15U);
        });
        ++row;
    }
    if (!good) {
        size_ = before;
        refused_noted_ = true;
    }
    return good;
}

void PackedBuilder::note_superblock() noexcept {
    present_.resize(count() * competences_);
    std::uint16_t* const own = present_.data() + (count() - 1) * competences_;
    for (std::size_t c = 0; c < competences_; ++c) {
        own[c] = codes_present(highest_[c], unknown_[c], starts_[count() - 1] + c * page_bytes,
                               lines_for(candidates_in(count() - 1, size_)));
        highest_[c] = unknown_[c] = 0;
    }
}

void PackedBuilder::clear() noexcept {
    size_ = 0;
    if (arranger_)
        arranger_->forget(0);
    refused_noted_ = false;
    present_.clear();
    std::fill(highest_.begin(), highest_.end(), std::uint8_t{0});
    std::fill(unknown_.begin(), unknown_.end(), std::uint8_t{0});
}

std::size_t PackedBuilder::chunks_used() const noexcept {
    std::size_t superblocks = 0;
    std::size_t used = 0;
    while (superblocks < count())
        superblocks += superblocks_in(chunks_[used++]);
    return used;
}

/// Returns a chunk of exactly what is used of the last one, nothing where copying does not pay.
PackedBuilder::Chunk PackedBuilder::exact_last_chunk() const {
    const std::size_t used = chunks_used();
    if (used == 0 || chunks_[used - 1].size > small_chunk)
        return {};
    const auto before =
        static_cast<std::size_t>(starts_[count() - 1] - chunks_[used - 1].bytes.get());
    const std::size_t last =
        PackedLevels::level_bytes(competences_, candidates_in(count() - 1, size_));
    return before + last < chunks_[used - 1].size ? allocate_chunk(before + last) : Chunk{};
}

void PackedBuilder::clear_rest_of_last_line() noexcept {
    const std::size_t in_line = size_ % line_candidates;
    if (in_line == 0 || in_line >= line_bytes)
        return;
    std::uint8_t* rest = next_slot().byte;
    for (std::size_t c = 0; c < competences_; ++c)
        std::memset(rest + c * page_bytes, 0, line_bytes - in_line);
}

void PackedBuilder::shorten_last() noexcept {
    const std::size_t short_page = lines_for(candidates_in(count() - 1, size_)) * line_bytes;
    std::uint8_t* start = starts_[count() - 1];
    for (std::size_t c = 1; c < competences_; ++c)
        std::memmove(start + c * short_page, start + c * page_bytes, short_page);
}

void PackedBuilder::move_last_chunk(Chunk exact) noexcept {
    std::memcpy(exact.bytes.get(), chunks_.back().bytes.get(), exact.size);
    const std::size_t moved = exact.size / full_bytes() + (exact.size % full_bytes() != 0 ? 1 : 0);
    for (std::size_t i = 0; i < moved; ++i)
        starts_[count() - moved + i] = exact.bytes.get() + i * full_bytes();
    chunks_.back() = std::move(exact);
}

PackedLevels PackedBuilder::build(std::span<const std::size_t> by_id) {
    // Whatever may throw comes first; memory was reserved by chunks and is taken exactly here.
    PackedLevels levels{competences_};
    levels.own_present_.reserve(count() * competences_);
    levels.superblocks_.reserve(count());
    PackedBuilder empty{competences_, how_};
    Chunk exact = exact_last_chunk();
    if (arranger_)
        arranger_->prepare(size_, by_id);

    levels.size_ = size_;
    if (size_ > 0) {
        chunks_.erase(chunks_.begin() + static_cast<std::ptrdiff_t>(chunks_used()), chunks_.end());
        clear_rest_of_last_line();
        if (size_ % superblock_candidates != 0)
            note_superblock();
        if (arranger_)
            arranger_->arrange_rest(size_, std::span{starts_}.first(count()), present_);
        shorten_last();
        if (exact.bytes)
            move_last_chunk(std::move(exact));
        levels.own_present_.assign(present_.begin(), present_.end());
        for (std::size_t s = 0; s < count(); ++s)
            levels.superblocks_.push_back(
                {.levels = starts_[s], .present = levels.own_present_.data() + s * competences_});
        levels.chunks_ = std::move(chunks_);
        // Of a superblock that is not full it is not known whether all are equal.
        const bool all_full = size_ % superblock_candidates == 0;
        const std::size_t first_inexact = refused_noted_ ? 0 : levels.count() - (all_full ? 0 : 1);
        for (std::size_t s = first_inexact; s < levels.count(); ++s)
            for (std::size_t c = 0; c < competences_; ++c)
                levels.own_present_[s * competences_ + c] = codes_in(levels, s, c);
    }
    if (arranger_) {
        levels.order_ = arranger_->take_order();
        levels.caps_ = arranger_->take_caps();
        levels.note_caps();
    }
    *this = std::move(empty);
    return levels;
}

}  // namespace herne::inline HERNE_ABI::detail
