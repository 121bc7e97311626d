// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/analysis/weight_space.hpp>
#include <herne/job/scorecard.hpp>
#include <herne/version.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace herne::inline HERNE_ABI {

/// How weights are sampled.
enum class SamplingMethod {
    /// d - 1 different numbers of 1..total + d - 1, sorted: the gaps between them less one, above
    /// the least shares (spacings); every outcome equally likely
    spacings,
    /// spacings sorted into the order of the job's own shares, those of equal shares shuffled:
    /// every outcome without equal parts equally likely, those with equal parts less so
    sorted,
    /// all shares but the widest drawn within their bounds, taken if the rest fits it; every
    /// outcome equally likely
    box,
    /// parts moved between two shares at a time, within what bounds and orders allow (Gibbs); every
    /// outcome equally likely in the limit, one sample depends on that before
    gibbs,
};

/// How a sample was made: the same for one space and total, whatever the seed.
struct SamplingPlan {
    SamplingMethod method = SamplingMethod::spacings;  ///< how
    std::uint64_t burn_in = 0;   ///< moves before the first sample, of `gibbs`
    std::uint64_t thinning = 0;  ///< moves from one sample to the next, of `gibbs`

    bool operator==(const SamplingPlan&) const = default;
};

/// Options of `sample_weights`.
struct WeightSampleOptions {
    std::size_t samples = 10'000;                     ///< 1..1,000,000
    std::uint64_t seed = 1;                           ///< any number
    std::int64_t total = WeightSpace::default_total;  ///< parts of 1, 1..10,000,000
};

/// Most samples of one call.
inline constexpr std::size_t max_weight_samples = 1'000'000;
/// Greatest total that sampled weights are parts of.
inline constexpr std::int64_t max_sample_total = 10'000'000;

/// Weights sampled from a space.
struct WeightSamples {
    Provenance provenance = {};            ///< what the job is
    WeightSpaceParts space = {};           ///< what they were sampled from
    std::uint64_t seed = 0;                ///< what they depend on
    std::int64_t total = 1;                ///< what the parts of each sample sum to
    SamplingPlan plan = {};                ///< how they were made
    std::size_t samples = 0;               ///< how many there are
    std::size_t weights = 0;               ///< number of weights of each
    std::vector<std::int64_t> parts = {};  ///< samples x weights, whole parts of `total`, >= 0

    /// Returns the weights of one sample, which must be in range, of a result whose `parts` are as
    /// many as it says.
    [[nodiscard]] std::span<const std::int64_t> sample(std::size_t index) const noexcept {
        return std::span{parts}.subspan(index * weights, weights);
    }

    bool operator==(const WeightSamples&) const = default;
};

/// Returns weights sampled from `space`, uniform over its whole-number weights, parts of `total`
/// (0 included), as `SamplingMethod` says. By integers alone: the same on every machine, for ever;
/// fewer samples are the first of more. Every sample lies in the space. Throws `invalid_input` for
/// options out of range, for a space without whole parts of `total`, and for one that can only be
/// sampled by `gibbs` while its orders make shares equal.
[[nodiscard]] HERNE_EXPORT WeightSamples sample_weights(const WeightSpace& space,
                                                        const WeightSampleOptions& options = {});

}  // namespace herne::inline HERNE_ABI
