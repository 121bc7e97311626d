// SPDX-License-Identifier: BSL-1.0
#include "analysis/raise_goal.hpp"

#include "base/wording.hpp"

#include <herne/base/error.hpp>
#include <herne/match/points.hpp>

#include <cstddef>
#include <string>

namespace herne::inline HERNE_ABI {

RaiseGoal RaiseGoal::points(std::int64_t points) {
    if (points < 0 || points > Scorecard::points_limit)
        throw invalid_input{
            not_in("points", std::to_string(points),
                   detail::from_to(std::int64_t{0}, std::int64_t{Scorecard::points_limit}))};
    RaiseGoal goal{GoalKind::points};
    goal.points_ = points;
    return goal;
}

RaiseGoal RaiseGoal::passes(Profile other) {
    RaiseGoal goal{GoalKind::passes};
    goal.other_ = std::move(other);
    return goal;
}

RaiseGoal RaiseGoal::place(Pool pool, std::size_t place) {
    if (place == 0)
        throw invalid_input{is_not("place", "0", "at least 1")};
    RaiseGoal goal{GoalKind::place};
    goal.pool_ = std::move(pool);
    goal.place_ = place;
    return goal;
}

detail::NeededPoints::NeededPoints(const RaiseGoal& goal, const JobProfile& job,
                                   RankOptions options)
    : stated_{.kind = goal.kind()} {
    switch (goal.kind()) {
        case GoalKind::points:
            points_ = stated_.points = goal.points();
            return;
        case GoalKind::passes:
            stated_.passes = goal.other()->id();
            points_ = herne::points(*goal.other(), job) + 1;
            return;
        case GoalKind::place:
            break;
    }
    stated_.place = goal.place();
    stated_.candidates = goal.pool()->size();
    options.top = goal.place() == all ? all : goal.place() + 1;
    for (const auto& entry : rank(*goal.pool(), job, options))
        first_.emplace_back(entry.id, entry.worst);
}

std::int64_t detail::NeededPoints::of(const CandidateId& id) const {
    if (stated_.kind != GoalKind::place)
        return points_;
    std::uint64_t others = 0;
    for (const auto& [other, worst] : first_)
        if (other != id && ++others == stated_.place)
            return worst;
    return 0;
}

}  // namespace herne::inline HERNE_ABI
