// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/procedure/panel.hpp>

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// All ratings of one level, and those of them that count on a day, one a rater.
struct RatedUnit {
    const CandidateId* id = nullptr;
    std::size_t competence = 0;            ///< position in the framework
    std::span<const Rating> given;         ///< all, by date and rater
    std::vector<const Rating*> counted{};  ///< raters ascending
};

/// Returns the units of a panel by id and competence, as of `day`, or of all days if it is empty.
[[nodiscard]] std::vector<RatedUnit> rated_units(const Panel& panel, std::string_view day);

/// Appends the levels whose ratings up to `day` have all expired.
void add_expired(const RatedUnit& unit, std::string_view day, std::vector<ExpiredLevel>& expired);

}  // namespace herne::inline HERNE_ABI::detail
