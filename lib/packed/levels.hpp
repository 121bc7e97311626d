// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/base/compiler.hpp>

#include "base/aligned.hpp"
#include "packed/caps.hpp"
#include "packed/geometry.hpp"
#include "packed/page_guard.hpp"
#include "packed/row_order.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

class PackedBuilder;

/// Packed levels: half a byte each, in superblocks of 8,192 candidates, inside them one page a
/// competence. The last superblock is only as long as it must be. Candidates lie in superblocks in
/// the order of their rows or in one that `row_of` tells; what takes a row means candidates as they
/// were added, what takes a superblock means them as they lie. Never changes; either owns its
/// memory or borrows it, and then pages may have to be checked before they are read: whatever reads
/// levels throws what such a check throws.
class PackedLevels {
public:
    /// Memory that levels lie in, of any number of superblocks.
    struct Chunk {
        AlignedArray<std::uint8_t> bytes;
        std::size_t size = 0;
    };

    /// Where one superblock lies.
    struct Superblock {
        const std::uint8_t* levels;            ///< its pages, aligned to 64 bytes
        const std::uint16_t* present;          ///< by competence, see `present()`
        const std::uint16_t* worst = nullptr;  ///< caps of its lines where candidates are arranged,
                                               ///< `page_lines` of them
        const std::uint16_t* best = nullptr;   ///< likewise; the same ones in every superblock of a
                                               ///< pool where all levels are known
    };

    /// No candidates; `competences` is at least 1.
    explicit PackedLevels(std::size_t competences) : competences_{competences} {}
    /// Levels that lie where `superblocks` say and outlive this; `keys` without caps; `guard` may
    /// be null.
    PackedLevels(std::size_t competences, std::size_t size, std::vector<Superblock> superblocks,
                 RowOrder order, Caps keys, const PageGuard* guard)
        : competences_{competences},
          size_{size},
          superblocks_{std::move(superblocks)},
          guard_{guard},
          order_{std::move(order)},
          caps_{std::move(keys)} {}
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
    /// Returns where the page of `competence` in `superblock` lies, aligned to 64 bytes, for those
    /// who do not read it yet.
    [[nodiscard]] const std::uint8_t* address(std::size_t superblock,
                                              std::size_t competence) const noexcept {
        return superblocks_[superblock].levels + competence * lines(superblock) * line_bytes;
    }
    /// Returns the page of `competence` in `superblock`, to be read.
    [[nodiscard]] const std::uint8_t* page(std::size_t superblock, std::size_t competence) const {
        const std::uint8_t* const start = address(superblock, competence);
        if (guard_ != nullptr)
            guard_->touch(start, lines(superblock) * line_bytes);
        return start;
    }
    /// Makes sure that the pages of these competences in `superblock` can be read.
    void check(std::size_t superblock, std::span<const std::size_t> competences) const {
        if (guard_ == nullptr)
            return;
        for (const std::size_t competence : competences)
            static_cast<void>(page(superblock, competence));
    }
    /// Says that these pages of `superblock` are going to be read, where that makes a difference:
    /// they are brought from a file in the meantime.
    void will_need(std::size_t superblock, std::span<const std::size_t> competences) const noexcept;
    /// Returns whether the page of `competence` in `superblock` can be read without being checked.
    [[nodiscard]] bool is_checked(std::size_t superblock, std::size_t competence) const noexcept {
        return guard_ == nullptr || guard_->is_good(address(superblock, competence));
    }
    /// Returns whether pages may have to be brought from a file and checked.
    [[nodiscard]] bool guarded() const noexcept { return guard_ != nullptr; }
    /// Returns which codes occur in a page: bit i for code i. Of known levels the highest is named
    /// and, where there may be others, level 0; a single bit says that a single code occurs.
    [[nodiscard]] std::uint16_t present(std::size_t superblock,
                                        std::size_t competence) const noexcept {
        return superblocks_[superblock].present[competence];
    }
    /// Returns whether anybody's level of `competence` is known.
    [[nodiscard]] bool any_known(std::size_t competence) const noexcept;

