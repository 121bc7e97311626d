// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/model/unknown_as.hpp>

#include "base/parallel.hpp"
#include "scan/scorecard_columns.hpp"
#include "scan/top_k.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// What a ranking wants to know of a pool; shared by all threads.
struct RankRequest {
    /// Returns whether candidates may have a place and still be below what is listed.
    [[nodiscard]] bool has_least_score() const noexcept {
        return max_loss < losses.tables.max_points();
    }
    /// Returns whether losses are to be counted, so that each must be known exactly.
    [[nodiscard]] bool counts_losses() const noexcept {
        return has_least_score() || !requested.empty();
    }

    ScorecardColumns columns;
    LossColumns losses;
    std::size_t top;                      ///< maximum of entries
    std::size_t left_out;                 ///< maximum of ineligible rows to name
    std::int64_t max_loss;                ///< greater losses are counted, not listed
    std::vector<std::int64_t> requested;  ///< losses to be counted, ascending, each once
    bool eligible_alone = false;          ///< undecided candidates have no place either
    /// a loss that `top` candidates with a place are known to have or go below, if one is known
    std::optional<std::int64_t> known_limit = {};
    /// whether verdicts and clauses are to be counted, and ineligible rows named
    bool counts_verdicts = true;
};

/// How many candidates with a place are better than something, and how many are equal to it.
struct RankCount {
    std::uint64_t better = 0;
    std::uint64_t equal = 0;
};

/// How many superblocks were looked at on which path.
struct PathCounts {
    std::uint64_t bytes = 0;    ///< by sums of bytes
    std::uint64_t batched = 0;  ///< of these, together with other requests
    std::uint64_t exact = 0;    ///< exactly at once
    std::uint64_t judged = 0;   ///< for verdicts alone: nobody can get in
    std::uint64_t passed = 0;   ///< of these, by their caps
    std::uint64_t lines = 0;    ///< lines of pages that sums have read
};

/// How many candidates there are of each verdict; `below` are those with a place whose loss is
/// greater than `RankRequest::max_loss`.
struct VerdictCounts {
    std::uint64_t candidates = 0;
    std::uint64_t eligible = 0;
    std::uint64_t undecided = 0;
    std::uint64_t ineligible = 0;
    std::uint64_t below = 0;
};

/// How many candidates fail a top-level clause, and how many have it open.
struct ClauseCounts {
    std::uint64_t failing = 0;
    std::uint64_t undecided = 0;
};

/// What a scan has found.
struct ScanResult {
    PathCounts paths = {};
    VerdictCounts counts = {};
    std::vector<ClauseCounts> clauses = {};
    std::vector<TopEntry> entries = {};
    std::uint64_t ties = 0;                  ///< further candidates with the loss of the last entry
    std::int64_t tied_loss = 0;              ///< that loss, if there are any
    std::vector<std::size_t> left_out = {};  ///< the first ineligible rows by id
    std::vector<RankCount> ranks = {};       ///< one a requested loss
};

/// Returns what is found for `request`. Throws `cancelled`, or what the progress callback throws.
[[nodiscard]] ScanResult scan(const RankRequest& request, const Execution& execution);
/// Returns what is found for each request in one pass over their pool, which is the same for all;
/// there must be one request. Throws as above.
[[nodiscard]] std::vector<ScanResult> scan(std::span<const RankRequest> requests,
                                           const Execution& execution);

}  // namespace herne::inline HERNE_ABI::detail
