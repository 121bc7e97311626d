// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/analysis/team_profile.hpp>

#include "support/field.hpp"
#include "support/random.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

/// \file
/// Random team profiles and members. Call these inside a RapidCheck property.

namespace herne::test {

/// Checks a property of 2,000 random cases.
template <class Property>
void check_many(const Property& property) {
    BOOST_TEST(rc::check([&] {
        for (int i = 0; i < 20; ++i)
            property();
    }));
}

inline TeamProfileParts team_parts(const Framework& framework,
                                   std::vector<TeamRequirement> requirements) {
    TeamProfileParts parts;
    parts.reference = "team";
    parts.title = "Team";
    parts.frameworks = {{framework.id(), framework.edition()}};
    parts.requirements = std::move(requirements);
    return parts;
}

inline TeamProfile team_of(const Framework& framework, std::vector<TeamRequirement> requirements) {
    return {team_parts(framework, std::move(requirements)), framework};
}

/// Returns a team profile of 1..`most` requirements; several may be about one competence.
inline TeamProfile any_team(const Framework& framework, int most = 5, int max_people = 3) {
    std::vector<TeamRequirement> requirements;
    const int size = any_number(1, most);
    for (int r = 0; r < size; ++r) {
        const Competence& competence = any_competence(framework);
        requirements.push_back({.id = "r" + std::to_string(r),
                                .competence = competence.id,
                                .level = any_number(1, competence.scale.max()),
                                .people = any_number(1, max_people)});
    }
    return team_of(framework, std::move(requirements));
}

/// Returns profiles of the candidates in `rows`.
inline std::vector<Profile> profiles_in(const Field& field, const std::vector<std::size_t>& rows) {
    std::vector<Profile> profiles;
    for (const std::size_t row : rows)
        profiles.push_back(field.profile(row));
    return profiles;
}

/// Returns up to `most` rows of `field`, in any order.
inline std::vector<std::size_t> any_rows(const Field& field, int most) {
    auto rows = any_order(field.size());
    rows.resize(std::min(rows.size(), static_cast<std::size_t>(any_number(0, most))));
    return rows;
}

}  // namespace herne::test
