// SPDX-License-Identifier: BSL-1.0
#include "packed/superblocks.hpp"

#include "base/huge_pages.hpp"

#include <algorithm>
#include <cstring>

namespace herne::inline HERNE_ABI::detail {
namespace {

/// Chunks of this size or less are copied to spare what they do not use; growing beyond what is
/// needed and copying together take at most 64 MiB.
constexpr std::size_t small_chunk = std::size_t{24} << 20U;

}  // namespace

Superblocks::Superblocks(std::size_t competences)
    : competences_{competences},
      highest_((competences + 31) / 32 * 32),
      unknown_((competences + 31) / 32 * 32) {}

Superblocks::Chunk Superblocks::allocate(std::size_t bytes) {
    auto memory = make_aligned<std::uint8_t>(bytes, bytes < huge_page ? line_bytes : huge_page);
    prefer_huge_pages(memory.get(), bytes);
    return {std::move(memory), bytes};
}

void Superblocks::add_chunk(std::size_t superblocks) {
    chunks_.reserve(chunks_.size() + 1);
    starts_.reserve(starts_.size() + superblocks);
    present_.reserve((starts_.size() + superblocks) * competences_);
    Chunk chunk = allocate(superblocks * full_bytes());
    for (std::size_t i = 0; i < superblocks; ++i)
        starts_.push_back(chunk.bytes.get() + i * full_bytes());
    chunks_.push_back(std::move(chunk));
}

void Superblocks::reserve(std::size_t more) {
    const std::size_t needed = (size_ + more + superblock_candidates - 1) / superblock_candidates;
    if (needed <= starts_.size())
        return;
    const std::size_t at_most = std::max<std::size_t>(small_chunk / full_bytes(), 1);
    const std::size_t grown = std::clamp<std::size_t>(starts_.size(), 1, at_most);
    add_chunk(std::max(needed - starts_.size(), grown));
}

Superblocks::Slot Superblocks::next_slot() const noexcept {
    const std::size_t within = size_ % superblock_candidates;
    const std::size_t in_line = within % line_candidates;
    std::uint8_t* start = starts_[size_ / superblock_candidates];
    return {start + within / line_candidates * line_bytes + in_line % line_bytes,
            in_line >= line_bytes};
}

bool Superblocks::append_rows(const std::uint8_t* rows, std::size_t count,
                              const kernels::PackRules& rules) noexcept {
    const auto code_at = [&](std::size_t row, std::size_t c) {
        return rows[row * competences_ + c];
    };
    const auto pack = [&](std::size_t row, std::size_t lines) {
        return kernels::pack_rows(rows + row * competences_, rules, lines, next_slot().line,
                                  page_lines * line_bytes, {highest_.data(), unknown_.data()});
    };
    return append_lines(count, rules, code_at, pack);
}

bool Superblocks::append_columns(std::span<const std::uint8_t* const> columns, std::size_t count,
                                 const kernels::PackRules& rules) noexcept {
    const auto code_at = [&](std::size_t row, std::size_t c) { return columns[c][row]; };
    const auto pack = [&](std::size_t row, std::size_t lines) {
        bool good = true;
        for (std::size_t c = 0; c < competences_; ++c)
            good = kernels::pack_column(columns[c] + row, rules, c, lines,
                                        next_slot().line + c * page_lines * line_bytes,
                                        {highest_.data(), unknown_.data()}) &&
                   good;
        return good;
    };
    return append_lines(count, rules, code_at, pack);
}

template <class CodeAt, class Pack>
bool Superblocks::append_lines(std::size_t count, const kernels::PackRules& rules,
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
            good = good && (unknown || byte <= rules.most[c]);
            return static_cast<std::uint8_t>(unknown ? 15U : byte & 15U);
        });
        ++row;
    }
    if (!good) {
        size_ = before;
        seen_too_much_ = true;
    }
    return good;
}

void Superblocks::note_superblock() noexcept {
    present_.resize(count() * competences_);
    std::uint16_t* const own = present_.data() + (count() - 1) * competences_;
    for (std::size_t c = 0; c < competences_; ++c) {
        // What was refused may be higher; then all this is found anew.
        const unsigned known = 1U << std::min<unsigned>(highest_[c], 15) >> 1U;
        own[c] = static_cast<std::uint16_t>(known | (unknown_[c] != 0 ? 1U << 15U : 0U));
        highest_[c] = unknown_[c] = 0;
    }
}

void Superblocks::clear() noexcept {
    size_ = 0;
    seen_too_much_ = false;
    present_.clear();
    std::fill(highest_.begin(), highest_.end(), std::uint8_t{0});
    std::fill(unknown_.begin(), unknown_.end(), std::uint8_t{0});
}

