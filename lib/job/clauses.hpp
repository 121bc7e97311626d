// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/job/eligibility.hpp>
#include <herne/model/unknown_as.hpp>

#include <cstddef>
#include <functional>
#include <optional>
#include <string>

namespace herne::inline HERNE_ABI::detail {

/// Returns how many of the clause's parts must hold: 1 for `any`, all for `all`, n for `at_least`.
[[nodiscard]] std::size_t needed(const Clause& clause) noexcept;

/// Returns the position in the profile's framework of the competence that the clause names. Throws
/// `framework_mismatch`.
[[nodiscard]] std::size_t position(const Profile& profile, const Clause& clause);

/// Returns the level that the profile has in the competence that the clause names. Throws
/// `framework_mismatch` if its framework lacks it or its scale ends below the clause's level.
[[nodiscard]] int level_of(const Profile& profile, const Clause& clause, UnknownAs unknown);

/// Returns what of `clause` can be known where `reached` says so of the stages that levels state or
/// inherit: later levels count as met. Nothing if nothing is left to be met. `inherited` is the
/// stage around the clause.
[[nodiscard]] std::optional<Clause> known_part(
    const Clause& clause, const std::string& inherited,
    const std::function<bool(const std::string& stage)>& reached);

/// Returns the place of a part of a clause, as in `eligibility.all[1]`.
[[nodiscard]] std::string part_place(const std::string& place, const Clause& clause,
                                     std::size_t part);

}  // namespace herne::inline HERNE_ABI::detail
