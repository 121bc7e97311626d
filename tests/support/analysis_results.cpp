// SPDX-License-Identifier: BSL-1.0
#include "support/analysis_results.hpp"

#include "support/json_results.hpp"

#include <utility>
#include <vector>

namespace herne::test {
namespace {

Pool small_pool() {
    PoolBuilder builder{herne_test::small_job().framework()};
    for (const auto& profile : herne_test::small_field())
        builder.add(profile);
    return builder.build();
}

AnalysisResults made() {
    const JobProfile& job = herne_test::small_job();
    const Pool pool = small_pool();
    const Profile first = pool.profile(0);
    const Profile last = pool.profile(pool.size() - 1);
    const auto space = WeightSpace::around(job, 20).and_ranked();
    std::vector<CandidateId> ids;
    for (std::size_t row = 0; row < pool.size(); ++row)
        ids.push_back(pool.id(row));
    const auto most = RaiseGoal::points(job.scorecard().max_points());
    auto plan =
        least_raises(last, job, most, {.costs = {{job.competence(0).id, {2, 1, 1, 1, 1, 3}}}});
    auto changed = what_if(last, job, plan);
    const auto& team = herne_test::small_team();
    const std::vector<Profile> members{pool.profile(2), pool.profile(4)};
    return {place_intervals(pool, job, {.top = 3}),
            open_questions(pool, job, {.top = 3}),
            sample_weights(space, {.samples = 3}),
            acceptability(pool, job, space, {.samples = 5, .places = 2, .paired = 2}),
            robust_order(pool, job, space, ids),
            stability(pool, job, {.top = 2, .between = std::pair{first.id(), last.id()}}),
            least_shift(first, pool.profile(3), job),
            std::move(plan),
            nearest(pool, job, RaiseGoal::place(pool, 1)),
            std::move(changed),
            complete(pool, job, members, {.top = 2}),
            team_coverage(std::vector{first, members[0]}, team),
            smallest_team(pool, team, {.members = {first}})};
}

}  // namespace

const AnalysisResults& analysis_results() {
    static const AnalysisResults results = made();
    return results;
}

}  // namespace herne::test
