// SPDX-License-Identifier: BSL-1.0
#include "analysis/placements.hpp"
#include "analysis/residual_costs.hpp"

#include <algorithm>
#include <utility>

namespace herne::inline HERNE_ABI::detail {

/// Which moves leave the sum as it is: those whose gain is the difference of prices.
struct Placements::Ties {
    std::vector<Nodes> nodes_of;         ///< by person, the nodes where they may be
    std::vector<std::size_t> may_enter;  ///< those who may be nowhere, and somewhere
    Nodes may_be_empty;                  ///< nodes that nobody may go to instead of a person
    Nodes closed;                        ///< openings whose list is settled
    std::vector<bool> settled;           ///< by person, whether they stay where they are
};

/// The ways from one node to others by moves that leave the sum as it is.
class Placements::Ways {
public:
    Ways(const Placements& placements, const Ties& ties, std::size_t start)
        : placements_{placements}, ties_{ties}, reached_{ties.closed}, by_(placements.nodes()) {
        reached_.set(start);
        std::vector<std::size_t> queue{start};
        for (std::size_t next = 0; next < queue.size(); ++next)
            leave(queue[next], queue);
    }

    /// Returns whether somebody can leave the start so that there is room for one more, while there
    /// is one less at `node`.
    [[nodiscard]] bool reach(std::size_t node) const noexcept { return by_[node].has_value(); }
    /// Returns the moves from the start to `node`, which is reached.
    [[nodiscard]] std::vector<Hop> to(std::size_t node) const {
        std::vector<Hop> hops;
        for (std::size_t at = node; by_[at]; at = by_[at]->from)
            hops.push_back(*by_[at]);
        return hops;
    }

private:
    void leave(std::size_t from, std::vector<std::size_t>& queue) {
        for (const std::size_t one : from == 0 ? ties_.may_enter : placements_.placed_[from])
            if (!ties_.settled[one] && placements_.at_[one] == from)
                go(from, one, ties_.nodes_of[one], queue);
        if (from == 0 || placements_.has_empty(from))
            go(from, nobody, ties_.may_be_empty, queue);
    }
    void go(std::size_t from, std::size_t person, Nodes nodes, std::vector<std::size_t>& queue) {
        nodes &= ~reached_;
        for (std::size_t to = 0; to < by_.size() && nodes.any(); ++to) {
            if (!nodes[to])
                continue;
            nodes.reset(to);
            reached_.set(to);
            by_[to] = Hop{from, to, person};
            queue.push_back(to);
        }
    }

    const Placements& placements_;
    const Ties& ties_;
    Nodes reached_;
    std::vector<std::optional<Hop>> by_;  ///< by node, the move that reaches it
};

Placements::Ties Placements::ties() const {
    Ties ties{std::vector<Nodes>(at_.size()), {}, {}, {}, std::vector<bool>(at_.size())};
    for (std::size_t person = 0; person < at_.size(); ++person) {
        const Gain own = profit(person);
        auto& nodes = ties.nodes_of[person];
        for (const auto& [node, there] : places_of_[person])
            nodes[node] = there - prices_[node] == own;
        if (own == 0 && nodes.any())
            ties.may_enter.push_back(person);
        nodes[0] = own == 0;
    }
    for (std::size_t node = 0; node < nodes(); ++node)
        ties.may_be_empty[node] = prices_[node] == 0;
    return ties;
}

/// Settles who is at `node`: one after another by id, each if the sum allows it.
void Placements::settle(std::size_t node, Ties& ties) {
    std::vector<std::size_t> persons;
    for (const auto& choice : openings_[node - 1].choices)
        if (ties.nodes_of[choice.person][node] && !ties.settled[choice.person])
            persons.push_back(choice.person);
    std::sort(persons.begin(), persons.end());
    std::optional<Ways> ways;
    std::size_t empty = openings_[node - 1].places;
    for (std::size_t i = 0; i < persons.size() && empty > 0; ++i) {
        const std::size_t person = persons[i];
        if (const std::size_t at = at_[person]; at != node) {
            if (!ways)
                ways.emplace(*this, ties, node);
            if (!ways->reach(at))
                continue;
            auto hops = ways->to(at);
            hops.push_back({at, node, person});
            for (const auto& hop : hops)
                apply(hop);
        }
        ties.settled[person] = true;
        --empty;
        ways.reset();
    }
    ties.closed.set(node);
}

void Placements::choose_least() {
    Ties ties = this->ties();
    for (std::size_t node = 1; node < nodes(); ++node)
        settle(node, ties);
    std::fill(first_free_.begin(), first_free_.end(), 0);
    for (std::size_t node = 0; node < nodes(); ++node)
        find_moves(node);
}

}  // namespace herne::inline HERNE_ABI::detail
