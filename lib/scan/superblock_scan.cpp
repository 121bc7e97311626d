// SPDX-License-Identifier: BSL-1.0
#include "scan/superblock_scan.hpp"

#include "pool/pool_access.hpp"

#include <algorithm>
#include <bit>
#include <utility>

namespace herne::inline HERNE_ABI::detail {
namespace {

/// More survivors than this are cheaper to find exactly.
constexpr std::uint64_t max_survivors = 96;
/// Losses that so few reach are found in one pass, a little too great.
constexpr std::size_t few_places = kernels::groups_of_sums / 2;
constexpr std::size_t first_exact_run = 16;
constexpr std::size_t longest_exact_run = 4096;

template <class Visit>
void for_bits(const Bits& bits, std::size_t lines, const Visit& visit) {
    for (std::size_t w = 0; w < 2 * lines; ++w)
        for (std::uint64_t word = bits[w]; word != 0; word &= word - 1)
            visit(w * 64 + static_cast<std::size_t>(std::countr_zero(word)));
}

/// Returns how many candidates may get in; where that is everybody, one more, so that nobody is
/// ever looked for whom to leave out.
std::size_t room_for(const Query& query) {
    const std::size_t everybody = query.pool.size();
    return query.options.top < everybody ? query.options.top : everybody + 1;
}

}  // namespace

void LeftOutRows::offer(std::size_t superblock, const Bits& rows) {
    if (rows_.size() == max_left_out &&
        !pool_.id_less(PoolAccess::least_row(pool_, superblock), rows_.front()))
        return;
    for_bits(rows, PoolAccess::levels(pool_).lines(superblock),
             [&](std::size_t i) { offer(superblock * superblock_candidates + i); });
}

void LeftOutRows::offer(std::size_t row) {
    const IdLess id_less{&pool_};
    if (rows_.size() == max_left_out) {
        if (!id_less(row, rows_.front()))
            return;
        std::pop_heap(rows_.begin(), rows_.end(), id_less);
        rows_.back() = row;
    } else
        rows_.push_back(row);
    std::push_heap(rows_.begin(), rows_.end(), id_less);
}

SuperblockScan::SuperblockScan(const Query& query, LossBuffers& buffers)
    : query_{query},
      losses_{query.losses, query.columns, query.levels, buffers},
      formula_{query.scorecard, query.levels, query.positions},
      id_less_{&query.pool},
      top_{room_for(query), query.max_loss, id_less_},
      left_out_{query.pool},
      always_exact_{query.options.min_score > 0 || !query.asked.empty()},
      backwards_{PoolAccess::least_ids_descend(query.pool)},
      exact_run_{first_exact_run} {
    if (backwards_)
        losses_.go_backwards();
    found_.clauses.resize(formula_.clauses());
    found_.standings.resize(query.asked.size());
}

SuperblockScan::Way SuperblockScan::plan(std::size_t superblock) {
    if (always_exact_)
        return Way::exact;
    if (query_.options.top == 0)
        return Way::judge;
    if (!top_.full())
        return Way::exact;
    if (exact_left_ > 0) {
        --exact_left_;
        return Way::exact;
    }
    const auto max_sum = losses_.prepare(superblock, top_.limit());
    if (!max_sum) {
        exact_run_ = first_exact_run;
        return Way::judge;
    }
    max_sum_ = *max_sum;
    return Way::bytes;
}

void SuperblockScan::look(std::size_t superblock, Way way, const std::uint8_t* sums, bool joint) {
    found_.paths.joint += joint && way == Way::bytes ? 1 : 0;
    // Judging reads pages anew, which sums have left in the cache.
    ++(way == Way::exact   ? found_.paths.exact
       : way == Way::bytes ? found_.paths.bytes
                           : found_.paths.judged);
    if (way == Way::exact)
        losses_.sum(superblock);
    judge(superblock);
    if (way == Way::exact)
        look_exactly(superblock);
    else if (way == Way::bytes)
        look_quickly(superblock, sums);
}

void SuperblockScan::run(std::size_t superblock) {
    const Way way = plan(superblock);
    look(superblock, way, way == Way::bytes ? losses_.sum_bytes(superblock) : nullptr, false);
}

ScanResult SuperblockScan::take() {
    found_.runners = top_.take();
    found_.ties = top_.evicted_ties();
    found_.tied_loss = top_.limit();
    found_.left_out = left_out_.take();
    return std::move(found_);
}

/// Counts verdicts and notes who has a place.
void SuperblockScan::judge(std::size_t superblock) {
    const std::size_t candidates = query_.levels.candidates(superblock);
    lines_ = query_.levels.lines(superblock);
    if (everybody_of_ != candidates) {
        set_first(everybody_, candidates);
        everybody_of_ = candidates;
        placed_ = everybody_;
    }
    found_.counts.candidates += candidates;
    if (formula_.clauses() == 0) {
        found_.counts.eligible += candidates;
        return;
    }
    placed_ = everybody_;
    eligible_ = everybody_;
    formula_.start(superblock);
    formula_.prefetch_except(backwards_ ? superblock - 1 : superblock + 1, losses_.positions());
    for (std::size_t clause = 0; clause < formula_.clauses(); ++clause) {
        formula_.evaluate(clause, met_);
        if (candidates < superblock_candidates) {
            keep_bits(met_.worst, everybody_);
            keep_bits(met_.best, everybody_);
        }
        if (formula_.all_known()) {
            found_.clauses[clause].failing += candidates - count_bits(met_.best, lines_);
            keep_bits(placed_, met_.best, lines_);
            continue;
        }
        const auto [possibly, certainly] =
            kernels::count_and_keep(met_.best.data(), met_.worst.data(), (2 * lines_ + 7) / 8 * 8,
                                    placed_.data(), eligible_.data());
        found_.clauses[clause].failing += candidates - possibly;
        found_.clauses[clause].undecided += possibly - certainly;
    }
    const std::uint64_t with_place = count_bits(placed_, lines_);
    const std::uint64_t surely = formula_.all_known() ? with_place : count_bits(eligible_, lines_);
    found_.counts.eligible += surely;
    found_.counts.undecided += with_place - surely;
    found_.counts.ineligible += candidates - with_place;
    if (with_place == candidates)
        return;
    for (std::size_t w = 0; w < placed_.size(); ++w)
        eligible_[w] = everybody_[w] & ~placed_[w];
    left_out_.offer(superblock, eligible_);
}

void SuperblockScan::look_quickly(std::size_t superblock, const std::uint8_t* sums) {
    if (!kernels::at_most(sums, lines_, max_sum_, less_.data())) {
        exact_run_ = first_exact_run;
        return;
    }
    keep_bits(less_, placed_, lines_);
    if (count_bits(less_, lines_) > max_survivors) {
        exact_left_ = exact_run_ - 1;
        exact_run_ = std::min(2 * exact_run_, longest_exact_run);
        losses_.sum(superblock);
        return look_exactly(superblock);
    }
    exact_run_ = first_exact_run;
    for_bits(less_, lines_, [&](std::size_t i) {
        const std::size_t row = row_of(superblock, i);
        top_.offer(query_.losses.loss(query_.levels, query_.columns, row), row);
    });
}

void SuperblockScan::look_exactly(std::size_t superblock) {
    if (query_.options.top > 0) {
        const std::int64_t limit = top_.full() ? top_.limit() : limit_of_best();
        if (compare(limit)) {
            if (top_.full())
                offer_ties(superblock, equal_);
            else
                offer_exact(superblock, equal_);
            offer_exact(superblock, less_);
            top_.settle();
        }
    }
    if (always_exact_)
        count();
}

/// Writes who with a place has less than `limit`, and who exactly this; returns whether anybody
/// has.
bool SuperblockScan::compare(std::int64_t limit) {
    if (!losses_.compare(limit, less_, equal_))
        return false;
    keep_bits(less_, placed_, lines_);
    keep_bits(equal_, placed_, lines_);
    return true;
}

/// Returns the least loss that k candidates of the superblock reach, or what may get in where there
/// are fewer: before anything is known, this spares sorting all of them.
std::int64_t SuperblockScan::limit_of_best() {
    std::int64_t enough = top_.limit();
    const std::uint64_t with_place = count_bits(placed_, lines_);
    if (with_place <= query_.options.top)
        return enough;
    const bool all_placed = with_place == everybody_of_;
    if (all_placed && query_.options.top <= few_places)
        return std::min(enough, losses_.reached_by(query_.options.top));
    const auto reached_by = [&](std::int64_t limit) -> std::uint64_t {
        if (all_placed)
            return losses_.count_at_most(limit);
        return compare(limit) ? count_bits(less_, lines_) + count_bits(equal_, lines_) : 0;
    };
    std::int64_t least = 0;
    while (least < enough) {
        const std::int64_t middle = least + (enough - least) / 2;
        if (reached_by(middle) >= query_.options.top)
            enough = middle;
        else
            least = middle + 1;
    }
    return enough;
}

void SuperblockScan::offer_exact(std::size_t superblock, const Bits& candidates) {
    for_bits(candidates, lines_,
             [&](std::size_t i) { top_.offer(losses_.loss(i), row_of(superblock, i)); });
}

void SuperblockScan::offer_ties(std::size_t superblock, const Bits& ties) {
    // Where even the least id comes after the last one that is in, ties need only be counted.
    if (id_less_(top_.last_row(), PoolAccess::least_row(query_.pool, superblock)))
        top_.count_ties(count_bits(ties, lines_));
    else
        offer_exact(superblock, ties);
}

void SuperblockScan::count() {
    const auto standing = [&](std::int64_t loss) -> RankCount {
        if (!compare(loss))
            return {};
        return {count_bits(less_, lines_), count_bits(equal_, lines_)};
    };
    if (query_.options.min_score > 0) {
        const RankCount least = standing(query_.max_loss);
        found_.counts.below_min_score += count_bits(placed_, lines_) - least.less - least.equal;
    }
    for (std::size_t i = 0; i < query_.asked.size(); ++i) {
        const RankCount own = standing(query_.asked[i]);
        found_.standings[i].less += own.less;
        found_.standings[i].equal += own.equal;
    }
}

}  // namespace herne::inline HERNE_ABI::detail
