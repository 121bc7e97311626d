// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/analysis/weight_samples.hpp>

#include "analysis/lattice.hpp"
#include "analysis/random.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// Draws the weights of a space one sample after another; `sample_weights` says how. Each sample
/// has random numbers of its own, those of `SamplingMethod::gibbs` aside.
class WeightSampler {
public:
    /// Throws as `sample_weights`.
    WeightSampler(const WeightSpace& space, std::uint64_t seed, std::int64_t total);

    /// Returns how it samples.
    [[nodiscard]] const SamplingPlan& plan() const noexcept { return plan_; }
    /// Writes the next sample.
    void next(std::span<std::int64_t> weights);

private:
    [[nodiscard]] bool draw(SamplingMethod method, Random& random);
    void draw_spacings(Random& random, std::int64_t total);
    [[nodiscard]] bool divide_by_counts();
    [[nodiscard]] bool draw_above_low(Random& random);
    void draw_sorted(Random& random);
    [[nodiscard]] bool draw_box(Random& random);
    void choose_plan();
    void plan_gibbs();
    void move(Random& random);

    Lattice lattice_;
    std::uint64_t seed_;
    std::uint64_t samples_ = 0;         ///< drawn so far
    std::vector<std::size_t> by_rank_;  ///< weights, first those of the first rank
    std::vector<std::size_t> starts_;   ///< where each rank starts there, and the end
    std::size_t widest_ = 0;            ///< variable that takes the rest of a box
    SamplingPlan plan_ = {};
    std::vector<std::int64_t> values_;  ///< of the variables
    std::vector<std::int64_t> chosen_;  ///< numbers of spacings
    std::optional<Random> chain_;       ///< of `gibbs`
};

/// Throws `invalid_input` unless there may be so many samples, and so many parts.
void check_samples(std::size_t samples, std::int64_t total);

}  // namespace herne::inline HERNE_ABI::detail
