// SPDX-License-Identifier: BSL-1.0
#include "analysis/tandem_top.hpp"

#include <algorithm>

namespace herne::inline HERNE_ABI::detail {

void TandemTop::insert(const TandemEntry& entry) {
    entries_.push_back(entry);
    std::push_heap(entries_.begin(), entries_.end());
    if (entries_.size() <= k_)
        return;
    std::pop_heap(entries_.begin(), entries_.end());
    const std::int64_t dropped = entries_.back().loss;
    entries_.pop_back();
    ties_ = dropped == last().loss ? ties_ + 1 : 0;
}

void TandemTop::count_rest(std::int64_t loss, std::uint64_t rest) noexcept {
    if (loss == last().loss)
        ties_ += rest;
}

void TandemTop::offer(const TandemEntry& entry) {
    if (gets_in(entry))
        insert(entry);
    else
        count_rest(entry.loss, 1);
}

void TandemTop::offer(std::int64_t loss, std::span<const std::uint32_t> x,
                      std::span<const std::uint32_t> y) {
    std::uint64_t rest = std::uint64_t{x.size()} * y.size();
    // In the order of pairs, so that none gets in after the first that does not.
    while (!x.empty() && !y.empty()) {
        if (y.front() < x.front())
            std::swap(x, y);
        for (const std::uint32_t b : y) {
            const TandemEntry entry{loss, x.front(), b};
            if (!gets_in(entry))
                return count_rest(loss, rest);
            insert(entry);
            --rest;
        }
        x = x.subspan(1);
    }
}

void TandemTop::offer(std::int64_t loss, std::span<const std::uint32_t> x) {
    const std::uint64_t n = x.size();
    std::uint64_t rest = n % 2 == 0 ? n / 2 * (n - 1) : (n - 1) / 2 * n;
    for (std::size_t i = 0; i < x.size(); ++i)
        for (const std::uint32_t b : x.subspan(i + 1)) {
            const TandemEntry entry{loss, x[i], b};
            if (!gets_in(entry))
                return count_rest(loss, rest);
            insert(entry);
            --rest;
        }
}

void LossCut::offer(std::int64_t loss, std::uint64_t pairs) {
    if (pairs == 0 || (full() && loss >= this->loss()))
        return;
    losses_.emplace_back(loss, pairs);
    std::push_heap(losses_.begin(), losses_.end());
    pairs_ += pairs;
    while (pairs_ - losses_.front().second >= k_) {
        pairs_ -= losses_.front().second;
        std::pop_heap(losses_.begin(), losses_.end());
        losses_.pop_back();
    }
}

}  // namespace herne::inline HERNE_ABI::detail
