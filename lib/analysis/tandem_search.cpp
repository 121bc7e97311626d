// SPDX-License-Identifier: BSL-1.0
#include "analysis/tandem_search.hpp"

#include "analysis/tandem_lines.hpp"
#include "packed/kernels/kernels.hpp"

#include <algorithm>
#include <array>
#include <atomic>
#include <bit>
#include <limits>
#include <mutex>
#include <numeric>

namespace herne::inline HERNE_ABI::detail {
namespace {

/// Groups with the least losses by themselves, of whom all pairs are looked at first.
constexpr std::size_t seed_groups = 512;
/// Of these, who are tried with everybody.
constexpr std::size_t tried_groups = 256;

/// Pairs of groups, exactly.
class ExactPairs {
public:
    ExactPairs(const TandemGroups& groups, const TandemPlanes& planes)
        : groups_{groups}, planes_{planes} {}

    [[nodiscard]] std::int64_t loss(std::size_t a, std::size_t b) const noexcept {
        return planes_.loss(groups_.levels(a), groups_.mean(a), groups_.levels(b), groups_.mean(b));
    }
    [[nodiscard]] bool fit(std::size_t a, std::size_t b) const noexcept {
        return TandemHours::fits(groups_.range(a), groups_.range(b));
    }
    /// Returns the number of pairs of one of each, or of two of the same group.
    [[nodiscard]] std::uint64_t pairs(std::size_t a, std::size_t b) const noexcept {
        const std::uint64_t n = groups_.members(a).size();
        if (a != b)
            return n * groups_.members(b).size();
        return n % 2 == 0 ? n / 2 * (n - 1) : (n - 1) / 2 * n;
    }
    void offer(TandemTop& top, std::int64_t loss, std::size_t a, std::size_t b) const {
        if (a == b)
            top.offer(loss, groups_.members(a));
        else
            top.offer(loss, groups_.members(a), groups_.members(b));
    }

private:
    const TandemGroups& groups_;
    const TandemPlanes& planes_;
};

/// Returns the groups with the least losses by themselves, the least first.
std::vector<std::uint32_t> least_groups(const TandemGroups& groups, const ExactPairs& pairs) {
    std::vector<std::pair<std::int64_t, std::uint32_t>> all(groups.size());
    for (std::size_t g = 0; g < all.size(); ++g)
        all[g] = {pairs.loss(g, g), static_cast<std::uint32_t>(g)};
    const auto count = static_cast<std::ptrdiff_t>(std::min(all.size(), seed_groups));
    std::partial_sort(all.begin(), all.begin() + count, all.end());
    std::vector<std::uint32_t> least;
    for (auto one = all.begin(); one != all.begin() + count; ++one)
        least.push_back(one->second);
    return least;
}

/// Returns a loss that k pairs of `seeds` have or go below, the greatest of all if there are not as
/// many.
std::int64_t loss_among(const std::vector<std::uint32_t>& seeds, const ExactPairs& pairs,
                        std::size_t k, std::int64_t greatest) {
    LossCut cut{k};
    for (std::size_t i = 0; i < seeds.size(); ++i)
        for (std::size_t j = i; j < seeds.size(); ++j)
            if (pairs.fit(seeds[i], seeds[j]))
                cut.offer(pairs.loss(seeds[i], seeds[j]), pairs.pairs(seeds[i], seeds[j]));
    return cut.full() ? cut.loss() : greatest;
}

/// Calls `visit(slot)` for the groups of a leaf whose bits are set.
template <class Visit>
void for_mask(std::uint64_t mask, const Visit& visit) {
    for (; mask != 0; mask &= mask - 1)
        visit(static_cast<std::size_t>(std::countr_zero(mask)));
}

/// Returns a loss that k pairs of one of `seeds` and anybody have or go below, at most `limit`.
std::int64_t loss_with_anybody(const TandemLines& lines, const TandemPlanes& planes,
                               const std::vector<std::uint32_t>& seeds,
                               const std::vector<std::size_t>& slots, const ExactPairs& pairs,
                               std::size_t k, std::int64_t limit) {
    LossCut cut{k};
    std::vector<bool> is_done(slots.size());
    std::vector<std::uint64_t> masks(lines.leaves().size());
    for (std::size_t s = 0; s < std::min(seeds.size(), tried_groups); ++s) {
        const std::uint32_t seed = seeds[s];
        const std::size_t slot = slots[seed];
        const auto leaf = static_cast<std::size_t>(
            std::upper_bound(lines.leaves().begin(), lines.leaves().end(), slot,
                             [](std::size_t at, const auto& one) { return at < one.first; }) -
            lines.leaves().begin() - 1);
        kernels::pair_lines(lines.line(leaf) + (slot - lines.leaves()[leaf].first), lines.line(0),
                            masks.size(), planes.shape(), lines.bytes().byte(limit), masks.data());
        for (std::size_t l = 0; l < masks.size(); ++l)
            for_mask(masks[l], [&](std::size_t i) {
                const std::size_t other = lines.group(lines.leaves()[l].first + i);
                if (is_done[other] || !pairs.fit(seed, other))
                    return;
                cut.offer(pairs.loss(seed, other), pairs.pairs(seed, other));
                if (cut.full())
                    limit = std::min(limit, cut.loss());
            });
        is_done[seed] = true;
    }
    return limit;
}

/// A loss that k pairs have or go below; what is beyond it is beyond the cut. It only falls.
class SharedLimit {
public:
    explicit SharedLimit(std::int64_t loss) : loss_{loss} {}

