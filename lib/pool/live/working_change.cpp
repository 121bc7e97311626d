// SPDX-License-Identifier: BSL-1.0
#include "model/level_code.hpp"
#include "pool/live/version.hpp"
#include "pool/live/working_pool.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace herne::inline HERNE_ABI::detail {

std::size_t WorkingPool::place_of_row(std::size_t row) const {
    if (!is_arranged())
        return row;
    const auto [s, i] = split(row);
    const auto& order = blocks_[s].parts.order;
    if (!order)
        return base().levels.order().place(row);
    return window_start(row) +
           (order->near_places.empty() ? order->far_places[i] : order->near_places[i]);
}

std::size_t WorkingPool::row_of_place(std::size_t place) const {
    if (!is_arranged())
        return place;
    const auto [s, i] = split(place);
    const auto& order = blocks_[s].parts.order;
    if (!order)
        return base().levels.order().row(place);
    return window_start(place) +
           (order->near_rows.empty() ? order->far_rows[i] : order->near_rows[i]);
}

std::uint64_t WorkingPool::number(std::size_t row) const {
    if (ids_ == Ids::rows)
        return first_id_ + row;
    const auto [s, i] = split(row);
    const auto& ids = blocks_[s].parts.ids;
    return ids ? ids->number(i) : base().numbers[row];
}

std::string_view WorkingPool::text(std::size_t row) const {
    const auto [s, i] = split(row);
    const auto& ids = blocks_[s].parts.ids;
    return ids ? ids->text(i) : base().strings[row];
}

bool WorkingPool::id_less(std::size_t a, std::size_t b) const {
    return ids_ == Ids::strings ? text(a) < text(b) : number(a) < number(b);
}

bool WorkingPool::is_called(std::size_t row, const CandidateId& id) const {
    return ids_ == Ids::strings ? text(row) == id.text() : number(row) == id.number();
}

std::uint64_t WorkingPool::hash_of_row(std::size_t row) const {
    return ids_ == Ids::strings ? hash_of(text(row)) : hash_of(number(row));
}

/// Returns whether `id` comes after the id of the last row.
bool WorkingPool::comes_last(const CandidateId& id) const {
    if (size_ == 0)
        return true;
    return ids_ == Ids::strings ? text(size_ - 1) < id.text() : number(size_ - 1) < id.number();
}

std::optional<std::size_t> WorkingPool::find(const CandidateId& id) const {
    if (size_ == 0 || id.is_number() != (ids_ != Ids::strings))
        return std::nullopt;
    if (ids_ == Ids::rows) {
        const bool inside = id.number() >= first_id_ && id.number() - first_id_ < size_;
        return inside ? std::optional{static_cast<std::size_t>(id.number() - first_id_)}
                      : std::nullopt;
    }
    const auto is_it = [&](std::size_t row) { return is_called(row, id); };
    if (const auto found = index_.find(hash_of(id), is_it))
        return found;
    const auto found = base_.find(id);
    return found && *found < size_ && is_it(*found) ? found : std::nullopt;
}

const EvidenceByCompetence* WorkingPool::evidence(std::size_t row) const {
    const auto [s, i] = split(row);
    return find_evidence(blocks_[s].parts.evidence.get(), base(), row);
}

std::uint8_t WorkingPool::code(std::size_t place, std::size_t competence) const noexcept {
    const CandidatePlace at = place_of(place);
    const std::uint8_t byte = blocks_[at.superblock].parts.pages->page(competence)[at.byte];
    return static_cast<std::uint8_t>(byte >> at.shift & 0x0FU);
}

/// Sets one code of pages that are its own, of a superblock that was touched.
void WorkingPool::set_code(std::size_t place, std::size_t competence, std::uint8_t code) noexcept {
    const auto [s, i] = split(place);
    blocks_[s].parts.pages->set(competence, i, code);
    blocks_[s].changed[competence] = true;
}

void WorkingPool::move_codes(std::size_t from, std::size_t to) noexcept {
    for (std::size_t c = 0; c < competences(); ++c)
        set_code(to, c, code(from, c));
}

