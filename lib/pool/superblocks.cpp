// SPDX-License-Identifier: BSL-1.0
#include "pool/superblocks.hpp"

#include <algorithm>
#include <cstring>

#if defined(__linux__)
#include <sys/mman.h>
#endif

namespace herne::detail {
namespace {

constexpr std::size_t huge_page = std::size_t{2} << 20U;
/// Chunks of this size or less are copied to spare what they do not use.
constexpr std::size_t small_chunk = std::size_t{64} << 20U;

}  // namespace

Superblocks::Chunk Superblocks::allocate(std::size_t bytes) {
    const std::align_val_t alignment{bytes < huge_page ? line_bytes : huge_page};
    auto* memory = static_cast<std::uint8_t*>(::operator new[](bytes, alignment));
#if defined(__linux__)
    // Fresh 4 KiB pages are filled at a tenth of bandwidth. A refusal costs speed, nothing else.
    if (bytes >= huge_page)
        (void)madvise(memory, bytes, MADV_HUGEPAGE);
#endif
    return {std::unique_ptr<std::uint8_t[], Free>{memory, Free{alignment}}, bytes};
}

void Superblocks::add_chunk(std::size_t superblocks) {
    chunks_.reserve(chunks_.size() + 1);
    starts_.reserve(starts_.size() + superblocks);
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
    const std::size_t before = size_;
    bool good = true;
    const auto code = [&](std::size_t c) {
        const bool unknown = rules.has_unknown && rows[c] == rules.unknown;
        good = good && (unknown || rows[c] <= rules.most[c]);
        return static_cast<std::uint8_t>(unknown ? 15U : rows[c] & 15U);
    };
    while (good && count > 0) {
        if (size_ % line_candidates == 0 && count >= line_candidates) {
            good = kernels::pack_rows(rows, rules, next_slot().line, page_lines * line_bytes);
            rows += line_candidates * competences_;
            count -= line_candidates;
            size_ += line_candidates;
        } else {
            append_with(code);
            rows += competences_;
            --count;
        }
    }
    if (!good)
        size_ = before;
    return good;
}

std::uint8_t Superblocks::code(std::size_t row, std::size_t competence) const noexcept {
    const std::size_t within = row % superblock_candidates;
    const std::size_t in_line = within % line_candidates;
    const std::uint8_t byte =
        page(row / superblock_candidates,
             competence)[within / line_candidates * line_bytes + in_line % line_bytes];
    return static_cast<std::uint8_t>(in_line >= line_bytes ? byte >> 4U : byte & 0x0FU);
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
    present_.resize(count() * competences_);
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
    note_present();
}

}  // namespace herne::detail
