// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/analysis/team_profile.hpp>
#include <herne/base/text.hpp>
#include <herne/model/candidate_id.hpp>
#include <herne/model/profile.hpp>
#include <herne/version.hpp>

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace herne::inline HERNE_ABI {

/// Whether a team has what one requirement asks for.
enum class CoverageState {
    covered,  ///< enough members are known to have the level
    open,     ///< it depends on unknown levels
    gap,      ///< too few have it, whatever the unknown levels are
};

/// Returns "covered", "open" or "gap".
[[nodiscard]] HERNE_EXPORT const char* to_string(CoverageState state) noexcept;

/// One requirement on a team, and who covers it.
struct CoveredRequirement {
    std::string requirement = {};                  ///< the requirement's id
    std::string competence = {};                   ///< full competence id
    Text label = {};                               ///< what people call the requirement
    int level = 1;                                 ///< the level that counts
    Text level_label = {};                         ///< label of that level
    std::uint64_t people = 1;                      ///< how many must have it
    CoverageState state = CoverageState::covered;  ///< whether that is so
    std::vector<CandidateId> have = {};            ///< who are known to have it, ids ascending
    std::vector<CandidateId> may_have = {};        ///< whose level is unknown, ids ascending
    std::uint64_t missing = 0;                     ///< people that are not known to be there

    bool operator==(const CoveredRequirement&) const = default;
};

/// A single point of failure: a member without whom something is no longer covered.
struct CriticalMember {
    CandidateId id = {};  ///< the member
    /// ids of the covered requirements that would lack somebody if they left, in order
    std::vector<std::string> requirements = {};

    bool operator==(const CriticalMember&) const = default;
};

/// What a team has of what it needs.
struct TeamCoverage {
    TeamProvenance provenance = {};                     ///< what went into it
    std::vector<CandidateId> members = {};              ///< the members, ids ascending
    std::uint64_t covered = 0;                          ///< requirements that are covered
    std::uint64_t open = 0;                             ///< that depend on unknown levels
    std::uint64_t gaps = 0;                             ///< that are not covered
    std::vector<CoveredRequirement> requirements = {};  ///< in the team profile's order
    std::vector<CriticalMember> critical = {};          ///< critical members, ids ascending

    bool operator==(const TeamCoverage&) const = default;
};

/// Returns what `members` have of what `team` needs; there may be none. O(members x requirements).
/// Throws `framework_mismatch` unless each member has every competence that the team profile uses
/// on an equal scale, `invalid_input` for a member who stands twice.
[[nodiscard]] HERNE_EXPORT TeamCoverage team_coverage(std::span<const Profile> members,
                                                      const TeamProfile& team);

}  // namespace herne::inline HERNE_ABI
