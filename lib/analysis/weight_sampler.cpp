// SPDX-License-Identifier: BSL-1.0
#include "analysis/weight_sampler.hpp"

#include "base/wording.hpp"

#include <herne/base/error.hpp>

#include <algorithm>
#include <bit>
#include <functional>
#include <numeric>
#include <string>
#include <utility>

namespace herne::inline HERNE_ABI::detail {
namespace {

/// Draws of each method by which it is judged, and how many of them have to be taken.
constexpr int trials = 256;
constexpr int taken_at_least = 8;
/// Of the trials' and of the chain's random numbers; samples have those below.
constexpr std::uint64_t trial_stream = ~std::uint64_t{0};
constexpr std::uint64_t chain_stream = trial_stream - 1;

}  // namespace

void check_samples(std::size_t samples, std::int64_t total) {
    if (samples < 1 || samples > max_weight_samples)
        throw invalid_input{
            not_in("samples", std::to_string(samples), from_to(1, max_weight_samples))};
    if (total < 1 || total > max_sample_total)
        throw invalid_input{not_in("total", std::to_string(total), from_to(1, max_sample_total))};
}

WeightSampler::WeightSampler(const WeightSpace& space, std::uint64_t seed, std::int64_t total)
    : lattice_{space, total}, seed_{seed}, values_(lattice_.size()) {
    const auto ranks = WeightSpaceAccess::ranks(space);
    by_rank_.resize(ranks.size());
    std::iota(by_rank_.begin(), by_rank_.end(), std::size_t{0});
    std::stable_sort(by_rank_.begin(), by_rank_.end(),
                     [&](std::size_t a, std::size_t b) { return ranks[a] < ranks[b]; });
    for (std::size_t i = 0; i < by_rank_.size(); ++i)
        if (i == 0 || ranks[by_rank_[i]] != ranks[by_rank_[i - 1]])
            starts_.push_back(i);
    starts_.push_back(by_rank_.size());
    const auto width = [&](std::size_t v) {
        return (lattice_.high()[v] - lattice_.low()[v]) * lattice_.counts()[v];
    };
    for (std::size_t v = 1; v < lattice_.size(); ++v)
        if (width(v) > width(widest_))
            widest_ = v;
    choose_plan();
}

/// Takes the method of which most draws lie in the space, or moves where none has enough.
void WeightSampler::choose_plan() {
    int most = taken_at_least - 1;
    std::optional<SamplingMethod> best;
    for (const auto method :
         {SamplingMethod::spacings, SamplingMethod::sorted, SamplingMethod::box}) {
        if (method == SamplingMethod::sorted && (by_rank_.empty() || !lattice_.single()))
            continue;
        Random random{0, trial_stream};
        int taken = 0;
        for (int i = 0; i < trials; ++i)
            taken += draw(method, random) ? 1 : 0;
        if (taken > most) {
            most = taken;
            best = method;
        }
    }
    if (best)
        plan_.method = *best;
    else
        plan_gibbs();
}

void WeightSampler::plan_gibbs() {
    if (!lattice_.single())
        throw invalid_input{Problem{
            "weight space",
            "orders make shares equal, and its other constraints are too tight for sampling it "
            "with these; leave out one of the orders, or the other constraints"}};
    const std::uint64_t size = lattice_.size();
    plan_ = {.method = SamplingMethod::gibbs,
             .burn_in = 16 * (size * size + 16),
             .thinning = size * size + 16};
    values_ = lattice_.corner();
    chain_.emplace(seed_, chain_stream);
    // The sample before the first.
    for (std::uint64_t i = 0; i < plan_.burn_in; ++i)
        move(*chain_);
}

void WeightSampler::next(std::span<std::int64_t> weights) {
    if (chain_) {
        for (std::uint64_t i = 0; i < plan_.thinning; ++i)
            move(*chain_);
    } else {
        Random random{seed_, samples_};
        while (!draw(plan_.method, random)) {
        }
    }
    ++samples_;
    lattice_.write(values_, weights);
}

/// Draws values; returns whether they lie in the space.
bool WeightSampler::draw(SamplingMethod method, Random& random) {
    switch (method) {
        case SamplingMethod::spacings:
            return draw_above_low(random) && lattice_.contains(values_);
        case SamplingMethod::sorted:
            draw_sorted(random);
            return lattice_.contains(values_);
        case SamplingMethod::box:
            return draw_box(random) && lattice_.contains(values_);
        case SamplingMethod::gibbs:
            break;
    }
    return false;
}

/// Writes parts of `total`, one a variable, every way of parting it equally likely.
void WeightSampler::draw_spacings(Random& random, std::int64_t total) {
    // A choice of different numbers, every one equally likely (Floyd 1987), in order.
    const auto size = static_cast<std::int64_t>(values_.size());
    chosen_.clear();
    for (std::int64_t last = total + 1; last < total + size; ++last) {
        const std::int64_t number = random.between(1, last);
        const auto at = std::lower_bound(chosen_.begin(), chosen_.end(), number);
        if (at == chosen_.end() || *at != number)
            chosen_.insert(at, number);
        else
            chosen_.push_back(last);
    }
    chosen_.push_back(total + size);
    std::int64_t before = 0;
    for (std::size_t v = 0; v < values_.size(); ++v) {
        values_[v] = chosen_[v] - before - 1;
        before = chosen_[v];
    }
}

/// Makes values of what all weights of a variable have together; returns whether they are whole.
bool WeightSampler::divide_by_counts() {
    for (std::size_t v = 0; v < values_.size(); ++v) {
        const std::int64_t count = lattice_.counts()[v];
        if (values_[v] % count != 0)
            return false;
        values_[v] /= count;
    }
    return true;
}

bool WeightSampler::draw_above_low(Random& random) {
    std::int64_t rest = lattice_.total();
    for (std::size_t v = 0; v < values_.size(); ++v)
        rest -= lattice_.low()[v] * lattice_.counts()[v];
    draw_spacings(random, rest);
    if (!divide_by_counts())
        return false;
    for (std::size_t v = 0; v < values_.size(); ++v)
        values_[v] += lattice_.low()[v];
    return true;
}

void WeightSampler::draw_sorted(Random& random) {
    draw_spacings(random, lattice_.total());
    chosen_ = values_;
    std::sort(chosen_.begin(), chosen_.end(), std::greater{});
    for (std::size_t rank = 0; rank + 1 < starts_.size(); ++rank)
        for (std::size_t i = starts_[rank]; i < starts_[rank + 1]; ++i) {
            std::swap(chosen_[i], chosen_[i + random.below(starts_[rank + 1] - i)]);
            values_[by_rank_[i]] = chosen_[i];
        }
}

bool WeightSampler::draw_box(Random& random) {
    std::int64_t rest = lattice_.total();
    for (std::size_t v = 0; v < values_.size(); ++v)
        if (v != widest_) {
            values_[v] = random.between(lattice_.low()[v], lattice_.high()[v]);
            rest -= values_[v] * lattice_.counts()[v];
        }
    const std::int64_t count = lattice_.counts()[widest_];
    values_[widest_] = rest / count;
    return rest >= 0 && rest % count == 0;
}

/// Parts what two weights have together anew, every way that the space allows equally likely. Any
/// two weightings of a space are connected by such moves of single parts: some weight that is to
/// gain, the highest by the orders, can, and some that is to lose, the lowest, can at the same
/// time.
void WeightSampler::move(Random& random) {
    const std::size_t size = values_.size();
    if (size < 2)
        return;
    const std::size_t a = random.below(size);
    const std::size_t other = random.below(size - 1);
    const std::size_t b = other < a ? other : other + 1;
    const std::int64_t sum = values_[a] + values_[b];
    std::int64_t least = std::max(lattice_.low()[a], sum - lattice_.high()[b]);
    std::int64_t greatest = std::min(lattice_.high()[a], sum - lattice_.low()[b]);
    for (const std::size_t v : lattice_.below(a))
        least = std::max(least, v == b ? sum - sum / 2 : values_[v]);
    for (const std::size_t v : lattice_.above(a))
        greatest = std::min(greatest, v == b ? sum / 2 : values_[v]);
    for (const std::size_t v : lattice_.below(b))
        if (v != a)
            greatest = std::min(greatest, sum - values_[v]);
    for (const std::size_t v : lattice_.above(b))
        if (v != a)
            least = std::max(least, sum - values_[v]);
    values_[a] = random.between(least, greatest);
    values_[b] = sum - values_[a];
}

}  // namespace herne::inline HERNE_ABI::detail
