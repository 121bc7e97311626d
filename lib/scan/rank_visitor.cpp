// SPDX-License-Identifier: BSL-1.0
#include "scan/rank_visitor.hpp"

#include <utility>

namespace herne::inline HERNE_ABI::detail {

RankVisitor::RankVisitor(const RankRequest& request, Direction direction, LossBuffers& buffers)
    : losses_{request.losses.tables, request.losses.positions, request.columns.levels, buffers,
              direction},
      plan_{request},
      judgement_{request, direction, losses_.positions()},
      survivors_{request, losses_},
      counts_verdicts_{request.counts_verdicts} {}

void RankVisitor::note(ScanPath path) noexcept {
    ++(path == ScanPath::exact   ? paths_.exact
       : path == ScanPath::bytes ? paths_.bytes
                                 : paths_.judged);
}

void RankVisitor::follow(ScanPath path, std::size_t superblock, const std::uint8_t* sums) {
    note(path);
    if (!counts_verdicts_ && nobody_gets_in(path, superblock, sums))
        return;
    // Judging reads pages anew, which sums have left in the cache.
    if (path == ScanPath::exact)
        losses_.sum(superblock);
    judgement_.judge(superblock);
    if (path == ScanPath::exact)
        find_exactly(superblock);
    else if (path == ScanPath::bytes)
        find_by_bytes(superblock, sums);
}

/// Returns whether it is known without a look at verdicts that nobody in `superblock` gets in.
bool RankVisitor::nobody_gets_in(ScanPath path, std::size_t superblock, const std::uint8_t* sums) {
    if (path == ScanPath::judge)
        return true;
    return path == ScanPath::bytes &&
           !survivors_.any_at_most(sums, plan_.max_sum(), losses_.lines(superblock)) &&
           plan_.pays(0);
}

void RankVisitor::operator()(std::size_t superblock) {
    const ScanPath path = plan(superblock);
    follow(path, superblock, path == ScanPath::bytes ? losses_.sum_bytes(superblock) : nullptr);
}

void RankVisitor::find_by_bytes(std::size_t superblock, const std::uint8_t* sums) {
    const std::uint64_t selected = survivors_.select(sums, plan_.max_sum(), judgement_);
    if (!plan_.pays(selected)) {
        losses_.sum(superblock);
        return find_exactly(superblock);
    }
    if (selected > 0)
        survivors_.offer_selected(superblock, judgement_);
}

void RankVisitor::find_exactly(std::size_t superblock) {
    if (plan_.lists())
        survivors_.offer_exact(superblock, judgement_);
    if (plan_.counts())
        survivors_.count_exact(judgement_);
}

ScanResult RankVisitor::take() {
    ScanResult result{.paths = paths_};
    survivors_.hand_over(result);
    judgement_.hand_over(result);
    return result;
}

BatchRankVisitor::BatchRankVisitor(std::vector<RankVisitor*> visitors, const PackedLevels& levels,
                                   Direction direction, LossBuffers& buffers)
    : visitors_{std::move(visitors)},
      paths_(visitors_.size()),
      losses_{positions(visitors_), levels, buffers, direction} {}

std::vector<std::span<const std::size_t>> BatchRankVisitor::positions(
    const std::vector<RankVisitor*>& visitors) {
    std::vector<std::span<const std::size_t>> result;
    for (auto* visitor : visitors)
        result.push_back(visitor->losses().positions());
    return result;
}

void BatchRankVisitor::operator()(std::size_t superblock) {
    bool any = false;
    for (std::size_t j = 0; j < visitors_.size(); ++j) {
        paths_[j] = visitors_[j]->plan(superblock);
        if (paths_[j] != ScanPath::bytes)
            continue;
        any = true;
        visitors_[j]->note_batched();
        losses_.update(j, visitors_[j]->losses());
    }
    if (any)
        losses_.sum(superblock);
    for (std::size_t j = 0; j < visitors_.size(); ++j)
        visitors_[j]->follow(paths_[j], superblock, losses_.sums(j));
}

}  // namespace herne::inline HERNE_ABI::detail
