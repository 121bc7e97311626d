// SPDX-License-Identifier: BSL-1.0
#include "match/job_tables.hpp"

#include <algorithm>
#include <limits>
#include <map>

namespace herne::inline HERNE_ABI::detail {
namespace {

/// Returns the set's competences that give points to one of the scorecards, and their tops.
std::map<std::uint32_t, std::size_t> scoring_columns(
    std::span<const Scorecard> scorecards, std::span<const std::vector<std::uint32_t>> columns) {
    std::map<std::uint32_t, std::size_t> tops;
    for (std::size_t j = 0; j < scorecards.size(); ++j)
        for (std::size_t c = 0; c < columns[j].size(); ++c)
            if (const auto points = scorecards[j].points(c); points.back() > 0)
                tops.emplace(columns[j][c], points.size() - 1);
    return tops;
}

}  // namespace

JobBlock::JobBlock(std::span<const Scorecard> scorecards,
                   std::span<const std::vector<std::uint32_t>> columns)
    : size_{scorecards.size()} {
    for (const auto& [column, top] : scoring_columns(scorecards, columns)) {
        columns_.push_back(column);
        starts_.push_back(static_cast<std::uint32_t>(row_count_));
        row_count_ += top + 1;
    }
    std::int64_t most = 0;
    for (const auto& scorecard : scorecards)
        most = std::max(most, scorecard.max_points());
    if (most <= std::numeric_limits<std::uint16_t>::max())
        fill<std::uint16_t>(scorecards, columns);
    else if (most <= std::numeric_limits<std::uint32_t>::max())
        fill<std::uint32_t>(scorecards, columns);
    else
        fill<std::uint64_t>(scorecards, columns);
}

template <class Number>
void JobBlock::fill(std::span<const Scorecard> scorecards,
                    std::span<const std::vector<std::uint32_t>> columns) {
    const std::size_t entries = row_count_ * kernels::jobs_in_row;
    auto rows = make_aligned<Number>(entries);
    std::fill_n(rows.get(), entries, Number{0});
    for (std::size_t j = 0; j < scorecards.size(); ++j)
        for (std::size_t c = 0; c < columns[j].size(); ++c) {
            const auto points = scorecards[j].points(c);
            if (points.back() == 0)
                continue;
            const auto found = std::lower_bound(columns_.begin(), columns_.end(), columns[j][c]);
            const std::size_t start = starts_[static_cast<std::size_t>(found - columns_.begin())];
            for (std::size_t level = 0; level < points.size(); ++level)
                rows[(start + level) * kernels::jobs_in_row + j] =
                    static_cast<Number>(points[level]);
        }
    rows_ = std::move(rows);
}

}  // namespace herne::inline HERNE_ABI::detail
