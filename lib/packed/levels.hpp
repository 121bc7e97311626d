// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "base/aligned.hpp"
#include "packed/geometry.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

class PackedBuilder;

/// Packed levels: half a byte each, in superblocks of 8,192 candidates, inside them one page a
/// competence. The last superblock is only as long as it must be. Never changes; either owns its
/// memory or borrows it.
class PackedLevels {
public:
    /// Memory that levels lie in, of any number of superblocks.
    struct Chunk {
        AlignedArray<std::uint8_t> bytes;
        std::size_t size = 0;
    };

    /// No candidates; `competences` is at least 1.
    explicit PackedLevels(std::size_t competences) : competences_{competences} {}
    PackedLevels(PackedLevels&&) noexcept = default;
    PackedLevels& operator=(PackedLevels&&) noexcept = default;
    PackedLevels(const PackedLevels&) = delete;
    PackedLevels& operator=(const PackedLevels&) = delete;
    ~PackedLevels() = default;

    /// Returns the bytes that the levels of `size` candidates take up.
    [[nodiscard]] static constexpr std::size_t level_bytes(std::size_t competences,
                                                           std::size_t size) noexcept {
        return lines_for(size) * line_bytes * competences;
    }
    /// Returns levels that lie in `bytes`, one superblock after another, aligned to 64 bytes;
    /// `present` has one entry a page, see `present()`. Both must outlive what is returned. Throws
    /// `invalid_input` where a length does not fit or `bytes` is not aligned.
    [[nodiscard]] static PackedLevels borrow(std::size_t competences, std::size_t size,
                                             std::span<const std::uint8_t> bytes,
                                             std::span<const std::uint16_t> present);

    /// Returns the number of candidates.
    [[nodiscard]] std::size_t size() const noexcept { return size_; }
    /// Returns the number of competences.
    [[nodiscard]] std::size_t competences() const noexcept { return competences_; }
    /// Returns the number of superblocks.
    [[nodiscard]] std::size_t count() const noexcept { return superblocks_for(size_); }
    /// Returns the number of candidates in `superblock`.
    [[nodiscard]] std::size_t candidates(std::size_t superblock) const noexcept {
        return candidates_in(superblock, size_);
    }
    /// Returns the number of lines of each page in `superblock`.
    [[nodiscard]] std::size_t lines(std::size_t superblock) const noexcept {
        return lines_for(candidates(superblock));
    }
    /// Returns the page of `competence` in `superblock`, aligned to 64 bytes.
    [[nodiscard]] const std::uint8_t* page(std::size_t superblock,
                                           std::size_t competence) const noexcept {
        return starts_[superblock] + competence * lines(superblock) * line_bytes;
    }
    /// Returns which codes occur in a page: bit i for code i. Of known levels only the highest is
    /// sure to be there, since losses never rise with the level.
    [[nodiscard]] std::uint16_t present(std::size_t superblock,
                                        std::size_t competence) const noexcept {
        return present_[superblock * competences_ + competence];
    }
    /// Returns whether anybody's level of `competence` is known.
    [[nodiscard]] bool any_known(std::size_t competence) const noexcept;

    /// The codes of one candidate.
    struct Codes {
        const std::uint8_t* first;
        std::size_t stride;
        unsigned shift;
        [[nodiscard]] std::uint8_t operator[](std::size_t competence) const noexcept {
            return static_cast<std::uint8_t>(first[competence * stride] >> shift & 0x0FU);
        }
    };
    /// Returns the codes of the candidate at `row`.
    [[nodiscard]] Codes codes(std::size_t row) const noexcept {
        const CandidatePlace place = place_of(row);
        return {page(place.superblock, 0) + place.byte, lines(place.superblock) * line_bytes,
                place.shift};
    }
    /// Returns the code of one level: 0..14, 15 for unknown.
    [[nodiscard]] std::uint8_t code(std::size_t row, std::size_t competence) const noexcept {
        return codes(row)[competence];
    }
    /// Writes the codes of `competence` from `first_row` on, one byte each.
    void unpack(std::size_t competence, std::size_t first_row,
                std::span<std::uint8_t> codes) const noexcept;
    /// Returns the bytes that levels and their summaries take up.
    [[nodiscard]] std::size_t bytes() const noexcept;

private:
    friend class PackedBuilder;

    std::size_t competences_;
    std::size_t size_ = 0;
    std::vector<const std::uint8_t*> starts_ = {};  ///< of superblocks
    std::span<const std::uint16_t> present_ = {};   ///< by superblock, then competence
    std::vector<Chunk> chunks_ = {};                ///< what `starts_` points into, if owned
    std::vector<std::uint16_t> own_present_ = {};   ///< what `present_` points to, if owned
};

}  // namespace herne::inline HERNE_ABI::detail