WorkingPool::Keys WorkingPool::keys_at(std::size_t place) const noexcept {
    unsigned worst = 0;
    unsigned best = 0;
    for (std::size_t c = 0; c < competences(); ++c) {
        const unsigned level = code(place, c);
        const bool known = level != code_for_unknown;
        worst += unsigned{weights_[c]} * (known ? level : 0U);
        best += unsigned{weights_[c]} * (known ? level : tops_[c]);
    }
    return {static_cast<std::uint16_t>(worst), static_cast<std::uint16_t>(best)};
}

/// Raises caps to the keys of who is at `place`: those of its line and of all lines before it,
/// since a cap is the greatest key from its line to the end of the superblock.
void WorkingPool::raise_caps(std::size_t place) noexcept {
    if (!is_arranged())
        return;
    const auto [s, i] = split(place);
    LiveSummary& summary = *blocks_[s].parts.summary;
    const auto [worst, best] = keys_at(place);
    for (std::size_t line = i / line_candidates + 1; line-- > 0;) {
        if (summary.worst[line] >= worst && summary.best[line] >= best)
            break;
        summary.worst[line] = std::max(summary.worst[line], worst);
        summary.best[line] = std::max(summary.best[line], best);
    }
}

void WorkingPool::set_level(std::size_t row, std::size_t competence, std::uint8_t code) {
    const std::size_t place = place_of_row(row);
    const std::size_t s = split(place).superblock;
    own_pages(s);
    if (is_arranged())
        own_summary(s);
    touch(s);
    set_code(place, competence, code);
    raise_caps(place);
    if (code != code_for_unknown)
        not_provided_[competence] = false;
}

void WorkingPool::set_levels(std::size_t row, std::span<const std::uint8_t> codes) {
    const std::size_t place = place_of_row(row);
    const std::size_t s = split(place).superblock;
    own_pages(s);
    own_summary(s);
    touch(s);
    for (std::size_t c = 0; c < codes.size(); ++c) {
        set_code(place, c, codes[c]);
        if (codes[c] != code_for_unknown)
            not_provided_[c] = false;
    }
    raise_caps(place);
}

void WorkingPool::set_levels_and_evidence(std::size_t row, std::span<const std::uint8_t> codes,
                                          HeldEvidencePtr evidence) {
    const std::size_t s = split(place_of_row(row)).superblock;
    own_pages(s);
    own_summary(s);
    touch(s);
    set_evidence(row, std::move(evidence));  // the last that may throw
    set_levels(row, codes);
}

void WorkingPool::set_evidence(std::size_t row, HeldEvidencePtr held) {
    const auto [s, i] = split(row);
    const bool had = evidence(row) != nullptr;
    const bool has = held != nullptr;
    LiveEvidence& part = own_evidence(s);
    touch(s);
    if (has || part.has_base)
        part.by_row.insert_or_assign(i, std::move(held));
    else
        part.by_row.erase(i);
    with_evidence_ += (has ? 1U : 0U);
    with_evidence_ -= (had ? 1U : 0U);
}

/// Adds an empty superblock behind the last one.
void WorkingPool::add_block() {
    const std::size_t s = blocks_.size();
    Block block;
    block.parts.pages = make<LivePages>(competences(), page_lines);
    block.parts.summary = make<LiveSummary>();
    block.parts.summary->present.resize(competences());
    if (is_arranged())
        block.parts.order = make<LiveOrder>(s, window_);
    block.parts.evidence = make<LiveEvidence>();
    if (ids_ == Ids::numbers || ids_ == Ids::strings)
        block.parts.ids = make<LiveIds>();
    const auto make_room = [](auto& table) {
        table.reserve(std::max(table.size() + 1, table.size() * 2));
    };
    make_room(blocks_);
    make_room(published_);
    make_room(superblocks_);
    make_room(numbers_);
    make_room(strings_);
    make_room(near_rows_);
    make_room(near_places_);
    make_room(far_rows_);
    make_room(far_places_);
    make_room(least_rows_);
    blocks_.push_back(std::move(block));
    published_.emplace_back();
    superblocks_.emplace_back();
    numbers_.emplace_back();
    strings_.emplace_back();
    near_rows_.emplace_back();
    near_places_.emplace_back();
    far_rows_.emplace_back();
    far_places_.emplace_back();
    least_rows_.emplace_back();
}

