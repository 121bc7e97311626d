// SPDX-License-Identifier: BSL-1.0
#include "scan/rank_visitor.hpp"

#include <algorithm>
#include <utility>

namespace herne::inline HERNE_ABI::detail {

RankVisitor::RankVisitor(const RankRequest& request, Direction direction, LossBuffers& buffers)
    : levels_{request.columns.levels},
      direction_{direction},
      losses_{request.losses.tables, request.losses.positions, levels_, buffers, direction},
      live_{request.losses.tables, request.losses.positions, levels_},
      dead_{request.losses.tables, request.losses.positions, levels_},
      plan_{request},
      judgement_{request, direction, losses_.positions()},
      survivors_{request, losses_},
      counts_verdicts_{request.counts_verdicts} {}

ScanPath RankVisitor::plan(std::size_t superblock) {
    live_.set_limit(survivors_.greatest_that_matters());
    lines_ = live_.lines(superblock);
    return lines_ == 0 ? ScanPath::judge : plan_.choose(superblock, survivors_.limit(), losses_);
}

/// Returns the superblock after this one that has somebody who matters, as far as is worth a look.
std::size_t RankVisitor::next_live(std::size_t superblock) const noexcept {
    constexpr int worth_a_look = 16;
    std::size_t next = next_of(superblock, direction_);
    for (int i = 0; i < worth_a_look && next < levels_.count(); ++i) {
        if (levels_.lines(next) == levels_.lines(superblock) && live_.lines(next) > 0)
            return next;
        next = next_of(next, direction_);
    }
    return superblock;
}

void RankVisitor::note(ScanPath path) noexcept {
    ++(path == ScanPath::exact   ? paths_.exact
       : path == ScanPath::bytes ? paths_.bytes
                                 : paths_.judged);
    paths_.passed += lines_ == 0 ? 1 : 0;
    if (path == ScanPath::exact)
        note_read(lines_ * losses_.positions().size());
}

void RankVisitor::follow(ScanPath path, std::size_t superblock, const std::uint8_t* sums) {
    note(path);
    if (!counts_verdicts_ && nobody_gets_in(path, sums))
        return;
    // Judging reads pages anew, which sums have left in the cache.
    if (path == ScanPath::exact)
        losses_.sum(superblock, lines_);
    judgement_.judge(superblock);
    if (path == ScanPath::exact)
        find_exactly(superblock);
    else if (path == ScanPath::bytes)
        find_by_bytes(superblock, sums);
    else
        survivors_.count_passed(judgement_);
}

/// Returns whether it is known without a look at verdicts that nobody in the superblock gets in.
bool RankVisitor::nobody_gets_in(ScanPath path, const std::uint8_t* sums) {
    if (path == ScanPath::judge)
        return true;
    return path == ScanPath::bytes && !survivors_.any_at_most(sums, plan_.max_sum(), lines_) &&
           plan_.pays(0);
}

void RankVisitor::operator()(std::size_t superblock) {
    const ScanPath path = plan(superblock);
    follow(path, superblock, path == ScanPath::bytes ? sum_bytes(superblock) : nullptr);
}

const std::uint8_t* RankVisitor::sum_bytes(std::size_t superblock) {
    const std::size_t next = next_live(superblock);
    if (live_.capped() && dead_.pays(lines_)) {
        const auto* sums = losses_.sum_bytes(superblock, lines_, next, plan_.max_sum(), dead_);
        note_read(dead_.lines_read());
        return sums;
    }
    note_read(lines_ * losses_.pages_of_bytes());
    return losses_.sum_bytes(superblock, lines_, next);
}

void RankVisitor::find_by_bytes(std::size_t superblock, const std::uint8_t* sums) {
    const std::uint64_t selected = survivors_.select(sums, plan_.max_sum(), lines_, judgement_);
    if (!plan_.pays(selected)) {
        losses_.sum(superblock, lines_);
        return find_exactly(superblock);
    }
    if (selected > 0)
        survivors_.offer_selected(superblock);
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
    std::size_t lines = 0;
    for (std::size_t j = 0; j < visitors_.size(); ++j) {
        paths_[j] = visitors_[j]->plan(superblock);
        if (paths_[j] != ScanPath::bytes)
            continue;
        lines = std::max(lines, visitors_[j]->lines());
        visitors_[j]->note_batched();
        visitors_[j]->note_read(visitors_[j]->lines() * visitors_[j]->losses().positions().size());
        losses_.update(j, visitors_[j]->losses());
    }
    if (lines > 0)
        losses_.sum(superblock, lines);
    for (std::size_t j = 0; j < visitors_.size(); ++j)
        visitors_[j]->follow(paths_[j], superblock, losses_.sums(j));
}

}  // namespace herne::inline HERNE_ABI::detail
