// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/base/execution.hpp>
#include <herne/base/fraction.hpp>
#include <herne/base/text.hpp>
#include <herne/job/job_profile.hpp>
#include <herne/job/scorecard.hpp>
#include <herne/model/candidate_id.hpp>
#include <herne/model/unknown_as.hpp>
#include <herne/pool/pool.hpp>
#include <herne/version.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace herne::inline HERNE_ABI {

/// Options of `stability`.
struct StabilityOptions {
    std::size_t top = 1;                 ///< the k of the first k, at least 1
    UnknownAs order = UnknownAs::worst;  ///< what unknown levels count as
    /// two candidates whose order is looked at too
    std::optional<std::pair<CandidateId, CandidateId>> between = {};
    unsigned threads = 1;  ///< threads for the call, 0 for as many as the process may keep busy;
                           ///< the result does not depend on it, nor on how many can be made
    /// if given, runs as many tasks as `threads` says, and none is spawned
    Executor executor = {};
    Progress progress = {};  ///< called every so many candidates, in each of two passes; may stop
};

/// Shares for which a statement holds, all those between two ends.
struct ShareInterval {
    Fraction low = {0, 1};   ///< lower end, 0..1
    Fraction high = {1, 1};  ///< upper end, 0..1
    bool low_open = false;   ///< whether it does not hold at the lower end itself
    bool high_open = false;  ///< whether it does not hold at the upper end itself

    /// Returns whether the statement holds for `share`.
    [[nodiscard]] bool contains(const Fraction& share) const noexcept {
        return !(share < low) && !(high < share) && !(low_open && share == low) &&
               !(high_open && share == high);
    }

    bool operator==(const ShareInterval&) const = default;
};

/// How far the share of one requirement or group may move.
struct ShareStability {
    std::string id = {};             ///< the requirement's or group's id
    Text label = {};                 ///< what people call it
    Fraction share = {};             ///< its share today
    ShareInterval first_place = {};  ///< where the same candidates stand at place 1
    ShareInterval first = {};        ///< where the same candidates are the first k
    /// where the order of the two candidates is the same, nothing if none were given
    std::optional<ShareInterval> between = {};

    bool operator==(const ShareStability&) const = default;
};

/// How far each share may move, the others staying in proportion.
struct Stability {
    Provenance provenance = {};                     ///< what went into it
    UnknownAs order = UnknownAs::worst;             ///< what unknown levels count as
    std::uint64_t top = 1;                          ///< the k of the first k
    std::optional<CandidateId> a = {};              ///< one of two candidates, if they were given
    std::optional<CandidateId> b = {};              ///< the other
    std::vector<ShareStability> requirements = {};  ///< in the job's order
    /// in the job's order; empty where the job has fewer than two groups
    std::vector<ShareStability> groups = {};

    bool operator==(const Stability&) const = default;
};

/// Returns for each requirement and each group the interval around its share today in which, the
/// others staying in proportion to one another, the same candidates stand at place 1, the same are
/// the first k (those at a place of at most k, ties included), and two given ones keep their order.
/// Over everybody who is not ineligible, listed or not; exact. A group's requirements stay in
/// proportion too. Throws `framework_mismatch` unless the pool holds every competence that the job
/// uses on an equal scale, `unknown_id` for a candidate whom the pool does not have,
/// `invalid_input` for a job of one requirement or for 0 places, `points_overflow` where an end
/// needs more than 64 bits, `cancelled`.
[[nodiscard]] HERNE_EXPORT Stability stability(const Pool& pool, const JobProfile& job,
                                               const StabilityOptions& options = {});

}  // namespace herne::inline HERNE_ABI
