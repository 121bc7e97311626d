// SPDX-License-Identifier: BSL-1.0
#include "scan/survivors.hpp"

#include "packed/kernels/kernels.hpp"
#include "pool/pool_access.hpp"

#include <algorithm>

namespace herne::inline HERNE_ABI::detail {
namespace {

/// Losses that so few reach are found in one pass, a little too great.
constexpr std::size_t few_places = kernels::groups_of_sums / 2;

/// Returns how many candidates may get in; where that is everybody, one more, so that nobody is
/// ever looked for whom to leave out.
std::size_t room_for(const RankRequest& request) {
    const std::size_t everybody = request.columns.pool.size();
    return request.top < everybody ? request.top : everybody + 1;
}

}  // namespace

Survivors::Survivors(const RankRequest& request, const PackedLosses& losses)
    : request_{request},
      losses_{losses},
      id_less_{&request.columns.pool},
      top_{room_for(request),
           std::min(request.max_loss, request.known_limit.value_or(request.max_loss)), id_less_,
           request.columns.pool.size()},
      ranks_(request.requested.size()) {}

bool Survivors::any_at_most(const std::uint8_t* sums, std::uint8_t max_sum, std::size_t lines) {
    return kernels::at_most(sums, lines, max_sum, less_.data());
}

std::int64_t Survivors::greatest_that_matters() const noexcept {
    std::int64_t greatest = request_.top > 0 ? top_.limit() : -1;
    if (request_.has_least_score())
        greatest = std::max(greatest, request_.max_loss);
    if (!request_.requested.empty())
        greatest = std::max(greatest, request_.requested.back());
    return greatest;
}

std::uint64_t Survivors::select(const std::uint8_t* sums, std::uint8_t max_sum, std::size_t lines,
                                const Judgement& judged) {
    lines_ = lines;
    if (!kernels::at_most(sums, lines, max_sum, less_.data()))
        return 0;
    keep_bits(less_, judged.placed(), lines);
    return count_bits(less_, lines);
}

void Survivors::offer_selected(std::size_t superblock) {
    const PackedLevels& levels = request_.columns.levels;
    for_bits(less_, lines_, [&](std::size_t i) {
        const std::int64_t loss = request_.losses.loss_at(superblock, i);
        if (loss <= top_.limit())  // most are not, and rows are far apart
            top_.offer(loss, levels.row_of(superblock, i));
    });
}

void Survivors::offer_exact(std::size_t superblock, const Judgement& judged) {
    const std::int64_t limit = top_.full() ? top_.limit() : limit_of_best(judged);
    if (top_.comes_after_last(PoolAccess::least_row(request_.columns.pool, superblock)))
        offer_before_ties(superblock, limit, judged);
    else
        offer_listed(superblock, limit, judged);
    top_.settle();
}

/// Offers whoever has less than `limit`, and counts those who have exactly this: even the least id
/// of the superblock comes after the last one that is in.
void Survivors::offer_before_ties(std::size_t superblock, std::int64_t limit,
                                  const Judgement& judged) {
    if (!compare(limit, judged))
        return;
    const PackedLevels& levels = request_.columns.levels;
    top_.count_ties(count_bits(equal_, lines_));
    for_bits(less_, lines_,
             [&](std::size_t i) { top_.offer(losses_.loss(i), levels.row_of(superblock, i)); });
}

/// Offers whoever has `limit` or less.
void Survivors::offer_listed(std::size_t superblock, std::int64_t limit, const Judgement& judged) {
    const PackedLevels& levels = request_.columns.levels;
    auto listed = losses_.list_at_most(limit);
    if (count_bits(judged.placed(), judged.lines()) != judged.candidates())
        listed = listed.first(static_cast<std::size_t>(
            std::remove_if(listed.begin(), listed.end(),
                           [&](std::size_t i) { return !bit_at(judged.placed(), i); }) -
            listed.begin()));
    top_.offer_all(listed.size(), [&](std::size_t i) {
        return TopEntry{losses_.loss(listed[i]), levels.row_of(superblock, listed[i])};
    });
}

/// Writes who with a place has less than `limit`, and who exactly this; returns whether anybody
/// has.
bool Survivors::compare(std::int64_t limit, const Judgement& judged) {
    lines_ = lines_for(losses_.candidates());
    if (!losses_.compare(limit, less_, equal_))
        return false;
    keep_bits(less_, judged.placed(), lines_);
    keep_bits(equal_, judged.placed(), lines_);
    return true;
}

RankCount Survivors::rank_count(std::int64_t loss, const Judgement& judged) {
    if (!compare(loss, judged))
        return {};
    return {count_bits(less_, lines_), count_bits(equal_, lines_)};
}

/// Returns the least loss that k of the candidates summed reach, or what may get in where there are
/// fewer: before anything is known, this spares sorting all of them.
std::int64_t Survivors::limit_of_best(const Judgement& judged) {
    std::int64_t enough = top_.limit();
    const std::uint64_t with_place = count_bits(judged.placed(), lines_for(losses_.candidates()));
    if (with_place <= request_.top)
        return enough;
    const bool all_placed = with_place == losses_.candidates();
    if (all_placed && request_.top <= few_places)
        return std::min(enough, losses_.reached_by(request_.top));
    const auto reached_by = [&](std::int64_t limit) -> std::uint64_t {
        if (all_placed)
            return losses_.count_at_most(limit);
        const RankCount reached = rank_count(limit, judged);
        return reached.better + reached.equal;
    };
    std::int64_t least = 0;
    while (least < enough) {
        const std::int64_t middle = least + (enough - least) / 2;
        if (reached_by(middle) >= request_.top)
            enough = middle;
        else
            least = middle + 1;
    }
    return enough;
}

/// Whoever was not summed has a loss greater than any that is counted.
void Survivors::count_exact(const Judgement& judged) {
    if (request_.has_least_score()) {
        const RankCount listable = rank_count(request_.max_loss, judged);
        below_ += count_bits(judged.placed(), judged.lines()) - listable.better - listable.equal;
    }
    for (std::size_t i = 0; i < ranks_.size(); ++i) {
        const RankCount own = rank_count(request_.requested[i], judged);
        ranks_[i].better += own.better;
        ranks_[i].equal += own.equal;
    }
}

void Survivors::count_passed(const Judgement& judged) {
    if (request_.has_least_score())
        below_ += count_bits(judged.placed(), judged.lines());
}

void Survivors::hand_over(ScanResult& result) {
    result.entries = top_.take();
    result.ties = top_.evicted_ties();
    result.tied_loss = top_.limit();
    result.counts.below = below_;
    result.ranks = std::move(ranks_);
}

}  // namespace herne::inline HERNE_ABI::detail
