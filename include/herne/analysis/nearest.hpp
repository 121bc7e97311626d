// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/analysis/raises.hpp>
#include <herne/base/execution.hpp>
#include <herne/job/job_profile.hpp>
#include <herne/job/scorecard.hpp>
#include <herne/pool/pool.hpp>
#include <herne/version.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace herne::inline HERNE_ABI {

/// Options of `nearest`.
struct NearestOptions {
    std::size_t top = 10;  ///< most candidates to list
    /// what the steps cost; 1 each where nothing is said
    std::vector<StepCosts> costs = {};
    RaiseUnknown unknown = RaiseUnknown::prove;  ///< what may be done about unknown levels
    /// rows of the candidates to look at, by default everybody; a row that stands twice counts once
    std::optional<std::vector<std::size_t>> rows = {};
    unsigned threads = 1;  ///< threads for the call, 0 for as many as the process may keep busy;
                           ///< the result does not depend on it, nor on how many can be made
    /// if given, runs as many tasks as `threads` says, and none is spawned
    Executor executor = {};
    Progress progress = {};  ///< called every so many candidates; may stop the call
};

/// Who needs least to reach a goal.
struct Nearest {
    Provenance provenance = {};                  ///< what went into it
    StatedGoal goal = {};                        ///< what is to be reached
    RaiseUnknown unknown = RaiseUnknown::prove;  ///< what may be done about unknown levels
    std::vector<StepCosts> costs = {};           ///< costs that were stated, full competence ids
    std::uint64_t candidates = 0;                ///< candidates looked at
    std::uint64_t already = 0;                   ///< who have reached it, and are not listed
    std::uint64_t unreachable = 0;               ///< who cannot reach it by any raises
    std::uint64_t others = 0;                    ///< who can reach it, and are not listed
    /// least cost first, then fewest competences, then by id
    std::vector<RaisePlan> plans = {};

    bool operator==(const Nearest&) const = default;
};

/// Returns who of the pool needs least to reach `goal`, each with the plan that `least_raises`
/// returns: over one's own staff, who needs least to fill a post. All counts are over everybody
/// looked at. Throws as `least_raises`, and `std::out_of_range` for a row that the pool does not
/// have.
[[nodiscard]] HERNE_EXPORT Nearest nearest(const Pool& pool, const JobProfile& job,
                                           const RaiseGoal& goal,
                                           const NearestOptions& options = {});

}  // namespace herne::inline HERNE_ABI
