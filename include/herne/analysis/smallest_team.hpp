// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/analysis/team_coverage.hpp>
#include <herne/analysis/team_profile.hpp>
#include <herne/base/execution.hpp>
#include <herne/model/candidate_id.hpp>
#include <herne/model/profile.hpp>
#include <herne/pool/pool.hpp>
#include <herne/version.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace herne::inline HERNE_ABI {

/// Options of `smallest_team`.
struct SmallestTeamOptions {
    std::vector<Profile> members = {};  ///< who is on the team already, whether in the pool or not
    /// most steps of each search, a step being a look at people of one kind: those who have the
    /// same of what is still needed
    std::uint64_t max_steps = 50'000'000;
    unsigned threads = 1;  ///< threads for reading the pool, 0 for as many as the process may keep
                           ///< busy; the result does not depend on it, nor on how many can be made
    /// if given, runs as many tasks as `threads` says, and none is spawned
    Executor executor = {};
    Progress progress = {};  ///< called every so many candidates; may stop the call
};

/// A requirement for which there are too few people, in the pool and among the members.
struct UnreachableRequirement {
    std::string requirement = {};  ///< the requirement's id
    std::uint64_t people = 1;      ///< how many must have it
    std::uint64_t there = 0;       ///< how many have it, members and pool together

    bool operator==(const UnreachableRequirement&) const = default;
};

/// The smallest team from a pool that covers what a team needs.
struct SmallestTeam {
    TeamProvenance provenance = {};         ///< what went into it
    std::uint64_t candidates = 0;           ///< candidates in the pool who are not members
    std::vector<CandidateId> members = {};  ///< who was on the team already, ids ascending
    std::vector<CandidateId> joining = {};  ///< who join them, ids ascending
    /// whether no team of fewer people does it: `lower_bound` is their number
    bool exact = true;
    /// number of people who must join them at least, proven
    std::uint64_t lower_bound = 0;
    /// whether the team is also the first of its size: the least list of ids
    bool first_by_ids = true;
    std::uint64_t max_steps = 0;                           ///< most steps of each search
    std::vector<UnreachableRequirement> unreachable = {};  ///< in the team profile's order
    std::vector<CoveredRequirement> requirements = {};     ///< what members and joining have
    std::vector<CriticalMember> critical = {};             ///< critical ones, ids ascending

    /// Returns by how many people the team may be larger than the smallest one; 0 if `exact`.
    [[nodiscard]] std::uint64_t gap() const noexcept { return joining.size() - lower_bound; }

    bool operator==(const SmallestTeam&) const = default;
};

/// Returns the fewest people of `pool` who, with the members, cover what `team` needs; among teams
/// of that size the one whose ids, ascending, come first. An unknown level counts as not there.
/// Where too few people have what a requirement asks for, it is named as unreachable and everybody
/// who has it joins. Whoever in the pool bears a member's id is that member.
///
/// Exact by branch and bound. The searches are cut at `max_steps`, at the same place on every
/// machine; what is then returned is the best team found, with the number of people that is proven
/// to be needed, and `exact` is false. By default a dozen requirements of up to three people each
/// are settled for pools of thousands within a second; larger ones may be cut. Besides the searches
/// O(candidates x requirements). Throws `framework_mismatch` unless the pool and each member have
/// every competence that the team profile uses on an equal scale, `invalid_input` for a member who
/// stands twice, `cancelled`.
[[nodiscard]] HERNE_EXPORT SmallestTeam smallest_team(const Pool& pool, const TeamProfile& team,
                                                      const SmallestTeamOptions& options = {});

}  // namespace herne::inline HERNE_ABI
