// SPDX-License-Identifier: BSL-1.0
#include "pool/live/working_pool.hpp"

#include "packed/codes_present.hpp"
#include "pool/live/version.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace herne::inline HERNE_ABI::detail {

WorkingPool::WorkingPool(Pool base)
    : base_{std::move(base)},
      base_size_{base_.size()},
      size_{base_size_},
      ids_{size_ == 0 ? Ids::none : this->base().ids},
      first_id_{this->base().first_id},
      ids_ascend_{size_ == 0 || ids_ == Ids::rows || this->base().ids_ascend()},
      window_{base_.window()},
      weights_{this->base().levels.keys().weights},
      tops_{this->base().levels.keys().tops},
      not_provided_{this->base().not_provided},
      with_evidence_{this->base().evidence ? this->base().evidence->size() : 0} {
    const std::size_t count = superblocks_for(size_);
    blocks_.resize(count);
    published_.resize(count);
    superblocks_.resize(count);
    numbers_.resize(count);
    strings_.resize(count);
    near_rows_.resize(count);
    near_places_.resize(count);
    far_rows_.resize(count);
    far_places_.resize(count);
    least_rows_.resize(count);
    for (std::size_t s = 0; s < count; ++s) {
        blocks_[s].parts.summary = base_summary(s);
        least_rows_[s] = PoolAccess::least_row(base_, s);
        published_[s] = std::make_shared<const LiveSuperblock>(blocks_[s].parts);
        set_table(s);
    }
}

/// Returns how many candidates of `superblock` the pool that it began with has.
std::size_t WorkingPool::in_base(std::size_t superblock) const noexcept {
    return superblock < superblocks_for(base_size_) ? candidates_in(superblock, base_size_) : 0;
}

LivePages& WorkingPool::own_pages(std::size_t superblock) {
    auto& pages = blocks_[superblock].parts.pages;
    if (is_own(pages))
        return *pages;
    if (pages) {
        pages = make<LivePages>(pages->page(0), pages->lines(), competences(), page_lines);
        return *pages;
    }
    std::vector<std::size_t> all(competences());
    std::iota(all.begin(), all.end(), std::size_t{0});
    const PackedLevels& levels = base().levels;
    levels.check(superblock, all);
    pages = make<LivePages>(levels.address(superblock, 0), levels.lines(superblock), competences(),
                            page_lines);
    return *pages;
}

LiveOrder& WorkingPool::own_order(std::size_t superblock) {
    auto& order = blocks_[superblock].parts.order;
    if (!is_own(order))
        order = order ? make<LiveOrder>(*order)
                      : make<LiveOrder>(superblock, in_base(superblock), base().levels.order());
    return *order;
}

LiveIds& WorkingPool::own_ids(std::size_t superblock) {
    auto& ids = blocks_[superblock].parts.ids;
    if (is_own(ids))
        return *ids;
    if (ids) {
        ids = make<LiveIds>(*ids);
        return *ids;
    }
    auto made = make<LiveIds>();
    const std::size_t first = superblock * superblock_candidates;
    for (std::size_t i = 0; i < in_base(superblock); ++i) {
        if (ids_ == Ids::strings) {
            const std::string_view id = base().strings[first + i];
            made->reserve(id.size());
            made->push_back(id);
        } else {
            made->reserve(0);
            made->push_back(base().ids == Ids::rows ? first_id_ + first + i
                                                    : base().numbers[first + i]);
        }
    }
    ids = std::move(made);
    return *ids;
}

LiveEvidence& WorkingPool::own_evidence(std::size_t superblock) {
    auto& evidence = blocks_[superblock].parts.evidence;
    if (is_own(evidence))
        return *evidence;
    if (evidence) {
        evidence = make<LiveEvidence>(*evidence);
        return *evidence;
    }
    evidence = make<LiveEvidence>();
    evidence->has_base = base().evidence != nullptr && in_base(superblock) > 0;
    return *evidence;
}

