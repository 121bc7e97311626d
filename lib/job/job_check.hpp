// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/base/error.hpp>
#include <herne/job/job_profile.hpp>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// Returns the frameworks that `parts` names, merged in its order, and fills in their digests.
/// Throws `invalid_file`.
[[nodiscard]] Framework named_frameworks(JobProfileParts& parts, const Framework& framework);

/// Returns the frameworks that `named` names, merged in its order, and fills in their digests.
/// Throws `invalid_file` of the input called `name`; `user` says what names them, as in "the job".
[[nodiscard]] Framework named_frameworks(std::vector<Edition>& named, const Framework& framework,
                                         const std::string& name, std::string_view user);

/// Takes one problem after the other.
using ProblemSink = std::function<void(Problem)>;

/// Completes the competence ids of `parts` and reports every problem of it that is not about
/// frameworks.
void report_problems(JobProfileParts& parts, const Framework& framework, const ProblemSink& sink);

/// Completes the competence ids of `parts`. Throws `invalid_file` with every problem of it that is
/// not about frameworks.
void check(JobProfileParts& parts, const Framework& framework);

}  // namespace herne::inline HERNE_ABI::detail
