// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/analysis/undecided_people.hpp>
#include <herne/base/execution.hpp>
#include <herne/base/text.hpp>
#include <herne/job/job_profile.hpp>
#include <herne/model/candidate_id.hpp>
#include <herne/model/level.hpp>
#include <herne/model/profile.hpp>
#include <herne/pool/pool.hpp>
#include <herne/version.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

/// \file
/// Who completes a team. What people have together is, competence by competence, the greatest level
/// that one of them is known to have; what somebody adds is what the job's points rise by if they
/// join them.

namespace herne::inline HERNE_ABI {

/// Options of `complete`.
struct CompleteOptions {
    std::size_t top = 10;  ///< most candidates to list, `all` for everybody
    /// what becomes of people whose eligibility is open
    UndecidedPeople undecided = UndecidedPeople::marked;
    unsigned threads = 1;  ///< threads for the call, 0 for as many as the process may keep busy;
                           ///< the result does not depend on it, nor on how many can be made
    /// if given, runs as many tasks as `threads` says, and none is spawned
    Executor executor = {};
    Progress progress = {};  ///< called every so many candidates; may stop the call
};

/// What the members have of one requirement of the job, together.
struct HeldRequirement {
    std::string requirement = {};  ///< the requirement's id
    std::string competence = {};   ///< full competence id
    Text label = {};               ///< what people call the requirement
    int level = 0;                 ///< greatest level that a member is known to have, 0 if none has
    int required = 1;              ///< the level that the job requires
    std::int64_t points = 0;       ///< points for it
    std::int64_t max_points = 0;   ///< points for the scale's top

    bool operator==(const HeldRequirement&) const = default;
};

/// What one candidate adds to one requirement.
struct AddedPoints {
    std::string requirement = {};  ///< the requirement's id
    Level level = {};              ///< the level that they bring
    std::int64_t gain = 0;         ///< points added, an unknown level counted as 0
    std::int64_t best_gain = 0;    ///< points added, an unknown level counted as the scale's top

    bool operator==(const AddedPoints&) const = default;
};

/// One candidate who may complete the team.
struct CompletingCandidate {
    std::uint64_t place = 0;              ///< competition rank by `gain` (1, 2, 2, 4)
    CandidateId id = {};                  ///< the candidate
    std::int64_t gain = 0;                ///< points added, unknown levels counted as 0
    std::int64_t best_gain = 0;           ///< points added, unknown levels counted as the top
    Verdict verdict = Verdict::eligible;  ///< `eligible` or `undecided`
    bool tied = false;                    ///< whether others add as much, listed or not
    /// where they add something or may, in the job's order; the gains add up
    std::vector<AddedPoints> adds = {};

    bool operator==(const CompletingCandidate&) const = default;
};

/// Counts over the pool, its members aside.
struct CompletionCounts {
    std::uint64_t candidates = 0;   ///< candidates in the pool who are not members
    std::uint64_t eligible = 0;     ///< who are eligible
    std::uint64_t undecided = 0;    ///< who are undecided
    std::uint64_t ineligible = 0;   ///< who are ineligible, and are not listed
    std::uint64_t ties_at_cut = 0;  ///< further candidates at the last place who are not listed

    bool operator==(const CompletionCounts&) const = default;
};

/// Who completes a team best.
struct TeamCompletion {
    Provenance provenance = {};  ///< what went into it
    /// what became of people whose eligibility is open
    UndecidedPeople undecided = UndecidedPeople::marked;
    std::optional<std::uint64_t> top = {};           ///< most candidates listed, nothing for all
    std::vector<CandidateId> members = {};           ///< the members, ids ascending
    std::int64_t points = 0;                         ///< points of what they have together
    std::int64_t max_points = 1;                     ///< points of somebody with every top level
    std::vector<HeldRequirement> requirements = {};  ///< what they have, in the job's order
    CompletionCounts counts = {};                    ///< counts over the pool
    /// gain descending, then id ascending
    std::vector<CompletingCandidate> entries = {};

    bool operator==(const TeamCompletion&) const = default;
};

/// Returns who of the pool completes `members` best for `job`. Whoever in the pool bears a member's
/// id is that member and no candidate; members need not be in the pool, and there may be none, so
/// that everybody adds all that they have. Only candidates who meet the eligibility formula are
/// listed, undecided ones as `undecided` says; the members' own eligibility is not looked at. One
/// scan of the pool, O(candidates x competences). Throws `framework_mismatch` unless the pool and
/// each member have every competence that the job uses on an equal scale, `invalid_input` for a
/// member who stands twice, `cancelled`.
[[nodiscard]] HERNE_EXPORT TeamCompletion complete(const Pool& pool, const JobProfile& job,
                                                   std::span<const Profile> members,
                                                   const CompleteOptions& options = {});
/// The same with members of the pool, by id; throws `unknown_id` too.
[[nodiscard]] HERNE_EXPORT TeamCompletion complete(const Pool& pool, const JobProfile& job,
                                                   std::span<const CandidateId> members,
                                                   const CompleteOptions& options = {});

}  // namespace herne::inline HERNE_ABI
