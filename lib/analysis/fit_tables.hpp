// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/analysis/weight_space.hpp>
#include <herne/job/job_profile.hpp>
#include <herne/model/unknown_as.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// What the levels of one requirement are worth if all of the job's weight is on the weight it
/// belongs to.
struct RequirementFits {
    std::size_t weight;                ///< position of the weight
    std::size_t used;                  ///< position of the competence among the scorecard's
    std::vector<std::int64_t> points;  ///< by level 0..max
};

/// The fits of a job in whole parts of one denominator: for each weight, the tables of its
/// requirements end with numbers that sum to it.
struct FitTables {
    /// Throws `points_overflow` where there is no such denominator up to 2^53.
    FitTables(const JobProfile& job, WeightsOver over, std::size_t weights);

    std::int64_t denominator = 1;
    std::vector<RequirementFits> tables = {};  ///< one a requirement
};

/// Throws `invalid_input` unless `space` is one of `job`.
void check_job(const WeightSpace& space, const JobProfile& job);

}  // namespace herne::inline HERNE_ABI::detail