    [[nodiscard]] std::int64_t loss() const noexcept {
        return loss_.load(std::memory_order_relaxed);
    }
    void lower(std::int64_t loss) noexcept {
        std::int64_t known = this->loss();
        while (loss < known &&
               !loss_.compare_exchange_weak(known, loss, std::memory_order_relaxed)) {
        }
    }

private:
    std::atomic<std::int64_t> loss_;
};

/// Looks at pairs of leaves on one thread.
class LeafPairs {
public:
    LeafPairs(const TandemLines& lines, const TandemGroups& groups, const TandemPlanes& planes,
              SharedLimit& limit, std::size_t k)
        : lines_{lines},
          groups_{groups},
          planes_{planes},
          pairs_{groups, planes},
          limit_{limit},
          top_{k},
          leaf_masks_(lines.least_lines()) {}

    /// Looks at the pairs of the leaf at `leaf` with itself and all that come after it.
    void look_from(std::size_t leaf) {
        const std::size_t first = leaf / line_bytes;
        kernels::pair_lines(lines_.least(leaf), lines_.least_line(first),
                            leaf_masks_.size() - first, planes_.shape(),
                            lines_.bytes().byte(limit_.loss()), leaf_masks_.data());
        leaf_masks_.front() &= ~std::uint64_t{0} << leaf % line_bytes;
        for (std::size_t line = first; line < lines_.least_lines(); ++line)
            for_mask(leaf_masks_[line - first],
                     [&](std::size_t i) { look_at(leaf, line * line_bytes + i); });
    }
    [[nodiscard]] TandemTop take() { return std::move(top_); }

private:
    void look_at(std::size_t a, std::size_t b) {
        const TandemLeaf& own = lines_.leaves()[a];
        const TandemLeaf& other = lines_.leaves()[b];
        if (!TandemHours::fits(own.hours, other.hours))
            return;
        const std::int64_t limit = limit_.loss();
        const std::uint64_t found =
            kernels::pair_block(lines_.line(a), lines_.least(b), lines_.line(b), planes_.shape(),
                                lines_.bytes().byte(limit), masks_.data());
        for_mask(found, [&](std::size_t i) {
            std::uint64_t mask = masks_[i];
            if (a == b)
                mask &= ~std::uint64_t{0} << i;
            if (mask != 0 && !count_tied(a, i, b, mask, limit))
                look_at(lines_.group(own.first + i), other, mask);
        });
    }

    void look_at(std::size_t group, const TandemLeaf& other, std::uint64_t mask) {
        for_mask(mask, [&](std::size_t i) {
            const std::size_t partner = lines_.group(other.first + i);
            if (!pairs_.fit(group, partner))
                return;
            const std::int64_t loss = pairs_.loss(group, partner);
            if (loss > limit_.loss())
                return;
            pairs_.offer(top_, loss, group, partner);
            if (top_.full())
                limit_.lower(top_.last().loss);
        });
    }

