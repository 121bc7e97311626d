// SPDX-License-Identifier: BSL-1.0
#include "engine/measure.hpp"
#include "engine/parts.hpp"

#include "match/packed_rank.hpp"
#include "packed/kernels/kernels.hpp"
#include "pool/pool_access.hpp"
#include "scan/page_list.hpp"
#include "scan/rank_scan.hpp"

#include <herne/match/rank.hpp>

#include <array>
#include <atomic>
#include <map>

namespace herne::bench {
namespace {

using Loop = detail::kernels::ReadLoop;
constexpr std::array<const char*, detail::kernels::read_loops> loop_names{
    "by lines, prefetched", "by lines", "by half lines", "by lines, four parts at once"};

double seconds_to_read_by(Loop loop, const Pool& pool, unsigned threads) {
    const auto& levels = detail::PoolAccess::levels(pool);
    std::atomic<std::uint64_t> sum{0};
    return seconds([&] {
        for_parts(levels.count(), threads, [&](std::size_t first, std::size_t last) {
            std::uint64_t own = 0;
            for (std::size_t s = first; s < last; ++s)
                own |= detail::kernels::read(loop, levels.page(s, 0),
                                             levels.competences() * levels.lines(s));
            sum |= own;
        });
        use(sum);
    });
}

/// Returns the loop that reads a pool fastest, by medians of rounds in turns.
Loop measured_read(const Pool& pool, unsigned threads) {
    constexpr int rounds = 7;
    std::array<Medians, detail::kernels::read_loops> taken;
    for (int round = 0; round < rounds; ++round)
        for (std::size_t i = 0; i < taken.size(); ++i)
            taken[i].add(seconds_to_read_by(static_cast<Loop>(i), pool, threads));
    std::size_t fastest = 0;
    for (std::size_t i = 1; i < taken.size(); ++i)
        if (taken[i].median() < taken[fastest].median())
            fastest = i;
    return static_cast<Loop>(fastest);
}

/// Returns the loop that reads fastest on so many threads: that of the first pool, which is as good
/// for the others.
Loop fastest_read(const Pool& pool, unsigned threads) {
    static std::map<unsigned, Loop> found;
    const auto known = found.find(threads);
    return known != found.end()
               ? known->second
               : found.emplace(threads, measured_read(pool, threads)).first->second;
}

}  // namespace

double seconds_to_rank(const Pool& pool, const Scorecard& scorecard, unsigned threads) {
    return seconds([&] {
        const auto ranking = rank(pool, scorecard, {.top = 100, .threads = threads});
        use(ranking.counts().candidates);
    });
}

double seconds_to_read(const Pool& pool, unsigned threads) {
    return seconds_to_read_by(fastest_read(pool, threads), pool, threads);
}

std::string way_to_read(const Pool& pool, unsigned threads) {
    return loop_names[static_cast<std::size_t>(fastest_read(pool, threads))];
}

double seconds_to_read_pages(const Pool& pool, const std::vector<std::size_t>& positions) {
    const auto& levels = detail::PoolAccess::levels(pool);
    detail::PageList pages{levels, positions, detail::Direction::forwards};
    return seconds([&] {
        std::uint64_t sum = 0;
        for (std::size_t s = 0; s < levels.count(); ++s)
            sum |= detail::kernels::read_pages(pages.of(s), pages.count(), levels.lines(s));
        use(sum);
    });
}

double part_read(const Pool& pool, const Scorecard& scorecard, std::size_t top) {
    const RankOptions options{.top = top};
    const auto requests = detail::rank_requests(pool, {&scorecard, 1}, options, {});
    const auto found = detail::scan(requests, detail::Execution{options});
    const auto lines = static_cast<double>(detail::lines_for(pool.size()));
    return static_cast<double>(found.front().paths.lines) /
           (lines * static_cast<double>(requests.front().losses.positions.size()));
}

double touched(const Pool& pool, std::size_t competences) {
    return static_cast<double>(pool.size()) * static_cast<double>(competences) / 2;
}

std::string described(const Pool& pool, const Scorecard& scorecard, const std::string& levels) {
    const auto ranking = rank(pool, scorecard, {.top = 100, .threads = 0});
    const auto& last = ranking[ranking.size() - 1];
    return std::to_string(pool.size()) + " candidates x " +
           std::to_string(pool.framework().size()) + ", levels " + levels + "; job of " +
           std::to_string(scorecard.competences().size()) + " competences, max points " +
           std::to_string(scorecard.max_points()) +
           ", loss at place 100: " + std::to_string(last.max_points - last.points) +
           ", tied with it and not listed: " + std::to_string(ranking.counts().ties_at_cut);
}

}  // namespace herne::bench
