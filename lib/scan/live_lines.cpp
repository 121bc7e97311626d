// SPDX-License-Identifier: BSL-1.0
#include "scan/live_lines.hpp"

#include "scan/bits.hpp"

#include <algorithm>

namespace herne::inline HERNE_ABI::detail {
namespace {

/// Lines whose bits fill as much memory as loops over bits take at once.
constexpr std::size_t whole_words = 4;
static_assert(words_for(whole_words) == 2 * whole_words);

/// Caps are small beside pages, so that each superblock's would have to be waited for.
constexpr std::size_t looked_at_ahead = 4;

/// Returns how many of `caps`, which never rise, are at least `least`.
std::size_t lines_from(std::span<const std::uint16_t> caps, std::size_t least) noexcept {
    return static_cast<std::size_t>(
        std::partition_point(caps.begin(), caps.end(),
                             [least](std::uint16_t cap) { return cap >= least; }) -
        caps.begin());
}

}  // namespace

LiveLines::LiveLines(const LossTables& losses, std::span<const std::size_t> positions,
                     const PackedLevels& levels)
    : levels_{levels}, limit_{losses.max_points()} {
    if (levels_.order().as_added())
        return;
    worst_.emplace(losses, positions, levels_.keys(), UnknownAs::worst);
    if (levels_.has_best_caps())
        best_.emplace(losses, positions, levels_.keys(), UnknownAs::best);
}

void LiveLines::set_limit(std::int64_t limit) {
    if (limit == limit_ || !capped())
        return;
    limit_ = limit;
    least_worst_ = worst_->least_key(limit);
    if (best_)
        least_best_ = best_->least_key(limit);
}

std::size_t LiveLines::lines(std::size_t superblock) const noexcept {
    const std::size_t all = levels_.lines(superblock);
    if (!capped())
        return all;
    levels_.prefetch_summaries(superblock + looked_at_ahead);
    const auto worst = levels_.worst_caps(superblock);
    const auto best = levels_.best_caps(superblock);
    const auto lives = [&](std::size_t line) {
        return worst[line] >= least_worst_ && best[line] >= least_best_;
    };
    if (!lives(0))
        return 0;
    if (lives(all - 1))
        return all;
    const std::size_t lines =
        std::min(lines_from(worst, least_worst_), lines_from(best, least_best_));
    return std::min(all, (lines + whole_words - 1) / whole_words * whole_words);
}

}  // namespace herne::inline HERNE_ABI::detail
