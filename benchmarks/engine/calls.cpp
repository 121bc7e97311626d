// SPDX-License-Identifier: BSL-1.0
#include "engine/figures.hpp"
#include "engine/pools.hpp"

#include <herne/io/csv.hpp>
#include <herne/io/json.hpp>
#include <herne/match/explain.hpp>
#include <herne/match/points.hpp>
#include <herne/match/rank.hpp>
#include <herne/match/scan.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <vector>

namespace herne::bench {
namespace {

const std::filesystem::path data = HERNE_SOURCE_DIR "/examples/data";

JobProfile shipped_job() {
    return load_job_profile(data / "jobs/16-0107.json");
}

/// Returns the shipped applicants one by one.
std::vector<Profile> applicants(const JobProfile& job) {
    const Pool pool = load_pool_csv(data / "applicants.csv", job.framework());
    std::vector<Profile> profiles;
    for (std::size_t row = 0; row < pool.size(); ++row)
        profiles.push_back(pool.profile(row));
    return profiles;
}

/// Returns the seconds of `call(profile)`, on average over all profiles, many times.
template <class Call>
double seconds_each(const std::vector<Profile>& profiles, std::size_t times, const Call& call) {
    const double all = seconds([&] {
        for (std::size_t i = 0; i < times; ++i)
            for (const auto& profile : profiles)
                use(call(profile));
    });
    return all / static_cast<double>(times * profiles.size());
}

/// Returns the seconds that matching one person against all jobs takes.
double seconds_to_match(const Pool& one, const std::vector<JobProfile>& jobs) {
    constexpr int times = 200;
    return seconds([&] {
               for (int i = 0; i < times; ++i)
                   for (const auto& job : jobs)
                       use(points(one, job));
           }) /
           times;
}

}  // namespace

void profile_figures(const Report& report) {
    const JobProfile job = shipped_job();
    const auto profiles = applicants(job);
    Medians of_points, of_verdict, of_explain;
    for (int round = 0; round < report.rounds(); ++round) {
        of_points.add(
            seconds_each(profiles, 1000, [&](const Profile& one) { return points(one, job); }));
        of_verdict.add(
            seconds_each(profiles, 1000, [&](const Profile& one) { return verdict(one, job); }));
        of_explain.add(
            seconds_each(profiles, 50, [&](const Profile& one) { return explain(one, job); }));
    }
    report.add("profile_points_ns", 1e9 * of_points.median(),
               "points of one profile, shipped job and applicants, nanoseconds a call");
    report.add("profile_verdict_ns", 1e9 * of_verdict.median(), "the verdict on it");
    report.add("explain_us", 1e6 * of_explain.median(),
               "explaining one profile, the same, microseconds a call");
}

void job_figures(const Report& report) {
    constexpr std::size_t count = 50;
    const JobProfile first = shipped_job();
    std::vector<Framework> frameworks;
    for (const auto& part : first.framework().parts())
        frameworks.emplace_back(part);
    std::vector<JobProfile> together;
    std::vector<JobProfile> apart;
    for (std::size_t i = 0; i < count; ++i) {
        together.push_back(
            load_job_profile(data / "jobs/16-0107.json", {.frameworks = frameworks}));
        apart.push_back(shipped_job());
    }
    PoolBuilder builder{first.framework()};
    builder.add(applicants(first).front());
    const Pool one = builder.build();
    Medians ratio;
    for (int round = 0; round < report.rounds(); ++round)
        ratio.add(seconds_to_match(one, apart) / seconds_to_match(one, together));
    report.add("jobs_apart_ratio", ratio.median(),
               "1 person against 50 jobs, each loaded with frameworks of its own: time / loaded "
               "with the same framework");
}

void full_figures(const Report& report) {
    const Pool pool = random_pool(32, 1'000'000);
    const Scorecard job = random_job(pool, 32);
    Medians ratio, whole;
    for (int round = 0; round < report.rounds(); ++round) {
        const double sorted = seconds([&] {
            auto all_points = points(pool, job);
            std::sort(all_points.begin(), all_points.end());
            use(all_points.front());
        });
        const double ranked = seconds([&] { use(rank(pool, job).size()); });
        ratio.add(ranked / sorted);
        whole.add(ranked);
    }
    report.add("rank_all_1e6", ratio.median(),
               "ranking all of 1,000,000 candidates: time / all points and a sort of them");
    report.add("rank_all_1e6_ms", 1e3 * whole.median(), "the same in milliseconds");
}

}  // namespace herne::bench
