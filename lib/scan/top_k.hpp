// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/version.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <utility>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// One candidate in the running: the less loss, the better.
struct TopEntry {
    std::int64_t loss;
    std::size_t row;
};

/// The k best of the candidates offered, and how many more have the loss of the last of them.
/// `IdLess(a, b)` says whether the id at row a comes before that at row b.
template <class IdLess>
class TopK {
public:
    /// Candidates with a loss above `max_loss` are never taken.
    TopK(std::size_t k, std::int64_t max_loss, IdLess id_less)
        : k_{k},
          room_{k + std::max<std::size_t>(k, least_room)},
          limit_{max_loss},
          id_less_{id_less} {}

    /// Returns the greatest loss that may still get in, or has to be counted as a tie.
    [[nodiscard]] std::int64_t limit() const noexcept { return limit_; }
    /// Returns whether k candidates are in, so that `limit` is the loss of one of them.
    [[nodiscard]] bool full() const noexcept { return full_; }

    /// Returns the row of the last one in, if `full`.
    [[nodiscard]] std::size_t last_row() const noexcept { return last_row_; }
    /// Counts candidates with the loss `limit()` that do not get in; only if `full`.
    void count_ties(std::uint64_t more) noexcept { evicted_ties_ += more; }

    /// Takes or counts a candidate. Rows of equal loss may come in any order.
    void offer(std::int64_t loss, std::size_t row) {
        if (loss > limit_ || k_ == 0)
            return;
        if (full_ && loss == limit_ && id_less_(last_row_, row)) {
            ++evicted_ties_;
            return;
        }
        entries_.push_back({loss, row});
        if (entries_.size() >= room_)
            shrink();
    }

    /// Brings the limit up to date where that costs little beside what was offered.
    void settle() {
        if (entries_.size() >= k_ + k_ / 4 || (!full_ && entries_.size() >= k_))
            shrink();
    }

    /// Brings the limit up to date.
    void shrink() {
        if (entries_.size() < k_ || k_ == 0)
            return;
        const auto cut = entries_.begin() + static_cast<std::ptrdiff_t>(k_);
        std::nth_element(entries_.begin(), cut - 1, entries_.end(),
                         [this](const TopEntry& a, const TopEntry& b) { return before(a, b); });
        const TopEntry last = *(cut - 1);
        if (!full_ || last.loss < limit_)
            evicted_ties_ = 0;
        evicted_ties_ += static_cast<std::uint64_t>(std::count_if(
            cut, entries_.end(), [&](const TopEntry& entry) { return entry.loss == last.loss; }));
        entries_.erase(cut, entries_.end());
        limit_ = last.loss;
        last_row_ = last.row;
        full_ = true;
    }

    /// Returns the candidates, in no order, at most k; to be called at the end.
    [[nodiscard]] std::vector<TopEntry> take() {
        shrink();
        return std::move(entries_);
    }
    /// Returns how many candidates with the loss `limit()` were offered and are not among those
    /// taken.
    [[nodiscard]] std::uint64_t evicted_ties() const noexcept { return evicted_ties_; }

private:
    /// Room for ties of a small k, so that the limit is found rarely.
    static constexpr std::size_t least_room = 1024;

    [[nodiscard]] bool before(const TopEntry& a, const TopEntry& b) const {
        return a.loss != b.loss ? a.loss < b.loss : id_less_(a.row, b.row);
    }

    std::size_t k_;
    std::size_t room_;
    std::int64_t limit_;
    IdLess id_less_;
    bool full_ = false;
    std::size_t last_row_ = 0;
    std::uint64_t evicted_ties_ = 0;
    std::vector<TopEntry> entries_;
};

}  // namespace herne::inline HERNE_ABI::detail
