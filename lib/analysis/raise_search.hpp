// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "analysis/open_formula.hpp"
#include "analysis/raise_bound.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// What a search decides on. A key is cost x `competence_keys` + number of competences raised, so
/// that the least key is least cost, then fewest competences.
struct RaiseProblem {
    RaiseChoices choices;          ///< one list a competence, what is of no use left out
    OpenFormula formula;           ///< what has to hold
    std::int64_t competence_keys;  ///< more than there are competences
};

/// Finds least raises: see README.md. Keeps what it found last; refers to the problem.
class RaiseSearch {
public:
    /// Throws `invalid_input` where the formula has too many states.
    explicit RaiseSearch(const RaiseProblem& problem);

    /// Returns the least key, at most `limit`, of choices that satisfy the formula and gain
    /// `needed`; nothing if there are none. Throws `invalid_input` beyond `max_raise_states`.
    [[nodiscard]] std::optional<std::int64_t> least_key(std::int64_t needed, std::int64_t limit);
    /// Returns a choice a competence: of those with the key that `least_key` just returned for
    /// `needed`, those whose list of (position, level) is least.
    [[nodiscard]] std::vector<std::size_t> choices_for(std::int64_t key, std::int64_t needed) const;
    /// Returns the greatest gain, which must be below `needed`, of choices that satisfy the formula
    /// with a key of at most `limit`; nothing if there are none. Throws as above.
    [[nodiscard]] std::optional<std::int64_t> most_gain(std::int64_t needed, std::int64_t limit);

private:
    static constexpr std::size_t no_state = static_cast<std::size_t>(-1);
    /// What some choices take and gain together.
    struct Pair {
        std::int64_t key;
        std::int64_t gain;
    };
    /// Pairs of which none is as cheap as another and gains as much: both ascend.
    using Frontier = std::vector<Pair>;
    /// A formula's state before a competence is settled.
    struct Place {
        OpenFormula::State state;
        std::int64_t least_key = 0;  ///< least key of choices that lead here
        /// by choice: position in the next layer, or `no_state`
        std::vector<std::size_t> next = {};
        Frontier frontier = {};  ///< of the choices from here on that lead to a solution
    };
    using Layer = std::vector<Place>;

    void link(Layer& layer, Layer& next, std::size_t competence);
    /// Fills the frontiers with all that may be part of a solution of key at most `limit` and of
    /// gain at least `needed`.
    void fill(std::int64_t needed, std::int64_t limit);
    void fill_place(Place& place, const Layer& next, std::size_t competence,
                    const RaiseBound& bound, std::int64_t needed, std::int64_t limit);
    [[nodiscard]] const Frontier& found() const { return layers_.front().front().frontier; }
    [[nodiscard]] std::int64_t least_for_formula() const;

    const RaiseProblem& problem_;
    RaiseBound bound_;
    std::vector<Layer> layers_;  ///< one a competence, and one behind the last
    std::size_t states_ = 0;
    Frontier merged_;
    Frontier spare_;
    std::int64_t most_key_ = 0;
    std::int64_t most_gain_ = 0;
};

}  // namespace herne::inline HERNE_ABI::detail
