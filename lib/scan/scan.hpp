// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/match/rank.hpp>

#include "packed/loss_tables.hpp"
#include "packed/superblocks.hpp"
#include "scan/top_k.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// What a whole scan is about; shared by all threads.
struct Query {
    const Pool& pool;
    const Scorecard& scorecard;
    const RankOptions& options;
    const Superblocks& levels;
    std::vector<std::size_t> positions;  ///< of the scorecard's competences in the pool
    const LossTables& losses;            ///< in the order of the options
    std::vector<std::size_t> columns;    ///< of the competences that give points in the pool
    std::int64_t max_loss;               ///< greatest loss that reaches `min_score`
    std::vector<std::int64_t> asked;  ///< losses whose standing is asked for, ascending, each once
};

/// How many candidates with a place have less than a loss, and how many exactly this.
struct RankCount {
    std::uint64_t less = 0;
    std::uint64_t equal = 0;
};

/// How many superblocks were looked at in which way.
struct PathCounts {
    std::uint64_t bytes = 0;   ///< by sums of bytes
    std::uint64_t joint = 0;   ///< of these, together with other queries
    std::uint64_t exact = 0;   ///< exactly at once
    std::uint64_t judged = 0;  ///< for verdicts alone: nobody can get in
};

/// What a scan has found so far.
struct ScanResult {
    PathCounts paths;
    RankingCounts counts;
    std::vector<ClauseCount> clauses;
    std::vector<TopEntry> runners;
    std::uint64_t ties = 0;      ///< further candidates with the loss of the last runner
    std::int64_t tied_loss = 0;  ///< that loss, if there are any
    std::vector<std::size_t> left_out;
    std::vector<RankCount> standings;  ///< one a loss asked for
};

/// Returns what is found for each query in one pass over their pool, which is the same for all, as
/// are their options. Throws `cancelled`, or what the progress callback throws.
[[nodiscard]] std::vector<ScanResult> scan(const std::vector<Query>& queries);

}  // namespace herne::inline HERNE_ABI::detail
