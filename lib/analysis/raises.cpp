// SPDX-License-Identifier: BSL-1.0
#include <herne/analysis/raises.hpp>

#include "analysis/raise_goal.hpp"
#include "analysis/raise_task.hpp"

namespace herne::inline HERNE_ABI {

RaisePlan least_raises(const Profile& profile, const JobProfile& job, const RaiseGoal& goal,
                       const RaiseOptions& options) {
    const detail::RaiseTask task{job, profile.framework(), "the profile", options.costs,
                                 options.unknown};
    const detail::NeededPoints needed{goal, job, options};
    return task.plan(profile, needed.stated(), needed.of(profile.id()));
}

}  // namespace herne::inline HERNE_ABI