LiveSummary& WorkingPool::own_summary(std::size_t superblock) {
    auto& summary = blocks_[superblock].parts.summary;
    if (!is_own(summary))
        summary = make<LiveSummary>(*summary);
    return *summary;
}

/// Returns what the pool that it began with knows of a superblock.
std::shared_ptr<LiveSummary> WorkingPool::base_summary(std::size_t superblock) const {
    const PackedLevels& levels = base().levels;
    auto summary = make<LiveSummary>();
    for (std::size_t c = 0; c < competences(); ++c)
        summary->present.push_back(levels.present(superblock, c));
    if (is_arranged()) {
        std::ranges::copy(levels.worst_caps(superblock), summary->worst.begin());
        std::ranges::copy(levels.best_caps(superblock), summary->best.begin());
    }
    return summary;
}

void WorkingPool::own_all(std::size_t superblock) {
    own_pages(superblock);
    own_summary(superblock);
    own_evidence(superblock);
    if (is_arranged())
        own_order(superblock);
    if (ids_ == Ids::numbers || ids_ == Ids::strings)
        own_ids(superblock);
}

/// Notes that a superblock changes.
void WorkingPool::touch(std::size_t superblock) {
    Block& block = blocks_[superblock];
    if (block.is_touched)
        return;
    block.changed.resize(competences());
    touched_.push_back(superblock);
    block.is_touched = true;
}

/// Finds the row with the least id of a superblock.
void WorkingPool::note_members(std::size_t superblock) {
    const std::size_t first = superblock * superblock_candidates;
    std::size_t least = row_of_place(first);
    if (!ids_ascend_ || is_arranged())
        for (std::size_t i = 1; i < candidates_in(superblock, size_); ++i)
            if (const std::size_t row = row_of_place(first + i); id_less(row, least))
                least = row;
    least_rows_[superblock] = least;
}

/// Lets the tables say where the superblock lies as it was published last.
void WorkingPool::set_table(std::size_t s) {
    const LiveSuperblock& parts = *published_[s];
    const PackedLevels& levels = base().levels;
    superblocks_[s] = {
        .levels = parts.pages ? parts.pages->page(0) : levels.superblock(s).levels,
        .present = parts.summary->present.data(),
        .worst = is_arranged() ? parts.summary->worst.data() : nullptr,
        .best = is_arranged() ? parts.summary->best.data() : nullptr,
    };
    const std::size_t first = s * superblock_candidates;
    if (ids_ == Ids::numbers)
        numbers_[s] = parts.ids ? parts.ids->numbers() : base().numbers.address(first);
    if (ids_ == Ids::strings)
        strings_[s] = parts.ids ? StringIds::Piece{parts.ids->strings(), 0}
                                : StringIds::Piece{&base().strings, first};
    if (!is_arranged())
        return;
    const auto near = levels.order().near();
    const auto far = levels.order().far();
    if (RowOrder::is_near(window_)) {
        near_rows_[s] = parts.order ? parts.order->near_rows.data() : near.first.address(first);
        near_places_[s] =
            parts.order ? parts.order->near_places.data() : near.second.address(first);
    } else {
        far_rows_[s] = parts.order ? parts.order->far_rows.data() : far.first.address(first);
        far_places_[s] = parts.order ? parts.order->far_places.data() : far.second.address(first);
    }
}

/// Makes what has changed of a superblock part of the next version.
void WorkingPool::seal(std::size_t superblock) {
    Block& block = blocks_[superblock];
    const std::size_t count = candidates_in(superblock, size_);
    LiveSummary& summary = own_summary(superblock);
    for (std::size_t c = 0; c < competences(); ++c)
        if (block.changed[c])
            summary.present[c] = codes_present(exact_codes(block.parts.pages->page(c), count));
    if (block.members_changed)
        note_members(superblock);
    if (is_own(block.parts.ids))
        block.parts.ids->note_strings();
    LiveSuperblock parts = block.parts;
    const std::size_t lines = lines_for(count);
    if (parts.pages && lines < page_lines)  // the pages of a last superblock are as long as needed
        parts.pages =
            std::make_shared<LivePages>(parts.pages->page(0), page_lines, competences(), lines);
    published_[superblock] = std::make_shared<const LiveSuperblock>(std::move(parts));
    set_table(superblock);
}

