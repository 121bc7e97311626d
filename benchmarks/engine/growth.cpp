// SPDX-License-Identifier: BSL-1.0
// How the cost of ranking grows with candidates, competences, k, and jobs in a batch.
#include "engine/figures.hpp"
#include "engine/pools.hpp"

#include <herne/match/rank.hpp>

#include <algorithm>
#include <functional>
#include <string>
#include <vector>

namespace herne::bench {
namespace {

/// Returns the median seconds of one call of `work`, called often enough to be timed.
double median_seconds(const Report& report, const std::function<void()>& work) {
    const double once = seconds(work);
    const int calls = std::max(1, static_cast<int>(0.02 / std::max(once, 1e-7)));
    Medians all;
    for (int round = 0; round < report.rounds(); ++round)
        all.add(seconds([&] {
                    for (int i = 0; i < calls; ++i)
                        work();
                }) /
                calls);
    return all.median();
}

void add(const Report& report, const std::string& key, double took, double touched_bytes,
         const std::string& what) {
    report.add(
        key.c_str(), took * 1e3,
        what + ": milliseconds; " + std::to_string(touched_bytes / took / 1e9) + " GB/s of levels");
}

/// Arranged pools, by candidates and what they have in common, by window and by k; the time of the
/// pool as added beside it.
void arranged_growth(const Report& report, std::size_t bytes) {
    const auto ranked = [&](const Pool& pool, const Scorecard& job, std::size_t k) {
        return median_seconds(report, [&] { use(rank(pool, job, {.top = k}).size()); });
    };
    const auto say = [&](const std::string& key, const Pool& pool, std::size_t k, double plain,
                         const std::string& what) {
        const Scorecard job = random_job(pool, 32);
        const double took = ranked(pool, job, k);
        report.add(key.c_str(), took * 1e3,
                   what + ": milliseconds; " + std::to_string(plain * 1e3) + " as added; reads " +
                       std::to_string(part_read(pool, job, k) * 100) + " % of the lines");
    };
    for (std::size_t n = 10'000; n <= bytes * 2 / 32; n *= 10)
        for (const bool correlated : {false, true}) {
            const auto make = [&](const PoolOptions& options) {
                return correlated ? even_correlated_pool(32, n, options)
                                  : random_pool(32, n, options);
            };
            const Pool plain = make({});
            const Pool pool = make({.arrange = Arrangement::by_level_sum});
            say("arranged_n_" + std::to_string(n) + (correlated ? "_correlated" : ""), pool, 100,
                ranked(plain, random_job(plain, 32), 100),
                correlated ? "candidates, correlation 0.15, top 100" : "candidates, top 100");
        }
    const std::size_t candidates = bytes * 2 / 32 / 2;
    for (const std::size_t window : {1U, 2U, 4U, 8U, 16U, 32U, 64U}) {
        const Pool pool = even_correlated_pool(
            32, candidates, {.arrange = Arrangement::by_level_sum, .window = window});
        say("arranged_window_" + std::to_string(window), pool, 100, 0,
            "superblocks of a window, correlation 0.15, top 100");
    }
    const Pool plain = even_correlated_pool(32, candidates);
    const Pool pool = even_correlated_pool(32, candidates, {.arrange = Arrangement::by_level_sum});
    for (std::size_t k = 1; k <= 1'000'000; k *= 10)
        say("arranged_k_" + std::to_string(k), pool, k, ranked(plain, random_job(plain, 32), k),
            "entries, correlation 0.15");
}

}  // namespace

void growth_figures(const Report& report, std::size_t bytes) {
    for (std::size_t n = 1000; n <= bytes * 2 / 32; n *= 10) {
        const Pool pool = random_pool(32, n);
        const Scorecard job = random_job(pool, 32);
        add(report, "n_" + std::to_string(n),
            median_seconds(report, [&] { use(rank(pool, job, {.top = 100}).size()); }),
            touched(pool, 32), "candidates, 32 competences, top 100");
    }
    for (std::size_t d = 1; d <= 4096; d *= 4) {
        const Pool pool = random_pool(d, bytes * 2 / d / 4);
        const Scorecard job = random_job(pool, d);
        add(report, "d_" + std::to_string(d),
            median_seconds(report, [&] { use(rank(pool, job, {.top = 100}).size()); }),
            touched(pool, d),
            "competences, all in the job, " + std::to_string(pool.size()) + " candidates, top 100");
    }
    const Pool pool = random_pool(32, bytes * 2 / 32 / 2);
    const Scorecard job = random_job(pool, 32);
    for (std::size_t k = 1; k <= 1'000'000; k *= 10)
        add(report, "k_" + std::to_string(k),
            median_seconds(report, [&] { use(rank(pool, job, {.top = k}).size()); }),
            touched(pool, 32), "entries of " + std::to_string(pool.size()) + " candidates");
    for (std::size_t jobs = 1; jobs <= 64; jobs *= 2) {
        std::vector<Scorecard> batch;
        for (unsigned seed = 0; seed < jobs; ++seed)
            batch.push_back(random_job(pool, 32, 255, seed));
        add(report, "jobs_" + std::to_string(jobs),
            median_seconds(report, [&] { use(rank(pool, batch, {.top = 100}).size()); }),
            touched(pool, 32) * static_cast<double>(jobs),
            "jobs in a batch over " + std::to_string(pool.size()) + " candidates");
    }
    arranged_growth(report, bytes);
}

}  // namespace herne::bench
