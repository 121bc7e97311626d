// SPDX-License-Identifier: BSL-1.0
#include "scan/judgement.hpp"

#include "packed/kernels/kernels.hpp"

#include <utility>

namespace herne::inline HERNE_ABI::detail {

Judgement::Judgement(const RankRequest& request, Direction direction,
                     std::span<const std::size_t> read_anyway)
    : levels_{request.columns.levels},
      direction_{direction},
      eligible_alone_{request.eligible_alone},
      read_anyway_{read_anyway},
      formula_{request.columns.scorecard, levels_, request.columns.positions},
      left_out_{request.columns.pool, request.left_out},
      clauses_(formula_.clauses()) {}

void Judgement::judge_clause(std::size_t clause) {
    formula_.evaluate(clause, met_);
    if (candidates_ < superblock_candidates) {
        keep_bits(met_.worst, everybody_);
        keep_bits(met_.best, everybody_);
    }
    if (formula_.all_known()) {
        clauses_[clause].failing += candidates_ - count_bits(met_.best, lines_);
        keep_bits(placed_, met_.best, lines_);
        return;
    }
    const auto [possibly, certainly] = kernels::count_and_keep(
        met_.best.data(), met_.worst.data(), words_for(lines_), placed_.data(), eligible_.data());
    clauses_[clause].failing += candidates_ - possibly;
    clauses_[clause].undecided += possibly - certainly;
}

void Judgement::judge(std::size_t superblock) {
    candidates_ = levels_.candidates(superblock);
    lines_ = levels_.lines(superblock);
    if (everybody_of_ != candidates_) {
        set_first(everybody_, candidates_);
        everybody_of_ = candidates_;
        placed_ = everybody_;
    }
    counts_.candidates += candidates_;
    if (formula_.clauses() == 0) {
        counts_.eligible += candidates_;
        return;
    }
    placed_ = everybody_;
    eligible_ = everybody_;
    formula_.start(superblock);
    formula_.prefetch_except(next_of(superblock, direction_), read_anyway_);
    for (std::size_t clause = 0; clause < formula_.clauses(); ++clause)
        judge_clause(clause);
    const std::uint64_t with_place = count_bits(placed_, lines_);
    const std::uint64_t surely = formula_.all_known() ? with_place : count_bits(eligible_, lines_);
    counts_.eligible += surely;
    counts_.undecided += with_place - surely;
    counts_.ineligible += candidates_ - with_place;
    if (with_place != candidates_) {
        for (std::size_t w = 0; w < placed_.size(); ++w)
            ineligible_[w] = everybody_[w] & ~placed_[w];
        left_out_.offer(superblock, ineligible_);
    }
    if (eligible_alone_ && surely != with_place)
        placed_ = eligible_;
}

void Judgement::hand_over(ScanResult& result) {
    const std::uint64_t below = result.counts.below;
    result.counts = counts_;
    result.counts.below = below;
    result.clauses = std::move(clauses_);
    result.left_out = left_out_.take();
}

}  // namespace herne::inline HERNE_ABI::detail
