// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "base/aligned.hpp"
#include "packed/kernels/kernels.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// Candidates of a line: 64 bytes, one competence, candidates 0..63 in the low half-bytes and
/// 64..127 in the high ones.
inline constexpr std::size_t line_candidates = 128;
/// Bytes of a line.
inline constexpr std::size_t line_bytes = 64;
/// Lines of a full page: one competence of one superblock.
inline constexpr std::size_t page_lines = 64;
/// Candidates of a full superblock.
inline constexpr std::size_t superblock_candidates = page_lines * line_candidates;

/// Packed levels: half a byte each, superblocks of 8,192 candidates, inside them one page a
/// competence. The last superblock is only as long as it must be.
class Superblocks {
public:
    /// `competences` is at least 1.
    explicit Superblocks(std::size_t competences);

    /// Returns the number of candidates.
    [[nodiscard]] std::size_t size() const noexcept { return size_; }
    /// Returns the number of competences.
    [[nodiscard]] std::size_t competences() const noexcept { return competences_; }
    /// Returns the number of superblocks.
    [[nodiscard]] std::size_t count() const noexcept {
        return (size_ + superblock_candidates - 1) / superblock_candidates;
    }
    /// Returns the number of candidates in `superblock`.
    [[nodiscard]] std::size_t candidates(std::size_t superblock) const noexcept {
        const std::size_t first = superblock * superblock_candidates;
        return size_ - first < superblock_candidates ? size_ - first : superblock_candidates;
    }
    /// Returns the number of lines of each page in `superblock`.
    [[nodiscard]] std::size_t lines(std::size_t superblock) const noexcept {
        if (!finished_)
            return page_lines;
        return (candidates(superblock) + line_candidates - 1) / line_candidates;
    }
    /// Returns the page of `competence` in `superblock`, aligned to 64 bytes.
    [[nodiscard]] const std::uint8_t* page(std::size_t superblock,
                                           std::size_t competence) const noexcept {
        return starts_[superblock] + competence * lines(superblock) * line_bytes;
    }
    /// Returns which codes occur in a page: bit i for code i. Of known levels only the highest is
    /// sure to be there, since losses never rise with the level. Only after `finish`.
    [[nodiscard]] std::uint16_t present(std::size_t superblock,
                                        std::size_t competence) const noexcept {
        return present_[superblock * competences_ + competence];
    }
    /// Returns whether anybody's level of `competence` is known. Only after `finish`.
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
        const std::size_t superblock = row / superblock_candidates;
        const std::size_t within = row % superblock_candidates;
        const std::size_t in_line = within % line_candidates;
        return {page(superblock, 0) + within / line_candidates * line_bytes + in_line % line_bytes,
                lines(superblock) * line_bytes, in_line < line_bytes ? 0U : 4U};
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

    /// Makes room so that appending `more` candidates cannot throw.
    void reserve(std::size_t more);
    /// Appends one candidate whose codes come from `code(competence)`; needs room.
    template <class Code>
    void append_with(const Code& code) noexcept {
        const Slot slot = next_slot();
        for (std::size_t c = 0; c < competences_; ++c)
            put(slot, c, code(c));
        grow(1);
    }
    /// Appends `count` candidates from rows of one byte a competence, if all bytes are allowed by
    /// `rules`; returns whether they are, and appends nothing if not. Needs room.
    [[nodiscard]] bool append_rows(const std::uint8_t* rows, std::size_t count,
                                   const kernels::PackRules& rules) noexcept;
    /// The same from one column of `count` bytes for each competence.
    [[nodiscard]] bool append_columns(std::span<const std::uint8_t* const> columns,
                                      std::size_t count, const kernels::PackRules& rules) noexcept;
    /// Forgets all candidates and keeps the room; not after `finish`.
    void clear() noexcept;
    /// Shortens the last superblock to what it needs and notes which codes occur; nothing may be
    /// appended afterwards. Changes nothing if it throws.
    void finish();

private:
    struct Chunk {
        AlignedArray<std::uint8_t> bytes;
        std::size_t size = 0;
    };
    struct Slot {
        std::uint8_t* line;
        bool high;
    };

    static Chunk allocate(std::size_t bytes);

    [[nodiscard]] std::size_t full_bytes() const noexcept {
        return competences_ * page_lines * line_bytes;
    }
    [[nodiscard]] Slot next_slot() const noexcept;
    void put(const Slot& slot, std::size_t competence, std::uint8_t code) noexcept {
        // The low half comes first, so fresh memory is never read.
        std::uint8_t& byte = slot.line[competence * page_lines * line_bytes];
        byte = static_cast<std::uint8_t>(slot.high ? (byte & 0x0FU) | unsigned{code} << 4U : code);
        if (code == 15)
            unknown_[competence] = 255;
        else if (code >= highest_[competence])
            highest_[competence] = static_cast<std::uint8_t>(code + 1U);
    }
    [[nodiscard]] std::size_t superblocks_in(const Chunk& chunk) const noexcept {
        return chunk.size / full_bytes();
    }
    /// Appends whole lines by `pack(row, lines)`, single candidates by `code_at(row, competence)`.
    template <class CodeAt, class Pack>
    bool append_lines(std::size_t count, const kernels::PackRules& rules, const CodeAt& code_at,
                      const Pack& pack) noexcept;
    /// Counts candidates that were written, none of them past the end of the superblock.
    void grow(std::size_t more) noexcept {
        size_ += more;
        if (size_ % superblock_candidates == 0)
            note_superblock();
    }
    /// Notes which codes occur in the superblock that was written last.
    void note_superblock() noexcept;
    void add_chunk(std::size_t superblocks);
    void drop_unused() noexcept;
    void clear_rest_of_last_line() noexcept;
    void shorten_last() noexcept;
    void move_last_chunk(Chunk exact) noexcept;
    void note_present() noexcept;

    std::size_t competences_;
    std::size_t size_ = 0;
    bool finished_ = false;
    std::vector<Chunk> chunks_;
    std::vector<std::uint8_t*> starts_;
    std::vector<std::uint16_t> present_;
    std::vector<std::uint8_t> highest_;  ///< of the superblock being written, see kernels::Seen
    std::vector<std::uint8_t> unknown_;
    bool seen_too_much_ = false;  ///< whether something that was refused has been noted
};

}  // namespace herne::inline HERNE_ABI::detail
