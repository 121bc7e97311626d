// SPDX-License-Identifier: BSL-1.0
#include "engine/figures.hpp"
#include "engine/pools.hpp"

#include <herne/match/rank.hpp>

#include <cstddef>
#include <span>
#include <vector>

namespace herne::bench {
namespace {

constexpr std::size_t shards = 1000;
constexpr std::size_t top = 100;

/// Returns the rankings of pools whose candidates have ids that differ from pool to pool.
std::vector<Ranking> rankings_of_shards() {
    constexpr std::size_t competences = 32;
    constexpr std::size_t candidates = 2000;
    const Framework framework = bench_framework(competences);
    const JobProfile job = weighted_job(framework);
    const auto rows = random_rows(competences, shards * candidates);
    std::vector<Ranking> rankings;
    for (std::size_t shard = 0; shard < shards; ++shard) {
        PoolBuilder builder{framework, {.first_id = shard * candidates}};
        builder.add({.levels = std::span{rows}.subspan(shard * candidates * competences,
                                                       candidates * competences)});
        rankings.push_back(rank(builder.build(), job, {.top = top}));
    }
    return rankings;
}

}  // namespace

void shard_figures(const Report& report) {
    if (!report.wants({"merge_1000_shards_ms"}))
        return;
    const auto rankings = rankings_of_shards();
    Medians ms;
    for (int round = 0; round < report.rounds(); ++round)
        ms.add(1e3 * seconds([&] { use(merge(rankings).size()); }));
    report.add("merge_1000_shards_ms", ms.median(),
               "milliseconds to merge 1,000 rankings of 100 each, one thread");
}

}  // namespace herne::bench