PackedLevels WorkingPool::published_levels() const {
    const PageGuard* const guard = base().levels.guard();
    RowOrder order;
    if (is_arranged() && size_ > 0)
        order =
            RowOrder::is_near(window_)
                ? RowOrder{window_,
                           {near_rows_, size_, guard},
                           {near_places_, size_, guard},
                           {},
                           {}}
                : RowOrder{window_, {}, {}, {far_rows_, size_, guard}, {far_places_, size_, guard}};
    Caps keys{.weights = weights_, .tops = tops_, .worst = {}, .best = {}};
    return {competences(), size_, superblocks_, std::move(order), std::move(keys), guard};
}

Pool WorkingPool::publish(std::uint64_t version) {
    for (const std::size_t superblock : touched_)
        seal(superblock);
    auto kept = std::make_shared<LiveVersion>(
        LiveVersion{.base = base_, .superblocks = published_, .index = {}});
    auto data = std::make_shared<PoolAccess::Data>(framework(), first_id_);
    data->levels = published_levels();
    data->not_provided = not_provided_;
    data->ids = ids_;
    data->version = version;
    const PageGuard* const guard = base().levels.guard();
    if (ids_ == Ids::numbers)
        data->numbers = {numbers_, size_, guard};
    if (ids_ == Ids::strings)
        data->strings = {strings_, size_};
    if (is_arranged() || !ids_ascend_)
        data->least_rows = least_rows_;
    if (with_evidence_ > 0)
        data->evidence = std::make_shared<VersionEvidence>(*kept, *data, with_evidence_);
    if (ids_ == Ids::numbers || ids_ == Ids::strings)
        data->late = std::make_shared<VersionIds>(*kept, *data, ids_ascend_);
    kept->index = index_.publish();
    data->owner = std::move(kept);

    ++publications_;
    for (const std::size_t superblock : std::exchange(touched_, {})) {
        Block& block = blocks_[superblock];
        block.changed.assign(block.changed.size(), false);
        block.members_changed = false;
        block.is_touched = false;
    }
    // The pages of a last superblock that is not full were copied.
    if (size_ % superblock_candidates != 0 && blocks_.back().parts.pages &&
        blocks_.back().parts.pages->lines() == page_lines &&
        published_.back()->pages != blocks_.back().parts.pages)
        blocks_.back().parts.pages->made = publications_;
    return PoolAccess::make(std::move(data));
}

void WorkingPool::detach() {
    for (std::size_t s = 0; s < blocks_.size(); ++s) {
        own_all(s);
        touch(s);
    }
    const bool found_by_index = ids_ == Ids::numbers || ids_ == Ids::strings;
    for (std::size_t row = 0; found_by_index && row < size_; ++row) {
        const std::uint64_t hash = hash_of_row(row);
        index_.prepare(hash);
        if (!index_.contains(hash, row))
            index_.insert(hash, row);
    }
    for (std::size_t s = 0; s < blocks_.size(); ++s) {
        auto& evidence = *blocks_[s].parts.evidence;
        for (std::size_t i = 0; evidence.has_base && i < in_base(s); ++i) {
            const std::size_t row = s * superblock_candidates + i;
            if (row >= size_ || evidence.by_row.contains(i) || !base().evidence->contains(row))
                continue;
            evidence.by_row[i] = std::make_shared<const HeldEvidence>(*base().evidence->find(row));
        }
        evidence.has_base = false;
    }
    base_ = Pool{framework()};
    base_size_ = 0;
}

}  // namespace herne::inline HERNE_ABI::detail
