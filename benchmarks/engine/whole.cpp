// SPDX-License-Identifier: BSL-1.0
#include "engine/figures.hpp"
#include "engine/pools.hpp"

#include "base/aligned.hpp"
#include "base/huge_pages.hpp"
#include "match/packed_rank.hpp"
#include "packed/builder.hpp"
#include "pool/level_input.hpp"

#include <herne/match/rank.hpp>
#include <herne/match/scan.hpp>

#include <algorithm>
#include <cstdint>
#include <span>

namespace herne::bench {
namespace {

/// Returns the microseconds of one call of `work`: the median of many short series, so that whoever
/// else wants the processor for some milliseconds spoils a few of them, not the figure.
template <class Work>
double micros_each(const Work& work) {
    constexpr int series = 21;
    constexpr int calls = 100;
    Medians all;
    for (int s = 0; s < series; ++s)
        all.add(1e6 / calls * seconds([&] {
                    for (int i = 0; i < calls; ++i)
                        work();
                }));
    return all.median();
}

/// Candidates of the pool that long lists are cut from: 512 MiB of 32 competences.
constexpr std::size_t many_candidates = std::size_t{1} << 25U;

}  // namespace

void points_figures(const Report& report, std::size_t bytes) {
    const Pool pool = random_pool(32, bytes * 2 / 32);
    // As the large arrays of numpy do; in pages of 4 KiB looking these up takes a tenth of the
    // time.
    const std::size_t memory_bytes = pool.size() * sizeof(std::int32_t);
    const auto memory = detail::make_aligned<std::int32_t>(pool.size(), detail::huge_page);
    detail::prefer_huge_pages(memory.get(), memory_bytes);
    const std::span out{memory.get(), pool.size()};
    std::fill(out.begin(), out.end(), 0);
    for (const bool wide : {false, true}) {
        const Scorecard job = random_job(pool, 32, wide ? (1 << 22) - 1 : 255);
        report.say("max points " + std::to_string(job.max_points()));
        Medians ratio;
        for (int round = 0; round < report.rounds(); ++round) {
            const double read = seconds_to_read(pool);
            const double scan = seconds([&] { points(pool, job, out); });
            const double moved = touched(pool, 32) + static_cast<double>(out.size()) * 4;
            ratio.add(moved / scan / (touched(pool, 32) / read));
        }
        report.add(wide ? "points_d32_wide" : "points_d32", ratio.median(),
                   wide ? "every score, max points below 2^27: bytes / bandwidth"
                        : "every score, max points below 2^16: bytes / bandwidth");
    }
}

void build_figures(const Report& report, std::size_t bytes) {
    const std::size_t candidates = bytes / 32;
    const auto rows = random_rows(32, candidates);
    const Framework framework = bench_framework(32);
    const Pool pool = random_pool(32, candidates);
    const detail::LevelInput input{LevelMatrix{.levels = rows}, framework};
    detail::PackedBuilder packed{32};
    packed.reserve(candidates);
    input.append_to(packed);
    Medians fresh, again, cleared;
    for (int round = 0; round < report.rounds(); ++round) {
        const double rate = touched(pool, 32) / seconds_to_read(pool);
        const double build = seconds([&] {
            PoolBuilder builder{framework};
            builder.add({.levels = rows});
            use(builder.build().size());
        });
        fresh.add(static_cast<double>(rows.size()) / build / rate);
        packed.clear();
        const double pack = seconds([&] { input.append_to(packed); });
        again.add(static_cast<double>(rows.size()) / pack / rate);
        // What the system alone takes to hand out that much memory, a byte of each page touched.
        const double touch = seconds([&] {
            auto empty = detail::make_aligned<std::uint8_t>(candidates * 16, detail::huge_page);
            detail::prefer_huge_pages(empty.get(), candidates * 16);
            std::uint8_t* first = empty.get();
            for (std::size_t at = 0; at < candidates * 16; at += 4096)
                first[at] = 1;
            use(first);
        });
        cleared.add(static_cast<double>(rows.size()) / touch / rate);
    }
    report.add("build_d32", again.median(), "row-major input, memory touched: bytes / bandwidth");
    report.add("build_d32_fresh", fresh.median(), "the same into fresh memory");
    report.add("fresh_limit", cleared.median(),
               "only touching that memory: input bytes / bandwidth");
}

void small_figures(const Report& report) {
    const Pool pool = random_pool(32, 1000);
    const Pool smaller = random_pool(32, 200);
    const Scorecard job = random_job(pool, 32);
    const RankOptions options{.top = 10};
    Medians whole, scan, whole_of_smaller;
    for (int round = 0; round < report.rounds(); ++round) {
        whole.add(micros_each([&] { use(rank(pool, job, options).size()); }));
        scan.add(micros_each([&] {
            const auto request = detail::rank_request(pool, job, options, {});
            use(detail::scan(request, detail::Execution{options}).entries);
        }));
        whole_of_smaller.add(micros_each([&] { use(rank(smaller, job, options).size()); }));
    }
    report.add("pool_1000_us", whole.median(), "top 10 of 1,000 candidates, microseconds a call");
    report.add("pool_1000_scan_us", scan.median(),
               "the scan in it, without the ranking made of it");
    report.add("pool_200_us", whole_of_smaller.median(), "top 10 of 200 candidates");
}

void long_list_figures(const Report& report) {
    const Pool pool = random_pool(32, many_candidates);
    const Scorecard job = random_job(pool, 32);
    for (const std::size_t top : {std::size_t{100'000}, std::size_t{1'000'000}}) {
        const char* key = top == 100'000 ? "top_1e5" : "top_1e6";
        if (!report.wants({key}))
            continue;
        Medians ratio;
        for (int round = 0; round < report.rounds(); ++round) {
            const double read = seconds_to_read(pool);
            ratio.add(seconds([&] { use(rank(pool, job, {.top = top}).size()); }) / read);
        }
        report.add(key, ratio.median(),
                   "top " + std::to_string(top) + " of " + std::to_string(pool.size()) +
                       " candidates with 32 competences: time / reading all levels once");
    }
}

}  // namespace herne::bench
