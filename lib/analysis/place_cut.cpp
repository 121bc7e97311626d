// SPDX-License-Identifier: BSL-1.0
#include "analysis/place_cut.hpp"

#include "pool/id_less.hpp"
#include "scan/driver.hpp"
#include "scan/entry_order.hpp"
#include "scan/superblock_reader.hpp"
#include "scan/top_k.hpp"

#include <tuple>

namespace herne::inline HERNE_ABI::detail {
namespace {

/// Exact sums of a superblock cost about as much as looking so many candidates up.
constexpr std::uint64_t worth_summing = 128;

/// Losses of one thread's candidates by both readings of unknown levels.
class LossesOfSome {
public:
    LossesOfSome(SuperblockReader& reader, const BothLosses& losses)
        : reader_{reader}, losses_{losses} {}

    /// Prepares for those in `some` of a superblock.
    void start(std::size_t superblock, const Bits& some, std::size_t lines) {
        superblock_ = superblock;
        sums_ = count_bits(some, lines) >= worth_summing;
        if (!sums_)
            return;
        reader_.losses(UnknownAs::best).sum(superblock);
        reader_.losses(UnknownAs::worst).sum(superblock);
    }
    [[nodiscard]] std::int64_t best(std::size_t i) {
        return sums_ ? reader_.losses(UnknownAs::best).loss(i)
                     : losses_.best.loss_at(superblock_, i);
    }
    [[nodiscard]] std::int64_t worst(std::size_t i) {
        return sums_ ? reader_.losses(UnknownAs::worst).loss(i)
                     : losses_.worst.loss_at(superblock_, i);
    }

private:
    SuperblockReader& reader_;
    const BothLosses& losses_;
    std::size_t superblock_ = 0;
    bool sums_ = false;
};

/// Equal losses are alike for a cut: those that come later are not needed.
struct RowLess {
    bool operator()(std::size_t a, std::size_t b) const noexcept { return a < b; }
};

/// Finds the least losses by both readings in one thread's superblocks, and adds them to a sum. The
/// best reading takes off the least, so who is beyond both limits by it needs no second sum.
class CutVisitor {
public:
    CutVisitor(const ScorecardColumns& columns, const BothLosses& losses, std::size_t k,
               PlaceCut& sum)
        : columns_{columns},
          reader_{columns},
          some_losses_{reader_, losses},
          max_points_{columns.scorecard.max_points()},
          worst_{k, max_points_, {}},
          best_{k + 1, max_points_, {}},
          sum_{sum} {}
    CutVisitor(const CutVisitor&) = delete;
    CutVisitor& operator=(const CutVisitor&) = delete;
    ~CutVisitor() = default;

    void operator()(std::size_t superblock) {
        const std::size_t lines = columns_.levels.lines(superblock);
        find_near(superblock, lines);
        const Readings& met = reader_.eligible(superblock);
        eligible_ += count_bits(met.worst, lines);
        placed_ += count_bits(met.best, lines);
        if (!worst_.full())
            for (std::size_t w = 0; w < near_.size(); ++w)
                near_[w] |= met.worst[w];
        keep_bits(near_, met.best, lines);
        some_losses_.start(superblock, near_, lines);
        for_bits(near_, lines, [&](std::size_t i) {
            const std::size_t row = columns_.levels.row_of(superblock, i);
            best_.offer(some_losses_.best(i), row);
            if (bit_at(met.worst, i))
                worst_.offer(some_losses_.worst(i), row);
        });
        best_.settle();
        worst_.settle();
    }

    void finish() {
        const auto add = [this](std::vector<std::int64_t>& points,
                                const std::vector<TopEntry>& entries) {
            for (const TopEntry& entry : entries)
                points.push_back(max_points_ - entry.loss);
        };
        add(sum_.worst, worst_.take());
        add(sum_.best, best_.take());
        sum_.counts.eligible += eligible_;
        sum_.counts.undecided += placed_ - eligible_;
    }

private:
    /// Notes whose most points may matter: everybody's until so many have been seen.
    void find_near(std::size_t superblock, std::size_t lines) {
        if (!best_.full())
            return set_first(near_, columns_.levels.candidates(superblock));
        near_.fill(0);
        const std::int64_t limit =
            worst_.full() ? std::max(worst_.limit(), best_.limit()) : best_.limit();
        PackedLosses& best = reader_.losses(UnknownAs::best);
        if (const auto max_sum = best.prepare(superblock, limit))
            std::ignore =
                kernels::at_most(best.sum_bytes(superblock), lines, *max_sum, near_.data());
    }