    /// Counts many pairs that all tie with the last one and come after it, without a look at each;
    /// returns whether that is so. `mask` are the partners whose sum is at most that of `limit`.
    bool count_tied(std::size_t a, std::size_t i, std::size_t b, std::uint64_t mask,
                    std::int64_t limit) {
        constexpr int many = 4;
        if (!lines_.bytes().is_exact() || std::popcount(mask) < many || !top_.full() ||
            top_.last().loss != limit)
            return false;
        const TandemLeaf& other = lines_.leaves()[b];
        const std::size_t group = lines_.group(lines_.leaves()[a].first + i);
        const auto members = groups_.members(group);
        if (members.size() != 1 || !other.single ||
            std::min(members.front(), other.first_person) <= top_.last().a)
            return false;
        if (limit > 0) {
            std::uint64_t less = 0;
            kernels::pair_lines(lines_.line(a) + i, lines_.line(b), 1, planes_.shape(),
                                lines_.bytes().byte(limit - 1), &less);
            if ((less & mask) != 0)
                return false;
        }
        std::uint64_t tied = 0;
        for_mask(mask, [&](std::size_t j) {
            const std::size_t partner = lines_.group(other.first + j);
            tied += partner != group && pairs_.fit(group, partner) ? 1 : 0;
        });
        top_.count_ties(tied);
        return true;
    }

    const TandemLines& lines_;
    const TandemGroups& groups_;
    const TandemPlanes& planes_;
    ExactPairs pairs_;
    SharedLimit& limit_;
    TandemTop top_;
    std::vector<std::uint64_t> leaf_masks_;
    std::array<std::uint64_t, line_bytes> masks_{};
};

std::vector<TandemTop> look_at_all(const TandemLines& lines, const TandemGroups& groups,
                                   const TandemPlanes& planes, SharedLimit& limit, std::size_t k,
                                   const Execution& execution) {
    const std::size_t count = lines.leaves().size();
    Ticker ticker{execution.progress, groups.people()};
    std::vector<TandemTop> found;
    std::atomic<std::size_t> next_leaf = 0;
    std::mutex adding;
    for_threads(count, execution, [&] {
        LeafPairs pairs{lines, groups, planes, limit, k};
        for (std::size_t leaf = next_leaf++; leaf < count; leaf = next_leaf++) {
            pairs.look_from(leaf);
            std::size_t people = 0;
            for (std::size_t i = 0; i < lines.leaves()[leaf].count; ++i)
                people += groups.members(lines.group(lines.leaves()[leaf].first + i)).size();
            ticker.tick(people);
        }
        const std::lock_guard lock{adding};
        found.push_back(pairs.take());
    });
    return found;
}

}  // namespace

FoundTandems merge_tandems(const std::vector<TandemTop>& found, std::size_t k) {
    TandemTop all{k};
    for (const TandemTop& one : found)
        for (const TandemEntry& entry : one.entries())
            all.offer(entry);
    FoundTandems result{all.entries(), 0};
    std::sort(result.entries.begin(), result.entries.end());
    if (!all.full())
        return result;
    result.ties = all.ties();
    for (const TandemTop& one : found)
        if (one.full() && one.last().loss == all.last().loss)
            result.ties += one.ties();
    return result;
}

FoundTandems best_tandems(const TandemGroups& groups, const TandemPlanes& planes, std::size_t k,
                          const Execution& execution) {
    if (groups.size() == 0 || k == 0)
        return {{}, 0};
    const ExactPairs pairs{groups, planes};
    const auto seeds = least_groups(groups, pairs);
    std::int64_t limit = loss_among(seeds, pairs, k, planes.max_points());
    TandemLines lines{groups, planes, LossBytes{limit}};
    if (groups.size() > seeds.size()) {
        std::vector<std::size_t> slots(groups.size());
        for (std::size_t slot = 0; slot < slots.size(); ++slot)
            slots[lines.group(slot)] = slot;
        limit = loss_with_anybody(lines, planes, seeds, slots, pairs, k, limit);
        lines.write(LossBytes{limit});
    }
    SharedLimit shared{limit};
    return merge_tandems(look_at_all(lines, groups, planes, shared, k, execution), k);
}

}  // namespace herne::inline HERNE_ABI::detail
