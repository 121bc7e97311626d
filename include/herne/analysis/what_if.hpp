// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/analysis/raises.hpp>
#include <herne/job/job_profile.hpp>
#include <herne/job/reasons.hpp>
#include <herne/match/explain.hpp>
#include <herne/model/profile.hpp>
#include <herne/version.hpp>

#include <span>
#include <vector>

namespace herne::inline HERNE_ABI {

/// One candidate before and after some raises.
struct WhatIf {
    std::vector<Raise> raises = {};  ///< what is raised, in the framework's order
    Explanation before = {};         ///< points and verdict now
    Explanation after = {};          ///< points and verdict with the raises

    bool operator==(const WhatIf&) const = default;
};

/// Returns the explanation of `profile` before and after `raises`, such as one of
/// `Explanation::ways`. Evidence stays with the levels that it speaks of. Throws
/// `framework_mismatch` as `explain` does, `unknown_id` for a competence that the profile does not
/// have, or `invalid_input` for a competence that is raised twice, a `from` that is not the
/// profile's level, or a `to` that is not above it or off the scale.
[[nodiscard]] HERNE_EXPORT WhatIf what_if(const Profile& profile, const JobProfile& job,
                                          std::span<const Raise> raises);
/// Returns the same for the raises of a plan.
[[nodiscard]] HERNE_EXPORT WhatIf what_if(const Profile& profile, const JobProfile& job,
                                          const RaisePlan& plan);

}  // namespace herne::inline HERNE_ABI
