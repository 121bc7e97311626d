// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/analysis/acceptability.hpp>

#include "analysis/fit_tables.hpp"
#include "analysis/place_tally.hpp"
#include "analysis/weight_sampler.hpp"
#include "base/parallel.hpp"
#include "scan/rank_scan.hpp"
#include "scan/scorecard_columns.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <mutex>
#include <span>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// Some samples in a row: their weights, and what they are made of.
struct SampleBatch {
    std::size_t first = 0;                   ///< number of the first
    std::size_t count = 0;                   ///< how many
    std::vector<std::int64_t> weights = {};  ///< one row a sample

    /// Returns the weights of one of them.
    [[nodiscard]] std::span<const std::int64_t> of(std::size_t sample) const noexcept {
        const std::size_t size = weights.size() / count;
        return std::span{weights}.subspan(sample * size, size);
    }
};

/// Deals samples out in batches, to any threads.
class SampleQueue {
public:
    SampleQueue(const WeightSpace& space, const AcceptabilityOptions& options)
        : sampler_{space, options.seed, options.total},
          samples_{options.samples},
          weights_{space.size()} {}

    /// Returns how weights are sampled.
    [[nodiscard]] const SamplingPlan& plan() const noexcept { return sampler_.plan(); }
    /// Takes the next batch of at most `most`; it is empty where there is none.
    [[nodiscard]] SampleBatch next(std::size_t most);

private:
    std::mutex drawing_;
    WeightSampler sampler_;
    std::size_t samples_;
    std::size_t weights_;
    std::size_t drawn_ = 0;
};

/// What the samples of one call have in common. Refers to its arguments.
class SampledPoints {
public:
    /// Throws as `acceptability`.
    SampledPoints(const ScorecardColumns& columns, const JobProfile& job, const WeightSpace& space,
                  const AcceptabilityOptions& options);

    /// Returns the losses of one sample, of the scorecard's competences.
    [[nodiscard]] LossTables losses(std::span<const std::int64_t> weights) const;
    /// Returns what unknown levels count as, if they are not sampled.
    [[nodiscard]] UnknownAs unknown_as() const noexcept {
        return options_.unknown == SampledLevels::best ? UnknownAs::best : UnknownAs::worst;
    }
    /// Returns what is read of the pool.
    [[nodiscard]] const ScorecardColumns& columns() const noexcept { return columns_; }
    /// Returns the options.
    [[nodiscard]] const AcceptabilityOptions& options() const noexcept { return options_; }

private:
    const ScorecardColumns& columns_;
    const AcceptabilityOptions& options_;
    FitTables fits_;
};

/// Counts who stands at the first places in all samples of `queue`, unknown levels counted as one
/// level.
void tally_places(const SampledPoints& points, SampleQueue& queue, const Execution& execution,
                  PlaceTally& tally);
/// Counts the same with unknown levels sampled.
void tally_completed_places(const SampledPoints& points, SampleQueue& queue,
                            const Execution& execution, PlaceTally& tally);

/// Draws unknown levels by seed, sample, id and competence. For one thread.
class CompletedLevels {
public:
    explicit CompletedLevels(const SampledPoints& points);

    /// Returns what the candidate's levels are drawn by.
    [[nodiscard]] std::uint64_t key(std::size_t row) const;
    /// Returns the loss by `losses` of the candidate at `row`, whose key is `key`, in sample number
    /// `sample`, -1 if they do not stand by the levels drawn.
    [[nodiscard]] std::int64_t loss(std::size_t row, std::uint64_t key, std::size_t sample,
                                    const LossTables& losses);

private:
    const ScorecardColumns& columns_;
    std::uint64_t seed_;
    std::vector<std::uint64_t> competence_keys_;
    std::vector<std::uint8_t> levels_;  ///< drawn, by competence of the scorecard
};

}  // namespace herne::inline HERNE_ABI::detail
