// SPDX-License-Identifier: BSL-1.0
#include "packed/levels.hpp"

#include <herne/base/error.hpp>

#include <algorithm>
#include <string>

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
    PackedLevels levels{competences};
    levels.size_ = size;
    levels.present_ = present;
    levels.starts_.reserve(levels.count());
    for (std::size_t superblock = 0; superblock < levels.count(); ++superblock)
        levels.starts_.push_back(bytes.data() + superblock * competences * page_bytes);
    return levels;
}

void PackedLevels::unpack(std::size_t competence, std::size_t first_row,
                          std::span<std::uint8_t> codes) const noexcept {
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
                                     std::span<std::uint8_t> codes) const noexcept {
    unpack_some(superblock, competence, 0, codes);
}

/// Writes the codes of candidates of one superblock, from candidate `start` on.
void PackedLevels::unpack_some(std::size_t superblock, std::size_t competence, std::size_t start,
                               std::span<std::uint8_t> codes) const noexcept {
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
    std::size_t sum = present_.size_bytes() + starts_.size() * sizeof(starts_[0]) + order_.bytes() +
                      (caps_.worst.size() + caps_.best.size()) * sizeof(caps_.worst[0]);
    for (const auto& chunk : chunks_)
        sum += chunk.size;
    return chunks_.empty() ? sum + level_bytes(competences_, size_) : sum;
}

bool PackedLevels::any_known(std::size_t competence) const noexcept {
    constexpr unsigned unknown_alone = 1U << 15U;
    for (std::size_t s = 0; s < count(); ++s)
        if ((present(s, competence) & ~unknown_alone) != 0)
            return true;
    return false;
}

}  // namespace herne::inline HERNE_ABI::detail
