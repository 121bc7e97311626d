// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/analysis/raises.hpp>
#include <herne/job/job_profile.hpp>
#include <herne/match/rank.hpp>
#include <herne/model/candidate_id.hpp>

#include <cstdint>
#include <utility>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// What a goal asks of each candidate, looked up once.
class NeededPoints {
public:
    /// `options` says who looks at the pool of a place. Throws as `points` and `rank`.
    template <class Options>
    NeededPoints(const RaiseGoal& goal, const JobProfile& job, const Options& options)
        : NeededPoints{goal, job,
                       RankOptions{.threads = options.threads,
                                   .executor = options.executor,
                                   .progress = options.progress}} {}

    /// Returns the fewest points with which the candidate called `id` reaches the goal.
    [[nodiscard]] std::int64_t of(const CandidateId& id) const;
    /// Returns the goal as results state it.
    [[nodiscard]] const StatedGoal& stated() const noexcept { return stated_; }

private:
    NeededPoints(const RaiseGoal& goal, const JobProfile& job, RankOptions options);

    StatedGoal stated_;
    std::int64_t points_ = 0;
    /// those who stand at the first places and one more, by points descending
    std::vector<std::pair<CandidateId, std::int64_t>> first_;
};

}  // namespace herne::inline HERNE_ABI::detail
