// SPDX-License-Identifier: BSL-1.0
#include "scan/first_limit.hpp"

#include "scan/formula_masks.hpp"
#include "scan/packed_losses.hpp"

#include <algorithm>
#include <numeric>
#include <vector>

namespace herne::inline HERNE_ABI::detail {
namespace {

/// Of each superblock looked at.
constexpr std::size_t lines_of_each = 4;
/// A part of so many superblocks is looked at, of so many at most.
constexpr std::size_t worth_a_look = 64;
constexpr std::size_t most_superblocks = 256;

/// Returns the superblocks whose first lines have the greatest caps.
std::vector<std::size_t> best_superblocks(const PackedLevels& levels, std::size_t wanted) {
    std::vector<std::size_t> superblocks(levels.count());
    std::iota(superblocks.begin(), superblocks.end(), std::size_t{0});
    const auto cap = [&](std::size_t s) { return levels.worst_caps(s).front(); };
    const auto last = superblocks.begin() + static_cast<std::ptrdiff_t>(wanted);
    std::nth_element(
        superblocks.begin(), last, superblocks.end(),
        [&](std::size_t a, std::size_t b) { return cap(a) != cap(b) ? cap(a) > cap(b) : a < b; });
    superblocks.resize(wanted);
    return superblocks;
}

/// Somebody looked at.
struct Seen {
    std::int64_t loss;
    std::size_t row;
};

}  // namespace

std::optional<std::int64_t> first_limit(const RankRequest& request) {
    const PackedLevels& levels = request.columns.levels;
    // Twice as many as are listed, since not everybody there is among the best.
    const std::size_t wanted = 16 + 2 * request.top / (lines_of_each * line_candidates);
    if (levels.order().as_added() || request.top == 0 || request.known_limit ||
        wanted > most_superblocks ||
        wanted * lines_of_each > levels.count() * page_lines / worth_a_look)
        return std::nullopt;
    LossBuffers buffers{levels, 1};
    PackedLosses losses{request.losses.tables, request.losses.positions, levels, buffers,
                        Direction::forwards};
    std::vector<Seen> seen;
    for (const std::size_t superblock : best_superblocks(levels, wanted)) {
        losses.sum(superblock, std::min(lines_of_each, levels.lines(superblock)));
        for (std::size_t i = 0; i < losses.candidates(); ++i)
            seen.push_back({losses.loss(i), levels.row_of(superblock, i)});
    }
    const FormulaMasks formula{request.columns.scorecard, levels, request.columns.positions};
    const Verdict least = request.eligible_alone ? Verdict::eligible : Verdict::undecided;
    std::size_t placed = 0;
    // The least so many losses at a time, until enough of those who have them have a place.
    for (auto first = seen.begin(); first != seen.end();) {
        const auto last = static_cast<std::size_t>(seen.end() - first) <= request.top
                              ? seen.end()
                              : first + static_cast<std::ptrdiff_t>(request.top);
        const auto less = [](const Seen& a, const Seen& b) { return a.loss < b.loss; };
        std::nth_element(first, last, seen.end(), less);
        std::sort(first, last, less);
        for (; first != last; ++first)
            if (formula.clauses() == 0 || formula.verdict(first->row) <= least)
                if (++placed == request.top)
                    return first->loss;
    }
    return std::nullopt;
}

}  // namespace herne::inline HERNE_ABI::detail
