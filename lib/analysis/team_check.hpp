// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/analysis/team_profile.hpp>
#include <herne/model/framework.hpp>

#include "job/job_check.hpp"

namespace herne::inline HERNE_ABI::detail {

/// Completes the competence ids of `parts` and reports every problem of it that is not about
/// frameworks.
void report_problems(TeamProfileParts& parts, const Framework& framework, const ProblemSink& sink);

}  // namespace herne::inline HERNE_ABI::detail
