// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/analysis/assignment.hpp>
#include <herne/analysis/undecided_people.hpp>
#include <herne/base/execution.hpp>
#include <herne/job/job_profile.hpp>
#include <herne/model/candidate_id.hpp>
#include <herne/pool/pool.hpp>
#include <herne/version.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace herne::inline HERNE_ABI {

/// Most openings that are filled at once.
inline constexpr std::size_t max_openings = 100;
/// Most places that they have in all.
inline constexpr std::uint64_t max_places = 1'000;
/// Greatest weight of an opening.
inline constexpr int max_opening_weight = 10'000;

/// A job to be filled.
struct Opening {
    JobProfile job;            ///< what is asked of people
    std::uint64_t places = 1;  ///< how many people it takes, at least 1
    int weight = 1;            ///< what its scores count beside those of other openings, 1..10000
    /// who applied for it, by default everybody; an id that stands twice counts once
    std::optional<std::vector<CandidateId>> applied = {};
};

/// Options of `assign`.
struct AssignOptions {
    UndecidedPeople undecided = UndecidedPeople::marked;  ///< what becomes of undecided people
    std::size_t passed_over = 10;  ///< most people passed over to list an opening; all are counted
    unsigned threads = 1;  ///< threads for the call, 0 for as many as the process may keep busy;
                           ///< the result does not depend on it, nor on how many can be made
    /// if given, runs as many tasks as `threads` says, and none is spawned
    Executor executor = {};
    Progress progress = {};  ///< called every so many candidates; may stop the scan
};

/// Returns who of the pool is best placed at which opening. Nobody stands twice, and only those who
/// are eligible, or undecided where these take part. Of all such assignments it is the one with the
/// most places filled, then the greatest sum of weight x points / max_points, points being those if
/// every unknown level is 0, then the least list of ids in the order of the openings, where ids
/// ascend within an opening and an empty place comes after every id. All exactly, by one scan over
/// the pool for openings that everybody applied for, and a look at those who applied for the
/// others.
///
/// Throws `invalid_input` unless there are 1 to `max_openings` openings of different jobs with 1 to
/// `max_places` places in all and weights of 1 to `max_opening_weight`, `framework_mismatch` unless
/// the pool holds every competence that the jobs use on an equal scale, `unknown_id` for an id in
/// `applied`, naming its place, and `cancelled`.
[[nodiscard]] HERNE_EXPORT Assignment assign(const Pool& pool, std::span<const Opening> openings,
                                             const AssignOptions& options = {});

}  // namespace herne::inline HERNE_ABI
