// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "analysis/weight_space_data.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// Sets of nodes of an order graph that hold with a node all that have to reach it. The one of
/// least weight is a minimum cut (Picard 1976), found by blocking flows (Dinic 1970) on integers of
/// type `Whole`.
template <class Whole>
class UpSets {
public:
    explicit UpSets(const OrderGraph& graph) : graph_{graph} {}

    /// Returns a set of least weight among those of the nodes that are `free`, whose orders with
    /// others do not matter. One entry a node.
    [[nodiscard]] std::vector<bool> least(const std::vector<Whole>& weights,
                                          const std::vector<bool>& free) {
        build(weights, free);
        while (find_distances())
            while (push(source_, total_) != 0) {
            }
        std::vector<bool> result(graph_.nodes);
        for (std::size_t node = 0; node < graph_.nodes; ++node)
            result[node] = free[node] && distances_[node] != unreached;
        return result;
    }

private:
    static constexpr std::size_t unreached = ~std::size_t{0};

    struct Arc {
        std::size_t to;
        Whole room;
    };

    void add_arc(std::size_t from, std::size_t to, const Whole& room) {
        arcs_of_[from].push_back(arcs_.size());
        arcs_.push_back({to, room});
        arcs_of_[to].push_back(arcs_.size());
        arcs_.push_back({from, 0});
    }

    void build(const std::vector<Whole>& weights, const std::vector<bool>& free) {
        source_ = graph_.nodes;
        sink_ = source_ + 1;
        arcs_.clear();
        arcs_of_.assign(graph_.nodes + 2, {});
        total_ = 1;
        for (std::size_t node = 0; node < graph_.nodes; ++node) {
            if (!free[node] || weights[node] == 0)
                continue;
            const Whole size = weights[node] < 0 ? Whole{-weights[node]} : weights[node];
            total_ += size;
            if (weights[node] < 0)
                add_arc(source_, node, size);
            else
                add_arc(node, sink_, size);
        }
        for (const auto& [more, less] : graph_.pairs)
            if (free[more] && free[less])
                add_arc(less, more, total_);
    }

    /// Finds how far each node is from the source along arcs with room; returns whether the sink is
    /// reached.
    bool find_distances() {
        distances_.assign(graph_.nodes + 2, unreached);
        next_.assign(graph_.nodes + 2, 0);
        distances_[source_] = 0;
        std::vector<std::size_t> queue{source_};
        for (std::size_t at = 0; at < queue.size(); ++at)
            for (const std::size_t arc : arcs_of_[queue[at]])
                if (arcs_[arc].room > 0 && distances_[arcs_[arc].to] == unreached) {
                    distances_[arcs_[arc].to] = distances_[queue[at]] + 1;
                    queue.push_back(arcs_[arc].to);
                }
        return distances_[sink_] != unreached;
    }

    /// Pushes up to `most` from `node` on to the sink along one way; returns how much.
    Whole push(std::size_t node, const Whole& most) {
        if (node == sink_)
            return most;
        for (; next_[node] < arcs_of_[node].size(); ++next_[node]) {
            const std::size_t arc = arcs_of_[node][next_[node]];
            const std::size_t to = arcs_[arc].to;
            if (arcs_[arc].room == 0 || distances_[to] != distances_[node] + 1)
                continue;
            const Whole pushed = push(to, std::min(most, arcs_[arc].room));
            if (pushed != 0) {
                arcs_[arc].room -= pushed;
                arcs_[arc ^ 1U].room += pushed;
                return pushed;
            }
        }
        return 0;
    }

    const OrderGraph& graph_;
    std::size_t source_ = 0;
    std::size_t sink_ = 0;
    Whole total_ = 1;
    std::vector<Arc> arcs_ = {};
    std::vector<std::vector<std::size_t>> arcs_of_ = {};
    std::vector<std::size_t> distances_ = {};
    std::vector<std::size_t> next_ = {};
};

}  // namespace herne::inline HERNE_ABI::detail
