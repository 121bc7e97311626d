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
    const Scorecard job = random_job(pool, 32);
    const RankOptions options{.top = 10};
    constexpr int calls = 1000;
    const auto micros = [](const auto& work) {
        return 1e6 / calls * seconds([&] {
                   for (int i = 0; i < calls; ++i)
                       work();
               });
    };
    Medians whole, scan;
    for (int round = 0; round < report.rounds(); ++round) {
        whole.add(micros([&] { use(rank(pool, job, options).size()); }));
        scan.add(micros([&] {
            const auto requests = detail::rank_requests(pool, {&job, 1}, options, {});
            use(detail::scan(requests, detail::Execution{options}).size());
        }));
    }
    report.add("pool_1000_us", whole.median(), "top 10 of 1,000 candidates, microseconds a call");
    report.add("pool_1000_scan_us", scan.median(),
               "the scan in it, without the ranking made of it");
}

}  // namespace herne::bench
