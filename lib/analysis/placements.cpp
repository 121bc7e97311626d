// SPDX-License-Identifier: BSL-1.0
#include "analysis/placements.hpp"

#include "analysis/residual_costs.hpp"

#include <boost/graph/adjacency_matrix.hpp>
#include <boost/graph/dijkstra_shortest_paths_no_color_map.hpp>
#include <boost/property_map/function_property_map.hpp>

#include <algorithm>
#include <utility>

namespace herne::inline HERNE_ABI::detail {
namespace {

using ResidualGraph = boost::adjacency_matrix<boost::directedS>;

/// Finds the cheapest paths from `start` that cost less than `limit`, if there is one: what they
/// cost, and which node stands before each.
template <class CostOf>
void cheapest(const ResidualGraph& graph, std::size_t start, const CostOf& cost_of,
              const Cost& limit, std::vector<std::size_t>& before, std::vector<Cost>& costs) {
    const auto cost = [&](const ResidualGraph::edge_descriptor& edge) {
        return cost_of(boost::source(edge, graph), boost::target(edge, graph));
    };
    boost::dijkstra_shortest_paths_no_color_map(
        graph, start,
        boost::weight_map(
            boost::make_function_property_map<ResidualGraph::edge_descriptor, Cost>(cost))
            .predecessor_map(before.data())
            .distance_map(costs.data())
            .distance_inf(Cost{})
            .distance_zero(Cost{Gain{0}})
            .distance_compare(CostLess{})
            .distance_combine(CostSum{limit}));
}

}  // namespace

/// All moves between the first nodes, each against its direction.
struct Placements::BackwardGraph {
    explicit BackwardGraph(std::size_t known) : matrix{known} {
        for (std::size_t to = 1; to < known; ++to)
            for (std::size_t from = 0; from < known; ++from)
                if (from != to)
                    boost::add_edge(to, from, matrix);
    }

    ResidualGraph matrix;
};

Placements::Placements(std::vector<PlacesToFill> openings, std::size_t persons)
    : openings_{std::move(openings)},
      places_of_(persons),
      at_(persons, 0),
      placed_(nodes()),
      moves_(nodes(), std::vector<Move>(nodes())),
      first_free_(nodes(), 0),
      prices_(nodes()) {
    for (std::size_t node = 1; node < nodes(); ++node)
        for (const auto& choice : openings_[node - 1].choices)
            places_of_[choice.person].push_back({node, choice.gain});
    fill();
}

const Gain& Placements::gain(std::size_t person, std::size_t node) const {
    const auto& places = places_of_[person];
    return std::lower_bound(places.begin(), places.end(), node,
                            [](const Place& place, std::size_t at) { return place.node < at; })
        ->gain;
}

Gain Placements::profit(std::size_t person) const {
    const std::size_t node = at_[person];
    return node == 0 ? Gain{0} : Gain{gain(person, node) - prices_[node]};
}

Gain Placements::sum() const {
    Gain sum{0};
    for (std::size_t person = 0; person < at_.size(); ++person)
        if (at_[person] != 0)
            sum += gain(person, at_[person]);
    return sum;
}

void Placements::apply(const Hop& hop) {
    if (hop.person == nobody)
        return;
    if (hop.from != 0)
        std::erase(placed_[hop.from], hop.person);
    at_[hop.person] = hop.to;
    if (hop.to == 0)
        return;
    auto& placed = placed_[hop.to];
    placed.insert(std::lower_bound(placed.begin(), placed.end(), hop.person), hop.person);
}

/// Opens one place after another, so that the sum is the greatest for those that are open.
void Placements::fill() {
    for (std::size_t node = 1; node < nodes(); ++node) {
        open_node(node);
        const BackwardGraph graph{node + 1};
        for (std::size_t place = 0; place < openings_[node - 1].places; ++place)
            add_place(node, graph);
    }
    lower_prices();
}

/// Finds the price of a node without places, from those of the nodes before it.
void Placements::open_node(std::size_t node) {
    find_moves(0);
    prices_[node] = *moves_[0][node].gain;
    for (std::size_t from = 1; from < node; ++from)
        if (const auto& gain = moves_[from][node].gain)
            prices_[node] = std::max<Gain>(prices_[node], prices_[from] + *gain);
}

void Placements::add_place(std::size_t node, const BackwardGraph& graph) {
    const auto hops = way_to(node, graph);
    for (const auto& hop : hops)
        apply(hop);
    find_moves(0);
    for (const auto& hop : hops)
        find_moves(hop.to);
}

/// Finds the best moves from `from` to each opening.
void Placements::find_moves(std::size_t from) {
    auto& moves = moves_[from];
    if (from == 0) {
        for (std::size_t to = 1; to < nodes(); ++to) {
            const auto& choices = openings_[to - 1].choices;
            std::size_t& first = first_free_[to];
            while (first < choices.size() && at_[choices[first].person] != 0)
                ++first;
            moves[to] = first < choices.size() ? Move{choices[first].person, choices[first].gain}
                                               : Move{nobody, Gain{0}};
        }
        return;
    }
    std::fill(moves.begin(), moves.end(), Move{});
    for (const std::size_t person : placed_[from]) {
        const Gain& own = gain(person, from);
        for (const auto& [to, there] : places_of_[person]) {
            Gain more = there - own;
            if (to != from && (!moves[to].gain || more > *moves[to].gain))
                moves[to] = {person, std::move(more)};
        }
    }
}

/// Returns the moves of the cheapest way from nowhere to `node`, and finds prices by which they
/// cost nothing: those of nodes from where `node` is reached for less. The last opening is `node`.
std::vector<Placements::Hop> Placements::way_to(std::size_t node, const BackwardGraph& graph) {
    // No way that costs as much as the straight one is needed.
    const Gain straight = move_cost(0, node);
    std::vector<std::size_t> next(node + 1);
    std::vector<Cost> costs(node + 1);
    cheapest(
        graph.matrix, node, [&](std::size_t from, std::size_t to) { return cost_if_any(to, from); },
        straight, next, costs);
    const Gain whole = costs[0].value_or(straight);
    for (std::size_t other = 1; other <= node; ++other)
        if (costs[other] && *costs[other] < whole)
            prices_[other] -= whole - *costs[other];
    if (!costs[0])
        next[0] = node;
    std::vector<Hop> hops;
    for (std::size_t from = 0; from != node; from = next[from])
        hops.push_back({from, next[from], moves_[from][next[from]].person});
    return hops;
}

/// Lowers prices to what the best ways from nowhere gain.
void Placements::lower_prices() {
    ResidualGraph graph{nodes()};
    for (std::size_t from = 0; from < nodes(); ++from)
        for (std::size_t to = 1; to < nodes(); ++to)
            if (from != to)
                boost::add_edge(from, to, graph);
    std::vector<std::size_t> before(nodes());
    std::vector<Cost> costs(nodes());
    cheapest(
        graph, 0, [&](std::size_t from, std::size_t to) { return cost_if_any(from, to); }, {},
        before, costs);
    for (std::size_t node = 1; node < nodes(); ++node)
        prices_[node] -= *costs[node];
}

}  // namespace herne::inline HERNE_ABI::detail
