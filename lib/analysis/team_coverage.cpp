// SPDX-License-Identifier: BSL-1.0
#include <herne/analysis/team_coverage.hpp>
#include <herne/record/analysis_teams.hpp>

#include "analysis/team_members.hpp"
#include "job/competences.hpp"

#include <algorithm>
#include <map>

namespace herne::inline HERNE_ABI {
namespace {

CoveredRequirement without_people(const TeamProfile& team, std::size_t r) {
    const auto& requirement = team.requirements()[r];
    const Competence& competence = team.competence(r);
    return {.requirement = requirement.id,
            .competence = competence.id,
            .label = team.label(r),
            .level = requirement.level,
            .level_label = competence.scale.level(requirement.level).label,
            .people = static_cast<std::uint64_t>(requirement.people)};
}

void settle(CoveredRequirement& requirement) {
    const std::uint64_t have = requirement.have.size();
    requirement.missing = have < requirement.people ? requirement.people - have : 0;
    requirement.state = requirement.missing == 0 ? CoverageState::covered
                        : requirement.missing <= requirement.may_have.size() ? CoverageState::open
                                                                             : CoverageState::gap;
}

/// Returns without whom a requirement that is covered no longer is.
std::vector<CriticalMember> critical_members(std::span<const CoveredRequirement> requirements) {
    std::map<CandidateId, std::vector<std::string>> needed;
    for (const auto& requirement : requirements)
        if (requirement.have.size() == requirement.people)
            for (const auto& id : requirement.have)
                needed[id].push_back(requirement.requirement);
    std::vector<CriticalMember> critical;
    for (auto& [id, ids] : needed)
        critical.push_back({id, std::move(ids)});
    return critical;
}

}  // namespace

const char* to_string(CoverageState state) noexcept {
    return enumerator_name(state);
}

TeamCoverage team_coverage(std::span<const Profile> members, const TeamProfile& team) {
    const auto sorted = detail::sorted_members(members);
    TeamCoverage result{.provenance = team.provenance(), .members = detail::ids_of_members(sorted)};
    for (std::size_t r = 0; r < team.requirements().size(); ++r)
        result.requirements.push_back(without_people(team, r));
    const auto wanted = detail::wanted_competences(team);
    for (const auto& member : sorted) {
        const auto positions = detail::positions(wanted, member.framework(),
                                                 detail::holder_of(member), "the team profile");
        for (std::size_t r = 0; r < positions.size(); ++r) {
            auto& requirement = result.requirements[r];
            const Level level = member.levels()[positions[r]];
            if (!level.known())
                requirement.may_have.push_back(member.id());
            else if (level.worst() >= requirement.level)
                requirement.have.push_back(member.id());
        }
    }
    for (auto& requirement : result.requirements) {
        settle(requirement);
        ++(requirement.state == CoverageState::covered ? result.covered
           : requirement.state == CoverageState::open  ? result.open
                                                       : result.gaps);
    }
    result.critical = critical_members(result.requirements);
    return result;
}

}  // namespace herne::inline HERNE_ABI
