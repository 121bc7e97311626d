// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/job/job_profile.hpp>

#include <cstdint>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// Exact points of a job.
struct CompiledJob {
    std::vector<Fraction> shares;       ///< one a requirement
    std::vector<RoundedShare> rounded;  ///< shares that `weight_total` changed
    std::vector<std::vector<std::int64_t>>
        points;  ///< one table a requirement, one entry a level 0..max
};

/// Returns shares and points of checked parts; `max_levels[r]` is the top level of requirement r's
/// scale. Points are share x fit, times the least common multiple of all denominators, divided by
/// the greatest common divisor of all entries. Throws `points_overflow`.
[[nodiscard]] CompiledJob compile(const JobProfileParts& parts, const std::vector<int>& max_levels);

}  // namespace herne::inline HERNE_ABI::detail
