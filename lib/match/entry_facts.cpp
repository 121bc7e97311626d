// SPDX-License-Identifier: BSL-1.0
#include "match/entry_facts.hpp"

#include "base/huge_pages.hpp"
#include "model/level_code.hpp"
#include "scan/superblock_reader.hpp"

#include <algorithm>
#include <utility>

namespace herne::inline HERNE_ABI::detail {
namespace {

/// So few of a superblock are looked at one by one.
constexpr std::size_t few_entries = 32;

/// Entries by superblock.
class BySuperblock {
public:
    BySuperblock(const PackedLevels& levels, std::span<const TopEntry> entries)
        : ends_(levels.count()), indices_(entries.size()) {
        const auto superblock_of = [&](const TopEntry& entry) {
            return levels.place_of_row(entry.row) / superblock_candidates;
        };
        for (const auto& entry : entries)
            ++ends_[superblock_of(entry)];
        std::size_t start = 0;
        for (auto& end : ends_)
            start += std::exchange(end, start);
        for (std::size_t i = 0; i < entries.size(); ++i)
            indices_[ends_[superblock_of(entries[i])]++] = i;
    }

    /// Returns the positions of the entries of `superblock`.
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
    Filler(const ScorecardColumns& columns, UnknownAs other, std::span<const TopEntry> entries,
           std::span<std::int64_t> other_points, std::span<std::vector<std::size_t>> open)
        : entries_{entries},
          other_points_{other_points},
          open_{open},
          columns_{columns, other},
          reader_{columns},
          losses_{reader_.losses(other)},
          formula_{reader_.masks()} {}

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
        return std::any_of(
            columns_.positions.begin(), columns_.positions.end(), [&](std::size_t column) {
                return (columns_.levels.present(superblock, column) >> code_for_unknown & 1U) != 0;
            });
    }

    void fill_points(std::size_t superblock, std::span<const std::size_t> indices) {
        const std::int64_t max_points = columns_.tables.max_points();
        if (!any_unknown(superblock)) {
            for (const std::size_t i : indices)
                other_points_[i] = max_points - entries_[i].loss;
        } else if (indices.size() <= few_entries) {
            for (const std::size_t i : indices)
                other_points_[i] = max_points - columns_.loss(entries_[i].row);
        } else {
            losses_.sum(superblock);
            for (const std::size_t i : indices)
                other_points_[i] = max_points - losses_.loss(candidate_of(entries_[i]));
        }
    }

    /// Returns which candidate of its superblock somebody is.
    [[nodiscard]] std::size_t candidate_of(const TopEntry& entry) const noexcept {
        return columns_.levels.place_of_row(entry.row) % superblock_candidates;
    }

    void fill_open(std::size_t clause, std::span<const std::size_t> indices) {
        if (indices.size() <= few_entries) {
            for (const std::size_t i : indices)
                if (formula_.verdict(entries_[i].row, clause) == Verdict::undecided)
                    open_[i].push_back(clause);
            return;
        }
        formula_.evaluate(clause, met_);
        for (const std::size_t i : indices) {
            const std::size_t candidate = candidate_of(entries_[i]);
            if (bit_at(met_.best, candidate) && !bit_at(met_.worst, candidate))
                open_[i].push_back(clause);
        }
    }

    std::span<const TopEntry> entries_;
    std::span<std::int64_t> other_points_;
    std::span<std::vector<std::size_t>> open_;
    LossColumns columns_;  ///< in the other order
    SuperblockReader reader_;
    PackedLosses& losses_;
    FormulaMasks& formula_;
    Readings met_{};
};

}  // namespace

EntryFacts::EntryFacts(const ScorecardColumns& columns, UnknownAs other,
                       std::span<const TopEntry> entries)
    : other_points_{with_room<std::int64_t>(entries.size())} {
    other_points_.resize(entries.size());
    if (!columns.scorecard.formula().empty())
        open_.resize(entries.size());
    if (entries.empty())
        return;
    const BySuperblock groups{columns.levels, entries};
    Filler filler{columns, other, entries, other_points_, open_};
    for (std::size_t superblock = 0; superblock < columns.levels.count(); ++superblock)
        if (const auto indices = groups.of(superblock); !indices.empty())
            filler.fill(superblock, indices);
}

}  // namespace herne::inline HERNE_ABI::detail