    const ScorecardColumns& columns_;
    SuperblockReader reader_;
    LossesOfSome some_losses_;
    std::int64_t max_points_;
    TopK<RowLess> worst_;
    TopK<RowLess> best_;
    std::uint64_t eligible_ = 0;
    std::uint64_t placed_ = 0;  ///< who are not ineligible
    PlaceCut& sum_;
    alignas(64) Bits near_{};
};

/// Sorts `points` descending and leaves the first `k`.
void keep_greatest(std::vector<std::int64_t>& points, std::size_t k) {
    std::sort(points.begin(), points.end(), std::greater<>{});
    points.resize(std::min(points.size(), k));
}

/// Finds who may be among the first in one thread's superblocks, and adds them to a sum.
class PossibleVisitor {
public:
    PossibleVisitor(const ScorecardColumns& columns, const BothLosses& losses, const PlaceCut& cut,
                    std::size_t limit, PossibleCandidates& sum)
        : columns_{columns},
          cut_{cut},
          max_points_{columns.scorecard.max_points()},
          limit_{cut.worst.size() < cut.k ? max_points_ : max_points_ - cut.worst.back()},
          reader_{columns},
          some_losses_{reader_, losses},
          top_{limit < columns.pool.size() ? limit : columns.pool.size() + 1, max_points_,
               IdLess{&columns.pool}},
          sum_{sum} {}
    PossibleVisitor(const PossibleVisitor&) = delete;
    PossibleVisitor& operator=(const PossibleVisitor&) = delete;
    ~PossibleVisitor() = default;

    void operator()(std::size_t superblock) {
        const std::size_t lines = columns_.levels.lines(superblock);
        PackedLosses& best = reader_.losses(UnknownAs::best);
        const auto max_sum = best.prepare(superblock, limit_);
        if (!max_sum ||
            !kernels::at_most(best.sum_bytes(superblock), lines, *max_sum, some_.data()))
            return;
        const Readings& met = reader_.eligible(superblock);
        keep_bits(some_, met.best, lines);
        some_losses_.start(superblock, some_, lines);
        for_bits(some_, lines, [&](std::size_t i) {
            const std::int64_t loss = some_losses_.best(i);
            if (loss > limit_)
                return;
            ++own_.possible;
            top_.offer(loss, columns_.levels.row_of(superblock, i));
            if (bit_at(met.worst, i))
                own_.certain += is_certain(some_losses_.worst(i), loss);
        });
        top_.settle();
    }

    void finish() {
        sum_.possible += own_.possible;
        sum_.certain += own_.certain;
        const auto entries = top_.take();
        sum_.entries.insert(sum_.entries.end(), entries.begin(), entries.end());
    }

private:
    [[nodiscard]] std::uint64_t is_certain(std::int64_t worst_loss, std::int64_t best_loss) const {
        return cut_.worst_place(max_points_ - worst_loss, max_points_ - best_loss) ? 1 : 0;
    }

    const ScorecardColumns& columns_;
    const PlaceCut& cut_;
    std::int64_t max_points_;
    std::int64_t limit_;  ///< greatest loss of somebody who may be among the first
    SuperblockReader reader_;
    LossesOfSome some_losses_;
    TopK<IdLess> top_;
    PossibleCandidates own_ = {};
    PossibleCandidates& sum_;
    alignas(64) Bits some_{};
};

}  // namespace

PlaceCut place_cut(const ScorecardColumns& columns, const BothLosses& losses, std::size_t k,
                   const Execution& execution) {
    PlaceCut cut{.k = k};
    visit_superblocks(columns.pool.size(), execution, [&] {
        return CutVisitor{columns, losses, k, cut};
    });
    keep_greatest(cut.worst, k);
    keep_greatest(cut.best, k + 1);
    cut.counts.candidates = columns.pool.size();
    cut.counts.ineligible = cut.counts.candidates - cut.counts.eligible - cut.counts.undecided;
    return cut;
}

PossibleCandidates possible_candidates(const ScorecardColumns& columns, const BothLosses& losses,
                                       const PlaceCut& cut, std::size_t limit,
                                       const Execution& execution) {
    PossibleCandidates sum;
    visit_superblocks(columns.pool.size(), execution, [&] {
        return PossibleVisitor{columns, losses, cut, limit, sum};
    });
    sort_entries(sum.entries, columns.pool);
    sum.entries.resize(std::min(sum.entries.size(), limit));
    return sum;
}

PlaceCounts place_counts(const PlaceCut& cut, const PossibleCandidates& found) {
    return {.candidates = cut.counts.candidates,
            .eligible = cut.counts.eligible,
            .undecided = cut.counts.undecided,
            .ineligible = cut.counts.ineligible,
            .certain = found.certain,
            .possible = found.possible - found.certain,
            .out = cut.counts.eligible + cut.counts.undecided - found.possible};
}

}  // namespace herne::inline HERNE_ABI::detail
