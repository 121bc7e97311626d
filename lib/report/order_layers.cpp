// SPDX-License-Identifier: BSL-1.0
#include "report/order_layers.hpp"

#include <algorithm>
#include <utility>

namespace herne::inline HERNE_ABI::detail {
namespace {

using PositionList = std::vector<std::size_t>;

/// Returns whom each position is certainly before, with nobody between.
std::vector<PositionList> next_after_of(const RobustOrder& order) {
    std::vector<PositionList> next_after(order.ids.size());
    for (const CertainEdge& edge : order.edges)
        next_after.at(edge.before).push_back(edge.after);
    return next_after;
}

/// Returns the layer of each position: those with fewer before them get theirs first.
PositionList layers_of(const RobustOrder& order, const PositionList& firsts,
                       const std::vector<PositionList>& next_after) {
    std::vector<std::pair<std::ptrdiff_t, std::size_t>> turns;
    for (const std::size_t one : firsts)
        turns.emplace_back(
            std::count_if(firsts.begin(), firsts.end(),
                          [&](std::size_t other) { return order.certainly_before(other, one); }),
            one);
    std::sort(turns.begin(), turns.end());
    PositionList layers(order.ids.size(), 1);
    for (const auto& [before, one] : turns)
        for (const std::size_t other : next_after.at(one))
            layers.at(other) = std::max(layers.at(other), layers[one] + 1);
    return layers;
}

bool comparable(const RobustOrder& order, std::size_t a, std::size_t b) {
    return order.certainly_at_least(a, b) || order.certainly_at_least(b, a);
}

}  // namespace

std::vector<OrderClass> layered_classes(const RobustOrder& order) {
    PositionList firsts;
    for (std::size_t i = 0; i < order.equal_to.size(); ++i)
        if (order.equal_to[i] == i)
            firsts.push_back(i);
    const auto next_after = next_after_of(order);
    const PositionList layers = layers_of(order, firsts, next_after);
    std::vector<OrderClass> classes;
    for (const std::size_t one : firsts) {
        OrderClass made{.layer = layers.at(one), .next_after = next_after.at(one)};
        for (std::size_t i = one; i < order.equal_to.size(); ++i)
            if (order.equal_to[i] == one)
                made.members.push_back(i);
        for (const std::size_t other : firsts)
            if (!comparable(order, one, other))
                made.not_comparable.push_back(other);
        classes.push_back(std::move(made));
    }
    std::stable_sort(classes.begin(), classes.end(),
                     [](const OrderClass& a, const OrderClass& b) { return a.layer < b.layer; });
    return classes;
}

PairCounts pair_counts(const RobustOrder& order) {
    PairCounts counts;
    for (std::size_t b = 0; b < order.ids.size(); ++b)
        for (std::size_t a = 0; a < b; ++a) {
            ++counts.pairs;
            if (!comparable(order, a, b))
                ++counts.open;
            else if (order.certainly_before(a, b) || order.certainly_before(b, a))
                ++counts.ordered;
            else
                ++counts.equal;
        }
    return counts;
}

}  // namespace herne::inline HERNE_ABI::detail
