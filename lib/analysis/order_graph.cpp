// SPDX-License-Identifier: BSL-1.0
#include "analysis/weight_space_data.hpp"

#include <algorithm>
#include <utility>

namespace herne::inline HERNE_ABI::detail {
namespace {

using Neighbours = std::vector<std::vector<std::size_t>>;

/// Returns for each node those that have to reach it (`up`), or that it has to reach.
Neighbours neighbours(const OrderGraph& graph, bool up) {
    Neighbours result(graph.nodes);
    for (const auto& [more, less] : graph.pairs)
        if (up)
            result[less].push_back(more);
        else
            result[more].push_back(less);
    return result;
}

/// Carries `bounds` on to neighbours as long as `passes(bound, neighbour's)`.
template <class Passes>
void carry_on(const Neighbours& next, std::vector<std::int64_t>& bounds,
              std::vector<std::size_t>& origin, const Passes& passes) {
    std::vector<std::size_t> open(bounds.size());
    for (std::size_t i = 0; i < open.size(); ++i)
        open[i] = i;
    while (!open.empty()) {
        const std::size_t node = open.back();
        open.pop_back();
        for (const std::size_t other : next[node])
            if (passes(bounds[node], bounds[other])) {
                bounds[other] = bounds[node];
                origin[other] = origin[node];
                open.push_back(other);
            }
    }
}

/// Returns the nodes in the order in which a depth-first search leaves them.
std::vector<std::size_t> leaving_order(const Neighbours& next) {
    std::vector<std::size_t> order;
    std::vector<bool> seen(next.size());
    std::vector<std::pair<std::size_t, std::size_t>> path;
    for (std::size_t root = 0; root < next.size(); ++root) {
        if (seen[root])
            continue;
        seen[root] = true;
        path.emplace_back(root, 0);
        while (!path.empty()) {
            auto& [node, at] = path.back();
            if (at == next[node].size()) {
                order.push_back(node);
                path.pop_back();
                continue;
            }
            const std::size_t other = next[node][at++];
            if (!seen[other]) {
                seen[other] = true;
                path.emplace_back(other, 0);
            }
        }
    }
    return order;
}

}  // namespace

OrderGraph order_graph(std::size_t size, std::vector<OrderedPair> stated,
                       std::span<const std::size_t> ranks) {
    OrderGraph graph{size, std::move(stated)};
    if (ranks.empty())
        return graph;
    const std::size_t last = *std::max_element(ranks.begin(), ranks.end());
    graph.nodes += last;
    // Node size + r stands between the ranks r and r + 1.
    for (std::size_t i = 0; i < size; ++i) {
        if (ranks[i] < last)
            graph.pairs.push_back({i, size + ranks[i]});
        if (ranks[i] > 0)
            graph.pairs.push_back({size + ranks[i] - 1, i});
    }
    return graph;
}

void raise_low(const OrderGraph& graph, std::vector<std::int64_t>& low,
               std::vector<std::size_t>& origin) {
    carry_on(neighbours(graph, true), low, origin,
             [](std::int64_t own, std::int64_t other) { return own > other; });
}

void lower_high(const OrderGraph& graph, std::vector<std::int64_t>& high,
                std::vector<std::size_t>& origin) {
    carry_on(neighbours(graph, false), high, origin,
             [](std::int64_t own, std::int64_t other) { return own < other; });
}

std::vector<std::size_t> equal_nodes(const OrderGraph& graph) {
    // Kosaraju: components of the reversed graph, in falling order of leaving.
    const auto order = leaving_order(neighbours(graph, false));
    const auto back = neighbours(graph, true);
    std::vector<std::size_t> component(graph.nodes, no_origin);
    for (auto root = order.rbegin(); root != order.rend(); ++root) {
        if (component[*root] != no_origin)
            continue;
        std::vector<std::size_t> members{*root};
        component[*root] = *root;
        for (std::size_t at = 0; at < members.size(); ++at)
            for (const std::size_t other : back[members[at]])
                if (component[other] == no_origin) {
                    component[other] = *root;
                    members.push_back(other);
                }
        const std::size_t least = *std::min_element(members.begin(), members.end());
        for (const std::size_t member : members)
            component[member] = least;
    }
    return component;
}

}  // namespace herne::inline HERNE_ABI::detail
