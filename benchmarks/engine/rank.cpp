// SPDX-License-Identifier: BSL-1.0
#include "engine/figures.hpp"
#include "engine/pools.hpp"

#include "packed/kernels/kernels.hpp"

#include <herne/match/rank.hpp>
#include <herne/match/scan_info.hpp>

#include <cstdint>
#include <cstring>
#include <vector>

namespace herne::bench {
namespace {

/// Returns Highway's bit for AVX2 if this machine has it, 0 otherwise.
std::int64_t avx2_target() {
    for (const std::int64_t target : detail::kernels::targets()) {
        detail::kernels::force_target(target);
        const bool found = std::strcmp(detail::kernels::target_name(), "AVX2") == 0;
        detail::kernels::force_target(0);
        if (found)
            return target;
    }
    return 0;
}

void dense(const Report& report, const Pool& pool) {
    const Scorecard job = random_job(pool, 32);
    report.say(described(pool, job, "even over 0..7"));
    const double size = touched(pool, 32);
    const std::int64_t avx2 = avx2_target();
    Medians one, every, narrow, read_one, read_every, scaling;
    for (int round = 0; round < report.rounds(); ++round) {
        const double read = seconds_to_read(pool);
        const double ranked = seconds_to_rank(pool, job);
        const double read_all = seconds_to_read(pool, 0);
        const double ranked_all = seconds_to_rank(pool, job, 0);
        read_one.add(size / read / 1e9);
        read_every.add(size / read_all / 1e9);
        one.add(read / ranked);
        every.add(read_all / ranked_all);
        scaling.add(ranked / ranked_all / (read / read_all));
        if (avx2 != 0) {
            const double before = seconds_to_read(pool);
            detail::kernels::force_target(avx2);
            narrow.add(before / seconds_to_rank(pool, job));
            detail::kernels::force_target(0);
        }
    }
    report.add("bandwidth_1", read_one.median(),
               "GB/s, sequential read, 1 thread, " + way_to_read(pool));
    report.add("bandwidth_all", read_every.median(),
               "GB/s, sequential read, all threads, " + way_to_read(pool, 0));
    const ScanInfo info = scan_info();
    report.add("top100_d32", one.median(),
               "top 100, 32 of 32 competences, speed / bandwidth_1, kernel " + info.kernel + ", " +
                   to_string(info.choice));
    report.add("top100_d32_all", every.median(), "the same on all threads, / bandwidth_all");
    if (avx2 != 0)
        report.add("top100_d32_avx2", narrow.median(), "the same with AVX2, 1 thread");
    report.add("threads_scaling", scaling.median(),
               "speed on all / 1, over bandwidth_all / bandwidth_1");
    const double exact = static_cast<double>((pool.size() + 127) / 128 * 128) * 32 / 2;
    report.add("memory_ratio", static_cast<double>(pool.level_bytes()) / exact,
               "bytes of levels / half a byte a level");
}

void batches(const Report& report, const Pool& pool) {
    std::vector<Scorecard> jobs;
    for (unsigned seed = 0; seed < 16; ++seed)
        jobs.push_back(random_job(pool, 32, 255, seed));
    Medians ratio;
    for (int round = 0; round < report.rounds(); ++round) {
        double single = 0;
        for (std::size_t j = 0; j < jobs.size(); j += 4)
            single += 4 * seconds_to_rank(pool, jobs[j]);
        ratio.add(single / seconds([&] { use(rank(pool, jobs, {.top = 100}).size()); }));
    }
    report.add("batch16_vs_single", ratio.median(),
               "16 jobs in a batch / one by one, of which every fourth is measured");
}

void eligibility(const Report& report, const Pool& pool, const char* key) {
    const Scorecard without = random_job(pool, 32);
    const Scorecard with = with_six_clauses(pool, without);
    const auto ranking = rank(pool, with, {.top = 100, .threads = 0});
    const auto& counts = ranking.counts();
    Medians ratio;
    for (int round = 0; round < report.rounds(); ++round)
        ratio.add(seconds_to_rank(pool, with) / seconds_to_rank(pool, without));
    report.add(key, ratio.median(),
               "a formula of 6 clauses: time with / without; ineligible: " +
                   std::to_string(counts.ineligible) +
                   ", undecided: " + std::to_string(counts.undecided));
}

void half_unknown(const Report& report, const Pool& plain, std::size_t bytes) {
    const Pool pool = half_unknown_pool(32, bytes * 2 / 32);
    const Scorecard job = random_job(pool, 32);
    report.say(described(pool, job, "even over 0..7, every second competence unknown"));
    Medians ratio;
    for (int round = 0; round < report.rounds(); ++round)
        ratio.add(seconds_to_rank(plain, job) / seconds_to_rank(pool, job));
    report.add("top100_half_unknown", ratio.median(),
               "16 of 32 competences unknown for everybody: speed / top100_d32");
}

void sparse(const Report& report, std::size_t bytes) {
    const Pool pool = random_pool(128, bytes * 2 / 128);
    const std::vector<std::size_t> used = spread(128, 12);
    const Scorecard job = random_job(pool, used);
    report.say(described(pool, job, "even over 0..7"));
    Medians scan, plain;
    for (int round = 0; round < report.rounds(); ++round) {
        const double rate = touched(pool, 128) / seconds_to_read(pool);
        scan.add(touched(pool, 12) / seconds_to_rank(pool, job) / rate);
        plain.add(touched(pool, 12) / seconds_to_read_pages(pool, used) / rate);
    }
    report.add("top100_12of128", scan.median(), "12 of 128 competences: touched bytes / bandwidth");
    report.add("sparse_read", plain.median(), "only reading these pages / bandwidth");
}

void many(const Report& report, std::size_t bytes) {
    const Pool pool = random_pool(300, bytes * 2 / 300);
    const Scorecard job = random_job(pool, 300);
    report.say(described(pool, job, "even over 0..7"));
    Medians ratio;
    for (int round = 0; round < report.rounds(); ++round)
        ratio.add(seconds_to_read(pool) / seconds_to_rank(pool, job));
    report.add("top100_d300", ratio.median(), "300 of 300 competences: speed / bandwidth");
}

}  // namespace

void rank_figures(const Report& report, std::size_t bytes) {
    {
        const Pool pool = random_pool(32, bytes * 2 / 32);
        dense(report, pool);
        batches(report, pool);
        eligibility(report, pool, "eligibility_cost");
        half_unknown(report, pool, bytes);
    }
    eligibility(report, some_unknown_pool(32, bytes * 2 / 32), "eligibility_cost_unknown");
    sparse(report, bytes);
    many(report, bytes);
}

void large_figures(const Report& report, std::size_t candidates, bool arranged) {
    if (arranged) {
        const Pool pool =
            even_correlated_pool(32, candidates, {.arrange = Arrangement::by_level_sum});
        const Scorecard job = random_job(pool, 32);
        report.say(described(pool, job, "even over 0..7, correlation 0.15, arranged"));
        Medians every;
        for (int round = 0; round < report.rounds(); ++round)
            every.add(seconds_to_rank(pool, job, 0));
        return report.add("billion_s", every.median(),
                          std::to_string(candidates) +
                              " candidates, top 100, all threads: seconds; reads " +
                              std::to_string(100 * part_read(pool, job)) + " % of the lines");
    }
    const Pool pool = random_pool(32, candidates);
    const Scorecard job = random_job(pool, 32);
    report.say(described(pool, job, "even over 0..7"));
    Medians one, every;
    for (int round = 0; round < report.rounds(); ++round) {
        one.add(seconds_to_read(pool) / seconds_to_rank(pool, job));
        every.add(seconds_to_rank(pool, job, 0));
    }
    report.add("large_top100_d32", one.median(), "top 100, 1 thread, speed / bandwidth");
    report.add("large_top100_seconds", every.median(), "the same on all threads, seconds");
}

}  // namespace herne::bench
