// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/match/ranking.hpp>
#include <herne/version.hpp>

#include <cstddef>
#include <span>
#include <vector>

namespace herne::inline HERNE_ABI {

/// Options of `rank`.
struct RankOptions {
    std::size_t top = all;               ///< most candidates to list
    UnknownAs order = UnknownAs::worst;  ///< what unknown levels count as
    std::vector<CandidateId> also = {};  ///< candidates to return with their place whatever the cut
    double min_score = 0;  ///< candidates whose `score()` is below are counted, not listed; 0..1
    unsigned threads = 1;  ///< threads for the call, 0 for as many as the process may keep busy;
                           ///< the result does not depend on it, nor on how many can be made
    /// if given, runs as many tasks as `threads` says, and none is spawned
    Executor executor = {};
    Progress progress = {};  ///< called every so many candidates; may stop the scan
};

/// Returns the ranking of the pool by points descending, then id ascending, ineligible candidates
/// left out and counted. Throws `framework_mismatch` unless the pool holds every competence that
/// the scorecard uses on an equal scale, `unknown_id` for an id in `also` (one that stands twice
/// counts once), `invalid_input` for a `min_score` that is not in 0..1. O(candidates x
/// competences), whole pool always.
[[nodiscard]] HERNE_EXPORT Ranking rank(const Pool& pool, const Scorecard& scorecard,
                                        const RankOptions& options = {});
/// Returns the ranking of the pool for `job`; as above.
[[nodiscard]] HERNE_EXPORT Ranking rank(const Pool& pool, const JobProfile& job,
                                        const RankOptions& options = {});

/// Returns one ranking a scorecard, in their order, each equal to what `rank` returns for it alone:
/// the pool is read once, a piece at a time. Throws as above.
[[nodiscard]] HERNE_EXPORT std::vector<Ranking> rank(const Pool& pool,
                                                     std::span<const Scorecard> scorecards,
                                                     const RankOptions& options = {});

/// Returns the ranking of a whole pool from the rankings of its parts, equal to ranking the whole
/// with the smallest `top` among them and the union of `also`; their order does not matter. A
/// competence is warned of where no part has data for it. Throws `invalid_input` unless all have
/// the same provenance (scorecard, job, version), order, `min_score` and kind of id, no candidate
/// is named in two of them, and there is one at least. A candidate of `also` who has fewer points
/// than a part's last listed one stands at a place that the parts may not settle: `merge` throws
/// `invalid_input` then, naming candidate and part; rank that part with a greater `top`.
[[nodiscard]] HERNE_EXPORT Ranking merge(std::span<const Ranking> rankings);

}  // namespace herne::inline HERNE_ABI
