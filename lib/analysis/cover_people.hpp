// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/analysis/team_profile.hpp>
#include <herne/pool/pool.hpp>

#include "analysis/cover_search.hpp"
#include "base/parallel.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// Somebody of a pool who has something that is needed.
struct CoverPerson {
    std::size_t row;
    RequirementSet has;
};

/// Who of a pool has what is needed.
struct CoverPeople {
    /// by id ascending; of those who have the same only the first, as many as may be needed
    std::vector<CoverPerson> people;
    /// how many have the level of each requirement that is needed
    std::array<std::uint64_t, max_cover_requirements> there{};
};

/// Returns who of `pool` has what `needs` asks for, the rows in `members`, ascending, aside.
/// `positions` says where the pool has the competence of each requirement of `team`.
[[nodiscard]] CoverPeople people_who_cover(const Pool& pool, const TeamProfile& team,
                                           std::span<const std::size_t> positions,
                                           const CoverNeeds& needs,
                                           std::span<const std::size_t> members,
                                           const Execution& execution);

/// Leaves only those of `people` who may be in the first of the least teams, see README: "Whom a
/// least team does without".
void drop_who_come_later(std::vector<CoverPerson>& people, const CoverNeeds& needs);

/// Returns the kinds of `people`.
[[nodiscard]] std::vector<CoverKind> kinds_of(std::span<const CoverPerson> people);

}  // namespace herne::inline HERNE_ABI::detail
