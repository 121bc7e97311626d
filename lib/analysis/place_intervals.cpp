// SPDX-License-Identifier: BSL-1.0
#include <herne/analysis/place_intervals.hpp>
#include <herne/base/error.hpp>
#include <herne/record/analysis.hpp>

#include "analysis/least_completion.hpp"
#include "analysis/place_cut.hpp"
#include "scan/formula_masks.hpp"

#include <algorithm>

namespace herne::inline HERNE_ABI {
namespace {

/// Says where candidates stand, one after another.
class Intervals {
public:
    Intervals(const detail::ScorecardColumns& columns, const detail::BothLosses& losses,
              const detail::PlaceCut& cut, bool is_cut)
        : columns_{columns},
          losses_{losses},
          cut_{cut},
          is_cut_{is_cut},
          formula_{columns.scorecard, columns.levels, columns.positions},
          completion_{columns} {}

    [[nodiscard]] PlaceInterval interval(const detail::TopEntry& found) {
        const std::int64_t max_points = columns_.scorecard.max_points();
        PlaceInterval interval;
        interval.id = columns_.pool.id(found.row);
        interval.may_drop_out = !is_eligible(found.row);
        interval.best = max_points - found.loss;
        interval.least = max_points - losses_.worst.loss(found.row);
        if (interval.may_drop_out)
            interval.least += completion_.gain(found.row);
        interval.best_place = cut_.best_place(interval.best);
        interval.worst_place = cut_.worst_place(interval.least, interval.best);
        if (is_cut_)
            interval.standing = interval.worst_place && !interval.may_drop_out
                                    ? CutStanding::certain
                                    : CutStanding::possible;
        return interval;
    }

private:
    [[nodiscard]] bool is_eligible(std::size_t row) const {
        for (std::size_t clause = 0; clause < formula_.clauses(); ++clause)
            if (formula_.verdict(row, clause) != Verdict::eligible)
                return false;
        return true;
    }

    const detail::ScorecardColumns& columns_;
    const detail::BothLosses& losses_;
    const detail::PlaceCut& cut_;
    bool is_cut_;
    detail::FormulaMasks formula_;
    detail::LeastCompletion completion_;
};

}  // namespace

const char* to_string(CutStanding standing) noexcept {
    return enumerator_name(standing);
}

PlaceIntervals place_intervals(const Pool& pool, const Scorecard& scorecard,
                               const PlaceOptions& options) {
    if (options.top == 0)
        throw invalid_input{
            Problem{.where = "top", .what = "is 0: a cut is after at least one", .value = "0"}};
    const detail::ScorecardColumns columns{pool, scorecard};
    const bool is_cut = options.top != all;
    PlaceIntervals result{.provenance = scorecard.provenance(),
                          .max_points = scorecard.max_points()};
    if (is_cut)
        result.top = options.top;
    if (options.limit != all)
        result.limit = options.limit;
    if (pool.size() == 0)
        return result;

    const detail::Execution execution{options};
    const detail::BothLosses losses{columns};
    const auto cut =
        detail::place_cut(columns, losses, std::min(options.top, pool.size()), execution);
    const auto found = detail::possible_candidates(columns, losses, cut, options.limit, execution);
    result.counts = detail::place_counts(cut, found);
    if (!is_cut)
        result.counts.certain = result.counts.possible = 0;
    Intervals intervals{columns, losses, cut, is_cut};
    result.entries.reserve(found.entries.size());
    for (const auto& one : found.entries)
        result.entries.push_back(intervals.interval(one));
    return result;
}

PlaceIntervals place_intervals(const Pool& pool, const JobProfile& job,
                               const PlaceOptions& options) {
    return place_intervals(pool, job.scorecard(), options);
}

}  // namespace herne::inline HERNE_ABI
