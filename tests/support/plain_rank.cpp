// SPDX-License-Identifier: BSL-1.0
#include "support/plain_rank.hpp"

#include "match/warnings.hpp"
#include "support/reading.hpp"

#include <algorithm>
#include <utility>

namespace herne::inline HERNE_ABI::detail {
namespace {

/// Everything about every candidate, by row.
struct Scanned {
    std::vector<std::int64_t> worst;
    std::vector<std::int64_t> best;
    std::vector<Verdict> verdicts;
    std::vector<ClauseCount> clauses;  ///< over all candidates
};

std::vector<ClauseCount> empty_counts(const Scorecard& scorecard) {
    std::vector<ClauseCount> counts;
    for (const auto& clause : scorecard.eligibility().clauses())
        counts.push_back({clause.id, clause.label, 0, 0});
    return counts;
}

/// Counts `row` in `counts` and returns the verdict.
Verdict judge(const Reading& reading, std::size_t row, std::vector<ClauseCount>& counts) {
    Verdict severest = Verdict::eligible;
    for (std::size_t clause = 0; clause < counts.size(); ++clause) {
        const Verdict verdict = reading.verdict(row, clause);
        counts[clause].failing += verdict == Verdict::ineligible ? 1 : 0;
        counts[clause].undecided += verdict == Verdict::undecided ? 1 : 0;
        severest = std::max(severest, verdict);
    }
    return severest;
}

Scanned scan(const Pool& pool, const Scorecard& scorecard, const Reading& reading) {
    Scanned all_rows{std::vector<std::int64_t>(pool.size()), std::vector<std::int64_t>(pool.size()),
                     std::vector<Verdict>(pool.size()), empty_counts(scorecard)};
    reading.add_points(UnknownAs::worst, 0, all_rows.worst);
    reading.add_points(UnknownAs::best, 0, all_rows.best);
    for (std::size_t row = 0; row < pool.size(); ++row)
        all_rows.verdicts[row] = judge(reading, row, all_rows.clauses);
    return all_rows;
}

/// Makes one ranking out of a scan.
class Ranker {
public:
    Ranker(const Pool& pool, const Scorecard& scorecard, const RankOptions& options)
        : pool_{pool},
          scorecard_{scorecard},
          options_{options},
          reading_{pool, scorecard},
          scanned_{scan(pool, scorecard, reading_)},
          points_{options.order == UnknownAs::worst ? scanned_.worst : scanned_.best} {}

    [[nodiscard]] Ranking ranking(const std::vector<std::size_t>& also) const {
        RankingParts parts;
        parts.provenance = scorecard_.provenance();
        parts.order = options_.order;
        parts.top = options_.top;
        parts.min_score = options_.min_score;
        parts.max_points = scorecard_.max_points();
        parts.counts = counts();
        parts.clauses = scanned_.clauses;
        list(parts);
        parts.also = entries_beside(also);
        parts.left_out = left_out();
        parts.warnings = data_warnings(reading_.without_data());
        return Ranking{std::move(parts)};
    }

private:
    [[nodiscard]] bool has_place(std::size_t row) const {
        return scanned_.verdicts[row] != Verdict::ineligible;
    }
    [[nodiscard]] bool stands_before(std::size_t a, std::size_t b) const {
        return points_[a] != points_[b] ? points_[a] > points_[b] : pool_.id_less(a, b);
    }
    [[nodiscard]] RankingEntry entry(std::size_t row) const {
        return {0,
                pool_.id(row),
                points_[row],
                scorecard_.max_points(),
                scanned_.worst[row],
                scanned_.best[row],
                scanned_.verdicts[row],
                false,
                open_clauses(row)};
    }
    [[nodiscard]] std::vector<std::size_t> open_clauses(std::size_t row) const {
        std::vector<std::size_t> result;
        for (std::size_t clause = 0; clause < reading_.clauses(); ++clause)
            if (scanned_.verdicts[row] == Verdict::undecided &&
                reading_.verdict(row, clause) == Verdict::undecided)
                result.push_back(clause);
        return result;
    }
    [[nodiscard]] bool reaches_min_score(std::size_t row) const {
        return static_cast<double>(points_[row]) / static_cast<double>(scorecard_.max_points()) >=
               options_.min_score;
    }

    [[nodiscard]] RankingCounts counts() const {
        RankingCounts counts;
        counts.candidates = pool_.size();
        for (std::size_t row = 0; row < pool_.size(); ++row) {
            const Verdict verdict = scanned_.verdicts[row];
            ++(verdict == Verdict::eligible    ? counts.eligible
               : verdict == Verdict::undecided ? counts.undecided
                                               : counts.ineligible);
            counts.below_min_score += has_place(row) && !reaches_min_score(row) ? 1 : 0;
        }
        return counts;
    }

