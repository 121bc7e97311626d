// SPDX-License-Identifier: BSL-1.0
#include "packed/levels.hpp"

#include <herne/base/error.hpp>

#include <algorithm>
#include <string>
#include <utility>

namespace herne::inline HERNE_ABI::detail {
namespace {

void check_length(const char* what, std::size_t length, std::size_t expected) {
    if (length != expected)
        throw invalid_input{std::string{"packed levels: "} + std::to_string(length) + ' ' + what +
                            " instead of " + std::to_string(expected)};
}

}  // namespace

PackedLevels PackedLevels::borrow(std::size_t competences, std::size_t size,
                                  std::span<const std::uint8_t> bytes,
                                  std::span<const std::uint16_t> present) {
    check_length("bytes", bytes.size(), level_bytes(competences, size));
    check_length("entries of codes present", present.size(), superblocks_for(size) * competences);
    if (reinterpret_cast<std::uintptr_t>(bytes.data()) % line_bytes != 0)
        throw invalid_input{"packed levels: they do not start at a multiple of " +
                            std::to_string(line_bytes) + " bytes"};
    std::vector<Superblock> superblocks(superblocks_for(size));
    for (std::size_t s = 0; s < superblocks.size(); ++s)
        superblocks[s] = {.levels = bytes.data() + s * competences * page_bytes,
                          .present = present.data() + s * competences};
    return {competences, size, std::move(superblocks), {}, {}, nullptr};
}

/// Points superblocks to caps of its own.
void PackedLevels::note_caps() noexcept {
    const auto& best = caps_.best.empty() ? caps_.worst : caps_.best;
    for (std::size_t s = 0; s < superblocks_.size(); ++s) {
        superblocks_[s].worst = caps_.worst.data() + s * page_lines;
        superblocks_[s].best = best.data() + s * page_lines;
    }
}

void PackedLevels::unpack(std::size_t competence, std::size_t first_row,
                          std::span<std::uint8_t> codes) const {
    if (!order_.as_added()) {
        for (std::size_t i = 0; i < codes.size(); ++i)
            codes[i] = code(first_row + i, competence);
        return;
    }
    for (std::size_t done = 0; done < codes.size();) {
        const std::size_t row = first_row + done;
        const std::size_t start = row % superblock_candidates;
        const std::size_t here = std::min(superblock_candidates - start, codes.size() - done);
        unpack_some(row / superblock_candidates, competence, start, codes.subspan(done, here));
        done += here;
    }
}

void PackedLevels::unpack_superblock(std::size_t superblock, std::size_t competence,
                                     std::span<std::uint8_t> codes) const {
    unpack_some(superblock, competence, 0, codes);
}

/// Writes the codes of candidates of one superblock, from candidate `start` on.
void PackedLevels::unpack_some(std::size_t superblock, std::size_t competence, std::size_t start,
                               std::span<std::uint8_t> codes) const {
    const std::uint8_t* const own = page(superblock, competence);
    std::size_t i = 0;
    while (i < codes.size()) {
        const CandidatePlace at = place_of(start + i);
        if ((start + i) % line_candidates != 0 || codes.size() - i < line_candidates) {
            codes[i++] = static_cast<std::uint8_t>(own[at.byte] >> at.shift & 0x0FU);
            continue;
        }
        const std::uint8_t* line = own + at.byte;
        for (std::size_t k = 0; k < line_bytes; ++k) {
            codes[i + k] = static_cast<std::uint8_t>(line[k] & 0x0FU);
            codes[i + line_bytes + k] = static_cast<std::uint8_t>(line[k] >> 4U);
        }
        i += line_candidates;
    }
}

std::size_t PackedLevels::bytes() const noexcept {
    const std::size_t cap_bytes =
        order_.as_added() ? 0 : page_lines * sizeof(std::uint16_t) * (has_best_caps() ? 2 : 1);
    const std::size_t of_each =
        sizeof(Superblock) + competences_ * sizeof(std::uint16_t) + cap_bytes;
    std::size_t sum = superblocks_.size() * of_each + order_.bytes();
    for (const auto& chunk : chunks_)
        sum += chunk.size;
    return chunks_.empty() ? sum + level_bytes(competences_, size_) : sum;
}

void PackedLevels::will_need(std::size_t superblock,
                             std::span<const std::size_t> competences) const noexcept {
    if (guard_ == nullptr)
        return;
    // Pages of competences in a row lie together: one call for them all.
    const std::size_t bytes = lines(superblock) * line_bytes;
    for (std::size_t i = 0; i < competences.size();) {
        std::size_t last = i + 1;
        while (last < competences.size() && competences[last] == competences[last - 1] + 1)
            ++last;
        guard_->will_need(address(superblock, competences[i]), (last - i) * bytes);
        i = last;
    }
}

bool PackedLevels::any_known(std::size_t competence) const noexcept {
    constexpr unsigned unknown_alone = 1U << 15U;
    for (std::size_t s = 0; s < count(); ++s)
        if ((present(s, competence) & ~unknown_alone) != 0)
            return true;
    return false;
}

}  // namespace herne::inline HERNE_ABI::detail
