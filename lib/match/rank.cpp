// SPDX-License-Identifier: BSL-1.0
#include <herne/match/placing.hpp>
#include <herne/match/rank.hpp>

#include "match/packed_rank.hpp"
#include "match/ranking_access.hpp"

#include <utility>
#include <vector>

namespace herne::inline HERNE_ABI {
namespace {

/// Returns the rows of those that a ranking is asked to name. Throws `unknown_id`.
std::vector<std::size_t> rows_of_also(const Pool& pool, std::span<const CandidateId> ids) {
    std::vector<std::size_t> rows;
    rows.reserve(ids.size());
    for (const auto& id : ids)
        rows.push_back(pool.row(id));
    return rows;
}

}  // namespace

std::vector<Ranking> rank(const Pool& pool, std::span<const Scorecard> scorecards,
                          const RankOptions& options) {
    detail::check_min_score(options.min_score);
    const auto also = rows_of_also(pool, options.also);
    std::vector<Ranking> rankings;
    rankings.reserve(scorecards.size());
    for (auto& parts : detail::packed_rank(pool, scorecards, options, also))
        rankings.push_back(detail::RankingAccess::made_by([&] { return std::move(parts); }));
    return rankings;
}

Ranking rank(const Pool& pool, const Scorecard& scorecard, const RankOptions& options) {
    detail::check_min_score(options.min_score);
    const auto also = rows_of_also(pool, options.also);
    return detail::RankingAccess::made_by(
        [&] { return detail::packed_rank(pool, scorecard, options, also); });
}

Ranking rank(const Pool& pool, const JobProfile& job, const RankOptions& options) {
    return rank(pool, job.scorecard(), options);
}

}  // namespace herne::inline HERNE_ABI