void WorkingPool::drop_last_block() noexcept {
    std::erase(touched_, blocks_.size() - 1);
    blocks_.pop_back();
    published_.pop_back();
    superblocks_.pop_back();
    numbers_.pop_back();
    strings_.pop_back();
    near_rows_.pop_back();
    near_places_.pop_back();
    far_rows_.pop_back();
    far_places_.pop_back();
    least_rows_.pop_back();
}

/// Lets ids that are row numbers be numbers.
void WorkingPool::make_ids_explicit() {
    if (ids_ != Ids::rows)
        return;
    for (std::size_t s = 0; s < blocks_.size(); ++s) {
        auto made = make<LiveIds>();
        const std::size_t first = s * superblock_candidates;
        for (std::size_t i = 0; i < candidates_in(s, size_); ++i) {
            made->reserve(0);
            made->push_back(first_id_ + first + i);
        }
        touch(s);
        blocks_[s].parts.ids = std::move(made);
    }
    // Those that came after the pool that it began with are not found there.
    for (std::size_t row = base_size_; row < size_; ++row) {
        const std::uint64_t hash = hash_of(first_id_ + std::uint64_t{row});
        index_.prepare(hash);
        if (!index_.contains(hash, row))
            index_.insert(hash, row);
    }
    ids_ = Ids::numbers;
}

void WorkingPool::insert(const CandidateId& id, std::span<const std::uint8_t> codes,
                         HeldEvidencePtr evidence) {
    const std::size_t row = size_;
    const auto [s, i] = split(row);
    if (size_ == 0)
        ids_ = id.is_number() ? Ids::numbers : Ids::strings;
    if (ids_ == Ids::rows && id.number() != first_id_ + row)
        make_ids_explicit();
    const bool ascends = ids_ascend_ && comes_last(id);
    const bool has_ids = ids_ != Ids::rows;
    const std::uint64_t hash = hash_of(id);
    if (has_ids)
        index_.prepare(hash);
    const bool is_new = i == 0;
    if (is_new)
        add_block();
    try {
        own_all(s);
        if (has_ids)
            blocks_[s].parts.ids->reserve(id.is_number() ? 0 : id.text().size());
        touch(s);
        if (evidence)
            blocks_[s].parts.evidence->by_row.insert_or_assign(i, evidence);
    } catch (...) {
        if (is_new)
            drop_last_block();
        throw;
    }

    // Nothing below throws.
    Block& block = blocks_[s];
    with_evidence_ += evidence ? 1U : 0U;
    if (has_ids) {
        if (id.is_number())
            block.parts.ids->push_back(id.number());
        else
            block.parts.ids->push_back(std::string_view{id.text()});
        index_.insert(hash, row);
    }
    for (std::size_t c = 0; c < codes.size(); ++c) {
        set_code(row, c, codes[c]);
        if (codes[c] != code_for_unknown)
            not_provided_[c] = false;
    }
    raise_caps(row);
    block.members_changed = true;
    ids_ascend_ = ascends;
    ++size_;
}

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
    std::shared_ptr<LiveIds> ids_of_row = {};
    std::shared_ptr<LiveIds> ids_of_last = {};
    HeldEvidencePtr evidence_of_last = {};
};

