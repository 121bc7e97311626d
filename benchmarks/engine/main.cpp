// SPDX-License-Identifier: BSL-1.0
// Measures the scan against this machine's memory bandwidth: everything in one run, in turns,
// medians of an odd number of rounds.
#include "engine/measure.hpp"
#include "engine/pools.hpp"

#include "detail/kernels.hpp"

#include <herne/match/rank.hpp>

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <vector>

namespace {

using namespace herne::bench;
using herne::Pool;
using herne::RankOptions;
using herne::Scorecard;

/// Instruction sets narrower than the best are tried by Highway's bit for AVX2.
std::int64_t avx2_target() {
    for (const std::int64_t target : herne::detail::kernels::targets()) {
        herne::detail::kernels::force_target(target);
        const bool found = std::strcmp(herne::detail::kernels::target_name(), "AVX2") == 0;
        herne::detail::kernels::force_target(0);
        if (found)
            return target;
    }
    return 0;
}

double seconds_to_rank(const Pool& pool, const Scorecard& scorecard, unsigned threads = 1) {
    return seconds([&] {
        const auto ranking = herne::rank(pool, scorecard, {.top = 100, .threads = threads});
        use(ranking.counts().candidates);
    });
}

double touched(const Pool& pool, std::size_t competences) {
    return static_cast<double>(pool.size()) * static_cast<double>(competences) / 2;
}

void dense_scan(Report& report, std::size_t bytes) {
    const Pool pool = random_pool(32, bytes * 2 / 32);
    const Scorecard job = random_job(pool, 32);
    const double size = touched(pool, 32);
    const std::int64_t avx2 = avx2_target();
    Medians one, every, narrow, read_one, read_every;
    for (int round = 0; round < rounds; ++round) {
        const double read = seconds_to_read(pool, 1);
        const double read_all = seconds_to_read(pool, 0);
        read_one.add(size / read / 1e9);
        read_every.add(size / read_all / 1e9);
        one.add(read / seconds_to_rank(pool, job));
        every.add(read_all / seconds_to_rank(pool, job, 0));
        if (avx2 != 0) {
            herne::detail::kernels::force_target(avx2);
            narrow.add(read / seconds_to_rank(pool, job));
            herne::detail::kernels::force_target(0);
        }
    }
    report.add("bandwidth_1", read_one.median(), "GB/s, sequential read, 1 thread");
    report.add("bandwidth_all", read_every.median(), "GB/s, sequential read, all threads");
    report.add("top100_d32", one.median(), "top 100, 32 of 32 competences, speed / bandwidth_1");
    report.add("top100_d32_all", every.median(), "the same on all threads, / bandwidth_all");
    if (avx2 != 0)
        report.add("top100_d32_avx2", narrow.median(), "the same with AVX2, 1 thread");
    report.add("threads_scaling", every.median() / one.median(),
               "speed on all / 1, over bandwidth_all / bandwidth_1");
    const double exact = static_cast<double>((pool.size() + 127) / 128 * 128) * 32 / 2;
    report.add("memory_ratio", static_cast<double>(pool.level_bytes()) / exact,
               "bytes of levels / half a byte a level");
}

void half_unknown(Report& report, std::size_t bytes) {
    const Pool plain = random_pool(32, bytes * 2 / 32);
    const Pool pool = half_unknown_pool(32, bytes * 2 / 32);
    const Scorecard job = random_job(pool, 32);
    Medians ratio;
    for (int round = 0; round < rounds; ++round)
        ratio.add(seconds_to_rank(plain, job) / seconds_to_rank(pool, job));
    report.add("top100_half_unknown", ratio.median(),
               "16 of 32 competences unknown for everybody: speed / top100_d32");
}

void sparse_scan(Report& report, std::size_t bytes) {
    const Pool pool = random_pool(128, bytes * 2 / 128);
    const Scorecard job = random_job(pool, 12);
    Medians ratio;
    for (int round = 0; round < rounds; ++round) {
        const double rate = touched(pool, 128) / seconds_to_read(pool, 1);
        ratio.add(touched(pool, 12) / seconds_to_rank(pool, job) / rate);
    }
    report.add("top100_12of128", ratio.median(),
               "12 of 128 competences: touched bytes / bandwidth");
}

void many_competences(Report& report, std::size_t bytes) {
    const Pool pool = random_pool(300, bytes * 2 / 300);
    const Scorecard job = random_job(pool, 300);
    Medians ratio;
    for (int round = 0; round < rounds; ++round)
        ratio.add(seconds_to_read(pool, 1) / seconds_to_rank(pool, job));
    report.add("top100_d300", ratio.median(), "300 of 300 competences: speed / bandwidth");
}

void all_points(Report& report, std::size_t bytes) {
    const Pool pool = random_pool(32, bytes * 2 / 32);
    std::vector<std::int32_t> out(pool.size());
    for (const bool wide : {false, true}) {
        const Scorecard job = random_job(pool, 32, wide ? 1 << 20 : 255);
        Medians ratio;
        for (int round = 0; round < rounds; ++round) {
            const double read = seconds_to_read(pool, 1);
            const double scan = seconds([&] { herne::points(pool, job, out); });
            const double moved = touched(pool, 32) + static_cast<double>(out.size()) * 4;
            ratio.add(moved / scan / (touched(pool, 32) / read));
        }
        report.add(wide ? "points_d32_wide" : "points_d32", ratio.median(),
                   wide ? "every score, max points below 2^27: bytes / bandwidth"
                        : "every score, max points below 2^16: bytes / bandwidth");
    }
}

void batches(Report& report, std::size_t bytes) {
    const Pool pool = random_pool(32, bytes * 2 / 32);
    std::vector<Scorecard> jobs;
    for (unsigned seed = 0; seed < 16; ++seed)
        jobs.push_back(random_job(pool, 32, 255, seed));
    Medians ratio;
    for (int round = 0; round < rounds; ++round) {
        const double single = seconds_to_rank(pool, jobs.front());
        const double batch = seconds([&] { use(herne::rank(pool, jobs, {.top = 100}).size()); });
        ratio.add(16 * single / batch);
    }
    report.add("batch16_vs_single", ratio.median(), "16 jobs in a batch / 16 single ones");
}

void eligibility(Report& report, std::size_t bytes) {
    const Pool pool = random_pool(32, bytes * 2 / 32);
    const Scorecard without = random_job(pool, 32);
    const Scorecard with = with_six_clauses(pool, without);
    Medians ratio;
    for (int round = 0; round < rounds; ++round)
        ratio.add(seconds_to_rank(pool, with) / seconds_to_rank(pool, without));
    report.add("eligibility_cost", ratio.median(), "a formula of 6 clauses: time with / without");
}

void building(Report& report, std::size_t bytes) {
    const std::size_t candidates = bytes / 32;
    const auto rows = random_rows(32, candidates);
    const herne::Framework framework = bench_framework(32);
    const Pool pool = random_pool(32, candidates);
    Medians ratio;
    for (int round = 0; round < rounds; ++round) {
        const double rate = touched(pool, 32) / seconds_to_read(pool, 1);
        const double build = seconds([&] {
            herne::PoolBuilder builder{framework};
            builder.add({.levels = rows});
            use(builder.build().size());
        });
        ratio.add(static_cast<double>(rows.size()) / build / rate);
    }
    report.add("build_d32_fresh", ratio.median(),
               "row-major input, fresh memory: bytes / bandwidth");
}

void small_pool(Report& report) {
    const Pool pool = random_pool(32, 1000);
    const Scorecard job = random_job(pool, 32);
    Medians micros;
    for (int round = 0; round < rounds; ++round) {
        constexpr int calls = 200;
        micros.add(1e6 / calls * seconds([&] {
                       for (int i = 0; i < calls; ++i)
                           use(herne::rank(pool, job, {.top = 10}).size());
                   }));
    }
    report.add("pool_1000_us", micros.median(), "top 10 of 1,000 candidates, microseconds a call");
}

}  // namespace

int main(int argc, char** argv) {
    std::size_t bytes = std::size_t{1} << 30U;
    bool summary = false;
    for (int i = 1; i < argc; ++i) {
        const std::string argument = argv[i];
        if (argument == "--summary")
            summary = true;
        else if (argument == "--mib" && i + 1 < argc)
            bytes = std::strtoull(argv[++i], nullptr, 10) << 20U;
        else {
            std::fprintf(stderr, "usage: engine_bench [--summary] [--mib SIZE OF POOL]\n");
            return 2;
        }
    }
    Report report{summary};
    if (!summary)
        std::printf("instruction set %s, pools of %zu MiB, levels uniform over 0..7\n",
                    herne::detail::kernels::target_name(), bytes >> 20U);
    dense_scan(report, bytes);
    half_unknown(report, bytes);
    sparse_scan(report, bytes);
    many_competences(report, bytes);
    all_points(report, bytes);
    batches(report, bytes);
    eligibility(report, bytes);
    building(report, bytes);
    small_pool(report);
}
