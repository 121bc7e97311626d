// SPDX-License-Identifier: BSL-1.0
#include "analysis/place_tally.hpp"

#include "pool/id_less.hpp"

#include <algorithm>

namespace herne::inline HERNE_ABI::detail {

std::size_t count_placed(std::span<const TopEntry> entries, std::size_t places) noexcept {
    std::size_t count = std::min(places, entries.size());
    while (count > 0 && count < entries.size() && entries[count].loss == entries[count - 1].loss)
        ++count;
    return count;
}

/// Returns where a row is counted.
std::size_t PlaceTally::index_of(std::size_t row) {
    if (const auto found = index_.find(row); found != index_.end())
        return found->second;
    // The row is known last: where there is no memory for all of this, other threads count on.
    const std::size_t index = index_.size();
    rows_.resize(index + 1);
    counts_.resize((index + 1) * places_);
    times_.resize(index + 1);
    sums_.resize(index + 1);
    rows_[index] = row;
    index_.emplace(row, index);
    return index;
}

void PlaceTally::count(std::span<const TopEntry> entries, std::span<const std::int64_t> weights) {
    std::size_t place = 0;
    const std::size_t placed = count_placed(entries, places_);
    for (std::size_t i = 0; i < placed; ++i) {
        if (i > 0 && entries[i].loss != entries[i - 1].loss)
            place = i;
        const std::size_t index = index_of(entries[i].row);
        ++counts_[index * places_ + place];
        ++times_[index];
        if (place > 0)
            continue;
        sums_[index].resize(weights_);
        for (std::size_t k = 0; k < weights_; ++k)
            sums_[index][k] += weights[k];
    }
}

std::vector<std::size_t> PlaceTally::rows(const Pool& pool) const {
    std::vector<std::size_t> order(rows_.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    const IdLess id_less{&pool};
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        const auto own = counts(a);
        const auto other = counts(b);
        const auto [at, there] = std::mismatch(own.begin(), own.end(), other.begin(), other.end());
        return at != own.end() ? *at > *there : id_less(rows_[a], rows_[b]);
    });
    for (std::size_t& index : order)
        index = rows_[index];
    return order;
}

std::vector<std::size_t> PlaceTally::leaders(std::size_t most) const {
    std::vector<std::size_t> order(rows_.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    const std::size_t count = std::min(most, order.size());
    std::partial_sort(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(count),
                      order.end(), [&](std::size_t a, std::size_t b) {
                          return times_[a] != times_[b] ? times_[a] > times_[b]
                                                        : rows_[a] < rows_[b];
                      });
    order.resize(count);
    for (std::size_t& index : order)
        index = rows_[index];
    return order;
}

AcceptabilityEntry PlaceTally::entry(const Pool& pool, std::size_t row) const {
    const std::size_t index = index_.at(row);
    const auto own = counts(index);
    return {pool.id(row), {own.begin(), own.end()}, sums_[index]};
}

}  // namespace herne::inline HERNE_ABI::detail
