// SPDX-License-Identifier: BSL-1.0
// Measures the scan against this machine's memory bandwidth: everything in one run, in turns,
// medians of an odd number of rounds.
#include "engine/figures.hpp"

#include "base/largest_cache.hpp"
#include "packed/kernels/kernels.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <string>
#include <vector>

namespace {

int usage() {
    std::fprintf(stderr,
                 "usage: engine_bench [--summary] [--quick] [--mib SIZE OF POOLS] [--only KEY]...\n"
                 "                    [--onet FOLDER with Skills.txt of O*NET]\n"
                 "       engine_bench [--summary] --profiles NUMBER, such as 1e9 [--arranged]\n"
                 "       engine_bench [--summary] --growth [--mib SIZE OF POOLS]\n");
    return 2;
}

/// Figures that are measured together.
struct Section {
    std::vector<std::string> keys;
    std::function<void(const herne::bench::Report&)> measure;
};

std::vector<Section> sections(std::size_t bytes, bool quick, const std::string& onet) {
    using namespace herne::bench;
    return {
        {{"bandwidth_1", "bandwidth_all", "top100_d32", "top100_d32_all", "top100_d32_avx2",
          "threads_scaling", "memory_ratio", "batch16_vs_single", "eligibility_cost",
          "top100_half_unknown", "eligibility_cost_unknown", "top100_12of128", "sparse_read",
          "top100_d300"},
         [=](const Report& report) { rank_figures(report, bytes); }},
        {{"ties_half", "ties_half_wide", "ties_half_strings", "ties_half_ascending",
          "ties_half_descending", "ties_half_arranged", "ties_half_wide_arranged",
          "ties_half_strings_arranged", "ties_half_ascending_arranged",
          "ties_half_descending_arranged"},
         [=](const Report& report) { tie_figures(report, quick ? bytes / 4 : bytes / 2); }},
        {{"capped_independent", "capped_skewed"},
         [=](const Report& report) { capped_figures(report, bytes, false); }},
        {{"capped_correlated", "capped_skewed_correlated", "capped_16of32", "capped_8of32",
          "capped_formula"},
         [=](const Report& report) { capped_figures(report, bytes, true); }},
        {{"capped_occupations"},
         [=](const Report& report) {
             occupation_figures(report, quick ? 1'000'000 : 10'000'000, onet);
         }},
        {{"capped_build", "capped_memory_ratio"},
         [=](const Report& report) { capped_build_figures(report, bytes); }},
        {{"open_1e8_ms", "open_cold_pages", "crc_gb_s", "save_gb_s"},
         [=](const Report& report) { file_figures(report, bytes / 4, quick); }},
        {{"live_updates_s", "publish_us", "live_journal_ratio", "live_journal_s", "live_vs_sqlite"},
         [=](const Report& report) { live_figures(report, quick); }},
        {{"points_d32", "points_d32_wide"},
         [=](const Report& report) { points_figures(report, bytes); }},
        {{"linear_points", "linear_points_ns", "linear_points_64_ns", "linear_scan_ns"},
         [=](const Report& report) { linear_figures(report, bytes); }},
        {{"build_d32", "build_d32_fresh", "fresh_limit"},
         [=](const Report& report) { build_figures(report, bytes); }},
        {{"pool_1000_us", "pool_1000_scan_us", "pool_200_us"}, small_figures},
        {{"top_1e5", "top_1e6"}, long_list_figures},
        {{"profile_points_ns", "profile_verdict_ns", "explain_us"}, profile_figures},
        {{"jobs_apart_ratio"}, job_figures},
        {{"matrix_3000x500", "matrix_3000x500_32", "matrix_3000x500_wide", "jobs_500_us",
          "rank_jobs_500_us"},
         many_job_figures},
        {{"own_types_1x50", "own_types_200"}, own_type_figures},
        {{"places_top100", "acceptability_rate", "acceptability_1e6_1e4_s", "stability_1e6_ms"},
         [=](const Report& report) { analysis_figures(report, bytes); }},
        {{"assign_50_1e7"},
         [=](const Report& report) { assign_figures(report, quick ? 1'000'000 : 10'000'000); }},
        {{"tandems_1e4_ms", "tandems_1e4_correlated_ms", "tandems_1e5_ms",
          "tandems_1e5_correlated_ms", "tandems_1e6_s", "tandems_1e6_correlated_s"},
         [=](const Report& report) { tandem_figures(report, quick); }},
        {{"merge_1000_shards_ms"}, shard_figures},
        {{"rank_all_1e6", "rank_all_1e6_ms"}, full_figures}};
}

/// Returns whether there is a figure called `key`.
bool is_key(const std::vector<Section>& all, const std::string& key) {
    return std::any_of(all.begin(), all.end(), [&](const Section& section) {
        return std::find(section.keys.begin(), section.keys.end(), key) != section.keys.end();
    });
}

}  // namespace

int main(int argc, char** argv) {
    constexpr std::size_t mib = std::size_t{1} << 20U;
    // What fits a cache says nothing about memory.
    const std::size_t least = 4 * herne::detail::largest_cache();
    std::size_t bytes = std::max(1024 * mib, least);
    double profiles = 0;
    bool summary = false;
    bool quick = false;
    bool growth = false;
    bool arranged = false;
    std::vector<std::string> only;
    std::string onet;
    for (int i = 1; i < argc; ++i) {
        const std::string argument = argv[i];
        if (argument == "--summary")
            summary = true;
        else if (argument == "--quick")
            quick = true;
        else if (argument == "--arranged")
            arranged = true;
        else if (argument == "--growth")
            growth = true;
        else if (argument == "--mib" && i + 1 < argc)
            bytes = std::strtoull(argv[++i], nullptr, 10) * mib;
        else if (argument == "--only" && i + 1 < argc)
            only.emplace_back(argv[++i]);
        else if (argument == "--onet" && i + 1 < argc)
            onet = argv[++i];
        else if (argument == "--profiles" && i + 1 < argc)
            profiles = std::strtod(argv[++i], nullptr);
        else
            return usage();
    }
    if (bytes == 0 || profiles < 0 || profiles > 1e12)
        return usage();
    if (quick)
        bytes = std::max(256 * mib, least);
    const auto all = sections(bytes, quick, onet);
    for (const auto& key : only)
        if (!is_key(all, key)) {
            std::fprintf(stderr, "there is no figure called %s\n", key.c_str());
            return usage();
        }
    const int rounds = quick || growth || profiles > 0 ? 5 : 11;
    const herne::bench::Report report{summary, rounds, only};
    const auto about = [&](const std::string& pools) {
        report.say(std::string{"instruction set "} + herne::detail::kernels::target_name() + ", " +
                   pools + ", largest cache " +
                   std::to_string(herne::detail::largest_cache() / mib) + " MiB, medians of " +
                   std::to_string(report.rounds()));
    };
    if (profiles > 0) {
        about("one pool");
        herne::bench::large_figures(report, static_cast<std::size_t>(profiles), arranged);
        return 0;
    }
    about("pools of " + std::to_string(bytes / mib) + " MiB");
    if (bytes < least)
        report.say("pools are smaller than four times the largest cache");
    if (growth) {
        herne::bench::growth_figures(report, bytes);
        return 0;
    }
    for (const auto& section : all)
        if (report.wants(section.keys))
            section.measure(report);
}
