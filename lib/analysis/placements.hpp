// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/version.hpp>

#include <boost/multiprecision/cpp_int.hpp>

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// What placing somebody adds; numbers of up to 512 bits need no memory of their own.
using Gain = boost::multiprecision::number<boost::multiprecision::cpp_int_backend<512>,
                                           boost::multiprecision::et_off>;

/// Somebody who may be placed at an opening. People are numbered by id ascending.
struct PlaceChoice {
    std::size_t person;
    Gain gain;  ///< above 0
};

/// An opening, and who may be placed there.
struct PlacesToFill {
    std::size_t places;
    std::vector<PlaceChoice> choices;  ///< gains descending
};

/// Where somebody goes, and what that adds; nothing where nobody can go there.
struct Move {
    std::size_t person = 0;
    std::optional<Gain> gain = {};
};

/// Places people at openings so that the sum of gains is the greatest. Its nodes are the openings,
/// from 1 on, and node 0, where everybody is who is placed nowhere; a move takes a person, or
/// nobody, from one node to another. The proof stands in README.md.
class Placements {
public:
    /// Most nodes.
    static constexpr std::size_t max_nodes = 128;
    using Nodes = std::bitset<max_nodes>;

    /// Finds the greatest sum.
    Placements(std::vector<PlacesToFill> openings, std::size_t persons);

    /// Goes over to the least list of persons among all with the greatest sum.
    void choose_least();

    /// Returns who is placed at the opening at `opening`, ascending.
    [[nodiscard]] std::span<const std::size_t> placed(std::size_t opening) const noexcept {
        return placed_[opening + 1];
    }
    /// Returns where `person` is placed, nothing if nowhere.
    [[nodiscard]] std::optional<std::size_t> opening_of(std::size_t person) const noexcept {
        return at_[person] == 0 ? std::nullopt : std::optional{at_[person] - 1};
    }
    /// Returns the greatest sum.
    [[nodiscard]] Gain sum() const;
    /// Returns what the sum falls by without `person`, who is placed.
    [[nodiscard]] Gain loss(std::size_t person) const { return profit(person); }
    /// Returns what it falls by if anything else is chosen, nothing if there is nothing else.
    [[nodiscard]] std::optional<Gain> loss_of_second() const;

private:
    /// A node where a person may be, and what that adds.
    struct Place {
        std::size_t node;
        Gain gain;
    };
    /// Who leaves which node for which.
    struct Hop {
        std::size_t from;
        std::size_t to;
        std::size_t person;
    };
    struct BackwardGraph;
    struct Ties;
    class Ways;

    [[nodiscard]] std::size_t nodes() const noexcept { return openings_.size() + 1; }
    [[nodiscard]] const Gain& gain(std::size_t person, std::size_t node) const;
    [[nodiscard]] Gain profit(std::size_t person) const;
    [[nodiscard]] bool has_empty(std::size_t node) const noexcept {
        return placed_[node].size() < openings_[node - 1].places;
    }
    /// Returns what the best move from `from` to `to`, which there must be, takes off the sum where
    /// places are worth their prices; never below 0.
    [[nodiscard]] Gain move_cost(std::size_t from, std::size_t to) const {
        return prices_[to] - prices_[from] - *moves_[from][to].gain;
    }
    [[nodiscard]] std::optional<Gain> cost_if_any(std::size_t from, std::size_t to) const {
        return moves_[from][to].gain ? std::optional{move_cost(from, to)} : std::nullopt;
    }
    void apply(const Hop& hop);

    void fill();
    void open_node(std::size_t node);
    void add_place(std::size_t node, const BackwardGraph& graph);
    void find_moves(std::size_t node);
    [[nodiscard]] std::vector<Hop> way_to(std::size_t node, const BackwardGraph& graph);
    void lower_prices();

    [[nodiscard]] Ties ties() const;
    void settle(std::size_t node, Ties& ties);

    [[nodiscard]] std::vector<std::vector<std::optional<Gain>>> costs_between() const;

    std::vector<PlacesToFill> openings_;
    std::vector<std::vector<Place>> places_of_;  ///< by person, nodes ascending
    std::vector<std::size_t> at_;                ///< by person, the node where they are
    std::vector<std::vector<std::size_t>> placed_;
    std::vector<std::vector<Move>> moves_;  ///< the best from one node to another
    std::vector<std::size_t> first_free_;   ///< by node, the first choice who may be free
    /// by node, what one more place there would add
    std::vector<Gain> prices_;
};

}  // namespace herne::inline HERNE_ABI::detail
