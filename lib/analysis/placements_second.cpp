// SPDX-License-Identifier: BSL-1.0
#include "analysis/placements.hpp"
#include "analysis/residual_costs.hpp"

#include <boost/graph/adjacency_matrix.hpp>
#include <boost/graph/floyd_warshall_shortest.hpp>
#include <boost/property_map/function_property_map.hpp>

#include <algorithm>
#include <vector>

namespace herne::inline HERNE_ABI::detail {
namespace {

Cost lesser(const Cost& a, const Cost& b) {
    return CostLess{}(b, a) ? b : a;
}

/// What it costs to come to an opening from nowhere, or to go there, by whether a person does.
struct ByPersonOrNobody {
    Cost person = {};
    Cost nobody = {};

    [[nodiscard]] Cost least() const { return lesser(person, nobody); }
};

/// Returns the least cost of going through nowhere and one opening alone so that something changes.
Cost through_one(const ByPersonOrNobody& enter, const ByPersonOrNobody& leave) {
    return lesser(CostSum{}(enter.person, leave.least()), CostSum{}(enter.nobody, leave.person));
}

}  // namespace

/// Returns what the cheapest paths from opening to opening cost that go through openings alone.
std::vector<std::vector<std::optional<Gain>>> Placements::costs_between() const {
    using Graph = boost::adjacency_matrix<boost::directedS>;
    Graph graph{openings_.size()};
    for (std::size_t from = 0; from < openings_.size(); ++from)
        for (std::size_t to = 0; to < openings_.size(); ++to)
            if (moves_[from + 1][to + 1].gain)
                boost::add_edge(from, to, graph);
    const auto cost = [&](const Graph::edge_descriptor& edge) {
        return move_cost(boost::source(edge, graph) + 1, boost::target(edge, graph) + 1);
    };
    std::vector<std::vector<Cost>> costs(openings_.size(), std::vector<Cost>(openings_.size()));
    boost::floyd_warshall_all_pairs_shortest_paths(
        graph, costs,
        boost::weight_map(boost::make_function_property_map<Graph::edge_descriptor, Cost>(cost))
            .distance_inf(Cost{})
            .distance_zero(Cost{Gain{0}})
            .distance_compare(CostLess{})
            .distance_combine(CostSum{}));
    return costs;
}

std::optional<Gain> Placements::loss_of_second() const {
    const auto between = costs_between();
    std::vector<ByPersonOrNobody> enter(openings_.size());
    std::vector<ByPersonOrNobody> leave(openings_.size());
    for (std::size_t i = 0; i < openings_.size(); ++i) {
        enter[i].nobody = prices_[i + 1];
        if (moves_[0][i + 1].person != nobody)
            enter[i].person = move_cost(0, i + 1);
        for (const std::size_t person : placed(i))
            leave[i].person = lesser(leave[i].person, Cost{profit(person)});
        if (has_empty(i + 1))
            leave[i].nobody = Gain{0};
    }
    Cost least;
    for (std::size_t from = 0; from < openings_.size(); ++from) {
        least = lesser(least, through_one(enter[from], leave[from]));
        for (std::size_t to = 0; to < openings_.size(); ++to) {
            if (from == to)
                continue;
            const Cost there = CostSum{}(enter[from].least(), between[from][to]);
            least = lesser(least, CostSum{}(there, leave[to].least()));
            least = lesser(least, CostSum{}(between[from][to], between[to][from]));
        }
    }
    return least;
}

}  // namespace herne::inline HERNE_ABI::detail
