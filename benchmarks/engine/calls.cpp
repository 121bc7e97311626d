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
#include <utility>
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

/// Sorts keys by their digits, the lowest first, leaving out those that all keys share.
void radix_sort(std::vector<std::uint64_t>& keys) {
    constexpr unsigned bits = 11;
    constexpr std::size_t digits = std::size_t{1} << bits;
    std::vector<std::uint64_t> other(keys.size());
    for (unsigned shift = 0; shift < 64; shift += bits) {
        const auto digit = [shift](std::uint64_t key) { return key >> shift & (digits - 1); };
        std::vector<std::size_t> next(digits);
        for (const std::uint64_t key : keys)
            ++next[digit(key)];
        if (next[digit(keys.front())] == keys.size())
            continue;
        std::size_t start = 0;
        for (auto& count : next)
            start += std::exchange(count, start);
        for (const std::uint64_t key : keys)
            other[next[digit(key)]++] = key;
        keys.swap(other);
    }
}

/// Returns rows, those with the most points first, in ascending order where they are equal, below
/// what they lack of max points.
std::vector<std::uint64_t> sorted_points(const Pool& pool, const Scorecard& job) {
    const auto all_points = points(pool, job);
    std::vector<std::uint64_t> keys(all_points.size());
    for (std::size_t row = 0; row < keys.size(); ++row)
        keys[row] = static_cast<std::uint64_t>(job.max_points() - all_points[row]) << 32U | row;
    radix_sort(keys);
    return keys;
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
        const double sorted = seconds([&] { use(sorted_points(pool, job).front()); });
        const double ranked = seconds([&] { use(rank(pool, job).size()); });
        ratio.add(ranked / sorted);
        whole.add(ranked);
    }
    report.add("rank_all_1e6", ratio.median(),
               "ranking all of 1,000,000 candidates: time / all points and a radix sort of 64-bit "
               "keys of points and row");
    report.add("rank_all_1e6_ms", 1e3 * whole.median(), "the same in milliseconds");
}

}  // namespace herne::bench
