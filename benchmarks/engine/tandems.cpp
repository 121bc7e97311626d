// SPDX-License-Identifier: BSL-1.0
#include "engine/figures.hpp"
#include "engine/pools.hpp"

#include <herne/analysis/tandems.hpp>

#include <cstddef>
#include <string>
#include <utility>

namespace herne::bench {
namespace {

constexpr std::size_t competences = 32;

/// A job of which one of two is enough everywhere: the case that prunes least.
JobProfile shared_job(const Framework& framework) {
    auto parts = weighted_job(framework).parts();
    for (auto& requirement : parts.requirements)
        requirement.shared = Sharing::either;
    return {std::move(parts), framework};
}

void pairs(const Report& report, const char* key, const Pool& pool, const std::string& levels,
           int rounds, double factor) {
    const JobProfile job = shared_job(pool.framework());
    Medians time;
    std::uint64_t ties = 0;
    for (int round = 0; round < rounds; ++round)
        time.add(factor * seconds([&] {
                     const auto found = tandems(pool, job, {.top = 100, .threads = 0});
                     ties = found.counts.ties_at_cut;
                     use(found);
                 }));
    report.add(key, time.median(),
               "100 best pairs of " + std::to_string(pool.size()) + " people, " + levels +
                   " levels, one of two is enough, all threads: " +
                   (factor == 1 ? "seconds" : "milliseconds") +
                   "; ties at the cut: " + std::to_string(ties));
}

void pairs_of(const Report& report, std::size_t people, const char* key, const char* correlated_key,
              int rounds, double factor) {
    if (report.wants({key}))
        pairs(report, key, random_pool(competences, people), "independent", rounds, factor);
    if (report.wants({correlated_key}))
        pairs(report, correlated_key, correlated_pool(competences, people), "correlated", rounds,
              factor);
}

}  // namespace

void tandem_figures(const Report& report, bool quick) {
    pairs_of(report, 10'000, "tandems_1e4_ms", "tandems_1e4_correlated_ms", report.rounds(), 1e3);
    pairs_of(report, 100'000, "tandems_1e5_ms", "tandems_1e5_correlated_ms", report.rounds(), 1e3);
    if (!quick)
        pairs_of(report, 1'000'000, "tandems_1e6_s", "tandems_1e6_correlated_s", 1, 1);
}

}  // namespace herne::bench
