// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/job/scorecard.hpp>

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// What raises can still change of an eligibility formula: the formula without the parts that hold
/// already and those that no raise reaches. Its competences are settled one after the other,
/// ascending.
class OpenFormula {
public:
    /// How many parts each node still needs, 0 where it is settled; empty once the whole formula
    /// holds. Two ways to get there that leave the same to be met are one state.
    using State = std::u16string;

    /// `now` and `top` are the least and the greatest level of each competence of the scorecard.
    OpenFormula(std::span<const Scorecard::Node> formula, std::span<const int> now,
                std::span<const int> top);

    /// Returns whether the greatest levels satisfy the formula.
    [[nodiscard]] bool reachable() const noexcept { return reachable_; }
    /// Returns the state before any competence is settled.
    [[nodiscard]] State start() const;
    /// Returns the levels that the formula asks of a competence, ascending; empty if it asks for
    /// none.
    [[nodiscard]] std::vector<int> levels_of(std::size_t competence) const;
    /// Returns the state once `competence` has `level`, nothing if the formula can no longer hold.
    /// The competences before it are settled, those after it are not.
    [[nodiscard]] std::optional<State> settle(State state, std::size_t competence, int level) const;

private:
    enum class Outcome { failed, open, met };
    struct Node {
        std::size_t competence = 0;  ///< for a level
        int level = 0;               ///< for a level, else 0
        std::size_t needed = 0;      ///< parts that must hold
        std::size_t parts = 0;
        std::size_t size = 1;  ///< nodes of this subtree
    };
    Outcome reduce(std::span<const Scorecard::Node> formula, std::size_t at,
                   std::span<const int> now, std::span<const int> top);
    [[nodiscard]] Outcome settle_node(State& state, std::size_t at, std::size_t competence,
                                      int level) const;
    [[nodiscard]] bool is_open(const State& state, std::size_t at, std::size_t competence) const;

    std::vector<Node> nodes_;  ///< in prefix order
    bool reachable_ = true;
};

}  // namespace herne::inline HERNE_ABI::detail
