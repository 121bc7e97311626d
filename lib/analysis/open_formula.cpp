// SPDX-License-Identifier: BSL-1.0
#include "analysis/open_formula.hpp"

#include <algorithm>
#include <utility>

namespace herne::inline HERNE_ABI::detail {

OpenFormula::OpenFormula(std::span<const Scorecard::Node> formula, std::span<const int> now,
                         std::span<const int> top) {
    if (!formula.empty())
        reachable_ = reduce(formula, 0, now, top) != Outcome::failed;
}

OpenFormula::Outcome OpenFormula::reduce(std::span<const Scorecard::Node> formula, std::size_t at,
                                         std::span<const int> now, std::span<const int> top) {
    const auto& node = formula[at];
    const std::size_t index = nodes_.size();
    if (node.kind == Clause::Kind::level) {
        if (now[node.competence] >= node.level)
            return Outcome::met;
        if (top[node.competence] < node.level)
            return Outcome::failed;
        nodes_.push_back({.competence = node.competence, .level = node.level, .needed = 1});
        return Outcome::open;
    }
    nodes_.emplace_back();
    std::size_t needed = node.n;
    std::size_t parts = 0;
    std::size_t part = at + 1;
    for (std::size_t left = node.parts; left > 0 && needed > 0; --left) {
        const Outcome outcome = reduce(formula, part, now, top);
        needed -= outcome == Outcome::met ? 1 : 0;
        parts += outcome == Outcome::open ? 1 : 0;
        part += formula[part].size;
    }
    if (needed == 0 || parts < needed) {
        nodes_.resize(index);
        return needed == 0 ? Outcome::met : Outcome::failed;
    }
    nodes_[index] = {.needed = needed, .parts = parts, .size = nodes_.size() - index};
    return Outcome::open;
}

OpenFormula::State OpenFormula::start() const {
    State state;
    for (const auto& node : nodes_)
        state.push_back(static_cast<char16_t>(node.needed));
    return state;
}

std::vector<int> OpenFormula::levels_of(std::size_t competence) const {
    std::vector<int> levels;
    for (const auto& node : nodes_)
        if (node.level > 0 && node.competence == competence)
            levels.push_back(node.level);
    std::sort(levels.begin(), levels.end());
    levels.erase(std::unique(levels.begin(), levels.end()), levels.end());
    return levels;
}

std::optional<OpenFormula::State> OpenFormula::settle(State state, std::size_t competence,
                                                      int level) const {
    if (state.empty())
        return state;
    switch (settle_node(state, 0, competence, level)) {
        case Outcome::failed:
            return std::nullopt;
        case Outcome::met:
            return State{};
        case Outcome::open:
            break;
    }
    return state;
}

bool OpenFormula::is_open(const State& state, std::size_t at, std::size_t competence) const {
    return nodes_[at].level > 0 ? nodes_[at].competence >= competence : state[at] != 0;
}

OpenFormula::Outcome OpenFormula::settle_node(State& state, std::size_t at, std::size_t competence,
                                              int level) const {
    const Node& node = nodes_[at];
    if (node.level > 0) {
        if (node.competence > competence)
            return Outcome::open;
        return level >= node.level ? Outcome::met : Outcome::failed;
    }
    std::size_t needed = state[at];
    std::size_t open = 0;
    std::size_t part = at + 1;
    for (std::size_t left = node.parts; left > 0 && needed > 0; --left) {
        if (is_open(state, part, competence)) {
            const Outcome outcome = settle_node(state, part, competence, level);
            needed -= outcome == Outcome::met ? 1 : 0;
            open += outcome == Outcome::open ? 1 : 0;
        }
        part += nodes_[part].size;
    }
    if (needed > 0 && open >= needed) {
        state[at] = static_cast<char16_t>(needed);
        return Outcome::open;
    }
    std::fill_n(state.begin() + static_cast<std::ptrdiff_t>(at), node.size, char16_t{0});
    return needed == 0 ? Outcome::met : Outcome::failed;
}

}  // namespace herne::inline HERNE_ABI::detail