    /// Returns the rows to list, in the ranking's order.
    [[nodiscard]] std::vector<std::size_t> listed_rows() const {
        std::vector<std::size_t> rows;
        for (std::size_t row = 0; row < pool_.size(); ++row)
            if (has_place(row) && reaches_min_score(row))
                rows.push_back(row);
        const auto before = [this](std::size_t a, std::size_t b) { return stands_before(a, b); };
        if (options_.top < rows.size()) {
            std::nth_element(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(options_.top),
                             rows.end(), before);
            rows.resize(options_.top);
        }
        std::sort(rows.begin(), rows.end(), before);
        return rows;
    }

    void list(RankingParts& parts) const {
        const auto rows = listed_rows();
        parts.entries.reserve(rows.size());
        for (const std::size_t row : rows) {
            RankingEntry next = entry(row);
            next.place = parts.entries.size() + 1;
            if (!parts.entries.empty() && parts.entries.back().points == next.points) {
                next.place = parts.entries.back().place;
                next.tied = parts.entries.back().tied = true;
            }
            parts.entries.push_back(std::move(next));
        }
        if (parts.entries.empty())
            return;
        const std::int64_t at_cut = parts.entries.back().points;
        const auto [better, equal] = standing(at_cut);
        parts.counts.ties_at_cut = better + equal - parts.entries.size();
        for (auto last = parts.entries.rbegin();
             last != parts.entries.rend() && last->points == at_cut; ++last)
            last->tied = equal > 1;
    }

    /// Returns how many candidates with a place have more than `points`, and how many exactly
    /// these.
    [[nodiscard]] std::pair<std::uint64_t, std::uint64_t> standing(std::int64_t points) const {
        std::uint64_t better = 0;
        std::uint64_t equal = 0;
        for (std::size_t row = 0; row < pool_.size(); ++row) {
            better += has_place(row) && points_[row] > points ? 1 : 0;
            equal += has_place(row) && points_[row] == points ? 1 : 0;
        }
        return {better, equal};
    }

    /// Returns the entries of `rows`: those with a place in the ranking's order, then the others by
    /// id.
    [[nodiscard]] std::vector<RankingEntry> entries_beside(std::vector<std::size_t> rows) const {
        std::sort(rows.begin(), rows.end(), [this](std::size_t a, std::size_t b) {
            if (has_place(a) != has_place(b))
                return has_place(a);
            return has_place(a) ? stands_before(a, b) : pool_.id_less(a, b);
        });
        rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
        const auto all_points = rows.empty() ? std::vector<std::int64_t>{} : sorted_points();
        std::vector<RankingEntry> entries;
        for (const std::size_t row : rows) {
            entries.push_back(entry(row));
            if (!has_place(row))
                continue;
            const auto equal = std::equal_range(all_points.begin(), all_points.end(), points_[row]);
            entries.back().place = static_cast<std::uint64_t>(all_points.end() - equal.second) + 1;
            entries.back().tied = equal.second - equal.first > 1;
        }
        return entries;
    }

    /// Returns the points of every candidate with a place, ascending.
    [[nodiscard]] std::vector<std::int64_t> sorted_points() const {
        std::vector<std::int64_t> result;
        for (std::size_t row = 0; row < pool_.size(); ++row)
            if (has_place(row))
                result.push_back(points_[row]);
        std::sort(result.begin(), result.end());
        return result;
    }

    [[nodiscard]] std::vector<LeftOut> left_out() const {
        std::vector<std::size_t> rows;
        for (std::size_t row = 0; row < pool_.size(); ++row)
            if (!has_place(row))
                rows.push_back(row);
        const std::size_t count = std::min(rows.size(), max_left_out);
        const auto by_id = [this](std::size_t a, std::size_t b) { return pool_.id_less(a, b); };
        std::partial_sort(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(count),
                          rows.end(), by_id);
        std::vector<LeftOut> result;
        for (std::size_t i = 0; i < count; ++i) {
            result.push_back({pool_.id(rows[i]), {}});
            for (std::size_t clause = 0; clause < reading_.clauses(); ++clause)
                if (reading_.verdict(rows[i], clause) == Verdict::ineligible)
                    result.back().clauses.push_back(clause);
        }
        return result;
    }

    const Pool& pool_;
    const Scorecard& scorecard_;
    const RankOptions& options_;
    Reading reading_;
    Scanned scanned_;
    const std::vector<std::int64_t>& points_;  ///< of the ranking's order
};

}  // namespace

Ranking plain_rank(const Pool& pool, const Scorecard& scorecard, const RankOptions& options,
                   const std::vector<std::size_t>& also) {
    return Ranker{pool, scorecard, options}.ranking(also);
}

}  // namespace herne::inline HERNE_ABI::detail
