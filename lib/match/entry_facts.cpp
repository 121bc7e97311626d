// SPDX-License-Identifier: BSL-1.0
#include "match/entry_facts.hpp"

#include "base/huge_pages.hpp"
#include "job/scorecard_access.hpp"
#include "scan/formula_masks.hpp"
#include "scan/packed_losses.hpp"

#include <algorithm>
#include <utility>

namespace herne::inline HERNE_ABI::detail {
namespace {

/// So few of a superblock are looked at one by one.
constexpr std::size_t few_runners = 32;
constexpr unsigned code_for_unknown = Level::unknown().code();

/// Runners by superblock.
class BySuperblock {
public:
    BySuperblock(std::size_t superblocks, std::span<const TopEntry> runners)
        : ends_(superblocks), indices_(runners.size()) {
        for (const auto& runner : runners)
            ++ends_[runner.row / superblock_candidates];
        std::size_t start = 0;
        for (auto& end : ends_)
            start += std::exchange(end, start);
        for (std::size_t i = 0; i < runners.size(); ++i)
            indices_[ends_[runners[i].row / superblock_candidates]++] = i;
    }

    /// Returns the positions of the runners of `superblock`.
    [[nodiscard]] std::span<const std::size_t> of(std::size_t superblock) const noexcept {
        const std::size_t start = superblock == 0 ? 0 : ends_[superblock - 1];
        return std::span{indices_}.subspan(start, ends_[superblock] - start);
    }

private:
    std::vector<std::size_t> ends_;
    std::vector<std::size_t> indices_;
};

/// Fills in facts, one superblock after another.
class Filler {
public:
    Filler(const Query& query, std::span<const TopEntry> runners, std::span<std::int64_t> other,
           std::span<std::vector<std::size_t>> open)
        : query_{query},
          runners_{runners},
          other_{other},
          open_{open},
          tables_{ScorecardAccess::losses(query.scorecard, query.options.order == UnknownAs::worst
                                                               ? UnknownAs::best
                                                               : UnknownAs::worst)},
          buffers_{query.levels, 1},
          losses_{tables_, query.columns, query.levels, buffers_},
          formula_{query.scorecard, query.levels, query.positions} {}

    void fill(std::size_t superblock, std::span<const std::size_t> indices) {
        fill_points(superblock, indices);
        if (formula_.clauses() == 0)
            return;
        formula_.start(superblock);
        if (formula_.all_known())
            return;
        for (std::size_t clause = 0; clause < formula_.clauses(); ++clause)
            fill_open(clause, indices);
    }

private:
    /// Returns whether a level that gives points is unknown for somebody in `superblock`.
    [[nodiscard]] bool any_unknown(std::size_t superblock) const {
        return std::any_of(query_.columns.begin(), query_.columns.end(), [&](std::size_t column) {
            return (query_.levels.present(superblock, column) >> code_for_unknown & 1U) != 0;
        });
    }

    void fill_points(std::size_t superblock, std::span<const std::size_t> indices) {
        const std::int64_t most = tables_.max_points();
        if (!any_unknown(superblock)) {
            for (const std::size_t i : indices)
                other_[i] = most - runners_[i].loss;
        } else if (indices.size() <= few_runners) {
            for (const std::size_t i : indices)
                other_[i] = most - tables_.loss(query_.levels, query_.columns, runners_[i].row);
        } else {
            losses_.sum(superblock);
            for (const std::size_t i : indices)
                other_[i] = most - losses_.loss(runners_[i].row % superblock_candidates);
        }
    }

    void fill_open(std::size_t clause, std::span<const std::size_t> indices) {
        if (indices.size() <= few_runners) {
            for (const std::size_t i : indices)
                if (formula_.verdict(runners_[i].row, clause) == Verdict::undecided)
                    open_[i].push_back(clause);
            return;
        }
        formula_.evaluate(clause, met_);
        for (const std::size_t i : indices) {
            const std::size_t candidate = runners_[i].row % superblock_candidates;
            const std::uint64_t bits = met_.best[candidate / 64] & ~met_.worst[candidate / 64];
            if ((bits >> candidate % 64 & 1U) != 0)
                open_[i].push_back(clause);
        }
    }

    const Query& query_;
    std::span<const TopEntry> runners_;
    std::span<std::int64_t> other_;
    std::span<std::vector<std::size_t>> open_;
    const LossTables& tables_;  ///< in the other order
    LossBuffers buffers_;
    PackedLosses losses_;
    FormulaMasks formula_;
    Readings met_{};
};

}  // namespace

EntryFacts::EntryFacts(const Query& query, std::span<const TopEntry> runners)
    : other_points_{with_room<std::int64_t>(runners.size())} {
    other_points_.resize(runners.size());
    if (!query.scorecard.formula().empty())
        open_.resize(runners.size());
    if (runners.empty())
        return;
    const BySuperblock groups{query.levels.count(), runners};
    Filler filler{query, runners, other_points_, open_};
    for (std::size_t superblock = 0; superblock < query.levels.count(); ++superblock)
        if (const auto indices = groups.of(superblock); !indices.empty())
            filler.fill(superblock, indices);
}

}  // namespace herne::inline HERNE_ABI::detail
