// SPDX-License-Identifier: BSL-1.0
#include "analysis/place_cut.hpp"

#include "pool/id_less.hpp"
#include "scan/driver.hpp"
#include "scan/entry_order.hpp"
#include "scan/superblock_reader.hpp"

#include <array>
#include <utility>

namespace herne::inline HERNE_ABI::detail {
namespace {

RankRequest request_of(const ScorecardColumns& columns, UnknownAs unknown_as, std::size_t top) {
    return {.columns = columns,
            .losses = {columns, unknown_as},
            .top = top,
            .left_out = 0,
            .max_loss = columns.scorecard.max_points(),
            .requested = {},
            .eligible_alone = unknown_as == UnknownAs::worst};
}

std::vector<std::int64_t> points_of(const std::vector<TopEntry>& entries, std::int64_t max_points) {
    std::vector<std::int64_t> points;
    points.reserve(entries.size());
    for (const auto& entry : entries)
        points.push_back(max_points - entry.loss);
    return points;
}

/// Finds who may be among the first in one thread's superblocks, and adds them to a sum.
class PossibleVisitor {
public:
    PossibleVisitor(const ScorecardColumns& columns, const BothLosses& losses, const PlaceCut& cut,
                    std::size_t limit, PossibleCandidates& sum)
        : columns_{columns},
          losses_{losses},
          cut_{cut},
          max_points_{columns.scorecard.max_points()},
          limit_{cut.worst.size() < cut.k ? max_points_ : max_points_ - cut.worst.back()},
          reader_{columns},
          top_{limit < columns.pool.size() ? limit : columns.pool.size() + 1, max_points_,
               IdLess{&columns.pool}},
          sum_{sum} {}

    void operator()(std::size_t superblock) {
        const std::size_t lines = columns_.levels.lines(superblock);
        PackedLosses& best = reader_.losses(UnknownAs::best);
        const auto max_sum = best.prepare(superblock, limit_);
        if (!max_sum ||
            !kernels::at_most(best.sum_bytes(superblock), lines, *max_sum, some_.data()))
            return;
        const Readings& met = reader_.eligible(superblock);
        set_first(everybody_, columns_.levels.candidates(superblock));
        keep_bits(some_, everybody_, lines);
        keep_bits(some_, met.best, lines);
        const bool sums = count_bits(some_, lines) >= worth_summing;
        if (sums) {
            best.sum(superblock);
            reader_.losses(UnknownAs::worst).sum(superblock);
        }
        for_bits(some_, lines, [&](std::size_t i) {
            const std::size_t row = superblock * superblock_candidates + i;
            const std::int64_t loss = sums ? best.loss(i) : losses_.best.loss(row);
            if (loss > limit_)
                return;
            ++own_.possible;
            top_.offer(loss, row);
            if (bit_at(met.worst, i))
                own_.certain += is_certain(
                    sums ? reader_.losses(UnknownAs::worst).loss(i) : losses_.worst.loss(row),
                    loss);
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
    /// Exact sums of a superblock cost about as much as looking so many candidates up.
    static constexpr std::uint64_t worth_summing = 128;

    [[nodiscard]] std::uint64_t is_certain(std::int64_t worst_loss, std::int64_t best_loss) const {
        return cut_.worst_place(max_points_ - worst_loss, max_points_ - best_loss) ? 1 : 0;
    }

    const ScorecardColumns& columns_;
    const BothLosses& losses_;
    const PlaceCut& cut_;
    std::int64_t max_points_;
    std::int64_t limit_;  ///< greatest loss of somebody who may be among the first
    SuperblockReader reader_;
    TopK<IdLess> top_;
    PossibleCandidates own_ = {};
    PossibleCandidates& sum_;
    alignas(64) Bits some_{};
    alignas(64) Bits everybody_{};
};

}  // namespace

PlaceCut place_cut(const ScorecardColumns& columns, std::size_t k, const Execution& execution) {
    const std::int64_t max_points = columns.scorecard.max_points();
    const std::array requests{request_of(columns, UnknownAs::worst, k),
                              request_of(columns, UnknownAs::best, k + 1)};
    const auto found = scan(requests, execution);
    return {k, points_of(found[0].entries, max_points), points_of(found[1].entries, max_points),
            found[1].counts};
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
