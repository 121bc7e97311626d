// SPDX-License-Identifier: BSL-1.0
#include "scan/few_candidates.hpp"

#include "packed/kernels/kernels.hpp"
#include "scan/entry_order.hpp"
#include "scan/packed_losses.hpp"

namespace herne::inline HERNE_ABI::detail {
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
    const auto listed = losses.list_at_most(limit);
    found.entries.reserve(listed.size());
    for (const std::size_t i : listed)
        found.entries.push_back({losses.loss(i), levels.row_of(0, i)});
    found.ties = cut_entries(found.entries, request.top, request.columns.pool);
    if (progress)
        Ticker{progress, candidates}.tick(candidates);
    return found;
}

}  // namespace herne::inline HERNE_ABI::detail
