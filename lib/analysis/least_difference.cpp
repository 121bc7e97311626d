// SPDX-License-Identifier: BSL-1.0
#include "analysis/least_difference.hpp"

#include <algorithm>
#include <numeric>

namespace herne::inline HERNE_ABI::detail {
namespace {

template <class Number>
int sign_of(const Number& number) {
    return number < 0 ? -1 : number > 0 ? 1 : 0;
}

}  // namespace

LeastDifference::LeastDifference(const WeightSpace& space)
    : graph_{WeightSpaceAccess::graph(space)},
      bounds_{WeightSpaceAccess::bounds(space)},
      size_{space.size()},
      bounded_{WeightSpaceAccess::bounded(space)},
      ordered_{!graph_.pairs.empty()},
      by_difference_(size_),
      up_sets_{graph_},
      wide_up_sets_{graph_} {
    if (WeightSpaceAccess::stated(space).empty()) {
        const auto ranks = WeightSpaceAccess::ranks(space);
        for (std::size_t i = 0; i < ranks.size(); ++i) {
            ranks_.resize(std::max(ranks_.size(), ranks[i] + 1));
            ranks_[ranks[i]].push_back(i);
        }
    }
    steps_ = bounds_.low;
    steps_.insert(steps_.end(), bounds_.high.begin(), bounds_.high.end());
    std::sort(steps_.begin(), steps_.end());
    steps_.erase(std::unique(steps_.begin(), steps_.end()), steps_.end());
}

int LeastDifference::sign(std::span<const std::int64_t> differences) {
    if (!ordered_)
        return sign_by_bounds(differences);
    if (bounded_)
        return sign_by_both(differences);
    return ranks_.empty() ? sign_by_orders(differences) : sign_by_ranks(differences);
}

/// A continuous knapsack: the least shares, and what is left of 1 where the difference is least.
int LeastDifference::sign_by_bounds(std::span<const std::int64_t> differences) {
    std::iota(by_difference_.begin(), by_difference_.end(), std::size_t{0});
    std::sort(by_difference_.begin(), by_difference_.end(), [&](std::size_t a, std::size_t b) {
        return differences[a] != differences[b] ? differences[a] < differences[b] : a < b;
    });
    std::int64_t rest = bounds_.denominator;
    for (std::size_t k = 0; k < size_; ++k)
        rest -= bounds_.low[k];
    Wide sum = 0;
    for (const std::size_t k : by_difference_) {
        const std::int64_t more = std::min(rest, bounds_.high[k] - bounds_.low[k]);
        rest -= more;
        sum += Wide{bounds_.low[k] + more} * differences[k];
    }
    return sign_of(sum);
}

/// The weights of a ranked space are the means of those that are equal on all of the first ranks
/// and some of the next, and 0 elsewhere.
int LeastDifference::sign_by_ranks(std::span<const std::int64_t> differences) const {
    Wide before = 0;
    int least = 1;
    for (std::size_t rank = 0; rank < ranks_.size(); ++rank) {
        Wide all = before;
        Wide negative = before;
        std::int64_t smallest = differences[ranks_[rank].front()];
        for (const std::size_t k : ranks_[rank]) {
            all += differences[k];
            negative += std::min<std::int64_t>(differences[k], 0);
            smallest = std::min(smallest, differences[k]);
        }
        // Some of the first rank have to be in.
        const Wide here = rank == 0 && smallest >= 0 ? Wide{smallest} : negative;
        least = std::min({least, sign_of(here), sign_of(all)});
        before = all;
    }
    return least;
}

/// Weights with orders are means of those that are equal on a set closed upwards, not empty, and 0
/// elsewhere. Of sets whose sum is 0 the greater ones count as less, so that the empty one is last.
int LeastDifference::sign_by_orders(std::span<const std::int64_t> differences) {
    std::vector<Wide> weights(graph_.nodes);
    for (std::size_t k = 0; k < size_; ++k)
        weights[k] = Wide{differences[k]} * static_cast<std::int64_t>(size_ + 1) - 1;
    const auto set = up_sets_.least(weights, std::vector<bool>(graph_.nodes, true));
    Wide sum = 0;
    Wide weight = 0;
    for (std::size_t k = 0; k < size_; ++k)
        if (set[k]) {
            sum += differences[k];
            weight += weights[k];
        }
    return weight < 0 ? sign_of(sum) : 1;
}

LeastDifference::Corner LeastDifference::corner(std::span<const std::int64_t> values,
                                                std::span<const std::int64_t> differences) const {
    Corner result;
    for (std::size_t k = 0; k < size_; ++k) {
        result.sum += values[k];
        result.value += Whole{values[k]} * differences[k];
    }
    return result;
}

/// Returns weights of any sum for which the sum of weight x (difference - price / scale) is least.
/// Between two bounds that follow one another all that is above the lower is one set closed
/// upwards, and each of these sets is the best by itself.
LeastDifference::Corner LeastDifference::least_corner(std::span<const std::int64_t> differences,
                                                      const Whole& price, const Whole& scale) {
    std::vector<Whole> weights(graph_.nodes);
    for (std::size_t k = 0; k < size_; ++k)
        weights[k] = scale * differences[k] - price;
    std::vector<std::int64_t> values(graph_.nodes, steps_.front());
    std::vector<bool> free(graph_.nodes);
    for (std::size_t step = 1; step < steps_.size(); ++step) {
        bool any = false;
        for (std::size_t node = 0; node < graph_.nodes; ++node) {
            free[node] = bounds_.low[node] < steps_[step] && bounds_.high[node] >= steps_[step];
            any = any || free[node];
        }
        const auto set = any ? wide_up_sets_.least(weights, free) : free;
        for (std::size_t node = 0; node < graph_.nodes; ++node)
            if (set[node] || bounds_.low[node] >= steps_[step])
                values[node] += steps_[step] - steps_[step - 1];
    }
    return corner(values, differences);
}

/// The linear program, by its dual in the sum: for a price of the sum, the least value plus price x
/// (1 - sum) is at most what is sought, and equal for the best price. As a function of the price it
/// is the lower envelope of lines, one a corner, whose top is found between a corner with too small
/// a sum and one with too great a one.
int LeastDifference::sign_by_both(std::span<const std::int64_t> differences) {
    // Without the orders it can only be less.
    if (sign_by_bounds(differences) > 0)
        return 1;
    const Whole one = bounds_.denominator;
    Corner low = corner(bounds_.low, differences);
    Corner high = corner(bounds_.high, differences);
    if (low.sum == one)
        return sign_of(low.value);
    if (high.sum == one)
        return sign_of(high.value);
    while (true) {
        const Whole scale = high.sum - low.sum;
        const Whole price = high.value - low.value;
        const Whole highest = low.value * scale + price * (one - low.sum);
        if (highest < 0)
            return -1;
        const Corner found = least_corner(differences, price, scale);
        const Whole value = found.value * scale + price * (one - found.sum);
        if (value > 0 || value == highest || found.sum == one)
            return sign_of(value);
        (found.sum < one ? low : high) = found;
    }
}

}  // namespace herne::inline HERNE_ABI::detail
