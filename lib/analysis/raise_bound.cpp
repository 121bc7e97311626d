// SPDX-License-Identifier: BSL-1.0
#include "analysis/raise_bound.hpp"

#include <boost/multiprecision/cpp_int.hpp>

#include <algorithm>

namespace herne::inline HERNE_ABI::detail {
namespace {

/// 128 bits hold any product of a key and points.
using WideKey = boost::multiprecision::int128_t;

/// Returns whether `key` for `gain` is less a point than `other_key` for `other_gain`.
bool is_cheaper(std::int64_t key, std::int64_t gain, std::int64_t other_key,
                std::int64_t other_gain) {
    return WideKey{key} * other_gain < WideKey{other_key} * gain;
}

}  // namespace

RaiseBound::RaiseBound(const RaiseChoices& choices) {
    for (std::size_t c = 0; c < choices.size(); ++c)
        add_hull(c, choices[c], edges_);
    std::sort(edges_.begin(), edges_.end(), [](const Edge& a, const Edge& b) {
        if (is_cheaper(a.key, a.gain, b.key, b.gain))
            return true;
        return !is_cheaper(b.key, b.gain, a.key, a.gain) && a.competence < b.competence;
    });
    sum_up();
}

void RaiseBound::add_hull(std::size_t competence, std::span<const RaiseChoice> choices,
                          std::vector<Edge>& edges) {
    const std::size_t first = edges.size();
    std::int64_t key = 0;
    std::int64_t gain = 0;
    for (const auto& choice : choices) {
        if (choice.gain <= gain)
            continue;
        Edge edge{competence, choice.key - key, choice.gain - gain};
        while (edges.size() > first &&
               !is_cheaper(edges.back().key, edges.back().gain, edge.key, edge.gain)) {
            edge.key += edges.back().key;
            edge.gain += edges.back().gain;
            edges.pop_back();
        }
        edges.push_back(edge);
        key = choice.key;
        gain = choice.gain;
    }
}

void RaiseBound::keep_first(std::size_t count) {
    std::erase_if(edges_, [&](const Edge& edge) { return edge.competence >= count; });
    sum_up();
}

void RaiseBound::sum_up() {
    keys_.assign(1, 0);
    gains_.assign(1, 0);
    for (const auto& edge : edges_) {
        keys_.push_back(keys_.back() + edge.key);
        gains_.push_back(gains_.back() + edge.gain);
    }
}

std::int64_t RaiseBound::least_key(std::int64_t gain) const {
    if (gain <= 0)
        return 0;
    const auto found = std::lower_bound(gains_.begin(), gains_.end(), gain);
    if (found == gains_.end())
        return no_key;
    const auto last = static_cast<std::size_t>(found - gains_.begin()) - 1;
    const WideKey part = WideKey{edges_[last].key} * (gain - gains_[last]);
    const WideKey rounded_up = (part + edges_[last].gain - 1) / edges_[last].gain;
    return keys_[last] + static_cast<std::int64_t>(rounded_up);
}

}  // namespace herne::inline HERNE_ABI::detail
