// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/version.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <tuple>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// Two people, `a` before `b`, and what their points lack to the most.
struct TandemEntry {
    std::int64_t loss;
    std::uint32_t a;
    std::uint32_t b;

    friend bool operator<(const TandemEntry& x, const TandemEntry& y) noexcept {
        return std::tie(x.loss, x.a, x.b) < std::tie(y.loss, y.a, y.b);
    }
};

/// The k best of the pairs offered, and how many more have the loss of the last of them. Pairs are
/// offered once each, in any order.
class TandemTop {
public:
    explicit TandemTop(std::size_t k) : k_{k} {}

    /// Returns whether k pairs are in.
    [[nodiscard]] bool full() const noexcept { return entries_.size() == k_; }
    /// Returns the last pair in, if `full`.
    [[nodiscard]] const TandemEntry& last() const noexcept { return entries_.front(); }
    /// Returns how many pairs have the loss of the last one in and are not in, if `full`.
    [[nodiscard]] std::uint64_t ties() const noexcept { return ties_; }
    /// Counts pairs of the last one's loss that come after it; only if `full`.
    void count_ties(std::uint64_t more) noexcept { ties_ += more; }

    /// Takes or counts all pairs of one of `x` and one of `y`, two groups that are ascending.
    void offer(std::int64_t loss, std::span<const std::uint32_t> x,
               std::span<const std::uint32_t> y);
    /// Takes or counts all pairs of `x`, a group that is ascending.
    void offer(std::int64_t loss, std::span<const std::uint32_t> x);
    /// Takes or counts one pair.
    void offer(const TandemEntry& entry);
    /// Returns the pairs, in no order.
    [[nodiscard]] const std::vector<TandemEntry>& entries() const noexcept { return entries_; }

private:
    /// Returns whether a pair gets in.
    [[nodiscard]] bool gets_in(const TandemEntry& entry) const noexcept {
        return !full() || entry < last();
    }
    void insert(const TandemEntry& entry);
    void count_rest(std::int64_t loss, std::uint64_t rest) noexcept;

    std::size_t k_;
    std::uint64_t ties_ = 0;
    std::vector<TandemEntry> entries_;  ///< a heap, the last one first
};

/// The k-th least of losses, each of so many pairs.
class LossCut {
public:
    explicit LossCut(std::uint64_t k) : k_{k} {}

    /// Returns whether there have been k pairs.
    [[nodiscard]] bool full() const noexcept { return pairs_ >= k_; }
    /// Returns the k-th least loss, if `full`.
    [[nodiscard]] std::int64_t loss() const noexcept { return losses_.front().first; }
    /// Takes up the loss of so many pairs.
    void offer(std::int64_t loss, std::uint64_t pairs);

private:
    std::uint64_t k_;
    std::uint64_t pairs_ = 0;
    std::vector<std::pair<std::int64_t, std::uint64_t>> losses_;  ///< a heap, the greatest first
};

}  // namespace herne::inline HERNE_ABI::detail
