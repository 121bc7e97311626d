// SPDX-License-Identifier: BSL-1.0
#include "engine/figures.hpp"
#include "engine/pools.hpp"

#include <herne/match/points_matrix.hpp>
#include <herne/match/rank_jobs.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace herne::bench {
namespace {

constexpr std::size_t competences = 32;
constexpr std::size_t people = 3'000;
constexpr std::size_t jobs = 500;

std::vector<Scorecard> random_jobs(const Pool& pool, std::int64_t most) {
    std::vector<Scorecard> cards;
    for (std::size_t j = 0; j < jobs; ++j)
        cards.push_back(random_job(pool, competences, most, j));
    return cards;
}

/// Everybody's points for all jobs in one pass, beside a call a job, which writes the same matrix
/// one job after another.
template <class Number>
void matrix(const Report& report, const Pool& pool, const char* key, std::int64_t most) {
    if (!report.wants({key}))
        return;
    const auto cards = random_jobs(pool, most);
    const JobSet set{cards};
    std::vector<Number> out(people * jobs);
    std::vector<Number> again(people);
    const auto together = [&](std::size_t candidate_stride, std::size_t job_stride) {
        points(pool, set, PointsView<Number>{out, candidate_stride, job_stride});
        use(out.front());
    };
    Medians ratio;
    Medians by_job;
    Medians same_buffer;
    Medians milliseconds;
    for (int round = 0; round < report.rounds(); ++round) {
        const double one_by_one = seconds([&] {
            for (std::size_t j = 0; j < jobs; ++j)
                points(pool, cards[j], std::span{out}.subspan(j * people, people));
            use(out.front());
        });
        const double at_once = seconds([&] { together(jobs, 1); });
        ratio.add(at_once / one_by_one);
        by_job.add(seconds([&] { together(1, people); }) / one_by_one);
        same_buffer.add(at_once / seconds([&] {
                            for (const auto& card : cards)
                                points(pool, card, std::span{again});
                            use(again.front());
                        }));
        milliseconds.add(1e3 * at_once);
    }
    report.add(key, ratio.median(),
               "3,000 people x 500 jobs of 32 competences, points up to " + std::to_string(most) +
                   " each, " + std::to_string(8 * sizeof(Number)) +
                   " bits, 1 thread: time / 500 calls of points into the rows of a matrix; " +
                   std::to_string(milliseconds.median()) + " ms; job by job " +
                   std::to_string(by_job.median()) +
                   "; / 500 calls into one buffer again and again " +
                   std::to_string(same_buffer.median()));
}

/// One person's points for 500 prepared jobs.
void one_person(const Report& report, const Pool& pool) {
    if (!report.wants({"jobs_500_us", "rank_jobs_500_us"}))
        return;
    const auto cards = random_jobs(pool, 255);
    const JobSet set{cards};
    const Profile profile = pool.profile(0);
    std::vector<std::int64_t> out(jobs);
    constexpr int calls = 1'000;
    Medians microseconds;
    Medians ranked;
    for (int round = 0; round < report.rounds(); ++round) {
        microseconds.add(1e6 / calls * seconds([&] {
                             for (int call = 0; call < calls; ++call) {
                                 points(profile, set, out);
                                 use(out.front());
                             }
                         }));
        ranked.add(1e6 / calls * seconds([&] {
                       for (int call = 0; call < calls; ++call)
                           use(rank_jobs(profile, set, {.top = 10}).entries.size());
                   }));
    }
    report.add("jobs_500_us", microseconds.median(),
               "points of one person for 500 prepared jobs of 32 competences, microseconds");
    report.add("rank_jobs_500_us", ranked.median(),
               "the ten best of them with places, verdicts and provenance, microseconds");
}

}  // namespace

void many_job_figures(const Report& report) {
    const Pool pool = random_pool(competences, people);
    matrix<std::int64_t>(report, pool, "matrix_3000x500", 255);
    matrix<std::int32_t>(report, pool, "matrix_3000x500_32", 255);
    matrix<std::int64_t>(report, pool, "matrix_3000x500_wide", std::int64_t{1} << 20U);
    one_person(report, pool);
}

}  // namespace herne::bench