    /// The codes of one candidate.
    struct Codes {
        const std::uint8_t* first;
        std::size_t stride;
        unsigned shift;
        const PageGuard* guard;
        [[nodiscard]] std::uint8_t operator[](std::size_t competence) const {
            const std::uint8_t* const byte = first + competence * stride;
            if (guard != nullptr)
                guard->touch(byte);
            return static_cast<std::uint8_t>(*byte >> shift & 0x0FU);
        }
    };
    /// Returns the codes of the candidate at `row`.
    [[nodiscard]] Codes codes(std::size_t row) const { return codes_of_place(order_.place(row)); }
    /// Returns the codes of candidate `i` of `superblock`.
    [[nodiscard]] Codes codes_at(std::size_t superblock, std::size_t i) const {
        return codes_of_place(superblock * superblock_candidates + i);
    }
    /// Returns the row of candidate `i` of `superblock`.
    [[nodiscard]] std::size_t row_of(std::size_t superblock, std::size_t i) const {
        return order_.row(superblock * superblock_candidates + i);
    }
    /// Returns where the candidate at `row` lies, counted over all superblocks.
    [[nodiscard]] std::size_t place_of_row(std::size_t row) const { return order_.place(row); }
    /// Returns the code of one level: 0..14, 15 for unknown.
    [[nodiscard]] std::uint8_t code(std::size_t row, std::size_t competence) const {
        return codes(row)[competence];
    }
    /// Writes the codes of `competence` from `first_row` on, one byte each.
    void unpack(std::size_t competence, std::size_t first_row, std::span<std::uint8_t> codes) const;
    /// Writes the codes of `competence` of the first candidates of `superblock`, one byte each.
    void unpack_superblock(std::size_t superblock, std::size_t competence,
                           std::span<std::uint8_t> codes) const;
    /// Returns what checks pages before they are read, null where nothing does.
    [[nodiscard]] const PageGuard* guard() const noexcept { return guard_; }
    /// Returns where `superblock` lies.
    [[nodiscard]] const Superblock& superblock(std::size_t superblock) const noexcept {
        return superblocks_[superblock];
    }
    /// Returns where rows stand.
    [[nodiscard]] const RowOrder& order() const noexcept { return order_; }
    /// Returns what keys are made of; nothing where candidates lie as they were added.
    [[nodiscard]] const Caps& keys() const noexcept { return caps_; }
    /// Returns the caps of worst keys of `superblock`'s lines; candidates must be arranged.
    [[nodiscard]] std::span<const std::uint16_t> worst_caps(std::size_t superblock) const noexcept {
        return {superblocks_[superblock].worst, lines(superblock)};
    }
    /// Returns the same of best keys.
    [[nodiscard]] std::span<const std::uint16_t> best_caps(std::size_t superblock) const noexcept {
        return {superblocks_[superblock].best, lines(superblock)};
    }
    /// Prefetches what is told of `superblock` besides its levels, if there is such a superblock.
    void prefetch_summaries(std::size_t superblock) const noexcept {
        if (superblock >= superblocks_.size())
            return;
        const Superblock& own = superblocks_[superblock];
        HERNE_PREFETCH_FAR(own.present);
        for (const std::uint16_t* caps : {own.worst, own.best})
            for (std::size_t line = 0; line < page_lines; line += line_bytes / sizeof(*caps))
                HERNE_PREFETCH_FAR(caps + line);
    }
    /// Returns whether some best cap is another than the worst one.
    [[nodiscard]] bool has_best_caps() const noexcept {
        return !superblocks_.empty() && superblocks_[0].best != superblocks_[0].worst;
    }
    /// Returns the bytes that levels, their summaries and their order take up.
    [[nodiscard]] std::size_t bytes() const noexcept;

private:
    friend class PackedBuilder;

    [[nodiscard]] Codes codes_of_place(std::size_t place) const {
        const CandidatePlace at = place_of(place);
        return {address(at.superblock, 0) + at.byte, lines(at.superblock) * line_bytes, at.shift,
                guard_};
    }

    void unpack_some(std::size_t superblock, std::size_t competence, std::size_t start,
                     std::span<std::uint8_t> codes) const;
    void note_caps() noexcept;

    std::size_t competences_;
    std::size_t size_ = 0;
    std::vector<Superblock> superblocks_ = {};
    const PageGuard* guard_ = nullptr;
    std::vector<Chunk> chunks_ = {};               ///< what they point into, if owned
    std::vector<std::uint16_t> own_present_ = {};  ///< likewise, by superblock, then competence
    RowOrder order_ = {};
    Caps caps_ = {};
};

}  // namespace herne::inline HERNE_ABI::detail
