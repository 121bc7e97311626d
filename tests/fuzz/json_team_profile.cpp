// SPDX-License-Identifier: BSL-1.0
#include "json_use.hpp"

#include <herne/analysis/smallest_team.hpp>
#include <herne/analysis/team_coverage.hpp>

using namespace herne;

namespace {

TeamProfile read(std::string_view text) {
    return team_profile_from_json(text, {.frameworks = {fuzz::languages()}});
}

/// Looks at a team of somebody of whom nothing and somebody of whom everything is known.
void use(const TeamProfile& team) {
    fuzz::require(read(to_json(team)) == team);
    const Framework& framework = team.framework();
    std::vector<Level> top;
    for (const Competence& competence : framework)
        top.emplace_back(competence.scale.max());
    const std::vector members{Profile{1, framework, std::vector<Level>(framework.size())},
                              Profile{2, framework, std::move(top)}};
    const TeamCoverage coverage = team_coverage(members, team);
    fuzz::require(result_from_json<TeamCoverage>(to_json(coverage)) == coverage);
    PoolBuilder builder{framework};
    for (const Profile& member : members)
        builder.add(member);
    const SmallestTeam smallest = smallest_team(builder.build(), team);
    fuzz::require(smallest.exact && smallest.joining.size() <= 1);
    fuzz::require(result_from_json<SmallestTeam>(to_json(smallest)) == smallest);
}

}  // namespace

/// Reads the bytes as a team profile; what is accepted has to be usable.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    try {
        use(read(fuzz::text(data, size)));
    } catch (const invalid_file&) {
    }
    return 0;
}
