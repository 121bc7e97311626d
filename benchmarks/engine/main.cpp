// SPDX-License-Identifier: BSL-1.0
// Measures the scan against this machine's memory bandwidth: everything in one run, in turns,
// medians of an odd number of rounds.
#include "engine/figures.hpp"

#include "detail/kernels.hpp"

#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string>

namespace {

/// Returns the size of the largest cache, as far as the system tells.
std::size_t cache_bytes() {
    const long size = sysconf(_SC_LEVEL3_CACHE_SIZE);
    return size > 0 ? static_cast<std::size_t>(size) : 0;
}

int usage() {
    std::fprintf(stderr,
                 "usage: engine_bench [--summary] [--quick] [--mib SIZE OF POOLS]\n"
                 "       engine_bench [--summary] --profiles NUMBER, such as 1e9\n"
                 "       engine_bench [--summary] --growth [--mib SIZE OF POOLS]\n");
    return 2;
}

}  // namespace

int main(int argc, char** argv) {
    constexpr std::size_t mib = std::size_t{1} << 20U;
    // What fits a cache says nothing about memory.
    const std::size_t least = 4 * cache_bytes();
    std::size_t bytes = std::max(1024 * mib, least);
    double profiles = 0;
    bool summary = false;
    bool quick = false;
    bool growth = false;
    for (int i = 1; i < argc; ++i) {
        const std::string argument = argv[i];
        if (argument == "--summary")
            summary = true;
        else if (argument == "--quick")
            quick = true;
        else if (argument == "--growth")
            growth = true;
        else if (argument == "--mib" && i + 1 < argc)
            bytes = std::strtoull(argv[++i], nullptr, 10) * mib;
        else if (argument == "--profiles" && i + 1 < argc)
            profiles = std::strtod(argv[++i], nullptr);
        else
            return usage();
    }
    if (bytes == 0 || profiles < 0 || profiles > 1e12)
        return usage();
    if (quick)
        bytes = std::max(256 * mib, least);
    const herne::bench::Report report{summary, quick || growth || profiles > 0 ? 5 : 11};
    const auto about = [&](const std::string& pools) {
        report.say(std::string{"instruction set "} + herne::detail::kernels::target_name() + ", " +
                   pools + ", largest cache " + std::to_string(cache_bytes() / mib) +
                   " MiB, medians of " + std::to_string(report.rounds()));
    };
    if (profiles > 0) {
        about("one pool");
        herne::bench::large_figures(report, static_cast<std::size_t>(profiles));
        return 0;
    }
    about("pools of " + std::to_string(bytes / mib) + " MiB");
    if (bytes < least)
        report.say("pools are smaller than four times the largest cache");
    if (growth) {
        herne::bench::growth_figures(report, bytes);
        return 0;
    }
    herne::bench::rank_figures(report, bytes);
    herne::bench::tie_figures(report, quick ? bytes / 4 : bytes / 2);
    herne::bench::points_figures(report, bytes);
    herne::bench::build_figures(report, bytes);
    herne::bench::small_figures(report);
}
