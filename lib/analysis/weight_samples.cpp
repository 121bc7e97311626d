// SPDX-License-Identifier: BSL-1.0
#include <herne/analysis/weight_samples.hpp>

#include "analysis/weight_sampler.hpp"

#include <span>

namespace herne::inline HERNE_ABI {

WeightSamples sample_weights(const WeightSpace& space, const WeightSampleOptions& options) {
    detail::check_samples(options.samples, options.total);
    detail::WeightSampler sampler{space, options.seed, options.total};
    WeightSamples result{.provenance = space.job().scorecard().provenance(),
                         .space = space.parts(),
                         .seed = options.seed,
                         .total = options.total,
                         .plan = sampler.plan(),
                         .samples = options.samples,
                         .weights = space.size()};
    result.parts.resize(result.samples * result.weights);
    for (std::size_t i = 0; i < result.samples; ++i)
        sampler.next(std::span{result.parts}.subspan(i * result.weights, result.weights));
    return result;
}

}  // namespace herne::inline HERNE_ABI
