// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/analysis/team_profile.hpp>
#include <herne/model/candidate_id.hpp>
#include <herne/model/competence.hpp>
#include <herne/model/profile.hpp>

#include <span>
#include <string>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// Returns the members, ids ascending. Throws `invalid_input` for one who stands twice.
[[nodiscard]] std::vector<Profile> sorted_members(std::span<const Profile> members);

/// Returns the ids of the members in their order.
[[nodiscard]] std::vector<CandidateId> ids_of_members(std::span<const Profile> members);

/// Returns the competences that a team profile uses, one a requirement.
[[nodiscard]] std::vector<Competence> wanted_competences(const TeamProfile& team);

/// Returns how messages speak of who has the levels of `member`.
[[nodiscard]] std::string holder_of(const Profile& member);

}  // namespace herne::inline HERNE_ABI::detail
