// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/pool/pool.hpp>

#include "packed/levels.hpp"
#include "pool/live/parts.hpp"
#include "pool/live/row_index.hpp"
#include "pool/pool_access.hpp"
#include "pool/string_ids.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// A pool that changes, of which immutable versions are published. What is published is shared with
/// it, superblock by superblock and part by part, until it changes. Used by one thread at a time;
/// versions may be used and go away in any thread meanwhile. Whatever throws has changed nothing.
/// Levels are codes, of a known competence and on its scale; what reads the pool that it began with
/// throws what that throws.
class WorkingPool {
public:
    using Ids = PoolAccess::Data::Ids;

    /// Begins with `base`, which stays where it is. Takes time by its superblocks.
    explicit WorkingPool(Pool base);

    [[nodiscard]] const Framework& framework() const noexcept { return base_.framework(); }
    [[nodiscard]] std::size_t size() const noexcept { return size_; }
    [[nodiscard]] Ids ids() const noexcept { return ids_; }
    /// Returns the row of a candidate, nothing if there is none.
    [[nodiscard]] std::optional<std::size_t> find(const CandidateId& id) const;
    /// Returns the evidence of the candidate at `row`, null if there is none.
    [[nodiscard]] const EvidenceByCompetence* evidence(std::size_t row) const;
    /// Returns whether the pool that it began with has a candidate called `id`.
    [[nodiscard]] bool began_with(const CandidateId& id) const {
        return base_.find(id).has_value();
    }

    /// Adds a candidate whose id is new and of the pool's kind; `evidence` may be null. Where ids
    /// are row numbers and this one is not the next, they become numbers, once, in time by the
    /// size.
    void insert(const CandidateId& id, std::span<const std::uint8_t> codes,
                HeldEvidencePtr evidence);
    void set_level(std::size_t row, std::size_t competence, std::uint8_t code);
    void set_levels(std::size_t row, std::span<const std::uint8_t> codes);
    void set_levels_and_evidence(std::size_t row, std::span<const std::uint8_t> codes,
                                 HeldEvidencePtr evidence);
    /// Replaces all evidence of a candidate; null for none.
    void set_evidence(std::size_t row, HeldEvidencePtr evidence);
    /// Takes a candidate out, and the last row moves to where it was; what was there is
    /// overwritten. Ids that are row numbers become numbers unless it is the last one.
    void erase(std::size_t row);
    /// Copies all that still lies in the pool that it began with, and lets go of it. Takes time by
    /// the size.
    void detach();
    /// Returns what there is now as a pool, in time by the superblocks that changed and some 100
    /// bytes a superblock.
    [[nodiscard]] Pool publish(std::uint64_t version);

private:
    /// A superblock, and what has happened to it since the last publication.
    struct Block {
        LiveSuperblock parts;
        std::vector<bool> changed = {};  ///< by competence: whether a level has
        bool members_changed = false;
        bool is_touched = false;
    };
    /// Where a candidate is.
    struct Place {
        std::size_t superblock;
        std::size_t index;
    };
    struct Keys {
        std::uint16_t worst;
        std::uint16_t best;
    };
    /// Which blocks an erasure changes, and what of them.
    struct Erasure;

    [[nodiscard]] static Place split(std::size_t place) noexcept {
        return {place / superblock_candidates, place % superblock_candidates};
    }
    [[nodiscard]] const PoolAccess::Data& base() const noexcept { return PoolAccess::data(base_); }
    [[nodiscard]] std::size_t competences() const noexcept { return framework().size(); }
    [[nodiscard]] bool is_arranged() const noexcept { return window_ != 0; }
    [[nodiscard]] std::size_t in_base(std::size_t superblock) const noexcept;
    [[nodiscard]] std::size_t window_start(std::size_t row) const noexcept {
        return row & ~(window_ * superblock_candidates - 1);
    }
    [[nodiscard]] std::size_t place_of_row(std::size_t row) const;
    [[nodiscard]] std::size_t row_of_place(std::size_t place) const;
    [[nodiscard]] std::uint64_t number(std::size_t row) const;
    [[nodiscard]] std::string_view text(std::size_t row) const;
    [[nodiscard]] bool id_less(std::size_t a, std::size_t b) const;
    [[nodiscard]] bool is_called(std::size_t row, const CandidateId& id) const;
    [[nodiscard]] std::uint64_t hash_of_row(std::size_t row) const;
    [[nodiscard]] bool comes_last(const CandidateId& id) const;

    template <class Part>
    [[nodiscard]] bool is_own(const std::shared_ptr<Part>& part) const noexcept {
        return part && part->made == publications_;
    }
    template <class Part, class... Args>
    [[nodiscard]] std::shared_ptr<Part> make(Args&&... args) const {
        auto part = std::make_shared<Part>(std::forward<Args>(args)...);
        part->made = publications_;
        return part;
    }
    LivePages& own_pages(std::size_t superblock);
    LiveOrder& own_order(std::size_t superblock);
    LiveIds& own_ids(std::size_t superblock);
    LiveEvidence& own_evidence(std::size_t superblock);
    LiveSummary& own_summary(std::size_t superblock);
    [[nodiscard]] std::shared_ptr<LiveSummary> base_summary(std::size_t superblock) const;
    void own_all(std::size_t superblock);
    void touch(std::size_t superblock);
    void add_block();
    void drop_last_block() noexcept;
    void make_ids_explicit();

    [[nodiscard]] std::uint8_t code(std::size_t place, std::size_t competence) const noexcept;
    void set_code(std::size_t place, std::size_t competence, std::uint8_t code) noexcept;
    void move_codes(std::size_t from, std::size_t to) noexcept;
    void raise_caps(std::size_t place) noexcept;
    [[nodiscard]] Keys keys_at(std::size_t place) const noexcept;
    void set_order(std::size_t place, std::size_t row) noexcept;

    void note_members(std::size_t superblock);
    void seal(std::size_t superblock);
    void set_table(std::size_t superblock);
    [[nodiscard]] PackedLevels published_levels() const;

    Pool base_;
    std::size_t base_size_;
    std::size_t size_;
    Ids ids_;
    std::uint64_t first_id_;
    bool ids_ascend_;
    std::size_t window_;
    KeyWeights weights_;
    std::vector<std::uint8_t> tops_;
    std::vector<bool> not_provided_;
    std::size_t with_evidence_;
    std::uint64_t publications_ = 0;
    std::vector<Block> blocks_ = {};
    std::vector<std::size_t> touched_ = {};
    RowIndex index_ = {};  ///< of rows that `base_` does not find

    // By superblock as it was published last, so that publishing copies nothing but this.
    std::vector<std::shared_ptr<const LiveSuperblock>> published_ = {};
    std::vector<PackedLevels::Superblock> superblocks_ = {};
    std::vector<const std::uint64_t*> numbers_ = {};
    std::vector<StringIds::Piece> strings_ = {};
    std::vector<const std::uint16_t*> near_rows_ = {};
    std::vector<const std::uint16_t*> near_places_ = {};
    std::vector<const std::uint32_t*> far_rows_ = {};
    std::vector<const std::uint32_t*> far_places_ = {};
    std::vector<std::size_t> least_rows_ = {};
};

}  // namespace herne::inline HERNE_ABI::detail