void Superblocks::unpack(std::size_t competence, std::size_t first_row,
                         std::span<std::uint8_t> codes) const noexcept {
    std::size_t i = 0;
    while (i < codes.size()) {
        const std::size_t row = first_row + i;
        if (row % line_candidates != 0 || codes.size() - i < line_candidates) {
            codes[i++] = code(row, competence);
            continue;
        }
        const std::uint8_t* line = page(row / superblock_candidates, competence) +
                                   row % superblock_candidates / line_candidates * line_bytes;
        for (std::size_t k = 0; k < line_bytes; ++k) {
            codes[i + k] = static_cast<std::uint8_t>(line[k] & 0x0FU);
            codes[i + line_bytes + k] = static_cast<std::uint8_t>(line[k] >> 4U);
        }
        i += line_candidates;
    }
}

std::size_t Superblocks::bytes() const noexcept {
    std::size_t sum = present_.size() * sizeof(std::uint16_t) + starts_.size() * sizeof(starts_[0]);
    for (const auto& chunk : chunks_)
        sum += chunk.size;
    return sum;
}

bool Superblocks::any_known(std::size_t competence) const noexcept {
    constexpr unsigned unknown_alone = 1U << 15U;
    for (std::size_t s = 0; s < count(); ++s)
        if ((present(s, competence) & ~unknown_alone) != 0)
            return true;
    return false;
}

void Superblocks::drop_unused() noexcept {
    std::size_t superblocks = 0;
    std::size_t used = 0;
    while (used < chunks_.size() && superblocks < count())
        superblocks += superblocks_in(chunks_[used++]);
    while (chunks_.size() > used)
        chunks_.pop_back();
    while (starts_.size() > count())
        starts_.pop_back();
}

void Superblocks::clear_rest_of_last_line() noexcept {
    const std::size_t in_line = size_ % line_candidates;
    if (in_line == 0 || in_line >= line_bytes)
        return;
    std::uint8_t* rest = next_slot().line;
    for (std::size_t c = 0; c < competences_; ++c)
        std::memset(rest + c * page_lines * line_bytes, 0, line_bytes - in_line);
}

void Superblocks::shorten_last() noexcept {
    const std::size_t page_bytes = lines(count() - 1) * line_bytes;
    std::uint8_t* start = starts_[count() - 1];
    for (std::size_t c = 1; c < competences_; ++c)
        std::memmove(start + c * page_bytes, start + c * page_lines * line_bytes, page_bytes);
}

void Superblocks::move_last_chunk(Chunk exact) noexcept {
    std::memcpy(exact.bytes.get(), chunks_.back().bytes.get(), exact.size);
    const std::size_t before = exact.size / full_bytes() + (exact.size % full_bytes() != 0 ? 1 : 0);
    for (std::size_t i = 0; i < before; ++i)
        starts_[count() - before + i] = exact.bytes.get() + i * full_bytes();
    chunks_.back() = std::move(exact);
}

void Superblocks::note_present() noexcept {
    present_.resize(count() * competences_);
    for (std::size_t s = 0; s < count(); ++s)
        for (std::size_t c = 0; c < competences_; ++c) {
            const std::size_t whole_lines = candidates(s) / line_candidates;
            std::uint32_t codes = kernels::present(page(s, c), whole_lines);
            for (std::size_t i = whole_lines * line_candidates; i < candidates(s); ++i)
                codes |= 1U << code(s * superblock_candidates + i, c);
            present_[s * competences_ + c] = static_cast<std::uint16_t>(codes);
        }
}

void Superblocks::finish() {
    // Exactly as much as is needed: what was reserved went by chunks.
    std::vector<std::uint16_t> exact_present;
    exact_present.reserve(count() * competences_);
    exact_present.assign(present_.begin(), present_.end());
    present_ = std::move(exact_present);
    if (size_ > 0)
        clear_rest_of_last_line();
    drop_unused();
    const std::size_t last = (size_ - 1) % superblock_candidates + 1;
    const std::size_t last_bytes =
        (last + line_candidates - 1) / line_candidates * line_bytes * competences_;
    Chunk exact{};
    if (size_ > 0 && chunks_.back().size <= small_chunk) {
        const auto before =
            static_cast<std::size_t>(starts_[count() - 1] - chunks_.back().bytes.get());
        if (before + last_bytes < chunks_.back().size)
            exact = allocate(before + last_bytes);
    }
    finished_ = true;
    if (size_ == 0)
        return;
    shorten_last();
    if (exact.bytes)
        move_last_chunk(std::move(exact));
    if (seen_too_much_)
        note_present();
    else if (size_ % superblock_candidates != 0)
        note_superblock();
    highest_ = {};
    unknown_ = {};
}

}  // namespace herne::inline HERNE_ABI::detail
