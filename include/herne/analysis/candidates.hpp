// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/match/ranking.hpp>
#include <herne/match/scan.hpp>
#include <herne/pool/pool.hpp>
#include <herne/version.hpp>

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace herne::inline HERNE_ABI {

/// Options of `contributions`, `gaps`, `open_gaps`, `describe` and `uneven_criteria`.
struct AnalysisOptions {
    /// rows of the candidates to look at, in the order of the result; by default everybody by row
    std::optional<std::vector<std::size_t>> rows = {};
    UnknownAs order = UnknownAs::worst;  ///< what unknown levels count as, where there are points
    unsigned threads = 1;  ///< threads for the call, 0 for as many as the process may keep busy;
                           ///< the result does not depend on it, nor on how many can be made
    /// if given, runs as many tasks as `threads` says, and none is spawned
    Executor executor = {};
    Progress progress = {};  ///< called every so many candidates; may stop the call
};

/// Returns the rows of the candidates called `ids`, in their order. Throws `unknown_id` with the
/// nearest id. O(log candidates) each.
[[nodiscard]] HERNE_EXPORT std::vector<std::size_t> rows_of(const Pool& pool,
                                                            std::span<const CandidateId> ids);
/// Returns the rows of the listed candidates of `ranking`, best first. Throws `unknown_id` for one
/// whom the pool does not hold.
[[nodiscard]] HERNE_EXPORT std::vector<std::size_t> rows_of(const Pool& pool,
                                                            const Ranking& ranking);

}  // namespace herne::inline HERNE_ABI
