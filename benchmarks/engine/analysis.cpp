// SPDX-License-Identifier: BSL-1.0
#include "engine/figures.hpp"
#include "engine/pools.hpp"

#include <herne/analysis/acceptability.hpp>
#include <herne/analysis/place_intervals.hpp>
#include <herne/analysis/stability.hpp>
#include <herne/match/rank.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace herne::bench {
namespace {

constexpr std::size_t competences = 32;
constexpr std::size_t million = 1'000'000;

void places(const Report& report, std::size_t bytes) {
    if (!report.wants({"places_top100"}))
        return;
    const Pool pool = few_unknown_pool(competences, bytes * 2 / competences);
    const JobProfile job = weighted_job(pool.framework());
    std::uint64_t possible = 0;
    Medians ratio;
    for (int round = 0; round < report.rounds(); ++round) {
        const double ranked = 2 * seconds_to_rank(pool, job.scorecard());
        ratio.add(seconds([&] {
                      const auto found = place_intervals(pool, job, {.top = 100});
                      possible = found.counts.certain + found.counts.possible;
                      use(found);
                  }) /
                  ranked);
    }
    report.add(
        "places_top100", ratio.median(),
        "places at a cut of 100, one level of 256 unknown: time / two scans for the top 100; "
        "listed: " +
            std::to_string(possible));
}

void sampled(const Report& report) {
    if (!report.wants({"acceptability_rate", "acceptability_1e6_1e4_s"}))
        return;
    const Pool pool = random_pool(competences, million);
    const JobProfile job = weighted_job(pool.framework());
    const auto space = WeightSpace::anything(job);
    std::vector<Scorecard> jobs;
    for (unsigned seed = 0; seed < 16; ++seed)
        jobs.push_back(random_job(pool, competences, 255, seed));
    constexpr std::size_t samples = 256;
    Medians rate;
    Medians whole;
    for (int round = 0; round < report.rounds(); ++round) {
        if (report.wants({"acceptability_rate"})) {
            const double batch = seconds([&] { use(rank(pool, jobs, {.top = 10}).size()); });
            const double own = seconds(
                [&] { use(acceptability(pool, job, space, {.samples = samples}).entries); });
            rate.add(samples / own / (static_cast<double>(jobs.size()) / batch));
        }
        if (report.wants({"acceptability_1e6_1e4_s"}))
            whole.add(seconds([&] {
                use(acceptability(pool, job, space, {.samples = 10'000, .threads = 0}).entries);
            }));
    }
    if (report.wants({"acceptability_rate"}))
        report.add("acceptability_rate", rate.median(),
                   "256 weightings sampled from all, a million candidates, 10 places, 1 thread: "
                   "pairs a second / those of a batch of 16 jobs for the top 10");
    if (report.wants({"acceptability_1e6_1e4_s"}))
        report.add("acceptability_1e6_1e4_s", whole.median(),
                   "10,000 weightings, a million candidates, all threads: seconds");
}

void stable(const Report& report) {
    if (!report.wants({"stability_1e6_ms"}))
        return;
    const Pool pool = random_pool(competences, million);
    const JobProfile job = weighted_job(pool.framework());
    Medians milliseconds;
    for (int round = 0; round < report.rounds(); ++round)
        milliseconds.add(1e3 * seconds([&] { use(stability(pool, job, {.top = 10})); }));
    report.add("stability_1e6_ms", milliseconds.median(),
               "how far 32 shares may move, first 10 of a million, 1 thread: milliseconds");
}

}  // namespace

void analysis_figures(const Report& report, std::size_t bytes) {
    places(report, bytes);
    sampled(report);
    stable(report);
}

}  // namespace herne::bench
