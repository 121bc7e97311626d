// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/version.hpp>

#include "base/huge_pages.hpp"
#include "scan/loss_counts.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <limits>
#include <optional>
#include <utility>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// One candidate in the running: the less loss, the better.
struct TopEntry {
    std::int64_t loss;
    std::size_t row;
};

/// The k best of the candidates offered, and how many more have the loss of the last of them.
/// `IdLess(a, b)` says whether the id at row a comes before that at row b. A small k finds its
/// limit by comparing now and then, a large one by counting losses as they come.
template <class IdLess>
class TopK {
public:
    /// Candidates with a loss above `max_loss` are never taken; at most `candidates` are offered,
    /// if that is known.
    TopK(std::size_t k, std::int64_t max_loss, IdLess id_less,
         std::size_t candidates = std::numeric_limits<std::size_t>::max())
        : k_{k},
          room_{k + std::max<std::size_t>(k, least_room)},
          limit_{max_loss},
          id_less_{id_less} {
        if (k < large_k) {
            entries_.reserve(std::min(k + k / 2, candidates));
            return;
        }
        entries_ = with_room<TopEntry>(std::min({room_, candidates, max_reserved}));
        // Where everybody gets in no limit is ever known.
        if (k < candidates)
            counts_.emplace(k, max_loss);
    }

    /// Returns the greatest loss that may still get in, or has to be counted as a tie.
    [[nodiscard]] std::int64_t limit() const noexcept { return limit_; }
    /// Returns whether k candidates are in, all of them with `limit()` or less.
    [[nodiscard]] bool full() const noexcept { return full_; }
    /// Returns whether it is known that a candidate with the loss `limit()` at `row` comes too
    /// late.
    [[nodiscard]] bool comes_after_last(std::size_t row) const {
        return last_row_ && id_less_(*last_row_, row);
    }
    /// Counts candidates with the loss `limit()` that come too late.
    void count_ties(std::uint64_t more) noexcept { evicted_ties_ += more; }

    /// Takes or counts a candidate. Rows of equal loss may come in any order.
    void offer(std::int64_t loss, std::size_t row) {
        if (loss > limit_ || k_ == 0)
            return;
        if (loss == limit_ && comes_after_last(row)) {
            ++evicted_ties_;
            return;
        }
        entries_.push_back({loss, row});
        if (counts_ && counts_->add(loss))
            lower();
        if (entries_.size() >= room_)
            shrink();
    }

    /// Takes or counts `count` candidates, whom `entry_at(i)` returns, all of them with `limit()`
    /// or less.
    template <class EntryAt>
    void offer_all(std::size_t count, const EntryAt& entry_at) {
        if (counts_ && entries_.size() + count > room_)
            shrink();
        // Where nothing is known of ties, and there is room, they are all in for now.
        if (!counts_ || last_row_ || entries_.size() + count > room_) {
            for (std::size_t i = 0; i < count; ++i) {
                const TopEntry entry = entry_at(i);
                offer(entry.loss, entry.row);
            }
            return;
        }
        bool enough = false;
        for (std::size_t i = 0; i < count; ++i) {
            entries_.push_back(entry_at(i));
            enough = counts_->add(entries_.back().loss);
        }
        if (enough)
            lower();
    }

    /// Brings the limit up to date where that costs little beside what was offered.
    void settle() {
        if (!counts_ && (entries_.size() >= k_ + k_ / 4 || (!full_ && entries_.size() >= k_)))
            shrink();
    }

    /// Returns the candidates, at most k, and where k is large in the order in which they were
    /// offered; to be called at the end.
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
    /// From here on counting losses is faster than comparing candidates.
    static constexpr std::size_t large_k = 4096;
    /// Nobody knows how many of a billion will come.
    static constexpr std::size_t max_reserved = std::size_t{1} << 22U;

    [[nodiscard]] bool before(const TopEntry& a, const TopEntry& b) const {
        return a.loss != b.loss ? a.loss < b.loss : id_less_(a.row, b.row);
    }

    void lower() noexcept {
        const bool fell = counts_->lower();
        full_ = counts_->full();
        if (!fell)
            return;
        // Ties with the limit were turned away, those with the new one never.
        limit_ = counts_->limit();
        evicted_ties_ = 0;
        last_row_.reset();
    }

    /// Cuts at k and brings the limit up to date.
    void shrink() {
        if (counts_)
            drop(entries_, [this](const TopEntry& entry) { return entry.loss > limit_; });
        if (entries_.size() < k_ || k_ == 0)
            return;
        if (counts_)
            shrink_counted();
        else
            cut(entries_, k_);
    }

    /// Cuts among those who share the last counter: all others are in.
    void shrink_counted() {
        std::vector<TopEntry> last;
        std::copy_if(entries_.begin(), entries_.end(), std::back_inserter(last),
                     [this](const TopEntry& entry) { return counts_->is_last(entry.loss); });
        const std::size_t others = entries_.size() - last.size();
        const TopEntry end = cut(last, k_ - others);
        if (entries_.size() > k_)
            drop(entries_, [&](const TopEntry& entry) { return before(end, entry); });
        counts_->keep_first();
    }

    /// Keeps the first `count` of `entries`, at least one, in no order, and notes the last of
    /// them, which it returns, as the last one in.
    TopEntry cut(std::vector<TopEntry>& entries, std::size_t count) {
        const auto end = entries.begin() + static_cast<std::ptrdiff_t>(count);
        std::nth_element(entries.begin(), end - 1, entries.end(),
                         [this](const TopEntry& a, const TopEntry& b) { return before(a, b); });
        const TopEntry last = *(end - 1);
        if (!full_ || last.loss < limit_)
            evicted_ties_ = 0;
        evicted_ties_ += static_cast<std::uint64_t>(std::count_if(
            end, entries.end(), [&](const TopEntry& entry) { return entry.loss == last.loss; }));
        entries.erase(end, entries.end());
        limit_ = last.loss;
        last_row_ = last.row;
        full_ = true;
        return last;
    }

    /// Keeps the order of those who stay. Takes no branch, since nobody could guess who leaves.
    template <class Predicate>
    static void drop(std::vector<TopEntry>& entries, const Predicate& leaves) {
        auto end = entries.begin();
        for (const TopEntry entry : entries) {
            *end = entry;
            end += leaves(entry) ? 0 : 1;
        }
        entries.erase(end, entries.end());
    }

    std::size_t k_;
    std::size_t room_;
    std::int64_t limit_;
    IdLess id_less_;
    bool full_ = false;
    std::optional<std::size_t> last_row_ = {};  ///< of the last one in, if it is known
    std::uint64_t evicted_ties_ = 0;
    std::vector<TopEntry> entries_ = {};
    std::optional<LossCounts> counts_ = {};
};

}  // namespace herne::inline HERNE_ABI::detail
