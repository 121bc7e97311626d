// SPDX-License-Identifier: BSL-1.0
#include <herne/match/placing.hpp>
#include <herne/match/rank.hpp>

#include "match/packed_rank.hpp"
#include "match/ranking_access.hpp"

#include <utility>

namespace herne::inline HERNE_ABI {
std::vector<Ranking> rank(const Pool& pool, std::span<const Scorecard> scorecards,
                          const RankOptions& options) {
    detail::check_min_score(options.min_score);
    std::vector<std::size_t> also;
    also.reserve(options.also.size());
    for (const auto& id : options.also)
        also.push_back(pool.row(id));
    std::vector<Ranking> rankings;
    rankings.reserve(scorecards.size());
    for (auto& parts : detail::packed_rank(pool, scorecards, options, also))
        rankings.push_back(detail::RankingAccess::made_of(std::move(parts)));
    return rankings;
}

Ranking rank(const Pool& pool, const Scorecard& scorecard, const RankOptions& options) {
    return std::move(rank(pool, std::span{&scorecard, 1}, options).front());
}

Ranking rank(const Pool& pool, const JobProfile& job, const RankOptions& options) {
    return rank(pool, job.scorecard(), options);
}

}  // namespace herne::inline HERNE_ABI
