// SPDX-License-Identifier: BSL-1.0
#include "pool/live/version.hpp"

#include "pool/id_order.hpp"

#include <utility>

namespace herne::inline HERNE_ABI::detail {

const EvidenceByCompetence* find_evidence(const LiveEvidence* part, const PoolAccess::Data& base,
                                          std::size_t row) {
    if (part != nullptr) {
        const auto found = part->by_row.find(row % superblock_candidates);
        if (found != part->by_row.end())
            return found->second ? &found->second->evidence : nullptr;
        if (!part->has_base)
            return nullptr;
    }
    return base.evidence ? base.evidence->find(row) : nullptr;
}

bool VersionEvidence::contains(std::size_t row) const {
    const LiveEvidence* const own = part(row);
    if (own != nullptr) {
        const auto found = own->by_row.find(row % superblock_candidates);
        if (found != own->by_row.end())
            return found->second != nullptr;
        if (!own->has_base)
            return false;
    }
    const auto& base = PoolAccess::data(version_.base).evidence;
    return base && base->contains(row);
}

const EvidenceByCompetence* VersionEvidence::find(std::size_t row) const {
    return find_evidence(part(row), PoolAccess::data(version_.base), row);
}

void VersionEvidence::for_each(
    const std::function<void(std::size_t, const EvidenceByCompetence&)>& visit) const {
    std::vector<std::pair<std::size_t, const EvidenceByCompetence*>> own;
    for (std::size_t s = 0; s < version_.superblocks.size(); ++s)
        if (const auto& evidence = version_.superblocks[s]->evidence)
            for (const auto& [row, held] : evidence->by_row)
                if (held)
                    own.emplace_back(s * superblock_candidates + row, &held->evidence);
    auto next = own.begin();
    if (const auto& base = PoolAccess::data(version_.base).evidence)
        base->for_each([&](std::size_t row, const EvidenceByCompetence& evidence) {
            for (; next != own.end() && next->first < row; ++next)
                visit(next->first, *next->second);
            if (row >= data_.size())
                return;
            const LiveEvidence* const changed = part(row);
            if (changed == nullptr ||
                (changed->has_base && !changed->by_row.contains(row % superblock_candidates)))
                visit(row, evidence);
        });
    for (; next != own.end(); ++next)
        visit(next->first, *next->second);
}

std::optional<std::size_t> VersionIds::find(const CandidateId& id) const {
    const bool numbers = data_.ids == PoolAccess::Data::Ids::numbers;
    const auto is_it = [&](std::size_t row) {
        return numbers ? data_.numbers[row] == id.number() : data_.strings[row] == id.text();
    };
    if (const auto found = version_.index->find(hash_of(id), is_it))
        return found;
    const auto found = version_.base.find(id);
    return found && *found < data_.size() && is_it(*found) ? found : std::nullopt;
}

const IdOrder& VersionIds::order() const {
    if (ascend_)
        return order_;
    std::call_once(made_, [this] {
        const bool numbers = data_.ids == PoolAccess::Data::Ids::numbers;
        IdOrder order;
        auto by_id = numbers ? rows_by_id(data_.numbers) : rows_by_id(data_.strings);
        if (!numbers)
            order.ranks = ranks_of(by_id);
        order.by_id = std::move(by_id);
        order_ = std::move(order);
    });
    return order_;
}

}  // namespace herne::inline HERNE_ABI::detail
