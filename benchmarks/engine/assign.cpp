// SPDX-License-Identifier: BSL-1.0
#include "engine/figures.hpp"
#include "engine/pools.hpp"

#include <herne/analysis/assign.hpp>
#include <herne/match/rank.hpp>

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace herne::bench {
namespace {

/// Returns openings with ten places each, of jobs that weigh the same requirements differently.
std::vector<Opening> openings_of(const Framework& framework, std::size_t count) {
    std::vector<Opening> openings;
    for (std::size_t i = 0; i < count; ++i) {
        auto parts = weighted_job(framework).parts();
        parts.reference = "opening " + std::to_string(i + 1);
        for (std::size_t r = 0; r < parts.requirements.size(); ++r)
            parts.requirements[r].weight = 1 + static_cast<int>((r * 7 + i * 11) % 32);
        openings.push_back({JobProfile{parts, framework}, 10});
    }
    return openings;
}

}  // namespace

void assign_figures(const Report& report, std::size_t candidates) {
    const Pool pool = random_pool(32, candidates);
    const auto openings = openings_of(pool.framework(), 5);
    std::vector<Scorecard> scorecards;
    for (const auto& opening : openings)
        scorecards.push_back(opening.job.scorecard());
    Medians ratio;
    for (int round = 0; round < report.rounds(); ++round) {
        const double ranked = seconds([&] { use(rank(pool, scorecards, {.top = 51}).size()); });
        ratio.add(seconds([&] { use(assign(pool, openings).entries); }) / ranked);
    }
    report.add("assign_50_1e7", ratio.median(),
               "5 openings with 10 places each, " + std::to_string(candidates) +
                   " candidates, 1 thread: time / one batch of rankings for the same jobs");
}

}  // namespace herne::bench
