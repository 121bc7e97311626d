// SPDX-License-Identifier: BSL-1.0
#include "scan/few_candidates.hpp"

#include "packed/kernels/kernels.hpp"
#include "scan/bits.hpp"
#include "scan/entry_order.hpp"
#include "scan/packed_losses.hpp"

namespace herne::inline HERNE_ABI::detail {
namespace {

/// Returns everybody in the only superblock with a loss of at most `limit`.
std::vector<TopEntry> everybody_up_to(std::int64_t limit, const PackedLosses& losses,
                                      const PackedLevels& levels, std::size_t expected) {
    const std::size_t candidates = levels.size();
    alignas(64) Bits less;
    alignas(64) Bits equal;
    std::vector<TopEntry> entries;
    if (!losses.compare(limit, less, equal))
        return entries;
    entries.reserve(expected);
    for (std::size_t w = 0; w * 64 < candidates; ++w)
        less[w] |= equal[w];
    for_bits(less, lines_for(candidates), [&](std::size_t i) {
        if (i < candidates)
            entries.push_back({losses.loss(i), levels.row_of(0, i)});
    });
    return entries;
}

}  // namespace

bool asks_for_few(const RankRequest& request) noexcept {
    return request.columns.levels.count() == 1 && request.top > 0 &&
           request.top <= kernels::groups_of_sums / 2 && !request.counts_losses() &&
           !request.known_limit && request.columns.scorecard.clause_starts().empty();
}

ScanResult scan_few(const RankRequest& request, const Progress& progress) {
    const auto& levels = request.columns.levels;
    const std::size_t candidates = levels.size();
    LossBuffers buffers{levels, 1};
    PackedLosses losses{request.losses.tables, request.losses.positions, levels, buffers,
                        Direction::forwards};
    losses.sum(0);
    ScanResult found;
    found.paths.exact = 1;
    found.counts.candidates = found.counts.eligible = candidates;
    const std::int64_t limit =
        candidates > request.top ? losses.reached_by(request.top) : request.max_loss;
    found.entries = everybody_up_to(limit, losses, levels, request.top + request.top / 2);
    found.ties = cut_entries(found.entries, request.top, request.columns.pool);
    if (progress)
        Ticker{progress, candidates}.tick(candidates);
    return found;
}

}  // namespace herne::inline HERNE_ABI::detail
