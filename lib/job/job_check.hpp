// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/base/error.hpp>
#include <herne/job/job_profile.hpp>

#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// Returns the frameworks that `parts` names, merged in its order, and fills in their digests.
/// Throws `invalid_file`.
[[nodiscard]] Framework named_frameworks(JobProfileParts& parts, const Framework& framework);

/// Completes the competence ids of `parts` and returns every problem of it that is not about
/// frameworks.
[[nodiscard]] std::vector<Problem> problems_of(JobProfileParts& parts, const Framework& framework);

/// Completes the competence ids of `parts`. Throws `invalid_file` with every problem of it that is
/// not about frameworks.
void check(JobProfileParts& parts, const Framework& framework);

}  // namespace herne::inline HERNE_ABI::detail