void WorkingPool::erase(std::size_t row) {
    const std::size_t last = size_ - 1;
    if (row != last)
        make_ids_explicit();
    const std::size_t place = place_of_row(row);
    const std::size_t place_of_last = place_of_row(last);
    const std::size_t row_of_last = row_of_place(last);
    const bool has_ids = ids_ == Ids::numbers || ids_ == Ids::strings;
    const auto [row_block, row_index] = split(row);
    const auto [last_block, last_index] = split(last);
    const std::array blocks{row_block, split(place).superblock, split(place_of_last).superblock,
                            split(row_of_last).superblock, last_block};
    for (const std::size_t s : blocks) {
        own_all(s);
        touch(s);
    }
    Erasure prepared;
    if (ids_ == Ids::strings) {
        const std::string_view moved = text(last);
        const LiveIds* end = blocks_[last_block].parts.ids.get();
        if (row != last) {
            prepared.ids_of_row = blocks_[row_block].parts.ids->with(row_index, moved);
            prepared.ids_of_row->made = publications_;
            if (row_block == last_block)
                end = prepared.ids_of_row.get();
        }
        prepared.ids_of_last = end->with(last_index, {});
        prepared.ids_of_last->made = publications_;
    }
    const std::uint64_t hash = has_ids ? hash_of_row(row) : 0;
    const std::uint64_t hash_of_moved = has_ids ? hash_of_row(last) : 0;
    if (has_ids) {
        index_.prepare(hash);
        index_.prepare(hash_of_moved);
    }
    const bool had_evidence = evidence(row) != nullptr;
    LiveEvidence& evidence_of_row = *blocks_[row_block].parts.evidence;
    LiveEvidence& evidence_of_last = *blocks_[last_block].parts.evidence;
    if (const auto* const moved = evidence(last)) {
        const auto found = evidence_of_last.by_row.find(last_index);
        prepared.evidence_of_last = found != evidence_of_last.by_row.end()
                                        ? found->second
                                        : std::make_shared<const HeldEvidence>(*moved);
    }
    // Entries of what is there, so that assigning to them cannot throw.
    const auto hold = [this](LiveEvidence& part, std::size_t index, std::size_t of_row) {
        const auto* const there = evidence(of_row);
        if (!part.by_row.contains(index))
            part.by_row.emplace(
                index, there == nullptr ? nullptr : std::make_shared<const HeldEvidence>(*there));
    };
    hold(evidence_of_row, row_index, row);
    hold(evidence_of_last, last_index, last);

    // Nothing below throws.
    if (row != last) {
        move_codes(place_of_last, place);
        raise_caps(place);
        evidence_of_row.by_row.find(row_index)->second = std::move(prepared.evidence_of_last);
        if (ids_ == Ids::numbers)
            blocks_[row_block].parts.ids->set(row_index, number(last));
        if (ids_ == Ids::strings)
            blocks_[row_block].parts.ids = std::move(prepared.ids_of_row);
    }
    if (has_ids) {
        index_.erase(hash, row);
        if (row != last) {
            if (index_.contains(hash_of_moved, last))
                index_.move(hash_of_moved, last, row);
            else
                index_.insert(hash_of_moved, row);
        }
    }
    if (place_of_last != last) {
        move_codes(last, place_of_last);
        raise_caps(place_of_last);
        set_order(place_of_last, row_of_last);
    }
    for (std::size_t c = 0; c < competences(); ++c)
        set_code(last, c, 0);
    if (is_arranged())
        set_order(last, last);
    if (ids_ == Ids::numbers)
        blocks_[last_block].parts.ids->pop_number();
    if (ids_ == Ids::strings)
        blocks_[last_block].parts.ids = std::move(prepared.ids_of_last);
    const auto vacated = evidence_of_last.by_row.find(last_index);
    if (evidence_of_last.has_base)
        vacated->second = nullptr;
    else
        evidence_of_last.by_row.erase(vacated);
    for (const std::size_t s : blocks)
        blocks_[s].members_changed = true;
    with_evidence_ -= had_evidence ? 1U : 0U;
    ids_ascend_ = ids_ascend_ && row == last;
    --size_;
    if (last_index == 0)
        drop_last_block();
    if (size_ == 0) {
        ids_ = Ids::none;
        ids_ascend_ = true;
    }
}

}  // namespace herne::inline HERNE_ABI::detail
