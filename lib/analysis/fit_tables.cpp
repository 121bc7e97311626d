// SPDX-License-Identifier: BSL-1.0
#include "analysis/fit_tables.hpp"

#include "analysis/weight_space_data.hpp"
#include "job/job_access.hpp"

#include <herne/base/error.hpp>

#include <numeric>

namespace herne::inline HERNE_ABI::detail {

FitTables::FitTables(const JobProfile& job, WeightsOver over, std::size_t weights) {
    const auto weight = weight_of_requirements(job, over);
    const auto facts = JobAccess::facts(job);
    // A job's points are share x fit, exactly: within a weight they are its fits up to a factor.
    std::vector<std::int64_t> divisors(weights);
    std::vector<std::int64_t> sums(weights);
    for (std::size_t r = 0; r < weight.size(); ++r) {
        for (const std::int64_t points : job.points(r))
            divisors[weight[r]] = std::gcd(divisors[weight[r]], points);
        sums[weight[r]] += job.points(r).back();
    }
    for (std::size_t k = 0; k < weights; ++k) {
        sums[k] /= divisors[k];
        const std::int64_t factor = sums[k] / std::gcd(sums[k], denominator);
        if (factor > Scorecard::points_limit / denominator)
            throw points_overflow{
                "weight space: the common denominator of the fits exceeds 2^53; fits with smaller "
                "denominators, or weights with rounder sums inside groups, avoid it"};
        denominator *= factor;
    }
    for (std::size_t r = 0; r < weight.size(); ++r) {
        auto& table = tables.emplace_back(RequirementFits{weight[r], facts[r].used, {}});
        for (const std::int64_t points : job.points(r))
            table.points.push_back(points / divisors[weight[r]] * (denominator / sums[weight[r]]));
    }
}

void check_job(const WeightSpace& space, const JobProfile& job) {
    if (!(space.job() == job))
        throw invalid_input{
            Problem{.where = "space",
                    .what = "the weight space is one of another job, " + space.job().reference(),
                    .value = space.job().reference()}};
}

}  // namespace herne::inline HERNE_ABI::detail
