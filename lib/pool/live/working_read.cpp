// SPDX-License-Identifier: BSL-1.0
#include "pool/live/version.hpp"
#include "pool/live/working_pool.hpp"

#include <bit>
#include <limits>

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
    const std::uint64_t hash = hash_of(id);
    if (const auto found = index_.find(hash, is_it))
        return found;
    return find_in_base(id, hash);
}

/// Returns the row of a candidate that is where it was in the pool that it began with.
std::optional<std::size_t> WorkingPool::find_in_base(const CandidateId& id,
                                                     std::uint64_t hash) const {
    if (base_size_ == 0)
        return std::nullopt;
    if (found_before_.empty())
        found_before_.resize(std::bit_ceil(base_size_));
    std::uint32_t& before =
        found_before_[static_cast<std::size_t>(hash >> 16U) & (found_before_.size() - 1)];
    if (before != 0 && before <= size_ && is_called(before - 1, id))
        return before - 1;
    const auto found = base_.find(id);
    if (!found || *found >= size_ || !is_called(*found, id))
        return std::nullopt;
    if (*found < std::numeric_limits<std::uint32_t>::max())
        before = static_cast<std::uint32_t>(*found + 1);
    return found;
}

bool WorkingPool::has_evidence(std::size_t row) const {
    const auto [s, i] = split(row);
    return contains_evidence(blocks_[s].parts.evidence.get(), base(), row);
}

const EvidenceByCompetence* WorkingPool::evidence(std::size_t row) const {
    const auto [s, i] = split(row);
    return find_evidence(blocks_[s].parts.evidence.get(), base(), row);
}

}  // namespace herne::inline HERNE_ABI::detail
