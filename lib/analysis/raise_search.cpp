// SPDX-License-Identifier: BSL-1.0
#include "analysis/raise_search.hpp"

#include <herne/analysis/raises.hpp>
#include <herne/base/error.hpp>

#include <algorithm>
#include <cassert>
#include <string>
#include <unordered_map>
#include <utility>

namespace herne::inline HERNE_ABI::detail {
namespace {

/// A state takes about as much memory as 16 pairs.
constexpr std::size_t max_states = max_raise_states / 16;

[[noreturn]] void refuse_size() {
    throw invalid_input{Problem{
        .where = "least raises",
        .what = "more than " + std::to_string(max_raise_states) +
                " pairs of cost and points would have to be kept: state costs in greater units, or "
                "look at a formula with fewer alternatives"}};
}

}  // namespace

RaiseSearch::RaiseSearch(const RaiseProblem& problem)
    : problem_{problem}, bound_{problem.choices}, layers_(problem.choices.size() + 1) {
    layers_.front().push_back({.state = problem.formula.start()});
    for (std::size_t c = 0; c < problem.choices.size(); ++c) {
        link(layers_[c], layers_[c + 1], c);
        most_key_ += problem.choices[c].back().key;
        most_gain_ += problem.choices[c].back().gain;
    }
}

void RaiseSearch::link(Layer& layer, Layer& next, std::size_t competence) {
    const auto& choices = problem_.choices[competence];
    const bool in_formula = !problem_.formula.levels_of(competence).empty();
    std::unordered_map<OpenFormula::State, std::size_t> positions;
    for (auto& place : layer) {
        place.next.reserve(choices.size());
        for (const auto& choice : choices) {
            const auto state = in_formula
                                   ? problem_.formula.settle(place.state, competence, choice.level)
                                   : std::optional{place.state};
            if (!state) {
                place.next.push_back(no_state);
                continue;
            }
            const auto [found, is_new] = positions.try_emplace(*state, next.size());
            const std::int64_t key = place.least_key + choice.key;
            if (is_new) {
                next.push_back({.state = *state, .least_key = key});
                if (++states_ > max_states)
                    refuse_size();
            }
            Place& reached = next[found->second];
            reached.least_key = std::min(reached.least_key, key);
            place.next.push_back(found->second);
        }
    }
}

void RaiseSearch::fill_place(Place& place, const Layer& next, std::size_t competence,
                             const RaiseBound& bound, std::int64_t needed, std::int64_t limit) {
    const auto& choices = problem_.choices[competence];
    const std::int64_t room = limit - place.least_key;
    merged_.clear();
    for (std::size_t i = 0; i < choices.size(); ++i) {
        if (place.next[i] == no_state)
            continue;
        const auto& [level, key, gain] = choices[i];
        spare_.clear();
        auto at = merged_.begin();
        for (const auto& pair : next[place.next[i]].frontier) {
            const Pair raised{pair.key + key, pair.gain + gain};
            if (raised.key > room)
                break;
            while (at != merged_.end() && at->key <= raised.key)
                spare_.push_back(*at++);
            spare_.push_back(raised);
        }
        spare_.insert(spare_.end(), at, merged_.end());
        merged_.swap(spare_);
    }
    place.frontier.clear();
    for (const auto& pair : merged_) {
        if (!place.frontier.empty() && pair.gain <= place.frontier.back().gain)
            continue;
        const std::int64_t least = bound.least_key(needed - pair.gain);
        if (least > limit - pair.key)
            continue;
        if (!place.frontier.empty() && pair.key == place.frontier.back().key)
            place.frontier.pop_back();
        place.frontier.push_back(pair);
    }
}

void RaiseSearch::fill(std::int64_t needed, std::int64_t limit) {
    std::size_t kept = 0;
    for (auto& place : layers_.back()) {
        place.frontier.clear();
        if (place.state.empty())
            place.frontier.push_back({0, 0});
    }
    RaiseBound bound = bound_;
    for (std::size_t c = problem_.choices.size(); c > 0; --c) {
        bound.keep_first(c - 1);
        for (auto& place : layers_[c - 1]) {
            fill_place(place, layers_[c], c - 1, bound, needed, limit);
            kept += place.frontier.size();
            if (kept > max_raise_states)
                refuse_size();
        }
    }
}

std::int64_t RaiseSearch::least_for_formula() const {
    for (const auto& place : layers_.back())
        if (place.state.empty())
            return place.least_key;
    return no_key;
}

std::optional<std::int64_t> RaiseSearch::least_key(std::int64_t needed, std::int64_t limit) {
    const std::int64_t least = std::max(least_for_formula(), bound_.least_key(needed));
    if (least > limit || needed > most_gain_)
        return std::nullopt;
    const std::int64_t greatest = std::min(limit, most_key_);
    std::int64_t tried = least;
    for (std::int64_t more = problem_.competence_keys;; more *= 2) {
        fill(needed, tried);
        for (const auto& pair : found())
            if (pair.gain >= needed)
                return pair.key;
        if (tried >= greatest)
            return std::nullopt;
        tried = more < greatest - tried ? tried + more : greatest;
    }
}

std::vector<std::size_t> RaiseSearch::choices_for(std::int64_t key, std::int64_t needed) const {
    std::vector<std::size_t> chosen;
    std::size_t at = 0;
    for (std::size_t c = 0; c < problem_.choices.size(); ++c) {
        const Place& place = layers_[c][at];
        const auto suffices = [&](std::size_t i) {
            if (place.next[i] == no_state)
                return false;
            const auto& choice = problem_.choices[c][i];
            const auto& frontier = layers_[c + 1][place.next[i]].frontier;
            return std::any_of(frontier.begin(), frontier.end(), [&](const Pair& pair) {
                return pair.key <= key - choice.key && pair.gain >= needed - choice.gain;
            });
        };
        // A list that has this competence comes before one that goes on behind it.
        std::size_t i = 1;
        while (i < place.next.size() && !suffices(i))
            ++i;
        if (i == place.next.size())
            i = 0;
        assert(suffices(i));
        key -= problem_.choices[c][i].key;
        needed -= problem_.choices[c][i].gain;
        at = place.next[i];
        chosen.push_back(i);
    }
    return chosen;
}

std::optional<std::int64_t> RaiseSearch::most_gain(std::int64_t needed, std::int64_t limit) {
    if (least_for_formula() > limit)
        return std::nullopt;
    for (std::int64_t less = needed / 64 + 1;; less *= 2) {
        const std::int64_t least = less < needed ? needed - less : 0;
        fill(least, limit);
        if (!found().empty())
            return found().back().gain;
        assert(least > 0);
    }
}

}  // namespace herne::inline HERNE_ABI::detail
