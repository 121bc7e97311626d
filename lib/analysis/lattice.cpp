// SPDX-License-Identifier: BSL-1.0
#include "analysis/lattice.hpp"

#include "base/int128.hpp"

#include <herne/base/error.hpp>

#include <algorithm>
#include <string>

namespace herne::inline HERNE_ABI::detail {
namespace {

/// Returns `part / denominator` of `total` rounded down, or up.
std::int64_t rounded(std::int64_t part, std::int64_t denominator, std::int64_t total, bool up) {
    const Int128 product = Int128{part} * total + (up ? denominator - 1 : 0);
    return static_cast<std::int64_t>(product / denominator);
}

[[noreturn]] void refuse_total(std::int64_t total) {
    throw invalid_input{Problem{.where = "total",
                                .what = "no weights of whole parts of " + std::to_string(total) +
                                        " lie in the weight space; choose another total",
                                .value = std::to_string(total)}};
}

}  // namespace

Lattice::Lattice(const WeightSpace& space, std::int64_t total) : total_{total} {
    merge(space);
    bound(space);
    connect(space);
}

void Lattice::merge(const WeightSpace& space) {
    const auto equal = equal_nodes(WeightSpaceAccess::graph(space));
    std::vector<std::size_t> variable_of_node(equal.size(), no_origin);
    for (std::size_t i = 0; i < space.size(); ++i) {
        std::size_t& variable = variable_of_node[equal[i]];
        if (variable == no_origin) {
            variable = counts_.size();
            counts_.push_back(0);
        }
        ++counts_[variable];
        variable_.push_back(variable);
    }
}

void Lattice::bound(const WeightSpace& space) {
    const auto& bounds = WeightSpaceAccess::bounds(space);
    low_.resize(size());
    high_.resize(size());
    std::int64_t low_sum = 0;
    std::int64_t high_sum = 0;
    for (std::size_t i = 0; i < variable_.size(); ++i) {
        std::int64_t& low = low_[variable_[i]];
        std::int64_t& high = high_[variable_[i]];
        low = rounded(bounds.low[i], bounds.denominator, total_, true);
        high = rounded(bounds.high[i], bounds.denominator, total_, false);
        if (low > high)
            refuse_total(total_);
        low_sum += low;
        high_sum += high;
    }
    if (low_sum > total_ || high_sum < total_)
        refuse_total(total_);
    // What the others leave at least and at most; orders keep holding between such bounds.
    for (std::size_t v = 0; v < size(); ++v) {
        const std::int64_t room = (total_ - low_sum) / counts_[v];
        const std::int64_t need = (high_sum - total_) / counts_[v];
        const std::int64_t low = low_[v];
        low_[v] = std::max(low, high_[v] - need);
        high_[v] = std::min(high_[v], low + room);
        if (low_[v] > high_[v])
            refuse_total(total_);
    }
}

void Lattice::connect(const WeightSpace& space) {
    above_.resize(size());
    below_.resize(size());
    const auto connect_pair = [&](std::size_t more, std::size_t less) {
        if (more == less)
            return;
        above_[less].push_back(more);
        below_[more].push_back(less);
    };
    for (const auto& [more, less] : WeightSpaceAccess::stated(space))
        connect_pair(variable_[more], variable_[less]);
    const auto ranks = WeightSpaceAccess::ranks(space);
    for (std::size_t i = 0; i < ranks.size(); ++i)
        for (std::size_t j = 0; j < ranks.size(); ++j)
            if (ranks[i] + 1 == ranks[j])
                connect_pair(variable_[i], variable_[j]);
    for (auto* lists : {&above_, &below_})
        for (auto& list : *lists) {
            std::sort(list.begin(), list.end());
            list.erase(std::unique(list.begin(), list.end()), list.end());
        }
}

bool Lattice::contains(std::span<const std::int64_t> values) const noexcept {
    for (std::size_t v = 0; v < size(); ++v) {
        if (values[v] < low_[v] || values[v] > high_[v])
            return false;
        for (const std::size_t other : above_[v])
            if (values[other] < values[v])
                return false;
    }
    return true;
}

std::vector<std::int64_t> Lattice::corner() const {
    std::vector<std::int64_t> values{low_.begin(), low_.end()};
    std::int64_t rest = total_;
    for (const std::int64_t low : low_)
        rest -= low;
    // Raised from the top of the orders down, so that each stays below those above it.
    std::vector<std::size_t> missing;
    std::vector<std::size_t> ready;
    for (std::size_t v = 0; v < size(); ++v) {
        missing.push_back(above_[v].size());
        if (missing.back() == 0)
            ready.push_back(v);
    }
    while (!ready.empty()) {
        const std::size_t v = ready.back();
        ready.pop_back();
        const std::int64_t more = std::min(rest, high_[v] - low_[v]);
        values[v] += more;
        rest -= more;
        for (const std::size_t other : below_[v])
            if (--missing[other] == 0)
                ready.push_back(other);
    }
    return values;
}

void Lattice::write(std::span<const std::int64_t> values,
                    std::span<std::int64_t> weights) const noexcept {
    for (std::size_t i = 0; i < variable_.size(); ++i)
        weights[i] = values[variable_[i]];
}

}  // namespace herne::inline HERNE_ABI::detail
