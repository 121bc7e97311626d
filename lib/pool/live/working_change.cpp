// SPDX-License-Identifier: BSL-1.0
#include "model/level_code.hpp"
#include "pool/live/working_pool.hpp"

#include <algorithm>
#include <utility>

namespace herne::inline HERNE_ABI::detail {

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
    const bool had = has_evidence(row);
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

}  // namespace herne::inline HERNE_ABI::detail
