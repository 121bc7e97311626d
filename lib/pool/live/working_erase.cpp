// SPDX-License-Identifier: BSL-1.0
#include "pool/live/working_pool.hpp"

#include <array>
#include <utility>

namespace herne::inline HERNE_ABI::detail {

/// Lets `row` stand at `place`, both of parts that are its own.
void WorkingPool::set_order(std::size_t place, std::size_t row) noexcept {
    const auto [place_block, place_index] = split(place);
    const auto [row_block, row_index] = split(row);
    LiveOrder& of_place = *blocks_[place_block].parts.order;
    LiveOrder& of_row = *blocks_[row_block].parts.order;
    const std::size_t row_in_window = row - window_start(row);
    const std::size_t place_in_window = place - window_start(place);
    if (of_place.near_rows.empty()) {
        of_place.far_rows[place_index] = static_cast<std::uint32_t>(row_in_window);
        of_row.far_places[row_index] = static_cast<std::uint32_t>(place_in_window);
    } else {
        of_place.near_rows[place_index] = static_cast<std::uint16_t>(row_in_window);
        of_row.near_places[row_index] = static_cast<std::uint16_t>(place_in_window);
    }
}

/// What an erasure prepares, so that nothing throws after the first change.
struct WorkingPool::Erasure {
    std::size_t row;
    std::size_t last;           ///< row that moves there
    std::size_t place;          ///< of `row`
    std::size_t place_of_last;  ///< of `last`
    std::size_t row_of_last;    ///< who stands at the place of this number
    bool had_evidence = false;
    std::uint64_t hash = 0;          ///< of the id at `row`
    std::uint64_t hash_of_last = 0;  ///< of the one at `last`
    std::shared_ptr<LiveIds> ids_of_row = {};
    std::shared_ptr<LiveIds> ids_of_last = {};
    HeldEvidencePtr evidence_of_last = {};

    /// Returns the superblocks that change; one may stand there several times.
    [[nodiscard]] std::array<std::size_t, 5> blocks() const noexcept {
        return {split(row).superblock, split(place).superblock, split(place_of_last).superblock,
                split(row_of_last).superblock, split(last).superblock};
    }
};

void WorkingPool::erase(std::size_t row) {
    const std::size_t last = size_ - 1;
    if (row != last)
        make_ids_explicit();
    Erasure erasure{.row = row,
                    .last = last,
                    .place = place_of_row(row),
                    .place_of_last = place_of_row(last),
                    .row_of_last = row_of_place(last)};
    for (const std::size_t s : erasure.blocks()) {
        own_all(s);
        touch(s);
    }
    prepare_ids(erasure);
    prepare_evidence(erasure);

    // Nothing below throws.
    erase_evidence(erasure);
    erase_id(erasure);
    erase_levels(erasure);
    for (const std::size_t s : erasure.blocks())
        blocks_[s].members_changed = true;
    ids_ascend_ = ids_ascend_ && row == last;
    --size_;
    if (split(last).index == 0)
        drop_last_block();
    if (size_ == 0) {
        ids_ = Ids::none;
        ids_ascend_ = true;
    }
}

/// Makes the ids of both superblocks as they will be, where they are strings, and room in the
/// index.
void WorkingPool::prepare_ids(Erasure& erasure) {
    const auto [row_block, row_index] = split(erasure.row);
    const auto [last_block, last_index] = split(erasure.last);
    if (ids_ == Ids::strings) {
        const LiveIds* end = blocks_[last_block].parts.ids.get();
        if (erasure.row != erasure.last) {
            erasure.ids_of_row = blocks_[row_block].parts.ids->with(row_index, text(erasure.last));
            erasure.ids_of_row->made = publications_;
            if (row_block == last_block)
                end = erasure.ids_of_row.get();
        }
        erasure.ids_of_last = end->with(last_index, {});
        erasure.ids_of_last->made = publications_;
    }
    if (ids_ == Ids::rows)
        return;
    erasure.hash = hash_of_row(erasure.row);
    erasure.hash_of_last = hash_of_row(erasure.last);
    index_.prepare(erasure.hash);
    index_.prepare(erasure.hash_of_last);
}

void WorkingPool::prepare_evidence(Erasure& erasure) {
    const auto [row_block, row_index] = split(erasure.row);
    const auto [last_block, last_index] = split(erasure.last);
    LiveEvidence& of_last = *blocks_[last_block].parts.evidence;
    erasure.had_evidence = has_evidence(erasure.row);
    if (has_evidence(erasure.last)) {
        const auto found = of_last.by_row.find(last_index);
        erasure.evidence_of_last =
            found != of_last.by_row.end()
                ? found->second
                : std::make_shared<const HeldEvidence>(*evidence(erasure.last));
    }
    // Entries, so that assigning to them cannot throw.
    blocks_[row_block].parts.evidence->by_row[row_index] = nullptr;
    of_last.by_row[last_index] = nullptr;
}

void WorkingPool::erase_evidence(Erasure& erasure) noexcept {
    const auto [row_block, row_index] = split(erasure.row);
    const auto [last_block, last_index] = split(erasure.last);
    if (erasure.row != erasure.last)
        blocks_[row_block].parts.evidence->by_row.find(row_index)->second =
            std::move(erasure.evidence_of_last);
    LiveEvidence& of_last = *blocks_[last_block].parts.evidence;
    if (!of_last.has_base)
        of_last.by_row.erase(last_index);
    with_evidence_ -= erasure.had_evidence ? 1U : 0U;
}

void WorkingPool::erase_id(Erasure& erasure) noexcept {
    if (ids_ == Ids::rows)
        return;
    const bool moves = erasure.row != erasure.last;
    index_.erase(erasure.hash, erasure.row);
    if (moves && index_.contains(erasure.hash_of_last, erasure.last))
        index_.move(erasure.hash_of_last, erasure.last, erasure.row);
    else if (moves)
        index_.insert(erasure.hash_of_last, erasure.row);
    auto& of_row = blocks_[split(erasure.row).superblock].parts.ids;
    auto& of_last = blocks_[split(erasure.last).superblock].parts.ids;
    if (ids_ == Ids::strings) {
        if (moves)
            of_row = std::move(erasure.ids_of_row);
        of_last = std::move(erasure.ids_of_last);
        return;
    }
    if (moves)
        of_row->set(split(erasure.row).index, of_last->number(split(erasure.last).index));
    of_last->pop_number();
}

/// Moves the last row to the place of the erased one, then whoever stands at the last place to
/// where that row was; see the README of io.
void WorkingPool::erase_levels(const Erasure& erasure) noexcept {
    const std::size_t last = erasure.last;
    if (erasure.row != last) {
        move_codes(erasure.place_of_last, erasure.place);
        raise_caps(erasure.place);
    }
    if (erasure.place_of_last != last) {
        move_codes(last, erasure.place_of_last);
        raise_caps(erasure.place_of_last);
        set_order(erasure.place_of_last, erasure.row_of_last);
    }
    for (std::size_t c = 0; c < competences(); ++c)
        set_code(last, c, 0);
    if (is_arranged())
        set_order(last, last);
}

}  // namespace herne::inline HERNE_ABI::detail
