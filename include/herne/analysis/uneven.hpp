// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/analysis/candidates.hpp>
#include <herne/job/finding.hpp>
#include <herne/job/job_profile.hpp>
#include <herne/pool/pool.hpp>
#include <herne/version.hpp>

#include <vector>

namespace herne::inline HERNE_ABI {

/// Returns a finding `uneven_criterion` (warning) for each competence of the job, in requirements
/// or eligibility formula, whose level is known for some of the candidates looked at and unknown
/// for others, with both counts: who is measured by it and who is not then depends on what was
/// asked of whom. First those of requirements in the job's order, then those of the formula alone.
/// Throws `framework_mismatch` unless the pool holds every competence that the job uses on an equal
/// scale, `std::out_of_range` for a row that the pool does not have, `cancelled`.
[[nodiscard]] HERNE_EXPORT std::vector<Finding> uneven_criteria(
    const Pool& pool, const JobProfile& job, const AnalysisOptions& options = {});

}  // namespace herne::inline HERNE_ABI
