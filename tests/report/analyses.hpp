// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/analysis/acceptability.hpp>
#include <herne/analysis/assign.hpp>
#include <herne/analysis/least_shift.hpp>
#include <herne/analysis/nearest.hpp>
#include <herne/analysis/raises.hpp>
#include <herne/analysis/robust_order.hpp>
#include <herne/analysis/stability.hpp>
#include <herne/analysis/what_if.hpp>
#include <herne/match/rank_jobs.hpp>

#include "report/samples.hpp"
#include "support/worked_example.hpp"

#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace herne::test {

/// Returns ada 4 3 0, bea 0 0 2, cem and dan 2 1 2, and eve 1 1 ? over the worked example: 18, 12,
/// 20, 20 and 5 points.
inline Pool worked_pool() {
    PoolBuilder builder{worked_example().framework()};
    const auto add = [&](const char* id, std::vector<Level> levels) {
        builder.add(CandidateId{id}, levels);
    };
    add("ada", {Level{4}, Level{3}, Level{0}});
    add("bea", {Level{0}, Level{0}, Level{2}});
    add("cem", {Level{2}, Level{1}, Level{2}});
    add("dan", {Level{2}, Level{1}, Level{2}});
    add("eve", {Level{1}, Level{1}, Level::unknown()});
    return builder.build();
}

/// Returns the ids of a pool, in the order of its rows.
inline std::vector<CandidateId> ids_of(const Pool& pool) {
    std::vector<CandidateId> ids;
    for (std::size_t row = 0; row < pool.size(); ++row)
        ids.push_back(pool.id(row));
    return ids;
}

/// Returns four samples over two weights: ada is first in three, bea in one and in a tie.
inline Acceptability four_samples() {
    return {.provenance = {.job = "7/1"},
            .space = {.ranked = true},
            .weights = {"german", "work"},
            .samples = 4,
            .seed = 7,
            .total = 100,
            .plan = {.method = SamplingMethod::gibbs, .burn_in = 50, .thinning = 5},
            .candidates = 3,
            .places = 2,
            .entries = {{.id = CandidateId{"ada"}, .places = {3, 1}, .weight_sums = {201, 99}},
                        {.id = CandidateId{"bea"}, .places = {2, 2}, .weight_sums = {60, 140}}},
            .paired = 2,
            .wins = {0, 2, 1, 0}};
}

/// Calls `check` with results of every analysis that has a report, over a pool of at least two.
template <class Check>
void for_each_analysis(const JobProfile& job, const Pool& pool, const Check& check) {
    const auto first = pool.profile(0);
    const auto last = pool.profile(pool.size() - 1);
    const auto over = WeightsOver::groups;
    const auto most = RaiseGoal::points(job.scorecard().max_points());
    const auto plan = least_raises(last, job, most);
    const std::pair both{first.id(), last.id()};
    check(stability(pool, job));
    check(stability(pool, job, {.top = 2, .order = UnknownAs::best, .between = both}));
    check(least_shift(first, last, job));
    check(least_shift(last, first, job, {.over = over, .order = UnknownAs::best}));
    check(acceptability(pool, job, WeightSpace::anything(job), {.samples = 20}));
    check(acceptability(pool, job, WeightSpace::ranked(job, over).and_around(50),
                        {.samples = 20, .places = 300, .unknown = SampledLevels::sampled}));
    check(robust_order(pool, job, WeightSpace::anything(job), ids_of(pool)));
    check(robust_order(pool, job, WeightSpace::around(job, 20), std::vector{last.id()}));
    check(plan);
    check(least_raises(first, job, RaiseGoal::points(0)));
    check(least_raises(first, job, RaiseGoal::passes(last)));
    check(least_raises(last, job, RaiseGoal::points(job.scorecard().max_points() + 1)));
    check(nearest(pool, job, RaiseGoal::place(pool, 1)));
    check(nearest(pool, job, most, {.unknown = RaiseUnknown::leave}));
    check(what_if(last, job, plan));
    check(what_if(last, job, std::vector<Raise>{}));
    check(rank_jobs(first, std::vector{job, job}, {.top = 1}));
    check(rank_jobs(last, std::vector{job}, {.order = UnknownAs::best}));
    auto parts = job.parts();
    parts.reference += " too";
    const JobProfile other{parts, job.framework()};
    check(assign(pool, std::vector<Opening>{{job}, {other, 2, 3}}));
    check(assign(pool, std::vector<Opening>{{job, 3, 1, std::vector{first.id()}}},
                 {.undecided = UndecidedPeople::left_out}));
}

}  // namespace herne::test
