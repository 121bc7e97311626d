// SPDX-License-Identifier: BSL-1.0
#include <herne/herne.hpp>

#include <benchmark/benchmark.h>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <random>
#include <vector>

namespace {

const std::filesystem::path data = HERNE_SOURCE_DIR "/examples/data";

const herne::JobProfile& job() {
    static const auto loaded = herne::load_job_profile(data / "jobs/16-0107.json");
    return loaded;
}

// Levels drawn evenly from each scale, one in eight unknown: the same ones in every run.
herne::Pool drawn_pool(std::size_t candidates) {
    std::minstd_rand draw{16};
    std::vector<std::uint8_t> levels;
    levels.reserve(candidates * job().framework().size());
    for (std::size_t row = 0; row < candidates; ++row)
        for (const auto& competence : job().framework()) {
            const auto count = static_cast<unsigned>(competence.scale.max()) + 1;
            levels.push_back(draw() % 8 == 0 ? 255 : static_cast<std::uint8_t>(draw() % count));
        }
    herne::PoolBuilder builder{job().framework()};
    builder.add({.levels = levels});
    return builder.build();
}

void count_candidates(benchmark::State& state) {
    state.SetItemsProcessed(state.iterations() * state.range(0));
}

void load_job(benchmark::State& state) {
    for (auto _ : state)
        benchmark::DoNotOptimize(herne::load_job_profile(data / "jobs/16-0107.json"));
}
BENCHMARK(load_job)->Unit(benchmark::kMicrosecond);

void load_applicants(benchmark::State& state) {
    for (auto _ : state)
        benchmark::DoNotOptimize(herne::load_pool_csv(data / "applicants.csv", job().framework()));
}
BENCHMARK(load_applicants)->Unit(benchmark::kMicrosecond);

void rank_top_10(benchmark::State& state) {
    const auto pool = drawn_pool(static_cast<std::size_t>(state.range(0)));
    for (auto _ : state)
        benchmark::DoNotOptimize(herne::rank(pool, job(), {.top = 10}));
    count_candidates(state);
}
BENCHMARK(rank_top_10)->Arg(1'000)->Arg(100'000)->Unit(benchmark::kMicrosecond);

void all_points(benchmark::State& state) {
    const auto pool = drawn_pool(static_cast<std::size_t>(state.range(0)));
    for (auto _ : state)
        benchmark::DoNotOptimize(herne::points(pool, job()));
    count_candidates(state);
}
BENCHMARK(all_points)->Arg(1'000)->Arg(100'000)->Unit(benchmark::kMicrosecond);

void explain_one(benchmark::State& state) {
    const auto pool = drawn_pool(1);
    for (auto _ : state)
        benchmark::DoNotOptimize(herne::explain(pool.profile(0), job()));
}
BENCHMARK(explain_one)->Unit(benchmark::kMicrosecond);

}  // namespace
