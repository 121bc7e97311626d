// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "packed/arrange.hpp"
#include "packed/geometry.hpp"
#include "packed/kernels/kernels.hpp"
#include "packed/levels.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// Packs levels, one candidate after another.
class PackedBuilder {
public:
    /// `competences` is at least 1; `how` says in which order candidates are to lie. Throws
    /// `std::bad_alloc`.
    explicit PackedBuilder(std::size_t competences, const Arranging& how = {});

    /// Returns the number of candidates so far.
    [[nodiscard]] std::size_t size() const noexcept { return size_; }
    /// Reserves memory so that appending `more` candidates cannot throw.
    void reserve(std::size_t more);
    /// Appends one candidate whose codes come from `code(competence)`; memory must be reserved.
    template <class Code>
    void append_with(const Code& code) noexcept {
        const Slot slot = next_slot();
        for (std::size_t c = 0; c < competences_; ++c)
            put(slot, c, code(c));
        grow(1);
    }
    /// Appends `count` candidates from rows of one byte a competence, if all bytes are allowed by
    /// `rules`; returns whether they are, and appends nothing if not. Memory must be reserved.
    [[nodiscard]] bool append_rows(const std::uint8_t* rows, std::size_t count,
                                   const kernels::PackRules& rules) noexcept;
    /// The same from one column of `count` bytes for each competence.
    [[nodiscard]] bool append_columns(std::span<const std::uint8_t* const> columns,
                                      std::size_t count, const kernels::PackRules& rules) noexcept;
    /// Forgets all candidates and keeps the memory.
    void clear() noexcept;
    /// Returns what was appended, in as much memory as it needs, and starts anew. `by_id` are the
    /// rows in ascending order of id, empty if they stand in it; an arrangement asks. Changes
    /// nothing of what was appended if it throws.
    [[nodiscard]] PackedLevels build(std::span<const std::size_t> by_id = {});

private:
    using Chunk = PackedLevels::Chunk;
    struct Slot {
        std::uint8_t* byte;  ///< in the page of the first competence
        unsigned shift;
    };

    [[nodiscard]] std::size_t count() const noexcept { return superblocks_for(size_); }
    [[nodiscard]] std::size_t full_bytes() const noexcept { return competences_ * page_bytes; }
    [[nodiscard]] std::size_t superblocks_in(const Chunk& chunk) const noexcept {
        return chunk.size / full_bytes();
    }
    [[nodiscard]] Slot next_slot() const noexcept {
        const CandidatePlace place = place_of(size_);
        return {starts_[place.superblock] + place.byte, place.shift};
    }
    void put(const Slot& slot, std::size_t competence, std::uint8_t code) noexcept {
        // The low half comes first, so fresh memory is never read.
        std::uint8_t& byte = slot.byte[competence * page_bytes];
        byte = static_cast<std::uint8_t>(slot.shift != 0 ? (byte & 0x0FU) | unsigned{code} << 4U
                                                         : code);
        if (code == 15)
            unknown_[competence] = 255;
        else if (code >= highest_[competence])
            highest_[competence] = static_cast<std::uint8_t>(code + 1U);
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
    /// Appends a window of rows in another order; returns whether all bytes are allowed by `rules`.
    [[nodiscard]] bool append_window(const std::uint8_t* rows,
                                     const kernels::PackRules& rules) noexcept;
    void add_chunk(std::size_t superblocks);
    [[nodiscard]] std::size_t chunks_used() const noexcept;
    [[nodiscard]] Chunk exact_last_chunk() const;
    void clear_rest_of_last_line() noexcept;
    void shorten_last() noexcept;
    void move_last_chunk(Chunk exact) noexcept;

    std::size_t competences_;
    std::size_t size_ = 0;
    std::vector<Chunk> chunks_ = {};
    std::vector<std::uint8_t*> starts_ = {};   ///< of superblocks, more than are in use
    std::vector<std::uint16_t> present_ = {};  ///< of the superblocks that are full
    std::vector<std::uint8_t> highest_;        ///< of the superblock being written, see Seen
    std::vector<std::uint8_t> unknown_;        ///< the same
    bool refused_noted_ = false;  ///< whether something that was refused has been noted
    Arranging how_;
    std::optional<Arranger> arranger_ = {};  ///< if candidates are to lie in another order
};

}  // namespace herne::inline HERNE_ABI::detail
